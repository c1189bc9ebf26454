"""The May holiday of 2020: five days of silence, and the make-up Sunday before it is a working day."""


def sent(phone):
    return len(phone.received)


async def test_a_holiday_week_passes_without_a_message(county):
    phones = [county.phone(name) for name in ("德政镇书记", "组织部副部长甲", "县长", "县组织部长")]
    county.publish()
    await county.advance_to("2020-04-30 18:00")
    before = [sent(phone) for phone in phones]
    await county.advance_to("2020-05-06 08:29")
    assert [sent(phone) for phone in phones] == before
    await county.advance_to("2020-05-06 08:30")
    assert sent(phones[0]) == before[0] + 1
    assert sent(phones[1]) == before[1] + 1


async def test_the_make_up_sunday_is_a_working_day(county):
    secretary, coordinator = county.phone("德政镇书记"), county.phone("组织部副部长甲")
    county.publish()
    await county.advance_to("2020-04-25 23:00")
    before = sent(secretary), sent(coordinator)
    await county.advance_to("2020-04-26 18:00")
    assert sent(secretary) == before[0] + 1
    assert "4月26日(周日)" in secretary.last_text
    assert "日报" in coordinator.last_text


async def test_after_the_holiday_lateness_counts_working_days_only(county):
    head = county.phone("县编办主任")
    county.publish()
    await county.advance_to("2020-05-06 08:30")
    late = next(line for line in head.last_text.splitlines() if " 5 " in line)
    assert "逾期1个工作日" in late  # due on 30 April, the last working day before
