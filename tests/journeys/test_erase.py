"""A former official asks to be forgotten: nothing of his own is left, and the record still holds."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from db import assignments, invitations, moving, people, units
from db.models import Person
from db.words import Answer, Lifecycle, NoticeKind, Refusal
from jobs import doubt, notice, notice_draft, receipt, seal
from jobs.erase import STRUCK, erase, without
from jobs.notice_draft import Content
from jobs.verify import verify

NAME, PHONE = "欧阳远行", "+8613900001234"
ASKED = "这个表从哪里领?"
WORDS = "老张家的低保材料还没有交齐,我再去一趟"
LEAVE, DOUBT = "陪母亲去省城看病", "表里的第二栏由我填还是由站所填?"


@pytest.fixture
async def spoken(county):
    """Somebody of the roster who signed, reported in his words, and asked a coordinator something."""
    person = county.person("德政镇书记")
    county.office.do_now(_rename, person.id)
    phone = county.phone(NAME)
    county.phone("组织部副部长甲")
    county.publish()
    await county.settle()
    await county.settle(phone.tap("全部签收"))
    await county.settle(phone.send(f"3 {WORDS}"))
    await county.settle(phone.send("3 卡住了,请编办协调"))
    await county.settle(phone.send(f"4 {ASKED}"))
    county.office.do_now(_stay_away, county.person("组织部副部长甲").id, phone.user.id)
    county.office.do_now(seal.run, county.clock.now())
    return phone


def _stay_away(tx, policy, author_id, telegram_id):
    """Call a meeting and have the person answer why he does not come, and ask about the document with it."""
    made = notice_draft.draft(tx, author_id, NoticeKind.MEETING, Content("开会", 1, "document", "A", "方案.pdf"))
    notice_draft.address(tx, made, [unit for unit in units.all_units(tx) if unit.name == "德政镇"])
    notice_draft.set_time(tx, made, tx.now + timedelta(days=1))
    notice.send(tx, policy, made)
    person = next(one for one in people.everybody(tx) if one.telegram_id == telegram_id)
    receipt.give(tx, made.id, person.id, Answer.ON_LEAVE, LEAVE)
    doubt.ask(tx, policy, made.id, person.id, DOUBT)


def _rename(tx, policy, person_id):
    person = tx.get_one(Person, person_id)
    person.name, person.phone = NAME, PHONE
    tx.add(person)


def _leave(tx, policy):
    person = people.by_name(tx, NAME)[0]
    for tenure in invitations.running_tenures(tx, person.id):
        tenure.until_at = tx.now
        tx.add(tenure)
    tx.flush()


def everything(tx):
    """Read every value of every table, with the table's name."""
    return [(table.name, str(one)) for table in moving.tables() for row in tx.execute(select(table)) for one in row]


def holds(county, words):
    as_json = words.encode("ascii", "backslashreplace").decode()
    return any(words in value or as_json in value for _, value in county.office.look_now(everything))


async def test_nothing_of_his_own_is_left_and_the_history_verifies(county, spoken):
    account = str(spoken.user.id)
    own = (NAME, PHONE, WORDS, ASKED, LEAVE, DOUBT, account)
    assert all(holds(county, words) for words in own)
    county.office.do_now(_leave)
    done = county.office.do_now(erase, NAME)
    assert done.reports >= 2
    assert done.moves >= 3
    assert [words for words in own if holds(county, words)] == []
    verdicts = county.office.look_now(verify)
    assert all(verdict.broken is None for verdict in verdicts.values())
    assert sum(verdict.erased for verdict in verdicts.values()) == done.moves


async def test_what_he_said_by_telephone_and_in_answer_to_a_question_goes_as_well(county, spoken):
    coordinator = county.coordinator
    await county.settle(coordinator.send("/reportfor 德政镇 6还在等老李签字,完成30%"))
    await county.settle(coordinator.tap("准确"))
    await county.settle(coordinator.send("/board"))
    await county.settle(coordinator.tap("问询"))
    await county.settle(coordinator.send("德政镇:底册报齐了吗"))
    await county.settle(spoken.send("老王还没有交来", reply_to=spoken.last))
    county.office.do_now(_leave)
    county.office.do_now(erase, NAME)
    assert [words for words in ("老王还没有交来", NAME) if holds(county, words)] == []
    where = {table for table, value in county.office.look_now(everything) if "老李签字" in value}
    assert where <= {"inbox"}  # the coordinator's own update as it came goes with all of its age


async def test_what_was_reported_when_stays(county, spoken):
    before = county.office.look_now(_states)
    county.office.do_now(_leave)
    county.office.do_now(erase, PHONE)
    assert county.office.look_now(_states) == before
    assert Lifecycle.IN_PROGRESS in {state for state, _ in before}


def _states(tx):
    campaign = assignments.running_campaign(tx)
    return [(one.state, one.heard_at) for one in assignments.of_campaign(tx, campaign.id)]


async def test_whoever_holds_a_post_is_not_erased(county, spoken):
    with pytest.raises(Refusal, match="erase-in-post"):
        county.office.do_now(erase, NAME)


async def test_the_erased_account_is_a_stranger(county, spoken):
    county.office.do_now(_leave)
    county.office.do_now(erase, NAME)
    await county.settle(spoken.send("/my"))
    assert "邀请" in spoken.last_text


def test_a_name_is_struck_where_it_stands_alone_and_a_long_one_everywhere():
    values = {"from": "李明", "about": "李明华来过", "of": ["欧阳远行在场", 3, None]}
    assert without(values, {"李明", NAME}) == {"from": STRUCK, "about": "李明华来过", "of": [f"{STRUCK}在场", 3, None]}
