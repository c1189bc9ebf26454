"""How it is typed by ear: dialect, slips of sound, messages without punctuation, and who has it now."""

from datetime import date

import pytest
from spring_2020 import CALENDAR, at

from db.words import Intent
from jobs.rules.reading import read

NOW = at("05-13", "10:00")
DUE = date(2020, 5, 20)


def understood(text):
    return read(text, NOW, DUE, (), CALENDAR)


def table(*rows):
    return pytest.mark.parametrize(("reason", "text", "expected"), rows, ids=[row[1] for row in rows])


@table(
    ("昨黑 is last night", "昨儿黑都弄归一了", Intent.DONE),
    ("脱 tells an end", "材料早都交脱了", Intent.DONE),
    ("伸展 tells an end", "活路做伸展了", Intent.DONE),
    ("撇脱 does as well", "手续办撇脱了", Intent.DONE),
    ("nothing was left behind", "问题都整改了没留尾巴", Intent.DONE),
    ("腚 sounds like 定", "都搞腚了", Intent.DONE),
    ("以 sounds like 已", "以全部完成,照片在群文件", Intent.DONE),
    ("以 at the head of what was reported", "以报县局", Intent.DONE),
    ("解 sounds like 结", "这件信访办解了", Intent.DONE),
    ("啦 behind any deed", "超期件全清零啦", Intent.DONE),
    ("one breath, two things", "资产标签贴完了码也扫了账实对得上", Intent.DONE),
    ("one breath, and none left out", "鉴定全做完了一户不差资料也装订好交档案室了", Intent.DONE),
    ("the reader is to look for it", "表昨晚发到李科长邮箱了,你查一哈嘛", Intent.DONE),
    ("who came to see it", "门牌都钉上墙了,书记下来看过没意见", Intent.DONE),
    ("who went through the figures", "农户的账全还清了,财政所那边也对过数", Intent.DONE),
    ("what came in thanks", "信访件办结了,老人家还送了面锦旗来", Intent.DONE),
    ("the last of them signed", "100%了 最后一户今早签的字", Intent.DONE),
    ("what was in the way has come", "之前卡在国土那边,现在手续拿到手,证也全部发给群众了", Intent.DONE),
    ("where it lies is nothing waited for", "档案移交完了,移交单在柜子里", Intent.DONE),
    ("an explanation is no hearsay", "情况说明都写好交上去了", Intent.DONE),
    ("all that was due", "应缴的钱一分不少打进专户", Intent.DONE),
    ("it was sent at dawn", "不用催啦,今天一早就给送过去了", Intent.DONE),
    ("nothing was left over, in one breath", "垃圾清走了沟也通了一点没剩", Intent.DONE),
    ("none of them died", "树苗栽下去了,一棵没死", Intent.DONE),
    ("nobody objected, and it is over", "公示期满没人有意见,证书也发到本人手里了,这事了了", Intent.DONE),
    ("交差 lacks nothing", "这个早交差了", Intent.DONE),
    ("the system says so, beside the claim", "全录完了,后台显示100%", Intent.DONE),
    ("what is mainly looked after next", "早就落实了,下步主要是做好日常管护", Intent.DONE),
    ("the same, and no condition", "早就到位了,接下来主要是加强监管", Intent.DONE),
    ("the office it was sent to", "名册核对无误,已盖章送局办公室", Intent.DONE),
    ("all of them had it", "牲口圈舍消毒一个不落都做过了", Intent.DONE),
    ("none was left behind, in other words", "工资补发到位,没一个落下", Intent.DONE),
    ("so many of them, and none left", "户厕改造收官,38户一户没落", Intent.DONE),
    ("how much each got", "鸡苗领完了,一户二十只", Intent.DONE),
    ("it has not come back", "两个摊位都撤了,没再摆", Intent.DONE),
    ("what was owed has been paid", "三家企业的欠薪昨天全打到卡上了", Intent.DONE),
    ("why the reader does not see it", "这个上个月就了结了,你们没更新吧", Intent.DONE),
    ("in one breath, and nothing wrong", "低保户都核完了没有出入", Intent.DONE),
    ("none was left out, asked by nobody", "疫苗都打完了,没得哪个漏", Intent.DONE),
    ("who need not urge", "上报了上报了,催啥", Intent.DONE),
    ("gathered and handed over", "房租收齐交财政所了", Intent.DONE),
    ("gone through three times", "名单核过三遍没错,报上去了", Intent.DONE),
    ("the reader is awaited, to look", "都妥当了,等您来验", Intent.DONE),
    ("what had broken is mended", "冲坏的便桥昨天修好了", Intent.DONE),
    ("given back to each", "户口本都退回到本人手里了,这事翻篇了", Intent.DONE),
)
def test_what_is_finished_by_ear_needs_no_question(reason, text, expected):
    reading = understood(text)
    assert (reading.intent, reading.ask) == (expected, False)


