"""What only the whole plan can tell of its rows: who waits for whom, dates after others, the last day, warnings."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from db.words import DeadlineKind
from jobs.rules.notation.dates import settle_offset
from jobs.rules.notation.plan_reading import NodeRow, PlanReading
from jobs.rules.notation.predecessors import in_order, on_cycles
from jobs.rules.notation.problems import Noticed, Problem, Refused, Skipped
from jobs.rules.notation.recurring import MOST, occurrences
from jobs.rules.notation.wording import clip
from jobs.rules.workdays import WorkCalendar

_ALL_PAIRED = frozenset({"各包联县领导", "包联县领导", "各包联领导"})
Check = Callable[[NodeRow], Problem | None]


def settle(reading: PlanReading, calendar: WorkCalendar, leaders: Sequence[str] = ()) -> PlanReading:
    """Finish a plan whose rows were read one by one: refuse what contradicts itself, date the rest, warn.

    ``end`` None becomes the last single deadline. ``leaders`` empty means that leaders are not checked.
    """
    reading = _drop(reading, _predecessor_check(reading))
    reading, undated = _date_followers(reading, calendar)
    reading = _drop(reading, lambda node: undated.get(node.no))
    reading = _drop(reading, _ends_before_it_starts)
    has_end = reading.end is not None
    reading = replace(reading, end=reading.end or _last_due(reading.nodes))
    reading = _with_occurrences(reading, calendar)
    reading = _drop(reading, _occurs_amiss)
    due = {node.no: node.deadline.due for node in reading.nodes}
    nodes = (_with_warnings(node, reading, due, calendar, has_end) for node in reading.nodes)
    return replace(reading, nodes=tuple(nodes), warnings=_notices(reading, calendar, leaders))


def _drop(reading: PlanReading, check: Check) -> PlanReading:
    """Move the nodes that ``check`` finds fault with to the refused rows, which stay in the order of the sheets."""
    problems = {node.no: problem for node in reading.nodes if (problem := check(node)) is not None}
    if not problems:
        return reading
    refused = [
        Refused(node.row, node.no, problems[node.no].code, problems[node.no].params, node.sheet)
        for node in reading.nodes
        if node.no in problems
    ]
    rows: list[NodeRow | Refused | Skipped] = [*reading.nodes, *reading.refused, *reading.skipped]
    sheets = list(dict.fromkeys(row.sheet for row in rows))
    return replace(
        reading,
        nodes=tuple(node for node in reading.nodes if node.no not in problems),
        refused=tuple(sorted((*reading.refused, *refused), key=lambda row: (sheets.index(row.sheet), row.row))),
    )


def _predecessor_check(reading: PlanReading) -> Check:
    known = {node.no for node in reading.nodes} | {row.no for row in reading.refused}
    cyclic = on_cycles({node.no: node.predecessors for node in reading.nodes})

    def check(node: NodeRow) -> Problem | None:
        if node.no in node.predecessors:
            return Problem("self_dependency", {"text": node.no})
        missing = next((number for number in node.predecessors if number not in known), None)
        if missing is not None:
            return Problem("unknown_predecessor", {"text": missing})
        if node.no in cyclic:
            return Problem("cycle", {"text": "、".join(number for number in node.predecessors if number in cyclic)})
        return None

    return check


def _date_followers(reading: PlanReading, calendar: WorkCalendar) -> tuple[PlanReading, Mapping[str, Problem]]:
    """Date every after_predecessor node from the latest predecessor it counts from; name those that cannot be dated."""
    nodes = {node.no: node for node in reading.nodes}
    undated: dict[str, Problem] = {}
    for no in in_order({number: node.predecessors for number, node in nodes.items()}):
        offset = nodes[no].deadline.offset
        if offset is None:
            continue
        dated = [(nodes[k].deadline.due, k) for k in offset.after or nodes[no].predecessors if k in nodes]
        last = max(((due, k) for due, k in dated if due is not None), default=None, key=lambda pair: pair[0])
        if (
            last is None
            or len(dated) < len(offset.after or nodes[no].predecessors)
            or any(due is None for due, _ in dated)
        ):
            undated[no] = Problem("undated_event", {"text": clip(str(nodes[no].deadline.raw))})
            continue
        due, after = last
        deadline = replace(
            nodes[no].deadline,
            due=settle_offset(offset, due, calendar),
            offset=replace(offset, after=(after,)),
        )
        nodes[no] = replace(nodes[no], deadline=deadline)
    return replace(reading, nodes=tuple(nodes.values())), undated


def _ends_before_it_starts(node: NodeRow) -> Problem | None:
    due = node.deadline.due
    if due is None or node.start is None or due >= node.start:
        return None
    return Problem(
        "deadline_before_start",
        {"text": str(node.deadline.raw), "start": node.start.isoformat(), "due": due.isoformat()},
    )


def _last_due(nodes: Sequence[NodeRow]) -> date | None:
    return max((node.deadline.due for node in nodes if node.deadline.due is not None), default=None)


def _with_occurrences(reading: PlanReading, calendar: WorkCalendar) -> PlanReading:
    """List the occurrences of recurring nodes up to the end, or up to their own last day where the plan has no end."""

    owed = cache(occurrences)

    def listed(node: NodeRow) -> NodeRow:
        rule = node.deadline.recurrence
        end = reading.end or (rule.until if rule else None)
        if rule is None or end is None:
            return node
        days = owed(rule, max(reading.ref, node.start or reading.ref), end, calendar)
        return replace(node, deadline=replace(node.deadline, recurrence=replace(rule, occurrences=days)))

    return replace(reading, nodes=tuple(listed(node) for node in reading.nodes))


def _occurs_amiss(node: NodeRow) -> Problem | None:
    rule = node.deadline.recurrence
    if rule is not None and len(rule.occurrences) > MOST:
        return Problem("endless", {"text": clip(str(node.deadline.raw)), "most": MOST})
    return Problem("no_occurrence", {"text": str(node.deadline.raw)}) if rule and not rule.occurrences else None


def _with_warnings(
    node: NodeRow, reading: PlanReading, dues: Mapping[str, date | None], calendar: WorkCalendar, has_end: bool
) -> NodeRow:
    due, found = node.deadline.due, set(node.warnings)
    if due is not None and node.deadline.kind is not DeadlineKind.RECURRING:
        found |= {
            code
            for code, applies in (
                ("due_on_non_working_day", not calendar.is_workday(due)),
                ("already_past", due < reading.ref),
                ("after_campaign_end", has_end and reading.end is not None and due > reading.end),
                ("predecessor_due_later", any((dues.get(k) or due) > due for k in node.predecessors)),
            )
            if applies
        }
    return replace(node, warnings=tuple(sorted(found)))


def _notices(reading: PlanReading, calendar: WorkCalendar, leaders: Sequence[str]) -> tuple[Noticed, ...]:
    """Tell what is no single row's fault: unknown leaders, predecessors not imported, an uncovered calendar."""
    notices = [
        Noticed(node.row, "unknown_leader", {"no": node.no, "text": node.leader}, node.sheet)
        for node in reading.nodes
        if leaders and node.leader and node.leader not in leaders and node.leader not in _ALL_PAIRED
    ]
    refused = {row.no for row in reading.refused} - {node.no for node in reading.nodes}
    notices += [
        Noticed(node.row, "predecessor_refused", {"no": node.no, "text": number}, node.sheet)
        for node in reading.nodes
        for number in node.predecessors
        if number in refused
    ]
    if calendar.covered_until and reading.end and reading.end > calendar.covered_until:
        notices.append(Noticed(0, "calendar_uncovered", {"until": calendar.covered_until.isoformat()}))
    return tuple(notices)
