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
board-view-unanswered = No answer
board-view-stuck = Stuck
board-view-due_today = Due today
board-view-unsigned = To sign
board-view-review = In review
board-pick-lamp = By lamp
board-pick-unit = By unit
board-pick-person = By official
board-pick-stream = By theme
board-pick-campaign = By campaign
board-choose-campaign = Which campaign?
board-choose-lamp = Which lamp?
board-choose-unit = Which unit?
board-choose-person = Which official?
board-choose-stream = Which theme?
board-choose-nothing = There is nothing to choose from.
board-problem = ↳ problem: { $words }
board-unknown = There is no unit, official or theme "{ $words }". { $names ->
    [none] Send /board and choose by its buttons.
   *[other] Did you mean: { $names }?
}
button-board-clear = Show all of these
button-board-all = All campaigns
button-board-wide = Whole county
button-board-pairs = My pairs only
button-board-load = Load of the week
button-board-back = ← Board
button-of-unit = { $no }·{ $unit }

board-node-usage = Please name the task number, e.g. /node 3
board-no-node = There is no node { $no }. Numbers are those of the published plan.
board-node-title = <b>{ $no } { $title }</b>
board-node-counts = due { $due } · closed { $done }/{ $total }
board-node-lamp = { $lamp } ({ $count }): { $units }

button-urge = Urge

calls-hint = After the call the person can answer by the card, or the head of the unit reports under "My unit".

help-board = the board; /board and a unit, an official or a theme
help-node = one node, e.g. /node 3

campaign-ask = Which campaign do you mean?
campaign-chosen = Working on: { $campaign } (to change it: /board)
