"""R17: real processes at DEBUG through a bad day; whatever they say, anywhere, holds no token and no phone number."""

import asyncio
import json
import random
from collections.abc import Mapping
from typing import Any

import aiohttp

from bot.sandbox.api import Reply
from bot.sandbox.faults import ConnectionLost
from bot.sandbox.phone import Phone
from db import people
from db.engine import Transaction
from tests.bot.running import TOKEN, Process, free_port, spawn
from tests.journeys.county import COUNTY
from tests.reliability.finding import Finding, faults
from tests.reliability.leaks import SecretReader
from tests.reliability.mutation import Mutator
from tests.reliability.site import Site, county
from tests.reliability.trial import Trial

NEWCOMER = ("县财政局/联络员", "县财政局联络员")
ALARMS = ("⚠", "抱歉")
FAULTY = 0.08
LONGEST_SECONDS = 600.0
UNREACHABLE_SECONDS = 3.0


class BadDay:
    """A Telegram that fails now and then, and quotes the whole address with the token when it does."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    async def before_call(self, token: str, method: str, params: Mapping[str, Any]) -> Reply | None:
        if method == "getUpdates" or self.chance.random() >= FAULTY:
            return None
        if self.chance.random() < 0.3:
            raise ConnectionLost
        status = self.chance.choice((400, 500, 502))
        text = f"cannot POST /bot{token}/{method} for {params.get('text', '')} of bot{token.replace(':', '%3A')}"
        return Reply(status, {"ok": False, "error_code": status, "description": text})


async def measure(seed: int, updates: int, commands: int, starts: int) -> list[Finding]:
    """Let people enrol, report, and send what breaks, while Telegram fails; read every line that comes out."""
    reader = SecretReader([TOKEN])
    async with county(0) as site:
        phones = _everybody(site, reader)
        await _run_through(site, phones, seed, updates, reader)
        await _ask_the_shell(site, reader, commands)
        await _fail_to_start(site, reader, starts)
    return [
        Finding(
            "R17",
            f"{updates} good and bad updates, faults, {commands} commands, {starts} bad starts at DEBUG, seed {seed}",
            0, 0,
            f"{len(reader.found)} secrets in {reader.lines} lines; taken out: {reader.hidden['token']} tokens, "
            f"{reader.hidden['phone']} numbers",
            faults(
                (not reader.found, f"{len(reader.found)} secrets, e.g. {reader.found[:2]}"),
                (reader.hidden.total() > 0, "no secret ever came near the log"),
            ),
        )
    ]  # fmt: skip


def _everybody(site: Site, reader: SecretReader) -> list[Phone]:
    """Bind a coordinator and some officials, and look for the numbers of all."""
    ledger = site.ledger
    with ledger.write(site.instant) as tx:
        everybody = people.everybody(tx)
        reader.watch([*(person.phone or "" for person in everybody), *STRANGE])
        phones = site.bind([person for person in everybody if person.name in _cast(tx)])
    ledger.close()
    return phones


STRANGE = ("15411112222", "15412345678", "447911123456")
"""Numbers the roster does not have: a stranger's, a colleague's who is proposed, another country's."""


def _cast(tx: Transaction) -> set[str]:
    return {person.name for person in people.everybody(tx)[:6]} | {"组织部副部长甲", "编办信息员"}


async def _run_through(site: Site, phones: list[Phone], seed: int, updates: int, reader: SecretReader) -> None:
    process = site.process()
    process.child = await spawn(["--debug", "run"], process.environment)
    talking = asyncio.create_task(_listen(process, reader))
    try:
        await process.until(bool)
        site.api.before_call = BadDay(seed).before_call
        newcomer = await _enrol(site, phones[0], reader)
        _talk(site, [*phones, newcomer], seed, updates)
        await _until_taken_in(site, process)
        site.api.before_call = None
        for url in (process.health_url, process.metrics_url):
            async with aiohttp.ClientSession() as session, session.get(url) as response:
                reader.write(await response.text())
    finally:
        process.child.terminate()
        await talking
    for message in (message for phone in phones for message in phone.received if message.shown.startswith(ALARMS)):
        reader.write(message.shown)


async def _until_taken_in(site: Site, process: Process) -> None:
    """Wait until Telegram has handed out everything and it is worked off."""
    async with asyncio.timeout(LONGEST_SECONDS):
        while site.account.updates.pending():  # noqa: ASYNC110 - a queue does not tell when it was confirmed
            await asyncio.sleep(0.05)
        health = {"inbox_pending": 1}
        while health["inbox_pending"]:
            health = await process.until(bool)


