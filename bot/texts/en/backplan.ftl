### The back-plan as a picture and a list, changed deadlines.

help-backplan = back-plan; change a deadline, e.g. /backplan 12 to 2020-05-20

backplan-title = <b>Back-plan</b> { $campaign }
    end { $end } · { $count } nodes{ $late ->
        [0] {""}
       *[other] {" "}· { $late } cannot hold it
    }
backplan-critical = Critical chain (a day lost here is lost at the end): { $numbers }
backplan-cut = Many nodes: the picture shows the { $count } with the least slack.
backplan-cycle = ❗ Wait for each other, cannot be put in order: { $numbers }
backplan-empty = There is no node to plan back: all are ongoing or recurring.
backplan-mark-critical = ◆
backplan-line = { $mark }<b>{ $no }</b> { $title }
    { $state ->
        [done] ✅ closed
        [proposed] no deadline yet, suggested: { $due } (begin by { $start })
       *[dated] { $due } · { $late ->
            [yes] what follows needs it by { $latest }: { $late_days } working days late
           *[no] latest { $latest }, slack { $slack } working days
        }
    }
backplan-hint = ◆ is the critical chain. To change a deadline reply e.g.: 12 to 2020-05-20
backplan-view-critical = Critical chain only
backplan-view-all = All nodes

backplan-picture-title = { $campaign }: back-plan
backplan-picture-subtitle = { $begin } - { $end } · critical chain of { $critical } nodes
backplan-legend-plain = planned
backplan-legend-critical = critical chain
backplan-legend-slack = room until the latest day
backplan-legend-proposed = suggested
backplan-legend-done = closed
backplan-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
backplan-note = { $day }/{ $month }{ $late ->
    [0] {""}
   *[other] {" "}{ $late } d late
}
backplan-today = today

redate-ask = Please reply with the new deadline of no. { $no } "{ $title }", e.g. 2020-05-20
redate-not-read = "{ $words }" was not understood; nothing was changed. To change a deadline send: /backplan 12 to 2020-05-20
redate-title = <b>Change a deadline</b>: no. { $no } { $title }
redate-days = { $old } → <b>{ $new }</b>
redate-too-soon = ⚠ After its predecessor no. { $before } only { $left } working days are left, less than it had
redate-day-off = ⚠ The new deadline is a day off; suggested: { $proposed }
redate-after-end = ⚠ The new deadline lies after the end of the campaign, { $end }
redate-nothing-moves = Nothing after it is affected.
redate-moved = { $count } later nodes keep their time only if they move too:
redate-impossible = ❗ { $count } cannot be done in time: they would pass the end of the campaign, keep their deadlines and must be settled by themselves:
redate-shift = · { $no } { $title } { $old } → { $new }
redate-changed = The plan has just changed; the card is up to date, please look again and confirm.
redate-done = ✅ { $count } deadlines changed, { $told } persons told, reminders reckoned anew ({ $who })
redate-dropped = Cancelled; the deadlines stay.
redate-no-date = No. { $no } is ongoing or recurring and has no single deadline. Please correct the sheet and import it again.
redate-done-already = No. { $no } is closed everywhere; its deadline stays.
redate-past = { $day } is over and cannot be a deadline.
redate-same = The deadline of no. { $no } is { $day } already.
button-redate = Change the deadline
button-redate-yes = Confirm
button-redate-one = This one only
button-redate-no = Cancel

rescheduled-title = <b>Deadlines changed</b>: { $count }{ $who ->
    [none] {""}
   *[other] {" "}(by { $who })
}
rescheduled-line = { $line }{ $old ->
    [none] {""}
   *[other] {" "}(was { $old })
}
