"""What comes in by webhook or poll is stored before it is confirmed, and one bad update stops nobody."""

import asyncio
import contextlib
import io
import json
import random
import sqlite3
import threading
from datetime import UTC, datetime

import aiohttp
import pytest
from aiohttp.test_utils import make_mocked_request
from pydantic import SecretStr
from sqlmodel import SQLModel, select
from telegram import Bot

from bot import web, webhook
from bot.house import House
from bot.intake import ROOM_BYTES
from bot.pacer import Pacer
from bot.policy import policy_of
from bot.sandbox.api import Api
from bot.sandbox.request import SandboxRequest
from bot.sandbox.server import serve
from bot.sandbox.world import Telegram
from bot.settings import Endpoint, Settings
from bot.settings import Telegram as TelegramSettings
from bot.web import Ops
from db import engine
from db.engine import Ledger
from db.messages import InboxState
from db.models import Inbox, Outbox, Person, Post, Tenure, Unit
from db.words import Role, UnitKind
from jobs import delivery
from jobs.clock import HandClock
from jobs.office import Office
from tests.bot.running import free_port

TOKEN = "700004:AAE-token-of-the-one-with-a-webhook-1"
SECRET = "a-secret_of-the-webhook"
MORNING = datetime(2020, 4, 21, 1, 0, tzinfo=UTC)


class Front:
    """A house with one line, a coordinator, and a webhook on a port of its own."""

    def __init__(self, folder):
        self.path = folder / "duban.db"
        self.ledger = Ledger(f"sqlite:///{self.path}")
        SQLModel.metadata.create_all(self.ledger.engine)
        self.office = Office(self.ledger, HandClock(MORNING), policy_of(Settings()))
        self.world = Telegram(self.office.now)
        self.account = self.world.add_bot(TOKEN, "duban_bot")
        self.api = Api(self.world)
        port = free_port()
        self.url = f"http://127.0.0.1:{port}/{self.account.id}"
        self.settings = Settings(
            telegram=TelegramSettings(
                mode="webhook",
                webhook_url=f"http://127.0.0.1:{port}",
                webhook_secret=SecretStr(SECRET),
                webhook_listen=Endpoint("127.0.0.1", port),
            )
        )

    async def open(self):
        self.house = House(self.office)
        await self.house.open()
        request = SandboxRequest(self.api)
        bot = Bot(TOKEN, request=request, get_updates_request=request)
        self.line = await self.house.add_line(bot, request, Pacer(0, 0, 0))
        self.office.do_now(self._enrol)

    def _enrol(self, tx, policy):
        self.coordinator = self.world.phone(self.world.add_user("协调员"), self.account)
        self.coordinator.start()
        tx.add(Unit(name="工作专班", kind=UnitKind.GROUP, rank=1))
        tx.add(Person(name="协调员", bot_id=self.account.id, telegram_id=self.coordinator.user.id, bound_at=tx.now))
        tx.flush()
        tx.add(Post(unit_id=1, role=Role.COORDINATOR, title="联络员"))
        tx.flush()
        tx.add(Tenure(post_id=1, person_id=1, from_at=tx.now))

    async def post(self, body, secret=SECRET, url=None):
        headers = {webhook.SECRET_HEADER: secret} if secret else {}
        data = io.BytesIO(body if isinstance(body, bytes) else json.dumps(body).encode())
        async with (
            aiohttp.ClientSession() as session,
            session.post(url or self.url, data=data, headers=headers) as answer,
        ):
            return answer.status, answer.headers.get("Retry-After")

    async def health(self):
        """What /healthz answers: the status, and what it says of the storage."""
        answer = await Ops(self.house, ["front"]).healthz(None)
        return answer.status, json.loads(answer.text)["storage"]

    def stored(self):
        return self.office.look_now(lambda tx: list(tx.exec(select(Inbox).order_by(Inbox.id)).all()))

    def queued(self, key):
        return self.office.look_now(lambda tx: list(tx.exec(select(Outbox).where(Outbox.key == key)).all()))

    def help_(self, update_id=1, chat_id=None):
        chat_id = chat_id or self.coordinator.user.id
        return {
            "update_id": update_id,
            "message": {
                "message_id": 1,
                "date": 1587430800,
                "chat": {"id": chat_id, "type": "private"},
                "from": {"id": chat_id, "is_bot": False, "first_name": "协"},
                "text": "/help",
            },
        }


@pytest.fixture
async def front(tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 500)
    front = Front(tmp_path)
    await front.open()
    async with webhook.serving(front.house, front.settings):
        yield front
    await front.house.close()


async def test_an_update_is_stored_and_worked_off(front):
    assert await front.post(front.help_()) == (200, None)
    await front.line.intake.idle()
    assert [row.state for row in front.stored()] == [InboxState.DONE]
    assert front.queued("help")


@pytest.mark.parametrize("secret", [None, "", "a-secret_of-the-webhooK", SECRET + "x", "密"])
async def test_without_the_secret_nothing_is_read(front, secret):
    assert (await front.post(b"no json at all", secret=secret))[0] == 403
    assert front.stored() == []


async def test_of_ten_thousand_forged_deliveries_none_leaves_a_row(front):
    chance = random.Random(20200421)
    receiver = webhook.Receiver(front.house, SECRET)
    places = range(len(SECRET))
    forged = [SECRET.upper(), SECRET + "\x00", *(SECRET[:at] for at in places)]
    forged += [SECRET[:at] + "?" + SECRET[at + 1 :] for at in places]
    requests = [
        make_mocked_request(
            "POST", "/700001", {webhook.SECRET_HEADER: secret}, match_info={"bot_id": str(front.account.id)}
        )
        for secret in forged
    ]
    for request in chance.choices(requests, k=10_000):
        assert (await receiver.receive(request)).status == 403
    assert front.stored() == []


