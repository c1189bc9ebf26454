"""Stories of problems: raised in words, folded into a leader's two messages, coordinated, passed up."""

from datetime import timedelta

import pytest

from db import assignments, people, posts, timelines
from db.models import Node, Post, Tenure
from db.words import Event, Role
from jobs import bundles, finding, owning, remind, urge
from jobs.outbox import Item
from jobs.rules.ladder import Capacity
from tests.journeys.answers import node_card, signed_for

WORDS = "卡在编制审批,推不动"
DECISIONS = ["由我协调", "已协调", "提请上级"]


def paired_leader(county, unit, no="3"):
    found = county.office.look_now(_leader, county.assignment(no, unit).id)
    return county.phone(found)


def _leader(tx, assignment_id):
    one = assignments.get(tx, assignment_id)
    return owning.paired_leader(tx, assignments.unit_of(tx, one), assignments.node_of(tx, one)).name


def events(county, no, unit):
    return [one.event for one in county.office.look_now(timelines.of_assignment, county.assignment(no, unit).id)]


def about(phone, words=WORDS):
    """List the messages of a phone that show the words."""
    return [message for message in phone.received if words in message.shown]


async def raise_problem(county, official, no, unit, words):
    await county.settle(official.tap("有困难", await node_card(county, official, no, unit)))
    await county.settle(official.send(words))


async def raised(county, words=WORDS):
    coordinator, leader = county.coordinator, paired_leader(county, "德政镇")
    official = await signed_for(county, "3", "德政镇")
    await raise_problem(county, official, "3", "德政镇", words)
    return official, coordinator, leader


async def test_a_problem_goes_to_the_coordinator_at_once(county):
    official, coordinator, _ = await raised(county)
    assert "识别为" in official.last_text
    assert "问题" in coordinator.last_text
    assert "卡在编制审批" in coordinator.last_text
    assert coordinator.last.buttons == ["由我协调", "已协调", "提请上级"]


async def test_the_paired_leader_hears_of_it_in_his_digest_and_resolves_it_there(county):
    official, _, leader = await raised(county)
    assert about(leader) == []
    await county.advance_to("2020-04-21 17:31")
    (card,) = about(leader)
    assert "日报" in card.shown
    assert f"德政镇 3 各乡镇成立改革工作领导小组和工作专班 · {official.user.name}提出 · 问题:{WORDS}" in card.shown
    assert card.buttons == [*DECISIONS, "看板"]
    await county.settle(leader.tap("由我协调", card))
    assert f"由{leader.user.name}协调" in card.shown
    await county.settle(leader.tap("已协调", card))
    assert f"✅ 已协调({leader.user.name})" in card.shown
    assert card.buttons == ["看板"]
    assert Event.RESOLVE_PROBLEM in events(county, "3", "德政镇")
    assert "协调解决" in official.last_text


async def test_a_problem_of_the_evening_is_all_that_a_leader_reads_in_the_morning(county):
    coordinator, leader = county.coordinator, paired_leader(county, "德政镇")
    official = await signed_for(county, "3", "德政镇")
    await county.advance_to("2020-04-21 17:45")
    known = len(leader.received)
    await raise_problem(county, official, "3", "德政镇", WORDS)
    await county.advance_to("2020-04-22 08:31")
    (card,) = county.sent_to(leader, known)
    assert "提请您协调的问题 1件" in card.shown
    assert WORDS in card.shown
    assert card.buttons == DECISIONS
    await county.settle(leader.tap("提请上级", card))
    assert f"已提请上级(由{leader.user.name}提请)" in card.shown
    await county.settle(coordinator.tap("已协调", about(coordinator)[0]))
    assert f"✅ 已协调({coordinator.user.name})" in card.shown
    assert card.buttons == []


async def test_a_decision_on_yesterdays_message_stands_in_that_message(county):
    official, _, leader = await raised(county)
    await county.advance_to("2020-04-22 17:31")
    (card,) = about(leader)
    await county.settle(leader.tap("已协调", card))
    assert f"✅ 已协调({leader.user.name})" in card.shown
    assert "协调解决" in official.last_text


