"""Numbers of nodes in English lists, written in one form: 2 - …, point 3: …, as for 4, …, the first is … the second."""

import re

from jobs.rules.reading.words import phrase

_HAN = phrase(r"[\u4e00-\u9fff]")
_NOUN = (
    r"(?:s[lr]\.? ?no\.?|s/n|t(?=\d)|tasks?|items?|points?|matters?|jobs?|nodes?|numbers?|nos?\.?|nrs?\.?|entry|"
    r"lines?|#)"
)
_JOINED = r"\d{1,3}(?:(?:, ?(?:and )?|,? and |,? & )\d{1,3})*"
_TOPIC = phrase(
    r"(?:(?<=[,.;\n/|])|^) *(?:and |as for|for|re|regarding|concerning|about|on|with regard to|"
    r"as to)(?: (?:as for|re|regarding|about))? *:? *"
    rf"(?:{_NOUN} ?)?({_JOINED})(?= *[:,-])[:, -]*"
)
"""As for 2, …; re 3: …"""
_SAID_ON = phrase(
    rf"(?:(?<=[,.;] )|(?<=\n)|^)(?:and )?(?:on|for|with|regarding) ({_JOINED}) (?=(?:we|i|it|they|nothing|everything|"
    r"there)\b)"
)
"""On 1 we are finished; on 2 we wait: where two are told apart."""
_AT_WORK_ON = phrase(
    r"\b((?:crews?|teams?|workers|we|they|men|lads)(?:'re| is| are)? (?:now |already |still |currently )?(?:on|at|"
    r"busy with)) "
    r"(?:number|no\.?|nr\.?|item) (?=\d)"
)
"""Crew is on number 8 now: how far they have come in the row."""
_SO_IS = phrase(
    r"\b(\d{1,3}) (is|was|are|has been) ([a-z]+(?: [a-z]+)?)(?:, | )(?:and )?(?:so (?:is|was|are|has)|as is|ditto|"
    r"(?:the )?same (?:for|goes for|with|holds for)|likewise) (?:no\.? ?|number |task |item )?(\d{1,3})\b"
)
"""8 is done and so is 9: two nodes of one state."""
_PAPER_NUMBER = phrase(
    r"\b((?:receipt|invoice|ticket|voucher|docket|certificate|contract|permit|serial|order|cheque|card|form|waybill|"
    r"parcel|plate|licen[cs]e|bill|slip|stub|tag|label)s?),? (?:nos?\.?|numbers?|nrs?\.?|#) ?\d+"
    r"(?: ?(?:to|through|-|–|and|&|,) ?\d+)+"
)
"""Receipts no. 221 to 268: numbers of papers, and of no nodes."""
_BOTH = phrase(r"\bboth (?=\d{1,3} (?:and|&) \d)")
_FOR_TASK = phrase(
    rf"(?:(?<=[,.;] )|(?<=\n)|^)(?:and )?(?:for|as for|re|regarding|concerning|on|about) (?=(?:the )?{_NOUN} ?\d)"
)
_SEPARATED = phrase(rf"(?:(?<=[,.;\n/|])|^) *(?:{_NOUN} ?)?\(?({_JOINED})(?: ?[):=]| ?[-–—>]+(?= )|\.(?= ))(?=\D) *")
"""A number and the sign that parts it from what is said of it; one alone may be a quantity or a day."""
_NAMED = phrase(
    r"\b(?<!bus )(?<!power )(?<!tram )(?:s[lr]\.? ?no\.?|s/n|points?|matters?|numbers|entry|lines?) "
    rf"({_JOINED})\b(?! "
    r"(?:of|per|to)\b)"
)
_ENDS_BEFORE = phrase(rf"(?: +/ +| *\| *)(?=(?:{_NOUN} ?)?\d{{1,3}}\b(?!/)(?! *%))")
"""1 done / 2 half way: a stroke between nodes, not within 15/22."""
_STROKED = phrase(r"(?:(?<=\s)|^)(\d{1,2})/(?= +[a-z])")
"""1/ signed 2/ noted: a stroke behind the number, and a space behind the stroke."""
_RANGE = phrase(rf"\b{_NOUN} ?(\d{{1,3}})(?: (?:to|through|thru|till) |[-–~])(\d{{1,3}})\b")
_NO_TITLE = (
    r"(?!(?:[\w' ]+ )?(?:we|i|it|they|you|is|are|am|was|were|has|have|had|will|would|can|cannot|not|no|done|finished|"
    r"completed?|all|still|please|sorry|thanks|yes|ok|received|noted|problem|reason|status|\w{3,}ed)\b)"
)
_TITLE = rf"{_NO_TITLE}(?:the |our )?([a-z][a-z&' ]{{1,23}}?)"
_ABOUT_TITLE = phrase(
    rf"(?:(?<=[,.;\n])|^) *(?:and )?(?:re|regarding|as for|concerning|as to|about|on) ?:? ?{_TITLE} ?(?:[:,]| -) "
    r"(?=\S)"
)
"""Re the audit: …; as for the map, …"""
_BEFORE_DASH = phrase(rf"^ *{_TITLE} ?(?:[-–—=]+>?|→) (?=\S)")
"""Road - finished: a title, where every line begins with one."""
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_STANDS = (
    r"(?=(?: ?[:)-] )|'s (?!deadline|office|report|list)|,? (?:is|are|was|were|has|have|had|will|would|we|i|"
    r"needs?|still|not|never|cannot|can|could|"
    r"should|"
    r"must|may|done|finished|completed|went|goes|got|"
    r"stuck|blocked|waits?|remains?|also|too|already|almost|nearly)\b)"
)
_ORDINAL = phrase(
    rf"\b(?:the |my |our |your )({'|'.join(_ORDINALS)})(?: (?:one|task|item|job|point|node|matter))?{_STANDS}|"
    rf"(?:(?<=[,.;\n/] )|(?<=\n)|^)(?:the )?({'|'.join(_ORDINALS)})(?: (?:one|task|item|job|point|node|"
    rf"matter))?(?: ?(?=[:-] )|{_STANDS})"
)
_NTH = "|".join(_ORDINALS)
_ORDINALS_JOINED = phrase(
    rf"\b(?:the |my |our )?({_NTH})(?: one)?(?:,? and |, | & )(?:the |my |our )?({_NTH})"
    r"(?: (?:one|task|item|job|point|node|matter)s?)?(?= (?:are|were|have|both|need|will|cannot)\b)"
)
"""The first and the third are finished."""
_FIRST_FEW = phrase(
    r"\b(?:the |my |our |your )?first (two|three|four|five)(?: (?:ones|tasks|items|jobs|points|nodes|"
    rf"of them))?{_STANDS}"
)
_FEW = {"two": 2, "three": 3, "four": 4, "five": 5}


