"""A handover among taps and messages, in every order: who holds the post acts, nobody else, and nothing is lost.

Each order is lived in a savepoint of one transaction and rolled back, on the county's own records.
"""

import itertools
import json
import os
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from sqlalchemy import select

from bot import desk
from bot.message import Message
from bot.render import render
from bot.render.table import RENDERERS
from db import assignments, handovers, people, reports, requests, timelines
from db.engine import Ledger, Transaction
from db.messages import Lane, Outgoing
from db.models import Assignment, Card, CardItem, Dialog, Inbox, Outbox, Person, Report
from db.words import Intent, Lifecycle
from jobs import claiming, delivery, dispatch, finding, handover, outbox, owning, report, sign
from jobs.handover import NewHolder
from jobs.outbox import Item
from tests.journeys.county import COORDINATORS, make_policy, moment

POLICY = make_policy()
NOW = moment("2020-04-22 10:00")
BOT = 700001
UNIT, NO = "德政镇", "7"
OLD, NEW = "德政镇组织委员", "德政镇镇长"
REVIEWER, NEW_REVIEWER = "机构编制组联络员", "北皋镇镇长"
HAND_OVER, OLD_TAP, NEW_TAP, CLAIM, SEND = "hand over", "old taps", "new taps", "claim", "send"
ORDERS = [
    order
    for order in itertools.permutations((HAND_OVER, OLD_TAP, NEW_TAP, CLAIM, SEND))
    if order.index(CLAIM) < order.index(SEND)
]
SHARE = int(os.environ.get("DUBAN_SHARE_OF_ORDERS", "10"))
"""Each scene lives every so many-th order, the next scene the next ones; 1 for all of them."""


@dataclass
class Office:
    """One life of the county: its records, and what has arrived on whose phone."""

    tx: Transaction
    shown: dict[tuple[int, str], Message] = field(default_factory=dict)
    drawn: list[tuple[Outbox, Message]] = field(default_factory=list)
    arrived: list[tuple[Outbox, str]] = field(default_factory=list)
    """Every message and edit with its words, in order."""

    def person(self, name: str) -> Person:
        return people.by_name(self.tx, name)[0]

    def the_assignment(self) -> Assignment:
        own = assignments.of_unit(self.tx, finding.unit_called(self.tx, UNIT).id, tuple(Lifecycle))
        return next(one for one in own if assignments.node_of(self.tx, one).no == NO)

    def give_card(self, name: str, key: str, **params: object) -> None:
        """Let a card about the assignment lie on somebody's phone."""
        person, items = self.person(name), [Item(self.the_assignment().id)]
        outbox.tell(self.tx, person, Lane.ANSWER, Outgoing(key, params), f"given:{key}:{name}", items=items)
        self.say_all()

    def tap(self, name: str, action: str) -> str:
        """Press the button that lies on the phone, or one of the same name on whatever card lies there."""
        person = self.person(name)
        mine = [(card, message) for (who, card), message in self.shown.items() if who == person.id]
        offered = [
            (card, button.argument)
            for card, message in mine
            for row in message.buttons
            for button in row
            if button.action == action
        ]
        card, argument = offered[-1] if offered else (mine[-1][0], self.forged(action))
        return self.receive(person, {"callback_query": self.query(person, f"{card}:{action}:{argument}")})

    def forged(self, action: str) -> str:
        one = self.the_assignment()
        return str(reports.proposed(self.tx, one.id, self.person(OLD).id)[0].id) if action == "later" else f"{one.id}.1"

    def write(self, name: str, words: str) -> str:
        person = self.person(name)
        chat = {"id": person.telegram_id, "type": "private", "first_name": name}
        body = {"message_id": 900, "date": int(NOW.timestamp()), "chat": chat, "text": words}
        return self.receive(person, {"message": {**body, "from": self.user(person)}})

    def receive(self, person: Person, body: dict) -> str:
        number = 1 + len(self.tx.exec(Inbox.__table__.select()).all())
        row = Inbox(bot_id=BOT, update_id=number, raw=json.dumps({"update_id": number, **body}), received_at=NOW)
        self.tx.add(row)
        self.tx.flush()
        toast = desk.receive(self.tx, POLICY, row.id)
        self.tx.flush()
        return toast.text if toast else ""

    def query(self, person: Person, data: str) -> dict:
        chat = {"id": person.telegram_id, "type": "private", "first_name": person.name}
        message = {"message_id": 1, "date": int(NOW.timestamp()), "chat": chat, "text": "…"}
        return {"id": "1", "from": self.user(person), "chat_instance": "1", "data": data, "message": message}

    def user(self, person: Person) -> dict:
        return {"id": person.telegram_id, "is_bot": False, "first_name": person.name}

    def claim(self) -> None:
        """Draw what may go out now, as the sender does."""
        self.draw(claiming.claim(self.tx, POLICY, BOT, NOW, 100))

    def draw(self, rows: list[Outbox]) -> None:
        self.drawn += [(row, render(self.tx, row, POLICY, RENDERERS)) for row in rows]

    def send(self) -> None:
        """Write to the wire what was drawn, unless it was withdrawn meanwhile."""
        for row, message in self.drawn:
            if message is None:
                delivery.settle_cancelled(self.tx, POLICY, row.id, "nothing left to say")
            elif delivery.mark_onwire(self.tx, POLICY, [row.id], NOW, 1):
                delivery.settle_sent(self.tx, POLICY, {row.id: None if row.is_edit else 1000 + row.id})
                self.arrived.append((row, message.text))
                if row.card_id:
                    self.shown[row.person_id, row.card_id] = message
            else:
                delivery.settle_retry(self.tx, POLICY, row.id, NOW)
        self.tx.flush()
        self.tx.expire_all()
        self.drawn.clear()

    def say_all(self) -> None:
        """Let everything out that may go, one after the other in each chat."""
        self.send()
        while rows := claiming.claim(self.tx, POLICY, BOT, NOW, 100):
            self.draw(rows)
            self.send()

    def moves_of(self, name: str) -> int:
        found = timelines.of_assignment(self.tx, self.the_assignment().id, 100)
        return sum(row.person_id == self.person(name).id for row in found)


