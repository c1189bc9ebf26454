"""Draws the digest: a text whose counts add up, under the lamp grid as a picture."""

import html
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, replace
from datetime import date

from bot.message import Button, Message
from bot.render import directive, lines, requests, slips
from bot.render.ledger import named
from bot.render.scene import Scene
from bot.texts.locale import Locale
from db import assignments, campaigns
from db.engine import Transaction
from db.messages import Lane
from db.models import Bot, Campaign, Outbox, Slip
from jobs import board, digest, naming
from jobs.board import Scope, Standing
from jobs.digest import Digest
from jobs.policy import Policy

CAPTION_LIMIT = 1024
"""Characters of a photo's caption after parsing (Bot API, sendPhoto)."""
OVERDUE_SHOWN, NUMBERS_SHOWN, PROBLEMS_SHOWN, SLIPS_SHOWN, UNITS_SHOWN = 10, 6, 3, 4, 6
CHANGES = ("done", "in_review", "overdue", "silent", "awaiting_sign")
_MARKUP = re.compile(r"<[^>]+>")


def draw(scene: Scene) -> Message | None:
    """Draw the digest of a scope as it stands now; None when its campaign is over."""
    return draw_with(scene, _picture_of)


def draw_with(scene: Scene, picture: Callable[[Locale, Sequence[Digest]], bytes]) -> Message | None:
    """Draw the digest with another picture; a rehearsal, which nobody looks at, names it only."""
    ids = [int(one) for one in scene.params.get("campaign_ids") or [scene.params["campaign_id"]]]
    running = [one for one in ids if (found := scene.tx.get(Campaign, one)) is not None and found.archived_at is None]
    if not running:
        return None
    scope = Scope(scene.params.get("leader_id"), scene.params.get("unit_id"))
    on = date.fromisoformat(str(scene.params["on"]))
    told = [digest.facts(scene.tx, scene.policy, one, scope, on) for one in running]
    problems, decisions = requests.put_before(scene, PROBLEMS_SHOWN)
    problems = [*directive.in_digest(scene), *problems]
    buttons = (*decisions, (scene.button("button-board", "board"),)) if scene.card else _in_private(scene)
    drawn = picture(scene.locale, [replace(one, standings=_shown(scene, one)) for one in told])
    return Message(_caption(_rows(scene, told, problems)), buttons, photo=drawn)


def _in_private(scene: Scene) -> tuple[tuple[Button, ...], ...]:
    """Give a group the one button it may have: into the private chat with the bot (私聊办理)."""
    bot = scene.tx.get(Bot, scene.row.bot_id)
    if bot is None or not _is_group(scene):
        return ()
    return ((Button(scene.locale.say("button-in-private"), url=f"https://t.me/{bot.username}"),),)


def digest_text(
    tx: Transaction, policy: Policy, locale: Locale, on: date | None = None, name: str | None = None
) -> str:
    """Tell the county's digest as plain text, of today or of the evening of an earlier day; of one campaign, or all."""
    told = _told_county(tx, policy, on, name)
    if not told:
        return locale.say("digest-none")
    rows = _rows(_desk(tx, policy, locale), told)
    return html.unescape(_MARKUP.sub("", "\n".join(rows)))


def digest_picture(
    tx: Transaction, policy: Policy, locale: Locale, on: date | None = None, name: str | None = None
) -> bytes | None:
    """Draw the county's lamp grid as a PNG, of one campaign or all; None when none is running."""
    told = _told_county(tx, policy, on, name)
    return _picture_of(locale, told) if told else None


def _told_county(tx: Transaction, policy: Policy, on: date | None, name: str | None) -> list[Digest]:
    found = campaigns.published(tx) if name is None else [named(tx, name)]
    return [digest.facts(tx, policy, one.id or 0, on=on) for one in found]


def _desk(tx: Transaction, policy: Policy, locale: Locale) -> Scene:
    """Make a scene for a document that is not an outgoing row."""
    row = Outbox(bot_id=0, lane=Lane.DIGEST, lane_rank=0, key="", dedupe_key="", created_at=tx.now, not_before=tx.now)
    return Scene(tx, policy, locale, row, None, None)


def _picture_of(locale: Locale, told: Sequence[Digest]) -> bytes:
    from bot.render.digest_picture import picture_of  # noqa: PLC0415 - until the first digest nobody needs Pillow

    return picture_of(locale, told)


# --- the text -----------------------------------------------------------------------------------


