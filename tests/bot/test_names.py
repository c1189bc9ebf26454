"""Names that are tricks: whatever stands in one, a message shows it as words, and its buttons and toasts do, too."""

import random
import unicodedata

from bot.message import Button, Message
from bot.sandbox.markup import parse_html
from bot.texts.locale import escaped, locale, visible
from bot.wire import call_for
from db.messages import Lane
from db.models import Outbox

PIECES = (
    "张", "三", "<b>", "</b>", "<a href='tg://user?id=1'>", "&", "&lt;", '"', "'", "\u202e", "\u2066", "\u2069",
    "\u200f",    "\u200b", "\ufeff", "\0", "\x07", "\x1b[31m", "\n", "\r", "\u2028", "{$name}", "%s", "é", "🚩",
    "\U000e0041", "x" * 40,
)  # fmt: skip
UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def names(count):
    chance = random.Random(20200421)
    return ["".join(chance.choices(PIECES, k=chance.randint(1, 8))) for _ in range(count)]


def is_plain(text):
    return all(char == "\n" or unicodedata.category(char) not in UNSEEN for char in text)


def test_ten_thousand_names_are_shown_as_words():
    speaker = locale("zh")
    for name in names(10_000):
        shown = parse_html(speaker.say_html("delegate-done", no="4", name=name))
        assert is_plain(shown.text)
        assert visible(name).strip() in shown.text
        assert [entity["type"] for entity in shown.entities] == [
            entity["type"] for entity in parse_html(speaker.say_html("delegate-done", no="4", name="张三")).entities
        ]


def test_a_button_shows_no_more_than_words():
    row = Outbox(
        bot_id=1, chat_id=1, card_id="card", lane=Lane.ANSWER, lane_rank=0, key="delegate-choose", dedupe_key="x"
    )
    for name in names(1_000):
        call = call_for(row, Message(escaped(name), ((Button(f"·{name}", "handto", "1.1"),),)))
        [[button]] = call.arguments["reply_markup"].inline_keyboard
        assert is_plain(button.text)
        assert button.text == f"·{visible(name)}"
