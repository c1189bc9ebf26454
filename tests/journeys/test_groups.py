"""Stories of work groups: the day in units and counts, and what becomes of the bot's place there."""

from db import groups
from tests.journeys.two_campaigns import DROUGHT, import_fire, titles

EVENING, NEXT_EVENING = "2020-04-23 17:31", "2020-04-24 17:31"


async def bound(county, words="", *, topics=False, topic=None, admin=False):
    """Let the coordinator found a group, add the bot and bind it."""
    desk = county.coordinator
    group = county.world.add_group("改革工作群", [desk.user], topics=topics)
    thread = group.add_topic(topic) if topic else None
    group.add_bot(county.account, by=desk.user, admin=admin)
    await county.settle(group.send(desk.user, f"/bind {words}".strip(), topic=thread))
    return group, thread


def digests(group):
    """List the digests in a group; other messages name them only."""
    return [message for message in group.messages if message.is_from_bot and "应完成" in message.shown]


def alarms(county, words):
    return [text for text in county.coordinator.texts if words in text]


def records(county, group):
    return county.office.look_now(lambda tx: groups.bound(tx, county.account.id, group.id))


async def test_each_topic_hears_of_what_it_is_bound_to(county):
    group, units = await bound(county, "德政镇", topics=True, topic="德政镇")
    whole = group.add_topic("全县")
    group.send(county.coordinator.user, "/bind", topic=whole)
    county.publish()
    await county.advance_to(EVENING)
    told = {message.thread_id: message for message in digests(group)}
    assert set(told) == {units, whole}
    assert "魏城镇" in told[whole].shown
    assert "魏城镇" not in told[units].shown
    assert {tuple(message.buttons) for message in told.values()} == {("私聊办理",)}


async def test_talk_in_a_group_moves_nothing(county):
    secretary = county.phone("德政镇书记")
    group, _ = await bound(county, admin=True)
    county.publish()
    await county.settle()
    before, said = county.states("德政镇"), len(group.messages)
    for words in ("3完成", "全部签收", "收到"):
        group.send(secretary.user, words)
    await county.settle()
    assert county.states("德政镇") == before
    assert len(group.messages) == said + 3


async def test_a_short_name_binds_the_unit_and_an_unknown_one_is_refused(county):
    group, _ = await bound(county, "德政")
    assert "德政镇" in group.last_text
    await county.settle(group.send(county.coordinator.user, "/bind 天上"))
    assert "没有“天上”" in group.last_text


async def test_a_removal_is_told_to_the_coordinators_once(county):
    group, _ = await bound(county)
    county.publish()
    group.kick(county.account)
    await county.settle()
    await county.advance_to(EVENING)
    assert len(alarms(county, "机器人已不在工作群“改革工作群”")) == 1
    assert records(county, group) == []


async def test_an_upgraded_group_is_followed_and_told_once_whoever_says_it_first(county):
    group, _ = await bound(county)
    county.publish()
    await county.advance_to("2020-04-23 17:29")
    group.migrate()
    for update in list(county.account.updates.pending()):
        county.account.updates.remove(update)  # the update is lost; the error of the next message says it
    await county.advance_to(EVENING)
    assert digests(group)
    assert [one.chat_id for one in records(county, group)] == [group.id]
    assert len(alarms(county, "已升级为超级群")) == 1


async def test_an_upgraded_group_that_was_bound_anew_stays_bound_once(county):
    group, _ = await bound(county)
    old = group.id
    group.migrate()
    for update in list(county.account.updates.pending()):
        county.account.updates.remove(update)
    await county.settle(group.send(county.coordinator.user, "/bind"))
    county.publish()
    await county.advance_to(EVENING)
    assert [one.chat_id for one in records(county, group)] == [group.id]
    assert county.office.look_now(lambda tx: groups.bound(tx, county.account.id, old)) == []
    assert len(digests(group)) == 3  # of three evenings


