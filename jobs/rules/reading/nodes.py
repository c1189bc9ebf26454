"""Which nodes a reply speaks of: 3完成, 第1、3项, 前两项, #12, ①…②…, 挂牌:已完成."""

import re
from dataclasses import dataclass

from jobs.rules.reading.clauses import clauses
from jobs.rules.reading.numbers import number
from jobs.rules.reading.words import completion, receipts

_CHINESE = {digit: str(index + 1) for index, digit in enumerate("一二三四五六七八九十")}
_NO_QUANTITY = (
    r"(?!\d|\s*(?:个|村|天|日|月|点|时|分|成|户|名|人|周(?![一二三四五六日])|年|万|元|亿|处|家|份|块|倍|楼|小时|"
    r"工作日|%|/\d|-\d|\.\d|"
    r":\d|多|余|来|"
    r"件|项|条|号(?!任务|节点)|至|到|~|[ap]m\b|days?\b|weeks?\b|months?\b|hours?\b|(?:jan|feb|mar|apr|may|jun|jul|"
    r"aug|sep|oct|nov|dec)))"
)
"""After a bare number: a measure makes it a quantity, not a node."""
_SAYS_STATE = (
    r"(?=\s*(?:[\u4e00-\u9fff✅✔☑、.:)]|done|finish|complete|submit|not|never|in progress|blocked|at \d|is|are|"
    r"was|has|have|pending|needs?|wait|will|ok|start|under|"
    r"still|half|stuck|sent|received|delayed|extend|almost|nearly|cannot|ready|closed|\d+%))"
)
"""After a bare number: words that may tell a state; `15 of 22`, `3 villages left` do not."""
_MARK = r"(?:任务|节点|事项|序号|编号|第|#|no\.?|tasks?|nodes?|items?|number)"
_NO = r"临?\d{1,3}"
"""A plan number, or 临1 of a node given out between."""
_JOIN = r"(?:\s*(?:、|,|和|及|与|跟|and|&)\s*|\s+)"
_LIST = rf"{_NO}(?:{_JOIN}(?:{_MARK}\s*)?{_NO}(?:项)?{_NO_QUANTITY})*"
_MARKED_LIST = rf"{_NO}(?:(?:项|号|条)?{_JOIN}(?:{_MARK}\s*)?{_NO}(?!\d|\s*(?:个|天|日|月|%|成|户|点|人)))*"
_MARKED = rf"(?:{_MARK}\s*)+(?P<marked>{_MARKED_LIST})\s*(?:号?(?:任务|节点|事项)|项(?:任务|工作)?|条|号|件)?"
_FEW = r"前(?P<few>[两二三四五六七八九\d])(?:项|件|个|条)(?:任务|工作|节点|事项)?"
_BARE = rf"(?P<bare>{_LIST}){_NO_QUANTITY}{_SAYS_STATE}(?:号?(?:任务|节点))?"
_HEAD = re.compile(
    rf"(?<!of )(?:(?<=[,。;\n\s就])|(?<=完成)|(?<=[^\d\x00-\x7f])(?=第\d)|^)(?:{_MARKED}|{_FEW}|{_BARE})\s*(?:[、.:)]|"
    rf"是)?\s*(?!\d)"
)
_SECTION = re.compile(r"(?:^|[;,。\n])\s*([一二三四五六七八九十])、")
_LABEL = re.compile(r"^\s*([\u4e00-\u9fff]{2,12}):\s*(.+)$")
_NO_LABEL = re.compile(
    r"(?:目前|工作|存在|主要|整体|当前)?(?:进展|问题|原因|下一?步|困难|时间|联系人|时限|电话|回复|报告|领导|备注|"
    r"说明|情况|反馈|措施|"
    r"建议|目前|其中|进度|完成时间|计划)(?:情况|打算|措施|计划|建议|说明|安排|时间)?"
)
"""Headings inside the report of one task."""
_LEFT_OVER = re.compile(r"^(?!.*(?:#|第|任务)).*\d+ (?:\w+ )?(?:left|remaining|to go|outstanding)\b")
"""12 done, 4 remaining: quantities, not nodes."""
_TRIM = " ,;。\n"


@dataclass(frozen=True, slots=True)
class Part:
    """The words said of some nodes; no refs for words before the first node is named."""

    refs: tuple[str, ...]
    text: str


