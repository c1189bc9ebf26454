"""Words of receipt, pledges, courtesy and small talk."""

from jobs.rules.reading.words import ENGLISH_DAY, any_of, phrase
from jobs.rules.reading.words.english_manners import MANNERS, OLD_ONE

ACK = any_of(
    r"^(?:message |ok |欧了|看到了?|瞧见了?|看见了?|欧克|妥|seen|copy|will brief [\w ]+)[^\w]*$|^看到(?:啦|了)$|^欧了",
    r"收到|收悉|接收|知悉|获悉|知道[了咯啦喽]|晓得|已阅|知晓|^阅$|明白|了解(?!情况|到|一下)|清楚(?!吗)|记下了|记住了",
    r"遵命|遵照|照办|领命|得令|听(?:从)?安排|服从安排",
    r"^好(?:的|嘞|滴|哒|呀|啊|吧|咧|勒|呢|好)*(?:$|[^\w])|^(?:好的?|嗯+)(?=收到|马上|立即|我|回头|领导|部长|书记|主任)|^好(?=,)",
    r"^[嗯好行是对哦]{2,4}(?:的|了)?$|^(?:好的?|行|中|成|可以|没问题|妥|得嘞|得行|得|要得|嗯+|恩+|哦+|噢+|是|对|可)(?:的|了|吧|啊|呢|嘞)?$",
    r"^懂了|\bok(?:ay|k|ok)*(?![a-z\d])(?!了)|\bgot it\b(?! (?:all |now )?(?:done|sent|\w{3,}ed)\b)|\bgot (?:the|"
    r"your) (?:message|note|reminder|notice|memo)\b|\bgotcha\b|\brighto\b|\bduly noted\b|\bwill comply\b|"
    r"^(?:well |duly |safely |message )?received\b|\broger\b|\bnoted\b|^copy\b|\bcopy that\b|"
    r"\bunderstood\b",
    r"^(?:very well|all ?right|sure|yes|yep|yeah|right|certainly|of course|get|acknowledged|ack|k|sounds good|"
    r"fine|no problem)\b",
    r"^(?:1|👌|👍|🫡|💪|🙏|✌|\[ok\]|\[强\]|\[好的\]|\[抱拳\]收到)+$|👌|🫡|👍",
)
_SOON = r"(?:马上就?|这就|立即|立刻|即刻|抓紧|尽快|尽早|赶紧|赶快|加快|回头|随后|今天就|会后|现在就?|全力|认真)"
_AT_ONCE = (
    r"(?:immediately|at once|straight ?away|straight off|right (?:away|now|off)|forthwith|this (?:minute|instant|"
    r"moment)|without delay|asap|promptly|instantly|now)"
)
_SETS_ABOUT = (
    r"(?:(?:will|shall|'ll|going to|gonna) |^(?:ok |yes |sure )?)(?:start|starting|begin|beginning|commence|"
    r"get (?:going|started|cracking|to work|moving|busy|on|people|someone|the team)|set about|mobili[sz]e|act|"
    r"proceed|"
    rf"kick (?:it )?off|put (?:\w+ ){{1,3}}on|arrange|organi[sz]e|do|work|have it looked)\b[^,;]*\b{_AT_ONCE}\b"
)
"""Will start straight away: it is received and taken up, and nothing told of it."""
PLEDGE = any_of(
    _SETS_ABOUT,
    r"^(?:we |i )?(?:will|shall) (?:act|react|respond|proceed)(?: accordingly| on it)?$",
    r"(?:\b(?:will|shall)|'ll) (?:surely |certainly |definitely )?(?:carry (?:it|this) out|execute|implement|"
    r"comply|do (?:so|it|that|this)|attend to|act on|take (?:it|this) up|ensure|make sure)\b",
    r"(?:\b(?:will|shall)|'ll) get (?:cracking|going|started|moving|to work|to it|on (?:it|to it|with it))\b",
    r"\b(?:promise|pledge|vow|guarantee|undertake|swear|give (?:you )?(?:my|our) word|have (?:my|our) word|"
    r"count on (?:us|me|it)|rely on (?:us|me)|rest assured|be assured|assure you|without fail|make every effort|"
    r"do (?:our|my) (?:best|utmost)|spare no effort|do the needful|leave (?:it|this|that) (?:with|to) (?:me|us)|"
    r"see to it|will revert|will comply|consider it done|trust us)\b",
    rf"{_SOON}[^,;。]{{0,5}}?(?:办|安排|落实|处理|推进|完成|部署|开会|研究|弄|去|向[^,]{{1,4}}汇报|执行|报|跟进|整改|做|推动|组织|核实|查|"
    r"回复|对接|传达)",
    r"(?:坚决|保证|一定|确保|必须|绝对|务必|坚定)[^,;。]{0,8}?(?:完成|落实|办|执行|按|做|抓|推进|达标)|请?(?:组织|领导|书记|县委|您|部里|专班)?放心",
    r"严格(?:按|执行|落实)|(?:按|照|根据)(?:要求|通知|部署|时间|指示)[^,;。]{0,4}?(?:落实|办|执行|推进|做|完成|抓)",
    r"我(?:们)?(?:来|去|盯)|转呈|转领导|报领导阅|不拖后腿|不掉链子|不误事|不耽误|不辱使命|全力以赴|照做",
    r"\bwill (?:brief|tell|inform|pass|report to|check|ask) [\w ]{2,30}$|\b(?:will do|on it|right away|at once|"
    r"immediately)\b",
    r"\bwill (?:handle|arrange|look into|take care|get (?:on|to) it|start|follow up|see to)\b|\bwill look (?:at|"
    r"into) (?:it|this)\b",
)
ONLY_RECEIVED = phrase(r"(?:已经?)?(?:收到|收悉|接到)(?:了)?[^,;。]{0,6}$")
"""已收到通知 tells nothing of the work."""
NEARLY = any_of(
    r"(?<![尽加赶])快(?!速|捷|递)|预计|即将|就要|马上就?(?:完成|好|能|报|交|传|发|送|给)|差不多|计划|拟|打算|还(?:需|要|得)|下一?步",
    r"can be|expect|soon",
)
"""A promise that tells how far the work is, more than a pledge."""

