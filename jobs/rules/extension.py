"""How long an extension is, which decides who decides it."""

from datetime import date

from jobs.rules.workdays import WorkCalendar


def is_long(original_on: date, new_on: date, above_days: int, calendar: WorkCalendar) -> bool:
    """Tell whether a new deadline is more than ``above_days`` working days after the original one; 0 means never.

    Counted from the original deadline, so that several short extensions do not add up to a long one unseen.
    """
    return above_days > 0 and calendar.workdays_between(original_on, new_on) > above_days
