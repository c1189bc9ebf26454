"""The words that stand over the columns of plans and rosters, and what each column then holds."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from jobs.rules.notation.wording import squeeze

_JOINT = re.compile(r"[及和与/、](?!.*(?:电话|手机|联系方式|签字))")
"""责任单位及责任人 holds units first; 责任人及联系电话 holds no posts."""
_LONGEST = 40
"""A longer text is no header."""


class PlanColumn(StrEnum):
    """What a column of a plan holds."""

    NO = "no"
    WORKSTREAM = "workstream"
    TITLE = "title"
    CONTENT = "content"
    LEAD = "lead"
    EXECUTOR = "executor"
    SUPPORT = "support"
    LEADER = "leader"
    ROLE = "role"
    START = "start"
    DUE = "due"
    DURATION = "duration"
    """Working days that the work takes (工期)."""
    COMPLETION = "completion"
    """By which units the node closes (办结规则)."""
    DELIVERABLE = "deliverable"
    PREDECESSOR = "predecessor"
    REMARK = "remark"
    CLOSED = "closed"


class RosterColumn(StrEnum):
    """What a column of a roster holds."""

    NO = "no"
    UNIT = "unit"
    TITLE = "title"
    NAME = "name"
    CHIEF = "chief"
    PHONE = "phone"
    LIAISON = "liaison"
    LIAISON_PHONE = "liaison_phone"
    POST = "post"
    """Names of those who hold the post that the header names (党委书记, 镇长)."""
    POST_PHONE = "post_phone"
    ALIASES = "aliases"
    COUNTY_LEADER = "county_leader"
    PAIRED = "paired"
    BODY = "body"
    EMPOWERED = "empowered"
    GROUP = "group"
    GROUP_TITLE = "group_title"
    AFFILIATION = "affiliation"
    DUTY = "duty"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class HeaderWords:
    """What header cells say: words known one by one, then the forms in which offices build others."""

    exact: Mapping[str, str]
    form: re.Pattern[str]
    """One pattern, whose groups are named after the columns."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """Words that name a column only in the second line of a header, under the name of a group: 起 and 止."""

    @property
    def of_second_line(self) -> "HeaderWords":
        """The words of a second line."""
        return HeaderWords({**self.parts, **self.exact}, self.form)

    def column(self, text: str) -> str | None:
        """Name the column of a squeezed header text, or None."""
        if column := self.exact.get(text):
            return column
        found = self.form.fullmatch(text)
        return found.lastgroup if found else None


def _words(
    words: Mapping[str, str], forms: Sequence[tuple[str, str]] = (), parts: Mapping[str, str] | None = None
) -> HeaderWords:
    form = re.compile("|".join(f"(?P<{column}>{form})" for column, form in forms) or "(?!)")
    return HeaderWords(_one_by_one(words), form, _one_by_one(parts or {}))


def _one_by_one(words: Mapping[str, str]) -> dict[str, str]:
    return {word: column for column, listed in words.items() for word in listed.split()}


_BODY = "(?:单位|部门|主体|乡镇)"
PLAN_WORDS = _words(
    {
        PlanColumn.NO: "序号 编号 任务编号 节点编号 任务序号 节点序号 No NO no No. NO. № 项次",
        PlanColumn.WORKSTREAM: "工作专题 专题 工作类别 类别 任务类别 工作板块 板块 工作阶段 阶段 专项 "
        "重点领域 项目类别",
        PlanColumn.TITLE: "节点任务 重点任务 工作任务 任务名称 工作事项 整改措施 任务 事项 任务事项 节点名称 "
        "改革任务 主要任务 目标任务 重点工作 工作项目 工作名称 改革举措",
        PlanColumn.CONTENT: "工作内容 具体措施 工作要求 存在的主要问题 工作内容及标准 工作措施 具体内容 具体要求 "
        "任务内容 主要内容 存在问题 工作标准 推进措施",
        PlanColumn.LEAD: "牵头单位 牵头部门 主责单位 主责部门 牵头责任单位 牵头",
        PlanColumn.EXECUTOR: "责任单位 落实单位 承办单位 整改落实单位 责任部门 承办部门 执行单位 实施单位 "
        "整改责任单位 责任主体",
        PlanColumn.SUPPORT: "配合单位 协同单位 协办单位 配合 配合部门 协办部门 协作单位 参与单位",
        PlanColumn.LEADER: "责任领导 分管领导 分管县领导 县级责任领导 县级领导 包联县领导 牵头领导 县领导 责任县领导",
        PlanColumn.ROLE: "责任人 责任岗位 责任人员",
        PlanColumn.START: "开始时间 开始日 起始时间 启动时间 开始日期 起始日期 启动日期",
        PlanColumn.DUE: "完成时限 到期日 办结时间 时限要求 完成时间 办结时限 整改时限 截止时间 截止日期 时限 "
        "完成期限 到期时间 办理时限 完成日期 时间节点 时间要求 起止时间 起止日期 起止时限 时间安排 实施时间",
        PlanColumn.DURATION: "工期 用时 历时 时长 天数 工作日 工作日数 所需时间 需用时间 持续时间 办理周期 工作周期",
        PlanColumn.COMPLETION: "办结规则 办结方式 办结条件 完成规则",
        PlanColumn.DELIVERABLE: "成果形式 成果材料 完成标志 整改目标 工作成果 成果 预期成果 完成标准 佐证材料",
        PlanColumn.PREDECESSOR: "前置节点 前置条件 依赖任务 需先完成事项 前置任务 前序节点 前置事项",
        PlanColumn.REMARK: "备注 说明 其他 其它 附注",
        PlanColumn.CLOSED: "是否销号 销号情况 销号",
    },
    (
        (PlanColumn.NO, r"(?:任务|节点|事项|项目|问题|工作|措施)(?:序号|编号|号)"),
        (PlanColumn.LEAD, rf"(?:总)?(?:牵头|主责|主办|主管)(?:责任)?{_BODY}"),
        (PlanColumn.SUPPORT, rf"(?:配合|协同|协办|协作|协助|参与|参加|配套)(?:责任|实施|落实)?{_BODY}?"),
        (
            PlanColumn.EXECUTOR,
            rf"(?:具体|主要|整改|工作|任务)?(?:责任|落实|承办|执行|实施|承担|承接)(?:落实|责任)?{_BODY}",
        ),
        (
            PlanColumn.LEADER,
            r"(?:县级?|[市区])?(?:包联|分管|责任|牵头|挂帅|包抓|联系|主管|包保|督导)(?:县级?|[市区]级?|责任)?领导",
        ),
        (PlanColumn.ROLE, r"(?:第一|直接|具体)责任人|责任(?:人)?职务|责任人岗位"),
        (PlanColumn.START, r"(?:计划|预计|任务|工作|拟)?(?:开始|起始|启动|开工|开展)(?:时间|日期|日|时限)"),
        (
            PlanColumn.DUE,
            r"(?:计划|预计|任务|工作|整改|最迟|规定|要求|拟|应)?(?:完成|办结|办理|到期|截止|截至|结束|整改|销号|终止|报送|上报|落实|限定)"
            r"(?:的)?(?:时限|期限|时间|日期|日|时间节点|时限要求|时间要求|节点)|(?:时限|期限|进度)(?:要求|安排)|限期|最后期限|办结日|完成日",
        ),
        (
            PlanColumn.DURATION,
            r"(?:计划|预计|预估|估计|标准|办理|完成|工作|任务|总|所需|需要|需|要)*(?:的)?(?:工期|用时|历时|时长|天数|工作日数?|工作天数)(?:要求|安排)?",
        ),
        (
            PlanColumn.DELIVERABLE,
            r"(?:预期|工作|阶段性?|主要|最终|提交)?成果(?:形式|材料|要求|清单|名称|资料)?|(?:完成|验收|销号|办结)(?:标志|标准|形式|依据)"
            r"|(?:整改|工作|预期)目标|(?:佐证|验收|印证|支撑|备查|成果)(?:材料|资料)|交付(?:物|成果)",
        ),
        (
            PlanColumn.PREDECESSOR,
            r"(?:前置|前序|先决|紧前|前提|依赖)(?:的)?(?:节点|任务|事项|工作|条件|工序|关系|项目?)?(?:序号|编号)?"
            r"|(?:需|须|应)先完成(?:的)?(?:事项|任务|节点|工作|项)(?:序号|编号)?",
        ),
        (PlanColumn.REMARK, r"(?:其他)?备注(?:说明|事项|信息)?|(?:其他|其它|有关|补充)说明|注意事项"),
        (PlanColumn.CLOSED, r"(?:是否|有无)(?:已)?(?:销号|办结|完成)|销号(?:状态|意见)"),
        (
            PlanColumn.WORKSTREAM,
            r"(?:工作|任务|项目|重点|改革|所属|专项)(?:专题|类别|类型|板块|阶段|领域|专项|分类|大类|模块|方面|环节)|所属(?:专题|板块|专项)|分类|模块",
        ),
        (
            PlanColumn.TITLE,
            r"(?:重点|主要|具体|改革|目标|节点|整改|工作|年度|督办|阶段|交办)?(?:工作)?(?:任务|事项|节点)(?:名称|清单)?|督查事项",
        ),
        (
            PlanColumn.CONTENT,
            r"(?:工作|任务|主要|具体|重点|推进|落实|改革|实施)(?:内容|要求|措施|举措|标准)(?:及(?:标准|要求))?"
            r"|(?:存在|主要|反馈|突出)(?:的)?(?:主要|突出|具体)?问题|问题(?:描述|表现|内容)?|内容(?:及要求)?",
        ),
    ),
    {
        PlanColumn.START: "起 始 自 从 开始 起始 启动 起始日 开始日",
        PlanColumn.DUE: "止 至 到 结束 截止 终止 完成 办结 截止日 结束日",
    },
)
_POST = (
    r"(?:(?:乡镇?|镇|街道)?(?:党委|党工委)?(?:书记|组织委员|(?:[镇乡]|乡镇|乡\(镇\)|镇\(乡\))长|办事处主任)"
    r"|分管(?:负责人|负责同志|领导|同志))"
)
ROSTER_WORDS = _words(
    {
        RosterColumn.NO: "序号 编号",
        RosterColumn.UNIT: "单位 乡镇 单位名称 乡镇名称 部门 部门名称 所在单位 乡镇(街道) 工作单位 任职单位 镇(街道) "
        "部门(单位) 单位全称",
        RosterColumn.TITLE: "职务 岗位 职务名称 现任职务 担任职务 职位",
        RosterColumn.NAME: "姓名 人员姓名 责任人姓名 负责人姓名",
        RosterColumn.CHIEF: "主要负责人 主要负责同志 单位负责人 单位主要负责人 负责人",
        RosterColumn.PHONE: "联系电话 手机 手机号码 手机号 电话 联系方式 电话号码 移动电话 联系手机",
        RosterColumn.LIAISON: "联络员 联络员姓名",
        RosterColumn.LIAISON_PHONE: "联络员电话 联络员手机 联络员联系电话 联络员手机号 联络员手机号码 联络员联系方式",
        RosterColumn.ALIASES: "简称 别名 单位简称 规范简称 常用简称",
        RosterColumn.COUNTY_LEADER: "包联县领导 包联领导 联系县领导 包保县领导 包联县级领导 县包联领导",
        RosterColumn.PAIRED: "包联乡镇 联系乡镇 包保乡镇 包联乡镇(街道) 包联单位",
        RosterColumn.BODY: "所属班子 班子",
        RosterColumn.EMPOWERED: "授权部门 是否授权部门 是否授权",
        RosterColumn.GROUP: "组别 工作组 组名 专班组别",
        RosterColumn.GROUP_TITLE: "专班职务 组内职务",
        RosterColumn.AFFILIATION: "所在单位及职务 单位及职务 单位职务 工作单位及职务",
        RosterColumn.DUTY: "职责 工作职责 主要职责 职责分工",
        RosterColumn.REMARK: "备注 说明",
    },
    (
        (RosterColumn.POST, rf"{_POST}(?:姓名)?"),
        (RosterColumn.POST_PHONE, rf"(?:{_POST}|主要负责人|负责人)(?:的)?(?:联系)?(?:电话|手机|联系方式)(?:号码?)?"),
    ),
)


def column_of(cell: object, words: HeaderWords) -> str | None:
    """Name the column a header cell announces, or None; notes in brackets and trailing colons do not matter."""
    if not isinstance(cell, str) or len(cell) > _LONGEST:
        return None
    text = squeeze(cell).rstrip(":*").lstrip("*")
    plainer = (text, re.sub(r"\([^)]*\)", "", text), _JOINT.split(text)[0])
    return next((column for one in dict.fromkeys(plainer) if (column := words.column(one))), None)
