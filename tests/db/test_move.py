"""A whole county moves to another database and is found there as it was."""

import pytest

from bot.cli import main
from db import migrate, moving
from db.engine import Ledger
from db.models import Unit
from db.words import Refusal, UnitKind
from jobs import seal
from jobs.move import move
from jobs.verify import verify
from tests.journeys.conftest import county_ledger as county_ledger  # the demo county, imported
from tests.journeys.county import County, moment
from tests.journeys.shelf import Files

MORNING = moment("2020-04-21 09:00")


def counted(ledger):
    with ledger.read(MORNING) as tx:
        return {table.name: moving.content(tx, table) for table in moving.tables()}


@pytest.fixture(scope="session")
def shelf(tmp_path_factory):
    """What moves to a server stands in a file before, wherever other stories are played."""
    return Files(tmp_path_factory.mktemp("ledgers"))


@pytest.fixture
async def lived(shelf, county_ledger, tmp_path):
    """A county on SQLite that has been published, signed and reported."""
    with shelf.copy(county_ledger, tmp_path) as url:
        county = County(tmp_path / "duban.db", url)
    await county.open()
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    await county.settle(secretary.tap("全部签收"))
    await county.settle(secretary.send("3 已完成60%,两个村还没报上来"))
    county.office.do_now(seal.run, county.clock.now())
    await county.close()
    return Ledger(county.url)


async def test_a_county_moves_to_a_server_row_by_row_and_goes_on_there(lived, empty, tmp_path):
    moved = {one.table: one.rows for one in move(lived, empty, MORNING)}
    assert moved["assignments"] > 200
    assert counted(empty) == counted(lived)
    county = County(tmp_path / "unused", empty.url.render_as_string(hide_password=False))
    await county.open()
    county.office.do_now(one_more)
    await county.close()
    assert counted(empty)["units"].rows == moved["units"] + 1
    assert [(verdict.broken, verdict.head.place > 0) for verdict in _verdicts(empty)] == [(None, True)]


def one_more(tx, policy):
    tx.add(Unit(name="新成立的局", kind=UnitKind.DEPARTMENT, rank=99))


def _verdicts(ledger):
    with ledger.read(MORNING) as tx:
        return list(verify(tx).values())


def test_nothing_is_moved_into_a_database_that_holds_something(lived, ledger):
    before = counted(ledger)
    with pytest.raises(Refusal, match="move-not-empty"):
        list(move(lived, ledger, MORNING))
    assert counted(ledger) == before


def test_what_a_server_cannot_keep_is_named_and_nothing_of_the_rest_is_written(lived, empty):
    with lived.write(MORNING) as tx:
        tx.add(Unit(name="坏\0名", kind=UnitKind.DEPARTMENT, rank=99))
    migrate.upgrade(empty)
    fresh = counted(empty)
    with pytest.raises(Refusal, match="move-nul") as refused:
        list(move(lived, empty, MORNING))
    assert refused.value.params["table"] == "units"
    assert counted(empty) == fresh


def test_a_county_moves_back_to_a_file(lived, empty, tmp_path):
    list(move(lived, empty, MORNING))
    back = Ledger(f"sqlite:///{tmp_path}/back.db")
    list(move(empty, back, MORNING))
    assert counted(back) == counted(lived)
    back.close()


def test_the_command_compares_and_says_so_and_says_what_it_cannot(lived, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "config.toml").write_text('[database]\nurl = "sqlite:///duban.db"\n')
    lived.close()
    assert main(["--config", "config.toml", "move", "--to", f"sqlite:///{tmp_path}/new.db"]) == 0
    assert "逐行一致" in capsys.readouterr().out
    for url in ("mysql://x", "postgresql+psycopg://nobody@127.0.0.1:9/duban"):
        assert main(["--config", "config.toml", "move", "--to", url]) == 1
        assert len(capsys.readouterr().err.splitlines()) == 1
