"""A small district on virtual time: a day passes in seconds, and the whole house lives through it."""

import asyncio
import logging
import random
import selectors
import tempfile
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import structlog
from telegram import Bot

from bot.house import House
from bot.pacer import Pacer
from bot.sandbox.api import Api
from bot.sandbox.phone import Phone
from bot.sandbox.request import SandboxRequest
from bot.sandbox.world import Telegram
from bot.texts.locale import be_strict
from db import migrate, outbox
from db.engine import Ledger, Transaction
from db.messages import OutboxState
from db.models import Assignment, Campaign, Node, Person, Post, Tenure, Unit
from db.words import DeadlineKind, Lifecycle, Role, UnitKind
from jobs import moves
from jobs.clock import Clock, Machine, SystemClock
from jobs.office import Office
from jobs.policy import Policy
from jobs.staff import in_turn

P = ParamSpec("P")
R = TypeVar("R")
TOKEN = "700004:AAE-token-of-a-district-on-its-own-time"
COORDINATOR = "协调员"
LATENCY_SECONDS = 0.05


class _Hasty(selectors.DefaultSelector):
    """Never waits: when nothing is ready, the time until something is counts as passed."""

    def __init__(self, pass_by: Callable[[float], None]) -> None:
        super().__init__()
        self._pass_by = pass_by

    def select(self, timeout: float | None = None) -> list[Any]:
        ready = super().select(0)
        if not ready and timeout is None:
            raise RuntimeError("nothing will ever happen again")
        if not ready and timeout:
            self._pass_by(timeout)
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop whose time passes only while everybody waits."""

    def __init__(self) -> None:
        self._passed = 0.0
        super().__init__(_Hasty(self.pass_by))

    def time(self) -> float:
        return self._passed

    def pass_by(self, seconds: float) -> None:
        """Count time as passed."""
        self._passed += seconds


async def in_virtual_time(work: Callable[P, Coroutine[Any, Any, R]], *args: P.args, **kwargs: P.kwargs) -> R:
    """Carry out ``work`` of a module on virtual time, in a process of its own, and return its result."""
    with ProcessPoolExecutor(1, get_context("spawn"), _fall_silent) as worker:
        return await asyncio.get_running_loop().run_in_executor(worker, partial(_live, work, *args, **kwargs))


def _live(work: Callable[P, Coroutine[Any, Any, R]], *args: P.args, **kwargs: P.kwargs) -> R:
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(work(*args, **kwargs))


def _fall_silent() -> None:
    """Let a day of failed polls pass without a word; but a text that is missing is a fault."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    logging.disable(logging.CRITICAL)
    be_strict()


class District:
    """Officials with some unsigned nodes each, a coordinator, and a house that opens and closes."""

    def __init__(self, folder: Path, policy: Policy, machine: Machine, pacer: Callable[[], Pacer], seed: int) -> None:
        """Put everything into ``folder``; ``pacer`` makes the pacer of each new process."""
        self.policy = policy
        self.machine = machine
        self.world = Telegram(machine.now, elapsed=machine.monotonic)
        self.account = self.world.add_bot(TOKEN, "duban_bot")
        self.api = Api(self.world, latency=LATENCY_SECONDS)
        self.ledger = Ledger(f"sqlite:///{folder}/duban.db")
        self.officials: list[Phone] = []
        self.coordinator: Phone
        self.house: House
        self.clock: Clock
        self._pacer = pacer
        self._seed = seed
        migrate.upgrade(self.ledger)

    def found(self, tx: Transaction, officials: int, nodes: int, due_on: date) -> None:
        """Record the district: each official heads a unit and has every node, published and unsigned."""
        campaign = Campaign(title="专项工作", ref_on=due_on, published_at=tx.now)
        tx.add(campaign)
        tx.flush()
        plan = [_node(tx, campaign, number, due_on) for number in range(1, nodes + 1)]
        for number in range(officials):
            unit, post = self._install(tx, f"{number}镇", UnitKind.TOWN, Role.SECRETARY, f"书记{number}")
            for node in plan:
                self._assign(tx, node, unit, post, due_on)
        self._install(tx, "专班", UnitKind.GROUP, Role.COORDINATOR, COORDINATOR)
        self.account.updates.clear()

    async def open(self, polls: SandboxRequest | None = None) -> None:
        """Start a process."""
        self.clock = SystemClock(self.machine)
        office = Office(self.ledger, self.clock, self.policy, in_turn())
        self.house = House(office, machine=self.machine, chance=random.Random(self._seed))
        await self.house.open()
        calls, polls = SandboxRequest(self.api), polls or SandboxRequest(self.api)
        await self.house.add_line(Bot(TOKEN, request=calls, get_updates_request=polls), polls, self._pacer())

    async def close(self) -> None:
        """End it."""
        for line in self.house.lines:
            await line.intake.close()

    async def deliver(self) -> None:
        """Hand the house what waits for it, where it does not poll."""
        waiting = [update.to_json() for update in self.account.updates.pending()]
        self.account.updates.clear()
        await self.house.lines[0].intake.take(waiting)
        await self.house.lines[0].intake.idle()

    def is_drained(self) -> bool:
        """Tell whether nothing waits to be sent or is on its way."""
        live = (OutboxState.READY, OutboxState.CLAIMED, OutboxState.ONWIRE)
        return not self.read(lambda tx: outbox.in_state(tx, *live))

    def read(self, query: Callable[[Transaction], Any]) -> Any:
        """Ask the database."""
        with self.ledger.read(self.machine.now()) as tx:
            return query(tx)

    def write(self, duty: Callable[[Transaction], Any]) -> Any:
        """Change the database, as another process would."""
        with self.ledger.write(self.machine.now()) as tx:
            return duty(tx)

    def _install(self, tx: Transaction, unit: str, kind: UnitKind, role: Role, name: str) -> tuple[Unit, Post]:
        user = self.world.add_user(name)
        phone = self.world.phone(user, self.account)
        phone.start()
        if role is Role.SECRETARY:
            self.officials.append(phone)
        else:
            self.coordinator = phone
        made = Unit(name=unit, kind=kind, rank=len(self.officials))
        person = Person(name=name, bot_id=self.account.id, telegram_id=user.id, bound_at=tx.now)
        tx.add_all((made, person))
        tx.flush()
        post = Post(unit_id=made.id, role=role, title=name)
        tx.add(post)
        tx.flush()
        tx.add(Tenure(post_id=post.id, person_id=person.id, from_at=tx.now))
        return made, post

    def _assign(self, tx: Transaction, node: Node, unit: Unit, post: Post, due_on: date) -> None:
        assignment = Assignment(
            campaign_id=node.campaign_id, node_id=node.id, unit_id=unit.id, post_id=post.id,
            state=Lifecycle.AWAITING_SIGN, version=2, due_on=due_on, due_at=self.policy.calendar.close_of(due_on),
            published_at=tx.now,
        )  # fmt: skip
        moves.replan(tx, self.policy, assignment, after=tx.now)


