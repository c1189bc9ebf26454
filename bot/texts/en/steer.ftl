### Suspend, resume, cancel, reopen.

button-more = More
button-less = Less
button-suspend = Suspend
button-resume = Resume
button-reopen = Reopen
button-cancel = Cancel it
button-steer-all = All { $count } units

steer-which = { $event ->
    [suspend] Suspend
    [resume] Resume
    [reopen] Reopen
   *[cancel] Cancel
} no. { $no } "{ $title }": choose the units.
steer-none-left = All of them are dealt with.
steer-nothing = There is no unit for which this could be done; somebody may have done it just now. Send /node to see how it stands.
steer-why = { $event ->
    [suspend] Why is no. { $no } ({ $units }) suspended? Please reply with the reason. Meanwhile nobody is reminded, nothing climbs, and no days are counted.
    [reopen] Why is no. { $no } ({ $units }) to be done again? Please reply with the reason; it may name a new limit, e.g. "wrong list, again by 28 May".
   *[cancel] Why is no. { $no } ({ $units }) cancelled? Please reply with the reason. What was recorded stays; /undo takes this back for 24 hours.
}
steer-done = ✅ No. { $no }: { $count } { $event ->
    [suspend] suspended
    [resume] resumed
    [reopen] reopened
   *[cancel] cancelled
}, { $told } persons told{ $skipped ->
    [0] {""}
   *[other] ; { $skipped } moved on meanwhile and were left
}

steered-title = { $event ->
    [suspend] <b>Suspended</b>
    [resume] <b>Resumed</b>
    [reopen] <b>To be done again</b>
    [mark_urgent] <b>Urgent</b>
    [end] <b>This node is closed</b>
   *[cancel] <b>Cancelled</b>
}, { $count } nodes{ $who ->
    [none] {""}
   *[other] {" "}({ $who })
}:
steered-reason = Reason: { $reason }
steered-after = { $event ->
    [suspend] Until it is resumed you need not report and are not reminded; the working days in between are not counted.
    [resume] Please go on; the working days in between were added to the deadline shown above.
    [reopen] Please do it again and report it done; your earlier reports are kept.
    [mark_urgent] Please do these first.
    [end] Another unit has done them, and that is enough: you need not, and are not reminded any more.
   *[cancel] They need not be done any more; what was recorded stays.
}

button-urgent = Mark urgent
button-not-urgent = Not urgent
urgent-why = Why is no. { $no } "{ $title }" urgent? Please reply with the reason. An urgent node starts at the yellow warning; leaders read its slips and problems at once.
urgent-done = ✅ No. { $no } is marked urgent, { $told } persons told.
urgent-undone = No. { $no } is not urgent any more
urgent-already = No. { $no } is urgent already.
urgent-not = No. { $no } is not urgent.

button-completion = How it closes
button-completion-all = All units
button-completion-any = Any unit
button-completion-lead = The lead unit
completion-ask = <b>How no. { $no } "{ $title }" closes</b>
completion-now = Now: { $rule ->
    [any] when any unit has done it
    [lead] when the lead unit has done it
   *[all] when all units have done it
}
completion-would-end = With "{ $rule ->
    [any] any unit
    [lead] the lead unit
   *[all] all units
}" { $count } would be closed at once
completion-chosen = ✅ Changed how no. { $no } closes; { $count } closed with it
completion-no-lead = No lead unit carries no. { $no }, so it cannot close by the lead unit.
node-completion = Closes when { $rule ->
    [any] any unit has done it
   *[lead] the lead unit has done it
}
