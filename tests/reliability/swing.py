"""The county in full swing: a bound person of every role, assignments in every state, a card of every kind."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlmodel import col, select

from bot.handlers.plan import summary
from bot.sandbox.group import Group
from bot.turnstile import Turnstile
from db import assignments, migrate, people, units
from db.engine import Ledger, Transaction
from db.messages import Lane, OutboxState, Outgoing
from db.models import (
    Assignment,
    Card,
    Claim,
    Invitation,
    Outbox,
    Person,
    PlanDraft,
    Post,
    Slip,
    Tenure,
)
from db.words import Intent, Lifecycle, NoticeKind, Role
from jobs import (
    decline,
    delegate,
    doubt,
    extend,
    invite,
    notice,
    notice_draft,
    outbox,
    owning,
    problem,
    report,
    review,
    sign,
)
from jobs.notice_draft import Content
from jobs.outbox import Address, Item
from jobs.policy import Policy
from jobs.rules.flood import FloodPolicy
from jobs.rules.notation.plan_reading import PlanReading
from tests.journeys.county import County, import_county, make_policy, moment

UNITS = ("德政镇", "北皋镇", "县财政局")
OTHERS = ("大马村乡书记", "县长", "组织部副部长甲", "综合协调组联络员", "编办信息员")
ROLES_ONCE = (Role.LEADER, Role.COORDINATOR_LEAD, Role.INSPECTOR)
OTHER_BOT = 700_009
STRANGERS = list(range(499_000_000, 499_000_020))
NO_CAP = FloodPolicy(burst=10**9)
"""The trial's strangers say in a minute what takes them a month; the cap has a trial of its own."""


@asynccontextmanager
async def county_in_swing(folder: Path) -> AsyncIterator[County]:
    """Open the county with everything going on at once; its sender rests, so that what is said stays in its rows."""
    path = folder / "duban.db"
    ledger = Ledger(f"sqlite:///{path}")
    migrate.upgrade(ledger)
    with ledger.write(moment("2020-04-21 08:00")) as tx:
        import_county(tx, make_policy())
    ledger.close()
    county = County(path)
    await county.open()
    await county.rest()
    county.line.intake.turnstile = Turnstile(NO_CAP)
    try:
        for name in county.office.look_now(_cast):
            county.phone(name)
        stranger, group = county.stranger(), _group(county)
        county.office.do_now(_newcomers, county)
        county.publish()
        county.office.do_now(_stir)
        county.office.do_now(_deal, county.account.id, stranger.user.id)
        county.office.do_now(_notify)
        county.office.do_now(_arrive)
        county.office.do_now(_odd_cards, county.account.id, group.id)
        yield county
    finally:
        await county.close()


def _group(county: County) -> Group:
    group = county.world.add_group("专班工作群", [county.coordinator.user, county.phone("德政镇书记").user])
    group.add_bot(county.account)
    return group


def _cast(tx: Transaction) -> list[str]:
    names = list(OTHERS)
    for unit in units.all_units(tx):
        if unit.name in UNITS:
            names += [person.name for person in people.colleagues(tx, unit.id or 0)]
    return names + [people.with_role(tx, role)[0].name for role in ROLES_ONCE]


def _newcomers(tx: Transaction, policy: Policy, county: County) -> None:
    """Bind a handler who holds no post of the plan, and somebody who has lost every post."""
    unit = units.by_name(tx, UNITS[0])
    assert unit is not None
    for name, phone in (("经办人", "15400000001"), ("离任者", "15400000002")):
        user = county.world.add_user(name, phone)
        person = Person(name=name, phone=phone, bot_id=county.account.id, telegram_id=user.id, bound_at=tx.now)
        tx.add(person)
        tx.flush()
        post = Post(unit_id=unit.id, role=Role.MEMBER, title="", rank=99)
        tx.add(post)
        tx.flush()
        until = tx.now - timedelta(hours=1) if name == "离任者" else None
        tx.add(Tenure(post_id=post.id, person_id=person.id, from_at=tx.now - timedelta(days=9), until_at=until))


# --- every state --------------------------------------------------------------------------------


def _stir(tx: Transaction, policy: Policy) -> None:
    for unit in [one for one in units.all_units(tx) if one.name in UNITS]:
        own = [one for one in assignments.of_unit(tx, unit.id or 0) if not one.occurrence and one.due_on]
        for acts, one in zip(ACTS, own, strict=False):
            for act in acts:
                act(tx, policy, one, _holder(tx, one))
                tx.flush()


def _holder(tx: Transaction, one: Assignment) -> int:
    person = owning.holder(tx, one)
    assert person is not None and person.id is not None
    return person.id


def _signs(tx: Transaction, policy: Policy, one: Assignment, by: int) -> None:
    sign.sign(tx, policy, one, by)


def _submits(tx: Transaction, policy: Policy, one: Assignment, by: int) -> None:
    report.submit(tx, policy, report.propose(tx, one, by, Intent.DONE, "已完成"))


