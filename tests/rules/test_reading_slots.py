"""What a Chinese reply states beside its intent: causes, counts, helpers, takers, days; and tasks of one list."""

from datetime import date

import pytest
from spring_2020 import CALENDAR, at

from db.words import Intent
from jobs.rules.reading import read

NOW = at("05-13", "10:00")
DUE = date(2020, 5, 15)


def understood(text):
    return read(text, NOW, DUE, (), CALENDAR)


def table(*rows):
    return pytest.mark.parametrize(("text", "expected"), rows, ids=[row[0] for row in rows])


@table(
    ("证办不下来,房产本上写的是老厂的名字", "房产本上写的是老厂的名字"),
    ("机器开不动,油箱见底了", "油箱见底了"),
    ("树栽不下去,底下全是石头", "底下全是石头"),
    ("牌子做好了挂不上去,城管说沿街要统一", "城管说沿街要统一"),
    ("摊位搬不走,老板非要现钱", "老板非要现钱"),
    ("系统登不上,账号锁了,烦请信息中心帮着解一下", "账号锁了"),
    ("雨太大,车进不去", "雨太大"),
    ("能不能缓到下周五?雨下个没完,车进不了地", "雨下个没完"),
    # An obstacle by itself, and what names none beside it.
    ("账对不上,差了四万多", "账对不上"),
    ("系统登不上去,一直报错", "系统登不上去"),
    ("电话打不通,请您帮着催一下", "电话打不通"),
)
def test_the_cause_is_quoted_and_not_what_cannot_be_done_for_it(text, expected):
    assert understood(text).reason == expected


@table(
    ("这阵子光顾着春耕了,名册没动", "光顾着春耕了"),
    ("住了半个月院刚出来,还没开始", "住了半个月院刚出来"),
    ("这两周天天下村抗旱,一点没弄", "天天下村抗旱"),
    ("培训还没搞", None),
    ("刚接手,还没动", None),
)
def test_what_kept_somebody_is_quoted_and_not_what_has_not_been_done(text, expected):
    told = understood(text)
    assert told.intent is Intent.NOT_STARTED
    assert told.reason == expected


def states(text):
    return [(task.ref, task.intent) for task in understood(text).tasks]


@table(
    (
        "报告:初稿有了 名册:120人录了95 培训:下周三办完",
        [("报告", Intent.PROGRESS), ("名册", Intent.PROGRESS), ("培训", Intent.PROGRESS)],
    ),
    ("社保:数据推上去了  医保:申请延三天", [("社保", Intent.DONE), ("医保", Intent.EXTENSION)]),
    ("水:通了 电:还没动 路:干到一半", [("水", Intent.DONE), ("电", Intent.NOT_STARTED), ("路", Intent.PROGRESS)]),
    ("进展:已完成八成 问题:缺资金", []),
    ("报告:已报县里 问题:无", []),
)
def test_titles_are_parted_by_a_space(text, expected):
    assert states(text) == expected


@table(
    ("旧章铰了角,新章在用", Intent.DONE),
    ("钥匙都在户主兜里了", Intent.DONE),
    ("档案县馆收走了,回执在手", Intent.DONE),
    ("老人们都住进去了", Intent.DONE),
    ("养老金都打进卡里了", Intent.DONE),
    ("井打出水了", Intent.DONE),
    ("孩子们都坐上新课桌了", Intent.DONE),
    ("账户都销了", Intent.DONE),
    ("家家有水了", Intent.DONE),
    ("牌子还没去订", Intent.NOT_STARTED),
    # What only resembles a result.
    ("旧章剪了角,新章还没刻", Intent.PROGRESS),
    ("新章快用上了", Intent.PROGRESS),
    ("钥匙都在老主任手里", Intent.NONE),
    ("公章被公安局收走了", Intent.NONE),
    ("档案县馆收走了", Intent.NONE),
    ("有的住进去了", Intent.PROGRESS),
    ("样品到户主手里了", Intent.NONE),
    ("老人们都住进去了,手续没办", Intent.PROGRESS),
    ("旧牌摘了,新牌在做", Intent.PROGRESS),
)
def test_a_listed_task_is_finished_by_what_has_come_of_it(text, expected):
    assert dict(states(f"1、{text};2、卡在财政"))["1"] is expected


