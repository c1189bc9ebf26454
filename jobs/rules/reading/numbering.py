"""Numbers of nodes in all their spellings, written out in one: 第三项, (1), 1号完成, 1项完成了2项没弄, 第1至3项."""

import re
from collections.abc import Callable

from jobs.rules.reading.english_numbering import write_out_english_numbers
from jobs.rules.reading.numbers import number
from jobs.rules.reading.words import phrase


def write_out_numbers(text: str) -> str:
    """Write 第三项 as 第3项, (1) as 1、 and 第1至3项 as 第1、2、3项, so that one form of numbers is left."""
    text = re.sub(r"\s*\((\d{1,2}|[一二三四五六七八九十])\)\s*(?=\S)", r"\n\1、", text).strip()
    text = write_out_english_numbers(_hao_of_nodes(text))
    text = _SPELLED.sub(lambda one: f"{one[1]} {number(one[2])}", text)
    text = _FIRST_TWO.sub(lambda one: "items 1 and 2 " if one[1] == "two" else "items 1, 2 and 3 ", text)
    text = (
        _ORDINAL.sub(lambda one: f"task {_ORDINALS.index(one[1]) + 1}", text)
        if len(_ORDINAL.findall(text)) + ("items 1" in text) > 1
        else text
    )
    text = _DOTTED_QUANTITY.sub(r"\1、", text) if _DOTTED_HEAD.search(text) else text
    for spelling, written in _RANGES:
        text = spelling.sub(written, text)
    text = _COUNTED.sub(_number_of_node, text) if _is_counted(text) else text
    # 1、4项已报,2项卡在财政: a list of numbers tells that 2项 is a number, too, and no quantity.
    text = _OF_LIST.sub(_number_of_node, text) if _LISTED.search(text) else text
    text = _NTH.sub(_number_of_node, text) if len(_NTH.findall(text)) > 1 else text
    text = _of_listing(text)
    for spelling, written in _SPELLINGS:
        text = spelling.sub(written, text)
    return text


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_ORDINAL = phrase(rf"\b(?:the )?({'|'.join(_ORDINALS)}) (?:one|task|item)\b(?! of)")
_SPELLED = phrase(r"\b(task|item|job|number|node) (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b")
_FIRST_TWO = phrase(
    r"\b(?:the )?first (two|three) (?=(?:are|were|is|have|all|both|already|now|done|finished|signed|submitted|"
    r"closed|complete))"
)
"""First two signed off: the next word is no thing that could be counted."""
_HAO = phrase(
    r"(?<![月\d第到至前于初])(?P<number>\d{1,2}|[一二三四五六七八九十]{1,2})号(?![楼院线店文令馆机井桥路地公仓厅车栋]|前|之前|以前|之后|后|左右|上午|下午|晚|早|中午|凌晨|到|至|-|"
    r"能|可|会(?!议)|一定|准|肯定|才|以后|那天|当天|周|的)"
)
"""N号 where no day is meant by what follows."""
_HAO_STANDS = phrase(
    r"[\d一二三四五六七八九十]号(?:任务|节点|事项)?\s*(?::|[✅✔☑]|在[办做弄搞跑推谈改]|停工|收工|未完成|完了|齐了|没(?!问题)|未|卡|缺|还(?!款)|在办|正在|搞定|弄|刚|基本|推进|停|被|请求|申请延|想延|再缓|(?:那|这)(?:个|项|边)|不归|不是|"
    r"没问题|有(?:困难|问题|难度)|差(?!不多)|已)"
)
"""N号 with how it stands, a colon or a tick: on a day something would happen or have happened."""


_ONE_DAY_OR_ANOTHER = phrase(r"号还是\d{1,2}号|截[止至](?:日期|时间)?是?\d{1,2}号")


