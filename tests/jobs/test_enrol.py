"""Enrolment: a single-use code and the own contact; guesses, doubles, numbers that changed hands."""

import itertools
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import SQLModel, col, select

from db import invitations, people, units
from db.engine import Ledger
from db.models import Claim, Invitation, Outbox, Person, Post, Tenure, Unit
from db.words import Refusal, Role, UnitKind
from jobs import claims, enrol
from jobs.claims import Knock
from jobs.enrol import AdminPost, SharedContact
from jobs.invite import TYPED_ALPHABET, TYPED_LENGTH, admin_code, hash_of, invite, seats_named
from jobs.policy import Policy
from jobs.rules.workdays import WorkCalendar

NOW = datetime(2020, 4, 21, 2, tzinfo=UTC)
POLICY = Policy(WorkCalendar(ZoneInfo("Asia/Shanghai")))
ADMIN_POST = AdminPost("administration", "administrator")
BOT = 7
PHONE = "15404340004"
CAST = {
    "德政镇书记": ("德政镇", UnitKind.TOWN, Role.SECRETARY, "党委书记", PHONE),
    "北皋镇书记": ("北皋镇", UnitKind.TOWN, Role.SECRETARY, "党委书记", "15404340007"),
    "无号人员": ("北皋镇", UnitKind.TOWN, Role.HEAD, "镇长", None),
    "协调员": ("工作专班/综合协调组", UnitKind.GROUP, Role.COORDINATOR, "联络员", "15404340107"),
}


class County:
    """A ledger with a small cast, and a clock moved by hand."""

    def __init__(self, ledger):
        self.ledger = ledger
        self.now = NOW
        with ledger.write(NOW) as tx:
            for rank, (name, (unit, kind, role, title, phone)) in enumerate(CAST.items()):
                home = units.by_name(tx, unit) or Unit(name=unit, kind=kind, rank=rank)
                person = Person(name=name, phone=phone)
                tx.add_all([home, person])
                tx.flush()
                post = Post(unit_id=home.id, role=role, title=title)
                tx.add(post)
                tx.flush()
                tx.add(Tenure(post_id=post.id, person_id=person.id, from_at=NOW))

    def do(self, duty, *args, **kwargs):
        with self.ledger.write(self.now) as tx:
            return duty(tx, POLICY, *args, **kwargs)

    def code(self, name):
        return self.do(lambda tx, policy: invite(tx, policy, people.by_name(tx, name)[0].id))

    def start(self, user, code):
        return self.do(enrol.redeem, Knock(BOT, user, "someone"), code, ADMIN_POST)

    def share(self, user, phone, **shape):
        given = {"user_id": user, "is_forwarded": False, "is_private": True} | shape
        return self.do(enrol.share_contact, Knock(BOT, user), SharedContact(phone, **given))

    def bind(self, name, user):
        self.start(user, self.code(name))
        phone = CAST[name][4]
        assert self.share(user, f"+86{phone}").key == "enrol-bound"

    def account(self, name):
        return self.look(lambda tx: people.by_name(tx, name)[0].telegram_id)

    def look(self, query):
        with self.ledger.read(self.now) as tx:
            return query(tx)

    def messages(self, user):
        query = select(Outbox.key).where(Outbox.chat_id == user, ~col(Outbox.is_edit)).order_by(col(Outbox.id))
        return self.look(lambda tx: list(tx.exec(query).all()))

    def claim_id(self, state="waiting"):
        return self.look(lambda tx: tx.exec(select(Claim.id).where(Claim.state == state)).one())

    def id_of(self, name):
        return self.look(lambda tx: people.by_name(tx, name)[0].id)


@pytest.fixture
def county(tmp_path):
    ledger = Ledger(f"sqlite:///{tmp_path}/duban.db")
    SQLModel.metadata.create_all(ledger.engine)
    yield County(ledger)
    ledger.close()


# --- codes --------------------------------------------------------------------------------------


def test_a_link_carries_128_bits_in_the_alphabet_of_deep_links(county):
    code = county.code("德政镇书记")
    assert len(code) == 22
    assert all(char.isascii() and (char.isalnum() or char in "-_") for char in code)


