"""What a bot asks about itself and arranges: getMe, command menus, chats and members."""

from telegram import BotCommandScopeAllPrivateChats, BotCommandScopeChat


async def test_a_bot_knows_itself(client):
    assert (client.username, client.id, client.can_read_all_group_messages) == ("duban_bot", 1001, False)


async def test_each_scope_and_language_has_its_own_menu(client, phone):
    await client.set_my_commands([("todo", "我的待办")])
    await client.set_my_commands([("todo", "My tasks")], language_code="en")
    await client.set_my_commands([("board", "总览")], scope=BotCommandScopeChat(phone.user.id))
    assert [command.description for command in await client.get_my_commands()] == ["我的待办"]
    assert [command.description for command in await client.get_my_commands(language_code="en")] == ["My tasks"]
    assert await client.get_my_commands(scope=BotCommandScopeAllPrivateChats()) == ()


async def test_a_deleted_menu_is_gone(client):
    await client.set_my_commands([("todo", "我的待办")])
    await client.delete_my_commands()
    assert await client.get_my_commands() == ()


async def test_a_command_has_its_alphabet(ask):
    for command in ("Todo", "待办", "x" * 33):
        commands = [{"command": command, "description": "x"}]
        assert await ask("setMyCommands", commands=commands) == "Bad Request: BOT_COMMAND_INVALID"


async def test_a_description_has_its_length(ask):
    for description in ("", "x" * 257):
        commands = [{"command": "todo", "description": description}]
        assert await ask("setMyCommands", commands=commands) == "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"


async def test_a_hundred_commands_are_enough(ask):
    commands = [{"command": f"c{n}", "description": "x"} for n in range(101)]
    assert await ask("setMyCommands", commands=commands) == "Bad Request: too many bot commands specified"


async def test_a_language_has_two_letters(ask):
    answer = await ask("setMyCommands", commands=[], language_code="zh-hans")
    assert answer == "Bad Request: invalid language code specified"


async def test_a_menu_for_an_unknown_chat_is_refused(ask):
    scope = {"type": "chat", "chat_id": 12345}
    assert await ask("setMyCommands", commands=[], scope=scope) == "Bad Request: chat not found"


async def test_a_chat_shows_its_pin(client, phone):
    sent = await client.send_message(phone.user.id, "日报")
    await sent.pin()
    chat = await client.get_chat(phone.user.id)
    assert (chat.first_name, chat.pinned_message.text) == ("李干事", "日报")


async def test_a_member_has_a_status(client, world, clerk, account):
    group = world.add_group("专班工作群", [world.add_user("王组长"), clerk])
    group.add_bot(account, admin=True)
    statuses = [(await client.get_chat_member(group.id, who)).status for who in (clerk.id, account.id)]
    assert statuses == ["member", "administrator"]


async def test_signs_of_life_have_their_names(ask, phone):
    assert await ask("sendChatAction", chat_id=phone.user.id, action="typing") == ""
    answer = await ask("sendChatAction", chat_id=phone.user.id, action="thinking")
    assert answer == "Bad Request: wrong parameter action in request"
