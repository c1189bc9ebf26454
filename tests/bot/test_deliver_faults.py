"""When Telegram refuses, stalls or loses an answer, nothing is lost, doubled unmarked, or reported wrongly."""

import asyncio

import pytest
from telegram.error import NetworkError

from bot.breaker import Breaker
from bot.deliver import BULK_WINDOW, LINGER_SECONDS, Sender
from bot.pacer import Pacer
from bot.request import Unsent
from bot.sandbox.api import Reply
from bot.sandbox.faults import ConnectionLost
from db import outbox, sending
from db.messages import Lane, OutboxState
from db.storage import StorageFailure, StorageFault
from jobs import claiming, delivery
from jobs.clock import Machine
from jobs.engine.embedded import Own
from tests.bot.posthouse import PostHouse

pytestmark = pytest.mark.filterwarnings("ignore:.*`retry_after`")


@pytest.fixture
def house(tmp_path):
    house = PostHouse(tmp_path)
    yield house
    house.close()


def refusal(status, description, **parameters):
    return Reply(status, {"ok": False, "error_code": status, "description": description, "parameters": parameters})


async def test_an_unanswered_call_is_repeated_after_half_a_minute_and_marked(house):
    row_id = house.post()
    house.fault(ConnectionLost())
    await house.settle()
    assert house.row(row_id).state is OutboxState.READY
    house.machine.pass_by(29)
    await house.settle()
    assert len(house.secretary.texts) == 1
    house.machine.pass_by(2)
    await house.settle()
    row = house.row(row_id)
    assert (row.state, row.params["resend"], len(house.secretary.texts)) == (OutboxState.SENT, True, 2)


async def test_after_two_repetitions_a_person_must_look(house):
    row_id = house.post()
    house.fault(*[ConnectionLost()] * 3)
    for _ in range(4):
        await house.settle()
        house.machine.pass_by(31)
    assert house.row(row_id).state is OutboxState.REVIEW
    assert len(house.secretary.texts) == 3
    assert house.coordinator.texts == ["alarm-review"]


async def test_a_digest_is_repeated_only_once(house):
    row_id = house.post("digest", lane=Lane.DIGEST)
    house.fault(*[ConnectionLost()] * 2)
    for _ in range(3):
        await house.settle()
        house.machine.pass_by(31)
    assert (house.row(row_id).state, len(house.secretary.texts)) == (OutboxState.REVIEW, 2)


async def test_a_server_error_is_ambiguous(house):
    row_id = house.post()
    house.fault(Reply(502, {"ok": False}))
    await house.settle()
    assert (house.row(row_id).ambiguities, house.row(row_id).state) == (1, OutboxState.READY)


async def test_a_message_does_not_answer_for_a_storage_that_fails_while_it_is_drawn(house):
    row_id = house.post()
    house.messages["reminder"] = StorageFailure(StorageFault.FAILING, "disk I/O error")
    await house.settle()
    row = house.row(row_id)
    assert (row.state, row.attempts, house.secretary.texts) == (OutboxState.READY, 0, [])
    del house.messages["reminder"]
    house.machine.pass_by(1)
    await house.settle()
    assert house.secretary.texts == ["reminder"]


async def test_a_limit_is_no_attempt_and_is_kept_to(house):
    row_id = house.post()
    house.fault(refusal(429, "Too Many Requests: retry after 7", retry_after=7))
    await house.settle()
    row = house.row(row_id)
    assert (row.state, row.attempts, row.ambiguities) == (OutboxState.READY, 0, 0)
    assert (row.retry_at - house.machine()).total_seconds() >= 7
    assert house.sender.counters.too_many_requests == 1


async def test_a_blocked_phone_keeps_everything_back_and_the_coordinator_hears_once(house):
    house.secretary.block()
    ids = [house.post(n=n) for n in range(3)]
    await house.settle()
    assert {house.row(row_id).state for row_id in ids} == {OutboxState.BLOCKED}
    assert house.person().unreachable_at is not None
    assert house.coordinator.texts == ["alarm-unreachable"]


