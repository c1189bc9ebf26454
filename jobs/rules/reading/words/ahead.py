"""Words of what lies ahead: the next step, a promise, what stands around a day."""

from jobs.rules.reading.words import BY_A_DAY, any_of, phrase
from jobs.rules.reading.words.completion import DEED
from jobs.rules.reading.words.english_doubts import ALONE

STRIVES = phrase(r"争取|力争|预计(?!的)|确保|保证(?!金)|一定(?=要?(?:完成|办|报|交|能|会))|有(?:信心|把握)")
"""What is striven for is not there yet, whatever day is named."""
NO_TROUBLE = phrase(
    r"(?:完成|办结|完工|报送|交付)(?:任务)?(?:应该|肯定|是)?(?:没有?(?:什么|任何)?(?:大)?问题|不成问题)$"
)
"""如期完成没问题 speaks of what will be."""
NEXT_STEP = phrase(
    r"^(?:(?:and )?(?:(?:we(?:'ll| will| shall)|will|shall) (?:keep|monitor|"
    r"maintain|patrol|look after|be (?:doing|carrying out|making)|(?:walk|check|visit|go|look|clean|sweep|"
    r"send)\b(?=.*\b(?:once|twice|every|each) ))|then|after that|"
    r"afterwards)\b|"
    r"(?:next|from now on|going forward|from here on),? (?:we|i|it)\b|next step is\b|"
    r"下一?步|接下来|下来|后续|随后|然后|接着|之后|下阶段|继续|再)"
)
AFTERCARE = any_of(
    r"\bkeep [\w' ]+ (?:running|going|clean|tidy|safe|open|up to date|working|in (?:\w+ )?(?:order|shape|repair|"
    r"condition))\b|"
    r"\b(?:once|twice) (?:a|every) (?:day|week|month|quarter|year)\b|\b(?:every|each) (?:day|week|month|quarter|year|"
    r"night)\b|"
    r"\bso that (?:it|they|everything) (?:stays?|remains?|keeps?)\b|"
    r"\b(?:daily|weekly|monthly|quarterly|yearly|annual|routine|regular) (?:upkeep|maintenance|patrols?|checks?|"
    r"cleaning|"
    r"inspections?|rounds?)\b|"
    r"\b(?:come|go|be) back\b[^,;]*\b(?:follow-?up|check|look|see)\b|\brevisit|\bfollow-?up (?:visits?|checks?|"
    r"inspections?)\b|\bkeep(?:ing)? (?:the )?(?:results?|gains?|achievements?) |\bconsolidat\w+|\b(?:prevent|avoid|"
    r"guard against) (?:a |any )?(?:relapse|rebound|recurrence)|"
    r"\bkeep(?:ing)? (?:an eye|a close eye|watch|monitoring|it up|them up)|\b(?:monitor|maintain|patrol|look "
    r"after)\b",
    r"巩固|加强|长效|常抓不懈|持续(?!推进)|跟踪|常态|回头看|提升|总结|保持|强化|督促|管护|维护|反弹|回潮|日常|管理|服务|宣传|运行|再接再厉|值守|值班|巡[查护逻防]|监测|监管|养护|看护|防[护控]|"
    r"回访|抽查|动态|复盘",
    r"归档|存档|佐证|照片|附件|做好(?:管理|服务|后续)",
)
"""What follows when nothing remains: 下步将继续巩固."""
HEDGED_ALONE = phrase(
    r"差不多|差不离|大概齐|齐|一撇|快|完|行|好|了|没(?:什么)?(?:大)?问题|there|ready|ok" + f"|{ALONE}"
)
"""A hedge needs a word of state beside it: 应该差不多了, not 应该开会."""
_SHALL = (
    r"(?:预计|争取|力争|确保|保证|马上|即将|快|能|会|可以|准备|打算|计划|拟|将|要|尽快|抓紧|稍后|晚点|一会儿?|"
    r"回头|随后|(?<=[\d一二三四五六七八九十])号|(?<!昨)(?<!前)[前内后日天周早晚午点月底旬半末])"
)
PROMISED = any_of(
    rf"{_SHALL}[^,;。]{{0,8}}?(?:报|交|给|发|送|传|出(?!差)|办|弄|搞|录|盖|印|挂|整|做|搬|拿|递|呈|提|签|赶|取|验|扫|清|拆|建|刻|完|干|收|"
    r"宣布|公布|发文|印发|见分晓|见效|到货|到位|齐|好)(?!会)",
    r"(?:还|再)(?:需|要|得|有|用|给|过)[^,;。]{0,6}?(?:天|周|月|工作日|小时)|还(?:得|要|需要?)[^,]{1,10}|快[^,;。]{0,2}了$|快(?:了|好了|完了|齐了)",
    r"(?<!已)[把将][^,;。]{1,20}?(?:[补弄办做搞填录报交写传发送搬拆改装收理清核]?(?:上|完|好|掉|齐)|出来|出去|下来|回来|到位|收尾)|出结果|见分晓",
    r"(?:达到|完成|干到)\d{1,3}%",
    r"预计|争取|力争|[前内](?:一定)?(?:能|给|可以|肯定|准|必)|可以$|(?<![过了])没问题$|来得及$|赶得上$|不耽误(?:事)?$|拟(?:于|在)|就(?:弄|办|做|报|搞|交|来)(?:$|[,。])|"
    r"准备(?:验收|上会|开[工会]|挂牌|报|[^,]{1,4}$)",
    BY_A_DAY,
    r"\bwe target\b|\b(?:will|'ll|going to|expect\w*|intend\w*|schedul\w+|on (?:track|course|target|schedule) (?:for|"
    r"to)|plan (?:to|on)|aim\w*|should be|hope to|before(?= ))\b",
)
EVENT = phrase(
    r"会|检查|督导|培训|通知|时限|截止|截至|期限|仪式|启动|开工|进场|动工|调研|考察|放假|去年|每|从|自|"
    r"meeting|kick|start|deadline|due"
)
"""Before a day that ends a clause, something else than the end of the task: 挂牌5月20日 promises, 开会5月20日 not."""
ENDS_BY = phrase(
    rf"(?:{DEED}|投用|投产|投运|通车|通水|通电|开通|收尾|结束|交房|亮灯|开园|能好|见底|扫尾|封顶|拆完|收官)了?$"
)
"""Behind a day, what will then have come about: 月中投用."""
AROUND_A_DAY = any_of(
    r"的事儿?|用不了|要不了|不用|不出|就|最[迟晚快慢早]|顶多|至多|不(?:超过|晚于|迟于)|大概|大约|预计|争取|[之以]?[前内后]|吧|左右|肯定|一定|能行|能|可以|行|给|到|在|下班|上午|"
    r"下午|晚上|中午|早上|一早|晚|早|[一二两三四五六七八九十]{1,3}点(?:半|钟)?",
    r"\d{1,2}[点时:]\d{0,2}半?分?(?: ?[ap]m)?|\d{1,2} ?[ap]m|之间|期间|我|那|会|\s",
    r"\b(?:by|on|in|within|about|this|next|the|before|until|end|of|around|at|latest|noon|midday|midnight|night|"
    r"morning|afternoon|"
    r"evening|eod|cob|cop|eob|close of (?:business|play)|[a-z]m)\b",
)
"""What may stand around a day that is the whole answer: 周五前吧."""
DAY_FOR_IT = phrase(
    r"\bfor (?:the|our|all|this|it|that|everything|my) ?[\w' -]*$|\b(?:is|looks|seems|"
    r"would be) (?:more )?(?:realistic|doable|feasible|likely|the (?:plan|target|date|aim)|our (?:target|date|"
    r"plan|aim))$|"
    r"\bor (?:earlier|sooner|before)$|\b(?:(?:more )?likely|now|from (?:now|today)|hence|sometime|some time|probably|"
    r"latest|at the very latest|realistically|"
    r"target date|expected|estimated|completion|finish|eta|date|target|is|another|more|or so|give or take|"
    r"without fail|no matter what|come what may|roughly|maybe|a further|sir|madam|boss|please|hopefully|ok|yes|"
    r"then|but|for (?:certain|sure)|definitely|"
    r"certainly|(?:is|are) (?:needed|required)|or|max|maximum|at (?:\d{1,2}(?::\d\d)?|one|two|three|four|five|"
    r"six|seven|eight|nine|ten|eleven|twelve))\b|:(?!\d)|[?]"
)
"""Friday for the report: a day and what is promised for it."""
OF_THE_PAST = phrase(
    r"^(?!.*(?:'ll\b|\b(?:will|shall)\b))(?!.*\b(?:expect(?:s|ing)?|hop(?:e|es|ing)|plan(?:s|ning)?|aim(?:s|ing)?|"
    r"can|could|might|(?:may|"
    r"must) (?:we|i)|"
    r"should|"
    r"to be|expected|planned|scheduled|due|needed|delayed|"
    r"postponed|extended|promised|hoped|wanted|intended|"
    r"supposed|by)\b).*\b(?:got|received|came|began|met|held|went|had|was|were|did|made|took|saw|found|heard|"
    r"told|gave|left|"
    r"sent|\w{3,}ed)\b[\w' ]*? (?:on|at|in|last|over) (?:the )?$|"
    r"\b(?:up|down|risen|grown) from [\w% ]+ (?:on|at|in|last) (?:the )?$"
)
"""Before a day: we got the form on Monday tells of the past, though Monday alone would be the next."""
LIES_BEHIND = phrase(
    r"^(?!.*(?:'ll\b|\b(?:will|shall|can|could|should|would|may|might|must|to be|hope|plan|aim|need\w*|by|until|next|"
    r"tomorrow|from now|expected|planned|scheduled|estimated|projected|promised|targeted|due|(?<!went )(?<!came "
    r")(?<!gone )(?<!sent )(?<!gave )back|not|never)\b)).*"
    r"(?:\b(?:rang|ran|began|sang|spoke|wrote|brought|drove|grew|kept|rose|saw|sold|slept|swept|threw|won|was|were|"
    r"had|did|took|went|came|got|made|gave|left|sent|met|cost|lasted|since|hung|waited|stood|sat|"
    r"fought|struggled|spent)\b|^(?:we |i |it |they |he "
    r"|"
    r"she |[a-z]+ed |the \w+ )?(?!need)\w{3,}ed\b|^(?:the )?(?:last|final) (?:[\w-]+ ){1,3}(?!need)\w{3,}ed\b)"
)
"""It took us the whole weekend, it was stuck for two weeks: whatever day is named, it promises nothing."""
ESTIMATED = phrase(r"\b(?:estimated|expected|planned|target\w*|projected|anticipated|eta)\b")
"""Beside a day that is over or does not exist: it was meant for a promise."""
OTHERS_COME = phrase(
    r"^(?:we|i)(?: will|'ll| shall| are going to| can)? (?:meet|see|visit|talk|speak|discuss)\b[\w' ]*$|"
    r"^(?!.*\b(?:report|version|list|figures|results?|documents?|files?|it|rest|data|plan|summary|we|i)\b).*"
    r"\b(?:meeting|hearing|inspection|visit|appointment|comes?|coming|arrives?|arriving|returns?|(?:is|are) back|"
    r"visits?|decides?|meets?|holds? an?|reopens?|"
    r"replies|reply|"
    r"promised|runs?|valid|forecast|closed|on leave|away|expires?)\b[\w' ]*$"
)
"""Before a day: what others do on it, or how long something lasts."""
NOT_THEN = phrase(r"\b(?:not|cannot|never)\b(?!.*\b(?:but|before|until|till)\b)[\w' ]*$")
"""Before a day: it will not be ready on Friday."""
PROMISED_FOR_THE_PAST = phrase(
    r"(?:昨[天日晚]|前天|上周[一二三四五六日]?|上个?月)[^,;。了已]{0,6}(?:一定|必须?|确保|保证|争取|力争)[^,;。了已]{0,4}(?:完成|办结|报|交)[^,;。了已]{0,3}$|"
    r"^[^,;。了已]{0,6}(?:预计|争取|力争|确保|保证)(?:昨[天日晚]|前天|上周[一二三四五六日]?|上个?月)[^,;。了已]{0,4}(?:完成|办结|报|交)[^,;。了已]{0,2}$"
)
"""上周五之前一定完成: promised, though the day named is over (labels, D11)."""
