"""Stories of a corrected sheet: what it changes is shown first, nothing is doubled, nothing under way is lost."""

import io
from datetime import date

import openpyxl
import pytest

from db import assignments, campaigns, reports, timelines
from db.words import Event, Lifecycle
from tests.journeys.county import COUNTY

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEADER = ["序号", "节点任务", "责任单位", "完成时限", "前置节点", "备注"]
PLAN = {
    "1": ["制定方案", "德政镇、北皋镇", "4月28日前"],
    "2": ["报送名单", "德政镇", "5月8日前", "1"],
    "3": ["开展自查", "德政镇、北皋镇", "5月20日前", "2"],
    "4": ["政务月报", "德政镇", "每月25日前"],
}


def sheet(rows, title="乡镇改革试点计划(2020年4月21日)"):
    book = openpyxl.Workbook()
    book.active.append([title])
    book.active.append(HEADER)
    for no, row in rows.items():
        book.active.append([no, *row])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


async def send(county, rows, **options):
    await county.settle(county.coordinator.send_document("计划.xlsx", sheet(rows, **options), mime=XLSX))
    return county.coordinator.last_text


async def tap(county, label):
    await county.settle(county.coordinator.tap(label))
    return county.coordinator.last_text


async def published(county):
    """Publish the small plan; the secretary of 德政镇 has signed all of it and reported on the first node."""
    secretary = county.phone("德政镇书记")
    await send(county, PLAN)
    await tap(county, "确认导入")
    county.publish()
    await county.settle()
    await county.settle(secretary.tap("全部签收"))
    await county.settle(secretary.send("1正在起草,已完成一半"))
    return secretary


def everything(county):
    return of(county, county.office.look_now(assignments.running_campaign))


def of(county, campaign):
    return county.office.look_now(assignments.of_campaign, campaign.id, tuple(Lifecycle))


async def test_the_same_sheet_again_changes_nothing_and_doubles_nothing(county):
    await published(county)
    before = [(a.id, a.version, a.due_on) for a in everything(county)]
    assert "没有变化" in await send(county, PLAN)
    assert "改动0项" in await tap(county, "确认导入")
    assert [(a.id, a.version, a.due_on) for a in everything(county)] == before


async def test_the_differences_are_shown_before_anything_is_written(county):
    await published(county)
    text = await send(
        county,
        {
            "1": [*PLAN["1"], "", "一式两份"],
            "2": ["报送名单", "德政镇", "5月12日前", "1"],
            "4": PLAN["4"],
            "5": ["总结归档", "北皋镇", "5月20日前"],
        },
    )
    assert "新增1项\n· 5 总结归档" in text
    assert "时限有变1项\n· 2 报送名单 5月8日(周五) → 5月12日(周二)" in text
    assert "其他改动1项\n· 1 制定方案:备注" in text
    assert "表中没有了1项(不会自动删除" in text
    assert "· 3 开展自查" in text
    assert county.assignment("2", "德政镇").due_on == date(2020, 5, 8)


async def test_what_is_under_way_keeps_its_reports_and_its_holder_is_told_of_the_new_date(county):
    secretary = await published(county)
    said = county.office.look_now(reports.last_effective, county.assignment("1", "德政镇").id)
    before = len(secretary.received)
    await send(county, PLAN | {"1": ["制定方案", "德政镇、北皋镇", "4月30日前"]})
    text = await tap(county, "确认导入")
    assert "改动1项" in text
    changed = county.assignment("1", "德政镇")
    assert (changed.due_on, changed.state) == (date(2020, 4, 30), Lifecycle.IN_PROGRESS)
    assert county.office.look_now(reports.last_effective, changed.id).id == said.id
    assert len(secretary.received) == before + 1
    assert "时限调整" in secretary.last_text
    assert "原4月28日(周二)" in secretary.last_text
    assert county.office.look_now(timelines.of_assignment, changed.id)[0].event is Event.RESCHEDULE


async def test_a_new_node_waits_as_a_draft_until_it_is_published(county):
    secretary = await published(county)
    await send(county, PLAN | {"5": ["总结归档", "德政镇", "5月20日前"]})
    assert "新增承办件1件为草稿" in await tap(county, "确认导入")
    assert county.assignment("5", "德政镇").state is Lifecycle.DRAFT
    await county.advance(hours=1)
    await county.settle(county.coordinator.send("/publish"))
    assert "拟下达节点1项、承办件1件,涉及责任人1名" in county.coordinator.last_text
    await tap(county, "确认下达")
    assert county.assignment("5", "德政镇").state is Lifecycle.AWAITING_SIGN
    assert "共1项" in secretary.last_text


async def test_a_removed_node_is_cancelled_only_when_a_coordinator_says_so(county):
    secretary = await published(county)
    await send(county, {no: row for no, row in PLAN.items() if no != "3"})
    text = await tap(county, "确认导入")
    assert "3 开展自查:2件,其中已下达未办结2件" in text
    assert county.coordinator.last.buttons == ["撤销这些", "保留"]
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_PROGRESS
    assert "已撤销2件" in await tap(county, "撤销这些")
    assert county.assignment("3", "德政镇").state is Lifecycle.CANCELLED
    assert "任务撤销" in secretary.last_text
    assert "开展自查" in secretary.last_text
    assert "没有变化" in await send(county, {no: row for no, row in PLAN.items() if no != "3"})


async def test_a_removed_node_may_be_kept(county):
    await published(county)
    await send(county, {no: row for no, row in PLAN.items() if no != "3"})
    await tap(county, "确认导入")
    assert "保留不动" in await tap(county, "保留")
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_PROGRESS


