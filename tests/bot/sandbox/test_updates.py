"""How updates wait, are confirmed, expire and are fought over."""

import asyncio
from datetime import timedelta

import pytest
from telegram import Bot as Client
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import Conflict

from bot.sandbox.faults import OTHER_POLLER, WEBHOOK_ACTIVE
from bot.sandbox.request import SandboxRequest

SIGN = InlineKeyboardMarkup([[InlineKeyboardButton("签收", callback_data="sign")]])
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


def words(updates):
    return [update.message.text for update in updates]


async def test_unconfirmed_updates_come_again(client, phone):
    assert words(await client.get_updates()) == words(await client.get_updates()) == ["/start"]


async def test_an_offset_confirms_everything_below_it(client, phone):
    first = (await client.get_updates())[0]
    phone.send("收到")
    assert words(await client.get_updates(offset=first.update_id + 1)) == ["收到"]
    assert words(await client.get_updates()) == ["收到"]


async def test_a_negative_offset_keeps_only_the_newest(client, phone):
    phone.send("一")
    phone.send("二")
    assert words(await client.get_updates(offset=-2)) == ["一", "二"]
    assert words(await client.get_updates()) == ["一", "二"]


async def test_a_batch_is_at_most_a_hundred(client, phone):
    for number in range(120):
        phone.send(str(number))
    assert len(await client.get_updates()) == 100
    assert len(await client.get_updates(limit=7)) == 7


async def test_a_waiting_poll_wakes_at_the_first_update(client, phone, account):
    account.updates.clear()
    poll = asyncio.create_task(client.get_updates(timeout=50))
    await asyncio.sleep(0)
    phone.send("收到")
    async with asyncio.timeout(5):
        assert words(await poll) == ["收到"]


async def test_a_second_poller_throws_the_first_out(client, phone, account):
    account.updates.clear()
    poll = asyncio.create_task(client.get_updates(timeout=50))
    await asyncio.sleep(0.01)
    await client.get_updates(timeout=0)
    with pytest.raises(Conflict, match=f"^{OTHER_POLLER}$"):
        await poll


async def test_polling_beside_a_webhook_is_a_conflict(client):
    await client.set_webhook("https://duban.example/hook")
    with pytest.raises(Conflict, match=f"^{WEBHOOK_ACTIVE}$"):
        await client.get_updates()


async def test_after_the_webhook_is_deleted_polling_goes_on(client, phone):
    await client.set_webhook("https://duban.example/hook")
    await client.delete_webhook()
    assert words(await client.get_updates()) == ["/start"]


async def test_updates_of_messages_live_a_day(client, phone, hands):
    hands.wait(timedelta(hours=24).total_seconds() - 1)
    assert words(await client.get_updates()) == ["/start"]
    hands.wait(1)
    assert await client.get_updates() == ()


async def test_a_press_nobody_fetches_in_150_seconds_is_lost(client, phone, hands, world):
    await client.send_message(phone.user.id, "新任务", reply_markup=SIGN)
    phone.tap("签收")
    hands.wait(150)
    assert [update for update in await client.get_updates() if update.callback_query] == []
    assert world.unanswered_callbacks() == []


async def test_an_answer_after_150_seconds_is_too_old(client, phone, hands, ask):
    await client.send_message(phone.user.id, "新任务", reply_markup=SIGN)
    query = phone.tap("签收")
    await client.get_updates()
    hands.wait(151)
    assert await ask("answerCallbackQuery", callback_query_id=query.id) == TOO_OLD


async def test_a_press_is_answered_once(client, phone, ask):
    await client.send_message(phone.user.id, "新任务", reply_markup=SIGN)
    query = phone.tap("签收")
    assert await ask("answerCallbackQuery", callback_query_id=query.id) == ""
    assert await ask("answerCallbackQuery", callback_query_id=query.id) == TOO_OLD


async def test_another_bot_cannot_answer_a_press(api, world, client, phone):
    await client.send_message(phone.user.id, "新任务", reply_markup=SIGN)
    query = phone.tap("签收")
    world.add_bot("1002:BBB", "second_bot")
    reply = await api.call("1002:BBB", "answerCallbackQuery", {"callback_query_id": query.id})
    assert reply.body["description"] == TOO_OLD


async def test_an_answer_has_at_most_200_characters(client, phone, ask):
    await client.send_message(phone.user.id, "新任务", reply_markup=SIGN)
    query = phone.tap("签收")
    answer = await ask("answerCallbackQuery", callback_query_id=query.id, text="字" * 201)
    assert answer == "Bad Request: MESSAGE_TOO_LONG"
    assert await ask("answerCallbackQuery", callback_query_id=query.id, text="字" * 200) == ""


async def test_a_long_business_day_does_not_expire_a_press(client, phone, hands, ask):
    await client.send_message(phone.user.id, "新任务", reply_markup=SIGN)
    query = phone.tap("签收")
    hands.now += timedelta(days=3)
    assert await ask("answerCallbackQuery", callback_query_id=query.id) == ""


async def test_reactions_come_only_to_those_who_ask(client, phone):
    phone.react(phone.messages[0], "👍")
    assert len(await client.get_updates(allowed_updates=["message", "message_reaction"])) == 1
    phone.react(phone.messages[0], "🔥")
    assert (await client.get_updates(offset=-1))[0].message_reaction.new_reaction[0].emoji == "🔥"


async def test_the_kinds_asked_for_are_remembered(client, phone):
    await client.get_updates(allowed_updates=["callback_query"])
    phone.send("收到")
    assert words(await client.get_updates()) == ["/start"]


async def test_a_misspelt_kind_is_an_offence(ask, world):
    await ask("getUpdates", allowed_updates=["messages"])
    assert world.offences == ["getUpdates: unknown kinds of updates messages"]


async def test_numbers_may_start_anew(client, phone, account):
    high = (await client.get_updates())[0].update_id
    await client.get_updates(offset=high + 1)
    account.updates.renumber(77)
    phone.send("收到")
    assert [update.update_id for update in await client.get_updates()] == [77]


async def test_an_offset_of_old_numbers_confirms_nothing(client, phone, account):
    account.updates.renumber(77)
    phone.send("收到")
    assert words(await client.get_updates(offset=200_000))[-1] == "收到"


async def test_two_bots_have_their_own_queues(api, world, client, phone, clerk):
    other = world.add_bot("1002:BBB", "second_bot")
    world.phone(clerk, other).send("给第二个")
    second = SandboxRequest(api)
    async with Client("1002:BBB", request=second, get_updates_request=second) as second_client:
        assert words(await second_client.get_updates()) == ["给第二个"]
    assert words(await client.get_updates()) == ["/start"]


async def test_a_secret_has_its_alphabet(ask):
    url = "https://duban.example/hook"
    answer = await ask("setWebhook", url=url, secret_token="密")
    assert answer == "Bad Request: secret token contains unallowed characters"
    assert await ask("setWebhook", url=url, secret_token="x" * 257) == "Bad Request: secret token is too long"


async def test_a_webhook_needs_https(ask):
    answer = await ask("setWebhook", url="http://duban.example/hook")
    assert answer == "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"


async def test_the_webhook_info_counts_what_waits(client, phone):
    await client.set_webhook("https://duban.example/hook")
    info = await client.get_webhook_info()
    assert (info.url, info.pending_update_count) == ("https://duban.example/hook", 1)
