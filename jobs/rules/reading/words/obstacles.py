"""Words of obstacles: stuck, lacking, refused, unable, waiting; and of obstacles that are over."""

from jobs.rules.reading.words import any_of, phrase

_SUPPLIES = (
    r"人手|人力|力量|编制|资金|经费|钱|款|预算|场地|场所|房子|办公用房|用房|地方|设备|车辆|车|依据|权限|权力|资质|执法证|证件|手续|指标|名额|"
    r"文件|政策|模板|样表|账号|密码|网络|网(?![格上点站民页红箱])|电(?![子话脑视商梯影])|技术|专业人员|专业技术人员|人才|批文|批复|图纸|公章|印章|条件|精力|授权|接口|土地|用地|配套|货|配件|"
    r"零件|水泥|砂石|机械|机器|苗木|种子|油料"
)
"""What others must give."""
_MEANS = rf"(?:办公|专项|工作|专业|执法|启动|配套|开办)?(?:{_SUPPLIES}|人员|材料|方案|标准|系统|数据|人)"
"""What one may be short of; 方案 and 数据 are also what one makes oneself, so 方案没写 is no lack."""
_OWN_DEED = (
    r"(?:全部|收回|收齐|收上|付清|结清|开始|启动|写|录|报|做|弄|填|完(?!结)|整|交|办(?!下来)|搞|上报|动|处理|统计|汇总)"
)

