"""The whitelist of a silent `done`: every clause must be built of known pieces, and one must say it is finished.

A clause is who · the task or a noun of the office · when (past) · how · 已 · deed · where to. What the pieces do not
cover (口头上, 所谓, 逐步, a village's name) is not wrong, it is merely asked about.
"""

import re
from collections.abc import Sequence

from jobs.rules.reading.counts import counts, names_quantity
from jobs.rules.reading.words import completion as said
from jobs.rules.reading.words import doubts, english, obstacles, receipts

_RISKY = (
    r"吧|左右|就好|了|村|庄|屯|寨|附[件表]|没|未|不|无|非|别|谓|口头|名义|形式|表面|假|说|称|听|据|拟|待(?!遇|业)|将|"
    r"要(?!求)|会(?!议|签|计)|能|想|快|应(?!急|届|用)|可|差|除|余|剩|"
    r"其|另|半|部分|基本|大体|大致|主要|初|草|阶段|第|前(?!天)|后|马上|力争|确保|保证|望|盼|明天|下周|"
    r"周[一二三四五六日]|月底|今后|准备|计划|预|争取|如|若|"
    r"等|去年|上年|隔壁|兄弟|邻|他|她|谁|哪|什么|吗|仅|只|才|暂|勉强|算|好像|似乎|几|接近|逐(?![个户项一条家人])|陆续|先后|正(?!式)|"
    r"在|往年|"
    r"催|让|请|给|替|帮|口径|估|试|假装|声|号|传(?!统|达|感)|叫|又|再|还|仍|个别|有的|有些|一些"
)
_WHO = (
    r"(?:报告|没有?问题|好的|收到|嗯|是的|(?:我|本|咱)(?:们)?(?:镇|乡|局|办|单位|部门|县|委|街道|这边|这里|村|所|科|中心|处|室)?"
    r"(?:这边|这块|"
    r"的)?|镇里|局里|乡里)"
)
_THIS = (
    r"(?:(?:此|该|这|本)(?:项|件|个|块)|(?:此|该|这|本|上述|以上|所有|全部|各|整个)?(?:项|件|个|块)?(?:节点)?(?:任务|"
    r"工作|事项|节点|事情?)(?:清单所列事项)?|(?:所有|全部|各)(?:的)?(?:环节|手续|程序|流程|工序))"
)
_DAY = r"(?:于)?(?:\d{1,2}月\d{1,2}[日号]|\d{1,2}[日号]|\d{1,2}月(?:底|初|份)?)(?:[之以]?前)?"
_WHEN = (
    rf"于?(?:现(?=已)|(?:昨天|昨日|前天)?下班前|昨天|昨日|前天|日前|刚才|刚|今天|今早|现在|目前|上个?周[一二三四五六日]?|上月|上个月|上午|下午|早上|中午|昨晚|"
    rf"今晨|昨夜|"
    rf"早|老早|[一二三四五六七八九十\d]{{1,3}}点(?:半|多|前)?(?=就)|早[一二两三几]天|大前天|在?(?:这个月|本月|上个?月)?[一二三四五六七八九十\d]{{1,3}}[号日](?:就|便)|夜里|傍晚|凌晨|晚上|{_DAY})"
)
_HOW = (
    r"(?:按(?:照)?(?:县里|上级|有关|你们|通知|文件|时间|时限|您的|领导的?|专班的?)?(?:意见|指示|部署|要求|规定|时间节点|时限)|按时|按期|如期|"
    r"提前(?:[一二两三四五六七八九\d]+(?:天|周|个月))?|圆满|正式|悉数|如数|全数|足额|一并|及时|准时|当场|逐[个户项一条家人]|"
    r"顺利|成功|全部|"
    r"加班加点|加班|全面|均|都|全(?![镇乡县局])|统统|彻底|一次性|办得)"
)
_BY = (
    r"(?:经)?(?:县委常委|镇党委|党委|常委|编委|政府常务|常务|班子|办公|党政联席)会(?:议)?"
    r"(?=研究|审议|通过|已|也|都)(?:研究|审议)?(?:通过)?并?"
)
_PRE = rf"(?:{_WHO}|{_BY}|{_THIS}|{_WHEN}|{_HOW}|也|就|便|终于|总算|早已|之前|此前)*+"
"""Taken whole and never given back: the pieces overlap, and trying every way to part them would take years."""
_MEASURES = r"(?:点位?|处|家|块|条|座|台|辆|张|份|宗|起|套|间|盏|口|栋|所|册|名|人)"
_UNITS = r"(?:项|件|户|行政村|村|社区|乡镇|镇|单位|部门|站所|科室)"
_EACH = (
    rf"(?:全部|所有|各|全[镇乡县局])?(?:的)?(?:(?:\d+|[一二两三四五六七八九十百]+)?个?{_UNITS}|(?:\d+|"
    rf"[一二两三四五六七八九十百]+)个?{_MEASURES})"
)
_NOUN = (
    r"(?:工作|任务|事宜|事项|方案|厕所|路灯|水管|管网|围墙|危房|河道|垃圾桶?|井盖|护栏|道路|大棚|补贴|合同|手册|认证|证件?|喇叭|广播|监控|摄像头|消防栓|"
    r"灭火器|隐患|信访件|案件|企业|商户|门店|摊位|户籍|农户|档案柜|柜子|鱼塘|沟渠|水渠|机井|变压器|线路|桥梁|树苗|苗木|绿化带|"
    r"广告牌|违建|旱厕|猪圈|柴堆|秸秆|面积|地块|宅基地|村规民约|公约|低保户?|残疾人证|养老金|疫苗|体检表|奖状|锦旗|服务点|驿站|"
    r"机构|班子|关系|资产|大厅|证件|诉求|舆情|标语|用房|党组织|站所|窗口|门头|铭牌|服装|车辆|电脑|桌椅|热线|平台|职数|岗位|名额|支部|"
    r"场地|房屋|补偿款|保险|材料|佐证|凭证|票据|卷宗|证书|清单|表格?|报表|报告|文件|手续|档案|花名册|台账|牌子|牌|人员|队伍|数据|"
    r"名册|系统|资料|总结|信息|情况|问题|证明|照片|纪要|专报|公文|函|挂牌|移交|划转|整改|录入|"
    r"验收|印章|编制|赋权|交接|报送|填报|下放|任命|到岗|就位|签订|自查|汇总|统计|办公用房|公章|职责|活儿?|牌匾|"
    r"标识|门牌|账户|合同|协议|责任书|批复|公告|通知|督导|检查|核查|对接|走访|慰问|上报|反馈|销号|"
    r"账|章|名单|三定|权限|职能|名录|回执|报名|自评|申报|登记|建档|备案|简报|采集|负责人|人|干部|同志|执法队|"
    r"综合执法队|站|中心|表册|责任|器材|设备|物资|款项|补贴|资金|网格员|联络员|工作人员|配置|布置|标牌|制度|章程|"
    r"条例|规定|办法|细则|图表|清册|目录|会商|宣传|公示牌|展板|横幅|宣传栏|点位|数|账号|信函|议题|签字|意见|说明|请示|汇报|议案|"
    r"批示|交办事项|整治|清理|安装|检修|录用|聘用|核销|结算|发放|补录|更新|注销|备份|测试|调试|上线|开通|事(?:情|儿)?)"
)
_NP = rf"(?:{_EACH}?(?:(?!{_RISKY})[\u4e00-\u9fff0-9“”\"《》、]){{0,12}}{_NOUN}(?:工作|任务|事项)?|{_EACH})"
_PIECE = (
    r"社区|小区|组(?!织|建|工)|[东西南北上下中前][片段区头边侧院街]|片区?|标段|路段|[街楼栋岸批期段]|上游|下游|[镇乡]|各自|自己|本人|"
    r"有人|个人|老[\u4e00-\u9fff](?=$|[刚就已把都])|小[\u4e00-\u9fff](?=$|[刚就已把都])|[局办站所科院](?=已|都|均|全|也|就|那)|"
    r"[一二两三四五六七八九十\d]+[个家户人件]|头|先|面上|纸面|内部|自查|预|试|模拟|样|步|工序|环节|程序|流程|"
    r"寻思|以为|猜|梦|盘算|通知(?!书)|消息|请示|申请|动员|启动|部署|安排|培训|调研|摸|排查|设计|图|招|投|标(?!识|准|志|语|牌)|采购|询价|踏勘|选址|立项|"
    r"[\u4e00-\u9fff]某|同事|领导|书记|主任"
)
"""Inside a free topic: what may name a piece of the task, a step of it, or somebody else."""
_FREE = rf"(?:(?!{_RISKY}|{_PIECE}|已|均|都|全|早|刚)[\u4e00-\u9fff“”\"《》、/]){{1,16}}"
"""Any topic at all in which nothing is risky; what is said of it must lie behind by its form."""
_OFFICE = (
    r"(?:您|你们?|领导|指定|书记|县长|县委|市委|省|委|编委|编办|组织部|办公室|宣传部|政法委|政府办|财政局|人社局|"
    r"民政局|部里|专班|县里|组织|"
    rf"(?:(?!{_RISKY})[\u4e00-\u9fff]){{2,4}}(?:局|办|部|委))"
)
_WHERE = (
    r"(?:(?:到|至|给|进|在|上|入|往)?(?:各(?:乡镇|镇|乡|村|单位|部门|站所)|县|市|镇|省)?"
    rf"(?:{_OFFICE}(?:、{_OFFICE})*)?(?:[\u4e00-\u9fff](?:科长|主任|书记|部长|局长))?"
    r"(?:的)?(?:手|邮箱|系统|平台|后台|网站|群)?(?:里|上|内|窗口|大厅)?|(?:内|外|专|政务)网|到(?:户|人|账|边)|"
    rf"(?:到|至|给|进|往)(?:(?!{_RISKY})[\u4e00-\u9fff]){{2,8}})"
)
_DEED = (
    rf"(?:{said.STRONG}|{said.REACHED}|{said.HANDED_IN}|到位|到岗|到齐|落实|结束|印发|下发|挂牌|挂|录入|下放|移交|签订|签批|归档|"
    rf"拨付|任命|整改|办理|验收|兑现|上墙|发放|公布|收齐|交齐|刻制?|搬|拆除|搬迁|入驻|"
    r"配齐|对接|收|盖章|盖|印|签|更新|启用|组建|发文|处置|采集|调整|交接|划转|填|交付使用|交付|换|明确|配备|安装|"
    r"腾退|腾空|腾|搬离|清退|处理|解决|打印|复印|更换|回复|反馈|答复|转发|装订|张贴|召开|修改|缴纳|支付|"
    r"上墙|续签|换新|复工|达标|抢通|装好|调试好|离田|打捆|走访|入户核实|上缴|更名|变更|定岗|分流|锁定|转入|转出|接转|注销|调配|换发|承接|化解|处置|核对无误|核实|核验|清查|盘点|安置|兑付|清偿|"
    r"退还|收回|收缴|封存|销毁|报备|归集|入账|入档|入库|入册|建档|扫描|定稿|付印|分发|派发|揭牌|就位|进驻|迁入|迁出|投用|投产|"
    r"通电|通水|通车|联网|铺设|硬化|绿化|粉刷|修缮|加固|清运|清除|消杀|关停|取缔|宣布|聘任|续签|解除|终止|划入|划出|并入|撤并|"
    r"设立|赋权|开户|销户|缴费|认证|对外办公|对外服务|投入使用|正式运行|(?:审核|评审)通过|上班|报到|(?:审议|研究)?通过|通过验收|批下来|拨下来|协调好|谈妥|签约|收工|上线|开通|拆|装|"
    r"回访|打卡|到账|投放|摆放|悬挂|发还|回填|复垦|播种|清淤|疏浚|回收|上交|交清|开具|备齐|补齐|栽植|补植|消毒|接种|造册|过户|办证|换证|"
    r"发证|签收|结案|归零|缴回|认证|调试|退场|撤除|平整|封堵|补发|补缴|落户|搬空|清空|交房|入住|推送|收尾|打通|压实|核减|登账|销账|补签|填平|清完|归完?|"
    r"补|核|清|改|贴|建|送|配|发)"
)
_CLOSED = re.compile(
    rf"{said.STRONG}|完成|办结|完毕|搞定|销号|清零|落实到位|完结|了结|结束|妥了|闭环|到位|到岗|到齐|{said.RESULT}"
)
_END = (
    rf"(?:到位|完毕|完成|完|好|齐|到人|到岗)*{_NOUN}?(?:[并、]?(?:已)?(?:重新)?(?:通过)?{_DEED}(?:到位|完毕|好|完|齐)?)?{_WHERE}"
    rf"(?:备案|"
    rf"销毁|封存|存档|执行|实施|施行|使用)?{_THIS}?(?:上去|过去|"
    rf"下去|出去|到位|完毕|过)?了?"
)
_CLAUSE = re.compile(
    rf"{_PRE}{_NP}?{_PRE}(?:已|已经|业已)?{_PRE}{_DEED}{_END}|"
    rf"{_PRE}{_EACH}?{_FREE}{_PRE}(?:这块|这项|这边)?(?:已经?|业已|均|都|全部?|全都|真的|早就?|刚刚?){_PRE}(?:已经?)?{_DEED}{_END}|"
    rf"{_PRE}{_EACH}?{_FREE}{_PRE}(?:{said.STRONG}|{said.REACHED})了?{_THIS}?|"
    rf"{_PRE}把{_FREE}{_PRE}(?:给)?{_DEED}{_END}|{_PRE}已经?{_PRE}[将把](?!签字|盖章|上报|报送|移交|办理){_NP}{_PRE}{_DEED}{_END}"
)
_MARK = re.compile(r"已|了$|均|都|全|报过去$|(?:刚|昨天).*(?:报|交|发|送)")
_ENGLISH_IT = (
    r"(?:it|this|that|everything|(?:the )?(?:report|plan|materials)|all \d+ \w+|all (?:the )?(?:forms|materials|"
    r"documents|files|data|work)|"
    r"(?:the )?(?:whole )?(?:task|work|job|report|materials?|documents?|forms?|file|data|list))"
)
_ENGLISH_DONE = (
    r"(?:all )?(?:sorted(?: out)?|signed off|sent (?:it )?over|published|approved and published|done and dusted|"
    r"wrapped up|signed and stamped|stamped|closed out|installed|paid|filed|emailed|"
    r"printed|"
    r"handed in|turned in|reported|done|finished|completed?|submitted|closed|uploaded|"
    r"delivered|taken care of|sent|signed)"
)
_SPELLED = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ENGLISH_PAPERS = (
    r"(?:relocation|move|handover|registration|filing|repair|renovation|installation|payment|contract|agreement|"
    r"list|plan|report|"
    r"forms?|table|documents?|files?|materials?|seals?|plaques?|signage|signboards?|paperwork|archives?|notice|"
    r"letter|reply|"
    r"response|minutes|summary|data|ledger)"
)
_ENGLISH_NAME = (
    r"(?!(?:one|two|three|four|some|most|several|many|few|half|only|part|an?|another|other|all|any|no|every|each)\b)"
    r"[a-z]+"
)
"""A word of an office's name; what counts offices leaves some out."""
_ENGLISH_WHEN = (
    r"(?:,? (?:already|now|here|by the (?:committee|county)|yesterday(?: morning| afternoon| evening)?|today|"
    r"this morning|"
    r"ahead of (?:schedule|time)|by e?mail|(?:\d+|two|three|a few) (?:days?|weeks?) ago|"
    r"on (?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*(?: \d{1,2})?|last (?:week|night|"
    r"month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|on time|as required|"
    r"(?:at )?\d{1,2}:\d\d|to you|(?:in|on) (?:the|your) (?:system|platform|inbox|intranet)|"
    rf"to (?:the |your )?(?:{_ENGLISH_NAME} ){{0,2}}(?:county|office|bureau|department|committee|system|portal|"
    r"platform|intranet|inbox|group)))*"
)
_ENDS = (
    "办做弄搞整干忙报交发送传填写签盖挂贴拆搬装换修建挖铺种栽收核查清理点录印制改接审"
    "认实登拍刷粉抹砌焊运缴付补退征配分派访看开评选考测归结销验埋钉喂割量走跑讲学听读说谈"
    "擦洗扫铲倒卖租买捐兑领取缝裁烧浇打喷抽排疏迁移拨划转并撤毁编订抄对跟调处用"
)
_PLAIN = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_PRE}{_NP}?(?:已经?|目前)?(?:完成|完成率|进度|进度已?达到?|已达)?(?:到|为)?(?:100%|百分之百)(?:完成|"
        rf"落实)?了?",
        rf"{_EACH}?{_FREE}(?:已|达到?)*(?:100%|百分之百)",
        rf"(?:{_FREE})?(?:[{_ENDS}][完好]){{2,4}}了?",
        r"该(?P<deed>[\u4e00-\u9fff])的(?:全部|都|全)(?P=deed)(?:完|好|齐)?了",
        r"(?:(?:交|报|传|发|弄好|搞定|办好|完成|ok|妥)了){1,3}|(?:全部|都|全) ?ok ?了",
        rf"(?:yes )?(?:{_ENGLISH_IT}(?:'s| is| are| has been| have been| was| were)? |we are |we're |i am |"
        rf"i'm )?(?:now |already |been |fully )*{_ENGLISH_DONE}(?: and {_ENGLISH_DONE})?{_ENGLISH_WHEN}",
        rf"(?:we|i)(?: have|'ve)? (?:already |just )?{_ENGLISH_DONE}(?: (?:{_ENGLISH_IT}))?{_ENGLISH_WHEN}",
        rf"{_PRE}(?:揭|盖|签|挂|交|办|领|换)的(?:牌子?|章|字|匾|证|材料|手续)",
        rf"{_FREE}?(?:都|全|也)?(?:[\u4e00-\u9fff]{{1,2}}也[\u4e00-\u9fff]了){{2,4}}",
        r"(?:欧|ok)了|搞定|妥了|齐活|[办弄整做]利[索落]了?|全部结束了?|全结束了",
        r"100% (?:complete|done|finished)|already done(?: last week| yesterday)?|already reported(?: to the [a-z ]+)?",
        rf"already {_ENGLISH_DONE}{_ENGLISH_WHEN}",
        rf"(?:ok |yes )?(?:is |are |was |were |has been |have been )?(?:all |now |"
        rf"already )?{_ENGLISH_DONE}{_ENGLISH_WHEN}",
        rf"(?:the |our )?(?:(?:office|final|monthly|weekly|full|whole|entire|required) )?{_ENGLISH_PAPERS} "
        rf"(?:was|were|is|are|has been|have been) (?:now |already |all )*{_ENGLISH_DONE}{_ENGLISH_WHEN}",
        rf"(?:all|both) (?:the )?(?:\d+ |(?:{'|'.join(_SPELLED)}) )?{_ENGLISH_NAME}(?: {_ENGLISH_NAME})? "
        rf"(?:(?:are|were|have been) )?(?:now |already )?(?:up|visited|checked|verified|moved|cleared|removed|"
        rf"distributed|issued|"
        rf"{_ENGLISH_DONE}){_ENGLISH_WHEN}",
        r"(?:都|全|已经?)*(?:好|妥|齐|妥妥的)了|(?:都|全)?(?:齐活儿?|大功告成|完事大吉|搞定收工|圆满收官)了?",
        rf"{_PRE}(?:办|做|报|交|发|送|弄|搞|完成|办结|签|挂|上报|报送)(?:好|完|齐)?的",
    )
)
_ALL_IN_ENGLISH = re.compile(
    r"\ball (?:of )?(?:the |our )?\d+\b|\b(\d+)(?:/| of | out of )\1\b|\b(?:at )?\d{1,2}(?::\d\d)? ?[ap]m\b|"
    r"\b(?:at )?\d{1,2}:\d\d\b|"
    r"\b(?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|"
    r"\b(?:back )?in (?:early |late )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|(?<!\d)100%|\b(?:this|that) one\b|\b(?:line|item|page|house|name) by (?:line|item|page|house|name)\b|\bby (?:e?mail|hand|post|courier|noon)\b|"
    r"\b(?:on )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2}\b|\bin full\b"
)
"""Figures that leave nothing out."""
_ENGLISH_RISK = re.compile(
    r"\d|\?|[\u4e00-\u9fff]|'ll\b|\b(?:some|most\w*|many|several|few|half|part\w*|only|just|other|another|each|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|dozen|majority|bulk|first|second|third|initial\w*|phase|stage|step|batch|round|draft|survey|meeting|notice|reminder|letter|invitation|request\w*|"
    r"appl\w+|training|tender|bid|quot\w+|foundation|permit|sample|trial|test|pilot|interview\w*|proposal|budget|will|would|should|could|can|may|might|must|shall|"
    r"if|when|once|until|till|unless|after|before|while|except|but|besides|apart|without|soon|almost|nearly|hope\w*|think|guess|believe|suppose\w*|seem\w*|appear\w*|"
    r"claim\w*|heard|hear|say|says|said|told|tells?|rumou?r|old|previous|former|next|tomorrow|yet|to be|being|"
    r"expect\w*|plans? (?:to|on|for)|planned|planning|schedul\w*|need\w*|want\w*|wait\w*|"
    r"pending|please|by|neighbou?r\w*|they|he|she|his|her|their|start\w*|begin\w*|begun|formed|selected|purchased|bought|trained|appointed|recruited|rented|hired|ordered|"
    r"measured|notified|our account|tasks (?:were|are)|cancel\w*|reject\w*|return\w*|fail\w*|wrong\w*|(?:village|town)(?! (?:seal|hall|school|hospital|road|clinic|office|archive|library|market|square))|any|no|none|nobody|"
    r"not|never|hardly|too|maybe|perhaps|probably|sort of|kind of|on paper|in principle|in theory|verbally|"
    r"officially|as if|going to|about to)\b"
)
_PARTICIPLE = re.compile(
    r"\b(?!(?:need|proceed|indeed|speed|feed|exceed|succeed|shed|bed|red|led|hundred|asked|called|discussed|informed|urged|reminded|ordered|hired|agreed|approved|"
    r"assigned|arranged|prepared|drafted|reviewed|visited|invited|contacted|briefed|noted|received|delayed|"
    r"blocked|stuck|stalled|damaged|flooded|refused|closed down|"
    r"moved(?! (?:in|into|to (?:the |their )?new))|promised|tried|used|interested|concerned|involved|required|based|related|limited|attached|coordinated|launched|kicked)\b)"
    r"(?:\w{3,}ed|(?:already (?:submit|send|finish|complete|upload|hand in|hand over|close|sign|pay|report|deliver))|given out|struck off|(?:come|gone|taken) down|done|sent|paid|dug|laid|built|swept|handed over|put up|set up|torn down|shut|in place|"
    r"up and running|complete)\b"
)
_ENGLISH_REMARK = (
    r"(?:the |all |signed |scanned )*(?:receipts?|photos?|pictures?|minutes|scans?|cop(?:y|ies)|keys?|paperwork|"
    r"papers|files?|documents?|lists?|screenshots?|proof|stamps?|records?)"
    r"(?: and (?:paperwork|photos?|papers|copies|keys))?(?: (?:is|are|were|was))? (?:attached|included|enclosed|"
    r"kept|available|filed|on file|in (?:the|your) [\w ]{3,20}|"
    r"on both sides|with (?:me|us)|to follow|in hand)|(?:0|zero|no) (?:complaints?|objections?|problems?|"
    r"issues?)(?: since| so far| raised| received)*|"
    r"(?:and )?they (?:have )?(?:all )?(?:signed|stamped|confirmed)(?: for)?(?: it| receipt)?|(?:traffic|water|power|service|everything|all|life) (?:is )?back to normal[a-z ]{0,20}|both [a-z]+ and [a-z]+|"
    r"(?:please )?(?:look|check|see)(?: in| it in)? (?:your|the) (?:inbox|system|platform|group|folder|"
    r"mail)(?: from [\w ]{3,16})?|(?:they|he|she) gave (?:the |a )?(?:stamp|receipt|signature)s?|"
    r"(?:the )?last one (?:was|went) (?:in )?(?:yesterday|today|this|on|last)[\w ]*|(?:everyone|everybody|"
    r"residents?|villagers|people|the public|households) (?:is|are|seem) (?:happy|satisfied|pleased)|"
    r"we(?:'ll| will) (?:keep|monitor|maintain|patrol|look after|continue to (?:monitor|maintain))[\w ]*|"
    r"every \w+ is in (?:the )?\w+|(?:so |and )?you can (?:tick|close|strike) (?:it|this)(?: off)?"
)
_RECEIPT = (
    r"(?:没有?问题|收到|好的?|嗯+|手续齐全|明白|是的|对|报告|您好|yes|yep|ok|got it|received|noted|in full|"
    r"(?:核对|核实|数据|信息|情况)?(?:准确)?(?:无误|属实)|"
    r"(?:现在|目前)?全部|一[项个村户]不(?:落|漏|少))"
)
_NOTHING_LEFT = (
    r"(?:(?:无|没有?|不存在)(?:任何|其他|什么)*(?:遗留|剩余|遗漏)(?:的)?(?:问题|事项|任务|情况)?|"
    r"(?:没有?|未|无)(?:人|群众|村民)?(?:出|发生|引发|提|反映)[^,没未不]{0,4}(?:乱子|岔子|差错|事故|意外|问题|意见|异议)|无差错|零(?:差错|投诉|事故|失误|上访))"
)
_EVIDENCE = (
    r"(?:照片|图片|视频|回执号?|回单|截图|佐证|凭证|票据|发票|签收[单表]|收条|清单|台账|简报|链接|编号|单子|底单|复印件|原件|存根|影像|资料|材料|证明|"
    r"花名册|明细|档案|记录|公示|公告|钥匙|手续)"
)
_SEEN = (
    r"(?:群众|村民|居民|住户|业主|商户|企业|老百姓|百姓|大家|家长|学生|老人|农户|领导|[\u4e00-\u9fff]?(?:书记|"
    r"县长|镇长|局长|主任)|县里|市里|上级|检查组|专班|督查组|验收组)"
)
_CALM = rf"(?:[在了]|(?!{_RISKY})[^,;。])"
"""A character within a remark that opens nothing: 回执 may lie 在 or be sent 了, not 接近 or 马上."""
_REMARK = (
    rf"(?:相关|所有|有关|全部|现场)?{_EVIDENCE}(?:、{_EVIDENCE})*{_CALM}{{0,4}}(?:发|传|交|存|留|在|附|放|寄|送|出|拿|拍|归|贴|收|挂|齐|见|给|入)"
    rf"{_CALM}{{0,10}}|{_EVIDENCE}我?(?:还|都)?(?:留|存|收)着(?:呢)?|有{_EVIDENCE}(?:为证|在)?|"
    rf"{_SEEN}{_CALM}{{0,6}}(?:满意|高兴|认可|点头|表扬|肯定|叫好|点赞|来?看过|来?查过|来?验过|确认过|签收|看了|验了|查过)(?:了|的)?|"
    rf"(?!{_RISKY})[\u4e00-\u9fff]{{1,4}}(?:也|都)*回(?:了|过)(?:个|我|一句)*[“\"]?(?:收到|收妥|收讫|好的?|ok|已收)[”\"]?了?|"
    rf"(?:现在|已经?|都|也)*(?:能|可以)(?:正常)?(?:走|用|通|住|开|进|过|使用|通行|营业|办事|上课|喝|种)[^,没未不完报交办]{{0,5}}了?|"
    rf"{_SEEN}?(?:反映|反响|评价|口碑)(?:很|都|挺)?(?:好|不错)|{_SEEN}(?:无|没有?)(?:意见|异议)|"
    rf"(?:惠及|涉及|覆盖|受益|合计|累计|共计|共|总投资|总面积|总金额|金额){_CALM}{{0,10}}?[\d一二三四五六七八九十百千万.]+(?:余|多)?"
    r"(?:户|人|元|万元?|亿元?|吨|亩|人次|份|次|场|公里|米|家|平方米?|平米|名|件|项|个|台|处)(?:群众|村民|农户|困难群众)?|"
    r"(?:场地|现场|卫生|路面|工地|地面|垃圾|渣土)(?:也|都|已经?|均)*(?:清|平整|清理|恢复|打扫|收拾|清运|干净|扫)(?:好|完|干净|到位|完毕|平)?了?|"
    r"(?:系统|平台|后台|网上|状态)(?:上|里|里面)?(?:也|都|已经?)*(?:显示|提示|是|变成?)?(?:状态)?[“\"]?(?:已经?)?(?:办结|完成|成功|审核通过|提交成功|上传成功|通过审核|销号|绿灯)[”\"]?了?|"
    r"(?:共|一共|前后|总共)?(?:用了?|花了?|历时|耗时)[\d一二两三四五六七八九十半]+个?(?:天|周|月|小时)|请?(?:以此|以此件|此件)为准|(?:真|的确|确实|千真万确)的?|"
    r"(?:此前|之前|昨天|早)?已?(?:电话|口头|当面|微信)(?:也)?(?:报告|汇报|说)过了?"
)
"""What one adds to a task that is finished: where the proof lies, who has seen it, how many gained by it."""
_ADDED = re.compile(rf"{_REMARK}|{_ENGLISH_REMARK}")
_OPEN = re.compile(
    r"/|吧|应该|应当|左右|大概|大约|的话|就好|了才|可能|估计|差不多|基本|似乎|好像|没有$|\b(?:soon|shortly|mostly|tomorrow|next|hope|think|maybe|probably|some|half|except|but|only)\b"
)
"""What leaves open even what is only added: 回执在档案袋里吧."""
_ASIDE = re.compile(
    rf"{_NOTHING_LEFT}|"
    rf"{receipts.COURTESY.pattern}|{_RECEIPT}|(?:下一?步|后续|今后|接下来)[^,]*(?:巩固|加强|保持|提升|长效|管理|"
    rf"管护)[^,]*|(?:并|同时|进一步|持续|继续)*(?:巩固|加强|强化|保持|做好)[^,完报交办没未]{{0,8}}?(?:成果|成效|巡查|管护|管理|监管|维护|力度|服务)"
)
_TOPIC = re.compile(
    rf"(?:(?!{_RISKY})[\u4e00-\u9fff]){{0,10}}(?:这|那|此)(?:个|件|项)?(?:块|方面|边|事儿?|活儿?|任务|工作)"
)
_MEANS = re.compile(
    r"进场|开工|动工|启动|开始|到账|到货|同意|批(?:了|下来|复)|回复|受理|立项|招|买|购|租|[请找]到|定下|选[定好]|谈|联系|沟通|"
    r"安排|布置|部署|通知(?!书)|动员|申请|培训|学习|腾|[搬住]进|施工|工人|钱|场地|到手|建群|群已|看过"
)
"""What makes the work possible, or begins it; that it is there finishes nothing."""
_HANDED_DOWN = ("下去", "下去了")
"""补贴款发下去了: what has gone down may still be on its way there."""
_HEADING = re.compile(rf"{_FREE}")
_FACT = re.compile(
    rf"(?:(?!{_RISKY}|{_PIECE})[\u4e00-\u9fff“”\"《》]|了(?!解)){{1,20}}"
    rf"(?:了(?:[^\u4e00-\u9fff没未不]|(?!{_RISKY}|{_PIECE})[\u4e00-\u9fff]){{0,8}}|过|完|好|[\u4e00-\u9fff]得(?:很|挺)?[好齐妥])|"
    rf"(?:(?!{_RISKY}|{_PIECE})[\u4e00-\u9fff“”\"《》]){{1,12}}已(?:(?!{_RISKY}|{_PIECE})[\u4e00-\u9fff]){{1,8}}"
)
"""A deed with 了, 过 or 已 in whose clause nothing is risky and no piece is named."""
_SHARE = re.compile(r"[一二两三四五六七八九\d]成(?!立)|(?<!100)%|(?<!百)分之|半")
_FORM_OF_A_STEP = re.compile(r"摸底|摸排|排查")
"""摸底表已上报 may be the task or a step of it."""
_IN_NAME_ONLY = re.compile(
    r"老[\u4e00-\u9fff](?:那|这)边|(?<!以)旧的|通知(?:已经?|都)?发|口头|名义上|形式上|表面上|所谓|号称|部分(?!发|配|派|送)|[一二三四五六七八九\d]期|上次|第一|附件(?=[一二三四五六七八九\d])"
)
"""Whatever stands around it: done by word, in part, or another time."""
_NO_DEED_ENDED = re.compile(rf"(?<![{_ENDS}])完(?=了|$)")
"""完 behind what is no deed: 办希望完了."""
_NUMBER_ALONE = re.compile(r"^[一二三四五六七八九十]+(?=已|都|全|均|早)")
"""十七已完成 speaks of a node that was not picked."""
_DOUBTS = (
    _SHARE,
    _NUMBER_ALONE,
    _NO_DEED_ENDED,
    _FORM_OF_A_STEP,
    _IN_NAME_ONLY,
    doubts.NEGATION,
    doubts.HEDGE,
    doubts.CONDITION,
    doubts.HEARSAY,
    doubts.OTHERS,
    doubts.WISH,
    doubts.QUESTION,
    said.STEP,
    said.PENDING,
    said.EXCEPT,
    said.REST,
    english.REMAINS,
    english.PENDING,
    english.STEP,
)
_ORNAMENT = re.compile(
    r"(?:[^\w%]|(?<=了)(?:[哈啊呀哦呢的]|领导|书记|主任|部长|局长))+$|请(?:您|领导)?(?:查收|查阅|审阅|审核|知悉|指正)$|^[^\w%]+"
)


