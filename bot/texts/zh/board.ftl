### 看板、单个节点、催办、电话名单。

board-title = <b>看板</b> { $day } { $campaign }
board-lamp = { $lamp } { $count }
board-total = 共{ $total }件 · 久未反馈{ $silent } · 今日到期{ $due_today } · 待签收{ $awaiting_sign }
board-list-title = <b>{ $view }</b> 共{ $count }件
board-list-empty = 没有{ $view }的承办件。
board-line = { $line } · { $who }
board-page = 第{ $page }页,共{ $pages }页
board-view-overdue = 逾期
board-view-silent = 久未反馈
board-view-unanswered = 谁没回
board-view-stuck = 谁卡住
board-view-due_today = 今天到期
board-view-unsigned = 待签收
board-view-review = 待审核
board-pick-lamp = 按灯号
board-pick-unit = 按单位
board-pick-person = 按责任人
board-pick-stream = 按专题
board-choose-lamp = 请选择灯号:
board-choose-unit = 请选择单位:
board-choose-person = 请选择责任人:
board-choose-stream = 请选择工作专题:
board-choose-nothing = 没有可选的。
board-problem = ↳ 问题:{ $words }
board-unknown = 没有「{ $words }」这个单位、责任人或工作专题。{ $names ->
    [none] 请发 /board ,再点「按单位」「按责任人」「按专题」。
   *[other] 您要找的是不是:{ $names }?
}
button-board-clear = 不限
button-board-wide = 全县
button-board-pairs = 只看包联
button-board-load = 本周报送量
button-board-back = ← 看板
button-of-unit = { $no }·{ $unit }

board-node-usage = 请写明任务编号,例如 /node 3
board-no-node = 没有编号为{ $no }的节点任务。编号以下达的清单为准。
board-node-title = <b>{ $no } { $title }</b>
board-node-counts = 时限{ $due } · 已办结{ $done }/{ $total }
board-node-lamp = { $lamp }({ $count }):{ $units }

urge-title = <b>催办</b> { $what }
urge-what-all = 逾期、久未反馈、待签收
urge-what-node = 第{ $no }项
urge-reach = 将提醒{ $persons }人,涉及{ $count }件;{ $skipped }人4个工作小时内已提醒过,本次不再打扰;{ $unreachable }人联系不上,见 /calls
urge-later = 现在是非工作时间,将于{ $at }发出。
urge-nothing = 没有需要催办的事项。
urge-done = ✅ 已催办{ $persons }人({ $who })
urge-dropped = 已取消催办。
button-urge = 催办
button-urge-yes = 确认催办
button-urge-no = 取消

calls-title = <b>电话通知名单</b>({ $count }个岗位)
calls-line = { $unit }{ $post } { $name } { $phone }:第{ $numbers }项
calls-vacant = 空缺
calls-more = 另有{ $count }个岗位
calls-empty = 有逾期或待签收任务的责任人都能在线联系上,无需打电话。
calls-hint = 打过电话后,可请本人点卡片反馈,或由该单位第一责任人在「本单位」里代报。

help-board = 看板,如 /board 、/board 德政镇
help-node = 查看一个节点,如 /node 3
help-urge = 催办
help-calls = 电话通知名单
