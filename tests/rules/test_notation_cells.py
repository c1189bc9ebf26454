"""Predecessors, phones, posts and headers as sheets write them."""

from datetime import date

import pytest

from db.words import Role, UnitKind
from jobs.rules.notation.durations import read_duration
from jobs.rules.notation.headers import PLAN_WORDS, ROSTER_WORDS, column_of
from jobs.rules.notation.people import (
    body_of_title,
    is_vacant,
    kind_of_unit,
    read_name,
    read_roles,
    role_in_task_force,
    role_of_title,
)
from jobs.rules.notation.phones import read_phone
from jobs.rules.notation.predecessors import in_order, on_cycles, read_predecessors
from jobs.rules.notation.problems import Problem


@pytest.mark.parametrize(
    ("raw", "numbers"),
    [
        ("第3项", ("3",)),
        ("3", ("3",)),
        (3, ("3",)),
        (2.0, ("2",)),
        ("3、4", ("3", "4")),
        ("第2、3项", ("2", "3")),
        ("第5至8项", ("5", "6", "7", "8")),
        ("节点7完成后", ("7",)),
        ("2.1", ("2.1",)),
        ("1.10", ("1.10",)),
        ("第三项", ("3",)),
        ("第 3 项、第 5 项", ("3", "5")),
        ("3(制定方案)", ("3",)),
        ("第3、4、5项完成后启动", ("3", "4", "5")),
        ("3-5", ("3", "4", "5")),
        ("3.8至3.10", ("3.8", "3.9", "3.10")),
        ("暂无", ()),
        ("无", ()),
        ("/", ()),
        ("—", ()),
        (None, ()),
    ],
)
def test_predecessors_are_numbers(raw, numbers):
    read = read_predecessors(raw)
    assert (read.numbers, read.text) == (numbers, None)


@pytest.mark.parametrize(
    ("raw", "numbers"),
    [("3-5", ("3-5",)), ("A1、3-5", ("A1", "3-5")), ("第A1项完成后", ("A1",)), ("3-6", ("3", "4", "5", "6"))],
)
def test_what_the_plan_numbers_so_is_a_number(raw, numbers):
    assert read_predecessors(raw, {"A1", "3-5"}).numbers == numbers


def test_words_that_name_no_number_are_kept():
    assert read_predecessors("实施方案印发后").text == "实施方案印发后"


def test_words_beside_numbers_are_kept_too():
    read = read_predecessors("第3项、实施方案印发后")
    assert (read.numbers, read.text) == (("3",), "实施方案印发后")


def test_only_rows_on_the_circle_are_on_it():
    graph = {"1": ["2"], "2": ["3"], "3": ["1"], "4": ["1"], "5": [], "6": ["5"]}
    assert on_cycles(graph) == {"1", "2", "3"}


def test_a_row_between_two_circles_is_on_neither():
    graph = {"1": ["2"], "2": ["1"], "3": ["2"], "4": ["3", "5"], "5": ["4"]}
    assert on_cycles(graph) == {"1", "2", "4", "5"}


def test_predecessors_come_first():
    order = list(in_order({"3": ["2"], "2": ["1"], "1": [], "4": ["1", "3"]}))
    assert order == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("cell", "heading", "workdays"),
    [
        (5, "工期", 5),
        (5.0, "工期", 5),
        ("5", "工期", 5),
        ("５天", "工期", 5),
        ("5日", "工期", 5),
        ("5个工作日", "工期", 5),
        ("5 个工作日", "工期", 5),
        ("约5天", "工期", 5),
        ("5个工作日以内", "工期", 5),
        ("五天", "工期", 5),
        ("二十个工作日", "工期", 20),
        ("一周", "工期", 5),
        ("两周", "工期", 10),
        ("2个星期", "工期", 10),
        ("1.5天", "工期", 2),
        ("半天", "工期", 1),
        (2, "工期(周)", 10),
        ("2天", "工期(周)", 2),
        (3, "工期(单位:天)", 3),
        (3, "工期(由承办单位填)", 3),
        (None, "工期", None),
        ("", "工期", None),
        ("/", "工期", None),
        ("—", "工期", None),
    ],
)
def test_a_duration_is_working_days_however_it_is_written(cell, heading, workdays):
    assert read_duration(cell, heading) == workdays


