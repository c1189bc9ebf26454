"""Updates no Telegram ever sent, and floods of good ones: every one finds its place, and nobody else waits."""

import asyncio
import json
import random
from collections import Counter

from bot.turnstile import Turnstile
from db.engine import Transaction
from jobs import enrol
from jobs.claims import Knock
from jobs.enrol import AdminPost
from jobs.invite import TYPED_ALPHABET
from jobs.policy import Policy
from jobs.rules.flood import FloodPolicy
from tests.reliability.facts import Facts
from tests.reliability.front_desk import Desk, Json, Tally
from tests.reliability.mutation import Mutator, corpus
from tests.reliability.policy import NEUTRAL
from tests.reliability.swing import STRANGERS
from tests.reliability.waiting import Stopwatch
from tests.reliability.witness import Change

FIRST_UPDATE = 7_000_000
FIRST_OF_FLOOD = 9_000_000
AT_ONCE = 25
BATCH = 100
"""As many as one call for updates brings."""
GUESSES_AT_ONCE = 500
ALARM = "alarm-update"
STRANGERS_READ = NEUTRAL | {
    "help",
    "bind-campaign",
    "bind-unit",
    "bind-unknown-unit",
    "bind-hint",
    "enrol-code-unknown",
}
"""What a chat may be told that is nobody's of the roster: a stranger's, or a group's."""


async def mutated(desk: Desk, seed: int, count: int) -> Tally:
    """Take in ``count`` mutated updates with innocent ones among them, in the same chats; judge what became of each."""
    mutator, tally = Mutator(corpus(desk.county), seed), Tally()
    innocent = desk.county.phone("德政镇书记").user.to_json()
    end = FIRST_UPDATE + count
    for first in range(FIRST_UPDATE, end, AT_ONCE):
        batch = [mutator.make(number) for number in range(first, min(first + AT_ONCE, end))]
        batch.append(_help(first + count, innocent))
        changes, seconds = await desk.take(batch)
        tally.slowest = max(tally.slowest, seconds)
        _judge_rows(tally, batch, changes)
        tally.breaches += [fault for change in changes if (fault := _misdirected(desk.facts, change))]
        desk.witness.undo()
    return tally


def _help(number: int, user: Json) -> Json:
    chat = {"id": user["id"], "type": "private", "first_name": user["first_name"]}
    return {
        "update_id": number,
        "message": {"message_id": 1, "date": 1587430800, "chat": chat, "from": user, "text": "/help"},
    }


def _judge_rows(tally: Tally, batch: list[Json], changes: list[Change]) -> None:
    """Find every update done or set aside with a reason, the innocent one answered, one alarm a person."""
    rows = {c.row["update_id"]: c.row for c in changes if c.table == "inbox" and c.act == "insert"}
    proper = {u["update_id"] for u in batch if type(u["update_id"]) is int and 0 <= u["update_id"] < 2**63}
    tally.faults += [f"update {number} was lost" for number in proper - set(rows)]
    aside = [row for row in rows.values() if row["state"] == "quarantined"]
    tally.faults += [f"update {row['update_id']} {row['state']}" for row in rows.values() if row["state"] == "pending"]
    tally.faults += [f"update {row['update_id']} set aside without a reason" for row in aside if not row["error"]]
    tally.refused += len(aside)
    tally.allowed += len(rows) - len(aside)
    tally.effects.update(" ".join(row["error"].split("(")[0].split()[:3])[:40] for row in aside)
    said = [c.row for c in changes if c.table == "outbox" and c.act == "insert"]
    innocent = rows[batch[-1]["update_id"]]
    expected = f"rsp:{innocent['bot_id']}:{innocent['update_id']}:1"
    answered = any(row["dedupe_key"] == expected for row in said)
    tally.faults += [] if answered else ["the innocent update of the chat was not answered"]
    alarms = Counter((row["chat_id"], json.loads(row["params"])["person_id"]) for row in said if row["key"] == ALARM)
    tally.faults += [f"{number} alarms of one day about one person" for number in alarms.values() if number > 1]
    tally.alarms = max(tally.alarms, len(alarms))


def _misdirected(facts: Facts, change: Change) -> str:
    """Name a message that went where its reader is not: another's chat, a group, somebody unknown."""
    row = change.row
    if change.table != "outbox" or change.act != "insert" or row["is_edit"]:
        return ""
    reader = facts.person_in(row["bot_id"], row["chat_id"])
    if row["person_id"] is not None and row["person_id"] != reader:
        return f"to another's chat: {row}"
    is_told = reader is None and row["key"] not in STRANGERS_READ
    return f"to somebody unknown: {row}" if is_told else ""


async def guessed(desk: Desk, seed: int, count: int) -> Tally:
    """Let strangers type ``count`` codes, each as often as he likes; the links that exist stay unused."""
    chance, tally = random.Random(seed), Tally()
    for first in range(0, count, GUESSES_AT_ONCE):
        tries = [
            (chance.choice(STRANGERS), "".join(chance.choices(TYPED_ALPHABET, k=chance.choice((7, 8, 8, 22)))))
            for _ in range(min(GUESSES_AT_ONCE, count - first))
        ]
        answers = await desk.county.office.do(_guess, desk.county.account.id, tries)
        tally.faults += [f"a guess was answered by {key}" for key in answers if key != "visit-stranger"]
    changed = {change.table for change in desk.witness.changes()} - {"guess_tallies"}
    tally.faults += [f"guessing changed {table}" for table in changed]
    desk.witness.undo()
    return tally


def _guess(tx: Transaction, policy: Policy, bot_id: int, tries: list[tuple[int, str]]) -> set[str]:
    post = AdminPost("unit", "title")
    return {enrol.redeem(tx, policy, Knock(bot_id, user), code, post).key for user, code in tries}


async def flooded(desk: Desk, count: int) -> Tally:
    """Let a stranger and an official each say ``count`` things at once, ahead of one word of everybody else."""
    county, tally = desk.county, Tally()
    county.line.intake.turnstile = Turnstile()
    official = county.phone("德政镇书记").user.to_json()
    stranger = {"id": STRANGERS[0], "is_bot": False, "first_name": "路人"}
    last = FIRST_OF_FLOOD + 2 * count
    persons = [person for person in county.world.users.values() if person.name not in ("德政镇书记", "路人")]
    queue = [_help(FIRST_OF_FLOOD + n, (official, stranger)[n % 2]) for n in range(2 * count)]
    queue += [_help(last + n, person.to_json()) for n, person in enumerate(persons)]
    watch = Stopwatch()
    for first in range(0, len(queue), BATCH):
        await county.line.intake.take(queue[first : first + BATCH])
    while desk.is_waiting(last):  # noqa: ASYNC110 - the rows of a database tell nobody when they change
        await asyncio.sleep(0.005)
    tally.slowest = watch.seconds()
    await county.line.intake.idle()
    rows = [change.row for change in desk.witness.changes() if change.table == "inbox" and change.act == "insert"]
    heard = sum(row["chat_key"] == STRANGERS[0] and row["raw"] != "" for row in rows)
    tally.faults += (
        [] if heard <= FloodPolicy().burst + watch.elapsed() + 1 else [f"{heard} of a stranger's flood were heard"]
    )
    of_official = sum(row["chat_key"] == official["id"] and row["state"] == "done" and row["raw"] != "" for row in rows)
    tally.faults += [] if of_official == count else [f"{count - of_official} words of an official were not heard"]
    return tally
