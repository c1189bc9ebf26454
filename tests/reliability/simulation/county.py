"""A small county to be played a thousand times: two towns, a coordinator, a leader, a work group, colleagues."""

import random
import sqlite3
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from functools import cache

from sqlmodel import SQLModel, select

from bot.sandbox.phone import Phone
from bot.sandbox.world import Telegram
from db import assignments
from db import people as db_people
from db import posts as db_posts
from db.engine import Ledger, Transaction
from db.messages import Lane, Outgoing
from db.models import Assignment, Campaign, Group, Node, Person, Post, Tenure, Unit
from db.storage import StorageFailure, StorageFault
from db.words import DeadlineKind, Lifecycle, Role, UnitKind
from jobs import dispatch, outbox, schedule
from jobs.cadences import EachWorkday
from jobs.policy import Policy
from tests.journeys.county import make_policy

TOKEN = "700004:AAE-token-of-a-bot-that-is-simulated"
BOT_ID = 700004
TOWNS = 2
ROLES = (Role.SECRETARY, Role.HEAD)
NODES = 4
BEGAN_AT = datetime.fromisoformat("2020-04-21T08:00:00+08:00")
POLICY = make_policy()
OFFICIALS = TOWNS * len(ROLES)
COORDINATOR = OFFICIALS
ACTIVE = OFFICIALS + 2
"""Who has something to do: the officials, a coordinator, a leader. Further members only hear the bell."""
NUMBERS = range(1, TOWNS * NODES + 1)
FIRST_UPDATE = 1_000_000
BELL = "report-words"
"""A plain text that carries one value."""
BELL_AT = time(9)
STROKES = 2
"""Messages of one ring, so that several wait for the same chat."""

RECORDERS = """
CREATE TABLE seen_moves (assignment_id INTEGER, state TEXT);
CREATE TRIGGER see_moves AFTER UPDATE OF state ON assignments WHEN old.state <> new.state BEGIN
    INSERT INTO seen_moves VALUES (new.id, new.state); END;
CREATE TABLE seen_knocks (assignment_id INTEGER, due_at TEXT, knocked_at TEXT, holder_id INTEGER);
CREATE TRIGGER see_knocks AFTER UPDATE OF stepped_at ON assignments WHEN old.stepped_at IS NOT new.stepped_at BEGIN
    INSERT INTO seen_knocks SELECT new.id, old.next_at, new.stepped_at, coalesce(new.handler_id, person_id)
    FROM tenures WHERE post_id = new.post_id AND until_at IS NULL; END;
CREATE TABLE seen_updates (inbox_id INTEGER, update_id INTEGER);
CREATE TRIGGER see_updates AFTER INSERT ON inbox BEGIN INSERT INTO seen_updates VALUES (new.id, new.update_id); END;
"""
"""What the house does is recorded by the database itself, in the house's own transactions."""


class FullAtTimes(Ledger):
    """A ledger whose disk can be full."""

    is_full = False

    @contextmanager
    def write(self, now: datetime, **manners: bool):
        if self.is_full:
            raise StorageFailure(StorageFault.FULL, "database or disk is full")
        with super().write(now, **manners) as tx:
            yield tx


def open_ledger(days: int, members: int) -> FullAtTimes:
    """Open a ledger in memory that holds the county, its plan not published yet."""
    ledger = FullAtTimes("sqlite://")
    with ledger.engine.connect() as connection:
        _template(days, members).backup(connection.connection.driver_connection)
    return ledger


@cache
def _template(days: int, members: int) -> sqlite3.Connection:
    """Furnish the county once a process; every story begins with a copy."""
    ledger = Ledger("sqlite://")
    SQLModel.metadata.create_all(ledger.engine)
    with ledger.write(BEGAN_AT) as tx:
        _furnish(tx, days, members)
    copy = sqlite3.connect(":memory:")
    with ledger.engine.connect() as connection:
        connection.connection.driver_connection.backup(copy)
    ledger.close()
    copy.executescript(RECORDERS)
    return copy


def populate(world: Telegram, members: int) -> list[Phone]:
    """Let the county's people join Telegram, and write to the bot; their ids are those the ledger knows."""
    account = world.add_bot(TOKEN, "duban_bot")
    phones = [world.phone(world.add_user(f"{number}"), account) for number in range(ACTIVE + members)]
    for phone in phones:
        phone.start()
    group = world.add_group("工作群", [phone.user for phone in phones])
    group.add_bot(account)
    account.updates.clear()
    account.updates.renumber(FIRST_UPDATE)
    return phones


