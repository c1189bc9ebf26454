"""The settings: defaults as documented, the environment on top, and every fault at once in a readable line."""

import json
import os
import tomllib
from datetime import date, time
from pathlib import Path

import pytest

from bot.settings import Endpoint, Hours, Settings, SettingsError, load_settings, required_tokens
from bot.texts import LANGUAGES
from tests.architecture.house_rules import HOUSE

KEY = "AGE-SECRET-KEY-1" + "P" * 58
SECRETS = {"tokens", "key"}
TOKEN = "123456789:" + "a" * 35
OWN_SERVER = '[telegram]\nbase_url = "http://127.0.0.1:8081/bot"\n'


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch):
    for name in [name for name in os.environ if name.upper().startswith("DUBAN_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def config(tmp_path):
    def write(text):
        file = tmp_path / "config.toml"
        file.write_text(text, encoding="utf-8")
        return file

    return write


def faults_of(file):
    with pytest.raises(SettingsError) as caught:
        load_settings(file)
    return caught.value


def test_the_shipped_file_states_every_key_with_its_default():
    stated = tomllib.loads((HOUSE / "config.toml").read_text(encoding="utf-8"))
    tables = {name: field.annotation for name, field in Settings.model_fields.items()}
    expected = {name: set(table.model_fields) - SECRETS for name, table in tables.items()}
    assert {name: set(table) for name, table in stated.items()} == expected
    assert Settings.model_validate(stated) == Settings()


def test_every_shipped_key_has_its_comment():
    lines = (HOUSE / "config.toml").read_text(encoding="utf-8").splitlines()
    keys = [line for line in lines if line and line[0].islower()]
    assert keys
    assert [line for line in keys if " # " not in line] == []


def test_without_a_file_the_defaults_hold(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    settings = load_settings()
    assert settings.telegram.pace_per_second == 29.5
    assert settings.calendar.workday == Hours(time(8, 30), time(18, 0))
    assert settings.ops.listen == Endpoint("127.0.0.1", 8089)


def test_the_environment_overrides_the_file(config, monkeypatch):
    file = config('[telegram]\npace_per_chat = 0.5\n[reminders]\nat = "09:00"\noffsets = [-1]\n')
    monkeypatch.setenv("DUBAN_TELEGRAM__TOKENS", json.dumps([TOKEN]))
    monkeypatch.setenv("DUBAN_REMINDERS__AT", "07:45")
    monkeypatch.setenv("DUBAN_REMINDERS__OFFSETS", "[-5, 0]")
    settings = load_settings(file)
    assert required_tokens(settings) == (TOKEN,)
    assert (settings.reminders.at, settings.reminders.offsets) == (time(7, 45), (-5, 0))
    assert settings.telegram.pace_per_chat == 0.5


def test_paths_are_relative_to_the_file(config):
    file = config(OWN_SERVER + '[database]\nurl = "sqlite:///var/x.db"\n[clock]\nsource = "file:now.txt"\n')
    settings = load_settings(file)
    assert settings.database.url == f"sqlite:///{file.parent}/var/x.db"
    assert settings.clock.file == file.parent / "now.txt"


def test_an_absolute_path_and_another_database_stay_as_they_are(config):
    assert load_settings(config('[database]\nurl = "sqlite:////srv/x.db"\n')).database.url == "sqlite:////srv/x.db"
    postgres = "postgresql+psycopg://duban@db/duban"
    assert load_settings(config(f'[database]\nurl = "{postgres}"\n')).database.url == postgres


def test_days_of_the_calendar_can_be_overridden(config):
    file = config('[calendar.overrides]\n2027-02-06 = "work"\n"2027-02-08" = "off"\n')
    assert load_settings(file).calendar.overrides == {date(2027, 2, 6): "work", date(2027, 2, 8): "off"}


def test_tokens_come_from_their_own_file(config, monkeypatch):
    file = config('[telegram]\ntoken_file = "tokens"\n')
    (file.parent / "tokens").write_text(f"{TOKEN}\n987654321:b\n", encoding="utf-8")
    (file.parent / "tokens").chmod(0o600)
    monkeypatch.setenv("DUBAN_TELEGRAM__TOKENS", json.dumps([TOKEN]))
    assert required_tokens(load_settings(file)) == (TOKEN, "987654321:b")


def test_a_token_file_others_can_read_is_refused(config):
    file = config('[telegram]\ntoken_file = "tokens"\n')
    (file.parent / "tokens").write_text(TOKEN, encoding="utf-8")
    (file.parent / "tokens").chmod(0o644)
    assert [problem.key for problem in faults_of(file).problems] == ["settings.token_file_open"]


def test_a_token_in_the_settings_file_is_refused_and_not_repeated(config):
    error = faults_of(config(f'[telegram]\ntokens = ["{TOKEN}"]\n'))
    assert [problem.key for problem in error.problems] == ["settings.token_in_file"]
    assert TOKEN not in str(error)


def test_what_is_no_token_is_refused_wherever_it_comes_from(config, monkeypatch):
    file = config('[telegram]\ntoken_file = "tokens"\n')
    (file.parent / "tokens").write_text("a token\n", encoding="utf-8")
    (file.parent / "tokens").chmod(0o600)
    monkeypatch.setenv("DUBAN_TELEGRAM__TOKENS", '["hello"]')
    error = faults_of(file)
    assert [problem.key for problem in error.problems] == ["settings.not_token"] * 2
    assert "hello" not in str(error)


def test_the_backup_key_comes_from_its_file_or_the_environment(config, monkeypatch):
    file = config('[backup]\nkey_file = "backup.key"\n')
    (file.parent / "backup.key").write_text(f"# created for the county\n{KEY}\n", encoding="utf-8")
    (file.parent / "backup.key").chmod(0o600)
    assert load_settings(file).backup.key.get_secret_value() == KEY
    other = KEY[:-1] + "Q"
    monkeypatch.setenv("DUBAN_BACKUP__KEY", other)
    assert load_settings(file).backup.key.get_secret_value() == other


def test_a_backup_key_that_others_may_have_read_is_refused_and_not_repeated(config):
    file = config('[backup]\nkey_file = "backup.key"\n')
    (file.parent / "backup.key").write_text(KEY, encoding="utf-8")
    (file.parent / "backup.key").chmod(0o644)
    assert [problem.key for problem in faults_of(file).problems] == ["settings.key_file_open"]
    error = faults_of(config(f'[backup]\nkey = "{KEY}"\n'))
    assert [problem.key for problem in error.problems] == ["settings.key_in_file"]
    assert KEY not in str(error)


def test_what_is_no_backup_key_is_refused_wherever_it_comes_from(config, monkeypatch):
    file = config('[backup]\nkey_file = "backup.key"\n')
    (file.parent / "backup.key").write_text("secret\n", encoding="utf-8")
    (file.parent / "backup.key").chmod(0o600)
    assert [problem.key for problem in faults_of(file).problems] == ["settings.not_backup_key"]
    monkeypatch.setenv("DUBAN_BACKUP__KEY", "hello")
    error = faults_of(file)
    assert "settings.not_backup_key" in [problem.key for problem in error.problems]
    assert "hello" not in str(error)


def test_no_token_is_said_only_where_one_is_needed():
    with pytest.raises(SettingsError, match="DUBAN_TELEGRAM__TOKENS"):
        required_tokens(Settings())


def test_secrets_never_show(monkeypatch, config):
    monkeypatch.setenv("DUBAN_TELEGRAM__TOKENS", json.dumps([TOKEN]))
    monkeypatch.setenv("DUBAN_TELEGRAM__WEBHOOK_SECRET", "hush-hush")
    file = config('[database]\nurl = "postgresql+psycopg://duban:pass-word@db/duban"\n')
    shown = repr(load_settings(file))
    assert not [secret for secret in (TOKEN, "hush-hush", "pass-word") if secret in shown]


@pytest.mark.parametrize(
    ("text", "key", "where"),
    [
        ("nonsense = 1", "settings.unknown_key", "[nonsense]"),
        ("telegram = 3", "settings.not_table", "[telegram]"),
        ("[telegram]\nmod = 'x'", "settings.unknown_key", "[telegram] mod"),
        ("[telegram]\nmode = 'push'", "settings.not_one_of", "[telegram] mode"),
        ("[telegram]\npace_per_second = -1", "settings.too_small", "[telegram] pace_per_second"),
        ("[telegram]\nwebhook_secret = 'a b'", "settings.not_webhook_secret", "[telegram] webhook_secret"),
        ("[telegram]\nbase_url = 'here'", "settings.not_allowed", "[telegram] base_url"),
        ("[database]\nurl = 'mysql://x'", "settings.not_allowed", "[database] url"),
        ("[clock]\nsource = 'sundial'", "settings.not_allowed", "[clock] source"),
        ("[calendar]\ntimezone = 'Mars'", "settings.not_zone", "[calendar] timezone"),
        ("[calendar]\nworkday = '18:00-08:30'", "settings.not_hours", "[calendar] workday"),
        ("[calendar]\nworkday = 'all day'", "settings.not_hours", "[calendar] workday"),
        ("[calendar]\noverrides = {soon = 'off'}", "settings.not_date", "[calendar] overrides"),
        ("[calendar]\noverrides = {2027-02-08 = 'rest'}", "settings.not_one_of", "[calendar] overrides"),
        ("[reminders]\nat = '25:00'", "settings.not_clock_time", "[reminders] at"),
        ("[reminders]\noffsets = [1]", "settings.too_large", "[reminders] offsets"),
        ("[reminders]\noffsets = 3", "settings.not_list", "[reminders] offsets"),
        ("[reminders]\nlease_days = 'x'", "settings.not_whole", "[reminders] lease_days"),
        ("[ladder]\nred_needs_issue = 'perhaps'", "settings.not_bool", "[ladder] red_needs_issue"),
        ("[ladder]\nlabels = ['a', 'b']", "settings.not_list", "[ladder] labels"),
        ("[ops]\nlisten = '8089'", "settings.not_endpoint", "[ops] listen"),
        ("[ops]\nlisten = '127.0.0.1:99999'", "settings.not_endpoint", "[ops] listen"),
        ("[privacy]\nphones_days = 0", "settings.too_small", "[privacy] phones_days"),
        ("[language]\ndefault = 'fr'", "settings.not_one_of", "[language] default"),
    ],
)
def test_a_bad_value_is_named_with_its_place(config, text, key, where):
    error = faults_of(config(text))
    assert [problem.key for problem in error.problems] == [key]
    for language in LANGUAGES:
        [line] = error.lines(language)
        assert f"config.toml {where}" in line


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[telegram]\npace_per_chat = 0", "settings.unpaced"),
        ("[clock]\nsource = 'file:now'", "settings.file_clock"),
        ("[telegram]\nmode = 'webhook'", "settings.webhook_incomplete"),
        ("[engine]\nkind = 'cluster'", "settings.cluster_on_sqlite"),
    ],
)
def test_settings_that_contradict_each_other_are_refused(config, text, key):
    error = faults_of(config(text))
    assert [problem.key for problem in error.problems] == [key]
    assert all(len(error.lines(language)) == 1 for language in LANGUAGES)


def test_a_server_of_ones_own_may_be_unpaced_and_on_a_file_clock(config):
    settings = load_settings(config(OWN_SERVER + "pace_per_second = 0\n[clock]\nsource = 'file:now'\n"))
    assert settings.telegram.is_unpaced


def test_all_faults_are_reported_at_once(config, monkeypatch):
    monkeypatch.setenv("DUBAN_NONSENSE", "1")
    monkeypatch.setenv("DUBAN_TELEGRAM__TOKENS", "no list")
    monkeypatch.setenv("DUBAN_LADDER__RED_OVERDUE_DAYS", "x")
    error = faults_of(
        config("[telegram]\nmod = 'x'\npace_per_chat = 0\n[ops]\nlisten = 'x'\n[language]\ndefault = 'en'")
    )
    lines = error.lines()
    assert len(lines) == 6
    for place in (
        "Variable DUBAN_NONSENSE",
        "DUBAN_TELEGRAM__TOKENS",
        "DUBAN_LADDER__RED_OVERDUE_DAYS",
        "mod",
        "listen",
        "pace",
    ):
        assert sum(place in line for line in lines) >= 1, place
    assert "no list" not in str(error)


def test_a_misspelt_key_gets_the_right_one_proposed(config):
    [line] = faults_of(config("[reminders]\nlease_day = 3")).lines("en")
    assert line.endswith("lease_days")


def test_a_file_that_is_not_there_or_not_toml_is_one_fault(config, tmp_path):
    assert faults_of(tmp_path / "none.toml").problems[0].key == "settings.no_file"
    assert faults_of(config("[telegram\n")).problems[0].key == "settings.not_toml"
    assert faults_of(Path(tmp_path)).problems[0].key == "settings.unreadable"


def test_settings_do_not_change():
    with pytest.raises(ValueError, match="frozen"):
        Settings().telegram.mode = "webhook"
