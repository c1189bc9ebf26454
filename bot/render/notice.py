"""Draws notices: the draft a coordinator puts together, the card of those it is for, meetings in the morning."""

from bot.message import Button, Message
from bot.render import lines
from bot.render.scene import Scene
from db import assignments, units
from db.models import Notice, Person, Post, Receipt, Unit
from db.words import Answer, NoticeKind, NoticeState
from jobs import notice as notice_duty
from jobs import receipt as receipts
from jobs import restate
from jobs.rules.meetings import group_of

TITLE_LIMIT, NODES_SHOWN = 24, 40

Rows = tuple[tuple[Button, ...], ...]


def menu(scene: Scene) -> Message:
    """Ask for the notice, and offer the receipts of those sent last."""
    found = [scene.tx.get_one(Notice, notice_id) for notice_id in scene.params["notice_ids"]]
    rows: list[str] = [scene.say(f"notice-ask-{scene.params['kind']}")]
    if found:
        rows.append(scene.say("notice-recent"))
    open_one = tuple(
        (scene.button("button-notice-open", "receipts", one.id, title=title(scene, one)),) for one in found
    )
    return Message("\n".join(rows), ((scene.button("button-notice-meeting", "meeting"),), *open_one))


def draft(scene: Scene) -> Message | None:
    """Draw what would be sent, to whom, and what is still missing."""
    found = scene.tx.get_one(Notice, int(scene.params["notice_id"]))
    rows: list[str] = [scene.say("notice-draft-title"), *_body(scene, found), *_file_line(scene, found)]
    if found.state is not NoticeState.DRAFT:
        return Message("\n".join([*rows, "", scene.say(f"notice-{found.state}")]))
    is_meeting = found.kind is NoticeKind.MEETING
    if is_meeting:
        rows += [when(scene, found), *_venue_lines(scene, found)]
    rows += ["", _whom(scene, found)]
    return Message("\n".join(rows), _draft_buttons(scene, is_meeting=is_meeting))


def notice(scene: Scene) -> Message | None:
    """Draw a notice for one of those it is for, as it stands now; None where nothing is to be asked any more."""
    found = scene.tx.get_one(Notice, int(scene.params["notice_id"]))
    if found.state is NoticeState.WITHDRAWN:
        return _taken_back(scene, found) if scene.row.is_edit else None
    own = receipts.own(scene.tx, found.id or 0, scene.person.id or 0) if scene.person else []
    is_open = any(receipt.answer is Answer.NONE for receipt, _ in own) and not notice_duty.is_over(scene.tx, found)
    if not scene.row.is_edit and (not own or (scene.params.get("is_urged") and not is_open)):
        return None
    key = "notice-urged-title" if scene.params.get("is_urged") else "notice-title"
    kind = scene.say(f"notice-kind-{found.kind}")
    rows: list[str] = [scene.say(key, kind=kind, urgent="yes" if found.reason else "no"), *_body(scene, found)]
    if found.kind is NoticeKind.MEETING:
        venues = list(dict.fromkeys(receipt.venue for receipt, _ in own if receipt.venue))
        rows.append(when(scene, found))
        rows += [scene.say("notice-venue", venue=venue) for venue in venues]
    for _, unit in own if found.kind is NoticeKind.RESTATEMENT else ():
        rows += _nodes(scene, unit)
    rows += ["", *(_answer_line(scene, receipt, unit) for receipt, unit in own)]
    return _with_file(scene, found, rows, _buttons(scene, found, is_open=is_open and bool(own)))


def withdrawn(scene: Scene) -> Message:
    """Tell that a meeting does not take place as it was called."""
    found = scene.tx.get_one(Notice, int(scene.params["notice_id"]))
    rows = [scene.say("notice-withdrawn-told", title=title(scene, found)), when(scene, found)]
    return Message("\n".join([*rows, by_whom(scene, found)]))


def recalled(scene: Scene) -> tuple[list[str], Rows]:
    """Recall meetings in the morning's message: where and when for who comes, a button for who has not answered."""
    rows: list[str] = []
    buttons: list[tuple[Button, ...]] = []
    for notice_id in scene.params.get("notice_ids", ()):
        found = scene.tx.get_one(Notice, notice_id)
        own = receipts.own(scene.tx, notice_id, scene.person.id or 0) if scene.person else []
        is_off = found.state is NoticeState.WITHDRAWN
        if is_off or found.meets_at is None or notice_duty.is_over(scene.tx, found):
            continue
        at = scene.locale.moment(found.meets_at, scene.policy.calendar.zone)
        for group in dict.fromkeys(group_of(receipt.answer) for receipt, _ in own):
            if group is not None:
                venues = [one.venue for one, _ in own if one.venue and group_of(one.answer) is group]
                venue = scene.locale.joined(dict.fromkeys(venues)) or "none"
                rows.append(scene.say(f"meeting-{group}", at=at, title=title(scene, found), venue=venue))
        if any(receipt.answer is Answer.NONE for receipt, _ in own):
            buttons.append((scene.button("button-meeting-answer", "notice", notice_id),))
    return rows, tuple(buttons)


def title(scene: Scene, found: Notice) -> str:
    """Name a notice by its file, or by the beginning of its words."""
    first = (found.words or found.file_name).strip().splitlines()[:1]
    return lines.cut(found.file_name or (first[0] if first else ""), TITLE_LIMIT)


def _taken_back(scene: Scene, found: Notice) -> Message:
    """Draw the card of a notice that was taken back: what it was, and that nothing is asked."""
    rows = [scene.say("notice-title", kind=scene.say(f"notice-kind-{found.kind}"), urgent="no"), *_body(scene, found)]
    return _with_file(scene, found, [by_whom(scene, found), *rows], ())