@asynccontextmanager
async def living(house: House, every_seconds: float) -> AsyncIterator[None]:
    """Let a house poll, send and tick meanwhile; nobody else fills its inbox, so nothing looks there."""
    running = [asyncio.ensure_future(_tick(house, every_seconds))]
    for line in house.lines:
        running += [asyncio.ensure_future(line.intake.front.poll()), asyncio.ensure_future(line.sender.run())]
    try:
        yield
    finally:
        await _end(running)


@asynccontextmanager
async def living_by_strides(house: House, every_seconds: float) -> AsyncIterator[None]:
    """Let a house tick, and send what is due then: days pass quicker when nobody looks for work in between."""

    async def stride() -> None:
        while True:
            await house.schedule.tick()
            sending = [asyncio.ensure_future(line.sender.run()) for line in house.lines]
            await house.drained()
            await _end(sending)
            await asyncio.sleep(every_seconds)

    running = [asyncio.ensure_future(stride())]
    try:
        yield
    finally:
        await _end(running)


async def _end(running: Sequence[asyncio.Future[None]]) -> None:
    for task in running:
        task.cancel()
    ended = await asyncio.gather(*running, return_exceptions=True)
    assert all(isinstance(end, asyncio.CancelledError) for end in ended), ended


async def _tick(house: House, every_seconds: float) -> None:
    while True:
        await house.schedule.tick()
        await asyncio.sleep(every_seconds)


def machine_from(start: datetime) -> Machine:
    """Make a machine whose time is that of the running virtual loop."""
    loop = asyncio.get_running_loop()
    return Machine(now=lambda: start + timedelta(seconds=loop.time()), monotonic=loop.time)


@asynccontextmanager
async def district(
    machine: Machine, policy: Policy, officials: int, nodes: int, due_on: date, seed: int
) -> AsyncIterator[District]:
    """Open a district on the running virtual loop; its house is still closed."""
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryDirectory(prefix="duban-reliability-") as folder:
        place = District(Path(folder), policy, machine, lambda: Pacer(elapsed=loop.time), seed)
        place.write(lambda tx: place.found(tx, officials, nodes, due_on))
        try:
            yield place
        finally:
            place.ledger.close()


async def until(is_reached: Callable[[], bool], patience_seconds: float) -> float:
    """Wait until something holds, or no longer; return the seconds it took."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    while not is_reached() and loop.time() - began < patience_seconds:  # noqa: ASYNC110 - only the database knows
        await asyncio.sleep(1)
    return loop.time() - began


def _node(tx: Transaction, campaign: Campaign, number: int, due_on: date) -> Node:
    node = Node(
        campaign_id=campaign.id, rank=number, no=f"{number}", title=f"节点任务{number}", roles=[Role.SECRETARY.value],
        deadline_kind=DeadlineKind.DATE, deadline={"kind": "date", "due": due_on.isoformat()},
    )  # fmt: skip
    tx.add(node)
    tx.flush()
    return node


def utc(text: str) -> datetime:
    """Read an instant of the trial's script."""
    return datetime.fromisoformat(text).astimezone(UTC)
