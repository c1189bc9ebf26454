"""Forges taps and commands: any role, any card, any action, any argument, in any shape a client could send."""

import random
from dataclasses import replace
from typing import Any

from tests.reliability.facts import Facts, Row
from tests.reliability.judging import Press
from tests.reliability.policy import COMMANDS, TAPS, Names
from tests.reliability.swing import OTHER_BOT

Json = dict[str, Any]
BAD_ARGUMENTS = (
    "", ".", "0", "-1", "1.1.1", "99999", "99999.1", "9" * 18, "9" * 40, "1e3", "1 OR 1=1", "４.１", "٣", "null", "🚩",
    "..", "1.", ".1", "true", "zh", "en", "xx", "overdue", "done", "blocked", "extension", "nonews", "../../etc",
)  # fmt: skip
BAD_ACTIONS = ("", "drop", "SIGN", "sign ", "ｓｉｇｎ", "admin", "__init__", "签收")
HONEST = 0.35
"""The part of the forgeries whose argument is what a button of the program would carry."""
WORDS = ("", " 德政镇", " 4", " x" * 30, " ABCDEFGH", " \u202e4", " 4 德政镇 <b>", "\n4")


class Forger:
    """Makes forgeries from the facts; which ones depends on the seed only."""

    def __init__(self, facts: Facts, bot_id: int, group_id: int, strangers: list[int], seed: int) -> None:
        self.facts = facts
        self.bot_id = bot_id
        self.group_id = group_id
        self.chance = random.Random(seed)
        self.persons = [one for one in facts.tables["persons"].values() if one["telegram_id"] is not None]
        self.strangers = strangers
        self.cards = list(facts.tables["cards"].values())
        self.by_chat: dict[int | None, list[Row]] = {}
        for card in self.cards:
            self.by_chat.setdefault(card["chat_id"], []).append(card)
        self.assignments = list(facts.tables["assignments"].values())
        self.alive = [one for one in self.assignments if one["state"] not in ("awaiting_sign",)]

    def make(self, number: int) -> tuple[Json, Press]:
        """Forge one update and say what it is."""
        user, person = self._who()
        if self.chance.random() < 0.1:
            return self._command(number, user, person)
        card = self._card(user)
        action = self._action(card)
        argument = self._argument(action, card, person)
        card_id = str(card["id"]) if self.chance.random() < 0.97 else self.chance.choice(("", "nobody", "x" * 11, "卡"))
        press = Press(number, user, person, self.bot_id, user, True, action, card_id, argument)
        return self._shaped(press, card)

    # --- who, on what

    def _who(self) -> tuple[int, int | None]:
        if self.chance.random() < 0.12:
            return self.chance.choice(self.strangers), None
        person = self.chance.choice(self.persons)
        return person["telegram_id"], person["id"]

    def _card(self, user: int) -> Row:
        own = self.by_chat.get(user, [])
        return self.chance.choice(own if own and self.chance.random() < 0.75 else self.cards)

    def _action(self, card: Row) -> str:
        fate = self.chance.random()
        if fate < 0.03:
            return self.chance.choice(BAD_ACTIONS)
        heard = [line.action for line in TAPS.values() if not line.cards or card["key"] in line.cards]
        own = [action for action in heard if TAPS[action].cards]
        return self.chance.choice((own or heard) if fate < 0.4 else heard if fate < 0.7 else list(TAPS))

    def _argument(self, action: str, card: Row, person: int | None) -> str:
        line = TAPS.get(action)
        if line is None or self.chance.random() > HONEST + 0.35:
            return self.chance.choice(BAD_ARGUMENTS)
        one = self._assignment(card, person)
        is_honest = self.chance.random() < HONEST / (HONEST + 0.35)
        version = one["version"] if is_honest else self.chance.choice((0, 1, one["version"] + 1, -1, 10**15))
        match line.names:
            case Names.VERSIONED:
                return f"{one['id']}.{version}"
            case Names.COLLEAGUE:
                near = [p for p in self.facts.units if one["unit_id"] in self.facts.units[p]]
                return f"{one['id']}.{self.chance.choice(near if is_honest else [p['id'] for p in self.persons])}"
            case Names.ASSIGNMENT:
                return str(one["id"])
            case Names.STAMP:
                shown = [self.facts.tables["assignments"][id_] for id_ in self.facts.items[card["id"]]]
                return str(sum(each["version"] for each in shown) + self.chance.choice((0, 0, 1)))
            case Names.REPORT | Names.SLIP | Names.EXTENSION | Names.PROBLEM:
                return str(self.chance.choice(list(self.facts.tables[f"{line.names.value}s"]) or [1]))
            case Names.DRAFT:
                return str(self.chance.choice([*self.facts.tables["plan_drafts"], 2]))
            case Names.WORD:
                return self.chance.choice(
                    ("zh", "en", "", "overdue", "done", "progress", "nonews", "blocked", "extension")
                )
            case Names.PAGE:
                return self.chance.choice(("0", "1", "7", "123456789"))
            case _:
                return self.chance.choice(("", "", "1"))

    def _assignment(self, card: Row, person: int | None) -> Row:
        """Choose an assignment: of the card, the person's own, the unit's, or anybody's."""
        table, fate = self.facts.tables["assignments"], self.chance.random()
        shown = [table[id_] for id_ in self.facts.items[card["id"]]]
        if shown and fate < 0.4:
            return self.chance.choice(shown)
        own = [one for one in self.alive if person is not None and self.facts.is_holder(person, one)]
        if own and fate < 0.7:
            return self.chance.choice(own)
        return self.chance.choice(self.alive if fate < 0.9 else self.assignments)

    # --- in which shape

    def _shaped(self, press: Press, card: Row) -> tuple[Json, Press]:
        """Put a press into an update: mostly as a client would, sometimes from elsewhere, or with parts missing."""
        fate = self.chance.random()
        if card["chat_id"] == self.group_id and self.chance.random() < 0.5:
            fate = 0.0
        user: Json = {"id": press.user_id, "is_bot": False, "first_name": "某", "language_code": "zh"}
        chat: Json | None = {"id": press.chat_id, "type": "private", "first_name": "某"}
        if fate < 0.04:
            press = replace(press, chat_id=self.group_id, is_private=False)
            chat = {"id": self.group_id, "type": self.chance.choice(("group", "supergroup")), "title": "群"}
        elif fate < 0.07:
            user["is_bot"], press = True, replace(press, is_heard=False)
        elif fate < 0.10:
            chat, press = None, replace(press, is_heard=False)
        data = f"{press.card_id}:{press.action}:{press.argument}"
        query: Json = {"id": str(press.update_id), "from": user, "chat_instance": "1", "data": data}
        if chat is not None:
            is_gone = fate > 0.97
            about = {"message_id": card["message_id"] or 1, "date": 0 if is_gone else 1587430800, "chat": chat}
            query["message"] = about if is_gone else about | {"from": self._us(), "text": "…"}
        else:
            query["inline_message_id"] = "1"
        return {"update_id": press.update_id, "callback_query": query}, press

    def _us(self) -> Json:
        bot_id = self.chance.choice((self.bot_id, self.bot_id, OTHER_BOT))
        return {"id": bot_id, "is_bot": True, "first_name": "督办", "username": "duban_bot"}

    def _command(self, number: int, user_id: int, person: int | None) -> tuple[Json, Press]:
        name = self.chance.choice([*COMMANDS, "nonsense"])
        is_private = self.chance.random() < 0.7
        user: Json = {"id": user_id, "is_bot": False, "first_name": "某", "language_code": "zh"}
        chat: Json = {"id": user_id, "type": "private", "first_name": "某"}
        message: Json = {"message_id": number, "date": 1587430800, "chat": chat, "from": user}
        press = Press(number, user_id, person, self.bot_id, user_id, is_private, f"/{name}")
        if not is_private:
            message["chat"] = {"id": self.group_id, "type": "supergroup", "title": "群"}
            press = replace(press, chat_id=self.group_id)
            if self.chance.random() < 0.3:  # an anonymous administrator, or in the name of a channel
                message["from"] = user | {"is_bot": True, "username": "GroupAnonymousBot"}
                message["sender_chat"] = message["chat"]
                press = replace(press, is_heard=False)
        message["text"] = f"/{name}{self.chance.choice(WORDS)}"
        return {"update_id": number, "message": message}, press
