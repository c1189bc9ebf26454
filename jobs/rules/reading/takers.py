"""Whose task it is instead: the office or person that a reply says should take it over."""

from jobs.rules.reading.english_takers import english_taker
from jobs.rules.reading.offices import IS_UNIT, WHOLE_NAME
from jobs.rules.reading.words import phrase

_N = r"([\u4e00-\u9fff]{2,12}?)"
_END = r"(?:同志)?(?:了|吧|哈|呢|啊|即可)?(?=[,。;!?\n ]|$)"
_DOES = (
    r"(?:来)?(?:办理|负责|处理|牵头|承办|承担|主办|办(?!公室|主任|[\u4e00-\u9fff]{1,4}(?:负责|接手|分管|接任|"
    r"管|弄|做|跟|在))|接手|落实|管|分管|主管|对接|报(?!送)|做|弄|干)"
)
_GOES_ON = r"(?=[,。;!?\n ]|$|办理|承办|处理|落实|办|阅处|牵头|研究|负责)"
_TAKERS = tuple(
    phrase(pattern)
    for pattern in (
        rf"(?:责任人|经办人|联系人|负责人|联络员|承办人|责任单位|承办单位)请?(?:改|换|变更|调整)(?:成|为|到){_N}{_END}",
        r"(?:摊|块|项|个)(?:子|事)?(?:是|由)([\u4e00-\u9fff]{2,6}?)接(?:手|管|任)?的",
        rf"(?:任务|事项|工作|[这此该][项事块个]|^|,)属于?({WHOLE_NAME})(?:的|管)?(?=$|[,。;])",
        rf"(?:^|[,。;])(?:(?!是)[\u4e00-\u9fff]){{1,8}}是({WHOLE_NAME})的(?:活|事|职责|任务|工作)儿?(?=$|[,。;])",
        r"(?:移交|转交|交接|交|转)给([老小][\u4e00-\u9fff]|[\u4e00-\u9fff]{2,3}?)了?(?:,|$)",
        r"(?:您|你|你们)(?:去|直接)?(?:跟|找|问|向|管|同)([老小][\u4e00-\u9fff]|[\u4e00-\u9fff]{2,4}?)要(?:去|吧)?(?=$|[,。;])",
        rf"(?:^|[,。;])让({WHOLE_NAME}|[\u4e00-\u9fff]{{1,4}}[乡镇村])(?:来|去)?(?:报|办|管|弄|做|干)(?=$|[,。;])",
        rf"(?<!不)归(?!口)({WHOLE_NAME}(?:[老小][\u4e00-\u9fff])?)(?=$|[,。;])",
        rf"(?:^|[,。;])({WHOLE_NAME})才(?:管|负责|办|做|弄|接|受理)",
        rf"接(?:手|替|任|班)(?:我)?的(?:人|同事|同志)?(?:是|叫)(?!谁|哪){_N}{_END}",
        rf"(?:由|归)({WHOLE_NAME})(?:受理|查处|立案|管辖|查办)",
        rf"(?:[派转交发推分移]|移交|转交|改派)给(?:他们|她们|人家)({WHOLE_NAME}){_END}",
        r"(?:^|[,。;])(?:现在)?([\u4e00-\u9fff]{1,2}(?:[科局处股所站镇乡县部]长|主任|书记|老师|姐|哥))接(?:手|管)?了",
        r"(?:^|[,。;])([老小][\u4e00-\u9fff]|[\u4e00-\u9fff]{1,3}(?:长|主任|书记|工))(?:现在|已经?)?接(?:手|管|过)(?:了)?(?:这|此|该)(?:块|摊|项|事|个|件)[^,;。]{0,4}",
        rf"(?:得|应该?|要|该)({WHOLE_NAME}|城管|交警|公安|消防)来(?:嘛|才对|才是|噻|撒|才行)?(?=$|[,。;!])",
        rf"([老小][\u4e00-\u9fff]他们(?:组|科|股|队|站|那边|那里)?)(?={_DOES}|{_END})",
        rf"(?:职责|职能|权限|主管权)在({WHOLE_NAME})",
        rf"(?<!不)属于?({WHOLE_NAME})的?(?:职责|职能|管辖|主管)",
        r"(?:活儿?|事儿?|任务)是([一二三四五六七八九\d]+[组队科股])的",
        rf"(?:要|得|该|应该?)找({WHOLE_NAME})(?:嘛|才对|才是|噻|撒)?(?=$|[,。;!])",
        r"(?:找|联系|问|发给|转给?)(?:一下)?接[替任手]我(?:的|工作|岗位)*(?:同事|同志|"
        rf"人)?(?!的)([\u4e00-\u9fff]{{2,4}}?){_END}",
        rf"(?:批转|转办|签转|转送|移送|分转)(?:给|至|到)?({WHOLE_NAME}){_GOES_ON}",
        rf"(?:现在?|目前)?(?:已经?|改)?由({WHOLE_NAME}(?:[老小][\u4e00-\u9fff]|(?!负责|接手|分管|接任|承办|"
        rf"办理)[\u4e00-\u9fff]{{2,3}}?)?)(?:同志)?(?:接手|负责|接任|分管|承办|办理|在[管办做弄])",
        rf"(?:现在|目前|现)(?:是)?({WHOLE_NAME}(?:[老小][\u4e00-\u9fff]|(?!负责|接手|分管|"
        rf"接任)[\u4e00-\u9fff]{{2,3}}?)?)(?:同志)?(?:接手|负责|接任|分管)",
        rf"(?:办理|经办|受理|审批|主管|承办|牵头)(?:的)?(?:单位|部门)?是({WHOLE_NAME}){_END}",
        rf"归口(?:单位|部门|管理)*(?:在|是|为|于|到)({WHOLE_NAME})",
        rf"(?:应该?|应当|得|要|该)(?:[推派分转交移]?给|[推派]到){_N}{_END}",
        rf"(?:得|应当|应(?!当)该?|要|该|让|归了?)({WHOLE_NAME})(?:同志)?(?:来|去)?(?:办|管|弄|做|干|报)(?:才对|去|"
        r"吧|的)?(?=$|[,。;!])",
        rf"(?:让|叫)([\u4e00-\u9fff]{{2,8}}?)(?:去|来)(?:办|弄|做|管)?{_END}",
        rf"换成?(?:给)?({WHOLE_NAME}){_END}",
        rf"(?:麻烦|请)(?:您|你们?)?换成?{_N}{_END}",
        rf"(?:往后|以后|今后|后面|后续|之后|剩下的?)(?:都|就|的|全)*(?:叫|由|让|归|交给|转给|移给|找){_N}(?:接着|"
        rf"继续|来|去)?(?:弄|管|办|做|负责)?{_END}",
        r"属于?([\u4e00-\u9fff]{1,8}(?:局|办|部|所|站|科|股|室|中心|院|委))(?:的)?(?:职责|职能|范围|业务|主管|管)",
        rf"(?:并|合并?|划|归)(?:到|进|入|给|了)+({WHOLE_NAME})(?:去)?了?(?=$|[,。;])",
        rf"(?:已|已经)?转(?:给|交|至|由)?({WHOLE_NAME})(?:办理|处理|承办|办|负责)",
        rf"(?:你们?|您)(?:去|直接|还是)?找{_N}{_END}",
        r"(?:^|[,。;])(?:这|是|属于?|这个|应该?|应当|活儿?|事儿?)*([\u4e00-\u9fff]{1,8}(?:局|办|部|所|站|科|中心|院))的(?:活儿?|事(?:情|"
        r"儿)?|职责|任务|工作|业务)(?!由|归|得|要|应|该|你|您|请|不|找|让|是)",
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
        r"(?:转交(?!通|警)给?|转办给?|转给了?|转至|转由|转到|转派给?|改派给?|改发给?|移交给?|移交至|移送给?|移给|推给|"
        r"分给|交由|交给|派给|派到|报给|"
        rf"转(?!办|发(?!改)|达|交(?!通|警)|给|至|由|到|派|为))(?!给){_N}(?:的)?(?:去(?={_DOES}|[跟盯]))?(?:{_DOES}|[跟盯])?"
        rf"{_END}",
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
        rf"(?:现在|目前|现)(?:是|由|归|为)?{_N}(?:在)?(?:分管|负责|接手|接任|管|办(?!公室|主任|"
        rf"[\u4e00-\u9fff]{{1,4}}(?:负责|接手|分管|接任|管|弄|做|跟|在))|弄|做|搞|盯|跟)",
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
        r"\b(?:responsibility|duty|remit|business|(?:is|'s) (?:the )?(?:job|task)) of ([\w ]+?)(?=$|[,.;])",
        r"\b(?:the )?([a-z]+(?: [a-z]+)? (?:bureau|office|department|committee))(?:'s (?:job|task|responsibility|"
        r"duty|remit)| (?:is responsible|should (?:handle|do|take)|handles|is in charge))",
    )
)
_NOBODY = phrase(
    r"我|本(?:单位|局|镇|乡|人)|(?<![老小][\u4e00-\u9fff])[他她它]们?|^(?:责任|牵头|主管|承办)(?:单位|部门|人)$|别人|别的|其[他它]|相关|有关|另外|哪个|^请?找$|^(?:领导|上级)|专人|"
    r"谁|哪|自己|什么|你们?$|您$|下步|\bme\b|\bus\b|\b(?:an)?other\b|\b(?:some|any)(?:one|body)\b|"
    r"^(?:he|she|him|her|they|them|i|we|it|someone|somebody)$|^(?:my|our) "
)
_DESK = phrase(r"办(?=$|[,。;!]|都)")
"""找扶贫办: where nothing follows, 办 is the desk and not the deed."""
_DIRECTLY = phrase(r" (?:please|instead|now|directly|from now on)$")


def taker(text: str) -> str | None:
    """Name who should take the task over, or None."""
    if name := english_taker(text):
        return name
    for pattern in _TAKERS:
        for match in pattern.finditer(text):
            name = _DIRECTLY.sub("", match[1].strip())
            if _DESK.match(match.string, match.end(1)) and not IS_UNIT.search(name):
                name += "办"
            if name and not _NOBODY.search(name):
                return name
    return None
