"""Words of completion, of handing in, of a step, of waiting for a stamp."""

import re

_HAND = "办做弄整搞干写填录报交传发送签盖走跑搬拆收清核改建挂印装修铺排选谈查汇编划种栽理刻贴移腾配统盘换验"
_ENDED = r"(?:完毕?|好(?!几|多|像|些|不|久|转)|妥当?|齐全?|利索|利落|停当|到位|毕)(?!整|善)"
RESULT = (
    rf"[{_HAND}](?:理|入|制|改|送|写|接|办|点|实|查|牌|印|报|完|得|的)?{_ENDED}|"
    rf"(?![后前不没未才就能会])[\u4e00-\u9fff]完(?=了|毕|$|,)"
)
"""A deed with its result: 办完, 弄好, 录入完毕, 办理妥当."""
STRONG = (
    rf"(?:完成|办结|完结|完毕|完工|竣工|完事|收官|销号|销项|清零|搞定|闭环|了结|结清|交差|妥了|妥妥的|齐活|{RESULT})"
)
"""Says by itself that something is finished."""
HANDED_IN = (
    r"(?:报送|上报|申报|填报|汇报|呈报|呈送|报备|备案|提交|上交|递交|上传|发送|送达|送到|传到|寄出|移交|交接|交付|"
    r"[报交发传送寄递呈](?!告|名|通|展|生|现|达|票|统|流|通|往|动|挥|布会))"
)
DEED = (
    rf"(?:{HANDED_IN}|到位|到岗|到齐|落实|结束|解决|验收|兑现|印发|下发|发布|公布|出台|挂牌|"
    rf"[挂签盖录填刻搬拆印拍](?!字)|签订|签署|"
    r"签批|签字|盖章|录入|录完|拨付|划转|下放|任命|配齐|配备|成立|组建到位|上墙|入库|启用|上线|入驻|搬迁|拆除|"
    r"安装|整改|处置|"
    r"处理|办理|更新|归档|建立|建成|通过|对接|覆盖|达标|发放|公开|合并|撤销|调整到位|制定|转发|传达)"
)
"""Says that something is finished only with 已, 了, 都, 均 or 全部."""

_BETWEEN = r"(?:要求|(?<=[已经])[将把]|[^,;。!?\n没未不要在得会能想可待将])"
_PERFECT = (
    r"(?:已经?|业已|均|都|全部?|皆|统统|早就?|刚刚?|刚才|顺利|圆满|按时|按期|如期|昨天|昨日|前天|前几天|"
    r"上周[一二三四五六日]?|上个?月)"
)
CLAIM = re.compile(
    rf"{STRONG}|{_PERFECT}{_BETWEEN}{{0,8}}?{DEED}|{DEED}{_BETWEEN}{{0,12}}?了(?!解|一半|一部分|大半|一点|点|些|几)"
    r"|(?<!\d)100%|百分之百|(?:事儿?|活儿?|都|就|也)成了|[✅✔☑]|(?<![a-z])ok ?了"
)
"""A claim that something is finished; whether the whole task, is judged elsewhere."""
WHOLE = re.compile(
    r"(?:此|该|这|本|上述|以上|整)(?:个|项|件)?(?:任务|工作|事项|事|节点|项目|活)?[^,]{0,6}?(?:已|全部|完成|办结)"
    r"|(?:任务|工作|事项)(?:已经?|全部|均|都|圆满|顺利|如期|按期|提前)*(?:完成|办结|完毕|落实)|全部(?:完成|办结|"
    r"落实|到位|搞定)"
)
"""The claim names the task itself, not a piece of it."""

