"""Stories of a ledger that was lost: an older copy takes its place, and nobody is told the same thing twice."""

from collections.abc import Callable

import pytest
from sqlmodel import select

from db import outbox, people, restores
from db.messages import OutboxState
from db.models import Outbox
from db.words import Lifecycle
from jobs import backup, bundles, restore
from jobs.outbox import Item
from jobs.rules.ladder import YELLOW, Capacity

pytestmark = pytest.mark.sqlite_only("backup and restore are for files; a server has its own")

EVENING, MORNING = "2020-04-21 18:00", "2020-04-22 09:00"
SECRETARY, HEAD, OTHER = "德政镇书记", "德政镇镇长", "魏城镇书记"
COORDINATORS = ("组织部副部长甲", "综合协调组联络员")


class Loss:
    """A copy taken at one time, put back at another; knows what reached which phone since."""

    def __init__(self, county, folder):
        self.county, self.copy = county, folder / "copy.db"
        self._heard = {}

    def keep(self):
        backup.write(self.county.database, self.copy, None, is_hasty=True)

    async def happen(self):
        """Lose the ledger and restore the copy, at the present instant."""
        county = self.county
        await county.settle()
        await county.close()
        self._heard = {user: len(self._phone(user).received) for user in county.world.users.values()}
        done = restore.restore(self.copy, county.database, None, county.policy, county.clock.now())
        await county.open()
        await self.work_off_the_inbox()
        return done

    async def work_off_the_inbox(self):
        """Take up the updates that are stored, and let everything go out."""
        await self.county.line.intake.resume()
        await self.county.line.intake.idle()
        await self.county.settle()

    def heard(self, name):
        """List what a person of the roster received since the restore."""
        phone = self.county.phone(name)
        return phone.texts[self._heard.get(phone.user, 0) :]

    def everybody_heard(self):
        """Count what everybody but the coordinators received since the restore."""
        coordinators = {self.county.phone(name).user for name in COORDINATORS}
        users = [user for user in self.county.world.users.values() if user not in coordinators]
        return sum(len(self._phone(user).received) - self._heard.get(user, 0) for user in users)

    def _phone(self, user):
        return self.county.world.phone(user, self.county.account)


@pytest.fixture
def loss(county, tmp_path):
    return Loss(county, tmp_path / "copies")


@pytest.fixture
def cast(county) -> Callable[[str], object]:
    """Bind three officials and two coordinators before anything happens."""
    for name in (SECRETARY, HEAD, OTHER, *COORDINATORS):
        county.phone(name)
    return county.phone


async def morning_lost(county, loss):
    """Publish, keep a copy in the evening, let the morning's messages go out, and lose the ledger."""
    county.publish()
    await county.advance_to(EVENING)
    loss.keep()
    await county.advance_to(MORNING)
    assert any("提醒" in text for text in county.phone(SECRETARY).texts)
    return await loss.happen()


async def test_a_copy_of_the_evening_before_says_nothing_of_the_morning_again(county, cast, loss):
    done = await morning_lost(county, loss)
    assert done.held >= 3
    assert loss.everybody_heard() == 0
    assert len(loss.heard(COORDINATORS[0])) == 1
    card = cast(COORDINATORS[0]).last
    assert "已从备份恢复" in card.shown
    assert "4月21日(周二) 18:00" in card.shown
    assert "4月22日(周三) 09:00" in card.shown
    assert county.office.look_now(restores.held_count) == done.held
    assert f"有{done.held}条消息" in card.shown
    assert card.buttons == ["全部补发", "全部跳过", "逐条"]


async def test_what_is_new_after_the_restore_goes_its_way(county, cast, loss):
    await morning_lost(county, loss)
    await county.advance_to("2020-04-23 09:00")
    assert any("提醒" in text for text in loss.heard(SECRETARY))
    assert not any("〔补发〕" in text for text in loss.heard(SECRETARY))


async def test_all_is_sent_again_when_a_coordinator_says_so(county, cast, loss):
    await morning_lost(county, loss)
    coordinator = cast(COORDINATORS[0])
    await county.settle(coordinator.tap("全部补发"))
    for name in (SECRETARY, OTHER):
        assert [text.startswith("〔补发〕") for text in loss.heard(name)] == [True]
    card = next(message for message in coordinator.received if "已从备份恢复" in message.shown)
    assert "不再发送0条" in card.shown
    assert card.buttons == []
    assert not county.office.look_now(outbox.in_state, OutboxState.HELD)


async def test_of_two_bundles_only_the_newer_is_sent_again(county, cast, loss):
    county.publish()
    await county.advance_to("2020-04-21 19:00")
    climbed = Item(county.assignment("1", "县委组织部").id, "overdue", Capacity.COORDINATOR, YELLOW)
    county.office.do_now(gathered_late, COORDINATORS[0], climbed)
    loss.keep()
    assert bundles_of(county, COORDINATORS[0]) == [OutboxState.READY]
    await county.advance_to(MORNING)
    await loss.happen()
    assert bundles_of(county, COORDINATORS[0]) == [OutboxState.SUPERSEDED, OutboxState.HELD]
    await county.settle(cast(COORDINATORS[0]).tap("全部补发"))
    assert sum(text.startswith("〔补发〕") for text in loss.heard(COORDINATORS[0])) == 1


