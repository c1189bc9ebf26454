"""Notices: put together from words or a file, addressed to units, confirmed, sent now or when the office opens."""

from bot import hearing
from bot.argument import number
from bot.visit import Visit
from db import notices
from db.models import Notice
from db.words import NoticeKind, Refusal
from jobs import notice, notice_draft, outbox, receipt
from jobs.notice_draft import Content
from jobs.rules import meetings

MENU = "notice-menu"
RECENT = 5
WHOM = {"all": None, "local": True, "department": False}


def begin(visit: Visit) -> None:
    """Take the words behind /notice as the notice; without any ask for them, and show what was sent last."""
    words, is_meeting = meetings.without_kind(visit.text)
    kind = NoticeKind.MEETING if is_meeting else NoticeKind.NOTICE
    if words:
        _take(visit, kind, Content(words))
        return
    visit.ask("notice", kind=kind.value)
    recent = [one.id for one in notices.recent(visit.tx, RECENT)]
    visit.show(MENU, kind=kind.value, notice_ids=recent)


def call_meeting(visit: Visit) -> None:
    """Let the next words be a meeting's (会议通知)."""
    visit.card_of(MENU)
    visit.ask("notice", kind=NoticeKind.MEETING.value)
    visit.reply("notice-ask-meeting")


def said(visit: Visit) -> None:
    """Take words, a forwarded message, or a file with a caption as the notice."""
    assert visit.dialog is not None and visit.message is not None
    kind = NoticeKind(visit.dialog.details["kind"])
    file = hearing.file_of(visit.message, visit.inbox.bot_id)
    content = Content(visit.text)
    if file is not None:
        content = Content(visit.text, file.bot_id, file.kind, file.file_id, file.file_name)
    visit.answered()
    _take(visit, kind, content)


def open_receipts(visit: Visit) -> None:
    """Show the receipts of one of the notices that were sent last."""
    visit.card_of(MENU)
    visit.show(receipt.CARD, notice_id=notice.a_sent(visit.tx, number(visit)).id)


# --- whom, when, where --------------------------------------------------------------------------


def to_all(visit: Visit) -> None:
    """Address all units, all townships, or all departments."""
    draft = _draft(visit)
    if visit.argument not in WHOM:
        raise Refusal("visit-not-yours")
    notice_draft.address(visit.tx, draft, notice_draft.bearers(visit.tx, is_local=WHOM[visit.argument]))
    _redraw(visit)


def ask_units(visit: Visit) -> None:
    """Ask which units (指定单位)."""
    visit.ask("notice_units", notice_id=_draft(visit).id)
    visit.reply("notice-ask-units")


def units_named(visit: Visit) -> None:
    """Address the units that were named; what the roster does not know is asked again."""
    draft = _asked_of(visit)
    notice_draft.address(visit.tx, draft, notice_draft.units_named(visit.tx, visit.text))
    _show(visit, draft)


def ask_time(visit: Visit) -> None:
    """Ask when the meeting begins (会议时间)."""
    visit.ask("notice_time", notice_id=_draft(visit).id)
    visit.reply("notice-ask-time")


def time_named(visit: Visit) -> None:
    """Lay down when the meeting begins."""
    draft = _asked_of(visit)
    meets_at = meetings.begins(visit.text, visit.now, visit.policy.calendar)
    if meets_at is None:
        raise Refusal("notice-time-unclear")
    notice_draft.set_time(visit.tx, draft, meets_at)
    _show(visit, draft)


def ask_venues(visit: Visit) -> None:
    """Ask for the venues, a line each (会场)."""
    visit.ask("notice_venues", notice_id=_draft(visit).id)
    visit.reply("notice-ask-venues")


def venues_named(visit: Visit) -> None:
    """Lay down the venues with their units."""
    draft = _asked_of(visit)
    notice_draft.seat(visit.tx, draft, visit.text)
    _show(visit, draft)


# --- sending ------------------------------------------------------------------------------------


def confirm(visit: Visit) -> None:
    """Send; outside working hours the card asks when."""
    draft = _draft(visit)
    if visit.policy.calendar.is_working_time(visit.now):
        _send(visit, draft)
    else:
        notice.require_complete(visit.tx, draft)
        _redraw(visit, asks_when=True)


def next_morning(visit: Visit) -> None:
    """Send when the office opens (次日8:30发)."""
    _send(visit, _draft(visit))


def at_once(visit: Visit) -> None:
    """Ask for the reason that sending at once after hours needs (现在发)."""
    draft = _draft(visit)
    notice.require_complete(visit.tx, draft)
    visit.ask("notice_reason", notice_id=draft.id)
    visit.reply("notice-ask-reason")


def reason_given(visit: Visit) -> None:
    """Send at any hour, the reason kept with the notice."""
    draft = _asked_of(visit)
    _send(visit, draft, reason=visit.text)


def drop(visit: Visit) -> None:
    """Throw the draft away."""
    notice_draft.drop(visit.tx, _draft(visit))


def _take(visit: Visit, kind: NoticeKind, content: Content) -> None:
    draft = notice_draft.draft(visit.tx, visit.my_id, kind, content)
    if kind is NoticeKind.MEETING:
        draft.meets_at = meetings.begins(content.words, visit.now, visit.policy.calendar)
    _show(visit, draft)


def _show(visit: Visit, draft: Notice) -> None:
    """Show the draft; for a meeting without a time the next words are taken as the time."""
    if draft.kind is NoticeKind.MEETING and draft.meets_at is None:
        visit.ask("notice_time", notice_id=draft.id)
    else:
        visit.answered()
    outbox.retire(visit.tx, visit.my_id, notice.DRAFT)
    visit.show(notice.DRAFT, notice_id=draft.id)


def _send(visit: Visit, draft: Notice, reason: str = "") -> None:
    notice.send(visit.tx, visit.policy, draft, reason=reason)
    visit.answered()
    visit.show(receipt.CARD, notice_id=draft.id)


def _draft(visit: Visit) -> Notice:
    """Load the draft of the card that was tapped."""
    return notice_draft.a_draft(visit.tx, int(visit.card_of(notice.DRAFT).params["notice_id"]))


def _asked_of(visit: Visit) -> Notice:
    """Load the draft the open question is about; refuse an answer without words."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("words-wanted")
    return notice_draft.a_draft(visit.tx, int(visit.dialog.details["notice_id"]))


def _redraw(visit: Visit, **params: object) -> None:
    card = visit.card_of(notice.DRAFT)
    card.params = {**card.params, **params}
    visit.tx.add(card)
    outbox.refresh_card(visit.tx, card)
