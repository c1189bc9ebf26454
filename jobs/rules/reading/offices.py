"""Offices as replies name them, whole or in short, one or several: 组织部和人社局, HR Bureau and the IT desk."""

from jobs.rules.reading.words import phrase

UNIT_END = (
    r"(?:局|办公室|办|部|馆|村委会|居委会|管委会|业委会|委|政府|党委|中心|站|所|大队|队|法院|检察院|院|公司|银行|[农建工中邮]商?行|信用社|供销社|合作社|联社|社区|物业|妇联|残联|工会|团委|镇|乡|村|县|市|领导|书记|县长|"
    r"镇长|乡长|市长|主任|局长|部长|科长|所长|站长|科|股|工作组|领导小组|组|专班|指挥部|电信|移动|联通|"
    r"县里|市里|省里|镇里|县上|镇上|乡上|上级|上面|组织|科室|支书|人大|政协|纪委|协会|学校|医院|(?:水|电|纸|砖|加工|处理)厂|厂家|施工方|供应商|供货商|维修商|厂商|承包商|运营商|顾问|律师|委员|同志|您|"
    r"咱们?领导|财政|公安|疾控|消防|城管|交警|应急|医保|社保|司法|民政|人社|住建|教体|卫健|国土|水利|交通|农业|电力|税务|老[\u4e00-\u9fff]|"
    r"小[\u4e00-\u9fff]|[\u4e00-\u9fff](?:总|姐|哥|老师))"
)
AND = r"(?:、|和|及|与|以及|,|跟)"
ENGLISH_AND = r"(?:,| and| &) (?:the )?"
IS_UNIT = phrase(rf"{UNIT_END}$")
_PIECES = phrase(rf"([\u4e00-\u9fff]+?)({AND}|$)")
WHOLE_NAME = (
    r"(?![到去等找跟向给把由在将按从送转与]|报(?!社)|交(?![通警易投])|和(?!平)|对(?!外)|经(?![信济开贸管营])|"
    r"发(?![改展])|上(?!级)|盖(?!州))(?:(?![哪谁])[\u4e00-\u9fff]){1,10}?(?:局|办公室|"
    r"(?<![督请催未承])办(?![结理完法好事成妥毕])|(?<![全内])部|委员会|委会|委(?!会)|馆|政府|党委|中心|"
    r"站|(?<!厕)所|队|法院|院|"
    r"公司|银行|[农建工中邮]商?行|信用社|供销社|联社|社区|(?:水|电|砖|加工|处理)厂|厂家|电信|移动|联通|铁塔|学校|小学|中学|校|供应商|供货商|维修商|厂商|承包商|运营商|顾问|律师|专班|指挥部|科|股|协会|物业|残联|妇联|工会|[县市省镇局乡]领导|书记|"
    r"[县镇局部市]长|主任|(?:财政|公安|交警|城管|住建|人社|民政|水利|水务|教体|卫健|林业|税务|消防|供电|环保|"
    r"国土|编办|司法|审计|信访)(?![局部办所厅站队大中]))"
    r"(?:[\u4e00-\u9fff]{1,4}(?:股|科|室|处|组|站|中心|队|口))?(?:的?(?:技术员|专家|师傅|领导|同志|人员|负责人|"
    r"工程师))?"
)
"""An office by its whole name, with the desk or the person there."""
ENGLISH_OFFICE = (
    r"\b(?:police|station|desk|court|hospital|school|company|brigade|bureau|office|department|committee|"
    r"government|leaders?|section|team|center|centre|commission|secretary|"
    r"governor|mayor|administration|(?<!the )(?<!no )authority|authorities|agency|branch|institute|library|bank|"
    r"union|federation|association|corporation|college|council|clinic|league|"
    r"headquarters|magistrate|director|contractor|supplier|vendor|utility|(?:township|county|province)(?= ?(?:$|"
    r"[,.;?!]|(?:to|for|can|could|will|would|please|has|must|should|leaders?|government|and|or|that)\b))|squad|"
    r"crew|militia|army|notary|experts?|technicians?|engineers?|"
    r"inspectors?|division)\b(?: (?:office|bureau|department|it desk|help desk|desk|leaders?|government|committee))?"
)
ENGLISH_PERSON = (
    r"(?:(?:mr|ms|mrs|dr|miss|madam|director|secretary|mayor|chief|deputy|comrade|vice mayor|magistrate)\.? "
    r"(?!(?:please|to|has|is|was|will|can|could|who|for|and)\b)[a-z]+)"
)
_ENGLISH_UNIT = phrase(rf"(?:{ENGLISH_OFFICE}|{ENGLISH_PERSON})$")
_ENGLISH_AND = phrase(ENGLISH_AND)
_PARTED_AND = phrase(r"(?:,| and| &) the ")
"""Education bureau and the university: the article begins another name."""
_FIELD = phrase(
    r"(?:finance|treasury|legal|procurement|estates|works|highways|registry|revenue|personnel|audit|it|ict|hr|housing|"
    r"planning|accounts|security|logistics|facilities|maintenance|transport)"
)
_OF_ITSELF = phrase(
    r"(?:[b-df-hj-np-tv-xz]{2,5}|[a-z]+'s office|red cross|(?:\w+ )?(?:elders|chief|collector|sheriff|registrar))"
)
"""An abbreviation without a vowel, or a name that needs nothing behind it."""
_FROM = phrase(r"^.* from (?:the )?")


def units_listed(text: str) -> tuple[str, ...]:
    """Part a bare list of units, as it answers the question who should help; what is no list is one name."""
    return parted(text) or (text,)


def parted(listed: str) -> tuple[str, ...]:
    """Part 组织部和人社局, and leave 自然资源和规划局 whole: its first half is no unit."""
    names: list[str] = []
    for piece, joint in _PIECES.findall(listed):
        if names and not IS_UNIT.search(names[-1]):
            names[-1] += piece
        else:
            names.append(piece)
        names[-1] += "" if IS_UNIT.search(names[-1]) else joint
    return tuple(names)


def parted_english(listed: str) -> tuple[str, ...]:
    """Part the Organization Department and HR Bureau, and leave Culture and Tourism Bureau whole."""
    listed = _FROM.sub("", listed)
    whole = tuple(piece.strip() for piece in _ENGLISH_AND.split(listed))
    are_parted = len(_PARTED_AND.findall(listed)) == len(whole) - 1 or all(_stands_alone(piece) for piece in whole)
    is_of_fields = all(_FIELD.fullmatch(piece) for piece in whole[:-1]) and _ENGLISH_UNIT.search(whole[-1])
    return whole if are_parted and not (is_of_fields and " " in whole[-1]) else (listed.strip(),)


def _stands_alone(piece: str) -> bool:
    """Tell whether a name needs nothing behind it: of finance and tax bureau the first does."""
    return any(sign(piece) for sign in (_ENGLISH_UNIT.search, _OF_ITSELF.fullmatch, _FIELD.fullmatch))
