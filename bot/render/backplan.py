"""Draws the back-plan as a picture and as a list, the ripple of a changed deadline, and the news of one."""

from collections.abc import Iterable
from datetime import date, timedelta

from bot.message import Message
from bot.pictures.bars import Band, Bar, Gantt, Kind
from bot.render import lines
from bot.render.scene import Scene
from db import assignments
from db.models import Campaign, Node, Person
from jobs import backplan
from jobs.backplan import LaidOut
from jobs.rules.backplan import Place

PAGE = 8
WEEK = timedelta(days=7)
MOST_BARS = 120
"""More would not be readable on a phone; those with the least slack are shown."""
SHIFTS_SHOWN = 15
LEGEND: tuple[tuple[Kind | None, str], ...] = (
    (Kind.PLAIN, "plain"),
    (Kind.CRITICAL, "critical"),
    (None, "slack"),
    (Kind.PROPOSED, "proposed"),
    (Kind.DONE, "done"),
)


def picture(scene: Scene) -> Message:
    """Draw the whole plan by week, the critical chain marked."""
    from bot.pictures.gantt import gantt  # noqa: PLC0415 - who draws nothing needs no Pillow

    laid = _laid_out(scene)
    if laid is None or not laid.plan.places:
        return scene.plain("backplan-empty" if laid else "publish-no-plan")
    shown = sorted(laid.plan.places, key=lambda place: place.slack)[:MOST_BARS]
    text = [_heading(scene, laid), scene.say("backplan-critical", numbers=list(laid.plan.critical))]
    if len(shown) < len(laid.plan.places):
        text.append(scene.say("backplan-cut", count=len(shown)))
    text += [scene.say("backplan-cycle", numbers=list(cycle)) for cycle in laid.plan.cycles]
    wanted = {place.no for place in shown}
    plan = _gantt(scene, laid, [place for place in laid.plan.places if place.no in wanted])
    return Message("\n".join(text), photo=gantt(plan), file_name="backplan.png")


