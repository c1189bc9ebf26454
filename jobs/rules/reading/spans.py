"""The words of a reply that are kept as written: the reason, who should help, who should take over."""

import re

_END = r"(?=[,。;!?\n]|$)"
_WHO = r"[\u4e00-\u9fffa-z]{2,14}?"
_BECAUSE = re.compile(rf"(?:因为|由于|因|鉴于)([^,。;!?\n]+?){_END}")
_STUCK_AT = re.compile(
    r"(?:卡在|卡着|困难是|问题是|blocked(?: by|:)?|stuck (?:at|on|with)|waiting (?:for|on))\s*"
    r"([^,。;!?\n]+?)(?:上|这里|环节)?(?=[,。;!?\n]|\bfrom\b|$)"
)
_OBSTACLE_CLAUSE = re.compile(
    r"[^,。;!?\n]*(?:缺|没|未|不配合|不同意|不给|登不上|谈不|等|困难|来不及|太紧|任务重|阻力|停|no )[^,。;!?\n]*"
)
_NO_GROUND = re.compile(r"遇到?了?困难|有困难|停(?:了|工|滞)|没法按[时期]完成|.{0,2}(?:没|未)有?(?:开始|启动|动)")
_BEFORE_REQUEST = re.compile(r"(.{4,}?)[,。;]?(?:特|故|所以|因此|想)?(?:申请|请求|恳请)")
_WAIT = re.compile(r"(等[^,。;!?\n]+?(?:文件|批复|通知|意见|资金|答复|方案))")
_HELP = re.compile(
    rf"(?:恳请|请求|请|需要|需|希望|建议|由)((?:{_WHO})(?:[、和及与](?:{_WHO}))*)(?:帮忙|给予|予以|出面|帮|协助|"
    rf"大力)*(?:协调|支持|帮助|解决|协助|配合)"
)
_HELP_ENGLISH = re.compile(r"\bfrom (?:the )?([a-z ]+?(?:bureau|office|department))\b")
_TAKERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:转交给?|转给|转至|转由|改派给?|移交给?|交给|派给|请找|请联系|主责在|请转|请由|转)({_WHO})(?:办理|负责|"
        rf"处理|牵头)?{_END}",
        r"(?:应由|由|归)([\u4e00-\u9fff]{2,10}?)(?:牵头|负责|办理|承办|主办|管)",
        rf"(?:现在是|应该是|这是|是)([\u4e00-\u9fff]{{2,8}}?)(?:分管|的活|的事|的职责|的工作|负责|的){_END}",
        r"(?:assign(?:ed)?|transfer|forward)(?: it)? to ([a-z ]+)",
    )
)
_MINE = re.compile(r"我|本单位|本局|本镇|专人")


def reason(text: str, *, is_extension: bool = False) -> str | None:
    """Quote the obstacle, or the ground of an extension; None where none is given."""
    if match := _BECAUSE.search(text):
        return match[1].strip()
    if match := _STUCK_AT.search(text):
        return match[1].strip()
    if match := _WAIT.search(text):
        return match[1]
    for match in _OBSTACLE_CLAUSE.finditer(text):
        words = match[0].strip()
        if not _NO_GROUND.fullmatch(words):
            return re.sub(r"^(?:实在|确实|目前|现在|主要是)|才能.*$", "", words) or None
    ground = _BEFORE_REQUEST.match(text) if is_extension else None
    return ground[1] if ground and "成" not in ground[1] else None


def help_units(text: str) -> tuple[str, ...]:
    """Name the units asked to help, in the order written."""
    match = _HELP.search(text) or _HELP_ENGLISH.search(text)
    if match is None:
        return ()
    return tuple(name for name in re.split(r"[、和及与]", match[1]) if name)


def taker(text: str) -> str | None:
    """Name who should take the task over, or None."""
    for pattern in _TAKERS:
        for match in pattern.finditer(text):
            name = match[1].strip()
            if name and not _MINE.search(name):
                return name
    return None
