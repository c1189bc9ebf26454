"""Stories of reporting: by words and by taps, echoed, corrected, taken back."""

from collections import Counter

from db import outbox
from db.messages import OutboxState
from db.words import Lifecycle
from tests.journeys.answers import holder_of, node_card, signed_for


def edited(tx):
    """Count the edits that were made, by the kind of card."""
    return Counter(row.key for row in outbox.in_state(tx, OutboxState.SENT) if row.is_edit)


async def test_words_about_a_numbered_node_take_effect_and_are_echoed(county):
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.send("3完成80%,周五前能完"))
    assert "识别为" in official.last_text
    assert "第3项" in official.last_text
    assert "完成80%" in official.last_text
    assert "4月24日(周五)" in official.last_text
    assert "是否准确" in official.last_text
    assert official.last.buttons == ["修改", "撤回"]
    assert county.assignment("3", "德政镇").heard_at is not None


async def test_a_bare_done_proposes_and_changes_nothing_until_confirmed(county):
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.send("3已完成"))
    assert "识别为" in official.last_text
    assert official.last.buttons == ["准确", "修改"]
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_PROGRESS


async def test_a_confirmed_done_asks_for_the_deliverable_the_node_names(county):
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.send("3已完成"))
    await county.settle(official.tap("准确"))
    assert "请报送成果" in official.last_text
    assert official.last.buttons == ["已另行报送", "稍后补"]
    await county.settle(official.tap("已另行报送"))
    assert "待审核" in official.last_text
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_REVIEW


async def test_a_report_that_waits_for_its_evidence_leaves_every_other_card_alone(county):
    official = await signed_for(county, "3", "德政镇")
    await node_card(county, official, "3", "德政镇")
    await county.settle(official.send("3已完成"))
    before = county.office.look_now(edited)
    await county.settle(official.tap("准确"))
    assert county.office.look_now(edited) - before == Counter({"report": 1})


async def test_a_photo_answers_the_request_for_evidence_and_an_album_is_kept_whole(county):
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.tap("报完成", await node_card(county, official, "3", "德政镇")))
    official.send_photo(b"one")
    await county.settle(official.send_photo(b"two"))
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_REVIEW
    assert "共2份" in official.last_text


async def test_a_second_tap_on_done_is_harmless(county):
    official = await signed_for(county, "3", "德政镇")
    card = await node_card(county, official, "3", "德政镇")
    official.tap("报完成", card)
    await county.settle(official.tap("报完成", card))
    assert sum("请报送成果" in text for text in official.texts) == 1


async def test_a_confidential_node_refuses_a_photo_and_takes_the_other_way(county):
    official = await signed_for(county, "3", "德政镇", is_confidential=True)
    await county.settle(official.tap("报完成", await node_card(county, official, "3", "德政镇")))
    assert "不得在此上传" in official.last_text
    await county.settle(official.send_photo(b"secret"))
    assert "没有留存" in official.last_text
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_PROGRESS
    await county.settle(official.tap("已另行报送"))
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_REVIEW


async def test_unclear_words_ask_one_question_with_the_nearest_nodes(county):
    official = await signed_for(county, "3", "德政镇")
    before = len(official.received)
    await county.settle(official.send("推进中,完成60%"))
    assert len(official.received) == before + 1
    assert "哪一项" in official.last_text
    assert official.last.buttons[-1] == "其他"
    assert 2 <= len(official.last.buttons) <= 6
    first = official.last.buttons[0]
    await county.settle(official.tap(first))
    assert "识别为" in official.last_text
    assert "完成60%" in official.last_text


async def test_a_number_that_is_not_ones_own_is_asked_about(county):
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.send("99已完成"))
    assert "第99项不是您名下" in official.last_text
    assert official.last.buttons[-1] == "其他"


async def test_a_report_is_taken_back_within_ten_minutes(county):
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.send("3完成80%"))
    await county.settle(official.tap("撤回"))
    assert "已撤回" in official.last_text
    assert county.assignment("3", "德政镇").heard_at is None


async def test_a_reading_is_corrected_by_a_tap_and_the_words_stay(county):
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.send("3完成80%"))
    await county.settle(official.tap("修改"))
    assert {"报完成", "报进展", "有困难", "申请延期"} <= set(official.last.buttons)
    await county.settle(official.tap("有困难"))
    assert "有困难" in official.last_text
    assert "3完成80%" in official.last_text


async def test_several_nodes_in_one_message_are_echoed_together(county):
    official = await signed_for(county, "3", "德政镇")
    own = holder_of(county, "3", "德政镇")
    other = next(no for no in own.open_numbers if no != "3")
    await county.settle(official.send(f"3已完成 {other}完成60%"))
    assert "第3项" in official.last_text
    assert f"第{other}项" in official.last_text
    assert official.last.buttons == ["准确", "修改"]


async def test_no_news_is_one_tap_and_counts_as_an_answer(county):
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.tap("暂无新进展", await node_card(county, official, "3", "德政镇")))
    assert county.assignment("3", "德政镇").heard_at is not None


async def test_progress_is_asked_for_in_words(county):
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.tap("报进展", await node_card(county, official, "3", "德政镇")))
    await county.settle(official.send("材料已报,正在汇总"))
    assert "识别为" in official.last_text
    assert "第3项" in official.last_text


async def test_words_sign_a_node_nobody_signed_yet(county):
    own = holder_of(county, "3", "德政镇")
    official = county.phone(own.name)
    county.publish()
    await county.settle()
    await county.settle(official.send("3推进中,完成30%"))
    found = county.assignment("3", "德政镇")
    assert found.state is Lifecycle.IN_PROGRESS
    assert found.signed_at is not None


async def test_received_in_reply_to_the_card_signs_for_it(county):
    own = holder_of(county, "3", "德政镇")
    official = county.phone(own.name)
    county.publish()
    await county.settle()
    await county.settle(official.send("收到", reply_to=official.last))
    assert "已签收" in official.last_text
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_PROGRESS


async def test_an_edited_message_is_read_anew_while_it_is_only_proposed(county):
    official = await signed_for(county, "3", "德政镇")
    sent = official.send("3已完成")
    await county.settle()
    await county.settle(official.edit(sent, "3完成90%"))
    assert "完成90%" in official.last_text
    assert official.last.buttons == ["修改", "撤回"]


async def test_a_submission_is_withdrawn_by_the_official(county):
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.tap("报完成", await node_card(county, official, "3", "德政镇")))
    await county.settle(official.tap("稍后补"))
    await county.settle(official.tap("撤回", official.last))
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_PROGRESS
    assert "已撤回" in official.last_text
