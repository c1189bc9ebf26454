"""Command menus: everybody's by default, and for whoever has more rights one of their own chat."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import structlog
from telegram import Bot, BotCommand, BotCommandScope, BotCommandScopeAllGroupChats, BotCommandScopeChat
from telegram.error import TelegramError

from bot import routes
from bot.abreast import abreast
from bot.texts.locale import LANGUAGES, locale
from db import people
from db.engine import Transaction
from db.storage import StorageFailure
from db.words import Role
from jobs.office import Office
from jobs.rules.rights import Right, allows

log = structlog.get_logger(__name__)
LOOK_SECONDS = 10.0
Chat = tuple[int, int]
"""A private chat, by bot and person."""
_ORDINARY = frozenset({Role.MEMBER})
_PRIVILEGED = tuple(
    role
    for role in Role
    if any(
        allows(command.right, frozenset({role})) != allows(command.right, _ORDINARY)
        for command in routes.COMMANDS.values()
    )
)
"""Roles whose holders see another menu than everybody."""


@dataclass(frozen=True, slots=True)
class Menu:
    """The commands of one private chat, in the language of its person."""

    language: str
    names: tuple[str, ...]


async def set_menus(bots: Sequence[Bot], office: Office) -> None:
    """Set the menus of all bots and keep them in step with rights and languages, until cancelled.

    Best effort: a menu is a convenience, every command is judged when it comes.
    """
    await abreast(set_defaults, bots)
    shown: dict[Chat, Menu] = {}
    while True:
        try:
            await refresh(bots, office, shown)
        except StorageFailure as failure:
            log.warning("storage failed", error=str(failure))
        await asyncio.sleep(LOOK_SECONDS)


async def set_defaults(bot: Bot) -> None:
    """Set what everybody sees: personal commands in private chats, those for groups in groups."""
    private = _names(_ORDINARY)
    group = tuple(name for name, command in routes.COMMANDS.items() if command.place == "group")
    for language in LANGUAGES:
        await _set(bot, private, language, None, language)
        await _set(bot, group, language, BotCommandScopeAllGroupChats(), language)
    await _set(bot, private, LANGUAGES[0], None)


async def refresh(bots: Sequence[Bot], office: Office, shown: dict[Chat, Menu]) -> None:
    """Set the menus that differ from those ``shown``, and take back those of people who lost their rights."""
    by_id = {bot.id: bot for bot in bots}
    wanted = {chat: menu for chat, menu in (await office.look(_menus)).items() if chat[0] in by_id}
    for bot_id, chat_id in shown.keys() - wanted.keys():
        del shown[bot_id, chat_id]
        await _drop(by_id[bot_id], chat_id)

    async def show(chat: Chat) -> None:
        menu = wanted[chat]
        if await _set(by_id[chat[0]], menu.names, menu.language, BotCommandScopeChat(chat[1])):
            shown[chat] = menu

    await abreast(show, [chat for chat, menu in wanted.items() if shown.get(chat) != menu])


def _menus(tx: Transaction, /) -> dict[Chat, Menu]:
    return {
        (bot_id, telegram_id): Menu(language, _names(roles))
        for bot_id, telegram_id, language, roles in people.accounts_with_role(tx, *_PRIVILEGED)
    }


@cache
def _names(roles: frozenset[Role]) -> tuple[str, ...]:
    """List the commands of a private chat by right, in the order of the table."""
    return tuple(
        name
        for name, command in routes.COMMANDS.items()
        if command.place != "group" and (command.right is Right.ANYONE or allows(command.right, roles))
    )


async def _set(
    bot: Bot, names: tuple[str, ...], language: str, scope: BotCommandScope | None, language_code: str | None = None
) -> bool:
    say = locale(language).say
    commands = [BotCommand(name, say(f"help-{name}")) for name in names]
    try:
        return await bot.set_my_commands(commands, scope=scope, language_code=language_code)
    except TelegramError as error:
        log.warning("menu not set", error=type(error).__name__)
        return False


async def _drop(bot: Bot, chat_id: int) -> None:
    try:
        await bot.delete_my_commands(scope=BotCommandScopeChat(chat_id))
    except TelegramError as error:
        log.warning("menu not dropped", error=type(error).__name__)