async def test_who_returns_gets_the_newest_of_a_kind_and_every_slip(house):
    house.secretary.block()
    for n in range(3):
        house.post("reminder", n)
        house.post("slip", n, lane=Lane.ESCALATION)
    await house.settle()
    house.secretary.unblock()
    assert house.office.do_now(delivery.release, 1) == 4
    await house.settle()
    assert sorted(house.secretary.texts) == ["reminder 2", "slip 0", "slip 1", "slip 2"]


async def test_a_group_that_removed_the_bot_is_let_go(house):
    house.group.kick(house.account)
    row_id = house.post_to_group()
    await house.settle()
    assert house.row(row_id).state is OutboxState.CANCELLED
    assert house.coordinator.texts == ["alarm-group-lost"]


async def test_a_migrated_group_is_followed(house):
    first = house.post_to_group()
    house.group.migrate()
    await house.settle()
    assert house.row(first).state is OutboxState.SENT
    assert house.row(first).chat_id == house.group.id
    assert house.group.last_text == "digest"


async def test_a_refused_message_is_dead_and_said_so(house):
    row_id = house.post()
    house.fault(refusal(400, "Bad Request: BUTTON_DATA_INVALID"))
    await house.settle()
    assert house.row(row_id).state is OutboxState.DEAD
    assert "button_data_invalid" in house.row(row_id).error.lower()
    assert house.coordinator.texts == ["alarm-dead"]


async def test_a_refused_token_stops_the_sender_and_keeps_the_row(house):
    row_id = house.post()
    house.fault(refusal(401, "Unauthorized"))
    await house.settle()
    assert house.sender.is_stopped
    assert house.row(row_id).state is OutboxState.READY


async def test_a_call_that_surely_failed_is_tried_again_unmarked(house, monkeypatch):
    async def unreachable(*_args, **_kwargs):
        raise Unsent("no route")

    row_id = house.post()
    monkeypatch.setattr(house.api, "call", unreachable)
    await house.settle()
    row = house.row(row_id)
    assert (row.state, row.attempts, row.ambiguities, "resend" in row.params) == (OutboxState.READY, 1, 0, False)
    monkeypatch.undo()
    house.machine.pass_by(3)
    await house.settle()
    assert house.secretary.texts == ["reminder"]


async def test_while_telegram_is_away_only_a_few_rows_are_put_in_doubt(tmp_path):
    house = PostHouse(tmp_path, names=[f"官员{n}" for n in range(60)])
    ids = [house.post(n=n, to=n) for n in range(60)]

    async def away(*_args):
        raise NetworkError("gone")

    house.api.before_call = away
    await house.run_until(lambda: house.sender.counters.retried == BULK_WINDOW)
    assert sum(house.row(row_id).ambiguities for row_id in ids) == BULK_WINDOW  # what was on the wire already
    house.close()


def test_the_breaker_opens_at_five_and_probes_at_most_a_minute_apart():
    now = [0.0]
    breaker = Breaker(lambda: now[0])
    for _ in range(4):
        breaker.fail()
    assert not breaker.is_open
    breaker.fail()
    waits = []
    for _ in range(10):
        start = now[0]
        while not breaker.is_probe_due:
            now[0] += 0.5
        waits.append(now[0] - start)
        breaker.fail()
    assert waits[0] == 1 and max(waits) == 60
    breaker.half_close()
    assert not breaker.is_open
    breaker.fail()
    assert breaker.is_open


async def test_after_a_crash_what_was_claimed_goes_out_and_what_was_on_the_wire_waits(house):
    claimed, onwire = house.post(n=1), house.post(n=2, to=1)
    house.office.do_now(claiming.claim, house.sender.bot_id, house.machine(), 10)
    house.office.do_now(delivery.mark_onwire, [onwire], house.machine(), 1)
    assert house.office.do_now(delivery.recover, house.machine()) == 2
    await house.settle()
    assert (house.row(claimed).state, house.row(onwire).state) == (OutboxState.SENT, OutboxState.READY)
    house.machine.pass_by(31)
    await house.settle()
    assert house.row(onwire).params["resend"] is True
    assert house.head.texts == ["reminder 2"]


def forget(house, onwire, claimed):
    """Have the records hold one row on the wire and one claimed, of which the sender does not know."""
    house.office.do_now(claiming.claim, house.sender.bot_id, house.machine(), 10)
    house.office.do_now(delivery.mark_onwire, [onwire], house.machine(), 1)
    assert [house.row(one).state for one in (onwire, claimed)] == [OutboxState.ONWIRE, OutboxState.CLAIMED]