@dataclass(frozen=True)
class Scene:
    """What is handed over, how things stand before, and what both sides try."""

    name: str
    post: str
    old: str
    new: str
    prepare: Callable[[Office], None]
    by_old: Callable[[Office], str]
    by_new: Callable[[Office], str]


def _signed(office: Office) -> None:
    sign.sign(office.tx, POLICY, office.the_assignment(), office.person(OLD).id)
    _cards(office)


def _cards(office: Office) -> None:
    office.tx.flush()
    for name in (OLD, NEW):
        office.give_card(name, "node", assignment_id=office.the_assignment().id)


def _asked(topic: str) -> Callable[[Office], None]:
    def prepare(office: Office) -> None:
        _signed(office)
        details = {"assignment_id": office.the_assignment().id}
        office.tx.add(Dialog(person_id=office.person(OLD).id, topic=topic, details=details, asked_at=NOW))

    return prepare


def _proposed(office: Office, intent: Intent) -> Report:
    return report.propose(office.tx, office.the_assignment(), office.person(OLD).id, intent, "7号任务的话")


def _done_without_file(office: Office) -> None:
    _signed(office)
    made = report.take_effect(office.tx, POLICY, _proposed(office, Intent.DONE))
    office.give_card(OLD, "report", report_ids=[made.id])


def _unconfirmed(office: Office) -> None:
    _signed(office)
    office.give_card(OLD, "report", report_ids=[_proposed(office, Intent.PROGRESS).id])


def _said(office: Office) -> None:
    _signed(office)
    made = report.take_effect(office.tx, POLICY, _proposed(office, Intent.PROGRESS))
    office.give_card(OLD, "report", report_ids=[made.id])


