"""Words that ask for something: a later deadline, another's hand, help."""

from jobs.rules.reading.numbers import NUM
from jobs.rules.reading.words import ENGLISH_DAY, any_of

_SPAN = rf"(?:{NUM}|几|半|两三|三五|些)\s*个?(?:天|日|周|月|工作日|小时)"
_LATER = (
    rf"(?:延期|延长|延后|延缓|延迟|延时|展期|顺延|推迟|推后|后延|宽限|宽缓|放宽|宽裕|通融|暂缓|缓(?=到|至|几|一|两|三|{_SPAN}|交|报)|"
    rf"延(?=到|至|几|一下|一延|{_SPAN})|迟(?=几|{_SPAN}|点|些))"
)
_MAY = r"(?:能不能|能否|可不可以|可否|可以|行不行|是否可以|能)"
_A_DAY = (
    r"(?:\d|[一二三四五六七八九十]+[月号日]|下周|下个?月|月底|月末|本周|周|明天|后天|年底|节|国庆|五一|端午|中秋|"
    r"元旦|春节|清明|假期)"
)
_LOOSEN = (
    r"松动|松一松|松松|松一下|宽一宽|宽宽|宽松|弹性|灵活|变通|调整|调一[调下]|调后|改一[改下]|变一[变下]|商量|"
    r"通融|照顾|余地|往后放|往后靠|再议"
)
EXTENSION = any_of(
    rf"(?:能|可|请|容|让|想)[^,;。]{{0,6}}?(?:给|宽|放|留|缓|拖|容)(?:我们?|咱)?(?:到|至)(?=[^,;。]{{0,4}}?{_A_DAY}|\d)|再缓",
    r"\bgrant (?:us |me )?(?:until|till|to|a |an |\w+ (?:more |extra )?(?:days?|weeks?))|"
    r"\badd (?:us )?(?:\w+ )?(?:more |extra )?(?:days?|weeks?|months?)\b|"
    r"\b(?:bit|little|while) longer\b|\b(?:spare|leave|allow|let) us (?:until|till|have until|a few|\w+ more)\b",
    rf"{_LATER}|申请(?:到|至)|再缓|(?<!容我)缓缓|缓一缓|求缓",
    r"(?:推|拖|挪|延|放|宽)一(?:推|拖|挪|延|放|宽)|(?:往后|向后|朝后)[^,;。]{0,3}?(?:拖|推|延|挪|放|靠|错|顺|调|移)",
    rf"(?:拖|挪|放|(?<![整修更])改|调整?|变更|推)(?:到|至|为)(?=[^,;。]{{0,4}}?{_A_DAY})",
    r"(?:调整|变更|修改|更改)[^,;。]{0,4}?(?:时间|期限|时限|日期)(?:至|到|为)|(?:时限|期限|时间|截止日?期?|限期|完成时间)[^,;。]{0,4}?(?:调整|改|延|放宽|变更|推迟|推后|宽)",
    rf"(?<!最)晚(?={_SPAN})|(?:能不能|能否|可否|可以|可不可以|请|求|想)[^,;。]{{0,8}}?晚(?:点|些|一点)|晚(?:点|些|一点)[^,;。]{{0,5}}?(?:行|可以|吗|成不)",
    rf"(?:再|多)(?:给|宽|容|批|留)[^,;。]{{0,4}}?(?:{_SPAN}|点?时间|几天)|(?:给|容)(?:我们?|咱|点|些)[^,;。]{{0,5}}?(?:{_SPAN}|时间|几天)",
    r"(?:需要?|要|给)多(?:一点|一些|点|些)时间|给个?(?:三五|[一二两三四五几])[一二两三四五六七八九十]?个?(?:天|周|月)[^,;。]{0,3}(?:行不|行吗|可以|成不|好不|吧)",
    # The deadline and what should be done with it, in any order: 时间上能不能松动一下, 能否调整一下完成时限.
    rf"(?:时间|时限|期限|截止日?期?|日期|限期)[^,;。]{{0,6}}?(?:能不能|能否|可否|可不可以|是否可以|可以|能|请|望)[^,;。]{{0,6}}?(?:{_LOOSEN})",
    rf"(?:能不能|能否|可否|可不可以|是否可以|请|望|希望)[^,;。]{{0,6}}?(?:{_LOOSEN})[^,;。]{{0,6}}?(?:时间|时限|期限|截止日?期?|限期)",
    r"网开一面|手下留情|高抬贵手|多给[^,;。]{0,2}(?:时日|时间|工夫|日子)|(?:喘口气|缓口气|喘息)的?(?:时间|机会|余地)?$",
    rf"(?:{_MAY}|行)[^,;。]{{0,8}}?(?:再|才)(?:交|报|给|弄|办|完成)",
    # Whatever the verb: we beg for a few more days, can we hand it over on Tuesday instead?
    r"\b(?:beg|plead|appeal|apply|ask|request|seek|hope|wish|grateful|appreciate)(?:ing|s|ed)?(?: for)? (?:a |"
    r"some |the |an )?(?:few |little |bit of |couple of |\w+ )?"
    r"(?:more|extra|additional|further|longer) (?:days?|weeks?|months?|time|period)\b",
    r"\b(?:ask|request)(?:ing)? (?:leave )?to (?:submit|report|hand|deliver|send|finish|complete)\b|"
    r"\bask(?:ing)? (?:for time )?(?:until|till)\b",
    r"\b(?:lenient|flexible|generous) (?:with|about|on) (?:the|our) (?:deadline|date|time)|"
    r"\bgrace (?:period )?(?:of|for)\b|\bgrace period\b|\bpermission to (?:submit|report|deliver|hand|finish|"
    r"send|complete)|\b(?:another|more|extra|additional|two|"
    r"three|a few|\d+)(?: more)? (?:days?|weeks?|months?|time)(?: more)? (?:would|will) (?:help|do|suffice|"
    r"be (?:great|good|enough|appreciated|helpful|welcome|fine))\b",
    r"\b(?:deadlines?|dates?|time ?limits?|due dates?|terms?|cut-?off)\b[^,;.]{0,20}\b(?:relaxed|loosened|"
    r"prolonged|lengthened|adjusted|revised|put back|set back|put off|stretched|reset|flexible)\b|"
    r"\b(?:relax|loosen|prolong|lengthen|adjust|revise|change|push back|set back|put back|stretch|reset|"
    r"reconsider) (?:the|our|my|this) (?:deadline|date|due date|time ?limit|cut-?off|term)\b",
    r"^(?:and |so |or |but )?(?:can|could|may|might|shall) (?:we|i|it|this|that|the \w+|you) (?:please |"
    r"possibly |perhaps |maybe |also )?(?!meet|start|begin|visit|come|call|see\b|talk|discuss|attend|pick|"
    r"collect|get (?:the|a)\b|have (?:the|a)\b|"
    r"explain|tell|confirm|help|join|know|ask|use|hold|do (?:anything|so)\b|be (?:there|sure|done (?:now|today))|"
    r"send (?:us|me)|give (?:us|me) the)\w+[\w' ]* (?:(?:on|by|until|till|to|before|"
    rf"after) (?:the )?{ENGLISH_DAY}|next (?:week|month|\w+day)|in \w+ (?:days|weeks))",
    r"\b(?:any chance|is there a chance|any possibility|is it possible|would it be possible)\b[^,;.]*\b(?:until|"
    rf"till|to|by|on|for) (?:the )?{ENGLISH_DAY}",
    r"\bext(?:end|ension)|\bpostpone|\bdefer|\bmore time\b|\bneeds? (?:time |it )?until\b",
    r"\bneed [^,;]*?\b(?:more|another|extra) [^,;]*please\b|\b(?:give|allow) (?:us|me) (?:until|till|to)\b|"
    r"\b(?:days?|weeks?|months?) more (?:would|please)",
    r"\b(?:push|move|shift|put|slip|reschedule|change)(?:ed|d|ing)? (?:it|this|that|ours|task \d+|no\.? ?\d+|"
    r"our (?:deadline|date)|"
    r"the (?:deadline|date|due date|submission|task)) (?:back|off|out|to|until|till)\b"
    r"(?! (?:the )?(?:bureau|office|county|other|platform|system|folder|inbox))",
    rf"\b(?:pushed?|moved?|shift|slip|rescheduled?|postponed?)(?: back)? (?:to|until|till) (?:the |about |"
    rf"around )?{ENGLISH_DAY}",
    r"\b(?:can|could|may|shall) we (?:do|have|make|finish|hand|submit|deliver|say) (?:it |this |"
    r"that )?(?:in )?(?:after|by|on|until|the)\b",
    r"\b(?:\d+|two|three|five|ten|a few) more (?:working )?(?:days?|weeks?)\b[^.;]*\bplease\b",
    rf"\brequest(?:ing|ed)? (?:until |till |to )?(?:the )?{ENGLISH_DAY}",
    rf"\bmake (?:it|that) (?:the )?{ENGLISH_DAY}",
    rf"\b(?:is it|would it be) (?:ok|okay|possible|fine|alright|all right) (?:to|if)\b[^.;]*\b{ENGLISH_DAY}",
    r"\b(?:some|a bit of|a little) slack\b|\bdays?\'? (?:of )?grace\b|\bcan (?:it|this|that|we) wait\b|\bhold "
    r"off (?:until|till)\b|\b(?:bump|roll) (?:it|this) (?:over )?(?:to|until)\b|\ba later date\b|\bbreathing "
    r"(?:room|space)\b|\bdelay of\b|\bask(?:ing)? for (?:a |an )?(?:delay|postponement)\b|"
    r"\bwait until\b|\b(?:any chance|possible|could|can|may|might|please)\b[^.;]*\b(?:extra|more|"
    r"additional) (?:days?|weeks?|time)\b",
    rf"\b(?:is|would|will|how about) (?:the )?{ENGLISH_DAY}[\w ]{{0,12}}? (?:be )?(?:work|possible|ok|okay|fine|"
    rf"acceptable|alright)\b",
    rf"\bask(?:ing|s|ed)? for (?:the )?{ENGLISH_DAY}|\b(?:give|allow|grant) (?:us|me) (?:\d+|a|two|three|some|"
    rf"few) (?:days?|weeks?) more\b|\bplease wait (?:for )?(?:some|a few|\d+) (?:more )?(?:days?|weeks?)",
    r"\bdeadline (?:is )?too (?:tight|short|early|close)\b",
    r"\bmove (?:the )?(?:deadline|date)|\b(?:later|new) (?:deadline|date)\b",
    r"\b(?:deadline|date|due)\b[^,;.]{0,20}\b(?:moved|changed|later|extended|postponed|pushed)",
    r"\bdelay (?:it |this |the (?:deadline|submission) )?(?:to|until|till|by)\b",
    # A question that asks to put off, with no day named.
    r"\b(?:can|could|may|might) (?:we|i) (?:please )?(?:delay|put off|push back|hold back) (?:it|this|that|the \w+)\b|"
    r"\b(?:can|could|may|might) (?:it|this|that|the \w+) be (?:delayed|put off|pushed back|held back)\b",
    r"\b(?:grant|give|allow|have|get|request(?:ing)?) (?:us |me )?(?:another |an? (?:extra |additional )?|"
    r"\w+ (?:more|extra|additional) )"
    r"(?:\w+ )?(?:days?|weeks?|months?)\b",
    r"\b(?:can|could|may) (?:i|we) (?:have|get) (?:it )?(?:until|till)\b",
    r"\b(?:can|could|may) (?:i|we) (?:\w+ )?(?:submit|send|hand in|deliver|finish|do|have until|report)\b[^,;]*"
    r"\b(?:on|by|until|next|later|instead|monday|tuesday|wednesday|thursday|friday|tomorrow)\b",
)
_LATER_DAY = (
    rf"(?:明天|后天|明早|下周[一二三四五六日]?|周[一二三四五六日]|下个?月|月底|月末|(?:国庆|五一|端午|中秋|元旦|春节|清明|假期?|节)(?:节|假期?)?(?:后|完)|{NUM}[月号日]|\d{{1,2}}[./]\d{{1,2}}|过(?:一?阵子?|一?段时间|些日子)|过(?:几|"
    rf"{NUM})天)"
)
_DELIVER = r"(?:报|交|弄|给|办|送|完成|发)"
MAY_IT_BE_LATER = any_of(
    rf"(?:能不能|能否|可不可以|可否|行不行|是否可以)[^,;。]{{0,6}}?{_LATER_DAY}[^,;。?]{{0,6}}?{_DELIVER}",
    rf"^(?!.*(?:截止|必须|要|需))[^,;。]{{0,4}}?{_LATER_DAY}[^,;。?]{{0,6}}?{_DELIVER}[^,;。?]{{0,4}}?"
    r"(?:行不行|行吗|可以吗|可以不|可不可以|行不|成吗|中不|好吗)",
    rf"^{_LATER_DAY}(?:再)?(?:行不行|行吗|可以吗|可不可以|成吗|中不)",
)
"""能不能下周报: a question that asks for a later day without a word of extension."""
NO_EXTENSION = any_of(
    rf"(?:怎么|如何|怎样|在哪|去哪|找谁)[^,;。]{{0,4}}?{_LATER}|{_LATER}(?:申请|报告|审批)?(?:需要|要|办|怎么|如何|找|"
    rf"走)?[^,;。]{{0,4}}?(?:什么|怎么|哪|如何|谁)",
    rf"(?:(?<![能可])不|无需|不用|不必|没有?|未|不需要?|绝不|不会)(?:会|需要|需|用|想|打算|申请|再|能|准|得)*{_LATER}",
    rf"(?:已|已经)(?:批准|同意|办理?)(?:了)?{_LATER}|(?:被|已|已经)(?:推迟|延期|延后)",
    rf"(?:会议?|会期|仪式|活动|检查|验收|培训|考试|航班|开学|开标)[^,;。]{{0,3}}?(?:{_LATER}|改到|推到|调整到|改至)|{_LATER}(?:开会|召开|举行|开标)",
    r"\b(?:no|not|without|never)\b.{0,14}\bexten|\bdo not need\b.{0,10}\b(?:exten|more time)|\bhow\b.{0,25}\bexten",
)
"""The words stand there, yet nobody asks: it is refused, asked about, or said of a meeting."""

