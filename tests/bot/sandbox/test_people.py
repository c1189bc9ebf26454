"""What people do with their phones and in groups, and what a bot hears of it."""

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, ChatMigrated, Forbidden


def heard(account):
    return [update.body.get("text") for update in account.updates.pending() if update.kind == "message"]


@pytest.fixture
def group(world, clerk, account):
    group = world.add_group("专班工作群", [world.add_user("王组长"), clerk])
    group.add_bot(account)
    account.updates.clear()
    return group


async def test_a_deep_link_carries_its_payload(phone):
    assert phone.start("Ab-_9" * 12).text == "/start " + "Ab-_9" * 12


@pytest.mark.parametrize("payload", ["x" * 65, "编办", "a b", ""])
async def test_a_payload_telegram_does_not_take_is_dropped(phone, payload):
    assert phone.start(payload).text == "/start"


async def test_a_link_of_the_bot_starts_it(phone):
    assert phone.follow("https://t.me/duban_bot?start=card42").text == "/start card42"


async def test_a_link_of_somebody_else_leads_nowhere(phone):
    with pytest.raises(ValueError, match="other_bot"):
        phone.follow("https://t.me/other_bot?start=card42")


async def test_a_command_is_marked_as_one(client, phone):
    phone.send("/board 德政镇")
    update = (await client.get_updates(offset=-1))[0]
    assert list(update.message.parse_entities().values()) == ["/board"]


async def test_a_block_is_told_to_the_bot(client, phone):
    phone.block()
    update = (await client.get_updates(offset=-1))[0]
    assert update.my_chat_member.new_chat_member.status == "kicked"


async def test_who_has_blocked_the_bot_cannot_write_to_it(phone):
    phone.block()
    with pytest.raises(ValueError, match="blocked"):
        phone.send("喂")


async def test_an_edit_of_the_own_words_is_an_update(client, phone):
    phone.edit(phone.send("30%"), "80%")
    assert (await client.get_updates(offset=-1))[0].edited_message.text == "80%"


async def test_a_foreign_contact_bears_another_user_id(client, phone):
    phone.share_contact("13900000000", user_id=42)
    assert (await client.get_updates(offset=-1))[0].message.contact.user_id == 42


async def test_a_contact_without_telegram_bears_none(client, phone):
    phone.share_contact("13900000000", user_id=None)
    assert (await client.get_updates(offset=-1))[0].message.contact.user_id is None


async def test_a_forwarded_contact_shows_its_origin(client, phone):
    phone.share_contact(forwarded=True)
    assert (await client.get_updates(offset=-1))[0].message.forward_origin is not None


async def test_a_screen_hears_of_every_change(client, world, phone):
    screen = world.subscribe()
    sent = await client.send_message(phone.user.id, "待签收")
    await sent.edit_text("已签收")
    changes = [screen.get_nowait() for _ in range(screen.qsize())]
    assert [change.message for change in changes] == [phone.last, phone.last]
    assert [change.revision for change in changes] == [world.revision - 1, world.revision]


async def test_plain_talk_of_a_group_is_not_the_bot_s_business(group, clerk, account):
    group.send(clerk, "明天开会")
    assert heard(account) == []


@pytest.mark.parametrize("text", ["/board", "/board@duban_bot", "请 @duban_bot 看看"])
async def test_what_is_said_to_the_bot_is_heard(group, clerk, account, text):
    group.send(clerk, text)
    assert heard(account) == [text]


async def test_a_command_for_another_bot_is_not_heard(group, clerk, account):
    group.send(clerk, "/board@other_bot")
    assert heard(account) == []


async def test_a_reply_to_the_bot_is_heard(client, group, clerk, account):
    await client.send_message(group.id, "今日日报")
    group.send(clerk, "收到", reply_to=group.messages[-1])
    assert heard(account) == ["收到"]


async def test_an_administrator_bot_hears_everything(group, clerk, account):
    group.add_bot(account, admin=True)
    group.send(clerk, "明天开会")
    assert heard(account)[-1] == "明天开会"


async def test_an_anonymous_administrator_speaks_as_the_group(client, group, clerk):
    group.send(clerk, "/board", anonymous=True)
    message = (await client.get_updates(offset=-1))[0].message
    assert (message.sender_chat.id, message.from_user.username) == (group.id, "GroupAnonymousBot")


async def test_a_channel_speaks_as_a_channel(client, world, group, clerk):
    channel = world.add_channel("县委公告", [clerk])
    group.send(clerk, "/board", as_channel=channel)
    assert (await client.get_updates(offset=-1))[0].message.sender_chat.type == "channel"


async def test_entering_a_group_is_told_to_the_bot(client, world, clerk, account):
    world.add_group("新群", [clerk]).add_bot(account)
    kinds = [(update.my_chat_member or update.message.new_chat_members) for update in await client.get_updates()]
    assert kinds[0].new_chat_member.status == "member"
    assert kinds[1][0].username == "duban_bot"


