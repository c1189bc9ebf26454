"""Stories of the machine's clock: it leaps, comes back, is set back, sleeps."""

from datetime import timedelta

import pytest

from tests.journeys.county import moment

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
RIGHT = "时间正确,继续发送"


@pytest.fixture
def county(county_on_clocks):
    return county_on_clocks


async def knock(county):
    """Let the clock knock once, as it does every second."""
    await county.house.schedule.tick()
    await county.settle()


def questions(coordinator):
    """List what was asked about the clock; what was due already may come after it."""
    return [message for message in coordinator.received if "服务器时间" in message.shown]


async def morning_after_publishing(county, clocks):
    """Publish, and go on to five minutes before the next morning's reminders."""
    secretary, coordinator = county.phone("德政镇书记"), county.coordinator
    county.publish()
    await county.settle()
    clocks.pass_by(23 * HOUR + timedelta(minutes=25))
    await knock(county)
    return secretary, coordinator


async def test_a_clock_that_leaps_ahead_holds_the_reminders_and_asks_a_coordinator(county, clocks):
    secretary, coordinator = await morning_after_publishing(county, clocks)
    seen = len(secretary.received)
    clocks.pass_by(timedelta(minutes=6))
    clocks.step(DAY)
    await knock(county)
    assert len(secretary.received) == seen
    (asked,) = questions(coordinator)
    assert "4月22日(周三) 08:31" in asked.shown
    assert "4月23日(周四) 08:31" in asked.shown
    assert RIGHT in asked.buttons
    await county.settle(coordinator.tap(RIGHT))
    await knock(county)
    assert "提醒" in secretary.last_text
    assert "未签收2个工作日" in secretary.last_text
    assert len(secretary.received) == seen + 1
    assert any("已确认正确" in text for text in coordinator.texts)


async def test_a_clock_that_comes_back_by_itself_lets_the_reminders_go(county, clocks):
    secretary, coordinator = await morning_after_publishing(county, clocks)
    clocks.pass_by(timedelta(minutes=6))
    clocks.step(DAY)
    await knock(county)
    (asked,) = questions(coordinator)
    button = asked.button(RIGHT)
    clocks.step(-DAY)
    await knock(county)
    assert "未签收1个工作日" in secretary.last_text
    assert "已自动继续" in asked.shown
    coordinator.tap(button, asked)  # from a phone that has not drawn the card anew yet
    await county.settle()
    assert "已自动继续" in asked.shown


async def test_answers_go_out_while_the_clock_is_in_doubt_and_by_the_time_believed(county, clocks):
    secretary, _ = await morning_after_publishing(county, clocks)
    clocks.step(30 * DAY)
    await knock(county)
    await county.settle(secretary.tap("全部签收"))
    assert "已全部签收" in secretary.received[0].shown
    assert county.assignment("4", "德政镇").signed_at == moment("2020-04-22 08:25")


async def test_a_restart_does_not_forget_the_doubt(county, clocks):
    secretary, coordinator = await morning_after_publishing(county, clocks)
    seen = len(secretary.received)
    clocks.step(DAY)
    await knock(county)
    county.clock = clocks.clock()
    await county.restart()
    clocks.pass_by(timedelta(minutes=6))
    await knock(county)
    assert len(secretary.received) == seen
    assert sum("群发提醒已暂停" in text for text in coordinator.texts) == 1
    await county.settle(coordinator.tap(RIGHT))
    await knock(county)
    assert "未签收2个工作日" in secretary.last_text


async def test_a_second_leap_is_asked_about_anew(county, clocks):
    _, coordinator = await morning_after_publishing(county, clocks)
    clocks.pass_by(timedelta(minutes=6))
    for _ in range(2):
        clocks.step(DAY)
        await knock(county)
    assert [RIGHT in message.buttons for message in questions(coordinator)] == [False, True]


@pytest.mark.parametrize("step", [HOUR, DAY])
async def test_a_clock_set_back_repeats_nothing_and_keeps_nothing_waiting(county, clocks, step):
    secretary, _ = await morning_after_publishing(county, clocks)
    clocks.pass_by(timedelta(minutes=6))
    await county.house.schedule.tick()  # due now, and the clock is set back before anything could go out
    clocks.step(-step)
    await county.house.schedule.tick()
    if not county.policy.calendar.is_working_time(county.clock.now()):
        clocks.pass_by(HOUR)
    await knock(county)
    assert sum("提醒" in text for text in secretary.texts) == 1
    clocks.pass_by(step)
    await knock(county)
    assert sum("提醒" in text for text in secretary.texts) == 1


async def test_after_the_machine_slept_the_morning_is_made_good_once(county, clocks):
    secretary, coordinator = await morning_after_publishing(county, clocks)
    seen = len(secretary.received)
    clocks.pass_by(8 * HOUR)
    await knock(county)
    assert len(secretary.received) == seen + 1
    assert questions(coordinator) == []
