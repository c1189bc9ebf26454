"""What takes the certainty out of a claim: negation, hedge, future, condition, hearsay, wish, question."""

from jobs.rules.reading.words import BY_A_DAY, ENGLISH_DAY, any_of, english_doubts, phrase
from jobs.rules.reading.words.completion import DEED, STRONG

DOUBLE_NEGATION = any_of(
    r"(?:(?<!是)不是(?!没(?:收|看|听))|不能[说算讲]|不敢讲|并非|并不是|不算|不等于|谈不上|不至于|不可能|不会|不存在|哪能|怎么能说|谁说|没说|又不是|也不是)"
    r"(?:完全|都|就|还|说|一点|我们?|咱们?|[镇村乡局]里)*(?:没有?|未|不(?!是|可能))",
    r"没有不(?!良|适|满|合格)|无不|不无|不能不|"
    r"\bnot (?:that|like|as if) (?:\w+ ){0,3}(?:not|n't)|\b(?:nobody|no one) (?:can|could) "
    r"(?:say|claim) [^,;]*\bnot\b|\bnot (?:un|in)(?:finished|done|"
    r"complete)|\bnot (?:that|like|as if|as though) [^,;]*\b(?:not|never|undone|unfinished|incomplete|unsigned|"
    r"unpaid|untouched|neglected|forgotten|idle|nothing)\b",
)
_UNDONE = (
    rf"(?:{STRONG}|{DEED}|上会|过会|定稿|"
    rf"[搬迁运拉清移挪]走|成功|审|报批|公示|办|弄|做|搞|整|干|录|填|写|签|盖|画上?句号|全(?:部)?)"
)
NEGATED = any_of(
    rf"(?:(?<!从)未(?!来|必)|没(?!问题|事|关系|错|少|说|准|人|钱)(?:有)?|尚无|不(?=到位|落实|齐|敢说|算|能算|能说|完全)|还不)"
    rf"(?:[^,;。!?已]{{0,8}}?){_UNDONE}",
    rf"(?:离|距)[^,;。]{{0,6}}?{STRONG}[^,;。]{{0,4}}?(?:还|差)[^,;。]{{0,2}}?(?:早|远)|(?:还|都)?没完(?=$|[,。;!呢])|(?:还|都|也|暂时)?没[弄搞做整]?(?:好|成)(?=$|[,。;!呢啊])|^差得?远[了着呢]*$|^还早[着得很呢]*$|哪(?:里|儿)?(?:就)?[办做弄搞整交报]?[完好齐成](?:得)?了|还?差(?:点|些|口)(?:儿)?(?:意思|气|火候|劲)|不到位|没到位|"
    rf"(?:不敢说|[谈说算]不上)[^,]{{0,4}}{STRONG}|{STRONG}[还都也]?[谈说算]不上|{STRONG}的?(?:得)?(?:不(?:够|多|好|全|理想|彻底)|没有)",
)
"""A negated claim: it tells that something is open, not how much."""
HOW_FAR = phrase(r"[完结齐]|全|搞定|利[索落]|[弄办做整搞]好|\b(?:finish|complet|done)")
"""What is not finished has got somewhere; what is not handed in is simply not."""
IN_VAIN = phrase(r"(?:都|也|还|仍|一直|就是|可是?|却)(?:没(?!问题|事)|未|不(?!错|少))")
"""Behind a claim: 填了三遍都没保存上."""
NOT_YET = phrase(
    r"(?:还|尚|仍|一直)(?:没|未)(?:有)?(?!问题|事|关系|必|来)|(?:还|都)没有?$|"
    r"^(?:no |it's |it is )?not (?:quite |really )?(?:yet|there|ready)\b|\bnot yet$|\bnot (?:quite |really |"
    r"yet )*(?:over|"
    r"through)(?: with (?:it|"
    r"this|that))?(?: yet)?$|\b(?:incomplete|unfinished|uncompleted|"
    r"half-?finished|half-?done)\b"
)
NEGATION = any_of(
    r"未(?!成年)|没|无(?!误|锡|线|人机|害化|障碍|纸化|缝)|不(?!折不扣|日|久|落|锈钢|动产)|非(?!遗|公|法)|别(?!墅)|尚|否|莫|勿",
    r"\b(?:no|not|never|none|nothing)\b|\byet to\b",
)
"""Any negation at all; inside a sure claim none is allowed."""

