"""Draws a node that waits to be given out (临时交办), and what is unclear in the words it was to be read from."""

from bot.message import Button, Message
from bot.render import lines
from bot.render.scene import Scene
from jobs import new
from jobs.new import Bearer, Order

POSTS_SHOWN = 8


def preview(scene: Scene) -> Message:
    """Draw what would be published; afterwards what became of it."""
    params = scene.card.params if scene.card else scene.params
    order = Order.of(params)
    said = params.get("said", {})
    no = str(said.get("no") or new.number(scene.tx, int(params["campaign_id"])))
    campaign = lines.campaign_line(scene, int(params["campaign_id"]))
    text = [scene.say("new-title"), *campaign, *_order(scene, order, no)]
    if "result" in params:
        return Message("\n".join([*text, scene.say(params["result"], **said)]))
    text += _warnings(scene, order)
    if params.get("asks_when"):
        when = (scene.button("publish-button-now", "newnow"), scene.button("publish-button-morning", "newmorning"))
        return Message("\n".join([*text, scene.say("publish-when")]), (when, (_no(scene),)))
    if params.get("is_fixing"):
        fields = tuple(scene.button(f"button-new-{field}", "newfield", field) for field in new.FIELDS)
        return Message("\n".join([*text, scene.say("new-which-field")]), (fields, (_no(scene),)))
    yes = scene.button("publish-button-confirm", "newyes")
    return Message(
        "\n".join([*text, scene.say("new-right")]), ((yes, _no(scene)), (scene.button("button-fix", "newfix"),))
    )


def unclear(scene: Scene) -> Message:
    """Say everything that is unclear, each with the offending words."""
    faults = [scene.say(f"new-fault-{code.replace('_', '-')}", **params) for code, params in scene.params["faults"]]
    return Message("\n".join([scene.say("new-unclear"), *faults, scene.say("new-again")]))


def _order(scene: Scene, order: Order, no: str) -> list[str]:
    bearers = new.bearers(scene.tx, order)
    rows: list[str] = [scene.say("new-matter", no=no, title=order.title)]
    if order.content:
        rows.append(scene.say("node-content", content=order.content))
    rows.append(scene.say("new-units", count=len(bearers), units=[one.unit.name for one in bearers]))
    rows.append(scene.say("new-posts", posts=[_post(scene, one) for one in bearers[:POSTS_SHOWN]], count=len(bearers)))
    due = new.due_at(scene.policy, order)
    is_close = order.hour is None or order.hour == scene.policy.calendar.closes
    zone = scene.policy.calendar.zone
    rows.append(
        scene.say("new-due", due=scene.locale.day(order.due_on) if is_close else scene.locale.moment(due, zone))
    )
    return rows


def _warnings(scene: Scene, order: Order) -> list[str]:
    """Say what to look at before confirming: the same matter once more, a day off, vacant posts, who is not bound."""
    alike = new.alike(scene.tx, int(scene.params["campaign_id"]), order)
    rows: list[str] = [scene.say("new-same", no=no) for no in alike]
    if not scene.policy.calendar.is_workday(order.due_on):
        rows.append(scene.say("new-day-off"))
    bearers = new.bearers(scene.tx, order)
    vacant = [one.unit.name for one in bearers if one.person is None]
    unbound = [one.unit.name for one in bearers if one.person is not None and not one.person.is_bound]
    for key, units in (("new-vacant", vacant), ("new-unbound", unbound)):
        if units:
            rows.append(scene.say(key, count=len(units), units=units[:POSTS_SHOWN]))
    return rows


def _post(scene: Scene, one: Bearer) -> str:
    name = one.person.name if one.person else scene.say("calls-vacant")
    return f"{one.unit.name}{one.post.title} {name}"


def _no(scene: Scene) -> Button:
    return scene.button("publish-button-cancel", "newno")
