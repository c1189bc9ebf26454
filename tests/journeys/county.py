"""The county in a box: a stand-in of Telegram, a clock moved by hand, a real database, the whole bot in one process."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from telegram import Bot

from bot.house import House, Line
from bot.pacer import Pacer
from bot.sandbox.api import Api
from bot.sandbox.chats import Message
from bot.sandbox.phone import Phone
from bot.sandbox.request import SandboxRequest
from bot.sandbox.world import Telegram
from db import assignments, campaigns, people
from db.engine import Ledger, Transaction
from db.models import Assignment, Node, Person, Unit
from db.words import Lifecycle
from jobs import dispatch, plan, roster
from jobs.calendars import work_calendar
from jobs.clock import HandClock, Machine, elapsed_now
from jobs.office import Office
from jobs.policy import Policy
from jobs.rules.notation.plan_reading import NodeRow, PlanReading
from jobs.sheets.plan import read_plan
from jobs.sheets.roster import read_roster

SHANGHAI = ZoneInfo("Asia/Shanghai")
COUNTY = Path(__file__).parents[2] / "bot" / "sandbox" / "county"
TOKEN = "700001:AAE-token-of-the-county-in-a-box-01"
COORDINATORS = ("组织部副部长甲", "综合协调组联络员")
START = "2020-04-21 09:00"
CORNER = ("德政镇", "魏城镇", "北皋镇", "双井镇")
"""The townships that most stories play in; the days of all 22 cost five times as much."""


def moment(text: str) -> datetime:
    """Read a wall-clock time of the county: ``2020-05-22 09:00``."""
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


def make_policy() -> Policy:
    """Make the policy of a county with every setting at its default."""
    return Policy(calendar=work_calendar(SHANGHAI, time(8, 30), time(18, 0), {}))


def read_county_roster():
    return read_roster((COUNTY / "roster.xlsx").read_bytes(), "roster.xlsx")


def import_county(tx: Transaction, policy: Policy, townships: Sequence[str] = ()) -> None:
    """Record the demo county: roster and draft plan, of the townships none but those named, if any are."""
    roster.import_roster(tx, policy, read_county_roster())
    reading = read_plan(
        (COUNTY / "nodes.xlsx").read_bytes(),
        "nodes.xlsx",
        roster=plan.roster_view(tx),
        ref=None,
        end=None,
        today=date(2020, 4, 21),
        calendar=policy.calendar,
    )
    plan.import_plan(tx, policy, _of_townships(reading, townships) if townships else reading)


def _of_townships(reading: PlanReading, named: Sequence[str]) -> PlanReading:
    return replace(reading, nodes=tuple(replace(row, executor_units=_kept(row, named)) for row in reading.nodes))


def _kept(row: NodeRow, named: Sequence[str]) -> tuple[str, ...]:
    kept = tuple(unit for unit in row.executor_units if unit in named or not unit.endswith(("镇", "乡")))
    return kept or tuple(row.executor_units)


SMALL_PLAN = """序号,节点任务,责任单位,完成时限,责任人,前置节点
1,成立领导小组,德政镇、北皋镇,2020年4月24日,党委书记,
2,召开干部大会,德政镇、北皋镇,2020年4月30日,党委书记,1
3,拟定三定方案,县委编办,2020年5月8日,主要负责人,
4,调整班子分工,德政镇、北皋镇,2020年5月15日,党委书记,3
5,挂牌,德政镇,2020年5月29日,乡镇长,4
"""
"""A plan in which one node waits for the unit's own, and one for another unit's."""


def import_small_county(tx: Transaction, policy: Policy) -> None:
    """Record the demo county's roster and the small plan."""
    roster.import_roster(tx, policy, read_county_roster())
    reading = read_plan(
        SMALL_PLAN.encode(), "plan.csv", roster=plan.roster_view(tx), ref=date(2020, 4, 21), end=None,
        today=date(2020, 4, 21), calendar=policy.calendar,
    )  # fmt: skip
    plan.import_plan(tx, policy, reading)


