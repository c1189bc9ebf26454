"""The front door of the stand-in: one call in, one reply out, as the server would give it."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from inspect import isawaitable
from typing import Any

from bot.sandbox import editing, lookups, polling, sending
from bot.sandbox.accounts import Bot, Json
from bot.sandbox.calls import METHODS, Call, Upload, read_call
from bot.sandbox.faults import Fault, bad
from bot.sandbox.lookups import MAX_DOWNLOAD_BYTES
from bot.sandbox.world import Accepted, Telegram

HANDLERS = (sending, editing, lookups, polling)
"""Importing them registers their methods."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes back over the wire."""

    status: int
    body: Json
    headers: Mapping[str, str] = field(default_factory=dict)

    def encode(self) -> bytes:
        """Return the body as UTF-8 JSON."""
        return json.dumps(self.body, ensure_ascii=False).encode()


BeforeCall = Callable[[str, str, Mapping[str, Any]], Awaitable[Reply | None]]
BeforeReply = Callable[[str, str, Reply], Awaitable[Reply]]


class Api:
    """Carry out calls on a world.

    Faults for tests: ``before_call(token, method, params)`` may answer instead of the server (nothing was done),
    ``before_reply(token, method, reply)`` may replace the answer or raise ``ConnectionLost`` (it was done);
    ``latency`` is in seconds, for every call but getUpdates.
    """

    def __init__(self, world: Telegram, *, latency: float = 0.0) -> None:
        self.world = world
        self.latency = latency
        self.before_call: BeforeCall | None = None
        self.before_reply: BeforeReply | None = None

    async def call(
        self,
        token: str,
        method: str,
        params: Mapping[str, Any] | None = None,
        files: Mapping[str, Upload] | None = None,
    ) -> Reply:
        """Carry out one call and return the server's reply; never raises but for ``ConnectionLost`` of a hook."""
        if self.latency and method.lower() != "getupdates":
            await asyncio.sleep(self.latency)
        if self.before_call is not None and (early := await self.before_call(token, method, params or {})) is not None:
            return early
        reply = await self._carry_out(token, method, params or {}, files or {})
        if self.before_reply is not None:
            reply = await self.before_reply(token, method, reply)
        return reply

    def download(self, token: str, path: str) -> bytes | None:
        """Return the content behind a file path that getFile gave to this bot, None if it gave none."""
        bot = self.world.bots.get(token)
        number = path.rpartition("_")[2].partition(".")[0]
        stored = self.world.files.get(int(number)) if number.isdigit() else None
        if bot is None or stored is None or len(stored.content) > MAX_DOWNLOAD_BYTES:
            return None
        return stored.content if path == lookups.file_path(stored, bot) else None

    async def _carry_out(self, token: str, name: str, params: Mapping[str, Any], files: Mapping[str, Upload]) -> Reply:
        try:
            bot = self.world.bots.get(token)
            if bot is None:
                raise Fault(401, "Unauthorized")
            return _success(await self._handle(bot, name, params, files))
        except Fault as fault:
            return _failure(fault)

    async def _handle(self, bot: Bot, name: str, params: Mapping[str, Any], files: Mapping[str, Upload]) -> object:
        known = METHODS.get(name.lower())
        if known is None:
            self.world.offences.append(f"{name}: unknown method")
            raise bad(f"method not found: {name}")
        call = read_call(self.world, bot, known, params, files)
        result = known.handler(call)
        if isawaitable(result):
            result = await result
        if known.name != "getUpdates":
            self._note(call)
        return result

    def _note(self, call: Call) -> None:
        message = call.message
        self.world.log.append(
            Accepted(
                self.world.elapsed(),
                call.bot.id,
                call.method,
                message.chat.id if message else call.values.get("chat_id"),
                message.id if message else call.values.get("message_id"),
                message.shown if message else None,
            )
        )


def _success(result: object) -> Reply:
    return Reply(200, {"ok": True, "result": result})


def _failure(fault: Fault) -> Reply:
    body: Json = {"ok": False, "error_code": fault.status, "description": fault.description}
    if fault.parameters:
        body["parameters"] = fault.parameters
    wait = fault.parameters.get("retry_after")
    return Reply(fault.status, body, {"Retry-After": str(wait)} if wait else {})
