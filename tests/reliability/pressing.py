"""Forged taps and commands, pressed one after the other on a county in full swing, each judged by the policy."""

from collections.abc import Mapping

from tests.reliability.forgery import Forger
from tests.reliability.front_desk import Desk, Json, Tally
from tests.reliability.judging import Judge, Press, Verdict
from tests.reliability.swing import STRANGERS
from tests.reliability.witness import Change

FIRST_UPDATE = 5_000_000
AT_ONCE = 50
SLOW = frozenset({"planyes", "rosteryes"})
"""A coordinator waits for the sheet he confirmed, which a process of its own reads."""


async def forged(desk: Desk, seed: int, count: int) -> Tally:
    """Press ``count`` forged buttons; after each the records are judged, and put back as they were."""
    group = next(iter(desk.county.world.groups))
    forger, judge = Forger(desk.facts, desk.county.account.id, group, STRANGERS, seed), Judge(desk.facts)
    tally = Tally()
    waiting: list[tuple[Json, Press, Verdict]] = []
    for number in range(FIRST_UPDATE, FIRST_UPDATE + count):
        update, press = forger.make(number)
        verdict = judge.verdict(press)
        if verdict.is_allowed:
            await _press(desk, judge, tally, update, press, verdict)
            continue
        waiting.append((update, press, verdict))
        if len(waiting) == AT_ONCE:
            await _press_all(desk, judge, tally, waiting)
    await _press_all(desk, judge, tally, waiting)
    return tally


async def _press_all(desk: Desk, judge: Judge, tally: Tally, waiting: list[tuple[Json, Press, Verdict]]) -> None:
    """Press what is to be refused, many at once; one by one where anything looks amiss."""
    pressed, waiting[:] = list(waiting), []
    changes, seconds = await desk.take([update for update, _, _ in pressed])
    toasts = dict(desk.toasts)
    by_update = {press.update_id: (press, verdict) for _, press, verdict in pressed}
    is_clean = all(_is_a_no(judge, change, by_update) for change in changes)
    is_clean &= all(not judge.breaches(p, v, (), [toasts.get(str(p.update_id), "")]) for p, v in by_update.values())
    desk.witness.undo()
    if is_clean:
        tally.refused += len(pressed)
        tally.slowest = max(tally.slowest, seconds / max(1, len(pressed)))
        return
    for update, press, verdict in pressed:
        await _press(desk, judge, tally, update, press, verdict)


def _is_a_no(judge: Judge, change: Change, by_update: Mapping[int, tuple[Press, Verdict]]) -> bool:
    """Tell whether a change is the inbox's own or the answer to one of the refused, who may be told that no."""
    if change.table == "inbox":
        return change.row.get("state") != "quarantined"
    if change.table != "outbox" or change.act != "insert":
        return False
    kind, _, rest = change.row["dedupe_key"].partition(":")
    if kind == "rsp":
        update_id = int(rest.split(":")[1])
        return not judge.breaches(*by_update[update_id], [change], ())
    # A stale tap has its own card drawn anew.
    about = rest.partition(":")[0]
    return any(not judge.breaches(p, v, [change], ()) for p, v in by_update.values() if p.card_id == about)


async def _press(desk: Desk, judge: Judge, tally: Tally, update: Json, press: Press, verdict: Verdict) -> None:
    """Press one button and judge everything that came of it."""
    changes, seconds = await desk.take([update])
    said = [desk.toasts.get(str(press.update_id), "")]
    if press.action not in SLOW:
        tally.slowest = max(tally.slowest, seconds)
    if any(change.table == "inbox" and change.row.get("state") == "quarantined" for change in changes):
        error = next(c.row["error"] for c in changes if c.table == "inbox" and c.row.get("error"))
        tally.faults.append(f"{press}: {error}")
    else:
        tally.breaches += [f"{press}: {breach}" for breach in judge.breaches(press, verdict, changes, said)]
    tally.allowed += verdict.is_allowed
    tally.refused += not verdict.is_allowed
    for change in changes:
        if change.table == "timeline":
            tally.effects[change.row["event"]] += 1
    desk.witness.undo()
