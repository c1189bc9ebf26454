"""The pacer keeps Telegram's limits at its own pace, and answers overtake."""

import asyncio
import bisect
import contextlib
import itertools
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pacer import Later, Pacer
from bot.sandbox.limiter import Limiter, Model

ANSWER, REMINDER = 0, 2


@dataclass
class Race:
    """Requests at given instants, and when each was let go, on a clock of its own."""

    pacer_options: dict = field(default_factory=dict)
    now: float = 1000.0
    let_go: list[tuple[float, int, int]] = field(default_factory=list)
    turned_away: list[tuple[float, int]] = field(default_factory=list)
    writing: float = 0.0
    """Seconds that the mark of a message takes, between its slot and its departure."""
    trips: Iterator[float] | None = None
    """Seconds from the departure of each message to its arrival."""
    gone: Collection[int] = ()
    """Chats whose messages turn out, once they have a slot, not to be sent."""
    sleepers: list[tuple[float, asyncio.Future]] = field(default_factory=list)

    def __post_init__(self):
        self.pacer = Pacer(elapsed=lambda: self.now, sleep=self.sleep, **self.pacer_options)

    async def sleep(self, seconds):
        until = self.now + seconds
        while self.now < until:
            awake = asyncio.get_running_loop().create_future()
            self.sleepers.append((until, awake))
            await awake

    async def ask(self, lane, chat, is_group):
        try:
            async with self.pacer.slot(lane, chat, is_group):
                if chat in self.gone:
                    return
                await self.sleep(self.writing)
                departed_at = await self.pacer.depart()
                self.let_go.append((self.now, lane, chat))
            if self.trips:
                await self.sleep(next(self.trips))
                self.pacer.arrive(departed_at)
        except Later as later:
            self.turned_away.append((later.seconds, chat))

    async def run(self, requests, until=600.0, act=()):
        """Play (at, lane, chat, is_group) in order of ``at``; ``act`` is (at, what to do)."""
        events = sorted([(at, 0, request) for at, *request in requests] + [(at, 1, do) for at, do in act],
                        key=lambda event: event[:2])  # fmt: skip
        start, tasks = self.now, []
        while True:
            while events and start + events[0][0] <= self.now:
                _, kind, what = events.pop(0)
                if kind:
                    what(self.pacer)
                else:
                    tasks.append(asyncio.create_task(self.ask(*what)))
                await asyncio.sleep(0)
            for sleeper in [one for one in self.sleepers if one[0] <= self.now]:
                self.sleepers.remove(sleeper)
                sleeper[1].done() or sleeper[1].set_result(None)
            await turns()
            wait = self.pacer.pump()
            await turns()
            coming = [start + events[0][0]] if events else []
            coming += [at for at, _ in self.sleepers]
            if wait is not None:
                coming.append(self.now + wait)
            if not coming:
                break
            self.now = max(min(coming, default=self.now), self.now + 0.0005)
            if self.now > start + until:
                break
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return self


async def turns():
    for _ in range(4):
        await asyncio.sleep(0)


def most_in(stamps, seconds):
    return max((bisect.bisect_left(stamps, at + seconds) - n for n, at in enumerate(stamps)), default=0)


async def test_a_broadcast_runs_at_the_pace():
    race = await Race().run([(0.0, REMINDER, chat, False) for chat in range(300)])
    seconds = race.let_go[-1][0] - race.let_go[0][0]
    assert 0.97 * 29.5 <= 299 / seconds <= 30


requests = st.lists(
    st.tuples(st.floats(0, 20), st.sampled_from([ANSWER, 1, REMINDER, 3]), st.integers(-3, 40)), max_size=150
)


@settings(max_examples=40, deadline=None)
@given(requests, st.sampled_from([29.5, 30.0, 10.0]))
def test_no_second_ever_sees_more_than_thirty_nor_a_chat_two(asked, pace):
    played = [(at, lane, chat, chat < 0) for at, lane, chat in asked]
    race = asyncio.run(Race({"per_second": pace}).run(played))
    stamps = [at for at, _, _ in race.let_go]
    assert len(race.let_go) + len(race.turned_away) == len(asked)
    assert most_in(stamps, 1.0) <= 30
    for chat in {chat for *_, chat in race.let_go}:
        of_chat = [at for at, _, other in race.let_go if other == chat]
        assert all(later - earlier >= 1.0 for earlier, later in itertools.pairwise(of_chat))


@settings(max_examples=25, deadline=None)
@given(requests)
def test_a_strict_limiter_never_refuses(asked):
    race = asyncio.run(Race().run([(at, lane, chat, chat < 0) for at, lane, chat in asked]))
    limiter = Limiter(Model.STRICT, chat_burst=1)
    for at, _, chat in race.let_go:
        assert limiter.judge("token", chat, is_group=chat < 0, now=at) == 0


async def test_a_group_gets_eighteen_a_minute():
    race = await Race().run([(n * 1.1, REMINDER, -7, True) for n in range(40)])
    stamps = [at for at, _, _ in race.let_go]
    assert most_in(stamps, 60) == 18
    assert race.turned_away


async def test_an_answer_overtakes_the_waiting_broadcast():
    bulk = [(0.0, REMINDER, chat, False) for chat in range(200)]
    race = await Race().run([*bulk, (2.0, ANSWER, 999, False)])
    answered = next(at for at, lane, _ in race.let_go if lane == ANSWER)
    assert answered - 1002.0 <= 0.04