@table(
    ("they have it before them", "请示上周报给财政局了,他们还在排队研究", Intent.PROGRESS),
    ("a morning is no 早就", "牌子做回来了,后天一早就能挂完", Intent.PROGRESS),
    ("a share that is not reached hinders nothing", "一半都不到,38%", Intent.PROGRESS),
    ("nothing will be missed", "周五下班前给您交齐,误不了事", Intent.PROGRESS),
    ("it is asserted, and hedged", "基本上整完了嘛", Intent.PROGRESS),
    ("what is still being reported", "以按要求填报中", Intent.PROGRESS),
    ("not a spade of earth", "一锹土都没挖", Intent.NOT_STARTED),
    ("啥子 asks nothing here", "没得啥子进展", Intent.NOT_STARTED),
    ("莫 denies what has not come", "钱莫到账工人都走球了", Intent.BLOCKED),
    ("each says it is the other's", "三家单位互相说不归自己管,卡起了", Intent.BLOCKED),
    ("he has retired, not I", "库房钥匙在老马手里,他退休回新疆了,门都进不去", Intent.BLOCKED),
    ("what is written unclearly is asked about", "按户籍算还是按常驻算,表上没写清楚哟", Intent.QUESTION),
    ("在 sounds like 再", "在宽限两天嘛", Intent.EXTENSION),
    ("改成 a day", "20号怕来不及,改成月底得行不", Intent.EXTENSION),
    ("a day and 行不", "交不了哈,下周二行不?", Intent.EXTENSION),
    ("it was handed on", "这块活早转给老李了,你找他", Intent.TRANSFER),
    ("it is out of hand", "这摊子事交出去了,现在是小王在弄", Intent.TRANSFER),
    ("已 by ear, and to whom", "以转县农业农村局办理", Intent.TRANSFER),
    ("asserted, not asked", "早就不归我管了嘛,咋个还发给我", Intent.TRANSFER),
    ("道 sounds like 到", "收道", Intent.ACK),
    ("whoever asks is not told that it is done", "都完成了嘛", Intent.QUESTION),
    ("the system is down", "系统挂了", Intent.BLOCKED),
    ("workmen who left", "工人撤了", Intent.BLOCKED),
    ("drawn up, and to be signed", "文件拟好了,等书记签", Intent.PROGRESS),
    ("it has been left lying", "一直压着没动,下周三开始入户", Intent.NOT_STARTED),
    ("没啥 asks nothing", "没啥新进展", Intent.NOT_STARTED),
    ("the reader is not to forget", "周三下午两点党校培训,别忘了", Intent.NONE),
    ("whom one talks to takes nothing over", "@王姐 你伞落我车上了", Intent.NONE),
    ("an acceptance may be put off", "大棚验收能否延到端午前", Intent.EXTENSION),
)
def test_what_is_not_finished_is_understood_by_ear(reason, text, expected):
    assert understood(text).intent is expected