def gathered_late(tx, policy, name, item):
    """What was held up by an outage is put into one bundle, which after hours waits for the morning."""
    bundles.send(tx, people.by_name(tx, name)[0], [item], tx.now)


def bundles_of(county, name):
    """Show what has become of a person's bundles since the evening, oldest first."""
    person_id = county.person(name).id
    unsent = [row for state in OutboxState if state is not OutboxState.SENT for row in in_state(county, state)]
    of_person = [row for row in unsent if row.person_id == person_id and row.key == bundles.CARD]
    return [row.state for row in sorted(of_person, key=lambda row: row.id)]


def in_state(county, state):
    return county.office.look_now(outbox.in_state, state)


async def test_all_is_skipped_when_a_coordinator_says_so_and_the_reason_is_kept(county, cast, loss):
    done = await morning_lost(county, loss)
    await county.settle(cast(COORDINATORS[0]).tap("全部跳过"))
    assert loss.everybody_heard() == 0
    skipped = [row for row in county.office.look_now(outbox.in_state, OutboxState.CANCELLED) if row.restore_id]
    assert len(skipped) == done.held
    assert all("skipped after a restore" in row.error for row in skipped)
    assert f"不再发送{done.held}条" in loss.county.phone(COORDINATORS[1]).last_text


async def test_the_first_decision_stands_and_the_second_coordinator_is_told(county, cast, loss):
    await morning_lost(county, loss)
    card = cast(COORDINATORS[1]).last
    cast(COORDINATORS[0]).tap("全部跳过")
    await county.settle(cast(COORDINATORS[1]).tap("全部补发", card))
    assert loss.everybody_heard() == 0
    assert "已有人处理过了" in cast(COORDINATORS[1]).last_text


async def test_one_by_one_each_message_has_its_own_decision(county, cast, loss):
    done = await morning_lost(county, loss)
    coordinator = cast(COORDINATORS[0])
    await county.settle(coordinator.tap("逐条"))
    listed = coordinator.last
    assert f"还有{done.held}条" in listed.shown
    number = next(line.split(".")[0] for line in listed.shown.splitlines() if f"德政镇党委书记{SECRETARY}" in line)
    await county.settle(coordinator.tap(f"{number} 补发", listed))
    assert [text.startswith("〔补发〕") for text in loss.heard(SECRETARY)] == [True]
    assert loss.everybody_heard() == 1
    for left in range(done.held - 1, 0, -1):
        assert f"还有{left}条" in listed.shown
        await county.settle(coordinator.tap("1 跳过", listed))
    assert f"已补发1条 · 不再发送{done.held - 1}条" in listed.shown
    assert loss.everybody_heard() == 1


async def test_what_was_queued_in_the_copy_is_held_as_well(county, cast, loss):
    county.publish()
    loss.keep()
    await county.settle()
    assert "节点任务下达" in cast(SECRETARY).last_text
    await loss.happen()
    assert loss.everybody_heard() == 0
    await county.settle(cast(COORDINATORS[0]).tap("全部补发"))
    assert "节点任务下达" in cast(SECRETARY).last_text
    assert "〔补发〕" in cast(SECRETARY).last_text


async def test_what_waits_for_tomorrow_is_not_doubtful(county, cast, loss):
    await county.advance_to("2020-04-21 19:00")
    county.publish()
    loss.keep()
    await county.advance_to("2020-04-21 20:00")
    assert (await loss.happen()).held == 0
    await county.advance_to("2020-04-22 08:31")
    assert ["节点任务下达" in text for text in loss.heard(SECRETARY)] == [True]
    assert "〔补发〕" not in cast(SECRETARY).last_text


async def test_an_update_that_waited_in_the_copy_takes_effect_and_its_answer_is_held(county, cast, loss):
    county.publish()
    await county.settle()
    county.line.intake.has_desk = False
    cast(SECRETARY).tap("全部签收")
    await county.settle(cast(SECRETARY).send("/my"))
    loss.keep()
    county.line.intake.has_desk = True
    await loss.work_off_the_inbox()
    assert "我的任务" in cast(SECRETARY).last_text
    assert (await loss.happen()).held == 0
    assert county.assignment("4", "德政镇").state is Lifecycle.IN_PROGRESS
    assert loss.everybody_heard() == 0
    await county.advance(minutes=1)
    assert "有1条消息" in cast(COORDINATORS[0]).last_text


async def test_a_card_that_the_copy_does_not_know_is_explained(county, cast, loss):
    loss.keep()
    county.publish()
    await county.settle()
    secretary = cast(SECRETARY)
    await loss.happen()
    await county.settle(secretary.tap("全部签收"))
    assert "刚从备份恢复" in secretary.last_text


async def test_a_digest_of_a_day_that_is_over_lapses(county, cast, loss):
    county.publish()
    await county.advance_to("2020-04-21 16:00")
    loss.keep()
    await county.advance_to("2020-04-22 09:00")
    await loss.happen()
    rows = county.office.look_now(lambda tx: tx.exec(select(Outbox).where(Outbox.key == "digest")).all())
    assert {row.state for row in rows} == {OutboxState.CANCELLED}


async def test_an_english_coordinator_reads_the_card_in_english(county, loss):
    coordinator = county.phone(COORDINATORS[0], language="en")
    county.phone(SECRETARY)
    await morning_lost(county, loss)
    assert "Restored from a backup" in coordinator.last_text
    assert coordinator.last.buttons == ["Send all again", "Skip all", "One by one"]
