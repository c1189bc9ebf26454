"""Stories of the roster: sent into the chat, shown, confirmed; what it may not do, and what it is not taken for."""

import io

import openpyxl

from db import people, posts, units
from db.words import Role, UnitKind
from tests.journeys.county import COUNTY
from tests.journeys.test_plan import XLSX, sheet

HEADER = ["单位", "职务", "姓名", "联系电话"]


async def send(county, *rows, name="名册.xlsx"):
    await county.settle(county.coordinator.send_document(name, sheet(HEADER, *rows), mime=XLSX))
    return county.coordinator.last_text


async def confirm(county):
    await county.settle(county.coordinator.tap("确认导入"))
    return county.coordinator.last_text


def holder(county, unit, role):
    """Name who holds a post now."""

    def find(tx):
        post = posts.posts_in(tx, next(u.id for u in units.all_units(tx) if u.name == unit), [role])[0]
        found = posts.holder_of(tx, post.id)
        return found.name if found else None

    return county.office.look_now(find)


async def test_the_roster_of_the_county_sent_again_changes_nothing(county):
    await county.settle(county.coordinator.send("/import"))
    county.coordinator.send_document("roster.xlsx", (COUNTY / "roster.xlsx").read_bytes(), mime=XLSX)
    await county.settle()
    text = county.coordinator.last_text
    assert "名册预览" in text
    assert "包联21对" in text
    assert "未能识别:0行" in text
    assert "与现有名册相比,没有变化" in text
    assert county.coordinator.last.buttons == ["确认导入", "取消"]
    assert "变化0处" in await confirm(county)


async def test_a_new_holder_is_shown_before_he_is_one(county):
    text = await send(county, ["德政镇", "镇长", "新镇长", "13900000001"])
    assert "人员变动:德政镇 镇长 德政镇镇长 → 新镇长" in text
    assert "新增人员1名:新镇长" in text
    assert holder(county, "德政镇", Role.HEAD) == "德政镇镇长"
    assert "名册已导入" in await confirm(county)
    assert holder(county, "德政镇", Role.HEAD) == "新镇长"


async def test_a_cancelled_roster_changes_nothing(county):
    await send(county, ["德政镇", "镇长", "新镇长", "13900000001"])
    preview = county.coordinator.last
    await county.settle(county.coordinator.tap("取消", preview))
    query = county.coordinator.tap("确认导入", preview)
    await county.settle()
    assert "已经处理过" in query.answer
    assert holder(county, "德政镇", Role.HEAD) == "德政镇镇长"


async def test_vacancies_refused_rows_and_warnings_are_told_by_row(county):
    text = await send(
        county,
        ["德政镇", "镇长", "空缺", None],
        ["德政镇", "组织委员", "新委员", "139"],
        ["德政镇", "副镇长", "没电话", None],
    )
    assert "空缺:1个岗位(德政镇 镇长)" in text
    assert "未能识别:1行" in text
    assert "第3行:“139”不是11位手机号码" in text
    assert "提示:1处" in text
    assert "没电话没有手机号码" in text
    assert "岗位空缺:德政镇 镇长 原德政镇镇长" in text


async def test_a_part_of_a_roster_knows_the_recorded_units_and_leaves_their_order_alone(county):
    before = [unit.name for unit in county.office.look_now(units.all_units)]
    content = sheet(
        ["姓名", "职务", "联系电话", "包联乡镇"],
        ["新常委", "县委常委", "13900000001", "德政镇"],
    )
    await county.settle(county.coordinator.send_document("包联调整.xlsx", content, mime=XLSX))
    assert "包联变更:德政镇 → 新常委" in county.coordinator.last_text
    await confirm(county)
    await send(county, ["北皋", "镇长", "新镇长", "13900000002"], ["新设的局", "局长", "新局长", "13900000003"])
    assert "新增单位1个:新设的局" in county.coordinator.last_text
    await confirm(county)
    assert holder(county, "北皋镇", Role.HEAD) == "新镇长"
    after = [unit.name for unit in county.office.look_now(units.all_units)]
    assert [name for name in after if name != "新设的局"] == before
    assert after[after.index("新设的局") - 1] == [u.name for u in county.office.look_now(departments)][-2]


def departments(tx):
    """List the departments in official order."""
    return [unit for unit in units.all_units(tx) if unit.kind is UnitKind.DEPARTMENT]


async def test_a_new_unit_that_looks_like_a_recorded_one_is_asked_about(county):
    text = await send(county, ["县财正局", "局长", "新局长", "13900000001"])
    assert "新增单位1个:县财正局" in text
    assert "新单位“县财正局”与现有的“县财政局”相近" in text


async def test_many_refused_rows_come_back_in_the_roster_itself(county):
    county.coordinator.send_document(
        "名册.xlsx", sheet(HEADER, *(["德政镇", "副镇长", f"某{n}", f"1{n}"] for n in range(12))), mime=XLSX
    )
    await county.settle()
    copy, preview = county.coordinator.received[-2:]
    assert "未能识别:12行" in preview.text
    page = openpyxl.load_workbook(io.BytesIO(copy.document)).active
    assert page["E1"].value == "督办批注"
    assert "不是11位手机号码" in page["E13"].value


async def test_a_coordinator_cannot_appoint_an_administrator(county):
    content = sheet(
        ["组别", "专班职务", "姓名", "联系电话"],
        ["综合协调组", "系统管理员", "自封的管理员", "13900000001"],
        ["综合协调组", "成员", "新成员", "13900000002"],
    )
    await county.settle(county.coordinator.send_document("专班.xlsx", content, mime=XLSX))
    assert "只有现任管理员才能更换" in county.coordinator.last_text
    await confirm(county)
    assert county.office.look_now(people.by_name, "自封的管理员") == []
    assert county.person("新成员").phone == "13900000002"


async def test_an_official_who_sends_a_roster_imports_nothing(county):
    official = county.phone("德政镇书记")
    official.send_document("名册.xlsx", sheet(HEADER, ["德政镇", "镇长", "新镇长", "13900000001"]), mime=XLSX)
    await county.settle()
    assert "名册预览" not in official.last_text
    assert holder(county, "德政镇", Role.HEAD) == "德政镇镇长"


async def test_a_plan_with_phones_is_still_a_plan(county):
    content = sheet(
        ["序号", "节点任务", "责任单位", "责任人", "联系电话", "完成时限", "备注"],
        [1, "制定方案", "德政镇", "党委书记", "13900000001", "4月28日前", None],
    )
    await county.settle(county.coordinator.send_document("任务.xlsx", content, mime=XLSX))
    assert "节点1项" in county.coordinator.last_text
