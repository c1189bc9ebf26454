"""The demo's page without a browser: what it serves, what its acts do, and whom it does not answer."""

import asyncio
import io
import json
import re
from contextlib import asynccontextmanager, suppress
from urllib.parse import urlsplit

import aiohttp
import pytest
import pytest_asyncio
from PIL import Image

from bot.sandbox import demo, page_server
from db.words import Refusal

pytestmark = pytest.mark.asyncio(loop_scope="module")
PATIENCE_SECONDS = 20


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory):
    async with demo.open_stage(tmp_path_factory.mktemp("demo")) as opened:
        yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def visitor(stage):
    async with page_server.serve(stage, page_server.claim()) as url, Visitor(url) as opened:
        yield opened


class Visitor:
    """Somebody at the page: acts by HTTP, sees the news."""

    def __init__(self, url):
        self.url = url

    async def __aenter__(self):
        self.http = aiohttp.ClientSession(self.url)
        return self

    async def __aexit__(self, *_):
        await self.http.close()

    async def get(self, path, **options):
        async with self.http.get(path, **options) as response:
            return response, await response.read()

    async def post(self, path, values, **options):
        async with self.http.post(path, json=values, **options) as response:
            return response.status, await response.json(content_type=None) if response.status != 403 else None

    async def act(self, key, name, **values):
        status, answer = await self.post(f"/screens/{key}/{name}", values)
        assert status == 200, answer
        return answer

    async def attach(self, key, name, content, **values):
        form = aiohttp.FormData(values)
        form.add_field("file", content, filename=name)
        async with self.http.post(f"/screens/{key}/attach", data=form) as response:
            assert response.status == 200, await response.text()

    @asynccontextmanager
    async def news(self):
        async with self.http.get("/events") as response:
            yield _events(response)


async def _events(response):
    async for line in response.content:
        if line.startswith(b"data: "):
            yield json.loads(line[6:])


async def _until(news, wanted):
    async with asyncio.timeout(PATIENCE_SECONDS):
        async for event in news:
            if (found := wanted(event)) is not None:
                return found
    raise AssertionError("the stream ended")


def _message(key, words):
    def wanted(event):
        is_it = event["kind"] == "message" and event["screen"]["key"] == key
        return event["message"] if is_it and words in event["message"]["text"] else None

    return wanted


async def test_the_page_comes_with_everything_it_needs(visitor):
    response, body = await visitor.get("/")
    assert response.content_type == "text/html"
    assert "default-src 'self'" in response.headers["Content-Security-Policy"]
    for name in ("page.js", "phone.js", "draw.js", "tour.js", "words.js", "page.css", "seal.svg"):
        response, _ = await visitor.get(f"/page/{name}")
        assert response.status == 200, name
    _, style = await visitor.get("/page/page.css")
    for font in re.findall(rb'url\("(/font/[^"]+)"\)', style):
        assert (await visitor.get(font.decode()))[0].status == 200, font
    assert b"http://" not in body.replace(b"http://www.w3.org", b"")


async def test_only_this_machine_reaches_it(visitor):
    port = urlsplit(visitor.url).port
    assert urlsplit(visitor.url).hostname == "127.0.0.1"
    with pytest.raises(OSError):
        await asyncio.open_connection("127.0.0.2", port)


async def test_another_website_cannot_act_through_the_visitors_browser(visitor, stage):
    for headers in ({"Origin": "https://example.org"}, {"Host": "example.org"}):
        status, _ = await visitor.post("/screens/chief/send", {"text": "/help"}, headers=headers)
        assert status == 403
    assert all(message.is_from_bot for message in stage.cast.phones["chief"].messages)


async def test_a_page_that_opens_sees_all_phones_and_the_clock(visitor):
    async with visitor.news() as news:
        whole = await _until(news, lambda event: event)
    assert whole["kind"] == "whole"
    keys = [screen["key"] for screen in whole["screens"]]
    assert keys == ["coordinator", "secretary", "chief", "leader", "group", "newcomer"]
    assert whole["clock"]["is_workday"] is True
    assert whole["clock"]["now"].startswith("2020-04-2")


async def test_the_plan_is_imported_and_the_group_bound_before_the_curtain(stage):
    assert any("633" in text for text in stage.cast.phones["coordinator"].texts)
    assert "已绑定" in stage.cast.group.last_text


async def test_words_reach_the_bot_and_its_answer_reaches_the_page(visitor):
    async with visitor.news() as news:
        await visitor.act("leader", "send", text="/help")
        answer = await _until(news, _message("leader", "可用命令"))
    assert answer["from"] == "bot"
    assert {"type": "bot_command", "offset": answer["text"].index("/help"), "length": 5} in answer["entities"]


