"""Stories of enrolment: a link, the own contact, and what the coordinators settle."""

import re

import pytest

from bot.sandbox.phone import START_PAYLOAD
from db import people
from jobs.invite import admin_code, invite

SECRETARY = "德政镇书记"
HEAD = "德政镇镇长"


def link_code(county, name):
    """Make a person's invitation behind the scenes, as the command line does."""
    code = county.office.do_now(lambda tx, policy: invite(tx, policy, people.by_name(tx, name)[0].id))
    assert START_PAYLOAD.fullmatch(code)
    return code


async def knock(county, name, phone=None, language="zh"):
    """Let somebody follow the link of a person of the roster."""
    visitor = county.stranger(name, phone, language)
    await county.settle(visitor.start(link_code(county, name)))
    return visitor


def bound_to(county, name):
    return county.person(name).telegram_id


async def test_a_link_names_unit_and_post_and_asks_for_the_own_number(county):
    visitor = await knock(county, SECRETARY, "15404340004")
    assert "德政镇" in visitor.last_text
    assert "党委书记" in visitor.last_text
    assert "核验" in visitor.last_text
    assert visitor.keyboard == ["验证手机号"]
    assert bound_to(county, SECRETARY) is None


async def test_the_own_contact_binds_and_the_key_disappears(county):
    visitor = await knock(county, SECRETARY, "+8615404340004")
    await county.settle(visitor.tap_key("验证手机号"))
    assert "绑定成功" in visitor.last_text
    assert "德政镇 党委书记" in visitor.last_text
    assert visitor.keyboard == []
    assert bound_to(county, SECRETARY) == visitor.user.id


async def test_somebody_with_two_posts_reads_both(county):
    visitor = await knock(county, "县组织部长", "15404340063")
    await county.settle(visitor.tap_key("验证手机号"))
    for post in ("县委组织部 部长", "工作专班/领导 组长"):
        assert post in visitor.last_text


async def test_english_is_spoken_to_those_who_speak_it(county):
    visitor = await knock(county, SECRETARY, "15404340004", language="en")
    assert visitor.keyboard == ["Verify phone number"]


async def test_a_differing_number_is_referred_and_granted(county):
    coordinator = county.coordinator
    visitor = await knock(county, SECRETARY, "15499999999")
    await county.settle(visitor.tap_key("验证手机号"))
    assert "转专班核实" in visitor.last_text
    code = re.search(r"\d{4}", visitor.last_text).group()
    assert f"核对码:{code}" in coordinator.last_text
    assert "德政镇 党委书记" in coordinator.last_text
    assert coordinator.last.buttons == ["同意绑定", "不同意"]
    assert visitor.keyboard == []
    await county.settle(coordinator.tap("同意绑定"))
    assert "绑定成功" in visitor.last_text
    assert bound_to(county, SECRETARY) == visitor.user.id


async def test_every_copy_of_a_claim_says_who_decided(county):
    first, second = county.phone("组织部副部长甲"), county.phone("综合协调组联络员")
    visitor = await knock(county, SECRETARY, "15499999999")
    await county.settle(visitor.tap_key("验证手机号"))
    stale = dict(second.last.rows[0][0])
    await county.settle(first.tap("不同意"))
    assert "未通过" in visitor.last_text
    for phone in (first, second):
        assert "组织部副部长甲" in phone.last_text
        assert "不同意" in phone.last_text
        assert phone.last.buttons == []
    await county.settle(second.tap(stale, second.last))
    assert "此件已由" in second.last_text
    assert bound_to(county, SECRETARY) is None


@pytest.mark.parametrize("shape", [{"forwarded": True}, {"user_id": 4711}, {"user_id": None}])
async def test_a_contact_that_is_not_the_own_one_binds_nobody(county, shape):
    visitor = await knock(county, SECRETARY, "15404340004")
    await county.settle(visitor.share_contact("15404340004", **shape))
    assert "本人" in visitor.last_text
    assert visitor.keyboard == ["验证手机号"]
    assert bound_to(county, SECRETARY) is None