ARRANGED = re.compile(
    r"(?:已经?|昨天|前天|刚刚?|今天|上周.?|都|均)[^,;。没未不]{0,8}?(?:安排|部署|布置|通知|启动|开始|开展|着手|"
    r"动员|召开|开会|开过|成立专班|组建|"
    r"研究|协调|联系|沟通|催|转发|传达|学习|督促|组织|起草|请示|受理|接手|介入|进场|动工|开工|入户|走访|交办|指派|"
    r"专人|列入|纳入|过会|批示|圈阅|批转)"
    r"|(?:安排|部署|通知|启动|开始|召开|动员|成立|研究|协调|对接|联系|催|开|跑|跟进|讨论)(?:过|了)"
    r"|(?:开始|着手|动手|忙着)[^,]{0,3}?(?:弄|做|办|整|搞|干|录|填|写|推|收)|(?<!通)过了?$"
)
"""The work has begun; nothing is finished by it."""
WORKING = re.compile(
    r"正(?!式|常|好|确|规|月|职|科|处|县|文|本|副|在?职|是(?:我|这)|因|面|当|义|反|能量)|(?<!现)在(?:办|做|弄|整|"
    r"搞|跑|走|推|催|填|录|写|收|改|建|对|落实|整改|协调|起草|"
    r"收集|汇总|统计|进行|刻|准备|核|抓|拟|制定|谈|联系|完善|修改|筹备|组织|审|路上|忙这)|"
    r"[办做弄整搞干跑填录写收改催核建推忙]着(?:呢|哩|嘛|$)|"
    r"(?:进行|办理|落实|推进|整改|处理|建设|施工|审核|准备|筹备|修改|完善|汇总|统计|录入|核对|办|协调|沟通|跟进|"
    r"对接|操作|起草|收集)(?:之)?中(?!旬|央|心)|"
    r"(?:有序|稳步|按计划|按序时|加班加点|持续|积极|正常|陆续|逐[一步个人户村]|同步|顺利|压茬|"
    r"倒排)[^,]{0,4}?(?:推进|进行|开展|办理|落实|实施|推动|核|办|报|收|做|整改)|"
    r"进展(?:顺利|正常|良好|较快|还行|还可以|不错|缓慢|较慢|有点慢|比较慢)|进度(?:较?慢|正常|过半)|在办|着手|跟进|"
    r"推进(?!不|困难|难|会)|有(?:一些|所|了)?(?:点)?(?:新)?进展|有眉目|"
    r"过半|大半|一多半|多半|一部分|个别|部分|刚起步|刚开始|刚启动|刚着手|^ing$"
)
"""Under way: the deed is still going on."""
NEXT_STEP = re.compile(r"^(?:下一?步|接下来|下来|后续|随后|然后|接着|之后|下阶段|继续|再)")
AFTERCARE = re.compile(
    r"巩固|加强|长效|持续(?!推进)|跟踪|常态|回头看|提升|总结|保持|强化|督促|管护|维护|后续管理|反弹|归档|存档|"
    r"佐证|照片|附件|运行|日常|管理|服务|宣传|再接再厉|做好(?:管理|服务|后续)"
)
"""What follows when nothing remains: 下步将继续巩固."""

