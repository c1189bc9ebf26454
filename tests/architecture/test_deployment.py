"""What operators copy from the documents is what the program takes: commands, options, settings, units, compose."""

import configparser
import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

import pytest
import typer
import yaml

from bot.cli import VERBS, command_line
from bot.cli.running import ROLES
from bot.settings import load_settings
from bot.settings_tables import Settings
from tests.architecture.house_rules import HOUSE

DOCUMENTS = [HOUSE / "README.md", HOUSE / "CONTRIBUTING.md", *sorted((HOUSE / "docs").glob("*.md"))]
TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"
STOPPED_WITHIN_SECONDS = 10
"""What the program promises for SIGTERM."""
COMMAND = re.compile(r"^(?:sudo -u duban )?(?:\.venv/bin/)?duban((?: [\w./\"-]+)+)")
VARIABLE = re.compile(r"\bDUBAN_(?!SECTION__KEY)[A-Z]+__[A-Z_]+\b")


def operations() -> str:
    return (HOUSE / "docs" / "operations.md").read_text(encoding="utf-8")


def fences(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", operations(), re.MULTILINE | re.DOTALL)


def code(text: str) -> Iterator[str]:
    """Give the lines of fences and what stands between backticks: only there commands and variables are meant."""
    for fence in re.findall(r"^```\w+\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        yield from fence.splitlines()
    yield from re.findall(r"(?<!`)`([^`\n]+)`(?!`)", text)


def unknown(given: str) -> list[str]:
    """List which words of a command line after ``duban`` the program does not know."""
    words = shlex.split(given)
    app = typer.main.get_command(command_line([]))
    options = known_options(app)
    while words and not words[0].startswith("-") and (commands := getattr(app, "commands", None)) is not None:
        if words[0] not in commands:
            return [words[0]]
        app = commands[words.pop(0)]
        options |= known_options(app)
    return [word for word in words if word.startswith("-") and word not in options]


def known_options(command) -> set[str]:
    names = {
        name for one in command.params if one.param_type_name == "option" for name in (*one.opts, *one.secondary_opts)
    }
    return names | {"-h", "--help"}


def is_setting(variable: str) -> bool:
    section, _, key = variable.lower().removeprefix("duban_").partition("__")
    return section in Settings.model_fields and key in type(Settings.model_fields[section].default).model_fields


def unit(text: str) -> configparser.ConfigParser:
    parsed = configparser.ConfigParser(strict=False, interpolation=None)
    parsed.optionxform = str
    parsed.read_string(text)
    return parsed


@pytest.fixture
def compose():
    (written,) = fences("yaml")
    return yaml.safe_load(written)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_that_is_written_down_exists_with_its_options(document):
    said = [found for line in code(document.read_text(encoding="utf-8")) for found in COMMAND.findall(line)]
    assert [f"duban{given}: {wrong}" for given in said if (wrong := unknown(given))] == []


def test_a_command_or_an_option_nobody_has_would_be_noticed():
    assert unknown("run --rolls front") == ["--rolls"]
    assert unknown("export legder FILE") == ["legder"]
    assert [unknown(verb) for verb in VERBS if unknown(verb)] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_variable_that_is_written_down_is_a_setting(document):
    said = VARIABLE.findall(document.read_text(encoding="utf-8"))
    assert [variable for variable in said if not is_setting(variable)] == []


def test_a_variable_nobody_reads_would_be_noticed():
    assert is_setting("DUBAN_OPS__LISTEN")
    assert not is_setting("DUBAN_OPS__LISTENS")


def test_every_target_of_make_that_is_written_down_exists():
    targets = set(re.findall(r"^([a-z-]+):", (HOUSE / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    said = {
        found
        for document in DOCUMENTS
        for line in code(document.read_text(encoding="utf-8"))
        for found in re.findall(r"^(?:\s*sudo -u \w+ )?make ([a-z-]+)", line)
    }
    assert said
    assert said - targets == set()


def test_the_roles_are_explained():
    assert tuple(re.findall(r"^\| `(\w+)` \| \w+.*? \| .*? \|$", operations(), re.MULTILINE))[: len(ROLES)] == ROLES


def test_the_units_start_what_is_installed_where_it_may_write():
    service, template = (unit(written)["Service"] for written in fences("ini"))
    scripts = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    for started in (service["ExecStart"], template["ExecStart"]):
        program, *words = shlex.split(started)
        assert PurePosixPath(program).relative_to(service["WorkingDirectory"]).parts[:2] == (".venv", "bin")
        assert PurePosixPath(program).name in scripts
        assert unknown(shlex.join(words)) == []
    assert tuple(shlex.split(template["ExecStart"])[-1].split(",")) == ROLES
    place = PurePosixPath(service["WorkingDirectory"]) / Settings().database.place
    assert place.is_relative_to(service["ReadWritePaths"])
    assert int(service["TimeoutStopSec"]) > STOPPED_WITHIN_SECONDS


def test_the_processes_of_a_machine_listen_at_ports_of_their_own(monkeypatch, tmp_path):
    (_, template) = fences("ini")
    monkeypatch.chdir(tmp_path)
    ports = []
    for number in ("1", "2"):
        for variable, value in re.findall(r"^Environment=(\w+)=(.+)$", template.replace("%i", number), re.MULTILINE):
            monkeypatch.setenv(variable, value)
        settings = load_settings()
        ports += [settings.ops.listen.port, settings.telegram.webhook_listen.port]
    assert len(set(ports)) == len(ports) == 4


def test_what_the_compose_file_sets_is_accepted_together(compose, monkeypatch, tmp_path):
    settings = composed(compose, monkeypatch, tmp_path)
    assert settings.engine.is_cluster
    assert not settings.database.is_sqlite
    assert settings.telegram.mode == "webhook"


def composed(compose, monkeypatch, tmp_path) -> Settings:
    """Read the settings as a worker of the compose file would, with the secrets that its env_file is said to hold."""
    secrets = {
        "DUBAN_DATABASE__URL": "postgresql+psycopg://duban:word@db/duban",
        "DUBAN_TELEGRAM__TOKENS": f'["{TOKEN}"]',
        "DUBAN_TELEGRAM__WEBHOOK_SECRET": "a-secret-of-thirty-two-characters",
    }
    (written,) = fences("yaml")
    (env_file,) = re.findall(r"^ *env_file: .*$", written, re.MULTILINE)
    assert set(VARIABLE.findall(env_file)) == set(secrets)
    monkeypatch.chdir(tmp_path)
    for name, value in (secrets | compose["services"]["worker"]["environment"]).items():
        monkeypatch.setenv(name, value)
    return load_settings()


def test_the_compose_file_gives_commands_that_exist(compose):
    ours = [service["command"] for service in compose["services"].values() if service["image"] == "duban"]
    assert len(ours) == 2
    for command in ours:
        program, *words = shlex.split(command)
        assert program == "duban"
        assert unknown(shlex.join(words)) == []


def test_the_compose_file_names_nothing_that_is_not_in_it(compose):
    services = compose["services"]
    for service in services.values():
        assert set(service.get("depends_on", {})) <= set(services)
        assert set(service.get("secrets", [])) <= set(compose["secrets"])
        assert {mounted.split(":")[0] for mounted in service.get("volumes", [])} <= set(compose["volumes"])
    migrated = services["worker"]["depends_on"]["migrate"]["condition"]
    assert migrated == "service_completed_successfully"
    assert int(services["worker"]["stop_grace_period"].removesuffix("s")) > STOPPED_WITHIN_SECONDS


def test_the_proxy_of_the_compose_file_leads_to_the_workers(compose, monkeypatch, tmp_path):
    telegram = composed(compose, monkeypatch, tmp_path).telegram
    command = shlex.split(compose["services"]["proxy"]["command"])
    origin, target = command[command.index("--from") + 1], command[command.index("--to") + 1]
    assert urlsplit(telegram.webhook_url).netloc == urlsplit(origin).netloc
    assert target == f"worker:{telegram.webhook_listen.port}"
    assert telegram.webhook_listen.host == "0.0.0.0"
