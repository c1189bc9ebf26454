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
    r"吧|左右|就好|了|村|庄|屯|寨|附[件表]|没|未|不|无|非|别|谓|口头|名义|形式|表面|假|说|称|听|据|拟|待|将|"
    r"要(?!求)|会(?!议|签|计)|能|想|快|应|可|差|除|余|剩|"
    r"其|另|半|部分|基本|大体|大致|主要|初|草|阶段|第|前(?!天)|后|马上|力争|确保|保证|望|盼|明天|下周|"
    r"周[一二三四五六日]|月底|今后|准备|计划|预|争取|如|若|"
    r"等|去年|上年|隔壁|兄弟|邻|他|她|谁|哪|什么|吗|仅|只|才|暂|勉强|算|好像|似乎|几|接近|逐|陆续|先后|正(?!式)|"
    r"在|往年|"
    r"催|让|请|给|替|帮|口径|估|试|假装|声|号|传|叫|又|再|还|仍|个别|有的|有些|一些"
)
_WHO = (
    r"(?:报告|好的|收到|嗯|是的|(?:我|本|咱)(?:们)?(?:镇|乡|局|办|单位|部门|县|委|街道|这边|这里|村|所|科|中心|处|室)?"
    r"(?:这边|这块|"
    r"的)?|镇里|局里|乡里)"
)
_THIS = (
    r"(?:(?:此|该|这|本)(?:项|件|个|块)|(?:此|该|这|本|上述|以上|所有|全部|各|整个)?(?:项|件|个|块)?(?:节点)?(?:任务|"
    r"工作|事项|节点|事情?)(?:清单所列事项)?)"
)
_DAY = r"(?:于)?(?:\d{1,2}月\d{1,2}[日号]|\d{1,2}[日号]|\d{1,2}月(?:底|初|份)?)(?:[之以]?前)?"
_WHEN = (
    rf"于?(?:(?:昨天|昨日|前天)?下班前|昨天|昨日|前天|日前|刚才|刚|今天|今早|现在|目前|上个?周[一二三四五六日]?|上月|上个月|上午|下午|早上|中午|昨晚|"
    rf"今晨|昨夜|"
    rf"早|老早|{_DAY})"
)
_HOW = (
    r"(?:按(?:照)?(?:县里|上级|有关|你们|通知|文件|时间|您的|领导的?|专班的?)?(?:意见|指示|部署|要求|规定|时间节点|时限)|按时|按期|如期|"
    r"提前(?:[一二两三四五六七八九\d]+(?:天|周|个月))?|圆满|"
    r"顺利|成功|全部|"
    r"加班加点|加班|全面|均|都|全(?![镇乡县局])|统统|彻底|一次性|办得)"
)
_BY = r"(?:经)?(?:县委常委|镇党委|党委|常委|编委|政府常务|常务|班子|办公|党政联席)会(?:议)?(?:研究|审议)?(?:通过)?并?"
_PRE = rf"(?:{_WHO}|{_BY}|{_THIS}|{_WHEN}|{_HOW}|也|就|便|终于|总算|早已|之前|此前)*+"
"""Taken whole and never given back: the pieces overlap, and trying every way to part them would take years."""
_UNITS = r"(?:项|件|户|行政村|村|社区|乡镇|镇|单位|部门|站所|科室)"
_EACH = rf"(?:全部|所有|各|全[镇乡县局])?(?:的)?(?:\d+|[一二两三四五六七八九十百]+)?个?{_UNITS}"
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
_OFFICE = (
    r"(?:您|你们?|领导|指定|书记|县长|县委|市委|省|委|编委|编办|组织部|办公室|宣传部|政法委|政府办|财政局|人社局|"
    r"民政局|部里|专班|县里|组织|"
    rf"(?:(?!{_RISKY})[\u4e00-\u9fff]){{2,4}}(?:局|办|部|委))"
)
_WHERE = (
    r"(?:(?:到|至|给|进|在|上|入|往)?(?:各(?:乡镇|镇|乡|村|单位|部门|站所)|县|市|镇|省)?"
    rf"(?:{_OFFICE}(?:、{_OFFICE})*)?(?:[\u4e00-\u9fff](?:科长|主任|书记|部长|局长))?"
    r"(?:的)?(?:手|邮箱|系统|平台|后台|网站|群)?(?:里|上|内|窗口|大厅)?|(?:内|外|专|政务)网|到(?:户|人|账|边))"
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
    r"补|核|清|改|贴|建|送|配|发)"
)
_CLOSED = re.compile(
    rf"{said.STRONG}|完成|办结|完毕|搞定|销号|清零|落实到位|完结|了结|结束|妥了|闭环|到位|到岗|到齐|{said.RESULT}"
)
_END = (
    rf"(?:到位|完毕|完成|完|好|齐|到人|到岗)*{_NOUN}?(?:并?(?:已)?(?:重新)?(?:通过)?{_DEED}(?:到位|完毕|好|完|齐)?)?{_WHERE}"
    rf"(?:备案|"
    rf"存档)?{_THIS}?(?:上去|过去|"
    rf"下去|出去|到位|完毕|过)?了?"
)
_CLAUSE = re.compile(
    rf"{_PRE}{_NP}?{_PRE}(?:已|已经|业已)?{_PRE}{_DEED}{_END}|{_PRE}已经?{_PRE}[将把]{_NP}{_PRE}{_DEED}{_END}"
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
_PLAIN = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_PRE}{_NP}?(?:已经?|目前)?(?:完成|完成率|进度|进度已?达到?|已达)?(?:到|为)?(?:100%|百分之百)(?:完成|"
        rf"落实)?了?",
        r"该(?P<deed>[\u4e00-\u9fff])的(?:全部|都|全)(?P=deed)(?:完|好|齐)?了",
        r"(?:(?:交|报|传|发|弄好|搞定|办好|完成|ok|妥)了){1,3}|(?:全部|都|全) ?ok ?了",
        rf"(?:yes )?(?:{_ENGLISH_IT}(?:'s| is| are| has been| have been| was| were)? |we are |we're |i am |"
        rf"i'm )?(?:now |already |been |fully )*{_ENGLISH_DONE}(?: and {_ENGLISH_DONE})?{_ENGLISH_WHEN}",
        rf"(?:we|i)(?: have|'ve)? (?:already |just )?{_ENGLISH_DONE}(?: (?:{_ENGLISH_IT}))?{_ENGLISH_WHEN}",
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
_RECEIPT = (
    r"(?:没问题|收到|好的?|嗯+|手续齐全|明白|是的|对|报告|您好|yes|yep|ok|got it|received|noted|in full|"
    r"(?:核对|核实|数据|信息|情况)?(?:准确)?(?:无误|属实)|"
    r"(?:现在|目前)?全部|一[项个村户]不(?:落|漏|少))"
)
_NOTHING_LEFT = r"(?:无|没有?|不存在)(?:任何|其他|什么)*(?:遗留|剩余|遗漏)(?:的)?(?:问题|事项|任务|情况)?"
_ASIDE = re.compile(
    rf"{_NOTHING_LEFT}|"
    rf"{receipts.COURTESY.pattern}|{_RECEIPT}|(?:下一?步|后续|今后|接下来)[^,]*(?:巩固|加强|保持|提升|长效|管理|"
    rf"管护)[^,]*|(?:并|同时|进一步|持续|继续)*(?:巩固|加强|强化|保持|做好)[^,完报交办没未]{{0,8}}?(?:成果|成效|巡查|管护|管理|监管|维护|力度|服务)"
)
_TOPIC = re.compile(rf"(?:(?!{_RISKY})[\u4e00-\u9fff]){{0,8}}(?:这|那|此)(?:个|件|项)?(?:事儿?|活儿?|任务|工作)")
_SHARE = re.compile(r"[一二两三四五六七八九\d]成(?!立|员)|(?<!100)%|(?<!百)分之|半")
_FORM_OF_A_STEP = re.compile(r"摸底|摸排|排查")
"""摸底表已上报 may be the task or a step of it."""
_DOUBTS = (
    _SHARE,
    _FORM_OF_A_STEP,
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
    told = [part for part in plain if part and not (_ASIDE.fullmatch(part) or _is_topic(part))]
    if obstacles.NOWADAYS.search(told[-1] if told else ""):
        # 原来卡在国土所,现在已办完: an obstacle of former days, when the last word says how things stand now.
        told = [part for part in told[:-1] if not _is_former_obstacle(part)] + told[-1:]
    names_the_task = any(said.WHOLE.search(part) and _fits(part) for part in told)
    return bool(told) and all(_fits(part) or (names_the_task and _lies_behind(part)) for part in told)


def _is_topic(part: str) -> bool:
    """Tell a clause that only names what is spoken of: 双拥那个事儿."""
    return _TOPIC.fullmatch(part) is not None


def _is_former_obstacle(part: str) -> bool:
    return obstacles.FORMER.match(part) is not None and obstacles.OBSTACLE.search(part) is not None


def _lies_behind(part: str) -> bool:
    """Beside the finished task itself, any fact that is over may stand: 责任已明确到人,此项工作完成."""
    is_risky = re.search(_RISKY, part) is not None or any(doubt.search(part) for doubt in _DOUBTS)
    return not is_risky and said.PERFECT.search(part) is not None and not names_quantity(part)


def _fits(part: str) -> bool:
    if any(doubt.search(part) for doubt in _DOUBTS):
        return False
    return any(pattern.fullmatch(part) for pattern in _PLAIN) or _is_finished(part)


def _is_finished(part: str) -> bool:
    """Tell whether a clause has the whole form, a mark that it lies behind, and no number short of all."""
    if _CLAUSE.fullmatch(part) is None or not (_MARK.search(part) or _CLOSED.search(part)):
        return False
    stated = counts(part)
    is_all = stated.done_count is not None and stated.done_count == stated.total_count
    return is_all or not names_quantity(part)
