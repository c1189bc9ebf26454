"""Stories of urging (催办): whom it would reach, how often they were written to, who is left in peace."""

from dataclasses import replace
from datetime import timedelta

from db.models import Post, Tenure
from db.words import Role
from tests.journeys.answers import holder_of


async def published(county, *names):
    phones = [county.phone(name) for name in names]
    county.publish()
    await county.settle()
    await county.advance_to("2020-04-22 16:00")
    return phones


async def asked(county, phone, words="/urge"):
    await county.settle(phone.send(words))
    return phone.last


async def test_before_sending_it_is_shown_whom_it_reaches_and_how_often_he_was_written_to(county):
    await published(county, "德政镇书记")
    await asked(county, county.coordinator)
    text = county.coordinator.last_text
    assert "将提醒1人" in text
    assert "德政镇党委书记 德政镇书记:第" in text
    assert "本周已收3条" in text
    assert "个岗位联系不上,请打电话(见 /calls)" in text
    assert county.coordinator.last.buttons == ["确认催办", "取消", "附言", "问询"]


async def test_a_comment_stands_above_the_reminder(county):
    (secretary,) = await published(county, "德政镇书记")
    await asked(county, county.coordinator, "/urge 41")
    await county.settle(county.coordinator.tap("附言"))
    await county.settle(county.coordinator.send("县委书记明天要看"))
    assert "附言:县委书记明天要看" in county.coordinator.last_text
    await county.settle(county.coordinator.tap("确认催办"))
    assert "组织部副部长甲催办:县委书记明天要看" in secretary.last_text
    assert "41" in secretary.last_text


async def test_who_was_just_urged_is_named_as_left_in_peace_for_as_long_as_the_office_says(county):
    (secretary,) = await published(county, "德政镇书记")
    await asked(county, county.coordinator)
    await county.settle(county.coordinator.tap("确认催办"))
    received = len(secretary.received)
    await asked(county, county.coordinator)
    assert "1人4个工作小时内已提醒过,本次不再打扰:德政镇书记" in county.coordinator.last_text
    assert county.coordinator.last.buttons == ["取消"]
    county.office.policy = replace(county.policy, urge_rest=timedelta(0))
    await county.advance(minutes=1)
    await asked(county, county.coordinator)
    await county.settle(county.coordinator.tap("确认催办"))
    assert len(secretary.received) == received + 1


async def test_one_unit_is_urged_and_no_other(county):
    de, wei = await published(county, "德政镇书记", "魏城镇书记")
    received = len(wei.received)
    await asked(county, county.coordinator, "/urge 德政镇")
    assert "德政镇逾期、久未反馈、待签收" in county.coordinator.last_text
    await county.settle(county.coordinator.tap("确认催办"))
    assert len(wei.received) == received
    assert "提醒" in de.last_text
    await asked(county, county.coordinator, "/urge 德正镇")
    assert "既不是任务编号,也不是名册里的单位" in county.coordinator.last_text


async def test_after_hours_it_waits_for_the_morning(county):
    (secretary,) = await published(county, "德政镇书记")
    received = len(secretary.received)
    await county.advance_to("2020-04-22 20:00")
    await asked(county, county.coordinator)
    assert county.coordinator.last.buttons == ["现在发", "次日8:30发", "附言", "问询", "取消"]
    await county.settle(county.coordinator.tap("次日8:30发"))
    assert "将于4月23日(周四) 08:30催办1人" in county.coordinator.last_text
    assert len(secretary.received) == received


async def test_an_urgent_one_goes_out_at_any_hour_with_a_reason(county):
    (secretary,) = await published(county, "德政镇书记")
    received = len(secretary.received)
    await county.advance_to("2020-04-22 20:00")
    await asked(county, county.coordinator)
    await county.settle(county.coordinator.tap("现在发"))
    await county.settle(county.coordinator.send("汛情"))
    assert len(secretary.received) == received + 1


async def test_an_inspector_urges(county):
    inspector = county.phone(holder_of(county, "3", "北皋镇").name)
    county.office.do_now(make_inspector, county.person(inspector.user.name).id)
    await published(county, "德政镇书记")
    card = await asked(county, inspector)
    await county.settle(inspector.tap("确认催办"))
    assert "已催办2人" in card.shown


def make_inspector(tx, _policy, person_id):
    group = tx.get_one(Post, 1)
    post = Post(unit_id=group.unit_id, title="督查", role=Role.INSPECTOR, rank=998)
    tx.add(post)
    tx.flush()
    tx.add(Tenure(post_id=post.id, person_id=person_id, from_at=tx.now))
    tx.flush()