def test_a_code_is_nowhere_in_the_database(county, tmp_path):
    codes = [county.code("德政镇书记"), county.do(admin_code)]
    county.start(1, codes[0])
    county.ledger.close()
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert not any(code.encode() in stored for code in codes)
    assert hash_of(codes[0]).encode() in stored


def test_a_new_invitation_voids_the_earlier_one(county):
    first = county.code("德政镇书记")
    county.code("德政镇书记")
    assert county.start(1, first).key == "enrol-expired"


def test_an_admin_code_is_short_and_free_of_look_alikes(county):
    code = county.do(admin_code)
    assert len(code) == TYPED_LENGTH == 8
    assert set(code) <= set(TYPED_ALPHABET)
    assert not set(TYPED_ALPHABET) & set("IL1O0")


# --- administrators -----------------------------------------------------------------------------


def test_an_admin_code_makes_its_bearer_administrator(county):
    code = county.do(admin_code)
    assert county.start(1, code.lower()).key == "enrol-admin"
    found = county.look(lambda tx: people.roles_of(tx, people.by_telegram(tx, BOT, 1).id))
    assert found == {Role.ADMIN}


def test_an_admin_code_is_void_after_a_quarter_of_an_hour(county):
    code = county.do(admin_code)
    county.now += timedelta(minutes=15)
    assert county.start(1, code).key == "visit-stranger"


def test_an_admin_code_adds_the_post_to_somebody_bound_already(county):
    county.bind("德政镇书记", 1)
    county.start(1, county.do(admin_code))
    roles = county.look(lambda tx: people.roles_of(tx, people.by_telegram(tx, BOT, 1).id))
    assert roles == {Role.SECRETARY, Role.ADMIN}
    assert county.account("德政镇书记") == 1


def test_of_fifty_who_use_an_admin_code_at_once_one_becomes_administrator(county):
    code = county.do(admin_code)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda user: county.start(user, code).key, range(1, 51)))
    assert answers.count("enrol-admin") == 1
    assert answers.count("visit-stranger") == 49
    assert len(county.look(lambda tx: [p.id for p in people.with_role(tx, Role.ADMIN)])) == 1


def test_an_administrator_of_the_first_hour_becomes_the_person_the_roster_names(county):
    county.start(1, county.do(admin_code))
    county.bind("协调员", 1)
    posts = county.look(lambda tx: people.roles_of(tx, people.by_telegram(tx, BOT, 1).id))
    assert posts == {Role.ADMIN, Role.COORDINATOR}
    assert county.account("协调员") == 1


# --- the own contact ----------------------------------------------------------------------------


def test_the_own_contact_that_matches_binds(county):
    assert county.start(1, county.code("德政镇书记")).key == "enrol-verify"
    assert county.account("德政镇书记") is None
    assert county.share(1, "+86 154 0434 0004").key == "enrol-bound"
    assert county.account("德政镇书记") == 1


SHAPES = list(itertools.product((True, False), (False, True), (1, 2, None)))


@pytest.mark.parametrize(("is_private", "is_forwarded", "user_id"), SHAPES)
def test_of_twelve_shapes_of_a_contact_one_is_accepted(county, is_private, is_forwarded, user_id):
    county.start(1, county.code("德政镇书记"))
    answer = county.share(1, PHONE, is_private=is_private, is_forwarded=is_forwarded, user_id=user_id)
    is_accepted = (is_private, is_forwarded, user_id) == (True, False, 1)
    assert answer.key == ("enrol-bound" if is_accepted else "enrol-own-contact")
    assert county.account("德政镇书记") == (1 if is_accepted else None)


def test_a_contact_nobody_asked_for_says_nothing(county):
    county.code("德政镇书记")
    assert county.share(1, PHONE).key == "visit-stranger"
    assert county.account("德政镇书记") is None


def test_a_contact_shared_too_late_is_asked_for_again(county):
    county.start(1, county.code("德政镇书记"))
    county.now += timedelta(minutes=11)
    assert county.share(1, PHONE).key == "enrol-verify-again"
    assert county.account("德政镇书记") is None
    assert county.share(1, PHONE).key == "enrol-bound"


def test_a_used_link_lets_nobody_else_in(county):
    code = county.code("德政镇书记")
    county.start(1, code)
    county.share(1, PHONE)
    assert county.start(2, code).key == "enrol-expired"
    assert county.start(1, code).key == "enrol-bound-already"