def _is_closed(tx: Transaction, policy: Policy, one: Assignment, by: int) -> None:
    review.close(tx, policy, one.id or 0, one.version, owning.reviewers(tx, one)[0].id or 0)


def _asks_for_time(tx: Transaction, policy: Policy, one: Assignment, by: int) -> None:
    assert one.due_on is not None
    extend.request(tx, policy, one, by, one.due_on + timedelta(days=9), "底数没摸清")


def _has_a_problem(tx: Transaction, policy: Policy, one: Assignment, by: int) -> None:
    problem.raise_problem(tx, policy, one, by, "缺经费")


def _declines(tx: Transaction, policy: Policy, one: Assignment, by: int) -> None:
    decline.decline(tx, policy, one, by, "非本单位职责")


def _proposes(tx: Transaction, policy: Policy, one: Assignment, by: int) -> None:
    _show(tx, by, "report", one, report_ids=[report.propose(tx, one, by, Intent.PROGRESS, "完成一半").id])


def _reports(tx: Transaction, policy: Policy, one: Assignment, by: int) -> None:
    made = report.take_effect(tx, policy, report.propose(tx, one, by, Intent.PROGRESS, "完成一半"))
    _show(tx, by, "report", one, report_ids=[made.id])


def _awaits_evidence(tx: Transaction, policy: Policy, one: Assignment, by: int) -> None:
    made = report.propose(tx, one, by, Intent.DONE, "已完成")
    made.awaits = "evidence"
    _show(tx, by, "report", one, report_ids=[made.id])


def _is_red(tx: Transaction, policy: Policy, one: Assignment, by: int) -> None:
    one.level = 3
    tx.add(Slip(assignment_id=one.id or 0, level=3, round=one.round, state="drafted", created_at=tx.now))


def _is_yellow(tx: Transaction, policy: Policy, one: Assignment, by: int) -> None:
    one.level = 2


def _goes_to_the_handler(tx: Transaction, policy: Policy, one: Assignment, by: int) -> None:
    unit = assignments.unit_of(tx, one)
    to = next(person for person in reversed(people.colleagues(tx, unit.id or 0)) if person.id != by)
    delegate.delegate(tx, policy, one, by, to.id or 0)


def _asks_for_a_colleague(tx: Transaction, policy: Policy, one: Assignment, by: int) -> None:
    delegate.propose(tx, one, by, "张干事", "15412345678", f"swing-{one.id}")


def _stands(state: Lifecycle) -> Any:
    def act(tx: Transaction, policy: Policy, one: Assignment, by: int) -> None:
        one.state = state
        tx.add(one)

    return act


ACTS: tuple[tuple[Any, ...], ...] = (
    (),
    (_signs,),
    (_signs, _submits),
    (_signs, _submits),
    (_signs, _asks_for_time),
    (_signs, _has_a_problem),
    (_declines,),
    (_signs, _proposes),
    (_signs, _reports),
    (_signs, _awaits_evidence),
    (_signs, _is_red),
    (_signs, _is_yellow),
    (_signs, _goes_to_the_handler),
    (_signs, _submits, _is_closed),
    (_stands(Lifecycle.SUSPENDED),),
    (_stands(Lifecycle.CANCELLED),),
    (_stands(Lifecycle.DRAFT),),
    (_signs, _asks_for_a_colleague),
)


# --- every card ---------------------------------------------------------------------------------


def _deal(tx: Transaction, policy: Policy, bot_id: int, stranger_id: int) -> None:
    """Give everybody the cards that only a conversation would bring."""
    campaign = assignments.running_campaign(tx)
    assert campaign is not None
    bound = [person for person in people.everybody(tx) if person.is_bound]
    for person in bound:
        by = person.id or 0
        own = assignments.owned_by(tx, by)[:6]
        _show(tx, by, "settings")
        _show(tx, by, "my", page=0, scope="mine")
        _show(tx, by, "choose", purpose="report")
        _show(tx, by, "invite-menu")
        _show(tx, by, "board", leader_id=None)
        _show(tx, by, "brief-choose", campaign_id=campaign.id)
        _show(tx, by, "urge", campaign_id=campaign.id, node_id=None)
        _show(tx, by, "publish-when", campaign_id=campaign.id)
        if own:
            _show(tx, by, "bundle", *own, at=tx.now.isoformat())
            ids = [one.id for one in own]
            _show(tx, by, "which", *own, candidates=ids, words="办理中", message_id=7, files=[], unknown="")
            _show(tx, by, "delegate-choose", own[0], assignment_id=own[0].id)
        for one in own:
            _show(tx, by, "node", one, assignment_id=one.id)
    _deal_to_coordinators(tx, policy, bot_id)
    invitation = Invitation(code_hash="0" * 64, person_id=bound[0].id, created_at=tx.now, expires_at=tx.now)
    tx.add(invitation)
    tx.flush()
    expired = Outgoing("enrol-expired", {"invitation_id": invitation.id})
    outbox.post(tx, Address(bot_id, stranger_id), Lane.ANSWER, expired, "swing:expired", items=[])