def write_out_numbers(text: str) -> str:
    """Write 第三项 as 第3项, (1) as 1、 and 第1至3项 as 第1、2、3项, so that one form of numbers is left."""
    text = re.sub(r"\s*\((\d{1,2})\)\s*(?=\S)", r"\n\1、", text).strip()
    text = _COUNTED.sub(_number_of_node, text) if _is_counted(text) else text
    # 1、4项已报,2项卡在财政: a list of numbers tells that 2项 is a number, too, and no quantity.
    text = _OF_LIST.sub(_number_of_node, text) if _LISTED.search(text) else text
    text = re.sub(
        r"第([一二三四五六七八九十]{1,3})(?=项|条|件|个(?:任务|节点))", lambda one: f"第{number(one[1])}", text
    )
    text = re.sub(r"(?:第|任务|节点)?(\d{1,3})\s*[-~至到]\s*第?(\d{1,3})(?=项|号任务|条)", _range, text)
    return re.sub(r"(?:(?<=[,。;\n])|^)(\d{1,3})\s*[-~至到]\s*(\d{1,3})(?=已|都|均|全)", _range, text)


_COUNTED = re.compile(r"(?:(?<=[,;。\n])|(?<=[,;。] )|^)(\d{1,2})号(?=[\u4e00-\u9fff])")


def _is_counted(text: str) -> bool:
    """Tell 1号完成,2号没开始 from days: the numbers follow one another, or several of them stand somehow already."""
    found = [int(one[1]) for one in _COUNTED.finditer(text)]
    if len(_STANDS.findall(text)) > 1:
        return True
    return len(found) > 1 and found == list(range(found[0], found[0] + len(found)))


_LISTED = re.compile(r"(?<!\d)\d{1,3}(?:[、和,]\d{1,3})+项")
_OF_LIST = re.compile(r"(?:(?<=[,;。\n])|^)(\d{1,3})项(?=已|未|没|卡|还|正|在|申|推|延|缺|不|下|完)")
_STANDS = re.compile(r"(?:(?<=[,;。\n])|(?<=[,;。] )|^)\d{1,3}号(?=已|缺|卡|没|未|还|正|在办|推进|申请|不)")
"""N号 with how things stand behind it: on a day something would be going to happen."""


def _number_of_node(match: re.Match[str]) -> str:
    return f"第{match[1]}项"


def _range(match: re.Match[str]) -> str:
    first, last = int(match[1]), int(match[2])
    if not first < last <= first + 50:
        return match[0]
    return "第" + "、".join(str(one) for one in range(first, last + 1))


def parts(text: str, open_nodes: tuple[str, ...]) -> list[Part]:
    """Split a reply by the nodes it names; empty where it names none.

    A bare number counts as a node only where a state may follow, and, when the open nodes are known and
    none of them is meant, only as a doubt of the caller.
    """
    return _labelled(text) or _sectioned(text) or _numbered(text, open_nodes)


def _labelled(text: str) -> list[Part]:
    lines = [line for line in re.split(r"[\n;]", text) if line.strip(_TRIM)]
    matches = [_LABEL.match(line.strip(_TRIM)) for line in lines]
    found = [match for match in matches if match is not None and not _NO_LABEL.fullmatch(match[1])]
    if len(found) < 2 or len(found) != len(matches):
        return []
    return [Part((match[1],), match[2]) for match in found]


def _sectioned(text: str) -> list[Part]:
    heads = list(_SECTION.finditer(text))
    if len(heads) < 2 or [head[1] for head in heads] != list("一二三四五六七八九十"[: len(heads)]):
        return []
    ends = [head.start() for head in heads[1:]] + [len(text)]
    return [Part((_CHINESE[head[1]],), text[head.end() : end]) for head, end in zip(heads, ends, strict=True)]


def _numbered(text: str, open_nodes: tuple[str, ...]) -> list[Part]:
    if _LEFT_OVER.search(text):
        return []
    heads: list[re.Match[str]] = []
    for head in _HEAD.finditer(text):
        if _is_node(head, text, open_nodes, is_listing=bool(heads)):
            heads.append(head)
    if not heads:
        return []
    ends = [head.start() for head in heads[1:]] + [len(text)]
    found = [Part(_refs(head), text[head.end() : end].strip(_TRIM)) for head, end in zip(heads, ends, strict=True)]
    before = text[: heads[0].start()].strip(_TRIM)
    return [Part((), before), *found] if before else found


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
    if not text[head.end() :].strip(" ,;。\n!?"):
        return False
    return head.start() == 0 or is_listing or not open_nodes or not set(open_nodes).isdisjoint(_refs(head))


def without_rest(text: str) -> tuple[str, list[str]]:
    """Cut off the clauses about 其他 nodes beside a named one, and return them as well."""
    told = clauses(text)
    rest = [part for part in told if completion.REST.match(part)]
    return (",".join(part for part in told if part not in rest) if rest else text), rest


def is_idle(rest: str) -> bool:
    """Tell whether a clause about the other nodes says 暂无新进展 of them."""
    return receipts.NO_NEWS.fullmatch(completion.REST.sub("", rest, count=1)) is not None


def is_courtesy(text: str) -> bool:
    """Tell whether words beside numbered ones only greet, thank or confirm receipt."""
    return all(receipts.COURTESY.fullmatch(part) or receipts.ACK.search(part) for part in clauses(text))
