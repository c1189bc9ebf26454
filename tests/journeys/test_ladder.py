"""Stories of the ladder: what stays unanswered climbs, rung by rung, and red only by a coordinator's hand."""

from sqlmodel import select

from db import people
from db.models import Tenure

COORDINATOR, LEADER = "组织部副部长甲", "县长"


async def published(county, *names):
    """Bind people, publish, and let everybody of them sign who has something to sign."""
    phones = [county.phone(name) for name in names]
    county.publish()
    await county.settle()
    for phone in phones:
        if phone.received and "全部签收" in phone.last.buttons:
            phone.tap("全部签收")
    await county.settle()
    return phones


def vacate(tx, policy, name):
    """End all tenures of a person."""
    person = people.by_name(tx, name)[0]
    for post, _ in people.posts_of(tx, person.id):
        for tenure in tx.exec(select(Tenure).where(Tenure.post_id == post.id, Tenure.person_id == person.id)):
            tenure.until_at = tx.now
            tx.add(tenure)


async def test_an_unsigned_card_climbs_to_the_unit_head_on_the_second_day(county):
    secretary, _ = await published(county, "德政镇书记", COORDINATOR)
    await county.advance_to("2020-04-22 18:00")
    assert "镇长" not in "".join(secretary.texts[1:])
    await county.advance_to("2020-04-23 08:30")
    assert "德政镇组织委员" in secretary.last_text
    assert "黄色预警单" in secretary.last_text


async def test_the_coordinator_sees_yellow_by_unit_never_a_line_each(county):
    (coordinator,) = await published(county, COORDINATOR)
    await county.advance_to("2020-04-23 08:30")
    assert "黄色预警" in coordinator.last_text
    assert len(coordinator.last_text.splitlines()) < 15


async def test_a_silent_official_climbs_to_the_paired_leader_once_a_coordinator_issues_the_slip(county):
    _, coordinator, leader = await published(county, "德政镇书记", COORDINATOR, LEADER)
    await county.advance_to("2020-04-23 09:00")
    assert "待签发红色督办单" in coordinator.last_text
    assert not any("督办单" in text for text in leader.texts)
    await county.settle(coordinator.tap("签发 41·德政镇"))
    assert "签发 41·德政镇" not in coordinator.last.buttons
    heard = len(leader.received)
    await county.advance_to("2020-04-23 17:29")
    assert len(leader.received) == heard
    await county.advance_to("2020-04-23 17:30")
    assert "红色督办单第1号" in leader.last_text
    assert "德政镇书记" in leader.last_text
    assert f"{COORDINATOR}签发" in leader.last_text


async def test_an_issued_slip_stands_in_the_officials_next_reminder_with_its_number(county):
    secretary, coordinator = await published(county, "德政镇书记", COORDINATOR)
    await county.advance_to("2020-04-23 09:00")
    assert "红色督办单" not in secretary.last_text
    coordinator.tap("全部签发")
    await county.advance_to("2020-04-24 08:30")
    assert "红色督办单第" in secretary.last_text


async def test_what_is_not_issued_never_reaches_a_leader(county):
    _, leader = await published(county, "德政镇书记", LEADER)
    await county.advance_to("2020-04-29 18:00")
    assert not any("督办单" in text for text in leader.texts)


async def test_three_days_late_an_issued_slip_reaches_the_leader_of_the_task_force(county):
    _, coordinator, top = await published(county, "德政镇书记", COORDINATOR, "县组织部长")
    await county.advance_to("2020-04-23 09:00")
    coordinator.tap("签发 41·德政镇")
    await county.advance_to("2020-04-24 18:00")
    assert not any("德政镇党委书记" in line or "红色督办单第1号" in line for line in "\n".join(top.texts).splitlines())
    await county.advance_to("2020-04-26 18:00")
    assert any("德政镇" in text and "红色督办单第1号" in text for text in top.texts)


async def test_a_hold_keeps_a_yellow_matter_down_for_half_a_working_day(county):
    _, coordinator = await published(county, "德政镇书记", COORDINATOR)
    await county.advance_to("2020-04-22 17:00")
    await county.settle(coordinator.tap("暂缓上报 41·德政镇"))
    assert "理由" in coordinator.last_text
    await county.settle(coordinator.send("书记在市里开会,明早补报"))
    assert "已暂缓上报第41项" in coordinator.last_text
    await county.advance_to("2020-04-23 09:00")
    assert county.assignment("41", "德政镇").level == 2
    await county.advance_to("2020-04-24 09:00")
    assert county.assignment("41", "德政镇").level == 3


async def test_a_matter_is_held_once(county):
    _, coordinator = await published(county, "德政镇书记", COORDINATOR)
    await county.advance_to("2020-04-22 14:00")
    card = coordinator.last
    await county.settle(coordinator.tap("暂缓上报 41·德政镇", card))
    await county.settle(coordinator.send("明早补报"))
    assert "暂缓上报 41·德政镇" not in card.buttons


async def test_a_vacant_post_falls_back_to_the_unit_head(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    await county.settle(secretary.tap("全部签收"))
    county.office.do_now(vacate, "德政镇镇长")
    await county.advance_to("2020-04-22 08:30")
    assert "请您办理10项" in secretary.last_text  # two of his own, and the eight of the vacant post


async def test_nobody_reachable_is_the_coordinators_affair(county):
    (coordinator,) = await published(county, COORDINATOR)
    await county.advance_to("2020-04-22 08:30")
    assert "联系不上责任人" in coordinator.last_text
    await county.settle(coordinator.send("/calls"))
    assert "魏城镇书记" in coordinator.last_text


async def test_an_official_may_not_issue_slips(county):
    secretary, coordinator = await published(county, "德政镇书记", COORDINATOR)
    await county.advance_to("2020-04-23 09:00")
    button = coordinator.last.button("全部签发")
    await county.settle(secretary.tap(button, secretary.last))
    assert "待签发红色督办单" in coordinator.last_text
    assert "全部签发" in coordinator.last.buttons
