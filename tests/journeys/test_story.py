"""Stories of 办理过程: what happened stands there in sentences, each version of a report beside the other."""

from tests.journeys.answers import node_card, signed_for


async def told(county, phone):
    await node_card(county, phone, "3", "德政镇")
    await county.settle(phone.tap("更多"))
    await county.settle(phone.tap("办理过程"))
    return phone.last_text


async def test_each_move_is_told_in_a_sentence_with_who_did_it(county):
    official = await signed_for(county, "3", "德政镇")
    story = await told(county, official)
    assert "下达" in story
    assert f"{official.user.name} 签收" in story


async def test_a_corrected_report_stands_beside_what_was_said_before(county):
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.send("3完成60%"))
    await county.settle(official.tap("修改"))
    await county.settle(official.tap("改进度"))
    await county.settle(official.send("80%"))
    story = await told(county, official)
    assert "〔已更正,见后〕" in story
    assert "更正反馈" in story
    assert story.count("反馈:「") == 2


async def test_a_withdrawn_report_stays_in_the_story(county):
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.send("3完成60%"))
    await county.settle(official.tap("撤回"))
    assert "〔已撤回〕" in await told(county, official)


async def test_a_coordinator_reads_it_from_the_board(county):
    await signed_for(county, "3", "德政镇")
    coordinator = county.coordinator
    await county.settle(coordinator.send("/board"))
    for button in ("待签收", None, "更多", "办理过程"):
        await county.settle(coordinator.tap(button or coordinator.last.buttons[0], coordinator.last))
    assert "办理过程" in coordinator.last_text
    assert "下达" in coordinator.last_text
