"""Judges a tap or a command by the policy: what was allowed, and whether anything else was done or said."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.texts.locale import LANGUAGES, locale
from tests.reliability.facts import Facts, Row
from tests.reliability.policy import COMMANDS, NEUTRAL, TAPS, WHO, Line, Names, Relation
from tests.reliability.witness import Change

NOT_YOURS, NO_RIGHT = frozenset({"visit-not-yours"}), frozenset({"visit-no-right"})
UNTELLING = NEUTRAL | {"review-not-reviewer", "plan-decided-already", "slips-nothing"}
READERS = {
    "enrol-claim": "coordinator", "invite-links": "coordinator", "invite-book": "coordinator",
    "plan-preview": "coordinator", "plan-imported": "coordinator", "publish": "coordinator",
    "new": "coordinator", "new-unclear": "coordinator", "directive": "coordinator", "reportfor": "coordinator",
    "publish-when": "coordinator", "publish-done": "coordinator", "roster-readiness": "coordinator",
    "calls": "coordinator", "delegate-ask": "coordinator", "extension-objected": "coordinator",
    "declined": "coordinator",
    "plan-annotated": "coordinator", "rehearsal": "coordinator", "rehearsal-book": "coordinator",
    "ledger": "coordinator", "clock-leap": "coordinator", "restored": "coordinator", "restored-each": "coordinator",
    "notice-menu": "coordinator", "notice-draft": "coordinator", "notice-receipts": "coordinator",
    "doubts": "coordinator", "minutes": "coordinator", "handover": "coordinator", "bind-which": "coordinator",
    "board": "steering", "board-node": "steering", "digest": "steering", "urge": "urging", "extension-ask": "steering",
    "inquiry-table": "urging", "brief": "reading", "brief-choose": "reading",
}  # fmt: skip
"""Messages that need a role of whoever reads them."""
CONVERSATION = frozenset({"inbox", "outbox", "cards", "card_items", "dialogs", "readings"})


@dataclass(frozen=True, slots=True)
class Press:
    """One tap as it was forged, or one command (``action`` with a slash)."""

    update_id: int
    user_id: int
    person: int | None
    bot_id: int
    chat_id: int
    is_private: bool
    action: str
    card_id: str = ""
    argument: str = ""
    is_heard: bool = True
    """False for bots, anonymous administrators, channels, and taps without a message: nothing may come of those."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the policy says: refused (with which of ``keys``, None for any no), or allowed on ``scope``."""

    is_allowed: bool
    keys: frozenset[str] | None = None
    scope: frozenset[int] = frozenset()
    line: Line | None = None


