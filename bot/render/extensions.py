"""Draws requests for another deadline: the card, a line of a leader's message, and what those see whom it touches."""

from bot.message import Button, Message
from bot.render import lines, slips
from bot.render.report import Rows
from bot.render.scene import Scene
from bot.texts.locale import Html
from db import assignments, reports, requests
from db.models import Assignment, Extension, Person
from jobs import extend, naming, objections
from jobs.affected import affected
from jobs.rules.ripple import Shift

WORDS_SHOWN = 1000
REASON_ALONE = 200
"""Characters of a reason up to which a request may be decided in a regular message."""
SHIFTS_SHOWN, UNITS_SHOWN, OBJECTIONS_SHOWN = 8, 6, 5


def card(scene: Scene) -> Message | None:
    """Draw a request: old and new date, reason, progress, how often granted before, whose dates move, who objects."""
    asked = requests.extension(scene.tx, int(scene.params["extension_id"]))
    if asked is None:
        return None
    assignment = assignments.get(scene.tx, asked.assignment_id)
    text = [scene.say("extension-title"), *heads(scene, assignment, asked.person_id)]
    text.append(scene.say("extension-dates", old=asked.old_on, new=asked.new_on))
    text.append(scene.say("extension-reason", reason=asked.reason[:WORDS_SHOWN]))
    text.append(_progress(scene, assignment))
    text += _before(scene, asked)
    if asked.state != "asked":
        return Message("\n".join([*text, _decision(scene, asked)]))
    text += _touched(scene, assignment, asked)
    text += _objections(scene, asked)
    if not assignment.state.is_open:
        text.append(scene.say("request-overtaken", state=scene.say(f"state-{assignment.state}")))
        return Message("\n".join(text))
    if not extend.may_decide(scene.tx, scene.policy, asked, scene.person.id or 0 if scene.person else 0):
        names = [one.name for one in extend.deciders(scene.tx, scene.policy, asked)]
        return Message("\n".join([*text, scene.say("extension-is-leaders", names=names)]))
    return Message("\n".join(text), _decisions(scene, asked))


def put_before(scene: Scene, at_most: int) -> tuple[list[str], Rows]:
    """Fold the requests that a person must decide into his regular message, as problems are."""
    found = [requests.extension(scene.tx, int(one)) for one in scene.params.get("extension_ids", ())]
    told = [one for one in found if one and (scene.row.is_edit or _is_undecided(scene, one))]
    if not told:
        return [], ()
    rows: list[str] = [scene.say("extensions-title", count=len(told))]
    rows += [_line(scene, one) for one in told[:at_most]]
    if len(told) > at_most:
        rows.append(scene.say("problems-more", count=len(told) - at_most))
    undecided = [one for one in told if _is_undecided(scene, one)]
    if len(told) == 1 and undecided and len(told[0].reason) <= REASON_ALONE:
        return rows, _decisions(scene, told[0])
    return rows, tuple((_open_button(scene, one),) for one in undecided)


def touching(scene: Scene) -> Message | None:
    """Tell an official which of his nodes a request of others would touch, and let him object while it is undecided."""
    asked = requests.extension(scene.tx, int(scene.params["extension_id"]))
    own = assignments.many(scene.tx, [item.assignment_id for item in scene.items])
    if asked is None or not own:
        return None
    assignment = assignments.get(scene.tx, asked.assignment_id)
    dates = {shift.no: shift for shift in affected(scene.tx, scene.policy, assignment, asked.new_on).shifts}
    text = [
        scene.say(
            "extension-affects",
            unit=assignments.unit_of(scene.tx, assignment).name,
            no=lines.called(scene, assignment),
            title=slips.title(scene, assignment),
            old=asked.old_on,
            new=asked.new_on,
        ),
        *[_own_line(scene, one, dates.get(assignments.node_of(scene.tx, one).no)) for one in own],
    ]
    mine = [row for row in objections.of_request(scene.tx, asked) if row.person_id == scene.row.person_id]
    text += (
        [scene.say("extension-objection-noted", words=str(mine[-1].details["reason"])[:WORDS_SHOWN])] if mine else []
    )
    if asked.state != "asked":
        return Message("\n".join([*text, _decision(scene, asked)]))
    return Message("\n".join(text), ((scene.button("button-object", "object", asked.id),),))


def objected(scene: Scene) -> Message | None:
    """Tell the coordinators what somebody has against a request that is still undecided."""
    asked = requests.extension(scene.tx, int(scene.params["extension_id"]))
    who = scene.tx.get(Person, int(scene.params["person_id"]))
    if asked is None or asked.state != "asked":
        return None
    assignment = assignments.get(scene.tx, asked.assignment_id)
    return scene.plain(
        "extension-objected",
        who=who.name if who else "",
        unit=assignments.unit_of(scene.tx, assignment).name,
        no=lines.called(scene, assignment),
        words=str(scene.params["words"])[:WORDS_SHOWN],
    )


