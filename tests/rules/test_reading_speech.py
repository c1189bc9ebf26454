"""How officials say it in many words for one thing: each rule with sentences of its own that it must carry."""

from datetime import date

import pytest
from spring_2020 import CALENDAR, at

from db.words import Intent
from jobs.rules.reading import Doubt, read

NOW = at("05-11", "08:45")
DUE = date(2020, 5, 15)


def understood(text):
    return read(text, NOW, DUE, (), CALENDAR)


def table(*rows):
    return pytest.mark.parametrize(("text", "expected"), rows, ids=[row[0] for row in rows])


@pytest.mark.parametrize(
    "text",
    [
        "三轮车整治已归档",
        "桥头路灯已经安装完毕,居民反响很好",
        "早交了,回执在档案袋里",
        "两癌筛查全做完了,一个不少",
        "已按县里要求整改到位,照片已发群里",
        "路灯换完了,群众满意",
        "拆迁户全搬走了,房子也推平了",
        "补贴发放已完成,惠及农户312户",
        "结案了",
        "挂了 上午揭的牌",
        "Everything has been handed over and signed for",
        "Paid out to all 56 families",
        "Task closed, nothing outstanding",
        "Signed, sealed, filed",
        "All 18 wells sealed, zero complaints since",
        "Installed last week, photos in the shared folder",
        "弄完了弄完了,刚从乡里回来",
        "端午都没歇,总算办完了",
        "水表都装完老",
        "别催咯,弄归一了",
        "交咯交咯,昨天9点多交的",
        "办利索了老哥",
        "低保名册录完了,平台上都能查到",
        "档案装订完毕,收在二楼资料室了",
        "米面都发下去了,一户没漏",
        "已整改到位,附前后对比图片",
        "全搞定了,欢迎随时来看",
        "半年总结报了",
        "早办完了,是不是后台没更新",
        "Finally sent it, what a day",
        "Finished on time, the keys are with the guard",
        "uploaded to the portal, receipt no. is in the folder",
        "yup its compleated",
    ],
)
def test_a_plain_claim_with_its_proof_needs_no_question(text):
    reading = understood(text)
    assert (reading.intent, reading.why) == (Intent.DONE, "")


@table(
    ("应拆19处,实拆19处", (19, 19)),
    ("本镇应发57,实发57,已结束", (57, 57)),
    ("8家加油站检查完毕,一家没漏", (8, 8)),
)
def test_what_was_to_do_and_is_done_is_the_whole(text, expected):
    reading = understood(text)
    assert reading.intent is Intent.DONE
    assert (reading.done_count, reading.total_count) == expected


@table(
    ("材料写是写完了,还要过会", Doubt.HEDGED),
    ("报是报了,不知道对不对", Doubt.HEDGED),
    ("李镇长说都弄完了,我没去看", Doubt.HEARSAY),
    ("我以为弄完了", Doubt.HEDGED),
    ("I heard it is finished, cannot confirm", Doubt.HEARSAY),
    ("I would say it is finished", Doubt.HEDGED),
    ("没完", Doubt.NEGATED),
    ("i guess it's finished? will check with the town", Doubt.HEDGED),
    ("All finished, but three offices haven't submitted", Doubt.CONTRADICTION),
)
def test_a_claim_taken_back_in_the_same_breath_is_asked_about(text, expected):
    reading = understood(text)
    assert (reading.intent, reading.why) == (Intent.PROGRESS, expected)


@table(
    ("已报县长圈阅,还没批回来", Intent.PROGRESS),
    ("材料已交住建局,一直没回音", Intent.PROGRESS),
    ("it finish soon", Intent.PROGRESS),
    ("压在案头没人动过", Intent.NOT_STARTED),
    ("这事还没开头", Intent.NOT_STARTED),
    ("still at square one", Intent.NOT_STARTED),
    ("The work has not kicked off", Intent.NOT_STARTED),
    ("表格打不开,能不能再发一遍", Intent.QUESTION),
    ("We were stuck at the bank but that's solved, paying families now", Intent.PROGRESS),
    ("刚接手,一片空白", Intent.NOT_STARTED),
    ("手机没电了刚看到,回头再聊", Intent.NONE),
    ("The trouble with the pump is behind us, everything was installed", Intent.DONE),
)
def test_how_far_the_work_is(text, expected):
    assert understood(text).intent is expected


@table(
    ("没戏,做不了", Doubt.NO_REASON),
    ("管网改造停滞两个月了", Doubt.NO_REASON),
    ("Dead end. Cannot be done", Doubt.NO_REASON),
    ("We're stuck.", Doubt.NO_REASON),
    ("We won't be able to finish in time", Doubt.NO_REASON),
    ("卡壳了,动不了", Doubt.NO_REASON),
    ("Could we delay this? We're short of drivers this week", Doubt.NO_DATE),
    ("May we have a little longer?", Doubt.NO_DATE),
    ("我们单位不承担此项职能", Doubt.NO_TARGET),
)
def test_what_a_request_lacks_is_asked_for(text, expected):
    assert understood(text).why == expected


