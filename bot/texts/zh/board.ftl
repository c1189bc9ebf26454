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
board-view-due_today = 今日到期
board-view-unsigned = 待签收
board-view-review = 待审核
button-board-back = ← 看板
button-of-unit = { $no }·{ $unit }

board-node-usage = 请写明任务编号,例如 /node 3
board-no-node = 没有编号为{ $no }的节点任务。编号以下达的清单为准。
board-node-title = <b>{ $no } { $title }</b>
board-node-counts = 时限{ $due } · 已办结{ $done }/{ $total }
board-node-lamp = { $lamp }({ $count }):{ $units }

help-board = 看板
help-node = 查看一个节点,如 /node 3
