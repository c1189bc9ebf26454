"""The command line: what it prints, where, and with which exit code; told through its own door."""

import json
import re
import stat
from datetime import UTC, datetime
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest

from bot.cli import main
from db import people
from db.engine import Ledger
from db.models import Bot, Person

ROOT = Path(__file__).parents[2]
ROSTER = ROOT / "bot/sandbox/county/roster.xlsx"
PLAN = ROOT / "bot/sandbox/county/nodes.xlsx"
TRUTH = ROOT / "tests/data"

TOKEN = "123456789:" + "AAbb_-cc" * 5


@pytest.fixture
def duban(tmp_path, monkeypatch, capsys):
    """Give commands to an office in a folder of its own; returns exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "office").mkdir()
    config = tmp_path / "office" / "config.toml"
    config.write_text(
        '[telegram]\nbase_url = "http://127.0.0.1:9/bot"\nbase_file_url = "http://127.0.0.1:9/file/bot"\n'
        '[clock]\nsource = "file:clock"\n[database]\nurl = "sqlite:///duban.db"\n'
    )
    (tmp_path / "office" / "clock").write_text("2020-04-21T09:00:00+08:00")

    def give(*arguments):
        code = main(["--config", str(config), *map(str, arguments)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return give


@pytest.fixture
def office(duban, tmp_path):
    """The office after the roster came in and a bot said its name."""
    assert duban("import", "roster", ROSTER)[0] == 0
    ledger = Ledger(f"sqlite:///{tmp_path}/office/duban.db")
    with ledger.write(datetime(2020, 4, 21, tzinfo=UTC)) as tx:
        tx.add(Bot(id=7, username="duban_bot", seen_at=tx.now))
    ledger.close()
    return duban


def test_the_roster_as_json_is_its_truth(duban):
    code, out, _ = duban("import", "roster", ROSTER, "--dry-run", "--json")
    truth = json.loads((TRUTH / "expected_roster.json").read_text(encoding="utf-8"))
    read = json.loads(out)
    assert code == 0
    assert {key: read[key] for key in ("units", "persons", "vacancies", "pairing")} == {
        key: truth[key] for key in ("units", "persons", "vacancies", "pairing")
    }
    assert (read["refused"], read["warnings"]) == ([], [])


def test_a_dry_run_writes_nothing(duban, tmp_path):
    duban("import", "roster", ROSTER, "--dry-run")
    assert not (tmp_path / "office" / "duban.db").exists()


def test_paths_in_the_settings_are_relative_to_their_file(office, tmp_path):
    assert (tmp_path / "office" / "duban.db").exists()


def test_the_database_is_its_owners_alone(office, tmp_path):
    assert stat.S_IMODE((tmp_path / "office" / "duban.db").stat().st_mode) == 0o600


def test_the_plan_is_read_against_another_roster_without_a_database(duban, tmp_path):
    code, out, _ = duban("import", "plan", PLAN, "--roster", ROSTER, "--dry-run", "--json")
    read = json.loads(out)
    assert code == 0
    assert (len(read["nodes"]), sum(node["assignments"] for node in read["nodes"])) == (48, 633)
    assert (read["ref"], read["refused"]) == ("2020-04-21", [])
    assert not (tmp_path / "office" / "duban.db").exists()


def test_the_plan_comes_in_after_the_roster_and_shows_ref_and_end(office):
    code, out, _ = office("import", "plan", PLAN)
    assert code == 0
    for shown in ("48", "633", "2020-04-21", "2020-08-31"):
        assert shown in out


def test_a_plan_without_a_roster_is_refused_as_a_whole(duban):
    code, out, err = duban("import", "plan", PLAN, "--json")
    assert code == 1
    assert json.loads(out)["refused"]
    assert "--accept-good" in err


def test_a_campaign_is_published_from_the_command_line(office):
    code, out, _ = office("import", "plan", PLAN, "--publish")
    assert code == 0
    assert "2020" in out


def test_an_admin_code_stands_alone_on_stdout(duban):
    code, out, err = duban("admin-code")
    assert code == 0
    assert re.fullmatch(r"[A-Z2-9]{8}\n", out)
    assert "/start" in err


def test_links_are_printed_a_person_a_line(office):
    code, out, _ = office("invite", "--all")
    lines = [line.split("\t") for line in out.splitlines()]
    assert code == 0
    assert len(lines) == 114
    assert lines[0][:3] == ["魏城镇", "党委书记", "魏城镇书记"]
    assert all(re.fullmatch(r"https://t\.me/duban_bot\?start=[A-Za-z0-9_-]{22}", line[3]) for line in lines)


def test_whoever_was_invited_is_left_alone_unless_all_are_asked_for(office):
    assert len(office("invite", "--post", "德政镇/镇长")[1].splitlines()) == 1
    assert len(office("invite")[1].splitlines()) == 113
    assert len(office("invite", "--all")[1].splitlines()) == 114


def test_the_book_of_links_carries_a_qr_code_a_row(office, tmp_path):
    _, out, _ = office("invite", "--post", "德政镇", "--out", tmp_path / "links.xlsx")
    sheet = openpyxl.load_workbook(BytesIO((tmp_path / "links.xlsx").read_bytes())).active
    assert [row[3] for row in sheet.iter_rows(min_row=2, values_only=True)] == [
        line.split("\t")[3] for line in out.splitlines()
    ]
    assert len(sheet._images) == 3
    assert stat.S_IMODE((tmp_path / "links.xlsx").stat().st_mode) == 0o600


def test_the_outbox_is_counted_by_state(office):
    counts = dict(line.split("\t") for line in office("outbox")[1].splitlines())
    assert counts["ready"] == counts["dead"] == "0"


def test_migrating_twice_is_harmless(duban):
    assert [duban("migrate")[0], duban("migrate")[0]] == [0, 0]


def test_check_says_a_line_each_and_fails_without_a_token(duban):
    duban("migrate")
    code, out, _ = duban("check")
    assert code == 1
    marks = [line[0] for line in out.splitlines()]
    assert marks == ["✓", "✗", "✓", "✓", "✓", "✓", "✓", "✓"]


ERRORS = [
    ("import", "roster", "missing.xlsx"),
    ("import", "plan", "missing.xlsx"),
    ("import", "roster", PLAN),
    ("import", "plan", ROOT / "pyproject.toml"),
    ("invite", "--all"),
    ("invite", "--post", "没有这个单位/书记"),
    ("outbox", "--requeue", "99"),
    ("run",),
]


@pytest.mark.parametrize("arguments", ERRORS, ids=lambda arguments: " ".join(map(str, arguments))[:30])
def test_an_error_is_one_line_on_stderr_and_exit_code_1(duban, arguments):
    code, out, err = duban(*arguments)
    assert (code, out) == (1, "")
    assert len([line for line in err.splitlines() if line.startswith("duban: ")]) == 1
    assert "Traceback" not in err


def test_a_damaged_database_is_told_with_what_to_do(office, tmp_path):
    (tmp_path / "office" / "duban.db").write_bytes(b"no database at all" * 1000)
    code, out, complaint = office("outbox")
    assert (code, out) == (1, "")
    assert complaint.splitlines() == [complaint.strip()]
    assert "最近的备份" in complaint


MISUSES = [
    ("nonsense",),
    ("import",),
    ("import", "roster"),
    ("import", "roster", ROSTER, "--roster", ROSTER),
    ("import", "plan", PLAN, "--roster", ROSTER),
    ("import", "plan", PLAN, "--ref", "tomorrow"),
    ("invite", "--all", "--post", "德政镇"),
    ("demo", "--port", "no"),
    ("run", "--roles", "front,cook"),
]


@pytest.mark.parametrize("arguments", MISUSES, ids=lambda arguments: " ".join(map(str, arguments))[:30])
def test_a_wrong_usage_is_one_line_and_exit_code_2(duban, arguments):
    code, out, err = duban(*arguments)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1


def test_every_fault_of_the_settings_is_told_at_once(duban, tmp_path):
    config = tmp_path / "bad.toml"
    config.write_text("[digest]\nat = 'noon'\n[ops]\nwhere = 1\n")
    code, _, err = duban("--config", config, "migrate")
    assert code == 1
    assert len(err.splitlines()) == 2


def test_an_unforeseen_error_shows_its_traceback_only_with_debug(duban, monkeypatch):
    def stumble(*_):
        raise RuntimeError(f"stumbled over {TOKEN} of 13812345678")

    monkeypatch.setattr("db.migrate.upgrade", stumble)
    code, _, err = duban("migrate")
    assert (code, "stumbled" in err, "Traceback" in err) == (1, True, False)
    code, _, shown = duban("--debug", "migrate")
    assert (code, "Traceback" in shown) == (1, True)
    for said in (err, shown):
        assert "stumbled over [token] of [phone]5678" in said


def test_help_is_no_error(duban, capsys):
    assert main([]) == 0
    assert "admin-code" in capsys.readouterr().out


def test_a_reply_is_read_aloud(duban):
    code, out, _ = duban("read", "--now", "2020-05-11T08:45:00+08:00", "--due", "2020-05-15", "能否延期三天?")
    read = json.loads(out)
    assert code == 0
    assert (read["intent"], read["slots"]) == ("extension", {"delta": "3d", "date": "2020-05-18"})


def test_a_doubtful_reply_tells_why_and_what_else_it_may_mean(duban):
    read = json.loads(duban("read", "还没完成")[1])
    assert (read["ask"], read["why"], read["candidates"]) == (True, "negated", ["progress", "not_started"])


def test_without_an_instant_the_clock_of_the_office_counts(duban):
    assert json.loads(duban("read", "明天完成")[1])["slots"]["date"] == "2020-04-22"


def test_labelled_replies_are_predicted_line_by_line(duban, monkeypatch):
    rows = [
        {"id": "a", "text": "已完成", "now": "2020-05-11T08:45:00+08:00"},
        {"id": "b", "text": "完成八成", "now": "2020-05-11T08:45:00", "due": None},
    ]
    monkeypatch.setattr("sys.stdin", StringIO("\n".join(json.dumps(row) for row in rows)))
    code, out, _ = duban("read", "--jsonl")
    said = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [(one["id"], one["intent"]) for one in said] == [("a", "done"), ("b", "progress")]


def test_a_line_that_is_no_reply_is_named(duban, monkeypatch):
    monkeypatch.setattr("sys.stdin", StringIO('{"id": "a", "text": "好", "now": "2020-05-11T08:45:00"}\n{"id": 1}\n'))
    code, _, err = duban("read", "--jsonl")
    assert code == 1
    assert "第2行" in err


@pytest.mark.parametrize("wrong", [["read"], ["read", "--now", "yesterday", "好"], ["read", "--due", "5.20", "好"]])
def test_a_reading_without_words_or_with_a_wrong_day_is_a_wrong_usage(duban, wrong):
    assert duban(*wrong)[0] == 2


def corrected(tmp_path, changes):
    """Write the county's plan again with some cells changed: {cell: value}."""
    book = openpyxl.load_workbook(PLAN)
    for cell, value in changes.items():
        book.active[cell] = value
    book.save(tmp_path / "corrected.xlsx")
    return tmp_path / "corrected.xlsx"


