"""Which nodes a reply speaks of: 3完成, 第1、3项, 前两项, #12, ①…②…, 挂牌:已完成."""

import re

from jobs.rules.reading.clauses import clauses
from jobs.rules.reading.counts import counts, names_quantity
from jobs.rules.reading.english_tallies import TELLS_COUNTS
from jobs.rules.reading.numbers import number
from jobs.rules.reading.titles import OTHER_TASKS, TRIM, Part, labelled
from jobs.rules.reading.words import doubts, not_started, phrase, remainder

_CHINESE = {digit: str(index + 1) for index, digit in enumerate("一二三四五六七八九十")}
_NO_QUANTITY = (
    r"(?!\d|\s*(?:个|村|天|日|月|点|时|分|成|户|名|人|周(?![一二三四五六日])|年|万|元(?!旦)|亿|处|家|份|块|倍|楼|小时|"
    r"工作日|%|/\d|-\d|\.\d|,\d{3}|yuan\b|rmb\b|"
    r":\d|多|余|来|"
    r"眼|杆|孔|艘|头|棚|畦|篇|羽|匹(?!配)|剂|筐|捆|窝|幢|"
    r"件|项|条|起|亩|吨|口|根|只|辆|台|所|间|座|张|本|盏|株|棵|公里|里|米|场|批|支|栋|套|镇|乡|社区|笔|宗|例|期|"
    r"轮|遍|次|卷|枚|幅|箱|袋|桶|页|扇|册(?!子)|号(?!任务|节点)|剩|余下|至|到|~|[ap]m\b|"
    r"(?:working |business |more |extra |additional )*days?\b|(?:more |"
    r"extra )?weeks?\b|months?\b|hours?\b|(?:jan|feb|mar|apr|may|jun|jul|"
    r"aug|sep|oct|nov|dec)))"
)
"""After a bare number: a measure makes it a quantity, not a node."""
_SAYS_STATE = (
    r"(?=\s*(?:'s\b|[\u4e00-\u9fff✅✔☑、.:)]|done|finish|complete|submit|not|never|in progress|blocked|at \d|is|are|"
    r"was|has|have|pending|needs?|wait|will|ok|start|under|about|around|roughly|no |nothing|only|just|on hold|"
    r"all |also|fully|please|can |could |"
    r"we |i |moved|by |tomorrow|today|next |mon|tue|wed|thu|fri|uploaded|closed|signed|working|ongoing|"
    r"still|half|stuck|sent|received|delayed|extend|almost|nearly|cannot|ready|closed|\d+%|what|which|how|who|when|"
    r"where|they|passed|paid|filed|put|got|went|goes|going|being|should|could|would|belongs|mostly|partly))"
)
"""After a bare number: words that may tell a state; `15 of 22`, `3 villages left` do not."""
_MARK = r"(?:任务|节点|事项|序号|编号|第|#|nos?\.?|nrs?\.?|tasks?|jobs?|nodes?|items?|numbers?)"
_NO = r"临?\d{1,3}"
"""A plan number, or 临1 of a node given out between."""
_JOIN = r"(?:\s*(?:、|,|和|及|与|跟|and|&)\s*|\s+)"
_LIST = rf"{_NO}(?:{_JOIN}(?:{_MARK}\s*)?{_NO}(?:项)?{_NO_QUANTITY})*"
_NO_DAY = r"(?!\d|\.\d|\s*(?:个|天|日|月|%|成|户|点|人|号前|号之前|号以前|号左右|号[上下]午|号能|号交|号报))"
_MARKED_LIST = rf"{_NO}(?:(?:项|号|条)?{_JOIN}(?:{_MARK}\s*)?{_NO}{_NO_DAY})*"
_MARKED = (
    rf"(?:{_MARK}\s*)+(?P<marked>{_MARKED_LIST})(?!\d|月|成|\s*(?:座|台|户|家|栋|根|块|盏|名|位|次|天|遍|间|辆|村|站|列|行|页|栏|格|版|稿|期|批|轮|季|组|排|级|类|档|"
    r"张|党支部|小学|中学|小组))"
    r"\s*(?:号?(?:任务|节点|事项)|项(?:任务|工作|节点|事项)?|条|号|件)?"
)
_FEW = (
    r"(?:前面?|头)(?P<few>[两二三四五六七八九\d])(?:项|件|个|条)(?!阶段|步|批次?|环节|标段|片区"
    r"|村|乡|户|月|季)(?:任务|工作|节点|事项)?"
)
_BARE = rf"(?P<bare>{_LIST}){_NO_QUANTITY}{_SAYS_STATE}(?:号?(?:任务|节点))?"
_HEAD = phrase(
    rf"(?<!of )(?:(?<=[,。;\n\s就?!✔✅☑])|"
    rf"(?<=如下:)|(?<=了)(?=\d{{1,2}}(?:没|未|已|还|卡|完|在|正|好|差))|(?<=完成)|(?<=[^\d\x00-\x7f])(?=第\d)|^)"
    rf"(?:{_MARKED}|{_FEW}|{_BARE})\s*(?:[、.:)]|是|-+>|=>|→|➡|—+|-(?= ))?\s*(?!\d(?!\d?\d?%))"
)
_SECTION = phrase(
    r"(?:^|[;,。\n ])\s*([一二三四五六七八九十])"
    r"(?:[、:]|(?=已|没|未|完|卡|在办|正在|还没|缺|基本|差|推进|办|搞|报|申请|延))"
)
_LEFT_OVER = phrase(r"^(?!.*(?:#|第|任务)).*\d+ (?:\w+ )?(?:left|remaining|to go|outstanding)\b")
"""12 done, 4 remaining: quantities, not nodes."""
_MARK_OF_NODE = phrase(r"#|\b(?:tasks?|items?|nodes?|points?|jobs?) ?\d")
_IS_DAY = phrase(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? $")
"""extend to July 31. Two bridges…: a number behind a month is a day, and begins nothing."""
_IS_NAMED = phrase(
    r"\b(?:section|division|room|floor|building|unit|team|group|station|window|line|road|phase|stage|lot|district|"
    r"village|class|grade|volume|version|page|column|row|table|form|annex|appendix|article|school|level|zone|block|"
    r"plot|route|bridge|well|pump|office|brigade|hall|gate|ward|sector|segment|cell|stretch|site|house|farm|"
    r"error|code|extension|ext|model|version|windows|mark|size|grade|minister|channel|"
    r"pond|dam|shop|shaft|tower|stall|stand|hamlet|precinct|lane|street|exit|bus|car|truck|tank|pole) $"
)
"""Section 3 please: the number belongs to a name."""
_IS_COUNTED = phrase(
    r"\b(?:remaining|other|last|another|further|only|just|about|around|some|over|under|than|nearly|almost|all|"
    r"those|these|first|next|of) $"
)
"""The remaining 15 by Friday: so many of something."""
_RUNS_ON = phrase(r"[^\W_除了](?<!除了)(?<!except)(?<!but)(?<!besides)(?<!than) ?$")
"""我镇第3项已完成, a template for item 4: the number stands within a sentence, and all of it speaks of the node."""
_OTHERS_DONE = phrase(r"其[他它]的?(?:也|都|全|均|已)+经?[^,;。没未不]{0,3}(?:完成|办结|完毕|完了|好了|搞定|落实)了?$")
"""Whatever the others are, of this task or beside it, it is asked which: 第6项还差3个社区,其他都完成了."""
_STAND_IN = " it "


def parts(text: str, open_nodes: tuple[str, ...]) -> list[Part]:
    """Split a reply by the nodes it names; empty where it names none.

    A bare number counts as a node only where a state may follow, and, when the open nodes are known and
    none of them is meant, only as a doubt of the caller.
    """
    return labelled(text) or _sectioned(text) or _numbered(text, open_nodes)


def _sectioned(text: str) -> list[Part]:
    heads = list(_SECTION.finditer(text))
    if len(heads) < 2 or [head[1] for head in heads] != list("一二三四五六七八九十"[: len(heads)]):
        return []
    ends = [head.start() for head in heads[1:]] + [len(text)]
    return [Part((_CHINESE[head[1]],), text[head.end() : end]) for head, end in zip(heads, ends, strict=True)]


def _numbered(text: str, open_nodes: tuple[str, ...]) -> list[Part]:
    if _LEFT_OVER.search(text) or (text.isascii() and TELLS_COUNTS.search(text) and not _MARK_OF_NODE.search(text)):
        return []
    heads: list[re.Match[str]] = []
    for head in _HEAD.finditer(text):
        if _is_node(head, text, open_nodes, is_listing=bool(heads)):
            heads.append(head)
    if not heads:
        return []
    ends = [head.start() for head in heads[1:]] + [len(text)]
    found = [Part(_refs(head), text[head.end() : end].strip(TRIM)) for head, end in zip(heads, ends, strict=True)]
    before = text[: heads[0].start()].strip(TRIM)
    if len(heads) == 1 and before and _runs_on(text[: heads[0].start()]):
        return [Part(found[0].refs, f"{before}{_stand_in(before, heads[0], text)}{found[0].text}")]
    return [Part((), before), *found] if before else found


def _stand_in(before: str, head: re.Match[str], text: str) -> str:
    """Say it for an English number; where a thought ends behind it, that stays two thoughts."""
    if not before[-1:].isascii():
        return " "
    is_parted = re.search(r"[,;]\s*$", text[: head.end()]) or re.match(r"\s*[,;]", text[head.end() :])
    return f"{_STAND_IN.rstrip()}, " if is_parted else _STAND_IN


def _runs_on(before: str) -> bool:
    """Tell whether a sentence goes on with the number; what a condition or hearsay says of it is not laid on it."""
    if any(
        sign.search(before) for sign in (doubts.CONDITION, doubts.WISH, doubts.HEARSAY, doubts.OTHERS, doubts.NEGATION)
    ):
        return False
    return _RUNS_ON.search(before) is not None


def _refs(head: re.Match[str]) -> tuple[str, ...]:
    if head["few"]:
        return tuple(str(one) for one in range(1, number(head["few"]) + 1))
    return tuple(re.findall(r"临?\d+", head[0]))


def _is_node(head: re.Match[str], text: str, open_nodes: tuple[str, ...], *, is_listing: bool) -> bool:
    """Tell a node number from a quantity that happens to stand at the head of a clause.

    Behind a node a number that is not the person's own is one, too: 3已完成 99完成60% must not lay 60% on 3.
    """
    if head["marked"] or head["few"]:
        return True
    if not text[head.end() :].strip(" ,;。\n!?") or _IS_DAY.search(text[: head.start()]):
        return False
    if not is_listing and _IS_COUNTED.search(text[: head.start()]):
        return False
    if not is_listing and _IS_NAMED.search(text[: head.start()]):
        return False
    return head.start() == 0 or is_listing or not open_nodes or not set(open_nodes).isdisjoint(_refs(head))


def without_rest(text: str) -> tuple[str, list[str]]:
    """Cut off the clauses about 其他 nodes beside a named one; of 8个村通水6个 the rest is its own."""
    told = clauses(text)
    rest = [
        part
        for part in told
        if remainder.REST.match(part)
        and (
            OTHER_TASKS.match(part)
            or _OTHERS_DONE.match(part)
            or not (names_quantity(text) or counts(text).total_count)
        )
    ]
    return (",".join(part for part in told if part not in rest) if rest else text), rest


def is_idle(rest: str) -> bool:
    """Tell whether a clause about the other nodes says 暂无新进展 of them."""
    return not_started.NO_NEWS.fullmatch(remainder.REST.sub("", rest, count=1)) is not None
