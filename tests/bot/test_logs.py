"""Whatever is logged, by whomever: no token and no phone number reaches the log."""

import io
import json
import logging
import warnings

import pytest
import structlog

from bot import logs

TOKEN = "123456789:" + "AAbb_-cc" * 5
PHONE = "13812345678"


@pytest.fixture
def log():
    """The log as it is written; the root logger is put back as it was."""
    root, stream = logging.getLogger(), io.StringIO()
    before = root.handlers[:], root.level
    logging.captureWarnings(False)  # a command of another test may have left it on, and would keep it from taking hold
    logs.set_up(stream, is_json=True)
    yield stream
    root.handlers[:], root.level = before
    logging.captureWarnings(False)
    structlog.reset_defaults()


def records(stream):
    return [json.loads(line) for line in stream.getvalue().splitlines()]


@pytest.mark.parametrize(
    "phone",
    [
        PHONE,
        "+8613812345678",
        "+86 138 1234 5678",
        "86-138-1234-5678",
        "0086 13812345678",
        "138-1234-5678",
        "1381234 5678",
        "013812345678",
        "(86) 138 1234 5678",
        "138\u20131234\u20135678",
        "%2B86138%2D1234%205678",
        "\uff11\uff13\uff18\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18".replace(
            "\uff15\uff16\uff17\uff18", "5678"
        ),
        "+44 7911 125678",
    ],
)
def test_of_a_phone_number_the_last_four_digits_remain(phone):
    assert logs.redacted(f"called {phone}, no answer") == "called [phone]5678, no answer"


@pytest.mark.parametrize(
    "text",
    [
        "-1001381234567890",
        "2020-05-21T09:30:00.123456Z",
        "node 13 of 48",
        "138123456789",
        "chat 1700000000",
        "12345678901",
        "2020-05-13T15:30:00+08:00",
        "13.107.246.45",
        "+0800",
        "a+12345678901",
    ],
)
def test_other_numbers_are_left_alone(text):
    assert logs.redacted(text) == text


@pytest.mark.parametrize(
    "text",
    [
        TOKEN,
        TOKEN.replace(":", "%3A"),
        f"?token={TOKEN.replace(':', '%3a')}",
        repr(TOKEN.encode()),
        f"https://api.telegram.org/bot{TOKEN}/getMe",
        f"https://api.telegram.org/file/bot{TOKEN}/a.jpg",
    ],
)
def test_a_token_never_remains(text):
    assert TOKEN.partition(":")[2] not in logs.redacted(text)
    assert "[token]" in logs.redacted(text)


def test_a_link_is_logged_without_its_code():
    assert logs.redacted("https://t.me/duban_bot?start=GFXBsKXD8Ylj8n_-") == "https://t.me/duban_bot?start=[code]"


def test_a_short_token_in_an_address_is_taken_out_too():
    assert logs.redacted("http://127.0.0.1:8081/bot42:TEST/getMe") == "http://127.0.0.1:8081/bot[token]/getMe"


def test_nothing_secret_reaches_the_log_from_any_logger(log):
    own, library = structlog.get_logger("bot.deliver"), logging.getLogger("telegram.request")
    own.info(
        "sent",
        token=TOKEN,
        phone=int(PHONE),
        float=float(PHONE),
        below={"phones": [PHONE], PHONE: (TOKEN,)},
        bot=Exception(TOKEN),
    )
    own.warning("positional %s", TOKEN)
    library.warning("POST %s by %s", f"/bot{TOKEN}/sendMessage", PHONE)
    library.warning("beside", extra={"contact": PHONE})
    try:
        raise ValueError(f"{TOKEN} of {PHONE}")
    except ValueError:
        library.exception("failed")
        own.exception("failed")
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(f"about {PHONE}", UserWarning, stacklevel=1)
    assert len(records(log)) == 7
    assert TOKEN not in log.getvalue()
    assert PHONE not in log.getvalue()
    assert log.getvalue().count("[token]") >= 7


def test_a_record_says_when_who_and_what(log):
    structlog.get_logger("bot.deliver").info("sent", rows=3, quick=True)
    [record] = records(log)
    assert record.pop("timestamp").endswith("Z")
    assert record == {"event": "sent", "rows": 3, "quick": True, "level": "info", "logger": "bot.deliver"}


def test_an_exception_is_kept_with_its_trace(log):
    try:
        raise ValueError("no such node")
    except ValueError:
        logging.getLogger("jobs").exception("failed")
    assert "ValueError: no such node" in records(log)[0]["exception"]


@pytest.mark.parametrize("name", ["httpx", "httpcore", "apscheduler", "apscheduler.scheduler", "aiohttp.access"])
def test_chatty_libraries_are_heard_from_warning_up(log, name):
    logging.getLogger(name).info("chatter")
    logging.getLogger(name).warning("trouble")
    assert [record["event"] for record in records(log)] == ["trouble"]


def test_a_terminal_gets_plain_lines_without_secrets(log):
    stream = io.StringIO()
    logs.set_up(stream, is_json=False)
    logging.getLogger("jobs").warning("called %s with %s", PHONE, TOKEN)
    assert "called [phone]5678 with [token]" in stream.getvalue()


def test_setting_up_twice_writes_once(log):
    logs.set_up(log, is_json=True)
    logging.getLogger("jobs").warning("once")
    assert len(records(log)) == 1
