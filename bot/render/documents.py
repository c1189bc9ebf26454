"""Makes documents of the records: the timeline as a table, the deadlines as a calendar."""

import json
from collections.abc import Iterator
from datetime import date, timedelta

from icalendar import Calendar, Event

from bot.render.ledger import campaign_or_refuse
from bot.texts.locale import Locale
from db import assignments, timelines
from db.engine import Transaction
from db.models import Assignment, Campaign, Node, Person, Timeline
from jobs import ledger
from jobs.policy import Policy
from jobs.sheets.book import write_csv

MOVES = ("at", "no", "title", "unit", "event", "person", "details")
DAY = timedelta(days=1)


def timeline(tx: Transaction, policy: Policy, locale: Locale, name: str | None = None) -> tuple[bytes, int]:
    """Write every move of the campaign as csv, oldest first, and count them; the clock's moves name nobody."""
    moves = timelines.of_campaign(tx, campaign_or_refuse(tx, name).id or 0)
    head = [locale.say(f"timeline-head-{column}") for column in MOVES]
    return write_csv([head, *(_move(tx, policy, locale, move) for move in moves)]), len(moves)


def calendar(tx: Transaction, policy: Policy, locale: Locale, name: str | None = None) -> tuple[bytes, int]:
    """Write the deadlines as iCalendar, an all-day event for each node and day, and count them.

    An event keeps its uid however often it is exported, so that a calendar takes in what changed.
    """
    campaign = campaign_or_refuse(tx, name)
    made = Calendar()
    made.add("prodid", "-//Duban//duban//")
    made.add("version", "2.0")
    made.add("x-wr-calname", campaign.title)
    events = list(_deadlines(tx, campaign))
    for node, due_on, units in events:
        event = Event()
        event.add("uid", f"{campaign.id}-{node.id}-{due_on:%Y%m%d}@duban")
        event.add("dtstamp", tx.now)
        event.add("dtstart", due_on)
        event.add("dtend", due_on + DAY)
        event.add("summary", locale.say("calendar-event", no=node.no, title=node.title))
        event.add("description", locale.joined(units))
        event.add("transp", "TRANSPARENT")
        made.add_component(event)
    return made.to_ical(), len(events)


def _deadlines(tx: Transaction, campaign: Campaign) -> Iterator[tuple[Node, date, list[str]]]:
    """Gather what is due by node and day, with the units that owe it, in the order of days and plan."""
    due: dict[tuple[date, int, int], list[Assignment]] = {}
    for one in assignments.of_campaign(tx, campaign.id or 0, ledger.LISTED):
        if one.due_on is not None:
            node = assignments.node_of(tx, one)
            due.setdefault((one.due_on, node.rank, node.id or 0), []).append(one)
    for (due_on, _, _), found in sorted(due.items(), key=lambda item: item[0]):
        yield assignments.node_of(tx, found[0]), due_on, [assignments.unit_of(tx, one).name for one in found]


def _move(tx: Transaction, policy: Policy, locale: Locale, move: Timeline) -> list[str]:
    at = policy.calendar.local(move.at)
    assignment = tx.keep(Assignment, move.assignment_id) if move.assignment_id else None
    node = assignments.node_of(tx, assignment) if assignment else None
    person = tx.keep(Person, move.person_id) if move.person_id else None
    return [
        f"{at:%Y-%m-%d %H:%M:%S}",
        node.no if node else "",
        node.title if node else "",
        assignments.unit_of(tx, assignment).name if assignment else "",
        locale.say(f"event-{move.event}"),
        person.name if person else "",
        json.dumps(move.details, ensure_ascii=False) if move.details else "",
    ]