def listing(scene: Scene) -> Message:
    """List the nodes, eight a page: deadline, latest day, slack; or the critical chain alone."""
    laid = _laid_out(scene)
    if laid is None:
        return scene.plain("publish-no-plan")
    is_critical = bool(scene.params.get("is_critical"))
    found = [place for place in laid.plan.places if not is_critical or place.no in laid.plan.critical]
    pages = max(1, -(-len(found) // PAGE))
    page = min(int(scene.params.get("page", 0)), pages - 1)
    text: list[str] = [_heading(scene, laid)]
    text += [_line(scene, laid, place) for place in found[page * PAGE : (page + 1) * PAGE]]
    text += [scene.say("board-page", page=page + 1, pages=pages)] if pages > 1 else []
    text.append(scene.say("backplan-hint"))
    back = (scene.button("button-page-back", "page", page - 1),) if page else ()
    on = (scene.button("button-page-on", "page", page + 1),) if page + 1 < pages else ()
    view = (scene.button("backplan-view-all" if is_critical else "backplan-view-critical", "backplan"),)
    return Message("\n".join(text), tuple(row for row in ((*back, *on), view) if row))


def redate(scene: Scene) -> Message:
    """Show what a new deadline would do; afterwards what was done."""
    params = scene.params
    nodes = {node.no: node for node in assignments.nodes(scene.tx, int(params["campaign_id"]))}
    no, old_on, new_on = _shift(params["shift"])
    if no not in nodes:
        return scene.plain("publish-no-plan")
    text: list[str] = [scene.say("redate-title", no=no, title=nodes[no].title)]
    text.append(scene.say("redate-days", old=old_on, new=new_on))
    if "result" in params:
        text.append(scene.say(params["result"], **params.get("said", {})))
        return Message("\n".join(text))
    text += _warnings(scene, new_on)
    text += _shifts(scene, "redate-moved", params["moved"], nodes)
    text += _shifts(scene, "redate-impossible", params["impossible"], nodes)
    yes = scene.button("button-redate-yes", "redateyes")
    one = (scene.button("button-redate-one", "redateone"),) if params["moved"] else ()
    return Message("\n".join(text), ((yes, *one), (scene.button("button-redate-no", "redateno"),)))


def rescheduled(scene: Scene) -> Message | None:
    """Tell a holder which of his deadlines were changed, and by whom."""
    was = dict(scene.params["was"])
    found = [
        a for a in assignments.many(scene.tx, [item.assignment_id for item in scene.items]) if lines.is_own(scene, a)
    ]
    if not found:
        return None
    who = scene.tx.get(Person, scene.params["by"]) if scene.params.get("by") else None
    text: list[str] = [scene.say("rescheduled-title", count=len(found), who=who.name if who else "none")]
    for assignment in found:
        before = was.get(str(assignment.id))
        text.append(
            scene.say(
                "rescheduled-line",
                line=lines.line(scene, assignment),
                old=date.fromisoformat(before) if before else "none",
            )
        )
    return Message("\n".join(text), lines.number_buttons(scene, found[: lines.NUMBERS_A_ROW * 4]))


def _laid_out(scene: Scene) -> LaidOut | None:
    """Lay the plan out; None when another draft has taken its place."""
    campaign = scene.tx.get(Campaign, int(scene.params["campaign_id"]))
    return backplan.lay_out(scene.tx, scene.policy, campaign) if campaign is not None else None


def _heading(scene: Scene, laid: LaidOut) -> str:
    late = sum(place.slack < 0 for place in laid.plan.places)
    return scene.say(
        "backplan-title",
        campaign=laid.outline.campaign.title,
        end=laid.outline.end_on,
        count=len(laid.plan.places),
        late=late,
    )


def _line(scene: Scene, laid: LaidOut, place: Place) -> str:
    node = laid.outline.nodes[place.no]
    state = "done" if place.no in laid.outline.done else "proposed" if place.is_proposed else "dated"
    return scene.say(
        "backplan-line",
        mark=scene.say("backplan-mark-critical") if place.no in laid.plan.critical else "",
        no=place.no,
        title=lines.cut(node.title, lines.TITLE_LIMIT),
        state=state,
        due=place.finish_on,
        latest=place.latest_finish_on,
        start=place.latest_start_on,
        slack=place.slack,
        late="yes" if place.slack < 0 else "no",
        late_days=-place.slack,
    )


def _warnings(scene: Scene, new_on: date) -> list[str]:
    params = scene.params
    found: list[str] = []
    if params["waits_for"]:
        found.append(scene.say("redate-too-soon", before=params["waits_for"], left=params["days_left"]))
    if not scene.policy.calendar.is_workday(new_on):
        found.append(scene.say("redate-day-off", proposed=scene.policy.calendar.previous_workday(new_on)))
    campaign = scene.tx.get_one(Campaign, int(params["campaign_id"]))
    if campaign.end_on is not None and new_on > campaign.end_on:
        found.append(scene.say("redate-after-end", end=campaign.end_on))
    return found


def _shifts(scene: Scene, key: str, shifts: list[list[str]], nodes: dict[str, Node]) -> list[str]:
    if not shifts:
        return [scene.say("redate-nothing-moves")] if key == "redate-moved" else []
    rows: list[str] = [scene.say(key, count=len(shifts))]
    for no, old_on, new_on in map(_shift, shifts[:SHIFTS_SHOWN]):
        title = lines.cut(nodes[no].title, lines.TITLE_LIMIT)
        rows.append(scene.say("redate-shift", no=no, title=title, old=old_on, new=new_on))
    if len(shifts) > SHIFTS_SHOWN:
        rows.append(scene.say("check-more", numbers=[no for no, _, _ in shifts[SHIFTS_SHOWN:]]))
    return rows


def _shift(written: list[str]) -> tuple[str, date, date]:
    no, old_on, new_on = written
    return no, date.fromisoformat(old_on), date.fromisoformat(new_on)


# --- the picture --------------------------------------------------------------------------------


def _gantt(scene: Scene, laid: LaidOut, places: list[Place]) -> Gantt:
    say, day = scene.locale.say, scene.locale.day
    bands: dict[str, list[Bar]] = {}
    for place in places:
        bands.setdefault(laid.outline.nodes[place.no].workstream, []).append(_bar(scene, laid, place))
    first, last = laid.outline.campaign.ref_on, laid.outline.end_on
    return Gantt(
        title=say("backplan-picture-title", campaign=laid.outline.campaign.title),
        subtitle=say(
            "backplan-picture-subtitle",
            begin=day(first, weekday=False),
            end=day(last, weekday=False),
            critical=len(laid.plan.critical),
        ),
        bands=tuple(Band(title, tuple(bars)) for title, bars in bands.items()),
        months=tuple(_months(scene, places)),
        legend=tuple((kind, say(f"backplan-legend-{name}")) for kind, name in LEGEND),
        today=scene.policy.calendar.local_day(scene.now),
        today_word=say("backplan-today"),
    )


def _bar(scene: Scene, laid: LaidOut, place: Place) -> Bar:
    kind = Kind.CRITICAL if place.no in laid.plan.critical else Kind.PROPOSED if place.is_proposed else Kind.PLAIN
    is_done = place.no in laid.outline.done
    late = 0 if is_done else max(-place.slack, 0)
    return Bar(
        no=place.no,
        title=laid.outline.nodes[place.no].title,
        start_on=place.start_on,
        finish_on=place.finish_on,
        latest_on=place.latest_finish_on,
        kind=Kind.DONE if is_done else kind,
        note=scene.locale.say("backplan-note", month=place.finish_on.month, day=place.finish_on.day, late=late),
    )


def _months(scene: Scene, places: Iterable[Place]) -> Iterable[tuple[date, str]]:
    """Name each month from the first bar to the last."""
    places = list(places)
    month = min(place.start_on for place in places).replace(day=1)
    last = max(max(place.finish_on, place.latest_finish_on) for place in places)
    while month <= last:
        yield month, scene.locale.say("backplan-month", month=month.month)
        month = (month.replace(day=28) + WEEK).replace(day=1)