_LOOK = r"(?:(?:予以?)?销号|核销|归档|放心|查收|审阅|审核|查看|过目|指正|验收|核查|阅示|知悉|批评指正|检查|核实|查阅)"
BESIDE_THE_WORK = phrase(
    rf"{OLD_ONE}|"
    r"(?:办公室|宿舍|家里|单位)的?(?:空调|风扇|暖气|饮水机|咖啡机)(?:又|也|还)?(?:坏|停|不制冷)了?|"
    r"(?:都)?说了?[几两三四五\d]遍了?|麻烦(?:你们?|您)?(?:先)?(?:翻翻|查查|查一?下|看看|核实一?下|找找)(?:再催|看|吧)?"
)
"""Stands in nobody's way; unlike COURTESY it makes no claim beside it any surer."""
_LOOK_AGAIN = (
    r"(?:麻烦|请)?(?:您|你们?|领导)?(?:再|先|自己|往上|往回|仔细|去)*(?:翻翻?|查查?|找找?|看看?)(?:一?[下哈])?"
    r"(?:邮箱|收件箱|聊天记录|记录|系统|平台|后台|群里?|签收[表本簿])(?:里|上)?[嘛噻哈呗撒]?|"
    r"(?:您|你们?)(?:再|先|自己|去)*(?:翻|查|看|瞧)(?:一?[下哈]|一眼)[嘛噻哈呗撒]?|"
    r"(?:是不是|是)?(?:您|你们?)(?:那边|那里|那头|的|系统|台账|后台|名单)*(?:还)?没(?:更新|登记|刷新|同步|销掉?|改)(?:过来)?(?:吧|呗|哦)|"
    r"(?:您|你们?)(?:自己)?去(?:群|邮箱|系统|平台)(?:里|上)?(?:看|翻|查)(?:照片|记录|截图|回执)?"
)
"""What was handed in has only to be looked for: 你们再翻翻邮箱."""
LOOK_AGAIN = phrase(_LOOK_AGAIN)
_LIGHTS = (
    r"(?:麻烦|烦?请|劳烦|劳驾|帮忙)?(?:您|你们?|领导|县里)?(?:那边|那头|这边|后台)?(?:帮忙|帮我们?|给|顺手)*把(?:我们?|[镇乡村局]里)?(?:的|这|那|名下|这边)*(?:个|条|项)?"
    r"(?:红灯|黄灯|红牌|黄牌|红点|亮灯|提醒|督办|催办|任务|预警|状态|标记|单子|条|项|条目|事项)(?:也|都|给)*"
    r"(?:去掉|取消|消了|消掉|消除|销掉|销了|关了|关掉|关闭|撤了|撤掉|撤下|划掉|勾掉|摘了|摘掉|改过来|改一?下|改成绿的?|更新一?下|熄了|灭了)|"
    r"(?:可以?|请|就|帮忙|给)?(?:予以)?(?:销号|销账|销项|核销|划掉|勾掉|打勾|关掉|关单|结单|闭环)(?:吧|呗|就行|就好)"
)
"""What the reader is to do with his lamp: 把红灯去掉."""
_UNSEEN_THERE = (
    r"(?:估计|可能|大概|应该|怕|是不是)?(?:是)?(?:(?:您|你们?|县里|贵办|专班)(?:那边|那头|那里|后台|这边)?(?:的)?(?:系统|平台|后台|网页|页面|台账|名单|统计|表)?|(?:系统|平台|网页|页面))(?:里|上)?"
    r"(?:可能|估计|大概|应该|怕是|好像|也许)?(?:还)?(?:没(?:有)?|未)(?:来得及|及时)?(?:刷新|更新|同步|登记上?)(?:过来|吧|到)*"
)
"""Why the other side does not see it yet: 您那边可能没刷新."""
COURTESY = phrase(
    rf"(?:(?=[a-z,])(?:{MANNERS})|{_LOOK_AGAIN}|{_LIGHTS}|{_UNSEEN_THERE}|(?:感谢|谢谢|多谢)(?:您|领导|大家|各位)?的?(?:及时|一直以来的?|长期以来的?)?(?:提醒|关心|关注|支持|帮助|指导|理解|厚爱)|[敬烦恳]请(?:您|领导)?(?:查收|查阅|审阅|审核|知悉|指正|过目)|谢谢|感谢|多谢|报告[\u4e00-\u9fff]?(?:[县镇乡局所站]长|书记|主任)|辛苦|劳驾|打扰|麻烦|不好意思|抱歉|对不起|您好|你好|领导好|书记好|报告领导|报告|领导|书记|主任|部长|各位|同志们?|放心|"
    rf"特此(?:报告|汇报|说明)|(?:关于|针对)[^,;。]{{2,16}}(?:事项|通知|来函|催办|提醒)|现?(?:将)?[^,;。没未]{{0,6}}?(?:回复|汇报|报告|反馈|答复)如下|亲|嗨|哈哈+|嘿嘿|请(?![\u4e00-\u9fff]*待)[\u4e00-\u9fff]{{0,5}}?{_LOOK}|"
    r"请?(?:您|组织|领导)?(?:尽管)?(?:放心|放一百个心)(?:吧|好了|嘛|噻)?|(?:跟|给|向)(?:您|领导|大家)报个?(?:喜|告)|您?(?:刷新|登录|打开|上系统)(?:一下)?(?:看看|看一下|查看|可查|可见)|(?:真的?|就|也)?(?:请?勿|别|不用|不要|不必|无需|怎么还|怎么又)(?:再|老)?(?:打电话|发信息|发消息)?(?:提醒|发提醒|催|惦记|担心|操心|挂念)(?:我们?)?|"
    r"(?:还|又|老)?(?:催|急|慌)什么(?:嘛|呢)?|(?:您|请|麻烦您?)(?:来|派人)?取一?下|您?(?:有空|抽空|得空|方便时)(?:再)?(?:帮忙)?(?:看看|看一下|过目|审审|检查|验收)(?:吧|一下)?|"
    r"(?:这个|这项|这条|此项)?(?:现?可以|可)(?:予以?)?(?:销账|销号|核销|归档|划掉|勾掉|销掉|打勾|打钩|消掉|划了)(?:了)?|(?:今晚|晚上|这下|总算|终于|可以|可|能|也)*(?:睡个好觉|(?:节前)?睡个?(?:好觉|安稳觉|踏实觉)|松(?:了)?一?口气|歇(?:一?歇|会儿?)|喝一?杯|过个好[年节]|放心过[年节])(?:了)?|"
    r"(?:麻烦|请)?(?:您|领导)?(?:查收|查看|过目|核实|审核|看看|看一?下|核对)(?:一下)?|(?:您|你们?|领导|欢迎)?随时(?:可以|都能|欢迎)?(?:过?来)?(?:查|检查|验收|看|抽查|指导)(?:看|验|一下)?|您看看?|花名册(?:见附件|附后)|(?:详)?见附件|附件已发|附后|"
    r"(?:佐证|证明|相关)?(?:材料|文件|照片|资料|图片|回执|名单)(?:已)?(?:附后|见附件|如下|在附件|已附)|撒花|"
    r"(?:不好意思)?(?:(?:手机|电话)(?:没电|静音|没信号|关机|没带)了?)?(?:才|刚)看(?:到|见)(?:消息|信息)?|(?:辛苦|劳烦|麻烦)?(?:您|领导)?(?:给)?(?:把把关|过过目|"
    r"过目|指正)(?:一下)?|(?:不好意思|抱歉)?(?:刚才|刚刚?|昨天|一忙|一直)?(?:给)?忘(?:了|记)?(?:回|告诉|报告|"
    r"汇报|跟[您你]说|说)(?:消息|信息|您|你|领导|一声)?(?:了)?|(?:不好意思|抱歉|对不起)?(?:回(?:复)?|看|报)(?:得)?(?:晚|迟|慢)了(?:点|些)?|"
    r"(?:另)?附(?:照片|图片|截图|佐证|回执|名单|材料|证明)(?:材料)?(?:[\d一二两三四五六七八九十]+[张份])?|附件(?:是|为)(?:回执|照片|佐证|名单)|请予?(?:以)?(?:销号|办结|"
    r"核销)(?:为盼)?|"
    r"(?:thanks|thank you|thx|sorry) (?:a lot |very much |so much )?for [^,.;]{2,30}|you (?:will|can|should) "
    r"(?:find|see) it (?:in|on) (?:the |your )?\w+|(?:sorry )?(?:i |we )?(?:forgot|forget) to (?:reply|tell you|"
    r"report|answer|update)(?: you)?|(?:just )?to let you know|please (?:(?:confirm|acknowledge) receipt|check|"
    r"review|"
    r"confirm|see|find|"
    r"verify|acknowledge|have a look)(?: it| and confirm| the \w+)?|(?:photos|files?|documents?|"
    r"scans?) (?:are )?in the (?:shared )?\w+|fyi|all good|boss|sir|no worries|"
    r"(?:please )?(?:see|find|check)(?: the| our| attached)* (?:attachments?|attached(?: \w+)?|photos?|files?|"
    r"pictures?|scans?|documents?|enclosed)|hi|hello|dear \w+|thanks?(?: you)?|thank you|thx|please check|"
    r"please find (?:(?:the|our|my|a) )?(?:\w+ )?(?:attached|enclosed|below)|please find attached|see attached|"
    r"(?:photos |files? |"
    r"documents? )?attached|cheers|regards|"
    r"(?:respected|esteemed|honou?rable|dear|good day|hello|hi) (?:sirs?|madam|ma'am|all|team|everyone|"
    r"colleagues?|friends?|"
    r"(?:mr|mrs|ms|miss|dr|director|chief|secretary|mayor)\.? [a-z]+)|"
    r"(?:sorry|apologies) (?:to (?:trouble|bother|disturb|chase) you(?: again)?|about (?:that|this|the delay))|"
    r"as (?:requested|instructed|asked|required|promised|agreed|discussed)|"
    r"you (?:should |can |will |may )(?:now |already )?(?:be able to )?(?:see|find|check|view|download|open) (?:it|"
    r"them|"
    r"everything|all of it)(?: (?:now|there|online))?|(?:please )?(?:see|check) (?:the|your) (?:screenshots?|records|"
    r"list|file)|(?:i )?forgot to (?:say|mention|write)|"
    r"cc (?:to )?(?:mr|mrs|ms|dr|director|chief)\.? [a-z]+|"
    r"thank (?:god|goodness|heavens)|good (?:morning|afternoon|evening|day)(?: (?:mr|mrs|ms|dr|director|chief|"
    r"secretary|mayor|all|everyone|team|colleagues|sir|madam)\.?(?: [a-z]+)?)?|"
    r"(?:please )?(?:have|take) a look(?: at it| when(?:ever)? (?:it is )?(?:convenient|possible|you (?:can|have "
    r"(?:time|a "
    r"moment)))| whether (?:the |it )?(?:(?:file|link|attachment) )?(?:opens|works))*|"
    r"(?:so |and )?(?:this one|this task|this item|it|this|that) can (?:now )?be (?:closed|ticked off|struck off|"
    r"crossed off)|(?:please )?close the (?:ticket|task|item)(?: please)?|(?:submitted )?for your (?:kind "
    r")?(?:perusal|"
    r"reference|information|records)(?: please)?|"
    r"(?:so |and |please )?(?:there is )?no need to (?:worry|chase|ask|remind|urge|follow up)(?: (?:us|me|again|"
    r"any ?more|"
    r"further|about (?:it|this|that)))*)"
    r"(?:各位|领导|支持|大家|您|了|啦|一下|哈|啊|部里|部|书记|主任|very much|a lot|so much|your inbox|the attachment|"
    r"和|与|的|关心|指导|理解|[^\w\s])*"
)
"""A whole clause of manners; 请查收 takes nothing from a claim."""
SURE_WORDS = frozenset({"没问题", "没毛病", "no problem", "好吧", "行吧", "可以吧", "中吧"})
"""Whole clauses that say yes to the asking, and nothing of the work."""
GREETING = phrase(
    r"(?:报告|报告领导|领导|书记|部长|主任|县长|您好|你好|麻烦|不好意思|实在?抱歉|抱歉|对不起|惭愧|请领导批准|望批准|望批准为盼|谢谢|"
    r"sorry|hi|hello|thanks|please)"
)
SMALL_TALK = any_of(
    r"在吗|在不在|你是谁|你叫什么|好久不见|好久没|有空吗|忙什么呢|[别莫]忘(?:了|记)?(?:带|参加|来)?|机器人|测试",
    r"快乐|愉快|安康|吉祥|如意|新年|节日|周末好|(?:早上|上午|下午|晚上|中午)好|晚安|早安|生日|恭喜|祝|哈哈|呵呵|嘻嘻|不好意思|打扰",
    r"[您你]的?(?:有)?(?:一?[个件封份])?(?:快递|包裹|外卖|挂号信|信件|邮包)",
    r"吃饭|吃了|喝酒|食堂|天气|下雨|下雪|路滑|注意安全|注意身体|热死|冷死|[好真太]热|[好真太]冷|打球|堵车|红包|发工资|涨工资|工资发|下班了|有车|车票",
    r"雨[好真太这]么?大|[好真这]大的?[风雨雪太]|(?:办公室|宿舍|家里)的?(?:空调|风扇|暖气|饮水机|电梯|咖啡机)[^,;。]{0,3}坏|热得|冷得|改期|(?:明天|回头|改天|有空|晚点|下次)再[聊叙]|会议室|(?:开|参加|到)会$|(?<![没未])开会[^,]{0,6}$|碰个?头|散会|几楼|带笔记本|忘带|值班(?!表|室|名单|安排|人员)",
    r"[点按]错|发错(?!表|文|材料|数)|[错误]发了?(?=$|[,。;!这条消])|发[串岔]|打错字|手滑|信号不好|不会用这|电话\d|加个?微信|手机号|群公告|点赞|转发朋友圈",
    r"^(?:it(?:'s| is| was) )?(?:so |very |really |too |quite |awfully |beautiful |lovely )*(?:hot|cold|rainy|"
    r"windy|foggy|freezing|boiling|warm|chilly|sunny|raining|snowing|sunset|sunrise|weather)\b(?! (?:line|water|"
    r"spell|store))|"
    r"\b(?:drink (?:more|plenty|enough)|drive (?:carefully|safely|slowly)|wear (?:warm|a|your|more)|stay (?:safe|"
    r"warm|cool|dry|healthy|indoors|home)|take care(?! of)|keep (?:warm|cool)|umbrella)\b|"
    r"^(?:happy|merry) (?:[a-z]+day|new year|holidays?|christmas|festival|spring festival|weekend)\b|"
    r"^have an? (?:nice|good|great|lovely|pleasant) (?:[a-z]+ )?(?:day|weekend|evening|holiday|trip|[a-z]+day)\b|"
    r"^what an? \w+(?: \w+)?[^\w?]*$|^see you\b|\btalk (?:to you "
    r")?(?:later|tomorrow)\b|^(?:this is (?:just |only )?a |just a |only a )?test(?:ing)?(?: message| only)?$|"
    r"^(?:good )?(?:morning|evening|afternoon)\b|\b(?:hello"
    r"|hi|lol|haha+|thanks|thank you|cheers|congrat\w*|"
    r"sorry|wrong chat)\b",
    r"^my (?:\w+ )?(?:boots?|shoes?|back|feet|legs?|knees?|arms?|hands?|head|eyes|ears|nose|wife|husband|kids?|dog|"
    r"mother|hair|clothes|coat|shirt|trousers|stomach) (?:will|is|are|was|were|has|have|hurts?|needs?|smells?)\b",
    # To the family and of the canteen: keep me some soup, I'll be home around seven.
    r"^(?:hi |hey |hello |dear |ok )?(?:mum|mom|mummy|mama|dad|daddy|papa|honey|darling|sweetheart|grandma|grandpa|"
    r"granny|"
    r"babe|sis|bro)\b|\b(?:will|'ll) be home (?:around|at|by|late|early|before|after|soon|for)\b|\b(?:keep|save|leave|"
    r"bring|buy|get|fetch) (?:me|us) (?:some|a|an|the|two|another) (?:\w+ )?(?:soup|rice|noodles?|dumplings?|buns?|tea|"
    r"coffee|milk|bread|eggs|cake|fruit|beer|food|seat|umbrella)\b|"
    r"^(?:the |our )?canteen (?:is|will be|was) (?:\w+ )?(?:closed|shut|full|open)\b|\bbring your own (?:\w+ "
    r")?(?:lunch|"
    r"cup|mug|chopsticks|food|drinks?|umbrella)\b|\b(?:pick|picking) (?:you|the kids?|the children|my (?:son|daughter|"
    r"kids?|wife|husband)) up\b|"
    r"^well done\b(?! with)|\b(?:happy|nice|good|enjoy\w*|great) (?:\w+ )?(?:holidays?|weekend|day)\b|\b(?:birthday|"
    r"(?<!before )(?<!after )(?<!by )lunch|dinner|"
    r"(?<!if the )(?<!when the )(?<!once the )weather|meeting (?:is )?(?:moved|at|in)|who are you)\b",
)
"""Says nothing about the work, whatever else stands in the clause."""

