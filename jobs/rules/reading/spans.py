"""The words of a reply that are kept as written: the reason, who should help, who should take over."""

import re
from collections.abc import Sequence

from jobs.rules.reading.words import obstacles

_BECAUSE = re.compile(
    r"(?:因为|由于|鉴于|考虑到|因(?!此|而|素|地制宜|公))(?:是|最近|近期|目前)?([^,。;!?\n]+?)"
    r"(?=,|。|;|$|特?申请|请求|恳请|请予?|需(?!要)|要(?=延|推)|想|拟|能否|能不能|可否|导致|造成|致使|所以|而|搁|"
    r"停|无法|没法|暂|卡|耽|延|推迟|这项|未能|没能|没有?(?=开|完|办))"
    r"|\b(?:because of|because|due to|owing to|as (?=the |our )|as a result of|thanks to|"
    r"since)\s+(?:the )?((?:(?!\bwe\b|\bi\b)[^,.;])+)"
)
_STUCK_AT = re.compile(
    r"(?:卡在|卡着|卡到|困难(?:就)?是|问题(?:就)?是|主要是|难在|难点在|受阻于|受限于|堵在|"
    r"原因是)\s*(?:了)?([^,。;!?\n]+?)(?:上|这里|那里|这块|环节|这一步|了)?(?=[,。;!?\n]|$)"
    r"|\b(?:blocked|stuck|held up|stopped|delayed|halted)\s*(?:by|at|on|with|because of|:|in)\s*(?:the )?([^,.;]+)"
    r"|\b(waiting (?:for|on) [^,.;]+?)(?=$|[,.;]|\bfrom\b|\bbefore\b|\bto (?:start|proceed|begin)\b)"
    r"|\b((?:without|lack of|lacking|lack|short of|shortage of|no|not enough|insufficient) [^,.;]+)"
)
_WANTED = re.compile(r"(?:解决|落实|拨付|明确)([\u4e00-\u9fff]{2,10}?)(?:的?问题)?$")
"""请财政局解决开办经费: what is to be solved is the obstacle."""
_WAIT_TAIL = re.compile(
    r"(?:下来|下达|下|来)?(?:了)?(?:之后)?(?:才能|才好|才行|才|再|方可|就|来了?|到了?再|下来了?再|后再|以后).*$|呢$"
)
_LEAD = re.compile(
    r"^(?:但是?|不过|现在|目前|实在|确实|主要|就是|还是|一直|因为|由于|因|可是|只是|而且|我们?(?:这边|这里|镇|局|"
    r"乡|单位)?(?=没|缺|人)|暂时|报告领导|领导|不是不办|问题|困难|原因|还没动|其余\d+[人户个项])+"
)
_EMPTY = re.compile(
    r"(?:今天|明天|本周|这周|下班前|上午|下午|月底前?|不出来|碰到|碰|难处|麻烦|波折|真|恐怕|估计|这|是|实在是|弄|"
    r"根本|遇到|有|存在|碰到|确实|实在|比较|很|太|非常|这事|这个|这项|此项|"
    r"工作|任务|推进|进展|目前|现在|还是|了|点|一些|些|个|不少|很多|暂时|短期内?|难度|困难|问题|阻力|大|多|搁置|"
    r"停工|停滞|停|了|僵局|陷入|僵住|卡住|卡着|卡壳|"
    r"完不成|完成|办|做|弄|搞|推|干|报|交|落实|推动|按时|按期|如期|恐怕|怕是|不了|不成|不动|不下去|不定|不到|无法|"
    r"没法|难以|不能|"
    r"没办法|没招|没辙|啊|呀|哇|吧|得很|难|好|的|就|我|也|都|，)|blocked|stuck|unable|cannot|to|complete|do|done|"
    r"be|it|we|'ve|have|run|into|some|a|few|difficult(?:y|ies)|problems?|trouble|this|is|impossible|finish|"
    r"on hold|stalled|delayed|\s"
)
"""Words that say that there is an obstacle and not which; where nothing else is left, no reason was given."""
_TRANSFER_GROUND = re.compile(
    r"((?:我|本人)?(?:已经?|上个?月就?|早就?|刚刚?)(?:调离|调走|退休|离任|离职|卸任|退居二线|退二线|轮岗|"
    r"不在[^,。;]{2,8}了)|(?:我|"
    r"本人)?(?:退二线|退休|休产假|借调|退)(?=了|[,。;]|$)|(?:我|本人)?调(?:到|去|往|任)[^,。;]+?(?=了|[,。;]|$)|"
    r"(?:我们?)?没有?[^,;。]{0,4}?(?:权限?|职能|职责|资质)(?=[,。;]|$)|"
    r"[^,。;]{0,6}(?:换人|变了|调整了)|i(?:'ve| have) (?:been )?(?:transferred|moved|retired|left)[^,.;]*|"
    r"no longer [^,.;]+)"
)
_BUSY = re.compile(
    r"((?:忙着?|忙于|抽人|抽调|精力(?:都|全)?在|时间都在|(?:一直|都)在(?=开会|搞|抓|下乡|防|培训)|(?:一直|"
    r"都)?(?=开会|出差|请假|住院|生病|培训|下乡|隔离))(?!完)[^,。;]*|(?:地里|手头|单位|最近|家里|事(?:情)?)(?:太|"
    r"很|比较|实在|都)?(?:忙|多)[^,。;]{0,4}|"
    r"(?:busy|occupied|tied up) [^,.;]+)"
)

