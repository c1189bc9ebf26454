"""The lamp grid as a leader sees it, and the book of invitations as the clerk prints it."""

from io import BytesIO
from itertools import combinations
from pathlib import Path

import openpyxl
import pytest
from PIL import Image

from bot.letterbox import InvitationRow
from bot.pictures.lamp_grid import LampGrid, Row, Section, Total, lamp_grid
from bot.pictures.palette import LAMPS, PAPER, ZEBRA, indexed, rgb
from bot.pictures.qr import InvitationHeadings, invitation_book
from bot.pictures.stamps import stamp
from bot.pictures.typeface import ELLIPSIS, FONT_FILE, face, fit, width_of
from db.words import Lamp

LONGEST = "县城市管理综合行政执法局"
HEADINGS = InvitationHeadings("邀请", "德政镇 & 北皋镇", "单位", "职务", "姓名", "链接", "二维码")
SECRETARY = InvitationRow("德政镇", "党委书记", "张三", "https://t.me/duban_bot?start=abcdefghijklmnopqrstuvwx")


def section(columns: int, rows: int, lamp: Lamp | None = Lamp.DONE) -> Section:
    numbers = tuple(str(number) for number in range(1, columns + 1))
    return Section("乡镇", numbers, tuple(Row("德政镇", (lamp,) * columns) for _ in range(rows)))


def county(lamp: Lamp | None = Lamp.DONE) -> LampGrid:
    towns, departments = section(25, 21, lamp), section(28, 17, lamp)
    legend = tuple((each, "前序未办结") for each in Lamp)
    return LampGrid("日报", "6月10日", (towns, departments), legend, (Total("逾期", "14", Lamp.OVERDUE),))


def opened(grid: LampGrid) -> Image.Image:
    return Image.open(BytesIO(lamp_grid(grid)))


def count(picture: Image.Image, colour: str) -> int:
    seen = picture.convert("RGB").getcolors(1 << 16) or []
    return sum(pixels for pixels, shade in seen if shade == rgb(colour))


def outline(lamp: Lamp) -> list[bool]:
    """The dark pixels of a stamp on white paper, as a photocopy shows them."""
    shape = stamp(lamp, 26)
    paper = Image.new("RGB", shape.size, PAPER)
    paper.paste(shape, (0, 0), shape)
    return [shade < 200 for shade in paper.convert("L").tobytes()]


def test_the_county_grid_fits_a_phone_held_upright() -> None:
    picture = opened(county())
    assert picture.format == "PNG"
    assert picture.width == 1280
    assert 1.2 < picture.height / picture.width < 1.8


def test_the_county_grid_is_a_light_file() -> None:
    assert len(lamp_grid(county())) < 300_000


def test_the_same_standing_gives_the_same_picture() -> None:
    assert lamp_grid(county()) == lamp_grid(county())


@pytest.mark.parametrize("lamp", Lamp)
def test_every_lamp_shows_its_colour_on_the_grid(lamp: Lamp) -> None:
    assert count(opened(LampGrid("", "", (section(3, 2, lamp),))), LAMPS[lamp]) > 50


def last_cells(lamp: Lamp | None) -> set[tuple[int, ...]]:
    """The colours in the lower right corner of a small grid, where only cells are."""
    picture = opened(LampGrid("", "", (section(3, 4, lamp),))).convert("RGB")
    corner = picture.crop((picture.width - 70, picture.height - 110, picture.width - 30, picture.height - 40))
    return {shade for _, shade in corner.getcolors(1 << 16) or []}


def test_a_node_that_is_not_the_unit_s_own_leaves_its_cell_blank() -> None:
    assert last_cells(None) == {rgb(PAPER), rgb(ZEBRA)}
    assert rgb(LAMPS[Lamp.DONE]) in last_cells(Lamp.DONE)


def test_without_colour_the_lamps_still_differ_by_shape() -> None:
    for one, other in combinations(Lamp, 2):
        differing = sum(a != b for a, b in zip(outline(one), outline(other), strict=True))
        assert differing > 26 * 26 * 0.1, (one, other)


def test_white_paper_stays_white_and_stripes_keep_their_shade() -> None:
    for colour in (PAPER, ZEBRA, *LAMPS.values()):
        assert indexed(Image.new("RGB", (2, 2), colour)).convert("RGB").getpixel((0, 0)) == rgb(colour)


def test_a_plan_of_all_48_nodes_widens_the_picture_rather_than_shrink_the_shapes() -> None:
    assert opened(LampGrid("", "", (section(48, 2),))).width >= 48 * 34


