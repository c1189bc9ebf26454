"""The methods that ask or arrange: the bot itself, chats, members, files, command menus."""

import json
import re
from typing import Any, Final

from bot.sandbox.accounts import Bot, Json, MediaKind, StoredFile, User
from bot.sandbox.calls import Call, Kind, method
from bot.sandbox.chats import Chat, ChatKind
from bot.sandbox.contents import find_file
from bot.sandbox.faults import bad
from bot.sandbox.group import member_json

MAX_DOWNLOAD_BYTES: Final = 20 * 1024 * 1024
MAX_COMMANDS: Final = 100
MAX_DESCRIPTION: Final = 256
COMMAND: Final = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE: Final = re.compile(r"[a-z]{2}")
SCOPES: Final = {
    "default": set[str](),
    "all_private_chats": set[str](),
    "all_group_chats": set[str](),
    "all_chat_administrators": set[str](),
    "chat": {"chat_id"},
    "chat_administrators": {"chat_id"},
    "chat_member": {"chat_id", "user_id"},
}
FOLDERS: Final = {MediaKind.PHOTO: "photos", MediaKind.DOCUMENT: "documents", MediaKind.VOICE: "voice"}
MENU: Final = {"scope": Kind.JSON, "language_code": Kind.TEXT}


@method("getMe")
def get_me(call: Call) -> Json:
    """Show the bot to itself."""
    powers = {"can_join_groups": True, "can_read_all_group_messages": not call.bot.has_privacy}
    return {**call.bot.to_json(), **powers, "supports_inline_queries": False}


@method("getFile", file_id=Kind.TEXT)
def get_file(call: Call) -> Json:
    """Make a file of at most 20 MB ready for download."""
    stored = find_file(call, call.text("file_id"))
    if stored is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if len(stored.content) > MAX_DOWNLOAD_BYTES:
        raise bad("file is too big")
    return {
        "file_id": stored.id_for(call.bot),
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.content),
        "file_path": file_path(stored, call.bot),
    }


def file_path(stored: StoredFile, bot: Bot) -> str:
    """Name the place below /file/bot<token>/ where one bot finds a file."""
    extension = {MediaKind.PHOTO: "jpg", MediaKind.VOICE: "oga"}.get(stored.kind)
    extension = extension or (stored.filename or "").rpartition(".")[2] or "bin"
    return f"{FOLDERS[stored.kind]}/file_{bot.id}_{stored.number}.{extension}"


@method("getChat", chat_id=Kind.CHAT)
def get_chat(call: Call) -> Json:
    """Show a chat in full."""
    chat = call.chat()
    body = {**chat.to_json(), "accent_color_id": 0, "max_reaction_count": 11}
    body["accepted_gift_types"] = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
    )
    if chat.pinned:
        body["pinned_message"] = chat.pinned[-1].to_json(call.bot)
    return body


@method("getChatMember", chat_id=Kind.CHAT, user_id=Kind.INTEGER)
def get_chat_member(call: Call) -> Json:
    """Show what somebody is in a chat."""
    chat = call.chat()
    user_id = call.integer("user_id")
    if user_id == call.bot.id:
        return member_json(call.bot, chat.bots.get(call.bot, "member"))
    user = call.world.users.get(user_id)
    if user is None:
        raise bad("invalid user_id specified")
    return member_json(user, _status(chat, user))


@method("getChatAdministrators", chat_id=Kind.CHAT)
def get_chat_administrators(call: Call) -> list[Json]:
    """List the administrators of a group, bots included."""
    chat = call.chat()
    if chat.kind is ChatKind.PRIVATE:
        raise bad("there are no administrators in the private chat")
    people = [member_json(user, _status(chat, user)) for user in chat.admins]
    bots = [member_json(bot, status) for bot, status in chat.bots.items() if status == "administrator"]
    return people + bots


@method("leaveChat", chat_id=Kind.CHAT)
def leave_chat(call: Call) -> bool:
    """Leave a group."""
    chat = call.chat()
    if chat.kind is ChatKind.PRIVATE:
        raise bad("chat member status can't be changed in private chats")
    chat.bots[call.bot] = "left"
    return True


@method("setMyCommands", **MENU, commands=Kind.JSON)
def set_my_commands(call: Call) -> bool:
    """Set the command menu of one scope and language."""
    commands = call.structure("commands") or []
    if len(commands) > MAX_COMMANDS:
        raise bad("too many bot commands specified")
    for entry in commands:
        call.only("a command", entry, {"command", "description"})
        if not COMMAND.fullmatch(entry["command"].removeprefix("/")):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(entry["description"]) <= MAX_DESCRIPTION:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    call.bot.commands[_menu(call)] = [{**entry, "command": entry["command"].removeprefix("/")} for entry in commands]
    return True


@method("getMyCommands", **MENU)
def get_my_commands(call: Call) -> list[dict[str, str]]:
    """Show the command menu of exactly one scope and language."""
    return call.bot.commands.get(_menu(call), [])


@method("deleteMyCommands", **MENU)
def delete_my_commands(call: Call) -> bool:
    """Drop the command menu of one scope and language."""
    call.bot.commands.pop(_menu(call), None)
    return True


@method("setMyDescription", description=Kind.TEXT, language_code=Kind.TEXT)
@method("setMyShortDescription", short_description=Kind.TEXT, language_code=Kind.TEXT)
@method("setMyName", name=Kind.TEXT, language_code=Kind.TEXT)
def set_my_text(call: Call) -> bool:
    """Set what a stranger reads about the bot."""
    call.bot.menu_texts[f"{call.method}:{call.text('language_code')}"] = json.dumps(call.values, ensure_ascii=False)
    return True


def _menu(call: Call) -> tuple[str, str]:
    """Name a menu by its scope and language; refuse scopes and languages that do not exist."""
    scope: Any = call.structure("scope") or {"type": "default"}
    kind = scope.get("type")
    if kind not in SCOPES:
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    call.only("scope", scope, SCOPES[kind] | {"type"})
    if "chat_id" in SCOPES[kind]:
        call.values["chat_id"] = scope.get("chat_id")
        call.chat()
    language = call.text("language_code")
    if language and not LANGUAGE.fullmatch(language):
        raise bad("invalid language code specified")
    return json.dumps(scope, sort_keys=True), language


def _status(chat: Chat, user: User) -> str:
    if user not in chat.members and user is not chat.user:
        return "left"
    if user in chat.admins:
        return "creator" if user is chat.admins[0] else "administrator"
    return "member"