_UNIT_END = (
    r"(?:局|办公室|办|部|委|政府|党委|中心|站|所|大队|队|法院|检察院|院|公司|银行|镇|乡|村|县|市|领导|书记|县长|"
    r"镇长|乡长|市长|主任|局长|部长|科长|所长|站长|科|股|工作组|领导小组|组|专班|指挥部|电信|移动|联通|"
    r"县里|市里|省里|镇里|上级|上面|组织|科室|支书|人大|政协|纪委|协会|学校|医院|厂家|施工方|委员|同志|您|"
    r"咱们?领导|财政|公安|司法|民政|人社|住建|教体|卫健|国土|水利|交通|农业|电力|税务|老[\u4e00-\u9fff]|"
    r"小[\u4e00-\u9fff]|[\u4e00-\u9fff]总)"
)
_AND = r"(?:、|和|及|与|以及|,|跟)"
_ASK_VERB = (
    r"(?:恳请|恳求|请求|申请|请(?!示|问|假|求)|需要?|希望|盼望?|望|建议|麻烦|劳烦|拜托|提请|求助|求|叫|让|由|商请)"
)
_UNITS = rf"(?P<units>[\u4e00-\u9fff]{{0,12}}?{_UNIT_END}(?:{_AND}[\u4e00-\u9fff]{{1,12}}?{_UNIT_END})*)"
_IS_UNIT = re.compile(rf"{_UNIT_END}$")
_PIECES = re.compile(rf"([\u4e00-\u9fff]+?)({_AND}|$)")
_HELP = (
    re.compile(
        rf"{_ASK_VERB}(?:我们|各位)?{_UNITS}(?:[两三四几]家|的|尽快|给予|予以|大力|帮忙|出面|牵头|进一步|能|来人|"
        rf"多|再|及时|"
        rf"统一|加大|抓紧|主动|从中|一起|共同|帮我们?|早日|给我们?|协助我们?|在[^,]{{1,6}}上)*(?:协调|支持|帮助|"
        rf"帮忙|帮|解决|协助|配合|出面|保障|明确|过问|关注|催|督促|指导|批|答复|拨|牵头|来人|派|倾斜|给|统筹|裁定|定夺|"
        rf"拍板|想办法|"
        rf"调度|研究)"
    ),
    re.compile(rf"(?:求助|协调|联系)(?:一下)?{_UNITS}"),
    re.compile(rf"请{_UNITS}$"),
)
_HELP_ENGLISH = re.compile(
    r"\b(?:ask|request|need|want|have|get|hope|please have)(?:ing|s)? (?:that )?(?:the )?([\w ]+?(?:bureau|office|"
    r"department|committee|government|leaders?|section|team|center|centre|commission|secretary|governor|mayor))\b"
    r"|\bfrom (?:the )?([a-z ]+?(?:bureau|office|department|committee|government|section|commission))\b"
    r"|\b(?:the )?([a-z]+(?: [a-z]+)?(?: bureau| office| department| committee)),? (?:please|to) (?:help|"
    r"coordinate|support)"
)

