"""Titles in a reply that names its nodes by name: 挂牌:已完成, and what stands beside them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from jobs.rules.reading.clauses import clauses
from jobs.rules.reading.words import phrase, receipts

_LABEL = phrase(
    r"^\s*([\u4e00-\u9fff]{2,12}[a-z]?|(?![注答问按附另])[\u4e00-\u9fff](?=:)|[a-z][a-z&' -]{2,24})"
    r"(?:\s*:|—+|--+|-(?=[\u4e00-\u9fff]))\s*(.+)$"
)
_BEFORE_TITLE = phrase(r"[\n;,。]|(?<=[^:]) +(?=[\u4e00-\u9fff]{1,10}:)")
"""水:通了 电:没接 路:一半: titles beside one another, parted by commas or by nothing but a space."""
_SPACED = phrase(r"^\s*([\u4e00-\u9fff]{2,10}) +(.+)$")
"""社保卡 完成了 on a line of its own: a title and how it stands."""
_TITLE_BESIDE = phrase(
    r"(?!已|没|未|还|在|正|完|都|卡|缺)[\u4e00-\u9fff]{2,10} +(?=[✔✅☑]|已|申请|找|卡|缺|没|未|还|在|正|完|报|归)"
)
"""2.垃圾中转站 申请延到7月底: a title that stands between a number and its state."""
_NO_LABEL = phrase(
    r"(?:目前|工作|存在|主要|整体|当前)?(?:进展|问题|原因|地点|地址|单位|内容|附件|链接|姓名|标题|主题|结果|现状|下一?步|困难|时间|联系人|时限|电话|回复|报告|领导|备注|"
    r"说明|情况|反馈|措施|"
    r"建议|目前|其中|进度|完成时间|计划)(?:情况|打算|措施|计划|建议|说明|安排|时间)?|"
    r"(?:done|pending|completed|remaining|left|total|target|outstanding|finished|balance|achieved|"
    r"problem|issue|status|update|reply|report|note|reason|progress|next steps?|question|re|ps|date|help needed)s?"
)
"""Headings inside the report of one task."""
_PAPER = phrase(r"报告|计划|总结|说明")
OTHER_TASKS = phrase(
    r"(?:其[余他它]|别的|剩下|另外)的?(?:各|几)?(?:个|项)?(?:任务|工作|节点|事项|项目)|(?:all )?(?:the |my |"
    r"our )*(?:rest of|other|remaining) (?:the |my |our )?"
    r"(?:tasks?|items?|nodes?|jobs?|ones)\b|everything else\b"
)
TRIM = " ,;。\n"


@dataclass(frozen=True, slots=True)
class Part:
    """The words said of some nodes; no refs for words before the first node is named."""

    refs: tuple[str, ...]
    text: str


def labelled(text: str) -> list[Part]:
    """Take titles with how they stand: each a line or behind a semicolon, or one after the other behind commas."""
    for ends in (r"[\n;]|(?<=[a-z\d%])\. ", r"[\n;。]|(?<=[a-z\d%)])\. "):
        if by_line := _titled(re.split(ends, text), _LABEL):
            return by_line
    return _titled(text.split("\n"), _SPACED) or _titled(_by_title(text), _LABEL) or _beside_the_others(text)


def _beside_the_others(text: str) -> list[Part]:
    """Take a single title whose state stands beside that of all other tasks: 垃圾分类:剩5个村。其余任务都完成了."""
    first, *others = (line.strip(TRIM) for line in re.split(r"[\n;。]|(?<=[a-z\d%)])\. ", text.strip(TRIM)))
    rest = next((at for at, line in enumerate(others) if OTHER_TASKS.match(line)), 0)
    if rest and (listed := _titled((first, *others[:rest]), _LABEL)):
        return [*listed, Part((), others[rest])]
    titled = _LABEL.match(first)
    if not others or titled is None or _NO_LABEL.fullmatch(titled[1]) or is_courtesy(titled[1]):
        return []
    return [Part((titled[1],), titled[2]), Part((), others[0])] if OTHER_TASKS.match(others[0]) else []


def _titled(lines: Iterable[str], form: re.Pattern[str]) -> list[Part]:
    """Take every line for a title and its state, or none; headings of one report and manners are no titles."""
    matches = [form.match(line.strip(TRIM)) for line in lines if line.strip(TRIM)]
    found = [one for one in matches if one and not (_NO_LABEL.fullmatch(one[1]) or is_courtesy(one[1]))]
    if len(found) > 1:  # beside titles a paper that is to be written is one, too
        found = [one for one in matches if one in found or (one and _PAPER.fullmatch(one[1]))]
    return [Part((one[1],), one[2]) for one in found] if 1 < len(found) == len(matches) else []


def _by_title(text: str) -> list[str]:
    """Part 道路:80%,还差绿化,路灯:没动 at its titles: what has none goes with the one before."""
    lines: list[str] = []
    for piece in _BEFORE_TITLE.split(text):
        if lines and not _LABEL.match(piece.strip(TRIM)):
            lines[-1] += f",{piece}"
        else:
            lines.append(piece)
    return lines


def without_title(text: str) -> str:
    """Cut off the title that stands between a number and its state: 1、小麦测产:结束."""
    if spaced := _TITLE_BESIDE.match(text):
        return text[spaced.end() :]
    match = _LABEL.match(text)
    is_title = match is not None and not (_NO_LABEL.fullmatch(match[1]) or is_courtesy(match[1]))
    return match[2] if match is not None and is_title and ":" in text[: match.start(2)] else text


def is_courtesy(text: str) -> bool:
    """Tell whether words beside numbered ones only greet, thank or confirm receipt."""
    return all(receipts.COURTESY.fullmatch(part) or receipts.ACK.search(part) for part in clauses(text))
