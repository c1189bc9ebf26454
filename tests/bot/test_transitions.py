"""The transition table of the product, tried out: every role, in every state, with every button, as the chat does it.

What is written down here says who may do what from where, and what comes of it; all else must be refused in the right
words and change nothing. Each try is a real tap (and a real answer, where the bot asks back), undone afterwards.
"""

import json
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import count, product
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import select
from structlog.testing import capture_logs

from bot import desk
from db import assignments, migrate, reports
from db.engine import Ledger
from db.models import (
    Assignment,
    Campaign,
    Card,
    CardItem,
    Dialog,
    Inbox,
    Node,
    Person,
    Post,
    Tenure,
    Timeline,
    Unit,
)
from db.words import DeadlineKind, Event, Lifecycle, Role, UnitKind
from jobs import decline, dispatch, report, review, sign, steer, timeline
from jobs.calendars import work_calendar
from jobs.policy import Policy

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2020, 4, 22, 10, 0, tzinfo=ZONE)
DUE_ON = date(2020, 5, 20)
BOT_ID = 7
POLICY = Policy(calendar=work_calendar(ZONE, time(8, 30), time(18, 0), {}))

CAST = {
    "accountable": ("甲镇", Role.ORGANISER),
    "handler": ("甲镇", Role.MEMBER),
    "principal": ("甲镇", Role.SECRETARY),
    "colleague": ("甲镇", Role.LIAISON),
    "neighbour": ("乙镇", Role.SECRETARY),
    "reviewer": ("审核组", Role.MEMBER),
    "coordinator": ("综合组", Role.COORDINATOR),
    "admin": ("综合组", Role.ADMIN),
    "inspector": ("督查室", Role.INSPECTOR),
    "leader": ("县委", Role.LEADER),
}
"""Everybody by what he is to the assignment, which is laid on 甲镇 and handed to the handler."""
HOLDERS = "accountable handler principal"
REVIEWERS = "reviewer coordinator admin"
COORDINATORS = "coordinator admin"
READERS = frozenset(f"{HOLDERS} colleague leader inspector coordinator admin".split())
"""Who may read the assignment, and so is told its number in a refusal."""

_TABLE = f"""
# button   | from          | to            | what stands in the timeline   | by whom
sign       | awaiting_sign | in_progress   | sign                          | {HOLDERS}
sign       | in_progress   | in_progress   |                               | {HOLDERS}
decline    | awaiting_sign | declined      | decline                       | {HOLDERS}
decline    | in_progress   | declined      | decline                       | {HOLDERS}
nonews     | awaiting_sign | in_progress   | sign report                   | {HOLDERS}
nonews     | in_progress   | in_progress   | report                        | {HOLDERS}
trouble    | awaiting_sign | in_progress   | sign raise_problem            | {HOLDERS}
trouble    | in_progress   | in_progress   | raise_problem                 | {HOLDERS}
extend     | awaiting_sign | in_progress   | sign request_extension        | {HOLDERS}
extend     | in_progress   | in_progress   | request_extension             | {HOLDERS}
handto     | awaiting_sign | awaiting_sign | delegate                      | {HOLDERS}
handto     | in_progress   | in_progress   | delegate                      | {HOLDERS}
done       | awaiting_sign | in_review     | sign submit                   | {HOLDERS}
done       | in_progress   | in_review     | submit                        | {HOLDERS}
withdraw   | in_review     | in_progress   | withdraw                      | {HOLDERS}
sendback   | in_review     | in_progress   | send_back                     | {REVIEWERS}
close      | in_review     | closed        | close                         | {REVIEWERS}
transfer   | declined      | awaiting_sign | transfer                      | {COORDINATORS}
uphold     | declined      | awaiting_sign | uphold                        | {COORDINATORS}
reopen     | closed        | in_progress   | reopen                        | {COORDINATORS}
suspend    | awaiting_sign | suspended     | suspend                       | {COORDINATORS}
suspend    | in_progress   | suspended     | suspend                       | {COORDINATORS}
suspend    | in_review     | suspended     | suspend                       | {COORDINATORS}
resume     | suspended     | in_progress   | resume                        | {COORDINATORS}
cancel     | draft         | cancelled     | cancel                        | {COORDINATORS}
cancel     | awaiting_sign | cancelled     | cancel                        | {COORDINATORS}
cancel     | in_progress   | cancelled     | cancel                        | {COORDINATORS}
cancel     | in_review     | cancelled     | cancel                        | {COORDINATORS}
cancel     | declined      | cancelled     | cancel                        | {COORDINATORS}
cancel     | suspended     | cancelled     | cancel                        | {COORDINATORS}
"""
ANSWERS = {
    "decline": "不属于我们",
    "trouble": "卡在编制审批",
    "extend": "6月10日前完成,材料不齐",
    "sendback": "缺签字页,6月1日前补齐",
    "transfer": "丙镇",
    "reopen": "名单有误",
    "suspend": "等省里批复",
    "cancel": "已并入其他任务",
}
"""What is answered where a tap asks back."""
UNVERSIONED = ("handto",)


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    to: Lifecycle
    events: tuple[Event, ...]
    by: frozenset[str]


