"""Words that nothing has begun, and that there is nothing new to tell."""

from jobs.rules.reading.words import any_of, phrase

_NOT = (
    r"(?:还没有?|尚未|尚无|暂未|暂没有?|没有|没|未(?!来)|还未|从未|压根没|根本没|完全没|一点(?:儿|都)?没|仍未|"
    r"一直没)"
)
_BEGIN = (
    r"(?:开始|启动|开展|展开|铺开|动手|动工|动(?!用)|着手|开工|提上|顾得?上|干(?!完|好)|弄(?!完|好|妥|利)|做(?!完|好|透|细|扎实|彻底|够|到位|全|实)|办(?!完|好|结|妥|法|公|"
    r"理完|下来)|"
    r"搞(?!定|完|好|清)|安排|部署|实施|接手|进场|沾手|排上|排到|碰|组织|开会|行动|填(?!完|好)|写(?!完|好|清|明|全)|录(?!完|好|入完)|研究|"
    r"拆(?=开|封)|翻(?=开|看|过)|(?:打|点)开(?=看|过)|看(?!到|懂|见|出)|来得及|处理(?!完|好)|推进(?!完)|介入|入手|布置)(?!的?问题)"
)
NOT_STARTED = any_of(
    r"(?:压|放|搁|撂|扔|晾)着(?:一直|还|都|就)*没(?:动|办|弄|管|碰)过?",
    r"没人(?:动|碰|弄|接手|开始|管)过?(?:它)?(?=$|[,。;])|没开(?:头|张|局)|(?:未|没有?)(?:破土|动土|上手|起步|沾边|开锣|拆封|过问)|没影(?:儿|子)?(?=$|[,。;了])|"
    r"(?:还|仍)?是?(?:张)?白纸|一片空白|"
    r"(?:还|仍)(?:在|是)(?:起点|原点|原地)|一张白纸|零起步|还是老?零",
    r"一点(?:儿)?(?:都|也)?没(?:开头|动|弄|做|干|碰|搞)|原封(?:不|没|未)动|纹丝(?:没|未|不)动|(?:还|仍|一直)?(?:撂|搁|放|躺)在(?:抽屉|桌上|一边|那儿|那里)|睡大觉|"
    r"(?:还|仍)没(?:轮到|排到|拆封)|连[^,;。]{1,4}(?:都|也)(?:还)?没|一个?[\u4e00-\u9fff]{1,2}[都也](?:还)?(?:没|未)(?:写|采|量|查|摸)|(?:一|半)(?:锹|锄|铲|镐|砖|砖头|个?钉子?|根桩|米|车|担|筐|棵|块|桶|袋|张|页|份|行|条|格|个?数)[\u4e00-\u9fff]{0,2}(?:都|也)(?:还)?(?:没|未)(?:有)?(?:来得及)?(?:挖|动|铲|砌|栽|种|修|铺|填|录|建|打|搬|运|拉|埋|写|画|贴|挂|装|拆|刨|垒|浇|量)(?!完|好|上|到|来|去|齐)|一个?(?:字|"
    r"笔|户|人|张|页)(?:都|也)?(?:还)?(?:没|未)(?:写|填|录|动|谈|走|跑|看|打|签|报)",
    r"\b(?:i|we|they) not (?:yet )?(?:begin|start)\b|\bsquare one\b|\b(?:still |completely )?untouched\b|"
    r"\bsitting (?:in|on) (?:my|the|our) (?:drawer|tray|desk|shelf)\b|\bnot a single (?:one |\w+ )?(?:has been |"
    r"was |is )?(?:started|done|begun|visited|touched)\b|\b(?:not|never) (?:\w+ )?(?:kicked off|launched|broken "
    r"ground|opened it|lifted a finger|"
    r"got going|got off the ground)\b|"
    r"\b(?:nobody|no one)(?: (?:from|of|in|on) \w+(?: \w+)?)? (?:has |have )?(?:even )?(?:start\w*|touch\w*|"
    r"began|begun|look\w*|done)\b|\bstill (?:at|"
    r"on) (?:zero|the starting line)\b|\bfrom scratch\b|\byet to kick off\b",
    rf"{_NOT}(?:有|来得及|顾得?上|时间|功夫|工夫|精力|空)?(?:正式|全面|实质性?|具体|真正|组织|去|怎么|开始)*{_BEGIN}",
    r"(?:没|没有|没来)(?:时间|功夫|工夫|空|精力)(?:弄|做|办|搞|管|干|顾|处理)|顾不上|(?:没|腾不|抽不|没能)(?:有)?(?:腾|抽)?出(?:手|空|时间|身)|没轮[到上]",
    r"(?:无|没|没有|零|毫无|暂无|尚无|0)(?:任何|什么|实质性?|明显|新的?|大)*(?:进展|进度|动静|动作|起色|新(?:的)?(?:情况|变化))|(?:进度|进展|完成数?|目前)(?:为|是)(?:零|0)|(?:进度|"
    r"进展)(?:零|0)|原地踏步",
    r"一[户家间个处座][\u4e00-\u9fff]{0,2}(?:都|也)(?:还)?(?:没|未)(?:有)?[进敲修去碰看踏登摸走上]过?$",
    r"一(?:个?字|笔|块砖|寸|丝|步|个人|分)(?:都|也)(?:还)?(?:没|未)|啥也没|什么[都也]没[干做弄动有种栽建装填写挖拆铺修搬签录跑收报交](?!落|下)",
    r"一撇(?:都)?没|八字(?:还|都)?没|^(?:还|暂时|都|呃|嗯)*没呢$|^没呢|(?:一点|丝毫|纹丝)(?:儿|都|也)?没动|不曾|一[户个项件人份家](?:都|也)?(?:还)?没(?!有问题)",
    r"(?:忘|忘记)(?:了)?(?:这|此|做|办|弄|这事|这茬|$)|(?:这块|这个|这项|该项|此项)?还没接手|(?:没|未)(?:有)?(?:摆上|排上|列上)(?:日程|桌面|议程|计划)?",
    r"(?:下周|下个?月|明天|后天|月底|节后|\d+[号日])[^,;。]{0,4}?才(?:动|开始|弄|启动|有空|能开始|搞|办)|还在?计划(?:之)?中$",
    r"\b(?:not|never) (?:yet |even |really )?(?:started|start|begun|begin|been started|touched|been (?:begun|"
    r"touched|looked at|opened|tackled)|looked|had (?:time|"
    r"a (?:chance|moment|minute|second))|"
    r"got(?:ten)?(?: a(?:round| chance) to| to)?)\b",
    r"\b(?:done|did|achieved|accomplished) nothing\b",
    # A subject that denies, whatever the helping verb: nothing's happened, nobody has even opened it.
    r"\b(?:nothing|nobody|no one|none of (?:it|this|them|us))(?:'s| is| has| was| have| had)?(?: been| even| ever| "
    r"yet|"
    r" actually| really)* (?:happened|started|begun|began|moved|touched|opened|looked|lifted|attempted)\b",
    r"\bnot (?:one|a single) (?:\w+ )?\w+ (?:has (?:yet )?been|have been|was|is|got) \w+(?:ed|en|id|ug|ilt|own|ade|"
    r"ung|ut)\b(?! (?:without|late|wrong\w*|twice)\b)",
    # Still in the box, not a single page sorted; I have not even opened the file.
    r"^(?:it's |it is |still |they're |that's )+(?:still |just )*(?:in|on|at) (?:my|the|our) (?:in-?tray|in-?box|"
    r"tray|drawer|to-?do (?:list|"
    r"pile)|pile|bottom of the pile)$|^(?:nada|zilch|zip|diddly|naught|nought|nil)\b|\byet to (?:make a start|lift "
    r"a finger|set foot|put pen to "
    r"paper|open (?:it|the \w+))\b|\b(?:has|have|did) not (?:so much as|even) (?:open|look|touch|start|glanc|read|"
    r"mov)\w*|\bnot (?:moved|"
    r"budged|shifted|left) (?:an inch|from|the (?:tray|drawer|desk|in-?tray))\b|\b(?:a |still a )?blank (?:page|"
    r"sheet|slate)\b|"
    r"\b(?:nobody|no one)(?:'s| has)? (?:lifted|raised|so much as|even)\b|"
    r"\byet to (?:[a-z]+ ){1,3}(?:spade|finger|foot|pen|brick|nail|shovel|stone|hand|word|line)\b|\bnot (?:even |"
    r"so much as )an? [a-z ]{2,20}? (?:made|"
    r"done|laid|written|sent|dug|moved|opened|started|drawn|bought|printed)\b|"
    r"^(?:no |and |with )*not an? (?!(?:problem|complaint|word|objection|penny was|fault|question|issue|doubt|"
    r"sound)\b)[a-z]+ (?:has |have |"
    r"was |is )(?:yet |even )?(?:been )?(?:\w{3,}ed|laid|dug|built|hung|done|paid|put up|sent|written|drawn|cut|"
    r"sown|made|bought)\b|"
    r"^(?:and |with )?not (?:one|a single) (?:\w+ )?\w+ (?!(?:unsigned|unpaid|failed|rejected|refused|dissatisfied|"
    r"wasted|missed)\b)"
    r"(?:\w{3,}ed(?: in| up| out)?|done|drawn|written|sent|paid|built|dug|laid)$|"
    r"\b(?:have|has|had|did) not (?:yet |even |so much as )*(?:open|read|look|glance|unwrap|unpack|unfold|"
    r"unseal)(?:ed)?(?: at)? "
    r"(?:it|this|that|the (?:\w+ )?(?:file|folder|papers?|letter|message|box|envelope|document|notice|form)s?)\b|"
    r"^(?:zero|nil|nothing|none)(?: so far| yet)?$",
    # None of the villages has been visited so far; the file lies unopened.
    r"\bnone of (?:the|our|my|these|those) (?:\w+ )?\w+ (?:has|have|is|are|was|were) (?:yet |so far |even )*(?:been )?"
    r"(?:visited|started|touched|begun|opened|checked|looked at|done|seen|built|laid|dug|inspected|measured|counted|"
    r"surveyed|repaired|painted|signed|moved|collected|printed|delivered|planted|installed)(?: (?:so far|yet|to date|"
    r"up "
    r"to now|as yet|at all|until now))*$|^(?:(?:it|file|folder|envelope|letter|box|parcel)(?:'s| is| lies| sits)? )?"
    r"(?:still |as yet |yet |lying |all )*(?:unopened|untouched|unread|unstarted|unbegun)(?: (?:on|in) (?:my|our|"
    r"the) \w+)?$|"
    r"\bnot a (?:single )?thing\b|\bno (?:start|beginning|move|attempt) (?:has been |was |is )?(?:made|yet)\b",
    r"\byet to (?:commence|take off|get (?:going|under ?way|started)|be (?:started|begun))\b|"
    r"\bnot (?:yet )?(?:taken off|commenced?|got under ?way|come off the ground)\b",
    r"\b(?:not|never) (?:yet )?(?:get|got|gotten|come|gets) (?:a)?round to\b",
    r"\b(?:no|zero) (?:real )?(?:progress|movement)\b(?! (?:is |will be )?possible)|\bnothing (?:has )?(?:begun|"
    r"moved)\b|^no (?:updates?|news|"
    r"changes?)(?: yet)?$|\bnothing (?:new|to report|has changed)\b|^same as (?:last|before)|\bno (?:action|work|"
    r"steps?) (?:has been |was |have been )?(?:taken|done)\b|"
    r"\bhad no time\b|\byet to (?:start|begin)\b",
    r"\b(?:nothing|zero|none)(?: whatsoever| whatever| at all| much)? (?:has |was |is )?(?:been )?(?:done|yet|so far|"
    r"happened|started)\b|"
    r"\bhave not (?:done|begun|"
    r"started) anything\b",
)
"""Nothing has been done yet."""
NO_ALONE = phrase(
    r"(?:(?:还|暂时|都|也|呃|嗯)*(?:没有?|没呢|没有呢|不曾)[呢啊呀哦]*)+(?:领导|书记|主任|老板|[局科所站镇乡县部]长)?"
)
"""A bare no: 没呢, 没有没有; what stands behind it tells how far the work is."""
NO_NEWS = phrase(
    r"(?:目前|暂时|也|都|均|全部?|各项|一切|这边|的|仍|还是?)*(?:"
    r"(?:暂无|暂没有?|尚无)(?:什么|其他)*新?的?(?:进展|情况|动静)|"
    r"(?:无|没有?|未有|没什么|暂无|暂没有?)(?:什么|其他)*(?:新的?(?:进展|情况|动静)|变化)|照旧|老样子|同上次?|"
    r"no (?:news|changes?|updates?|new progress)|nothing new|(?:is |are )?unchanged)(?:了|呢)?"
)
"""What the button 暂无新进展 says: the work goes on, there is nothing to tell."""
