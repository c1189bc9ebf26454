"""Stories of simple mode: three buttons at most, short lines, no command; the result stands in the card."""

from tests.journeys.answers import node_card, signed_for


async def plain_cards(county, phone):
    await county.settle(phone.send("/settings"))
    await county.settle(phone.tap("简洁模式"))
    assert "已开启" in phone.last_text
    assert "✓ 简洁模式" in phone.last.buttons


def is_simple(message):
    return len(message.buttons) <= 3 and all(len(row) == 1 for row in message.rows)


async def test_from_the_first_card_to_the_answer_by_taps_alone(county):
    secretary = county.phone("德政镇书记")
    await plain_cards(county, secretary)
    county.publish()
    await county.settle()
    card = secretary.last
    assert is_simple(card)
    assert sum(line.startswith(("🟡", "⚪", "🔴")) for line in card.shown.splitlines()) == 3
    await county.settle(secretary.tap("全部签收", card))
    assert "已全部签收" in card.shown
    await county.settle(secretary.tap("逐项查看", card))
    listed = secretary.last
    assert is_simple(listed)
    await county.settle(secretary.tap(listed.buttons[0], listed))
    node = secretary.last
    assert is_simple(node)
    assert node.buttons == ["报完成", "暂无新进展", "有困难"]
    await county.settle(secretary.tap("暂无新进展", node))
    assert "此件已由德政镇书记" in node.shown
    assert "反馈" in node.shown


async def test_a_reminder_is_dealt_with_one_after_the_other(county):
    secretary = county.phone("德政镇书记")
    await plain_cards(county, secretary)
    county.publish()
    await county.advance_to("2020-04-22 09:00")
    reminder = secretary.last
    assert "提醒" in reminder.shown
    assert is_simple(reminder)
    first = next(button for button in reminder.buttons if button.startswith("办理第"))
    await county.settle(secretary.tap(first, reminder))
    node = secretary.last
    assert node.buttons == ["签收", "有困难", "非本单位"]
    await county.settle(secretary.tap("签收", node))
    assert "签收" in node.shown.splitlines()[-1]
    assert first not in reminder.buttons
    assert is_simple(reminder)


async def test_the_list_of_own_nodes_turns_on_and_back_with_one_button(county):
    secretary = await signed_for(county, "3", "德政镇")
    await plain_cards(county, secretary)
    await county.settle(secretary.send("/my"))
    listed = secretary.last
    pages = int(listed.shown.rpartition("共")[2].partition("页")[0])
    for _ in range(pages - 1):
        assert is_simple(listed)
        await county.settle(secretary.tap("下一页 →", listed))
    assert listed.buttons[-1] == "← 上一页"


async def test_a_card_that_waits_for_review_shows_the_way_on_without_a_command(county):
    secretary = await signed_for(county, "41", "德政镇")
    await plain_cards(county, secretary)
    card = await node_card(county, secretary, "办理第41项", "德政镇")
    await county.settle(secretary.tap("报完成", card))
    await county.settle(secretary.tap("已另行报送"))
    assert card.buttons == ["撤回", "我的任务"]
    assert "待审核" in card.shown
    await county.settle(secretary.tap("我的任务", card))
    assert "我的任务" in secretary.last_text


async def test_a_coordinator_keeps_every_button(county):
    coordinator = county.coordinator
    await plain_cards(county, coordinator)
    county.publish()
    await county.advance_to("2020-04-23 09:00")
    drafts = next(message for message in reversed(coordinator.received) if "待签发" in message.shown)
    assert len(drafts.buttons) > 3


async def test_turned_off_the_cards_are_full_again(county):
    secretary = await signed_for(county, "3", "德政镇")
    await plain_cards(county, secretary)
    await county.settle(secretary.tap("简洁模式"))
    assert "未开启" in secretary.last_text
    await county.settle(secretary.send("/my"))
    assert len(secretary.last.buttons) > 3
