"""The mail of a run: what each person has to hear, gathered before it is put into one bundle a person."""

from dataclasses import dataclass, field

from jobs.asks import Ask
from jobs.bundles import Items
from jobs.outbox import Item

LIST, REVIEW, DRAFT, RED, UNREACHABLE = "list", "review", "draft", "red", "unreachable"
TO_DECIDE, TO_AGREE = "problem", "consent"
"""Reasons of an item beside those of ``StepKind``."""
ASKED, CONSENTER = "asked", "consenter"
"""Capacities of who is asked to decide, or to agree (书记把关), beside those of ``Capacity`` and of reviewers."""


@dataclass
class Mail:
    """The items of each person; the first reason given for an assignment stands."""

    by_person: dict[int, Items] = field(default_factory=dict)
    asks: dict[int, dict[str, list[int]]] = field(default_factory=dict)
    meetings: dict[int, list[int]] = field(default_factory=dict)

    def add(self, person_id: int, item: Item) -> None:
        """Say something of an assignment to a person."""
        self.by_person.setdefault(person_id, {}).setdefault(item.assignment_id, item)

    def recall(self, person_id: int, notice_id: int) -> None:
        """Recall a meeting to a person."""
        self.by_person.setdefault(person_id, {})
        self.meetings.setdefault(person_id, []).append(notice_id)

    def put(self, ask: Ask) -> None:
        """Put something before the person who is to decide it."""
        person_id = ask.told.person_id
        self.asks.setdefault(person_id, {}).setdefault(ask.param, []).append(ask.matter_id)
        self.add(person_id, Item(ask.matter.assignment_id, TO_DECIDE, ASKED))
