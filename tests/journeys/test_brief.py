"""Stories of the brief: plain words on a unit or the county, ready to be passed on."""

from tests.journeys.answers import signed_for

COORDINATOR = "组织部副部长甲"


async def brief(county, words, when="2020-04-21 11:00"):
    coordinator = county.phone(COORDINATOR)
    if county.assignment("3", "德政镇").published_at is None:
        county.publish()
    await county.advance_to(when)
    await county.settle(coordinator.send(f"/brief {words}".strip()))
    return coordinator.last


async def test_a_units_brief_says_what_is_due_stuck_and_next_in_plain_words(county):
    official = await signed_for(county, "3", "德政镇")
    official.send("3卡在编制审批,请编办协调")
    told = await brief(county, "德政镇")
    assert told.shown.startswith("德政镇节点任务进展(")
    assert "应完成" in told.shown
    stuck, coming = told.shown.index("卡住1件"), told.shown.index("下一步")
    assert "卡在编制审批" in told.shown[stuck:coming]
    assert "4月24日(周五) 3 " in told.shown[coming:]
    assert told.buttons == []
    assert told.entities == []


async def test_a_units_brief_names_what_is_late_but_no_person(county):
    told = await brief(county, "县委组织部", "2020-04-21 18:30")
    assert "逾期1件:\n1 " in told.shown
    assert "已到时限" in told.shown
    assert "县组织部长" not in told.shown


async def test_of_a_confidential_node_only_the_counts_are_passed_on(county):
    official = await signed_for(county, "1", "县委编办", is_confidential=True)
    official.send("1卡在会场,请协调")
    told = await brief(county, "县委编办", "2020-04-21 18:30")
    assert "逾期1件" in told.shown
    assert "1 召开" not in told.shown
    assert "卡在会场" not in told.shown


async def test_the_leaders_get_one_paragraph_on_the_county_and_what_is_stuck(county):
    official = await signed_for(county, "3", "德政镇")
    official.send("3卡在编制审批,请编办协调")
    told = await brief(county, "县领导")
    assert "\n" not in told.shown
    assert "共下达承办件" in told.shown
    assert "需要协调的1件:德政镇第3项:" in told.shown
    assert told.shown.endswith("。")


async def test_the_countys_brief_gathers_by_unit_and_by_day(county):
    told = await brief(county, "全县", "2020-04-21 18:30")
    assert "县委组织部1件:第1项" in told.shown
    assert "4月24日(周五)到期" in told.shown


async def test_a_short_name_is_understood_and_an_unknown_one_answered_with_near_ones(county):
    assert (await brief(county, "组织部")).shown.startswith("县委组织部节点任务进展")
    told = await brief(county, "德正镇")
    assert "没有「德正镇」" in told.shown
    assert "德政镇" in told.shown


async def test_without_words_it_is_chosen_by_buttons(county):
    chosen = await brief(county, "")
    assert chosen.buttons[:2] == ["全县", "县领导"]
    coordinator = county.phone(COORDINATOR)
    await county.settle(coordinator.tap("下一页 →", chosen))
    await county.settle(coordinator.tap("县领导", chosen))
    assert coordinator.last_text.startswith("截至")
    assert "全县" in chosen.buttons  # the choice stays for the next


async def test_an_official_gets_no_brief(county):
    secretary = county.phone("德政镇书记")
    await county.settle(secretary.send("/brief 德政镇"))
    assert "应完成" not in secretary.last_text
