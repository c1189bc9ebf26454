"""Plans of every shape: what is understood becomes a node, everything else is refused by row."""

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from db.words import Completion, DeadlineKind, Refusal, Role, UnitKind
from jobs.backplan import proposals
from jobs.calendars import work_calendar
from jobs.rules.notation.plan_reading import ExecutorSource
from jobs.rules.notation.roster_reading import Holding, RosterView, UnitRow
from jobs.sheets.contract_json import plan_json
from jobs.sheets.grid import Grid, Merge, grid_of
from jobs.sheets.opening import open_sheets
from jobs.sheets.plan import read_plan_grids

CALENDAR = work_calendar(ZoneInfo("Asia/Shanghai"), time(8, 30), time(18), {})
REF = date(2020, 4, 21)
ROSTER = RosterView(
    (
        UnitRow(1, "魏城镇", UnitKind.TOWN, ("魏城",)),
        UnitRow(2, "边马乡", UnitKind.TOWNSHIP, ("边马",)),
        UnitRow(1, "县委编办", UnitKind.DEPARTMENT, ("编办",)),
        UnitRow(2, "县财政局", UnitKind.DEPARTMENT, ("财政局",)),
        UnitRow(3, "县司法局", UnitKind.DEPARTMENT, ("司法局",)),
    ),
    ("县长",),
    holdings=(
        Holding("魏城镇", "张三", Role.HEAD, "镇长", 1),
        Holding("魏城镇", "李四", Role.MEMBER, "副镇长", 2),
        Holding("魏城镇", "王五", Role.MEMBER, "副镇长", 3),
        Holding("边马乡", "王五", Role.SECRETARY, "党委书记", 4),
        Holding("县财政局", "赵六", Role.CHIEF, "局长", 5),
    ),
)
HEADER = (
    "序号",
    "节点任务",
    "牵头单位",
    "责任单位",
    "配合单位",
    "责任领导",
    "责任人",
    "开始时间",
    "完成时限",
    "前置节点",
)
COLUMNS = ("no", "title", "lead", "executor", "support", "leader", "role", "start", "due", "before")


def node(no="1", **cells):
    """Make a row that can be read, with some cells changed."""
    given = {"no": no, "title": "任务", "lead": "编办", "due": "5月15日前"} | cells
    return tuple(given.get(column) for column in COLUMNS)


def read(*rows, **options):
    return read_grid(grid_of([HEADER, *rows]), **options)


def read_grid(grid: Grid, roster=ROSTER, ref=REF, end=None):
    return read_plan_grids([grid], "计划.xlsx", roster=roster, ref=ref, end=end, today=REF, calendar=CALENDAR)


def codes(reading):
    return [(refused.row, refused.code) for refused in reading.refused]


def only(reading):
    assert codes(reading) == []
    (found,) = reading.nodes
    return found


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"no": None}, "missing_no"),
        ({"title": None}, "missing_title"),
        ({"lead": None}, "missing_unit"),
        ({"lead": "县教育局"}, "unknown_unit"),
        ({"executor": "县教育局"}, "unknown_unit"),
        ({"executor": "有关乡镇"}, "vague_unit"),
        ({"executor": "各街道"}, "empty_wildcard"),
        ({"role": "钱七"}, "unknown_role"),
        ({"due": None}, "no_deadline"),
        ({"due": "待定"}, "no_deadline"),
        ({"due": "2月30日"}, "bad_date"),
        ({"due": 5.2}, "ambiguous_date"),
        ({"due": "收到交办单3个工作日内"}, "undated_event"),
        ({"due": "前置节点完成后5个工作日内"}, "undated_event"),
        ({"start": "会后"}, "bad_date"),
        ({"start": "5月16日"}, "deadline_before_start"),
        ({"due": "每个工作日(5月1日至2999年12月31日)"}, "endless"),
        ({"before": "9"}, "unknown_predecessor"),
        ({"before": "1"}, "self_dependency"),
        ({"start": "8月30日", "due": "每周一(8月30日至8月30日)"}, "no_occurrence"),
    ],
)
def test_a_row_that_cannot_be_taken_is_refused_by_itself(cells, code):
    reading = read(node(**cells), node("2"))
    assert codes(reading) == [(2, code)]
    assert [found.no for found in reading.nodes] == ["2"]


