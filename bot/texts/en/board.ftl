### The board, one node, urging, the call list.

board-title = <b>Board</b> { $day } { $campaign }
board-lamp = { $lamp } { $count }
board-total = { $total } in all · long without news { $silent } · due today { $due_today } · to sign { $awaiting_sign }
board-list-title = <b>{ $view }</b>: { $count }
board-list-empty = Nothing is "{ $view }".
board-line = { $line } · { $who } · turn: { $turn }{ $since ->
    [none] {""}
   *[other] {" "}(since { $since })
}
board-turns = Whose turn: { $turns }
board-turn = { $turn }{" "}{ $count }
board-page = Page { $page } of { $pages }
board-view-overdue = Overdue
board-view-silent = Without news
board-view-due_today = Due today
board-view-unsigned = To sign
board-view-review = In review
button-board-back = ← Board
button-of-unit = { $no }·{ $unit }

board-node-usage = Please name the task number, e.g. /node 3
board-no-node = There is no node { $no }. Numbers are those of the published plan.
board-node-title = <b>{ $no } { $title }</b>
board-node-counts = due { $due } · closed { $done }/{ $total }
board-node-lamp = { $lamp } ({ $count }): { $units }

help-board = the board
help-node = one node, e.g. /node 3