_N = r"([\u4e00-\u9fff]{2,12}?)"
_END = r"(?:同志)?(?:了|吧|哈|呢|啊|即可)?(?=[,。;!?\n ]|$)"
_DOES = r"(?:来)?(?:办理|负责|处理|牵头|承办|承担|主办|办|接手|落实|管|分管|主管|对接)"
_TAKERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:转交给?|转办给?|转给|转至|转由|转到|转派给?|改派给?|改发给?|移交给?|交由|交给|派给|派到|报给|"
        rf"转)(?!办|发|达|交|给|至){_N}(?:的)?(?:{_DOES})?{_END}",
        rf"(?:主责|主管|牵头|责任|承办|负责)(?:单位|部门|科室)?(?:应该|应)?(?:是|为|在){_N}{_END}",
        rf"(?:应该?由|应当由|是由|由){_N}(?:统一|具体|来)?{_DOES}",
        r"(?:^|[,。;])([\u4e00-\u9fff]{2,8}?)才?是(?:牵头|主管|责任|承办)",
        rf"(?:应该是|应是|归)([\u4e00-\u9fff]{{1,8}}(?:局|办|部|委|所|站|中心|镇|乡|科|办公室)){_END}",
        r"@([\u4e00-\u9fff\w]{2,8})",
        rf"应该?(?!由|归|是){_N}(?:来)?(?:报|弄|做|交){_END}",
        rf"(?:应该?归|归属于?|归)([\u4e00-\u9fff]{{2,10}}?)(?:管|负责|办|的|(?<=局)|(?<=部)|(?<=办)|(?<=长)|"
        rf"(?<=书记)|(?<=主任)|(?<=所)|"
        rf"(?<=委)){_END}",
        rf"(?:找|联系|问|对接|发给|通知|请报|报)(?:一下)?(?!到|不|谁|错|人|方式|电话){_N}(?:{_DOES})?{_END}",
        rf"(?:现在|目前|现)(?:是|由|归|为)?{_N}(?:在)?(?:分管|负责|接手|接任|管|办)",
        rf"(?:应该是|应是|这是|这个是|这块是|这事是|是|属于?)([\u4e00-\u9fff]{{2,8}}?)(?:分管|的(?:活儿?|事儿?|"
        rf"职责|工作|任务|职能|业务)|负责|的|主管|牵头){_END}",
        rf"(?:新任?[^,;。是为]{{0,6}}|负责的?人?|分管的?)(?:是|为|叫){_N}{_END}",
        rf"(?:^|[,。;])(?:应该)?是((?:副?[\u4e00-\u9fff]{{0,3}}(?:长|书记|主任|委员)|老|"
        rf"小)[\u4e00-\u9fff]{{1,3}}){_END}",
        rf"(?:划转|划归|划|调整|并)(?:到|至|给|入){_N}{_END}",
        rf"(?:^|[,。;])(?:这块|这事|此事|这项工作|该工作)?([\u4e00-\u9fff]{{1,8}}(?:局|办|部|所|站|科|中心|镇|乡|"
        rf"县长|镇长|书记|主任)){_DOES}",
        r"\b(?:assign(?:ed)?|transfer(?:red)?|forward(?:ed)?|reassign(?:ed)?|hand(?:ed)? (?:it |this )?over|"
        r"pass(?:ed)?|belongs?|sent|redirect(?:ed)?|goes)(?: it| this| the task)*(?: on)? to ([\w ]+?)(?=$|[,.;]|"
        r"\bplease\b|\bwho\b|\binstead\b)",
        r"\b(?:contact|ask|reach out to|check with|talk to|find) (?!me\b|us\b)([\w .]+?)(?=$|[,;]|\. |\bto\b|"
        r"\bwho\b|\binstead\b|\bfor\b|\babout\b)",
        r"\b(?:handled|done|led|managed|dealt with|covered|owned) by ([\w ]+?)(?=$|[,.;])",
        r"\b(?:responsibility|duty|job|task|remit|business) of ([\w ]+?)(?=$|[,.;])",
        r"\b(?:the )?([a-z]+(?: [a-z]+)? (?:bureau|office|department|committee))(?:'s (?:job|task|responsibility|"
        r"duty|remit)| (?:is responsible|should (?:handle|do|take)|handles|is in charge))",
    )
)
_NOBODY = re.compile(r"我|本(?:单位|局|镇|乡|人)|专人|谁|哪|自己|什么|你们?$|您$|下步|\bme\b|\bus\b")


