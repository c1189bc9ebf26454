"""Stories of the evening: counts that add up, a picture, and the board behind it."""

import re

import pytest

from bot.render.digest import digest_picture, digest_text
from bot.texts.locale import locale
from db import assignments
from db.models import Group
from db.words import Lifecycle

COORDINATOR = "组织部副部长甲"
PNG = b"\x89PNG"


async def evening(county, when="2020-04-22 17:30"):
    coordinator = county.phone(COORDINATOR)
    county.publish()
    await county.advance_to(when)
    return coordinator


def numbers(text):
    line = next(line for line in text.splitlines() if line.startswith("应完成"))
    return [int(number) for number in re.findall(r"\d+", line)]


def bind_group(tx, policy, bot_id, chat_id, person_id):
    tx.add(Group(bot_id=bot_id, chat_id=chat_id, title="工作群", bound_by=person_id, bound_at=tx.now))


def work_group(county):
    group = county.world.add_group("工作群", [county.phone(COORDINATOR).user])
    group.add_bot(county.account)
    county.office.do_now(bind_group, county.account.id, group.chat.id, county.person(COORDINATOR).id)
    return group


def last_post(group):
    return [message for message in group.chat.messages if message.is_from_bot][-1]


async def test_the_digest_comes_at_half_past_five_with_a_picture_and_the_board(county):
    coordinator = await evening(county)
    assert "日报" in coordinator.last_text
    assert coordinator.last.media is not None
    assert coordinator.last.buttons == ["看板"]


async def test_the_counts_add_up_to_the_database(county):
    coordinator = await evening(county)
    due, done, in_review, overdue, due_today = numbers(coordinator.last_text)
    assert due == done + in_review + overdue + due_today
    campaign = county.office.look_now(assignments.running_campaign)
    everything = county.office.look_now(assignments.of_campaign, campaign.id)
    now = county.clock.now()
    assert overdue == sum(a.state.is_open and a.due_at is not None and a.due_at < now for a in everything)
    assert done == sum(a.state is Lifecycle.CLOSED for a in everything)
    assert f"共{len(everything)}" in coordinator.last_text


@pytest.mark.whole_county
async def test_the_second_digest_says_what_has_changed(county):
    coordinator = await evening(county, "2020-04-21 17:30")
    assert "较上次" not in coordinator.last_text
    await county.advance_to("2020-04-22 17:30")
    assert "较上次:无变化" not in coordinator.last_text
    await county.advance_to("2020-04-23 17:30")
    assert "较上次:逾期+21" in coordinator.last_text


async def test_a_digest_fits_under_a_photo(county):
    coordinator = await evening(county, "2020-04-29 17:30")
    digests = [text for text in coordinator.texts if "日报" in text.splitlines()[0]]
    assert len(digests) == 8
    assert all(len(text) <= 1024 for text in digests)


async def test_no_digest_on_a_free_day(county):
    coordinator = await evening(county, "2020-04-24 17:30")
    count = len(coordinator.received)
    await county.advance_to("2020-04-25 23:00")
    assert len(coordinator.received) == count


async def test_before_publishing_there_is_no_digest(county):
    coordinator = county.phone(COORDINATOR)
    await county.advance_to("2020-04-22 18:00")
    assert coordinator.received == []


async def test_a_work_group_gets_units_and_counts_no_names_and_the_way_into_the_private_chat(county):
    group = work_group(county)
    await evening(county, "2020-04-23 17:30")
    post = last_post(group)
    assert "日报" in post.shown
    assert "魏城镇 1项" in post.shown
    assert "书记" not in post.shown
    assert post.buttons == ["私聊办理"]
    assert county.phone(COORDINATOR).follow(post.rows[0][0]["url"])


async def test_a_work_group_hears_nothing_of_a_confidential_node_but_the_counts(county):
    # Nodes 2, 7, 15 and 16 must not be sent into groups; 2 falls due on 23 April, 3 on the 24th.
    group = work_group(county)
    coordinator = await evening(county)
    post = last_post(group)
    assert "明日到期:2" in coordinator.last_text
    assert "明日到期1" in post.shown
    assert "明日到期:" not in post.shown
    assert post.photo != coordinator.last.photo


async def test_an_official_has_no_digest(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.advance_to("2020-04-22 18:00")
    assert not any("日报" in text for text in secretary.texts)
    await county.settle(secretary.send("/digest"))
    assert "没有使用这项功能的权限" in secretary.last_text


async def test_a_digest_is_given_on_demand(county):
    coordinator = await evening(county, "2020-04-22 11:00")
    await county.settle(coordinator.send("/digest"))
    assert "日报" in coordinator.last_text
    assert coordinator.last.media is not None


async def test_the_command_line_tells_the_same(county):
    coordinator = await evening(county)
    told = county.office.look_now(digest_text, county.policy, locale("zh"))
    assert numbers(told) == numbers(coordinator.last_text)
    assert county.office.look_now(digest_picture, county.policy, locale("zh")).startswith(PNG)


async def test_an_evening_of_the_past_is_told_as_it_was(county):
    coordinator = await evening(county)
    then, day = numbers(coordinator.last_text), county.policy.calendar.local_day(coordinator.last.sent_at)
    await county.advance_to("2020-04-29 18:00")
    assert numbers(county.office.look_now(digest_text, county.policy, locale("zh"), day)) == then


@pytest.mark.whole_county
async def test_the_board_opens_its_lists_in_place(county):
    coordinator = await evening(county, "2020-04-23 17:30")
    await county.settle(coordinator.tap("看板"))
    assert "看板" in coordinator.last_text
    board = coordinator.last
    await county.settle(coordinator.tap("逾期", board))
    assert "逾期 共23件" in board.shown
    assert "第1页,共3页" in board.shown
    assert "41·魏城镇" in board.buttons
    await county.settle(coordinator.tap("下一页", board))
    assert "第2页" in board.shown
    await county.settle(coordinator.tap("← 看板", board))
    assert "待签收" in board.buttons


@pytest.mark.whole_county
async def test_one_node_is_shown_across_the_units(county):
    coordinator = await evening(county, "2020-04-23 09:00")
    await county.settle(coordinator.send("/node 41"))
    assert "逾期(21)" in coordinator.last_text
    await county.settle(coordinator.send("/node 99"))
    assert "没有编号为99" in coordinator.last_text


async def test_urging_asks_first_and_leaves_the_freshly_reminded_in_peace(county):
    secretary = county.phone("德政镇书记")
    coordinator = await evening(county, "2020-04-22 09:00")
    await county.settle(coordinator.send("/urge"))
    assert "将提醒0人" in coordinator.last_text
    await county.advance_to("2020-04-22 16:00")
    count = len(secretary.received)
    await county.settle(coordinator.send("/urge"))
    assert "将提醒1人" in coordinator.last_text
    await county.settle(coordinator.tap("确认催办"))
    assert "已催办1人" in coordinator.last_text
    assert len(secretary.received) == count + 1
    assert "提醒" in secretary.last_text