IDLE_CHAT = phrase(
    r"^(?:mum|mom|mummy|dad|daddy|honey|darling|sweetheart|grandma|grandpa|son|babe)$|"
    r"\bstart (?:dinner|supper) without\b|\bhome for (?:dinner|supper|lunch)\b|\bcannot come (?:for|to) (?:dinner|"
    r"supper|lunch)\b|"
    r"\bcanteen (?:has |is |had )?(?:run )?(?:out of|closed|full)\b|\b(?:out of|no more) (?:tea|coffee|snacks)\b|"
    r"\b\d+ degrees (?:here|outside|today|in the)\b"
)
"""Of the heat and the canteen: what is missing there hinders no task."""
TO_READER = phrase(
    r"(?:i'll|i will|we'll|we will) (?:let you know|answer (?:them|it|you|any)|keep you (?:posted|informed|updated)|"
    r"tell you|"
    r"be (?:glad|happy) to (?:answer|help|explain)|(?:come|get) back to you|call you|report back)\b|"
    r"you (?:should|can|will|may) (?:now |already )?(?:be able to )?(?:see|find|check|view|download|open|collect)\b|"
    r"(?:please |so |and |now |just |then )*(?:look|check (?!(?:is|was|has|done|finished)\b)|search|open|refresh|"
    r"read|correct|update|stop (?:asking|chasing|reminding|calling)|do not (?:ask|chase|remind|call|worry)|call "
    r"(?:me|"
    r"us)|ask me|ring (?:me|us)|close (?:it|this|the)|tick|strike|cross) ?(?:in|at|it|this|that|the|your|again|off|"
    r"before|me|us)*\b"
)
"""What the reader is told to do: look in your own files before you remind people."""

