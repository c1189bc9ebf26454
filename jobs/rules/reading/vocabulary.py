"""The words replies are matched against, in the languages officials write."""

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


_DONE_CORE = (
    "完成|办结|办完|办妥|办好|办理完毕|做完|做好|弄完|弄好|搞定|搞好|落实到位|落实|报送|上报|提交|上传|"
    "销号|清零|完毕|到位|整改完毕|报完|交完"
)
_WE = r"(?:我|我们|本|咱|咱们)(?:镇|乡|局|办|单位|部门|县|委|街道|这边)?(?:这边|的)?"
_THIS = r"(?:此|该|这|本|上述|这个|全部|所有|各)?(?:项|件)?(?:任务|工作|事项|节点|事)"
_PAST = r"(?:(?:昨天|昨日|前天|日前|刚刚|刚才|刚|今天|今早|上周[一二三四五六日天]?|上午|早上|早|于)+(?:就|便)?)?"
_WELL = r"(?:按要求|按时|按期|如期|提前|圆满|顺利|全部|均|都|全|也)*"
_PLACE = r"(?:(?![待等批审未没不])[\u4e00-\u9fff]){1,8}(?:办|局|部|委|组|专班|邮箱|系统|平台)"
_ADDRESSED = rf"(?:报|报送|上报|交|提交|送)(?:到|至|给)?{_PLACE}"
_MAILED = r"(?:材料|文件|报表|方案|表格)?(?:已|已经)发(?:到|至)?(?:您|你们?|指定)?邮箱"
_SUBJECT = rf"(?:{_WE})?(?:{_THIS})?"
_EACH = r"(?:\d+|[一二两三四五六七八九十百]+)个?(?:行政村|村|社区|乡镇|单位|部门)(?:已经|已)?(?:全部|均|都)(?:已经|已)?"
_PERFECT = (
    rf"{_SUBJECT}{_PAST}{_WELL}(?:已|已经|业已){_WELL}(?:{_DONE_CORE}|报|交|{_ADDRESSED})(?:系统|平台)?(?:了|{_THIS})?",
    rf"{_SUBJECT}{_PAST}{_WELL}(?:{_DONE_CORE}|报|交|{_ADDRESSED})了",
    rf"{_SUBJECT}(?:全部|均|都|全|圆满)*(?:{_DONE_CORE})",
    rf"{_EACH}(?:完成|办结|落实|到位|搞定)了?",
    r"(?:已)?(?:完成|完成率|进度)?100%(?:完成)?了?",
    _MAILED,
    r"(?:all )?(?:done|finished|completed?|submitted)",
    r"(?:it is|it's|this is|we are|i am|i'm)(?: all)? (?:done|finished|completed?)",
)
_ENCLOSED = r"(?:请(?:您|领导)?(?:查收|审阅|审核|查看|过目)|(?:详)?见附件|附件已发|附后|照片(?:已)?附后)"
_COURTESY = (
    r"(?:谢谢|感谢|辛苦了?|您好|你好|领导好|报告领导|报告|收到|好的?|嗯+|明白|"
    r"ok|okay|thanks?|thank you|hi|hello)(?:各位|领导|支持|大家|您|了)*"
)

SURE_DONE_CLAUSE = re.compile("|".join(f"(?:{pattern})" for pattern in _PERFECT))
"""Fits a whole clause that leaves nothing open; the only way to a silent `done`."""
COURTESY_CLAUSE = re.compile(rf"{_COURTESY}|{_ENCLOSED}")

