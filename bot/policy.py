"""The settings as duties need them: values, in one policy."""

from datetime import timedelta

from bot.settings import Settings
from jobs.calendars import work_calendar
from jobs.policy import Policy
from jobs.rules.cadence import CadencePolicy
from jobs.rules.ladder import LadderPolicy
from jobs.rules.review_clock import ReviewPolicy


def policy_of(settings: Settings) -> Policy:
    """Put what duties need of the settings into one value."""
    calendar, reminders, ladder = settings.calendar, settings.reminders, settings.ladder
    overrides = {day: kind == "work" for day, kind in calendar.overrides.items()}
    return Policy(
        calendar=work_calendar(calendar.timezone, calendar.workday.opens, calendar.workday.closes, overrides),
        cadence=CadencePolicy(
            offsets=tuple(-offset for offset in reminders.offsets),
            at=reminders.at,
            due_day_check=ladder.due_day_check,
            sign_within_days=reminders.sign_within,
            lease_days=reminders.lease_days,
            lease_begins_days=reminders.lease_begins_days,
        ),
        ladder=LadderPolicy(
            unsigned_blue_days=ladder.unsigned_blue_days,
            unsigned_yellow_days=ladder.unsigned_yellow_days,
            red_overdue_days=ladder.red_overdue_days,
            next_rung_overdue_days=ladder.next_rung_overdue_days,
            red_needs_issue=ladder.red_needs_issue,
            urgent_level=ladder.urgent_level,
        ),
        review=ReviewPolicy(**settings.review.model_dump()),
        slip_labels=ladder.labels,
        urge_rest=timedelta(hours=reminders.urge_rest_hours),
        weekly_messages=reminders.weekly_messages,
        weekly_reports=reminders.weekly_reports,
        due_a_day=settings.plan.due_a_day,
        extension_leader_above_days=settings.decisions.extension_leader_above,
        ask_again_days=settings.decisions.remind_after,
        principal_agrees=settings.decisions.principal_agrees,
        principal_agrees_in=frozenset(settings.decisions.principal_agrees_in),
        digest_at=settings.digest.at,
        calls_at=settings.digest.calls_at,
        raw_updates_kept=timedelta(days=settings.privacy.raw_updates_days),
        chat_kept=timedelta(days=settings.privacy.unattached_chat_days),
        phones_kept=timedelta(days=settings.privacy.phones_days),
        default_language=settings.language.default,
    )
