"""The words that stand over the columns of a ledger, ours or a superior's: those of a plan, and what became of it."""

from enum import StrEnum

from jobs.rules.notation.headers import PLAN_WORDS, HeaderWords, PlanColumn


class LedgerColumn(StrEnum):
    """What a column of a ledger holds besides those of a plan; CLOSED of the plan is yes or no."""

    STATE = "state"
    PROGRESS = "progress"
    SIGNED = "signed"
    SUBMITTED = "submitted"
    CLOSED_ON = "closed_on"
    IS_LATE = "is_late"
    PROBLEM = "problem"
    ORIGINAL_DUE = "original_due"
    EXTENSIONS = "extensions"
    SLIP = "slip"
    TURN = "turn"
    SINCE = "since"


_WORDS: dict[PlanColumn | LedgerColumn, str] = {
    PlanColumn.CLOSED: "是否办结 是否完成 是否完成整改",
    LedgerColumn.STATE: "办理状态 状态 当前状态 目前状态 任务状态 灯号",
    LedgerColumn.PROGRESS: "进展情况 工作进展 进展 最新进展 目前进展 办理情况 落实情况 完成情况 推进情况 整改情况 "
    "进度 工作进度 完成进度 进度情况 整改进展",
    LedgerColumn.SIGNED: "签收时间 签收日期",
    LedgerColumn.SUBMITTED: "报送时间 上报时间 报送日期 申请办结时间",
    LedgerColumn.CLOSED_ON: "实际完成时间 实际完成日期 实际办结时间 办结日期 销号时间 销号日期",
    LedgerColumn.IS_LATE: "是否逾期 是否超期 逾期情况",
    LedgerColumn.PROBLEM: "需协调问题 需要协调的问题 困难问题 问题困难 存在困难 问题及困难 需协调解决的问题",
    LedgerColumn.ORIGINAL_DUE: "原定时限 原时限 原完成时限",
    LedgerColumn.EXTENSIONS: "延期次数 延期情况",
    LedgerColumn.SLIP: "督办情况 督办单 督办等级",
    LedgerColumn.TURN: "待谁办理 待办人 当前办理人 当前环节",
    LedgerColumn.SINCE: "自 待办起始 待办起始日期",
}
LEDGER_WORDS = HeaderWords(
    {**PLAN_WORDS.exact, **{word: column for column, words in _WORDS.items() for word in words.split()}},
    PLAN_WORDS.form,
)
