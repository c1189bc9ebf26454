"""Command menus: everybody's by default, and for whoever has more rights one of their own chat."""

import asyncio
from dataclasses import dataclass

import structlog
from telegram import Bot, BotCommand, BotCommandScope, BotCommandScopeAllGroupChats, BotCommandScopeChat
from telegram.error import TelegramError

from bot import routes
from bot.texts.locale import LANGUAGES, locale
from db import people
from db.engine import Transaction
from db.words import Role
from jobs.office import Office
from jobs.rules.rights import Right, allows

log = structlog.get_logger(__name__)
LOOK_SECONDS = 10.0
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

    chat_id: int
    language: str
    names: tuple[str, ...]


async def set_menus(bot: Bot, office: Office) -> None:
    """Set the menus of a bot and keep them in step with rights and languages, until cancelled.

    Best effort: a menu is a convenience, every command is judged when it comes.
    """
    await set_defaults(bot)
    shown: dict[int, Menu] = {}
    while True:
        await refresh(bot, office, shown)
        await asyncio.sleep(LOOK_SECONDS)


async def set_defaults(bot: Bot) -> None:
    """Set what everybody sees: personal commands in private chats, those for groups in groups."""
    private = _names(_ORDINARY)
    group = tuple(name for name, command in routes.COMMANDS.items() if command.place == "group")
    for language in LANGUAGES:
        await _set(bot, private, language, None, language)
        await _set(bot, group, language, BotCommandScopeAllGroupChats(), language)
    await _set(bot, private, LANGUAGES[0], None)


async def refresh(bot: Bot, office: Office, shown: dict[int, Menu]) -> None:
    """Set the menus that differ from those ``shown``, and take back those of people who lost their rights."""
    wanted = {menu.chat_id: menu for menu in await office.look(_menus, bot.id)}
    for chat_id in shown.keys() - wanted.keys():
        del shown[chat_id]
        await _drop(bot, chat_id)
    for chat_id, menu in wanted.items():
        if shown.get(chat_id) != menu and await _set(bot, menu.names, menu.language, BotCommandScopeChat(chat_id)):
            shown[chat_id] = menu


def _menus(tx: Transaction, bot_id: int) -> list[Menu]:
    return [
        Menu(person.telegram_id, person.language, _names(people.roles_of(tx, person.id)))
        for person in people.with_role(tx, *_PRIVILEGED)
        if person.bot_id == bot_id and person.telegram_id is not None and person.id is not None
    ]


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
