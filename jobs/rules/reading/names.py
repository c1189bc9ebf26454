"""Who: the units asked to help, the one who should take a task over, as the reply has them."""

import re

from jobs.rules.reading.words import phrase

_UNIT_END = (
    r"(?:局|办公室|办|部|馆|委|政府|党委|中心|站|所|大队|队|法院|检察院|院|公司|银行|镇|乡|村|县|市|领导|书记|县长|"
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
_IS_UNIT = phrase(rf"{_UNIT_END}$")
_PIECES = phrase(rf"([\u4e00-\u9fff]+?)({_AND}|$)")
_HELP = (
    phrase(
        rf"{_ASK_VERB}(?:我们|各位)?{_UNITS}(?:[两三四几]家|的|尽快|给予|予以|大力|帮忙|出面|牵头|进一步|能|来人|"
        rf"多|再|及时|"
        rf"统一|加大|抓紧|主动|从中|一起|共同|帮我们?|早日|给我们?|协助我们?|也|一块儿?|来|在[^,]{{1,6}}上)*(?:来?现场|定一[下定]|会商|商量|碰个?头|看看|看一?下|"
        rf"查一?[下查]|借|派|发|推一?[推下把]|"
        rf"打(?:个)?招呼|说一声|说句话|催一?[催下]|处理|疏通|做工作|协调|支持|帮助|"
        rf"帮忙|帮|解决|协助|配合|出面|保障|明确|过问|关注|催|督促|指导|批|答复|拨|牵头|来人|派|倾斜|给|统筹|裁定|定夺|"
        rf"拍板|想办法|"
        rf"调度|研究)"
    ),
    phrase(rf"(?:求助|协调|联系)(?:一下)?{_UNITS}"),
    phrase(rf"请{_UNITS}$"),
    phrase(rf"从{_UNITS}(?:借|调|抽|派|协调)"),
)
_STRICT = (
    r"(?![到去等找跟向给把由在将按从送转与]|报(?!社)|交(?![通警])|和(?!平)|对(?!外)|经(?![信济开贸])|发(?![改展])|上(?!级))[\u4e00-\u9fff]{1,10}?(?:局|办公室|(?<![督请催未承])办(?![结理完法好事成妥毕])|(?<![全内])部|委员会|管委会|居委会|村委会|委|馆|政府|党委|中心|站|(?<!厕)所|队|法院|院|"
    r"公司|银行|学校|小学|中学|校|专班|指挥部|科|股|协会|物业|残联|妇联|工会|[县市省镇局乡]领导|书记|[县镇局部市]长|主任|(?:财政|公安|交警|城管|住建|人社|民政|水利|水务|教体|卫健|林业|税务|消防|供电|环保|国土|编办|司法|审计|信访)(?![局部办所厅站队大中]))"
    r"(?:[\u4e00-\u9fff]{1,4}(?:股|科|室|处|组|站|中心|队|口))?(?:的?(?:技术员|专家|师傅|领导|同志|人员|负责人|工程师))?"
)
"""An office by its whole name, with the desk or the person there."""
_WISH = (
    r"(?<!已)(?<!已经)(?:麻烦(?:请|让)?|劳烦|拜托|能(?:不能|否)?(?:让|请|叫)|恳请|恳求|请求|(?:也|想|要|再|还|"
    r"还得|另|盼)?请(?!问|示|教(?!育|体)|假|求)|想让|想叫|得(?:靠|让|叫|请|有)?|要(?!求)(?:靠|让|叫)?|需(?!求)要?|靠|盼|望|希望|"
    r"(?<![要需诉追请征])求|催|看(?:看)?)"
)
_NO_HELP = (
    r"(?!来?(?:办理|负责|承办|主办|接手|来办|来管|承担|审|核|批(?!个)|会签|验收|盖|签|同意|后|才|的|查收|"
    r"知悉|过目|在)|办$)"
)
_OF_OFFICE = (
    phrase(rf"{_WISH}(?P<units>{_STRICT}(?:(?:、|和|跟|与|及){_STRICT})*){_NO_HELP}(?=[\u4e00-\u9fff]{{2}})"),
    phrase(
        r"(?:请|要|需要?|得|靠|由)(?P<several>[\u4e00-\u9fff]{2,8}?(?:、[\u4e00-\u9fff]{2,8}?)*(?:、|和|跟|与)[\u4e00-\u9fff]{2,8}?)"
        r"(?:[两三四五六几]家|[两三四五六几]个?(?:部门|单位)|一起|一块儿?|共同|联合|都)"
    ),
    phrase(rf"{_WISH}(?P<units>{_STRICT})(?:能不能|能否|可否|能)"),
)
"""An office, and what is wanted of it: 要畜牧中心腾两间屋, 看财政局能不能先垫; 请财政局负责 hands the task over."""
_OFFICE = (
    r"(?:police|station|desk|court|hospital|school|company|brigade|bureau|office|department|committee|government|leaders?|section|team|center|centre|commission|secretary|"
    r"governor|mayor)(?: (?:office|bureau|department|it desk|help desk|desk))?"
)
_OF_ENGLISH_OFFICE = (
    phrase(
        rf"\b(?:get|ask|have|need|want|request|urge|let|hope|would like)(?:ing|s)? (?:that )?(?:the |our )?((?!to |"
        rf"you |him |her |the )(?:[a-z][\w &']*? )?{_OFFICE}(?:(?:,| and| &) (?:the )?[\w ]+?{_OFFICE})*)"
        r"(?! (?:has|is|was|had|where|which|who|for approval))(?= (?:to|for|on site|on|at|can|could|\w+))"
    ),
    phrase(r"\bplease (?:get|ask|have|urge|let) (?:the )?([a-z][\w &]{2,40}?) to (?!handle|take)\w+"),
    phrase(
        rf"(?:^|[,;.] ?|\b(?:perhaps|maybe|hopefully|could|can|would|might)\b )(?:the )?((?!(?:if|when|we|perhaps|"
        rf"maybe|could|can|would|might|should|then|so|but|and|please|hopefully|this|that|it|"
        rf"there)\b)[a-z][\w &]*?{_OFFICE})"
        r" (?:could|can|might|should|must|needs? to|has to|ring|call|help|lend|push|send|talk|step|speak|"
        r"come)\b(?! (?:only|not|handle|do|take|"
        r"lead|deal|be responsible))"
    ),
    phrase(rf"\b(?:can|could|would) (?:the )?((?!we |you |i |the )[a-z][\w &]*?{_OFFICE}) (?!have|not)\w+"),
    phrase(
        rf"\b(?:help|support|assistance|hand|backup|people|staff|"
        rf"workers?) from (?:the )?([a-z][\w &]*?(?:{_OFFICE}|cent(?:er|re)))\b"
    ),
    phrase(rf"\bfrom (?:the )?([a-z][\w &]*?{_OFFICE})\b[,;.] ?please (?:help|talk|ask|press|push|call|speak)"),
)
_HELP_ENGLISH = phrase(
    r"\bplease (?:get|ask|have) (?:the )?([\w &]{2,30}?) to (?:release|approve|sign|send|give|pay|decide|"
    r"confirm|speed|call|talk|come)\b|"
    r"\b(?:please )?let (?:the )?([\w &]{3,40}?) (?:push|help|coordinate|step|call|talk|press|urge|look)\b"
    r"|\b(?:can|could) (?:the )?(?!we|some|any\b|i\b|you\b|it\b|this\b)([\w &]{3,40}?) (?:look into|help|"
    r"step in|sort|coordinate|press|send|push|support|lend)\b"
    rf"|\b(?:ask|request|need|want|have|get|hope|please have)(?:ing|s)? (?:that )?(?:the )?"
    rf"([\w ]+?{_OFFICE}\b(?:(?:,| and| &) (?:the )?[\w ]+?{_OFFICE}\b)*)"
    r"|(?<!comments )(?<!reply )(?<!letter )\bfrom (?:the )?([a-z ]+?(?:bureau|office|department|committee|"
    r"government|section|commission))\b"
    r"|\b(?:the )?([a-z]+(?: [a-z]+)?(?: bureau| office| department| committee)),? (?:please|to) (?:help|"
    r"coordinate|support)"
)

_ENGLISH_UNIT = phrase(rf"{_OFFICE}$")
_AND_ANOTHER = phrase(r"(?:,| and| &) (?:the )?")

_N = r"([\u4e00-\u9fff]{2,12}?)"
_END = r"(?:同志)?(?:了|吧|哈|呢|啊|即可)?(?=[,。;!?\n ]|$)"
_DOES = (
    r"(?:来)?(?:办理|负责|处理|牵头|承办|承担|主办|办(?!公室|主任|[\u4e00-\u9fff]{1,4}(?:负责|接手|分管|接任|"
    r"管|弄|做|跟|在))|接手|落实|管|分管|主管|对接|报(?!送)|做|弄|干)"
)
_TAKERS = tuple(
    phrase(pattern)
    for pattern in (
        rf"(?:现在?|目前)?(?:已经?|改)?由({_STRICT}(?:[老小][\u4e00-\u9fff]|(?!负责|接手|分管|接任|承办|办理)[\u4e00-\u9fff]{{2,3}}?)?)(?:同志)?(?:接手|负责|接任|分管|承办|办理|在[管办做弄])",
        rf"(?:现在|目前|现)(?:是)?({_STRICT}(?:[老小][\u4e00-\u9fff]|(?!负责|接手|分管|接任)[\u4e00-\u9fff]{{2,3}}?)?)(?:同志)?(?:接手|负责|接任|分管)",
        rf"(?:办理|经办|受理|审批|主管|承办|牵头)(?:的)?(?:单位|部门)?是({_STRICT}){_END}",
        rf"归口(?:单位|部门|管理)*(?:在|是|为|于|到)({_STRICT})",
        rf"(?:应该?|应当|得|要|该)(?:[推派分转交移]?给|[推派]到){_N}{_END}",
        rf"(?:得|应当|应(?!当)该?|要|该|让|归了?)({_STRICT})(?:同志)?(?:来|去)?(?:办|管|弄|做|干|报)(?:才对|去|吧|的)?(?=$|[,。;!])",
        rf"(?:让|叫)([\u4e00-\u9fff]{{2,8}}?)(?:去|来)(?:办|弄|做|管)?{_END}",
        rf"换成?(?:给)?({_STRICT}){_END}",
        rf"(?:麻烦|请)(?:您|你们?)?换成?{_N}{_END}",
        rf"(?:往后|以后|今后|后面|后续|之后|剩下的?)(?:都|就|的|全)*(?:叫|由|让|归|交给|转给|移给|找){_N}(?:接着|继续|来|去)?(?:弄|管|办|做|负责)?{_END}",
        r"属于?([\u4e00-\u9fff]{1,8}(?:局|办|部|所|站|科|股|室|中心|院|委))(?:的)?(?:职责|职能|范围|业务|主管|管)",
        rf"(?:并|合并|划|归)(?:到|进|入|给|了)+({_STRICT})了?(?=$|[,。;])",
        rf"(?:已|已经)?转(?:给|交|至|由)?({_STRICT})(?:办理|处理|承办|办|负责)",
        rf"(?:你们?|您)(?:去|直接|还是)?找{_N}{_END}",
        r"(?:^|[,。;])(?:这|是|属于?|这个)*([\u4e00-\u9fff]{1,8}(?:局|办|部|所|站|科|中心|院))的(?:活儿?|事(?:情|儿)?|职责|任务|工作|业务)",
        r"(?:^|[,.;] ?)(?:(?:mr|ms|mrs|dr)\.? )?([a-z][\w .]*?) (?:(?:took|has taken|takes|is taking|"
        r"will take) (?:it )?over|(?:now )?(?:handles|is handling|deals with|looks after|is in charge of) (?:this|it))",
        r"\bnot (?:us|ours|mine|for us)\b[,.;:]? (?:it'?s|it is|this is|"
        r"that's) (?:for )?(?:the )?([\w &]+?)(?=$|[,.;\n])",
        r"(?:^|[,.;] ?)(?:i think |maybe )?(?:the )?([a-z][\w &]*?) should (?:handle|do|take|lead|deal)",
        r"\bshould be (?:the )?([\w &]+? (?:bureau|office|department|committee))\b",
        r"\b(?:sits|lies|rests|belongs) (?:with|to|under) (?:the )?(?!us\b)([\w &]+?)(?=$|[,.;]|"
        r" (?:please|not|who|instead|as|because|since|now)\b)",
        r"\bsend (?:it|this) to (?:the )?([\w .]+?)(?=$|[,;]| (?:please|instead|who|now)\b|\. )",
        r"(?:^|[,.;>] ?)(?:ask|contact|try) ((?:mr|ms|mrs|dr)\.? [\w ]+?)(?=$|[,;]|\. | (?:please|who|instead)\b)",
        r"(?:^|[,.;>] ?)(?:the )?([a-z][\w &]*?) should (?:handle|do|take|lead|deal)",
        r"\bhanded (?:it |this |over )*to ([\w ]+?)(?=$|[,.;])",
        r"(?:^|[,.;:] ?)(?:the )?([a-z][\w &]{2,30}?) (?:handles\b|(?:owns|runs|covers) (?:it|this|that)\b)",
        r"\b(?:is|are) (?:the )?([\w ]{3,30}?)(?:'s|(?<=s)') (?:job|business|responsibility|remit|task|duty)\b",
        r"\bis (?:now )?with (?:the )?([\w ]{3,30}?)(?: now)?(?=$|[,.;])",
        r"\bhand (?:this|it) (?:over )?to (?:the )?([\w ]{3,30}?)(?=$|[,.;]| (?:instead|please|not)\b)",
        r"\b(?:that|this|it)(?:'s| is) (?:one )?for (?:the )?(?!us|you|me)([\w &]+)$",
        r"\b(?:replaced|succeeded) by ([\w .]+?)(?=$|[,;])",
        r"([\u4e00-\u9fff]{2,4}?)(?:来)?(?:接我的班|接替我|接任(?!者)|接手了)",
        r"(?:委员|主任|书记|所长|站长|负责人|联络员|镇长|局长|部长)(?:现在)?是([\u4e00-\u9fff]{2,4})(?=$|[,。;])",
        r"(?:让|得)([\u4e00-\u9fff]{1,8}(?:局|办|部|所|站|中心|科|院))(?:来|去)?(?:干|办|管|做|弄|报)",
        r"(?:是|由|块|事)([\u4e00-\u9fff]{1,6}(?:局|办|部|所|站|中心|科|院|区|街道|公司))在(?:做|盯|弄|管|办|跟|负责)",
        r"该([\u4e00-\u9fff]{2,8}(?:局|办|部|所|站|中心|科))(?:来)?(?:干|办|管|做|弄|负责|报)",
        rf"换成{_N}{_END}",
        r"归([\u4e00-\u9fff]{2,6}口)(?=$|[,。;])",
        rf"转发(?:给|至|到){_N}{_END}",
        rf"(?:与|跟|和|同)(?:接任者?|继任者?|新来的|接手的)?{_N}(?:联系|对接|沟通)",
        rf"(?:^|[,。;])给([\u4e00-\u9fff]{{1,8}}(?:局|办|部|委|所|站|中心|镇|乡|科)){_END}",
        rf"(?:建议|提议)(?:由|请)?{_N}(?:统一|来)?{_DOES}{_END}",
        rf"(?:转交给?|转办给?|转给了?|转至|转由|转到|转派给?|改派给?|改发给?|移交给?|移交至|移送给?|移给|推给|分给|交由|交给|派给|派到|报给|"
        rf"转(?!办|发|达|交|给|至|由|到|派|为))(?!给){_N}(?:的)?(?:{_DOES})?{_END}",
        rf"(?:主责|主管|牵头|责任|承办|负责|报送)(?:的|方|单位|部门|科室)?(?:应该|应)?(?:是|为|在){_N}{_END}",
        rf"(?:应该?由|应当由|是由|由){_N}(?:统一|具体|来)?{_DOES}",
        r"(?:^|[,。;])([\u4e00-\u9fff]{2,8}?)才?是(?:牵头|主管|责任|承办)",
        rf"(?:应该是|应是|归了?)([\u4e00-\u9fff]{{1,8}}(?:局|办|部|委|所|站|中心|镇|乡|科|办公室)){_END}",
        r"@([\u4e00-\u9fff\w]{2,8})",
        rf"应该?(?!由|归|是|报|当由|当){_N}(?:来)?(?:报|弄|做|交){_END}",
        rf"(?:应该?归|归属于?|(?<!不)归)([\u4e00-\u9fff]{{2,10}}?)(?:管|负责|办|的|(?<=局)|(?<=部)|(?<=办)|(?<=长)|"
        rf"(?<=书记)|(?<=主任)|(?<=所)|"
        rf"(?<=委)){_END}",
        rf"(?:找|联系|问|对接|发给|通知|请报|报)(?:一下)?(?!到|不|谁|错|人|方式|电话){_N}(?:{_DOES})?{_END}",
        rf"(?:现在|目前|现)(?:是|由|归|为)?{_N}(?:在)?(?:分管|负责|接手|接任|管|办(?!公室|主任|[\u4e00-\u9fff]{{1,4}}(?:负责|接手|分管|接任|管|弄|做|跟|在))|弄|做|搞|盯|跟)",
        rf"(?:现在|目前|现)(?:是|由|归){_N}{_END}",
        rf"(?:应该是|应是|这是|这个是|这块是|这事是|是|属于?)([\u4e00-\u9fff]{{2,8}}?)(?:分管|的(?:活儿?|事(?:情|儿)?|"
        rf"职责|工作|任务|职能|业务)|负责|的|主管|牵头){_END}",
        rf"(?:新任?[^,;。是为]{{0,6}}|负责的?人?|分管的?)(?:是|为|叫){_N}{_END}",
        rf"(?:^|[,。;])(?:应该)?是((?:副?[\u4e00-\u9fff]{{0,3}}(?:长|书记|主任|委员)|老|"
        rf"小)[\u4e00-\u9fff]{{1,3}}){_END}",
        rf"(?:划转|划归|划|调整|并)(?:到|至|给|入){_N}{_END}",
        rf"(?:^|[,。;])(?:这块|这事|此事|这项工作|该工作)?([\u4e00-\u9fff]{{1,8}}(?:局|办|部|所|站|科|中心|镇|乡|"
        rf"县长|镇长|书记|主任)){_DOES}",
        r"\b(?:assign(?:ed)?|transfer(?:red)?|forward(?:ed)?|reassign(?:ed)?|hand(?:ed)? (?:it |this )?over|"
        r"pass(?:ed)?|belongs?|sent|redirect(?:ed)?|goes)(?: it| this|"
        r" the task)*(?: on)? to (?:the )?([\w &]+?)(?=$|[,.;]|"
        r" (?:please|who|instead|this|as|because|since|yesterday|today|on|last|for|already|now|which)\b)",
        r"\b(?:contact|ask|try|reach out to|check with|talk to|find) (?!me\b|us\b)(?:the )?((?:(?:mr|ms|mrs|"
        r"dr)\. )?[\w .]+?)(?=$|[,;]|\. |\bto\b|"
        r"\bwho\b|\binstead\b|\bfor\b|\babout\b)",
        r"\b(?:handled|done|led|managed|dealt with|covered|owned) by ([\w ]+?)(?=$|[,.;])",
        r"\b(?:responsibility|duty|job|task|remit|business) of ([\w ]+?)(?=$|[,.;])",
        r"\b(?:the )?([a-z]+(?: [a-z]+)? (?:bureau|office|department|committee))(?:'s (?:job|task|responsibility|"
        r"duty|remit)| (?:is responsible|should (?:handle|do|take)|handles|is in charge))",
    )
)
_NOBODY = phrase(
    r"我|本(?:单位|局|镇|乡|人)|[他她它]们?|专人|谁|哪|自己|什么|你们?$|您$|下步|\bme\b|\bus\b|\b(?:an)?other\b|"
    r"^(?:he|she|they|them|i|we|it|someone|somebody)$|^(?:my|our) "
)


_DESK = phrase(r"办(?=$|[,。;!]|都)")
"""找扶贫办: where nothing follows, 办 is the desk and not the deed."""
_DIRECTLY = phrase(r" (?:please|instead|now|directly|from now on)$")


def help_units(text: str) -> tuple[str, ...]:
    """Name the units asked to help, in the order written."""
    for pattern in (*_HELP[:1], *_OF_OFFICE, *_HELP[1:]):
        if match := pattern.search(text):
            several = match.groupdict().get("several")
            return tuple(re.split(_AND, several)) if several else _names(match["units"])
    for pattern in _OF_ENGLISH_OFFICE:
        if match := pattern.search(text):
            return _english_names(match[1])
    match = _HELP_ENGLISH.search(text)
    return _english_names(next(one for one in match.groups() if one)) if match else ()


def asks_an_office(part: str) -> bool:
    """Tell whether something is wanted of an office by its name."""
    return any(pattern.search(part) for pattern in (*_OF_OFFICE, *_OF_ENGLISH_OFFICE))


_FROM = phrase(r"^.* from (?:the )?")


def _english_names(listed: str) -> tuple[str, ...]:
    """Part the Organization Department and HR Bureau, and leave Culture and Tourism Bureau whole."""
    listed = _FROM.sub("", listed)
    whole = tuple(piece.strip() for piece in _AND_ANOTHER.split(listed))
    return whole if all(_ENGLISH_UNIT.search(piece) for piece in whole) else (listed.strip(),)


def taker(text: str) -> str | None:
    """Name who should take the task over, or None."""
    for pattern in _TAKERS:
        for match in pattern.finditer(text):
            name = _DIRECTLY.sub("", match[1].strip())
            if _DESK.match(match.string, match.end(1)) and not _IS_UNIT.search(name):
                name += "办"
            if name and not _NOBODY.search(name):
                return name
    return None


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


def units_listed(text: str) -> tuple[str, ...]:
    """Part a bare list of units, as it answers the question who should help; what is no list is one name."""
    return _names(text) or (text,)
