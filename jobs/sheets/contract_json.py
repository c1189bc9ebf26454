"""Readings of a plan and a roster in the JSON that the contract promises to other programs."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from jobs.rules.notation.deadlines import Deadline, Offset, Recurrence
from jobs.rules.notation.people import ROLE_WORDS
from jobs.rules.notation.plan_reading import NodeRow, PlanReading
from jobs.rules.notation.problems import Noticed, Refused, Skipped
from jobs.rules.notation.recurring import LAST
from jobs.rules.notation.roster_reading import PersonRow, RosterReading, UnitRow, Vacancy

Say = Callable[[str, Mapping[str, object]], str]
"""Makes the sentence of a text key and its parameters in the reader's language."""
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def plan_json(reading: PlanReading, say: Say) -> dict[str, Any]:
    """Write a plan reading: nodes, refused and skipped rows as the contract has them; title, ref and end beside."""
    return {
        "title": reading.title,
        "ref": reading.ref.isoformat(),
        "end": reading.end.isoformat() if reading.end else None,
        "nodes": [_node(node) for node in reading.nodes],
        "refused": [_refused(refused, say) | _sheet(refused) for refused in reading.refused],
        "skipped": [{"row": one.row, "reason": one.reason.value} | _sheet(one) for one in reading.skipped],
        "warnings": _noticed(reading.warnings, say),
    }


def roster_json(reading: RosterReading, say: Say) -> dict[str, Any]:
    """Write a roster reading as the contract has it."""
    return {
        "units": [_unit(unit) for unit in reading.units],
        "persons": [_person(person) for person in reading.persons],
        "vacancies": [_vacancy(vacancy) for vacancy in reading.vacancies],
        "pairing": dict(reading.pairing),
        "refused": [_refused(refused, say) | {"sheet": refused.sheet} for refused in reading.refused],
        "warnings": _noticed(reading.warnings, say),
    }


def _node(node: NodeRow) -> dict[str, Any]:
    written: dict[str, Any] = {
        "row": node.row,
        "no": node.no,
        "workstream": node.workstream,
        "title": node.title,
        "content": node.content,
        "deliverable": node.deliverable,
        "lead_units": list(node.lead_units),
        "executor_units": list(node.executor_units),
        "executor_source": node.executor_source.value,
        "support_units": list(node.support_units),
        "leader": node.leader,
        "roles": _roles(node),
        "start": node.start.isoformat() if node.start else None,
        "deadline": deadline_json(node.deadline),
        "predecessors": list(node.predecessors),
    }
    if node.named:
        written["persons"] = [{"name": one.name, "unit": one.unit, "post": one.title} for one in node.named]
    if node.duration_workdays is not None:
        written["duration_workdays"] = node.duration_workdays
    if node.predecessor_text:
        written["predecessor_text"] = node.predecessor_text
    return (
        written
        | _sheet(node)
        | {
            "assignments": len(node.executor_units),
            "warnings": list(node.warnings),
            "remark": node.remark,
            "confidential": node.confidential,
        }
    )


def _sheet(row: NodeRow | Refused | Skipped) -> dict[str, str]:
    """Name the sheet of a row, where a plan stands in several."""
    return {"sheet": row.sheet} if row.sheet else {}


def _roles(node: NodeRow) -> list[str] | None:
    """Write the roles that the sheet names, or those of the persons it names."""
    roles = node.roles or dict.fromkeys(one.role for one in node.named)
    return [ROLE_WORDS[role] for role in roles] or None


def deadline_json(deadline: Deadline) -> dict[str, Any]:
    """Write a deadline as the contract has it."""
    written: dict[str, Any] = {
        "raw": deadline.raw,
        "kind": deadline.kind.value,
        "due": deadline.due.isoformat() if deadline.due else None,
        "time": f"{deadline.time:%H:%M}" if deadline.time else None,
        "ongoing_after": deadline.ongoing_after,
    }
    if deadline.offset:
        written["offset"] = _offset(deadline.offset)
    if deadline.milestones:
        written["milestones"] = [{"due": step.due.isoformat(), "text": step.text} for step in deadline.milestones]
    if deadline.recurrence:
        written["recurrence"] = _recurrence(deadline.recurrence)
    return written


def _offset(offset: Offset) -> dict[str, Any]:
    return {"days": offset.days, "unit": "workday" if offset.is_workdays else "day", "after": "、".join(offset.after)}


def _recurrence(rule: Recurrence) -> dict[str, Any]:
    written: dict[str, Any] = {"freq": rule.freq.value}
    if rule.day is not None:
        written["day"] = "last" if rule.day == LAST else rule.day
    if rule.weekday is not None:
        written["weekday"] = _WEEKDAYS[rule.weekday]
    return written | {"occurrences": [day.isoformat() for day in rule.occurrences]}


def _unit(unit: UnitRow) -> dict[str, Any]:
    written: dict[str, Any] = {
        "order": unit.order,
        "name": unit.name,
        "type": unit.kind.value,
        "aliases": list(unit.aliases),
    }
    return written | ({"county_leader": unit.county_leader} if unit.kind.is_local else {"tags": list(unit.tags)})


def _person(person: PersonRow) -> dict[str, Any]:
    roles = [
        {
            "unit": post.unit,
            "role": ROLE_WORDS[post.role],
            "post": post.title,
            "sheet": post.sheet,
            "row": post.row,
        }
        for post in person.posts
    ]
    return {"name": person.name, "phone": person.phone, "roles": roles}


def _vacancy(vacancy: Vacancy) -> dict[str, Any]:
    return {
        "unit": vacancy.unit,
        "role": ROLE_WORDS[vacancy.role],
        "row": vacancy.row,
        "acting": vacancy.acting,
    }


def _refused(refused: Refused, say: Say) -> dict[str, Any]:
    return {
        "row": refused.row,
        "no": refused.no,
        "code": refused.code,
        "message": say(refused.key, refused.words),
    }


def _noticed(warnings: Iterable[Noticed], say: Say) -> list[dict[str, Any]]:
    return [{"row": notice.row, "code": notice.code, "message": say(notice.key, notice.words)} for notice in warnings]
