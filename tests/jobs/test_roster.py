"""The roster of the county, recorded and read back; imported again, corrected, handed over."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import SQLModel

from db import handovers, people, posts, units
from db.engine import Ledger
from db.models import Person, Post
from db.words import Role, UnitKind
from jobs import rename
from jobs.policy import Policy
from jobs.roster import import_roster
from jobs.rules.notation.people import ROLE_WORDS
from jobs.rules.workdays import WorkCalendar
from jobs.sheets.roster import read_roster

ROOT = Path(__file__).parents[2]
NOW = datetime(2020, 4, 21, 2, tzinfo=UTC)
LATER = datetime(2020, 5, 6, 2, tzinfo=UTC)
POLICY = Policy(WorkCalendar(ZoneInfo("Asia/Shanghai")))
TRUTH = json.loads((ROOT / "tests/data/expected_roster.json").read_text(encoding="utf-8"))
POSTS = sum(len(p["roles"]) for p in TRUTH["persons"]) + len(TRUTH["vacancies"])


@pytest.fixture(scope="module")
def roster():
    return read_roster((ROOT / "bot/sandbox/county/roster.xlsx").read_bytes(), "roster.xlsx")


@pytest.fixture
def ledger(tmp_path):
    ledger = Ledger(f"sqlite:///{tmp_path}/duban.db")
    SQLModel.metadata.create_all(ledger.engine)
    yield ledger
    ledger.close()


@pytest.fixture
def county(ledger, roster):
    """The ledger after the first import."""
    record(ledger, roster)
    return ledger


def record(ledger, roster, at=NOW):
    with ledger.write(at) as tx:
        return import_roster(tx, POLICY, roster)


def seats(ledger, at=LATER):
    with ledger.read(at) as tx:
        found = {(seat.unit.name, seat.post.title): seat for seat in units.seats(tx)}
        tx.expunge_all()
        return found


def person(roster, name):
    return next(row for row in roster.persons if row.name == name)


def changed(roster, who, **corrections):
    row = person(roster, who)
    return replace(roster, persons=tuple(replace(p, **corrections) if p is row else p for p in roster.persons))


def bind(ledger, name, telegram_id=77):
    with ledger.write(NOW) as tx:
        found = people.by_name(tx, name)[0]
        found.bot_id, found.telegram_id = 1, telegram_id


def test_the_units_are_recorded_in_official_order(county):
    with county.read(NOW) as tx:
        found = [u for u in units.all_units(tx) if u.kind.is_local or u.kind is UnitKind.DEPARTMENT]
        recorded = [(u.name, u.kind.value, u.aliases, u.tags) for u in found]
    assert recorded == [(u["name"], u["type"], u["aliases"], u.get("tags", [])) for u in TRUTH["units"]]


def test_leading_bodies_and_groups_of_the_task_force_are_units_too(county):
    with county.read(NOW) as tx:
        kinds = {u.name: u.kind for u in units.all_units(tx)}
    assert kinds["县委"] is kinds["县人大"] is UnitKind.BODY
    assert kinds["工作专班/机构编制组"] is UnitKind.GROUP


def test_every_person_holds_exactly_the_posts_of_the_roster(county):
    with county.read(NOW) as tx:
        found = {
            (p.name, p.phone): sorted((u.name, ROLE_WORDS[post.role], post.title) for post, u in held)
            for p in people.everybody(tx)
            if (held := people.posts_of(tx, p.id)) is not None
        }
    acting = ("大马村乡", "组织委员", "党委组织委员")
    assert acting in found["大马村乡书记", person_phone("大马村乡书记")]
    found["大马村乡书记", person_phone("大马村乡书记")].remove(acting)
    assert found == {
        (p["name"], p["phone"]): sorted((r["unit"], r["role"], r["post"]) for r in p["roles"]) for p in TRUTH["persons"]
    }


def person_phone(name):
    return next(p["phone"] for p in TRUTH["persons"] if p["name"] == name)


def test_a_vacant_post_is_held_by_its_secretary_for_the_time_being(county):
    vacancies = [
        {"unit": unit, "role": ROLE_WORDS[seat.post.role], "acting": seat.person.name}
        for (unit, _), seat in seats(county).items()
        if seat.is_acting
    ]
    assert vacancies == [{k: v for k, v in vacancy.items() if k != "row"} for vacancy in TRUTH["vacancies"]]


def test_every_township_is_paired_with_its_leader(county):
    with county.read(NOW) as tx:
        pairing = {u.name: posts.holder_of(tx, u.paired_post_id).name for u in units.all_units(tx) if u.paired_post_id}
    assert pairing == TRUTH["pairing"]


def test_the_first_responsible_comes_first_in_the_unit(county):
    with county.read(NOW) as tx:
        unit = units.by_name(tx, "德政镇")
        assert [post.role for post in posts.posts_in(tx, unit.id)] == [Role.SECRETARY, Role.HEAD, Role.ORGANISER]


def test_a_post_of_the_task_force_keeps_its_charge(county):
    assert seats(county)["工作专班/机构编制组", "联络员"].post.charge == "机构编制节点审核"


def test_the_same_roster_again_changes_nothing(county, roster):
    assert record(county, roster, LATER).changes == ()
    with county.read(LATER) as tx:
        assert len(people.everybody(tx)) == 114
        assert len(units.all_posts(tx)) == len(units.open_tenures(tx)) == POSTS


def test_a_part_of_the_roster_leaves_the_rest_alone(county, roster):
    part = replace(roster, persons=roster.persons[:3], vacancies=(), units=roster.units[:1], pairing={})
    assert record(county, part, LATER).changes == ()
    assert seats(county)["县委组织部", "部长"].person.name == "县组织部长"


def test_a_new_phone_is_taken_over_and_the_binding_stays(county, roster):
    bind(county, "德政镇书记")
    result = record(county, changed(roster, "德政镇书记", phone="15404349999"), LATER)
    assert [change.key for change in result.changes] == ["phone_changed"]
    found = seats(county)["德政镇", "党委书记"].person
    assert (found.phone, found.telegram_id) == ("15404349999", 77)


def test_a_corrected_name_stays_the_same_person(county, roster):
    before = seats(county)["德政镇", "党委书记"].person.id
    result = record(county, changed(roster, "德政镇书记", name="德政镇书纪"), LATER)
    assert [(c.key, c.before, c.after) for c in result.changes] == [("name_changed", "德政镇书记", "德政镇书纪")]
    found = seats(county)["德政镇", "党委书记"].person
    assert (found.id, found.name) == (before, "德政镇书纪")


def test_a_new_holder_opens_a_new_tenure_and_gets_nobodys_account(county, roster):
    bind(county, "德政镇镇长")
    result = record(county, changed(roster, "德政镇镇长", name="新镇长", phone="15404349998"), LATER)
    assert ("holder_changed", "德政镇", "镇长", "德政镇镇长", "新镇长") in [
        (c.key, c.unit, c.post, c.before, c.after) for c in result.changes
    ]
    found = seats(county)["德政镇", "镇长"].person
    assert (found.name, found.telegram_id) == ("新镇长", None)
    with county.read(LATER) as tx:
        former = people.by_name(tx, "德政镇镇长")[0]
        assert people.posts_of(tx, former.id) == []


def test_a_filled_vacancy_ends_the_acting_tenure(county, roster):
    newcomer = replace(
        person(roster, "泊口乡组织委员"),
        name="大马村乡组织委员",
        phone="15404349997",
        posts=(replace(person(roster, "泊口乡组织委员").posts[0], unit="大马村乡", row=57),),
    )
    result = record(county, replace(roster, persons=(*roster.persons, newcomer), vacancies=()), LATER)
    assert {c.key for c in result.changes} == {"person_added", "holder_changed"}
    seat = seats(county)["大马村乡", "党委组织委员"]
    assert (seat.person.name, seat.is_acting) == ("大马村乡组织委员", False)


def test_two_who_swap_posts_stay_who_they_are(county, roster):
    one, two = person(roster, "德政镇书记"), person(roster, "北皋镇书记")
    swapped = replace(
        roster,
        persons=tuple(
            replace(one, posts=two.posts) if p is one else replace(two, posts=one.posts) if p is two else p
            for p in roster.persons
        ),
    )
    result = record(county, swapped, LATER)
    assert {c.key for c in result.changes} == {"holder_changed"}
    assert seats(county)["德政镇", "党委书记"].person.name == "北皋镇书记"


def test_a_new_holder_in_a_sheet_takes_the_work_over_as_by_a_handover(county, roster):
    changed_roster = changed(roster, "德政镇镇长", name="新镇长", phone="15404349998")
    record(county, changed_roster, LATER)
    with county.read(LATER) as tx:
        (passed,) = handovers.made_by_former(tx, people.by_name(tx, "德政镇镇长")[0].id)
        assert passed.to_id == people.by_name(tx, "新镇长")[0].id
        assert passed.by_id is None
    assert record(county, changed_roster, LATER).changes == ()


def test_a_renamed_unit_keeps_its_identity(county, roster):
    before = seats(county)["棘针寨镇", "党委书记"].unit.id
    assert "棘针寨乡" in next(u.aliases for u in roster.units if u.name == "棘针寨镇")
    with county.write(NOW) as tx:
        units.by_name(tx, "棘针寨镇").name = "棘针寨乡"
    result = record(county, roster, LATER)
    assert [c.key for c in result.changes] == ["unit_renamed"]
    assert seats(county)["棘针寨镇", "党委书记"].unit.id == before


def order(ledger):
    with ledger.read(LATER) as tx:
        return [unit.name for unit in units.all_units(tx)]


def test_a_whole_roster_in_another_order_gives_the_order(county, roster):
    first, second, *others = roster.units
    swapped = (replace(second, order=1), replace(first, order=2), *others)
    record(county, replace(roster, units=swapped), LATER)
    assert order(county)[:2] == [second.name, first.name]


def test_a_part_of_a_roster_leaves_the_order_alone_and_new_units_come_last(county, roster):
    before = order(county)
    towns = [unit for unit in roster.units if unit.kind.is_local]
    part = (replace(towns[5], order=1), replace(towns[2], order=2), replace(towns[0], name="新镇", aliases=(), order=3))
    record(county, replace(roster, units=part, persons=(), vacancies=(), pairing={}), LATER)
    assert order(county) == [*before[: len(towns)], "新镇", *before[len(towns) :]]


def test_the_last_bound_administrator_stays(county, roster):
    bind(county, "编办信息员")
    result = record(county, changed(roster, "编办信息员", name="另一人", phone="15404349996"), LATER)
    assert "admin_kept" in [c.key for c in result.changes]
    assert seats(county)["工作专班/技术保障", "系统管理员"].person.name == "编办信息员"


def test_a_number_handed_on_leaves_its_former_owner(county, roster):
    former = person(roster, "德政镇镇长")
    moved = changed(roster, "德政镇镇长", name="新镇长", phone="15404349998")
    moved = changed(moved, "泊口乡乡长", name="另一乡长", phone=former.phone)
    record(county, moved, LATER)
    with county.read(LATER) as tx:
        owners = [p.name for p in people.everybody(tx) if p.phone == former.phone]
    assert owners == ["另一乡长"]
    assert isinstance(seats(county)["泊口乡", "乡长"].post, Post)
    assert isinstance(seats(county)["泊口乡", "乡长"].person, Person)


def test_a_sheet_with_a_former_name_finds_the_unit_and_leaves_its_name(county, roster):
    with county.write(NOW) as tx:
        unit_id = units.by_name(tx, "德政镇").id
        rename.rename(tx, POLICY, unit_id, "德政街道")
    result = record(county, roster, LATER)
    assert result.changes == ()
    with county.read(LATER) as tx:
        unit = units.by_name(tx, "德政街道")
    assert unit.id == unit_id
    assert "德政镇" in unit.aliases
    assert seats(county)["德政街道", "党委书记"].person.name == "德政镇书记"
