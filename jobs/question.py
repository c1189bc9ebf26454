"""Duty: pass an official's question on to the coordinators, in his words, with the node it is about."""

from db import assignments, people
from db.engine import Transaction
from db.models import Assignment, Person
from db.words import Outgoing
from jobs import calling, owning


def pass_on(tx: Transaction, person_id: int, words: str, key: str, assignment: Assignment | None = None) -> None:
    """Put the question before every coordinator, once for ``key``; it answers nothing and clears no reminder."""
    person = tx.get(Person, person_id)
    assert person is not None
    posts = [f"{unit.name}{post.title}" for post, unit in people.posts_of(tx, person_id)[:1]]
    no = assignments.node_of(tx, assignment).no if assignment else "none"
    asked: dict[str, object] = {"who": person.name, "post": posts[0] if posts else "", "words": words, "no": no}
    calling.tell(tx, owning.coordinators(tx), Outgoing("question-asked", asked), f"question:{person_id}:{key}")