def test_the_refusal_names_the_offending_words_and_a_suggestion():
    (refused,) = read(node(lead="县财正局"), node("2")).refused
    assert refused.key == "sheets-refused-unknown-unit"
    assert refused.words == {"row": "2", "no": "1", "sheet": "", "text": "县财正局", "suggestion": "县财政局"}


def test_the_first_of_two_equal_numbers_stays():
    reading = read(node("1", title="先"), node("1", title="后"))
    assert [found.title for found in reading.nodes] == ["先"]
    assert codes(reading) == [(3, "duplicate_no")]


def test_every_row_of_a_circle_is_refused_and_no_other():
    reading = read(node("1", before="2"), node("2", before="3"), node("3", before="1"), node("4", before="1"))
    assert codes(reading) == [(2, "cycle"), (3, "cycle"), (4, "cycle")]
    assert [found.no for found in reading.nodes] == ["4"]
    assert [notice.code for notice in reading.warnings] == ["predecessor_refused"]


def test_days_after_a_predecessor_follow_its_own_count():
    reading = read(node("1", due="第2项完成后5个工作日内"), node("2", due="前置节点完成后3日内", before="3"), node("3"))
    dues = {found.no: found.deadline.due for found in reading.nodes}
    assert dues == {"3": date(2020, 5, 15), "2": date(2020, 5, 18), "1": date(2020, 5, 25)}
    assert reading.nodes[0].predecessors == ("2",)
    assert reading.nodes[0].deadline.offset.after == ("2",)


@pytest.mark.parametrize(
    ("cells", "warning"),
    [
        ({"due": "5月16日"}, "due_on_non_working_day"),
        ({"due": "4月20日"}, "already_past"),
        ({"executor": "县直各单位"}, "vague_wildcard"),
        ({"executor": "财政局等"}, "open_list"),
        ({"support": "县教育局"}, "unknown_support_unit"),
        ({"before": "方案印发后"}, "predecessor_unresolved"),
    ],
)
def test_what_is_taken_with_a_doubt_is_marked(cells, warning):
    assert only(read(node(**cells))).warnings == (warning,)


def test_a_deadline_after_the_end_is_marked():
    assert only(read(node(), end=date(2020, 5, 14))).warnings == ("after_campaign_end",)


@pytest.mark.parametrize("heading", ["工期", "计划工期", "工期(天)", "所需工作日", "用时", "办理天数", "需要时长"])
def test_a_column_of_durations_is_known_by_what_offices_call_it(heading):
    grid = grid_of([("序号", "任务名称", "责任单位", heading, "完成时限"), ("1", "任务", "编办", "10天", "5.15")])
    assert only(read_grid(grid)).duration_workdays == 10


def test_a_column_of_completion_rules_is_read_only_under_its_heading():
    def rule_under(heading):
        header = ("序号", "任务名称", "责任单位", heading, "完成时限")
        return only(read_grid(grid_of([header, ("1", "任务", "编办", "任一单位", "5.15")]))).completion

    assert rule_under("办结规则") is Completion.ANY
    assert rule_under("备注") is None


def test_a_sheet_without_durations_says_nothing_of_them():
    assert only(read(node())).duration_workdays is None
    assert "duration_workdays" not in plan_json(read(node()), lambda key, params: key)["nodes"][0]


def test_a_duration_that_cannot_be_read_refuses_its_row():
    header = ("序号", "任务名称", "责任单位", "工期", "完成时限")
    reading = read_grid(grid_of([header, ("1", "甲", "编办", "一个月", "5.15"), ("2", "乙", "编办", 3, "5.15")]))
    assert [(no.row, no.code, no.params["text"]) for no in reading.refused] == [(2, "bad_duration", "一个月")]
    assert [found.no for found in reading.nodes] == ["2"]