async def test_what_a_server_forgot_was_sent_is_taken_back_by_the_sender_that_lives_on(house, monkeypatch):
    monkeypatch.setattr("bot.deliver.STRAY_SECONDS", 0.0)
    onwire, claimed, behind = house.post(n=1), house.post(n=2, to=1), house.post(n=3)
    forget(house, onwire, claimed)
    await house.run_until(lambda: house.head.texts)
    assert (house.row(claimed).ambiguities, house.head.texts) == (0, ["reminder 2"])
    assert (house.row(onwire).ambiguities, house.secretary.texts) == (1, [])
    house.machine.pass_by(31)
    await house.settle()
    assert house.row(onwire).params["resend"] is True
    assert house.secretary.texts == ["reminder 1", "reminder 3"]
    assert house.row(behind).ambiguities == 0


async def test_a_drain_takes_strays_back_though_nothing_may_be_claimed(house, monkeypatch):
    monkeypatch.setattr("bot.deliver.STRAY_SECONDS", 0.0)
    onwire, claimed = house.post(n=1), house.post(n=2, to=1)
    forget(house, onwire, claimed)
    drain = asyncio.create_task(house.sender.drain(Own(house.office, 1), []))
    async with asyncio.timeout(20):
        while not house.head.texts:  # noqa: ASYNC110 - nobody would set an event
            await asyncio.sleep(0.01)
    house.machine.pass_by(31)
    await drain
    assert [house.row(one).state for one in (onwire, claimed)] == [OutboxState.SENT] * 2


async def test_what_the_sender_carries_itself_is_no_stray(house, monkeypatch):
    monkeypatch.setattr("bot.deliver.STRAY_SECONDS", 0.0)
    row_id, looks, answered = house.post(), [], asyncio.Event()
    in_flight_ids = outbox.in_flight_ids

    def look(*asked):
        looks.append(in_flight_ids(*asked))
        return looks[-1]

    async def before_call(*_call):
        await answered.wait()

    monkeypatch.setattr(outbox, "in_flight_ids", look)
    house.api.before_call = before_call
    working = asyncio.create_task(house.run_until(lambda: house.secretary.texts))
    async with asyncio.timeout(20):
        while {row_id} not in looks:  # noqa: ASYNC110 - the looks are taken in a thread
            await asyncio.sleep(0.01)
    house.sender.wake()
    answered.set()
    await working
    assert (house.row(row_id).state, house.row(row_id).ambiguities) == (OutboxState.SENT, 0)


async def test_a_drain_that_was_slow_to_claim_waits_for_what_it_has_on_the_wire(house, monkeypatch):
    monkeypatch.setattr("bot.deliver.FAREWELL_SECONDS", 0.01)
    row_id, reached, answered = house.post(), asyncio.Event(), asyncio.Event()

    async def before_call(*_call):
        reached.set()
        await answered.wait()

    house.api.before_call = before_call
    slow = SlowMachine(house.machine)
    machine = Machine(now=slow.now, monotonic=lambda: slow.seconds)
    sender = Sender(house.office, house.bot, Pacer(0, 0, 0), house.render, epoch=1, machine=machine)
    drain = asyncio.create_task(sender.drain(Own(house.office, 1), []))
    await reached.wait()
    await asyncio.wait([drain], timeout=0.1)
    answered.set()
    await drain
    assert house.row(row_id).state is OutboxState.SENT


async def test_a_drain_outlasts_a_storage_that_does_not_say_what_is_due(house, monkeypatch):
    count, failures = sending.due_count, iter([StorageFailure(StorageFault.AWAY, "server closed the connection")] * 2)

    def due_count(*asked):
        if (failure := next(failures, None)) is not None:
            raise failure
        return count(*asked)

    monkeypatch.setattr(sending, "due_count", due_count)
    await house.sender.drain(Own(house.office, 1), [])
    assert next(failures, None) is None


class SlowMachine:
    """Whatever it is asked to date takes longer than a drain lingers."""

    def __init__(self, now):
        self.seconds = 0.0
        self._now = now

    def now(self):
        self.seconds += 2 * LINGER_SECONDS
        return self._now()
