"""Duty: rehearse a campaign - the real duties on a copy of the records, with everybody bound and nobody disturbed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from db import assignments, copies, digests, people
from db.engine import Ledger, Transaction
from db.models import Campaign, Outbox
from db.words import Lifecycle, Refusal
from jobs import claiming, delivery, dispatch, schedule
from jobs.cadences import EachWorkday
from jobs.plan import import_plan
from jobs.policy import Policy
from jobs.roster import import_roster
from jobs.rules.notation.plan_reading import PlanReading
from jobs.rules.notation.roster_reading import RosterReading
from jobs.schedule import DUTIES, Scheduled

BOT_ID = 1
"""The one account through which everybody is reached in a rehearsal."""
BATCH = 200
DAYS_AFTER_THE_END = 5
"""Working days played beyond the last deadline: by then an overdue node has climbed the whole ladder."""
DAYS_WITHOUT_DEADLINES = 20
Says = Callable[[Transaction, Outbox], bool]
"""Takes down what a message would say; False when it has nothing left to say."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A campaign about to be played, and the instants between which."""

    ledger: Ledger
    campaign_id: int
    begins_at: datetime
    ends_at: datetime


def copy_of(ledger: Ledger, now: datetime) -> Ledger:
    """Copy the office's records into memory; the office's own stay as they are."""
    copied = copies.blank()
    with ledger.read(now) as source, copied.write(now) as target:
        copies.copy_all(source, target)
    return copied


def of_sheets(roster: RosterReading, plan: PlanReading, policy: Policy, now: datetime) -> Ledger:
    """Record a roster and the good rows of a plan in memory."""
    ledger = copies.blank()
    with ledger.write(now) as tx:
        import_roster(tx, policy, roster)
        import_plan(tx, policy, plan)
    return ledger


def set_stage(ledger: Ledger, policy: Policy, now: datetime, campaign_id: int | None = None) -> Stage:
    """Bind everybody and publish the campaign, the newest unless one is named; a published one goes on as it stands.

    It begins in the next working hours, or on the plan's own first day when that is still to come, or when the
    last deadline has passed; other campaigns under way play along, since their messages are bundled with it.
    Raise Refusal "rehearse-no-plan" when there is no such plan.
    """
    with ledger.write(now) as tx:
        campaign = assignments.running_campaign(tx) if campaign_id is None else tx.get(Campaign, campaign_id)
        if campaign is None or campaign.id is None or campaign.archived_at is not None:
            raise Refusal("rehearse-no-plan")
        _bind_everybody(tx)
        last_on = _last_deadline(tx, campaign.id)
        begins_at = _beginning(policy, campaign, last_on, now)
        is_draft, campaign_id = campaign.published_at is None, campaign.id
    if is_draft:
        with ledger.write(begins_at) as tx:
            dispatch.publish(tx, policy, campaign_id, None)
    return Stage(ledger, campaign_id, begins_at, _end(policy, begins_at, last_on))


def play(stage: Stage, policy: Policy, says: Says, answers: tuple[Scheduled, ...] = ()) -> Iterator[datetime]:
    """Play a campaign to its end; yield each instant once everything that goes out at it is taken down by ``says``.

    ``answers`` are what people do by themselves; without them nobody answers anything.
    """
    opening = Scheduled("opening", _nothing, EachWorkday(lambda policy: policy.calendar.opens))
    _send(stage.ledger, policy, stage.begins_at, says)
    yield stage.begins_at
    for at in schedule.play(stage.ledger, policy, stage.begins_at, stage.ends_at, (*DUTIES, *answers, opening)):
        _send(stage.ledger, policy, at, says)
        yield at


def _send(ledger: Ledger, policy: Policy, at: datetime, says: Says) -> None:
    """Claim what may go out now, as the sender does, and settle it as sent; edits of cards disturb nobody."""
    with ledger.write(at) as tx:
        while rows := claiming.claim(tx, policy, BOT_ID, at, BATCH):
            for row in rows:
                assert row.id is not None
                if row.is_edit:
                    delivery.settle_sent(tx, policy, {row.id: None})
                elif says(tx, row):
                    delivery.settle_sent(tx, policy, {row.id: row.id})
                else:
                    delivery.settle_cancelled(tx, policy, row.id, "nothing left to say")
            tx.forget()


def _bind_everybody(tx: Transaction) -> None:
    for person in people.everybody(tx):
        person.bot_id, person.telegram_id, person.unreachable_at = BOT_ID, person.id, None
        person.bound_at = person.bound_at or tx.now
        tx.add(person)
    for group in digests.groups(tx):
        group.bot_id = BOT_ID
        tx.add(group)


def _beginning(policy: Policy, campaign: Campaign, last_on: date | None, now: datetime) -> datetime:
    calendar = policy.calendar
    today = calendar.local_day(now)
    is_draft = campaign.published_at is None
    if is_draft and (campaign.ref_on > today or (last_on is not None and last_on < today)):
        now = calendar.at(campaign.ref_on, time())
    return calendar.next_working_time(now)


def _end(policy: Policy, begins_at: datetime, last_on: date | None) -> datetime:
    calendar = policy.calendar
    begins_on = calendar.local_day(begins_at)
    last_on = last_on or calendar.add_workdays(begins_on, DAYS_WITHOUT_DEADLINES)
    return calendar.close_of(calendar.add_workdays(max(last_on, begins_on), DAYS_AFTER_THE_END))


def _last_deadline(tx: Transaction, campaign_id: int) -> date | None:
    states = (Lifecycle.DRAFT, *assignments.UNFINISHED)
    found = assignments.of_campaign(tx, campaign_id, states)
    return max((one.due_on for one in found if one.due_on is not None), default=None)


def _nothing(tx: Transaction, policy: Policy, at: datetime) -> None:
    """Do nothing: what waited for working hours goes out at the opening by itself."""
