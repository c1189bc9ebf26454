"""Words that sound finished and are not: written to deceive the whitelist, one class of reserve each."""

import pytest
from replies import rows, understood
from spring_2020 import CALENDAR, at

from db.words import Intent
from jobs.rules.reading import read

NOW = at("05-14", "10:00")
SEVERAL = (
    "材料已报县委编办",
    "手续全部办完",
    "牌子挂上了",
    "整改到位",
)


def is_silently_done(text):
    reading = read(text, NOW, None, (), CALENDAR)
    is_done = reading.intent is Intent.DONE or any(task.intent is Intent.DONE for task in reading.tasks)
    return is_done and not reading.ask


def test_nothing_written_to_deceive_is_silently_done():
    taken = [row["text"] for row in rows("denied.jsonl") if _is_taken(understood(row))]
    assert taken == []


def _is_taken(reading):
    return not reading.ask and Intent.DONE in (reading.intent, *(task.intent for task in reading.tasks))


@pytest.mark.parametrize(
    ("reserve", "text"),
    [
        ("每 sounds like 没", "名册每完成"),
        ("妹 does as well", "妹搞完"),
        ("末 looks like 未", "末办结"),
        ("毋 denies in books", "毋完成"),
        ("a cross behind the claim", "1完成×"),
        ("counted as done", "视同完成"),
        ("called done for now", "姑且算完成了"),
        ("the villages report it", "村里报完成了"),
        ("only the list says so", "台账上写的完成"),
        ("only the system says so", "系统显示已办结"),
        ("done by number, not by kind", "数量上完成了"),
        ("as far as the schedule goes", "按序时进度完成"),
        ("the claim in quotation marks", "“已完成”"),
        ("another's words passed on", "转发:各乡镇已全部完成"),
        ("what was so before", "本来都搞完了"),
        ("what ought to be", "本该完成"),
        ("what it looks like", "看上去完成了"),
        ("nearly is not", "险些完成"),
        ("conceded, with more to come", "完成是完成了"),
        ("a laugh that scorns", "呵呵,完成了"),
        ("a sign that shrugs", "完成了🤷"),
        ("the attribute of a day", "完成时间过了"),
        ("a target is named", "任务是全部完成"),
        ("those alone who would", "愿意签的都签完了"),
        ("the amount of a day", "今天的任务完成了"),
        ("the least that is due", "保底任务完成"),
        ("one village of several", "李家湾完成了"),
        ("the years before", "历年都完成"),
        ("once something has come", "签字就完成了"),
        ("once it is finished itself", "弄好了就行"),
        ("once it is finished, it is sent", "弄好了发您"),
        ("one does while doing another", "边办边报了"),
        ("a stamp on its head", "章盖反了"),
        ("what did not come through", "提交失败了"),
        ("a change of mind", "签完当天就反悔了"),
        ("found wrong afterwards", "报完发现数错了"),
        ("out at the printer's", "送印刷厂了"),
        ("a manner and no mark of the past", "连夜完成"),
        ("a deed and its object, as on the card", "完成人员划转工作"),
        ("a demand", "要求全部完成"),
        ("a meeting is over", "会开完了"),
        ("a team is there", "专班已成立"),
        ("papers are at hand", "材料备齐了"),
        ("the notice has been read", "通知看完了"),
        ("the notice has been passed on", "已转发"),
        ("an appointment", "搬家公司约好了"),
        ("what is said ahead of a sure claim", "晚点,已完成"),
        ("a remark that takes back", "口头上前面缺的两户补齐了,全部完成"),
    ],
)
def test_a_reserve_is_asked_about(reserve, text):
    assert not is_silently_done(text)


@pytest.mark.parametrize(
    ("plain", "text"),
    [
        ("a chief noun that holds 被", "被褥都发下去了"),
        ("被 within the name of a group", "被征地农民社保已办结"),
        ("all that was broken", "坏的灯都换了"),
        ("the demand it follows", "按照通知要求全部落实"),
        ("a day before 就", "上礼拜就清零了"),
        ("how, and that it lies behind", "昨晚已连夜完成"),
        ("how, and nothing is left", "按时完成,无遗留问题"),
        ("the system says so beside the claim", "已上传,系统显示已办结"),
        ("a sigh of relief", "总算弄完了😭"),
        ("told to have been missing", "前面缺的两户昨晚补齐了,现在齐活"),
    ],
)
def test_what_only_resembles_a_reserve_is_not_asked_about(plain, text):
    assert is_silently_done(text)


@pytest.mark.parametrize(
    "joined",
    [
        *("{}才{}", "{}或者{}", "边{}边{}", "一{}就{}", "{}以便{}", "{}之前{}"),
        *("等{}就{}", "除非{}才{}", "如果{}就{}", "先{}再{}", "{},争取{}", "听说{},{}"),
    ],
)
def test_two_sure_clauses_joined_by_what_leaves_them_open_are_asked_about(joined):
    texts = [joined.format(one, other) for one in SEVERAL for other in SEVERAL if one != other]
    assert [text for text in texts if is_silently_done(text)] == []
