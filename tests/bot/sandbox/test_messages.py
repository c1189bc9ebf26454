"""What the bot says, and the exact words in which Telegram refuses it."""

import re
from datetime import timedelta

import pytest
from telegram import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.error import BadRequest, Forbidden, InvalidToken

from bot.sandbox.faults import NOT_MODIFIED

SIGN = InlineKeyboardMarkup([[InlineKeyboardButton("签收", callback_data="sign")]])


def says(text: str) -> str:
    """Match exactly what the library makes of the server's words (it drops the prefix and capitalises)."""
    return f"^{re.escape(text)}$"


async def test_a_message_reaches_the_phone(client, phone):
    sent = await client.send_message(phone.user.id, "请于5月20日前报送三定方案")
    assert phone.last_text == "请于5月20日前报送三定方案"
    assert sent.message_id == phone.last.id


async def test_html_becomes_words_and_entities(client, phone):
    await client.send_message(phone.user.id, "<b>三定</b>方案 &lt;草&gt;", parse_mode="HTML")
    assert phone.last_text == "三定方案 <草>"
    assert phone.last.entities == [{"type": "bold", "offset": 0, "length": 2}]


async def test_4096_characters_pass_whatever_the_tags_add(client, phone):
    await client.send_message(phone.user.id, f"<b>{'字' * 4096}</b>", parse_mode="HTML")
    assert len(phone.last_text) == 4096


async def test_one_character_more_is_too_long(client, phone):
    with pytest.raises(BadRequest, match=says("Message is too long")):
        await client.send_message(phone.user.id, "字" * 4097)


async def test_an_emoji_counts_as_two(client, phone):
    with pytest.raises(BadRequest, match=says("Message is too long")):
        await client.send_message(phone.user.id, "🟢" * 2049)


@pytest.mark.parametrize("text", ["", "  \n ", "<b> </b>"])
async def test_nothing_to_say_is_refused(client, phone, text):
    with pytest.raises(BadRequest, match=says("Message text is empty")):
        await client.send_message(phone.user.id, text, parse_mode="HTML")


async def test_a_caption_holds_1024_characters(client, phone):
    await client.send_document(phone.user.id, b"x", filename="台账.xlsx", caption="字" * 1024)
    with pytest.raises(BadRequest, match=says("Message caption is too long")):
        await client.send_document(phone.user.id, b"x", filename="台账.xlsx", caption="字" * 1025)


async def test_an_unknown_token_is_unauthorised(api):
    reply = await api.call("7:no", "getMe")
    assert (reply.status, reply.body["description"]) == (401, "Unauthorized")


async def test_the_library_takes_an_unknown_token_for_invalid(client, world):
    world.bots.clear()
    with pytest.raises(InvalidToken):
        await client.get_me()


async def test_a_stranger_cannot_be_written_to(client, world):
    with pytest.raises(BadRequest, match=says("Chat not found")):
        await client.send_message(world.add_user("路人").id, "您好")


async def test_somebody_met_only_in_a_group_must_start_the_bot_first(client, world, account):
    colleague = world.add_user("王组长")
    world.add_group("专班工作群", [colleague]).add_bot(account)
    with pytest.raises(Forbidden, match=says("Forbidden: bot can't initiate conversation with a user")):
        await client.send_message(colleague.id, "您好")


async def test_who_blocks_the_bot_is_out_of_reach(client, phone):
    phone.block()
    with pytest.raises(Forbidden, match=says("Forbidden: bot was blocked by the user")):
        await client.send_message(phone.user.id, "您好")


async def test_who_comes_back_is_in_reach_again(client, phone):
    phone.block()
    phone.start()
    await client.send_message(phone.user.id, "欢迎回来")
    assert phone.last_text == "欢迎回来"


async def test_a_deleted_account_is_deactivated(client, phone):
    phone.user.is_deleted = True
    with pytest.raises(Forbidden, match=says("Forbidden: user is deactivated")):
        await client.send_message(phone.user.id, "您好")


async def test_a_missing_chat_id_is_named(ask):
    assert await ask("sendMessage", text="x") == "Bad Request: chat_id is empty"


async def test_a_method_nobody_knows_is_an_offence(ask, world):
    assert await ask("sendMesage", chat_id=1, text="x") == "Bad Request: method not found: sendMesage"
    assert world.offences == ["sendMesage: unknown method"]


async def test_a_parameter_nobody_knows_is_an_offence(ask, world, phone):
    await ask("sendMessage", chat_id=phone.user.id, text="x", disable_web_preview=True)
    assert world.offences == ["sendMessage: unknown parameters disable_web_preview"]
    assert phone.received == []


async def test_proper_calls_leave_no_offence(client, world, phone):
    await client.send_message(phone.user.id, "您好", disable_notification=True, protect_content=True)
    assert world.offences == []