def ring(tx: Transaction, policy: Policy, at: datetime) -> int:
    """Duty of the clock: queue plain reminders to everybody."""
    persons = db_people.everybody(tx)
    for person in persons:
        for key in bell_keys(person.id, at):
            outbox.tell(tx, person, Lane.REMINDER, Outgoing(BELL, {"words": key}), key)
    return len(persons)


def bell_keys(person_id: int, at: datetime) -> list[str]:
    """Name the strokes of a ring for one person."""
    return [f"bell:{person_id}:{at.astimezone(UTC).isoformat()}:{stroke}" for stroke in range(STROKES)]


DUTIES = (
    *(duty for duty in schedule.DUTIES if duty.name != "seal"),
    schedule.Scheduled("bell", ring, EachWorkday(lambda _: BELL_AT)),
)
"""All that the clock does: the product's own duties but the hourly sealing, which sends nothing; and the bell."""


def title(number: int) -> str:
    """Name a node so that no other node's name contains it."""
    return f"〈{number}〉"


def town_of(number: int) -> int:
    """Tell whose node it is."""
    return (number - 1) // NODES


def swap(tx: Transaction, seat: int) -> None:
    """Let the holders of one post in both towns change places, as a new roster does."""
    posts = [seat + 1, seat + 1 + len(ROLES)]
    holders = [db_posts.holder_of(tx, post).id for post in posts]
    for post, person in zip(posts, reversed(holders), strict=True):
        for tenure in tx.exec(select(Tenure).where(Tenure.post_id == post)).all():
            tenure.until_at = tenure.until_at or tx.now
        tx.add(Tenure(post_id=post, person_id=person, from_at=tx.now))


def publish(tx: Transaction, policy: Policy) -> int:
    """Publish the plan, as the coordinator does on the first morning."""
    campaign = assignments.running_campaign(tx)
    return dispatch.publish(tx, policy, campaign.id, None, at=policy.calendar.next_working_time(tx.now))


def _furnish(tx: Transaction, days: int, members: int) -> None:
    chance = random.Random("county")
    towns = [Unit(name=f"{number + 1}镇", kind=UnitKind.TOWN, rank=number) for number in range(TOWNS)]
    force, county = Unit(name="专班", kind=UnitKind.GROUP, rank=90), Unit(name="县委", kind=UnitKind.BODY, rank=91)
    tx.add_all([*towns, force, county])
    tx.flush()
    seats = [(town, role) for town in towns for role in ROLES]
    seats += [(force, Role.COORDINATOR), (county, Role.LEADER)]
    seats += [(towns[number % TOWNS], Role.MEMBER) for number in range(members)]
    posts = [_seat(tx, unit, role, number) for number, (unit, role) in enumerate(seats)]
    for town in towns:
        town.paired_post_id = posts[ACTIVE - 1].id
    tx.add(Group(bot_id=BOT_ID, chat_id=_first_group(), title="工作群", bound_by=COORDINATOR + 1, bound_at=BEGAN_AT))
    campaign = Campaign(title="乡镇改革", ref_on=BEGAN_AT.date())
    tx.add(campaign)
    tx.flush()
    for number in range(TOWNS * NODES):
        due_on = POLICY.calendar.previous_workday((BEGAN_AT + timedelta(days=chance.randrange(1, days))).date())
        node = Node(campaign_id=campaign.id, rank=number, no=f"{number + 1}", title=title(number + 1), roles=[],
                    deadline_kind=DeadlineKind.DATE)  # fmt: skip
        tx.add(node)
        tx.flush()
        unit, post = towns[number // NODES], posts[number // NODES * len(ROLES) + number % len(ROLES)]
        due_at = POLICY.calendar.at(due_on, POLICY.calendar.closes)
        tx.add(Assignment(campaign_id=campaign.id, node_id=node.id, unit_id=unit.id, post_id=post.id,
                          state=Lifecycle.DRAFT, due_on=due_on, due_at=due_at))  # fmt: skip


def _seat(tx: Transaction, unit: Unit, role: Role, number: int) -> Post:
    """Give a person a post, bound as if enrolled long ago."""
    person = Person(name=f"人{number}", bot_id=BOT_ID, telegram_id=_first_user() + number, bound_at=BEGAN_AT)
    post = Post(unit_id=unit.id, role=role, title="岗", rank=number)
    tx.add_all([person, post])
    tx.flush()
    tx.add(Tenure(post_id=post.id, person_id=person.id, from_at=BEGAN_AT))
    return post


def _first_user() -> int:
    return Telegram(lambda: BEGAN_AT).add_user("").id


def _first_group() -> int:
    return Telegram(lambda: BEGAN_AT).add_group("", []).id


def instant(text: str) -> datetime:
    """Read an instant as SQLite keeps it."""
    return datetime.fromisoformat(f"{text}+00:00")