def heads(scene: Scene, assignment: Assignment, person_id: int) -> list[Html]:
    """Say of which node a request is, whose, by whom, and by when it is due."""
    node = assignments.node_of(scene.tx, assignment)
    unit = assignments.unit_of(scene.tx, assignment).name
    who = scene.tx.get(Person, person_id)
    return [
        scene.say("request-node", no=naming.called(scene.tx, node), title=node.title),
        scene.say("request-unit", unit=unit, who=who.name if who else ""),
        scene.say("request-due", due=lines.due_word(scene, assignment.due_on)),
    ]


def _progress(scene: Scene, assignment: Assignment) -> Html:
    news = reports.last_news(scene.tx, assignment.id or 0)
    if news is None:
        return scene.say("extension-no-progress")
    percent = "none" if news.percent is None else str(news.percent)
    return scene.say("extension-progress", words=news.words[:WORDS_SHOWN] or "none", percent=percent)


def _before(scene: Scene, asked: Extension) -> list[Html]:
    before = [one for one in requests.granted(scene.tx, asked.assignment_id) if (one.id or 0) < (asked.id or 0)]
    return [scene.say("extension-before", count=len(before), original=before[0].old_on)] if before else []


def _touched(scene: Scene, assignment: Assignment, asked: Extension) -> list[Html]:
    """Say which dates of the plan move, which can no longer be kept, and whom that concerns."""
    found = affected(scene.tx, scene.policy, assignment, asked.new_on)
    text = [scene.say("extension-moves", shifts=_shifts(scene, found.moved))] if found.moved else []
    text += [scene.say("extension-impossible", shifts=_shifts(scene, found.impossible))] if found.impossible else []
    units = {one.unit_id: assignments.unit_of(scene.tx, one) for one in found.assignments}
    names = [unit.name for unit in sorted(units.values(), key=lambda unit: unit.rank)]
    text += [scene.say("extension-told", units=names[:UNITS_SHOWN], count=len(names))] if names else []
    return text


def _shifts(scene: Scene, shifts: tuple[Shift, ...]) -> list[str]:
    shown = [
        scene.locale.say("extension-shift", no=shift.no, old=shift.old_on, new=shift.new_on)
        for shift in shifts[:SHIFTS_SHOWN]
    ]
    return [*shown, "…"] if len(shifts) > SHIFTS_SHOWN else shown


def _objections(scene: Scene, asked: Extension) -> list[Html]:
    rows = objections.of_request(scene.tx, asked)[-OBJECTIONS_SHOWN:]
    people = [scene.tx.get(Person, row.person_id) if row.person_id else None for row in rows]
    return [
        scene.say("extension-objection", who=who.name if who else "", words=str(row.details["reason"])[:WORDS_SHOWN])
        for row, who in zip(rows, people, strict=True)
    ]


def _decision(scene: Scene, asked: Extension) -> Html:
    who = scene.tx.get(Person, asked.decided_by) if asked.decided_by else None
    return scene.say(f"extension-{asked.state}", who=who.name if who else "")


def _decisions(scene: Scene, asked: Extension) -> Rows:
    return ((scene.button("button-grant", "grant", asked.id), scene.button("button-refuse", "refuse", asked.id)),)


def _is_undecided(scene: Scene, asked: Extension) -> bool:
    return asked.state == "asked" and assignments.get(scene.tx, asked.assignment_id).state.is_open


def _line(scene: Scene, asked: Extension) -> Html:
    assignment = assignments.get(scene.tx, asked.assignment_id)
    who = scene.tx.get(Person, asked.person_id)
    return scene.say(
        "extensions-line",
        unit=assignments.unit_of(scene.tx, assignment).name,
        no=lines.called(scene, assignment),
        title=slips.title(scene, assignment),
        who=who.name if who else "",
        old=extend.original_due_on(scene.tx, asked),
        new=asked.new_on,
        reason=lines.cut(asked.reason, REASON_ALONE),
        state="none" if asked.state == "asked" else _decision(scene, asked),
    )


def _open_button(scene: Scene, asked: Extension) -> Button:
    assignment = assignments.get(scene.tx, asked.assignment_id)
    no, unit = lines.called(scene, assignment), assignments.unit_of(scene.tx, assignment).name
    return scene.button("button-extension", "extension", asked.id, no=no, unit=unit)


def _own_line(scene: Scene, assignment: Assignment, shift: Shift | None) -> Html:
    return scene.say(
        "extension-affects-line",
        no=lines.called(scene, assignment),
        title=slips.title(scene, assignment),
        due=lines.due_word(scene, assignment.due_on),
        new=lines.due_word(scene, shift.new_on) if shift else "none",
    )