async def _listen(process: Process, reader: SecretReader) -> None:
    """Read what a process says until it ends."""
    out, errors = await process.child.communicate()
    for line in (out + errors).decode().splitlines(keepends=True):
        reader.write(line)


async def _enrol(site: Site, colleague: Phone, reader: SecretReader) -> Phone:
    """Let somebody come in with a number that differs, and with somebody else's contact."""
    said = await site.command("invite", "--post", NEWCOMER[0])
    reader.write(said)
    phone = site.world.phone(site.world.add_user(NEWCOMER[1], STRANGE[0]), site.account)
    phone.follow(said.splitlines()[0].split("\t")[3])
    phone.share_contact(STRANGE[2])
    phone.share_contact(f"+{STRANGE[2]}", user_id=None)
    colleague.share_contact(f"+86 {STRANGE[1][:3]} {STRANGE[1][3:7]} {STRANGE[1][7:]}")
    return phone


def _talk(site: Site, phones: list[Phone], seed: int, updates: int) -> None:
    """Say things with numbers and tokens in them, in good updates and in broken ones."""
    said = (
        f"张干事 {STRANGE[1]}", f"我的电话{STRANGE[0]}", f"令牌 {TOKEN}", f"/node {STRANGE[1]}",
        f"/invite {STRANGE[0]}",
        f"/roster {TOKEN}", f"/bind {STRANGE[1]}", "3完成",
        f"第4项申请延期到5月10日,问{STRANGE[1][:3]}-{STRANGE[1][3:7]}-{STRANGE[1][7:]}",
    )  # fmt: skip
    chance = random.Random(seed)
    good = [{"message": _message(phone, words)} for phone in phones for words in said] + [
        {"message": _contact(phone, number)} for phone in phones for number in STRANGE
    ]
    mutator = Mutator(good, seed)
    for number in range(updates):
        if chance.random() < 0.4:
            chance.choice(phones).send(chance.choice(said))
            continue
        update = mutator.make(number)
        event = next((event for name, event in update.items() if name != "update_id"), None)
        if _fits_the_wire(event):
            site.account.updates.put("message", event, chance.choice(phones).user.id)


def _fits_the_wire(event: object) -> bool:
    """Tell whether the stand-in's server can say it: no half characters, no brackets without end."""
    try:
        json.dumps(event, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return False
    return True


def _message(phone: Phone, words: str) -> dict[str, Any]:
    return {
        "message_id": 1, "date": 1587430800, "chat": phone.chat.to_json(), "from": phone.user.to_json(), "text": words,
    }  # fmt: skip


def _contact(phone: Phone, number: str) -> dict[str, Any]:
    message = _message(phone, "")
    del message["text"]
    return message | {"contact": {"phone_number": number, "first_name": "某", "user_id": phone.user.id}}


async def _ask_the_shell(site: Site, reader: SecretReader, count: int) -> None:
    """Ask the command line for everything it knows, and for what it must refuse."""
    everything = (
        *(["outbox", "--state", state] for state in ("dead", "review", "blocked", "cancelled", "sent")), ["outbox"],
        ["outbox", "--requeue", "99999"], ["--debug", "invite", "--post", STRANGE[1]],
        ["--debug", "import", "plan", str(COUNTY / "roster.xlsx")],
    )  # fmt: skip
    for arguments in everything[:count]:
        child = await spawn(arguments, site.environment)
        out, errors = await child.communicate()
        reader.write((out + errors).decode())


async def _fail_to_start(site: Site, reader: SecretReader, count: int) -> None:
    """Start with a token that is refused, and with a Telegram that is not there."""
    away = f"http://127.0.0.1:{free_port()}/bot"
    for settings in ({"TELEGRAM__TOKENS": f'["{TOKEN}x"]'}, {"TELEGRAM__BASE_URL": away})[:count]:
        process = site.process(**settings)
        process.child = await spawn(["--debug", "run"], process.environment)
        talking = asyncio.create_task(_listen(process, reader))
        await asyncio.wait([talking], timeout=UNREACHABLE_SECONDS)
        if process.child.returncode is None:
            process.child.terminate()
        await talking


TRIAL = Trial(
    "R17", measure,
    small={"updates": 40, "commands": 1, "starts": 0}, quick={"updates": 1_000, "commands": 9, "starts": 2},
    full={"updates": 10_000, "commands": 9, "starts": 2},
)  # fmt: skip
