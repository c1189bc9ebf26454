"""Telegram's pace: two models of the token's limit, the chat's and the group's."""

import pytest
from telegram.error import RetryAfter

from bot.sandbox.limiter import CHAT_BURST, Limiter, Model


def judge(limiter, chat, now, **more):
    return limiter.judge("token", chat, is_group=more.pop("is_group", False), now=now, **more)


def test_thirty_messages_of_a_second_pass():
    limiter = Limiter(Model.STRICT)
    assert [judge(limiter, chat, 0.0) for chat in range(30)] == [0] * 30


def test_the_thirty_first_bans_the_token_for_three_seconds():
    limiter = Limiter(Model.STRICT)
    waits = [judge(limiter, chat, 0.0) for chat in range(31)]
    assert waits[-1] == 3
    assert judge(limiter, 99, 2.9) == 3


def test_sending_during_the_ban_prolongs_it():
    limiter = Limiter(Model.STRICT)
    for chat in range(31):
        judge(limiter, chat, 0.0)
    assert judge(limiter, 99, 2.0) == 3
    assert judge(limiter, 99, 4.0) == 3
    assert judge(limiter, 99, 7.0) == 0


def test_the_second_slides():
    limiter = Limiter(Model.STRICT)
    for chat in range(30):
        judge(limiter, chat, chat * 0.03)
    assert judge(limiter, 99, 0.99) == 3


def test_the_lenient_model_only_asks_to_wait():
    limiter = Limiter(Model.LENIENT)
    waits = [judge(limiter, chat, 0.0) for chat in range(31)]
    assert waits == [0] * 30 + [1]
    assert judge(limiter, 99, 0.04) == 0


def test_a_chat_takes_a_short_burst_then_one_a_second():
    limiter = Limiter(Model.LENIENT)
    assert [judge(limiter, 7, 0.0) for _ in range(CHAT_BURST + 1)] == [0] * CHAT_BURST + [1]
    assert judge(limiter, 7, 1.0) == 0
    assert judge(limiter, 7, 1.0) == 1


def test_a_busy_chat_does_not_hold_up_another():
    limiter = Limiter(Model.LENIENT)
    for _ in range(CHAT_BURST + 1):
        judge(limiter, 7, 0.0)
    assert judge(limiter, 8, 0.0) == 0


def test_a_group_takes_twenty_a_minute():
    limiter = Limiter(Model.LENIENT)
    assert [judge(limiter, -7, float(n), is_group=True) for n in range(20)] == [0] * 20
    assert judge(limiter, -7, 20.0, is_group=True) == 40
    assert judge(limiter, -7, 60.0, is_group=True) == 0


def test_paid_broadcast_goes_up_to_a_thousand():
    limiter = Limiter(Model.STRICT)
    waits = [judge(limiter, chat, 0.0, is_paid=True) for chat in range(1001)]
    assert waits == [0] * 1000 + [1]


def test_refusals_are_counted_by_token_and_chat():
    limiter = Limiter(Model.LENIENT)
    for _ in range(CHAT_BURST + 2):
        judge(limiter, 7, 0.0)
    assert (limiter.refusals, limiter.refusals_by_token["token"], limiter.refusals_by_chat["token", 7]) == (2, 2, 2)


async def test_a_limit_reaches_the_bot_as_retry_after(client, world, phone):
    world.limiter = Limiter(Model.LENIENT, chat_burst=1)
    await client.send_message(phone.user.id, "一")
    with pytest.raises(RetryAfter):
        await client.send_message(phone.user.id, "二")
    assert phone.texts == ["一"]


async def test_the_429_names_the_seconds_twice(api, world, phone, account):
    world.limiter = Limiter(Model.LENIENT, chat_burst=1)
    params = {"chat_id": phone.user.id, "text": "x"}
    await api.call(account.token, "sendMessage", params)
    reply = await api.call(account.token, "sendMessage", params)
    assert (reply.status, reply.headers) == (429, {"Retry-After": "1"})
    assert reply.body == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }


async def test_edits_count_like_messages(client, world, phone):
    sent = await client.send_message(phone.user.id, "一")
    world.limiter = Limiter(Model.LENIENT, chat_burst=1)
    await sent.edit_text("二")
    with pytest.raises(RetryAfter):
        await sent.edit_text("三")


async def test_presses_are_answered_whatever_the_pace(ask, world, phone, client):
    sent = await client.send_message(phone.user.id, "一")
    query = phone.tap({"callback_data": "x"})
    world.limiter = Limiter(Model.LENIENT, chat_burst=1)
    await sent.edit_text("二")
    assert await ask("answerCallbackQuery", callback_query_id=query.id) == ""


async def test_business_time_does_not_lift_a_ban(client, world, phone, hands):
    world.limiter = Limiter(Model.LENIENT, chat_burst=1)
    await client.send_message(phone.user.id, "一")
    hands.now = hands.now.replace(year=2021)
    with pytest.raises(RetryAfter):
        await client.send_message(phone.user.id, "二")
    hands.seconds += 1
    await client.send_message(phone.user.id, "二")
