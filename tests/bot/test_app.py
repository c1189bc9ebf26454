"""`duban run` as operators start it: a process, signals, a clock in a file, a Telegram over HTTP."""

import asyncio
import json
import resource
import shutil
import signal
import time
from datetime import datetime

import pytest

from bot.sandbox.api import Reply
from db import migrate
from db.engine import Ledger
from tests.bot.running import FIRST_MORNING, TOKEN, Rig, spawn
from tests.journeys.county import import_county, make_policy

SECRETARY = "德政镇书记"
BUSY = 10
"""How much longer things may take here than on a machine that does nothing else."""


@pytest.fixture(scope="module")
def county_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("county") / "duban.db"
    ledger = Ledger(f"sqlite:///{path}")
    migrate.upgrade(ledger)
    with ledger.write(datetime.fromisoformat(FIRST_MORNING)) as tx:
        import_county(tx, make_policy())
    ledger.close()
    return path


@pytest.fixture
async def rig(county_file, tmp_path):
    shutil.copy(county_file, tmp_path / "duban.db")
    rig = Rig(tmp_path)
    await rig.open()
    yield rig
    await rig.close()


async def publish(rig):
    """Let the coordinator publish the county's plan; return the coordinator's and a secretary's phone."""
    coordinator, secretary = rig.enrol("组织部副部长甲"), rig.enrol(SECRETARY)
    process = await rig.process().start()
    coordinator.send("/publish")
    await rig.said(coordinator, "倒排检查")
    coordinator.tap("确认下达")
    await rig.said(secretary, "节点任务")
    return process, coordinator, secretary


async def test_a_person_enrols_by_the_link_of_the_command_line(rig):
    process = await rig.process().start()
    phone = await rig.enrol_by_link("德政镇/党委书记", SECRETARY, "15404340004")
    assert "德政镇" in phone.last_text
    assert await process.stop() < 10
    assert "15404340004" not in process.log


async def test_a_plan_is_published_and_signed(rig):
    process, _, secretary = await publish(rig)
    secretary.tap("全部签收")
    await rig.said(secretary, "已全部签收")
    await process.until(rig.is_done)
    assert rig.world.offences == []
    assert rig.world.unanswered_callbacks() == []


async def test_sigterm_ends_it_cleanly_within_ten_seconds(rig):
    process = await rig.process().start()
    assert await process.stop(signal.SIGTERM) < 10
    assert process.child.returncode == 0
    assert '"error"' not in process.log
    assert "Traceback" not in process.log


async def test_a_second_instance_refuses_with_one_line(rig):
    await rig.process().start()
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    second = await spawn(["run"], rig.process().environment)
    _, complaint = await second.communicate()
    rig.processes.pop()
    assert second.returncode == 1
    assert len(complaint.decode().splitlines()) == 1
    assert "已有一个督办进程" in complaint.decode()
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < 2


async def test_what_is_written_to_a_dead_process_is_worked_off_by_the_next(rig):
    process, coordinator, secretary = await publish(rig)
    await process.until(rig.is_done)  # a message killed on the wire may come twice, marked as such
    await process.stop(signal.SIGKILL)
    secretary.tap("全部签收")
    coordinator.send("/help")
    process = await rig.process().start()
    await rig.said(coordinator, "可用命令")
    await rig.said(secretary, "已全部签收")
    found = await process.until(rig.is_done)
    assert found["inbox_pending"] == 0
    assert "已全部签收" in secretary.last_text
    assert len([text for text in secretary.texts if "节点任务" in text]) == 1


async def test_a_disk_that_takes_nothing_is_waited_for_and_told_of_afterwards(rig):
    process, coordinator, secretary = await publish(rig)
    await process.until(rig.is_done)
    limit_files(process, 0)
    secretary.tap("全部签收")
    await process.until(lambda health: health["storage"] == "failing", status=503)
    assert [update.body["data"] for update in rig.account.updates.pending()]
    limit_files(process, resource.RLIM_INFINITY)
    await rig.said(secretary, "已全部签收")
    await rig.said(coordinator, "数据库不能写入")
    await process.until(lambda health: rig.is_done(health) and health["storage"] == "ok")


