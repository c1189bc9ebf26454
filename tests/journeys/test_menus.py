"""Stories of the command menu: everybody sees what everybody may do, a coordinator sees more."""

from bot.menu import refresh, set_defaults
from tests.journeys.county import TOKEN


async def menu(county, language=None, **scope):
    params = {"scope": scope} if scope else {}
    reply = await county.api.call(TOKEN, "getMyCommands", params | ({"language_code": language} if language else {}))
    return {command["command"]: command["description"] for command in reply.body["result"]}


async def test_everybody_sees_the_commands_of_everybody(county):
    await set_defaults(county.line.bot)
    assert {"start", "my", "help"} <= (await menu(county)).keys()
    assert "publish" not in await menu(county)
    assert (await menu(county, "en"))["help"] != (await menu(county, "zh"))["help"]


async def test_groups_see_only_what_works_in_groups(county):
    await set_defaults(county.line.bot)
    assert set(await menu(county, "zh", type="all_group_chats")) == {"bind"}


async def test_a_coordinator_sees_more_and_only_once_it_is_set(county):
    chat = county.coordinator.user.id
    shown = {}
    await refresh([county.line.bot], county.office, shown)
    assert {"publish", "invite", "roster"} <= (await menu(county, type="chat", chat_id=chat)).keys()
    await county.api.call(TOKEN, "deleteMyCommands", {"scope": {"type": "chat", "chat_id": chat}})
    await refresh([county.line.bot], county.office, shown)
    assert await menu(county, type="chat", chat_id=chat) == {}


async def test_an_official_keeps_the_menu_of_everybody(county):
    chat = county.phone("德政镇书记").user.id
    await refresh([county.line.bot], county.office, {})
    assert await menu(county, type="chat", chat_id=chat) == {}
