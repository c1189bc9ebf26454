"""How a reply is understood; above all, that nothing is silently taken for done."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spring_2020 import CALENDAR, at

from db.words import Intent
from jobs.rules.reading import Doubt, Reading, read
from jobs.rules.reading.contract_json import prediction

NOW = at("05-11", "08:45")
DUE = date(2020, 5, 15)
MINE = ("1", "2", "3", "4", "12", "13")


def understood(text: str) -> Reading:
    return read(text, NOW, DUE, MINE, CALENDAR)


def is_silently_done(reading: Reading) -> bool:
    is_done = reading.intent is Intent.DONE or any(task.intent is Intent.DONE for task in reading.tasks)
    return is_done and not reading.ask


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("收到", Intent.ACK),
        ("好的", Intent.ACK),
        ("明白,马上办", Intent.ACK),
        ("received", Intent.ACK),
        ("收到,坚决完成任务", Intent.ACK),
        ("已完成", Intent.DONE),
        ("已办结", Intent.DONE),
        ("搞定", Intent.DONE),
        ("已报送,请查收", Intent.DONE),
        ("done", Intent.DONE),
        ("22个村全部完成", Intent.DONE),
        ("完成80%", Intent.PROGRESS),
        ("预计周五完成", Intent.PROGRESS),
        ("已上报,等待批复", Intent.PROGRESS),
        ("还没开始", Intent.NOT_STARTED),
        ("卡在编制审批", Intent.BLOCKED),
        ("缺人手", Intent.BLOCKED),
        ("还没批", Intent.BLOCKED),
        ("stuck at the finance bureau", Intent.BLOCKED),
        ("申请延期到5月20日", Intent.EXTENSION),
        ("need more time until May 20", Intent.EXTENSION),
        ("不归我管", Intent.TRANSFER),
        ("非本单位", Intent.TRANSFER),
        ("标准是什么?", Intent.QUESTION),
        ("辛苦了", Intent.NONE),
    ],
)
def test_common_replies_are_understood(text, intent):
    assert understood(text).intent is intent


@pytest.mark.parametrize(
    "text",
    ["已完成", "收到,已完成,谢谢", "此项任务已完成", "昨天已经报到编办了", "完成了。", "全部完成", "完成100%", "Done."],
)
def test_plain_words_of_completion_need_no_question(text):
    assert is_silently_done(understood(text))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("未完成", Doubt.NEGATED),
        ("还没完成", Doubt.NEGATED),
        ("not done", Doubt.NEGATED),
        ("不是没完成", Doubt.DOUBLE_NEGATION),
        ("基本完成", Doubt.HEDGED),
        ("应该已完成", Doubt.HEDGED),
        ("已完成吧", Doubt.HEDGED),
        ("已完成,还差两个村", Doubt.CONTRADICTION),
        ("已完成,需要返工", Doubt.CONTRADICTION),
        ("听说已完成", Doubt.HEARSAY),
        ("隔壁镇已完成", Doubt.HEARSAY),
        ("要是都完成了就好了", Doubt.WISH),
        ("✅", Doubt.LOOSE_DONE),
        ("补贴款发下去了", Doubt.LOOSE_DONE),
        ("申请延期", Doubt.NO_DATE),
        ("不归我管", Doubt.NO_TARGET),
        ("完成不了", Doubt.NO_REASON),
        ("3", Doubt.NO_STATE),
        ("9已完成", Doubt.UNKNOWN_NODE),
        ("其他都完成了,就第4项还没开始", Doubt.REST_UNNAMED),
        ("如果 3完成", Doubt.REST_UNNAMED),
        ("预计4月31日完成", Doubt.BAD_DATE),
    ],
)
def test_a_doubtful_reply_is_asked_about(text, why):
    reading = understood(text)
    assert reading.ask
    assert reading.why == why
    assert not is_silently_done(reading)


@pytest.mark.parametrize(
    "text",
    ["完成了吗", "已完成?", "都完成了没", "做到什么程度算完成", "明天全部完成", "马上就完成", "等批复就完成"],
)
def test_questions_and_promises_are_not_done(text):
    assert understood(text).intent is not Intent.DONE


@pytest.mark.parametrize("text", ["3项已完成", "3个村完成", "初稿已完成", "已完成摸底", "完成一半", "已提交,被退回"])
def test_a_part_is_not_the_whole(text):
    assert understood(text).intent is Intent.PROGRESS


DONE_WORDS = st.sampled_from(
    ["已完成", "完成了", "已办结", "全部完成", "搞定", "已报送", "3已完成", "done", "22个村全部完成"]
)
QUALIFIERS = (
    "没有 还没 未必 不敢说 快 马上 争取 预计 如果 等 基本 应该 可能 大概 听说 除大马村外 部分 初稿 明天 一半 不是"
)
BEFORE = [*QUALIFIERS.split(), "not ", "almost ", "will be ", "if ", "20%"]
TAILS = "吗 ? 了没 80% 一半 吧 ,还差两个 ,但没验收 ,剩3个 初稿 的话再说 是不可能的 ,除了大马村 ,被退回 ,待审批 九成"
AFTER = [*TAILS.split(), " except one", " by friday", " soon", "?谢谢", ",其余未动"]


@given(word=DONE_WORDS, prefix=st.sampled_from(BEFORE), courtesy=st.sampled_from(["", "收到,", "好的,", "您好,"]))
def test_nothing_that_is_qualified_before_is_silently_done(word, prefix, courtesy):
    assert not is_silently_done(understood(courtesy + prefix + word))


@given(word=DONE_WORDS, suffix=st.sampled_from(AFTER), courtesy=st.sampled_from(["", ",谢谢", "。请查收"]))
def test_nothing_that_is_qualified_after_is_silently_done(word, suffix, courtesy):
    assert not is_silently_done(understood(word + suffix + courtesy))


SCRAPS = (
    "已完成 3 12 、 , ① 第 项 个村 延期 到 5月20日 99999999 天 工作日 十百 % / 卡在 请 协调 转 周五 一、 挂牌: 0 个月"
)
WORDS = st.sampled_from([*BEFORE, *AFTER, *SCRAPS.split(), " ", "\n"])


@given(st.lists(WORDS, max_size=12).map("".join) | st.text(max_size=60))
def test_no_words_whatever_break_the_reader(text):
    reading = understood(text)
    assert reading.ask == bool(reading.why)
    assert (reading.intent is Intent.MULTI) == bool(reading.tasks)
    assert prediction(reading)["intent"] == reading.intent.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3完成", {"3": "done"}),
        ("3 已完成", {"3": "done"}),
        ("第3项已完成", {"3": "done"}),
        ("第三项已完成", {"3": "done"}),
        ("收到,3已完成", {"3": "done"}),
        ("1已完成 2完成60% 3申请延期至5.20", {"1": "done", "2": "progress", "3": "extension"}),
        ("①已报送②进行中③没开始", {"1": "done", "2": "progress", "3": "not_started"}),
        ("任务1和任务3已完成,任务2还差3个村", {"1": "done", "3": "done", "2": "progress"}),
        ("第1至3项已完成", {"1": "done", "2": "done", "3": "done"}),
        ("临1完成60%,3已完成", {"临1": "progress", "3": "done"}),
        ("#12 done, #13 blocked by finance bureau", {"12": "done", "13": "blocked"}),
        ("1 2 3都收到,4不归我们管", {"1": "ack", "2": "ack", "3": "ack", "4": "transfer"}),
        ("挂牌:已完成\n印章:正在刻制", {"挂牌": "done", "印章": "progress"}),
    ],
)
def test_the_numbers_of_nodes_are_told_apart(text, expected):
    reading = understood(text)
    assert reading.intent is Intent.MULTI
    assert {task.ref: task.intent.value for task in reading.tasks} == expected
    assert reading.refs == tuple(expected)


@pytest.mark.parametrize("text", ["22个村完成15个", "5月20日完成", "3天内完成", "60%完成", "10点前报", "5.20完成"])
def test_a_quantity_or_a_date_is_no_node(text):
    assert understood(text).refs == ()


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("完成八成", {"percent": 80}),
        ("完成了三分之二", {"percent": 67}),
        ("上周60%,现在85%", {"percent": 85}),
        ("22个村完成15个", {"done_count": 15, "total_count": 22}),
        ("还差两个村", {"remaining_count": 2}),
        ("申请延期到5月20日", {"date": "2020-05-20"}),
        ("延到周五", {"date": "2020-05-15"}),
        ("能否延期三天", {"date": "2020-05-18", "delta": "3d"}),
        ("申请延期5个工作日", {"date": "2020-05-22", "delta": "5wd"}),
        ("再给两天时间", {"date": "2020-05-13", "delta": "2d"}),
        ("明天下班前报", {"date": "2020-05-12", "time": "cob"}),
        ("预计端午前完成", {"date": "2020-06-24"}),
        ("预计下周一启动,月底完成", {"date": "2020-05-31"}),
        ("卡在编制审批,请县委编办协调", {"reason": "编制审批", "help_unit": ["县委编办"]}),
        ("这个不归我管,应由农业农村局负责", {"transfer_to": "农业农村局"}),
    ],
)
def test_what_is_stated_is_kept(text, slots):
    assert prediction(understood(text))["slots"] == slots


def test_an_extension_without_a_deadline_keeps_its_length():
    reading = read("申请延期三天", NOW, None, (), CALENDAR)
    assert (reading.delta, reading.date, reading.ask) == ("3d", None, False)


def test_a_very_long_reply_is_never_silently_done():
    reading = understood("已完成," * 400 + "还差两个")
    assert reading.ask
    assert reading.why == Doubt.UNCLEAR


def test_quoted_words_do_not_count():
    assert understood("> 已完成\n还没开始").intent is Intent.NOT_STARTED


def test_receipt_stands_beside_the_state():
    assert understood("收到,已完成").also == (Intent.ACK,)
