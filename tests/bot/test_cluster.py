"""Several `duban run` on one PostgreSQL: what one does the others leave alone, what one leaves undone another does."""

import asyncio
import json
import signal
from collections import Counter

import aiohttp
import pytest

from bot.webhook import SECRET_HEADER
from db import outbox
from db.messages import Lane, OutboxState, Outgoing
from db.models import Lease
from jobs import outbox as posting
from tests.bot.running import free_port
from tests.reliability.cluster import NOW, Cluster, make_county

SECRETARY, COORDINATOR = "德政镇书记", "组织部副部长甲"
SHORT_LEASE = {"ENGINE__LEASE_SECONDS": "6"}
LATENCY_SECONDS = 0.05


@pytest.fixture(scope="module")
def county(server):
    make_county(server, "cluster-county")
    return "cluster-county"


@pytest.fixture
async def site(server, county, tmp_path):
    site = Cluster(tmp_path, server.create("site", like=county), LATENCY_SECONDS)
    await site.open()
    yield site
    for process in site.processes:
        if process.child.returncode is None:
            process.child.send_signal(signal.SIGCONT)
    await site.close()
    server.drop("site")


def broadcast(site, phones, count):
    """Queue ``count`` reminders for every phone."""
    ledger = site.ledger
    with ledger.write(NOW) as tx:
        for number in range(count):
            for phone in phones:
                to = posting.Address(site.account.id, phone.user.id)
                message = Outgoing("visit-unknown-command", {"command": f"/{number}"})
                posting.post(tx, to, Lane.REMINDER, message, f"{number}:{phone.user.id}")
    ledger.close()


def rows(site, *states):
    ledger = site.ledger
    with ledger.read(NOW) as tx:
        found = outbox.in_state(tx, *states)
    ledger.close()
    return found


def holder_of(site, lease):
    """Name the process (by its number) that has a lease."""
    ledger = site.ledger
    with ledger.read(NOW) as tx:
        found = tx.get(Lease, lease)
    ledger.close()
    return int(found.holder.split(":")[1]) if found and found.holder else None


async def until(is_reached, seconds=180.0):
    """Wait for something of the outside world to hold, and return it."""
    async with asyncio.timeout(seconds):
        while True:
            if found := is_reached():
                return found
            await asyncio.sleep(0.05)


async def held(site, lease, processes):
    """Wait until one of the processes has a lease; return it."""
    pids = {process.child.pid: process for process in processes}
    return pids[await until(lambda: (pid := holder_of(site, lease)) in pids and pid)]


async def test_three_processes_publish_answer_and_follow_the_clock_each_thing_once(site):
    coordinator, secretary = site.enrol(COORDINATOR), site.enrol(SECRETARY)
    processes = await site.start(3)
    coordinator.send("/publish")
    await site.said(coordinator, "倒排检查")
    coordinator.tap("确认下达")
    await site.said(secretary, "节点任务")
    secretary.tap("全部签收")
    await site.said(secretary, "已全部签收")
    site.set_clock("2020-04-21T17:31:00+08:00")
    await site.all_done(processes)
    assert [text[:30] for text in coordinator.texts if "日报" in text][1:] == []
    assert all(seconds < 10 for seconds in await site.stop())
    duties = Counter(
        (line["duty"], line["at"]) for process in processes for line in told(process) if line["event"] == "duty"
    )
    assert {"remind", "seal", "digest"} <= {duty for duty, _ in duties}
    assert set(duties.values()) == {1}
    assert site.world.offences == []
    assert rows(site, OutboxState.CLAIMED, OutboxState.ONWIRE, OutboxState.REVIEW) == []
    assert [process.child.returncode for process in processes] == [0, 0, 0]


def told(process):
    return [json.loads(line) for line in process.log.splitlines() if line.startswith("{")]


def phones_of(site, count):
    """Give somebody a phone each, who has opened the chat with the bot."""
    phones = [site.world.phone(site.world.add_user(f"官员{number}"), site.account) for number in range(count)]
    for phone in phones:
        phone.start()
    site.account.updates.clear()
    return phones


def numbers(phone):
    """List the numbers of what arrived on a phone: each message names a command nobody knows, /7."""
    return [int(text.split("/")[1].split()[0]) for text in phone.texts if "这个命令" in text]


def is_sent(site):
    """Whether nothing is left to be sent, not even what waits half a minute since it may have arrived."""
    return not rows(site, OutboxState.READY, OutboxState.CLAIMED, OutboxState.ONWIRE)


