"""A table for each rule of reading replies: the reason, what falls under it, and what only looks like it."""

from datetime import date

import pytest
from spring_2020 import CALENDAR, at

from db.words import Intent
from jobs.rules.reading import Doubt, read
from jobs.rules.reading.contract_json import prediction
from jobs.rules.reading.counts import counts
from jobs.rules.reading.help_wanted import help_units
from jobs.rules.reading.normal import normal
from jobs.rules.reading.numbers import number, percent
from jobs.rules.reading.read import is_small_talk
from jobs.rules.reading.takers import taker

NOW = at("05-11", "08:45")
DUE = date(2020, 5, 15)


def understood(text):
    return read(text, NOW, DUE, (), CALENDAR)


def table(*rows):
    return pytest.mark.parametrize(("reason", "text", "expected"), rows, ids=[f"{row[0]}-{row[1]}" for row in rows])


@table(
    ("己 is the commonest slip for 已", "己完成", "已完成"),
    ("but 自己 stays", "自己办", "自己办"),
    ("以 for 已 before a deed", "以完成", "已完成"),
    ("but 可以 stays", "可以完成", "可以完成"),
    ("traditional characters", "無法完成,請協調", "无法完成,请协调"),
    ("one width", "完成６０％", "完成60%"),
    ("dialect", "俺村俩户后晌交", "我村两个户下午交"),
    ("a weekday has one name", "下礼拜天", "下周日"),
    ("quoted lines are another's", "> 已完成\n还没", "还没"),
    ("said twice is said once", "录完了录完了", "录完了"),
    ("the sound of 完 typed as 玩", "做玩了", "做完了"),
    ("southern for 没有", "莫得进展", "没有进展"),
    ("a denial of Hunan", "冒搞完", "没搞完"),
    ("but 冒雨 stays", "冒雨办完", "冒雨办完"),
    ("a denial of the coast", "呒没做完", "没有做完"),
    ("nothing left out is all", "一户不落,都搬了", "全部,都搬了"),
    ("what names nothing that remains is no remainder", "all visited, nobody left out", "all visited, in full"),
)
def test_many_spellings_have_one_form(reason, text, expected):
    assert normal(text) == expected


@table(
    ("a negated claim tells no state", "还没完成", Doubt.NEGATED),
    ("a figure tells how far", "还没完成,完成了八成", None),
    ("a day tells when", "未完成,预计周五完成", None),
    ("two negations are easily misread", "不是没完成", Doubt.DOUBLE_NEGATION),
    ("a rhetorical question is no question", "谁说没完成", Doubt.DOUBLE_NEGATION),
    ("a hedge leaves something open", "大体完成", Doubt.HEDGED),
    ("a hedged promise is a promise", "应该周五能完成", None),
    ("八成是 is a guess, no share", "八成是完成了", Doubt.HEDGED),
    ("future", "马上就完成", None),
    ("a condition may fail", "等材料齐了就完成", None),
    ("a step is not the task", "已完成摸底", None),
    ("a draft is not the paper", "初稿已完成", None),
    ("one group of several", "第一批已完成", None),
    ("a named rest remains", "除印章外均已完成", None),
    ("a bare claim and a rest contradict", "已完成,还差两个村", Doubt.CONTRADICTION),
    ("a claim of a part and a rest do not", "牌子做好了,还没挂", None),
    ("a stamp is awaited", "已报编办,待批复", None),
    ("what was handed back is not done", "已报送,被退回", None),
    ("hearsay", "村里说都完成了", Doubt.HEARSAY),
    ("the next step is still ahead", "已完成摸底,下步起草方案", None),
    ("a day that does not exist is no day", "6月31日完成", Doubt.BAD_DATE),
    ("a share below the whole", "人员到位八成", None),
    ("a fraction below the whole", "1/3的村完成了", None),
    ("the others of the same task", "除城关镇外其他乡镇都已报", None),
    ("no answer yet", "已经报给县里了,还没回音", None),
    ("soon is not now", "近期完成", None),
    ("a hedged promise with a day is a promise", "可能月底前能完", None),
    ("of is no enumeration", "12 out of 18 done", None),
    ("what is denied behind the deed is not done", "填了三遍都没保存上", Doubt.NEGATED),
    ("all that can be done is not all", "能完成的都完成了", Doubt.HEDGED),
    ("what a hedge leaves is said", "差不多了,就差盖章", None),
    ("another year's is done, this one begun", "去年那批完成了,今年的刚开头", None),
    ("an approval is no end", "方案县里批了", None),
    ("then lies ahead", "last batch goes out next Monday, then all is complete", None),
    ("all but some", "all but two have moved", None),
    ("being done is under way", "Certificates are being issued", None),
    ("a target is no state", "周五达到90%", None),
    ("ready is no end", "前期准备工作已就绪", None),
    ("a contract is signed and the work lies ahead", "Contract signed, work starts June 1", None),
)
def test_what_is_not_finished_is_progress(reason, text, expected):
    reading = understood(text)
    assert reading.intent is Intent.PROGRESS
    assert reading.why == (expected or "")
    assert reading.candidates[0] is Intent.PROGRESS