def _hao_of_nodes(text: str) -> str:
    """Write 1号✅ 2号没搞 and 一号二号已交,三号再缓 as nodes: they stand in parallel, or one shows its state."""
    found = list(_HAO.finditer(text))
    if _ONE_DAY_OR_ANOTHER.search(text):
        return text
    stands = len(_HAO_STANDS.findall(text))
    is_alone = len(found) == 1 and re.match(r"[^,。;]{0,3}号\s*(?::|[✅✔☑]|未完成)", text) is not None
    if not (is_alone or (len(found) > 1 and stands)) or len({one["number"] for one in found}) < len(found):
        return text
    pieces: list[str] = []
    end = 0
    for one in found:
        gap = text[end : one.start()]
        is_joined = bool(pieces) and re.fullmatch(r"\s*[、和跟与及]?\s*", gap) is not None
        pieces.append("、" if is_joined else gap)
        pieces.append(("" if is_joined else "第") + str(number(one["number"])))
        end = one.end()
        follower = _HAO.match(re.sub(r"^\s*[、和跟与及]?\s*", "", text[end:]))
        pieces.append("" if follower else "项")
    return "".join(pieces) + text[end:]


_DOTTED_HEAD = phrase(r"(?:(?<=[,;。\n ])|^)\d{1,2}\.(?=[\u4e00-\u9fff])")
_DOTTED_QUANTITY = phrase(
    r"(?:(?<=[,;。\n ])|^)(\d{1,2})\.(?=\d{1,4}"
    r"(?:个(?!百分点|月)|户|家|名|处|条|座|件|人|份|块|辆|盏|栋|册|盒)[\u4e00-\u9fff])"
)
"""3.26个公厕改了18个 beside 1.完成: the number of the node and a quantity, no decimal."""
_COUNTED = phrase(r"(?:(?<![\w月])|(?<=[就剩]))(\d{1,2})号(?=[\u4e00-\u9fff:])")


def _is_counted(text: str) -> bool:
    """Tell 1号完成,2号没开始 from days: the numbers follow one another, or several of them stand somehow already."""
    found = [int(one[1]) for one in _COUNTED.finditer(text)]
    if len(_STANDS.findall(text)) > 1 or _STILL.search(text):
        return True
    return len(found) > 1 and found == list(range(found[0], found[0] + len(found)))


_EACH = phrase(r"(?<![\d第个、和跟与])(\d{1,2})项(?=已|未|没|卡|还|正|在|申|推|延|缺|不|完|要|报|办|:)")
_BOTH = phrase(r"(?<![\d第])(\d{1,3})项(?=[和、跟与]\d{1,3}项)")
_DOTTED = phrase(r"(?:(?<=[,;。\n])|^)(\d{1,2}\.\d{1,2}(?:\.\d{1,2})+)(?=已|均|都|全|完|没|未|还)")


def _of_listing(text: str) -> str:
    """Take 1项完成了2项没弄, 12项和15项 and 1.2.3已完成 for numbers: quantities are not listed so."""
    found = [int(one[1]) for one in _EACH.finditer(text)]
    if len(found) > 1 and found == sorted(set(found)):
        text = _EACH.sub(lambda one: f",第{one[1]}项", text)
    text = _BOTH.sub(r"第\1项", text)
    return _DOTTED.sub(lambda one: "第" + one[1].replace(".", "、") + "项", text)


_LISTED = phrase(r"(?<!\d)\d{1,3}(?:[、和,]\d{1,3})+项|第\d{1,3}项")
_OF_LIST = phrase(r"(?:(?<=[,;。\n])|^)(\d{1,3})项(?=已|未|没|卡|还|正|在|申|推|延|缺|差|不|下|完)")
_NTH = phrase(
    r"第([一二三四五六七八九十\d])个(?:任务)?(?:呢|嘛|啊|的话|那个)*(?=应该|也|都|全|已|没|未|在|还|卡|完|办|报|搞|弄|压根|根本|完全|一直|暂|刚|才|正|差|缺|申请|想|要|得|基本|大概|估计|可能|早|交|做|推|停|不|预计|争取)"
)
_STANDS = phrase(
    r"(?:(?<![\w月])|(?<=[就剩]))\d{1,3}号(?=那个|这个|那项|这项|实在|早就|已|缺|卡|没|未|还|正|在办|推进|申请|不)"
)
_STILL = phrase(
    r"(?:(?<=[,;。\n就剩])|^)\d{1,3}号(?:任务)?(?:还没|还未|没启动|没动|未启动|未动|还在|卡|难|不好|有困难|有问题|这[个项件])"
)
"""N号 with how things stand behind it: on a day something would be going to happen."""


def _number_of_node(match: re.Match[str]) -> str:
    return f"第{match[1]}项"


