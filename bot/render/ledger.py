"""Puts the ledger (台账) into words: its cells by column, our own table of it, a superior's form filled with it."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.message import Message
from bot.render import turns
from bot.render.scene import Scene
from bot.texts.locale import Locale
from db import campaigns
from db.engine import Transaction
from db.models import Campaign
from db.words import Lifecycle, Refusal
from jobs import ledger
from jobs.ledger import LedgerRow
from jobs.policy import Policy
from jobs.rules.notation.ledger_headers import LEDGER_WORDS
from jobs.rules.workdays import WorkCalendar
from jobs.sheets.book import Page, Value, write_book
from jobs.sheets.form import fill_form

COLUMNS = (
    ("no", 7), ("workstream", 14), ("title", 28), ("content", 32), ("lead", 16), ("executor", 16), ("support", 18),
    ("leader", 10), ("role", 10), ("start", 11), ("due", 11), ("deliverable", 18), ("predecessor", 10), ("state", 12),
    ("turn", 18), ("since", 11),
    ("progress", 36), ("problem", 24), ("signed", 11), ("submitted", 11), ("closed_on", 11), ("is_late", 8),
    ("original_due", 11), ("extensions", 8), ("slip", 12), ("remark", 18),
)  # fmt: skip
"""Our own columns with their widths in characters, named as LEDGER_WORDS names them."""
Cells = Mapping[str, Value]


def document(scene: Scene) -> Message:
    """Hand over the ledger as it stands now."""
    named = scene.params.get("campaign_id")
    campaign = scene.tx.get(Campaign, int(named)) if named else campaigns.latest(scene.tx)
    if campaign is None:
        return scene.plain("ledger-none")
    rows = _cells_of(scene.tx, scene.policy, scene.locale, campaign)
    text = scene.say("ledger", campaign=campaign.title, count=len(rows))
    return Message(text, document=_book(scene.locale, rows), file_name=scene.say("ledger-file"))


def book(tx: Transaction, policy: Policy, locale: Locale, name: str | None = None) -> tuple[bytes, int]:
    """Make our own table of the ledger as xlsx, and count its rows; ``name`` as ``campaign_or_refuse`` takes it."""
    rows = _cells_of(tx, policy, locale, campaign_or_refuse(tx, name))
    return _book(locale, rows), len(rows)


def form(
    tx: Transaction, policy: Policy, locale: Locale, data: bytes, filename: str, name: str | None = None
) -> tuple[bytes, int, tuple[str, ...]]:
    """Fill a superior's form; return it with the count of rows and the headings that stay empty."""
    rows = _cells_of(tx, policy, locale, campaign_or_refuse(tx, name))
    content, unknown = fill_form(data, filename, LEDGER_WORDS, rows)
    return content, len(rows), unknown


def campaign_or_refuse(tx: Transaction, name: str | None = None) -> Campaign:
    """Find the campaign that documents are made of, archived ones too: the one of that name, else the latest.

    Raise Refusal "ledger-none" without a plan, "cli-campaign-unknown" for a name that means none or several.
    """
    if name is not None:
        return named(tx, name)
    campaign = campaigns.latest(tx)
    if campaign is None:
        raise Refusal("ledger-none")
    return campaign


def named(tx: Transaction, name: str) -> Campaign:
    """Find the one campaign of a name; raise Refusal "cli-campaign-unknown" where it means none or several."""
    found = campaigns.called(tx, name)
    if len(found) != 1:
        titles = [one.title for one in found or campaigns.called(tx, "")]
        raise Refusal("cli-campaign-unknown", name=name, titles=titles or "none")
    return found[0]


def _cells_of(tx: Transaction, policy: Policy, locale: Locale, campaign: Campaign) -> list[Cells]:
    return [_cells(tx, locale, policy.calendar, row) for row in ledger.rows(tx, policy, campaign)]


def _book(locale: Locale, rows: Sequence[Cells]) -> bytes:
    headings = [(locale.say(f"ledger-head-{name}"), width) for name, width in COLUMNS]
    return write_book([Page(locale.say("word-ledger"), headings, [[row[name] for name, _ in COLUMNS] for row in rows])])


def _cells(tx: Transaction, locale: Locale, calendar: WorkCalendar, row: LedgerRow) -> Cells:
    node, one = row.node, row.assignment
    is_closed = one.state is Lifecycle.CLOSED
    return {
        "no": node.no,
        "workstream": node.workstream,
        "title": node.title,
        "content": node.content,
        "lead": locale.joined(row.leads),
        "executor": row.unit.name,
        "support": locale.joined(node.support_units),
        "leader": node.leader,
        "role": row.official.name if row.official else locale.say("calls-vacant"),
        "start": one.starts_on.isoformat() if one.starts_on else "",
        "due": one.due_on.isoformat() if one.due_on else str(node.deadline.get("raw", "")),
        "duration": node.duration_workdays if node.duration_workdays is not None else "",
        "deliverable": node.deliverable,
        "predecessor": locale.joined(node.predecessors) or node.predecessor_text,
        "state": _state(locale, row),
        "turn": turns.whose(tx, locale, one, row.held),
        "since": _day(calendar, row.held.since),
        "progress": _progress(locale, row),
        "problem": row.problem.words if row.problem else "",
        "signed": _day(calendar, one.signed_at),
        "submitted": _day(calendar, one.submitted_at),
        "closed_on": _day(calendar, one.closed_at),
        "closed": locale.say("ledger-yes" if is_closed else "ledger-no"),
        "is_late": locale.say("ledger-yes" if row.is_late else "ledger-no"),
        "original_due": row.original_due_on.isoformat() if row.original_due_on else "",
        "extensions": row.extensions,
        "slip": locale.say(f"slip-{row.slip.level}") if row.slip else "",
        "remark": node.remark,
    }


def _state(locale: Locale, row: LedgerRow) -> str:
    """Name the state; of what is under way, how it stands, which tells more."""
    if row.assignment.state is Lifecycle.IN_PROGRESS:
        return locale.say(f"lamp-word-{row.lamp}")
    return locale.say(f"state-{row.assignment.state}")


def _progress(locale: Locale, row: LedgerRow) -> str:
    """Give the official's own words, or what the tap meant."""
    if row.report is None:
        return ""
    words = row.report.words or locale.say(f"intent-{row.report.intent}")
    if row.spoken is None:
        return words
    return locale.say("ledger-spoken-for", words=words, who=row.spoken[0], official=row.spoken[1] or "none")


def _day(calendar: WorkCalendar, at: datetime | None) -> str:
    return calendar.local_day(at).isoformat() if at else ""
