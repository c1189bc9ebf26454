"""Looking: which problems and requests must be put before whom, for the first time or again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from db import requests
from db.engine import Transaction
from db.models import Extension, Problem, Told
from jobs import extend
from jobs.bundles import ASKS
from jobs.policy import Policy


@dataclass(frozen=True, slots=True)
class Ask:
    """A matter that somebody should decide, and the record of when he last heard of it."""

    told: Told
    matter: Problem | Extension

    @property
    def param(self) -> str:
        """The parameter of a message that names the matter."""
        return ASKS[0] if isinstance(self.matter, Problem) else ASKS[1]

    @property
    def matter_id(self) -> int:
        """The id under that parameter."""
        return self.matter.id or 0


def unheard(tx: Transaction, policy: Policy) -> list[Ask]:
    """List what people have yet to hear of, oldest first."""
    return [ask for ask in _asks(tx, policy) if _is_unheard(tx, ask.told)]


def pressing(tx: Transaction, policy: Policy, at: datetime) -> list[Ask]:
    """List the same, and what people heard of so long ago, undecided since, that they are asked again."""
    return [ask for ask in _asks(tx, policy) if _is_unheard(tx, ask.told) or _is_due_again(policy, ask, at)]


def _asks(tx: Transaction, policy: Policy) -> Iterator[Ask]:
    for told, problem in requests.told_of_problems(tx):
        yield Ask(told, problem)
    for asked in requests.waiting_extensions(tx):
        for person in extend.deciders(tx, policy, asked):
            known = requests.told_of_extension(tx, asked.id or 0, person.id or 0)
            yield Ask(known or Told(extension_id=asked.id, person_id=person.id or 0), asked)


def _is_unheard(tx: Transaction, told: Told) -> bool:
    return told.told_at is None or requests.has_lapsed(tx, told)


def _is_due_again(policy: Policy, ask: Ask, at: datetime) -> bool:
    assert ask.told.told_at is not None
    if not _is_still_his(ask.matter, ask.told.person_id):
        return False
    calendar = policy.calendar
    since = calendar.workdays_between(calendar.local_day(ask.told.told_at), calendar.local_day(at))
    return since >= policy.ask_again_days


def _is_still_his(matter: Problem | Extension, person_id: int) -> bool:
    """Tell whether it is for a person to decide: a problem taken up is the taker's, one passed up not the passer's."""
    if isinstance(matter, Extension) or matter.state == "raised":
        return True
    return (matter.state == "taken") == (matter.taken_by == person_id)
