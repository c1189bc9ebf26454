"""Draws the question before undoing (撤销), and what those are told whom it concerns."""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby

from bot.message import Message
from bot.render.scene import Scene
from db import assignments
from db.models import Assignment, Batch, Person
from jobs import undo
from jobs.batch import Kind

NODES_SHOWN, UNITS_SHOWN = 8, 6


def question(scene: Scene) -> Message:
    """Say what was done, what of it can be undone and what not; afterwards what became of it."""
    params = scene.card.params if scene.card else scene.params
    batch = scene.tx.get_one(Batch, int(params["batch_id"]))
    rows: list[str] = [scene.say("undo-title", what=_named(scene, batch.kind, batch.at))]
    if "result" in params:
        return Message("\n".join([*rows, scene.say(params["result"], **params.get("said", {}))]))
    found = undo.looked_at(scene.tx, batch)
    rows.append(scene.say("undo-possible", count=len(found.possible)))
    if found.kind is not Kind.IMPORT:
        rows += _nodes(scene, found.possible)
    if found.too_late:
        rows += [scene.say("undo-too-late-some", count=len(found.too_late)), *_nodes(scene, found.too_late)]
    rows.append(scene.say(f"undo-means-{found.kind}"))
    rows += _final(scene, params.get("final", ()))
    yes = (scene.button("button-undo-yes", "undoyes"),) if found.possible else ()
    return Message("\n".join(rows), ((*yes, scene.button("button-undo-no", "undono")),))


def final(scene: Scene) -> Message:
    """Say that all of the last day are messages that went out, or a corrected sheet."""
    return Message("\n".join([scene.say("undo-only-final"), *_final(scene, scene.params["kinds"])]))


def told(scene: Scene) -> Message:
    """Tell an official what was taken back."""
    who = scene.tx.get_one(Person, int(scene.params["by"]))
    rows: list[str] = [scene.say(f"undone-{scene.params['of']}", who=who.name)]
    found = assignments.many(scene.tx, [item.assignment_id for item in scene.items])
    for one in found:
        node = assignments.node_of(scene.tx, one)
        rows.append(scene.say("undone-node", no=node.no, title=node.title, due=one.due_on or "none"))
    return Message("\n".join(rows))


def _final(scene: Scene, done: Iterable[list[str]]) -> list[str]:
    return [scene.say("undo-cannot", what=_named(scene, kind, datetime.fromisoformat(at))) for kind, at in done]


def _named(scene: Scene, kind: str, at: datetime) -> str:
    return scene.say(f"undo-kind-{kind}", when=scene.locale.moment(at, scene.policy.calendar.zone))


def _nodes(scene: Scene, found: Iterable[Assignment]) -> list[str]:
    """Name nodes with their units, the first few of each."""
    rows: list[str] = []
    by_node = groupby(sorted(found, key=lambda one: one.node_id), key=lambda one: one.node_id)
    for _, alike in list((key, list(group)) for key, group in by_node)[:NODES_SHOWN]:
        node = assignments.node_of(scene.tx, alike[0])
        units = [assignments.unit_of(scene.tx, one).name for one in alike]
        units = units if len(units) <= UNITS_SHOWN else [*units[:UNITS_SHOWN], "…"]
        rows.append(scene.say("undo-node", no=node.no, title=node.title, units=units))
    return rows