async def test_a_bot_thrown_out_of_a_group_is_told_so(client, group, account):
    group.kick(account)
    with pytest.raises(Forbidden, match=r"^Forbidden: bot was kicked from the group chat$"):
        await client.send_message(group.id, "日报")


async def test_a_bot_that_left_is_no_member(client, world, clerk, account):
    forum = world.add_group("论坛", [clerk], topics=True)
    forum.add_bot(account)
    await client.leave_chat(forum.id)
    with pytest.raises(Forbidden, match=r"^Forbidden: bot is not a member of the supergroup chat$"):
        await client.send_message(forum.id, "日报")


async def test_an_upgraded_group_names_its_new_id(client, group):
    old = group.id
    new = group.migrate()
    with pytest.raises(ChatMigrated) as caught:
        await client.send_message(old, "日报")
    assert caught.value.new_chat_id == new == group.id


async def test_the_upgrade_says_what_telegram_says(ask, group):
    old = group.id
    group.migrate()
    answer = await ask("sendMessage", chat_id=old, text="x")
    assert answer == "Bad Request: group chat was upgraded to a supergroup chat"


async def test_the_upgrade_is_told_on_both_sides(client, group):
    old, new = group.id, group.migrate()
    messages = [update.message for update in await client.get_updates()]
    assert [(m.chat.id, m.migrate_to_chat_id, m.migrate_from_chat_id) for m in messages] == [
        (old, new, None),
        (new, None, old),
    ]


async def test_a_channel_wants_an_administrator(client, world, clerk, account):
    channel = world.add_channel("县委公告", [clerk])
    channel.add_bot(account)
    with pytest.raises(BadRequest, match=r"^Need administrator rights in the channel chat$"):
        await client.send_message(channel.id, "通报")
    channel.add_bot(account, admin=True)
    await client.send_message(channel.id, "通报")
    assert channel.last_text == "通报"


async def test_topics_keep_their_messages(client, world, clerk, account):
    forum = world.add_group("论坛", [clerk], topics=True)
    forum.add_bot(account)
    topic = forum.add_topic("机构编制")
    await client.send_message(forum.id, "日报", message_thread_id=topic)
    assert forum.messages[-1].thread_id == topic
    with pytest.raises(BadRequest, match=r"^Message thread not found$"):
        await client.send_message(forum.id, "日报", message_thread_id=999)


async def test_a_restricted_bot_hears_of_it_and_may_not_write(client, world, clerk, account):
    group = world.add_group("工作群", [clerk])
    group.add_bot(account)
    group.set_status(account, "restricted")
    change = (await client.get_updates())[-1].my_chat_member
    assert change.new_chat_member.status == "restricted"
    assert not change.new_chat_member.can_send_messages
    with pytest.raises(BadRequest, match=r"^Not enough rights to send text messages to the chat$"):
        await client.send_message(group.id, "日报")


async def test_in_a_quiet_group_only_administrators_write(client, world, clerk, account):
    group = world.add_group("工作群", [clerk])
    group.add_bot(account)
    group.chat.is_quiet = True
    with pytest.raises(BadRequest, match="Not enough rights"):
        await client.send_message(group.id, "日报")
    group.set_status(account, "administrator")
    await client.send_message(group.id, "日报")


async def test_a_closed_topic_and_a_deleted_one_take_nothing(client, world, clerk, account):
    forum = world.add_group("论坛", [clerk], topics=True)
    forum.add_bot(account)
    topic = forum.add_topic("机构编制")
    forum.close_topic(topic)
    with pytest.raises(BadRequest, match=r"^Topic_closed$"):
        await client.send_message(forum.id, "日报", message_thread_id=topic)
    forum.delete_topic(topic)
    with pytest.raises(BadRequest, match=r"^Message thread not found$"):
        await client.send_message(forum.id, "日报", message_thread_id=topic)


async def test_a_plain_member_may_not_pin(client, group):
    sent = await client.send_message(group.id, "日报")
    with pytest.raises(BadRequest, match=r"^Not enough rights to manage pinned messages in the chat$"):
        await sent.pin()


async def test_only_an_administrator_deletes_the_words_of_others(client, group, clerk, account):
    theirs = group.send(clerk, "/board")
    with pytest.raises(BadRequest, match=r"^Message can't be deleted$"):
        await client.delete_message(group.id, theirs.id)
    group.add_bot(account, admin=True)
    await client.delete_message(group.id, theirs.id)
    assert theirs not in group.messages


async def test_the_administrators_are_listed(client, group):
    assert [admin.status for admin in await client.get_chat_administrators(group.id)] == ["creator"]


async def test_a_button_in_a_group_can_be_pressed_by_any_member(client, group, clerk):
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("我来审核", callback_data="take")]])
    await client.send_message(group.id, "待审核", reply_markup=keys)
    assert group.tap(clerk, "我来审核").user is clerk