@pytest.mark.parametrize(
    ("body", "status"), [(b"[" * 100_000, 400), (b"no json", 400), (b"[]", 400), (b"{}", 400), (b" " * 1_100_000, 413)]
)
async def test_what_is_no_update_is_refused(front, body, status):
    assert (await front.post(body))[0] == status
    assert front.stored() == []


async def test_another_bots_path_is_unknown(front):
    assert (await front.post(front.help_(), url=front.url + "9"))[0] == 404


async def test_the_same_update_twice_has_one_effect(front):
    for _ in range(2):
        assert (await front.post(front.help_()))[0] == 200
    await front.line.intake.idle()
    assert len(front.queued("help")) == 1


async def test_while_storage_fails_telegram_is_asked_to_come_again(front):
    with contextlib.closing(sqlite3.connect(front.path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        release = threading.Timer(15, lambda: other.execute("ROLLBACK"))
        release.start()
        answer = await front.post(front.help_())
        health = await front.health()
        release.cancel()
        with contextlib.suppress(sqlite3.OperationalError):
            other.execute("ROLLBACK")
    assert answer == (503, str(webhook.RETRY_SECONDS))
    assert health == (503, "locked")
    assert front.stored() == []
    assert (await front.post(front.help_()))[0] == 200
    assert await front.health() == (200, "ok")


async def test_with_a_disk_nearly_full_telegram_is_asked_to_come_again(front, monkeypatch):
    monkeypatch.setattr(front.ledger, "free_bytes", lambda: ROOM_BYTES - 1)
    assert await front.post(front.help_()) == (503, str(webhook.RETRY_SECONDS))
    assert await front.health() == (503, "full")
    monkeypatch.undo()
    assert (await front.post(front.help_()))[0] == 200
    assert await front.health() == (200, "ok")


async def test_telegram_delivers_to_the_webhook_it_was_told(front):
    async with await serve(front.api):
        await webhook.settle_mode(front.line.bot, front.settings.telegram)
        assert front.account.webhook.url == front.url
        assert front.account.webhook.secret == SECRET


async def test_going_back_to_polling_keeps_what_waits(front):
    front.coordinator.send("/help")
    waiting = len(front.account.updates.pending())
    await webhook.settle_mode(front.line.bot, front.settings.telegram)
    await webhook.settle_mode(front.line.bot, Settings().telegram)
    assert front.account.webhook is None
    assert len(front.account.updates.pending()) == waiting


async def test_an_update_that_nobody_can_read_is_set_aside_at_once_and_its_chat_goes_on(front):
    bad = front.help_(1)
    bad["message"]["date"] = "yesterday"
    await front.line.intake.take([bad, front.help_(2)])
    await front.line.intake.idle()
    assert [(row.state, row.tries) for row in front.stored()] == [(InboxState.QUARANTINED, 3), (InboxState.DONE, 0)]
    assert front.queued("help")
    assert front.queued("alarm-apology")


async def test_of_bad_updates_of_strangers_the_coordinators_hear_once_a_day(front):
    for number in (1, 2, 3):
        bad = front.help_(number, chat_id=4711 + number)
        bad["message"]["date"] = "yesterday"
        await front.line.intake.take([bad])
    await front.line.intake.idle()
    sending = asyncio.create_task(front.line.sender.run())
    await front.house.drained()
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    alarms = [text for text in front.coordinator.texts if "已搁置" in text]
    assert len(alarms) == 1
    assert "未绑定的用户" in alarms[0]
    assert front.queued("alarm-apology") == []
    assert len(front.queued("visit-stranger")) == 3


async def test_health_counts_what_somebody_must_look_at(front):
    bad = front.help_(1)
    bad["message"]["date"] = "yesterday"
    await front.line.intake.take([bad])
    await front.line.intake.idle()
    front.office.do_now(delivery.settle_dead, front.queued("alarm-update")[0].id, "refused")
    found = await web.Ops(front.house, ["desk"]).health()
    assert found.messages == {"sent": 0, "failed": 1, "waiting": 1, "in_review": 0, "held": 0}
    assert found.quarantined == 1


async def test_half_a_character_is_stored_all_the_same(front):
    odd = front.help_()
    odd["message"]["text"] = "\ud83d"
    await front.line.intake.take([odd])
    await front.line.intake.idle()
    assert front.stored()[0].state is not InboxState.PENDING


async def test_a_phone_number_is_not_kept_in_the_stored_update(front):
    shared = front.help_()
    del shared["message"]["text"]
    shared["message"]["contact"] = {"phone_number": "15404340004", "first_name": "协", "user_id": 1}
    await front.line.intake.take([shared])
    await front.line.intake.idle()
    assert front.stored()[0].state is InboxState.DONE
    assert "15404340004" not in front.stored()[0].raw


async def test_more_than_a_page_of_waiting_updates_is_taken_up(front):
    front.line.intake.has_desk = False
    for first in range(0, 1200, 100):
        await front.line.intake.take(
            [front.help_(number, chat_id=1000 + number) for number in range(first, first + 100)]
        )
    front.line.intake.has_desk = True
    await front.line.intake.resume()
    await front.line.intake.idle()
    assert {row.state for row in front.stored()} == {InboxState.DONE}