def _rows() -> dict[tuple[str, Lifecycle], Row]:
    found: dict[tuple[str, Lifecycle], Row] = {}
    for line in _TABLE.strip().splitlines()[1:]:
        button, source, to, events, by = (cell.strip() for cell in line.split("|"))
        row = Row(Lifecycle(to), tuple(map(Event, events.split())), frozenset(by.split()))
        found[button, Lifecycle(source)] = row
    return found


TABLE = _rows()
BUTTONS = tuple(dict.fromkeys(button for button, _ in TABLE))


def refusals(button: str, state: Lifecycle, who: str) -> set[str]:
    """Name the refusals that are right for somebody who may not, or not now."""
    by = frozenset(name for (named, _), row in TABLE.items() if named == button for name in row.by)
    if who == "nobody":
        return {"visit-not-yours"}
    if who == "inspector" or (by == frozenset(COORDINATORS.split()) and who not in by):
        return {"visit-no-right"}
    if button == "withdraw" and state is not Lifecycle.IN_REVIEW:
        return {"stale"}  # there is nothing to take back, whoever asks
    if who in by:
        if state is Lifecycle.DRAFT and by == frozenset(HOLDERS.split()):
            return {"visit-not-yours"}  # nothing is laid on a unit before it is published
        return {"stale", "lifecycle-refused", "words-not-open"}
    if button in ("close", "sendback"):
        return {"review-not-reviewer"} if state is Lifecycle.IN_REVIEW else {"stale", "visit-not-yours"}
    reads = who in READERS and (state is not Lifecycle.DRAFT or who in ("coordinator", "admin"))
    return {"not-holder"} if reads else {"visit-not-yours"}


