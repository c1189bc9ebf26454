"""Units as the cells of a plan name them (READING.md §2)."""

import time

import pytest

from db.words import UnitKind
from jobs.rules.notation.roster_reading import UnitRow
from jobs.rules.notation.units import UnitNames

TOWNS = ("魏城镇", "德政镇", "双井镇")
TOWNSHIPS = ("边马乡", "泊口乡")
NAMES = UnitNames(
    [
        UnitRow(1, "魏城镇", UnitKind.TOWN, ("魏城",)),
        UnitRow(2, "德政镇", UnitKind.TOWN, ("德政", "德政乡")),
        UnitRow(3, "双井镇", UnitKind.TOWN, ("双井",)),
        UnitRow(4, "边马乡", UnitKind.TOWNSHIP, ("边马",)),
        UnitRow(5, "泊口乡", UnitKind.TOWNSHIP, ("泊口",)),
        UnitRow(1, "县委编办", UnitKind.DEPARTMENT, ("编办",)),
        UnitRow(2, "县财政局", UnitKind.DEPARTMENT, ("财政局",)),
        UnitRow(3, "县住房和城乡建设局", UnitKind.DEPARTMENT, ("住建局",), ("授权部门",)),
    ]
)
DEPARTMENTS = ("县委编办", "县财政局", "县住房和城乡建设局")


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("县财政局", ("县财政局",)),
        ("财政局", ("县财政局",)),
        ("县住建局", ("县住房和城乡建设局",)),
        ("德政乡", ("德政镇",)),
        ("德政镇人民政府", ("德政镇",)),
        ("编办、财政局,住建局;魏城镇/德政", ("县委编办", "县财政局", "县住房和城乡建设局", "魏城镇", "德政镇")),
        ("编办\n财政局", ("县委编办", "县财政局")),
        ("编办 财政局", ("县委编办", "县财政局")),
        ("县住房和城乡建设局和财政局", ("县住房和城乡建设局", "县财政局")),
        ("编办及财政局与住建局", DEPARTMENTS),
        ("各乡镇", TOWNS + TOWNSHIPS),
        ("各乡镇党委、政府", TOWNS + TOWNSHIPS),
        ("各乡镇(党委/政府)", TOWNS + TOWNSHIPS),
        ("各镇", TOWNS),
        ("各乡", TOWNSHIPS),
        ("各授权部门", ("县住房和城乡建设局",)),
        ("各乡镇(魏城镇、双井镇除外)", ("德政镇", *TOWNSHIPS)),
        ("除魏城镇外各乡镇", ("德政镇", "双井镇", *TOWNSHIPS)),
        ("除魏城镇、双井镇外,其他各乡镇", ("德政镇", *TOWNSHIPS)),
        ("双井镇、各镇", ("双井镇", "魏城镇", "德政镇")),
        ("各乡(镇)", TOWNS + TOWNSHIPS),
        ("全县各乡镇", TOWNS + TOWNSHIPS),
        ("所有乡镇", TOWNS + TOWNSHIPS),
        ("各镇党委、政府", TOWNS),
        ("各乡镇(魏城镇和双井镇除外)", ("德政镇", *TOWNSHIPS)),
        ("各乡镇(除魏城镇、双井镇外)", ("德政镇", *TOWNSHIPS)),
        ("各乡镇(不含魏城镇)", ("德政镇", "双井镇", *TOWNSHIPS)),
        ("各乡镇,魏城镇、双井镇除外", ("德政镇", *TOWNSHIPS)),
        ("除魏城镇和双井镇外的其他乡镇", ("德政镇", *TOWNSHIPS)),
        ("除魏城以外,其余乡镇", ("德政镇", "双井镇", *TOWNSHIPS)),
        ("授权部门", ("县住房和城乡建设局",)),
        ("除魏城镇外各乡镇、财政局", ("德政镇", "双井镇", *TOWNSHIPS, "县财政局")),
        ("县财政局(原县国资局)", ("县财政局",)),
        ("原德政乡", ("德政镇",)),
        ("财政局。", ("县财政局",)),
        ("1.编办 2.财政局", ("县委编办", "县财政局")),
        ("①编办②财政局", ("县委编办", "县财政局")),
        ("财政局、各乡", ("县财政局", *TOWNSHIPS)),
    ],
)
def test_units_are_found_in_the_order_of_the_cell(text, units):
    read = NAMES.read(text)
    assert read.units == units
    assert (read.unknown, read.problem, read.warnings) == ((), None, frozenset())


@pytest.mark.parametrize(
    "text", ["县直各有关部门", "县直各有关单位", "县直各单位", "各部门", "各县直部门", "县直单位", "各相关部门"]
)
def test_all_departments_are_meant_but_it_is_said_so(text):
    read = NAMES.read(text)
    assert read.units == DEPARTMENTS
    assert read.warnings == {"vague_wildcard"}


@pytest.mark.parametrize(
    "text", ["除县委编办外各部门", "除编办外,县直各单位", "县直各部门(编办除外)", "除编办外的其他部门"]
)
def test_of_all_departments_some_may_be_excepted(text):
    assert NAMES.read(text).units == ("县财政局", "县住房和城乡建设局")