@table(
    ("plain", "已办结", False),
    ("handed in is done", "材料已发您邮箱,请查收", False),
    ("several facts and the task itself", "方案已印发,责任已明确,此项工作已完成", False),
    ("care afterwards leaves nothing open", "已完成,下步将继续巩固", False),
    ("a solved obstacle is none", "困难已经克服,任务全部完成", False),
    ("an old date is no promise", "昨天已经报到编办了", False),
    ("all of a number is the whole", "22个村全部完成", False),
    ("yes to the asking says nothing of the work", "没问题,已经交了", False),
    ("nothing is left over", "按时完成,无遗留问题", False),
    ("将 behind 已 names the object", "已按通知要求将名单报至组织部邮箱,请查收", False),
    ("the committee's 会 is no modal", "三定方案已经县委编委会审议通过并印发执行", True),
    ("all of a number behind 全镇", "全镇9个单位牌子都挂出去了", False),
    ("该V的都V了", "该拆的都拆了,拆完了", False),
    ("an office at the end of an English claim", "Already uploaded to the intranet, thanks", False),
    ("an unknown subject is asked about", "补贴款发下去了", True),
    ("a sign alone", "✅", True),
    ("a question that supposes the claim opens nothing", "已完成,还要报纸质版吗", False),
    ("nor does one why it is not seen", "早办完了,你看看是不是系统没更新", False),
    ("a question about the claim itself does", "已完成,是不是算完", True),
    ("to be better is no completion until it is over", "全镇17个行政村的公示牌都立好了", False),
    ("an obstacle of former days", "原来卡在国土所,现在已经全部搬完", False),
    ("what was missing is made up", "之前差的2户也补齐了", True),
    ("a topic before the claim", "双拥那个事儿,上周就清零了", False),
    ("a committee has passed it", "三定规定已经县委常委会审议通过并印发", False),
    ("the 要 of 要求 awaits nothing", "已按要求整改到位并通过验收", False),
    ("a deed no list knows", "已捆扎", True),
    ("all of a number in English", "All nine signboards are up", False),
    ("a past weekday in English", "We sent it to your office last Thursday", False),
    ("done on a day", "Report was sent on May 7", False),
    ("a deed and what it reached", "水管昨天接通了", False),
    ("a deed at the end of an English sentence", "Dangerous houses demolished", False),
)
def test_what_is_finished_is_done(reason, text, expected):
    reading = understood(text)
    assert (reading.intent, reading.ask) == (Intent.DONE, expected)