async def test_an_expired_link_is_asked_for_again_and_forwarded_by_a_coordinator(county):
    coordinator = county.coordinator
    code = link_code(county, SECRETARY)
    await county.advance(days=8)
    visitor = county.stranger(SECRETARY, "15404340004")
    await county.settle(visitor.start(code))
    assert "已过期" in visitor.last_text
    before = len(coordinator.received)
    await county.settle(visitor.tap("申请重发"))
    assert visitor.last.buttons == []
    assert "申请重发" in coordinator.last_text
    assert len(coordinator.received) == before + 1
    await county.settle(coordinator.tap("重新发送邀请"))
    fresh = re.search(r"t\.me/duban_bot\?start=(\S+)", coordinator.last_text).group(1)
    visitor.start(fresh)
    await county.settle(visitor.share_contact())
    assert "绑定成功" in visitor.last_text


async def test_a_late_comer_gets_the_card_that_waited(county):
    county.publish()
    await county.settle()
    visitor = await knock(county, SECRETARY, "15404340004")
    await county.settle(visitor.tap_key("验证手机号"))
    assert any("节点任务" in text for text in visitor.texts)


async def test_claims_wait_until_a_coordinator_has_come(county):
    visitor = await knock(county, SECRETARY, "15499999999")
    await county.settle(visitor.tap_key("验证手机号"))
    assert "转专班核实" in visitor.last_text
    assert "尚未到位" in visitor.last_text
    coordinator = await knock(county, "综合协调组联络员", "15404340107")
    await county.settle(coordinator.tap_key("验证手机号"))
    assert any("核对码" in text for text in coordinator.texts)


async def test_the_first_administrator_comes_by_a_typed_code(county):
    visitor = county.stranger("信息员")
    await county.settle(visitor.send(f"/start {county.office.do_now(admin_code)}"))
    assert "系统管理员" in visitor.last_text
    await county.settle(visitor.send("/roster"))
    assert "未绑定" in visitor.last_text


async def test_a_second_account_is_not_let_in_silently(county):
    county.phone(SECRETARY)
    coordinator = county.coordinator
    rival = await knock(county, SECRETARY, "15404340004")
    await county.settle(rival.tap_key("验证手机号"))
    assert "转专班核实" in rival.last_text
    assert "另一个账号" in county.phone(SECRETARY).last_text
    former = county.phone(SECRETARY)
    await county.settle(coordinator.tap("同意绑定"))
    assert "改绑" in former.last_text
    assert bound_to(county, SECRETARY) == rival.user.id


async def test_a_restart_in_the_middle_forgets_nothing(county):
    visitor = await knock(county, SECRETARY, "15404340004")
    await county.restart()
    await county.settle(visitor.tap_key("验证手机号"))
    assert "绑定成功" in visitor.last_text


# --- coordinators invite ------------------------------------------------------------------------


async def test_a_coordinator_makes_a_link_for_one_post(county):
    coordinator = county.coordinator
    await county.settle(coordinator.send("/invite 德政镇/镇长"))
    assert HEAD in coordinator.last_text
    code = re.search(r"start=(\S+)", coordinator.last_text).group(1)
    visitor = county.stranger(HEAD, "15404340005")
    await county.settle(visitor.start(code))
    assert "核验" in visitor.last_text


async def test_a_coordinator_gets_the_table_of_all_who_are_not_bound(county):
    coordinator = county.coordinator
    await county.settle(coordinator.send("/invite"))
    assert "113" in coordinator.last_text
    await county.settle(coordinator.tap("生成邀请表"))
    assert "113" in coordinator.last_text
    assert coordinator.last.media is not None
    assert coordinator.last.media.content.startswith(b"PK")


async def test_an_unknown_post_is_answered_with_what_comes_near(county):
    coordinator = county.coordinator
    await county.settle(coordinator.send("/invite 德政乡/乡长"))
    assert "德政镇" in coordinator.last_text


async def test_an_official_may_not_invite(county):
    official = county.phone(SECRETARY)
    for command in ("/invite", "/roster"):
        await county.settle(official.send(command))
        assert "权限" in official.last_text


async def test_the_roster_names_who_is_not_bound_by_unit(county):
    county.phone(SECRETARY)
    coordinator = county.coordinator
    await county.settle(coordinator.send("/roster"))
    assert "已绑定2人,未绑定112人" in coordinator.last_text
    line = next(line for line in coordinator.last_text.splitlines() if line.startswith("德政镇"))
    assert "1/3" in line
    assert HEAD in line
    assert SECRETARY not in line
