### The load of a week: messages and reports asked of each person, against a budget.

load-own = This week: messages { $messages }{ $most_messages ->
    [none] {""}
   *[other] {" "}of { $most_messages }
}, reports asked { $reports }{ $most_reports ->
    [none] {""}
   *[other] {" "}of { $most_reports }
}
load-over = ⚠️ The week of { $count } of them is full: { $names }. If you confirm, they are written to all the same.
load-title = <b>Load of the week</b> since { $since }, by unit{ $most_messages ->
    [none] {""}
   *[other] ; a person's limit: messages { $most_messages }
}{ $most_reports ->
    [none] {""}
   *[other] , reports { $most_reports }
}
load-unit = { $unit }: messages { $messages }, reports asked { $reports }{ $full ->
    [0] {""}
   *[other] , full for { $full }
}
load-none = Nothing was sent this week.