@table(
    ("nothing has begun", "还没顾上", Intent.NOT_STARTED),
    ("only a start is planned", "计划明天启动", Intent.NOT_STARTED),
    ("a start and an end are a promise", "下周一启动,争取下周五完成", Intent.PROGRESS),
    ("stuck", "卡在编制审批", Intent.BLOCKED),
    ("means are lacking", "没有场地", Intent.BLOCKED),
    ("somebody refuses", "群众不让进地", Intent.BLOCKED),
    ("potential of impossibility", "系统登不上去", Intent.BLOCKED),
    ("only then", "需要省里授权才能办", Intent.BLOCKED),
    ("waiting is the reason", "等省里文件", Intent.BLOCKED),
    ("waiting after handing in", "已上报,等待批复", Intent.PROGRESS),
    ("an obstacle that is over", "之前卡在编办,现已解决,正在推进", Intent.PROGRESS),
    ("there is no obstacle", "没有困难,正在推进", Intent.PROGRESS),
    ("a supposed obstacle is none", "要是不下雨,周末能干完", Intent.PROGRESS),
    ("late today, tomorrow for sure", "今天下班前报不出来,明早报", Intent.PROGRESS),
    ("slow is still going on", "进展缓慢", Intent.PROGRESS),
    ("one asks for time", "能否宽限三天", Intent.EXTENSION),
    ("without a word of extension", "能不能下周一报", Intent.EXTENSION),
    ("a day alone may be the wish", "下周一行吗", Intent.EXTENSION),
    ("the latest is no lateness", "争取节前,最晚5月28日", Intent.PROGRESS),
    ("有…没 asks", "格式有模板没", Intent.QUESTION),
    ("asking how is no request", "延期怎么申请", Intent.QUESTION),
    ("nor is refusing", "不需要延期,周五能报", Intent.PROGRESS),
    ("nor a meeting put off", "会议推迟到明天", Intent.NONE),
    ("not mine", "不归我管", Intent.TRANSFER),
    ("another leads", "该工作由司法所牵头", Intent.TRANSFER),
    ("but moved papers are done", "档案已移交完毕", Intent.DONE),
    ("a colleague of one's own", "已安排小李办", Intent.PROGRESS),
    ("a question about done", "完成了吗", Intent.QUESTION),
    ("A不A", "这样算不算完成", Intent.QUESTION),
    ("receipt", "收到,马上办", Intent.ACK),
    ("a pledge with receipt and no day", "好的,一定按时完成", Intent.ACK),
    ("a pledge with a day", "好的,周五前完成", Intent.PROGRESS),
    ("another township's work", "隔壁镇已完成", Intent.NONE),
    ("a meeting is no state", "周五开会", Intent.NONE),
    ("extension before all", "完成七成,卡在资金,申请延期到月底", Intent.EXTENSION),
    ("spoken without any stop", "已经弄了十五个村了然后还差七个这周能弄完", Intent.PROGRESS),
    ("a pledge that reassures", "请放心,保质保量完成", Intent.ACK),
    ("a negation inside a pledge denies no receipt", "收到,保证不掉链子", Intent.ACK),
    ("others have not come", "住建局的人一直没来", Intent.BLOCKED),
    ("somebody else's business", "民政局的活儿,别派给我们了", Intent.TRANSFER),
    ("who asks is unsure, nothing hinders", "多大算规上?有两家拿不准", Intent.QUESTION),
    ("a template is asked for", "模板发我一份呗", Intent.QUESTION),
    ("no objection is no obstacle", "公示期满,群众无异议,正在发文", Intent.PROGRESS),
    ("not a word written", "一个字都没写", Intent.NOT_STARTED),
    ("to put a thing right by a day", "本周内把最后两户的档案补上", Intent.PROGRESS),
    ("a request in English that names no extension", "Please move it to 15 December", Intent.EXTENSION),
    ("but to have moved is no such request", "We moved to the new building yesterday", Intent.DONE),
    ("a wish for the weekend asks for nothing", "Thanks a lot, have a nice weekend", Intent.NONE),
    ("short of hands in English", "we are short-handed this week", Intent.BLOCKED),
    ("somebody refuses in English", "Land Bureau won't stamp it", Intent.BLOCKED),
    ("left the post in English", "I left the Civil Affairs post in February", Intent.TRANSFER),
    ("it should be another office's", "这活该交通局干", Intent.TRANSFER),
    ("the road is blocked", "老百姓把路堵了", Intent.BLOCKED),
    ("passed on to one's own villages", "OK,已转各村", Intent.ACK),
    ("a few more days, please", "Rain stopped work, 10 more days please", Intent.EXTENSION),
    ("one or the other", "这表按户填还是按人填", Intent.QUESTION),
    ("but still stuck asks nothing", "要盖的章还是没盖", Intent.PROGRESS),
    ("how long", "还要等多久", Intent.QUESTION),
    ("to make clear how to report", "请明确报送方式", Intent.QUESTION),
    ("let another office do it", "让教育局弄去", Intent.TRANSFER),
    ("we only support", "牵头的是文旅局,我们只是配合", Intent.TRANSFER),
    ("a road closed is not a task closed", "Heavy snow closed the road", Intent.BLOCKED),
    ("denied is no end", "Permit denied", Intent.BLOCKED),
    ("some more and then done", "Two more signatures and we're done", Intent.PROGRESS),
    ("an office needs to act", "The HR office needs to confirm the posts first", Intent.BLOCKED),
    ("would another day work", "Would 5 June work instead?", Intent.EXTENSION),
    ("received is no receipt within a sentence", "Every household has received the money", Intent.DONE),
)
def test_each_intent_has_its_signs(reason, text, expected):
    assert understood(text).intent is expected


@table(
    ("figures", "15", 15),
    ("characters", "三十五", 35),
    ("两百三 is 230", "两百三", 230),
    ("with zero", "一百零五", 105),
    ("廿", "廿五", 25),
    ("English", "twelve", 12),
)
def test_numbers_are_read_as_spoken(reason, text, expected):
    assert number(text) == expected