class County:
    """A fixed cast and a few verbs; everything else is asked of the phones."""

    def __init__(self, database: Path, url: str | None = None) -> None:
        """Keep the records in the file ``database``, or in what ``url`` names."""
        self.clock = HandClock(moment(START))
        self.world = Telegram(self._now)
        self.account = self.world.add_bot(TOKEN, "duban_bot")
        self.api = Api(self.world)
        self.away = timedelta(0)
        """How much more of the machine's time has passed than really did."""
        self.database = database
        self.url = url or f"sqlite:///{database}"
        self.policy = make_policy()
        self.house: House
        self.line: Line
        self._offset = 0
        self._sending: asyncio.Task[None]

    def _now(self) -> datetime:
        """Tell the instant the bot stands at: while the clock jumps, that of the step being visited."""
        return self.office.now() if hasattr(self, "office") else self.clock.now()

    async def open(self) -> None:
        """Start the bot; also what a restart does."""
        self.office = self.make_office()
        self.house = House(self.office, machine=Machine(now=lambda: elapsed_now() + self.away))
        await self.house.open()
        request = SandboxRequest(self.api)
        bot = Bot(TOKEN, request=request, get_updates_request=SandboxRequest(self.api))
        self.line = await self.house.add_line(bot, request, Pacer(0, 0, 0))
        self._sending = asyncio.create_task(self.line.sender.run())
        await self.house.schedule.tick()

    def make_office(self) -> Office:
        """Open the office; a trial may put another beneath it."""
        return Office(Ledger(self.url), self.clock, self.policy)

    async def close(self) -> None:
        """Stop the bot."""
        await self.rest()
        await self.house.close()

    async def rest(self) -> None:
        """Send nothing from now on."""
        self._sending.cancel()
        await asyncio.gather(self._sending, return_exceptions=True)

    async def restart(self) -> None:
        """Stop the process and start it again on the same database."""
        await self.close()
        await self.open()
        await self.line.intake.resume()
        await self.settle()

    async def be_away(self, **span: float) -> None:
        """Stop the bot for a while and start it again; what came meanwhile it finds by its first poll."""
        await self.close()
        self.away += timedelta(**span)
        self.clock.advance(timedelta(**span))
        await self.open()
        await self.poll()
        await self.settle()

    async def poll(self) -> None:
        """Poll once, as the front does when it begins."""
        self._offset = await self.line.intake.front.poll_once(self._offset)
        await self.line.intake.idle()

    # --- people

    def stranger(self, name: str = "路人", phone: str | None = None, language: str = "zh") -> Phone:
        """Hand out the phone of somebody who is not bound."""
        return self.world.phone(self.world.add_user(name, phone, language), self.account)

    def phone(self, name: str, language: str = "zh") -> Phone:
        """Hand out the phone of a person of the roster, bound as if enrolled; None of that is sent."""
        person = self.person(name)
        if person.telegram_id is None:
            user = self.world.add_user(name, person.phone, language)
            phone = self.world.phone(user, self.account)
            phone.start()
            self._swallow(phone)
            self.office.do_now(_bind, person.id, self.account.id, user.id, language)
            return phone
        return self.world.phone(self.world.users[person.telegram_id], self.account)

    def bind_all(self) -> None:
        """Bind everybody of the roster."""
        for person in self.office.look_now(people.everybody):
            self.phone(person.name)

    def person(self, name: str) -> Person:
        """Find a person of the roster by name."""
        return self.office.look_now(people.by_name, name)[0]

    @property
    def coordinator(self) -> Phone:
        """The phone of the task force's first coordinator."""
        return self.phone(COORDINATORS[0])

    # --- the plan

    def publish(self) -> None:
        """Publish the county's plan at the present instant."""
        campaign = self.office.look_now(assignments.running_campaign)
        person = self.person(COORDINATORS[0])
        at = self.policy.calendar.next_working_time(self.clock.now())
        self.office.do_now(dispatch.publish, campaign.id, person.id, at=at)

    def assignment(self, no: str, unit: str, occurrence: int = 0) -> Assignment:
        """Find an assignment by plan number and unit, as it stands now."""
        return self.office.look_now(_assignment, no, unit, occurrence)

    def states(self, unit: str) -> dict[str, Lifecycle]:
        """Show a unit's states by plan number."""
        return self.office.look_now(_states, unit)

    # --- time

    async def advance_to(self, when: str) -> None:
        """Move the clock forward; every due instant on the way is visited."""
        await self.settle()
        self.clock.set(moment(when))
        await self.house.schedule.tick()
        await self.settle()

    async def advance(self, **span: float) -> None:
        """Move the clock forward by ``hours=…``, ``days=…``."""
        await self.settle()
        self.clock.advance(timedelta(**span))
        await self.house.schedule.tick()
        await self.settle()

    async def settle(self, *_done: object) -> None:
        """Let the bot take in what people did - just now, as given - and say what it has to say, until all is quiet."""
        while batch := await self._updates():
            await self.line.intake.take(batch)
            self._offset = batch[-1]["update_id"] + 1
            await self.line.intake.idle()
        await self.house.drained()

    async def _updates(self) -> list[dict]:
        reply = await self.api.call(TOKEN, "getUpdates", {"offset": self._offset, "timeout": 0, "limit": 100})
        return reply.body["result"]

    def _swallow(self, phone: Phone) -> None:
        """Take the /start of a person bound behind the scenes off the queue."""
        for update in list(self.account.updates.pending()):
            if update.body.get("from", {}).get("id") == phone.user.id:
                self.account.updates.remove(update)

    # --- asking

    def sent_to(self, phone: Phone, since: int = 0) -> Sequence[Message]:
        """List the bot's messages to a phone, from the ``since``-th on."""
        return phone.received[since:]

    def check(self) -> None:
        """Fail on anything the real Telegram would have objected to."""
        assert self.world.offences == []
        assert self.world.unanswered_callbacks() == []


def _bind(tx: Transaction, policy: Policy, person_id: int, bot_id: int, telegram_id: int, language: str) -> None:
    person = tx.get(Person, person_id)
    person.bot_id, person.telegram_id, person.bound_at, person.language = bot_id, telegram_id, tx.now, language
    tx.add(person)


def _assignment(tx: Transaction, no: str, unit: str, occurrence: int) -> Assignment:
    campaign = campaigns.latest(tx)
    node = next(node for node in assignments.nodes(tx, campaign.id) if node.no == no)
    found = assignments.of_node(tx, node.id)
    return next(
        a for a in found if tx.get(Unit, a.unit_id).name == unit and (not occurrence or a.occurrence == occurrence)
    )


def _states(tx: Transaction, unit: str) -> dict[str, Lifecycle]:
    campaign = assignments.running_campaign(tx)
    return {
        tx.get(Node, a.node_id).no: a.state
        for a in assignments.of_campaign(tx, campaign.id, tuple(Lifecycle))
        if tx.get(Unit, a.unit_id).name == unit
    }
