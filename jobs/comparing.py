"""A sheet beside the plans there are: which one it corrects, and what it would change; nothing is written."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from db import assignments, campaigns
from db.engine import Transaction
from db.models import Campaign, Node
from db.words import Lifecycle
from jobs import naming
from jobs.plan import Directory, columns
from jobs.rules import numbering
from jobs.rules.notation.plan_reading import PlanReading
from jobs.rules.plandiff import Entry, PlanDiff, compare

_UNTOLD = frozenset({"no", "title", "deadline_kind", "warnings", "leader_post_id", "completion"})
"""Columns that are compared by themselves, follow from others, or are left alone by a sheet that does not say them."""
_UNCOUNTED = frozenset({"raw", "kind", "offset"})
"""How a deadline is written; what counts is when it is."""
_NOT_CANCELLED = tuple(state for state in Lifecycle if state is not Lifecycle.CANCELLED)


def differences(tx: Transaction, reading: PlanReading) -> PlanDiff | None:
    """Tell what a sheet would change in the plan it belongs to, else in the draft it replaces; None for a first one."""
    campaign = corrected(tx, reading) or next(iter(campaigns.drafts(tx)), None)
    return compared(tx, campaign, reading) if campaign is not None else None


def corrected(tx: Transaction, reading: PlanReading) -> Campaign | None:
    """Find the published plan that a sheet belongs to: the one in which most of it is found again, the newest first."""
    if not reading.nodes:
        return None
    found = [(one, compared(tx, one, reading)) for one in reversed(campaigns.published(tx))]
    alike = [(one, diff.found_again) for one, diff in found if not diff.is_of_another_plan]
    return max(alike, key=lambda pair: pair[1])[0] if alike else None


def beside(tx: Transaction, reading: PlanReading) -> list[str]:
    """Name the campaigns under way beside which a sheet of another plan would be a new one."""
    is_new = reading.nodes and corrected(tx, reading) is None
    return [naming.title(one) for one in campaigns.published(tx)] if is_new else []


def reference(tx: Transaction, reading: PlanReading) -> date | None:
    """Name the reference date of the plan that a sheet belongs to: that of a corrected sheet that bears none itself."""
    campaign = corrected(tx, reading)
    return campaign.ref_on if campaign is not None else None


def compared(tx: Transaction, campaign: Campaign, reading: PlanReading) -> PlanDiff:
    """Compare a sheet with one plan; what is given out between (临时交办) and what is cancelled count for nothing."""
    names = Directory.of(tx)
    units = {unit.id: name for name, unit in names.units.items()}
    laid_on: dict[int, set[str]] = {}
    for assignment in assignments.of_campaign(tx, campaign.id or 0, _NOT_CANCELLED):
        laid_on.setdefault(assignment.node_id, set()).add(units[assignment.unit_id])
    old = [
        _entry({name: getattr(node, name) for name in _columns_of(node)}, laid_on[node.id or 0])
        for node in assignments.nodes(tx, campaign.id or 0)
        if node.id in laid_on and not numbering.is_extra(node.no)
    ]
    new = [_entry(columns(row, names), set(row.executor_units)) for row in reading.nodes]
    return compare(old, new, {row.no for row in reading.refused})


def plain(diff: PlanDiff) -> dict[str, list[dict[str, Any]]]:
    """Write the differences as plain values, for a preview and for other programs."""
    return {
        "added": [{"no": one.no, "title": one.title} for one in diff.added],
        "redated": [
            {"no": one.new.no, "title": one.new.title, "old": _due(one.old), "new": _due(one.new)}
            for one in diff.changed
            if one.is_redated
        ],
        "changed": [
            {"no": one.new.no, "title": one.new.title, "old_no": one.old.no, "fields": list(one.others)}
            for one in diff.changed
            if one.others
        ],
        "removed": [{"no": one.no, "title": one.title} for one in diff.removed],
    }


def _columns_of(node: Node) -> Iterable[str]:
    """Name the columns that a sheet fills."""
    return [name for name in type(node).model_fields if name not in ("id", "campaign_id", "rank", "is_urgent")]


def _entry(values: dict[str, Any], units: set[str]) -> Entry:
    told = {name: value for name, value in values.items() if name not in _UNTOLD}
    deadline = {name: value for name, value in values["deadline"].items() if name not in _UNCOUNTED}
    return Entry(values["no"], values["title"], told | {"deadline": deadline, "units": sorted(units)})


def _due(entry: Entry) -> str | None:
    """Tell the single deadline of an entry; None for what is ongoing or recurs."""
    deadline = entry.values["deadline"]
    return deadline["due"] if isinstance(deadline, dict) else None