def judge(site, phones, count):
    """See that each message arrived, once unless its row says that it was in doubt, and in the order of its chat."""
    in_doubt = {(row.chat_id, int(row.params["command"][1:])) for row in rows(site, *OutboxState) if row.ambiguities}
    for phone in phones:
        arrived = numbers(phone)
        assert sorted(set(arrived)) == list(range(count))
        assert list(dict.fromkeys(arrived)) == sorted(set(arrived))
        doubled = {number for number in arrived if arrived.count(number) > 1}
        assert {(phone.user.id, number) for number in doubled} <= in_doubt


async def test_who_is_killed_while_sending_and_polling_is_replaced_and_nothing_is_lost(site):
    phones = phones_of(site, 12)
    processes = await site.start(2, TELEGRAM__PACE_PER_SECOND="15", **SHORT_LEASE)
    broadcast(site, phones, 10)
    doomed = await held(site, f"send:{site.account.id}", processes)
    await until(lambda: sum(len(numbers(phone)) for phone in phones) > 20)
    await doomed.stop(signal.SIGKILL)
    (heir,) = [process for process in processes if process is not doomed]
    assert await held(site, f"send:{site.account.id}", [heir]) is heir
    assert await held(site, f"front:{site.account.id}", [heir]) is heir
    assert await held(site, "clock", [heir]) is heir
    phones[0].send("/help")
    await until(lambda: is_sent(site))
    await until(lambda: not site.account.updates.pending())
    judge(site, phones, 10)
    assert await heir.stop() < 10


async def test_who_slept_longer_than_its_lease_sends_nothing_when_it_wakes(site):
    phones = phones_of(site, 12)
    processes = await site.start(2, "sender,desk", TELEGRAM__PACE_PER_SECOND="15", **SHORT_LEASE)
    broadcast(site, phones, 10)
    sleeper = await held(site, f"send:{site.account.id}", processes)
    await until(lambda: sum(len(numbers(phone)) for phone in phones) > 20)
    sleeper.child.send_signal(signal.SIGSTOP)
    (heir,) = [process for process in processes if process is not sleeper]
    assert await held(site, f"send:{site.account.id}", [heir]) is heir
    await until(lambda: is_sent(site))
    sleeper.child.send_signal(signal.SIGCONT)
    await sleeper.until(bool)
    judge(site, phones, 10)
    assert await sleeper.stop() < 10
    assert await heir.stop() < 10
    judge(site, phones, 10)
    heard_of_it = {"lease lost", "drain ended", "drain not handed over"}  # by whatever it asks of the storage first
    assert heard_of_it & {line["event"] for line in told(sleeper)}


async def test_updates_land_on_any_front_and_are_answered_once_and_in_their_order(site):
    phone = site.enrol(SECRETARY)
    secret, ports = "a-secret_of-the-webhook", (free_port(), free_port())
    webhook = {
        "TELEGRAM__MODE": "webhook", "TELEGRAM__WEBHOOK_URL": "http://127.0.0.1:1", "TELEGRAM__WEBHOOK_SECRET": secret,
    }  # fmt: skip
    fronts = [site.process(**webhook, TELEGRAM__WEBHOOK_LISTEN=f"127.0.0.1:{port}") for port in ports]
    await asyncio.gather(*(front.start("--roles", "front,desk,sender") for front in fronts))
    async with aiohttp.ClientSession(headers={SECRET_HEADER: secret}) as session:
        for number in range(6):
            places = [ports[number % 2]] if number else ports  # the first comes twice, as after a lost answer
            for port in places:
                url = f"http://127.0.0.1:{port}/{site.account.id}"
                async with session.post(url, json=command(phone, number)) as answer:
                    assert answer.status == 200
    await until(lambda: len(numbers(phone)) >= 6)
    await until(lambda: is_sent(site))
    assert numbers(phone) == list(range(6))
    assert all(seconds < 10 for seconds in await site.stop())


def command(phone, number):
    """Make the update of somebody who writes a command nobody knows."""
    user = {"id": phone.user.id, "is_bot": False, "first_name": "某", "language_code": "zh"}
    chat = {"id": phone.user.id, "type": "private", "first_name": "某"}
    text, entity = f"/{number}", {"type": "bot_command", "offset": 0, "length": 2}
    message = {"message_id": number + 1, "date": 1587430800, "chat": chat, "from": user, "text": text}
    return {"update_id": number + 1, "message": {**message, "entities": [entity]}}
