"""Draws the call list, one call in full above the others, and the slips on paper for whom nothing else reaches."""

from io import BytesIO
from typing import TYPE_CHECKING

from bot.message import Button, Message
from bot.render import lines, receipts, slips
from bot.render.paper import blank, fill, turn
from bot.render.scene import Scene
from db import assignments
from db.models import Campaign, Person
from jobs import calls, naming
from jobs.calls import Call

if TYPE_CHECKING:
    from docx.document import Document as Paper

SHOWN, NODES_SHOWN = 25, 8
COLUMNS = ("no", "title", "due", "status")


def listing(scene: Scene) -> Message:
    """Draw the list and the call that is next: post, number, nodes, and what may come of it."""
    found = _calls(scene)
    notices = receipts.call_lines(scene)
    if not found:
        return Message("\n".join([scene.say("calls-empty"), *notices]))
    params = scene.card.params if scene.card else scene.params
    current = _current(found, params.get("post_id"))
    rows: list[str] = [scene.say("calls-title", count=len(found), left=sum(not one.is_settled for one in found))]
    rows += [_line(scene, one) for one in found[:SHOWN]]
    if len(found) > SHOWN:
        rows.append(scene.say("calls-more", count=len(found) - SHOWN))
    rows += notices
    if current is None:
        return Message("\n".join([*rows, scene.say("calls-all-made")]), ((_paper_all(scene),),))
    return Message("\n".join([*rows, "", *_call(scene, current)]), _buttons(scene, found, current))


def paper(scene: Scene) -> Message:
    """Make a document with a slip a page, to be printed, delivered and signed."""
    found = _calls(scene)
    wanted = [one for one in found if one.post.id in scene.params["post_ids"]]
    if not wanted:
        return scene.plain("calls-empty")
    sheet = blank()
    for place, one in enumerate(wanted):
        if place:
            turn(sheet)
        _slip(scene, sheet, one)
    out = BytesIO()
    sheet.save(out)
    text = scene.say("calls-paper", count=len(wanted))
    return Message(text, document=out.getvalue(), file_name=scene.locale.say("calls-paper-file"))


def _calls(scene: Scene) -> list[Call]:
    """List the calls, once for all coordinators whose lists are drawn together."""
    return scene.tx.once("calls", None, lambda: calls.unreached(scene.tx, scene.policy))


def _current(found: list[Call], post_id: int | None) -> Call | None:
    """Take the call that was turned to, while it is still on the list, else the first that is to be made."""
    left = [one for one in found if not one.is_settled]
    return next((one for one in found if one.post.id == post_id), left[0] if left else None)


def _line(scene: Scene, one: Call) -> str:
    return scene.say(
        "calls-line",
        unit=one.unit.name,
        post=one.post.title,
        name=_name(scene, one),
        phone=_phone(one),
        numbers=list(one.numbers),
        outcome=_outcome(scene, one),
    )


def _call(scene: Scene, one: Call) -> list[str]:
    who = scene.say("calls-who", unit=one.unit.name, post=one.post.title, name=_name(scene, one), phone=_phone(one))
    rows: list[str] = [who, *[lines.line(scene, assignment) for assignment in one.assignments[:NODES_SHOWN]]]
    if len(one.assignments) > NODES_SHOWN:
        rows.append(scene.say("calls-more-nodes", count=len(one.assignments) - NODES_SHOWN))
    return rows


def _name(scene: Scene, one: Call) -> str:
    return one.person.name if one.person else scene.locale.say("calls-vacant")


def _phone(one: Call) -> str:
    return (one.person.phone if one.person else "") or ""


def _outcome(scene: Scene, one: Call) -> str:
    """Say what came of the last attempt; empty before the first."""
    if one.last is None:
        return ""
    by = scene.tx.keep(Person, one.last.person_id)
    when = scene.locale.moment(one.last.at, scene.policy.calendar.zone)
    return scene.say(f"calls-outcome-{one.last.outcome}", who=by.name, when=when)


def _buttons(scene: Scene, found: list[Call], current: Call) -> tuple[tuple[Button, ...], ...]:
    ids = [one.post.id or 0 for one in found]
    place, post_id = ids.index(current.post.id or 0), current.post.id
    came = (
        scene.button("button-notified", "callyes", post_id),
        scene.button("button-reportfor", "callsay", post_id),
        scene.button("button-unanswered", "callno", post_id),
    )
    back = (scene.button("button-call-back", "callturn", ids[place - 1]),) if place else ()
    on = (scene.button("button-call-on", "callturn", ids[place + 1]),) if place + 1 < len(ids) else ()
    papers = (scene.button("button-paper", "callpaper", post_id), _paper_all(scene))
    return tuple(row for row in (came, back + on, papers) if row)


def _paper_all(scene: Scene) -> Button:
    return scene.button("button-paper-all", "callpaper")


def _campaigns(scene: Scene, one: Call) -> str:
    """Name the campaigns in which the post owes something."""
    ids = dict.fromkeys(assignment.campaign_id for assignment in one.assignments)
    return scene.locale.joined(scene.tx.get_one(Campaign, campaign_id).title for campaign_id in ids)


def _slip(scene: Scene, sheet: "Paper", one: Call) -> None:
    """Write one slip: whom it is for, everything the post owes, and where receipt is signed."""
    say = scene.locale.say
    sheet.add_heading(say("paper-title"), level=0)
    sheet.add_paragraph(say("paper-to", unit=one.unit.name, post=one.post.title, name=_name(scene, one)))
    sheet.add_paragraph(say("paper-words", campaign=_campaigns(scene, one)))
    table = sheet.add_table(rows=1, cols=len(COLUMNS), style="Table Grid")
    fill(table.rows[0], [say(f"paper-head-{name}") for name in COLUMNS])
    for assignment in one.assignments:
        node = assignments.node_of(scene.tx, assignment)
        due = lines.due_word(scene, assignment.due_on)
        fill(table.add_row(), [naming.called(scene.tx, node), node.title, due, str(slips.status(scene, assignment))])
    sheet.add_paragraph(say("paper-reply"))
    sheet.add_paragraph(say("paper-signed"))
    sheet.add_paragraph(say("paper-from", day=scene.locale.day(scene.policy.calendar.local_day(scene.now), year=True)))
