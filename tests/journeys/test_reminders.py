"""Stories of reminders: one message a morning, silence for whoever has answered."""

from collections import Counter

from sqlmodel import select

from db import people, slips
from db.models import Tenure
from db.words import Event, Lifecycle
from jobs import moves
from tests.journeys.county import moment

TOWNSHIP = ("德政镇书记", "德政镇镇长", "德政镇组织委员")


def reminders(phone):
    return [text for text in phone.texts if "提醒" in text.splitlines()[0]]


async def signed(county, name):
    """Publish, and let somebody sign for all that is his."""
    phone = county.phone(name)
    county.publish()
    await county.settle()
    await county.settle(phone.tap("全部签收"))
    return phone


def finish(tx, policy, assignment_id, person_id, reviewer_id):
    """Hand a node in and close it."""
    assignment = moves.load(tx, assignment_id)
    assignment.submitted_at = tx.now
    moves.move(tx, policy, assignment, Event.SUBMIT, person_id)
    assignment.closed_at = tx.now
    moves.move(tx, policy, assignment, Event.CLOSE, reviewer_id)


async def test_an_unsigned_card_is_asked_for_on_the_next_working_morning(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.advance_to("2020-04-22 08:29")
    assert reminders(secretary) == []
    await county.advance_to("2020-04-22 08:30")
    assert len(reminders(secretary)) == 1
    assert "未签收1个工作日" in secretary.last_text
    assert "蓝色提醒单" in secretary.last_text
    assert {"全部签收", "41", "3"} <= set(secretary.last.buttons)


async def test_a_reminder_names_only_the_near_nodes_and_counts_the_rest(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.advance_to("2020-04-22 08:30")
    assert "另有9项,最早5月25日到期" in secretary.last_text


async def test_signing_clears_the_reminders_to_sign(county):
    secretary = await signed(county, "德政镇书记")
    await county.advance_to("2020-04-22 08:30")
    assert "今天到期" in secretary.last_text
    assert "未签收" not in secretary.last_text
    assert "请您办理2项:今天到期1、临近到期1" in secretary.last_text


async def test_one_tap_signs_the_rest_and_the_card_says_so(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.advance_to("2020-04-22 08:30")
    await county.settle(secretary.tap("全部签收", secretary.last))
    assert county.assignment("41", "德政镇").state is Lifecycle.IN_PROGRESS
    assert "已处理" in secretary.last_text
    assert "全部签收" not in secretary.last.buttons


async def test_no_news_on_the_rest_counts_as_an_answer(county):
    secretary = await signed(county, "德政镇书记")
    await county.advance_to("2020-04-22 08:30")
    await county.settle(secretary.tap("其余暂无新进展"))
    assert "已处理:第41、6项" in secretary.last_text
    count = len(secretary.received)
    await county.advance_to("2020-04-22 18:00")
    assert len(secretary.received) == count  # the check of ten o'clock is spared
    assert county.assignment("41", "德政镇").level < 2


async def test_a_finished_node_is_left_alone(county):
    secretary = await signed(county, "德政镇书记")
    node = county.assignment("41", "德政镇")
    county.office.do_now(finish, node.id, county.person("德政镇书记").id, county.person("组织部副部长甲").id)
    await county.advance_to("2020-04-30 18:00")
    assert reminders(secretary)
    assert not any(" 41 " in text for text in reminders(secretary))
    assert county.assignment("41", "德政镇").next_at is None


async def test_a_day_late_is_said_in_working_days(county):
    secretary = await signed(county, "德政镇书记")
    await county.advance_to("2020-04-26 09:00")
    late = next(line for line in secretary.last_text.splitlines() if " 41 " in line)
    assert "逾期3个工作日" in late  # 23, 24 and the Sunday made up for the May holiday


async def test_nobody_gets_two_bundles_of_one_run_nor_a_message_outside_working_hours(county):
    phones = [county.phone(name) for name in (*TOWNSHIP, "县组织部长", "组织部副部长甲", "县长")]
    county.publish()
    await county.settle()
    seen = {phone.user.id: len(phone.received) for phone in phones}
    for day in (21, 22, 23, 24, 25, 26):
        for clock in ("10:00", "17:30", "20:00", "23:00"):
            await county.advance_to(f"2020-04-{day} {clock}")
        await county.advance_to(f"2020-04-{day + 1} 08:30")
    for phone in phones:
        unasked = phone.received[seen[phone.user.id] :]
        assert unasked
        assert all(county.policy.calendar.is_working_time(message.sent_at) for message in unasked)
        bundles = Counter(message.sent_at for message in unasked if "提醒" in message.shown.splitlines()[0])
        assert set(bundles.values()) <= {1}


async def test_a_slip_is_written_once_a_level(county):
    await signed(county, "德政镇书记")
    await county.advance_to("2020-04-24 18:00")
    assignment = county.assignment("41", "德政镇")
    assert assignment.level == 3
    assert county.office.look_now(slips.issued_for, [assignment])[assignment.id].level == 2
    assert [one.state for _, one in _drafts(county) if one.id == assignment.id] == [Lifecycle.IN_PROGRESS]


async def test_who_is_bound_late_is_reminded_from_the_next_run(county):
    county.publish()
    await county.advance_to("2020-04-22 09:00")
    head = county.phone("德政镇镇长")
    await county.advance_to("2020-04-23 08:30")
    assert len(reminders(head)) == 1
    assert head.last.sent_at == moment("2020-04-23 08:30")


def _drafts(county):
    return county.office.look_now(slips.drafts)


def pass_on(tx, policy, from_id, to_id):
    """Give one person's posts to another, as a new roster does."""
    for post, _ in people.posts_of(tx, from_id):
        for tenure in tx.exec(select(Tenure).where(Tenure.post_id == post.id)).all():
            tenure.until_at = tx.now
        tx.add(Tenure(post_id=post.id, person_id=to_id, from_at=tx.now))


async def test_what_waited_for_somebody_says_nothing_of_a_post_that_has_passed_on(county):
    secretary, successor = county.phone("德政镇书记"), county.person("德政镇镇长")
    secretary.block()
    county.publish()
    await county.advance_to("2020-04-22 08:31")
    known = len(secretary.received)
    county.office.do_now(pass_on, county.person("德政镇书记").id, successor.id)
    await county.settle(secretary.unblock())
    assert county.sent_to(secretary, known) == []
