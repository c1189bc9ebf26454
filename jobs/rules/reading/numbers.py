"""Numbers as replies write them: 15, 十五, 廿, 两百三, 八成, 三分之二, 90%以上, two thirds."""

import re

from jobs.rules.reading.words import phrase

_UNITS = {"十": 10, "百": 100, "千": 1000}
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_TENS = {"廿": 20, "卅": 30}
_SPELLED = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_ENGLISH = {word: value + 1 for value, word in enumerate(_SPELLED)} | {
    "a": 1,
    "an": 1,
    "another": 1,
    "couple": 2,
    "twenty": 20,
    "thirty": 30,
}
CN = "零一二两三四五六七八九十百千廿卅〇"
NUM = rf"(?:\d{{1,5}}|[{CN}]{{1,7}})"
"""A number in figures or characters."""
ENGLISH_NUM = rf"(?:\d{{1,4}}|{'|'.join(sorted(_ENGLISH, key=len, reverse=True))})"
UNIT = (
    r"(?:个|户|家|人|名|位|件|项|份|处|座|块|枚|条|台|所|亩|本|张|宗|起|套|间|栋|批|支|组|页|站|镇|乡|村|单位|"
    r"口|根|棵|盏|辆|册|卷|幢|幅|吨|例|笔|封|株|眼|杆|孔|扇|"
    r"部门|社区|巷子|路段|点位|盘|艘|头|棚|畦|窝|篇|羽|匹|剂|袋|盒|箱|筐|捆|担|截|只(?=$|[,。;了]))"
    r"(?:行政村|自然村|小组|村|社区|小区|点位|站点|乡镇|单位|部门|站所|岗位|人员|干部|同志|任务|事项|问题|农户|"
    r"群众|党员)?"
)
"""What things are counted in, and the kind of thing behind it: 个行政村."""

_CLOCK = r"(?:past|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])"
_PEOPLE = (
    r"(?:nurses|doctors|teachers|drivers|guards|cleaners|volunteers|masons|labourers|engineers|officers|inspectors|"
    r"surveyors|colleagues|lads|boys|guys|staff|men|crew|team|people|workers|clerks)"
)
_NO_SHARE = (
    # Half past two, at half two; a metre and a half; cut in half; half my nurses are in Hubei.
    rf"(?!half {_CLOCK}\b(?! (?:of|done|finished)\b))(?<!and a )(?<!cut in )(?<!torn in )(?<!split in )(?<!broken in )"
    rf"(?<!broke in )(?<!snapped in )(?<!folded in )(?<!sawn in )"
    rf"(?!half (?:of )?(?:the |my |our )?{_PEOPLE} (?:are |is |were |have |has )?(?:still |been |now )*(?:in|at|on|"
    rf"off|away|"
    r"out|sick|ill|abroad|home|stuck|gone|down|under|left|quarantin\w*|isolat\w*)\b)"
)
"""A half that is none of the work: of an hour, of a length, of a thing, or of the people who are away."""
_SHARE = phrase(
    rf"百分之(?P<hundredths>{NUM})|(?P<figure>\d{{1,3}}(?:\.\d{{1,3}})?)\s*(?:%|percent\b|per cent\b)(?! (?:over|"
    r"above|below|under|more|less|higher|lower|dearer|cheaper|short|off|discount|rise|increase|cut|tax|vat|deposit|"
    r"humidity|sure|"
    r"certain|confident)\b)(?! (?:done |"
    r"complete |finished )?by (?:the )?(?:end|mid|next|tomorrow|tonight|\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|"
    r"feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*))"
    r"|(?<![\d第])(?:[一二三四五六七八九](?=[二三四五六七八九]成))?(?P<tenths>[一二两三四五六七八九\d])成(?P<rest"
    r">[一二三四五六七八九半](?![一二三四五六七八九成]))?"
    rf"(?!立|员|果|功|绩|效|本|为|型|品|长|交|份|语|天|是|已经|能|会|得|明天|后天|今[天晚]|下周|要)"
    rf"|(?<![\d/.-])(?P<above>[1-9])/(?P<below>[2-9]|10)(?=的)"
    rf"|(?P<of>{NUM})分之(?P<parts>{NUM})"
    r"|(?P<half>(?<!另)一半(?!天|(?:是|都)?[糊空坏错假旧]|(?:都|也)?(?:没|不到|未)|人|的?(?:人|干部|职工|时间)|(?:都)?(?:在(?![办做弄])|"
    r"请假|生病|病了|回家|外出|没来))|"
    r"(?<!first )(?<!second )(?<!other )(?<!latter )(?<!over )(?<!than )(?<!a good )(?<!above )(?<!past "
    rf"){_NO_SHARE}\bhalf\b(?! (?:of )?(?:the |our |my )?(?:staff|team|people|"
    r"men|crew|clerks|office|workers|"
    rf"department)\b(?! (?:forms?|files?|papers|lists?|records|cards)\b))(?! (?:a |an |"
    rf"the )?(?:day|hour|month|year))|(?<!past )(?<!than )(?<!over )\bhalfway\b)"
    rf"|(?P<shares>(?:one|two|three|four|seven|nine)[ -](?:half|third|quarter|fifth|tenth)s?\b)"
)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_ZERO = phrase(r"(?:进度|完成率|比例|完成量|百分比)(?:目前|现在|还|仍|依然|暂时|都|也)*(?:为|是)?(?:零|0)(?![.\d%])")
"""进度为零: a share in words."""
_NO_STATE = phrase(
    r"(?:上个?周|上个?月|上次|之前|此前|先前|原先|起初|起先|年初|早先|原来|昨天|前天|当时|目标|达到|要到|提高到|力争|争取|确保|预计|预期|计划|要求|"
    r"冲(?:到|刺|向|击)?|奔着?|下一?步|接下来|升到|月底前?|年底前?|周[一二三四五六日]前?|明天|"
    r"不低于|剩下?|余下?|最后|还差|其余|另外|last (?:week|month)(?! to\b)|target|aim for|wants?|was|from|(?<!now "
    r")reach(?!ed)|"
    r"expect)[^,。;]{0,8}$"
)
"""Before a share: it is an older value or a target, not the state."""


