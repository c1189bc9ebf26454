"""Writes the bulletin (通报) as a Word document: where the county stands, unit by unit, in the official order."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Final

from bot.render.ledger import named
from bot.render.paper import blank, fill
from bot.texts.locale import Locale
from db import assignments, campaigns, requests
from db.engine import Transaction
from db.models import Unit
from db.words import Refusal
from jobs import board, digest
from jobs.board import Standing
from jobs.digest import Digest
from jobs.policy import Policy
from jobs.rules.tally import tally

if TYPE_CHECKING:
    from docx.document import Document as Paper

DAYS_AHEAD: Final = 5
COUNTS: Final = ("due", "done", "in_review", "overdue", "silent")


def bulletin(tx: Transaction, policy: Policy, locale: Locale, name: str | None = None) -> tuple[bytes, int]:
    """Write the bulletin of this moment; return it with the count of units in it.

    No person is named and nobody is ranked. Raise Refusal "cli-no-campaign" before anything is published.
    """
    under_way = campaigns.published(tx)
    campaign = named(tx, name) if name is not None else under_way[-1] if under_way else None
    if campaign is None or campaign.id is None or campaign.published_at is None:
        raise Refusal("cli-no-campaign")
    told = digest.facts(tx, policy, campaign.id)
    paper = blank()
    paper.add_heading(locale.say("bulletin-title", campaign=campaign.title), level=0)
    paper.add_paragraph(locale.day(told.on, weekday=False, year=True))
    units = board.by_unit(told.standings)
    _section(paper, locale, "whole", [locale.say("bulletin-whole", day=told.on, **_counts(told))])
    _section(paper, locale, "units", [])
    _table(paper, locale, policy, told, units)
    _section(paper, locale, "overdue", _overdue(locale, told) or [locale.say("bulletin-none")])
    _section(paper, locale, "problems", _problems(tx, locale, campaign.id) or [locale.say("bulletin-none")])
    _section(paper, locale, "ahead", _ahead(locale, policy, told) or [locale.say("bulletin-none")])
    out = BytesIO()
    paper.save(out)
    return out.getvalue(), len(units)


def _section(paper: "Paper", locale: Locale, name: str, paragraphs: Sequence[str]) -> None:
    paper.add_heading(locale.say(f"bulletin-head-{name}"), level=1)
    for words in paragraphs:
        paper.add_paragraph(words)


def _table(
    paper: "Paper", locale: Locale, policy: Policy, told: Digest, units: Sequence[tuple[Unit, list[Standing]]]
) -> None:
    """Lay every unit against its counts."""
    table = paper.add_table(rows=1, cols=1 + len(COUNTS), style="Table Grid")
    heads = [locale.say("bulletin-unit"), *(locale.say(f"bulletin-count-{name}") for name in COUNTS)]
    fill(table.rows[0], heads)
    for unit, own in units:
        counts = tally((one.work for one in own), told.at, policy.calendar)
        fill(table.add_row(), [unit.name, *(str(getattr(counts, name)) for name in COUNTS)])


def _counts(told: Digest) -> dict[str, object]:
    counts = told.counts
    return {name: getattr(counts, name) for name in (*COUNTS, "due_today", "total")}


def _overdue(locale: Locale, told: Digest) -> list[str]:
    return [
        locale.say(
            "bulletin-overdue",
            unit=unit.name,
            count=len(late),
            nodes=[f"{one.node.no} {one.node.title}" for one in late],
        )
        for unit, late in board.by_unit(told.overdue)
    ]


def _problems(tx: Transaction, locale: Locale, campaign_id: int) -> list[str]:
    said: list[str] = []
    for problem in requests.open_problems(tx):
        assignment = assignments.get(tx, problem.assignment_id)
        if assignment.campaign_id != campaign_id:
            continue
        unit, node = assignments.unit_of(tx, assignment), assignments.node_of(tx, assignment)
        said.append(locale.say("bulletin-problem", unit=unit.name, no=node.no, title=node.title, words=problem.words))
    return said


def _ahead(locale: Locale, policy: Policy, told: Digest) -> list[str]:
    """Name what falls due within the next working days, by day and node."""
    last = policy.calendar.add_workdays(told.on, DAYS_AHEAD)
    found: dict[tuple[date, int], list[Standing]] = {}
    for one in told.standings:
        due = one.work.due_day(policy.calendar)
        if one.work.lifecycle.is_open and due is not None and told.on < due <= last:
            found.setdefault((due, one.node.rank), []).append(one)
    return [
        locale.say("bulletin-ahead", day=day, no=own[0].node.no, title=own[0].node.title, count=len(own))
        for (day, _), own in sorted(found.items(), key=lambda item: item[0])
    ]