def by_whom(scene: Scene, found: Notice) -> str:
    """Say who took the notice back."""
    return scene.say("notice-withdrawn", who=scene.tx.get_one(Person, found.withdrawn_by).name)


# --- parts --------------------------------------------------------------------------------------


def _body(scene: Scene, found: Notice) -> list[str]:
    """Give the words as they were sent; after a meeting only which meeting it was."""
    if found.kind is NoticeKind.RESTATEMENT:
        return [scene.say("restate-about", title=title(scene, found))]
    return [scene.say("notice-words", words=found.words)] if found.words else []


def _file_line(scene: Scene, found: Notice) -> list[str]:
    return [scene.say("notice-file", name=found.file_name or scene.say("notice-photo"))] if found.file_id else []


def _with_file(scene: Scene, found: Notice, rows: list[str], buttons: Rows) -> Message:
    """Attach the file where the reader's bot knows it; another bot can only say that there is one."""
    if not found.file_id:
        return Message("\n".join(rows), buttons)
    if found.bot_id != scene.row.bot_id:
        return Message("\n".join([*rows, scene.say("notice-file-elsewhere")]), buttons)
    if found.file_kind == "photo":
        return Message("\n".join(rows), buttons, photo_id=found.file_id)
    return Message("\n".join(rows), buttons, document_id=found.file_id)


def when(scene: Scene, found: Notice) -> str:
    """Say when a meeting begins."""
    if found.meets_at is None:
        return scene.say("notice-time-wanted")
    return scene.say("notice-time", at=scene.locale.moment(found.meets_at, scene.policy.calendar.zone))


def _venue_lines(scene: Scene, found: Notice) -> list[str]:
    return [
        scene.say("notice-venue-rest", venue=one.name)
        if one.unit_ids is None
        else scene.say("notice-venue-units", venue=one.name, count=len(one.unit_ids))
        for one in notice_duty.venues_of(found)
    ]


def _whom(scene: Scene, found: Notice) -> str:
    if not found.unit_ids:
        return scene.say("notice-whom-wanted")
    reach = notice_duty.reach(scene.tx, found.kind, found.unit_ids)
    said = scene.say("notice-whom", units=len(found.unit_ids), persons=len(reach.by_person))
    if not reach.unreached:
        return said
    return f"{said}\n{scene.say('notice-unreached', units=_names(scene, reach.unreached), count=len(reach.unreached))}"


def _names(scene: Scene, unit_ids: list[int]) -> str:
    return scene.locale.joined(unit.name for unit in units.all_units(scene.tx) if unit.id in unit_ids)


def _draft_buttons(scene: Scene, *, is_meeting: bool) -> Rows:
    drop = scene.button("button-notice-drop", "noticeno")
    if scene.params.get("asks_when"):
        now = scene.button("publish-button-now", "noticenow")
        return ((now, scene.button("publish-button-morning", "noticelater")), (drop,))
    whom = tuple(scene.button(f"button-notice-{name}", "noticeto", name) for name in ("all", "local", "department"))
    detail = (scene.button("button-notice-time", "noticetime"), scene.button("button-notice-venues", "noticeseat"))
    return (
        whom,
        (scene.button("button-notice-units", "noticeunits"),),
        *((detail,) if is_meeting else ()),
        (scene.button("button-notice-send", "noticeyes"), drop),
    )


def _buttons(scene: Scene, found: Notice, *, is_open: bool) -> Rows:
    doubt = (scene.button("button-doubt", "doubt"),) if found.file_id else ()
    if found.kind is NoticeKind.MEETING:
        if notice_duty.is_over(scene.tx, found):
            return ()
        names = (("attend", "attend"), ("be-away", "onleave"), ("substitute", "substitute"))
        return (tuple(scene.button(f"button-{name}", action) for name, action in names), *((doubt,) if doubt else ()))
    action = "understood" if found.kind is NoticeKind.RESTATEMENT else "received"
    row = ((scene.button(f"button-{action}", action),) if is_open else ()) + doubt
    return (row,) if row else ()


def _nodes(scene: Scene, unit: Unit) -> list[str]:
    """List all that is laid on a unit: plan number, title, deadline, post."""
    found = restate.nodes_of(scene.tx, unit.id or 0)
    rows: list[str] = [scene.say("restate-unit", unit=unit.name, count=len(found))]
    for one in found[:NODES_SHOWN]:
        node = assignments.node_of(scene.tx, one)
        rows.append(
            scene.say(
                "restate-node",
                no=node.no,
                title=lines.cut(node.title, lines.TITLE_LIMIT),
                due=lines.due_word(scene, one.due_on),
                post=scene.tx.keep(Post, one.post_id).title,
            )
        )
    if len(found) > NODES_SHOWN:
        rows.append(scene.say("restate-more", count=len(found) - NODES_SHOWN))
    return rows


def _answer_line(scene: Scene, receipt: Receipt, unit: Unit) -> str:
    """Say what a unit answered, by whom and when; what was noted on the telephone says so."""
    if receipt.answer is Answer.NONE or receipt.answered_at is None:
        return scene.say("receipt-awaited", unit=unit.name)
    who = scene.tx.get(Person, receipt.answered_by) if receipt.answered_by else None
    return scene.say(
        "receipt-given",
        unit=unit.name,
        answer=answer(scene, receipt),
        who=who.name if who else "",
        when=scene.locale.moment(receipt.answered_at, scene.policy.calendar.zone),
        how="telephone" if receipt.is_reported_for else "self",
    )


def answer(scene: Scene, receipt: Receipt) -> str:
    """Say what a unit answered."""
    return scene.say(f"answer-{receipt.answer}", words=receipt.words)
