"""Numbers as replies write them: 15, 十五, 八成, 三分之二, 22个村完成15个."""

import re

from jobs.rules.reading.values import Slots

NUM = r"(?:\d{1,4}|[一二两三四五六七八九十百]{1,5})"
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2}
_THING = r"(?:个|户|家|人|名|件|项|份|处|座|块|枚|条|台|所)"
_UNIT = rf"(?:{_THING}?(?:行政村|自然村|村|社区|乡镇|单位|部门|站所|岗位|人员|任务|事项)|{_THING})"
_PERCENT = re.compile(r"(?:百分之(" + NUM + r")|(\d{1,3}(?:\.\d{1,3})?)\s*(?:%|percent))")
_TENTHS = re.compile(r"(?:近|约|超|过|有)?([一二两三四五六七八九\d])成(?!立|员|果|功|绩|效|本|了|为|型|品|长)")
_FRACTION = re.compile(rf"({NUM})分之({NUM})")
_HALF = re.compile(r"一半|half(?:way)?\b")
_OLD_OR_TARGET = re.compile(r"(?:上周|上月|上次|之前|原来|昨天|目标|达到|要到|提高到|力争|争取)[^,。;]{0,6}$")
_DONE_VERB = r"(?:已经|已|都|共|累计|只|仅)*(?:完成|办结|办完|搞定|做完|落实|报送|上报|挂牌|到位|结束|整改|交|报)了?"
_TOTAL_DONE = re.compile(rf"({NUM}){_UNIT}(?:中|里|里面|,|当中)?{_DONE_VERB}({NUM})(?:{_UNIT})?")
_DONE_OF_TOTAL = re.compile(rf"({NUM})\s*/\s*({NUM})(?!\d|月|日|号)|(\d{1, 4}) (?:out )?of (?:the )?(\d{1, 4})")
_SOME_DONE = re.compile(rf"{_DONE_VERB}({NUM})(?:{_UNIT})|({NUM}){_UNIT}{_DONE_VERB}(?!{NUM})")
_ALL_DONE = re.compile(rf"({NUM}){_UNIT}(?:已经|已)?(?:全部|均|都|全)(?:已经|已)?{_DONE_VERB}")
_REMAINING = re.compile(rf"(?:还?差|还?剩(?:下|余)?|只剩|尚余|还有)({NUM})(?:{_UNIT})?(?!成|天|日|月|周|点)")


def number(text: str) -> int:
    """Read an Arabic or Chinese number up to 999; raise ValueError for anything else."""
    if text.isdecimal():
        return int(text)
    total, digit = 0, 0
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            raise ValueError(text)
    return total + digit


def percent(text: str) -> int | None:
    """Read the latest current share done, as a whole percentage; targets and older values are passed over."""
    found: int | None = None
    for match in _PERCENT.finditer(text):
        if not _OLD_OR_TARGET.search(text[: match.start()]):
            found = number(match[1]) if match[1] else round(float(match[2]))
    if found is not None:
        return found
    if fraction := _FRACTION.search(text):
        return round(100 * number(fraction[2]) / max(1, number(fraction[1])))
    if tenths := _TENTHS.search(text):
        return 10 * number(tenths[1])
    return 50 if _HALF.search(text) else None


def counts(text: str) -> Slots:
    """Read how many of how many are done or remain, only as stated."""
    remaining = _REMAINING.search(text)
    left = number(remaining[1]) if remaining else None
    if match := _ALL_DONE.search(text):
        return Slots(done_count=number(match[1]), total_count=number(match[1]), remaining_count=left)
    if match := _TOTAL_DONE.search(text):
        return Slots(done_count=number(match[2]), total_count=number(match[1]), remaining_count=left)
    if match := _DONE_OF_TOTAL.search(text):
        done, total = (match[1], match[2]) if match[1] else (match[3], match[4])
        return Slots(done_count=number(done), total_count=number(total), remaining_count=left)
    if match := _SOME_DONE.search(text):
        return Slots(done_count=number(match[1] or match[2]), remaining_count=left)
    return Slots(remaining_count=left)
