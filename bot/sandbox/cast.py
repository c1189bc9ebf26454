"""The cast of the demo: whose phones are shown, who has enrolled already, who has not yet."""

from dataclasses import dataclass
from typing import Final

from bot.sandbox.accounts import Bot, User
from bot.sandbox.group import Group
from bot.sandbox.phone import Phone
from bot.sandbox.world import Telegram
from db import people
from db.engine import Transaction
from db.models import Person
from jobs.invite import invite
from jobs.policy import Policy


@dataclass(frozen=True, slots=True)
class Part:
    """A person of the roster whose phone stands on the page; ``post`` is what the phone's head says."""

    key: str
    name: str
    post: str
    is_newcomer: bool = False
    """Holds an invitation and has not opened it."""


PARTS: Final = (
    Part("coordinator", "编办副主任甲", "专班协调员 · 机构编制组"),
    Part("secretary", "德政镇书记", "党委书记 · 第一责任人"),
    Part("chief", "县财政局局长", "主要负责人"),
    Part("leader", "县长", "包联德政镇、北皋镇"),
    Part("newcomer", "县财政局联络员", "新同事 · 刚收到邀请", is_newcomer=True),
)
GROUP_TITLE: Final = "魏县乡镇改革工作群"
GROUP_MEMBERS: Final = ("coordinator", "secretary", "chief")
NOT_YET_ENROLLED: Final = frozenset(
    {"县委编办联络员", "县委组织部联络员", "县政协办主任", "北台头乡书记", "泊口乡组织委员"}
)
"""Besides the newcomer; without the two liaisons, the coordinator on the page reviews what their units lead."""


@dataclass(slots=True)
class Cast:
    """The phones on the page and the group they talk in."""

    phones: dict[str, Phone]
    group: Group
    invitation: str = ""
    """The code of the newcomer's link."""

    def part_of(self, user: User) -> Part | None:
        """Tell which part a Telegram user plays, None for somebody without a phone on the page."""
        return next((part for part in PARTS if self.phones[part.key].user is user), None)


def join_telegram(tx: Transaction, world: Telegram, bot: Bot) -> Cast:
    """Give everybody of the roster a phone; all but the newcomers have opened the chat with the bot."""
    users = {person.name: world.add_user(person.name, person.phone) for person in people.everybody(tx)}
    for name, user in users.items():
        if name not in _outside():
            world.private_chat(user, bot)
    phones = {part.key: world.phone(users[part.name], bot) for part in PARTS}
    group = world.add_group(GROUP_TITLE, [phones[key].user for key in GROUP_MEMBERS])
    return Cast(phones, group)


def enrol(tx: Transaction, policy: Policy, world: Telegram, bot: Bot) -> None:
    """Bind everybody who takes part from the beginning, as if they had shared their contact this morning."""
    users = {user.name: user for user in world.users.values()}
    for person in people.everybody(tx):
        if person.name not in _outside():
            person.bot_id, person.telegram_id, person.bound_at = bot.id, users[person.name].id, tx.now
            tx.add(person)


def invite_newcomer(tx: Transaction, policy: Policy) -> str:
    """Make the code of the newcomer's link."""
    newcomer: Person = people.by_name(tx, next(part.name for part in PARTS if part.is_newcomer))[0]
    assert newcomer.id is not None
    return invite(tx, policy, newcomer.id)


def _outside() -> frozenset[str]:
    return NOT_YET_ENROLLED | {part.name for part in PARTS if part.is_newcomer}
