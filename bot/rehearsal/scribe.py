"""Takes down what the sender would send: the real words, limits and buttons, but no call and no picture."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.fit import plain
from bot.message import Message
from bot.render import Renderer, digest, render
from bot.render.scene import Scene
from bot.render.table import RENDERERS
from bot.wire import call_for
from db import digests, people
from db.engine import Transaction
from db.models import Outbox
from db.words import Role
from jobs.policy import Policy

UNDRAWN = b""


def _digest(scene: Scene) -> Message | None:
    return digest.draw_with(scene, lambda _locale, _told: UNDRAWN)


WITHOUT_PICTURES: dict[str, Renderer] = {**RENDERERS, "digest": _digest}
"""The table of renderers; drawing a thousand lamp grids would take minutes."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody of the roster as the lists of a rehearsal name him: by his first post."""

    person_id: int
    unit: str
    post: str
    name: str
    is_leader: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One message that would have been sent."""

    at: datetime
    person_id: int | None
    group: str
    """The title of the group it goes to; empty for a private chat."""
    key: str
    text: str
    has_picture: bool
    file_name: str
    buttons: tuple[str, ...]


class Scribe:
    """Writes down, in the order of sending, what each row would say."""

    def __init__(self, policy: Policy) -> None:
        """Begin with an empty page."""
        self.lines: list[Line] = []
        self._policy = policy

    def __call__(self, tx: Transaction, row: Outbox) -> bool:
        """Take a row down as it would be sent; False when it has nothing left to say."""
        message = render(tx, row, self._policy, WITHOUT_PICTURES)
        if message is None:
            return False
        said = call_for(row, message).arguments
        self.lines.append(
            Line(
                at=tx.now,
                person_id=row.person_id,
                group="" if row.person_id else _title_of(tx, row),
                key=row.key,
                text=plain(str(said.get("text") or said.get("caption") or "")),
                has_picture=bool(message.photo_id) or message.photo is not None,
                file_name=message.file_name if message.document is not None else "",
                buttons=tuple(button.label for line in message.buttons for button in line),
            )
        )
        return True


def readers(tx: Transaction) -> list[Reader]:
    """List everybody of the roster, in official order."""
    return [_reader(tx, person.id or 0, person.name) for person in people.in_official_order(tx)]


def _reader(tx: Transaction, person_id: int, name: str) -> Reader:
    posts = people.posts_of(tx, person_id)
    post, unit = posts[0]
    is_leader = Role.LEADER in {post.role for post, _ in posts}
    return Reader(person_id, unit.name, post.title, name, is_leader)


def leaders(found: Iterable[Reader]) -> list[int]:
    """Name the county leaders among them."""
    return [one.person_id for one in found if one.is_leader]


def _title_of(tx: Transaction, row: Outbox) -> str:
    here = (row.chat_id, row.thread_id)
    titles = [group.title for group in digests.groups(tx) if (group.chat_id, group.thread_id) == here]
    return titles[0] if titles else str(row.chat_id)