class Office:
    """A small office on a real database: one node in each state, and everybody's phone."""

    def __init__(self, path) -> None:
        self.ledger = Ledger(f"sqlite:///{path}/duban.db")
        self._updates = count(1)
        migrate.upgrade(self.ledger)
        with self.ledger.write(NOW - timedelta(days=1)) as tx:
            self.units = {name: self._unit(tx, name, rank) for rank, name in enumerate(UNITS)}
            self.persons = {who: self._person(tx, who) for who in CAST}
            self.nodes = self._plan(tx)
        for state in Lifecycle:
            with self.ledger.write(NOW - timedelta(hours=1)) as tx:
                self._bring_to(tx, state)

    def _unit(self, tx, name, rank):
        kind = UnitKind.GROUP if name.endswith("组") else UnitKind.TOWN
        unit = Unit(name=name, kind=UnitKind.BODY if name == "县委" else kind, rank=rank)
        tx.add(unit)
        tx.flush()
        if name == "审核组":  # its head's post is vacant, and charged with the workstream
            tx.add(Post(unit_id=unit.id, role=Role.COORDINATOR, title="组长", charge="机构编制"))
        if name == "丙镇":
            tx.add(Post(unit_id=unit.id, role=Role.ORGANISER, title="组织委员"))
        return unit.id

    def _person(self, tx, who):
        unit, role = CAST[who]
        number = 500 + list(CAST).index(who)
        person = Person(name=who, bot_id=BOT_ID, telegram_id=number, bound_at=tx.now)
        post = Post(unit_id=self.units[unit], role=role, title=role.value)
        tx.add(person)
        tx.add(post)
        tx.flush()
        tx.add(Tenure(post_id=post.id, person_id=person.id, from_at=tx.now - timedelta(days=9)))
        if role is Role.LEADER:
            tx.get(Unit, self.units["甲镇"]).paired_post_id = post.id
        if who == "accountable":
            self.post_id = post.id
        return person.id

    def _plan(self, tx):
        campaign = Campaign(title="改革", ref_on=date(2020, 4, 21), end_on=date(2020, 8, 31), published_at=tx.now)
        tx.add(campaign)
        tx.flush()
        nodes = {}
        for rank, state in enumerate(Lifecycle):
            node = Node(
                campaign_id=campaign.id,
                rank=rank,
                no=str(rank + 1),
                title=state.value,
                workstream="机构编制",
                deadline_kind=DeadlineKind.DATE,
            )
            tx.add(node)
            tx.flush()
            tx.add(
                Assignment(
                    campaign_id=campaign.id,
                    node_id=node.id,
                    unit_id=self.units["甲镇"],
                    post_id=self.post_id,
                    handler_id=self.persons["handler"],
                    due_on=DUE_ON,
                    due_at=POLICY.calendar.at(DUE_ON, time(18, 0)),
                )
            )
            nodes[state] = node.id
        return nodes

    def _bring_to(self, tx, state):
        """Lead the state's node there by the moves that lead there in the office."""
        (found,) = assignments.of_node(tx, self.nodes[state])
        me, he = self.persons["accountable"], self.persons["coordinator"]

        def now():
            return found.id, found.version

        if state is Lifecycle.DRAFT:
            return
        dispatch._publish_one(tx, POLICY, found, tx.now)
        timeline.record(tx, found, Event.DISPATCH, he)
        if state in (Lifecycle.IN_PROGRESS, Lifecycle.IN_REVIEW, Lifecycle.CLOSED, Lifecycle.SUSPENDED):
            sign.sign(tx, POLICY, found, me)
        if state in (Lifecycle.IN_REVIEW, Lifecycle.CLOSED):
            report.done(tx, POLICY, *now(), me)
        if state is Lifecycle.CLOSED:
            review.close(tx, POLICY, *now(), he)
        if state is Lifecycle.DECLINED:
            decline.decline(tx, POLICY, found, me, "不属于我们")
        if state in (Lifecycle.SUSPENDED, Lifecycle.CANCELLED):
            event = Event.SUSPEND if state is Lifecycle.SUSPENDED else Event.CANCEL
            steer.steer(tx, POLICY, event, [now()], he, "等省里批复")
        assert found.state is state

    def attempt(self, button, state, who, *, is_stale=False):
        """Tap, answer what is asked back, and undo all; tell the state, the moves and the refusals it came to."""
        try:
            with self.ledger.write(NOW) as tx:
                raise Undone(self._attempt(tx, button, state, who, is_stale))
        except Undone as undone:
            return undone.outcome

    def _attempt(self, tx, button, state, who, is_stale):
        (found,) = assignments.of_node(tx, self.nodes[state])
        person_id = self.persons.get(who)
        number = tx.get(Person, person_id).telegram_id if person_id else 9
        before = len(self._moves(tx, found.id))
        card = Card(id="card", bot_id=BOT_ID, chat_id=number, person_id=person_id, key="node", message_id=3)
        card.params, card.created_at = {"assignment_id": found.id}, NOW
        tx.add(card)
        tx.flush()
        tx.add(CardItem(card_id=card.id, assignment_id=found.id))
        version = found.version - is_stale
        argument = f"{found.id}.{self.persons['colleague'] if button == 'handto' else version}"
        with capture_logs() as logs:
            self._receive(tx, number, f"card:{button}:{argument}", "")
            if person_id is not None and tx.get(Dialog, person_id) is not None:
                self._receive(tx, number, "", ANSWERS[button])
            self._confirm(tx, number, person_id, found)
        tx.flush()
        tx.refresh(found)
        moves = [row.event for row in self._moves(tx, found.id)[before:]]
        return found.state, tuple(moves), {log["key"] for log in logs if log["event"] == "refused"}

    def _confirm(self, tx, number, person_id, found):
        """Tap 准确 where the bot asks for it: words said for a colleague take effect only then."""
        echo = tx.exec(select(Card).where(Card.person_id == person_id, Card.key == "report")).first()
        if echo is not None and reports.proposed(tx, found.id, person_id):
            self._receive(tx, number, f"{echo.id}:ok:{found.version}", "")

    def _moves(self, tx, assignment_id):
        query = select(Timeline).where(Timeline.assignment_id == assignment_id).order_by(Timeline.id)
        return list(tx.exec(query).all())

    def _receive(self, tx, number, data, text):
        """Let the desk work off an update as Telegram sends it."""
        user = {"id": number, "is_bot": False, "first_name": "某人"}
        message = {"message_id": 3, "date": int(NOW.timestamp()), "chat": {"id": number, "type": "private"}}
        raw = {"update_id": next(self._updates)}
        if data:
            raw["callback_query"] = {"id": "1", "from": user, "chat_instance": "1", "data": data, "message": message}
        else:
            raw["message"] = {**message, "from": user, "text": text}
        inbox = Inbox(bot_id=BOT_ID, update_id=raw["update_id"], raw=json.dumps(raw), received_at=NOW)
        tx.add(inbox)
        tx.flush()
        desk.receive(tx, POLICY, inbox.id)