def test_of_fifty_who_redeem_one_link_at_once_one_gets_through(county):
    code = county.code("德政镇书记")
    users = range(1, 51)
    for user in users:
        assert county.start(user, code).key == "enrol-verify"
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda user: county.share(user, PHONE).key, users))
    assert answers.count("enrol-bound") == 1
    assert set(answers) <= {"enrol-bound", "enrol-expired", "visit-stranger"}


def test_a_link_that_expired_while_the_contact_was_awaited_binds_nobody(county):
    county.start(1, county.code("德政镇书记"))
    county.do(lambda tx, policy: [setattr(i, "expires_at", NOW) or tx.add(i) for i in tx.exec(select(Invitation))])
    assert county.share(1, PHONE).key == "enrol-expired"
    assert county.account("德政镇书记") is None


def test_publishing_prolongs_unused_links(county):
    code = county.code("德政镇书记")
    county.now += timedelta(days=6)
    county.do(lambda tx, policy: invitations.prolong(tx, tx.now + policy.invitation_ttl))
    county.now += timedelta(days=6)
    assert county.start(1, code).key == "enrol-verify"


def test_an_expired_link_says_so(county):
    code = county.code("德政镇书记")
    county.now += timedelta(days=7)
    assert county.start(1, code).key == "enrol-expired"


# --- guesses ------------------------------------------------------------------------------------


def test_a_wrong_code_is_answered_like_no_code(county):
    assert county.start(1, "ABCDEFGH").key == "visit-stranger"
    assert county.start(1, "x" * 22).params == {}


def test_after_five_wrong_codes_in_an_hour_even_the_right_one_waits(county):
    for _ in range(5):
        county.start(1, "ABCDEFGH")
    code = county.do(admin_code)
    assert county.start(1, code).key == "visit-stranger"
    assert county.start(2, code).key == "enrol-admin"


def test_guessing_may_go_on_in_the_next_hour_but_not_beyond_fifty_a_day(county):
    tried = 0
    county.now = datetime(2020, 4, 21, 0, tzinfo=UTC)
    for _ in range(20):
        for _ in range(6):
            county.start(1, "ABCDEFGH")
        county.now += timedelta(hours=1)
    tried = county.look(lambda tx: invitations.guesses(tx, 1, "2020-04-21T23")[1])
    assert tried == 50


def test_a_link_works_even_after_too_many_guesses(county):
    for _ in range(9):
        county.start(1, "ABCDEFGH")
    assert county.start(1, county.code("德政镇书记")).key == "enrol-verify"


# --- the coordinators ---------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "phone"), [("德政镇书记", "15404349999"), ("无号人员", "15404349999")])
def test_a_contact_that_differs_or_has_nothing_to_match_goes_to_the_coordinators(county, name, phone):
    county.bind("协调员", 9)
    county.start(1, county.code(name))
    answer = county.share(1, phone)
    assert answer.key == "enrol-waiting"
    assert len(str(answer.params["code"])) == 4
    assert county.account(name) is None
    assert county.messages(9) == ["enrol-claim"]


def test_a_claim_the_coordinator_grants_is_bound(county):
    county.bind("协调员", 9)
    county.start(1, county.code("无号人员"))
    county.share(1, "15404349999")
    county.do(claims.decide, county.claim_id(), county.id_of("协调员"), is_granted=True)
    assert county.account("无号人员") == 1
    assert county.messages(1) == ["enrol-bound"]


def test_a_claim_turned_away_binds_nobody_and_is_told(county):
    county.bind("协调员", 9)
    county.start(1, county.code("无号人员"))
    county.share(1, "15404349999")
    county.do(claims.decide, county.claim_id(), county.id_of("协调员"), is_granted=False)
    assert county.account("无号人员") is None
    assert county.messages(1) == ["enrol-refused"]


def test_a_claim_is_decided_once(county):
    county.bind("协调员", 9)
    county.start(1, county.code("无号人员"))
    county.share(1, "15404349999")
    claim_id, decider = county.claim_id(), county.id_of("协调员")
    county.do(claims.decide, claim_id, decider, is_granted=False)
    with pytest.raises(Refusal) as refusal:
        county.do(claims.decide, claim_id, decider, is_granted=True)
    assert refusal.value.key == "enrol-claim-decided"
    assert refusal.value.params["who"] == "协调员"
    assert county.account("无号人员") is None


