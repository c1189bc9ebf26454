"""Days that a reply names and does not mean as an end: starts, meetings, what others do, what lies behind."""

from jobs.rules.reading import english_other_days
from jobs.rules.reading.dates import Mention
from jobs.rules.reading.words import ahead, phrase

_NAMES_WORK = phrase(r"(?:的)?(?:任务|工作|目标|计划|时限)")
_SINCE = phrase(r"已|都|开工|停|干")
"""已经开工两周了: how long it has lasted."""
_STARTS = phrase(
    r"[前,]*[^,。;]{0,6}?(?:启动(?!仪式完)|开始(?!报|交)|开工|进[场村]|[入下]村|下乡|动工|着手|入户|"
    r"动员)(?!.*(?:完|报|交))|[^,。;]{0,4}?(?:start|begin|kick)"
)
_MEETS = phrase(
    r"[前,]*[^,。;]{0,8}?(?:开(?!展|通|具|始|放)[^,。;]{0,4}?会|上会|召开|开会|会议|常委会|党委会|碰头|才开|例会|"
    r"过会|研究|讨论|\bmeet)"
)
_OTHERS_ACT = phrase(
    r"[^,。;]{0,2}?(?:才|刚|刚刚)(?:看|收(?!工|尾|齐|完)|接(?!通|完)|知|得知|拿|听|晓|发现|想起|见|领)|"
    r"[^,。;]{0,2}?才(?:有|批|下|到|来|上班|开|给|回|定|发|拨)|"
    r"[^,。;]{0,3}?(?:过去|去|到现场)(?:再)?(?:瞧|看|转|核实|查看)|"
    r"[^,。;]{0,4}?(?:检查|督导|督查|督察|调研|考察|巡察|审计)(?:组|团|队)?(?:要|会)?(?:来|到|进驻|下来|$|,)"
)
"""What somebody else does on that day."""
_GOES_ON = phrase(
    r"(?:上午|下午|早上|晚上|一早)?(?:在[^,;。]{1,8}?)?(?:接着|继续|还在|又[去到在])(?!.*(?:完|好|齐|掉|结束|收尾|收官|到位|报|交|出来|[前能]))"
)
"""今天在北坡接着量: on that day the work goes on, and nobody says that it ends."""
_HOW_LONG = phrase(r"(?:工期|周期|为期|历时|用时|耗时|公示期?|有效期|合同期)[^,。;]{0,2}$")
"""A duration that measures something else than what is left to do."""
_OLD = phrase(
    r"(?:已经?于|原定|原来|原计划|本来|原本|本应|截止(?:日期|时间)?(?:是|为|到)?|截至|上次说|时限是?|后|from|"
    r"originally|instead of|rather than|as of|as at|so far|to date)\s*$"
)
_WAS = phrase(
    r"(?:也就|就只能|最多|顶多)[^,;]{0,3}\S|"
    r"[^,。;]{0,4}?(?:就|便)?(?:已|无?新增|累计|(?:报|交|发|送|办|做|弄|搞|完成|传|印|挂)[^,。;]{0,4}了)"
)
_BEGINS = phrase(
    r"会(?:议)?(?:推|改|挪|定|放|安排|调)(?:到|在|至|于)$|(?:启动|开工|进场|动工)(?:时间|日期|日)?(?:是|为|定在|在|:)$|"
    r"\b(?:kick-?off|start|launch|beginning)\w* (?:is |on |date |planned |for )*$|"
    r"\b(?:(?:kick|start|begin|launch|open)(?:ing|s)?|(?:get|set)(?:ting|s)?(?= (?:\w+ ){0,2}(?:off|going|started|"
    r"rolling|"
    r"moving|cracking|under ?way|up)\b)) (?:(?:it|this|that|them|things|the \w+) )?(?:off|going|"
    r"started|rolling|moving|cracking|under ?way|up)? ?(?:on |by |in |from )?(?:the )?$"
)


_WILL_END = phrase(
    r"(?:\b(?:will|shall|should|going to|to)|'ll) (?:\w+ )?be (?:\w+ )?(?:closed|finished|completed?|settled|wrapped "
    r"up|"
    r"concluded|handed (?:in|over)|submitted|over|through)(?: \w+)? (?:by|before|until)(?: the)? $"
)
"""Will be closed by Friday: nobody closes it but we."""
_NOT_OURS = (
    ahead.OF_THE_PAST,
    ahead.OTHERS_COME,
    ahead.NOT_THEN,
    english_other_days.BEFORE_A_DAY,
    english_other_days.BEFELL,
    english_other_days.WITNESSED,
)


def is_other_day(part: str, mention: Mention) -> bool:
    """Tell by what stands around a day that it is neither an end nor a deadline."""
    before, after = part[: mention.start], part[mention.end :]
    if part.isascii() and part[mention.start :].startswith("in "):
        before += "in "  # finished in May: the preposition is part of the day's name
    return bool(
        _NAMES_WORK.match(after)
        or _STARTS.match(after)
        or _MEETS.match(after)
        or _OTHERS_ACT.match(after)
        or _GOES_ON.match(after)
        or _HOW_LONG.search(before)
        or _OLD.search(before)
        or _WAS.match(after)
        or _BEGINS.search(before)
        or (after.startswith("了") and _SINCE.search(before))
        or (part.isascii() and _is_none_of_ours(before))
    )


def _is_none_of_ours(before: str) -> bool:
    """Tell by what stands before a day in English that it lies behind, is denied, or is somebody else's."""
    return not _WILL_END.search(before) and any(sign.search(before) for sign in _NOT_OURS)