HEDGE = any_of(
    r"([\u4e00-\u9fff]{1,2})是\1(?!的)",
    r"基本(?!信息|情况|建设|公共|工资|农田|功能|制度)|大体|大致|大概|大约|差不多|差不离|八九不离十|齐得差不多|七七八八|几乎|几近|接近|将近|差一?点就",
    r"大部分|大头|大多|绝大|多数|(?<!一)多半|主要(?!(?:就)?是?(?:做好|抓好|搞好|加强|巩固|抓|日常|管护|维护|巡查|养护|监管|回访)|领导|负责|任务|原因|问题|是因)|初步(?=完成|落实|确定|定|办)|勉强|一撇",
    r"应该|应当|按说|照理|按理|理论上|原则上|应(?=已|是(?:已|完))|不出意外|(?<!总)算是|也算|总体|(?<!总)算(?=完成|办|做|弄|搞)|倒是",
    r"可能|也许|或许|估计|估摸|似乎|好像|貌似|恐怕|八成(?=是|已经|能|要|得|会)",
    r"该[^,;。]{1,3}的差不多",
    r"试着|尝试|大差不差|十[之有]八九|十拿九稳|约莫|看样子|大概率|凑合|没记错|我看|寻思|以为|琢磨着?|我觉得|觉得|认为|感觉|印象|记得|没记错|^(?!.*[你您]们?(?:给|"
    r"帮)[^,;。]{1,6}吧[!。]?$).*吧[!。]?$",
    r"\bmost of (?:the|our|them|it)\b|\b(?:i would say|i'd say|as far as i know|afaik|to my knowledge|reckon|"
    r"almost|nearly|mostly|probably|maybe|"
    r"perhaps|basically|roughly|i think|i guess|i believe|more or less|give or take|by and large|as good as|"
    r"fingers crossed|touch wood|in theory|all going well|"
    r"practically|largely)\b",
    r"\b(?:essentially|kind of|sort of|pretty much|not sure|supposed|presumably|virtually|should be (?:done|"
    r"finished|complete|ok|fine))\b",
    *english_doubts.HEDGES,
    english_doubts.ALONE,
)
ALL_ONE_CAN = phrase(r"能[^,;。]{1,4}的(?:都|全)")
"""能完成的都完成了: what one cannot is left."""
NEARLY_ALL = phrase(r"基本|大体|大致|差不多|几乎|八九不离十|大部分|绝大|七七八八")
"""Hedges of degree: they tell a state even without a word of completion."""
FUTURE = any_of(
    r"必(?=[圆按如保全尽办完])|保质保量|不折不扣(?:地)?完成",
    r"预计|预期|争取|力争|确保|保证(?!金)|一定|必定|肯定|(?<![标批核对校瞄没保不])准(?=能|行|成|[交报完办弄做送发搞](?!告|表|书)|保)|(?<!不)一准|马上|即将|就快|快(?!递|报|速|捷|板)",
    # Modals, apart from the nouns they are part of: 职能, 常委会, 纪要, 将军.
    r"(?<![职功性智技效动节产才万只可热不体阳])能(?![力源耗人手否量]|不能)",
    r"(?<![议委子务社机开大工党协学理商年例晚员谈组约聚宴展不事监庭坝场席])会(?![议签计同场务员后上审商展见谈所长费]|开[完过]|也|都)",
    r"(?<![健麻武已经])将(?![军领士])|(?<![纪需主重摘简概必提扼不只紧])要(?![的求点闻素件是么紧害领])|想(?=在|要|办|尽|完|做|报|弄)",
    r"可以|可望|有望|准备(?!工作|金|材料|好)|打算|计划(?!生育|书|表|单列|内)|拟(?!定|稿|订|好|制|写)",
    r"近期|近日|不日|择期|择日|过几天|这几天|这两天|稍后|稍晚|尽快|尽早|尽量|早日|抓紧|目标(?!责任|考核|任务)|承诺(?!书)|坚决|努力|加快|加紧|加班|回头|待会|一会儿?|晚点|晚些|随后",
    r"(?<!提)[前内后](?=完成|办结|报|交|落实|搞定|弄|做|办|上报|提交|全部|能|可|给|发|送)",
    r"明天|后天|明早|明晚|今晚|下周|下个?月|(?<![\d一二三四五六七八九十])月底|年底|节前",
    r"\b(?:will|shall|going to|gonna|soon|shortly|expect\w*|plan(?:s|ning|ned)? (?:to|on)|tomorrow|"
    r"(?<!ought )(?<!supposed )(?<!seems )(?<!seem )(?<!appears )(?<!appear )(?<!looks )to be|"
    r"hope\w*|aim\w*|try\w*|promise|pledge|vow|guarantee|undertake|intend|strive)\b",
    BY_A_DAY,
    r"\b(?:target\w*|about to|within|in \d+ (?:days?|weeks?)|next)\b|'ll\b",
)
CONDITION = any_of(
    r"如果|假如|假设|倘若|(?<![虽仿宛有])若(?!干|是我)|(?<![主首重])要是|只要|只有|一旦|除非|前提是|的话|取决于|看[^,]{0,6}?(?:情况|安排|进度)$",
    r"(?:等|待)[^,。;]{1,16}?(?:就|便|才|再|后|了就|即)|(?:之后|以后|后)(?:即|就|再|才|便)|才能|[就才]算|方可|方能",
    r"(?<![天周月日号班节会饭点时之以])后(?=销号|完成|办结|报|交|印发|挂牌|办理)",
    r"(?:完|好|到|齐|批)[^,;。]{0,4}?[就便](?:能|可|会|全|完|报|交|办)",
    rf"\b(?:if|(?<!at )once|when|(?:after|until)(?! (?:the )?(?:{ENGLISH_DAY}|lunch|national|spring|labou?r|dragon|"
    rf"qingming|holiday))|unless|as soon as|provided|depends?|depending)\b",
    *english_doubts.CONDITIONS,
)
HEARSAY = any_of(
    r"(?:^|[,;。])(?![^,;。]*我)?[^,;。我]{1,5}?(?:告诉|告知|微信|电话|短信|回话|回复|私信|发消息|发信息)(?:给|跟)?(?:我|咱)们?(?:说|讲|是)?(?=[^,;。]*[了的完好]$)|(?:^|[,;。])[^,;。我您你]{1,6}?(?:跟|给|和|对|向|同)(?:我|咱)们?(?:说|讲|回话|汇报|表示|反映|报告|打包票|拍胸脯|回)|"
    r"(?:^|[,;。])[^,;。我您你们]{1,5}?(?:[回答]我们?|(?<![解小传宣演听学])(?:说|讲|称)"
    r"(?![明法话稿义呼号座课解师清透通重牌服]))[^,;。没未不]{1,12}?(?:[好完齐成报交办到结妥通发送搬拆签清]了|[完好齐])$|"
    r"听说|据说|听[^,]{1,8}?(?:说|讲)|据[^,]{0,8}?(?:反映|介绍|反馈|了解|讲|称)|说是|传言",
    r"(?:他|她|下面|村里|各村|基层|站里|科里|所里|镇里|乡里|业务科|同事|小[张王李赵刘]|人家|对方|施工队|施工方|厂家|老板|工头|包工头)(?:们)?(?:都|也)?(?:报上来|汇报上来|报|跟我|给我|电话)?(?:说|"
    r"讲|称|回话|反映|反馈|表示|汇报|告诉)",
    r"(?<![我们实不没来])(?<!不是)(?:说(?!明|法)|讲(?!话|稿|义)|称(?!呼|号))(?=[^,]{0,3}?(?:已|都|全|完成|办|报|交|弄))",
    r"\b(?:heard|told me|apparently|reportedly|rumou?r|they say|says|said|according to)\b",
    *english_doubts.HEARSAY,
)
_ELSEWHERE = r"(?:乡镇|单位|县|镇|乡|局|村|部门)"
OTHERS = any_of(
    r"[局办委所站院社部镇乡][他她]?们?那[边头](?:已经?|都|全|也|早就?)+[完办弄搞做报交]|"
    rf"隔壁|(?:兄弟|别的|其[他它]){_ELSEWHERE}|别人|别家|(?<!老)人家(?![也都很挺非常]*满意)|邻(?:镇|县|乡|居)|友邻",
    r"去年|上年|往年|前年|上一(?:批|轮|年|季度|期|次|届)|上次|上回|上半年的|另一(?:个|项|件)|以前(?:的)?(?:那|任务)|那项",
    r"\b(?:other (?:town|county|bureau|unit|team|village)\w*|another (?:task|town|unit)|last (?:year|time)|"
    r"neighbou?r\w*|next door)\b",
    *english_doubts.OTHERS,
)
"""Somebody else's work, or another year's: no state of this task (labels, rule 10)."""
FALSE = phrase(r"(?:哄|骗)(?:人|鬼)|瞎说|胡说|扯谎|(?:是|全)假的|谎话|乱讲|谁说[^,]{0,4}[完好]了")
"""说已完成的都是哄人: what was said is not so."""
WISH = any_of(
    r"(?:要是|如果|假如|若|但愿|希望|倘若|盼|多想|真想|要能)[^。;]*?(?:就好了|该多好|多好|就谢天谢地)",
    r"\bwould(?: not|n't)? (?:(?:it|that) )?(?:not )?be (?:nice|great|lovely|wonderful|grand|something|good) if\b|"
    r"\bchance would be a fine thing\b|"
    r"[完好成齐]了?(?:就|该|那|得)?多好|但愿|巴不得|恨不得|(?:真|多么?|好)(?:希望|想)|"
    r"\b(?:i wish|if only|wish (?:it|we|i))\b",
)