def test_a_small_campaign_gets_a_small_picture() -> None:
    assert opened(LampGrid("日报", "", (section(2, 2),))).width < 1000


def test_a_section_in_which_nobody_has_anything_is_left_out() -> None:
    empty = Section("县直部门", ("1",), ())
    assert lamp_grid(LampGrid("", "", (section(3, 2), empty))) == lamp_grid(LampGrid("", "", (section(3, 2),)))


def test_a_day_without_any_node_still_has_its_heading() -> None:
    assert opened(LampGrid("日报", "6月10日", ())).height > 60


def test_a_lamp_without_a_plan_number_is_an_error_of_the_caller() -> None:
    with pytest.raises(ValueError, match="more cells than columns"):
        lamp_grid(LampGrid("", "", (Section("乡镇", ("1",), (Row("德政镇", (Lamp.DONE, Lamp.DONE)),)),)))


def test_a_long_legend_goes_on_in_the_next_line() -> None:
    one, many = ((Lamp.DONE, "已办结"),), ((Lamp.DONE, "已办结"),) * 20
    assert opened(LampGrid("", "", (), many)).height > opened(LampGrid("", "", (), one)).height


def test_a_long_name_gets_smaller_type_and_keeps_every_word() -> None:
    text, size = fit(LONGEST, 26, 272, 13)
    assert (text, size) == (LONGEST, 22)
    assert width_of(text, size) <= 272


def test_a_name_that_fits_at_no_size_ends_in_an_ellipsis() -> None:
    text, size = fit(LONGEST * 3, 26, 200, 13)
    assert text.endswith(ELLIPSIS)
    assert LONGEST.startswith(text[:5])
    assert width_of(text, size) <= 200


def test_a_line_break_in_a_name_does_not_break_the_row() -> None:
    assert fit("德政镇\n党委", 26, 500, 13) == ("德政镇 党委", 26)


@pytest.mark.parametrize("rare", ["\u4dae", "\U00020000", "\U0001f600"])
def test_a_character_the_font_lacks_is_drawn_as_a_box(rare: str) -> None:
    assert bytes(face(26).getmask(rare)) == bytes(face(26).getmask("\uffff"))
    assert face(26).getmask(rare).getbbox() is not None


@pytest.mark.parametrize("character", "魏皋棘堡泊磨A9•(…")
def test_the_characters_of_the_county_are_in_the_font(character: str) -> None:
    assert bytes(face(26).getmask(character)) != bytes(face(26).getmask("\uffff"))


def test_the_font_travels_with_its_licence() -> None:
    licence = Path(FONT_FILE.parent, "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_the_book_of_invitations_has_a_line_and_a_qr_picture_for_each_person() -> None:
    book = openpyxl.load_workbook(BytesIO(invitation_book([SECRETARY, SECRETARY], HEADINGS)))
    sheet = book["邀请"]
    lines = [[cell.value for cell in row[:4]] for row in sheet.iter_rows()]
    person = ["德政镇", "党委书记", "张三", SECRETARY.link]
    assert lines == [["单位", "职务", "姓名", "链接"], person, person]
    assert [picture.anchor._from.row for picture in sheet._images] == [1, 2]


def test_the_qr_picture_is_large_and_square_enough_to_scan() -> None:
    sheet = openpyxl.load_workbook(BytesIO(invitation_book([SECRETARY], HEADINGS))).active
    picture = Image.open(BytesIO(sheet._images[0]._data()))
    assert picture.width == picture.height >= 200
    extent = sheet._images[0].anchor
    assert extent.to.row == extent._from.row == 1


def test_the_book_is_printed_on_a4_with_its_headings_on_every_page() -> None:
    sheet = openpyxl.load_workbook(BytesIO(invitation_book([SECRETARY], HEADINGS))).active
    assert sheet.page_setup.paperSize == 9
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_a_name_that_looks_like_a_formula_stays_a_name() -> None:
    row = InvitationRow("=1+1", "+86", '=HYPERLINK("http://x")', SECRETARY.link)
    sheet = openpyxl.load_workbook(BytesIO(invitation_book([row], HEADINGS))).active
    assert [cell.data_type for cell in sheet[2][:4]] == ["s"] * 4
    assert sheet["C2"].value == '=HYPERLINK("http://x")'


def test_an_empty_book_has_only_its_headings() -> None:
    sheet = openpyxl.load_workbook(BytesIO(invitation_book([], HEADINGS))).active
    assert sheet.max_row == 1
