"""The page over HTTP, on the loopback only: its files, the stream of news, the acts, the clock; and the Bot API."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Final
from urllib.parse import quote, urlsplit

from aiohttp import web

from bot.pictures.typeface import FONT_FILE
from bot.sandbox.accounts import Json, MediaKind, StoredFile
from bot.sandbox.page_acts import Act, perform
from bot.sandbox.page_feed import Feed
from bot.sandbox.server import MAX_BODY_BYTES, mount
from bot.sandbox.stage import Stage
from db.words import Refusal

HOST: Final = "127.0.0.1"
NAMES: Final = frozenset({HOST, "localhost"})
FILES: Final = Path(__file__).parent / "page"
SAFETY: Final = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' blob: data:; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
STAGE: Final = web.AppKey("stage", Stage)
FEED: Final = web.AppKey("feed", Feed)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def claim(port: int = 0) -> socket.socket:
    """Take a port of the loopback, 0 any free one; Refusal ``demo-port-taken`` when somebody has it."""
    try:
        return socket.create_server((HOST, port))
    except OSError as error:
        raise Refusal("demo-port-taken", port=str(port)) from error


@asynccontextmanager
async def serve(stage: Stage, door: socket.socket) -> AsyncIterator[str]:
    """Serve the page on a claimed port and yield its address; pages that are open do not delay the end."""
    runner = web.AppRunner(make_app(stage), access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    try:
        await web.SockSite(runner, door).start()
        yield f"http://{HOST}:{door.getsockname()[1]}"
    finally:
        await runner.cleanup()


def make_app(stage: Stage) -> web.Application:
    """Make the application of the page, with the Bot API of the stand-in beside it."""
    app = web.Application(client_max_size=MAX_BODY_BYTES, middlewares=[_guard])
    app[STAGE], app[FEED] = stage, Feed(stage)
    app.cleanup_ctx.append(_run_feed)
    app.add_routes(
        [
            web.get("/", _index),
            web.get("/events", _events),
            web.get("/media/{number:\\d+}", _media),
            web.post("/clock", _clock),
            web.post("/screens/{key}/{act}", _act),
            web.static("/page", FILES),
            web.static("/font", FONT_FILE.parent),
        ]
    )
    mount(app, stage.api)
    return app


@web.middleware
async def _guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse what another website sends through the visitor's browser; it could not be told from the visitor."""
    origin = request.headers.get("Origin")
    if urlsplit(f"//{request.host}").hostname not in NAMES or (origin and urlsplit(origin).netloc != request.host):
        raise web.HTTPForbidden(text="the demo answers only its own page")
    return await handler(request)


async def _run_feed(app: web.Application) -> AsyncIterator[None]:
    running = asyncio.ensure_future(app[FEED].run())
    yield
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


async def _index(_request: web.Request) -> web.Response:
    return web.Response(text=(FILES / "index.html").read_text("utf-8"), content_type="text/html", headers=SAFETY)


async def _events(request: web.Request) -> web.StreamResponse:
    """Stream the news as server-sent events until the page is closed."""
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", **SAFETY})
    await response.prepare(request)
    with request.app[FEED].page() as news, suppress(ConnectionResetError):
        while True:
            body = json.dumps(await news.get(), ensure_ascii=False)
            await response.write(f"data: {body}\n\n".encode())
    return response


async def _media(request: web.Request) -> web.Response:
    stored = request.app[STAGE].world.files.get(int(request.match_info["number"]))
    if stored is None:
        raise web.HTTPNotFound
    return web.Response(body=stored.content, headers={**SAFETY, **_headers_of(stored)})


def _headers_of(stored: StoredFile) -> dict[str, str]:
    """Let photos be shown and everything else only be saved."""
    if stored.kind is MediaKind.PHOTO:
        is_png = stored.content.startswith(b"\x89PNG")
        return {"Content-Type": "image/png" if is_png else "image/jpeg"}
    name = quote(stored.filename or f"file-{stored.number}")
    return {"Content-Type": "application/octet-stream", "Content-Disposition": f"attachment; filename*=UTF-8''{name}"}


async def _clock(request: web.Request) -> web.Response:
    """Move the clock as ``{"to": …}`` says; answered once everything on the way is done."""
    stage = request.app[STAGE]
    try:
        await stage.move(str((await request.json())["to"]), request.app[FEED].show_clock)
    except (KeyError, TypeError, ValueError) as error:
        return _refused(error)
    return web.json_response({"ok": True})


async def _act(request: web.Request) -> web.Response:
    """Carry out an act; 400 says why it cannot be done."""
    stage = request.app[STAGE]
    try:
        values, file = await _read(request)
        result = await perform(Act(stage, request.match_info["key"], values, file), request.match_info["act"])
    except (LookupError, TypeError, ValueError) as error:
        return _refused(error)
    return web.json_response({"ok": True, **result})


def _refused(error: Exception) -> web.Response:
    return web.json_response({"ok": False, "error": str(error)}, status=400)


async def _read(request: web.Request) -> tuple[Json, tuple[str, bytes] | None]:
    """Read the values of a JSON body, or of a form with the file in it."""
    if request.content_type == "application/json":
        values = await request.json()
        if not isinstance(values, dict):
            raise ValueError("a JSON object is expected")
        return values, None
    form = dict(await request.post())
    upload = form.pop("file", None)
    file = (upload.filename, upload.file.read()) if isinstance(upload, web.FileField) else None
    return dict(form), file
