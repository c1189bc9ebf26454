"""Help: the offices a reply asks to do something for the task: 请财政局协调, have the IT desk call us."""

import re

from jobs.rules.reading.english_help import english_help_units, wanted_beside
from jobs.rules.reading.offices import AND, ENGLISH_AND, ENGLISH_OFFICE, UNIT_END, WHOLE_NAME, parted, parted_english
from jobs.rules.reading.words import phrase

_ASK_VERB = (
    r"(?:恳请|恳求|请求|申请|请(?!示|问|假|求)|需要?|希望|"
    r"盼望?|望|建议|麻烦|劳烦|拜托|提请|求助|求|叫|让|由|商请)(?:由|让)?"
)
_UNITS = rf"(?P<units>(?:(?![哪谁])[\u4e00-\u9fff]){{0,12}}?{UNIT_END}(?:{AND}[\u4e00-\u9fff]{{1,12}}?{UNIT_END})*)"
_HELP = (
    phrase(
        rf"{_ASK_VERB}(?:我们|各位)?{_UNITS}(?:那边|那头|那里|方面|他们|这边|[两三四几]家|的|尽快|赶紧|赶快|从速|早点|给予|予以|大力|帮忙|出面|牵头|进一步|能|来人|"
        rf"多|再|及时|的(?:同志|大佬|专家|领导|师傅|技术员)|"
        r"统一|亲自|专门|帮着|远程|及早|加大|抓紧|主动|从中|一起|共同|帮我们?|早日|给我们?|的人|协助我们?|也|一块儿?|来|"
        rf"在[^,]{{1,6}}上)*(?:来?现场|来(?:一|几|两|三)?[个名位](?:懂行的?|技术)?(?:人|师傅|同志)|定一[下定]|会商|商量|碰个?头|来?(?:看看|瞧瞧|瞅瞅|看一?[下看]|瞧一?[下瞧]|修一?[下修]?|检修|弄一?[下弄])|"
        rf"查一?[下查]|借|派|发|推一?[推下把]|"
        rf"打(?:个)?招呼|说一声|说句话|催一?[催下]|处理|疏通|做工作|协调|支持|帮助|"
        rf"帮忙|帮|解决|协助|配合|出面|保障|明确|过问|关注|催|督促|指导|批|答复|拨|牵头|来人|派|(?:过来|来|去|上门)[\u4e00-\u9fff]{{1,4}}|倾斜|给|统筹|裁定|定夺|"
        rf"拍板|想办法|出马|发话|介入|"
        rf"调度|研究)"
    ),
    phrase(rf"(?:求助|协调|联系)(?:一下)?{_UNITS}"),
    phrase(rf"请{_UNITS}$"),
    phrase(rf"(?:从|(?:想|得|要|打算|准备|只好|需)(?:跟|向|找|问)){_UNITS}(?:借|调|抽|派|协调|讨|匀)"),
)
_WISH = (
    r"(?<!已)(?<!已经)(?:麻烦(?:请|让)?|劳烦|拜托|能(?:不能|否)?(?:让|请|叫)|恳请|恳求|请求|(?:也|想|要|再|还|"
    r"还得|另|盼)?请(?!问|示|教(?!育|体)|假|求)|想让|想叫|得(?:靠|让|叫|喊|请|有)?|要(?!求)(?:靠|让|叫)?|"
    r"需(?!求)要?|靠|盼|望|希望|"
    r"(?<![要需诉追请征])求|催|看(?:看)?|[叫喊](?=[^,;。]{2,8}(?:来|去)))"
)
_NO_HELP = (
    r"(?!来?(?:办理|负责|承办|主办|接手|来办|来管|承担|审|核|批(?!个)|会签|验收|盖|签|同意|后|才|的|查收|"
    r"知悉|过目|在)|办$)"
)
_NAME = (
    rf"(?:{WHOLE_NAME}|(?:社区|物业|妇联|残联|工会|厂家|商家|电信|移动(?![到至端])|联通(?![到至])|铁塔|电网|水厂|[农建工中邮]行|邮政|学校|医院|银行|"
    r"武装部|派出所|信用社|供销社|合作社)(?![的里上到在内]))"
)
"""An office by its whole name, or one of which there is but one: 请妇联去说说, 得叫电信过来拉线."""
_OF_OFFICE = (
    phrase(rf"{_WISH}(?P<units>{_NAME}(?:(?:、|和|跟|与|及){_NAME})*){_NO_HELP}(?=[\u4e00-\u9fff]{{2}})"),
    phrase(
        r"(?:请|要|需要?|得|靠|由)(?P<several>[\u4e00-\u9fff]{2,8}?(?:、[\u4e00-\u9fff]{2,8}?)*(?:、|和|跟|"
        r"与)[\u4e00-\u9fff]{2,8}?)"
        r"(?:[两三四五六几]家|[两三四五六几]个?(?:部门|单位)|一起|一块儿?|共同|联合|都)"
    ),
    phrase(
        rf"(?:^|[,;。])(?P<units>{WHOLE_NAME})(?:得|要|必须|应该?)(?:尽快|赶紧|先|也)?(?:出面|出来|来人)?(?:去|来)?(?:找|跟|和|给)(?:他|她|他们|"
        r"对方|[老小][\u4e00-\u9fff])(?:们)?(?:谈|说|聊|做)"
    ),
    phrase(rf"{_WISH}(?P<units>{WHOLE_NAME})(?:能不能|能否|可否|能)"),
    phrase(
        rf"(?:^|[,;。])(?P<units>{WHOLE_NAME})(?:能不能|能否|可否|可不可以)(?:也|再|一起)?"
        r"(?:借|帮|派|出面|出人|来|搭把手|支援|协助|先|垫|拨|批(?!评)|牵头|支持|协调|解决|催|配合|通融|提供|出具|开放|共享|明确|拨付)"
    ),
)
"""An office, and what is wanted of it: 要畜牧中心腾两间屋, 看财政局能不能先垫; 请财政局负责 hands the task over."""
_OF_ENGLISH_OFFICE = (
    phrase(
        r"(?<!you'll )(?<!you will )\b(?:get|ask|have|need|want|request|urge|let|hope|would like)(?:ing|s)? "
        r"(?:that )?(?:the |our )?((?!to |"
        rf"you |him |her |the )(?:[a-z][\w &']*? )?{ENGLISH_OFFICE}(?:{ENGLISH_AND}[\w ]+?{ENGLISH_OFFICE})*)"
        r"(?! (?:has|is|was|had|where|which|who|for approval))(?= (?:to|for|on site|on|at|can|could|\w+))"
    ),
    phrase(
        r"\bplease (?:get|ask|have|urge|let) (?:the )?(?!(?:them|him|her|it|us|me|you|everyone|someone) "
        r")([a-z][\w &]{2,40}?) to (?!handle|take)\w+"
    ),
    phrase(
        rf"(?:^|[,;.] ?|\b(?:perhaps|maybe|hopefully|could|can|would|might)\b )(?:the )?((?!(?:if|when|we|perhaps|"
        rf"maybe|could|can|would|might|should|then|so|but|and|please|hopefully|this|that|it|"
        r"there|only)\b)(?:(?!(?:is|are|was|were|has|have|only|that|because|as|since)\b)[\w&]+ )*?(?:[\w&]+ "
        rf")?{ENGLISH_OFFICE})"
        r" (?:could|can|might|should|must|needs? to|has to|ring|call|help|lend|push|send|talk|step|speak|"
        r"come)\b(?! (?:only|not|handle|do|take|"
        r"lead|deal|be responsible))"
    ),
    phrase(
        rf"\b(?:can|could|would) (?:the )?((?!we |you |i |the |be |it )[a-z][\w &]*?{ENGLISH_OFFICE}) (?!have|not)\w+"
    ),
    phrase(
        rf"\b(?:help|support|assistance|hand|backup|people|staff|"
        rf"workers?) from (?:the )?([a-z][\w &]*?(?:{ENGLISH_OFFICE}|cent(?:er|re)))\b"
    ),
    phrase(rf"\bfrom (?:the )?([a-z][\w &]*?{ENGLISH_OFFICE})\b[,;.] ?please (?:help|talk|ask|press|push|call|speak)"),
)
_HELP_ENGLISH = phrase(
    r"\bplease (?:get|ask|have) (?:the )?(?!(?:them|him|her|it|us|me|you|everyone|someone) )([\w &]{2,30}?) to "
    r"(?:release|approve|sign|send|give|pay|decide|"
    r"confirm|speed|call|talk|come)\b|"
    r"\b(?:please )?let (?:the )?([\w &]{3,40}?) (?:push|help|coordinate|step|call|talk|press|urge|look)\b"
    r"|\b(?:can|could) (?:the )?(?!the\b|we|some|any\b|i\b|you\b|it\b|this\b|they\b|he\b|she\b)([\w &]{3,40}?) "
    r"(?:look into|help|"
    r"step in|sort|coordinate|press|send|push|support|lend)\b"
    rf"|\b(?:ask|request|need|want|have|get|hope|please have)(?:ing|s)? (?:that )?(?:the )?"
    rf"([\w ]+?{ENGLISH_OFFICE}\b(?:{ENGLISH_AND}[\w ]+?{ENGLISH_OFFICE}\b)*)"
    r"|(?<!comments )(?<!reply )(?<!letter )\bfrom (?:the )?([a-z ]+?(?:bureau|office|department|committee|"
    r"government|section|commission))\b"
    r"|\b(?:the )?([a-z]+(?: [a-z]+)?(?: bureau| office| department| committee)),? (?:please|to) (?:help|"
    r"coordinate|support)"
)