def limit_files(process, size):
    """Have the kernel refuse a process every write beyond so many bytes of a file, as a quota does."""
    resource.prlimit(process.child.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


async def test_a_clock_moved_forward_visits_every_due_instant_in_order(rig):
    process, _, secretary = await publish(rig)
    since = len(secretary.received)
    rig.set_clock("2020-04-26T12:00:00+08:00")
    await process.until(rig.is_done)
    reminders = [message for message in secretary.received[since:] if "提醒" in (message.shown or "")]
    assert len(reminders) >= 2
    await process.stop()
    duties = [line for line in map(json.loads, process.log.splitlines()) if line["event"] == "duty"]
    assert [duty["at"] for duty in duties] == sorted(duty["at"] for duty in duties)
    assert {duty["duty"] for duty in duties} == {"remind", "morning", "digest", "tidy", "backup", "seal", "calls"}


async def test_a_clock_that_moved_is_noticed_within_half_a_second(rig):
    process = await rig.process().start()
    rig.set_clock("2020-04-21T09:00:01+08:00")
    began = time.monotonic()
    await process.until(rig.is_done)
    assert time.monotonic() - began < 0.5 * BUSY


async def test_health_says_what_the_contract_says(rig):
    process = await rig.process().start()
    found = await process.until(rig.is_done)
    assert set(found) >= {"clock", "ticked_until", "inbox_pending", "outbox_due", "last_poll_age_s", "roles"}
    assert found["messages"] == {"sent": 0, "failed": 0, "waiting": 0, "in_review": 0, "held": 0}
    assert found["quarantined"] == 0
    assert datetime.fromisoformat(found["clock"]) == datetime.fromisoformat(FIRST_MORNING)
    assert found["roles"] == ["front", "desk", "clock", "sender"]


async def test_the_measures_count_what_was_sent_and_how_long_duties_took(rig):
    process, _, _ = await publish(rig)
    rig.set_clock("2020-04-22T12:00:00+08:00")
    await process.until(rig.is_done)
    measures = dict(line.rsplit(" ", 1) for line in (await process.metrics()).splitlines() if line[0] != "#")
    assert float(measures["duban_sent_total"]) == len(
        [entry for entry in rig.world.log if entry.method.startswith(("send", "edit"))]
    )
    assert float(measures["duban_updates_total"]) == 2
    assert float(measures['duban_duty_seconds_count{duty="morning"}']) == 1
    assert float(measures["duban_too_many_requests_total"]) == 0
    assert float(measures["duban_outbox_age_seconds"]) == 0


async def test_a_telegram_that_is_away_at_the_start_is_waited_for(rig):
    async def away(_token, _method, _params):
        return Reply(502, {})

    rig.api.before_call = away
    process = rig.process()
    process.child = await spawn(["run"], process.environment)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(4):
            await process.until(bool)
    rig.api.before_call = None
    await process.until(rig.is_done)


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"TELEGRAM__TOKENS": '["700003:AAE-a-token-nobody-has-given-out-1"]'}, "第1个令牌被 Telegram 拒绝"),
        ({"CLOCK__SOURCE": "file:/nowhere/clock"}, "/nowhere/clock"),
        ({"TELEGRAM__TOKENS": "[]"}, "令牌"),
    ],
)
async def test_what_cannot_run_says_why_in_one_line(rig, settings, words):
    child = await spawn(["run"], rig.process(**settings).environment)
    rig.processes.pop()
    _, complaint = await child.communicate()
    assert child.returncode == 1
    assert words in complaint.decode()
    assert len([line for line in complaint.decode().splitlines() if line.startswith("duban:")]) == 1
    assert "AAE-a-token" not in complaint.decode()


async def test_a_refused_token_among_others_is_left_out_and_named(rig):
    tokens = json.dumps([TOKEN, "700003:AAE-a-token-nobody-has-given-out-1"])
    process = await rig.process(TELEGRAM__TOKENS=tokens).start()
    await rig.enrol_by_link("德政镇/党委书记", SECRETARY, "15404340004")
    await process.stop()
    told = [line for line in map(json.loads, process.log.splitlines()) if line["event"] == "token refused"]
    assert [(line["number"], line["bot_id"]) for line in told] == [(2, 700003)]


async def test_a_taken_port_is_named(rig):
    first = await rig.process().start()
    port = first.environment["DUBAN_OPS__LISTEN"]
    settings = {"OPS__LISTEN": port, "DATABASE__URL": f"sqlite:///{rig.folder}/other.db"}
    child = await spawn(["run"], rig.process(**settings).environment)
    rig.processes.pop()
    _, complaint = await child.communicate()
    assert child.returncode == 1
    assert port in complaint.decode().splitlines()[-1]


@pytest.mark.parametrize("roles", ["front,desk,sender", "clock,sender", "front", "desk"])
async def test_any_part_of_the_roles_runs(rig, roles):
    process = rig.process()
    process.child = await spawn(["run", "--roles", roles], process.environment)
    found = await process.until(bool)
    assert found["roles"] == roles.split(",")
    assert await process.stop() < 10
    assert "Traceback" not in process.log


async def test_an_unknown_role_is_a_wrong_usage(rig):
    child = await spawn(["run", "--roles", "front,janitor"], rig.process().environment)
    rig.processes.pop()
    _, complaint = await child.communicate()
    assert child.returncode == 2
    assert "janitor" in complaint.decode()
