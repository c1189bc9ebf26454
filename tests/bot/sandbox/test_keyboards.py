"""Buttons and keys: what may be on them, what falls off silently, what a press does."""

import pytest
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

INVALID = "Bad Request: BUTTON_DATA_INVALID"


def inline(*rows):
    return {"inline_keyboard": [list(row) for row in rows]}


def button(text="签收", data="sign"):
    return {"text": text, "callback_data": data}


async def test_64_bytes_of_data_pass(ask, phone):
    assert (
        await ask("sendMessage", chat_id=phone.user.id, text="x", reply_markup=inline([button(data="签" * 21)])) == ""
    )


@pytest.mark.parametrize("data", ["签" * 22, "x" * 65])
async def test_data_over_64_bytes_is_invalid(ask, phone, data):
    markup = inline([button(data=data)])
    assert await ask("sendMessage", chat_id=phone.user.id, text="x", reply_markup=markup) == INVALID


async def test_the_ninth_button_of_a_row_falls_off(ask, phone, world):
    await ask("sendMessage", chat_id=phone.user.id, text="x", reply_markup=inline([button(str(n)) for n in range(9)]))
    assert phone.last.buttons == [str(n) for n in range(8)]
    assert world.offences == []


async def test_the_hundred_and_first_button_falls_off(ask, phone):
    rows = [[button(f"{row}-{n}") for n in range(8)] for row in range(13)]
    await ask("sendMessage", chat_id=phone.user.id, text="x", reply_markup=inline(*rows))
    assert len(phone.last.buttons) == 100


@pytest.mark.parametrize("idle", [{"text": "签收"}, {"text": "签收", "callback_data": ""}])
async def test_an_inline_button_must_do_something(ask, phone, idle):
    answer = await ask("sendMessage", chat_id=phone.user.id, text="x", reply_markup=inline([idle]))
    assert answer == (
        "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
    )


async def test_rows_are_rows(ask, phone):
    answer = await ask("sendMessage", chat_id=phone.user.id, text="x", reply_markup={"inline_keyboard": [button()]})
    assert answer == 'Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'


async def test_a_markup_that_is_no_json_is_refused(ask, phone):
    answer = await ask("sendMessage", chat_id=phone.user.id, text="x", reply_markup="{")
    assert answer == "Bad Request: can't parse reply keyboard markup JSON object"


async def test_an_inline_button_needs_a_label(ask, phone):
    answer = await ask("sendMessage", chat_id=phone.user.id, text="x", reply_markup=inline([button("")]))
    assert answer == "Bad Request: inline keyboard button text must be non-empty"


async def test_a_misspelt_member_of_a_button_is_an_offence(ask, phone, world):
    markup = inline([{"text": "签收", "callback": "sign"}])
    await ask("sendMessage", chat_id=phone.user.id, text="x", reply_markup=markup)
    assert world.offences == ["sendMessage: unknown members of an inline button: callback"]


async def test_a_link_must_be_a_link(ask, phone):
    markup = inline([{"text": "办理", "url": "duban"}])
    answer = await ask("sendMessage", chat_id=phone.user.id, text="x", reply_markup=markup)
    assert answer == "Bad Request: inline keyboard button URL 'duban' is invalid: Wrong HTTP URL"


async def test_edits_take_inline_keyboards_only(ask, client, phone):
    sent = await client.send_message(phone.user.id, "x")
    params = {"chat_id": phone.user.id, "message_id": sent.id, "text": "y", "reply_markup": {"remove_keyboard": True}}
    assert await ask("editMessageText", **params) == "Bad Request: inline keyboard expected"


async def test_a_contact_is_asked_for_in_private_only(ask, world, account, clerk):
    group = world.add_group("专班工作群", [clerk])
    group.add_bot(account)
    markup = {"keyboard": [[{"text": "核验手机号", "request_contact": True}]]}
    answer = await ask("sendMessage", chat_id=group.id, text="x", reply_markup=markup)
    assert answer == "Bad Request: phone number can be requested in private chats only"


async def test_keys_stay_until_they_are_removed(client, phone):
    await client.send_message(phone.user.id, "您好", reply_markup=ReplyKeyboardMarkup([["待办", "反馈"]]))
    await client.send_message(phone.user.id, "第二条")
    assert phone.keyboard == ["待办", "反馈"]
    await client.send_message(phone.user.id, "再见", reply_markup=ReplyKeyboardRemove())
    assert phone.keyboard == []


async def test_a_key_types_its_label(client, phone):
    await client.send_message(phone.user.id, "您好", reply_markup=ReplyKeyboardMarkup([["待办", "反馈"]]))
    phone.tap_key("待办")
    assert phone.messages[-1].text == "待办"


async def test_a_one_time_keyboard_hides_after_its_press(client, phone):
    keys = ReplyKeyboardMarkup([["待办"]], one_time_keyboard=True)
    await client.send_message(phone.user.id, "您好", reply_markup=keys)
    phone.tap_key("待办")
    assert phone.keyboard == []


async def test_the_contact_key_shares_the_own_number(client, phone):
    keys = ReplyKeyboardMarkup([[KeyboardButton("核验手机号", request_contact=True)]])
    await client.send_message(phone.user.id, "您好", reply_markup=keys)
    phone.tap_key("核验")
    update = (await client.get_updates(offset=-1))[0]
    assert update.message.contact.user_id == update.message.from_user.id
    assert update.message.contact.phone_number == "13800000001"


async def test_a_press_reaches_the_bot_and_its_answer_the_person(client, phone, world):
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("签收", callback_data="sign:1")]])
    await client.send_message(phone.user.id, "新任务", reply_markup=keys)
    query = phone.tap("签收")
    assert world.unanswered_callbacks() == [query]
    update = (await client.get_updates(offset=-1))[0]
    assert update.callback_query.data == "sign:1"
    await update.callback_query.answer("已签收", show_alert=True)
    assert (query.answer, query.is_alert, world.unanswered_callbacks()) == ("已签收", True, [])


async def test_the_newest_message_with_the_label_is_pressed(client, phone):
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("签收", callback_data="sign")]])
    for text in ("第一", "第二"):
        await client.send_message(phone.user.id, text, reply_markup=keys)
    assert phone.tap("签收").message.text == "第二"


async def test_a_label_nobody_shows_cannot_be_pressed(client, phone):
    await client.send_message(phone.user.id, "您好")
    with pytest.raises(LookupError, match="签收"):
        phone.tap("签收")


async def test_a_forged_press_carries_any_data(client, phone):
    await client.send_message(phone.user.id, "您好")
    assert phone.tap({"callback_data": "close:999"}).data == "close:999"
