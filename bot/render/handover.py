"""Draws a handover: the coordinator's steps, the new holder's brief, the farewell, and cards that are dead."""

from bot.message import Button, Message
from bot.render import lines
from bot.render.scene import Scene
from db import assignments, handovers, people, posts, reports, requests, units
from db.models import Assignment, Handover, Person, Post, Unit
from db.units import Seat
from db.words import Lifecycle
from jobs import owning, passing_on, review
from jobs.handover import NewHolder

UNITS_A_PAGE, COLLEAGUES, IN_FULL = 16, 8, 40
WORDS_LIMIT = 60
"""Characters of a report or a problem in the brief; the node's card has all."""
Rows = tuple[tuple[Button, ...], ...]


def steps(scene: Scene) -> Message:
    """Draw where the coordinator is: the unit, the post, the new holder, the preview, the result."""
    params = scene.params if scene.card is None else scene.card.params
    if params.get("dropped"):
        return scene.plain("handover-dropped")
    if params.get("handover_id"):
        return _result(scene, handovers.get(scene.tx, int(params["handover_id"])))
    if "to" in params:
        return _preview(scene, scene.tx.get_one(Post, int(params["post_id"])), params)
    if "post_id" in params:
        return _choose_holder(scene, scene.tx.get_one(Post, int(params["post_id"])))
    if "unit_id" in params:
        return _choose_post(scene, int(params["unit_id"]))
    return _choose_unit(scene, int(params.get("page", 0)))


def brief(scene: Scene) -> Message | None:
    """Draw everything that was taken over, as it stands now; None when it passed on again before it went out."""
    passed = handovers.get(scene.tx, int(scene.params["handover_id"]))
    going = assignments.many(scene.tx, passed.assignment_ids)
    own = [one for one in going if lines.is_own(scene, one)]
    if not own:
        return scene.plain("handover-nothing-left") if scene.row.is_edit else None
    text: list[str] = [_heading(scene, passed, len(own))]
    text += [part for one in own[:IN_FULL] for part in _matter(scene, passed, one)]
    if len(own) > IN_FULL:
        text.append(scene.say("handover-more", count=len(own) - IN_FULL))
    reviews = review.nodes_waiting(scene.tx, passed.to_id or 0)
    if reviews:
        text.append(scene.say("handover-reviews", count=sum(len(found) for found in reviews.values())))
    text += ["", _acceptance(scene, passed)]
    return Message("\n".join(text), _brief_buttons(scene, passed))


def farewell(scene: Scene) -> Message:
    """Tell the former holder what is not asked of him any more."""
    passed = handovers.get(scene.tx, int(scene.params["handover_id"]))
    values = {"when": _when(scene, passed), "name": _name(scene, passed.to_id), "count": len(passed.assignment_ids)}
    return Message(scene.say("handover-former", **_post_words(scene, passed), **values))


def dead(scene: Scene) -> Message:
    """Draw a card whose matters are another's now: who handed them over to whom, and nothing of what they are."""
    assert scene.card is not None
    passed = handovers.get(scene.tx, int(scene.card.params["handed_over"]))
    return Message(scene.say("handed-over-card", **_passing(scene, passed)))


def unaccepted(scene: Scene) -> Message | None:
    """Tell the coordinators that a new holder has not signed; None when he has meanwhile."""
    passed = handovers.get(scene.tx, int(scene.params["handover_id"]))
    if passed.accepted_at is not None:
        return None
    person = scene.tx.get(Person, passed.to_id) if passed.to_id else None
    values = {
        "when": _when(scene, passed),
        "name": _name(scene, passed.to_id),
        "phone": (person.phone if person else None) or "",
        "count": len(passed.assignment_ids),
    }
    key = "handover-unaccepted" if person and person.is_bound else "handover-unbound"
    return Message(scene.say(key, **_post_words(scene, passed), **values))


# --- the coordinator's steps --------------------------------------------------------------------


