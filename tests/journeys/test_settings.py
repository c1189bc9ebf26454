"""Stories of settings: one's own morning and a rest; what is held comes later, drawn anew, and is not lost."""


async def settings(county, phone, *labels):
    """Open the settings and tap one button after the other."""
    await county.settle(phone.send("/settings"))
    card = phone.last
    for label in labels:
        await county.settle(phone.tap(label, card))
    return card


def times(county, messages):
    zone = county.policy.calendar.zone
    return [f"{message.sent_at.astimezone(zone):%H:%M}" for message in messages]


async def test_the_settings_show_what_was_chosen_and_how_to_choose_otherwise(county):
    secretary = county.phone("德政镇书记")
    card = await settings(county, secretary)
    assert "早上提醒:08:30" in card.shown
    assert card.buttons == ["✓ 中文", "English", "简洁模式", "早上提醒", "免打扰", "请假", "AB角"]
    await county.settle(secretary.tap("早上提醒", card))
    assert card.buttons == ["08:30", "09:00", "09:30", "10:00", "其他时间", "← 设置"]
    await county.settle(secretary.tap("09:30", card))
    assert "早上提醒:09:30" in card.shown


async def test_the_list_of_the_morning_waits_for_its_readers_own_time(county):
    secretary, head = county.phone("德政镇书记"), county.phone("德政镇镇长")
    await settings(county, secretary, "早上提醒", "09:30")
    county.publish()
    await county.settle()
    late, early = len(secretary.received), len(head.received)
    await county.advance_to("2020-04-22 09:45")
    assert times(county, secretary.received[late:]) == ["09:30"]
    assert times(county, head.received[early:]) == ["08:30"]


async def test_what_was_settled_before_ones_own_morning_is_not_sent(county):
    secretary = county.phone("德政镇书记")
    await settings(county, secretary, "早上提醒", "09:30")
    county.publish()
    await county.settle()
    card, known = secretary.last, len(secretary.received)
    await county.advance_to("2020-04-22 09:00")
    await county.settle(secretary.tap("全部签收", card))
    await county.advance_to("2020-04-22 09:45")
    assert [text for text in secretary.texts[known:] if "未签收" in text] == []


async def test_nothing_but_answers_comes_in_a_rest_and_what_was_held_comes_after_it(county):
    secretary, coordinator = county.phone("德政镇书记"), county.coordinator
    await settings(county, secretary, "免打扰", "12:00-14:00")
    county.publish()
    await county.advance_to("2020-04-21 12:10")
    known = len(secretary.received)
    await county.settle(coordinator.send("/urge"))
    await county.settle(coordinator.tap("确认催办"))
    assert len(secretary.received) == known
    await county.settle(secretary.send("/my"))
    assert times(county, secretary.received[known:]) == ["12:10"]
    await county.advance_to("2020-04-21 14:30")
    assert times(county, secretary.received[known:]) == ["12:10", "14:00"]


async def test_a_restart_keeps_what_was_held(county):
    secretary = county.phone("德政镇书记")
    await settings(county, secretary, "早上提醒", "09:30")
    county.publish()
    await county.settle()
    known = len(secretary.received)
    await county.advance_to("2020-04-22 08:45")
    await county.restart()
    await county.advance_to("2020-04-22 09:10")
    assert len(secretary.received) == known
    await county.advance_to("2020-04-22 09:30")
    assert times(county, secretary.received[known:]) == ["09:30"]


async def test_a_time_that_cannot_be_is_refused_and_asked_for_again(county):
    secretary = county.phone("德政镇书记")
    await settings(county, secretary, "早上提醒", "其他时间")
    for words in ("七点", "07:30", "16:00"):
        await county.settle(secretary.send(words))
        assert "早上提醒:" not in secretary.last_text
    await county.settle(secretary.send("9:45"))
    assert "早上提醒:09:45" in secretary.last_text
    await settings(county, secretary, "免打扰", "其他时间")
    await county.settle(secretary.send("16:00到18:00"))
    assert "17:30之间" in secretary.last_text
    await county.settle(secretary.send("12:30到13:30"))
    assert "免打扰:12:30-13:30" in secretary.last_text
    card = await settings(county, secretary, "免打扰", "不设免打扰")
    assert "免打扰:无" in card.shown
