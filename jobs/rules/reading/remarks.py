"""What stands beside a claim and opens nothing: proof, praise, manners, a receipt."""

from jobs.rules.reading.sure_chinese import RISKY
from jobs.rules.reading.words import phrase, receipts

_ENGLISH_REMARK = (
    r"(?:the |all |signed |scanned )*(?:receipts?|photos?|pictures?|minutes|scans?|cop(?:y|ies)|keys?|paperwork|"
    r"papers|files?|documents?|lists?(?: of (?:the )?[a-z]+)?|reports?|forms?|tables?|screenshots?|certificates?|"
    r"licen[cs]es?|invoices?|"
    r"maps?|proof|stamps?|records?)"
    r"(?: and (?:paperwork|photos?|papers|copies|keys))?(?: (?:is|are|were|was))? (?:attached|included|enclosed|"
    r"kept|available|filed|on file|in (?:the|your) [\w ]{3,20}|"
    r"on both sides|with (?:me|us)|to follow|in hand)|"
    r"(?P<told>\d+) ?(?:/|of|out of) ?(?:the )?(?P=told)|(?:please |so |and |you can |now )*(?:remove|take|"
    r"strike|cross|tick|delete|drop|mark|close|record) (?:it|this|us|the task) (?:(?:off|from|out|as|down|"
    r"of) ?)*(?:(?:the|your) (?:list|register|board)|done|closed|completed?|finished)?|"
    r"(?:and |so )?that(?:'?s| is| was) (?:all of (?:them|it)|the lot|everything|all|it)(?: then)?|"
    # That nobody need worry: you can stop worrying about the payroll.
    r"(?:please |so |and |now )*(?:(?:you|everyone|we) (?:can|may) (?:now )?)?(?:stop|quit) (?:worrying|chasing|"
    r"asking|fretting|"
    r"reminding)(?: (?:us|me|now))*(?: (?:about|over|for|on) (?:the |this|that|our )?[a-z' -]{0,40})?(?: any ?more)?|"
    r"(?:the )?(?:[a-z]+ ){1,3}(?:is|are) (?:now |all )?(?:clean|tidy|dry|safe|passable|in (?:good )?(?:use|"
    r"order|shape))(?: again)?|"
    r"(?:all |the )*(?:results?|readings?|quality|samples?) (?:is|are|was|were) (?:all )?(?:good|fine|normal|"
    r"negative|clean|within limits|ok|satisfactory)|"
    r"(?:but |and )?(?:they|it|all|everything) (?:all )?looks? (?:good|great|nice|lovely|beautiful)|"
    r"(?:it )?took (?:us |me )?(?:the |a |all |only )?[\w ]{2,20}|"
    r"(?:and )?they (?:have )?(?:all )?(?:signed|stamped|confirmed)(?: for)?(?: it| receipt)?|(?:traffic|water|"
    r"power|service|everything|all|life) (?:is )?back to normal[a-z ]{0,20}|both [a-z]+ and [a-z]+|"
    r"(?:please )?(?:look|check|see)(?: in| it in)? (?:your|the) (?:inbox|system|platform|group|folder|"
    r"mail)(?: from [\w ]{3,16})?|(?:they|he|she) gave (?:the |a )?(?:stamp|receipt|signature)s?|"
    r"(?:the )?last one (?:(?:was|went|is) )?(?:(?:ticked off|crossed off|done|finished|fitted|signed|"
    r"closed) )?(?:in )?(?:yesterday|today|this|on|last)[\w ]*|(?:everyone|everybody|"
    r"residents?|villagers|people|the public|households) (?:is|are|seem) (?:happy|satisfied|pleased)|"
    r"we(?:'ll| will) (?:keep|monitor|maintain|patrol|look after|continue to (?:monitor|maintain))[\w ]*|"
    r"(?:the )?[a-z]+ (?:is|are) (?:now )?open(?: (?:to|for) [a-z]+)?(?: again)?|(?:no\.?|number|#) ?\d{4,}|"
    r"(?:confirmation|receipt|reference|ref|ticket|file) (?:number |no\.? ?)?\d+|every \w+ is in (?:the )?\w+|"
    r"(?:so |and )?you can (?:tick|close|strike) (?:it|this)(?: off)?|"
    # Where it lies: archive box is in room 302, the keys are with the guard.
    r"(?:the |our |all )?(?:[a-z]+ )?(?:box(?:es)?|binders?|folders?|keys?|originals?|hard cop(?:y|ies)|"
    r"archives?|ledgers?|"
    r"(?:reference|ref|receipt|confirmation) (?:number|code)) (?:is|are) (?:kept |now )?(?:in|on|at|under|"
    r"with(?! (?:the |our )?(?:mayor|leader|director|boss|secretary|chief|lawyer|notary|court))) "
    r"(?:the |your |my |our )?"
    r"[a-z]+(?: [a-z]+)?(?: \d+)?|"
    r"both (?:of (?:the|them) ?)?(?:phases|parts|stages|halves|sections|sites|copies|batches)|"
    r"what a (?:slog|day|week|month|relief|ride|marathon|job)|(?:long|hard|tough) (?:slog|day|week|job)|phew|at "
    r"last|finally"
)
_NOTHING_BAD = (
    r"(?:0|zero|no) (?:reactions?|casualt(?:y|ies)|injur(?:y|ies)|accidents?|incidents?|damages?|loss(?:es)?|"
    r"leaks?|errors?|"
    r"mistakes?|faults?|defects?|gaps?|violations?|disputes?|arrears|debts?|fires?|deaths?|absentees|"
    r"discrepanc(?:y|ies)|"
    r"irregularit(?:y|ies)|hazards?|risks?|leftovers?|complaints?|objections?|problems?|issues?)"
    r"(?: since| so far| raised| received| encountered| reported| found| noted| occurred| at all| whatsoever)*"
)
_RECEIPT = (
    r"(?:没有?问题|收到|好的?|嗯+|手续齐全|明白|是的|对|报告|您好|yes|yep|yeah|confirmed|correct|affirmative|"
    r"indeed|ok|got it|received|noted|in full|"
    r"(?:[名表清台数账户人][\u4e00-\u9fff])?(?:核对|核实|复核|校对|数据|信息|情况)?(?:准确)?(?:无误|属实)|"
    r"(?:现在|目前)?全部|一[项个村户]不(?:落|漏|少))"
)
_LAST_ONE = (
    r"(?:今[天早]|昨[天晚]|刚才?|上午|下午)?最后的?(?:那|这)?(?:[一二两三四五\d]{1,2})[户家个盒份本张处块台件条人座车箱批卷册](?:也|都|今[天早晨]|昨[天晚]|刚刚?|上午|下午|已)*"
    r"(?:签|上架|装车|入库|拆|搬|交|领|装|贴|挂|录|发|送|办|盖|入柜|归档|建|栽|种|验)(?:完|好|走|掉|上|了[字章约]?|的[字约章房证])+(?:了)?"
)
"""Who has the last one behind him: 最后一户今早签的字."""
_NOTHING_LEFT = (
    rf"(?:(?!{RISKY})[\u4e00-\u9fff]){{0,6}}[核查验对校算数](?:过|了)[一两二三四五几好]遍(?:都|也)?没(?:有)?(?:错|问题|出入|毛病)|"
    r"(?:再也|也)?(?:不(?:漏|渗|堵|响|晃)(?:水)?了?|没(?:有)?再(?:反弹|出现|发生|摆|犯|闹|漏)(?:过)?)|"
    rf"(?:[\u4e00-\u9fff]?(?:书记|[县镇局校院园]长|主任)|领导|群众|村民|居民|业主|大家|双方|验收组|检查组|专家|县里|上级)(?:亲自|下来|过来|来)*(?:看|查|验|审|核对?|复核|检查)(?:过|了|完)+(?:都|也)?(?:没(?:有|提|说)?(?:什么)?(?:意见|问题|毛病)|无异议|很?满意|说(?:可以|不错|行))|"
    rf"(?:(?!{RISKY})[\u4e00-\u9fff]){{1,4}}(?:结果|名单)公示期?满?(?:后)?(?:无|没有?)(?:任何)?(?:人)?(?:提)?异议|"
    r"(?:(?:(?:至今|目前|全程|期间|截至目前|现场|公示期?(?:间|内|满|结束)?)(?:也|均|都)?)?(?:无|没有?|未见|未发现|未收到|未出现|未发生|没收到|没发现|零)[^,没未不完成报交办据]{0,4}?"
    r"(?:出入|误差|异议|反对意见|投诉|举报|反映|信访|上访|火[点情]|险情|隐患|伤亡|事故|意外|缺[漏项]|[漏错]项|错漏|死角|盲区|纠纷|矛盾|积水|杂物|垃圾|异常|漏[户人报]|[错瞒]报|阳性|病例|返贫|欠账|尾欠|拖欠)(?:的?情况|现象|发生|反映)?|"
    r"(?:结果|名单)?公示期?(?:也|都|已经?)*(?:满|结束|完毕|到期|过)了?|"
    r"(?:无|没有?|不存在)(?:任何|其他|什么)*(?:遗留|剩余|遗漏)(?:的)?(?:问题|事项|任务|情况)?|"
    r"(?:没有?|未|无)(?:人|群众|村民)?(?:出|发生|引发|提|反映)[^,没未不]{0,4}(?:乱子|岔子|差错|事故|意外|问题|意见|异议)|没人(?:提|反映|投诉|举报)(?:出)?(?:意见|异议|问题)?|无差错|零(?:差错|投诉|事故|失误|上访))"
)
_TOIL = (
    r"(?:(?:国庆|五一|端午|中秋|元旦|春节|清明|假期|周末|节日|中午|昨晚|昨夜|一夜|这几天|这两天)?(?:都|也|一直)?没(?:歇|休息|合眼|睡觉?|回家|吃饭|闲着?)(?:过|着)?|"
    r"(?:我们?)?(?:刚|才|刚刚)(?:从)?[\u4e00-\u9fff]{1,6}(?:里|上)?(?:回来|出来|下来)(?:的)?|"
    r"(?:鞋|裤子|衣服|身|手|脸|脚)上?(?:全|都)是(?:泥|汗|土|灰|水)|(?:可以|能|先|让我|总算|终于)*(?:歇|喘|松)(?:一)?(?:口气|会儿?)了?|[忙跑干搞弄清磨熬盯理查催整]了(?:整整|足足|大概)?[一二两三四五六七八九十\d半几]+个?多?(?:天|周|月|晚上|小时)(?:的(?:(?!{RISKY})[\u4e00-\u9fff]){{0,8}})?|(?:可|真|快|把我)*累(?:死|坏|瘫|趴)(?:我|人|大家|大伙)?(?:们)?了?|(?:真|太|可)?不容易|腿都?(?:跑|快)断了|(?:终于|总算)(?:熬|挺)(?:出头|过来)了)"
)
"""How hard it was, and that one is back from it."""
_EVIDENCE = (
    r"(?:(?:签字|签收|发放|登记)[表册单]|终版|终稿|定稿|照片|图片|视频|单号|明白卡|告知书|倡议书|一封信|回执号?|回单|截图|佐证|凭证|票据|发票|签收[单表]|收条|清单|台账|简报|链接|编号|单子|底单|复印件|原件|存根|影像|资料|材料|证明|"
    r"花名册|明细|档案|记录|公示|公告|钥匙|手续|签到[表册单]|移交[表册单]|票根|领取[表册单]|登记[表册]|检查表|合影|图纸|账[本册]|报告|总结|通报|纪要|承诺书|协议书?|合同|收据|流水|检测单|验收单|交接单|笔录|意见书|责任书|录音|录像|底册|表格?|材料|数据|信息|软件|电子版|纸质[件版]|原始单据)"
)
_AFTERCARE = (
    r"(?:巩固|加强|保持|提升|长效|管理|管护|值守|值班|巡[查护逻防]|监测|监管|监督|维护|养护|看护|看守|防[护控]|"
    r"跟踪|常抓不懈|回访|回头看|督[导查促]|抽查|动态|常态|日常|反弹|宣传|引导|服务|运[行营维]|总结|推广|复盘)"
)
"""What goes on when nothing is left to do."""
_SEEN = (
    r"(?:老乡|乡亲们?|街坊|住户|社员|老人家|人家|代表|委员|对方|老百姓|审计组|考核组|督导组|巡察组|工人|职工|学员|当事人|双方|两家|两边|各方|群众|村民|居民|住户|业主|商户|企业|老百姓|百姓|大家|家长|学生|老人|农户|领导|[\u4e00-\u9fff]?(?:书记|"
    r"[县镇局校院园]长|主任)|县里|市里|上级|检查组|专班|督查组|验收组)"
)
_GOOD = (
    r"(?:(?:账实|账账|账表|人数|数字?|图实|件数)?(?:都|也|全|全部)*(?:对得上|相符|一致|吻合|对上了)|(?:全部?|都|均|也|一切|基本上?|很|挺|蛮|相当|非常|十分)*(?:运[行转]|使用|数据|效果|秩序|质量|情绪|反响|成活率?|成效|结果|指标|状态|各项指标|检测)*(?:全部?|都|均|也|一切|很|挺|蛮|相当|非常|十分)*"
    r"(?:正常|良好|合格|达标|过关|稳定|阴性|阴|齐全|完整|完好|规范|准确|清楚|清晰|干净|整洁|畅通|通畅|平稳|顺利|平安|有序|牢固|结实|平整|漂亮|亮堂|崭新|好得很|[响亮快稳牢净]得很|不错|明显|到位)(?:了|的)?)"
)
"""How it turned out: 运行正常, 结果全阴, 响得很."""
_AS_TOLD = (
    r"(?:按照|根据|依据|遵照|对照)[^,完报交没未]{2,16}(?:要求|部署|精神|通知|意见|指示)|"
    r"(?:我[镇乡局办县村所]|我们)?(?:组织|抽调|安排|抽派)(?:了)?(?:专班|专人|人员|力量|干部|队伍|精干力量)"
    r"(?:挨家挨户|逐[村户项个家组]|分片|入户|上门)(?:对接|走访|核对|核实|排查|清理|整改|推进|落实)?"
)
"""What one was told, and whom one set to it: 按照调度会要求, 我镇组织专班逐村对接."""
_CALM = rf"(?:[在了]|(?!{RISKY})[\u4e00-\u9fff\d“”\"《》、]|oa|qq|app|pdf|u(?=盘))"
"""A character within a remark that opens nothing: 回执 may lie 在 or be sent 了, not 接近 or 马上."""
_REMARK = (
    rf"{_AS_TOLD}|{_EVIDENCE}(?:也|都|已)?(?:同步|一并)(?:更新|归档|完善|报送|上传|移交)了?|"
    rf"(?:电子[版件档]|纸质[版件]|{_EVIDENCE})(?:、|和|及)?(?:电子[版件档]|纸质[版件])?(?:各|一式)[一两二三四五\d]份|"
    rf"(?:相关|所有|有关|全部|现场)?{_EVIDENCE}(?:、{_EVIDENCE})*{_CALM}{{0,4}}(?:发|传|交|存|留|在|附|放|寄|送|出|拿|拍|归|贴|收|挂|齐|见|给|入|丢|甩|扔|搁|搬)"
    rf"{_CALM}{{0,10}}|{_EVIDENCE}我?(?:还|都)?(?:留|存|收)着(?:呢)?|有{_EVIDENCE}(?:为证|在)?|{_EVIDENCE}(?:已|也|一并|都)*(?:附后|附上|随附|见附件|详见附件)|"
    # Where it can be seen, and where it lies.
    rf"(?:{_EVIDENCE}|(?!{RISKY})[\u4e00-\u9fff]{{0,4}}){_GOOD}|"
    rf"(?:相关|所有|有关|全部|现场)?{_EVIDENCE}(?:也|都|已经?|全部?)*(?:(?:放|存|搁|锁|摆|收|归)?在|(?:给|交给?|发|放|搁|送)(?:您|你|你们?|领导)?){_CALM}{{0,10}}了?|"
    rf"(?:也|都|已经?|就)*(?:给|替)?(?:您|你们?|领导|县里|办公室)(?:们)?(?:放|搁|送|发|交|寄|传|捎|带)(?:在|到|去|过去)?{_CALM}{{0,8}}了?|"
    # What it took, in figures.
    rf"(?:此次|本次|期间|前后)?(?:共|一共|总共|累计|合计)?(?:出动|投入|动用|组织|调用|调集|清运|清理出?|清除|收购|收割|收集|回收|发放|张贴|悬挂|播放|耗资|花费|用工|用时|筹集|募集|捐款|奖补|接待|召开|举办|查处)(?:了)?(?:(?!{RISKY})[\u4e00-\u9fff]){{0,8}}[\d一二两三四五六七八九十百千万.]+(?:余|多)?"
    rf"个?(?:[人场户家台辆部车艘名件份张条块处批次吨斤亩元箱袋桶只头株棵米套幅期]|人次|车次|公斤|公里|万元|立方米?|平方米?|小时|工日)(?:群众|村民|农户)?|"
    rf"(?:共|一共|总共|累计|合计|总计|共计)[\d一二两三四五六七八九十百千万.]+(?:余|多)?(?:[篇份本册张幅页人户个件处条块家]|人次)|"
    # Tried out, and what can be done with it now.
    r"(?:也|都|已经?|刚刚?|又)*(?:试|测|调试|试用|试运行|检测|校对|核对|复核|核实|审核|检查|查验|看)(?:过|完|好)(?:一遍|两遍|几遍|一次)?了?|"
    rf"{_SEEN}?(?:都|全部?|均|也|已经?)*(?:领|拿|收)(?:到|走|完)了?(?:钱|款|工资|补贴款?|补助|物资|东西|通知书|证)了?|"
    rf"{_SEEN}(?:都|也)?(?:说|夸)(?:好|不错|满意|干得好|办得好)|{_SEEN}(?:已经?|都|也|均)*签了?(?:字|名|收条|确认书|协议|和解书|意见)了?|"
    rf"(?:拿|领|取)到了?(?:{_EVIDENCE}|批[复文]|证书?|执照)了?|(?:{_EVIDENCE}|批[复文]|证书?|执照)(?:也|都|已经?)*(?:拿|领|取)(?:到|回来)了|"
    r"回[执单]?单?号(?:码|是|为)?:?\d{4,}|"
    rf"{_EVIDENCE}?(?:系统|平台|后台|网上|群|内网|外网|县里)(?:里|上|中)?(?:也|都|就|现在)*(?:(?:能|可以?)(?:查|看|搜|找)(?:到|得到|见)|[查看搜找]得到)了?|"
    # In use: 昨天已正式对外办公.
    r"(?:[昨前]天|[昨前]日|上周[一二三四五六日]?|上个?月|今[早天]|\d{1,2}月\d{1,2}[日号])?(?:起|就)?(?:已经?)(?:正式|全面|开始|恢复)*(?:对外)?"
    r"(?:办公|营业|接诊|运行|运营|开放|服务|接待(?:群众|游客)?|投入使用|受理业务|供水|供电|通车)了?|"
    r"(?:系统|平台|后台|网上|台账)(?:里|上)?(?:也|都|已经?|是)*全?(?:绿|打[勾钩]|亮绿灯|变绿)(?:了|的)?|"
    rf"(?:都|已经?|就|现|全部?)*(?:放|存|搁|锁|摆|收|归)(?:在|进|到){_CALM}{{1,10}}?(?:室|柜|库|房|架|馆|箱|盒)(?:里|内|上|中)?了?|"
    rf"(?:另|现|随)?附(?:上|有)?(?:[前后]|(?!{RISKY}|问题|困难|遗留|计划)[\u4e00-\u9fff]){{0,10}}{_EVIDENCE}(?:[\d一二两三四五六七八九十]+[张份])?|"
    rf"{_SEEN}(?:亲自)?(?:签的[收字名]|点的头|验的收|盖的章)|"
    rf"{_SEEN}{_CALM}{{0,6}}(?:满意|高兴|认可|点头|表扬|肯定|叫好|点赞|来?看过|来?查过|来?验过|确认过|签收|看了|验了|查过)(?:了|的)?|"
    r"(?:就|只|都)?(?:等|候)着?(?:您|你们?|领导|县里|专班)来?(?:验收?|看|检查|查)(?:了|呢)?|"
    # Where to look, and that it has come.
    rf"{_EVIDENCE}(?:您|你)?(?:看|见|去|翻)(?:群|附件|邮箱|网盘|微信)(?:里|上)?|{_EVIDENCE}在?(?:您|你)(?:的)?(?:邮箱|桌上|微信|案头)(?:里|上)?|"
    r"(?:对方|县局|县里|那边|他们)?(?:也|都)?已?签收了?|"
    # How much each of them got.
    r"[一每](?:户|人|家|村|组)(?:都)?(?:发|领|分|得)?(?:了)?[\d一二两三四五六七八九十百]+[袋只桶斤瓶盒箱份本元套张件株棵]|"
    # Who went through the figures as well: 财政所那边也对过数.
    rf"(?:(?!{RISKY})[\u4e00-\u9fff]){{0,4}}[局所办站科室组](?:那边|那头|这边)?(?:也|都|已经?)*[对核查看审点验](?:过|完)(?:了)?(?:数|账|表|货|人数|一遍|两遍)?了?|"
    # What came in thanks: 老人家还送了面锦旗来.
    rf"{_SEEN}(?:还|专门|特地|特意|都|也)*(?:给我们|给所里|给镇里)?[送写打](?:来)?了?(?:一?[面封个])?(?:锦旗|感谢信|感谢电话|旗子)(?:过?来)?了?|"
    r"(?:就这|就这样|就这些|完毕|汇报完毕|报告完毕|以上|巴适|安逸|稳了|舒坦|舒服)(?:了|咯|哈)?|"
    # Who has just left the place, his work done.
    r"(?:[\u4e00-\u9fff]{0,3}(?:师傅|施工队|工人|队伍|工程队|检查组|验收组|监理))(?:刚|才|刚刚|前脚|今早|今天)(?:才)?(?:走|撤|离开|收工|回去)了?|"
    rf"(?!{RISKY})[\u4e00-\u9fff]{{1,4}}(?:也|都)*回(?:了|过)(?:个|我|一句)*[“\"]?(?:收到|收妥|收讫|好的?|ok|已收)[”\"]?了?|"
    rf"(?:现在|已经?|都|也)*(?:能|可以)(?:正常)?(?:走|用|通|住|开|进|过|使用|通行|办公|营业|办事|上课|喝|种)[^,没未不完报交办]{{0,5}}了?|"
    rf"(?!{RISKY})[\u4e00-\u9fff]{{1,4}}(?:已经?|也|都)*恢复(?:了)?(?:通行|供水|供电|正常|营业|畅通|运行|原貌)了?|"
    rf"{_SEEN}?(?:反映|反响|评价|口碑)(?:很|都|挺)?(?:好|不错)|{_SEEN}(?:无|没有?)(?:意见|异议)|"
    rf"(?:惠及|涉及|覆盖|受益|合计|累计|共计|共|总投资|总面积|总金额|金额){_CALM}{{0,10}}?[\d一二三四五六七八九十百千万.]+(?:余|多)?"
    r"(?:户|人|元|万元?|亿元?|吨|亩|人次|份|次|场|公里|米|家|平方米?|平米|名|件|项|个|台|处)(?:群众|村民|农户|困难群众)?|"
    r"(?:场地|现场|卫生|路面|工地|地面|垃圾|渣土)(?:也|都|已经?|均)*(?:清|平整|清理|恢复|打扫|收拾|清运|干净|扫)(?:好|完|干净|到位|完毕|平)?了?|"
    r"(?:系统|平台|后台|网上|状态)(?:上|里|里面)?(?:也|都|已经?)*(?:显示|提示|是|变成?)?(?:状态)?[“\"]?(?:已经?)?(?:办结|完成|100%|百分之百|成功|通过|审核通过|提交成功|上传成功|通过审核|销号|绿灯)[”\"]?了?|"
    r"(?:共|一共|前后|总共)?(?:用了?|花了?|历时|耗时)[\d一二两三四五六七八九十半]+个?(?:天|周|月|小时)|请?(?:以此|以此件|此件)为准|(?:真|的确|确实|千真万确)的?|"
    r"(?:此前|之前|昨天|早)?已?(?:电话|口头|当面|微信)(?:也)?(?:报告|汇报|说)过了?"
)
"""What one adds to a task that is finished: where the proof lies, who has seen it, how many gained by it."""
ASKS_BESIDE = phrase(
    r"^(?:纸质|电子|原件|书面)(?:的|件|版|材料)*(?:还|也|另外)?(?:要不要|用不用|需不需要)(?:了|呢)?\??$|"
    # What else is wanted: 后面还要不要报纸质的?
    r"(?:还|另外|纸质|原件)[^,;。没未有剩差缺\d一二两三四五六七八九十]{0,4}?(?:要不要|用不用|需不需要|需要|用|要)(?:再|另外|补|单独|给|把)*(?:报|交|送|寄|发|打印|上传|留)[^,;。没未]{0,8}?\??$|"
    r"^(?:怎么)?(?:你们?|您|县里)(?:那边|这边|那里|那头)?(?:怎么|是不是)?(?:还)?没(?:有)?(?:收到|看到|查到)(?:吗|么|嘛)?\??$|"
    # Why the other side does not see it: 是不是系统没更新?
    r"(?:看看|查查|看下|看一下|查一下)?(?:是不是|会不会)(?:你们?|您|县里)?(?:那边|这边)?(?:的)?(?:系统|平台|后台|网页|页面|机器人|名单|统计)(?:里|上)?(?:还)?没(?:有)?(?:更新|刷新|同步|显示|改)[^,;。]{0,3}\??|"
    r"是不是(?:你们?|您|县里)?(?:那边|那里)?(?:还)?没(?:有)?(?:收到|看到|登记|签收)了?\??|"
    # Whether it has come: 收到没?
    r"^(?:请问|问一?下)?(?:您|你们?|领导|县里|[\u4e00-\u9fff]{0,3}[局办科])?(?:那边|那头|这边|那里)?(?:能|可以|都)?(?:收到|看到|看见|查到|接到)(?:了|过)?(?:没有?|吗|么|嘛|否)\??$|"
    r"^(?:and )?(?:did|have|has|can|could) (?:you|it|they|the \w+|everything)(?: all)? (?:get|got|receive[d]?|see|"
    r"seen|arrive[d]?|reach(?:ed)?|(?:come|came) (?:through|in))(?: (?:it|them|you|(?:our|the|"
    r"my) \w+))?(?: ok(?:ay)?)?\?$|"
    r"\bdo you (?:also |still )?(?:need|want) (?:a |an |the )?(?:paper|hard|printed|signed|original) (?:copy|"
    r"copies|version|one)s?\b[\w ]*\?|"
    r"\b(?:is|are|has|have) your (?:list|system|page|portal|records?) (?:been )?(?:updated|refreshed|behind|out "
    r"of date)\?"
)
"""Behind a sure claim, a question that supposes it: what comes next, or why it is not seen yet."""
ADDED = phrase(rf"{_REMARK}|{_ENGLISH_REMARK}")
OPEN = phrase(
    r"\b(?:forms?|lists?|reports?|documents?|tables?|papers|annex\w*|appendi\w+|records?|files?) (?:is |"
    r"are )?to follow|"
    r"/|吧|应该|应当|左右|大概|大约|的话|就好|了才|可能|估计|差不多|基本|似乎|好像|没有$|\b(?:soon|shortly|mostly|tomorrow|next|hope|think|maybe|probably|some|half|except|but|only)\b"
)
"""What leaves open even what is only added: 回执在档案袋里吧."""
_ENGLISH_AFTERCARE = (
    r"(?:the )?next step is (?:only |just )?(?:daily|routine|regular) \w+|"
    r"(?:and )?(?:(?:in|as|for) (?:the )?next (?:stage|step|phase|period),? |(?:next|from now on|going forward|"
    r"from here on),? )?(?:we|i)?(?:'ll | ?will | ?shall )?(?:now |also )?"
    r"(?:be (?:doing|carrying out|making) (?:the )?(?:daily|weekly|monthly|quarterly|yearly|annual|regular|routine) "
    r"(?:inspections?|checks?|patrols?|visits?|rounds?|maintenance)\b|keep (?:on )?(?:monitoring|maintaining|"
    r"watching|an eye|a close eye|patrolling|it|them|up)|keep up|"
    r"continue (?:to (?:monitor|maintain|watch|patrol|supervise)|monitoring|(?:with|the) (?:daily|regular|routine) )|"
    r"monitor|maintain|patrol|"
    r"keep (?!.*\b(?:last|two|three|other|others|some)\b)(?=[\w' ]+ (?:running|going|clean|tidy|safe|open|"
    r"up to date|up|in (?:\w+ )?order|in (?:good )?(?:shape|repair|condition)|working)\b)|"
    r"look after|watch over|guard|focus on (?:daily|routine|regular) |sustain|carry on with (?:daily|regular|"
    r"routine) )(?:(?! (?:until|till|rest|"
    r"remaining|finish|complete|submit|missing|left)\b)[\w' ])*"
)
"""What is looked after from now on: we will keep monitoring in the next stage."""
_AT_EASE = (
    rf"(?:(?!{RISKY})[\u4e00-\u9fff]){{0,8}}?(?:的事儿?|[这那]块|[这那]边|方面)?(?:请|您|你们?|领导|就|也|都|可以|尽管)*"
    r"(?:(?:别|不用|不必|无需|不要)(?:再|老|太)?(?:担心|操心|惦记|挂念|牵挂|挂心|着急)|放心)(?:了|吧|啦|就是|就行)*"
)
"""That nobody need worry: 信访这块不用担心了."""
SEEN_BY_EXPERTS = phrase(
    rf"(?:(?!{RISKY})[\u4e00-\u9fff]){{0,12}}(?:请|由|找)(?:(?!{RISKY})[\u4e00-\u9fff]){{1,6}}?"
    r"(?:一(?P<each>[\u4e00-\u9fff])一(?P=each)|挨[个家户]|逐[个一家户项栋间处])(?:都|地|的|全)?(?:看|查|测|验|检|核|过)(?:查|验|测|看|审)?过了"
)
"""Who went through all of it: 请专家一所一所看过了."""
_ADDRESSED = (
    r"(?:[\u4e00-\u9fff](?:主任|书记|局长|科长|所长|站长|镇长|乡长|县长|部长|股长|院长|主席|常委|校长|局|科|总|"
    r"工)(?:您好|你好|好)?|(?:主任|书记|[局科所站镇乡县部股院]长|主席|校长)(?:您好|你好|好))"
)
"""Whom it is told: 赵主任:…"""
_ROUNDS = (
    r"(?:后面|后头|后续|今后|以后|往后|接下来|平时)(?:我们?|[村镇乡]里)?(?:就|会|将|都)*(?:[每按逐]个?[天日周旬月季年](?:度)?|定期|不定期)"
    r"(?:都|就|会)*(?:去|来|安排人|派人)*(?:巡[查护]?|[查看检]查?|回头看|回访|检修|维护|管护|清扫)(?:一次|一遍|一回|一趟)?"
)
"""The rounds made from now on: 后面我们每月巡一次."""
_NOT_AGAIN = r"(?:坚决)?(?:防止|谨防|严防|防范|杜绝|避免)(?:问题|隐患|违建|矛盾|乱象|疫情)?(?:再次)?(?:反弹|反复)"
"""Why it is looked after: 防止反弹."""
_RUN_THROUGH = (
    r"公示期?(?:已?满|结束|完毕|期?间|过后?)?了?(?:也|都)?(?:没人|没有人|无人)(?:提|反映|有|说)(?:出|过)?(?:任何)?"
    r"(?:意见|异议|反对|问题)"
)
"""公示期满没人提意见: published, and nobody objected."""
ASIDE = phrase(
    rf"{_LAST_ONE}|{_ROUNDS}|{_NOT_AGAIN}|{_RUN_THROUGH}|(?:不用(?:再)?催了?){{1,3}}|一式[两二三四五六]份|(?:(?!{RISKY})[\u4e00-\u9fff]){{0,6}}(?:复查|验收|抽查|复验|检测|核查)(?:也|都|已经?)*(?:合格|通过|达标)了?|(?:柜子?|档案柜|抽屉|保险柜|档案室)里(?:锁|放|存|收)着呢?|(?:手机|电话)?(?:这会儿?)?(?:才|刚|刚刚)有(?:了)?(?:信号|网|电)了?|{_NOTHING_BAD}|{_NOTHING_LEFT}|{_ADDRESSED}|{_AT_EASE}|{SEEN_BY_EXPERTS.pattern}|收到后?(?:麻烦|"
    rf"烦)?请?(?:您|领导)?(?:回复|回话|回个[话信]|告知|说)(?:一?[下声])?|{_ENGLISH_AFTERCARE}|{_TOIL}|(?:名单|"
    r"结果|情况)公示也(?:都|已经?)*(?:贴|挂|发)(?:出去|上去?)?了|"
    rf"{receipts.COURTESY.pattern}|{_RECEIPT}|(?:下一?步|后续|后面|后头|今后|往后|以后|接下来|下一?阶段)[^,完交剩余尾缺欠补验]{{0,10}}?{_AFTERCARE}[^,完交剩余尾缺欠补验]{{0,8}}|(?:并|同时|进一步|持续|继续)*(?:巩固|加强|强化|保持|做好)[^,完报交办没未]{{0,8}}?(?:成果|成效|巡查|管护|管理|监管|维护|力度|服务)|"
    rf"(?:下一?步|后续|今后|往后|以后|接下来|下一?阶段)(?:我们?|我[镇乡局办]|本单位)?(?:将|会|要)?(?:继续|持续|进一步)*(?:抓好|做好|抓紧|搞好|加强|强化)"
    rf"[^,完交剩余尾缺欠补验改报推]{{0,14}}?{_AFTERCARE}[^,完交剩余尾缺欠补验改报推]{{0,6}}"
)
_TELLING = (
    r"(?:我?(?:再|先)?(?:跟|给|向|同|和)(?:您|你|领导|书记|主任|大家|县里)(?:们)?(?:这边)?"
    r"(?:报告|汇报|回报|反馈|说明|说|讲|回)(?:一?下|一声|一句|个)?(?:情况|话)?)"
)
TOPIC = phrase(
    rf"(?:(?!{RISKY})[\u4e00-\u9fff]){{0,10}}(?:这|那|此)(?:个|件|项)?(?:块|方面|边|事儿?|活儿?|任务|工作)|"
    rf"(?:关于)?(?:(?!{RISKY})[\u4e00-\u9fff]){{1,10}}的?(?:事儿?|事情|问题|工作|情况){_TELLING}|"
    rf"(?:关于)(?:(?!{RISKY})[\u4e00-\u9fff]){{1,10}}的(?:事儿?|事情)"
)
"""What is spoken of, and that one is about to tell of it: 牌子的事向您报告一下."""