@table(
    ("tenths", "完成八成", 80),
    ("of two neighbours the later", "七八成了", 80),
    ("fraction", "完成三分之二", 67),
    ("at least", "90%以上", 90),
    ("the latest value", "上周60%,现在85%", 85),
    ("a target is no state", "目标达到90%", None),
    ("what remains is no share done", "剩20%", None),
    ("more than half is no number", "过半", None),
    ("成 that is no tenth", "三成立", None),
    ("English", "two thirds complete", 67),
    ("half of the people is no half of the work", "普查员有一半在隔离", None),
)
def test_shares_are_the_present_ones(reason, text, expected):
    assert percent(text) == expected


@table(
    ("of a total", "22个村完成15个", (15, 22, None)),
    ("all", "22个村全部完成", (22, 22, None)),
    ("the rest", "完成15剩7", (15, None, 7)),
    ("should and is", "应到岗45人,已到岗38人,7人正在办手续", (38, 45, 7)),
    ("colloquial", "俩村没报", (None, None, 2)),
    ("round numbers", "弄了五十多户", (50, None, None)),
    ("shut down is done", "砖厂关停3家了,还剩2家", (3, None, 2)),
    ("who have not reported are the rest", "All done, but two villages haven't reported", (None, None, 2)),
    ("English", "15 of 22 villages done", (15, 22, None)),
    ("money is no count", "资金缺口120万", (None, None, None)),
    ("days are no count", "还需3天", (None, None, None)),
    ("a named thing is no rest", "还有一个问题", (None, None, None)),
    ("清零 holds no zero", "整改已清零", (None, None, None)),
    ("so many of so many", "七件里头办了三件", (3, 7, None)),
    ("all of those done", "22个村里20个都整完了", (20, 22, None)),
    ("the last ones", "把最后两户补上", (None, None, 2)),
    ("what follows is no total", "还有6户没搬,3户在找房子", (None, None, 6)),
    ("七七八八 is no number", "弄得七七八八了", (None, None, None)),
    ("a day in English is no count", "done 29 April", (None, None, None)),
)
def test_counts_are_only_what_is_stated(reason, text, expected):
    found = counts(normal(text))
    assert (found.done_count, found.total_count, found.remaining_count) == expected


@table(
    ("because", "因疫情防控任务重,申请延期至5月底", "疫情防控任务重"),
    ("stuck at", "卡在编制审批上", "编制审批"),
    ("what is lacking", "还没开始,经费没着落", "经费没着落"),
    ("what is awaited", "等省里文件下来才能动", "等省里文件"),
    ("what leads up to the request", "人员还没定,恳请领导宽限到月底", "人员还没定"),
    ("what should be solved", "需要县财政局解决开办经费", "开办经费"),
    ("why nothing began", "这几天一直在忙防汛,还没顾上", "忙防汛"),
    ("an obstacle without a ground", "遇到困难,搁置了", None),
    ("English", "Blocked: waiting for budget approval from the finance bureau", "waiting for budget approval"),
    ("a ground behind the request", "申请延期一周,消防图纸还在改", "消防图纸还在改"),
    ("that it will not be done is no ground", "月底前肯定完不成", None),
    ("what is wanted of an office", "请县编办帮助核定职数", "核定职数"),
    ("since a day is no ground", "The server has been down since Monday", "The server has been down since Monday"),
)
def test_the_reason_is_the_shortest_span(reason, text, expected):
    assert understood(text).reason == expected


@table(
    ("two units", "请组织部和人社局给予支持", ("组织部", "人社局")),
    ("和 inside a name", "请自然资源和规划局支持", ("自然资源和规划局",)),
    ("a person", "恳请分管县长出面协调", ("分管县长",)),
    ("asking to look is no help", "请查收", ()),
    ("to borrow from", "能不能从规划院借两个人", ("规划院",)),
    ("to come and look", "麻烦大数据局看看", ("大数据局",)),
    ("may a bureau look into it", "can Big Data Bureau look into it?", ("Big Data Bureau",)),
    ("from a bureau", "Need support from the county water bureau", ("county water bureau",)),
    (
        "two bureaus",
        "we need the organization department and hr bureau to confirm",
        ("organization department", "hr bureau"),
    ),
)
def test_who_is_asked_to_help_is_named(reason, text, expected):
    assert help_units(text) == expected


@table(
    ("led by", "该项工作由司法所牵头,请转司法所", "司法所"),
    ("successor", "我不分管这块了,现在是王镇长分管", "王镇长"),
    ("belongs to", "这是组织部的活", "组织部"),
    ("oneself is nobody else", "由我负责", None),
    ("whose business it is", "民政局的活儿,别派给我们了", "民政局"),
    ("they is no name", "职能划给行政审批局了,麻烦找他们", "行政审批局"),
    ("a successor to talk to", "请与接任者孙浩联系", "孙浩"),
    ("who took over", "ms. tang li took over", "tang li"),
    ("not ours but theirs", "不归镇里管,归县局管", "县局"),
    ("who took my place", "刘强接我的班,您跟他说", "刘强"),
    ("an office that does it", "这是综治中心在做", "综治中心"),
)
def test_who_should_take_over_is_named(reason, text, expected):
    assert taker(text) == expected


