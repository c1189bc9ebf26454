### Reminders: one message a person and run.

remind-title = <b>Reminder</b> { $day }
remind-caught-up = The line was down. Everything since { $since }, in one message:
remind-yours = { $count } for you: { $counts }
remind-your-units = { $count } of your unit to see to: { $counts }
remind-all-settled = ✅ Everything in this reminder has been dealt with. Thank you.
remind-settled = ✅ Dealt with: { $numbers }
remind-line = { $shape } { $no } { $title } · due { $due } · { $status }
remind-line-of-unit = { $shape } { $no } { $title } · { $who } · due { $due } · { $status }
remind-count-overdue = { $count } overdue
remind-count-due_today = { $count } due today
remind-count-unsigned = { $count } to sign
remind-count-silent = { $count } long without news
remind-count-other = { $count } due soon

remind-late =
    { $count ->
        [one] overdue by { $count } working day
       *[other] overdue by { $count } working days
    }
remind-late-today = past its deadline
remind-today = due today
remind-left =
    { $count ->
        [one] { $count } working day left
       *[other] { $count } working days left
    }
remind-ongoing = ongoing
remind-waiting = waiting for a predecessor
remind-unsigned =
    { $count ->
        [one] unsigned for { $count } working day
       *[other] unsigned for { $count } working days
    }
remind-slip = { " " }({ $slip })
remind-slip-number = { " " }({ $slip } no. { $number })

remind-reviews = { $count } with you for review, the first for { $days } working days: { $numbers }.
remind-reviews-of-others = { $count } not reviewed after { $days } working days, please stand in: { $numbers }.
button-reviews = Review

remind-of-unit = { $unit } { $count }
remind-more-units = and others, { $count } units in all
remind-drafts = <b>Red slips to issue: { $count }</b>
remind-more-drafts = { $count } more; "Issue all" issues them together
remind-draft = ■ { $no } { $unit } { $title } · { $status } · { $who }
remind-yellow = Yellow warnings: { $count } ({ $units })
remind-red = Red, issued: { $count } ({ $units })
remind-unreachable = Out of reach: { $count } ({ $units }). See /calls
remind-leading = <b>For your attention: { $count }</b>
remind-leading-line = ■ { $unit } { $who }: { $no } { $title } · { $status }{ $slip }
remind-leading-issued = , issued by { $who }
remind-leading-problem = , problem: { $words }
remind-leading-more = { $count } more: { $units }

button-sign-rest = Sign all
button-rest-no-news = No news on the rest
button-issue = Issue { $no }·{ $unit }
button-issue-all = Issue all
button-hold = Hold back { $no }·{ $unit }

remind-rest-noted = No news noted for { $count }
remind-rest-nothing = Nothing here needs an answer
