"""Duty: publish a campaign: every unit learns once, clearly, what is its own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from db import assignments, campaigns, deputies, invitations, people, posts
from db.engine import Transaction
from db.messages import Lane, Outgoing
from db.models import Assignment, Campaign, Node, Person, Post
from db.words import Event, Lifecycle, Refusal
from jobs import batch, bundles, check, moves, outbox, timeline
from jobs.outbox import Item
from jobs.policy import Policy

CARD = "dispatch"


@dataclass(frozen=True, slots=True)
class Readiness:
    """Who would be reached: the gate before publishing."""

    nodes: int
    assignments: int
    persons: int
    unbound: tuple[int, ...]
    """Ids of persons who answer for something and are not bound."""
    owners: tuple[int, ...] = ()
    """Ids of all who answer for something."""


def readiness(tx: Transaction, campaign_id: int) -> Readiness:
    """Count what would be published and who is not bound yet."""
    drafts = assignments.of_campaign(tx, campaign_id, (Lifecycle.DRAFT,))
    owners = _owners(tx, drafts)
    unbound = tuple(person.id for person in owners if not person.is_bound and person.id is not None)
    pairs = {(draft.node_id, draft.unit_id) for draft in drafts}
    everybody = tuple(person.id for person in owners if person.id is not None)
    return Readiness(len({draft.node_id for draft in drafts}), len(pairs), len(owners), unbound, everybody)


def publish(
    tx: Transaction,
    policy: Policy,
    campaign_id: int,
    person_id: int | None,
    *,
    at: datetime | None = None,
    reason: str = "",
    override: str = "",
) -> int:
    """Publish what is still a draft of the campaign and queue one bundled card a person; return how many.

    ``at`` later than now holds the cards until then (次日8:30发); a ``reason`` sends them at once at
    any hour (特急, 现在发). What the check found in a node is kept in its timeline, with the ``override``: why it is
    published all the same. Raise Refusal "publish-nothing" when there is no draft.
    """
    campaign = tx.get(Campaign, campaign_id)
    drafts = assignments.of_campaign(tx, campaign_id, (Lifecycle.DRAFT,))
    if campaign is None or not drafts:
        raise Refusal("publish-nothing")
    starts_at = at or tx.now
    found = _found_by_number(tx, policy, campaign_id)
    campaign.published_at = campaign.published_at or starts_at
    tx.add(campaign)
    told: list[tuple[Assignment, dict[str, object]]] = []
    for draft in drafts:
        codes = found.get(assignments.node_of(tx, draft).no, [])
        kept = {"reason": reason, "findings": codes, "override": override if codes else ""}
        told.append((draft, {name: value for name, value in kept.items() if value}))
    batch.keep(tx, batch.Kind.PUBLISH, person_id, (), {}, count=len(drafts))
    return send_out(tx, policy, told, person_id, at=starts_at, is_at_once=bool(reason))


def send_out(
    tx: Transaction,
    policy: Policy,
    drafts: Sequence[tuple[Assignment, dict[str, object]]],
    person_id: int | None,
    *,
    at: datetime | None = None,
    is_at_once: bool = False,
    is_extra: bool = False,
) -> int:
    """Publish drafts, each with what its timeline keeps, and return how many cards were queued; see ``publish``.

    What is given out between (``is_extra``) is named on the cards in full, however far its deadline.
    """
    starts_at = at or tx.now
    for draft, _ in drafts:
        _publish_one(tx, policy, draft, starts_at)
    timeline.record_all(tx, drafts, Event.DISPATCH, person_id)
    invitations.prolong(tx, starts_at + policy.invitation_ttl)
    lane = Lane.ANSWER if is_at_once else Lane.REMINDER
    named = tuple(draft.id or 0 for draft, _ in drafts) if is_extra else ()
    owners = _owners(tx, (draft for draft, _ in drafts))
    return sum(deliver(tx, policy, owner, lane, starts_at, named) for owner in owners)


def deliver(
    tx: Transaction, policy: Policy, person: Person, lane: Lane, at: datetime, named: Sequence[int] = ()
) -> bool:
    """Queue a person's bundled card of what awaits their signature; tell whether there was anything to send.

    The assignments ``named`` are those that the card must not merely count.
    """
    assert person.id is not None
    own = _first_occurrences(assignments.owned_by(tx, person.id, (Lifecycle.AWAITING_SIGN,)))
    known = _also_told(tx, person.id, {item.id for item in own})
    if not own and not known:
        return False
    if deputies.present(tx, person).id != person.id:
        return bundles.send(tx, person, [Item(a.id or 0) for a in own], at)
    items = [Item(a.id or 0) for a in own] + [Item(a.id or 0, reason="notify") for a in known]
    outbox.retire(tx, person.id, CARD)
    campaign_id = (own or known)[0].campaign_id
    row = outbox.tell(
        tx,
        person,
        lane,
        Outgoing(CARD, {"campaign_id": campaign_id} | ({"named": list(named)} if named else {})),
        ":".join(["dispatch", str(campaign_id), str(person.id), tx.now.isoformat(), *map(str, named[:1])]),
        items=items,
        not_before=at,
    )
    return row is not None


def deliver_late(tx: Transaction, policy: Policy, person_id: int) -> None:
    """Give somebody who has just been bound the card that waited."""
    begun = [one.published_at for one in campaigns.published(tx) if one.published_at is not None]
    person = tx.get(Person, person_id)
    if person is not None and begun:
        deliver(tx, policy, person, Lane.ANSWER, max(tx.now, min(begun)))


def _publish_one(tx: Transaction, policy: Policy, draft: Assignment, at: datetime) -> None:
    draft.state = Lifecycle.AWAITING_SIGN
    draft.version += 1
    draft.published_at = at
    moves.replan(tx, policy, draft, after=at)


def _found_by_number(tx: Transaction, policy: Policy, campaign_id: int) -> dict[str, list[str]]:
    """Map plan numbers to the codes of what the check finds in them."""
    codes: dict[str, list[str]] = {}
    for found in check.findings(tx, policy, campaign_id):
        for no in found.numbers:
            codes.setdefault(no, []).append(str(found.code))
    return codes


def _owners(tx: Transaction, drafts: Iterable[Assignment]) -> list[Person]:
    """List the persons to be told, in official order: who answers, and who is also notified."""
    drafts = list(drafts)
    holders = posts.holders(tx)
    told = {draft.handler_id or holders.get(draft.post_id) for draft in drafts}
    told |= {person.id for draft in drafts for person in _notified(tx, draft, assignments.node_of(tx, draft))}
    return [person for person in people.in_official_order(tx) if person.id in told]


def _notified(tx: Transaction, assignment: Assignment, node: Node) -> list[Person]:
    """List the holders of the further posts a node names, by role or person (READING.md §2: also notified)."""
    if len(node.roles) < 2 and len(node.named_post_ids) < 2:
        return []
    told = [post for post in posts.posts_in(tx, assignment.unit_id) if _is_told(node, post)]
    holders = (posts.holder_of(tx, post.id or 0) for post in told)
    return [person for person in holders if person is not None]


def _is_told(node: Node, post: Post) -> bool:
    """Tell whether a node names a post beside its first; the first person named is told anyhow."""
    return post.role.value in node.roles[1:] or post.id in node.named_post_ids


def _also_told(tx: Transaction, person_id: int, own: set[int | None]) -> list[Assignment]:
    """List what a person is merely notified of: a further role of a node on his unit (READING.md §2)."""
    nodes = tx.once("shared nodes", None, lambda: _shared_nodes(tx))
    found: list[Assignment] = []
    for post, unit in people.posts_of(tx, person_id):
        node_ids = [node.id for node in nodes if _is_told(node, post)]
        if node_ids:
            awaiting = assignments.of_unit(tx, unit.id or 0, (Lifecycle.AWAITING_SIGN,))
            found += [a for a in awaiting if a.node_id in node_ids and a.id not in own]
    return _first_occurrences(found)


def _shared_nodes(tx: Transaction) -> list[Node]:
    """List the running campaigns' nodes that name more than who answers, once for all who are told."""
    nodes = [node for campaign in campaigns.running(tx) for node in assignments.nodes(tx, campaign.id or 0)]
    return [node for node in nodes if len(node.roles) > 1 or node.named_post_ids]


def _first_occurrences(found: list[Assignment]) -> list[Assignment]:
    """Show a recurring node once, by its nearest occurrence."""
    first: dict[tuple[int, int], Assignment] = {}
    for assignment in found:
        first.setdefault((assignment.node_id, assignment.unit_id), assignment)
    return list(first.values())


def unbound_owners(tx: Transaction, campaign_id: int) -> int:
    """Count who answers for something of a campaign and cannot be reached yet."""
    owners = _owners(tx, assignments.of_campaign(tx, campaign_id))
    return sum(not person.is_bound for person in owners)
