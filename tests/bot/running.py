"""`duban run` as a process of its own, on a stand-in served over HTTP by the test, with a clock in a file."""

import asyncio
import contextlib
import json
import os
import signal
import socket
import sys
import time
from datetime import datetime
from pathlib import Path

import aiohttp

from bot.sandbox.api import Api
from bot.sandbox.phone import Phone
from bot.sandbox.server import serve
from bot.sandbox.world import Telegram
from db import people
from db.engine import Ledger
from jobs.clock import elapsed_now

TOKEN = "700002:AAE-token-of-a-process-of-its-own-01"
FIRST_MORNING = "2020-04-21T09:00:00+08:00"
PATIENCE_SECONDS = 60.0
NOT_INHERITED = ("DUBAN_", "PYTHONDONTWRITEBYTECODE")
"""The latter would have each of hundreds of processes compile the house anew."""


def free_port() -> int:
    """Find a port that nobody uses now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class Process:
    """One `duban run`; everything it needs comes from the environment."""

    def __init__(self, environment: dict[str, str], ops_port: int) -> None:
        self.environment = environment
        self.health_url = f"http://127.0.0.1:{ops_port}/healthz"
        self.metrics_url = f"http://127.0.0.1:{ops_port}/metrics"
        self.child: asyncio.subprocess.Process

    async def start(self, *arguments: str) -> "Process":
        """Start and wait until it is well."""
        self.child = await spawn(["run", *arguments], self.environment)
        await self.until(bool)
        return self

    async def until(self, is_reached, status: int = 200) -> dict:
        """Ask for its health again and again until it is answered with ``status`` and as wanted."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        found: object = None
        async with aiohttp.ClientSession() as session:
            while time.monotonic() < deadline:
                assert self.child.returncode is None, await self.complaint()
                with contextlib.suppress(aiohttp.ClientError):
                    async with session.get(self.health_url) as response:
                        found = await response.json()
                        if response.status == status and is_reached(found):
                            return found
                await asyncio.sleep(0.02)
        raise AssertionError(f"not reached: {found}")

    async def metrics(self) -> str:
        """Read its measures."""
        async with aiohttp.ClientSession() as session, session.get(self.metrics_url) as response:
            return await response.text()

    async def stop(self, number: int = signal.SIGTERM) -> float:
        """Send a signal and return the seconds it took to end."""
        began = time.monotonic()
        self.child.send_signal(number)
        self.log = (await asyncio.wait_for(self.child.communicate(), PATIENCE_SECONDS))[1].decode()
        return time.monotonic() - began

    async def complaint(self) -> str:
        """Read everything it said; only after its end."""
        return (await self.child.communicate())[1].decode()


class Rig:
    """A Telegram, a folder with database and clock, and processes on them."""

    make: type[Process] = Process

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock_file = folder / "clock"
        self.set_clock(FIRST_MORNING)
        self.world = Telegram(elapsed_now)
        self.account = self.world.add_bot(TOKEN, "duban_bot")
        self.api = Api(self.world)
        self.environment: dict[str, str] = {}
        self.processes: list[Process] = []

    async def open(self) -> None:
        """Serve the stand-in."""
        self.served = await serve(self.api)
        self.environment = {
            "DUBAN_TELEGRAM__TOKENS": json.dumps([TOKEN]),
            "DUBAN_TELEGRAM__BASE_URL": self.served.base_url,
            "DUBAN_TELEGRAM__BASE_FILE_URL": self.served.base_file_url,
            "DUBAN_TELEGRAM__PACE_PER_SECOND": "0",
            "DUBAN_TELEGRAM__PACE_PER_CHAT": "0",
            "DUBAN_TELEGRAM__PACE_PER_GROUP_MINUTE": "0",
            "DUBAN_DATABASE__URL": f"sqlite:///{self.folder}/duban.db",
            "DUBAN_CLOCK__SOURCE": f"file:{self.clock_file}",
        }

    async def close(self) -> None:
        """End whatever still runs."""
        for process in self.processes:
            if process.child.returncode is None:
                process.child.kill()
                await process.child.communicate()
        await self.served.close()

    def set_clock(self, instant: str) -> None:
        """Write the instant as anybody would: truncate, then write."""
        self.clock_file.write_text(instant + "\n")
        self.instant = datetime.fromisoformat(instant)

    def process(self, **settings: str) -> Process:
        """Prepare a process; ``settings`` are further variables without their prefix."""
        port = free_port()
        own = {f"DUBAN_{name}": value for name, value in settings.items()}
        environment = {**self.environment, "DUBAN_OPS__LISTEN": f"127.0.0.1:{port}", **own}
        self.processes.append(self.make(environment, port))
        return self.processes[-1]

    async def command(self, *arguments: str) -> str:
        """Run another command of the CLI beside the process and return what it printed."""
        child = await spawn(list(arguments), self.environment)
        out, complaint = await asyncio.wait_for(child.communicate(), PATIENCE_SECONDS)
        assert child.returncode == 0, complaint.decode()
        return out.decode()

    def enrol(self, name: str) -> Phone:
        """Hand out the phone of somebody of the roster, bound as if enrolled; the process need not run."""
        user = self.world.add_user(name)
        ledger = Ledger(self.environment["DUBAN_DATABASE__URL"])
        with ledger.write(self.instant) as tx:
            person = people.by_name(tx, name)[0]
            person.bot_id, person.telegram_id, person.bound_at = self.account.id, user.id, tx.now
            tx.add(person)
        ledger.close()
        phone = self.world.phone(user, self.account)
        phone.start()
        self.account.updates.clear()
        return phone

    async def enrol_by_link(self, post: str, name: str, number: str) -> Phone:
        """Enrol somebody of the roster the way people do: a link, then the own contact."""
        link = (await self.command("invite", "--post", post)).splitlines()[0].split("\t")[3]
        phone = self.world.phone(self.world.add_user(name, number), self.account)
        phone.follow(link)
        await self.said(phone, "核验")
        phone.share_contact()
        await self.said(phone, "绑定成功")
        return phone

    async def said(self, phone: Phone, words: str, since: int = 0) -> None:
        """Wait until a message with the words is on a phone."""
        changes = self.world.subscribe()
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                while not any(words in (message.shown or "") for message in phone.received[since:]):
                    await changes.get()
        except TimeoutError:
            raise AssertionError(f"{words!r} not in {phone.texts}") from None
        finally:
            self.world.unsubscribe(changes)

    def is_done(self, health: dict) -> bool:
        """Whether everything due up to the instant written last is done, as the contract has it."""
        ticked = health["ticked_until"] and datetime.fromisoformat(health["ticked_until"])
        is_there = datetime.fromisoformat(health["clock"]) == self.instant and ticked and ticked >= self.instant
        return bool(is_there and not health["inbox_pending"] and not health["outbox_due"])


async def spawn(arguments: list[str], environment: dict[str, str], module: str = "bot") -> asyncio.subprocess.Process:
    """Start ``duban`` with nothing of this process's own settings; ``module`` may be a launcher of a test's own."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(NOT_INHERITED)}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, *arguments, env={**inherited, **environment},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