async def test_an_answer_overtakes_a_broadcast_that_telegram_takes_unevenly():
    trips = itertools.cycle([0.08, 0.08, 0.3])  # whatever is slow on its way counts from later on, and others wait
    race = Race({"per_second": 30}, writing=0.01, trips=trips)
    bulk = [(0.0, REMINDER, chat, False) for chat in range(200)]
    await race.run([*bulk, (4.5, ANSWER, 999, False)])
    answered = next(at for at, lane, _ in race.let_go if lane == ANSWER)
    assert len([at for at, *_ in race.let_go if 1004.5 <= at < answered]) <= 2


async def test_who_does_not_depart_gives_the_slot_back():
    gone = range(60)
    race = await Race({"per_second": 10}, gone=gone).run([(0.0, REMINDER, chat, False) for chat in range(80)])
    assert [chat for *_, chat in race.let_go] == list(range(60, 80))


async def test_a_chat_that_must_wait_does_not_hold_up_the_others():
    race = await Race().run([(0.0, REMINDER, 1, False), (0.0, REMINDER, 1, False), (0.0, REMINDER, 2, False)])
    assert [chat for *_, chat in race.let_go] == [1, 2, 1]


async def test_a_ban_of_the_bot_silences_everybody_for_its_whole_length():
    race = Race()
    race.pacer.ban(3)
    await race.run([(0.0, ANSWER, 1, False)])
    assert race.let_go[0][0] >= 1003.5


async def test_a_ban_of_a_chat_leaves_the_others_alone():
    race = Race()
    race.pacer.ban(3, chat_id=1)
    await race.run([(0.0, ANSWER, 1, False), (0.0, REMINDER, 2, False)])
    assert [chat for *_, chat in race.let_go] == [2, 1]
    assert race.let_go[1][0] >= 1003.5


async def test_a_long_ban_sends_the_rows_back_instead_of_holding_them():
    race = await Race().run([(0.0, REMINDER, 1, False)] * 3, act=[(0.1, lambda pacer: pacer.ban(300))])
    assert len(race.let_go) == 1
    assert [seconds > 299 for seconds, _ in race.turned_away] == [True, True]


async def test_refusals_of_three_chats_in_a_row_are_the_bots_own():
    pacer = Pacer(elapsed=lambda: 0.0)
    pacer.refuse(1, 5)
    pacer.refuse(2, 5)
    assert pacer.banned_seconds() == 0
    pacer.refuse(3, 5)
    assert pacer.banned_seconds() == 5.5


async def test_a_message_that_got_through_proves_the_bot_is_not_banned():
    pacer = Pacer(elapsed=lambda: 0.0)
    for chat in range(6):
        pacer.refuse(chat, 5)
        pacer.accept()
    assert pacer.banned_seconds() == 0


async def test_unpaced_lets_everything_through_at_once():
    race = await Race({"per_second": 0, "per_chat": 0, "per_group_minute": 0}).run([(0.0, REMINDER, -1, True)] * 500)
    assert {at for at, _, _ in race.let_go} == {1000.0} and len(race.let_go) == 500


async def test_rows_held_up_together_still_depart_within_the_window():
    now = [0.0]

    async def sleep(seconds):
        now[0] += seconds
        await asyncio.sleep(0)

    pacer = Pacer(elapsed=lambda: now[0], sleep=sleep)
    stamps = []
    for _ in range(90):  # a stalled disk let them all go at once
        await pacer.depart()
        stamps.append(now[0])
    assert most_in(stamps, 1.0) == 30


async def test_a_message_that_was_slow_on_its_way_counts_from_when_it_may_have_arrived():
    now = [0.0]

    async def sleep(seconds):
        now[0] += seconds
        await asyncio.sleep(0)

    pacer = Pacer(elapsed=lambda: now[0], sleep=sleep)
    quick = await pacer.depart()
    now[0] = 0.1
    pacer.arrive(quick)
    now[0] = 5.0
    late = [await pacer.depart() for _ in range(30)]
    now[0] = 5.5
    for departed_at in late:
        pacer.arrive(departed_at)  # stalled for 0.4 s
    assert await pacer.depart() >= 6.4


async def test_nothing_departs_into_a_ban():
    pacer = Pacer(elapsed=lambda: 0.0)
    pacer.ban(1)
    with pytest.raises(Later):
        await pacer.depart()


async def test_who_gives_up_leaves_the_queue():
    pacer = Pacer(elapsed=lambda: 0.0)

    async def hold():
        async with pacer.slot(REMINDER, 1, False):
            await asyncio.Event().wait()

    waiting = [asyncio.create_task(hold()) for _ in range(2)]
    await turns()
    assert pacer.pump() is not None
    waiting[1].cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await waiting[1]
    assert pacer.pump() is None
    waiting[0].cancel()


# --- one process after another


def silent_for(race):
    return round(race.pacer.hush_seconds(), 3)


async def test_who_sends_next_for_the_bot_waits_until_the_last_second_is_over():
    race = Race({"per_second": 10})
    assert silent_for(race) == 0
    await race.pacer.depart()
    assert silent_for(race) == 1.02
    race.now += 0.5
    assert silent_for(race) == 0.52
    race.now += 0.6
    assert silent_for(race) == 0


async def test_who_sends_next_for_the_bot_waits_out_a_ban():
    race = Race()
    race.pacer.ban(30)
    assert silent_for(race) == 30.5


async def test_what_another_process_wrote_to_a_group_counts_in_its_minute():
    race = Race({"per_group_minute": 3})
    race.pacer.recall([(-7, 50.0), (-7, 10.0), (-7, 1.0)])
    await race.run([(0, ANSWER, -7, True), (0, ANSWER, -8, True)])
    assert [chat for _, _, chat in race.let_go] == [-8]
    assert race.turned_away[0][1] == -7
    race.pacer.recall([])
    await race.run([(0, ANSWER, -7, True)])
    assert [chat for _, _, chat in race.let_go] == [-8, -7]
