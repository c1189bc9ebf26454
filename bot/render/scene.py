"""What a renderer sees: one outgoing row, its reader's language, and the records at the moment of claiming."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.message import Button, Message
from bot.texts.locale import Html, Locale
from db import cards
from db.engine import Transaction
from db.models import Assignment, Card, CardItem, Outbox, Person
from jobs import works
from jobs.policy import Policy
from jobs.rules.work import Work


@dataclass(frozen=True)
class Scene:
    """One message about to be said."""

    tx: Transaction
    policy: Policy
    locale: Locale
    row: Outbox
    person: Person | None
    card: Card | None

    @property
    def now(self) -> datetime:
        """The instant of rendering."""
        return self.tx.now

    @property
    def items(self) -> list[CardItem]:
        """What the card shows, in the order of the plan; many a card names elsewhere what it tells of."""
        return cards.items_of(self.tx, self.card.id) if self.card else []

    @property
    def params(self) -> dict[str, Any]:
        """The values the duty gave."""
        return self.row.params

    def work(self, assignment: Assignment) -> Work:
        """Show an assignment to the rules, once for all that is drawn together: nothing moves meanwhile."""
        return self.tx.once("work", assignment.id, lambda: works.work(self.tx, self.policy, assignment))

    def say(self, key: str, **params: object) -> Html:
        """Say a key in the reader's language, values escaped."""
        return self.locale.say_html(key, **params)

    def button(self, label_key: str, action: str, argument: object = "", **params: object) -> Button:
        """Make a button whose label is a key."""
        return Button(self.locale.say(label_key, **params), action, str(argument))

    def plain(self, key: str, **params: object) -> Message:
        """Make a message of one text."""
        return Message(self.say(key, **params))
