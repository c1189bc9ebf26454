### 专项工作收尾:归档与留痕清单。

help-archive = 专项工作归档

archive-title = <b>归档</b> { $campaign }
archive-counts = 已办结{ $closed }件,已撤销{ $cancelled }件。
archive-open = ⚠ 还有{ $open }件没有办结、{ $drafts }件没有下达;归档后它们不再提醒,也不能再办理。
archive-ask = 归档后:不再发送提醒和日报,{ $groups ->
    [0] {""}
   *[other] { $groups }个工作群解除绑定,
}任务只能查看;同时导出台账和留痕清单。24小时内可以撤回。
archive-button-confirm = 确认归档
archive-button-undo = 撤回归档
archive-done = ✅ <b>{ $campaign }</b> 已归档({ $by }),台账和留痕清单见下。需要时24小时内可以撤回;可以导入下一份分解表了。
archive-dropped = 没有归档,一切照旧。
archive-undone = ↩ <b>{ $campaign }</b> 已恢复办理({ $by }),提醒从现在起照常。工作群请在群里重新发送 /bind 。
archive-nothing = 目前没有已下达、可以归档的专项工作。
archive-already = 「{ $campaign }」已经归档。台账可用 /export 查看。
archive-too-late = 「{ $campaign }」归档已超过24小时,不能撤回。
archive-read-only = 「{ $campaign }」已经归档,只能查看,不能再办理。如有疑问请联系专班。

trail = <b>留痕清单</b> { $campaign },共{ $count }条:越过检查、代报代签、补办、时限变更、撤回、转办交接、中止撤销、暂缓上报、特急。
trail-file = 留痕清单.xlsx
word-trail = 留痕清单
trail-head-at = 时间
trail-head-no = 序号
trail-head-title = 节点任务
trail-head-unit = 单位
trail-head-trace = 留痕事项
trail-head-event = 办理
trail-head-person = 办理人
trail-head-for = 代谁办理
trail-head-old_on = 原时限
trail-head-new_on = 新时限
trail-head-reason = 理由
trace-overridden = 越过检查下达
trace-urgent = 特急
trace-on_behalf = 代报代签
trace-made_up = 补办
trace-deadline = 时限变更
trace-undone = 撤回
trace-reassigned = 转办交接
trace-stopped = 中止或撤销
trace-held = 暂缓上报