_TO_DECIDE = phrase(
    r"请(?:予以|尽快|及时)?(?:您|各位)?(?:领导|书记|组织|县里|上级|主任)?(?:尽快)?(?:予以)?(?:批示|审批|批准|审定|批复|审示|同意)(?=$|[,。;!])"
)
"""请领导批示 closes a paper, and asks nobody to help."""


def help_units(text: str) -> tuple[str, ...]:
    """Name the units asked to help, in the order written."""
    text = _TO_DECIDE.sub("", text)
    for pattern in (*_HELP[:1], *_OF_OFFICE, *_HELP[1:]):
        if match := pattern.search(text):
            several = match.groupdict().get("several")
            return tuple(re.split(AND, several)) if several else parted(match["units"])
    if units := english_help_units(text) or wanted_beside(text):
        return units
    for pattern in _OF_ENGLISH_OFFICE:
        if match := pattern.search(text):
            return parted_english(match[1])
    match = _HELP_ENGLISH.search(text)
    return parted_english(next(one for one in match.groups() if one)) if match else ()


def asks_an_office(part: str) -> bool:
    """Tell whether something is wanted of an office by its name."""
    return any(pattern.search(part) for pattern in (*_OF_OFFICE, *_OF_ENGLISH_OFFICE)) or bool(english_help_units(part))