@table(
    ("没场地,要畜牧中心腾两间屋出来", ("畜牧中心",)),
    ("经费没着落,看财政局能不能先垫", ("财政局",)),
    ("红线图不给,想请自然资源局出面", ("自然资源局",)),
    ("大雪封路,得靠交通局派铲车", ("交通局",)),
    ("没数做不了,请教育局把学籍数据导给我们", ("教育局",)),
    ("推不动,要公安、教育、交通三家一起定", ("公安", "教育", "交通")),
    ("The crew can't get on site. Need the county land bureau to step in", ("county land bureau",)),
    ("钱打不进去,麻烦县财政局国库股给催催", ("县财政局国库股",)),
    ("Our pilot quit, perhaps the Forestry Station could lend us one", ("Forestry Station",)),
    ("Stuck on land quota, ask Natural Resources Bureau for 2 mu", ("Natural Resources Bureau",)),
    ("A truck blocks the gate, please get Traffic Police to tow it", ("Traffic Police",)),
    ("The portal is down. Could the county office ring them?", ("county office",)),
    ("财政局不给钱", ()),
    ("The finance bureau has not released the money", ()),
)
def test_who_is_asked_to_help(text, expected):
    reading = understood(text)
    assert (reading.intent, reading.help_unit) == (Intent.BLOCKED, expected)


@table(
    ("没这个权限,得园区管委会来办", "园区管委会"),
    ("这活儿建议移给退役军人局", "退役军人局"),
    ("具体受理是司法局,麻烦改派", "司法局"),
    ("这个归口在应急管理局,我们没有这个职能", "应急管理局"),
    ("麻烦换成市监局,不是农业口的", "市监局"),
    ("我已退二线,现由综治办老马接手", "综治办老马"),
    ("这项工作去年已经划转至社会工作部", "社会工作部"),
    ("这个让团委去", "团委"),
    ("本件已按程序转司法所办理", "司法所"),
    ("这条应该推给统战委员吧", "统战委员"),
    ("This sits with the Civil Affairs Bureau, not with us", "Civil Affairs Bureau"),
    ("Forwarded to the Veterans Affairs Bureau this morning as it is their duty", "Veterans Affairs Bureau"),
    ("I retired in March, send it to Deputy Director Xu Min please", "Deputy Director Xu Min"),
)
def test_who_takes_the_task_over(text, expected):
    reading = understood(text)
    assert (reading.intent, reading.transfer_to) == (Intent.TRANSFER, expected)


@table(
    ("装修队停工了,甲方没付进度款", "甲方没付进度款"),
    ("卡在国土所了,红线图一直不给", "红线图一直不给"),
    ("冷库改造,尚未破土,天冷浇不成水泥", "天冷浇不成水泥"),
    ("能给到5.28不?夏收人手都在地里", "夏收人手都在地里"),
    ("请高抬贵手,挪到月底吧,普查员才3个", "普查员才3个"),
    ("Extension requested: 5 working days. Reason: bank statement not received", "bank statement not received"),
    ("省里账号被锁了,数据传不上去", "省里账号被锁了"),
    ("护林员工资拖了半年,没人肯巡山", "护林员工资拖了半年"),
    ("Can't log in, the portal keeps refusing our password", "the portal keeps refusing our password"),
    ("The gas company won't give us a date. Could the vice mayor help push?", "The gas company won't give us a date"),
    ("Please extend to June 30. Three roads are under water", "Three roads are under water"),
    ("Please add ten days, flood water is still in the village", "flood water is still in the village"),
    (
        "Please grant us until May 30 as half of the staff is on the harvest",
        "half of the staff is on the harvest",
    ),
)
def test_the_reason_is_the_obstacle_as_written(text, expected):
    assert understood(text).reason == expected


@table(
    ("1号✅ 2号❌还没搞", [("1", Intent.DONE), ("2", Intent.NOT_STARTED)]),
    ("一号二号已交,三号再缓缓", [("1", Intent.DONE), ("2", Intent.DONE), ("3", Intent.EXTENSION)]),
    ("2号:缺经费。5号:完了。", [("2", Intent.BLOCKED), ("5", Intent.DONE)]),
    ("一、二两项今天报,第三项没动", [("1", Intent.PROGRESS), ("2", Intent.PROGRESS), ("3", Intent.NOT_STARTED)]),
    ("第6项,收到;第9项,31号前", [("6", Intent.ACK), ("9", Intent.PROGRESS)]),
    ("台账:齐了;验收:未申请", [("台账", Intent.DONE), ("验收", Intent.NOT_STARTED)]),
    ("退出资料:完。入住:办了八成。", [("退出资料", Intent.DONE), ("入住", Intent.PROGRESS)]),
    ("1、测产:结束;2、普查:才跑了一半", [("1", Intent.DONE), ("2", Intent.PROGRESS)]),
    ("Task 3 -> Market Supervision should do it. Task 8 -> finished.", [("3", Intent.TRANSFER), ("8", Intent.DONE)]),
    ("First one done. The second one not started.", [("1", Intent.DONE), ("2", Intent.NOT_STARTED)]),
    ("3已交,5元旦前交", [("3", Intent.DONE), ("5", Intent.PROGRESS)]),
    (
        "关于催办事项,现回复如下:1.清淤已开工,进度40%;2.标牌已全部更换。",
        [("1", Intent.PROGRESS), ("2", Intent.DONE)],
    ),
    ("1项完成,2项在等发改委批文动不了", [("1", Intent.DONE), ("2", Intent.BLOCKED)]),
    ("Please extend to July 31. Two bridges are flooded", []),
    ("20号开会,25号前完成", []),
    ("18号到20号能完", []),
    ("20号交", []),
)
def test_nodes_are_known_by_their_place_in_the_sentence(text, expected):
    assert [(task.ref, task.intent) for task in understood(text).tasks] == expected