ALL_BEHIND = phrase(
    r"(?=[^,]*(?:结清|付清|完工|竣工|完成|验收|拆除|清零|到手|归档|移交|办妥|办结))"
    r"(?:(?![没未不还欠跑差缺卡])[^、,]){2,10}(?:、(?:(?![没未不还欠跑差缺卡])[^、,]){2,12})+"
)
"""尾款结清、工程队撤场: beside what is settled, a crew that leaves has done its work."""
SHORT_OF = phrase(r"(?:一?半|[一二三四五六七八九]成|\d+(?:\.\d+)?%|分之[一二三四五六七八九十])(?:都|还|也)*不到(?!位)")
"""一半都不到 tells how far the work is, and nothing in its way."""
IMPOSSIBLE = any_of(
    # V不C, the potential of impossibility: 推不动, 下不来, 登不上去; not 差不多, 对不起, 看不起.
    r"(?<![差对看了说想免少忘错用是要如若天有无误漏赖])不(?:了(?!解|了之|起)|成(?!熟|问题)|动(?!产)|下去?(?!达|发|放|来文)|下来|拢|完|"
    r"(?<![谈说算]不)上去?(?!报|传|级|交)|进去?(?!展)|开(?!会|始|展|工|通|放)|出来?(?!台|差|具|意外|所料|问题|岔)|通(?!过|知|报|畅)|齐全?|"
    r"过去|过来|起来|到(?!位|场|期|岗|时|\d)|着(?!急))",
    r"[进出过拉运调请叫]不来(?!往|看)|[进出过上回运]不去(?!年)|搞不定|办不到|做不到|(?:弄|做|办|搞)不(?:好|定)|寸步难行",
    r"无法|没法子?|没(?:有)?办法|没(?:有)?法(?!院)|难以|无力|无从|不可能(?!没|不)|没(?:有)?可能|(?<!能)不能(?!说|讲|算|不|再)",
    r"没招|没辙|没戏|够呛|悬(?![挂崖空赏])|难办|不好办|不好弄|难弄|难搞",
    r"来不及(?!上报)|赶不上|赶不出",
    r"对不上|[垫付出担赔买雇请养交]不起",
    r"\bno (?:progress|work|movement|start) (?:is |will be )?possible\b|"
    r"\b(?:cannot(?! (?:confirm|say|tell|be sure))|unable|impossible|not (?:be )?able to|no way|"
    r"not (?:be )?(?:possible|feasible|doable|achievable|workable|practicable|viable|realistic)|"
    r"could not)\b",
)
_STUCK = (
    r"^(?:这|那|此)?(?:个|件|项|桩)?(?:事|活|项目|工程)?儿?(?:怕是|算是|全|都|彻底|又|给|已经?)*(?:办|搞|弄)?(?:黄|凉|砸|瞎|歇菜|歇火|泡汤|吹|卡|熄火)(?:了|球了)$|搁(?:那|这)(?:儿|里)?了",
    r"干瞪眼|干着急|抓瞎|白搭|趴窝|抛锚|(?:没|无)着落|悬着|吃(?:了)?闭门羹|碰(?:了)?(?:壁|钉子)|没下文|打回票|等米下锅|一筹莫展|爱莫能助|骑虎难下|(?:路|桥|网|线|缆|水管|资金链)断了|"
    r"卡(?:在|住|着|壳|了|脖子|到)|受阻|受限|遇阻|阻力|障碍|瓶颈|堵点|僵(?:住|持|局)?|搁[置浅]|陷入|中断|暂停|叫停|迟迟",
    r"(?:施工队|工程队|工人|厂家|承包商|开发商)[^,;。]{0,3}?(?:撤|跑|停)(?:了|走|场)",
    r"(?:施工队|工程队|工人|师傅|工地上?的?人|厂家|承包商)(?:都|全|也|已经?)+(?:走|跑|撤|散)(?:球|光|完|人|掉)?了",
    # Each says that it is the other's: 两个局都说不归自己管.
    r"(?:都|互相|各自|相互|[两双]边|[两双]方)[^,;。我]{0,4}(?:说|称|讲|推说|回复)(?:这)?不(?:归|是|属于?|该|由)(?:自己|他们|它们|各自|人家|本单位|其|那边)",
    r"(?:先|暂时|暂且|只好|只能)(?:先)?(?:放|搁|停|缓|撂)(?:一(?:放|搁|停|缓|撂)|下|着|到一边)了?$",
    r"[退打](?:回)?了[一两二三四五几\d]+[回次遍]|压着(?!没(?:动|办|弄|做|开|管))|要价(?:太|过|很)?高|(?<![危旧废])(?:路|村|口|桥|门|小区|卡点)[^,;。]{0,3}封(?:着|了|住|死)",
    r"(?<!关)停(?:工|滞|摆|电|了|顿|办|下来|在|着)|撤场|查封|被封|断供|塌|淹|停产",
    r"流标|废标|流拍|烂尾(?!楼)|耽误(?!不)|耽搁(?!不)|延误(?!不)|影响(?:了)?(?:进度|施工|工期|进展|推进|开展)|受[^,;。]{1,8}影响|跑了[^,]{0,4}趟",
    r"因[^,;。]{1,14}?(?:停|搁|拖(?!欠|拉机)|压着|无法|暂缓|耽误|耽搁|延误|滞后|没法)",
)
_HELD = (
    r"被(?:冻结|停用|停|注销|锁定|吊销|扣押|扣|偷|征用|清退)(?:了|$)|[让被给叫](?:大?水|雨|山洪|洪水|泥石流|塌方)[冲淹压埋泡]|"
    r"[陷困缠绊压夹冻](?:住|进去|在里头|在里面)了?(?=$|[,。;!])|被[^,;。]{1,8}?[挡占压缠绊堵](?:着|住|了)|(?:招标|评标|开标|标书|标)作废",
)
"""A thing that does not come loose, or a place where another stands."""
_LACKING = (
    r"缺(?!席|勤|陷|点|口(?!.{0,4}\d))|不够用|只够|差钱|欠[款账薪]|(?:财政|资金|经费)困难",
    rf"{_MEANS}(?:严重|还|太|比较|确实|也|都|有点|非常)?(?:不足|不够|太少|短缺|紧缺|紧张|有限|跟不上|缺口|不到位|老旧|老化|复杂|不全|不清|不明)",
    r"一[支个台辆袋根张名瓶桶滴颗粒片盒箱副双][^,;。]{1,4}(?:都|也)(?:找|拿|买|凑)?(?:没有|没得|不到)了?$",
    rf"(?:没(?:有)?|无(?!误)|未有)(?:足够|相关|专门|具体|明确|统一|专职|专业|合适|办公|执法|任何|什么)*(?:[^,;。]{{1,6}}的)?"
    rf"(?:{_MEANS}|空编)(?!问题|办完|显示|录入|(?:下来|上门|过来|来)?(?:看|查|检查|问(?!津)|说|投诉|反映|受伤|伤亡|落下|漏|掉队))",
    rf"(?:{_SUPPLIES})[^,;。完成办好]{{0,5}}?(?:没|未|不(?!缺|愁|是|需|用|错))(?!有?(?:问题|{_OWN_DEED}))",
    r"(?<!个)人(?:手|力)?(?:都|全)+(?:被)?(?:抽|借|调|拉|派)(?:去|走)",
    r"没人(?:手|签|管|干|批|接|愿|报)|[扯理分划谈]不清",
    # What others have not let pass: 环评没过, 用地手续没办下来.
    r"(?:环评|验收|评审|审核|审计|初审|复核|检查|消防|审批|审查)[^,;。]{0,3}?(?:没|未)(?:能)?(?:通)?过(?=$|[,。;!])|(?:没|未)(?:能)?(?:办|签|征|谈|调)下来",
    # A precondition that others have not met: 没批, 没下来, 未明确.
    r"(?:没|未|没有|不)(?:有)?(?:能)?(?:批(?!评)|批复|批准|批下来|拨(?:付|款|下来)?|下达|下放|下来|下文|到位|到账|着落|解决|同意|明确|"
    r"出台|落地|开放|拿到|给(?!您|你)|放行|松口|答复|回复|回应|敲定|定(?!稿|期)|签字|开通|通过)",
    r"(?:指标|文件|资金|款|钱|批复|方案|编制)[^,;。]{0,6}?(?:没|未)(?:有)?(?:到|来|下|定|批|给)",
    # Only then: 需要省里授权才能办, 省里6月才下文件.
    r"(?:需要?|得|要|必须|须)(?!到|[\d一二两三四五六七八九十几半]+个?(?:多)?(?:天|周|月|工作日|小时|星期))[^,;。]{2,16}?(?:才能|才可以|才行|方可|方能|才好|才可)",
    r"才(?:下|开|批|到(?!了?\s*(?:\d|[一二三四五六七八九两]成|百分|一半))|发|定|研究|拨|有钱|给|放款)(?!班|通|始|展)",
)
_REFUSED = (
    r"不(?:收(?!费)|发证|盖章?|放人|见面|配合|同意|愿意?|肯|给(?!力)|批|签字?|接收?|支持|理解|理|交(?!流)|让|认(?!识)|合作|买账|松口|认可|统一|一致|对付)",
    r"(?:死活|坚决|硬是|就是|说什么[也都]?|怎么说[都也]?)不|不(?:搬|签约|腾|拆|走|干)(?!了|完|干净)|不报(?:数|送)|撂挑子|跑路|弃标|罢工",
    r"拒(?:绝|不)|反对|异议|(?<!热)闹(?:事|着|得)?|阻[挠工拦]|纠纷|上访|矛盾|扯皮|推诿|冲突|打架|分歧|有争议|产权不清",
    r"谈不(?:拢|下来|成|妥|来)|说不通|想不通|思想(?:不通|包袱|有顾虑)|顾虑|意见(?:大|不一|很大)",
    r"(?:一直|迟迟|始终|总是?|老是?)(?:都)?(?:没|未|不)(?:有)?(?:人)?(?:来|给|接|理|见|派|批|露面|松口|点头|动静)",
    r"互相推|推来推去|都不管|没人管|涨价|嫌[^,;。]{1,8}?(?:低|少|远|脏|累|麻烦)|把路?堵|赖着|油盐不进|漫天要价|狮子大开口|堵[了住]|拦[着住]|(?:施工队|工人|队伍|老板|厂家|师傅|人家|对方|包工头)[^,;。]{0,3}不干了",
    r"打官司|不让(?:进|拆|动|搬|施工)|(?:下雨|大雨|暴雨|雨下|雨水|台风|大雪|洪水|汛期)[^,;。]{0,8}?(?:不停|停|冲|阻|影响|进不|干不|动不|泡)",
    r"(?:被|有人|遭)[^,]{0,4}?(?:举报|投诉|信访|处罚|巡察|审计)",
)
_BROKEN = (
    r"(?:账号|账户|系统|平台|密码|权限)[^,;。已]{0,4}?(?:锁着|锁了|被锁|锁住|冻结)|拖欠|(?:工资|款|钱|补助|补贴|经费|费)[^,;。]{0,2}拖了?[\d一二两三四五六七八九十几半]+个?(?:月|年)",
    r"(?:登|进|收|打|传|连|联系|找|上|开)不(?:上|进|开|去|到|了)|拿不(?:到|出|准|下)|弄不明白|不会(?:弄|填|操作|用|做|写|算|测|画|修|鉴定|调试|装)",
    r"(?:系统|平台|网[络站页]?|服务器|电脑|后台)(?:又|也|都|老|总)?挂了(?=$|[,。;!])|掉线|断线|卡死|闪退|(?:系统|平台|网[页站]|账号|页面|链接)[^,;。]{0,3}打不开|坏了|崩(?:了|溃)|故障|瘫痪|断电|漏水|死机|报错|坏[在掉]|下了[^,;。没未不]{0,4}雨|(?:工地|路|地里)[^,;。]{0,3}(?:全是|都是)水|不通(?!过)|超编|超时|失效|过期|丢失|"
    r"堵车|手续不全|手续复杂",
    r"(?<!在)不在(?:家|单位|岗|$)|(?:领导|书记|[县局镇乡部]长|主任|负责人|经办人|同志|同事|专家|技术员|会计|施工员)[^,;。]{0,3}?(?:出差|外出|请假|住院|隔离)",
)
_HARD = (
    r"(?:有|存在|遇到了?|碰到了?|面临|比较|很|太|较|特别|非常|确实|实在)[^,;。]{0,4}?(?:困难|难度|难题|阻力|问题(?!吗|正?在|还在))",
    r"(?:遇[到上]?|碰[到上]?|(?<![查找提指列报发看给不没未])出)(?:了|现)?[^,]{0,2}(?:难处|难题|麻烦|波折|状况|岔子|变故|意外|问题|差错|纰漏)(?!吗|怎|如何|找)|困难(?:较|"
    r"很|比较|不|重)?(?:大|多|小|重)|难度(?:较|很|比较|太|挺)?大",
    r"推进(?:困难|不力|不畅|难)|难(?:推|落实|协调|得很|推进|执行|开展)|棘手|头疼|愁|(?:问题|矛盾|难题)(?:突出|复杂)",
    r"^(?:唉|哎)?,?(?:太|真|很|挺|好)?难(?:啊|呀|哪|呐)?$",
    r"历史遗留|底数不清|老大难|互相矛盾",
)
_ENGLISH = (
    r"\b(?:blocked|stuck|held up|hung up (?:because|on|over|at|in|with)|"
    r"on hold|stalled|suspended|stopped|halted|delayed|obstacle|bottleneck|lack\w*|"
    r"short(?:age)? of)\b|\bunder ?water\b|\bkeeps? (?:on )?(?:rejecting|refusing|crashing|failing|freezing|"
    r"timing out|logging us out)\b",
    r"\bnothing (?:can |will |could )?(?:moves?|happens?|proceeds?|starts?|goes|go)(?: on| ahead|"
    r" forward)? (?:unless|until|without|"
    r"before)\b",
    r"\b(?:shortage|insufficient|not enough|without(?! (?:a |any |further |single )*(?:fail|change|reservation|"
    r"amendment|remark|comment|"
    r"reservation|hesitation|question|doubt|"
    r"amendment|correction|quer|finding|incident|problem|delay|trouble|"
    r"difficult|hitch|objection|exception|complaint|issue|loss|accident))|problem|trouble|difficult\w*|"
    r"wait(?:ing)? (?:for|on)|(?:is|"
    r"are|was|were) broken|snapped|quarrel\w*|hit (?:a|the) (?:brick |stone )?(?:wall|snag|roadblock|hurdle)|"
    r"deadlock\w*|impasse|stand-?off|red tape|hands "
    r"are tied|(?:ran|run|running) out of|out of (?:stock|money|cash|funds|cement|fuel)|went bankrupt|"
    r"there(?:\'s| is| are) no (?!problem|doubt|change|need|news)|(?:stand ?still|to a halt)|"
    r"depends on|no one|nobody)\b",
    r"\b(?:will|would|do|does) not (?:stamp|vacate|leave|budge|sell|talk|come|answer|lend|help|consent|relocate|"
    r"move out|demolish|sign|approve|release|agree|cooperate|accept|pay|let|open|give|issue|"
    r"respond|reply|hand over)\b",
    r"\b(?:everyone|everybody|all (?:our )?staff) (?:is|are) (?:out|busy|away|tied up)\b",
    r"^no \w+ (?:to|for|from)\b|\bwashed out\b|\barguing\b|\bdisput\w+\b|\braised (?:his|their|the) prices?\b",
    r"\b(?:closed|blocked|cut off|washed away) (?:the|our) (?:road|bridge|access)\b|\b(?:denied|turned down|"
    r"locked|power cut|jammed)\b|"
    r"\blost (?:all )?(?:the |our )?data\b|\bcrashed\b|\bnot (?:been )?delivered\b|\bnobody applied\b",
    r"\b(?:holding|held) (?:us|it|them|things|everything|the work) (?:up|back)\b|\b(?:short-?handed|"
    r"under-?staffed|overstretched|overloaded)\b",
    r"\b(?:protest\w*|cancelled|canceled|collapsed|flooded|on strike|resigned|quit|sick|on (?:\w+ )?leave|"
    r"quarantine\w*|"
    r"locked down|suing|"
    r"out of order|fell through|rained off|(?:is|are|was|were|came|running) late)\b",
    r"\b(?:refus\w+|object\w*|oppos\w+|disagree\w*|broke(?:n)? down|walked (?:away|off|out)|withdr[ae]w\w*|"
    r"pulled out)\b",
    r"\b(?:system|network|server|website|platform|portal|line) (?:is |was |keeps |has been |have been )?(?:down|"
    r"crash\w*|broken|failing)\b",
    r"\bno (?:budget|money|fund\w*|staff|permission|authority|manpower|people|quota|approval|response|reply|"
    r"template|access|space|"
    r"office|power|internet)\b",
    r"\b(?:not|never) (?:been )?(?:approved|released|allocated|granted|cooperat\w+|responded|replied|issued|"
    r"available|arrived|signed)\b",
)
OBSTACLE = any_of(*_STUCK, *_HELD, *_LACKING, *_REFUSED, *_BROKEN, *_HARD, *_ENGLISH)