@pytest.mark.parametrize(
    ("text", "done", "total", "left"),
    [
        ("31眼井清了19眼,月中前清完", 19, 31, None),
        ("12艘渔船检了7艘", 7, 12, None),
        ("名册:120人录了95", 95, 120, None),
        ("表收上来88张,总共该收96张", 88, 96, None),
        ("应发310户,发到手287户,剩23户", 287, 310, 23),
        ("旧宣传栏拆了,墙上还剩三个窟窿", None, None, None),
        ("牌子摘了,墙上就剩四个钉眼", None, None, None),
        ("三个辅警上岗都两周了", None, None, None),
        ("材料和图纸一块儿报了", None, None, None),
        # What befell people and things, who goes, and what came first or last.
        ("三个保洁员病了两个,活停下来了", None, None, None),
        ("台账丢了一本,对不上", None, None, None),
        ("派老周带三个民兵去弄了", None, None, None),
        ("上头只拨了两台,不够用", None, None, None),
        ("最后一户的合同昨天也签了,收工", None, None, None),
        ("路修到三组了,还剩两个组没修", None, None, 2),
        # All of them, and some of them, in other words.
        ("卷宗整理收官,640卷一卷不落", 640, 640, None),
        ("宿舍换锁,72间间间换过", 72, 72, None),
        ("借调12个回去9个", 9, 12, None),
        ("门牌钉完12块,还空着3块", 12, None, 3),
        ("材料补了,还差一份", None, None, 1),
        ("最后一户今天签", None, None, 1),
    ],
)
def test_counts_are_of_what_was_to_be_done(text, done, total, left):
    told = understood(text)
    assert (told.done_count, told.total_count, told.remaining_count) == (done, total, left)


@table(
    ("业主委员会不同意,想请社区去劝劝", ("社区",)),
    ("账对不上,麻烦财政局和农商行一起来对一次", ("财政局", "农商行")),
    ("新办公楼没通网,得叫电信过来拉线", ("电信",)),
    ("群众不让进,请村委会和派出所一起去做做工作", ("村委会", "派出所")),
    ("户主不开门,请妇联去说说", ("妇联",)),
    ("卡激活不了,麻烦信用社派人来一趟", ("信用社",)),
    ("水压上不去,想让水厂来查查", ("水厂",)),
    ("机器坏了,得喊厂家来修", ("厂家",)),
    ("库里没药了,请疾控和卫健局调一批", ("疾控", "卫健局")),
    ("两个组打起来了,请书记亲自出面", ("书记",)),
    ("缺车,想跟应急局借一台", ("应急局",)),
)
def test_who_is_asked_to_come_is_named(text, expected):
    assert understood(text).help_unit == expected


@table(
    ("这事不归我们,已转给民政所去跟了", "民政所"),
    ("不是我们的活,移交给综合执法队去办了", "综合执法队"),
    ("不归我们管,转给水管站了", "水管站"),
    ("这个不归我,归水利站老邓", "水利站老邓"),
    ("不是我们的活,畜牧站才管这个", "畜牧站"),
    ("我调走了,接手的是雷主任", "雷主任"),
)
def test_who_goes_to_do_it_is_the_taker(text, expected):
    assert understood(text).transfer_to == expected


@pytest.mark.parametrize(
    ("text", "day", "delta"),
    [
        ("三分之二的地块量过了,今天在北坡接着量", None, None),
        ("搬了一半,今天下午接着搬", None, None),
        ("今天继续,今晚一定弄完", date(2020, 5, 13), None),
        ("下周一交行不?我老婆这两天生", date(2020, 5, 18), None),
        ("能不能推到25号?这三天一直停电", date(2020, 5, 25), None),
        ("再给两天,这两天光下雨", date(2020, 5, 15), "2d"),
    ],
)
def test_a_day_on_which_the_work_goes_on_or_the_obstacle_lasts_is_no_deadline(text, day, delta):
    told = understood(text)
    assert (told.date, told.delta) == (day, delta)