@pytest.mark.parametrize(
    ("cell", "heading"),
    [
        ("一个月", "工期"),
        ("30个自然日", "工期"),
        ("3-5天", "工期"),
        ("尽快", "工期"),
        ("4月21日—5月6日", "工期"),
        (date(2020, 5, 10), "工期"),
        (0, "工期"),
        (-3, "工期"),
        (20200515, "工期"),
        (2, "工期(月)"),
        (30, "工期(自然日)"),
        (True, "工期"),
    ],
)
def test_what_is_no_count_of_working_days_is_not_guessed(cell, heading):
    assert read_duration(cell, heading).code == "bad_duration"


@pytest.mark.parametrize(
    "raw",
    [
        "15404340003",
        15404340003,
        15404340003.0,
        "154 0434 0003",
        "154-0434-0003",
        "+86 15404340003",
        "8615404340003",
        "１５４０４３４０００３",
        "15404340003(微信同号)",
        "15404340003（微信同号）",
        "1.5404340003E10",
    ],
)
def test_a_phone_is_eleven_digits_however_it_is_written(raw):
    assert read_phone(raw) == "15404340003"


@pytest.mark.parametrize(
    "raw", ["1540434000", "12404340003", "0310-3521234", "1.54E+10", "15404340003/15404340004", "无"]
)
def test_what_is_no_mobile_number_is_refused(raw):
    read = read_phone(raw)
    assert isinstance(read, Problem)
    assert read.code == "bad_phone"


@pytest.mark.parametrize(
    ("title", "kind", "role"),
    [
        ("党委书记", UnitKind.TOWN, Role.SECRETARY),
        ("党委副书记、镇长", UnitKind.TOWN, Role.HEAD),
        ("乡长", UnitKind.TOWNSHIP, Role.HEAD),
        ("副镇长", UnitKind.TOWN, Role.MEMBER),
        ("党委副书记", UnitKind.TOWN, Role.MEMBER),
        ("党委组织委员", UnitKind.TOWN, Role.ORGANISER),
        ("局长", UnitKind.DEPARTMENT, Role.CHIEF),
        ("局长(主持全面工作)", UnitKind.DEPARTMENT, Role.CHIEF),
        ("副局长(主持工作)", UnitKind.DEPARTMENT, Role.MEMBER),
        ("主任", UnitKind.SUBDISTRICT, Role.HEAD),
        ("党工委书记", UnitKind.SUBDISTRICT, Role.SECRETARY),
        ("副主任", UnitKind.SUBDISTRICT, Role.MEMBER),
        ("代镇长", UnitKind.TOWN, Role.HEAD),
        ("副局长", UnitKind.DEPARTMENT, Role.MEMBER),
        ("党组书记、局长", UnitKind.DEPARTMENT, Role.CHIEF),
        ("联络员", UnitKind.DEPARTMENT, Role.LIAISON),
        ("县委副书记", UnitKind.BODY, Role.LEADER),
    ],
)
def test_a_title_tells_the_role(title, kind, role):
    assert role_of_title(title, kind) is role


@pytest.mark.parametrize(
    ("title", "unit", "role"),
    [
        ("办公室主任", "县财政局", Role.MEMBER),
        ("办公室主任", "县委办公室", Role.CHIEF),
        ("扶贫办主任", "县扶贫开发办公室", Role.CHIEF),
        ("人社局局长", "县人力资源和社会保障局", Role.CHIEF),
        ("国库支付中心主任", "县财政局", Role.MEMBER),
    ],
)
def test_the_head_of_a_section_does_not_head_the_unit(title, unit, role):
    assert role_of_title(title, UnitKind.DEPARTMENT, unit) is role


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("县委书记", "县委"),
        ("县委常委、常务副县长", "县政府"),
        ("县委副书记、代县长", "县政府"),
        ("县人大常委会副主任", "县人大"),
        ("县政协主席", "县政协"),
        ("宣传部部长", "县委"),
        ("区委常委、区长", "区政府"),
    ],
)
def test_a_leaders_title_tells_the_body(title, body):
    assert body_of_title(title) == body


@pytest.mark.parametrize(
    ("group", "title", "role"),
    [
        ("领导", "副组长", Role.COORDINATOR_LEAD),
        ("综合协调组", "组长", Role.COORDINATOR),
        ("机构编制组", "联络员", Role.COORDINATOR),
        ("督导宣传组", "联络员", Role.INSPECTOR),
        ("技术保障", "系统管理员", Role.ADMIN),
        ("综合协调组", "成员", Role.MEMBER),
    ],
)
def test_the_task_force_gives_rights_by_group_and_title(group, title, role):
    assert role_in_task_force(group, title) is role