def reason(parts: Sequence[str], grounds: Sequence[str]) -> str | None:
    """Quote the obstacle or the ground of a request; None where none is given.

    ``grounds`` are the clauses that tell neither a state nor a wish: what is left to be the reason.
    """
    for pattern in (_BECAUSE, _STUCK_AT):
        for part in parts:
            if (match := pattern.search(part)) and (words := _trimmed(next(one for one in match.groups() if one))):
                return words
    found = [words for part in grounds if (words := _trimmed(_waited_for(part) or part))]
    hindering = [words for words in found if obstacles.OBSTACLE.search(words) or obstacles.WAITING.search(words)]
    wanted = next((match[1] for part in parts if (match := _WANTED.search(part))), None)
    return next(iter(hindering or found), wanted)


def ground_of_request(grounds: Sequence[str]) -> str | None:
    """Join the clauses that lead up to a request; None where nothing does."""
    found = [words for part in grounds if (words := _trimmed(part))]
    return ",".join(found) or None


def _waited_for(part: str) -> str | None:
    match = obstacles.WAITING.search(part)
    return _WAIT_TAIL.sub("", match[0]) if match else None


def _trimmed(words: str) -> str | None:
    """Take off what leads in and out; None where nothing is left that tells anything."""
    kept = (
        _WAIT_TAIL.sub("", _LEAD.sub("", words.strip(" ,:"))).strip(" ,:")
        if words.startswith("等")
        else _LEAD.sub("", words.strip(" ,:"))
    )
    kept = re.sub(r"(?:请|需|恳请|希望|请求)[^,]*(?:协调|支持|解决|帮助|协助)$", "", kept) or kept
    return None if not kept or not _EMPTY.sub("", kept) else kept


def busy_with(text: str) -> str | None:
    """Quote what kept somebody from beginning."""
    if match := _BECAUSE.search(text):
        return match[1] or match[2]
    match = _BUSY.search(text)
    return match[1] if match else None


def help_units(text: str) -> tuple[str, ...]:
    """Name the units asked to help, in the order written."""
    for pattern in _HELP:
        if match := pattern.search(text):
            return _names(match["units"])
    match = _HELP_ENGLISH.search(text)
    return (next(one for one in match.groups() if one).strip(),) if match else ()


def _names(listed: str) -> tuple[str, ...]:
    """Part 组织部和人社局, and leave 自然资源和规划局 whole: its first half is no unit."""
    names: list[str] = []
    for piece, joint in _PIECES.findall(listed):
        if names and not _IS_UNIT.search(names[-1]):
            names[-1] += piece
        else:
            names.append(piece)
        names[-1] += "" if _IS_UNIT.search(names[-1]) else joint
    return tuple(names)


def taker(text: str) -> str | None:
    """Name who should take the task over, or None."""
    for pattern in _TAKERS:
        for match in pattern.finditer(text):
            name = match[1].strip()
            if name and not _NOBODY.search(name):
                return name
    return None


def transfer_ground(text: str) -> str | None:
    """Quote why somebody is no longer, or never was, the one to do it."""
    match = _TRANSFER_GROUND.search(text)
    return match[1] if match else None
