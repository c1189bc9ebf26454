"""Stories of the load meter: what the week has laid on everybody, and what a used-up budget changes."""

from dataclasses import replace

from tests.journeys.answers import signed_for

COORDINATOR = "组织部副部长甲"


def set_budget(county, messages=0, reports=0):
    """Set the budgets of a week as config.toml would."""
    county.policy = replace(county.policy, weekly_messages=messages, weekly_reports=reports)
    county.office.policy = county.policy


def reminders(phone):
    return [text for text in phone.texts if text.startswith("提醒")]


async def report_done(county, official):
    """Hand node 1 in, by words and 准确."""
    await county.settle(official.send("1已完成"))
    await county.settle(official.tap("准确"))
    await county.settle(official.tap("已另行报送"))


async def test_everybody_sees_his_own_week_beneath_his_list(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.advance_to("2020-04-22 09:00")
    await county.settle(secretary.send("/my"))
    assert "本周报送量:消息2条(上限12),要求反馈" in secretary.last_text


async def test_to_be_asked_for_a_signature_is_not_to_be_asked_for_a_report(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    await county.settle(secretary.send("/my"))
    assert "消息1条(上限12),要求反馈0项(上限20)" in secretary.last_text


async def test_a_new_week_begins_at_nothing(county):
    official = await signed_for(county, "1", "县委编办")
    await county.advance_to("2020-04-21 10:30")
    official.send("1正在走程序")
    await county.advance_to("2020-04-27 00:30")
    await county.settle(official.send("/my"))
    assert "消息0条" in official.last_text


async def test_beyond_the_budget_the_reminder_of_the_day_is_told_the_next_morning(county):
    official = await signed_for(county, "1", "县委编办")
    set_budget(county, messages=1)
    await county.advance_to("2020-04-21 17:00")
    assert reminders(official) == []  # the check of ten o'clock
    await county.advance_to("2020-04-22 08:30")
    (reminder,) = reminders(official)
    assert "逾期" in reminder


async def test_within_the_budget_the_day_is_reminded_at_its_hour(county):
    official = await signed_for(county, "1", "县委编办")
    await county.advance_to("2020-04-21 10:30")
    assert len(reminders(official)) == 1


async def test_what_was_merged_and_is_answered_meanwhile_is_not_told_any_more(county):
    official = await signed_for(county, "1", "县委编办")
    set_budget(county, messages=1)
    await county.advance_to("2020-04-21 11:00")
    await report_done(county, official)
    await county.advance_to("2020-04-22 08:30")
    (reminder,) = reminders(official)  # of other nodes
    assert "1 召开" not in reminder


async def test_who_is_over_is_named_before_urging_adds_more(county):
    county.phone("德政镇书记")
    coordinator = county.coordinator
    set_budget(county, messages=1)
    county.publish()
    await county.advance_to("2020-04-21 16:00")
    await county.settle(coordinator.send("/urge"))
    assert "1人本周报送量已满:德政镇书记" in coordinator.last_text
    await county.settle(coordinator.tap("确认催办"))
    assert "已催办1人" in coordinator.last_text


async def test_the_board_counts_by_unit_in_the_official_order_and_names_nobody(county):
    for name in ("德政镇书记", "魏城镇书记", "魏城镇镇长"):
        county.phone(name)
    coordinator = county.coordinator
    set_budget(county, messages=1, reports=5)
    county.publish()
    await county.settle()
    await county.settle(coordinator.send("/board"))
    await county.settle(coordinator.tap("本周报送量"))
    told = coordinator.last_text.splitlines()
    assert "每人上限:消息1条,反馈5项" in told[0]
    assert told[1:3] == ["魏城镇:消息2条,要求反馈0项,2人已满", "德政镇:消息1条,要求反馈0项,1人已满"]
    assert "书记" not in coordinator.last_text