QUESTION = any_of(
    # 要找畜牧站嘛 tells what is plain to see; 要盖章嘛 asks.
    r"\?|[吗么](?=$|[,。!~])|(?:^|(?<=[,;。]))(?![^,;。]*(?:[要该得]找|[搞弄找发派]错|(?:早(?!上)|已经|基本|差不多|不(?:归|是|由|管))[^,;。没]*了嘛))(?!(?:你们?|您)?(?:先|再|自己|去|往上)*(?:[翻看查问找瞧]|放心|莫急)[^,;。没完好]{0,6}嘛)[^,;。]*嘛(?=$|[,。!~])|请问|请教|请示一下|想问|问一下|咨询",
    # A不A, and what closes a spoken question.
    r"([\u4e00-\u9fff])不\1|[吃行中成好对是要]不$|可以不$|了没有?[。!]?$|(?:有|是|会|用)[^,]{0,8}没有$|有[^,没个户村家\d]{1,6}没$|有没有|"
    r"是[^,]{1,12}还是",
    r"(?:^|[按盖报填挂交找用发算走写要是])[^,;。没未]{1,8}(?<!目前)(?<!现在)(?<!一直)(?<!进度)(?<!完成率)(?<!比例)还是[^,;。没未不卡在差]{1,8}$|多久|第几(?!天)|"
    r"问一?[句声]|没(?:看)?(?:懂|明白)|看不懂",
    # 要盖章不: what 不 denies follows it, so that at the end it asks.
    r"[\u4e00-\u9fff]{2}(?<![岂无莫毫从绝决并都也还就说])不$",
    r"来得及不$|请(?:县里|领导|您)?明确(?:一下)?(?:报送|填报|统计|口径|标准|格式|方式|范围)",
    r"(?:不用|不需要|无需|还用|还要)[^,。]{1,6}吧$|(?:模板|样表|范本|格式|表样)[^,。]{0,4}(?:发|给|传)(?:我|一)(?!.*了)|(?:发|给|传)(?:我们?|"
    r"咱)?(?:一)?(?:份|个|下)(?:模板|样表|范本|格式|表样)",
    r"(?:下来|到位|批|到|好|完|过)了?没有?$|是否|有无|能不能|可不可以|可否|能否|需不需要",
    r"(?<!没)(?<!没有)(?<!无)什么(?!都|也|问题|进展|困难|的|大|动静)|怎么(?!也|都|着)|怎样|如何|哪(?!怕|能)|哪位|谁(?!都|也|说)|多少(?!有|都)|为何|凭什么",
    r"何时|何地|何种|(?<![那这好])几(?:号|时|点(?!了)|份|张|套|级|页)(?![前内])|(?:要|需|盖|交|报|第|一式|分)[^,]{0,2}几(?:个|次|遍|种|类)",
    r"请(?:您|领导|县里)?(?:明确一下|明确下|告知|说明|解释|指点|明示|赐教|示下)",
    r"^if [\w' ]+ (?:who|how|where|which|whom|what) (?:\w+ )*?(?:approves?|signs?|decides?|do|does|is|are|should|"
    r"can|handles?|happens|gives?)\b|"
    r"^(?:so |and |but |ok )?(?:(?:at|by|in|on|for|to|from|with|until) (?:what|which|whose)\b|what(?! an? )|how|"
    r"who|whom|whose|"
    r"which(?! (?:will|is|are|was|were|has|have|had|should|would|means|makes|leaves|we|i)\b(?!.*\?))|where|why)\b|"
    r"^when (?:is|are|do|does|"
    r"will|should|can)\b",
    r"\bplease (?:clarify|advise|confirm (?:whether|if)|let (?:me|us) know|tell (?:me|us)|explain|send (?:me|us))\b",
    r"^(?:is|are|does|do|did|should|shall) (?:the|a|an|any|soft|hard|scanned|digital|paper|each|every|my|your|"
    r"his|their|these|those|old|new) ",
    # Has the land bureau finished its part, or are you still waiting?
    r"^(?:so |and |but |ok |sorry )*has (?:the|your|our|my|their|his|her|this|that|it|he|she|any\w*|some\w+|"
    r"every\w+) |^(?:so |and |but |ok |sorry )*have (?:you|they|we|i) (?:\w+ )*?(?!yet\b)\w|"
    r"^(?:so |and |but |ok |sorry )*(?:do|did|does|is|are|was|were|will) (?:any(?:one|body|thing)?|some(?:one|body)|"
    r"every(?:one|body)) |"
    # A word asked about: does 'complete' mean built?
    r"^(?:so |and |but |ok )?(?:does\b|(?:is|are|do|did|by|what's) ['\"“‘])|^['\"“‘][^'\"”’]+['\"”’] (?:means?|"
    r"meaning)\b",
    r"^(?:(?:wait|hey|ok|so|and|but|sorry|um|quick question) )*(?!did (?:it|this|that) (?:on|at|in|last|this|already|"
    r"all|"
    r"today|yesterday|myself|ourselves|just|now|with|over|for|mon|tue|wed|thu|fri|sat|sun))"
    r"(?:is|are|do|does|did|can|could|may|would|shall) (?:we|i|you|it|there|this|that|they) ",
)
GUESS = phrase(
    r"^(?:well |yes |ok )?(?:i (?:think|guess|believe|suppose|assume)|maybe|probably|perhaps)\b(?!.*\b(?:who|"
    r"what|which|should|shall)\b)"
)
"""i think it's done? guesses rather than asks."""
RHETORICAL = phrase(
    r"^(?:还|又|老)?(?:催|急|慌)什么(?:嘛|呢|啊)?$|怎么(?:还|又|老)(?:提醒|催|问|发)|不是(?:早就|早|已经|都|刚|说|说过|报过|交过|跟你说)[^,?]{0,8}了[吗嘛么]"
)
"""不是说过了吗 tells rather than asks."""
CLAIM_ASKED_OF = phrase(
    r"已经?(?:完成|办结|报|上报|提交|做完|办完)[^,]{0,4}?的(?=还|是|也|要|用|需|能|可|算|再|不|[,。?]|$)"
)
"""已完成的还用再报吗: the question supposes that the work is done."""
SPOILT = any_of(
    r"[发交报填点打按写看搞弄办做送传算签盖选录登印拿记走说回转认贴装]错|错[发交报填打写送传算签盖录登装]|误[发报交传填触]",
    r"漏[发交报填签盖登录传]|[发交报填传]重了|(?<![完好了])重复?[发交报填传]了|[弄搞办做忘]?(?:丢|砸|坏|漏)了|[弄搞办做整][丢砸坏乱混黄岔]|"
    r"不小心|手滑|不慎",
)
"""A deed that went wrong or was not meant: 发错窗口了, 漏报了; it stands behind one, and finishes nothing."""
