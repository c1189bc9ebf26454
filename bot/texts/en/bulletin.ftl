### The bulletin: units in the official order, no ranking, no persons.

bulletin-title = { $campaign }: where it stands
bulletin-head-whole = 1. The whole
bulletin-head-units = 2. By unit
bulletin-head-overdue = 3. Overdue
bulletin-head-problems = 4. Problems to be solved
bulletin-head-ahead = 5. Due within 5 working days
bulletin-whole = On { $day } there are { $total } assignments; { $due } were due: { $done } done, { $in_review } in review, { $overdue } overdue, { $due_today } due later today. Long silent: { $silent }.
bulletin-unit = Unit
bulletin-count-due = Due
bulletin-count-done = Done
bulletin-count-in_review = In review
bulletin-count-overdue = Overdue
bulletin-count-silent = Silent
bulletin-overdue = { $unit } ({ $count }): { $nodes }
bulletin-problem = { $unit }, task { $no } { $title }: { $words }
bulletin-ahead = { $day }: task { $no } { $title } ({ $count })
bulletin-none = None.
