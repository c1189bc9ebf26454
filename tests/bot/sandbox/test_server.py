"""The same stand-in over HTTP, with the library's own client and with bare requests."""

import asyncio

import aiohttp
import pytest
from aiohttp import web
from telegram import Bot as Client
from telegram.error import BadRequest, InvalidToken, NetworkError

from bot.sandbox.api import Reply
from bot.sandbox.faults import ConnectionLost
from bot.sandbox.server import serve


@pytest.fixture
async def served(api):
    async with await serve(api) as served:
        yield served


@pytest.fixture
async def remote(served, account):
    async with Client(account.token, base_url=served.base_url, base_file_url=served.base_file_url) as remote:
        yield remote


@pytest.fixture
async def http():
    async with aiohttp.ClientSession() as session:
        yield session


async def test_the_library_s_own_client_talks_to_it(remote, phone):
    await remote.send_message(phone.user.id, "<b>您好</b>", parse_mode="HTML")
    assert phone.last_text == "您好"


async def test_errors_keep_their_words(remote):
    with pytest.raises(BadRequest, match=r"^Chat not found$"):
        await remote.send_message(1, "您好")


async def test_an_unknown_token_stays_outside(served):
    with pytest.raises(InvalidToken):
        async with Client("7:no", base_url=served.base_url):
            pass


async def test_files_go_up_and_come_down(remote, phone):
    sent = await remote.send_document(phone.user.id, b"ledger" * 1000, filename="台账.xlsx")
    assert phone.last.filename == "台账.xlsx"
    file = await sent.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"ledger" * 1000


async def test_a_foreign_path_is_not_found(served, http, account):
    async with http.get(f"{served.base_file_url}{account.token}/documents/file_9_9.txt") as response:
        assert response.status == 404


async def test_a_long_poll_wakes_over_http(remote, phone, account):
    account.updates.clear()
    poll = asyncio.create_task(remote.get_updates(timeout=20))
    await asyncio.sleep(0.05)
    phone.send("收到")
    async with asyncio.timeout(5):
        assert (await poll)[0].message.text == "收到"


@pytest.mark.parametrize("way", ["query", "form", "json"])
async def test_parameters_come_in_any_of_the_four_ways(served, http, account, phone, way):
    url, params = f"{served.base_url}{account.token}/sendMessage", {"chat_id": str(phone.user.id), "text": "您好"}
    keyword = {"query": "params", "form": "data", "json": "json"}[way]
    async with http.request("GET" if way == "query" else "POST", url, **{keyword: params}) as response:
        assert (await response.json())["ok"] is True
    assert phone.last_text == "您好"


async def test_a_body_that_is_no_json_is_refused(served, http, account):
    headers = {"Content-Type": "application/json"}
    async with http.post(f"{served.base_url}{account.token}/getMe", data=b"{", headers=headers) as response:
        assert response.status == 400


async def test_a_hook_can_lose_the_answer_of_a_call_that_was_done(remote, api, phone):
    async def lose(token, method, reply):
        raise ConnectionLost

    api.before_reply = lose
    with pytest.raises(NetworkError):
        await remote.send_message(phone.user.id, "您好")
    assert phone.texts == ["您好"]


async def test_a_lost_answer_is_a_broken_line_not_a_502(served, http, api, account):
    async def lose(token, method, reply):
        raise ConnectionLost

    api.before_reply = lose
    with pytest.raises(aiohttp.ClientConnectionError):
        await http.get(f"{served.base_url}{account.token}/getMe")


async def test_a_hook_can_refuse_a_call_that_was_not_done(remote, api, phone):
    async def refuse(token, method, params):
        return Reply(502, {"ok": False, "error_code": 502, "description": "Bad Gateway"})

    api.before_call = refuse
    with pytest.raises(NetworkError, match=r"^Bad Gateway$"):
        await remote.send_message(phone.user.id, "您好")
    assert phone.texts == []


async def test_the_seam_loses_answers_too(client, api, phone):
    async def lose(token, method, reply):
        raise ConnectionLost

    api.before_reply = lose
    with pytest.raises(NetworkError):
        await client.send_message(phone.user.id, "您好")
    assert phone.texts == ["您好"]


async def test_updates_are_posted_to_a_webhook(remote, phone):
    got = asyncio.Queue()

    async def hook(request):
        got.put_nowait((request.headers["X-Telegram-Bot-Api-Secret-Token"], await request.json()))
        return web.Response()

    app = web.Application()
    app.router.add_post("/hook", hook)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        await remote.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="s3cret")
        async with asyncio.timeout(5):
            secret, update = await got.get()
        assert (secret, update["message"]["text"]) == ("s3cret", "/start")
    finally:
        await runner.cleanup()
