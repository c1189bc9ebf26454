"""Turns of a Chinese reply: things handed over, a bare no, a reason told elsewhere, what others told."""

from datetime import date

import pytest
from spring_2020 import CALENDAR, at

from db.words import Intent
from jobs.rules.reading import read

NOW = at("04-21", "10:00")
DUE = date(2020, 4, 24)


def understood(text):
    return read(text, NOW, DUE, (), CALENDAR)


def table(*rows):
    return pytest.mark.parametrize(("reason", "text", "expected"), rows, ids=[row[1] for row in rows])


@table(
    ("things, all of them", "老厂房的产权证都已移交国资中心,清单见附件", Intent.DONE),
    ("where things are kept", "合同正本已移交县档案馆", Intent.DONE),
    ("things by their name", "查扣的三轮车已移交交警大队,手续齐全", Intent.DONE),
    ("a case is handed on", "这个案子已移交公安局了,不归我们管", Intent.TRANSFER),
    ("the matter itself", "此事已移交城管局处理", Intent.TRANSFER),
    ("what lies on one's desk", "我手上的活交接给小孙了,找他要", Intent.TRANSFER),
    ("nobody is named", "另外安排别人吧", Intent.TRANSFER),
    ("a hand of one's own is away", "司机退休了,车没人开,得请机关事务中心先派个人", Intent.BLOCKED),
    ("got over in two steps", "之前卡在测绘公司出图慢,现在图拿到了,证也办了,完事", Intent.DONE),
    ("got over, and not begun", "之前卡在财政,现在钱到了,还没开工", Intent.NOT_STARTED),
    ("stuck again", "之前卡在规划,现在又卡在消防", Intent.BLOCKED),
    ("settled, and the crew gone", "工程款结清、施工队撤场、证也到手,彻底了结", Intent.DONE),
    ("the crew gone, nothing settled", "施工队撤场了,活没干完", Intent.BLOCKED),
    ("what is looked after follows an end", "信访积案清零,下一步我们盯着防反弹", Intent.DONE),
    ("a later day is asked for", "清明过后交成不成", Intent.EXTENSION),
    ("behind the feast", "过完五一再报成不", Intent.EXTENSION),
    ("told to mend it", "验收了,让整改", Intent.PROGRESS),
)
def test_the_turn_of_a_reply_is_understood(reason, text, expected):
    assert understood(text).intent is expected


@table(
    ("a bare no, and how far", "没呢,表还没填完", Intent.PROGRESS),
    ("with whom one talks to", "没呢领导,还没弄完", Intent.PROGRESS),
    ("a claim and what remains", "早就完成了啊,只剩两个村没交表", Intent.PROGRESS),
    ("a claim in the tone of 嘛", "已经搞定了嘛,就差书记签个字", Intent.PROGRESS),
    ("who is told is no reason", "推不动了书记", Intent.BLOCKED),
    ("told elsewhere", "卡壳了,见面再跟您细说", Intent.BLOCKED),
    ("a long story", "停摆了,说来话长", Intent.BLOCKED),
    ("no cause but its weight", "被迫停了,情况复杂,当面说", Intent.BLOCKED),
    ("what he told", "老李告诉我报了", Intent.PROGRESS),
    ("what the head of a group told", "组长跟我讲都弄完了", Intent.PROGRESS),
    ("what the doorman said", "门卫讲东西送到了", Intent.PROGRESS),
    ("what he answered", "站长回我都齐了", Intent.PROGRESS),
    ("left for a talk", "弄不成了,详情面谈", Intent.BLOCKED),
    ("not far", "哪里完了,差远了", Intent.PROGRESS),
    ("wished", "完成了多好", Intent.NONE),
    ("nearly", "几近完成", Intent.PROGRESS),
)
def test_what_the_turn_leaves_open_is_asked_about(reason, text, expected):
    reading = understood(text)
    assert (reading.intent, reading.ask) == (expected, True)


@table(
    ("the reader's system is behind", "昨天就交了,可能你们系统没刷新", True),
    ("the reader's lamp", "表已传到OA,李局也签收了,请把红灯去掉", True),
    ("the system has it", '交过了,平台上显示"已接收"', True),
    ("as many as there were", "二十六座公厕,二十六座都通水了,照片存档", True),
    ("以 for 已 at the end", "款以付清,资料以交", True),
    ("not begun is the lamp's affair too", "还没交,麻烦先把红灯去掉", False),
    ("saved and not sent", '报了,系统显示"已暂存"', False),
    ("it waits there", "材料已交县里审核", False),
    ("given to who mends it", "车已移交修理厂", False),
    ("as many have agreed", "四十户危改,四十户都签了意向", False),
    ("the first of several looks", "验收过了初审", False),
    ("a piece", "其中水管一项,已完成", False),
)
def test_beside_a_claim_the_turn_settles_it_or_does_not(reason, text, expected):
    reading = understood(text)
    assert (reading.intent is Intent.DONE and not reading.ask) is expected


@table(
    ("the one matter spoken of", "关于敬老院消防整改一项,已于3月6日销号", (None, None, None)),
    ("one of three", "三项里已销号一项", (1, 3, None)),
    ("what remains comes in kinds", "六项任务办结四项,一项在办,一项未启动", (4, 6, None)),
    ("what was added is within it", "今天又拆了三户,累计二十一户,总数三十", (21, 30, None)),
    ("who was sent", "派了两个人去办", (None, None, None)),
)
def test_a_count_is_of_the_work(reason, text, expected):
    reading = understood(text)
    assert (reading.done_count, reading.total_count, reading.remaining_count) == expected


@table(
    ("a vow behind a weekday", "收到,周三一准儿报", date(2020, 4, 22)),
    ("two weekdays", "周三四交", date(2020, 4, 23)),
    ("when it was seen", "根本没动,今早才收到文件", None),
    ("when it was heard of", "还没开始,下午才接到通知", None),
)
def test_a_day_is_that_of_the_end(reason, text, expected):
    assert understood(text).date == expected