def number(text: str) -> int:
    """Read a number in figures, Chinese or English words; raise ValueError for anything else."""
    if text.isdecimal():
        return int(text)
    if text in _ENGLISH:
        return _ENGLISH[text]
    total, digit, unit = 0, 0, 1
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _TENS:
            total, digit, unit = total + _TENS[character], 0, 10
        elif character in _UNITS:
            unit = _UNITS[character]
            total, digit = total + (digit or 1) * unit, 0
        else:
            raise ValueError(text)
    is_short = digit and unit >= 100 and text[-2:-1] in _UNITS
    return total + digit * (unit // 10 if is_short else 1)


_NOW_AT = phrase(
    r"\b(?:(?:now|currently|today|already|up)\b[^,.;%]{0,16}\b(?:at|to|on)|(?:we're|we are|it's) at) (\d{1,2})(?=$|"
    r"[,.;!])"
)
"""Last week 60%, now we are at 85: the sign is said once."""


def percent(text: str) -> int | None:
    """Read the latest current share done, as a whole percentage; targets and older values are passed over."""
    if "%" in text and (now := _NOW_AT.search(text)):
        return int(now[1])
    found = [_share(match) for match in _SHARE.finditer(text) if not _NO_STATE.search(text[: match.start()])]
    stated = [value for value in found if value is not None and 0 <= value <= 100]
    if not stated and _ZERO.search(text):
        return 0
    return stated[-1] if stated else None


def _share(match: re.Match[str]) -> int | None:
    if match["hundredths"]:
        return number(match["hundredths"])
    if match["figure"]:
        return round(float(match["figure"]))
    if match["tenths"]:
        rest = match["rest"] or "零"
        return 10 * number(match["tenths"]) + (5 if rest == "半" else number(rest))
    if match["above"]:
        return round(100 * int(match["above"]) / int(match["below"]))
    if match["of"]:
        return round(100 * number(match["parts"]) / max(1, number(match["of"])))
    if match["shares"]:
        count, part = re.split("[ -]", match["shares"])
        parts = _PARTS[part.removesuffix("s")]
        return round(100 * number(count) / parts) if number(count) < parts else None
    return 50
