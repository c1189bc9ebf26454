"""Draws a coordinator's own sheet with our remarks in it, for a list of refusals that no screen holds."""

from bot.message import Message
from bot.render import refused
from bot.render.scene import Scene
from db.models import PlanDraft
from db.words import Refusal
from jobs.rules.notation.headers import PLAN_WORDS, ROSTER_WORDS, HeaderWords
from jobs.sheets.annotated import Remark, annotate


def plan(scene: Scene) -> Message | None:
    """Hand back the plan that waits for confirmation, each refused row with its remark; None once it is gone."""
    return _annotated(scene, PLAN_WORDS)


def roster(scene: Scene) -> Message | None:
    """Hand back the roster that waits for confirmation likewise."""
    return _annotated(scene, ROSTER_WORDS)


def _annotated(scene: Scene, words: HeaderWords) -> Message | None:
    draft = scene.tx.get(PlanDraft, int(scene.params["draft_id"]))
    if draft is None:
        return None
    remarks = [
        Remark(
            row=int(one["words"]["row"]),
            words=refused.remark(scene.locale.say, one["key"], one["words"]),
            offending=str(one["words"].get("text", "")),
            sheet=one["words"]["sheet"],
        )
        for one in scene.params["refused"]
    ]
    try:
        content = annotate(draft.content, draft.file_name, remarks, scene.locale.say("annotated-heading"), words)
    except Refusal as refusal:  # it could be read a moment ago: the machine is short of breath
        return scene.plain(refusal.key, **refusal.params)
    name = scene.locale.say("annotated-file", name=draft.file_name.rpartition(".")[0] or draft.file_name)
    return Message(scene.say("annotated", count=len(remarks)), document=content, file_name=name)
