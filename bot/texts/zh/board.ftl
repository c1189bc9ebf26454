### 看板、单个节点、催办、电话名单。

board-title = <b>看板</b> { $day } { $campaign }
board-lamp = { $lamp } { $count }
board-total = 共{ $total }件 · 久未反馈{ $silent } · 今日到期{ $due_today } · 待签收{ $awaiting_sign }
board-list-title = <b>{ $view }</b> 共{ $count }件
board-list-empty = 没有{ $view }的承办件。
board-line = { $line } · { $who } · 待{ $turn }{ $since ->
    [none] {""}
   *[other] (自{ $since })
}
board-turns = 待谁办理:{ $turns }
board-turn = { $turn }{" "}{ $count }
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
board-pick-campaign = 按专项
board-choose-campaign = 请选择专项工作:
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
button-board-all = 全部专项
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

button-urge = 催办

calls-hint = 打过电话后,可请本人点卡片反馈,或由该单位第一责任人在「本单位」里代报。

help-board = 看板,如 /board 、/board 德政镇
help-node = 查看一个节点,如 /node 3

campaign-ask = 请问是哪一项专项工作?
campaign-chosen = 现在办理:{ $campaign }(在 /board 里可以换)