class Judge:
    """Knows the facts and the policy."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._fresh: list[tuple[str, Row]] = []
        self.words = {
            locale(language).say(key)[:200]
            for key in UNTELLING
            for language in LANGUAGES
            if locale(language).knows(key)
        }

    # --- what the policy says

    def verdict(self, press: Press) -> Verdict:
        """Say what may come of a press."""
        if not press.is_heard:
            return Verdict(False, frozenset())
        return self._of_command(press) if press.action.startswith("/") else self._of_tap(press)

    def _of_command(self, press: Press) -> Verdict:
        order = COMMANDS.get(press.action[1:])
        roles = self.facts.roles[press.person] if press.person else set()
        if press.person is None and (order is None or order.who != "anyone"):
            return Verdict(False, frozenset({"visit-stranger"} if press.is_private else ()))
        if order is None:
            return Verdict(False, frozenset({"visit-unknown-command"}))
        if order.who != "anyone" and not roles & WHO[order.who]:
            return Verdict(False, NO_RIGHT)
        if order.place not in ("both", "private" if press.is_private else "group"):
            return Verdict(False, frozenset({"visit-private-only", "visit-group-only"}))
        line = Line("", frozenset(), "", Names.NOTHING, Relation.NONE, frozenset(), order.events, order.tables)
        return Verdict(True, None, self._own(press.person or 0) if order.tables else frozenset(), line)

    def _own(self, person: int) -> frozenset[int]:
        table = self.facts.tables["assignments"]
        return frozenset(id_ for id_, one in table.items() if self.facts.is_holder(person, one))

    def _of_tap(self, press: Press) -> Verdict:
        line, card = TAPS.get(press.action), self.facts.of("cards", press.card_id)
        if line is None or card is None or (card["bot_id"], card["chat_id"]) != (press.bot_id, press.chat_id):
            return Verdict(False, NOT_YOURS)
        if not press.is_private or (press.person is None and (card["person_id"] is not None or line.who != "anyone")):
            return Verdict(False, NOT_YOURS)
        if press.person is not None and card["person_id"] not in (None, press.person):
            return Verdict(False, NOT_YOURS)
        if line.who != "anyone" and not self.facts.roles[press.person or 0] & WHO[line.who]:
            return Verdict(False, NO_RIGHT)
        if line.cards and card["key"] not in line.cards:
            return Verdict(False, NOT_YOURS)
        return self._on(press, line, card)

    def _on(self, press: Press, line: Line, card: Row) -> Verdict:
        """Judge what is named, or what the card shows where nothing is."""
        named = list(self._named(press, line, card))
        is_of_card = line.names in (Names.NOTHING, Names.WORD, Names.PAGE, Names.STAMP)
        if not named and not is_of_card:
            return Verdict(False, None)
        fitting = [one for one in named if self._is_related(press.person or 0, line.relation, one)]
        if not fitting and not is_of_card:
            return Verdict(False, None)
        ids = {one["assignment_id"] for one in fitting if "assignment_id" in one}
        states = {id_: self.facts.tables["assignments"][id_]["state"] for id_ in ids}
        return Verdict(True, None, frozenset(id_ for id_, state in states.items() if state in line.states), line)

    def _named(self, press: Press, line: Line, card: Row) -> Iterator[Row]:
        """Find the rows that an argument names, each with its assignment."""
        tables, parts = self.facts.tables, press.argument.split(".")
        numbers = [int(part) if part.isascii() and part.isdecimal() and len(part) <= 18 else None for part in parts]
        match line.names:
            case Names.VERSIONED | Names.COLLEAGUE if len(numbers) == 2 and None not in numbers:
                found = tables["assignments"].get(numbers[0])
                is_current = line.names is Names.COLLEAGUE or (found or {}).get("version") == numbers[1]
                is_colleague = line.names is Names.VERSIONED or self._is_colleague(numbers[1], found)
                yield from [{**found, "assignment_id": found["id"]}] if found and is_current and is_colleague else []
            case Names.ASSIGNMENT if line.action == "each":
                node = json.loads(card["params"])["node_id"]
                yield from (
                    {**a, "assignment_id": a["id"]} for a in tables["assignments"].values() if a["node_id"] == node
                )
            case Names.ASSIGNMENT if len(numbers) == 1:
                found = tables["assignments"].get(numbers[0])
                yield from [{**found, "assignment_id": found["id"]}] if found else []
            case Names.REPORT | Names.SLIP | Names.EXTENSION | Names.PROBLEM if len(numbers) == 1:
                found = tables[f"{line.names.value}s"].get(numbers[0])
                yield from [found] if found else []
            case Names.DRAFT if len(numbers) == 1:
                yield from [found] if (found := tables["plan_drafts"].get(numbers[0])) else []
            case Names.NOTHING | Names.STAMP | Names.WORD:
                yield from self._shown(line, card)

    def _is_colleague(self, person: int | None, assignment: Row | None) -> bool:
        return assignment is not None and assignment["unit_id"] in self.facts.units[person or 0]

    def _shown(self, line: Line, card: Row) -> Iterator[Row]:
        """List what a card shows; what it is about where the button is about a thing beside it."""
        tables, params = self.facts.tables, json.loads(card["params"])
        if line.relation is Relation.AUTHOR:
            yield from (tables["reports"][id_] for id_ in params.get("report_ids", ()))
        elif line.action == "issueall":
            yield from (slip for slip in tables["slips"].values() if slip["state"] == "drafted")
        elif line.action == "addyes":
            yield {"assignment_id": params["assignment_id"]}
        elif "dispatch" in line.events:
            yield from ({"assignment_id": id_} for id_ in tables["assignments"])
        else:
            found = (tables["assignments"][id_] for id_ in self.facts.items[card["id"]])
            yield from ({**one, "assignment_id": one["id"]} for one in found)

    def _is_related(self, person: int, relation: Relation, named: Row) -> bool:
        assignment = self.facts.tables["assignments"].get(named.get("assignment_id"))
        match relation:
            case Relation.SEES:
                return assignment is not None and self.facts.sees(person, assignment)
            case Relation.HOLDER:
                return assignment is not None and self.facts.is_holder(person, assignment)
            case Relation.PRINCIPAL:
                is_his = (
                    assignment is not None and self.facts.heads.get(assignment["unit_id"]) in self.facts.posts[person]
                )
                return is_his and assignment is not None and assignment["handed_up_at"] is not None
            case Relation.REVIEWER:
                return assignment is not None and self.facts.may_review(person, assignment)
            case Relation.AUTHOR:
                return bool(named["person_id"] == person)
            case Relation.ASKED:
                return self.facts.is_asked(person, named)
            case Relation.DECIDER:
                return self.facts.decides(person, named)
            case Relation.NONE:
                return True

    # --- what was done

    def breaches(self, press: Press, verdict: Verdict, changes: Iterable[Change], said: Iterable[str]) -> list[str]:
        """Name everything that was done or said beyond the verdict."""
        changes = list(changes)
        self._fresh = [(change.table, change.row) for change in changes if change.act == "insert"]
        found = [fault for change in changes if (fault := self._fault(press, verdict, change))]
        if not verdict.is_allowed:
            found += [f"told {words!r}" for words in said if not self._is_untelling(press, verdict, words)]
        return found

    def _fault(self, press: Press, verdict: Verdict, change: Change) -> str:
        row, table = change.row, change.table
        match table:
            case "inbox":
                return "" if not row or row["update_id"] == press.update_id else "another update was touched"
            case "outbox" if change.act == "insert":
                return self._fault_of_message(press, verdict, row)
            case _ if not verdict.is_allowed:
                return f"refused, yet {change.act} {table} {row}"
            case "timeline":
                return self._fault_of_move(press, verdict, row)
            case "assignments":
                return "" if self._is_near(verdict, row["id"]) or self._is_import(verdict) else f"moved {row}"
            case "dialogs":
                return "" if not row or row["person_id"] == press.person else f"asked somebody else: {row}"
            case _ if table in CONVERSATION:
                return ""
        assert verdict.line is not None
        if table not in verdict.line.tables:
            return f"{change.act} {table} {row}"
        if table == "persons" and press.action == "lang" and row["id"] != press.person:
            return f"changed somebody else: {row}"
        if row.get("assignment_id") is not None and not self._is_near(verdict, row["assignment_id"]):
            return f"{change.act} {table} of another assignment: {row}"
        return ""

    def _is_import(self, verdict: Verdict) -> bool:
        return verdict.line is not None and "assignments" in verdict.line.tables

    def _is_near(self, verdict: Verdict, assignment_id: int) -> bool:
        """Tell whether an assignment is of the scope, or another occurrence of the same node on the same unit."""
        table = self.facts.tables["assignments"]
        one = table.get(assignment_id)
        return one is not None and any(
            (one["node_id"], one["unit_id"]) == (table[id_]["node_id"], table[id_]["unit_id"]) for id_ in verdict.scope
        )

    def _fault_of_move(self, press: Press, verdict: Verdict, row: Row) -> str:
        assert verdict.line is not None
        if row["person_id"] not in (press.person, self._asker(press)):
            return f"in another name: {row}"
        if row["event"] not in verdict.line.events:
            return f"a move that the button is not for: {row}"
        return "" if self._is_near(verdict, row["assignment_id"]) else f"moved another assignment: {row}"

    def _newcomer(self, press: Press, row: Row) -> int | None:
        """Name whom a claimant is from now on, once a coordinator has let him in."""
        card = self.facts.of("cards", press.card_id) if press.action == "clmyes" else None
        claim = self.facts.of("claims", json.loads(card["params"])["claim_id"]) if card else None
        return claim["person_id"] if claim and claim["telegram_id"] == row["chat_id"] else None

    def _asker(self, press: Press) -> int | None:
        """Name in whose name a colleague is handed a node once a coordinator lets him in."""
        card = self.facts.of("cards", press.card_id) if press.action == "addyes" else None
        return json.loads(card["params"])["from_id"] if card else None

    def _fault_of_message(self, press: Press, verdict: Verdict, row: Row) -> str:
        reader = self.facts.person_in(row["bot_id"], row["chat_id"]) or self._newcomer(press, row)
        is_answer = (row["bot_id"], row["chat_id"]) == (press.bot_id, press.chat_id)
        known_card = self.facts.of("cards", row["card_id"])
        if row["is_edit"] and known_card is not None and known_card["chat_id"] == row["chat_id"]:
            return "" if verdict.is_allowed or known_card["id"] == press.card_id else f"drew a card anew: {row}"
        if not verdict.is_allowed:
            return self._fault_of_no(press, verdict, row) if is_answer else f"refused, yet wrote to somebody: {row}"
        if row["chat_id"] is None or (reader is None and not is_answer and press.action not in ("clmyes", "clmno")):
            return f"wrote to nobody known: {row}"
        if reader is not None and row["person_id"] not in (None, reader):
            return f"wrote to another's chat: {row}"
        role = READERS.get(row["key"])
        if role and not self.facts.roles[reader or 0] & WHO[role]:
            return f"told whoever may not read it: {row}"
        unknown = [one for one in self._content(row) if not self.facts.knows(reader or 0, one)]
        return f"content to whoever may not read it: {row}" if unknown else ""

    def _fault_of_no(self, press: Press, verdict: Verdict, row: Row) -> str:
        if verdict.keys is not None:
            return "" if row["key"] in verdict.keys else f"another no than {set(verdict.keys)}: {row}"
        return "" if row["key"] in UNTELLING or self._may_be_explained(press) else f"a no that tells: {row}"

    def _is_untelling(self, press: Press, verdict: Verdict, words: str) -> bool:
        return not words or words in self.words or (verdict.keys is None and self._may_be_explained(press))

    def _may_be_explained(self, press: Press) -> bool:
        """Tell whether a no may say how the matter stands: the person knows it, or has it on the card."""
        first = press.argument.split(".")[0]
        named = self.facts.of("assignments", int(first)) if first.isascii() and first.isdecimal() else None
        if named is None or press.person is None:
            return False
        return named["id"] in self.facts.items[press.card_id] or self.facts.knows(press.person, named)

    def _content(self, row: Row) -> Iterator[Row]:
        """List the assignments a message speaks of."""
        tables, params = self.facts.tables, json.loads(row["params"])
        ids = {params.get("assignment_id"), *self.facts.items[row["card_id"]]}
        for name, table in (("problem_id", "problems"), ("extension_id", "extensions"), ("slip_id", "slips")):
            if name in params and row["key"] != "extension-affects":  # who waits for a node may know when it comes
                ids.add(tables[table].get(params[name], {}).get("assignment_id"))
        reports = [*tables["reports"].values(), *(row for table, row in self._fresh if table == "reports")]
        ids |= {one["assignment_id"] for one in reports if one["id"] in params.get("report_ids", ())}
        ids |= {
            item["assignment_id"]
            for table, item in self._fresh
            if table == "card_items" and item["card_id"] == row["card_id"]
        }
        yield from (tables["assignments"][id_] for id_ in ids if id_ in tables["assignments"])
