"""How many are done, of how many, and how many remain; only what is stated, never worked out."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from jobs.rules.reading.chinese_tallies import plainly_tallied
from jobs.rules.reading.english_counts import english_counts
from jobs.rules.reading.numbers import CN, UNIT, number
from jobs.rules.reading.values import Slots
from jobs.rules.reading.words import phrase

_QUANTITY = phrase(
    rf"(?<![第\d./{CN}那这某哪每])(?:(?<!:)|(?<=[\u4e00-\u9fff]:)(?=[\d{CN}]{{1,5}}\s*{UNIT}))(?!一块儿|一[块起](?=[送报交移办发搬转做弄]))(?!(?<=另)一)(?<!(?<!目)前)(?!七七八八|八九不离十|三三两两|一五一十|(?<![剩差后有另缺下])一批)(?!零|〇|一个不|一[个户项件人份家][都也]?(?:还)?没|"
    rf"一个?字(?:[都也]|还?没)|一[\u4e00-\u9fff]{{1,5}}[都也](?:还)?没|一(?:[家台个名位])(?=$|[,。;]))(?P<number>\d{{1,5}}|"
    rf"[{CN}]{{1,6}})(?:多|余|来)?\s*"
    rf"(?!工作日|个多?(?:工作日|月|周|小时|把)|天|日|号|月|点|分|年|%|成|期|类|级|楼|[./:]\d|万|亿|元|块钱|周|季|次|"
    rf"步|方面|阶段|把手|下)"
    rf"(?P<unit>{UNIT})?"
)
_QUANTITY_OF = phrase(rf"(?<![第\d.:/{CN}])(?:\d{{1,5}}|[{CN}]{{1,6}})(?:多|余|来)?(?:{UNIT})的?")
_BREAK = phrase(r"[,。;!?\n]")
_DEED = (
    r"(?:入驻|进驻|调入|谈完?话|签完?字|盖完?章|完成|办结|搞定|落实|报送|上报|挂牌|到位|到岗|结束|整改|签订|签约|交付|搬迁|拆除|录入|下放|对接|谈话|解决|销号|"
    r"建成|关停|取缔|移交|划转|核查|核对|验收|发放|审核|走访|办理|登记|统计|清理|整理|安装|开通|采集|配备|合并|考察|培训|"
    r"入户|征收|盖章|布设|架设|铺设|敷设|栽植|栽种|播种|收割|打捞|清淤|硬化|绿化|亮化|改造|修缮|维修|加固|更换|更新|新建|改建|扩建|"
    r"购置|培育|消杀|接种|检测|采样|排查|巡查|检查|慰问|帮扶|化解|调处|清退|清运|转移|安置|腾空|回收|签收|确权|测量|丈量|评估|鉴定|复核|打印|装订|"
    r"扫描|上线|投用|通水|通电|通气|通网|通车|完工|竣工|交工|交房|入住|出栏|"
    r"收到|收齐|凑齐|(?<=[发打送领拿])到[手户账]|(?<!决)结(?!果|合|构|论)|好(?=了)|[刻立架销撤缴退换修铺贴清办搞做弄整干报交搬拆录谈核建填走签挂收发盖装跑查种改修写传])"
)
_DONE_ENDING = r"(?:完毕|完成|到位|完|好|成|妥|齐|出来|下来|出去|上去|进去)?(?:了|过)?"
_REMAINS_BEFORE = phrase(
    # 只剩杨家沟一个村: the name stands before how many it is.
    r"(?:差|剩下?的?|剩余|余下?的?|另外|还有|尚有|另有|仅有|其余的?|欠|[尚还]缺|就|只有|除了?|(?=最后))(?:最后|大概|大约|约|这|那)?$|(?:没|未)[\u4e00-\u9fff]{1,3}的(?:还)?(?:有|是|就)?$|(?:[只就还仅单]剩|[只就还]差)(?![^,]*(?:到|给|天|月|周))[\u4e00-\u9fff]{2,5}(?:那|这)?$"
)
_REMAINS_AFTER = phrase(
    r"[^,。;]{0,4}?(?:还|都|尚|暂|因[^,。;]{0,8})?(?:未(?!必)|没(?!问题|异议|意见|反对)|正在|在(?=办|做|弄|走|跑|推|谈)|待)"
)
_NOT_REMAINING = phrase(
    r"(?:个|点)?(?:公章|结尾|开头|落款|封面|车(?!位|棚|库)|环节|步骤|手续|流程|程序|章|字|问题|困难|事(?!业)|情况|建议|疑问|请求|原因|办法|"
    # The trace that something leaves is nothing to be done: 墙上就剩四个钉眼.
    r"(?:钉子?)?眼儿?(?=$|[,。;!])|窟窿|印子|印痕|痕迹|坑洼|空壳|架子|底座|桩子)"
)
_TOTAL_BEFORE = phrase(
    rf"(?:(?:总共|一共|共)(?:该|应该?|要|得|需要?)(?:{_DEED})?|总共|一共|共有|共计|共|合计|总计|共(?:需|应|要|计划)(?:{_DEED})?|(?<!响|供|适|反|相)应(?:{_DEED})?|总数|"
    rf"总量|任务数?|任务量|计划(?:{_DEED})?|(?:计划|需要?|要)(?:装|建|修|换|种|栽|拆|改|挖|打|铺|签|报)|"
    rf"全[镇乡县局])(?:有|是|为|的)?$"
)
_TOTAL_AFTER = phrase(r"(?:任务|事项|问题|点位)?(?:里头?|里边|里面|当中|之中|中(?![心旬央]))")
"""七件里头办了三件."""
_DONE_BEFORE = phrase(
    rf"(?:{_DEED}{_DONE_ENDING}|累计|已经?(?!通知|安排|部署|要求|布置)[^,。;没未不]{{1,12}}|其中|实[际]?到?)(?:累计|共|"
    rf"约|近|大概)?(?<!分之)$|[收交报办拿要领送](?:上|回|下|过)来了?(?:大概|约)?$|[好完齐成]的(?:有|是)?$|[招借调请配选领征筹租买订抽](?:到|来|进)了?(?:大概|约)?$|[\u4e00-\u9fff](?<![还只最正刚恰不没幸])(?:好|完|掉|齐|通|妥)(?:大概|约)?$|[\u4e00-\u9fff](?<![差少缺剩漏花用过来去等拖有除为到找问催派抽叫带排])了(?:大概|约)?$"
)
_DONE_AFTER = phrase(
    rf"(?:已经?|都|均|也|先行?|率先)*{_DEED}(?:完毕|完成|到位|完|好|成|妥|了|过)+|(?:已经?){_DEED}|(?:完成|办结|搞定|销号|化解|调解|解决|结案|达标|竣工|完工|入住|复工|"
    rf"到位|落实)$"
)
_ALL_AFTER = phrase(
    rf"[^,。;没未不]{{0,10}}?(?:全部?|均|都|一个不落|悉数|统统)(?![\d{CN}几半多]+个?多?(?:天|周|月|年|小时))(?!快|要|将|该|差|下|去|在|进|入户|出)[^,。;没未不]{{0,6}}?(?:{_DEED}{_DONE_ENDING}|"
    rf"[^没未不,。;]{{0,3}}(?:了|完毕?|好|结束|到位)|回[^,。;没未不待要会能]{{0,6}}(?:上班|单位|家|村|校|队)了|已[^没未不,。;]{{1,4}}|(?!推|办理?中|进行)[^没未不在待需要能会,。;]{{2}}$)(?!一半|大半|部分)"
)
_SOME_OF_THEM = phrase(r"(?<![共现所])(?<!总共)(?<!一共)有$|(?<!占)其中$")
"""有6个村全部完成: those six, of more."""
_ALL_BEFORE = phrase(r"(?:全部|所有)(?:的)?$")


class _Role(Enum):
    ALL = auto()
    DONE = auto()
    LEFT = auto()
    TOTAL = auto()
    SUBJECT = auto()
    """Stands before a deed: the total if a number done or left follows."""


@dataclass(frozen=True, slots=True)
class _Quantity:
    value: int
    role: _Role


_ALL_TOLD_AFTER = phrase(
    rf"(\d{{1,5}}{UNIT})([^,。;没未不]{{0,10}}(?:完毕|完成|好了|完了|到位|结束)),全部(?=$|[,。;])|"
    rf"(\d{{1,5}}{UNIT}),(?=(?:已经?)?全部[^,。;没未不待要会能]{{1,6}}(?:$|[,。;]))"
)
"""12家检查完毕,一家没漏 and 鉴定312户,户户都到了: said after, it is all of them."""
_PART_OF_IT = phrase(
    rf"(?<![{CN}])((?P<total>\d{{1,5}}|[{CN}]{{1,6}})(?P<of>{UNIT})[^,。;没未不\d]{{0,8}},?)(?!计划|拟|准备|打算|争取|没|未|不|先|每|各|第|分|其中|涉及|平均|安排|还|就|只|差|剩|余|缺|共)"
    rf"((?![{CN}])[\u4e00-\u9fff](?<![有余每各为到分选派设配])(?:(?![{CN}])[\u4e00-\u9fff](?<![有余每各为到分选派设配剩差还缺未没])){{0,3}})(?=(?P<done>\d{{1,5}}|[{CN}]{{1,6}})(?:(?P=of)|个)(?:$|[,。;了]))"
)
"""8个村通水6个: a deed no list knows between two quantities of one kind, the second the smaller."""
_LATEST = phrase(
    rf"(?:^|(?<=[,。;]))[^,;。]{{0,4}}?(?:今[天日]|昨[天日]|本周|这周|上周|又|新)[^,;。\d]{{0,6}}?[\d{CN}]{{1,5}}{UNIT}[^,;。\d{CN}]{{0,4}},(?=[^。]*累计)"
)
"""今天又拆了三户,累计二十一户: what was added is within what there is."""
_RATE = phrase(r"(?:一|每|半)(?:天|周|晚上|上午|下午)(?:也|就|只|才|能|最多|顶多|大概)+[^,;。]{0,8}")
"""一天也就跑三四户 tells how fast, not how far."""
_LAST_ONE = phrase(
    rf"(?:把|将|连)最后(?:的)?[\d{CN}]{{1,3}}{UNIT}(?=[^,。;没未还待]*了)|"
    rf"(?:最后|剩下|余下|剩余)(?:的|那|这)*[\d{CN}]{{1,3}}{UNIT}(?=[^,。;没未还待就要在不]*了[字章约名证]?(?:$|[,。;]))|"
    # 最后一户今早签的字: the verb is parted by 的.
    rf"最后(?:的|那|这)*[\d{CN}]{{1,3}}{UNIT}(?=[^,。;没未还待就要在不]{{0,8}}[签盖交领办拆搬验封销收结]的[字章约房证钱款家号案](?:$|[,。;]))"
)
"""Who has the last one behind him has none left."""


_GAIN = phrase(r"(?:上?涨|上?升|提升|提高|增加|增长|降|回落)了?(?:\d{1,3}|[一二三四五六七八九十两]{1,3})个?(?:百分)?点")
"""比上周涨了12个点 is how much faster, not how many."""
_EACH_TIME = phrase(r"[\u4e00-\u9fff]一(?P<unit>[\u4e00-\u9fff])[\u4e00-\u9fff]{1,2}一(?P=unit)")
"""录一条崩一条 counts nothing: it happens each time."""


_NONE_OF_THEM = phrase(
    rf"^[^,;。\d]{{0,8}}?(?P<total>\d{{1,5}}|[{CN}]{{1,4}})(?P<of>{UNIT})[^,;。\d没未]{{0,6}}?,?(?:我们?|还|是)*一(?:(?P=of)|个)[都也](?:还)?(?:没|未)(?:有)?[\u4e00-\u9fff](?:成|完|过|到|了|好)?$"
)
"""9个点一个都没跑: none of nine."""


def counts(text: str) -> Slots:
    """Read done, total and remaining as stated; 22个村全部完成 states 22 of 22."""
    if (english := english_counts(text)) is not None:
        return english
    if none := _NONE_OF_THEM.search(text):
        return Slots(done_count=0, total_count=number(none["total"]))
    text = plainly_tallied(_GAIN.sub("", _EACH_TIME.sub("", text)))
    text = _RATE.sub("", _LAST_ONE.sub("", _ALL_TOLD_AFTER.sub(_said_of_all, text)))
    text = _PART_OF_IT.sub(lambda one: one[0] + ("了" if number(one["done"]) <= number(one["total"]) else ""), text)
    found = _quantities(_LATEST.sub("", text))
    every = _first(found, _Role.ALL)
    done, left, total = (_first(found, role) for role in (_Role.DONE, _Role.LEFT, _Role.TOTAL))
    if done is not None and sum(one.role is _Role.LEFT for one in found) > 1:
        left = None  # 一项在办,一项未启动: what is left comes in kinds, and nobody gives its number
    if every is not None and done is None and total is not None and total > every:
        done, every = every, None  # 22个村里20个都整完了
    if every is not None and done is None:
        return Slots(done_count=every, total_count=every, remaining_count=left)
    if total is None and every is not None and done is not None and every > done:
        total = every  # 五一前把23个全部核完,目前核了14个
    if total is None and (done is not None or left is not None):
        total = _subject(found)
    if done is not None and total is not None and done > total:
        total = None
    return Slots(done_count=done, total_count=total, remaining_count=left)


def _said_of_all(told: re.Match[str]) -> str:
    return f"{told[1]}全部{told[2]}" if told[1] else told[3]


def names_quantity(text: str) -> bool:
    """Tell whether a number of things is named at all, whatever it is the number of."""
    return any(match["unit"] for match in _QUANTITY.finditer(text))


def ends_in_quantity(text: str) -> bool:
    """Tell whether a quantity is the last that is said: 住房鉴定312户."""
    return any(match.end() == len(text) for match in _QUANTITY_OF.finditer(text))


def without_quantities(text: str) -> str:
    """Leave out how many of what kind, and 的 behind it: 三个小区的充电桩都装好了."""
    return _QUANTITY_OF.sub("", text)


def _quantities(text: str) -> list[_Quantity]:
    matches = list(_QUANTITY.finditer(text))
    found: list[_Quantity] = []
    for index, match in enumerate(matches):
        if _is_idiom(matches, index, text):
            continue
        before = _BREAK.split(text[matches[index - 1].end() if index else 0 : match.start()])[-1]
        is_followed = index + 1 < len(matches)
        after = text[match.end() : matches[index + 1].start() if is_followed else len(text)]
        role = _role(before.rstrip(), after, match["unit"], is_followed=is_followed)
        if role is not None:
            found.append(_Quantity(number(match["number"]), role))
    return found


def _is_idiom(matches: list[re.Match[str]], index: int, text: str) -> bool:
    """Tell 七站八所 from quantities: nothing stands between."""
    ends = {match.end() for match in matches}
    starts = {match.start() for match in matches}
    is_spelled = not text[matches[index].start()].isdecimal()
    return is_spelled and (matches[index].start() in ends or matches[index].end() in starts)


def _role(before: str, after: str, unit: str | None, *, is_followed: bool) -> _Role | None:
    clause = _BREAK.split(after)[0]
    if unit is None and not re.match(r"\s*(?:$|了|[,。;!\n还剩])", after):
        return None
    if unit and _TOTAL_AFTER.match(after):
        return _Role.TOTAL
    if _TOTAL_BEFORE.search(before):
        is_all = unit and not (is_followed and clause == after) and _ALL_AFTER.match(clause)
        return _Role.ALL if is_all else _Role.TOTAL
    if _REMAINS_BEFORE.search(before):
        return None if _NOT_REMAINING.match(clause) or (unit or "").endswith(("问题", "页")) else _Role.LEFT
    is_interrupted = is_followed and clause == after
    if unit and not is_interrupted and _REMAINS_AFTER.match(clause):
        return _Role.LEFT
    if unit and not is_interrupted and _ALL_AFTER.match(clause):
        return _Role.DONE if _SOME_OF_THEM.search(before) else _Role.ALL
    if _DONE_BEFORE.search(before) and not re.search(r"[没未]", before):
        return _Role.DONE
    if unit and not is_interrupted and (_DONE_AFTER.match(clause) or (_ALL_BEFORE.search(before) and "完" in clause)):
        return _Role.ALL if _ALL_BEFORE.search(before) else _Role.DONE
    return _Role.SUBJECT if unit else None


def _subject(found: list[_Quantity]) -> int | None:
    """Take for the total what stands before the number done or left, not what follows it."""
    told = next(index for index, one in enumerate(found) if one.role in (_Role.DONE, _Role.LEFT))
    return _first(found[:told], _Role.SUBJECT)


def _first(found: list[_Quantity], role: _Role) -> int | None:
    return next((one.value for one in found if one.role is role), None)
