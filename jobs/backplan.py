"""Looking: the running plan laid out backwards from its final date (倒排)."""

from dataclasses import dataclass

from db import assignments
from db.engine import Transaction
from db.models import Campaign
from db.words import Refusal
from jobs import planning
from jobs.planning import Outline
from jobs.policy import Policy
from jobs.rules import backplan
from jobs.rules.backplan import BackPlan
from jobs.rules.durations import tasks_of


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A campaign's nodes and where each of them lies."""

    outline: Outline
    plan: BackPlan


def running(tx: Transaction) -> Campaign:
    """Find the campaign that is planned or under way; raise Refusal "publish-no-plan" without one."""
    campaign = assignments.running_campaign(tx)
    if campaign is None:
        raise Refusal("publish-no-plan")
    return campaign


def lay_out(tx: Transaction, policy: Policy, campaign: Campaign) -> LaidOut:
    """Plan a campaign backwards from its end."""
    shown = planning.outline(tx, campaign)
    tasks = tasks_of(shown.steps, campaign.ref_on, policy.calendar)
    return LaidOut(shown, backplan.back_plan(tasks, campaign.ref_on, shown.end_on, policy.calendar))
