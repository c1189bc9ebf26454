"""What a corrected sheet changes: new, changed, renumbered and removed nodes, and nothing doubled."""

from hypothesis import given
from hypothesis import strategies as st

from jobs.rules.plandiff import Entry, compare


def node(no, title, **values):
    return Entry(no, title, {"deadline": "5月20日", **values})


PLAN = [node("1", "动员部署"), node("2", "制定方案"), node("3", "报送名单")]


def numbers(entries):
    return [one.no for one in entries]


def test_the_same_sheet_again_changes_nothing():
    found = compare(PLAN, list(PLAN))
    assert (found.added, found.removed, found.changed) == ((), (), ())


def test_a_changed_date_and_another_change_are_told_apart():
    found = compare(
        PLAN, [PLAN[0], node("2", "制定方案", deadline="5月25日"), node("3", "报送名单", content="一式两份")]
    )
    dated, other = found.changed
    assert (dated.new.no, dated.is_redated, dated.others) == ("2", True, ())
    assert (other.new.no, other.is_redated, other.others) == ("3", False, ("content",))


def test_a_new_row_in_the_middle_renumbers_the_rest_and_changes_no_node():
    sheet = [PLAN[0], node("2", "成立专班"), node("3", "制定方案"), node("4", "报送名单")]
    found = compare(PLAN, sheet)
    assert numbers(found.added) == ["2"]
    assert [(one.old.no, one.new.no, one.names) for one in found.changed] == [("2", "3", ("no",)), ("3", "4", ("no",))]


def test_a_renamed_node_keeps_its_number():
    found = compare(PLAN, [PLAN[0], PLAN[1], node("3", "报送编制名单")])
    assert [(one.old.title, one.new.title, one.names) for one in found.changed] == [
        ("报送名单", "报送编制名单", ("title",))
    ]


def test_a_row_that_is_gone_is_removed_but_not_one_that_could_not_be_read():
    assert numbers(compare(PLAN, PLAN[:2]).removed) == ["3"]
    assert compare(PLAN, PLAN[:2], unread={"3"}).removed == ()


def test_two_nodes_of_one_name_are_told_apart_by_their_numbers():
    plan = [node("1", "月报", content="一月"), node("2", "月报", content="二月")]
    found = compare(plan, [node("1", "月报", content="一月"), node("2", "月报", content="三月")])
    assert [(one.new.no, one.names) for one in found.changed] == [("2", ("content",))]


def test_a_sheet_of_another_plan_is_known_by_its_names():
    assert compare(PLAN, [node("1", "植树"), node("2", "浇水")]).is_of_another_plan
    assert not compare(PLAN, [node("1", "植树"), node("2", "制定方案")]).is_of_another_plan


entries = st.lists(
    st.builds(node, st.sampled_from("12345"), st.sampled_from(["甲", "乙", "丙", "丁"])), unique_by=lambda one: one.no
)


@given(entries, entries)
def test_every_node_of_either_side_is_told_of_exactly_once(plan, sheet):
    found = compare(plan, sheet)
    assert sorted(numbers(found.added) + [one.new.no for one in found.common]) == sorted(numbers(sheet))
    assert sorted(numbers(found.removed) + [one.old.no for one in found.common]) == sorted(numbers(plan))