_NTH_ONE = phrase(r"\b(?:the )?([1-8])(?:st|nd|rd|th) (?=one\b|item\b|task\b|point\b|job\b)")
"""3rd one is not ours: an ordinal in figures."""


def write_out_english_numbers(text: str) -> str:
    """Write every number of a list as task N, in English texts; what stands alone and may be a quantity is left."""
    if _HAN.search(text):
        return text
    if len(_STROKED.findall(text)) > 1:
        text = _STROKED.sub(r"\n\1) ", text).strip()
    text = _PAPER_NUMBER.sub(r"\1", text)
    text = _SO_IS.sub(r"\1 and \4 \2 \3", text)
    text = _AT_WORK_ON.sub(r"\1 the ", _BOTH.sub("", text))
    if len(_SAID_ON.findall(text)) > 1:
        text = _SAID_ON.sub(r"task \1: ", text)
    text = _NTH_ONE.sub(lambda one: f"the {_ORDINALS[int(one[1]) - 1]} ", text)
    text = _ENDS_BEFORE.sub("\n", text)
    text = _RANGE.sub(_all_between, text)
    text = _NAMED.sub(r"tasks \1", text)
    text = _FOR_TASK.sub("", text)
    text = _TOPIC.sub(r" task \1: ", text).strip()
    return _by_title(_by_order(_separated(text)))


def _all_between(told: re.Match[str]) -> str:
    first, last = int(told[1]), int(told[2])
    return "tasks " + ", ".join(str(one) for one in range(first, last + 1)) if first < last <= first + 50 else told[0]


def _separated(text: str) -> str:
    """Take numbers before a sign for nodes where they are several and ascend: 2 - sent; 4 - on hold."""
    found = [int(re.split(r"\D", one[1])[0]) for one in _SEPARATED.finditer(text)]
    if len(found) < 2 or found != sorted(set(found)):
        return text
    return _SEPARATED.sub(r"\ntask \1: ", text).strip()


def _by_order(text: str) -> str:
    """Take the first, the second and the first two for numbers where two of them are told apart."""
    told = len(_ORDINAL.findall(text)) + len(_FIRST_FEW.findall(text)) + len(_ORDINALS_JOINED.findall(text))
    if told < 2:
        return text
    text = _ORDINALS_JOINED.sub(lambda two: f"tasks {_ORDINALS.index(two[1]) + 1}, {_ORDINALS.index(two[2]) + 1}", text)
    text = _FIRST_FEW.sub(lambda few: "tasks " + ", ".join(str(one) for one in range(1, _FEW[few[1]] + 1)), text)
    return _ORDINAL.sub(lambda one: f"task {_ORDINALS.index(one[1] or one[2]) + 1}", text)


def _by_title(text: str) -> str:
    """Write titles that about or a dash sets apart as title: state, where several are told apart."""
    if len(_ABOUT_TITLE.findall(text)) > 1:
        return _ABOUT_TITLE.sub(r"\n\1: ", text).strip()
    lines = [line.strip() for line in re.split(r"[;\n]", text) if line.strip()]
    is_listed = len(lines) > 1 and all(_BEFORE_DASH.match(line) for line in lines)
    return "\n".join(_BEFORE_DASH.sub(r"\1: ", line) for line in lines) if is_listed else text
