"""Draws a coordinator's own sheet with our remarks in it, for a list of refusals that no screen holds."""

from bot.message import Message
from bot.render.scene import Scene
from db.models import PlanDraft
from db.words import Refusal
from jobs.sheets.annotated import Remark, annotate_plan


def plan(scene: Scene) -> Message | None:
    """Hand back the sheet that waits for confirmation, each refused row with its remark; None once it is gone."""
    draft = scene.tx.get(PlanDraft, int(scene.params["draft_id"]))
    if draft is None:
        return None
    remarks = [
        Remark(
            row=int(refused["row"]),
            words=scene.locale.say(
                refused["key"], row=refused["row"], no=refused["no"] or "-", sheet="", **refused["params"]
            ),
            offending=str(refused["params"].get("text", "")),
        )
        for refused in scene.params["refused"]
    ]
    try:
        content = annotate_plan(draft.content, draft.file_name, remarks, scene.locale.say("annotated-heading"))
    except Refusal as refusal:  # it could be read a moment ago: the machine is short of breath
        return scene.plain(refusal.key, **refusal.params)
    name = scene.locale.say("annotated-file", name=draft.file_name.rpartition(".")[0] or draft.file_name)
    return Message(scene.say("annotated", count=len(remarks)), document=content, file_name=name)
