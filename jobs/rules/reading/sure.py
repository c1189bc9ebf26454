"""The whitelist of a silent `done`: every clause must fit, at least one must call the task finished."""

import re
from collections.abc import Sequence

from jobs.rules.reading.words import completion as said
from jobs.rules.reading.words import doubts, receipts

_WE = r"(?:我们?|本|咱们?)?(?:镇|乡|局|办|单位|部门|县|委|街道|这边|这里|村|所|科|中心)?(?:这边|的)?"
_THIS = r"(?:(?:此|该|这|本|上述|以上|这个|所有|各)?(?:项|件|个|块)?(?:节点)?(?:任务|工作|事项|节点|事情?))"
_NOUN = (
    r"(?:工作|任务|事项|方案|材料|清单|表格?|报表|报告|文件|手续|档案|花名册|台账|牌子?|人员|数据|名册|系统|资料|总结|信息|情况|问题|证明|照片|纪要|专报|公文|函|"
    r"挂牌|移交|划转|整改|录入|验收|印章|编制|赋权|交接|报送|填报|下放|任命|到岗|就位|签订|自查|排名|汇总|统计|办公用房|公章|职责|机构|科室|站所|村|户|干部|负责人|同志|活儿?|牌匾|标识|门牌|账户|合同|协议|责任书|批复|公告|通知)"
)
_SAFE = r"(?:(?!没|未|不|无|非|别|所谓|口头|名义|形式|假|说|称|听|据|拟|待|将|要|会|能|想|快|应|可|差|除|余|剩|其|另|一半|部分|基本|大体|大致|主要|差不多|初|草|阶段|第|前期|准备|计划|预|争取|如|若|等|去年|上年|隔壁|兄弟|邻|别|他|她|谁|哪|什么|吗|半|仅|只|才|暂|勉强|算|可能|也许|大概|好像|似乎|几乎|接近|逐|陆续|先后|正|在)[\u4e00-\u9fff0-9a-z“”\"《》、])"
_NP = rf"(?:{_SAFE}{{0,10}}{_NOUN}(?:工作|任务|事项)?|{_THIS})"
_PAST = r"(?:(?:昨天|昨日|前天|日前|刚刚|刚才|刚|今天|今早|上周[一二三四五六日]?|上月|上午|下午|早上|中午|昨晚|早就?|老早|于|\d{1,2}月\d{1,2}[日号])+(?:就|便)?)?"
_WELL = r"(?:按(?:照)?(?:县里|上级|有关)?(?:要求|规定|时间节点|时限)|按时|按期|如期|提前|圆满|顺利|成功|全部|全面|均|都|全|也|统统|彻底|一次性|办得)*"
_GOAL = (
    r"(?:(?:到|至|给|进|在|上)?(?:县|市|镇|省)?(?:您|你们?|领导|指定|委|(?:委)?(?:编办|组织部|办公室|宣传部|政法委)|政府办|财政局|人社局|民政局|部里|专班|县里|组织|"
    r"[\u4e00-\u9fff]{2,4}(?:局|办|部|委))?(?:的)?(?:邮箱|系统|平台|后台|网站|群里?)?(?:里|上|内)?)"
)
_DONE = rf"(?:{said.STRONG}|{said.HANDED_IN}|到位|到岗|落实到位|落实|到齐|印发|下发|挂牌|录入|下放|移交|签订|销号|归档|备案|拨付|任命|整改(?:到位)?|办理|验收|兑现|上墙|发放|公布|收齐|交齐|办妥|上系统)"
_TAIL = rf"(?:到位|完毕|完成|完|好|齐)?(?:{_GOAL})?(?:{_THIS})?(?:上去|过去|下去|出去)?(?:了)?"
_SURE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:收到)?{_WE}(?:{_NP})?{_PAST}{_WELL}(?:已|已经|业已){_WELL}{_DONE}{_TAIL}",
        rf"{_WE}(?:{_NP})?{_PAST}{_WELL}{_DONE}{_TAIL}(?<=了)(?:哈|啊|呀|哦|呢|的)?",
        rf"{_WE}(?:{_NP})?(?:全部|均|都|全|圆满|顺利|按时|如期)*(?:完成|办结|完毕|搞定|销号|清零|落实到位|完结|了结|落实|报送|上报|提交|上传|到位|办妥|{said.RESULT})(?:{_THIS})?",
        rf"(?:\d+|[一二两三四五六七八九十百]+)个?(?:行政村|村|社区|乡镇|单位|部门|站所|项)(?:已经|已)?(?:全部|均|都)(?:已经|已)?(?:{_DONE})(?:完毕|完成|到位)?了?",
        rf"{_WE}(?:{_NP})?(?:已经?|目前)?(?:完成|完成率|进度|进度已?达到?|已达)?(?:到|为)?(?:100%|百分之百)(?:完成|落实)?了?",
        rf"(?:{_NP})?(?:已经?|刚刚?|刚才){_WELL}(?:发|传|交|送|寄|报)(?:到|至|给|进|在)?{_GOAL}了?",
        rf"(?:已)?按(?:县里)?要求(?:已)?(?:全部)?(?:{_DONE}){_TAIL}",
        r"(?:yes )?(?:it is |it's |this is |that is |we are |we're |i am |i'm |has been |it has been |it's been |everything is |the (?:whole )?(?:task|work|job) is |task |the task has been )?(?:all |now |already |been |fully )*"
        r"(?:done|finished|completed?|submitted|closed|uploaded|delivered|taken care of|sent)(?: (?:already|yesterday|today|this morning|last (?:week|night|friday)|on time|as required|to the (?:county|county office|system|portal)))*",
        r"(?:we|i)(?: have|'ve)? (?:already |just )?(?:finished|completed|submitted|sent|uploaded|done|closed)(?: (?:it|everything|this|the (?:task|report|form|materials|documents|work)))?(?: (?:all|already|yesterday|this morning|today))*",
        r"(?:the )?(?:report|materials?|documents?|forms?|file|data|list) (?:has been |have been |is |are |was |were )?(?:already )?(?:sent|submitted|uploaded|delivered)(?: (?:already|yesterday|this morning))?",
        r"100% (?:complete|done|finished)",
    )
)
_ASIDE = re.compile(rf"{receipts.COURTESY.pattern}|(?:收到|好的?|嗯+|明白|是的|对|报告|您好)(?:了|的)?|(?:下一?步)[^,]*(?:巩固|加强|保持|提升|长效)[^,]*")
_DOUBTS = (
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
    said.ENGLISH_REMAINS,
    said.ENGLISH_PENDING,
    said.ENGLISH_STEP,
)


def is_surely_done(parts: Sequence[str]) -> bool:
    """Tell whether the words leave nothing open; what is not known is doubted."""
    told = [part for part in parts if not _ASIDE.fullmatch(part)]
    return bool(told) and all(_fits(part) for part in told)


def _fits(part: str) -> bool:
    if any(doubt.search(part) for doubt in _DOUBTS):
        return False
    return any(pattern.fullmatch(part) for pattern in _SURE)