def test_a_proposed_day_leaves_the_time_that_the_sheet_says_the_rest_takes():
    header = ("序号", "任务名称", "责任单位", "工期", "前置节点", "完成时限")
    rows = [
        ("1", "甲", "编办", 3, None, None),
        ("2", "乙", "编办", 5, "1", "待定"),
        ("3", "丙", "编办", 4, "2", "5.29"),
    ]
    reading = read_grid(grid_of([header, *rows]))
    # Back from Friday 29 May: four days for 3, then five for 2.
    assert proposals(reading, CALENDAR) == {"1": date(2020, 5, 18), "2": date(2020, 5, 25)}


def test_a_predecessor_due_later_is_marked():
    reading = read(node("1", before="2"), node("2", due="5月20日"))
    assert reading.nodes[0].warnings == ("predecessor_due_later",)


def test_an_unknown_leader_is_noticed():
    reading = read(node(leader="县长"), node("2", leader="县长甲"), node("3", leader="各包联县领导"))
    assert [(notice.row, notice.code) for notice in reading.warnings] == [(3, "unknown_leader")]


def test_without_executors_the_leads_do_it():
    found = only(read(node(lead="编办、财政局")))
    assert found.lead_units == found.executor_units == ("县委编办", "县财政局")
    assert found.executor_source is ExecutorSource.LEAD_FALLBACK


@pytest.mark.parametrize(
    ("cell", "lead"), [("财政局、编办", "县财政局"), ("财政局、编办(牵头)、司法局", "县委编办"), ("各乡镇", "魏城镇")]
)
def test_in_a_single_column_the_marked_or_first_unit_leads(cell, lead):
    grid = grid_of([("序号", "任务名称", "责任单位", "完成时限"), ("1", "任务", cell, "5.15")])
    found = only(read_grid(grid))
    assert found.lead_units == (lead,)
    assert found.executor_source is ExecutorSource.COLUMN


def test_a_unit_marked_as_helping_does_not_execute():
    found = only(read(node(executor="财政局、司法局(配合)")))
    assert (found.executor_units, found.support_units) == (("县财政局",), ("县司法局",))


def test_roles_keep_their_order():
    assert only(read(node(role="党委书记、组织委员"))).roles == (Role.SECRETARY, Role.ORGANISER)


@pytest.mark.parametrize(
    ("cell", "lead", "titles"),
    [
        ("张三", "魏城镇", ["魏城镇 镇长"]),
        ("张 三", "魏城镇", ["魏城镇 镇长"]),
        ("张三(13900000001)", "魏城镇", ["魏城镇 镇长"]),
        ("镇长张三", "魏城镇", ["魏城镇 镇长"]),
        ("赵六局长", "财政局", ["县财政局 局长"]),
        ("李四、张三", "魏城镇", ["魏城镇 副镇长", "魏城镇 镇长"]),
        ("张三\n赵六", "魏城镇、财政局", ["魏城镇 镇长", "县财政局 局长"]),
        ("王五", "边马乡", ["边马乡 党委书记"]),  # the one of the named unit, whoever else is called so
    ],
)
def test_a_name_means_the_post_its_person_holds_in_the_units_of_the_row(cell, lead, titles):
    found = only(read(node(lead=lead, role=cell)))
    assert [f"{one.unit} {one.title}" for one in found.named] == titles
    assert found.roles is None
    assert found.warnings == ()


@pytest.mark.parametrize(
    ("cell", "lead", "code", "words"),
    [
        ("钱七", "魏城镇", "unknown_role", {"text": "钱七"}),
        ("党委书记张三", "魏城镇", "unknown_role", {"text": "党委书记张三"}),
        ("张三、钱七", "魏城镇", "unknown_role", {"text": "钱七"}),
        ("赵六", "魏城镇", "person_elsewhere", {"text": "赵六", "where": "县财政局 局长"}),
        ("王五", "各乡镇", "ambiguous_person", {"text": "王五", "where": "魏城镇 副镇长、边马乡 党委书记"}),
        ("党委书记、张三", "魏城镇", "mixed_roles", {"text": "党委书记、张三"}),
    ],
)
def test_a_name_that_is_not_one_person_of_these_units_is_refused(cell, lead, code, words):
    (refused,) = read(node(lead=lead, role=cell), node("2")).refused
    assert (refused.code, refused.params) == (code, words)


