"""The rehearsal: the real duties in an office that nobody hears of."""

from collections import Counter
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


@pytest.fixture
def duban(tmp_path, monkeypatch, capsys):
    """Give commands to an office whose clock stands in 2020; returns exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clock").write_text("2020-04-21T09:00:00+08:00")
    (tmp_path / "config.toml").write_text(
        '[telegram]\nbase_url = "http://127.0.0.1:9/bot"\nbase_file_url = "http://127.0.0.1:9/file/bot"\n'
        '[clock]\nsource = "file:clock"\n[database]\nurl = "sqlite:///duban.db"\n'
    )

    def give(*arguments):
        code = main(["--config", str(tmp_path / "config.toml"), *map(str, arguments)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return give


def rows_of(path: Path, sheet: str) -> list[tuple]:
    return list(openpyxl.load_workbook(path)[sheet].iter_rows(min_row=2, values_only=True))


def test_two_sheets_are_rehearsed_without_a_database(duban, tmp_path):
    sheet = plan(tmp_path, [1, "制定方案", "德政镇", "2020年5月6日前"])
    code, out, err = duban("rehearse", "--roster", ROSTER, "--plan", sheet, "--out", tmp_path / "out.xlsx")
    found = dict(line.split("\t") for line in out.splitlines())
    assert code == 0
    assert (found["休息日发出的消息"], found["工作日非工作时间发出的消息"]) == ("0", "0")
    assert int(found["消息总数"]) == len(rows_of(tmp_path / "out.xlsx", "逐条消息")) > 0
    assert "100%" in err
    assert not (tmp_path / "duban.db").exists()


def test_every_message_stands_there_as_it_would_be_sent(duban, tmp_path):
    sheet = plan(tmp_path, [1, "制定方案", "德政镇", "2020年5月6日前"])
    duban("rehearse", "--roster", ROSTER, "--plan", sheet, "--out", tmp_path / "out.xlsx")
    messages = rows_of(tmp_path / "out.xlsx", "逐条消息")
    card = next(row for row in messages if row[5] == "任务卡片")
    assert card[:5] == ("2020-04-28", "08:30", "德政镇", "党委书记", "德政镇书记")
    assert "节点任务" in card[6] and "<b>" not in card[6]
    assert "全部签收" in card[8]
    digest = next(row for row in messages if row[5] == "日报")
    assert (digest[1], digest[7]) == ("17:30", "图片")
    assert not any(row[0] in {"2020-05-01", "2020-05-02", "2020-05-03", "2020-05-04", "2020-05-05"} for row in messages)
    assert any("逾期" in row[6] for row in messages if row[0] > "2020-05-06")


def test_totals_by_person_and_by_day_agree_with_the_messages(duban, tmp_path):
    sheet = plan(tmp_path, [1, "制定方案", "德政镇、北皋镇", "2020年4月30日前"])
    duban("rehearse", "--roster", ROSTER, "--plan", sheet, "--out", tmp_path / "out.xlsx")
    messages = rows_of(tmp_path / "out.xlsx", "逐条消息")
    persons = rows_of(tmp_path / "out.xlsx", "按人按日")
    assert {row[2]: row[3] for row in persons if row[3]} == Counter(row[4] for row in messages)
    assert len(persons) == 114
    days = rows_of(tmp_path / "out.xlsx", "按日合计")
    assert {row[0]: row[3] for row in days} == Counter(row[0] for row in messages)
    assert all(row[3] == sum(n for n in row[6:] if n) for row in persons)


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