@table(
    ("a name before the number", "只剩杨家沟一个村了,月底收得了口", {"remaining_count": 1}),
    ("boxes are counted", "装订好了,还差11盒", {"remaining_count": 11}),
    ("whom one has found", "招到4人,还差2人", {"done_count": 4, "remaining_count": 2}),
    ("so many, came back so many", "五十份问卷收回三十八份", {"done_count": 38, "total_count": 50}),
    ("those that are, and those that are not", "装好的有27台,没装的3台", {"done_count": 27, "remaining_count": 3}),
    ("faster by so many points", "目前67%,比上周涨了12个点", {}),
    ("the twelfth is no node", "一共30座,砌了11座,明天砌第12座", {"done_count": 11, "total_count": 30}),
    ("some of it is no number", "开工了一批,停了一批", {}),
    ("months are not", "忙了一个多月的档案", {}),
    (
        "one breath, done and in all",
        "录了四百户了全乡六百八十户还需六个工作日",
        {"done_count": 400, "total_count": 680},
    ),
    ("those who went back", "借调的4名同志全部回原单位上班了", {"done_count": 4, "total_count": 4}),
)
def test_what_is_counted_by_ear(reason, text, expected):
    stated = understood(text).slots
    counted = {"done_count": stated.done_count, "total_count": stated.total_count}
    counted["remaining_count"] = stated.remaining_count
    assert {key: value for key, value in counted.items() if value is not None} == expected


@table(
    ("in general and no", "半夜完成", False),
    ("seen, and something waited for", "书记下来看过没意见,等盖章", False),
    ("conditional on its end", "这事就算了了", False),
    ("the west tells so, the south asks", "昨天就交了嘛", False),
    ("prepared", "汇总表和情况说明都准备发您邮箱了", False),
    ("thanks alone", "老人家送了面锦旗来", False),
    ("fetched and put away", "昨天取回来放柜子里了", False),
    ("half of it handed over", "给县上交了一半", False),
    ("the system alone", "系统显示100%", False),
    ("nobody objected, that is all", "公示期满没人有意见", False),
    ("sent to be looked at", "已盖章送局办公室会签", False),
    ("given back to be mended", "退回到镇里了", False),
    ("the last signed, and not paid", "最后一户昨天也签了字,钱没付", False),
    ("hardly", "勉强交差了", False),
    ("gone over, and not what", "全都查过一遍了", False),
    ("gathered, and a leader looks at it", "房租收齐交领导审", False),
    ("before the next step", "摆好了再说", False),
    ("a lamp of warning", "红灯亮了", False),
    ("the telephone", "电话挂了", False),
    ("a thing that may be one of many", "路灯亮了", False),
)
def test_what_only_sounds_finished_by_ear_is_asked_about(reason, text, expected):
    reading = understood(text)
    assert (reading.intent is Intent.DONE and not reading.ask) is expected


def test_a_number_and_a_quantity_behind_a_dot_are_no_decimal():
    reading = understood("1.完成 2.完成 3.26个公厕改了18个 4.缺图纸干不了")
    assert [(task.ref, task.intent) for task in reading.tasks] == [
        ("1", Intent.DONE),
        ("2", Intent.DONE),
        ("3", Intent.PROGRESS),
        ("4", Intent.BLOCKED),
    ]
    assert (reading.tasks[2].slots.done_count, reading.tasks[2].slots.total_count) == (18, 26)


def test_who_is_to_decide_is_not_asked_to_help():
    assert understood("招标流标,特申请延期一个月,请领导批示").help_unit == ()
    assert understood("平台登不进去,让信息中心来个人看哈").help_unit == ("信息中心",)


def test_a_share_aimed_at_next_is_no_state():
    assert understood("现在七成,下一步冲九成五").percent == 70


def test_a_day_of_the_calendar_is_planned_whatever_comes_first():
    assert understood("待公示结束后报市局,计划6月10日前全部完成").date == date(2020, 6, 10)


@table(
    ("whose books they are not in", "请转卫健局,医院的账不在我们这", "医院的账不在我们这"),
    ("what is not to be found there", "我们镇没有这个单位,应该是城关镇的", "我们镇没有这个单位"),
    ("nothing but that", "没顾上,上周光接待了", "光接待了"),
    ("the cause and not the effect", "账户还没开下来,钱拨不出去", "账户还没开下来"),
)
def test_why_is_told_by_ear(reason, text, expected):
    assert understood(text).reason == expected