async def test_accepted_calls_stand_in_the_log(client, world, phone, hands):
    sent = await client.send_message(phone.user.id, "您好")
    entry = world.log[-1]
    assert (entry.method, entry.chat_id, entry.message_id, entry.text) == (
        "sendMessage",
        phone.user.id,
        sent.id,
        "您好",
    )
    assert entry.at == hands.seconds


async def test_an_edit_changes_what_the_phone_shows(client, phone):
    sent = await client.send_message(phone.user.id, "待签收", reply_markup=SIGN)
    await sent.edit_text("已签收")
    assert (phone.last_text, phone.last.buttons) == ("已签收", [])


async def test_an_identical_edit_is_not_modified(client, phone):
    sent = await client.send_message(phone.user.id, "<b>待签收</b>", parse_mode="HTML", reply_markup=SIGN)
    with pytest.raises(BadRequest, match=says(NOT_MODIFIED.capitalize())):
        await sent.edit_text("<b>待签收</b>", parse_mode="HTML", reply_markup=SIGN)


async def test_an_edit_that_only_changes_the_buttons_is_a_change(client, phone):
    sent = await client.send_message(phone.user.id, "待签收", reply_markup=SIGN)
    await sent.edit_reply_markup(None)
    assert phone.last.buttons == []


@pytest.mark.parametrize("markup", [ReplyKeyboardMarkup([["待办"]]), ReplyKeyboardRemove(), ForceReply()])
async def test_a_message_with_a_reply_keyboard_can_never_be_edited(client, phone, markup):
    sent = await client.send_message(phone.user.id, "您好", reply_markup=markup)
    with pytest.raises(BadRequest, match=says("Message can't be edited")):
        await sent.edit_text("再见")


async def test_an_official_s_own_words_cannot_be_edited(client, phone):
    theirs = phone.send("收到")
    with pytest.raises(BadRequest, match=says("Message can't be edited")):
        await client.edit_message_text("好", phone.user.id, theirs.id)


async def test_a_deleted_message_cannot_be_edited(client, phone):
    sent = await client.send_message(phone.user.id, "您好")
    await sent.delete()
    with pytest.raises(BadRequest, match=says("Message to edit not found")):
        await sent.edit_text("再见")


async def test_own_messages_can_be_edited_after_a_month(client, phone, hands):
    sent = await client.send_message(phone.user.id, "待签收")
    hands.now += timedelta(days=30)
    await sent.edit_text("已签收")
    assert phone.last_text == "已签收"


async def test_a_photo_has_no_text_to_edit(client, phone, picture):
    sent = await client.send_photo(phone.user.id, picture, caption="红绿灯")
    with pytest.raises(BadRequest, match=says("There is no text in the message to edit")):
        await sent.edit_text("x")


async def test_a_text_has_no_caption_to_edit(client, phone):
    sent = await client.send_message(phone.user.id, "您好")
    with pytest.raises(BadRequest, match=says("There is no caption in the message to edit")):
        await sent.edit_caption("x")


async def test_deleting_works_for_48_hours(client, phone, hands):
    sent = await client.send_message(phone.user.id, "您好")
    hands.now += timedelta(hours=48)
    await sent.delete()
    assert phone.received == []


async def test_after_48_hours_a_message_stays(client, phone, hands):
    sent = await client.send_message(phone.user.id, "您好")
    hands.now += timedelta(hours=48, seconds=1)
    with pytest.raises(BadRequest, match=says("Message can't be deleted for everyone")):
        await sent.delete()


async def test_what_is_gone_cannot_be_deleted_again(client, phone):
    sent = await client.send_message(phone.user.id, "您好")
    await sent.delete()
    with pytest.raises(BadRequest, match=says("Message to delete not found")):
        await sent.delete()


async def test_a_reply_needs_its_message(client, phone):
    with pytest.raises(BadRequest, match=says("Message to be replied not found")):
        await client.send_message(phone.user.id, "您好", reply_to_message_id=999)


async def test_a_reply_is_tied_to_its_message(client, phone):
    theirs = phone.send("延期到5月25日")
    await client.send_message(phone.user.id, "已记录", reply_to_message_id=theirs.id)
    assert phone.last.reply_to is theirs


async def test_a_private_chat_has_no_topics(client, phone):
    with pytest.raises(BadRequest, match=says("Message thread not found")):
        await client.send_message(phone.user.id, "您好", message_thread_id=5)


async def test_a_pin_can_be_set_and_taken_away(client, phone):
    sent = await client.send_message(phone.user.id, "日报")
    await sent.pin()
    assert phone.chat.pinned == [phone.last]
    await sent.unpin()
    assert phone.chat.pinned == []


async def test_a_reaction_stands_under_the_message(client, phone, account):
    theirs = phone.send("收到")
    await client.set_message_reaction(phone.user.id, theirs.id, "👌")
    assert theirs.reactions == {account.id: "👌"}


async def test_only_telegram_s_own_emoji_are_reactions(client, phone):
    with pytest.raises(BadRequest, match=says("Reaction_invalid")):
        await client.set_message_reaction(phone.user.id, phone.send("收到").id, "🟢")
