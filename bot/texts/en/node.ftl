### Publishing, signing, node cards, task lists.

line = { $shape } { $no } { $title } · { $due }
line-of-unit = { $shape } { $no } { $unit } { $title } · { $due }
line-campaign = <b>{ $campaign }</b>
line-aside = Besides, in no sum above: { $parts }
line-aside-part = { $state } { $count }
line-urgent = [Urgent] { $title }
line-rest = and { $count } more, the earliest due { $day }
line-rest-ongoing = and { $count } ongoing

dispatch-title = <b>Task nodes published</b>
dispatch-count = Hello. { $posts }: you answer for { $count } nodes; the next ones:
dispatch-told = For your information (led by others): no. { $numbers }
dispatch-extra = <b>New</b> { $line }
dispatch-left = { $left } still to be signed. Signing means that you know the task and its deadline.
dispatch-all-signed = ✅ All signed. You will be reminded before a deadline and otherwise left in peace.

node-title = <b>{ $no } { $title }</b>
node-unit = Unit: { $unit }
node-due = Deadline: { $due } { $lamp }
node-extended = Original deadline: { $original } · extended { $count ->
    [one] once
   *[other] { $count } times
}
node-extension-asked = Extension asked for, to { $new }: not decided yet
node-state = State: { $state } · Whose turn: { $turn }{ $since ->
    [none] {""}
   *[other] {" "}(since { $since })
}
node-turn-days = Working days so far: { $days }
node-content = Content: { $content }
node-deliverable = Deliverable: { $deliverable }
node-confidential = 🔒 Material of this node must not be sent in groups; please do not attach anything here, use the prescribed channel.
node-last-report = Last report ({ $who }, { $when }): { $words }
node-spoken-for = { $who } for { $official ->
    [none] a vacant post
   *[other] { $official }
}
node-last-move = By { $who }, { $when }: { $what }{ $reason ->
    [none] {""}
   *[other] {" "}(reason: { $reason })
}{ $limit ->
    [none] {""}
   *[other] , by { $limit }
}
node-urgent = 🔺 Urgent{ $reason ->
    [none] {""}
   *[other] : { $reason }
}
node-ongoing = ongoing
node-closed = closed ({ $late ->
    [with_node] with the node
    [yes] late
   *[other] on time
})
turn-vacant = post vacant, the task force takes care
turn-nobody = nobody

button-mine = My nodes
button-node = Node { $no }
button-sign = Sign
button-sign-all = Sign all
button-one-by-one = One by one
button-unit = My unit
button-trouble = Difficulty
button-decline = Not my unit
button-done = Report done
button-progress = Report progress
button-nonews = No news yet
button-extend = Ask for extension
button-delegate = Delegate
button-withdraw = Withdraw
button-page-back = ← Back
button-page-on = Next →

sign-done = { $count } signed
sign-nothing-left = All of these are signed already

my-mine-title = <b>My tasks</b> ({ $count })
my-unit-title = <b>My unit's tasks</b> ({ $count })
my-mine-empty = There are no task nodes in your name at present.
my-unit-empty = Your unit has no task nodes at present.
my-page = Page { $page } of { $pages }. Tap a number to open it.

event-dispatch = published
event-sign = signed
event-decline = declined (not this unit)
event-transfer = transferred
event-uphold = kept with the unit
event-report = reported
event-submit = reported done
event-hand_up = put before the head of the unit
event-turn_back = given back by the head of the unit
event-withdraw = withdrawn
event-send_back = sent back
event-close = closed
event-end = closed with the node
event-reopen = reopened
event-suspend = suspended
event-resume = resumed
event-cancel = cancelled
event-request_extension = extension asked
event-grant = extension granted
event-refuse = extension refused
event-object = objection to an extension
event-raise_problem = problem raised
event-resolve_problem = problem resolved
event-delegate = delegated
event-hand_over = handed over
event-escalate = escalated
event-hold = held back
event-issue = slip issued
event-fall_silent = marked silent
event-reschedule = deadline changed
event-mark_urgent = marked it urgent
event-unmark_urgent = took the urgent mark off
event-undo = undone

intent-ack = received
intent-progress = under way
intent-done = done
intent-not_started = not started
intent-blocked = in difficulty
intent-extension = extension asked
intent-question = question
intent-transfer = not this unit
intent-none = nothing said of the state
intent-multi = several tasks

stale = This card is out of date. By { $who }, { $when }: { $what }. State now: { $state }. Your tap changed nothing.
not-holder = No. { $no } is not yours, so you cannot answer for it. Send /my to see your own tasks.
lifecycle-refused = This is now "{ $state }", so "{ $event }" is not possible. Send /my for the present state.
lifecycle-decline-late = It was signed more than { $days } working days ago and can no longer be declined. If it is not your unit's, tap "Difficulty" and say so.

delegate-choose = Who shall handle no. { $no } "{ $title }"? Tap a name; for somebody not listed reply "name phone", the task force will confirm.
delegate-done = No. { $no } is now handled by { $name }. You remain accountable and are reminded from one working day before the deadline.
delegate-received = { $from } asks you to handle no. { $no } "{ $title }".
delegate-nobody = Nobody else of your unit is enrolled. Reply "name phone"; the task force will confirm.
delegate-proposed = { $name } was put to the task force; once confirmed, no. { $no } is handed over.
delegate-ask = { $unit } { $from } would like { $name } (phone ending { $tail }) to handle no. { $no }; this person is not in the roster. Add to the roster?
delegate-button-yes = Add
delegate-button-no = Refuse
delegate-refused = The task force did not agree to { $name } handling no. { $no }; please choose another colleague.
delegate-decided = Decided: { $name } ({ $result ->
    [yes] added, please send an invitation
   *[other] refused
})
delegate-bad-contact = I did not understand. Please reply "name phone", e.g. "Zhang San 13800000000".
