"""Stories of an installation of two bots: everybody stays with the bot through which they came."""

import asyncio

import pytest
from telegram import Bot

from bot import front
from bot.pacer import Pacer
from bot.sandbox.api import Reply
from bot.sandbox.request import SandboxRequest
from bot.web import Ops
from db import people
from jobs import absence
from jobs.invite import bot_for_new_links, invite

SECOND = "700102:AAE-token-of-the-second-bot-of-two-1"
SECRETARY, HEAD = "德政镇书记", "德政镇镇长"
UNAUTHORISED = Reply(401, {"ok": False, "error_code": 401, "description": "Unauthorized"})
TOO_MANY = Reply(429, {"ok": False, "error_code": 429, "description": "", "parameters": {"retry_after": 1}})


class TwoBots:
    """A county with a second bot beside its first."""

    def __init__(self, county):
        self.county, self.house, self.world = county, county.house, county.world
        self.account = county.world.add_bot(SECOND, "duban_second_bot")
        self.offset = 0
        self.refused = asyncio.Event()

    async def open(self):
        request = SandboxRequest(self.county.api)
        bot = Bot(SECOND, request=request, get_updates_request=request)
        self.line = await self.house.add_line(bot, request, Pacer(0, 0, 0), number=2)
        self.sending = asyncio.create_task(self.line.sender.run())

    async def close(self):
        self.county.api.before_call = None
        await self.house.drained()
        self.sending.cancel()
        await asyncio.gather(self.sending, return_exceptions=True)

    async def settle(self, *_done):
        """Let both bots take in what people did and say what they have to say."""
        reply = await self.county.api.call(SECOND, "getUpdates", {"offset": self.offset, "timeout": 0})
        if batch := reply.body["result"]:
            await self.line.intake.take(batch)
            self.offset = batch[-1]["update_id"] + 1
        await self.line.intake.idle()
        await self.county.settle()

    def phone(self, user):
        return self.world.phone(user, self.account)

    async def enrol(self, name, user=None):
        """Let somebody of the roster follow the link of the second bot; return the phone."""
        code = self.county.office.do_now(lambda tx, policy: invite(tx, policy, people.by_name(tx, name)[0].id))
        phone = self.phone(user or self.world.add_user(name, self.county.person(name).phone))
        await self.settle(phone.start(code))
        await self.settle(phone.tap_key("验证手机号"))
        return phone

    def refuse(self, reply):
        """Answer every call of the second bot so."""

        async def before_call(token, _method, _params):
            if token != SECOND:
                return None
            self.refused.set()
            return reply

        self.county.api.before_call = before_call

    async def said(self, phone, words):
        """Wait until a message with the words is on a phone."""
        async with asyncio.timeout(10):
            changes = self.world.subscribe()
            while not any(words in text for text in phone.texts):
                await changes.get()
            self.world.unsubscribe(changes)


@pytest.fixture
async def bots(county):
    bots = TwoBots(county)
    await bots.open()
    yield bots
    await bots.close()


async def test_who_came_by_a_bot_s_link_is_written_to_by_that_bot(bots, county):
    secretary = await bots.enrol(SECRETARY)
    assert county.person(SECRETARY).bot_id == bots.account.id
    head = county.phone(HEAD)
    county.publish()
    await bots.settle()
    assert "节点任务" in secretary.last_text
    assert "节点任务" in head.last_text
    assert bots.world.phone(secretary.user, county.account).texts == []
    assert bots.phone(head.user).texts == []


async def test_what_is_said_through_another_bot_does_not_reach_the_own_account(bots, county):
    secretary = await bots.enrol(SECRETARY)
    county.publish()
    await bots.settle()
    elsewhere = county.world.phone(secretary.user, county.account)
    before = len(secretary.texts)
    await bots.settle(elsewhere.start(), elsewhere.send("第4项完成30%"))
    assert len(secretary.texts) == before
    assert not any("30%" in text or "节点" in text for text in elsewhere.texts)
    await bots.settle(secretary.send("第4项完成30%"))
    assert "30%" in secretary.last_text


async def test_a_person_moves_to_the_bot_whose_link_he_follows_last(bots, county):
    before = county.phone(HEAD)
    before.user.phone = county.person(HEAD).phone
    head = await bots.enrol(HEAD, user=before.user)
    assert county.person(HEAD).bot_id == bots.account.id
    county.publish()
    await bots.settle()
    assert "节点任务" in head.last_text
    assert not any("节点任务" in text for text in before.texts)


async def test_new_links_lead_to_the_bot_with_the_fewest_persons(bots, county):
    county.phone(HEAD)
    assert county.office.look_now(bot_for_new_links).id == bots.account.id
    await bots.enrol(SECRETARY)
    await bots.enrol("县组织部长")
    assert county.office.look_now(bot_for_new_links).id == county.account.id


async def test_no_link_leads_to_a_bot_that_is_not_served_any_more(bots, county):
    county.phone(HEAD)
    county.clock.advance(absence.RECENT)
    attended = absence.Attended(county.clock.now(), county.clock.now())
    await county.office.do(absence.attend, {county.account.id: attended})
    assert county.office.look_now(bot_for_new_links).id == county.account.id


async def test_a_work_group_hears_from_the_bot_that_is_in_it(bots, county):
    coordinator = await bots.enrol("综合协调组联络员")
    group = county.world.add_group("改革工作群", [coordinator.user])
    group.add_bot(bots.account, by=coordinator.user)
    await bots.settle(group.send(coordinator.user, "/bind"))
    county.publish()
    await county.advance_to("2020-04-23 17:31")
    assert any("应完成" in (message.shown or "") for message in group.messages if message.is_from_bot)


async def test_a_token_that_must_wait_keeps_no_other_waiting(bots, county):
    secretary, head = await bots.enrol(SECRETARY), county.phone(HEAD)
    bots.refuse(TOO_MANY)
    before = len(secretary.texts)
    county.publish()
    await bots.said(head, "节点任务")
    assert len(secretary.texts) == before
    await bots.refused.wait()
    assert county.line.sender.counters.too_many_requests == 0
    county.api.before_call = None
    await bots.said(secretary, "节点任务")


async def test_a_refused_token_rests_alone_and_the_coordinators_hear_of_it(bots, county):
    secretary, head = await bots.enrol(SECRETARY), county.phone(HEAD)
    coordinator = county.coordinator
    bots.refuse(UNAUTHORISED)
    county.publish()
    await bots.said(head, "节点任务")
    await bots.said(coordinator, "第2个令牌(@duban_second_bot)被 Telegram 拒绝")
    assert bots.house.refused == {2}
    assert not any("节点任务" in text for text in secretary.texts)
    assert (await Ops(bots.house, ["front"]).healthz(None)).status == 200


async def test_the_front_of_a_refused_token_gives_up_alone(bots, county, monkeypatch):
    coordinator = county.coordinator
    monkeypatch.setattr(front, "FIRST_PAUSE_SECONDS", 0.0)
    bots.refuse(UNAUTHORISED)
    async with asyncio.timeout(10):
        await bots.house._poll(bots.line)
    assert bots.house.refused == {2}
    await bots.said(coordinator, "第2个令牌")