DONE = _any(
    rf"(?:已|已经|都|均|全部|全|也|就|快|基本|大体|可以|能|将|会)*(?:{_DONE_CORE})",
    r"已(?:报|交|发|挂|印发|挂牌|结束|寄|送达|签|刻|拨付|建成|移交|办)",
    r"(?:报|交|发|办|干|弄|做|搞)(?:过)?了",
    r"邮箱|100%|百分之百|完事|妥了|✅|✔",
    r"\b(?:done|finish(?:ed)?|complete[d]?|submitted|sent|ready)\b",
)
DOUBLE_NEGATION = _any(
    r"(?:不是|不能说|并非|并不是|不算|不等于|谈不上|不至于|不可能|没有)(?:完全|都|就|还|说)?(?:没|未|不|没有)",
    r"\bnot (?:un|in)\w+",
    r"没有不",
)
NEGATED_DONE = _any(
    rf"(?:未|没|没有|尚未|还没|还没有|暂未|从未|无)(?:能|有|全部|完全|按时|按期|最终|彻底|正式|得及|来得及|"
    rf"法)*(?:{_DONE_CORE}|办|报|交|弄完|做|发|搞)",
    r"\b(?:not|n't|yet to|never|un)\b.{0,20}\b(?:done|finish(?:ed)?|complete[d]?|submitted|sent|ready)\b",
    r"\b(?:isn't|haven't|hasn't|didn't|unfinished|incomplete|undone)\b",
)
ANY_NEGATION = _any(
    r"未|没|无(?!误)|不|非|别(?!墅)|尚|否|莫|勿|\bno\b|\bnot\b|n't\b|\bnever\b|\bun(?:done|finished)\b|\bnone\b"
)
WISH = _any(r"(?:要是|如果|假如|若|但愿|希望|倘若|盼).*(?:就好了|该多好|就好)", r"\b(?:wish|hopefully|hope)\b")
CONDITION = _any(
    r"如果|假如|倘若|若(?!干)|要是|只要|一旦|除非|待|等(?!级|额|候室|各|方面|工作|材料|事项|人)|的话|才能|之后|"
    r"以后|后(?:即|就|再|才)",
    r"\b(?:if|once|when|after|until|unless)\b",
)
HEDGE = _any(
    r"基本|大体|大致|觉得|认为|感觉|吧[。!]?$|差不多|大部分|大多|多数|应该|大概|可能|也许|估计|似乎|好像|几乎|"
    r"接近|算是|原则上|左右|"
    r"大约|恐怕|或许|主要|初步",
    r"\b(?:almost|nearly|mostly|probably|maybe|perhaps|should|basically|about|roughly|think)\b",
)
FUTURE = _any(
    r"预计|争取|力争|确保|保证|一定|马上|即将|快(?!递|报)|能|会(?!议|同)|可以|准备|打算|计划|拟|将|要|想|后天|"
    r"明天|明日|明早|今晚|下周|月底|稍后|尽快|抓紧|正在|正|在(?:办|做|弄|搞|推)|目标|承诺|坚决|努力|前(?:完成|"
    r"办结|报|落实)|内(?:完成|办结|报)",
    r"\b(?:will|going to|gonna|soon|expect|plan|by|tomorrow|shall|can|to be|hope|aim|try|let)\b|'ll\b",
)
REMAINDER = _any(
    r"差|剩|余(?!额)|除|外(?!出)|仅|只|但|不过|然而|就是|还有|还需|还要|还在|另有|部分|一些|个别|少数|其中|"
    r"继续|下一步|待",
    r"\b(?:except|but|only|remaining|rest|left|part(?:ly|ial\w*)?|some|however|still|pending|waiting|minus)\b",
)
PARTIAL = _any(
    r"初稿|草稿|草案|初步|前期|阶段|第一步|一期|上半|部分|摸底|调研|起草|筹备|准备工作|动员|一半|大半|过半|半",
    r"\b(?:draft|half|first|phase|step|stage|part)\b",
)
HEARSAY = _any(
    r"听说|据说|据(?!实)|他说|她说|他们|别的|别人|其他|其它|其余|隔壁|兄弟|邻|去年|往年|上年|上次|上一|以前|"
    r"之前|原来|另一|另外|村里说|别家|人家|谁",
    r"\b(?:heard|they|he|she|other|another|last (?:year|time)|says?|said|someone)\b",
)
PENDING_APPROVAL = _any(
    r"(?:待|等|等待|候|送|报|呈)(?:[\u4e00-\u9fff]{0,12})(?:批|审|意见|盖章|签字|反馈|研究|答复|上会|同意)|"
    r"(?:报|送|在|提交)审|提交.{0,4}批|退回|流程中|走流程"
)

