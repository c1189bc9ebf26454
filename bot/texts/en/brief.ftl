### The brief: plain words, to be passed on as they are.

help-brief = a brief to pass on: /brief and a unit, /brief leaders, /brief county
brief-choose = Whose brief?
brief-for-county = county
brief-for-leaders = leaders
brief-unknown = There is no unit "{ $words }". { $names ->
    [none] Send /brief and choose by its buttons, or write /brief county, /brief leaders.
   *[other] Did you mean: { $names }?
}

brief-title = { $about }: nodes of { $campaign } as of { $at }
brief-counts = Due { $due }: closed { $done }, in review { $in_review }, overdue { $overdue }, due today { $due_today }.{" "}
brief-done = Closed: { $numbers }.
brief-overdue = Overdue, { $count }:
brief-today = Due today, { $count }:
brief-stuck = Stuck, { $count }:
brief-next = Next:
brief-more = and { $count } more
brief-node = { $no } { $title }
brief-late = { $no } { $title } ({ $status })
brief-next-node = { $due } { $no } { $title }
brief-stuck-node = { $no } { $title }: { $words }
brief-stuck-unit = { $unit } { $no }: { $words }
brief-of-unit = { $unit } { $count }: { $numbers }
brief-of-day = { $due }, { $count }: { $numbers }
brief-separator = ;{" "}

brief-leaders = As of { $at }, { $campaign } has { $total } assignments.{" "}
brief-leaders-late = Overdue: { $units }.{" "}
brief-leaders-stuck = To be settled, { $count }: { $words }.
brief-leaders-free = Nothing waits to be settled.