def _submitted(office: Office) -> None:
    _signed(office)
    made = _proposed(office, Intent.DONE)
    report.submit(office.tx, POLICY, made, report.LATER)
    office.give_card(OLD, "report", report_ids=[made.id])
    office.give_card(NEW_REVIEWER, "node", assignment_id=office.the_assignment().id)


def _to_send_back(office: Office) -> None:
    _submitted(office)
    one = office.the_assignment()
    details = {"assignment_id": one.id, "version": one.version}
    office.tx.add(Dialog(person_id=office.person(REVIEWER).id, topic="send_back", details=details, asked_at=NOW))


def _tap(who: str, action: str) -> Callable[[Office], str]:
    return lambda office: office.tap(who, action)


def _words(who: str, words: str) -> Callable[[Office], str]:
    return lambda office: office.write(who, words)


POST, REVIEWING = f"{UNIT}/党委组织委员", "工作专班/机构编制组/联络员"
SCENES = (
    Scene("sign", POST, OLD, NEW, _cards, _tap(OLD, "sign"), _tap(NEW, "sign")),
    Scene("sign all", POST, OLD, NEW, _cards, _tap(OLD, "signall"), _tap(NEW, "signall")),
    Scene("no news", POST, OLD, NEW, _signed, _tap(OLD, "nonews"), _tap(NEW, "nonews")),
    Scene("confirm", POST, OLD, NEW, _unconfirmed, _tap(OLD, "ok"), _tap(NEW, "nonews")),
    Scene("submit", POST, OLD, NEW, _done_without_file, _tap(OLD, "later"), _tap(NEW, "done")),
    Scene("take back", POST, OLD, NEW, _said, _tap(OLD, "undo"), _tap(NEW, "nonews")),
    Scene("take back a submission", POST, OLD, NEW, _submitted, _tap(OLD, "undo"), _tap(NEW, "withdraw")),
    Scene("withdraw", POST, OLD, NEW, _submitted, _tap(OLD, "withdraw"), _tap(NEW, "withdraw")),
    Scene("extend", POST, OLD, NEW, _asked("extend"), _words(OLD, "等上级文件,5月20日"), _tap(NEW, "extend")),
    Scene("problem", POST, OLD, NEW, _asked("trouble"), _words(OLD, "编办数据对不上"), _tap(NEW, "trouble")),
    Scene("progress", POST, OLD, NEW, _asked("progress"), _words(OLD, "已完成80%"), _tap(NEW, "progress")),
    Scene("decline", POST, OLD, NEW, _asked("decline"), _words(OLD, "归民政局"), _tap(NEW, "decline")),
    Scene(
        "close", REVIEWING, REVIEWER, NEW_REVIEWER, _submitted, _tap(REVIEWER, "close"), _tap(NEW_REVIEWER, "close")
    ),
    Scene(
        "send back", REVIEWING, REVIEWER, NEW_REVIEWER, _to_send_back,
        _words(REVIEWER, "请补充附件"), _tap(NEW_REVIEWER, "close"),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def ledger(shelf, county_ledger, tmp_path_factory):
    """The county, published yesterday, its people bound, everything said."""
    with shelf.copy(county_ledger, tmp_path_factory.mktemp("interleaved")) as url:
        ledger = Ledger(url)
        _publish(ledger)
        yield ledger
        ledger.close()


def _publish(ledger):
    with ledger.write(moment("2020-04-21 09:00")) as tx:
        campaign = assignments.running_campaign(tx)
        dispatch.publish(tx, POLICY, campaign.id, people.by_name(tx, COORDINATORS[0])[0].id)
        for name in (OLD, NEW, REVIEWER, NEW_REVIEWER, COORDINATORS[0]):
            person = people.by_name(tx, name)[0]
            person.bot_id, person.telegram_id, person.bound_at = BOT, 10_000 + person.id, tx.now
            tx.add(person)


@pytest.mark.parametrize("nth", range(len(SCENES)), ids=[scene.name for scene in SCENES])
def test_whatever_the_order_only_who_holds_the_post_acts_and_nothing_is_lost(ledger, nth):
    scene, orders = SCENES[nth], ORDERS[nth % SHARE :: SHARE]
    assert orders, "a share without an order would judge nothing"
    with ledger.write(NOW) as tx:
        for order in orders:  # each is judged as it is lived
            life = tx.begin_nested()
            _live(Office(tx), scene, order)
            life.rollback()
            tx.forget()
        tx.rollback()


def _live(office: Office, scene: Scene, order: tuple[str, ...]) -> None:
    """Live one order of events, judging every tap and every message by who holds the post at its moment."""
    scene.prepare(office)
    office.tx.flush()
    is_over, since = False, 0
    for event in order:
        if event == HAND_OVER:
            is_over, since = True, len(office.arrived)
            _hand_over(office, scene)
        elif event in (OLD_TAP, NEW_TAP):
            who = scene.old if event == OLD_TAP else scene.new
            before, moves = _facts(office), office.moves_of(who)
            said = (scene.by_old if event == OLD_TAP else scene.by_new)(office)
            if is_over is (event == OLD_TAP):
                assert (_facts(office), office.moves_of(who)) == (before, moves), (scene.name, order, event, said)
            elif event == OLD_TAP:
                assert _facts(office) != before or scene.name == "sign all", (scene.name, order, said)
        elif event == CLAIM:
            office.claim()
        else:
            office.send()
    office.say_all()
    _judge_messages(office, scene, order, since)
    _judge_outcome(office, scene, order)


def _hand_over(office: Office, scene: Scene) -> None:
    (seat,) = finding.seats_called(office.tx, scene.post)[0]
    to, by = NewHolder(office.person(scene.new).id), office.person(COORDINATORS[0]).id
    handover.hand_over(office.tx, POLICY, seat.post.id, office.person(scene.old).id, to, by)
    office.tx.flush()


def _facts(office: Office) -> object:
    """Put together all that a tap may change about the assignment."""
    one = office.the_assignment()
    office.tx.flush()
    said = [(row.id, row.state, row.awaits) for row in office.tx.exec(Report.__table__.select()).all()]
    asked, problem = requests.open_extension(office.tx, one.id), requests.open_problem(office.tx, one.id)
    return one.state, one.version, one.handler_id, one.heard_at, said, asked and asked.id, problem and problem.id


def _judge_messages(office: Office, scene: Scene, order: tuple[str, ...], since: int) -> None:
    """After the handover the former holder hears of the handover, and what answers his own words of before."""
    old = office.person(scene.old).id
    for row, text in office.arrived[since:]:
        if row.person_id == old:
            is_answer = row.card_id is None and row.lane is Lane.ANSWER
            assert is_answer or "交接" in text, (scene.name, order, row.key, text)


def _judge_outcome(office: Office, scene: Scene, order: tuple[str, ...]) -> None:
    """In the end the new holder, and he alone of the two, answers; what was done before the handover stands."""
    one = office.the_assignment()
    old, new = office.person(scene.old).id, office.person(scene.new).id
    may = owning.may_review if scene.post == REVIEWING else owning.is_holder
    assert may(office.tx, one, new)
    assert not may(office.tx, one, old)
    if scene.post == POST:
        events = [row.event for row in timelines.of_assignment(office.tx, one.id, 100)]
        assert events.count("hand_over") == 1
        (passed,) = handovers.made_by_former(office.tx, old)
        briefs = [card for card in handovers.cards_of(office.tx, passed.id) if card.person_id == new]
        assert [card.sent_at is not None for card in briefs] == [True], (scene.name, order)
        assert all(card.retired_at for card in office.tx.exec(_cards_of(old, one)).scalars()), (scene.name, order)


def _cards_of(person_id: int, one: Assignment):
    shown = select(CardItem.card_id).where(CardItem.assignment_id == one.id)
    return select(Card).where(Card.person_id == person_id, Card.id.in_(shown), Card.created_at < NOW)