async def test_a_bot_that_may_not_write_is_told_of_once_and_goes_on_when_it_may_again(county):
    group, _ = await bound(county)
    county.publish()
    group.set_status(county.account, "restricted")
    await county.advance_to(EVENING)
    await county.advance_to(NEXT_EVENING)
    assert len(alarms(county, "不能发言")) == 1
    assert digests(group) == []
    group.set_status(county.account, "member")
    await county.advance_to("2020-04-26 17:31")
    assert digests(group)


async def test_a_group_where_only_administrators_write_says_so_with_the_next_digest(county):
    group, _ = await bound(county)
    county.publish()
    group.chat.is_quiet = True
    await county.advance_to(EVENING)
    assert len(alarms(county, "不能发言")) == 1
    assert len(records(county, group)) == 1


async def test_a_demoted_bot_is_told_of_and_still_writes(county):
    group, _ = await bound(county, admin=True)
    county.publish()
    group.set_status(county.account, "member")
    await county.advance_to(EVENING)
    assert len(alarms(county, "不再是管理员")) == 1
    assert digests(group)


async def test_a_topic_that_was_deleted_is_unbound_and_the_others_stay(county):
    group, thread = await bound(county, topics=True, topic="督办")
    other = group.add_topic("全县")
    await county.settle(group.send(county.coordinator.user, "/bind", topic=other))
    county.publish()
    group.delete_topic(thread)
    await county.advance_to(EVENING)
    assert [one.thread_id for one in records(county, group)] == [other]
    assert len(alarms(county, "话题已被删除")) == 1


async def test_a_closed_topic_is_told_of_once_and_stays_bound(county):
    group, thread = await bound(county, topics=True, topic="督办")
    county.publish()
    group.close_topic(thread)
    await county.advance_to(EVENING)
    await county.advance_to(NEXT_EVENING)
    assert len(alarms(county, "不能发言")) == 1
    assert [one.thread_id for one in records(county, group)] == [thread]


async def test_with_several_campaigns_it_is_asked_in_private_of_which_a_group_hears(two):
    reform, fire = titles(two)
    group, _ = await bound(two)
    assert "已绑定" in group.last_text
    assert two.coordinator.last.buttons == ["全部", reform, fire]
    await two.settle(two.coordinator.tap(fire))
    assert f"只有{fire}" in two.coordinator.last_text
    await two.advance_to("2020-04-21 17:31")
    (evening,) = digests(group)
    assert fire in evening.shown and reform not in evening.shown
    assert evening.shown.count("应完成") == 1


async def test_until_it_is_chosen_a_group_hears_of_all(two):
    group, _ = await bound(two)
    await two.advance_to("2020-04-21 17:31")
    (evening,) = digests(group)
    assert all(title in evening.shown for title in titles(two))


async def test_archiving_one_campaign_unbinds_its_own_groups_and_no_others(two):
    _, fire = titles(two)
    whole, _ = await bound(two)
    own, _ = await bound(two)
    await two.settle(two.coordinator.tap(fire))
    await two.settle(two.coordinator.send("/archive"))
    await two.settle(two.coordinator.tap(fire))
    assert "1个工作群解除绑定" in two.coordinator.last_text
    await two.settle(two.coordinator.tap("确认归档"))
    assert records(two, own) == []
    assert len(records(two, whole)) == 1
    await two.advance_to("2020-04-21 17:31")
    assert digests(own) == [] and len(digests(whole)) == 1


async def test_the_group_of_a_draft_follows_its_corrected_sheet(two):
    await import_fire(two, DROUGHT)
    group, _ = await bound(two)
    await two.settle(two.coordinator.tap("魏县抗旱专项任务"))
    await import_fire(two, DROUGHT.replace("查看水源", "巡查水源"))
    await two.settle(two.coordinator.send("/publish"))
    await two.settle(two.coordinator.tap("确认下达"))
    await two.advance_to("2020-04-21 17:31")
    (evening,) = digests(group)
    assert "魏县抗旱专项任务" in evening.shown
    assert evening.shown.count("应完成") == 1