def test_claims_wait_for_the_first_coordinator(county):
    county.start(1, county.code("无号人员"))
    assert county.share(1, "15404349999").key == "enrol-waiting-unmanned"
    county.bind("协调员", 9)
    assert "enrol-claim" in county.messages(9)


def test_one_link_makes_one_claim(county):
    county.bind("协调员", 9)
    code = county.code("无号人员")
    for user in (1, 2, 3):
        county.start(user, code)
    assert [county.share(user, "15404349999").key for user in (1, 2, 3)] == [
        "enrol-waiting",
        "enrol-expired",
        "enrol-expired",
    ]
    assert county.messages(9) == ["enrol-claim"]


def test_a_number_that_changed_hands_rebinds_nobody_silently(county):
    county.bind("协调员", 9)
    county.bind("德政镇书记", 1)
    county.start(2, county.code("德政镇书记"))
    assert county.share(2, PHONE).key == "enrol-waiting"
    assert county.account("德政镇书记") == 1
    assert county.messages(1) == ["enrol-other-account"]
    county.do(claims.decide, county.claim_id(), county.id_of("协调员"), is_granted=True)
    assert county.account("德政镇书记") == 2
    assert county.messages(1) == ["enrol-other-account", "enrol-moved"]


def test_an_account_bound_to_another_person_is_not_moved_silently(county):
    county.bind("协调员", 9)
    county.bind("德政镇书记", 1)
    county.start(1, county.code("北皋镇书记"))
    assert county.share(1, CAST["北皋镇书记"][4]).key == "enrol-waiting"
    assert (county.account("德政镇书记"), county.account("北皋镇书记")) == (1, None)


def test_what_waited_unsent_follows_the_person_to_the_new_account(county):
    county.bind("协调员", 9)
    county.bind("德政镇书记", 1)

    def write(tx, policy):
        person = people.by_name(tx, "德政镇书记")[0]
        tx.add(
            Outbox(bot_id=BOT, chat_id=1, person_id=person.id, lane="reminder", lane_rank=2, key="waited",
                   dedupe_key="waited", created_at=NOW, not_before=NOW)
        )  # fmt: skip

    county.do(write)
    county.start(2, county.code("德政镇书记"))
    county.share(2, PHONE)
    county.do(claims.decide, county.claim_id(), county.id_of("协调员"), is_granted=True)
    assert "waited" in county.messages(2)
    assert "waited" not in county.messages(1)


# --- an expired link ----------------------------------------------------------------------------


def test_a_new_link_is_asked_for_once_and_made_by_one_coordinator(county):
    county.bind("协调员", 9)
    code = county.code("德政镇书记")
    county.now += timedelta(days=8)
    invitation_id = county.start(1, code).params["invitation_id"]
    for _ in range(3):
        county.do(claims.ask_resend, invitation_id, Knock(BOT, 1), None)
    assert county.messages(9) == ["enrol-claim"]
    _seat, fresh = county.do(claims.resend, county.claim_id("expired"), county.id_of("协调员"))
    assert county.start(1, fresh).key == "enrol-verify"
    with pytest.raises(Refusal):
        county.do(claims.resend, county.claim_id("resent"), county.id_of("协调员"))


# --- whom an invitation names -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("德政镇/党委书记", ["德政镇书记"]),
        ("工作专班/综合协调组/联络员", ["协调员"]),
        ("北皋镇", ["北皋镇书记", "无号人员"]),
        ("无号人员", ["无号人员"]),
    ],
)
def test_a_seat_is_named_by_unit_and_post_or_unit_or_person(county, words, names):
    assert county.look(lambda tx: [seat.person.name for seat in seats_named(tx, words)]) == names


def test_an_unknown_seat_is_answered_with_what_comes_near(county):
    with pytest.raises(Refusal) as refusal:
        county.look(lambda tx: seats_named(tx, "德政乡/党委书记"))
    assert refusal.value.key == "invite-unknown-near"
    assert refusal.value.params["near"] == ["德政镇"]