def cell_of(no, heading):
    """Find the cell of a node under a heading of the county's plan."""
    rows = list(openpyxl.load_workbook(PLAN).active.iter_rows())
    header = next(row for row in rows if any(cell.value == "序号" for cell in row))
    column = next(cell.column_letter for cell in header if str(cell.value).startswith(heading))
    return next(f"{column}{row[0].row}" for row in rows if str(row[header[0].column - 1].value) == no)


def test_a_corrected_plan_prints_what_it_changes_and_doubles_nothing(office, tmp_path):
    office("import", "plan", PLAN, "--publish")
    file = corrected(tmp_path, {cell_of("13", "完成"): "5月22日前"})
    code, out, _ = office("import", "plan", file)
    assert code == 0
    assert "时限有变1项" in out
    assert "13 核定乡镇行政事业编制和领导职数 5月20日(周三) → 5月22日(周五)" in out
    assert "没有变化" in office("import", "plan", file)[1]


def test_a_dry_run_shows_the_differences_and_leaves_the_plan(office, tmp_path):
    office("import", "plan", PLAN, "--publish")
    file = corrected(tmp_path, {cell_of("13", "完成"): "5月22日前"})
    shown = json.loads(office("import", "plan", file, "--dry-run", "--json")[1])["differences"]
    assert shown["redated"] == [
        {"no": "13", "title": "核定乡镇行政事业编制和领导职数", "old": "2020-05-20", "new": "2020-05-22"}
    ]
    assert (shown["added"], shown["changed"], shown["removed"]) == ([], [], [])
    assert "时限有变1项" in office("import", "plan", file, "--dry-run")[1]