def test_the_first_role_named_is_accountable():
    assert read_roles("党委书记、组织委员") == (Role.SECRETARY, Role.ORGANISER)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("党委书记/乡(镇)长", (Role.SECRETARY, Role.HEAD)),
        ("各乡镇党委书记、各单位主要负责人", (Role.SECRETARY, Role.CHIEF)),
        ("镇长、乡长", (Role.HEAD,)),
        ("局长", (Role.CHIEF,)),
    ],
)
def test_roles_are_posts_however_they_are_named(text, roles):
    assert read_roles(text) == roles


def test_a_role_nobody_knows_is_a_problem():
    assert read_roles("张三").code == "unknown_role"


def test_no_role_is_left_open():
    assert read_roles(" ") is None


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (" ", "missing_name"),
        (None, "missing_name"),
        ("/", "missing_name"),
        ("=1+1", "bad_name"),
        ("@张三", "bad_name"),
        ("＋张三", "bad_name"),
        ("张三、李四", "several_names"),
    ],
)
def test_a_name_must_be_a_name(raw, code):
    assert read_name(raw).code == code


def test_a_name_is_trimmed():
    assert read_name(" 张 三\u3000") == "张三"


def test_a_vacancy_is_nobody():
    assert is_vacant("空缺")
    assert not is_vacant("空缺乡长")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("魏城镇", UnitKind.TOWN),
        ("边马乡", UnitKind.TOWNSHIP),
        ("东风街道", UnitKind.SUBDISTRICT),
        ("县委", UnitKind.BODY),
        ("县委编办", UnitKind.DEPARTMENT),
        ("工作专班/领导", UnitKind.GROUP),
    ],
)
def test_a_name_tells_the_kind_of_unit(name, kind):
    assert kind_of_unit(name) is kind


@pytest.mark.parametrize(
    ("cell", "column"),
    [
        ("完成时限", "due"),
        ("完 成\n时 限", "due"),
        ("完成时限(2020年)", "due"),
        ("整改落实单位", "executor"),
        ("备注:", "remark"),
    ],
)
def test_a_header_is_known_however_it_is_spaced(cell, column):
    assert column_of(cell, PLAN_WORDS) == column


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ("编号 任务编号 节点编号 问题序号 No.", "no"),
        ("重点任务 工作任务 任务名称 工作事项 整改措施 督办事项 主要工作任务", "title"),
        ("具体措施 工作要求 存在的主要问题 推进举措 主要问题", "content"),
        ("牵头部门 主责单位 牵头(责任)单位 主办单位", "lead"),
        ("落实单位 承办单位 整改落实单位 责任单位(人) 具体责任单位 责任单位及责任人", "executor"),
        ("协同单位 协办单位 配合 配合部门(单位) 参加单位", "support"),
        ("责任领导 分管(县)领导 县级责任领导 牵头县领导 县级包联领导", "leader"),
        ("责任人 责任人(职务) 第一责任人", "role"),
        ("开始日 起始时间 启动时间 计划开始时间", "start"),
        ("到期日 办结时间 时限要求 完成时间(前) 计划完成时间 整改期限 最后期限", "due"),
        ("成果材料 完成标志 整改目标 预期成果 验收标准 佐证资料", "deliverable"),
        ("前置条件 依赖任务 需先完成事项 前置任务编号 先决条件", "predecessor"),
        ("备注 说明 备注说明", "remark"),
        ("是否销号 是否已销号", "closed"),
        ("工作专题 所属板块 任务类别", "workstream"),
    ],
)
def test_offices_build_their_own_header_words(cells, column):
    assert {column_of(cell, PLAN_WORDS) for cell in cells.split()} == {column}


@pytest.mark.parametrize(
    "cell",
    ["召开动员会", "责任人电话", "责任人及联系电话", "办公电话", "完成情况", "组织委员", "5月15日前", "备注" * 30],
)
def test_a_plain_text_is_no_header(cell):
    assert column_of(cell, PLAN_WORDS) is None


def test_numbers_are_no_headers():
    assert column_of(3, ROSTER_WORDS) is None