QUESTION = _any(
    r"\?|吗|什么|怎么|怎样|如何|哪|谁|多少|是否|是不是|几号|几时|几点|有没有|要不要|用不用|啥|咋|行不行|"
    r"可不可以|么$|了没(?:有)?$|请问",
    r"^(?:what|how|who|when|which|where|why|is|are|do|does|can|could|should)\b",
)
SMALL_TALK = _any(r"在吗|吃饭|你是谁|就好了|喝酒|天气|下雨")
EXTENSION = _any(
    r"延期|延长|延后|延缓|延迟|顺延|推迟|宽限|缓(?=到|至|几|一|两|三|\d)|延(?=到|至|几|一|两|三|\d)|(?:能否|"
    r"能不能|可否|可以)[^,。;]{0,3}延|(?:往后|向后)(?:拖|推|延|挪)|晚(?=几|一|两|三|\d)",
    r"(?:再|多)给.{0,6}(?:天|周|日|月|时间|工作日)|拖到|展期",
    r"\bextend|extension|postpone|more time|push (?:back|the deadline)|\bdelay (?:to|until|till)|\bdefer",
)
NO_EXTENSION = _any(
    r"(?:(?<![能可])不|无需|不用|不必|没有?|未)(?:会|需要|需|用|想|打算|申请|再|能)*(?:延|顺延|推迟)|"
    r"延期(?:申请)?(?:需要|要|办)?(?:什么|怎么|哪|如何|找谁)|\b(?:no|not|without).{0,12}exten"
)
TRANSFER = _any(
    r"不归(?:我|本)|不是(?:由)?我们?.{0,6}(?:职责|任务|工作|事|活|镇|局|乡|管|负责|单位)|不是本|不属于|不属|"
    r"非我|非本(?:单位|局|镇|乡|部门|办)|不负责",
    r"不(?:再|在)?分管|调离|调走|退二线|退休|离任|已?卸任|发错人|主责在|做不了主",
    r"(?:请|应|应该|建议|改|已|已经|可|需|要)(?:由|转|改派|移交|转交|转给|转至|派给|找|联系)(?!发|达|变|入|正|我)",
    r"由[\u4e00-\u9fff]{2,10}(?:牵头|负责|办理|承办|主办)|归[\u4e00-\u9fff]{2,8}(?:管|负责)|"
    r"应该是[\u4e00-\u9fff]{2,8}(?:镇|乡|局|办|部)的",
    r"\bnot (?:my|our|mine|ours)\b|\bassign(?:ed)? (?:it )?to\b|\bwrong person\b",
    r"\btransfer (?:it )?to\b|\bforward to\b",
)
IMPOSSIBLE = _any(
    r"(?:完成|搞|办|做|弄|报|推|动|落实)不了|完不成|搞不定|不可能完成|推不动|没法|没办法|无法|难以|办不到|"
    r"来不及(?!上报)",
    r"\b(?:cannot|can't|unable|impossible)\b",
)
OBSTACLE = _any(
    r"卡(?:在|住|着|壳|了)|缺(?!席|勤|陷)|不配合|不同意|不给|不批|没批|未批|推进不(?:了|下)|登不上|谈不|不到位|"
    r"僵|搁置|停(?:工|滞|摆|了)|阻力|瓶颈",
    r"(?:没|未|没有)(?:人手|资金|经费|着落|权限|编制|依据|场地|执法证|钱|人|到位|解决|下放|拨付|下达|落地)",
    r"遇到?.{0,6}(?:困难|问题|阻力)|(?:有|存在).{0,4}困难|困难(?:较|很|比较)?(?:大|多)|难度",
    r"等.{1,16}(?:才能|再|批复|文件|下来|通知|意见|答复|到位)",
    r"\bblocked\b|\bstuck\b|\bwaiting (?:for|on)\b",
    r"\black(?:ing)?\b|\bobstacle|\bheld up\b|\bno (?:budget|money|staff|permission)\b",
)
NO_OBSTACLE = _any(
    r"(?:没有?|无|不存在)(?:什么|任何)?(?:困难|问题|阻力|障碍)|(?:现|已|现已|目前已)(?:经)?(?:解决|协调好|打通|克服)"
)
NOT_STARTED = _any(
    r"(?:还没有?|尚未|暂未|暂没|没有|没|未|还未)(?:有)?(?:安排|正式|全面|实质性|具体)*(?:开始|启动|开展|动手|"
    r"动工|动|着手|开工|提上日程|顾得?上|干|弄|来得及(?:弄|做|办|搞|干))(?!完|好)",
    r"(?:无|没|没有|零|毫无)(?:任何|什么|实质性|新)?(?:进展|进度)|压根没|根本没|还没做$|(?:都|均)还?没做|(?:还|"
    r"一点)没(?:做|办)呢?$|还没有安排",
    r"(?:计划|准备|打算|拟|预计)?[^,。;]{0,8}(?:启动|开始搞|开始办|着手|开始做)$",
    r"not (?:yet )?(?:started|begun)|haven't (?:started|begun)|no progress|nothing (?:done|yet)",
)
PROGRESS = _any(
    r"正在|正|在办|在(?:做|弄|搞|跑|走|推|落实|整改|协调|起草|收集|汇总|统计|进行|刻|准备)|进行中|推进|有序|"
    r"办理中|落实中|进展|起草|已安排|已部署|已通知|已开|已启动|陆续|着手|部分|完成了|过半|大半",
    r"还(?:需要?|得|要)|再有|预计|争取|力争|计划|报送?$|交$|完成|办结|弄完|做完|能报|会报|上报|整理",
    r"\b(?:working|ongoing|progress|underway)\b",
    r"\b(?:under way|halfway|on track|preparing|started)\b|by (?:mon|tue|wed|thu|fri|tomorrow)",
)
ACK = _any(
    r"收到|好的|好嘞|好滴|^好[,!。]|^好$|明白|知道了|知悉|已阅|^阅|^嗯+|\bok(?:ay)?\b|^行$|遵照|照办|了解|清楚",
    r"got it|received|\broger\b|\bnoted\b|\bcopy\b|understood|^(?:1|👌|👍|🫡)+$",
)
PLEDGE = _any(
    r"马上(?:办|安排|落实|处理|就办)|这就(?:办|安排|落实|去)|抓紧(?:办|落实|办理|推进|完成)|(?:坚决|保证|一定|"
    r"确保)[\u4e00-\u9fff]{0,4}(?:完成|落实|办好)|请放心|立即(?:办|落实)|will do"
)
START = re.compile(r"(?:启动|开始|开会|上会|开工|召开|进场|动工|着手|开)")