@table(
    ("numbers", "1已完成 2未启动", {"1": "done", "2": "not_started"}),
    ("brackets", "(1)已落实(2)正在推进", {"1": "done", "2": "progress"}),
    ("the first few", "前两项完成,第3项在办", {"1": "done", "2": "done", "3": "progress"}),
    ("a list of items", "第4项、第5项已完成", {"4": "done", "5": "done"}),
    ("numbers in a row", "1号完成,2号没开始", {"1": "done", "2": "not_started"}),
    ("a weekday is no week", "1、2已报,3周五报", {"1": "done", "2": "done", "3": "progress"}),
    ("names", "问题整改:完成;人员培训:没动", {"问题整改": "done", "人员培训": "not_started"}),
    ("headings of one report are none", "进展:完成80%;问题:缺资金", {}),
    ("steps of one task are none", "第一步已完成,第二步正在做", {}),
    ("counts are none", "八件里办结两件", {}),
    ("English quantities are none", "12 done, 4 remaining", {}),
    ("a list tells what 2项 is", "1、4项已报,2项卡在财政", {"1": "done", "4": "done", "2": "blocked"}),
    (
        "how several numbers stand tells that they are no days",
        "4号已经报了,11号缺经费,12号月底完",
        {"4": "done", "11": "blocked", "12": "progress"},
    ),
    (
        "titles with how they stand, a line each",
        "社保卡 完成了\n养老认证 没动",
        {"社保卡": "done", "养老认证": "not_started"},
    ),
    (
        "English titles keep their capitals",
        "Survey: complete; Fencing: not started",
        {"Survey": "done", "Fencing": "not_started"},
    ),
    ("characters in a row", "一完成 二没动", {"1": "done", "2": "not_started"}),
    ("a listing without stops", "1项完成了2项没弄", {"1": "done", "2": "not_started"}),
    ("numbers with full stops", "1.2.3已完成", {"1": "done", "2": "done", "3": "done"}),
    ("a title in brackets behind the number", "任务12(挂牌)已完成,任务13没动", {"12": "done", "13": "not_started"}),
    ("a number within a sentence", "任务3的附件怎么填", {"3": "question"}),
    ("a question may stand before", "第七条是什么口径?第八条已经交了", {"7": "question", "8": "done"}),
    (
        "a range in English",
        "1-3 are finished. 6: not started",
        {"1": "done", "2": "done", "3": "done", "6": "not_started"},
    ),
    ("a keycap is a number", "7️⃣已完成", {"7": "done"}),
    ("done so many, left so many", "完成15剩7", {}),
    ("a number and a day", "3 5月20日前完成", {"3": "progress"}),
    ("tasks in characters", "任务一完成,任务二没动", {"1": "done", "2": "not_started"}),
    ("任务一定 is no number", "任务一定完成", {}),
    ("a count of the numbers named", "4、6两项完成", {"4": "done", "6": "done"}),
    ("ranges of items", "第1-2项完成,第3-4项在办", {"1": "done", "2": "done", "3": "progress", "4": "progress"}),
    ("a word is enough beside a number", "1完 2没", {"1": "done", "2": "not_started"}),
    ("titles behind commas", "道路:80%,还差绿化,路灯:没动", {"道路": "progress", "路灯": "not_started"}),
    ("titles in brackets", "【道路】完成 【路灯】没动", {"道路": "done", "路灯": "not_started"}),
    ("ticks and crosses", "1√ 2×", {"1": "done", "2": "progress"}),
)
def test_several_tasks_are_told_apart(reason, text, expected):
    assert {task.ref: task.intent.value for task in understood(text).tasks} == expected


