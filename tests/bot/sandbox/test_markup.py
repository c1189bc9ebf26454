"""The HTML dialect: what it becomes, and where exactly the server says it breaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.faults import Fault
from bot.sandbox.markup import TYPES, parse_html, utf16_length, utf16_slice


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("剩余 < 3天", 'Unsupported start tag "" at byte offset 7'),
        ("<h1>通报</h1>", 'Unsupported start tag "h1" at byte offset 0'),
        ("督办<b", "Unclosed start tag at byte offset 6"),
        ("<b>督办", 'Can\'t find end tag corresponding to start tag "b"'),
        ("督办</b>", "Unexpected end tag at byte offset 6"),
        ("<b>督<i>办</b></i>", 'Unmatched end tag at byte offset 12, expected "</i>", found "</b>"'),
        ("<b>督办</b", "Unclosed end tag at byte offset 9"),
        ('<a ="x">办</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<span>办</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a href="x>办</a>', "Unclosed start tag at byte offset 0"),
    ],
)
def test_broken_html_is_refused_with_its_place(source, complaint):
    with pytest.raises(Fault) as caught:
        parse_html(source)
    assert caught.value.description == f"Bad Request: can't parse entities: {complaint}"


@pytest.mark.parametrize("tag", sorted(set(TYPES) - {"a", "span", "tg-emoji"}))
def test_every_supported_tag_marks_its_words(tag):
    parsed = parse_html(f"甲<{tag}>乙</{tag}>丙")
    assert parsed.text == "甲乙丙"
    assert parsed.entities == [{"type": TYPES[tag], "offset": 1, "length": 1}]


def test_a_link_keeps_its_address():
    parsed = parse_html('<a href="https://t.me/duban_bot?start=a&amp;b">私聊办理</a>')
    assert parsed.entities == [
        {"type": "text_link", "offset": 0, "length": 4, "url": "https://t.me/duban_bot?start=a&b"}
    ]


def test_only_four_named_entities_are_known():
    assert parse_html("&lt;&gt;&amp;&quot;&#39;&nbsp;&apos;").text == "<>&\"'&nbsp;&apos;"


def test_offsets_count_utf16_units():
    parsed = parse_html("🟢<b>序时推进</b>")
    assert utf16_slice(parsed.text, parsed.entities[0]) == "序时推进"


@given(st.text(alphabet=st.characters(blacklist_characters="<&", blacklist_categories=["Cs"])))
def test_text_without_tags_comes_through_unchanged(text):
    parsed = parse_html(f"<b>{text}</b>")
    assert parsed.text == text
    assert [entity["length"] for entity in parsed.entities] == ([utf16_length(text)] if text else [])


@given(st.text(alphabet="<>/&;ab =\"'#1督"))
def test_any_text_is_parsed_or_refused(text):
    try:
        parse_html(text)
    except Fault as fault:
        assert fault.description.startswith("Bad Request: can't parse entities: ")
