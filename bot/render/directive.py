"""Draws a leader's free words (批示) for the coordinators, and what he reads of them in his evening message."""

from bot.message import Message
from bot.render import lines
from bot.render.scene import Scene
from db import assignments, directives, people
from db.models import Directive, Node, Person
from jobs import directive

WORDS_SHOWN, WORDS_IN_DIGEST, ABOUT_SHOWN = 800, 40, 4


def card(scene: Scene) -> Message | None:
    """Draw the words with who wrote them; decided, say what became of them."""
    found = directives.get(scene.tx, int(scene.params["directive_id"]))
    if found is None:
        return None
    rows: list[str] = [scene.say("directive-title", who=_leader(scene, found))]
    rows.append(scene.say("directive-words", words=lines.cut(found.words, WORDS_SHOWN)))
    about = assignments.many(scene.tx, scene.params.get("about", ())[:ABOUT_SHOWN])
    rows += [scene.say("directive-about", line=lines.line(scene, one, with_unit=True)) for one in about]
    if found.state == "put":
        buttons = (scene.button("button-directive-new", "dirnew"), scene.button("button-directive-answer", "dirsay"))
        return Message("\n".join(rows), (buttons,))
    decider = scene.tx.get(Person, found.decided_by) if found.decided_by else None
    who = decider.name if decider else ""
    rows.append(scene.say(f"directive-was-{found.state}", who=who, no=_no(scene, found), answer=found.answer))
    return Message("\n".join(rows))


def in_digest(scene: Scene) -> list[str]:
    """Tell a leader in his evening message what became of what he wrote."""
    rows: list[str] = []
    for directive_id in scene.params.get("directive_ids", ()):
        found = directives.get(scene.tx, int(directive_id))
        if found is not None and found.state != "put":
            words = lines.cut(found.words, WORDS_IN_DIGEST)
            key = f"directive-told-{directive.standing(scene.tx, found)}"
            rows.append(scene.say(key, words=words, no=_no(scene, found), answer=found.answer))
    return rows


def _no(scene: Scene, found: Directive) -> str:
    node = scene.tx.get(Node, found.node_id) if found.node_id else None
    return node.no if node else "none"


def _leader(scene: Scene, found: Directive) -> str:
    """Name the leader, the post before the name."""
    person = scene.tx.get_one(Person, found.person_id)
    posts = [post.title for post, _ in people.posts_of(scene.tx, found.person_id)[:1]]
    return " ".join([*posts, person.name])