@table(
    ("deadline", "周五前完成", {"date": "2020-05-15"}),
    ("the end wins over the start", "下周一启动,月底完成", {"date": "2020-05-31"}),
    ("a meeting is no deadline", "周三开会研究,周五报方案", {"date": "2020-05-15"}),
    ("what somebody else does is no deadline", "编办5月20日才有人,正在跑", {}),
    ("nor is a visit", "下周检查组来,正在准备", {}),
    ("nor how long the work takes", "工期三个月,刚进场", {}),
    ("nor an idiom", "一天都没闲着,在跑手续", {}),
    ("a share aimed at is not reached, nor its day the end", "目前是85%,月底冲到95%", {"percent": 85}),
    ("a condition is no promise", "只要资金到位,月底就能完成", {}),
    ("a day in brackets is repeated", "5月20日(周三)前报", {"date": "2020-05-20"}),
    ("这几天 is no date", "这几天能弄好", {}),
    ("passed lately", "5月1日前完成", {}),
    ("afternoon without saying so", "五点半之前交", {"date": "2020-05-11", "time": "17:30"}),
    ("of today", "下班前报", {"date": "2020-05-11", "time": "cob"}),
    ("from the deadline", "延期三天", {"date": "2020-05-18", "delta": "3d"}),
    ("from today", "再给三天", {"date": "2020-05-14", "delta": "3d"}),
    ("working days", "顺延5个工作日", {"date": "2020-05-22", "delta": "5wd"}),
    ("half a month", "延期半个月", {"date": "2020-05-30", "delta": "15d"}),
    ("June has no delta", "延长至6月上旬", {"date": "2020-06-10"}),
    ("today's state is no promise", "今天到六成五了", {"percent": 65}),
    ("what will not be done has no day", "月底前肯定完不成", {}),
    ("a file number is no day", "还在改,文号是魏办字12号", {}),
    ("how long it has taken", "正在办,这事拖了半个月", {}),
    ("a past weekday in English", "working on it since Monday", {}),
    ("afternoon is not after", "will report back this afternoon", {"date": "2020-05-11", "time": "pm"}),
    ("a holiday in English", "will submit before the national holiday", {"date": "2020-06-24"}),
    ("when it begins", "still drafting, kickoff is 1 June", {}),
    ("today and tomorrow end tomorrow", "今明两天", {"date": "2020-05-12"}),
    ("an hour in characters", "今天五点前", {"date": "2020-05-11", "time": "17:00"}),
)
def test_days_are_read_as_deadlines(reason, text, expected):
    assert prediction(understood(text))["slots"] == expected


@pytest.mark.parametrize(
    "piece",
    [
        "停了",
        "已完成",
        "1、",
        "\n2 ",
        "全部",
        "第3项",
        "因为",
        "5月",
        "报",
        "a ",
        "没没",
        "剩3",
        "的没",
        " no ",
        "okk",
        "早就",
        "!",
    ],
)
def test_no_repetition_keeps_the_reader_busy(piece):
    """A pattern that tries every way to part a text would need years for these."""
    assert understood((piece * 600)[:600] + "x").why is not None


@pytest.mark.parametrize(
    "text",
    [
        "冒搞完嘞",
        "朆交",
        "发错窗口了",
        "漏报了",
        "填错了",
        "不小心发出去了",
        "昨天肯定办完了",
        "上周五保证就办完了",
        "一丁已完成",
    ],
)
def test_a_denial_in_dialect_a_deed_gone_wrong_or_a_vow_is_no_sure_done(text):
    reading = understood(text)
    assert reading.ask or reading.intent is not Intent.DONE


@table(
    ("an unknown number behind a known one", "3推进中 99完成60%", {"3": "progress", "99": "progress"}),
    ("of which one is known", "3、99都没动", {"3": "not_started", "99": "not_started"}),
    ("but a quantity stays one", "3完成15个村,22个村没动", {"3": "progress"}),
)
def test_behind_a_node_a_number_with_a_state_is_another_node(reason, text, expected):
    reading = read(text, NOW, DUE, ("3", "4"), CALENDAR)
    assert {task.ref: task.intent.value for task in reading.tasks} == expected


@table(
    ("nothing new", "暂无新进展", True),
    ("in other words", "目前没有变化", True),
    ("with manners", "领导好,暂无新进展", True),
    ("no progress is a state", "没进展", False),
    ("a figure is news", "暂无新进展,完成60%", False),
)
def test_no_news_is_told_from_no_progress(reason, text, expected):
    assert understood(text).is_idle is expected


@table(
    ("of the rest", "3完成80%,其余暂无新进展", (True, Doubt.REST_IDLE)),
    ("the rest is done", "3完成80%,其他都完成了", (False, Doubt.REST_UNNAMED)),
)
def test_what_is_said_of_the_rest_is_told(reason, text, expected):
    reading = understood(text)
    assert (reading.rest_is_idle, reading.why) == expected


@table(
    ("thanks", "谢谢领导", True),
    ("good wishes", "端午安康,祝您节日快乐", True),
    ("signs only", "🌹🌹", True),
    ("a fact nobody can place", "情况跟原先设想的一致", False),
    ("a refusal", "报告领导,他们不同意", False),
)
def test_small_talk_is_told_from_what_is_not_understood(reason, text, expected):
    assert is_small_talk(text) is expected


