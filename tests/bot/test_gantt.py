"""The back-plan as a picture: it fits a phone, whatever it is given, and says by form what it says by colour."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image

from bot.pictures.bars import Band, Bar, Gantt, Kind
from bot.pictures.gantt import COLOURS, gantt
from bot.pictures.palette import rgb

FIRST = date(2020, 4, 21)


def bar(no="1", kind=Kind.PLAIN, start=0, days=10, room=0, title="制定乡镇改革实施方案"):
    finish = FIRST + timedelta(days=start + days)
    return Bar(no, title, FIRST + timedelta(days=start), finish, finish + timedelta(days=room), kind, "5.20")


def drawn(*bars, **changes):
    months = ((date(2020, 4, 1), "4月"), (date(2020, 5, 1), "5月"))
    plan = Gantt("倒排图", "4月21日—8月31日", (Band("机构设置", bars),), months, **changes)
    picture = Image.open(BytesIO(gantt(plan)))
    assert picture.format == "PNG"
    return picture.convert("RGB")


def heights(picture, kind):
    """List how many pixels high the bar is in each column that shows the colour."""
    colour = rgb(COLOURS[kind])
    box = picture.crop((480, 240, picture.width, picture.height))
    rows = [sum(box.getpixel((x, y)) == colour for y in range(box.height)) for x in range(0, box.width, 8)]
    return [count for count in rows if count]


def test_a_county_plan_fits_the_screen_of_a_phone():
    picture = drawn(*(bar(str(n), start=n) for n in range(48)))
    assert picture.width == 1280
    assert picture.height < 2400


@pytest.mark.parametrize("count", [0, 1, 120])
def test_telegram_takes_it_however_many_nodes_there_are(count):
    picture = drawn(*(bar(str(n), start=n) for n in range(count)))
    assert picture.width + picture.height <= 10_000
    assert max(picture.size) / min(picture.size) <= 20


def test_the_critical_chain_is_told_by_form_too():
    assert max(heights(drawn(bar(kind=Kind.CRITICAL)), Kind.CRITICAL)) > max(heights(drawn(bar()), Kind.PLAIN))


def test_a_proposed_bar_is_hollow():
    assert min(heights(drawn(bar(kind=Kind.PROPOSED, days=60)), Kind.PROPOSED)) <= 6


@pytest.mark.parametrize(
    "one",
    [
        bar(title="很长的标题" * 40),
        bar(title=""),
        bar(no="1.10.123.4567"),
        bar(days=0),
        bar(days=3000),
        bar(room=-40),
        bar(start=400, days=2, room=300),
    ],
)
def test_odd_nodes_are_drawn_all_the_same(one):
    assert (
        drawn(one, today=FIRST, today_word="今日", legend=((Kind.PLAIN, "计划时段" * 30), (None, "可机动"))).width
        == 1280
    )
