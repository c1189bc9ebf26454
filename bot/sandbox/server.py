"""The stand-in over HTTP, for programs that bring their own client."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Any, Final, Self

import aiohttp
from aiohttp import web

from bot.sandbox.accounts import Bot
from bot.sandbox.api import Api, Reply
from bot.sandbox.calls import Upload
from bot.sandbox.faults import ConnectionLost
from bot.sandbox.webhook import Courier

MAX_BODY_BYTES: Final = 64 * 1024 * 1024
"""Above the 50 MB of an upload, so that the 413 comes from the method and not from the server."""


NOT_JSON: Final = "Bad Request: can't parse the request body as a JSON object"


class Couriers:
    """One courier for each bot that has set a webhook; ``close`` ends them all."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._tasks: dict[Bot, asyncio.Task[None]] = {}
        self._session: aiohttp.ClientSession | None = None

    def notice(self, token: str) -> None:
        """Send a courier once a bot has a webhook."""
        bot = self._api.world.bots.get(token)
        if bot is not None and bot.webhook is not None and bot not in self._tasks:
            self._tasks[bot] = asyncio.create_task(Courier(self._api.world, bot, self._post).run())

    async def close(self, _app: web.Application | None = None) -> None:
        """Call all couriers back."""
        for task in self._tasks.values():
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        if self._session is not None:
            await self._session.close()

    async def _post(self, url: str, headers: Mapping[str, str], body: bytes) -> tuple[int, float | None]:
        self._session = self._session or aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60))
        try:
            async with self._session.post(url, data=body, headers=headers) as response:
                wait = response.headers.get("Retry-After")
                return response.status, float(wait) if wait else None
        except aiohttp.ClientError as error:
            raise OSError(str(error)) from error


def routes(api: Api, couriers: Couriers | None = None) -> list[web.RouteDef]:
    """Return the routes of the Bot API, to be mounted in any aiohttp application."""
    return [
        web.route("*", "/bot{token:[^/]+}/{method:[^/]+}", _caller(api, couriers)),
        web.get("/file/bot{token:[^/]+}/{path:.+}", _downloader(api)),
    ]


def mount(app: web.Application, api: Api) -> None:
    """Add the Bot API to an application, webhook delivery included."""
    couriers = Couriers(api)
    app.add_routes(routes(api, couriers))
    app.on_cleanup.append(couriers.close)


class Served:
    """A running server; also an asynchronous context manager that closes it."""

    def __init__(self, runner: web.AppRunner, host: str, port: int) -> None:
        self._runner = runner
        self.root_url = f"http://{host}:{port}"
        self.base_url = f"{self.root_url}/bot"
        """What ``telegram.Bot(base_url=...)`` takes."""
        self.base_file_url = f"{self.root_url}/file/bot"

    async def close(self) -> None:
        """Stop serving."""
        await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self.close()


async def serve(api: Api, host: str = "127.0.0.1", port: int = 0) -> Served:
    """Serve the Bot API at ``host``; port 0 takes any free one."""
    app = web.Application(client_max_size=MAX_BODY_BYTES)
    mount(app, api)
    runner = web.AppRunner(app, shutdown_timeout=1.0)
    await runner.setup()
    site = web.TCPSite(runner, host, port)
    await site.start()
    return Served(runner, host, runner.addresses[0][1])


def _caller(api: Api, couriers: Couriers | None) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def call(request: web.Request) -> web.Response:
        token, method = request.match_info["token"], request.match_info["method"]
        try:
            params, files = await _read(request)
        except ValueError:
            return _respond(Reply(400, {"ok": False, "error_code": 400, "description": NOT_JSON}))
        try:
            reply = await api.call(token, method, params, files)
        except ConnectionLost:
            if request.transport is not None:
                request.transport.abort()
            return web.Response(status=502)
        if couriers is not None and method.lower() == "setwebhook":
            couriers.notice(token)
        return _respond(reply)

    return call


def _downloader(api: Api) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def download(request: web.Request) -> web.Response:
        content = api.download(request.match_info["token"], request.match_info["path"])
        if content is None:
            return _respond(Reply(404, {"ok": False, "error_code": 404, "description": "Not Found"}))
        return web.Response(body=content, content_type="application/octet-stream")

    return download


def _respond(reply: Reply) -> web.Response:
    return web.Response(
        status=reply.status, body=reply.encode(), content_type="application/json", headers=dict(reply.headers)
    )


async def _read(request: web.Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    """Collect the parameters of query, form or JSON body, and the files of a multipart body."""
    params: dict[str, Any] = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        params |= await request.json() if request.can_read_body else {}
    else:
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                files[name] = (value.filename, await asyncio.to_thread(value.file.read))
            else:
                params[name] = value
    return params, files
