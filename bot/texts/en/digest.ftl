### The digest: counts that add up.

digest-title = <b>Digest</b> { $day } { $campaign }
digest-title-leader = <b>Digest (your pairs)</b> { $day } { $campaign }
digest-due = Due { $due } = closed { $done } + in review { $in_review } + overdue { $overdue } + due today { $due_today }
digest-rest = Not yet due { $not_yet_due } · behind a predecessor { $waiting } · total { $total }
digest-views = To sign { $awaiting_sign } · long without news { $silent } · due tomorrow { $due_tomorrow }
digest-changes = Since the last: { $changes }
digest-unchanged = Since the last: no change
digest-change-done = closed { $change }
digest-change-in_review = in review { $change }
digest-change-overdue = overdue { $change }
digest-change-silent = without news { $change }
digest-change-awaiting_sign = to sign { $change }
digest-messages = Messages today: sent { $sent } · failed { $failed } · waiting { $waiting } · in review { $in_review }
digest-head = Seal of the records: { $head }
digest-tomorrow = Due tomorrow: { $units }
digest-overdue = Overdue:
digest-overdue-line = ■ { $unit } { $count }: { $numbers }
digest-overdue-count = ■ { $unit } { $count }
digest-overdue-more = and { $count } more units
digest-none = No campaign is running.

digest-picture-title = { $campaign }
digest-picture-subtitle = Digest { $day } · nodes by unit
digest-picture-townships = Townships
digest-picture-departments = Departments
digest-total-due = due
digest-total-done = closed
digest-total-in_review = in review
digest-total-overdue = overdue
digest-total-due_today = due today

button-board = Board
button-in-private = Open in private
help-digest = today's digest
