"""Stories of a disk that will not write: nobody's words are lost, and the coordinator learns of it when it is over."""

import pytest

import bot.intake
from db.messages import InboxState
from db.models import Inbox
from db.storage import StorageFailure
from tests.reliability.brittle import NO_SPACE, BrittleDisk
from tests.reliability.vfs import mounted

pytestmark = pytest.mark.sqlite_only("the disk is broken below SQLite")


@pytest.fixture
def disk():
    disk = BrittleDisk()
    with mounted(disk):
        yield disk


@pytest.fixture
def county_ledger(disk, county_ledger):
    """The county of all stories, here on a disk that can be broken."""
    return county_ledger


async def test_what_is_said_while_the_disk_is_full_takes_effect_once_there_is_room(county, disk):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    disk.break_(NO_SPACE)
    secretary.tap("全部签收")
    with pytest.raises(StorageFailure):
        await county.settle()
    assert county.account.updates.pending()
    disk.mend()
    await county.settle()
    assert "已全部签收" in secretary.last_text


async def test_the_coordinator_learns_once_a_day_that_the_disk_was_full_and_what_to_do(county, disk):
    secretary, coordinator = county.phone("德政镇书记"), county.coordinator
    county.publish()
    await county.settle()
    for _ in range(2):
        disk.break_(NO_SPACE)
        secretary.send("/my")
        with pytest.raises(StorageFailure):
            await county.settle()
        disk.mend()
        await county.settle()
    told = [text for text in coordinator.texts if "数据库不能写入" in text]
    assert len(told) == 1
    assert "4月21日(周二) 09:00至4月21日(周二) 09:00" in told[0]
    assert "请清理磁盘" in told[0]


async def test_an_update_does_not_answer_for_a_disk_that_is_full(county, disk, monkeypatch):
    monkeypatch.setattr(bot.intake, "STORAGE_RETRY_SECONDS", 0)
    secretary = county.phone("德政镇书记")
    tries = []

    async def break_at_first(_office, _bot, row):
        tries.append(row.id)
        if len(tries) > bot.intake.TRIES + 1:
            disk.mend()
        else:
            disk.break_(NO_SPACE)

    monkeypatch.setattr(county.line.intake, "prepare", break_at_first)
    await county.settle(secretary.send("/my"))
    row = county.office.look_now(lambda tx: tx.get(Inbox, tries[0]))
    assert (len(tries), row.state, row.tries) == (bot.intake.TRIES + 2, InboxState.DONE, 0)
    assert "节点任务" in secretary.last_text


async def test_with_a_disk_nearly_full_the_words_of_people_stay_with_telegram_and_the_coordinator_is_warned(
    county, monkeypatch
):
    coordinator = county.coordinator
    monkeypatch.setattr(county.office.ledger, "free_bytes", lambda: bot.intake.ROOM_BYTES - 1)
    for _ in range(2):
        with pytest.raises(StorageFailure):
            await county.line.intake.require_storage()
    await county.settle()
    assert [text for text in coordinator.texts if "已暂停接收消息" in text] == [coordinator.last_text]
    monkeypatch.undo()
    await county.line.intake.require_storage()
    assert not county.line.intake.is_short_of_room