WAITING = phrase(
    # Not 等材料齐了就完成: that is a condition, and the rest is one's own.
    r"(?![^,;。]*(?:[就便][^,;。]{0,3}?|马上|立即)(?:能|可|会|报|交|办|完))"
    r"(?<!不)(?:等(?!(?:着)?(?:您|你们?|领导|县里|上级)?来?(?:看|查|验|检阅)|下周|下个?月|明天|后天|过|级|额|次|候室|我|一下|下(?=再|看|我)|会儿|各方|方面|相关|工作|"
    r"材料(?!到|齐|批)|事项|人(?=$|[吗呢])|几个|多个|单位|到(?:下|本|这|"
    r"\d|月|年|周|明|后|节)|$)|"
    r"等待|坐等|就等|干等|待(?=上级|省|市|县|批|文|领导|明确|资金|方案))(?!齐|弄|做|办)(?P<what>[^,;。!?]{1,20})(?<!什么)"
)
"""Nothing moves until something comes (labels: 等文件/等批复/等通知 → blocked)."""
ENGLISH_WAITING = phrase(r"\b(?:await(?:ing)?|waiting|pending)\b")
UNSURE = phrase(
    r"没(?:人)?(?:给|有)?个?(?:准信|准话|说法|准数)|没(?:人)?(?:说|讲|写)(?:清|明白)|(?:附件|链接|文件|表格?|图片|网址|二维码|压缩包|模板)[^,]{0,3}(?:打不开|看不清|"
    r"下不了|下载不了|损坏|乱码|失效|过期|没收到)|"
    r"(?:翻|找|搜|查)[^,;。]{0,8}?(?:没|未)(?:有)?(?:找|翻|搜|查|见|看)到|拿不准|吃不准|[搞弄说]不清|不清楚|"
    r"不明白|不太?懂|不知道|\bnot sure\b|\bunsure\b|"
    r"\bcannot (?:find|see|scroll|open|remember|recall|locate|read|make out)\b"
)
WHO_KNOWS = phrase(r"(?:经手|经办)的?(?:同志|人|同事)|\bwho (?:handled|did|sent|filed) (?:it|this)\b")
"""That the one who would know is away hinders the answer, not the work."""
RESOLVED = any_of(
    r"(?:没有?|无|不存在|未遇到|[没未]发现|[没未]见)(?:什么|任何|大的?|其他|遗留|质量|安全|新的?|别的|剩余|后续)*(?:困难|问题(?!解决)|阻力|障碍|难度)|没(?:什么)?大?(?:问题|困难)|不缺|不等",
    r"(?:现|已|现已|目前|现在)(?:已|都)?(?:经)?(?:得到)?(?:全部|基本|顺利)?(?:解决|协调好|打通|克服|化解|理顺|恢复|到位|批下来|拨付|搞通|谈妥)",
    r"(?:解决|协调好|打通|克服|化解|理顺|恢复|抢通|修通|修复|排除)了|已经?(?:抢通|修复|恢复|排除|消除|解除|疏通)|(?:问题|困难)(?:不大|不存在)",
    r"(?:无|没有?)(?:任何|人)?(?:提出?|有|反映|说)?(?:异议|意见|反对)",
    r"(?:塌|淹|坏|断|冲|堵|漏|裂|倒)[^,;。没未不又再]{0,8}?(?:抢?修|补|清|换|疏|接|扶)(?:好|完|通|复|上|开|正)[^,;。没未不又再]{0,4}了(?=$|[,。;!])",
    r"(?:拖欠|欠)[^,;。没未不]{0,8}?(?:全部?|都|全额|如数|昨天|已)[^,;。没未不]{0,2}?(?:打|发|补|还|付|兑|转|划)(?:到|给|进|上|完|齐|清)[^,;。没未不]{0,8}?了(?=$|[,。;!])",
    r"(?:拖欠|欠)[^,;。没未不]{0,10}?已?(?:全部|全额|都)?(?:清零|付清|结清|还清|发清|兑付)(?:完|掉|完毕)?(?:了|(?=$|[,。;!]))",
    r"(?:矛盾|纠纷|欠[款账薪]|争议|分歧|隐患|困难)[^,;。没未不]{0,6}?(?:调解|化解|解决|付清|结清|还清|消除|排除|理顺|平息|了结)(?:好|完|掉|到位|成功|完毕)?(?:了|(?=$|[,。;!]))",
    r"\b(?:that|it|this)(?:'s| is| has been| was) (?:now )?(?:all )?(?:over|solved|sorted|fixed|behind us|settled)\b",
    r"\b(?:is|are) (?:now )?(?:all )?behind us\b|\b(?:trouble|problem|issue|dispute|"
    r"difficulty)\w* [\w ]{0,40}?(?:is|are|was|has been) (?:now )?(?:over|solved|gone|"
    r"settled|fixed|cleared up)\b",
    r"\b(?:but|and) (?:they|he|she|it) (?:has |have )?(?:now )?(?:released|signed|approved|agreed|granted|gave)|"
    r"\bno (?:problems?|issues?|difficult\w+|obstacles?)\b|\b(?:resolved|solved|sorted)\b",
)
"""There is no obstacle, or it is over."""
NO_LONGER = phrase(
    r"(?:but |and |now )*(?:that|this|it)(?:'s| is| has been| was| got) (?:now |all )*"
    r"(?:sorted(?: out)?|solved|resolved|fixed|settled|over|cleared up|behind us)(?: now)?"
)
"""Said of an obstacle told before, and of the work nothing: it was stuck, but that's sorted."""
FORMER = phrase(
    r"^(?:前阵子?|前一阵|之前|以前|此前|原来|起先|开始时|开头|先前|前期|前段时间?|上周|当时|早先|原先|前几天|一开始|起初|本来|曾)|"
    r"\b(?:was|were|had been)\b[^,;]*\b(?:before|earlier|at first|for a (?:while|time)|until last \w+)\b"
)
OVERCOME = phrase(
    r"^(?:现在|如今|目前|这下|这会儿?)[^,;。没未不还剩差要等]{0,6}?(?:拿到手|到手|批下来|办下来|拿到|通|解决|协调好|到位)(?:了)?$|"
    r"^(?:后来|后面|之后|随后|经过?(?!费|验)[^,;。没未不]{1,8}|最后|终于|好在|幸好|但是?|不过)[^,;。没未不还剩差要等]{0,8}?"
    r"(?:协调|沟通|解决|疏通|打通|做通|跑通|谈通|说通|谈妥|谈拢|理顺|修好|修通|恢复|补齐|补上|凑齐|到位|拨下来|批下来|拨到|借到|借|调来|找到|联系上|通|同意|签字|松口)"
    r"[^,;。没未不还剩差要等]{0,5}了(?!一?(?:半|点|些|部分))[^,;。没未不还剩差要等]{0,4}$|"
    r"^(?:上周[一二三四五六日]?|昨[天日晚]|前[天几]天?|上个?月|今[早天])[^,;。没未不还剩差要等停断塌坏]{0,6}?"
    r"(?:[腾清让](?:出来|空)|(?:盖|批|签|拨|办|领|拿)(?:下来|到手|回来)|[挪搬迁让撤签批]|(?:接|拿|送|要|运|拉|调)(?:过来|回来|来)|复工|开门|到货|放行|解封|松口)了$"
)
"""Behind FORMER: how it was got over, which tells nothing of the work."""
NOWADAYS = phrase(r"现在|目前|现已|如今|已经?|\bnow\b")
"""Beside FORMER: what stood in the way does so no longer."""
STANDS_IN_THE_WAY = phrase(
    rf"{_SUPPLIES}|\b(?:on hold|held up|stuck|blocked|out of stock|stranded)\b|\brefus|\bobject|\boppos|\bdisagree|"
    rf"\bdisput|\bquarrel|才能|才行|方可|不(?!过|同)|拒|反对|异议|卡|被[^,;。]{{1,8}}?[挡占压缠绊堵]|纠纷|争议|困难|阻|"
    r"僵|问题|嫌|赖|死活|要价"
)
"""Inside what remains: more than not yet, somebody or something stands in the way."""
ONLY_THEN = phrase(
    r"才|方可|方能|等|待|\b(?:can|could) only\b|\b(?:nothing|nobody|no one) can\b|"
    r"\bno (?:point|sense|use|good)(?: in)? \w+ing\b"
)
"""Makes a condition an obstacle."""
