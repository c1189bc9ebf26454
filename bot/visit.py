"""A visit: one update, who brought it, and what the desk says back, all within one transaction."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from telegram import Chat, Message, Update

from bot.texts.locale import Locale, visible
from db.engine import Transaction
from db.messages import Lane, Outgoing
from db.models import Card, Dialog, Inbox, Person
from db.words import Refusal, Role
from jobs import outbox
from jobs.outbox import Address, Item
from jobs.policy import Policy

KEPT_BY_TELEGRAM = timedelta(hours=24, minutes=5)
"""What seems to have waited for longer was dated by another clock than ours."""


@dataclass(frozen=True, slots=True)
class Toast:
    """The short answer to a tap; Telegram shows it for a moment, or until dismissed when it is an alert."""

    text: str
    is_alert: bool = False


@dataclass
class Visit:
    """What a handler needs to know and may do; its changes are committed together with the update."""

    tx: Transaction
    policy: Policy
    inbox: Inbox
    update: Update
    locale: Locale
    person: Person | None
    roles: frozenset[Role] = frozenset()
    card: Card | None = None
    argument: str = ""
    dialog: Dialog | None = None
    prepared: Any = None
    """What was fetched and read before the transaction (a sheet), or the Refusal it met."""
    words_given: str | None = None
    """The words behind a command that waited for the answer to a question."""
    toast: Toast | None = None
    _replies: int = field(default=0, repr=False)

    @property
    def now(self) -> datetime:
        """The instant of the visit."""
        return self.tx.now

    @property
    def said_at(self) -> datetime:
        """When the message that came was written: while the bot is away, words wait at Telegram, for a day at most."""
        message = self.update.message or self.update.edited_message
        if message is None:
            return self.now
        waited = self.inbox.received_at - (message.edit_date or message.date)
        return self.now - waited if timedelta() < waited <= KEPT_BY_TELEGRAM else self.now

    @property
    def me(self) -> Person:
        """The bound person; handlers behind a right rely on it."""
        if self.person is None:
            raise Refusal("visit-stranger")
        return self.person

    @property
    def my_id(self) -> int:
        """The bound person's id."""
        assert self.me.id is not None
        return self.me.id

    @property
    def message(self) -> Message | None:
        """The message that came, or the one whose button was tapped."""
        message = self.update.effective_message
        return message if isinstance(message, Message) else None

    @property
    def chat(self) -> Chat:
        """The chat it happened in."""
        chat = self.update.effective_chat
        assert chat is not None
        return chat

    @property
    def text(self) -> str:
        """The words that came, without a command's name."""
        if self.words_given is not None:
            return self.words_given
        message = self.message
        text = (message.text or message.caption or "") if message else ""
        if text.startswith("/"):
            return "".join(text.split(maxsplit=1)[1:]).strip()
        return text.strip()

    @property
    def thread_id(self) -> int:
        """The topic of a forum group, 0 elsewhere."""
        message = self.message
        return (message.message_thread_id or 0) if message and message.is_topic_message else 0

    def card_of(self, *kinds: str) -> Card:
        """Return the card that was tapped; refuse one of another kind, whose values mean something else."""
        if self.card is None or self.card.key not in kinds:
            raise Refusal("visit-not-yours")
        return self.card

    def settle(self, kind: str, result: str, **said: object) -> None:
        """Let the card that was tapped show the result instead of its question; the first result stays."""
        card = self.card_of(kind)
        if "result" not in card.params:
            card.params = {**card.params, "result": result, "said": said}
            self.tx.add(card)
        outbox.refresh_card(self.tx, card)

    def reply(self, key: str, **params: object) -> None:
        """Answer in this chat, in the person's language."""
        self._post(Outgoing(key, params), None)

    def show(self, key: str, items: Iterable[Item] = (), **params: object) -> None:
        """Answer with a card: it has buttons and is edited when the assignments it shows change."""
        self._post(Outgoing(key, params), list(items))

    def _post(self, message: Outgoing, items: list[Item] | None) -> None:
        self._replies += 1
        if self.person is None or not self.is_private:
            message = Outgoing(message.key, {**message.params, "language": self.locale.language})
        to = Address(
            self.inbox.bot_id, self.chat.id, self.thread_id, self.person.id if self.person and self.is_private else None
        )
        outbox.post(
            self.tx,
            to,
            Lane.ANSWER,
            message,
            outbox.answer_key(self.inbox, self._replies),
            items=items,
        )

    def note(self, key: str, **params: object) -> None:
        """Answer the tap itself; the lasting result stands in the card."""
        self.toast = Toast(visible(self.locale.say(key, **params))[:200])

    def alert(self, key: str, **params: object) -> None:
        """Answer the tap with a notice that must be dismissed."""
        self.toast = Toast(visible(self.locale.say(key, **params))[:200], is_alert=True)

    def ask(self, topic: str, **details: object) -> None:
        """Remember the question just asked; the person's next words answer it."""
        self.tx.merge(Dialog(person_id=self.my_id, topic=topic, details=details, asked_at=self.now))

    def answered(self, *topics: str) -> None:
        """Forget the question; it was answered or dropped. With ``topics`` only one of these."""
        found = self.tx.get(Dialog, self.my_id)
        if found is not None and (not topics or found.topic in topics):
            self.tx.delete(found)

    @property
    def is_private(self) -> bool:
        """Whether the visit is in a private chat."""
        return self.chat.type == Chat.PRIVATE