def _rows(scene: Scene, told: Sequence[Digest], problems: Iterable[str] = ()) -> list[str]:
    """Tell how the campaigns stand, what is put before the reader, what is late; names only where there are several."""
    first, names = told[0], [one.campaign.title for one in told]
    title = "digest-title" if first.scope.leader_id is None else "digest-title-leader"
    rows: list[str] = [scene.say(title, day=first.on, campaign=names[0] if len(names) == 1 else "")]
    for one in told:
        rows += [*_heading(scene, one, told), *_standing(scene, one), *_changes(scene, one)]
    rows += [*problems, *_slips(scene)]
    for one in told:
        tomorrow = _tomorrow(scene, one)
        rows += [*_heading(scene, one, told), *tomorrow] if tomorrow else []
    if first.scope == board.COUNTY and not _is_group(scene):
        rows.append(scene.say("digest-messages", **asdict(first.messages)))
    rows += _heads(scene, told)
    for one in told:
        overdue = _overdue(scene, one)
        rows += [*_heading(scene, one, told), *overdue] if overdue else []
    return rows


def _heading(scene: Scene, told: Digest, beside: Sequence[Digest]) -> list[str]:
    """Name the campaign of what follows, where there are several."""
    return [scene.say("line-campaign", campaign=naming.title(told.campaign))] if len(beside) > 1 else []


def _heads(scene: Scene, told: Sequence[Digest]) -> list[str]:
    """Give the heads of the sealed histories to the county's readers, in the order of the campaigns."""
    heads = scene.params.get("heads", {})
    return [scene.say("digest-head", head=heads[key]) for one in told if (key := str(one.campaign.id)) in heads]


def _standing(scene: Scene, told: Digest) -> list[str]:
    counts = told.counts
    rows: list[str] = [
        scene.say(
            "digest-due",
            due=counts.due,
            done=counts.done,
            in_review=counts.in_review,
            overdue=counts.overdue,
            due_today=counts.due_today,
        ),
        scene.say(
            "digest-views", awaiting_sign=counts.awaiting_sign, silent=counts.silent, due_tomorrow=counts.due_tomorrow
        ),
        scene.say("digest-rest", not_yet_due=counts.not_yet_due, waiting=counts.waiting, total=counts.total),
    ]
    if told.on == scene.policy.calendar.local_day(scene.now):
        rows += lines.aside_line(scene, board.set_aside(scene.tx, [told.campaign.id or 0], told.scope))
    return rows


def _changes(scene: Scene, told: Digest) -> list[str]:
    if not told.changes:
        return []
    moved = [
        scene.say(f"digest-change-{name}", change=f"{told.changes[name]:+d}")
        for name in CHANGES
        if told.changes.get(name)
    ]
    return [scene.say("digest-changes", changes=moved) if moved else scene.say("digest-unchanged")]


def _slips(scene: Scene) -> list[str]:
    """Fold in the slips the leader has not heard of."""
    rows: list[str] = []
    for slip_id in scene.params.get("slip_ids", [])[:SLIPS_SHOWN]:
        slip = scene.tx.get(Slip, slip_id)
        if slip is not None:
            rows.append(slips.leading_line(scene, assignments.get(scene.tx, slip.assignment_id), slip))
    return rows


def _tomorrow(scene: Scene, told: Digest) -> list[str]:
    calendar = scene.policy.calendar
    last = calendar.add_workdays(told.on, 1)
    due = [
        one
        for one in _shown(scene, told)
        if one.work.lifecycle.is_open and (day := one.work.due_day(calendar)) is not None and told.on < day <= last
    ]
    return [scene.say("digest-tomorrow", units=_numbers(due))] if due else []


def _overdue(scene: Scene, told: Digest) -> list[str]:
    units = board.by_unit(told.overdue)
    if not units:
        return []
    rows: list[str] = [scene.say("digest-overdue")]
    for unit, late in units[:OVERDUE_SHOWN]:
        if _is_group(scene):
            rows.append(scene.say("digest-overdue-count", unit=unit.name, count=len(late)))
        else:
            rows.append(scene.say("digest-overdue-line", unit=unit.name, count=len(late), numbers=_numbers(late)))
    if len(units) > OVERDUE_SHOWN:
        rows.append(scene.say("digest-overdue-more", count=len(units) - OVERDUE_SHOWN))
    return rows


def _is_group(scene: Scene) -> bool:
    """Tell whether many read it: units and counts only."""
    return scene.person is None and scene.row.chat_id is not None


def _shown(scene: Scene, told: Digest) -> list[Standing]:
    """List what may be shown one by one: in a group nothing of a confidential node (不得发工作群) but the counts."""
    return [one for one in told.standings if not (_is_group(scene) and one.node.is_confidential)]


def _numbers(found: list[Standing]) -> list[str]:
    """List plan numbers, each once, the first few."""
    numbers = list(dict.fromkeys(one.node.no for one in found))
    return numbers[:NUMBERS_SHOWN] + (["…"] if len(numbers) > NUMBERS_SHOWN else [])


def _caption(rows: list[str]) -> str:
    """Keep as many whole lines as a caption takes."""
    kept: list[str] = []
    length = 0
    for row in rows:
        length += len(html.unescape(_MARKUP.sub("", row))) + 1
        if length > CAPTION_LIMIT:
            break
        kept.append(row)
    return "\n".join(kept)
