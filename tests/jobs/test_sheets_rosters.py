"""Rosters as other counties send them, each read as somebody who knows READING.md §6 would read it by hand."""

import pytest

from db.words import Role, UnitKind
from jobs.rules.notation.roster_reading import RosterReading, UnitRow
from jobs.sheets.contract_json import roster_json
from jobs.sheets.roster import read_roster
from tests.jobs.workbooks import book, csv_file, xlsx


def read(data: bytes, known: tuple[UnitRow, ...] = ()) -> RosterReading:
    return read_roster(data, "名册", known)


def held(reading: RosterReading) -> list[tuple[str, str | None, list[tuple[str, str]]]]:
    """List every person with phone and posts as unit and role."""
    persons = roster_json(reading, lambda key, words: key)["persons"]
    return [(one["name"], one["phone"], [(post["unit"], post["role"]) for post in one["roles"]]) for one in persons]


def refusals(reading: RosterReading) -> list[tuple[str, int, str]]:
    return [(refused.sheet, refused.row, refused.code) for refused in reading.refused]


FLAT = [
    ("云岭县乡村振兴工作责任人名册",),
    ("二〇二三年三月",),
    ("编号", "单位名称", "姓 名", "职 务", "手机号码", "单位简称", "包联领导", "是否授权部门", "备注"),
    ("1", "城关镇", "张 三", "镇党委书记", "15404340001", "", "赵县长", "", "原城关乡,2015年撤乡建镇"),
    ("2", "城关镇", "李四", "党委副书记、镇长", "+86 154-0434-0002", "", "", "", ""),
    ("3", "城关镇", "(暂缺)", "组织委员", "", "", "", "", ""),
    ("4", "东风街道办事处", "王五", "党工委书记", "１５４０４３４０００３", "", "", "", ""),
    ("5", "东风街道办事处", "王六", "主任", "1.5404340004E+10", "", "", "", ""),
    ("6", "县财政局", "孙七", "党组书记、局长", "15404340005(微信同号)", "财政局、县财局", "", "", "原县财政局副局长"),
    ("7", "县财政局", "周八", "办公室主任", "15404340006", "", "", "", ""),
    ("8", "县乡村振兴局(原县扶贫办)", "吴九", "局长", "15404340007", "振兴局", "", "是", ""),
    ("9", "县乡村振兴局", "吴九", "联络员", "15404340007", "", "", "", ""),
    ("10", "县委", "郑书记", "县委书记", "15404340008", "", "", "", ""),
    ("11", "城关镇", "冯十", "党委书记", "15404340009", "", "", "", ""),
    ("12", "县财政局", "陈一", "副局长", "15404340001", "", "", "", ""),
    ("13", "", "褚二", "局长", "15404340010", "", "", "", ""),
    ("14", "县审计局", "无", "局长", "15404340011", "", "", "", ""),
    ("15", "县审计局", "@卫三", "局长", "15404340012", "", "", "", ""),
    ("16", "县审计局", "蒋四", "局长", "0310-3521234", "", "", "", ""),
    ("17", "=HYPERLINK(1)", "沈五", "局长", "15404340013", "", "", "", ""),
    ("填表人:韩六", "", "", "", "", "", "", "", ""),
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030"])
def test_a_flat_sheet_of_everybody_in_csv(encoding):
    reading = read(csv_file(FLAT, encoding))
    assert held(reading) == [
        ("张三", "15404340001", [("城关镇", "党委书记")]),
        ("李四", "15404340002", [("城关镇", "乡镇长")]),
        ("王五", "15404340003", [("东风街道办事处", "党委书记")]),
        ("王六", "15404340004", [("东风街道办事处", "乡镇长")]),
        ("孙七", "15404340005", [("县财政局", "主要负责人")]),
        ("周八", "15404340006", [("县财政局", "member")]),
        ("吴九", "15404340007", [("县乡村振兴局", "主要负责人"), ("县乡村振兴局", "联络员")]),
        ("郑书记", "15404340008", [("县委", "县领导")]),
    ]
    assert [(unit.order, unit.name, unit.kind, unit.aliases, unit.tags) for unit in reading.units] == [
        (1, "城关镇", UnitKind.TOWN, ("城关", "城关乡"), ()),
        (2, "东风街道办事处", UnitKind.SUBDISTRICT, ("东风",), ()),
        (1, "县财政局", UnitKind.DEPARTMENT, ("财政局", "县财局"), ()),
        (2, "县乡村振兴局", UnitKind.DEPARTMENT, ("振兴局", "县扶贫办"), ("授权部门",)),
        (3, "县审计局", UnitKind.DEPARTMENT, (), ()),
    ]
    assert reading.pairing == {"城关镇": "赵县长"}
    assert [(gap.unit, gap.role, gap.row, gap.acting) for gap in reading.vacancies] == [
        ("城关镇", Role.ORGANISER, 6, "张三")
    ]
    assert refusals(reading) == [
        ("", 14, "duplicate_post"),
        ("", 15, "duplicate_phone"),
        ("", 16, "missing_unit"),
        ("", 17, "missing_name"),
        ("", 18, "bad_name"),
        ("", 19, "bad_phone"),
        ("", 20, "bad_name"),
    ]


def test_a_row_for_each_township_and_columns_for_its_posts():
    rows = [
        ("石门县乡镇干部通讯录",),
        ("序号", "乡镇(街道)", "党委书记", None, "镇(乡)长", None, "组织委员", None, "包联县领导"),
        (None, None, "姓名", "联系电话", "姓名", "联系电话", "姓名", "手机", None),
        (1, "石门镇", "甲一", 15404340001, "甲二", 15404340002.0, "甲三", "154 0434 0003", "钱副县长"),
        (2, "白沙乡", "乙一", "15404340004", "空缺", None, "乙三", "1540434", None),
    ]
    merges = ["A1:I1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2", "I2:I3"]
    reading = read(xlsx(rows, merges))
    assert held(reading) == [
        ("甲一", "15404340001", [("石门镇", "党委书记")]),
        ("甲二", "15404340002", [("石门镇", "乡镇长")]),
        ("甲三", "15404340003", [("石门镇", "组织委员")]),
        ("乙一", "15404340004", [("白沙乡", "党委书记")]),
    ]
    assert [(gap.unit, gap.role, gap.acting) for gap in reading.vacancies] == [("白沙乡", Role.HEAD, "乙一")]
    assert refusals(reading) == [("Sheet1", 5, "bad_phone")]
    assert reading.pairing == {"石门镇": "钱副县长"}


def test_a_row_for_each_unit_with_the_mobile_number_beside_the_office_line():
    rows = [
        ("单位", "负责人", "办公电话", "联系电话", "手机", "分管负责人", "手机", "联络员", "电话"),
        ("县财政局", "丙一", "3521234", "3521235", "15404340001", None, None, "丙二", "15404340002"),
        ("县司法局", "丙三", None, None, None, "丙四", "15404340004", None, None),
    ]
    reading = read(xlsx(rows))
    assert held(reading) == [
        ("丙一", "15404340001", [("县财政局", "主要负责人")]),
        ("丙二", "15404340002", [("县财政局", "联络员")]),
        ("丙三", None, [("县司法局", "主要负责人")]),
        ("丙四", "15404340004", [("县司法局", "member")]),
    ]
    assert refusals(reading) == []


def test_several_sheets_of_townships_departments_leaders_and_the_task_force():
    towns = [
        ("乡镇名称", "职务", "姓名", "手机号"),
        ("石门镇", "党委书记", "甲一", "15404340001"),
        (None, "镇长", "甲二", "15404340002"),
    ]
    leaders = [
        ("序号", "领导姓名", "姓名", "职务", "联系方式", "联系乡镇"),
        (1, None, "钱一", "县委副书记、县长", "15404340011", "石门镇"),
        (2, None, "钱二", "县人大常委会主任", "15404340012", "石门"),
        (3, None, "钱三", "县委常委、宣传部部长", "15404340013", None),
        (4, None, "钱四", "副县长", "15404340014", "石闷镇"),
    ]
    force = [
        ("工作组", "组内职务", "姓名", "电话", "工作职责"),
        ("领导小组", "组长", "钱一", "15404340011", "总体调度"),
        ("综合组", "组长", "赵一", "15404340021", None),
        ("督查组", "联络员", "赵二", "15404340022", None),
        ("保障组", "系统管理员", "赵三", "15404340023", None),
        ("综合组", "成员", "赵四", "15404340024", None),
    ]
    data = book(
        {
            "乡镇": (towns, ["A2:A3"], ()),
            "领导": (leaders, (), ()),
            "专班": (force, (), ()),
            "说明": ([("填表说明",)], (), ()),
        }
    )
    reading = read(data)
    assert held(reading) == [
        ("甲一", "15404340001", [("石门镇", "党委书记")]),
        ("甲二", "15404340002", [("石门镇", "乡镇长")]),
        ("钱一", "15404340011", [("县政府", "县领导"), ("工作专班/领导小组", "coordinator_lead")]),
        ("钱二", "15404340012", [("县人大", "县领导")]),
        ("钱三", "15404340013", [("县委", "县领导")]),
        ("赵一", "15404340021", [("工作专班/综合组", "coordinator")]),
        ("赵二", "15404340022", [("工作专班/督查组", "inspector")]),
        ("赵三", "15404340023", [("工作专班/保障组", "admin")]),
        ("赵四", "15404340024", [("工作专班/综合组", "member")]),
    ]
    assert refusals(reading) == [("领导", 5, "unknown_unit")]
    assert reading.refused[0].params["suggestion"] == "石门镇"


def test_units_the_other_roster_does_not_know_are_refused_with_a_suggestion():
    known = (
        UnitRow(1, "石门镇", UnitKind.TOWN, ("石门",)),
        UnitRow(1, "县农业农村局", UnitKind.DEPARTMENT, ("农业农村局", "县农业局")),
    )
    rows = [
        ("单位", "职务", "姓名", "电话"),
        ("石门", "镇长", "甲一", "15404340001"),
        ("农业局", "局长", "甲二", "15404340002"),
        ("县农业农村局(原县农业局)", "联络员", "甲三", "15404340003"),
        ("石门乡", "书记", "甲四", "15404340004"),
        ("县农业农村居", "副局长", "甲五", "15404340005"),
        ("县气象台", "台长", "甲六", "15404340006"),
    ]
    reading = read(xlsx(rows), known)
    assert [post for _, _, posts in held(reading) for post in posts] == [
        ("石门镇", "乡镇长"),
        ("县农业农村局", "主要负责人"),
        ("县农业农村局", "联络员"),
    ]
    assert [(refused.row, refused.code, refused.params["suggestion"]) for refused in reading.refused] == [
        (5, "unknown_unit", "石门镇"),
        (6, "unknown_unit", "县农业农村局"),
        (7, "unknown_unit", "none"),
    ]


@pytest.mark.parametrize(
    ("names", "phones", "persons", "code"),
    [
        ("张三、李四", "15404340001、15404340002", [("张三", "15404340001"), ("李四", "15404340002")], None),
        ("张三\n李四", "15404340001\n15404340002", [("张三", "15404340001"), ("李四", "15404340002")], None),
        ("张三 李四", "15404340001 15404340002", [("张三", "15404340001"), ("李四", "15404340002")], None),
        ("张三、李四", None, [("张三", None), ("李四", None)], None),
        ("张三、李四", "15404340001", [], "several_names"),
        ("张三", "15404340001、15404340002", [], "bad_phone"),
        ("张　三", "15404340001", [("张三", "15404340001")], None),
    ],
)
def test_several_persons_in_a_cell_need_as_many_phones(names, phones, persons, code):
    reading = read(xlsx([("单位", "职务", "姓名", "电话"), ("石门镇", "副镇长", names, phones)]))
    assert [(person.name, person.phone) for person in reading.persons] == persons
    assert [refused.code for refused in reading.refused] == ([code] if code else [])


def test_a_second_person_in_the_cell_of_a_sole_post_is_refused():
    reading = read(
        xlsx([("单位", "职务", "姓名", "电话"), ("石门镇", "镇长", "张三、李四", "15404340001、15404340002")])
    )
    assert [person.name for person in reading.persons] == ["张三"]
    assert [refused.code for refused in reading.refused] == ["duplicate_post"]


@pytest.mark.parametrize(
    ("cell", "is_vacancy"),
    [("空缺", True), ("(暂缺)", True), ("空缺,由副镇长代管", True), ("缺", True), ("空空", False), ("缺一", False)],
)
def test_a_vacancy_says_so(cell, is_vacancy):
    reading = read(xlsx([("单位", "职务", "姓名", "电话"), ("石门镇", "镇长", cell, None)]))
    assert (len(reading.vacancies), len(reading.persons)) == ((1, 0) if is_vacancy else (0, 1))


@pytest.mark.parametrize(
    ("remark", "alias"),
    [
        ("原石门乡,2018年撤乡建镇", "石门乡"),
        ("原名石门乡", "石门乡"),
        ("曾用名:石门公社,石门乡", None),
        ("2018年由石门乡改设", "石门乡"),
        ("原石门乡2018年改镇", "石门乡"),
        ("原县委编办副主任", None),
    ],
)
def test_a_former_name_is_found_in_the_remark(remark, alias):
    rows = [("单位", "职务", "姓名", "电话", "备注"), ("石门镇", "党委书记", "张三", "15404340001", remark)]
    (unit,) = read(xlsx(rows)).units
    assert unit.aliases == (("石门", alias) if alias else ("石门",))


def test_posts_over_groups_of_name_and_phone_are_known_though_few():
    rows = [
        ("某县乡镇班子名单", None, None, None, None, None),
        ("乡 镇", "党委书记", None, "乡镇长", None, "联络员及电话"),
        (None, "姓名", "电话", "姓名", "电话", None),
        ("石桥镇", "李一", 15404340001, "孙二", "15404340002", "刘三 15404340003"),
        ("柳林乡", "郑四", "15404340004", "空缺", None, None),
    ]
    reading = read(xlsx(rows, merges=("A1:F1", "A2:A3", "B2:C2", "D2:E2", "F2:F3")))
    assert held(reading) == [
        ("李一", "15404340001", [("石桥镇", "党委书记")]),
        ("孙二", "15404340002", [("石桥镇", "乡镇长")]),
        ("刘三", "15404340003", [("石桥镇", "联络员")]),
        ("郑四", "15404340004", [("柳林乡", "党委书记")]),
    ]
    assert refusals(reading) == []
    assert [(gap.unit, gap.role) for gap in reading.vacancies] == [("柳林乡", Role.HEAD)]


def test_a_unit_and_a_post_in_one_column_are_parted_by_the_units_on_record():
    rows = [
        ("姓名", "单位及职务", "手机"),
        ("李一", "石桥镇党委书记", "15404340001"),
        ("赵二", "发改局局长", "15404340002"),
        ("钱三", "火星局局长", "15404340003"),
    ]
    recorded = (
        UnitRow(1, "石桥镇", UnitKind.TOWN, ("石桥",)),
        UnitRow(1, "县发展和改革局", UnitKind.DEPARTMENT, ("发改局",)),
    )
    reading = read_roster(xlsx(rows), "名册", recorded=recorded)
    assert [(post.unit, post.title) for one in reading.persons for post in one.posts] == [
        ("石桥镇", "党委书记"),
        ("县发展和改革局", "局长"),
    ]
    assert refusals(reading) == [("Sheet1", 4, "unknown_unit")]


def test_a_short_name_may_stand_in_the_remark():
    rows = [("单位", "职务", "姓名", "手机", "备注"), ("县发展和改革局", "局长", "赵二", "15404340002", "简称县发改局")]
    assert read(xlsx(rows)).units[0].aliases == ("县发改局",)


def test_a_former_name_stands_in_a_column_of_its_own():
    rows = [("单位", "曾用名", "职务", "姓名", "电话"), ("石门镇", "石门乡", "党委书记", "张三", "15404340001")]
    (unit,) = read(xlsx(rows)).units
    assert "石门乡" in unit.aliases
