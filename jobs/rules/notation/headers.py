"""The words that stand over the columns of plans and rosters, and what each column then holds."""

import re
from collections.abc import Mapping
from enum import StrEnum

from jobs.rules.notation.wording import squeeze


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


def _words(table: Mapping[str, str]) -> dict[str, str]:
    return {word: column for column, words in table.items() for word in words.split()}


PLAN_WORDS = _words(
    {
        PlanColumn.NO: "序号 编号 任务编号 节点编号 任务序号 节点序号 No NO no",
        PlanColumn.WORKSTREAM: "工作专题 专题 工作类别 类别 任务类别 工作板块 板块 工作阶段 阶段 专项 "
        "重点领域 项目类别",
        PlanColumn.TITLE: "节点任务 重点任务 工作任务 任务名称 工作事项 整改措施 任务 事项 任务事项 节点名称 "
        "改革任务 主要任务 目标任务",
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
        "完成期限 到期时间 办理时限 完成日期 时间节点",
        PlanColumn.DELIVERABLE: "成果形式 成果材料 完成标志 整改目标 工作成果 成果 预期成果 完成标准 佐证材料",
        PlanColumn.PREDECESSOR: "前置节点 前置条件 依赖任务 需先完成事项 前置任务 前序节点 前置事项",
        PlanColumn.REMARK: "备注 说明 其他",
        PlanColumn.CLOSED: "是否销号 销号情况 销号",
    }
)
ROSTER_WORDS = _words(
    {
        RosterColumn.NO: "序号 编号",
        RosterColumn.UNIT: "单位 乡镇 单位名称 乡镇名称 部门 部门名称 所在单位 乡镇(街道) 工作单位",
        RosterColumn.TITLE: "职务 岗位 职务名称",
        RosterColumn.NAME: "姓名",
        RosterColumn.CHIEF: "主要负责人",
        RosterColumn.PHONE: "联系电话 手机 手机号码 手机号 电话 联系方式 电话号码",
        RosterColumn.LIAISON: "联络员 联络员姓名",
        RosterColumn.LIAISON_PHONE: "联络员电话 联络员手机 联络员联系电话 联络员手机号 联络员手机号码",
        RosterColumn.ALIASES: "简称 别名 单位简称",
        RosterColumn.COUNTY_LEADER: "包联县领导 包联领导 联系县领导",
        RosterColumn.PAIRED: "包联乡镇 联系乡镇",
        RosterColumn.BODY: "所属班子 班子",
        RosterColumn.EMPOWERED: "授权部门",
        RosterColumn.GROUP: "组别 工作组 组名",
        RosterColumn.GROUP_TITLE: "专班职务 组内职务",
        RosterColumn.AFFILIATION: "所在单位及职务 单位及职务 单位职务",
        RosterColumn.DUTY: "职责 工作职责 主要职责",
        RosterColumn.REMARK: "备注 说明",
    }
)


def column_of(cell: object, words: Mapping[str, str]) -> str | None:
    """Name the column a header cell announces, or None; notes in brackets and trailing colons do not matter."""
    if not isinstance(cell, str):
        return None
    text = squeeze(cell).rstrip(":*").lstrip("*")
    return words.get(text) or words.get(re.sub(r"\([^)]*\)", "", text)) or words.get(re.split("及|和|与|/", text)[0])
