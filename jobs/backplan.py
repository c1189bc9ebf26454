"""Looking: the running plan laid out backwards from its final date (倒排)."""

from dataclasses import dataclass
from datetime import date

from db import assignments
from db.engine import Transaction
from db.models import Campaign
from jobs import planning
from jobs.planning import Outline
from jobs.policy import Policy
from jobs.rules import backplan
from jobs.rules.backplan import BackPlan
from jobs.rules.durations import Step, tasks_of
from jobs.rules.notation.plan_reading import PlanReading
from jobs.rules.workdays import WorkCalendar


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A campaign's nodes and where each of them lies."""

    outline: Outline
    plan: BackPlan


def lay_out(tx: Transaction, policy: Policy, campaign: Campaign) -> LaidOut:
    """Plan a campaign backwards from its end."""
    shown = planning.outline(tx, campaign)
    tasks = tasks_of(shown.steps, campaign.ref_on, policy.calendar)
    return LaidOut(shown, backplan.back_plan(tasks, campaign.ref_on, shown.end_on, policy.calendar))


def proposals(reading: PlanReading, calendar: WorkCalendar) -> dict[str, date]:
    """Propose the latest day for each row that was refused for want of a deadline, by its number.

    What waits for it, how long that takes, and the end of the campaign say how late it may be.
    """
    wanted = [
        Step(row.no, row.predecessors, row.start, duration_workdays=row.duration_workdays) for row in reading.undated
    ]
    if reading.end is None or not wanted:
        return {}
    steps = [planning.step_of_row(row) for row in reading.nodes if row.deadline.kind not in assignments.ENDLESS]
    numbers = {step.no for step in wanted}
    tasks = tasks_of([*steps, *wanted], reading.ref, calendar)
    places = backplan.back_plan(tasks, reading.ref, reading.end, calendar).places
    return {place.no: place.finish_on for place in places if place.no in numbers}
