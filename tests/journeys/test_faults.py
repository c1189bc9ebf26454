"""Stories of mishaps: a blocked phone, a restart in the middle, a vacant post, a colleague who takes over."""

from dataclasses import replace

import pytest

from db import cards, outbox
from db.messages import OutboxState
from jobs import absence


async def ask_to_delegate(county, secretary):
    """Publish, sign, and tap 交办 on node 4."""
    county.publish()
    await county.settle()
    await county.settle(secretary.tap("全部签收"))
    await county.settle(secretary.send("/my"))
    await county.settle(secretary.tap("4"))
    await county.settle(secretary.tap("交办"))


async def test_a_blocked_phone_is_told_to_the_coordinator_and_gets_its_card_on_return(county):
    secretary, coordinator = county.phone("德政镇书记"), county.coordinator
    secretary.block()
    county.publish()
    await county.settle()
    assert "德政镇书记" in coordinator.last_text
    assert county.office.look_now(outbox.in_state, OutboxState.BLOCKED)
    await county.settle(secretary.start())
    assert any("节点任务下达" in text for text in secretary.texts)


async def test_a_restart_in_the_middle_loses_nothing(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    secretary.tap("全部签收")
    await county.restart()
    assert "已全部签收" in secretary.last_text
    secretary.send("/my")
    await county.restart()
    assert "我的任务" in secretary.last_text
    assert sum("节点任务下达" in text for text in secretary.texts) == 1


@pytest.mark.whole_county
async def test_a_vacant_post_falls_to_the_secretary(county):
    secretary = county.phone("大马村乡书记")
    county.publish()
    await county.settle()
    assert "16项" in secretary.last_text


async def test_a_node_is_handed_to_a_colleague_who_then_holds_it(county):
    secretary, head = county.phone("德政镇书记"), county.phone("德政镇镇长")
    await ask_to_delegate(county, secretary)
    await county.settle(secretary.tap("德政镇镇长"))
    assert any("交由您办理" in text for text in head.texts)
    assert "制定乡镇改革实施方案" in head.last_text
    assert county.assignment("4", "德政镇").handler_id == county.person("德政镇镇长").id
    await county.settle(head.tap("暂无新进展"))
    assert county.assignment("4", "德政镇").heard_at is not None


async def test_an_unknown_colleague_is_put_to_the_coordinator(county):
    secretary, coordinator = county.phone("德政镇书记"), county.coordinator
    await ask_to_delegate(county, secretary)
    await county.settle(secretary.send("张干事 15412345678"))
    assert "报专班核实" in secretary.last_text
    assert "张干事" in coordinator.last_text
    await county.settle(coordinator.tap("同意加入"))
    assert county.assignment("4", "德政镇").handler_id == county.person("张干事").id


async def test_who_blocks_the_bot_is_named_to_the_coordinator_at_once(county):
    secretary, coordinator = county.phone("德政镇书记"), county.coordinator
    county.publish()
    await county.settle()
    await county.settle(secretary.block())
    assert "德政镇书记" in coordinator.last_text


async def test_requests_reach_the_administrator_while_no_coordinator_is_bound(county):
    secretary, administrator = county.phone("德政镇书记"), county.phone("编办信息员")
    county.publish()
    await county.settle()
    await county.settle(secretary.tap("全部签收"))
    await county.settle(secretary.send("4 申请延期到5月10日,底数没摸清"))
    assert "同意延期" in administrator.last.buttons


async def test_an_office_calls_its_slips_what_it_likes(county):
    county.office.policy = replace(county.policy, slip_labels=("提示函", "催办函", "督办函"))
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    await county.advance_to("2020-04-22 08:31")
    assert "〔提示函〕" in secretary.last_text
    assert "蓝色提醒单" not in secretary.last_text


async def test_after_an_absence_the_cards_of_the_day_ask_whether_they_were_tapped_in_vain(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    await county.poll()
    await county.be_away(minutes=30)
    assert secretary.last_text.endswith("刚才短暂离线,如已点按请再点一次。")
    assert len(secretary.received) == 1
    await county.settle(secretary.tap("逐项查看"))
    assert "刚才短暂离线" not in secretary.received[0].shown


async def test_after_a_moment_s_absence_nothing_is_asked(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    await county.poll()
    await county.be_away(minutes=2)
    assert "刚才短暂离线" not in secretary.last_text


async def test_a_tap_that_came_through_is_not_asked_for_again(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    card = county.office.look_now(cards.live_of, county.person("德政镇书记").id, "dispatch")[0]
    county.office.do_now(absence.ask_again, [card.id])
    await county.settle(secretary.tap("全部签收"))
    assert "已全部签收" in secretary.last_text
    assert "刚才短暂离线" not in secretary.last_text
