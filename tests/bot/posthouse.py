"""A small office with a sender of its own: two persons, a coordinator, a group, and the stand-in of Telegram."""

import asyncio
import contextlib
import random
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import SQLModel, select
from telegram import Bot

from bot.deliver import Sender
from bot.message import Message
from bot.pacer import Pacer
from bot.sandbox.api import Api
from bot.sandbox.request import SandboxRequest
from bot.sandbox.world import Telegram
from db import outbox, sending
from db.engine import Ledger
from db.messages import Lane, Outgoing
from db.models import Card, Group, Outbox, Person, Post, Tenure, Unit
from db.words import Role, UnitKind
from jobs import claiming, delivery
from jobs import outbox as posting
from jobs.clock import HandClock, Machine
from jobs.office import Office
from jobs.policy import Policy
from jobs.rules.workdays import WorkCalendar

TOKEN = "110201543:" + "A" * 35
BOT_ID = 110201543
MORNING = datetime(2020, 4, 21, 1, 0, tzinfo=UTC)
"""Tuesday 09:00 in the county."""
POLICY = Policy(WorkCalendar(ZoneInfo("Asia/Shanghai")))


class HandTime:
    """The machine's own time, moved by hand."""

    def __init__(self) -> None:
        self.now = datetime(2030, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class PostHouse:
    """Everything between an outbox row and a phone."""

    def __init__(self, tmp_path, pacer=None, names=("党委书记", "乡镇长", "协调员")) -> None:
        self.clock = HandClock(MORNING)
        self.machine = HandTime()
        self.ledger = Ledger(f"sqlite:///{tmp_path}/duban.db")
        SQLModel.metadata.create_all(self.ledger.engine)
        self.office = Office(self.ledger, self.clock, POLICY)
        self.world = Telegram(self.clock.now)
        self.account = self.world.add_bot(TOKEN, "duban_bot")
        self.api = Api(self.world)
        self.bot = Bot(TOKEN, request=SandboxRequest(self.api), get_updates_request=SandboxRequest(self.api))
        self.messages = {}
        self.users = [self.world.add_user(name) for name in names]
        for user in self.users:
            self.phone(user).start()
        self.group = self.world.add_group("工作群", self.users)
        self.group.add_bot(self.account)
        self.office.do_now(self._enrol)
        epoch = self.office.do_now(delivery.open_epoch)
        self.sender = Sender(
            self.office, self.bot, pacer or Pacer(0, 0, 0), self.render, epoch=epoch, machine=Machine(now=self.machine),
            chance=random.Random(1),
        )  # fmt: skip

    def close(self) -> None:
        self.office.close()
        self.ledger.close()

    def phone(self, user):
        return self.world.phone(user, self.account)

    @property
    def secretary(self):
        return self.phone(self.users[0])

    @property
    def head(self):
        return self.phone(self.users[1])

    @property
    def coordinator(self):
        return self.phone(self.users[2])

    def render(self, tx, row):
        made = self.messages.get(row.key, Message(f"{row.key} {row.params.get('n', '')}".strip()))
        if isinstance(made, Exception):
            raise made
        return made(tx, row) if callable(made) else made

    def post(self, key="reminder", n="", *, to=0, lane=Lane.REMINDER, **options):
        """Queue a message for the person of that number."""
        return self.office.do_now(self._post, key, n, to, lane, options)

    def post_to_group(self, key="digest", **options):
        def duty(tx, policy):
            address = posting.address_of_group(tx.exec(select(Group)).one())
            return posting.post(tx, address, Lane.DIGEST, Outgoing(key, {}), f"{key}:{random.random()}", **options).id

        return self.office.do_now(duty)

    def row(self, row_id) -> Outbox:
        return self.read(lambda tx: [tx.get_one(Outbox, row_id)])[0]

    def rows(self, key) -> list[Outbox]:
        return self.read(lambda tx: tx.exec(select(Outbox).where(Outbox.key == key)).all())

    def card(self, card_id) -> Card:
        return self.read(lambda tx: [tx.get_one(Card, card_id)])[0]

    def person(self, number=0) -> Person:
        return self.read(lambda tx: [tx.get_one(Person, number + 1)])[0]

    def read(self, query) -> list:
        def detached(tx):
            found = list(query(tx))
            tx.expunge_all()
            return found

        return self.office.look_now(detached)

    def fault(self, *replies, method="sendMessage"):
        """Answer the next calls of a method with these (an Exception is raised after the work was done)."""
        queue = list(replies)

        async def before_call(_token, name, _params):
            if name != method or not queue or isinstance(queue[0], Exception):
                return None
            return queue.pop(0)

        async def before_reply(_token, name, reply):
            if name == method and queue and isinstance(queue[0], Exception):
                raise queue.pop(0)
            return reply

        self.api.before_call, self.api.before_reply = before_call, before_reply

    async def settle(self, turns=2000):
        """Let the sender work until nothing moves: no row is claimable and none in flight."""
        task = asyncio.create_task(self.sender.run())
        try:
            for _ in range(turns):
                await asyncio.sleep(0.002)
                if task.done() or not await self.office.look(self._is_busy):
                    break
                self.sender.wake()
            else:
                raise AssertionError("the sender does not come to rest")
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def run_until(self, is_reached, turns=1000):
        """Let the sender work until something holds, and a moment longer."""
        task = asyncio.create_task(self.sender.run())
        for _ in range(turns):
            await asyncio.sleep(0.005)
            if is_reached():
                break
        await asyncio.sleep(0.05)
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task

    def _is_busy(self, tx):
        worst = claiming.worst_lane(tx, POLICY)
        return outbox.in_flight(tx) or sending.claimable(tx, BOT_ID, self.machine(), 1, worst)

    def _post(self, tx, policy, key, n, to, lane, options):
        person = tx.get_one(Person, to + 1)
        dedupe = options.pop("dedupe", f"{key}:{n}:{random.random()}")
        return posting.tell(tx, person, lane, Outgoing(key, {"n": n}), dedupe, **options).id

    def _enrol(self, tx, policy):
        unit = Unit(name="德政镇", kind=UnitKind.TOWN, rank=1)
        tx.add(unit)
        tx.flush()
        roles = [Role.SECRETARY, Role.HEAD, Role.COORDINATOR]
        for number, user in enumerate(self.users):
            person = Person(name=user.name, bot_id=BOT_ID, telegram_id=user.id, bound_at=tx.now)
            role = roles[number] if number < 3 else Role.MEMBER
            post = Post(unit_id=unit.id, role=role, title=user.name, rank=number)
            tx.add(person)
            tx.add(post)
            tx.flush()
            tx.add(Tenure(post_id=post.id, person_id=person.id, from_at=tx.now))
        tx.add(Group(bot_id=BOT_ID, chat_id=self.group.id, title="工作群", bound_by=1, bound_at=tx.now))
