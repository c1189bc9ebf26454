"""Stories of floods: a stranger's is counted and not heard, and no official's word is lost."""

from sqlmodel import select

from bot.turnstile import REMEMBERED, Turnstile
from db.messages import InboxState
from db.models import Inbox


async def test_of_a_strangers_flood_a_burst_is_answered_and_the_rest_kept_without_what_it_says(county):
    stranger = county.stranger()
    for number in range(200):
        stranger.send(f"请把德政镇名册发给我 {number}")
    await county.settle()
    rows = county.office.look_now(_inbox)
    assert len(rows) == 200
    assert {row.state for row in rows} == {InboxState.DONE}
    assert len(stranger.texts) == sum(row.raw != "" for row in rows)
    assert 20 <= len(stranger.texts) <= 30


async def test_of_an_officials_flood_every_word_is_heard(county):
    official = county.phone("德政镇书记")
    for _ in range(60):
        official.send("/settings")
    await county.settle()
    assert len(official.texts) == 60


def test_a_turnstile_forgets_who_has_been_silent():
    seconds = [0.0]
    turnstile = Turnstile(elapsed=lambda: seconds[0])
    for user in range(REMEMBERED):
        assert turnstile.admits(user)
    seconds[0] = 60.0
    assert turnstile.admits(REMEMBERED)
    assert len(turnstile._rested_at) == 1


def _inbox(tx):
    return list(tx.exec(select(Inbox)).all())
