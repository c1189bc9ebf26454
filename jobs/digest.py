"""Duty: the day is summed up at 17:30, in counts that add up, for those who steer; silence when all is over."""

from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta

from db import assignments, campaigns, deputies, digests, outbox, people, slips
from db.engine import Transaction
from db.messages import Lane, OutboxState, Outgoing
from db.models import Campaign, Group, Person
from db.words import Lamp, Lifecycle, Role
from jobs import asks, directive, owning, seal
from jobs.asks import Ask
from jobs.board import COUNTY, Scope, Standing, standings, within
from jobs.bundles import ASKS
from jobs.outbox import Item, address_of_group, post, retire, tell
from jobs.policy import Policy
from jobs.rules.tally import Tally, tally

KEY = "digest"
FAILED = (OutboxState.DEAD, OutboxState.BLOCKED)
WAITING = (OutboxState.READY, OutboxState.CLAIMED, OutboxState.ONWIRE)


@dataclass(frozen=True, slots=True)
class Messages:
    """The day's messages of the bot."""

    sent: int
    failed: int
    """Given up, or kept back for somebody who blocked the bot."""
    waiting: int
    in_review: int
    """Sent, perhaps more than once, and nobody knows whether they arrived."""


@dataclass(frozen=True, slots=True)
class Digest:
    """All a digest tells, free of language."""

    campaign: Campaign
    on: date
    at: datetime
    scope: Scope
    standings: list[Standing]
    counts: Tally
    changes: dict[str, int]
    """Counts of ``Tally`` against the last digest of the scope; empty when there was none."""
    messages: Messages

    @property
    def overdue(self) -> list[Standing]:
        """What is late, in the order of the standings."""
        return [one for one in self.standings if one.lamp is Lamp.OVERDUE]


def run(tx: Transaction, policy: Policy, at: datetime) -> int:
    """Queue the digest of the day, once a chat, of all campaigns under way; return how many were queued.

    Coordinators and the heads of the task force get the county, leaders their pairs with the slips and problems
    they have not heard of, work groups units and counts only. The county's digest bears
    the head of the sealed history.
    """
    ids = [one.id or 0 for one in campaigns.published(tx, at) if _has_news(tx, policy, one.id or 0, at)]
    if not ids:
        return 0
    on = policy.calendar.local_day(at)
    seal.run(tx, policy, at)
    told = _tell_persons(tx, policy, ids, on, at)
    told += sum(_tell_group(tx, policy, ids, group, on, at) for group in digests.groups(tx))
    for campaign_id in ids:
        _keep_counts(tx, policy, campaign_id, COUNTY, on, at)
    return told


def facts(tx: Transaction, policy: Policy, campaign_id: int, scope: Scope = COUNTY, on: date | None = None) -> Digest:
    """Count where a scope stands: now, or at the time of the digest of a day that is over."""
    today = policy.calendar.local_day(tx.now)
    on = on or today
    at = tx.now if on == today else policy.calendar.at(on, policy.digest_at)
    shown = _standings(tx, policy, campaign_id, scope, at)
    counts = tally((one.work for one in shown), at, policy.calendar)
    last = digests.last_mark(tx, _mark(campaign_id, scope), on)
    changes = {name: count - last[name] for name, count in asdict(counts).items() if name in last}
    campaign = tx.get_one(Campaign, campaign_id)
    return Digest(campaign, on, at, scope, shown, counts, changes, _messages(tx, policy, on))


def scope_of(tx: Transaction, person_id: int, roles: frozenset[Role]) -> Scope:
    """Tell what part of the county a person looks at: a leader his pairs, everybody else who may look the whole."""
    if Role.LEADER in roles and roles.isdisjoint({Role.COORDINATOR, Role.COORDINATOR_LEAD, Role.ADMIN}):
        return Scope(leader_id=person_id)
    return COUNTY


def _has_news(tx: Transaction, policy: Policy, campaign_id: int, at: datetime) -> bool:
    """Tell whether anything is unfinished, or was finished since the last digest."""
    if assignments.count(tx, campaign_id, assignments.UNFINISHED):
        return True
    done = assignments.count(tx, campaign_id, (Lifecycle.CLOSED,))
    last = digests.last_mark(tx, _mark(campaign_id, COUNTY), policy.calendar.local_day(at))
    return bool(done) and last.get("done") != done


def _tell_persons(tx: Transaction, policy: Policy, ids: list[int], on: date, at: datetime) -> int:
    slips_of, asks_of, directives_of = _take_untold(tx, at), _asks_of(tx, policy), directive.untold(tx)
    told = 0
    for person in _readers(tx):
        assert person.id is not None
        scope = scope_of(tx, person.id, people.roles_of(tx, person.id))
        slip_ids, put = slips_of.get(person.id, []), asks_of.get(person.id, [])
        heard = directives_of.get(person.id, [])
        is_leader = scope.leader_id is not None
        own = [one for one in ids if _keep_counts(tx, policy, one, scope, on, at)] if is_leader else ids
        if not (own or slip_ids or put or heard):
            continue
        params = {**params_of(own or ids, on, scope), "slip_ids": slip_ids}
        if heard:
            params["directive_ids"] = [one.id for one in heard]
            directive.note_told(tx, heard)
        if not is_leader:
            params["heads"] = {str(one): seal.head(tx, one).short for one in ids}
        told += _tell_person(tx, person, params, put, at, _midnight(policy, on))
    return told