async def test_what_moved_on_before_it_was_cancelled_is_left(county):
    secretary = await published(county)
    await send(county, {no: row for no, row in PLAN.items() if no != "3"})
    await tap(county, "确认导入")
    card = county.coordinator.last
    await county.settle(secretary.send("3正在自查"))
    await county.settle(county.coordinator.tap("撤销这些", card))
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_PROGRESS
    assert county.assignment("3", "北皋镇").state is Lifecycle.CANCELLED


async def test_a_row_that_cannot_be_read_any_more_is_not_taken_for_removed(county):
    await published(county)
    text = await send(county, PLAN | {"3": ["开展自查", "德政镇、北皋镇", "待定", "2"]})
    assert "未能识别:1行" in text
    assert "表中没有了" not in text


async def test_a_row_put_in_between_renumbers_what_follows_and_each_keeps_its_state(county):
    secretary = await published(county)
    signed = county.assignment("2", "德政镇").id
    rows = {
        "1": PLAN["1"],
        "2": ["成立专班", "德政镇", "4月29日前"],
        "3": ["报送名单", "德政镇", "5月8日前", "1"],
        "4": ["开展自查", "德政镇、北皋镇", "5月20日前", "3"],
        "5": PLAN["4"],
    }
    text = await send(county, rows)
    assert "新增1项\n· 2 成立专班" in text
    assert "3 报送名单:编号(原2)" in text
    assert "表中没有了" not in text
    await tap(county, "确认导入")
    assert county.assignment("3", "德政镇").id == signed
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_PROGRESS
    assert county.assignment("2", "德政镇").state is Lifecycle.DRAFT
    assert secretary.received


async def test_a_number_given_to_another_node_is_free_for_it(county):
    await published(county)
    rows = {no: row for no, row in PLAN.items() if no != "3"} | {"3": ["宣传报道", "北皋镇", "5月22日前"]}
    # Another name under the same number is a renaming; to be another node the old one must be gone.
    assert "3 宣传报道:任务名称" in await send(county, rows)


async def test_a_unit_more_and_a_unit_less(county):
    await published(county)
    await send(county, PLAN | {"1": ["制定方案", "德政镇、双井镇", "4月28日前"]})
    text = await tap(county, "确认导入")
    assert "1 制定方案:1件" in text
    assert county.assignment("1", "双井镇").state is Lifecycle.DRAFT
    assert county.assignment("1", "德政镇").state is Lifecycle.IN_PROGRESS


async def test_the_occurrences_of_a_recurring_node_follow_the_sheet(county):
    await published(county)
    await send(county, PLAN | {"4": ["政务月报", "德政镇", "每月20日前"]})
    await tap(county, "确认导入")
    assert county.assignment("4", "德政镇", 1).due_on == date(2020, 5, 20)


async def test_a_granted_extension_survives_a_sheet_with_an_earlier_date(county):
    await published(county)
    before = county.assignment("2", "德政镇")
    county.office.do_now(_postponed, before.id, date(2020, 5, 18))
    await send(county, PLAN | {"2": ["报送名单", "德政镇", "5月12日前", "1"]})
    await tap(county, "确认导入")
    assert county.assignment("2", "德政镇").due_on == date(2020, 5, 18)


async def test_a_sheet_of_another_plan_is_not_laid_over_a_published_one(county):
    await published(county)
    before = [(a.id, a.version, a.due_on) for a in everything(county)]
    text = await send(county, {"1": ["植树造林", "德政镇", "5月8日前"], "2": ["清淤", "德政镇", "5月9日前"]})
    assert "另一份分解表" in text and "表中没有了" not in text
    assert "已导入" in await tap(county, "确认导入")
    reform, other = county.office.look_now(campaigns.running)
    assert [(a.id, a.version, a.due_on) for a in of(county, reform)] == before
    assert other.published_at is None and len(of(county, other)) == 2


async def test_a_corrected_sheet_without_a_date_counts_from_the_day_of_the_plan(county):
    rows = PLAN | {"5": ["摸底", "德政镇", "会后5个工作日内"], "2": ["报送名单", "德政镇", "T+9个工作日"]}
    await send(county, {no: row for no, row in rows.items() if no != "5"})
    await tap(county, "确认导入")
    county.publish()
    await county.advance_to("2020-05-06 09:00")
    text = await send(county, {no: row for no, row in rows.items() if no != "5"}, title="乡镇改革试点计划(更正)")
    assert "没有变化" in text


@pytest.mark.whole_county
async def test_the_county_plan_again_after_publishing_changes_nothing(county):
    county.publish()
    await county.settle()
    county.coordinator.send_document("nodes.xlsx", (COUNTY / "nodes.xlsx").read_bytes(), mime=XLSX)
    await county.settle()
    assert "没有变化" in county.coordinator.last_text
    await tap(county, "确认导入")
    assert len(everything(county)) == len({(a.node_id, a.unit_id, a.occurrence) for a in everything(county)})


def _postponed(tx, policy, assignment_id, new_on):
    found = assignments.get(tx, assignment_id)
    found.due_on, found.due_at = new_on, policy.calendar.close_of(new_on)
    tx.add(found)


async def test_what_was_given_out_between_is_missed_by_no_corrected_sheet(county):
    await published(county)
    await county.settle(county.coordinator.send("/new 德政镇 4月30日前报送值班表"))
    await tap(county, "确认下达")
    corrected = {**PLAN, "3": ["开展自查", "德政镇、北皋镇", "5月22日前", "2"]}
    text = await send(county, corrected)
    assert "时限有变1项" in text
    assert "值班表" not in text
    await tap(county, "确认导入")
    assert county.states("德政镇")["临1"] is Lifecycle.AWAITING_SIGN