async def test_several_problems_are_opened_one_by_one_and_decided_on_their_cards(county):
    official, _, leader = await raised(county)
    await raise_problem(county, official, "41", "德政镇", "没有办公场所")
    await county.advance_to("2020-04-21 17:31")
    evening = leader.last
    assert "提请您协调的问题 2件" in evening.shown
    assert evening.buttons == ["问题 3·德政镇", "问题 41·德政镇", "看板"]
    await county.settle(leader.tap("问题 41·德政镇", evening))
    assert "没有办公场所" in leader.last_text
    assert leader.last.buttons == DECISIONS
    await county.settle(leader.tap("已协调"))
    assert "✅ 已协调" in leader.last_text
    assert evening.buttons == ["问题 3·德政镇", "看板"]


async def test_a_long_problem_is_read_in_full_before_it_is_decided(county):
    words = "卡在编制审批," + "说来话长," * 60
    _, _, leader = await raised(county, words)
    await county.advance_to("2020-04-21 17:31")
    assert words not in leader.last_text
    assert leader.last.buttons == ["问题 3·德政镇", "看板"]
    await county.settle(leader.tap("问题 3·德政镇"))
    assert words in leader.last_text
    assert leader.last.buttons == DECISIONS


async def test_a_leader_never_hears_of_what_is_resolved_before_his_hour(county):
    _, coordinator, leader = await raised(county)
    coordinator.tap("已协调", about(coordinator)[0])
    await county.advance_to("2020-04-22 18:00")
    assert about(leader) == []


async def test_a_leader_never_hears_of_what_is_taken_back_before_his_hour(county):
    official, _, leader = await raised(county)
    official.tap("撤回")
    await county.advance_to("2020-04-22 18:00")
    assert about(leader) == []


async def test_an_urgent_problem_reaches_the_leader_at_once(county):
    county.office.do_now(make_urgent, county.assignment("3", "德政镇").node_id)
    _, _, leader = await raised(county)
    (card,) = about(leader)
    assert card.buttons == DECISIONS
    await county.settle(leader.tap("由我协调", card))
    assert f"由{leader.user.name}协调" in card.shown
    await county.advance_to("2020-04-22 18:00")
    assert about(leader) == [card]


def make_urgent(tx, _policy, node_id):
    node = tx.get_one(Node, node_id)
    node.is_urgent = True
    tx.add(node)


async def test_a_leader_who_binds_late_hears_of_it_at_his_next_hour(county):
    name = county.office.look_now(_leader, county.assignment("3", "德政镇").id)
    official = await signed_for(county, "3", "德政镇")
    await raise_problem(county, official, "3", "德政镇", WORDS)
    await county.advance_to("2020-04-23 12:00")
    leader = county.phone(name)
    await county.advance_to("2020-04-23 17:31")
    assert len(about(leader)) == 1


async def test_a_department_that_binds_late_is_asked_on_the_next_morning(county):
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.send("3卡在信访积案,请信访局协调"))
    head = county.phone(county.office.look_now(_principal, "县信访局"))
    await county.advance_to("2020-04-22 08:31")
    (card,) = about(head, "信访积案")
    assert set(DECISIONS) <= set(card.buttons)
    await county.settle(head.tap("由我协调", card))
    assert f"由{head.user.name}协调" in card.shown


def _principal(tx, unit):
    return posts.holder_of(tx, posts.principal_post(tx, finding.unit_called(tx, unit).id).id).name


async def test_what_a_lost_evening_did_not_bring_comes_in_the_morning(county):
    _, _, leader = await raised(county)
    leader.block()
    await county.advance_to("2020-04-21 20:00")
    leader.unblock()
    await county.advance_to("2020-04-22 08:31")
    (card,) = about(leader)
    assert "提醒" in card.shown
    await county.advance_to("2020-04-23 18:00")
    assert about(leader) == [card]


async def test_a_reminder_that_takes_the_place_of_an_unsent_one_keeps_its_problem(county):
    _, _, leader = await raised(county)
    known = len(leader.received)
    county.office.do_now(remind_and_urge, leader.user.id, county.assignment("41", "德政镇").id)
    await county.settle()
    (card,) = county.sent_to(leader, known)
    assert WORDS in card.shown
    assert card.buttons[-3:] == DECISIONS


def remind_and_urge(tx, policy, telegram_id, assignment_id):
    """Queue the leader's morning and, before it is sent, a reminder of something else."""
    leader = next(person for person in people.everybody(tx) if person.telegram_id == telegram_id)
    remind.morning(tx, policy, tx.now)
    urged = Item(assignment_id, urge.REASON, Capacity.RESPONSIBLE)
    assert bundles.send(tx, leader, [urged], tx.now + timedelta(minutes=1))


