"""The bot says the same in both languages, and says it safely."""

import ast
import sys
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import ast as fluent

from bot.texts import LANGUAGES, Html, TextError, closest, escaped, locale
from bot.texts.locale import files, read
from bot.texts.parity import faults
from db.words import Lamp, Lifecycle, Role, UnitKind
from tests.architecture.house_rules import HOUSE, modules

MONDAY = date(2020, 5, 25)
BEIJING = ZoneInfo("Asia/Shanghai")
SAYERS = {"say", "say_html", "Refusal", "Problem"}


def written(folder, zh, en):
    for language, text in (("zh", zh), ("en", en)):
        (folder / language).mkdir(parents=True)
        (folder / language / "some.ftl").write_text(text, encoding="utf-8")
    return folder


def keys_in_code():
    for module in modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if name in SAYERS and isinstance(node.args[0].value, str):
                    yield node.args[0].value, f"{module.path}:{node.lineno}"


def test_both_languages_say_the_same_with_the_same_values():
    assert faults() == []


@pytest.mark.parametrize(
    ("zh", "en", "fault"),
    [
        ("a = 甲\nb = 乙\n", "a = A\n", "en: b is missing"),
        ("a = 甲\n", "a = A\nb = B\n", "zh: b is missing"),
        ("a = { $who }甲\n", "a = A\n", "a: zh uses $who, en uses none"),
        ("a = { b }\n", "a = A\n", "zh: a refers to b, which does not exist"),
        ("a = { -term }\n", "a = A\n", "zh: a refers to -term, which does not exist"),
        ("a = 甲\na = 乙\n", "a = A\n", "zh: a is written 2 times"),
    ],
)
def test_a_difference_between_the_languages_is_found(tmp_path, zh, en, fault):
    assert fault in faults(written(tmp_path, zh, en))


def test_a_text_that_refers_to_another_file_is_found(tmp_path):
    folder = written(tmp_path, "a = { b }\n", "a = { b }\n")
    for language in LANGUAGES:
        (folder / language / "other.ftl").write_text("b = B\n", encoding="utf-8")
    assert faults(folder) == [f"{language}: a refers to b, which stands elsewhere" for language in LANGUAGES]


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_a_text_stands_is_known_before_its_file_is_read(language):
    standing = {entry.id.name: path for path in files(language) for entry in read(path).body if is_text(entry)}
    assert locale(language).homes == standing


def is_text(entry):
    return isinstance(entry, fluent.Message)


def test_values_of_a_text_referred_to_count(tmp_path):
    folder = written(tmp_path, "a = { b }\nb = { $who }\n", "a = for { $who }\nb = { $who }\n")
    assert faults(folder) == []


def test_a_broken_file_is_refused_with_its_line(tmp_path):
    broken = tmp_path / "some.ftl"
    broken.write_text("a = A\nb = { $who\n", encoding="utf-8")
    with pytest.raises(TextError, match=r"some.ftl:2"):
        read(broken)


def test_every_key_in_code_has_a_text():
    """A key says place.meaning; a word without a place is the code of a sheet row (READING), said elsewhere."""
    missing = [
        f"{place} {key}" for key, place in keys_in_code() if set(key) & set(".-") and not locale("zh").knows(key)
    ]
    assert not missing, "\n".join(missing)


def test_the_scan_of_keys_sees_the_settings():
    assert "settings.no_token" in {key for key, _ in keys_in_code()}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("place", "words"),
    [("state", Lifecycle), ("lamp", Lamp), ("lamp.word", Lamp), ("role", Role), ("unit_kind", UnitKind)],
)
def test_every_word_of_the_product_has_a_name(language, place, words):
    assert all(locale(language).say(f"{place}.{word.value}") for word in words)


@pytest.mark.parametrize("lamp", Lamp)
def test_a_lamp_is_a_shape_and_a_word(lamp):
    for speaker in map(locale, LANGUAGES):
        shape, word = speaker.say(f"lamp.shape.{lamp}"), speaker.say(f"lamp.word.{lamp}")
        assert speaker.say(f"lamp.{lamp}") == f"{shape} {word}"


def test_days_are_written_as_people_write_them():
    assert locale("zh").day(MONDAY) == "5月25日(周一)"
    assert locale("zh").day(MONDAY, weekday=False) == "5月25日"
    assert locale("zh").day(MONDAY, weekday=False, year=True) == "2020年5月25日"
    assert locale("en").day(MONDAY) == "Mon 25 May"
    assert locale("en").day(MONDAY, year=True) == "Mon 25 May 2020"


def test_an_instant_is_written_on_the_offices_clock():
    instant = datetime(2020, 5, 25, 10, 0, tzinfo=UTC)
    assert locale("zh").moment(instant, BEIJING) == "5月25日(周一) 18:00"
    assert locale("en").moment(instant, BEIJING) == "Mon 25 May 18:00"


def test_an_instant_without_a_zone_is_a_fault_of_ours():
    with pytest.raises(TypeError, match="zone"):
        locale("zh").say("word.days", count=datetime(2020, 5, 25, tzinfo=UTC))


def test_values_become_words_of_the_language():
    assert locale("zh").say("word.days", count=3000) == "3000天"
    assert locale("en").say("word.days", count=1) == "1 day"
    assert locale("en").say("word.workdays", count=2) == "2 working days"
    assert locale("en").say("word.days", count=[MONDAY, time(8, 30), Lamp.DONE]) == "Mon 25 May, 08:30, done days"
    assert locale("zh").joined(["黄沙镇", "德政镇"]) == "黄沙镇、德政镇"


def test_a_missing_text_or_value_fails_a_test():
    with pytest.raises(TextError, match=r"no text for nowhere\.known"):
        locale("en").say("nowhere.known")
    with pytest.raises(TextError, match="count"):
        locale("zh").say("word.days")


def test_in_production_a_missing_text_is_said_as_its_key_and_logged(monkeypatch, caplog):
    monkeypatch.setattr(sys.modules["bot.texts.locale"], "_is_strict", False)
    assert locale("en").say("nowhere.known") == "nowhere.known"
    assert "en: no text for nowhere.known" in caplog.text


def test_values_in_html_are_made_harmless():
    said = locale("zh").say_html("word.days", count="<b>\u202e3\u0007&")
    assert said == "&lt;b&gt;3&amp;天"
    assert locale("zh").say_html("word.days", count=["<", Html("<b>x</b>")]) == "&lt;、<b>x</b>天"
    assert locale("zh").say("word.days", count="<b>") == "<b>天"


def test_lines_of_a_report_survive_and_control_characters_do_not():
    assert escaped("第一行\n第二行\r\u2028\u200f\x00") == "第一行\n第二行"


def test_the_nearest_language_is_spoken():
    assert [closest(code) for code in ("zh-hans", "en_GB", "EN", "fr", "", None)] == [
        "zh",
        "en",
        "en",
        "zh",
        "zh",
        "zh",
    ]
    assert locale("fr") is locale("zh")
    assert [locale("zh").language_name(code) for code in LANGUAGES] == ["中文", "English"]


def test_text_files_stand_only_where_they_are_read():
    found = {path.parent.name for path in (HOUSE / "bot").rglob("*.ftl")}
    assert found == set(LANGUAGES)