def _deal_to_coordinators(tx: Transaction, policy: Policy, bot_id: int) -> None:
    draft = PlanDraft(title="计划", content=b"no sheet", file_name="plan.csv", created_at=tx.now)
    unbound = next(person for person in people.everybody(tx) if not person.is_bound)
    invite.invite(tx, policy, unbound.id or 0)
    tx.add(draft)
    tx.flush()
    invitation = tx.exec(select(Invitation).where(Invitation.person_id == unbound.id)).one()
    claim = Claim(
        person_id=unbound.id, invitation_id=invitation.id, bot_id=bot_id, telegram_id=499_999_999, asked_at=tx.now,
        phone="15499990000", check_code="0417", state="waiting",
    )  # fmt: skip
    tx.add(claim)
    tx.flush()
    empty = PlanReading("计划", date(2020, 4, 21), None, (), (), (), ())
    for person in people.with_role(tx, Role.COORDINATOR, Role.ADMIN):
        if person.is_bound:
            _show(tx, person.id or 0, "plan-preview", draft_id=draft.id, **summary(empty))
            _show(tx, person.id or 0, "enrol-claim", claim_id=claim.id)
            _show(tx, person.id or 0, "notice-menu", kind="notice", notice_ids=[])
            _show(tx, person.id or 0, "clock-leap", left_at=tx.now.isoformat(), landed_at=tx.now.isoformat())


def _notify(tx: Transaction, policy: Policy) -> None:
    """Send a document and a meeting to the units, and leave a further notice a draft."""
    author = next(one.id for one in people.with_role(tx, Role.COORDINATOR) if one.is_bound)
    assert author is not None
    document = Content("请吃透", bot_id=1, file_kind="document", file_id="A", file_name="方案.pdf")
    for kind, content in (
        (NoticeKind.NOTICE, document),
        (NoticeKind.MEETING, Content("开会")),
        (NoticeKind.NOTICE, Content("待定")),
    ):
        made = notice_draft.draft(tx, author, kind, content)
        notice_draft.address(tx, made, [unit for unit in units.all_units(tx) if unit.name in UNITS])
        _show(tx, author, "notice-draft", notice_id=made.id)
        if kind is NoticeKind.MEETING:
            notice_draft.set_time(tx, made, tx.now + timedelta(days=1))
        if content.words != "待定":
            notice.send(tx, policy, made)
            _show(tx, author, "notice-receipts", notice_id=made.id)
        if content is document:
            doubt.ask(tx, policy, made.id or 0, people.colleagues(tx, made.unit_ids[0])[0].id or 0, "怎么算?")


def _show(tx: Transaction, person_id: int, key: str, *shown: Assignment, **params: object) -> None:
    person = tx.get_one(Person, person_id)
    named = f"swing:{key}:{person_id}:{[one.id for one in shown]}:{params.get('report_ids')}:{params.get('notice_id')}"
    items: Iterable[Item] = [Item(one.id or 0) for one in shown]
    outbox.tell(tx, person, Lane.ANSWER, Outgoing(key, params), named, items=items)


def _arrive(tx: Transaction, policy: Policy) -> None:
    """Let every message be sent, as the sender would note it."""
    for number, row in enumerate(tx.exec(select(Outbox).order_by(col(Outbox.id))).all(), 1):
        row.state, row.message_id, row.sent_at = OutboxState.SENT, number, tx.now
        tx.add(row)
        card = tx.get(Card, row.card_id) if row.card_id else None
        if card is not None:
            card.message_id, card.sent_at = card.message_id or number, tx.now
            tx.add(card)


def _odd_cards(tx: Transaction, policy: Policy, bot_id: int, group_id: int) -> None:
    """Retire some cards, and add some that are not heard: another bot's, in a group, of an account's former holder."""
    for number, card in enumerate(tx.exec(select(Card).order_by(col(Card.created_at), col(Card.id))).all()):
        if number % 7 == 0:
            card.retired_at = tx.now
            tx.add(card)
    person = next(person for person in people.with_role(tx, Role.COORDINATOR) if person.is_bound)
    places = [(OTHER_BOT, person.telegram_id, person.id), (bot_id, group_id, None), (bot_id, group_id, person.id)]
    bound = [one for one in people.everybody(tx) if one.is_bound and one.id != person.id]
    places += [(bot_id, one.telegram_id, person.id) for one in bound]  # an account that changed hands
    for number, (bot, chat, owner) in enumerate(places):
        tx.add(
            Card(
                id=f"odd-card-{number}", bot_id=bot, chat_id=chat, person_id=owner, key="board",
                params={"leader_id": None}, message_id=9_000 + number, created_at=tx.now,
            )
        )  # fmt: skip