def test_where_only_some_units_have_a_person_named_the_row_is_marked():
    assert only(read(node(lead="魏城镇、边马乡", role="张三"))).warnings == ("others_by_default",)


def test_the_json_of_a_named_person_says_his_post():
    written = plan_json(read(node(lead="魏城镇", role="张三")), lambda key, params: key)["nodes"][0]
    assert written["roles"] == ["乡镇长"]
    assert written["persons"] == [{"name": "张三", "unit": "魏城镇", "post": "镇长"}]


def test_a_range_gives_the_start_unless_the_start_column_does():
    assert only(read(node(due="5月6日—5月15日"))).start == date(2020, 5, 6)
    assert only(read(node(due="5月6日—5月15日", start="5月7日"))).start == date(2020, 5, 7)


def test_occurrences_begin_with_the_start_and_end_with_the_last_deadline():
    reading = read(node("1", due="每月25日前", start="7月1日"), node("2", due="8月31日"))
    rule = reading.nodes[0].deadline.recurrence
    assert rule.occurrences == (date(2020, 7, 24), date(2020, 8, 25))


def test_numbers_are_texts():
    reading = read(node("1.10"), node(1.1), node(2.0, before="1.10"))
    assert [found.no for found in reading.nodes] == ["1.10", "1.1", "2"]
    assert codes(reading) == []


@pytest.mark.parametrize("mark", ["附件1", "附 件:", "机密★一年", "特急"])
def test_a_mark_above_the_title_is_no_title(mark):
    grid = grid_of([(mark,), ("某县改革任务表",), HEADER, node()])
    assert read_grid(grid).title == "某县改革任务表"


def test_titles_sections_repeated_headers_and_notes_are_no_nodes():
    grid = grid_of(
        [
            ("某县改革任务表",),
            ("2020年4月20日",),
            (),
            HEADER,
            ("一、动员部署",),
            node("1"),
            (),
            HEADER,
            ("(二)机构设置",),
            node("2"),
            ("合计", None, None, 2),
            ("说明:以上为节点任务",),
            ("填表人:张三",),
        ]
    )
    reading = read_grid(grid, ref=None)
    assert (reading.title, reading.ref) == ("某县改革任务表", date(2020, 4, 20))
    assert [(found.row, found.workstream) for found in reading.nodes] == [(6, "一、动员部署"), (10, "(二)机构设置")]
    assert [(skipped.row, skipped.reason.value) for skipped in reading.skipped] == [
        (5, "section"),
        (7, "blank"),
        (8, "repeated_header"),
        (9, "section"),
        (11, "subtotal"),
        (12, "note"),
        (13, "note"),
    ]


def test_a_row_merged_over_the_whole_width_is_a_section():
    rows = (HEADER, ("机构设置",), node("1"), ("以上各项逐项销号",))
    width = len(HEADER)
    grid = Grid("", tuple(tuple(row) for row in rows), (Merge(2, 1, 2, width), Merge(4, 1, 4, width)))
    reading = read_grid(grid)
    assert reading.nodes[0].workstream == "机构设置"
    assert [(skipped.row, skipped.reason.value) for skipped in reading.skipped] == [(2, "section"), (4, "note")]


def test_the_numbers_of_the_columns_are_no_node():
    reading = read(tuple(range(1, 11)), node("1"))
    assert codes(reading) == []
    assert [(skipped.row, skipped.reason.value) for skipped in reading.skipped] == [(2, "repeated_header")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("说明:以上任务逐项销号", "note"),
        ("注:1.时限以县委通知为准", "note"),
        ("※备注1.略", "note"),
        ("联系人 张三", "note"),
        ("填报单位:县委编办", "note"),
        ("专班办公室:县委编办  核稿:张三", "note"),
        ("2020年4月21日", "note"),
        ("本页小计", "subtotal"),
        ("合 计", "subtotal"),
        ("机构设置小计", "subtotal"),
    ],
)
def test_what_stands_under_the_table_is_no_node(text, reason):
    reading = read(node("1"), (text,))
    assert codes(reading) == []
    assert [(skipped.row, skipped.reason.value) for skipped in reading.skipped] == [(3, reason)]


