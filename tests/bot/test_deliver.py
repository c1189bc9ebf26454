"""Rows of the outbox reach the right phones, once, in order and in whole."""

import asyncio
import io
from datetime import timedelta

import pytest
from PIL import Image

from bot.message import Button, Message
from db.messages import Lane, OutboxState
from db.models import Card
from jobs import outbox as posting
from tests.bot.posthouse import PostHouse


@pytest.fixture
def house(tmp_path):
    house = PostHouse(tmp_path)
    yield house
    assert house.world.offences == []
    house.close()


def picture() -> bytes:
    canvas = io.BytesIO()
    Image.new("RGB", (8, 8)).save(canvas, "PNG")
    return canvas.getvalue()


def refresh(house, card_id):
    house.office.do_now(lambda tx, policy: posting.refresh_card(tx, tx.get_one(Card, card_id)))


async def test_what_is_due_arrives_and_is_recorded(house):
    row_id = house.post("reminder", 1)
    await house.settle()
    row = house.row(row_id)
    assert house.secretary.texts == ["reminder 1"]
    assert (row.state, row.message_id) == (OutboxState.SENT, house.secretary.last.id)
    assert house.sender.counters.sent == 1


async def test_messages_of_one_lane_keep_their_order(house):
    for n in range(5):
        house.post("reminder", n)
    await house.settle()
    assert house.secretary.texts == [f"reminder {n}" for n in range(5)]


async def test_outside_working_hours_only_answers_go_out(house):
    house.clock.advance(timedelta(hours=12))
    house.post("reminder", 1)
    house.post("answer", 2, lane=Lane.ANSWER)
    await house.settle()
    assert house.secretary.texts == ["answer 2"]
    house.clock.advance(timedelta(hours=12))
    await house.settle()
    assert house.secretary.texts == ["answer 2", "reminder 1"]


async def test_words_are_made_when_the_row_is_claimed(house):
    house.post("reminder", 1, not_before=house.clock.now() + timedelta(hours=1))
    house.messages["reminder"] = Message("as it stood in the morning")
    await house.settle()
    house.messages["reminder"] = Message("as it stands now")
    house.clock.advance(timedelta(hours=1))
    await house.settle()
    assert house.secretary.texts == ["as it stands now"]


async def test_a_row_with_nothing_left_to_say_is_cancelled(house):
    house.messages["reminder"] = None
    row_id = house.post("reminder")
    await house.settle()
    assert house.row(row_id).state is OutboxState.CANCELLED
    assert house.secretary.texts == []


async def test_a_row_that_cannot_be_drawn_is_dead_and_the_coordinator_hears_of_it(house):
    house.messages["reminder"] = ValueError("no such node")
    row_id = house.post("reminder")
    await house.settle()
    assert house.row(row_id).state is OutboxState.DEAD
    assert house.coordinator.texts == ["alarm-dead"]


async def test_a_row_that_cannot_be_drawn_takes_nobody_with_it(house):
    house.messages["slip"] = ValueError("no such slip")
    broken, sound = house.post("slip"), house.post("reminder", to=1)
    await house.settle()
    assert (house.row(broken).state, house.row(sound).state) == (OutboxState.DEAD, OutboxState.SENT)
    assert house.head.texts == ["reminder"]


async def test_what_is_claimed_together_is_drawn_from_one_look_at_the_records(house):
    looks = []
    house.messages["reminder"] = lambda tx, _row: looks.append(tx) or Message("节点")
    for number in (0, 1):
        house.post("reminder", to=number)
    await house.settle()
    assert len(looks) == 2
    assert looks[0] is looks[1]


async def test_a_broken_alarm_raises_no_further_alarm(house):
    house.messages |= {"reminder": ValueError("broken"), "alarm-dead": ValueError("broken too")}
    house.post("reminder")
    await house.settle()
    assert [row.state for row in house.rows("alarm-dead")] == [OutboxState.DEAD]


async def test_an_expired_row_is_not_sent(house):
    row_id = house.post("reminder", expires_at=house.clock.now())
    await house.settle()
    assert (house.row(row_id).state, house.secretary.texts) == (OutboxState.CANCELLED, [])


