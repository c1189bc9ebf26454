"""Draws the preview of a plan sheet and the check before publishing."""

from datetime import date
from itertools import groupby

from bot.message import Button, Message
from bot.render import check as checked
from bot.render import load, plandiff, refused
from bot.render.scene import Scene
from db import assignments
from db.models import Campaign, Person
from jobs import check, dispatch

NAMES_SHOWN = 10


def preview(scene: Scene) -> Message:
    """Draw what a sheet would bring: counts, ref and end, warnings, refusals by row."""
    params = scene.params
    text: list[str] = [
        scene.say("plan-preview-title", title=params["title"]),
        scene.say("plan-preview-counts", nodes=params["nodes"], assignments=params["assignments"]),
        scene.say("plan-preview-dates", ref=_day(scene, params["ref"]), end=_day(scene, params["end"])),
        *refused.lines(scene.say, params["refused"]),
    ]
    if params.get("beside"):
        text.append(scene.say("plan-preview-another", campaigns=params["beside"]))
    text += [scene.say("plan-preview-proposed", no=no, day=_day(scene, day)) for no, day in params.get("proposed", [])]
    warned = dict(params["warned"])
    noticed = [refused.sentence(scene.say, one["key"], one["words"]) for one in params["noticed"]]
    count = len(noticed) + sum(len(numbers) for numbers in warned.values())
    text.append(scene.say("plan-preview-warned", count=count))
    text += [*noticed[:NAMES_SHOWN], *(checked.noted(scene, code, numbers) for code, numbers in warned.items())]
    if params.get("diff"):
        text += [scene.say("plan-diff-title"), *plandiff.differences(scene.say, params["diff"])]
    draft = str(params["draft_id"])
    yes = scene.button("plan-button-confirm", "planyes", draft)
    return Message("\n".join(text), ((yes, scene.button("plan-button-cancel", "planno", draft)),))


def surplus(scene: Scene) -> Message:
    """Ask whether what a corrected sheet has no more is cancelled; afterwards say what was done."""
    found = assignments.many(scene.tx, [int(one) for one, _ in scene.params["wanted"]])
    text: list[str] = [scene.say("plan-surplus-title", count=len(found))]
    for _, alike in groupby(sorted(found, key=lambda one: one.node_id), key=lambda one: one.node_id):
        of_node = list(alike)
        node = assignments.node_of(scene.tx, of_node[0])
        under_way = sum(one.state in assignments.UNFINISHED for one in of_node)
        text.append(
            scene.say("plan-surplus-line", no=node.no, title=node.title, count=len(of_node), under_way=under_way)
        )
    if "result" in scene.params:
        text.append(scene.say(scene.params["result"], **scene.params["said"]))
        return Message("\n".join(text))
    yes = scene.button("button-cancel-surplus", "cancelyes")
    return Message("\n".join(text), ((yes, scene.button("button-keep-surplus", "cancelno")),))


def publish(scene: Scene) -> Message:
    """Draw 倒排检查 and the readiness: what would be published, who is not bound."""
    campaign_id = int(scene.params["campaign_id"])
    if scene.tx.get(Campaign, campaign_id) is None:  # another draft has taken its place
        return scene.plain("publish-no-plan")
    ready = dispatch.readiness(scene.tx, campaign_id)
    found = check.findings(scene.tx, scene.policy, campaign_id)
    text = [
        scene.say("publish-title"),
        scene.say("publish-counts", nodes=ready.nodes, assignments=ready.assignments, persons=ready.persons),
        *checked.findings(scene, found),
        scene.say("publish-unbound", count=len(ready.unbound)),
        *load.warned(scene, ready.owners),
    ]
    if ready.unbound:
        persons = [scene.tx.get(Person, person_id) for person_id in ready.unbound[:NAMES_SHOWN]]
        text.append(scene.say("publish-unbound-names", names=[person.name for person in persons if person]))
        text.append(scene.say("publish-fallback"))
    why = ((scene.button("publish-button-override", "pubreason"),),) if found else ()
    return Message("\n".join(text), (_yes_no(scene), *why))


def publish_when(scene: Scene) -> Message:
    """Draw the question that is asked outside working hours."""
    now = scene.button("publish-button-now", "pubnow")
    return Message(scene.say("publish-when"), ((now, scene.button("publish-button-morning", "pubmorning")),))


def _yes_no(scene: Scene) -> tuple[Button, ...]:
    return scene.button("publish-button-confirm", "pubyes"), scene.button("publish-button-cancel", "pubno")


def _day(scene: Scene, iso: str | None) -> str:
    return scene.locale.day(date.fromisoformat(iso), year=True) if iso else "-"