async def test_a_leader_who_coordinates_as_well_still_waits_for_his_hour(county):
    leader = paired_leader(county, "德政镇")
    county.office.do_now(make_coordinator, county.person(leader.user.name).id)
    await raised(county)
    assert about(leader) == []
    await county.advance_to("2020-04-22 18:00")
    (evening,) = about(leader)
    assert "日报(包联)" not in evening.shown
    assert evening.buttons == [*DECISIONS, "看板"]


def make_coordinator(tx, _policy, person_id):
    _, unit = people.posts_of(tx, person_id)[0]
    post = Post(unit_id=unit.id, title="协调员", role=Role.COORDINATOR, rank=999)
    tx.add(post)
    tx.flush()
    tx.add(Tenure(post_id=post.id, person_id=person_id, from_at=tx.now))


async def test_words_of_difficulty_raise_the_problem_without_a_tap(county):
    coordinator = county.coordinator
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.send("3卡在编制审批,请编办协调"))
    assert "有困难" in official.last_text
    assert "卡在编制审批" in coordinator.last_text


async def test_a_problem_is_passed_up_once(county):
    head = county.phone("县组织部长")
    _, coordinator, _ = await raised(county)
    card = about(coordinator)[0]
    await county.settle(coordinator.tap("提请上级", card))
    assert "已提请上级" in card.shown
    assert card.buttons == ["由我协调", "已协调"]
    assert about(head) == []
    await county.advance_to("2020-04-21 17:31")
    assert f"已提请上级(由{coordinator.user.name}提请)" in about(head)[0].shown


async def test_a_problem_named_again_while_nothing_was_done_goes_up_by_itself(county):
    head = county.phone("县组织部长")
    official, coordinator, _ = await raised(county)
    await county.settle(official.send("3 编制审批还是没有批下来,仍然卡住"))
    await county.advance_to("2020-04-21 17:31")
    assert "编制审批还是没有批下来" in about(head, "编制审批还是没有批下来")[0].shown
    assert "已提请上级" in about(coordinator, "编制审批还是没有批下来")[0].shown


async def test_who_was_told_already_is_told_again_when_it_is_passed_up_to_him(county):
    head = county.phone("县组织部长")
    official = await signed_for(county, "3", "德政镇")
    coordinator = county.coordinator
    official.send("3卡在编制审批,请组织部协调")
    await county.advance_to("2020-04-21 17:31")
    (first,) = about(head, "卡在编制审批")
    coordinator.tap("提请上级", about(coordinator, "卡在编制审批")[0])
    await county.advance_to("2020-04-22 08:31")
    _, second = about(head, "卡在编制审批")
    await county.settle(head.tap("由我协调", first))
    assert f"由{head.user.name}协调" in first.shown
    assert f"由{head.user.name}协调" in second.shown


@pytest.mark.whole_county
async def test_somebody_before_whom_it_was_not_put_cannot_decide(county):
    official, coordinator, _ = await raised(county)
    stranger = county.phone("县副县长甲")
    await county.advance_to("2020-04-21 17:31")
    button = about(coordinator)[0].button("已协调")["callback_data"]
    for phone in (official, stranger):
        own = next(message for message in reversed(phone.received) if message.rows)
        card, action = own.rows[0][0]["callback_data"].partition(":")[0], button.partition(":")[2]
        for data in (button, f"{card}:{action}", f"{card}:{action.replace('solved', 'problem')}"):
            query = phone.tap({"callback_data": data}, own)
            await county.settle()
            assert "不是给您的" in query.answer
    assert Event.RESOLVE_PROBLEM not in events(county, "3", "德政镇")


async def test_a_problem_is_raised_in_one_line_behind_the_command(county):
    coordinator = county.coordinator
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.send("/problem 3 卡在编制审批,请编办协调"))
    assert "第3项" in official.last_text
    assert "有困难" in official.last_text
    assert "卡在编制审批" in coordinator.last_text


async def test_words_behind_the_command_wait_until_the_node_is_picked(county):
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.send("/problem 22个村缺经费"))
    assert "哪一项有困难" in official.last_text
    await county.settle(official.tap("3"))
    assert "第3项" in official.last_text
    assert "22个村缺经费" in official.last_text
    assert events(county, "3", "德政镇")[0] is Event.RAISE_PROBLEM


async def test_a_number_that_is_not_the_persons_raises_nothing(county):
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.send("/problem 99 缺经费"))
    assert "第99项不是您名下的任务" in official.last_text
