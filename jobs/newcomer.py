"""Somebody the roster does not have yet: read from his name and phone, and added once."""

import re

from db import people
from db.engine import Transaction
from db.models import Person
from db.words import Refusal
from jobs.policy import Policy
from jobs.rules.notation.phones import read_phone

_NAME_AND_PHONE = re.compile(r"^\s*([^\d+]{1,20}?)[\s,,::]*([+\d][\d\s-]{9,17})\s*$")


def read_contact(words: str) -> tuple[str, str]:
    """Read "name phone"; raise Refusal "delegate-bad-contact" on anything else."""
    found = _NAME_AND_PHONE.match(words)
    phone = read_phone(found.group(2)) if found else None
    if not found or not isinstance(phone, str):
        raise Refusal("delegate-bad-contact")
    return found.group(1).strip(), phone


def enlist(tx: Transaction, policy: Policy, name: str, phone: str) -> Person:
    """Add somebody to the roster, unless it has the phone by now; a known phone keeps its name."""
    person = people.by_phone(tx, phone)
    if person is None:
        person = Person(name=name, phone=phone, language=policy.default_language)
        tx.add(person)
        tx.flush()
    return person
