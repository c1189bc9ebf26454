"""Duty: a county leader's free words (批示) go to the coordinators, become a node or an answer, and he hears of it."""

from collections.abc import Iterable, Sequence
from typing import Final

from db import cards, directives, people
from db.engine import Transaction
from db.messages import Outgoing
from db.models import Directive
from db.words import Intent, Refusal, Role
from jobs import calling, meant, outbox, owning
from jobs.policy import Policy
from jobs.rules.reading.read import is_small_talk, read

CARD: Final = "directive"
STEERING: Final = frozenset({"digest", "bundle", "board", "board-node", "problem", "slip", CARD})
"""Cards that tell a leader how things stand: words in reply to one are about that, not a report of his own."""
LEADING = frozenset({Role.LEADER, Role.COORDINATOR_LEAD})
CLERKS = frozenset({Role.COORDINATOR, Role.ADMIN})


def is_meant(tx: Transaction, policy: Policy, person_id: int, words: str, replied_to: str = "") -> bool:
    """Tell whether words are a leader's directive: he reports on nothing himself, and says more than a courtesy.

    ``replied_to`` is the kind of card they answer; of one who answers for nodes himself only such words are.
    """
    roles = people.roles_of(tx, person_id)
    if roles.isdisjoint(LEADING) or not roles.isdisjoint(CLERKS) or is_small_talk(words):
        return False
    is_official = any(one.state.is_open for one in meant.scope(tx, person_id))
    if is_official and replied_to not in STEERING:
        return False
    return read(words, tx.now, None, (), policy.calendar).intent is not Intent.ACK


def put(tx: Transaction, person_id: int, words: str, about: Sequence[int]) -> Directive:
    """Keep the words and put them before every coordinator, with the nodes they may be ``about``."""
    made = Directive(person_id=person_id, words=words, said_at=tx.now)
    tx.add(made)
    tx.flush()
    message = Outgoing(CARD, {"directive_id": made.id, "about": list(about)})
    for person in owning.coordinators(tx):
        outbox.tell(tx, person, calling.LANE, message, f"{CARD}:{made.id}:{person.id}", items=())
    return made


def load(tx: Transaction, directive_id: int) -> Directive:
    """Load one that waits for a decision; raise Refusal "directive-decided" for any other."""
    found = directives.get(tx, directive_id)
    if found is None or found.state != "put":
        raise Refusal("directive-decided")
    return found


def order(tx: Transaction, directive_id: int, node_id: int, person_id: int) -> None:
    """Note that it was given out as a node (转为临时交办)."""
    found = load(tx, directive_id)
    found.node_id = node_id
    _decide(tx, found, "ordered", person_id)


def answer(tx: Transaction, directive_id: int, person_id: int, words: str) -> None:
    """Note what the leader is answered (答复); he reads it in his next message."""
    found = load(tx, directive_id)
    found.answer = words
    _decide(tx, found, "answered", person_id)


def put_again(tx: Transaction, directive_id: int) -> None:
    """Put it before the coordinators once more: the node made of it was taken back."""
    found = directives.get(tx, directive_id)
    if found is not None:
        found.node_id, found.state, found.decided_by, found.decided_at = None, "put", None, None
        tx.add(found)
        _redraw(tx, found)


def untold(tx: Transaction) -> dict[int, list[Directive]]:
    """Gather by leader what he has yet to hear: that it was given out, how it was answered, that it is done."""
    found: dict[int, list[Directive]] = {}
    for one in directives.decided(tx):
        if standing(tx, one) != one.told:
            found.setdefault(one.person_id, []).append(one)
    return found


def note_told(tx: Transaction, told: Iterable[Directive]) -> None:
    """Note that a message tells the leader how these stand."""
    for one in told:
        one.told = standing(tx, one)
        tx.add(one)


def standing(tx: Transaction, directive: Directive) -> str:
    """Name how it stands: put, ordered, answered, done."""
    is_done = directive.state == "ordered" and directives.is_done(tx, directive)
    return "done" if is_done else directive.state


def _decide(tx: Transaction, found: Directive, state: str, person_id: int) -> None:
    found.state, found.decided_by, found.decided_at = state, person_id, tx.now
    tx.add(found)
    _redraw(tx, found)


def _redraw(tx: Transaction, found: Directive) -> None:
    """Let every coordinator's card show how it stands."""
    tx.flush()
    for person in owning.coordinators(tx):
        for card in cards.live_of(tx, person.id or 0, CARD):
            if card.params.get("directive_id") == found.id:
                outbox.refresh_card(tx, card)