def _choose_unit(scene: Scene, page: int) -> Message:
    found = units.all_units(scene.tx)
    part = found[page * UNITS_A_PAGE : (page + 1) * UNITS_A_PAGE]
    buttons = [Button(unit.name, "hounit", str(unit.id)) for unit in part]
    rows = tuple(tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2))
    pages = -(-len(found) // UNITS_A_PAGE)
    return Message(scene.say("handover-which-unit"), (*rows, *lines.turning(scene, page, pages), *_drop(scene)))


def _choose_post(scene: Scene, unit_id: int) -> Message:
    seats = [seat for seat in units.seats(scene.tx) if seat.unit.id == unit_id]
    if not seats:
        return scene.plain("handover-no-posts")
    rows = tuple((Button(_seat(scene, seat), "hopost", str(seat.post.id)),) for seat in seats)
    return Message(scene.say("handover-which-post", unit=seats[0].unit.name), (*rows, *_drop(scene)))


def _choose_holder(scene: Scene, post: Post) -> Message:
    former = posts.holder_of(scene.tx, post.id or 0)
    unit = scene.tx.get_one(Unit, post.unit_id)
    colleagues = [one for one in people.colleagues(scene.tx, post.unit_id) if former is None or one.id != former.id]
    rows = tuple((Button(one.name, "hoto", str(one.id)),) for one in colleagues[:COLLEAGUES])
    vacant = ((scene.button("handover-button-vacant", "hoto", 0),),) if former else ()
    name = former.name if former else scene.say("calls-vacant")
    text = scene.say("handover-to-whom", unit=unit.name, post=post.title, name=name)
    return Message(text, (*rows, *vacant, *_drop(scene)))


def _preview(scene: Scene, post: Post, params: dict[str, object]) -> Message:
    to, is_acting = NewHolder(**params["to"]), bool(params.get("is_acting"))  # type: ignore[arg-type]
    former = posts.holder_of(scene.tx, post.id or 0)
    found = passing_on.outlook(scene.tx, post)
    rows = [
        scene.say(
            "handover-preview",
            unit=scene.tx.get_one(Unit, post.unit_id).name,
            post=post.title,
            former=former.name if former else scene.say("calls-vacant"),
            name=_new_name(scene, to),
            acting=is_acting,
        ),
        scene.say("handover-preview-work", count=found.unfinished, unsigned=found.awaiting_sign),
        scene.say("handover-preview-waiting", review=found.in_review, unsent=found.unsent),
    ]
    if to.is_nobody:
        rows.append(scene.say("handover-preview-vacant", name=_fallback(scene, post)))
    else:
        rows.append(scene.say("handover-preview-then"))
    yes = (scene.button("handover-button-yes", "hoyes"),)
    kind = "handover-button-own" if is_acting else "handover-button-acting"
    turn = () if to.is_nobody else ((scene.button(kind, "hoacting"),),)
    return Message("\n".join(rows), (yes, *turn, *_drop(scene)))


def _result(scene: Scene, passed: Handover) -> Message:
    values = {"when": _when(scene, passed), "name": _name(scene, passed.to_id), "count": len(passed.assignment_ids)}
    rows: list[str] = [
        scene.say("handover-done", former=_name(scene, passed.from_id), **_post_words(scene, passed), **values)
    ]
    holder = scene.tx.get(Person, passed.to_id) if passed.to_id else None
    if passed.accept_by is not None:
        rows.append(_acceptance(scene, passed))
    if holder is None or holder.is_bound:
        return Message("\n".join(rows))
    rows.append(scene.say("handover-not-bound", name=holder.name))
    return Message("\n".join(rows), ((scene.button("handover-button-invite", "hoinvite", passed.post_id),),))


def _fallback(scene: Scene, post: Post) -> str:
    head = owning.fallback(scene.tx, post)
    return head.name if head else scene.say("role-coordinator")


def _seat(scene: Scene, seat: Seat) -> str:
    name = seat.person.name if seat.person else scene.locale.say("calls-vacant")
    return scene.locale.say("handover-seat", post=seat.post.title, name=name, acting=seat.is_acting)


def _new_name(scene: Scene, to: NewHolder) -> str:
    if to.person_id is None and to.name:
        return scene.locale.say("handover-newcomer", name=to.name, tail=to.phone[-4:])
    return _name(scene, to.person_id)


def _drop(scene: Scene) -> Rows:
    return ((scene.button("handover-button-no", "hono"),),)


# --- the brief ----------------------------------------------------------------------------------


def _heading(scene: Scene, passed: Handover, count: int) -> str:
    former = _name(scene, passed.from_id) if passed.from_id else "none"
    return scene.say(
        "handover-brief", former=former, count=count, acting=passed.is_acting, **_post_words(scene, passed)
    )


def _matter(scene: Scene, passed: Handover, one: Assignment) -> list[str]:
    """Tell one matter: number, title and deadline, how it stands, what was last said of it, what is asked."""
    node_id = one.id or 0
    rows: list[str] = [lines.line(scene, one)]
    if one.state in (Lifecycle.IN_REVIEW, Lifecycle.DECLINED, Lifecycle.SUSPENDED):
        rows.append(scene.say("handover-state", state=scene.say(f"state-{one.state}")))
    if one.handler_id is not None and one.handler_id != passed.to_id:
        rows.append(scene.say("handover-handler", name=_name(scene, one.handler_id)))
    if (last := reports.last_effective(scene.tx, node_id)) is not None and last.words:
        day = scene.locale.day(scene.policy.calendar.local_day(last.created_at), weekday=False)
        rows.append(scene.say("handover-report", day=day, words=lines.cut(last.words, WORDS_LIMIT)))
    for said in reports.proposed(scene.tx, node_id, passed.from_id) if passed.from_id else ():
        rows.append(scene.say("handover-unconfirmed", words=lines.cut(said.words, WORDS_LIMIT)))
    if (problem := requests.open_problem(scene.tx, node_id)) is not None:
        rows.append(scene.say("handover-problem", words=lines.cut(problem.words, WORDS_LIMIT)))
    if (asked := requests.open_extension(scene.tx, node_id)) is not None:
        rows.append(scene.say("handover-extension", day=scene.locale.day(asked.new_on, weekday=False)))
    return rows


def _acceptance(scene: Scene, passed: Handover) -> str:
    zone = scene.policy.calendar.zone
    if passed.accepted_at is not None:
        return scene.say("handover-accepted", when=scene.locale.moment(passed.accepted_at, zone))
    if passed.accept_by is None:
        return scene.say("handover-nothing-left")
    return scene.say("handover-accept-by", when=scene.locale.moment(passed.accept_by, zone))


def _brief_buttons(scene: Scene, passed: Handover) -> Rows:
    browse = (scene.button("button-one-by-one", "mine"),)
    if passed.accepted_at is not None:
        return (browse,)
    return (scene.button("handover-button-accept", "hoaccept"),), browse


# --- words --------------------------------------------------------------------------------------


def _passing(scene: Scene, passed: Handover) -> dict[str, object]:
    who = _name(scene, passed.by_id) if passed.by_id else scene.say("product-name")
    return {"who": who, "when": _when(scene, passed), "name": _name(scene, passed.to_id), **_post_words(scene, passed)}


def _post_words(scene: Scene, passed: Handover) -> dict[str, object]:
    post = scene.tx.get_one(Post, passed.post_id)
    return {"unit": scene.tx.get_one(Unit, post.unit_id).name, "post": post.title}


def _when(scene: Scene, passed: Handover) -> str:
    return scene.locale.moment(passed.at, scene.policy.calendar.zone)


def _name(scene: Scene, person_id: int | None) -> str:
    person = scene.tx.get(Person, person_id) if person_id else None
    return person.name if person else scene.locale.say("handover-nobody")