@table(
    ("what a deed has become of", "旧仓库改成便民大厅了", Intent.DONE),
    ("how it was done stands before a deed no list knows", "补贴已足额打卡", Intent.DONE),
    ("a manner told twice over", "河边的网箱拆得干干净净", Intent.DONE),
    ("an English participle without its verb", "minutes circulated to everyone last Thursday", Intent.DONE),
    ("what is striven for is not there yet", "争取上周五之前完工", Intent.PROGRESS),
    ("a day with one deed promises", "月中打卡", Intent.PROGRESS),
    ("weather on that day does not", "晚上降温", Intent.NONE),
    ("time of one's own is no obstacle", "还需一个月才能收完尾", Intent.PROGRESS),
    ("time of others is", "需要省里授权才能办", Intent.BLOCKED),
    ("nought is not begun", "0%", Intent.NOT_STARTED),
    ("what stood in the way does so no longer", "那段路抢通了", Intent.DONE),
    ("later without the word extension", "能不能缓缓", Intent.EXTENSION),
    ("whose it will be from now on", "往后叫社区支书接着弄", Intent.TRANSFER),
    ("whose job it is", "School bus permits are the traffic police's job", Intent.TRANSFER),
    ("one day or another is no node", "截止是23号还是25号", Intent.QUESTION),
)
def test_words_of_a_class_tell_the_intent(reason, text, expected):
    assert understood(text).intent is expected


@table(
    ("a fact that lies behind opens nothing", "双方签了协议,案子办结", False),
    ("a heading leads up to the claim", "资格认证,全部办结", False),
    ("what only makes the work possible vouches for nothing", "钱到账了,合同签了", True),
    ("what has gone down may still be on its way", "补贴款发下去了", True),
    ("a piece of it is named", "老王那边弄好了", True),
    ("a question of what is left does not suppose the claim", "已完成,还有两户要不要报?", True),
    ("what lies before one who signs is not over", "Done, the originals are with the mayor", True),
    ("a list of problems is no proof", "已完成,附问题清单", True),
    ("all is done and something is not", "搬迁全部完成,就是还有两户没搬", True),
)
def test_a_done_is_sure_only_where_nothing_is_left_open(reason, text, expected):
    assert understood(text).ask is expected


@table(
    ("a noun that holds a risky sign", "14个村宣传横幅全部挂好", False),
    ("all that was counted, whatever the deed", "45处隐患点都治理了", False),
    ("a quantity, and 全部 behind it", "住房鉴定312户,户户都鉴定完了", False),
    ("as many as were to be", "应整改8个,已整改8个", False),
    ("what was missing is no longer", "前面缺的两户信息昨晚补齐了,现在齐活", False),
    ("what it took, in figures", "清理完毕,出动人员45人次,清运垃圾12吨", False),
    ("how it turned out", "核酸做完了,结果全阴", False),
    ("what is looked after from now on", "人员已全部到位,下步将持续做好值守", False),
    ("who has looked at it", "Rectification completed and verified by the county team", False),
    ("some of them are not all", "有6个村全部完成", True),
    ("the means of it are not the end", "工作队全部进驻", True),
    ("a share in the sheet of another", "我那份交了", True),
)
def test_what_is_whole_needs_no_question(reason, text, expected):
    reading = understood(text)
    assert (reading.ask or reading.intent is not Intent.DONE) is expected


@table(
    ("given to a colleague", "已经交代小王去办了", Intent.PROGRESS),
    ("given to one's own people", "已压实到网格员", Intent.PROGRESS),
    ("others are urged to", "已下发通知要求各村完成", Intent.PROGRESS),
    ("handed on to another office", "已批转经发办落实", Intent.TRANSFER),
    ("as it was asked for is no urging", "已按要求完成", Intent.DONE),
)
def test_what_was_handed_on_is_not_finished(reason, text, expected):
    assert understood(text).intent is expected


@table(
    ("how far a node is that is not finished", "1号办结,2号还没全部完成", Doubt.NEGATED),
    ("what was not handed in is simply open", "1号已报,2号没报", None),
    ("a rest without a name or a number", "大部分完成,个别户还在做工作", Doubt.HEDGED),
    ("a rest with its name", "差不多了,就差书记签字", None),
    ("an obstacle without a content", "这边遇到点困难,推不下去", Doubt.NO_REASON),
    ("nobody is named who should do it", "这个不是我分管的,你问问别人", Doubt.NO_TARGET),
    ("time to be loosened, and no day", "时间上能不能松动一下,全镇都在抗洪", Doubt.NO_DATE),
    ("a title beside all other tasks", "垃圾分类:剩5个村。其余任务都完成了", Doubt.REST_UNNAMED),
)
def test_what_is_left_unsaid_is_asked_about(reason, text, expected):
    reading = understood(text)
    assert reading.why == (expected or "")


