"""Draws a coordinator's list of receipts: who answered what, who is silent, whom only the telephone reaches."""

from bot.message import Button, Message
from bot.render import notice
from bot.render.scene import Scene
from db import notices
from db.models import Notice, Receipt, Unit
from db.words import Answer, NoticeKind, NoticeState
from jobs import notice as notice_duty
from jobs import notice_withdraw
from jobs import receipt as receipts

UNITS_SHOWN = 60

Rows = tuple[tuple[Button, ...], ...]


def receipt_list(scene: Scene) -> Message:
    """Draw a coordinator's count of receipts: who answered what, who has not, and whom only the telephone reaches."""
    found = scene.tx.get_one(Notice, int(scene.params["notice_id"]))
    asked = notices.receipts(scene.tx, found.id or 0)
    silent = [unit for receipt, unit in asked if receipt.answer is Answer.NONE]
    rows: list[str] = [
        scene.say("receipts-title", kind=scene.say(f"notice-kind-{found.kind}"), title=notice.title(scene, found))
    ]
    if found.kind is NoticeKind.MEETING:
        rows.append(notice.when(scene, found))
    rows.append(scene.say(f"receipts-count-{found.kind}", done=len(asked) - len(silent), total=len(asked)))
    if found.state is NoticeState.WITHDRAWN:
        return Message("\n".join([*rows, notice.by_whom(scene, found)]))
    rows += _attendance(scene, asked) if found.kind is NoticeKind.MEETING else []
    rows += _silent_lines(scene, found, silent)
    return Message("\n".join(rows), _steering(scene, found, silent))


def call_lines(scene: Scene) -> list[str]:
    """Say which units must be telephoned about a notice they do not know of."""
    return [
        scene.say(
            "receipts-call",
            unit=call.unit.name,
            post=call.title,
            name=call.person.name if call.person else scene.say("calls-vacant"),
            phone=(call.person.phone if call.person else "") or "",
            title=notice.title(scene, call.notice),
        )
        for call in receipts.calls(scene.tx)
    ]


def _attendance(scene: Scene, asked: list[tuple[Receipt, Unit]]) -> list[str]:
    """Make the attendance table, a venue a paragraph: how many come, who sends whom, who is on leave."""
    rows: list[str] = []
    for venue in dict.fromkeys(receipt.venue for receipt, _ in asked):
        here = [(receipt, unit) for receipt, unit in asked if receipt.venue == venue]
        counts = {answer: sum(receipt.answer is answer for receipt, _ in here) for answer in Answer}
        rows.append(
            scene.say(
                "receipts-venue",
                venue=venue or scene.say("receipts-one-venue"),
                attending=counts[Answer.ATTENDING],
                substituted=counts[Answer.SUBSTITUTED],
                on_leave=counts[Answer.ON_LEAVE],
                silent=counts[Answer.NONE],
            )
        )
        told = (Answer.SUBSTITUTED, Answer.ON_LEAVE)
        rows += [
            scene.say("receipts-unit", unit=unit.name, answer=notice.answer(scene, receipt))
            for receipt, unit in here
            if receipt.answer in told
        ]
    return rows


def _silent_lines(scene: Scene, found: Notice, silent: list[Unit]) -> list[str]:
    if not silent:
        return [scene.say("receipts-all")]
    unreached = set(notice_duty.reach(scene.tx, found.kind, [unit.id or 0 for unit in silent]).unreached)
    rows: list[str] = [
        scene.say("receipts-silent", count=len(silent), units=[unit.name for unit in silent[:UNITS_SHOWN]])
    ]
    if unreached:
        names = [unit.name for unit in silent if unit.id in unreached]
        rows.append(scene.say("receipts-unreached", count=len(names), units=names[:UNITS_SHOWN]))
    if found.urged_at is not None:
        rows.append(scene.say("receipts-urged", at=scene.locale.moment(found.urged_at, scene.policy.calendar.zone)))
    return rows


def _steering(scene: Scene, found: Notice, silent: list[Unit]) -> Rows:
    rows: list[tuple[Button, ...]] = []
    is_over = notice_duty.is_over(scene.tx, found)
    if silent and not is_over:
        urge = scene.button("button-receipts-urge", "receiptsurge", count=len(silent))
        rows.append((urge, scene.button("button-receipts-telephone", "receiptsfor")))
    if scene.person is not None and notice_withdraw.is_theirs(scene.tx, found, scene.person.id or 0) and not is_over:
        rows.append(_withdrawal(scene))
    if asked := notices.doubts(scene.tx, found.id or 0):
        rows.append((scene.button("button-doubts", "doubts", count=len(asked)),))
    if found.kind is NoticeKind.MEETING:
        rows.append((scene.button("button-minutes", "minutes"), scene.button("button-restate", "restate")))
    return tuple(rows)


def _withdrawal(scene: Scene) -> tuple[Button, ...]:
    """Offer to take it back, and ask once more where that was tapped."""
    if not scene.params.get("asks_withdrawal"):
        return (scene.button("button-notice-withdraw", "noticeback"),)
    return (scene.button("button-notice-gone", "noticegone"), scene.button("button-notice-stays", "noticeback", "no"))
