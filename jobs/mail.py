"""The mail of a run: what each person has to hear, gathered before it is put into one bundle a person."""

from dataclasses import dataclass, field

from jobs.asks import Ask
from jobs.bundles import MEETINGS, QUESTIONS, Items
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
    folded: dict[int, dict[str, list[int]]] = field(default_factory=dict)
    """What is folded into the message of each, by its parameter (``bundles.FOLDED``)."""

    def add(self, person_id: int, item: Item) -> None:
        """Say something of an assignment to a person."""
        self.by_person.setdefault(person_id, {}).setdefault(item.assignment_id, item)

    def recall(self, person_id: int, notice_id: int) -> None:
        """Recall a meeting to a person."""
        self.by_person.setdefault(person_id, {})
        self._fold(person_id, MEETINGS, notice_id)

    def question(self, person_id: int, question_id: int) -> None:
        """Put a question before a person who can answer it."""
        self.by_person.setdefault(person_id, {})
        self._fold(person_id, QUESTIONS, question_id)

    def put(self, ask: Ask) -> None:
        """Put something before the person who is to decide it."""
        person_id = ask.told.person_id
        self._fold(person_id, ask.param, ask.matter_id)
        self.add(person_id, Item(ask.matter.assignment_id, TO_DECIDE, ASKED))

    def _fold(self, person_id: int, param: str, row_id: int) -> None:
        self.folded.setdefault(person_id, {}).setdefault(param, []).append(row_id)