@table(
    ("a deed no list knows between two quantities", "8个村通水6个", (6, 8, None)),
    ("a deed with its result", "机井一共11口,打好6口了", (6, 11, None)),
    ("so many as were planned", "计划装200盏,已装130盏", (130, 200, None)),
    ("some of them", "三个项目有两个完工了", (2, 3, None)),
    ("those chosen are not done", "50户,选派5户", (None, None, None)),
    ("a day with a stroke is no fraction", "at 90%, we will finish by 12/20", (None, None, None)),
)
def test_quantities_are_told_by_their_form(reason, text, expected):
    stated = counts(text)
    assert (stated.done_count, stated.total_count, stated.remaining_count) == expected


@table(
    ("what is spoken of, at length", "门牌的事给领导说一声,新门牌昨天都钉好了", Intent.DONE),
    ("whom it is told", "赵局长:房产移交手续已于4月3日全部办完,清单见附件", Intent.DONE),
    ("a count told twice", "划转人员43人,43人已全部到岗", Intent.DONE),
    ("a share that is the whole", "危桥加固100%完成", Intent.DONE),
    ("where it was sent", "报了,早上发县财政局邮箱的,麻烦查收", Intent.DONE),
    ("nobody need worry", "低保这块不用担心了,年审已全部完成", Intent.DONE),
    ("nobody need urge", "办好咯,莫再催了", Intent.DONE),
    ("what was in the way is got over", "之前系统打不开,后来修好了,数据已全部录完", Intent.DONE),
    (
        "what was in the way, in English",
        "The bank was holding us up before but that is sorted now, all paid",
        Intent.DONE,
    ),
    ("what is kept up next", "已办结。接下来我们将继续做好日常巡查", Intent.DONE),
    ("what is kept up next, in English", "Completed. Next we will keep the road clean.", Intent.DONE),
    ("whether it has come", "已提交系统,能看到吗?", Intent.DONE),
    ("whether it has come, in English", "Sent this morning. Did it arrive?", Intent.DONE),
    ("who went through all of it", "消防检查请消防队一栋一栋看过了,14栋全部完成", Intent.DONE),
    ("that it is in use", "新办公楼搬迁完成,已正式办公", Intent.DONE),
)
def test_what_stands_beside_a_sure_claim_opens_nothing(reason, text, expected):
    reading = understood(text)
    assert (reading.intent, reading.ask) == (expected, False)


@table(
    ("half of it is whether it has come", "已报一半,收到没?", False),
    ("a draft was sent", "报了,初稿昨晚发县统计局邮箱的", False),
    ("what is got over is not yet the work", "之前卡在财政,后来协调通了,正在办", False),
    ("half of it is behind what was got over", "之前系统打不开,后来修好了,已经录了一半", False),
    ("some of those counted", "应拆57户,30户已全部拆完", False),
    ("what remains comes next", "已完成。下一步我们将做好剩余2户的动态管理", False),
    ("a village is not the town", "大马村100%完成", False),
    ("a share said in words", "路面已完成一小段", False),
    ("a short name may be any piece", "甲丁已完成丁", False),
    ("nearly, twice", "快了快了今晚弄完", False),
    ("a form was sent down", "我们上午开会了,表发下去了", False),
    ("others have to fill it in", "值班表我们上午已经发给各村填了", False),
    ("it is being put up", "Name plates are made and being put up now", False),
    ("the next step goes on", "Forms are collected and we're now entering them", False),
    ("two villages come next", "Completed. Next we will keep the last two villages in order", False),
)
def test_the_same_words_hide_nothing_that_is_open(reason, text, expected):
    reading = understood(text)
    assert (reading.intent is Intent.DONE and not reading.ask) is expected


@table(
    ("a month of which only the beginning is named", "will finish early next month", Doubt.BAD_DATE),
    ("a day that is past", "2020年4月5日前一定完成", Doubt.BAD_DATE),
    ("impossible in time, and no reason", "这个月实在没办法按时完成了", Doubt.NO_REASON),
    ("impossible in English", "Cannot complete it by the deadline", Doubt.NO_REASON),
    ("it stands still, and no reason", "Road works have stopped", Doubt.NO_REASON),
    ("talks stand still", "谈判陷入僵局", Doubt.NO_REASON),
    ("the hands are elsewhere", "月底前完不成,人都抽去防汛了", None),
)
def test_what_is_said_by_halves_is_asked_about(reason, text, expected):
    assert understood(text).why == (expected or "")