STEP = re.compile(
    r"初稿|草稿|草案|征求意见|讨论稿|送审稿|代拟稿|框架|大纲|摸底|摸排|排查|调研|调查|踏勘|勘[测察查]|测绘|测量|"
    r"设计(?!院)|图纸|选址|"
    r"立项|可研|招标|招投标|投标|采购|询价|动员|前期|准备工作|筹备|筹建|初[审步核验评]|预[审验]|"
    r"第[一二三四五六七八]\s*(?:步|阶段|批|轮|期|稿|环节|部分)|"
    r"第\d(?:步|阶段|批|轮|期|稿)|首[批轮期]|一期|二期|上半|部分(?!门)|局部|主体(?!责任)|地基|土建|酝酿|考察|"
    r"民主测评|推荐|公示(?!牌|栏|完毕)|清点|笔试|面试|体检|政审|论证|评估|"
    r"内业|外业|表[一二三四五六]|阶段性|半数|过半|大半|一半|多半|起草|草拟|拟稿|拟定|拟订|核对|谈话|招录|"
    r"(?:党委|班子|常委|部务|局务|局党组|党组|专题|动员|协调|推进|部署|常务|村民|职工|代表)会(?=已|都|也|通过|开|"
    r"召|结束|研究|过|$|,)"
)
"""A step or a piece of the task; finished, it leaves the rest."""
PENDING = re.compile(
    r"(?<!请)(?<!期)(?:待(?!遇|业|命|办事)|等(?!级|次|额|候室|[各个方,])|等待|等候|静候|候|(?<!现)在|还需|需|须|"
    r"需要|还要|要)(?:[^,。;]{0,12}?)"
    r"(?:审批|批复|批准|审核|审定|审议|审查|批示|会签|盖章|用印|签字|签发|签批|回复|反馈|答复|意见|研究|上会|验收|"
    r"公示|评审|通过|确认|核准|批|审|回执|通知|文件)"
    r"|(?<!请)(?<!请领导)(?:报|送|呈|提)(?:请|交)?[^,。;]{0,8}?(?:审批|审核|审议|审定|审查|审(?!计局)|"
    r"批(?![次复准])|会签|研究)(?!通过|完|过了)"
    r"|走(?:程序|流程)|(?:流程|程序|审批|审核|公示(?!牌|栏|完毕)|会签|研究)中|退回|打回"
)
"""Handed in and waiting for somebody's word, or handed back: not finished (labels, rule 6)."""
EXCEPT = re.compile(
    r"除(?!夕|尘|草|名|险|四害)[^,。;]{0,14}?(?:外|之外|以外|,|没|未|还|都|均|全|其)|除了|"
    r"(?:就|只|仅|还|单)(?:是)?(?:差|剩|缺|欠)|(?<![误时温落相色偏反出公])差(?!不多|别|异|旅|错|额|遣|价|评|距|事|"
    r"不离)|剩(?:下|余)?|尚余|"
    r"还有(?!什么|啥|个?问题|疑问|困难)|尚有|另有|有的(?:还)?|个别|少数|一些(?:还)?没|尾巴|收尾|扫尾|"
    r"只有[^,;。]{1,10}?(?:没|未)|只(?:完成|办|"
    r"报|弄|做|录|搞|差|有)|才(?:完成|办|报|弄|做|录)|"
    r"没[^,]{0,6}?的(?:还)?有|返工|重新?[做报填改弄]"
)
"""Something remains (labels, rules 5 and 11)."""
REST = re.compile(r"(?:其他|其它|其余|别的|剩下)(?:的)?(?:村|几项|任务|项|工作|事项)?")