def is_surely_done(parts: Sequence[str]) -> bool:
    """Tell whether the words leave nothing open; what is not known is doubted."""
    plain = [_ORNAMENT.sub("", part) for part in parts]
    told = [part for part in plain if part and (_fits(part) or not (_is_aside(part) or _is_topic(part)))]
    while len(told) > 1 and _is_heading(told[0]):
        del told[0]
    if obstacles.NOWADAYS.search(told[-1] if told else ""):
        # 原来卡在国土所,现在已办完: an obstacle of former days, when the last word says how things stand now.
        told = [part for part in told[:-1] if not _is_former_obstacle(part)] + told[-1:]
    names_the_task = bool(told and obstacles.NOWADAYS.search(told[-1]) and _fits(told[-1]) and "现" in told[-1]) or any(
        said.WHOLE.search(part) and _fits(part) for part in told
    )
    return any(_fits(part) for part in told) and all(
        _fits(part) or _is_fact(part) or (names_the_task and _lies_behind(part)) for part in told
    )


def _is_aside(part: str) -> bool:
    """Tell manners, proofs and praise beside a claim."""
    is_open = _OPEN.search(part) is not None or any(doubt.search(part) for doubt in _DOUBTS)
    return _ASIDE.fullmatch(part) is not None or (_ADDED.fullmatch(part) is not None and not is_open)


