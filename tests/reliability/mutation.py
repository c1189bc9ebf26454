"""Mutates real updates the way no Telegram would: fields dropped, doubled, nested, values past limits."""

import copy
import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from bot.sandbox.updates import KINDS
from tests.journeys.county import County

Json = dict[str, Any]
Path = tuple[Any, ...]
ODD_NUMBERS = (
    0,
    -1,
    2**31,
    2**53,
    2**63 - 1,
    2**63,
    -(2**63),
    2**80,
    -(2**80),
    10**30,
    float("nan"),
    float("inf"),
    1e308,
)
ODD_WORDS = (
    "", "\0", "a\0b", "\ud83d", "\udc00x", "\u202e\u2066收到\u2069", "\x07\x1b[31m", "\ufeff", "𝟛完成",
    "</b><a href='x'>", "{{7*7}}", "=cmd|' /C calc'!A0", "'; DROP TABLE persons; --", "%s%n{0}", "/" * 64,
    "/start " + "A" * 3000, "3完成 " * 900,
)  # fmt: skip
OTHERS: tuple[Any, ...] = (None, True, False, [], {}, [[]], [{}], {"id": {}}, "x", 7, -7.5, "1587430800")
RARE = 0.004
"""How often a mutation is a matter of megabytes or of thousands of brackets."""
NUMBERS = 0.03
"""How often the number of an update is touched."""


def corpus(county: County) -> list[Json]:
    """Let people do everything that people do, and take what Telegram makes of it."""
    county.account.updates.allow(KINDS)
    group_id, chat = next(iter(county.world.groups.items()))
    official, coordinator, stranger = county.phone("德政镇书记"), county.coordinator, county.stranger()
    for phone in (official, coordinator, stranger):
        phone.start("x" * 22)
        first = phone.send("3完成")
        phone.edit(phone.send("第4项办理中,预计5月20日完成", reply_to=first), "第4项已完成")
        phone.send("/my")
        phone.send("/node 4")
        phone.send("申请延期到5月10日,底数没摸清")
        phone.send_document("plan.xlsx", b"PK", caption="佐证")
        phone.send_photo(b"photo", caption="3完成")
        phone.send_voice(b"voice")
        phone.share_contact("15404340004")
        phone.share_contact("15404340004", forwarded=True)
        phone.react(first, "👍")
        phone.tap({"text": "?", "callback_data": "x:sign:1.1"}, first)
        phone.block()
        phone.unblock()
    for kind, text in (("group", "/bind"), ("group", "大家好"), ("group", "/help@duban_bot")):
        body = {"message_id": 9, "date": 1587430800, "chat": chat.to_json(), "from": coordinator.user.to_json()}
        county.account.updates.put("message", body | {"text": text, "chat": chat.to_json() | {"type": kind}}, group_id)
    county.account.updates.put("message", body | {"migrate_to_chat_id": -1_004_000_000_999}, group_id)
    county.account.updates.put("message", body | {"sender_chat": chat.to_json(), "text": "/bind"}, group_id)
    found = [waiting.to_json() for waiting in county.account.updates.pending()]
    county.account.updates.clear()
    return found


class Mutator:
    """Makes bad updates of good ones; which depends on the seed only."""

    def __init__(self, good: list[Json], seed: int) -> None:
        self.good = good
        self.chance = random.Random(seed)
        self.ways: tuple[Callable[[Any, Any], None], ...] = (
            self._drop, self._double, self._retype, self._nest, self._number, self._word, self._swap,
        )  # fmt: skip

    def make(self, number: int) -> Json:
        """Make one update with one to four things wrong in it; a few are left as they are."""
        update = copy.deepcopy(self.chance.choice(self.good)) | {"update_id": number}
        for _ in range(self.chance.choice((0, 1, 1, 1, 2, 2, 3, 4))):
            with suppress(RecursionError):  # it is deep enough already
                self._spoil(update)
        if self.chance.random() < RARE:
            self._bloat(update)
        if self.chance.random() < NUMBERS:
            update["update_id"] = self.chance.choice((-1, -(2**70), 2**63, 2**200, 0, True, number - 1))
        return update

    def _spoil(self, update: Json) -> None:
        kind = next((name for name in update if name != "update_id"), None)
        fate = self.chance.random()
        if kind is not None and fate < 0.06:
            update[self.chance.choice((*sorted(KINDS), "quantum_message", "update", ""))] = update.pop(kind)
        elif kind is not None and fate < 0.12:
            update[kind] = self.chance.choice(OTHERS)
        elif paths := list(_paths(update.get(kind) if kind else None)):
            holder, key = self.chance.choice(paths)
            self.chance.choice(self.ways)(holder, key)

    def _drop(self, holder: Any, key: Any) -> None:
        del holder[key]

    def _double(self, holder: Any, key: Any) -> None:
        if isinstance(holder, list):
            holder.append(copy.deepcopy(holder[key]))
        else:
            holder[
                self.chance.choice(("from", "chat", "message", "text", "contact", "document", "reply_to_message"))
            ] = copy.deepcopy(holder[key])

    def _retype(self, holder: Any, key: Any) -> None:
        holder[key] = copy.deepcopy(self.chance.choice(OTHERS))

    def _nest(self, holder: Any, key: Any) -> None:
        holder[key] = self.chance.choice(([holder[key]], {"id": holder[key]}, {"message": holder[key]}))

    def _number(self, holder: Any, key: Any) -> None:
        holder[key] = self.chance.choice(ODD_NUMBERS)

    def _word(self, holder: Any, key: Any) -> None:
        holder[key] = self.chance.choice(ODD_WORDS)

    def _swap(self, holder: Any, key: Any) -> None:
        """Put in what belongs to another update: another's chat, another's name."""
        other = self.chance.choice(self.good)
        found = [value for where, name in _paths(other) if name == key for value in (where[name],)]
        if found:
            holder[key] = copy.deepcopy(self.chance.choice(found))

    def _bloat(self, update: Json) -> None:
        kind = self.chance.choice([name for name in update if name != "update_id"] or ["message"])
        brackets: Any = {}
        for _ in range(self.chance.choice((200, 900, 5_000, 100_000))):
            brackets = {"reply_to_message": brackets}
        if isinstance(update.get(kind), dict):
            name, value = self.chance.choice(
                (("text", "字" * 1_000_000), ("text", "3完成" * 100_000), ("caption", "x" * 4097), ("quote", brackets))
            )
            update[kind][name] = value
        else:
            update[kind] = brackets


def _paths(value: Any) -> Iterator[tuple[Any, Any]]:
    """List every place in a JSON value, as what holds it and by which name."""
    if isinstance(value, dict | list):
        for key, below in list(value.items() if isinstance(value, dict) else enumerate(value)):
            yield value, key
            yield from _paths(below)