def test_a_first_plan_has_nothing_to_be_compared_with(office):
    assert "differences" not in json.loads(office("import", "plan", PLAN, "--json")[1])


def test_what_is_gone_from_the_sheet_stays_until_its_cancelling_is_asked_for(office, tmp_path):
    office("import", "plan", PLAN, "--publish")
    book = openpyxl.load_workbook(PLAN)
    book.active.delete_rows(int(re.search(r"\d+", cell_of("31", "完成"))[0]))
    book.save(tmp_path / "shorter.xlsx")
    code, out, _ = office("import", "plan", tmp_path / "shorter.xlsx")
    assert code == 0
    assert "31 开展首次县乡联合执法行动" in out
    assert "4件承办件,仍然保留" in out
    assert "已撤销4件" in office("import", "plan", tmp_path / "shorter.xlsx", "--cancel-removed")[1]
    assert "没有变化" in office("import", "plan", tmp_path / "shorter.xlsx")[1]


def test_a_row_without_a_deadline_gets_a_day_proposed_that_leaves_time_for_what_follows(office, tmp_path):
    plan = tmp_path / "plan.csv"
    rows = ["序号,节点任务,责任单位,工期,前置节点,完成时限", "1,甲,德政镇,3,,待定", "2,乙,德政镇,5,1,2020年5月29日"]
    plan.write_text("\n".join(rows), encoding="utf-8")
    code, out, err = office("import", "plan", plan, "--ref", "2020-04-21")
    assert code == 1
    assert "第2行(序号1):完成时限“待定”没有给出日期" in err
    assert "第1项没有时限,倒排建议不晚于2020年5月22日(周五)" in out


