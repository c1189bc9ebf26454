"""The import contracts of pyproject.toml hold."""

import pytest
from importlinter.api import read_configuration
from importlinter.cli import lint_imports

from tests.architecture.house_rules import HOUSE


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_no_floor_imports_upwards(monkeypatch, capsys):
    monkeypatch.chdir(HOUSE)
    assert lint_imports(config_filename="pyproject.toml", no_cache=True) == 0, capsys.readouterr().out


def test_the_floors_are_under_contract(monkeypatch):
    monkeypatch.chdir(HOUSE)
    contracts = read_configuration()["contracts_options"]
    assert ["bot", "jobs", "db"] in [contract.get("layers") for contract in contracts]
