"""Stories of learning: what people say to a reading is kept, counted, handed out without names, and forgotten."""

from datetime import timedelta

import pytest

from bot.web import Ops
from db import readings
from jobs import learning, tidy
from tests.journeys.answers import signed_for

NO, UNIT = "3", "德政镇"


async def say(county, phone, words, *taps):
    await county.settle(phone.send(words))
    for label in taps:
        await county.settle(phone.tap(label))


def labelled(county):
    return county.office.look_now(lambda tx: list(learning.labelled(tx, county.policy)))


async def test_what_was_confirmed_is_a_labelled_row(county):
    official = await signed_for(county, NO, UNIT)
    await say(county, official, "3已完成", "准确")
    (row,) = labelled(county)
    assert row["text"] == "3已完成"
    assert row["now"].endswith("+08:00")
    assert (row["intent"], row["tasks"][0]["intent"], row["tags"]) == ("multi", "done", ["confirmed"])


async def test_what_was_corrected_is_labelled_with_what_was_meant(county):
    official = await signed_for(county, NO, UNIT)
    await say(county, official, "3完成80%", "修改", "有困难")
    (row,) = labelled(county)
    assert row["tasks"] == [{"ref": "3", "intent": "blocked", "slots": {"percent": 80}}]
    assert row["tags"] == ["corrected"]


async def test_what_nobody_judged_and_what_was_taken_back_teaches_nothing(county):
    official = await signed_for(county, NO, UNIT)
    await say(county, official, "3完成80%")
    await say(county, official, "14完成20%", "撤回")
    assert labelled(county) == []


async def test_names_and_numbers_are_replaced(county):
    official = await signed_for(county, NO, UNIT)
    await say(county, official, "3已完成,德政镇的表在魏城镇书记那里,电话13812345678", "准确")
    (row,) = labelled(county)
    for told in ("德政", "魏城", "13812345678"):
        assert told not in str(row)
    assert "镇的表在" in row["text"]


async def test_departments_are_replaced_by_whatever_name_they_go(county):
    official = await signed_for(county, NO, UNIT)
    await say(county, official, "3卡在编制审批,请县委编办协调", "修改", "有困难")
    await say(county, official, "14卡在资金,请编办和气象局支持", "修改", "有困难")
    hidden = str(labelled(county))
    for told in ("编办", "气象"):
        assert told not in hidden
    assert hidden.count("卡在") == 2


async def test_confirmations_and_corrections_are_measured(county):
    official = await signed_for(county, NO, UNIT)
    await say(county, official, "3基本完成", "准确")
    await say(county, official, "14完成20%", "修改", "暂无新进展")
    measures = (await Ops(county.house, []).metrics(None)).text
    assert 'duban_readings{verdict="confirmed"} 1.0' in measures
    assert 'duban_readings{verdict="corrected"} 1.0' in measures


@pytest.mark.parametrize(("days", "left"), [(179, 1), (181, 0)])
async def test_readings_are_forgotten_after_half_a_year(county, days, left):
    official = await signed_for(county, NO, UNIT)
    await say(county, official, "3已完成", "准确")
    at = county.clock.now() + timedelta(days=days)
    county.office.do_now(lambda tx, policy: tidy.run(tx, policy, at))
    assert sum(county.office.look_now(readings.counts).values()) == left


async def test_a_message_read_again_is_kept_once(county):
    official = await signed_for(county, NO, UNIT)
    sent = official.send("3已完成")
    await county.settle()
    await county.settle(official.edit(sent, "3完成90%"))
    assert county.office.look_now(readings.counts) == {"": 1}