def _is_topic(part: str) -> bool:
    """Tell a clause that only names what is spoken of: 双拥那个事儿."""
    return _TOPIC.fullmatch(part) is not None


def _is_heading(part: str) -> bool:
    """Tell a name that leads up to a claim: 养老待遇资格认证,全部认完了; what names a piece or a doubt does not."""
    return _HEADING.fullmatch(part) is not None and not any(doubt.search(part) for doubt in _DOUBTS)


def _is_fact(part: str) -> bool:
    """Tell what lies behind beside a claim: 双方签了协议,案子办结; it opens nothing and counts nothing."""
    if part.isascii():
        return _is_harmless(part) and said.PERFECT.search(part) is not None
    is_over = _FACT.fullmatch(part) is not None and not any(doubt.search(part) for doubt in _DOUBTS)
    return is_over and not names_quantity(part) and _MEANS.search(part) is None


def _is_former_obstacle(part: str) -> bool:
    return obstacles.FORMER.match(part) is not None and obstacles.OBSTACLE.search(part) is not None


def _lies_behind(part: str) -> bool:
    """Beside the finished task itself, any fact that is over may stand: 责任已明确到人,此项工作完成."""
    is_risky = re.search(_RISKY, part) is not None or any(doubt.search(part) for doubt in _DOUBTS)
    return not is_risky and said.PERFECT.search(part) is not None and not names_quantity(part)


def _fits(part: str) -> bool:
    if any(doubt.search(part) for doubt in _DOUBTS):
        return False
    is_claimed = said.CLAIM.search(part) is not None and _is_fact(part) and not part.endswith(_HANDED_DOWN)
    return is_claimed or any(pattern.fullmatch(part) for pattern in _PLAIN) or _is_finished(part) or _is_finished_in_english(part)


def _is_finished_in_english(part: str) -> bool:
    """Tell whether a participle closes a clause in which no word and no figure leaves anything open."""
    if not part.isascii() or _PARTICIPLE.search(part) is None:
        return False
    return _is_harmless(part)


def _is_harmless(part: str) -> bool:
    return _ENGLISH_RISK.search(_ALL_IN_ENGLISH.sub("", part)) is None and not any(
        doubt.search(part) for doubt in _DOUBTS
    )


def _is_finished(part: str) -> bool:
    """Tell whether a clause has the whole form, a mark that it lies behind, and no number short of all."""
    if _CLAUSE.fullmatch(part) is None or not (_MARK.search(part) or _CLOSED.search(part)):
        return False
    stated = counts(part)
    is_all = stated.done_count is not None and stated.done_count == stated.total_count
    return is_all or not names_quantity(part)