_BODY = r"(?:局|办|部|委|所|站|中心|镇|乡)"
_OWNED = r"(?:职责|职能|任务|工作|业务|事儿?|活儿?|范围|范畴|权限|口|管|负责|牵头|分管|主管|单位|部门|的)"
_LEADS = r"(?:牵头(?!协调)|负责|承办|主办|主管|分管|承担|办理|接手|接办|接管|管)"
_HAND_ON = r"(?:转(?!达|变|入|正|发|告)|改派|移交|转交|派给|派到|交由)"
_NOT_MINE = (
    r"管不着|(?:部门|科室)?不对口|不在我(?:这|们|手)[^,;。没未]{0,3}(?:管|里|上)(?=$|[,。;])|(?:我|本人)[^,;。]{0,4}(?:换岗|转岗|离岗|调岗)|不(?:再)?承担|没有?(?:这|此|该)(?:个|项)?权限?(?=[,;。]|$)|不是[^,;。]{1,6}口(?:子)?的|我是[^,;。]{1,6}口的|不是我(?:们)?(?:干|管|办|弄|做)的(?:活|事)",
    r"(?:麻烦|请)(?:您|你们?|领导|部里)?换成|(?:要|得)?换成[\u4e00-\u9fff]{1,8}(?:局|办|部|委|所|站|中心|科|院)",
    rf"不归(?:我|本)|(?:不是|并非|非)(?:由|属于?)?(?:我们?|本|这边)[^,;。]{{0,8}}?{_OWNED}|不是(?:由)?(?:我们?|本)(?:镇|乡|局|办|村|部门|单位|科|"
    rf"所|这边)?(?:$|[^\w])",
    r"我(?:已经?)?不(?:是|当|干|任)[\u4e00-\u9fff]{1,6}了",
    r"(?:你们|您)(?:搞|弄|找)错|(?:与|跟|和)(?:我|本)[^,;。]{0,6}(?:没关系|不相干|不搭界)|接我的班|接替我",
    r"别(?:再|老|总)?(?:派|发|推|转|找|安|压)(?:给|到)?(?:我|本)",
    r"不是本|不属于?(?:我|本|这|组织口|职责)?|(?<!除)非我(?:们)?[镇乡局办单部科职]?|非本(?:单位|局|镇|乡|部门|办|人|科)|与(?:我|本)[^,;。]{0,6}无关",
    r"不(?:负责|主管|牵头|承办)|不由(?:我|本)|不(?:该|应该?|用|需要?)(?:由)?(?:我|本)|不管这|(?:我|本)[^,;。]{0,4}不涉及|做不了主",
    r"不(?:再|在)?分管|不(?:再|在)?(?:管|负责)(?:这|此|该|了)|没有?(?:这|此|该)(?:项|个|块)?(?:职能|职责|任务|业务|工作)",
    r"(?:发|派|转|推|找|通知)错(?:人|单位|部门|地方|对象)|(?:单位|责任人|名字|名单)(?:写|弄|搞|填|分|列|派)错",
)
_LEFT_POST = (
    r"(?<!同志)(?<!同事)(?<!经手人)(?<!的人)(?:我|本人)?(?:已经?)?(?:调离|调走|调任|调整到|离任|离职|卸任|退休|退居二线|退二线|轮岗|借调|挂职|休产假|免职|交流到)",
    r"(?:我|本人)[^,;。]{0,10}?(?:借)?调[\u4e00-\u9fff]{0,6}(?:局|办|部|委|镇|乡|县|院|中心)",
    r"(?:我|本人)[^,;。没未不要会]{0,8}?(?:已经?|就)?调(?:到|去|往)|我(?:已经?)?退了|我(?:已经?)?不在[^,;。]{2,8}了|换人了",
    r"(?:岗位|职务|分工|委员|主任|书记|所长|负责人|联络员|领导|人)(?:已经?|都)?(?:换人|变动|变了|调整|变更|换了)",
)
_GIVE_TO = (
    r"(?:这|此|该)[^,;。]{0,4}?(?:应该?|应当|得|要|该|建议)(?:[推派分转交移]?给|[推派]到)(?!我|您|你|领导|大家)[\u4e00-\u9fff]{2}|(?:建议|应该?|应当|请|得|已经?)(?:移|推|派|分)(?:送)?给(?!我|您|你|领导|大家)",
    rf"已[\u4e00-\u9fff]{{0,6}}转(?:交|给|至|由|办)?[\u4e00-\u9fff]{{1,8}}(?:{_BODY}|院|科)(?:来)?(?:办理|处理|承办|办|负责)",
    rf"得[\u4e00-\u9fff]{{1,10}}(?:{_BODY}|会|院|科)(?:来)(?:办|管|做|弄|干)|(?:这|此|该)(?:个|项|件|事|块)?(?:让|叫)[\u4e00-\u9fff]{{2,8}}(?:去|来)(?:办|弄|做|管)?(?:吧)?$",
    r"(?:^|[,;。])(?:你们?|您)(?:去|直接|还是)?找(?!了|到|不|谁|哪|人|时间|个)[\u4e00-\u9fff]",
    rf"移交(?:给|至)[\u4e00-\u9fff]{{2,8}}(?:{_BODY}|科|院)",
    rf"(?:请|应该?|应当|建议|该|改|可|需|要|麻烦|烦请|直接|还是|得)(?:您|你们?|领导|贵单位|去|直接|另|办公室)?"
    rf"(?:{_HAND_ON}|找(?!到|出|时间|人|不)|联系(?!方式|不|电话)|问(?!题|问|一|句|个)|对接(?=[^,]{{2,8}}局)|(?:直接)?发给(?!我|您|你|各|大家))",
    r"(?:已经?|我|刚刚)(?:转(?!达|变|入|正|发|告|移支付|完|好|账|各|村|到?群)|转交|转给|移交给|移交(?=[\u4e00-\u9fff]{2})|改派|交由|交给)(?!完|毕|县里|上级|"
    r"给?(?:您|你|领导))",
    rf"请转发(?:给|至|到)[\u4e00-\u9fff]{{2,8}}(?:{_BODY}|科|股)",
    r"把[^,;。]{1,8}(?:派给|转给|交给|分给)(?!我|您|你|领导)",
    rf"让[\u4e00-\u9fff]{{1,8}}(?:{_BODY}|院|科)(?:来|去)?(?:弄|办|干|做|管|报)(?:去|吧)?$|得[\u4e00-\u9fff]{{1,8}}(?:{_BODY}|"
    rf"院|科)(?:来)?(?:干|办|管|做|弄)$",
    rf"(?:这|此)(?:是|事|块|项)(?:儿|工作)?(?:一直)?(?:都)?(?:是|由)?(?!我|本)[\u4e00-\u9fff]{{1,6}}(?:{_BODY}|院|科)在(?:做|盯|弄|管|办|跟|负责)",
    r"牵头(?:的|方)?(?:是|在|为)(?!我|本)[\u4e00-\u9fff]{2}|报送单位(?:应)?(?:是|为)(?!我|本)",
    r"(?:的|这|那)(?:个)?(?:事儿?|活儿?)(?:得|要|应该?|请)?(?:去)?(?:找|问|归)(?!了|到|不|谁|哪|人|时间)[\u4e00-\u9fff]",
    r"(?:这|此|该)(?:个|项|件|事儿?|块)?(?:已经?|就)?(?:转给|转到|交给|派给)(?!您|你|领导|县里|上级)",
    r"^(?:转(?![呈达变入正发告])|改派|找|联系)(?!了|到|不|谁|哪|人|时间)[\u4e00-\u9fff]|请@(?!全体|所有)|^@(?!全体|所有|各位|大家|all)",
    r"(?:往后|以后|今后|后面|后续|之后|剩下的?)(?:都|就|的|全)*(?:叫|由|让|归|交给|转给|移给|找)(?!我|您|你|领导|专|时间)[\u4e00-\u9fff]{2}",
    rf"(?:并|合并|划|归)(?:到|进|入|给|了)+(?!我|本|档)[\u4e00-\u9fff]{{2,8}}{_BODY}了?$|归了[\u4e00-\u9fff]{{2,8}}{_BODY}",
    r"(?:这|此|该)(?:个|项|件|块)?(?:事儿?|块|项|件|工作|任务)?(?:得|要|应该?|请)?找[\u4e00-\u9fff]",
    rf"请[\u4e00-\u9fff]{{1,8}}(?:{_BODY}|科|股|委员|主任|书记)(?:[一二三]科)?(?:来)?(?:办理|负责|承办|主办|接手)",
)
_IS_THEIRS = (
    r"(?:应该?|该|得|要|理应|应当)由(?!我|本|专)[\u4e00-\u9fff]{2,12}?(?:处理|办|落实|做|管|报|出面办|执行)",
    r"主责在|主责(?:单位|部门)|(?:牵头|主管|责任|承办)(?:单位|部门)(?:是|为|应)|才是(?:牵头|主管|责任|承办)",
    rf"(?:应|该|是|由)[^,;。]{{0,2}}?(?!我|本)[\u4e00-\u9fff]{{2,12}}?{_LEADS}|"
    rf"(?:应该?|该)[\u4e00-\u9fff]{{1,8}}{_BODY}(?:来)?(?:干|报|办|管|弄|做|负责|交)",
    rf"归(?!档|类|口|纳|集|还)[\u4e00-\u9fff]{{2,10}}?(?:管|负责|办)|归[\u4e00-\u9fff]{{1,8}}(?:长|书记|主任|{_BODY})$|划(?:转|归|"
    rf"入)?(?:到|至|给|归)[\u4e00-\u9fff]{{2,10}}(?:{_BODY}|科|院)|(?:现在?|目前|已)由[\u4e00-\u9fff]{{2,10}}(?:接手|接任|负责|分管|承办)|"
    rf"(?:这|此)(?:个|事|块|项)?(?:儿)?(?:一直|都)*是(?!我|你|您|本)[\u4e00-\u9fff]{{1,4}}(?:在)?(?:弄|管|盯|跟|办)(?:的)?$|"
    rf"(?:这|此)(?:是|个是)(?!我|本)[\u4e00-\u9fff]{{2,8}}的(?:事情?|事儿|活儿?|职责|工作)",
    rf"(?:应该?是|这是|(?:这|此|该)(?:个|块|项|件)?(?:活儿?|事儿?|任务|工作)?是|这块归|属于?)(?!我|本)[\u4e00-\u9fff]{{2,10}}?(?:{_BODY}|科|"
    rf"股)的|是[\u4e00-\u9fff]{{2,8}}(?:的(?:活|事|职责|工作|职能|任务)儿?)",
)
_ENGLISH_TRANSFER = (
    r"\b(?:sits|lies|rests) with (?:the )?(?!us\b)\w|\bwrong addressee\b|\bsend (?:it|this) to (?:the )?(?!you\b|"
    r"us\b|me\b)[\w ]+ please\b",
    r"(?:^|[>:,.;] ?)(?:the )?(?!we\b|i\b|you\b|it\b|this\b)[a-z][\w &]{2,40}? should (?:handle|do|take (?:it|"
    r"this|over)|lead|deal with)\b",
    r"\bnot (?:in|within|under) (?:my|our)\b|\bnot (?:my|our|mine|ours|us|for us)\b|\bwrong (?:person|unit|"
    r"department|office|bureau|recipient)\b|"
    r"\bnot (?:\w+ )?responsible\b|\boutside (?:our|my)\b",
    r"\b(?:(?:re)?assign(?:ed)?|redirect(?:ed)?)\b[^,;]{0,12}\bto\b|\b(?:transfer|forward)(?:red|ed)? (?:it |"
    r"this |the task )?to\b|"
    r"\bpass (?:it|this) (?:on )?to\b",
    r"\b(?:i|he|she)(?:'ve| have|'s| has)? (?:been )?(?:moved|transferred|reassigned|retired)\b(?! (?:it|the|this))",
    r"\bbeen transferred\b|\bretired\b|\bno longer (?:in|at|with|head|the|responsible|handle|work)|\bleft (?:this|the|"
    r"that|my) (?:\w+ ){0,3}(?:post|position|office|job|unit|bureau|desk)\b|\b(?:took|take|taken|takes|"
    r"taking) over\b|\bnot us$|"
    r"\b(?:that|this|it)(?:'s| is) (?:one )?for (?:the )?(?!us|you|me|review|approval|now|today)[\w &]+$",
    r"(?<!were )(?<!was )(?<!been )(?<!are )\bhanded (?:it |this )?(?:over )?to\b|\b(?:should|must|"
    r"needs? to) (?:be )?(?:handled|done|led|managed|"
    r"dealt with) by\b(?! (?:now|then|today|tomorrow|the end|mon|tue|wed|thu|fri|sat|sun|\d))",
    r"(?<!\bwe )(?<!\bi )(?<!would )(?<!must )(?<!will )(?<!'ll )(?<!shall )(?<! to )\b(?:please |you should |"
    r"better )?(?:contact|ask|"
    r"reach out to)\b(?! for)(?![^,;]*\bfor (?:an?|the|more|help|some|\d+|two|three|our|us)\b)|\bbelongs? to\b|"
    r"\b(?<!budget )(?<!money )(?<!funds )do(?:es)? not (?:handle|cover|deal with|belong)",
    r"\b(?:i am|i'm|we are|we're) (?:not|no longer) in charge\b|\byou (?:must|should|need to) (?:ask|contact)\b|"
    r"\bhand (?:this|it) (?:over )?to (?!you|me|us)|"
    r"\b(?:bureau|office|department|desk|committee|team|station) (?:owns|runs|handles|covers) (?:it|this|"
    r"that)\b|\b(?:is|are) (?:the )?[\w ]{3,30}?(?:'s|s') (?:job|business|responsibility|remit|task|duty)\b|"
    r"\b(?:responsibility|duty|remit|(?:is|'s) (?:the )?(?:job|task)) of\b|\b(?:bureau|office|department|"
    r"committee)'s (?:responsib|job|"
    r"task|duty|work|remit)",
)
_HANDED_ON = (
    rf"(?:已经?|业已|刚刚?)(?:批转|转办|签转|转送|移送|分转|转请)(?:给|至|到)?(?!各|村|小|老)[\u4e00-\u9fff]{{1,8}}?(?:{_BODY}|院|科|股|队|公司)(?=[,。;!?]|$|办理|承办|处理|落实|办|阅处|牵头|研究|负责)",
)
"""A word of the office for handing a paper to the one who is to act on it."""
TRANSFER = any_of(*_NOT_MINE, *_HANDED_ON, *_LEFT_POST, *_GIVE_TO, *_IS_THEIRS, *_ENGLISH_TRANSFER)
NOT_TRANSFER = any_of(
    r"我(?:要|得|想|去)问|问(?:他|她|他们|清|下|明白)",
    r"\b(?:pass|forward|hand|give|send|assign)\w* (?:it |this )?(?:on |over )?to (?:my|our|one of (?:my|our)) ",
    r"(?:电话|手机号?|微信|地址|名字)(?:是|号)?(?:多少|什么|几|发)",
    r"联系(?:人|不上|电话|方式)|(?:请|要)(?:找|联系)(?:谁|哪)|(?:找|问|联系|转)(?:给)?(?:谁|哪)|找(?:到|出|时间|不)|是不是",
    r"(?:现场|场地|房屋|钥匙|物资|设备|图纸|成果|档案|手续|材料|资料|编制|人员|资产|财务|工资|关系|身份|国有)[^,;。]{0,6}?(?:移交|转|划|交接)|(?:账[册本目]|卷宗|公章|车辆|设施|枪支)[^,;。]{0,6}?(?:移交|交接)|转办(?:完|结)|归档",
    r"由我|由本|由专人|由(?:副|分管)|负责人|不负责任|请各|转为|转入下|转段|转变|(?<!是)(?<!归)(?<!由)我(?:们)?负责|我来",
    r"\bassigned (?:it |this )?to (?:xiao|lao|my|our|one of|colleagues?|staff|comrade|deputy|the (?:clerk|team|"
    r"staff))\b|"
    r"\b(?:please (?:have|get)|ask|need|want|request|urge)(?:ing)? [\w ]+? to (?!handle|take|do\b|lead|deal|"
    r"be responsible)\w|"
    r"\b(?:ask|contact|request|approach)(?:ing)? [\w ]+? for (?!this\b|that\b|it\b)\w|"
    r"\b(?:archives?|documents?|files?|keys?|site|books?|papers?|materials?|records?|forms?|reports?|building|"
    r"equipment|houses?|lists?|plans?|rosters?|letters?|applications?|data|figures|minutes|summar(?:y|ies)|"
    r"cop(?:y|ies)|"
    r"originals?|invoices?|tables?|cheques?|money|funds?) "
    r"(?:(?:was|were|has been|have been|is|are) )?(?:all |now |already )*(?:handed|given|passed|sent|transferred|"
    r"delivered|forwarded|submitted) (?:over |on )?to\b|"
    r"\btransferred to (?:the |their |all )*(?:farmers|owners|accounts?|villagers|households|families|workers|"
    r"recipients|beneficiaries)\b|"
    r"\bcontact (?:me|us)\b|\b(?:ask|need|want) [\w ]+? to (?:help|mediate|negotiate|intervene|settle|fix|"
    r"repair|connect|release|pay|decide|confirm|call|talk|come|"
    r"give|send|lend|provide|push|look|sign|issue|"
    r"coordinate|support|assist|approve|speed|resolve|step)",
)
"""Papers change hands, or the task stays with oneself."""
HELP = any_of(
    r"(?<!感谢)(?<!谢谢)(?:恳请|请求|申请|请(?!示|问|假|求)|需要?|希望|盼|望|(?<![要需诉追请])求|建议|麻烦|劳烦|拜托|提请|叫|让|由)[^,;。!?]{0,24}?"
    r"(?:协调(?!会)|支持|帮助|帮忙|帮一?把|解决|协助|配合|出面|援助|倾斜|保障|明确(?!一下|下|报送|填报|统计|口径|格式|方式|范围)|过问|关注|催办?|督促|指导|批复|答复|统筹|裁定|定夺|拍板|"
    r"来现场|开通|出具|核定|定一[下定]|会商|商量|碰个?头|派(?:个|几个|名)?(?:技术)?人|来(?:一)?个|来人|出人|推一[推下把]|打(?:个)?招呼|说说|说一声|催一催|疏通|"
    r"想(?:想)?办法|调度|拨付|"
    r"尽快(?:批|拨|下))",
    r"\b(?:ask|need|request|want|hope|get|please have|have(?! (?:\w+ed|sent|put|been|already|handed)\b))(?:ing|"
    r"s)? (?:the |our |some )?[\w ]{0,40}?"
    r"\b(?:help|support|assist\w*|coordinat\w*|step in|intervene|approv\w*|resolve)\b",
    r"\b(?:please )?let (?:the )?[\w &]{3,40}? (?:push|help|coordinate|step|call|talk|press|urge|look)\b",
    r"\b(?:can|could) (?:the )?(?!we|some|any\b|i\b|you\b|it\b|this\b)[\w &]{3,40}? (?:look into|help|step in|"
    r"sort|coordinate|press|send (?!us|me)|push|support|lend)\b",
    r"\b(?:need|ask|want|have|get)(?:ing|s)? (?:the )?[\w &]{0,40}?(?:bureau|department|office|committee|"
    r"commission|mayor|secretary|"
    r"government|section|leader)s?\b[\w &]{0,30}? (?:to )?(?:confirm|decide|sign|release|send|issue|talk|speak|"
    r"call|move|act|push)\b",
    r"\b(?:need|want|request)\w* [\w ]{1,30}? from (?:the )?[\w ]{2,30}?(?:bureau|office|department|committee|"
    r"commission)\b",
    r"\bplease (?:get|ask|have) (?:the )?[\w &]{2,30}? to (?:release|approve|sign|send|give|pay|decide|confirm|"
    r"speed|call|talk|come)\b",
    r"\b(?:bureau|office|department|committee|commission) (?:needs?|has|must) to\b|"
    r"\b(?:hope|wish) (?:that )?(?:the )?[\w &]{0,30}?(?:bureau|office|department|committee|commission) (?:can|"
    r"will|could|would)\b",
    r"\b(?:help|support|assistance|coordination) from\b|\bplease (?:help|coordinate|support|assist)\b",
)
