"""Words are made here, when a row is claimed: each key of an outgoing row has its renderer, or is plain text."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.message import Message
from bot.render.scene import Scene
from bot.render.simple import simplified
from bot.texts.locale import locale
from db.engine import Transaction
from db.models import Card, Outbox, Person
from jobs import succession
from jobs.outbox import ASKS_AGAIN
from jobs.policy import Policy

DEAD = "handed-over-card"
"""Draws every card whose matters passed on to somebody else (交接)."""
Renderer = Callable[[Scene], Message | None]


def render(tx: Transaction, row: Outbox, policy: Policy, renderers: dict[str, Renderer]) -> Message | None:
    """Make the words of a row from the records as they are now; None when there is nothing left to say."""
    person = tx.get(Person, row.person_id) if row.person_id else None
    language = person.language if person else str(row.params.get("language") or policy.default_language)
    card = tx.get(Card, row.card_id) if row.card_id else None
    scene = Scene(tx, policy, locale(language), row, person, card)
    is_dead = card is not None and succession.HANDED_OVER in card.params
    draw = renderers.get(DEAD if is_dead else row.key)
    message = draw(scene) if draw else Message(scene.locale.say_html(row.key, **_values(row)))
    message = simplified(scene, message) if message is not None else None
    if message is not None and message.buttons and row.params.get(ASKS_AGAIN):
        message = replace(message, text=f"{message.text}\n\n{scene.say('message-asks-again')}")
    if message is not None and row.params.get("resend"):
        message = replace(message, text=f"{scene.say('message-resent', reference=f'{row.id:x}')}\n{message.text}")
    return message


def _values(row: Outbox) -> dict[str, Any]:
    """Take from a row what its plain text needs; the rest is for delivery."""
    return {name: value for name, value in row.params.items() if name not in ("language", "resend", "key", ASKS_AGAIN)}
