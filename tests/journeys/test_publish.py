"""Stories of publishing: one card a person, signing, and what happens to those who cannot be reached."""

from db.words import Lifecycle


async def test_a_secretary_gets_one_card_with_his_thirteen_nodes(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    assert len(secretary.received) == 1
    assert "节点任务" in secretary.last_text
    assert "13项" in secretary.last_text
    assert {"全部签收", "逐项查看", "本单位"} <= set(secretary.last.buttons)


async def test_signing_all_signs_every_own_node_and_says_so_on_the_card(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    secretary.tap("全部签收")
    await county.settle()
    signed = [no for no, state in county.states("德政镇").items() if state is Lifecycle.IN_PROGRESS]
    assert len(signed) == 13
    assert "已全部签收" in secretary.last_text
    assert len(secretary.received) == 1


async def test_the_whole_of_the_county_is_reached_once(county):
    county.bind_all()
    county.publish()
    await county.settle()
    owners = [phone for phone in county.world._phones.values() if phone.received]
    assert {len(phone.received) for phone in owners} == {1}
    assert sum(state is not Lifecycle.DRAFT for state in county.states("魏城镇").values()) == 24