def _tell_person(
    tx: Transaction, person: Person, params: dict[str, object], put: list[Ask], at: datetime, until: datetime
) -> bool:
    """Queue a person's digest with what it puts before him; he counts as told of it unless it lapses unsent."""
    asked = {name: [ask.matter_id for ask in put if ask.param == name] for name in ASKS}
    message = Outgoing(KEY, {**params, **asked})
    items = [Item(one) for one in dict.fromkeys(ask.matter.assignment_id for ask in put)]
    retire(tx, person.id or 0, KEY)  # an evening that is over stays as it was told
    key = f"dig:{person.telegram_id}:0:{params['on']}"
    row = tell(tx, person, Lane.DIGEST, message, key, items=items, expires_at=until)
    if row is None:
        return False
    for ask in put:
        ask.told.told_at, ask.told.outbox_id = at, row.id
        tx.add(ask.told)
    return True


def _tell_group(tx: Transaction, policy: Policy, ids: list[int], group: Group, on: date, at: datetime) -> bool:
    """Post units and counts into a work group, of its campaign or of all; no names of persons, no buttons."""
    ids = [one for one in ids if group.campaign_id in (None, one)]
    if not ids:
        return False
    scope = Scope(unit_id=group.unit_id)
    own = [one for one in ids if _standings(tx, policy, one, scope, at)]
    message = Outgoing(KEY, params_of(own or ids, on, scope))
    key = f"dig:{group.chat_id}:{group.thread_id}:{on}"
    to = address_of_group(group)
    return post(tx, to, Lane.DIGEST, message, key, expires_at=_midnight(policy, on)) is not None


def _readers(tx: Transaction) -> list[Person]:
    found = (*owning.coordinators(tx), *people.with_role(tx, Role.COORDINATOR_LEAD, Role.LEADER))
    away = deputies.on_leave(tx)
    readers = {person.id: person for person in found if person.is_bound and person.id not in away}
    return list(readers.values())


def _take_untold(tx: Transaction, at: datetime) -> dict[int, list[int]]:
    """Fold the slips that bound leaders have not heard of into tonight's digest; on leave, their deputies will hear."""
    found: dict[int, list[int]] = {}
    away = deputies.on_leave(tx)
    for told, slip, _ in slips.untold(tx):
        if told.person_id not in away and tx.get_one(Person, told.person_id).is_bound:
            found.setdefault(told.person_id, []).append(slip.id or 0)
            told.told_at = at
            tx.add(told)
    return found


def _asks_of(tx: Transaction, policy: Policy) -> dict[int, list[Ask]]:
    """Gather by person the problems and requests that tonight's digest may put before him."""
    found: dict[int, list[Ask]] = {}
    for ask in asks.unheard(tx, policy):
        found.setdefault(ask.told.person_id, []).append(ask)
    return found


def params_of(ids: list[int], on: date, scope: Scope) -> dict[str, object]:
    """Give the parameters of a digest of these campaigns."""
    return {"campaign_ids": ids, "on": on.isoformat(), **asdict(scope)}


def _keep_counts(tx: Transaction, policy: Policy, campaign_id: int, scope: Scope, on: date, at: datetime) -> bool:
    """Keep the counts of a scope for the next digest; tell whether there is anything in it."""
    shown = _standings(tx, policy, campaign_id, scope, at)
    counts = tally((one.work for one in shown), at, policy.calendar)
    digests.write_mark(tx, _mark(campaign_id, scope), on, asdict(counts))
    return bool(shown)


def _standings(tx: Transaction, policy: Policy, campaign_id: int, scope: Scope, at: datetime) -> list[Standing]:
    """Look at the county once a transaction and at each scope as a part of it: nothing moves while digests are made."""
    county = tx.once("standings", (campaign_id, at), lambda: standings(tx, policy, campaign_id, at))
    return within(tx, county, scope)


def _mark(campaign_id: int, scope: Scope) -> str:
    return f"{campaign_id}:{scope.key}"


def _messages(tx: Transaction, policy: Policy, on: date) -> Messages:
    since = policy.calendar.at(on, time(0))
    by_state = outbox.counts_since(tx, since)

    def count(*states: OutboxState) -> int:
        return sum(by_state.get(state, 0) for state in states)

    return Messages(
        count(OutboxState.SENT), count(*FAILED), count(*WAITING), count(OutboxState.REVIEW, OutboxState.HELD)
    )


def _midnight(policy: Policy, on: date) -> datetime:
    return policy.calendar.at(on + timedelta(days=1), time(0))