def _range(match: re.Match[str]) -> str:
    first, last = int(match[1]), int(match[2])
    if not first < last <= first + 50:
        return match[0]
    return "第" + "、".join(str(one) for one in range(first, last + 1))


_CHINESE = r"[一二三四五六七八九十]"
_WHOLE = r"(?=已|都|均|全| (?:are |is |have been )?(?:all )?(?:done|finished|complete|submitted|closed))"
_SPELLINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (
        phrase(rf"(?<!\d)({_CHINESE}{{1,3}}|\d{{1,3}})号(?=任务|节点|事项|件)件?"),
        lambda one: f"第{number(one[1])}项",
    ),
    (
        phrase(rf"(?<=任务|节点|事项|序号)({_CHINESE}{{1,2}})(?![定直起样般律并旦切个些点]|完成?就)(?=(\d)?)"),
        # 任务一100%: the share is no part of the number.
        lambda one: f"{number(one[1])}{',' if one[2] else ''}",
    ),
    # 4、6两项完成: the two are those.
    (phrase(r"(?<!\d)(\d{1,3}(?:[、和跟与]\d{1,3})+)(?:这)?[两三四五六七八几]项"), lambda one: f"第{one[1]}项"),
    (phrase(r"(?:关于|对于)第?(\d{1,3})(?=[:,])"), lambda one: f"第{one[1]}项"),
    (
        phrase(r"(?<!\d)(\d{1,2})号[、和]?(\d{1,2})号(?=(?:都|均|全)?(?:已|弄|完|办|搞|没|还))"),
        lambda one: f"第{one[1]}、{one[2]}项",
    ),
    (
        phrase(r"(?:(?<=[,;。\n])|^)(\d{1,2})[、和](\d{1,2})号(?=(?:都|均|全)?(?:已|弄|完|办|搞|没|还|好|齐))"),
        lambda one: f"第{one[1]}、{one[2]}项",
    ),
    (
        phrase(r"第([一二三四五六七八九])([二三四五六七八九])(?=项|条|件)"),
        lambda one: f"第{number(one[1])}、{number(one[2])}",
    ),
    # 一、二两项: without the second word a heading 一、 would stand there.
    (
        phrase(rf"(?<![\w第])第?({_CHINESE})((?:[、和跟与]{_CHINESE})+)(?:这)?[两三四五六]?项"),
        lambda one: "第" + "、".join(str(number(sign)) for sign in re.findall(_CHINESE, one[1] + one[2])) + "项",
    ),
    (phrase(rf"第({_CHINESE}{{1,3}})(?=[、和]第)"), lambda one: f"第{number(one[1])}"),
    (phrase(rf"(?<=[、和])第({_CHINESE})[两三]项"), lambda one: f"第{number(one[1])}项"),
    (
        phrase(r"(?<=[,;。])[就只]?剩下?(?:一个|个)?第?(\d{1,2})[号项](?=[,;。还没未在]|$)"),
        lambda one: f"第{one[1]}项",
    ),
    (phrase(r"^(\d{1,3})[ ,、](?=\d{1,2}(?:月|\.\d{1,2}(?!\d)))"), lambda one: f"第{one[1]}项,"),
    (phrase(r"(?<=;)\s*(\d{1,3}) (?=\d{1,2}月)"), lambda one: f"第{one[1]}项,"),
    # 任务12(挂牌): the title beside the number tells nothing of the state.
    (phrase(r"((?:任务|节点|事项|第)\d{1,3}(?:项|号)?)\([^()]{1,14}\)"), lambda one: one[1]),
    (phrase(rf"第({_CHINESE}{{1,3}})(?=项|条|件|个(?:任务|节点))"), lambda one: f"第{number(one[1])}"),
)
_RANGES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (phrase(r"(?:第|任务|节点)?(\d{1,3})\s*[-~—–至到]\s*第?(\d{1,3})(?=项|号任务|条)"), _range),
    (phrase(r"(?<=tems |asks |odes )(\d{1,3})\s*[-~]\s*(\d{1,3})\b"), _range),
    (phrase(rf"(?:(?<=[,。;\n])|^)(\d{{1,3}})\s*[-~—–至到]\s*(\d{{1,3}}){_WHOLE}"), _range),
)
"""Written out before single numbers are looked for: 1至5项 holds no 5项."""