@pytest.mark.parametrize(
    "text", ["一、动员部署", "(二)机构设置", "第三阶段:验收", "专题一 综合执法", "【宣传】", "动员部署阶段"]
)
def test_a_text_that_stands_alone_is_a_section(text):
    reading = read(node("1"), (text,), node("2"))
    assert [found.workstream for found in reading.nodes] == [None, text]
    assert [(skipped.row, skipped.reason.value) for skipped in reading.skipped] == [(3, "section")]


def test_a_title_that_stands_alone_is_a_row_without_number():
    reading = read(node("1"), (None, "开展总结"))
    assert codes(reading) == [(3, "missing_no")]


@pytest.mark.parametrize("title", ["联系人大代表", "负责人培训", "说明会", "填报单位培训", "合计划拨资金"])
def test_without_a_number_column_a_title_may_begin_like_a_note(title):
    grid = grid_of([("任务名称", "责任单位", "完成时限"), (title, "编办", "5月15日"), ("任务", "编办", "5月16日")])
    assert [found.title for found in read_grid(grid).nodes] == [title, "任务"]


def test_hidden_rows_are_listed_but_not_imported():
    grid = Grid("", (HEADER, node("1"), node("2")), (), frozenset({2}))
    reading = read_grid(grid)
    assert [found.no for found in reading.nodes] == ["2"]
    assert [(skipped.row, skipped.reason.value) for skipped in reading.skipped] == [(2, "hidden_row")]


def test_a_header_of_two_rows_is_read_as_one():
    grid = Grid(
        "",
        (
            ("序号", "任务名称", "责任单位及分工", None, "时间", None),
            (None, None, "牵头单位", "配合单位", "开始时间", "完成时限"),
            ("1", "任务", "编办", "财政局", "4月28日", "5月15日"),
        ),
        (Merge(1, 1, 2, 1), Merge(1, 2, 2, 2), Merge(1, 3, 1, 4), Merge(1, 5, 1, 6)),
    )
    found = only(read_grid(grid))
    assert (found.row, found.lead_units, found.support_units) == (3, ("县委编办",), ("县财政局",))
    assert (found.start, found.deadline.due) == (date(2020, 4, 28), date(2020, 5, 15))


def test_blank_leading_columns_do_not_matter():
    grid = grid_of([(None, *HEADER), (None, *node())])
    assert only(read_grid(grid)).no == "1"


def test_a_plan_in_gbk_csv_is_read():
    text = "序号,任务名称,责任单位,完成时限\n1,任务,各乡镇,5.15\n"
    reading = read_grid(open_sheets(text.encode("gbk"), "计划.csv")[0])
    assert only(reading).deadline.kind is DeadlineKind.DATE
    assert reading.assignments == 2


def test_a_sheet_without_a_plan_is_refused():
    with pytest.raises(Refusal) as caught:
        read_grid(grid_of([("早餐", "午餐"), ("粥", "面")]))
    assert caught.value.key == "sheets-no-plan"


def test_refused_rows_are_written_with_code_and_message():
    written = plan_json(read(node(lead="县教育局"), node("2")), lambda key, words: f"{key}:{words['text']}")
    assert written["refused"] == [
        {"row": 2, "no": "1", "code": "unknown_unit", "message": "sheets-refused-unknown-unit:县教育局"}
    ]


def test_a_group_of_days_has_a_beginning_and_an_end():
    rows = [
        ["序号", "节点任务", "责任单位", "责任人", "起止时间", None],
        [None, None, None, None, "起", "止"],
        ["1", "摸底", "编办", "主要负责人", "5月6日", "5月底"],
    ]
    (node,) = read_grid(grid_of(rows)).nodes
    assert (node.start, node.deadline.due) == (date(2020, 5, 6), date(2020, 5, 31))