ENGLISH_CLAIM = re.compile(
    r"\b(?:done|finish(?:ed)?|complete[d]?|submitted|sent|uploaded|closed|delivered|resolved|handed in|turned in|"
    r"filed|wrapped (?:it |this |everything )?up|"
    r"taken care of|sorted(?: out)?|in place|settled|signed off|handed over|all set|emailed|mailed|posted|"
    r"implemented|fixed|reported)\b"
)
ENGLISH_STEP = re.compile(
    r"\b(?:draft|survey|first|second|phase|step|stage|part(?:ly|ial\w*)?|half|preparat\w+|prep|consultation|"
    r"outline|design|baseline|interview\w*|"
    r"training|kick-?off|groundwork)\b"
)
ENGLISH_REMAINS = re.compile(
    r"\b(?:except|excluding|apart from|other than|remaining|remains?|rest|left|still|only|minus|short of|to go|"
    r"some|most of|but not|outstanding|missing)\b"
)
ENGLISH_PENDING = re.compile(
    r"\b(?:await(?:ing)?|waiting|pending|under review|for (?:approval|review|signature|comment)|being reviewed|"
    r"returned|sent back|rejected)\b"
)
ENGLISH_WORKING = re.compile(
    r"\b(?:in progress|working on|work(?:ing)? (?:is )?under ?way|under ?way|ongoing|on-going|going (?:well|"
    r"smoothly|on|fine)|on track|on schedule|half ?way|"
    r"well advanced|still (?:on it|at it|working|going)|progress(?:ing|ed)?|moving|proceeding|started|begun|"
    r"drafting|preparing|collecting|compiling|"
    r"reviewing|coordinating|chasing|collating|checking|verifying|writing|implementing|rolling out|doing it|"
    r"being (?:done|handled|processed)|making|"
    r"need(?:s|ing)? (?:\w+ ){0,2}(?:more )?(?:days?|weeks?)|finaliz\w+|finalis\w+|need to)\b"
)
ENGLISH_DENIED = re.compile(
    r"\b(?:not|n't|never|yet to|hardly|far from)\b(?! only)[^,;]{0,30}?\b(?:done|finish|finished|complete|"
    r"completed|submitted|sent|uploaded|closed|delivered|resolved|ready|in place)\b"
    r"|\b(?:unfinished|incomplete|undone)\b"
)
PERFECT = re.compile(
    r"\b(?:we|i|they|it) (?:\w+ )?(?:finished|completed|submitted|sent|handed|uploaded|closed|reported)\b|"
    r"已经?(?!预计|计划)|业已|(?:昨天|昨日|前天|上周[一二三四五六日]?|上个?月)|了(?!解|吧)|早就|"
    r"刚刚?(?=[完办报交发传做弄搞提上送])|完毕|\b(?:already|(?:have|has)(?= (?:been |already |now |just |"
    r"all )*(?:\w+ed|done|sent)\b)|was|"
    r"were|been|yesterday|this morning|last week)\b"
)
"""The deed lies behind."""
HANDS_OVER = re.compile(rf"{HANDED_IN}|{STRONG}")
HEDGED_ALONE = re.compile(r"差不多|差不离|大概齐|齐|一撇|快|完|行|好|了|没(?:啥|什么)?(?:大)?问题|there|ready|ok")
PROMISED = re.compile(
    r"(?:预计|争取|力争|确保|保证|马上|即将|快|能|会|可以|准备|打算|计划|拟|将|要|尽快|抓紧|稍后|晚点|一会儿?|"
    r"回头|随后|[前内后号日天周早晚午点月底旬半末])[^,;。]{0,8}?"
    r"(?:报|交|给|发|送|传|出(?!差)|办|弄|搞|录|盖|印|挂|整|做|搬|拿|签|赶|取|验|扫|清|拆|建|刻|完|干|收|见分晓|"
    r"见效|到货|到位|齐|好)(?!会)|"
    r"(?:还|再)(?:需|要|得|有|用|给)[^,;。]{0,6}?(?:天|周|月|工作日|小时)|快(?:了|好了|完了|齐了)|(?:预计|争取|"
    r"力争)|[前内](?:一定)?(?:能|给|可以|肯定|准|必)|可以$|没问题$|还(?:得|要|需要?)[^,]{1,10}|准备(?:验收|上会|"
    r"开[工会]|挂牌|报|[^,]{1,4}$)|"
    r"\b(?:will|'ll|going to|by|expect|plan (?:to|on)|aim|should be ready|hope to|before)\b"
)
AROUND_A_DAY = re.compile(
    r"最迟|最晚|大概|大约|预计|争取|[之以]?[前内后]|吧|左右|肯定|一定|能行|能|可以|行|给|到|在|下班|上午|下午|"
    r"晚上|中午|早上|晚|早|"
    r"\d{1,2}[点时:]\d{0,2}半?分?|\d{1,2} ?[ap]m|之间|期间|我|那|会|"
    r"\b(?:by|on|in|about|this|next|the|before|until|end|of|around|at|latest|[a-z]m)\b|\s"
)
"""What may stand around a day that is the whole answer: 周五前吧."""
UNDER_WAY = re.compile(r"正|已|在[办做弄推]|中$|着|了$")
ENGLISH_DELIVERS = re.compile(
    r"\b(?:give|send|submit|deliver|hand|report|finish|complete|upload|have it|get it|ready)\b"
)
REST_LEADS = re.compile(r"(?:但是?|不过|只是|就是)?(?:还有|就差|只差|还差|尚有)")