ALL = phrase(r"(?:以上|上述|这些|这几项|各项(?:工作|任务)?|目前)*(?:都|均|全部|各项|all\b|everything)")
"""At the head of an answer to a card of several nodes: all of them are meant."""
NOTHING = phrase(
    r"(?:暂|都|目前|暂时|也)*(?:无|没有?|没什么|不需要?|不用|没了|none|no|nothing|n/?a|not needed|-+)"
    r"(?:了|呢|的)?[.。!]?"
)
"""The answer to a question that has none: no problem, no support, no day."""
PLANNED_START = any_of(
    r"(?<!已)(?<!已经)(?<!刚)(?<!正在)(?:启动|开始[\u4e00-\u9fff]{0,4}|着手|动工|开工|进场)$",
    rf"\bstarts? (?:on )?{ENGLISH_DAY}",
    rf"\bwill (?:start|begin)\b(?!.*\b{_AT_ONCE}\b)",
    r"\bkick(?:ing)?[- ]?off (?:is |on )?(?:next|on|mon|tue|wed|thu|fri)|\bstarting (?:next |on )?(?:mon|tue|"
    r"wed|thu|fri|tomorrow|week)|^kick-?off\b|"
    r"\b(?:plan|going) to (?:start|begin)\b|\bto (?:start|begin) (?:next|on|in)\b|"
    r"\bstarting next\b",
)
"""Only a start is planned, so nothing has been done yet."""
