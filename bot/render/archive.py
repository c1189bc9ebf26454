"""Draws the end of a campaign: what it has come to before it is archived, and the two tables that stay."""

from bot.message import Message
from bot.render.scene import Scene
from bot.texts.locale import Locale
from db.engine import Transaction
from db.models import Campaign
from jobs import archive as archiving
from jobs import trail
from jobs.policy import Policy
from jobs.sheets.book import Page, Value, write_book
from jobs.trail import TrailRow

TRAIL = (
    ("at", 18), ("no", 7), ("title", 28), ("unit", 16), ("trace", 14), ("event", 14), ("person", 12), ("for", 12),
    ("old_on", 12), ("new_on", 12), ("reason", 36),
)  # fmt: skip
"""The columns of 留痕清单 with their widths in characters."""


def archive(scene: Scene) -> Message:
    """Draw what would be archived, with the question; afterwards what was done, which can be taken back for a day."""
    campaign = scene.tx.get_one(Campaign, int(scene.params["campaign_id"]))
    result = scene.params.get("result")
    if result is not None:
        undo = ((scene.button("archive-button-undo", "unarchive"),),) if result == "archive-done" else ()
        return Message(scene.say(result, campaign=campaign.title, **scene.params.get("said", {})), undo)
    counts = archiving.standing(scene.tx, campaign)
    rows = [
        scene.say("archive-title", campaign=campaign.title),
        scene.say("archive-counts", closed=counts.closed, cancelled=counts.cancelled),
    ]
    if counts.open or counts.drafts:
        rows.append(scene.say("archive-open", open=counts.open, drafts=counts.drafts))
    rows.append(scene.say("archive-ask", groups=len(archiving.groups_ending_with(scene.tx, campaign.id or 0))))
    return Message(
        "\n".join(rows),
        ((scene.button("archive-button-confirm", "archiveyes"), scene.button("publish-button-cancel", "archiveno")),),
    )


def document(scene: Scene) -> Message:
    """Hand over 留痕清单 of a campaign."""
    campaign = scene.tx.get_one(Campaign, int(scene.params["campaign_id"]))
    content, count = trail_book(scene.tx, scene.policy, scene.locale, campaign)
    text = scene.say("trail", campaign=campaign.title, count=count)
    return Message(text, document=content, file_name=scene.say("trail-file"))


def trail_book(tx: Transaction, policy: Policy, locale: Locale, campaign: Campaign) -> tuple[bytes, int]:
    """Make 留痕清单 as xlsx, and count its rows."""
    found = trail.rows(tx, campaign)
    headings = [(locale.say(f"trail-head-{name}"), width) for name, width in TRAIL]
    rows = [_cells(policy, locale, row) for row in found]
    return write_book([Page(locale.say("word-trail"), headings, rows)]), len(found)


def _cells(policy: Policy, locale: Locale, row: TrailRow) -> list[Value]:
    return [
        f"{policy.calendar.local(row.at):%Y-%m-%d %H:%M}",
        row.node.no,
        row.node.title,
        row.unit.name,
        locale.say(f"trace-{row.trace}"),
        locale.say(f"event-{row.event}"),
        row.person.name if row.person else "",
        row.instead_of.name if row.instead_of else "",
        row.old_on,
        row.new_on,
        row.reason,
    ]
