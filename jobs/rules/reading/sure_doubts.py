"""What takes a claim back: signs that may not stand in a clause that is to be believed without a question."""

from jobs.rules.reading import english_obstacles, sure_chinese
from jobs.rules.reading.words import doubts, english, english_under_way, phrase, remainder, reserves, under_way

_SHARE = phrase(r"[一二两三四五六七八九\d]成(?!立)|(?<!100)%|(?<!百)分之|半(?![年夜晌])")
_FORM_OF_A_STEP = phrase(
    r"(?:摸底|摸排|排查)(?!(?:出来?)?的(?:问题|隐患|线索|矛盾|短板))(?<!排查)|排查(?!(?:出来?)?的(?:问题|隐患|线索|矛盾|短板)|整治|整改|治理)"
)
"""摸底表已上报 may be the task or a step of it."""
_MOVED_ON = phrase(r"我[^,]{0,8}[到去在][^,]{1,8}报到")
"""我上周到统战部报到了: the writer has another post, and reported no task."""
_IN_NAME_ONLY = phrase(
    r"老[\u4e00-\u9fff](?:那|这)边|(?<!以)旧的|通知(?:已经?|都)?发|口头|名义上|形式上|表面上|所谓|号称|部分(?!发|配|派|送)|[一二三四五六七八九\d]期|上次|第一|附件(?=[一二三四五六七八九\d])"
)
"""Whatever stands around it: done by word, in part, or another time."""
_NO_DEED_ENDED = phrase(rf"(?<![{sure_chinese.ENDS}])完(?=了|$)")
"""完 behind what is no deed: 办希望完了."""
_NUMBER_ALONE = phrase(
    r"^[一二三四五六七八九十]+(?:(?=已|都|全|均|早)|(?!切|律|并|应|资)[\u4e00-\u9fff](?=已(?![经]?[全都均])))"
)
"""十七已完成 speaks of a node that was not picked, 一组已完成 of a piece."""
_VOW = phrase(r"保证(?!金)|[一必笃铁]定|[一管]准|准保|肯定|必须|务必|绝对|担保(?![金函])|包管|力争|争取|确保")
"""昨天肯定办完了 supposes what it vows."""
_MAY_ASK = phrase(r"[吗么嘛]$")
"""都交了嘛 asks in the south and tells in the west."""
_DOUBTS = (
    _MAY_ASK,
    _SHARE,
    _NUMBER_ALONE,
    _VOW,
    _NO_DEED_ENDED,
    _FORM_OF_A_STEP,
    _IN_NAME_ONLY,
    _MOVED_ON,
    doubts.NEGATION,
    doubts.HEDGE,
    doubts.CONDITION,
    doubts.HEARSAY,
    doubts.OTHERS,
    doubts.WISH,
    doubts.QUESTION,
    under_way.STEP,
    under_way.PENDING,
    remainder.EXCEPT,
    remainder.REST,
    english.REMAINS,
    english.PENDING,
    english.STEP,
    under_way.ASSIGNED,
    english_under_way.ASSIGNED,
    english_under_way.CONTINUES,
    english_obstacles.FORMS,
    english_obstacles.TROUBLE_OVER,
    doubts.SPOILT,
    reserves.DENIED,
    reserves.ONLY_CALLED,
    reserves.SUPPOSED,
    reserves.SCORNED,
    reserves.SPOKEN_OF,
    reserves.ONCE,
    reserves.AWRY,
    reserves.OUT_FOR,
    reserves.LED,
    reserves.ENGLISH,
)
_TAKEN_BACK = (
    doubts.HEDGE,
    doubts.CONDITION,
    doubts.HEARSAY,
    doubts.OTHERS,
    under_way.PENDING,
    reserves.ONLY_CALLED,
    reserves.SUPPOSED,
    reserves.SCORNED,
    reserves.AWRY,
)
"""What even a remark beside a claim may not say."""
_MADE_UP_FALSELY = (doubts.NEGATION, doubts.WISH, doubts.FUTURE, doubts.QUESTION, _SHARE, _VOW, under_way.STEP)


def is_doubted(part: str) -> bool:
    """Tell whether anything in a clause leaves its claim open."""
    return any(doubt.search(part) for doubt in _DOUBTS)


def is_taken_back(part: str) -> bool:
    """Tell whether a remark beside a claim takes it back."""
    return any(doubt.search(part) for doubt in _TAKEN_BACK)


def is_vowed(part: str) -> bool:
    """Tell what is vowed rather than told."""
    return _VOW.search(part) is not None


def is_made_up_in_words_only(part: str) -> bool:
    """Tell whether what was missing is only said to be made up, planned to be, or made up in part."""
    return is_taken_back(part) or any(sign.search(part) for sign in _MADE_UP_FALSELY)