async def test_a_tap_is_answered_with_what_the_bot_says(visitor):
    async with visitor.news() as news:
        await visitor.act("chief", "send", text="/settings")
        card = await _until(news, _message("chief", "语言"))
    labels = [button["text"] for button in card["rows"][0]]
    answer = await visitor.act("chief", "tap", message=card["id"], row=0, column=labels.index("English"))
    assert answer["toast"]


async def test_a_newcomer_opens_the_invitation_and_shares_the_own_number(visitor, stage):
    async with visitor.news() as news:
        whole = await _until(news, lambda event: event)
        link = next(screen["invitation"] for screen in whole["screens"] if screen["key"] == "newcomer")
        await visitor.act("newcomer", "link", link=link)
        await _until(news, _message("newcomer", "核验"))
        await visitor.act("newcomer", "key", label="验证手机号")
        assert await _until(news, _message("newcomer", "绑定成功"))


async def test_files_and_photos_travel_both_ways(visitor, stage):
    picture = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(picture, "PNG")
    await visitor.attach("secretary", "佐证.txt", b"evidence", kind="document")
    await visitor.attach("secretary", "photo.png", picture.getvalue(), kind="photo")
    own = [message for message in stage.cast.phones["secretary"].messages if message.media]
    document, photo = own[-2:]
    response, body = await visitor.get(f"/media/{document.media.number}")
    assert body == b"evidence"
    assert response.headers["Content-Disposition"].startswith("attachment")
    response, _ = await visitor.get(f"/media/{photo.media.number}")
    assert response.content_type == "image/png"


async def test_an_own_text_is_changed_and_a_bots_is_not(visitor, stage):
    phone = stage.cast.phones["secretary"]
    await visitor.act("secretary", "send", text="您好")
    await stage.quiet()
    own = next(message for message in phone.messages if message.text == "您好")
    await visitor.act("secretary", "edit", message=own.id, text="您好!")
    assert own.text == "您好!"
    status, _ = await visitor.post("/screens/secretary/edit", {"message": phone.last.id, "text": "x"})
    assert status == 400


async def test_a_phone_blocks_the_bot_and_lets_it_back(visitor, stage):
    await visitor.act("leader", "block")
    assert stage.cast.phones["leader"].chat.is_blocked
    status, answer = await visitor.post("/screens/leader/send", {"text": "/help"})
    assert (status, answer["ok"]) == (400, False)
    await visitor.act("leader", "block")
    await visitor.act("leader", "send", text="/help")


async def test_members_talk_in_the_group_in_their_own_name(visitor, stage):
    await visitor.act("group", "send", text="大家好", **{"as": "secretary"})
    assert stage.cast.group.messages[-1].sender is stage.cast.phones["secretary"].user


async def test_what_cannot_be_done_is_refused_with_a_reason(visitor):
    for path, values in (
        ("/screens/nobody/send", {"text": "x"}),
        ("/screens/leader/dance", {}),
        ("/screens/leader/send", {"text": "  "}),
        ("/screens/leader/tap", {"message": 999999, "row": 0, "column": 0}),
        ("/screens/leader/link", {"link": "https://example.org/"}),
        ("/screens/group/contact", {"as": "chief"}),
        ("/clock", {"to": "2019-01-01T00:00+08:00"}),
        ("/clock", {"to": "tomorrow"}),
        ("/clock", {}),
    ):
        status, answer = await visitor.post(path, values)
        assert (status, answer["ok"]) == (400, False), path


async def test_the_clock_moves_only_when_it_is_moved(visitor, stage):
    before = stage.clock.now()
    async with visitor.news() as news:
        status, _ = await visitor.post("/clock", {"to": "+1h"})
        assert status == 200
        await _until(news, lambda event: True if event["kind"] == "clock" and not event["clock"]["is_moving"] else None)
    assert (stage.clock.now() - before).total_seconds() == 3600


async def test_a_port_that_is_taken_is_said_at_once(visitor):
    with pytest.raises(Refusal, match="demo-port-taken"):
        await demo.serve(urlsplit(visitor.url).port)


async def test_other_programs_may_talk_to_the_stand_in(visitor):
    _, body = await visitor.get(f"/bot{demo.TOKEN}/getMe")
    assert json.loads(body)["result"]["username"] == demo.USERNAME


async def test_nothing_the_bot_does_offends_telegram(stage):
    await stage.quiet()
    assert stage.world.offences == []


async def test_a_closed_page_leaves_nothing_behind(visitor, stage):
    with suppress(aiohttp.ClientError):
        async with visitor.news() as news:
            await _until(news, lambda event: event)
    await visitor.act("leader", "send", text="/help")
    await stage.quiet()
    assert "/board" in stage.cast.phones["leader"].last_text
