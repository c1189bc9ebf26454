"""The rehearsal: the real duties in an office that nobody hears of."""

import contextlib
import io
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest

from bot.cli import main

ROSTER = Path(__file__).parents[2] / "bot/sandbox/county/roster.xlsx"
HEADER = ["序号", "节点任务", "责任单位", "完成时限"]


def plan(folder: Path, *rows: list[object], title: str = "演练计划(2020年4月28日)") -> Path:
    """Write a small plan sheet, whose title names the day it counts from."""
    book = openpyxl.Workbook()
    for row in ([title], HEADER, *rows):
        book.active.append(row)
    path = folder / "plan.xlsx"
    book.save(path)
    return path


def office_in(folder: Path) -> Path:
    """Furnish an office whose clock stands in 2020; return its settings."""
    (folder / "clock").write_text("2020-04-21T09:00:00+08:00")
    (folder / "config.toml").write_text(
        '[telegram]\nbase_url = "http://127.0.0.1:9/bot"\nbase_file_url = "http://127.0.0.1:9/file/bot"\n'
        '[clock]\nsource = "file:clock"\n[database]\nurl = "sqlite:///duban.db"\n'
    )
    return folder / "config.toml"


@pytest.fixture
def duban(tmp_path, monkeypatch, capsys):
    """Give commands to such an office; returns exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)
    config = office_in(tmp_path)

    def give(*arguments):
        code = main(["--config", str(config), *map(str, arguments)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return give


@dataclass(frozen=True)
class Rehearsed:
    """What a rehearsal of two sheets printed and wrote."""

    code: int
    found: dict[str, list[str]]
    err: str
    folder: Path

    def rows(self, sheet: str) -> list[tuple]:
        page = openpyxl.load_workbook(self.folder / "out.xlsx")[sheet]
        return list(page.iter_rows(min_row=2, values_only=True))


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory):
    """A plan of two nodes, one of them weekly, rehearsed once for all who look at it."""
    folder = tmp_path_factory.mktemp("rehearsed")
    sheet = plan(folder, [1, "制定方案", "德政镇、北皋镇", "2020年5月6日前"], [2, "每周报送", "德政镇", "每周五前"])
    config = office_in(folder)
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        arguments = ["rehearse", "--roster", ROSTER, "--plan", sheet, "--out", folder / "out.xlsx"]
        code = main(["--config", str(config), *map(str, arguments)])
    lines = [line.split("\t") for line in out.getvalue().splitlines()]
    return Rehearsed(code, {heading: answers for heading, *answers in lines}, err.getvalue(), folder)


def test_two_sheets_are_rehearsed_without_a_database(rehearsed):
    assert rehearsed.code == 0
    assert rehearsed.found["休息日发出的消息"] == ["0", "0"]
    assert rehearsed.found["工作日非工作时间发出的消息"] == ["0", "0"]
    assert int(rehearsed.found["消息总数"][0]) == len(rehearsed.rows("逐条消息")) > 0
    assert "100%" in rehearsed.err
    assert not (rehearsed.folder / "duban.db").exists()


def test_every_message_stands_there_as_it_would_be_sent(rehearsed):
    messages = rehearsed.rows("逐条消息")
    card = next(row for row in messages if row[5] == "任务卡片")
    assert card[:5] == ("2020-04-28", "08:30", "德政镇", "党委书记", "德政镇书记")
    assert "节点任务" in card[6] and "<b>" not in card[6]
    assert "全部签收" in card[8]
    digest = next(row for row in messages if row[5] == "日报")
    assert (digest[1], digest[7]) == ("17:30", "图片")
    assert not any(row[0] in {"2020-05-01", "2020-05-02", "2020-05-03", "2020-05-04", "2020-05-05"} for row in messages)
    assert any("逾期" in row[6] for row in messages if row[0] > "2020-05-06")


def test_totals_by_person_and_by_day_agree_with_the_messages(rehearsed):
    messages, persons = rehearsed.rows("逐条消息"), rehearsed.rows("按人按日")
    assert {row[2]: row[3] for row in persons if row[3]} == Counter(row[4] for row in messages)
    assert len(persons) == 114
    assert {row[0]: row[3] for row in rehearsed.rows("按日合计")} == Counter(row[0] for row in messages)
    assert all(row[3] == sum(n for n in row[6:] if n) for row in persons)


def test_whoever_answers_on_time_is_told_less_and_nothing_is_ever_late(rehearsed):
    silent, prompt = rehearsed.rows("逐条消息"), rehearsed.rows("逐条消息(按时答复)")
    assert int(rehearsed.found["消息总数"][1]) == len(prompt) < len(silent)
    assert any(row[5] == "待审核" for row in prompt)
    assert any("红色督办单" in row[6] for row in silent)
    assert not any("红色督办单" in row[6] or "已逾期" in row[6] for row in prompt)


def test_a_title_that_looks_like_a_formula_stays_words(duban, tmp_path):
    sheet = plan(tmp_path, [1, "制定方案", "德政镇", "2020年4月30日前"], title='=HYPERLINK("http://x")2020年4月28日')
    # openpyxl would write the title as a formula; the rehearsal reads what a person typed as text.
    book = openpyxl.load_workbook(sheet)
    book.active["A1"].data_type = "s"
    book.save(sheet)
    duban("rehearse", "--roster", ROSTER, "--plan", sheet, "--out", tmp_path / "out.xlsx")
    pages = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert all(cell.data_type != "f" for page in pages for row in page.iter_rows() for cell in row)


def test_refused_rows_are_named_and_the_rest_is_rehearsed(duban, tmp_path):
    sheet = plan(tmp_path, [1, "制定方案", "德政镇", "2020年4月30日前"], [2, "报送名单", "火星镇", "2020年4月30日前"])
    code, _, err = duban("rehearse", "--roster", ROSTER, "--plan", sheet)
    assert code == 0
    assert "火星镇" in err


@pytest.mark.parametrize("given", [("--roster", ROSTER), ("--plan", ROSTER)])
def test_one_sheet_without_the_other_is_a_wrong_usage(duban, given):
    assert duban("rehearse", *given)[0] == 2


def test_without_a_plan_there_is_nothing_to_rehearse(duban):
    code, _, err = duban("rehearse")
    assert code == 1
    assert "导入" in err


def test_the_office_itself_learns_nothing_of_its_rehearsal(duban, tmp_path):
    sheet = plan(tmp_path, [1, "制定方案", "德政镇", "2020年4月30日前"])
    assert duban("import", "roster", ROSTER)[0] == 0
    assert duban("import", "plan", sheet)[0] == 0
    before = (tmp_path / "duban.db").read_bytes()
    code, out, _ = duban("rehearse")
    assert code == 0
    assert "消息总数" in out
    assert (tmp_path / "duban.db").read_bytes() == before


def test_of_several_campaigns_the_one_that_is_named_is_rehearsed(duban, tmp_path):
    assert duban("import", "roster", ROSTER)[0] == 0
    fire = plan(tmp_path, [1, "巡山护林", "德政镇", "2020年4月24日前"], title="防火专项(2020年4月21日)")
    assert duban("import", "plan", fire, "--publish")[0] == 0
    reform = plan(tmp_path, [1, "制定方案", "北皋镇", "2020年4月30日前"], title="改革专项(2020年4月21日)")
    assert duban("import", "plan", reform)[0] == 0
    code, out, _ = duban("rehearse", "--campaign", "防火")
    assert code == 0
    assert "防火专项" in out and "改革专项" not in out
    assert "2020年4月30日" in out  # five working days after 24 April, 26 April being one
    assert duban("rehearse", "--campaign", "水利")[0] == 1


def test_sheets_and_a_named_campaign_are_a_wrong_usage(duban):
    assert duban("rehearse", "--roster", ROSTER, "--plan", ROSTER, "--campaign", "防火")[0] == 2
