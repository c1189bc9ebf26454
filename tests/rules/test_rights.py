"""Who may do what."""

import pytest

from db.words import Role
from jobs.rules.rights import Right, allows

EVERYBODY = frozenset(Role)


def holders(right: Right) -> set[Role]:
    return {role for role in Role if allows(right, frozenset({role}))}


def test_a_stranger_has_only_what_everyone_has():
    assert [right for right in Right if allows(right, frozenset())] == [Right.ANYONE]


def test_an_administrator_can_do_whatever_a_coordinator_can():
    assert all(Role.ADMIN in holders(right) for right in Right if Role.COORDINATOR in holders(right))


def test_only_an_administrator_administers():
    assert holders(Right.ADMIN) == {Role.ADMIN}


def test_the_head_of_the_task_force_reads_and_decides_but_does_not_publish():
    mine = frozenset({Role.COORDINATOR_LEAD})
    assert all(allows(right, mine) for right in (Right.DIGEST, Right.DECIDE, Right.INSPECTOR))
    assert not allows(Right.COORDINATOR, mine)


def test_an_inspector_reads_all_and_urges_but_does_not_review():
    mine = frozenset({Role.INSPECTOR})
    assert allows(Right.INSPECTOR, mine)
    assert allows(Right.URGE, mine)
    assert not allows(Right.REVIEWER, mine)
    assert not allows(Right.HOLDER, mine)


@pytest.mark.parametrize("role", [Role.SECRETARY, Role.HEAD, Role.ORGANISER, Role.CHIEF, Role.LIAISON, Role.MEMBER])
def test_an_official_sees_no_board_and_gives_no_commands(role):
    above = (Right.INSPECTOR, Right.URGE, Right.DIGEST, Right.DECIDE, Right.LEADER_OR_COORDINATOR, Right.COORDINATOR)
    assert not any(allows(right, frozenset({role})) for right in above)
    assert allows(Right.HOLDER, frozenset({role}))


def test_no_person_is_the_clock():
    assert not allows(Right.CLOCK, EVERYBODY)


def test_several_posts_give_the_rights_of_each():
    assert allows(Right.DIGEST, frozenset({Role.MEMBER, Role.LEADER}))
