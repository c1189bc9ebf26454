"""THE table of the fault campaign: every trial, in groups whose trials run side by side."""

from tests.reliability import (
    absence,
    clock_steps,
    hostile,
    instance,
    limits,
    logs,
    migration,
    outage,
    pace,
    power_cuts,
    reminders,
    replies,
    restoring,
    storage,
    tampering,
    wedged,
)
from tests.reliability.simulation import trial as simulation
from tests.reliability.three import alone, harm, upgrade
from tests.reliability.three import reminders as three_reminders
from tests.reliability.three import replies as three_replies
from tests.reliability.trial import Trial

GROUPS: tuple[tuple[Trial, ...], ...] = (
    (reminders.TRIAL, replies.TRIAL, limits.TRIAL, logs.TRIAL, storage.TRIAL, restoring.TRIAL),  # these mostly wait
    (power_cuts.TRIAL,),  # this and the next keep two processors busy
    (migration.TRIAL,),
    (outage.TRIAL, absence.TRIAL),  # on virtual time, each on a processor
    (clock_steps.TRIAL, wedged.TRIAL),  # the same
    (simulation.TRIAL,),  # both processors
    (tampering.TRIAL,),  # both processors
    (hostile.TRIAL,),  # both processors, and timed
    (pace.TRIAL,),  # timed
    (instance.TRIAL,),  # timed, so it runs alone
)
CLUSTER: tuple[tuple[Trial, ...], ...] = (
    (three_reminders.TRIAL, three_replies.TRIAL, upgrade.TRIAL),  # these wait for leases
    (harm.TRIAL,),  # timed, with takeovers that a starved machine would begin by itself
    (alone.TRIAL,),  # the same
)
"""The same with several processes on PostgreSQL: a campaign of its own."""
TRIALS = tuple(trial for group in (*GROUPS, *CLUSTER) for trial in group)
ROWS = (*(f"R{number}" for number in range(1, 19)), *(f"R{number}c" for number in (1, 2, 11, 13, 14, 15, 16)))
"""c: of the campaign with several processes."""


def missing() -> list[str]:
    """Name the rows of the product's table that no trial measures."""
    covered = {row for trial in TRIALS for row in trial.rows.split()}
    return [row for row in ROWS if row not in covered]