UNITS = ("甲镇", "乙镇", "丙镇", "审核组", "综合组", "督查室", "县委")


class Undone(Exception):
    """Ends a try so that nothing of it stays."""

    def __init__(self, outcome) -> None:
        super().__init__()
        self.outcome = outcome


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    office = Office(tmp_path_factory.mktemp("office"))
    yield office
    office.ledger.close()


@pytest.mark.parametrize("state", Lifecycle)
@pytest.mark.parametrize("button", BUTTONS)
def test_every_role_is_allowed_what_the_table_says_and_refused_the_rest(office, button, state):
    row = TABLE.get((button, state))
    wrong = []
    for who in (*CAST, "nobody"):
        outcome = office.attempt(button, state, who)
        if row is not None and who in row.by:
            if outcome != (row.to, row.events, set()):
                wrong.append((who, outcome))
        elif outcome[:2] != (state, ()) or not outcome[2] or not outcome[2] <= refusals(button, state, who):
            wrong.append((who, outcome, refusals(button, state, who)))
    assert not wrong


@pytest.mark.parametrize(("button", "state"), [key for key in TABLE if key[0] not in UNVERSIONED])
def test_a_button_drawn_on_an_older_version_changes_nothing_for_anybody(office, button, state):
    for who in TABLE[button, state].by:
        assert office.attempt(button, state, who, is_stale=True) == (state, (), {"stale"}), who


def test_the_table_holds_every_move_that_a_button_can_make():
    """The rest have no button on a node: they are of the clock, of slips, of other cards, or of 书记把关."""
    elsewhere = {
        Event.DISPATCH, Event.RESOLVE_PROBLEM, Event.GRANT, Event.REFUSE, Event.HAND_OVER, Event.ESCALATE, Event.HOLD,
        Event.ISSUE, Event.FALL_SILENT, Event.RESCHEDULE, Event.UNDO, Event.MARK_URGENT, Event.UNMARK_URGENT, Event.END,
        Event.HAND_UP, Event.TURN_BACK, Event.OBJECT,
    }  # fmt: skip
    assert {event for row in TABLE.values() for event in row.events} == set(Event) - elsewhere


def test_every_pair_of_button_and_state_is_tried():
    assert len(list(product(BUTTONS, Lifecycle))) == len(BUTTONS) * len(Lifecycle) == 16 * 8