@pytest.mark.parametrize(
    "text", ["有关乡镇", "相关乡镇", "部分乡镇", "各有关乡镇", "有关部门", "县直有关单位", "各单位"]
)
def test_some_townships_cannot_be_expanded(text):
    assert NAMES.read(text).problem.code == "vague_unit"


def test_a_wildcard_for_units_the_county_does_not_have_is_a_problem():
    assert NAMES.read("各街道").problem.code == "empty_wildcard"


@pytest.mark.parametrize(
    ("text", "leads", "units", "support"),
    [
        ("编办牵头,财政局、住建局配合", ("县委编办",), ("县委编办",), ("县财政局", "县住房和城乡建设局")),
        ("由编办牵头;财政局负责;各乡配合。", ("县委编办",), ("县委编办", "县财政局"), TOWNSHIPS),
        ("编办、财政局牵头", ("县委编办", "县财政局"), ("县委编办", "县财政局"), ()),
        ("编办牵头\n财政局协助", ("县委编办",), ("县委编办",), ("县财政局",)),
    ],
)
def test_what_units_do_may_be_said_in_words(text, leads, units, support):
    read = NAMES.read(text)
    assert (read.marked_leads, read.units, read.marked_support, read.unknown) == (leads, units, support, ())


def test_a_part_that_does_not_say_what_its_units_do_is_not_guessed():
    assert NAMES.read("编办牵头,财政局,住建局配合").unknown == ("编办牵头", "住建局配合")


@pytest.mark.parametrize("text", ["编办、财政局等", "编办、财政局等部门", "编办、财政局等5个部门和单位"])
def test_an_open_list_counts_whom_it_names(text):
    read = NAMES.read(text)
    assert read.units == ("县委编办", "县财政局")
    assert read.warnings == {"open_list"}


def test_the_marked_unit_leads_wherever_it_stands():
    read = NAMES.read("编办、财政局(牵头)、住建局(配合)")
    assert (read.units, read.marked_leads, read.marked_support) == (
        ("县委编办", "县财政局"),
        ("县财政局",),
        ("县住房和城乡建设局",),
    )


def test_a_mark_belongs_to_the_unit_right_before_it():
    read = NAMES.read("编办 财政局(牵头单位)和住建局(协办)")
    assert (read.units, read.marked_leads, read.marked_support) == (
        ("县委编办", "县财政局"),
        ("县财政局",),
        ("县住房和城乡建设局",),
    )


def test_two_marked_units_lead_together():
    assert NAMES.read("编办(牵头)、住建局、财政局(牵头)").marked_leads == ("县委编办", "县财政局")


def test_of_units_parted_by_blanks_only_the_strange_one_is_unknown():
    read = NAMES.read("编办 县教育局 财政局")
    assert (read.units, read.unknown) == (("县委编办", "县财政局"), ("县教育局",))


@pytest.mark.parametrize("text", ["除火星镇外各乡镇", "各乡镇(火星镇除外)"])
def test_an_exception_nobody_knows_is_named(text):
    assert NAMES.read(text).unknown == ("火星镇",)


def test_streets_are_townships_only_where_they_are_named():
    names = UnitNames([*NAMES.units, UnitRow(6, "东风街道", UnitKind.SUBDISTRICT, ("东风",))])
    everybody = (*TOWNS, *TOWNSHIPS, "东风街道")
    assert names.read("各乡镇").units == TOWNS + TOWNSHIPS
    for text in ("各乡镇(街道)", "各乡镇、街道", "各乡镇(街道)党(工)委", "各乡镇街道办事处"):
        assert names.read(text).units == everybody
    assert names.read("各街道、乡镇").units == ("东风街道", *TOWNS, *TOWNSHIPS)
    assert names.read("各镇街").units == (*TOWNS, "东风街道")
    assert names.read("东风街道办事处").units == ("东风街道",)


def test_an_unknown_unit_is_named_with_a_suggestion_but_never_matched():
    read = NAMES.read("县财正局")
    assert (read.units, read.unknown) == ((), ("县财正局",))
    assert NAMES.unknown("县财正局").params["suggestion"] == "县财政局"


def test_a_name_close_to_nothing_gets_no_suggestion():
    assert NAMES.unknown("XX").params["suggestion"] == "none"


@pytest.mark.parametrize("joint", ["和", " ", "及", "、"])
def test_a_cell_full_of_nonsense_is_answered_at_once(joint):
    cell = joint.join(["某某"] * 8000)
    started = time.process_time()
    assert NAMES.read(cell).units == ()
    assert time.process_time() - started < 1


def test_a_short_name_two_units_share_belongs_to_neither():
    names = UnitNames(
        [UnitRow(1, "城关镇", UnitKind.TOWN, ("城关",)), UnitRow(2, "城关乡", UnitKind.TOWNSHIP, ("城关",))]
    )
    assert names.find("城关") is None
    assert names.find("城关乡") == "城关乡"