async def test_a_card_knows_its_message_and_its_buttons_carry_its_id(house):
    house.messages["node"] = Message("节点", buttons=((Button("签收", "sign", "7:1"),),))
    row = house.row(house.post("node", items=[]))
    await house.settle()
    card = house.card(row.card_id)
    assert card.message_id == house.secretary.last.id
    assert house.secretary.last.button("签收")["callback_data"] == f"{card.id}:sign:7:1"


async def test_a_changed_card_is_edited_in_place(house):
    row = house.row(house.post("node", items=[]))
    await house.settle()
    house.messages["node"] = Message("已签收")
    refresh(house, row.card_id)
    await house.settle()
    assert house.secretary.texts == ["已签收"]


async def test_an_edit_that_changes_nothing_is_settled(house):
    row = house.row(house.post("node", items=[]))
    await house.settle()
    refresh(house, row.card_id)
    await house.settle()
    assert {row.state for row in house.rows("node")} == {OutboxState.SENT}


async def test_the_caption_of_a_picture_is_edited(house):
    house.messages["grid"] = Message("日报", photo=picture())
    row = house.row(house.post("grid", items=[]))
    await house.settle()
    house.messages["grid"] = Message("日报,已更正", photo=picture())
    refresh(house, row.card_id)
    await house.settle()
    assert (house.secretary.last_text, house.secretary.last.photo) == ("日报,已更正", picture())


async def test_a_document_arrives_with_its_name(house):
    house.messages["ledger"] = Message("台账", document=b"xlsx", file_name="台账.xlsx")
    house.post("ledger")
    await house.settle()
    assert (house.secretary.last.document, house.secretary.last.filename) == (b"xlsx", "台账.xlsx")


async def test_the_first_key_can_ask_for_the_own_contact(house):
    house.messages["greeting"] = Message("您好", keys=("验证手机号", "帮助"), asks_contact=True)
    house.post("greeting")
    await house.settle()
    keyboard = house.secretary.chat.keyboard["keyboard"]
    assert [key[0]["text"] for key in keyboard] == ["验证手机号", "帮助"]
    assert [bool(key[0].get("request_contact")) for key in keyboard] == [True, False]


async def test_empty_keys_take_the_keyboard_away(house):
    house.messages |= {"first": Message("a", keys=("帮助",)), "second": Message("b", keys=())}
    house.post("first")
    house.post("second")
    await house.settle()
    assert house.secretary.keyboard == []


async def test_too_long_a_text_is_cut_on_a_line_and_never_refused(house):
    house.messages["list"] = Message("<b>" + "\n".join(f"第{n}项 &lt;待办&gt;" for n in range(2000)) + "</b>")
    house.post("list")
    await house.settle()
    assert len(house.secretary.last_text) <= 4096
    assert house.secretary.last_text.endswith("<待办>\n…")


async def test_text_that_telegram_cannot_parse_goes_out_plain(house):
    house.messages["list"] = Message("完成 <80% 的<b>节点</b>")
    row_id = house.post("list")
    await house.settle()
    assert house.row(row_id).state is OutboxState.SENT
    assert house.secretary.last_text == "完成 <80% 的节点"


async def test_button_data_over_64_bytes_never_reaches_telegram(house):
    house.messages["node"] = Message("节点", buttons=((Button("签收", "sign", "7" * 60),),))
    row_id = house.post("node", items=[])
    await house.settle()
    assert house.row(row_id).state is OutboxState.DEAD
    assert house.secretary.texts == []


async def test_a_group_gets_its_posts(house):
    row_id = house.post_to_group()
    await house.settle()
    assert house.row(row_id).state is OutboxState.SENT
    assert house.group.last_text == "digest"


async def test_drained_waits_for_what_is_due(house):
    for n in range(40):
        house.post("reminder", n, to=n % 3)
    running = asyncio.create_task(house.sender.run())
    await house.sender.drained()
    assert len(house.secretary.texts + house.head.texts + house.coordinator.texts) == 40
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
