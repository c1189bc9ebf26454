"""Delivery to a webhook: in order, with the secret, again until accepted."""

import asyncio
import json

import pytest

from bot.sandbox.webhook import SECRET_HEADER, Courier


class Front:
    """A webhook that answers what it is told and remembers what it got."""

    def __init__(self):
        self.answers = []
        self.got = []
        self.headers = {}

    async def post(self, url, headers, body):
        self.headers = headers
        answer = self.answers.pop(0) if self.answers else (200, None)
        if isinstance(answer, OSError):
            raise answer
        if answer[0] == 200:
            self.got.append(json.loads(body))
        return answer

    @property
    def texts(self):
        return [update["message"]["text"] for update in self.got]


@pytest.fixture
async def front(world, account, client, hands):
    await client.set_webhook("https://duban.example/hook", secret_token="s3cret")
    front = Front()
    task = asyncio.create_task(Courier(world, account, front.post, sleep=hands.nap).run())
    yield front
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def settle():
    for _ in range(50):
        await asyncio.sleep(0)


async def test_updates_arrive_in_order_with_the_secret(front, phone):
    phone.send("一")
    phone.send("二")
    await settle()
    assert front.texts == ["/start", "一", "二"]
    assert front.headers[SECRET_HEADER] == "s3cret"


async def test_a_refused_update_comes_again_after_2_4_8_seconds(front, phone, hands):
    front.answers = [(500, None), (503, None), OSError("refused"), (200, None)]
    phone.send("一")
    await settle()
    assert hands.naps == [2, 4, 8]
    assert front.texts == ["/start", "一"]


async def test_retry_after_is_honoured(front, phone, hands):
    front.answers = [(503, 17.0)]
    await settle()
    assert hands.naps == [17]


async def test_an_update_is_given_up_after_a_day(front, phone, account):
    front.answers = [(500, None)] * 5000
    for _ in range(100):
        await settle()
    assert account.updates.pending() == []
    assert front.got == []


async def test_a_chat_gets_one_update_at_a_time(world, account, client, phone):
    await client.set_webhook("https://duban.example/hook")
    at_once, most = 0, 0

    async def post(url, headers, body):
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(0)
        at_once -= 1
        return 200, None

    task = asyncio.create_task(Courier(world, account, post).run())
    for text in ("一", "二", "三"):
        await asyncio.sleep(0)
        phone.send(text)
    await settle()
    assert (most, account.updates.pending()) == (1, [])
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_one_stuck_chat_does_not_hold_up_another(world, account, client, phone):
    await client.set_webhook("https://duban.example/hook")
    got, stuck = [], asyncio.Event()

    async def post(url, headers, body):
        update = json.loads(body)
        if update["message"]["chat"]["id"] == phone.user.id:
            await stuck.wait()
        got.append(update["message"]["text"])
        return 200, None

    task = asyncio.create_task(Courier(world, account, post).run())
    world.phone(world.add_user("王组长"), account).send("我的")
    await settle()
    assert got == ["我的"]
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_the_last_failure_is_shown(front, client, phone, hands):
    front.answers = [(500, None)]
    await settle()
    assert (await client.get_webhook_info()).last_error_message == "Wrong response from the webhook: 500"
