### 日报:数字要对得上。

digest-title = <b>日报</b> { $day } { $campaign }
digest-title-leader = <b>日报(包联)</b> { $day } { $campaign }
digest-due = 应完成{ $due } = 已完成{ $done } + 待审核{ $in_review } + 逾期{ $overdue } + 今日到期待报{ $due_today }
digest-rest = 未到期{ $not_yet_due } · 前序未办结{ $waiting } · 共{ $total }
digest-views = 待签收{ $awaiting_sign } · 久未反馈{ $silent } · 明日到期{ $due_tomorrow }
digest-changes = 较上次:{ $changes }
digest-unchanged = 较上次:无变化
digest-change-done = 已完成{ $change }
digest-change-in_review = 待审核{ $change }
digest-change-overdue = 逾期{ $change }
digest-change-silent = 久未反馈{ $change }
digest-change-awaiting_sign = 待签收{ $change }
digest-messages = 今日消息:已发{ $sent } · 失败{ $failed } · 待发{ $waiting } · 待核实{ $in_review }
digest-head = 办理记录校验码:{ $head }
digest-tomorrow = 明日到期:{ $units }
digest-overdue = 逾期:
digest-overdue-line = ■ { $unit } { $count }项:{ $numbers }
digest-overdue-count = ■ { $unit } { $count }项
digest-overdue-more = 另有{ $count }个单位
digest-none = 目前没有正在进行的专项工作。

digest-picture-title = { $campaign }
digest-picture-subtitle = 日报 { $day } · 各单位节点任务进展
digest-picture-townships = 乡镇
digest-picture-departments = 部门
digest-total-due = 应完成
digest-total-done = 已完成
digest-total-in_review = 待审核
digest-total-overdue = 逾期
digest-total-due_today = 今日到期待报

button-board = 看板
button-in-private = 私聊办理
help-digest = 日报
