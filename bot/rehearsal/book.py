"""The book of a rehearsal: findings, every message, and who gets how many on which day."""

from collections.abc import Iterator
from datetime import date

from bot.rehearsal.run import Rehearsal, Run
from bot.rehearsal.scribe import Line, Reader, leaders
from bot.texts.locale import Locale
from jobs.policy import Policy
from jobs.rules.load import Load, PersonDay
from jobs.sheets.book import Page, Value, write_book

NOBODY = Reader(0, "", "", "", is_leader=False)
MESSAGES = (
    ("day", 12), ("time", 7), ("unit", 18), ("post", 18), ("name", 12), ("kind", 12), ("text", 60),
    ("attachment", 10), ("buttons", 24),
)  # fmt: skip
PERSONS = (("unit", 18), ("post", 18), ("name", 12), ("total", 8), ("peak", 8), ("peak-day", 14))
DAYS = (("day", 12), ("weekday", 8), ("is-worked", 8), ("total", 8), ("persons", 8), ("peak", 8))
DAY_WIDTH = 6


def findings(locale: Locale, played: Rehearsal) -> list[tuple[str, str, str]]:
    """Say what the rehearsal found, a row each: heading, answer when nobody answers, when everybody does on time."""
    span = locale.say("rehearsal-from-to", first=_full(locale, played.first_on), last=_full(locale, played.last_on))
    silent, prompt = (_found(locale, played, one.load) for one in (played.silent, played.prompt))
    found = {"campaign": (played.title, ""), "span": (span, "")}
    found |= {name: (silent[name], prompt[name]) for name in silent}
    return [(locale.say(f"rehearsal-found-{name}"), *answers) for name, answers in found.items()]


def _found(locale: Locale, played: Rehearsal, load: Load) -> dict[str, str]:
    return {
        "total": str(load.total),
        "persons": str(len(load.by_person)),
        "days-off": str(load.on_days_off),
        "off-hours": str(load.outside_hours),
        "busiest-day": _busiest_day(locale, load),
        "heaviest": _person_day(locale, played, load.heaviest()),
        "heaviest-leader": _person_day(locale, played, load.heaviest(leaders(played.readers))),
        "most": _most(locale, played, load),
    }


def book(locale: Locale, policy: Policy, played: Rehearsal) -> bytes:
    """Make the xlsx of a rehearsal in a language; the messages themselves are in their readers' own."""
    heads = (("finding", 32), ("silent", 48), ("prompt", 48))
    pages = [
        Page(
            locale.say("rehearsal-sheet-findings"),
            _headings(locale, heads),
            [*findings(locale, played), ("", locale.say("rehearsal-note"), "")],
        )
    ]
    pages += _pages(locale, policy, played, played.silent, "")
    pages += _pages(locale, policy, played, played.prompt, locale.say("rehearsal-sheet-prompt"))
    return write_book(pages)


def _pages(locale: Locale, policy: Policy, played: Rehearsal, run: Run, suffix: str) -> list[Page]:
    """Lay out one run: every message, the load by person, the load by day."""
    names = (locale.say(f"rehearsal-sheet-{name}") + suffix for name in ("messages", "persons", "days"))
    messages, persons, days = names
    return [
        Page(messages, _headings(locale, MESSAGES), list(_messages(locale, policy, played, run))),
        _by_person(locale, persons, played, run.load),
        Page(days, _headings(locale, DAYS), list(_by_day(locale, policy, run.load))),
    ]


def _messages(locale: Locale, policy: Policy, played: Rehearsal, run: Run) -> Iterator[list[Value]]:
    by_id = {one.person_id: one for one in played.readers}
    for line in run.lines:
        at = policy.calendar.local(line.at)
        reader = by_id.get(line.person_id or 0, NOBODY)
        yield [
            f"{at:%Y-%m-%d}",
            f"{at:%H:%M}",
            reader.unit,
            reader.post,
            line.group or reader.name,
            _kind(locale, line),
            line.text,
            locale.say("rehearsal-picture") if line.has_picture else line.file_name,
            " · ".join(line.buttons),
        ]


def _by_person(locale: Locale, name: str, played: Rehearsal, load: Load) -> Page:
    """Lay everybody of the roster, also whom nothing reaches, against the days on which anything goes out."""
    days = list(load.by_day)
    rows: list[list[Value]] = []
    for reader in played.readers:
        counts = load.by_person.get(reader.person_id, {})
        peak_on = max(counts, key=lambda day: counts[day], default=None)
        rows.append(
            [
                reader.unit,
                reader.post,
                reader.name,
                sum(counts.values()),
                counts[peak_on] if peak_on else 0,
                f"{peak_on:%Y-%m-%d}" if peak_on else "",
                *(counts.get(day, 0) or "" for day in days),
            ]
        )
    columns = (*_headings(locale, PERSONS), *((f"{day:%m-%d}", DAY_WIDTH) for day in days))
    return Page(name, columns, rows)


def _by_day(locale: Locale, policy: Policy, load: Load) -> Iterator[list[Value]]:
    for day, total in load.by_day.items():
        counts = [days[day] for days in load.by_person.values() if day in days]
        is_worked = locale.say("rehearsal-yes" if policy.calendar.is_workday(day) else "rehearsal-no")
        weekday = locale.say("rehearsal-weekday", day=f"{day.weekday()}")
        yield [f"{day:%Y-%m-%d}", weekday, is_worked, total, len(counts), max(counts, default=0)]


def _kind(locale: Locale, line: Line) -> str:
    key = f"rehearsal-kind-{line.key}"
    return locale.say(key if locale.knows(key) else "rehearsal-kind-other")


def _busiest_day(locale: Locale, load: Load) -> str:
    busiest = load.busiest_day
    if busiest is None:
        return locale.say("rehearsal-none")
    return locale.say("rehearsal-day-count", day=_full(locale, busiest[0]), count=busiest[1])


def _person_day(locale: Locale, played: Rehearsal, found: PersonDay | None) -> str:
    if found is None:
        return locale.say("rehearsal-none")
    who = _who(locale, played, found.person_id)
    return locale.say("rehearsal-person-day", who=who, day=_full(locale, found.day), count=found.count)


def _most(locale: Locale, played: Rehearsal, load: Load) -> str:
    totals = load.totals
    if not totals:
        return locale.say("rehearsal-none")
    person_id = max(totals, key=lambda one: totals[one])
    return locale.say("rehearsal-person-total", who=_who(locale, played, person_id), count=totals[person_id])


def _who(locale: Locale, played: Rehearsal, person_id: int) -> str:
    reader = next((one for one in played.readers if one.person_id == person_id), NOBODY)
    return locale.say("rehearsal-who", unit=reader.unit, post=reader.post, name=reader.name)


def _headings(locale: Locale, columns: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    return tuple((locale.say(f"rehearsal-head-{name}"), width) for name, width in columns)


def _full(locale: Locale, day: date) -> str:
    return locale.day(day, year=True)
