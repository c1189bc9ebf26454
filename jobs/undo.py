"""Duty: take back a coordinator's last change of many (撤销), as far as nobody has acted on it, within a day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from db import assignments, batches, groups, reports, requests
from db.engine import Transaction
from db.messages import Outgoing
from db.models import Assignment, Batch, Campaign, Node
from db.words import DeadlineKind, Event, Lifecycle, Refusal
from jobs import calling, directive, moves, outbox, steer
from jobs.batch import Kind, restored
from jobs.chains import Chains
from jobs.outbox import Item
from jobs.policy import Policy

WITHIN: Final = timedelta(hours=24)
CARD, TOLD = "undo", "undone"


@dataclass(frozen=True, slots=True)
class Undoing:
    """What undoing a change would come to now."""

    batch: Batch
    possible: tuple[Assignment, ...]
    """Still as the change left them."""
    too_late: tuple[Assignment, ...]
    """Somebody has acted on them since: they stay."""

    @property
    def kind(self) -> Kind:
        """What was done."""
        return Kind(self.batch.kind)


def last(tx: Transaction, person_id: int) -> tuple[Undoing | None, list[Batch]]:
    """Find the last change of a person that can be undone, and what came after it and cannot: messages that went out.

    Raise Refusal "undo-nothing" where the last day saw neither.
    """
    recent = batches.since(tx, person_id, tx.now - WITHIN)
    if not recent:
        raise Refusal("undo-nothing")
    final: list[Batch] = []
    for batch in recent:
        if not Kind(batch.kind).is_final:
            return looked_at(tx, batch), final
        final.append(batch)
    return None, final


def load(tx: Transaction, batch_id: int, person_id: int) -> Undoing:
    """Load a change to be undone; raise Refusal "undo-done-already", or "undo-too-old" after a day."""
    batch = tx.get(Batch, batch_id)
    if batch is None or batch.person_id != person_id or Kind(batch.kind).is_final:
        raise Refusal("visit-not-yours")
    if batch.undone_at is not None:
        raise Refusal("undo-done-already")
    if tx.now - batch.at > WITHIN:
        raise Refusal("undo-too-old")
    return looked_at(tx, batch)


def looked_at(tx: Transaction, batch: Batch) -> Undoing:
    """Tell apart what of a change still stands as it was made and what has been acted on."""
    if batch.kind == Kind.IMPORT:
        return Undoing(batch, tuple(_drafts(tx, batch)), ())
    versions = {int(item["id"]): int(item["version"]) for item in batch.details["items"]}
    found = assignments.many(tx, versions)
    possible = tuple(one for one in found if one.version == versions[one.id or 0])
    return Undoing(batch, possible, tuple(one for one in found if one not in possible))


def undo(tx: Transaction, policy: Policy, batch_id: int, person_id: int) -> tuple[int, int]:
    """Undo a change as far as it still can be; return how many assignments, and how many people were told.

    Raise Refusal "undo-too-late" where nothing of it is left as it was.
    """
    undoing = load(tx, batch_id, person_id)
    if not undoing.possible:
        raise Refusal("undo-too-late")
    undoing.batch.undone_at = tx.now
    tx.add(undoing.batch)
    match undoing.kind:
        case Kind.IMPORT:
            assignments.erase_campaign(tx, int(undoing.batch.details["campaign_id"]))
            groups.hear_instead(tx, int(undoing.batch.details["campaign_id"]), of=None)
            return len(undoing.possible), 0
        case Kind.NEW:
            directive_id = undoing.batch.details.get("directive_id")
            if directive_id is not None and not undoing.too_late:
                directive.put_again(tx, directive_id)
            wanted = [(one.id or 0, one.version) for one in undoing.possible]
            done = steer.steer(tx, policy, Event.CANCEL, wanted, person_id)
            return done.moved, done.told
        case _:
            return len(undoing.possible), _restore(tx, policy, undoing, person_id)


def _drafts(tx: Transaction, batch: Batch) -> list[Assignment]:
    """List what an import brought while it is nobody's yet; none once it was published or another took its place."""
    campaign = tx.get(Campaign, int(batch.details["campaign_id"]))
    if campaign is None or campaign.id is None or campaign.published_at is not None:
        return []
    return assignments.of_campaign(tx, campaign.id, (Lifecycle.DRAFT,))


def _restore(tx: Transaction, policy: Policy, undoing: Undoing, person_id: int) -> int:
    """Put everything back as it stood, the plan's own dates included, and tell whom it was done to."""
    was = {int(item["id"]): restored(item["was"]) for item in undoing.batch.details["items"]}
    holders = _by_holder(tx, (one for one in undoing.possible if was[one.id or 0]["state"] is not Lifecycle.DRAFT))
    for one in undoing.possible:
        moves.restore(tx, policy, one, was[one.id or 0], person_id, of=undoing.batch.kind)
        if undoing.kind is Kind.CLOSE_ALL:
            _submit_again(tx, one)
    if undoing.kind is Kind.REOPEN:
        _take_back_limits(tx, undoing)
    for kept in undoing.batch.details.get("nodes", ()):
        node = tx.get_one(Node, int(kept["id"]))
        node.deadline_kind, node.deadline = DeadlineKind(kept["kind"]), kept["deadline"]
        tx.add(node)
    moves.show(tx, undoing.possible)
    return sum(_tell(tx, undoing, holder, found, person_id) for holder, found in holders.items())


def _submit_again(tx: Transaction, assignment: Assignment) -> None:
    """Lay the report that was accepted before the reviewers again."""
    report = reports.last_effective(tx, assignment.id or 0)
    if report is not None and report.state == "accepted":
        report.state = "submitted"
        tx.add(report)


def _take_back_limits(tx: Transaction, undoing: Undoing) -> None:
    """Let the new deadlines that came with a reopening count as extensions no more."""
    for one in requests.granted_at(tx, [one.id or 0 for one in undoing.possible], undoing.batch.at):
        one.state = "withdrawn"
        tx.add(one)


def _by_holder(tx: Transaction, found: Iterable[Assignment]) -> dict[int, list[Assignment]]:
    """Gather what people had before it is taken back."""
    chains, by_holder = Chains(tx), defaultdict[int, list[Assignment]](list)
    for one in found:
        holder = chains.holder_of(one)
        if holder is not None:
            by_holder[holder].append(one)
    return by_holder


def _tell(tx: Transaction, undoing: Undoing, holder: int, found: list[Assignment], by: int) -> bool:
    message = Outgoing(TOLD, {"of": undoing.batch.kind, "by": by})
    items = [Item(one.id or 0) for one in found]
    key = f"{TOLD}:{undoing.batch.id}:{holder}"
    return outbox.tell(tx, Chains(tx).person(holder), calling.LANE, message, key, items=items) is not None