def test_readings_are_exported_a_labelled_row_a_line(office, tmp_path):
    code, out, _ = office("export", "readings", tmp_path / "readings.jsonl")
    assert code == 0
    assert "0条" in out
    assert (tmp_path / "readings.jsonl").read_text() == ""


def test_readings_that_cannot_be_written_are_complained_of_in_a_line(office, tmp_path):
    code, _, err = office("export", "readings", tmp_path / "nowhere" / "readings.jsonl")
    assert code == 1
    assert len(err.splitlines()) == 1


def test_who_left_can_be_erased_and_who_is_in_office_cannot(office, tmp_path):
    assert office("erase", "德政镇书记") == (
        1, "", "duban: 德政镇书记仍任德政镇党委书记;请先交接,再清除\n"
    )  # fmt: skip
    assert office("erase", "无名氏")[0] == 1
    ledger = Ledger(f"sqlite:///{tmp_path}/office/duban.db")
    with ledger.write(datetime(2020, 4, 21, tzinfo=UTC)) as tx:
        tx.add_all((Person(name="王离任", phone="+8613900009999"), Person(name="王离任")))
    code, _, said = office("erase", "王离任")
    assert (code, "duban erase" in said) == (1, True)
    assert "已清除" in office("erase", "+8613900009999")[1]
    assert office("erase", "王离任")[0] == 0
    with ledger.read(datetime(2020, 4, 21, tzinfo=UTC)) as tx:
        assert not people.by_name(tx, "王离任")
    ledger.close()
