### Extensions, problems, nodes that are not the unit's own.

request-node = No. { $no } "{ $title }"
request-unit = Unit: { $unit }, asked by { $who }
request-due = Deadline now: { $due }
request-overtaken = This is now { $state }; nothing is left to decide.

extension-title = <b>⏱ Extension asked</b>
extension-dates = Deadline: { $old } → asked for: { $new }
extension-reason = Reason: { $reason }
extension-before = Extended { $count } times before; the first deadline was { $original }.
extension-progress = Progress: { $percent ->
    [none] {""}
   *[other] { $percent }%{" "}
}{ $words ->
    [none] {""}
   *[other] { $words }
}
extension-no-progress = Progress: no report yet
extension-moves = These dates move with it: { $shifts }
extension-impossible = No time is left for these before the final date: { $shifts }
extension-shift = { $no } ({ $old } → { $new })
extension-told = { $count ->
    [one] { $count } unit it touches has been told
   *[other] { $count } units it touches have been told
}: { $units }
extension-objection = ⚠️ { $who } objects: { $words }
extension-is-leaders = A long extension: { $names } decides.
extension-affects = ⏱ { $unit } asks to move node { $no } "{ $title }" from { $old } to { $new }. These nodes of yours wait for it:
extension-affects-line = { $no } { $title } · due { $due }{ $new ->
    [none] {""}
   *[other] , may move to { $new }
}
extension-objection-noted = Your objection was passed to the task force: { $words }
extension-objected = ⚠️ { $who } objects to the extension that { $unit } asks for on node { $no }: { $words }
object-how = How would the extension of node { $no } touch you? Please say it in a sentence; the task force will hear of it.
object-done = Passed to the task force, who will consider it before the decision.
extensions-title = <b>⏱ Extensions for you to decide: { $count }</b>
extensions-line = ■ { $unit } { $no } { $title } · asked by { $who } · original deadline { $old } → { $new } · reason: { $reason }{ $state ->
    [none] {""}
   *[other] {" · "}{ $state }
}
extension-granted = ✅ Granted by { $who }.
extension-refused = ✖️ Refused by { $who }; the deadline stays.
extension-withdrawn = Taken back by the official.
extend-how = No. { $no } is due { $due }. Please write until when and why, e.g. "until 29 May, the approval has not come".
extend-date-wanted = Until when for No. { $no }? Please write date and reason, e.g. "until 29 May, the approval has not come".
extend-later-wanted = No. { $no } is due { $due }; { $day } is not later. Please send the new day, e.g. "until 29 May".
extend-no-date = There is no new date in it; please write one, e.g. "until 29 May".
extend-no-deadline = No. { $no } is ongoing and has no deadline to extend.
extend-too-late = The deadline of No. { $no } has passed; no extension can be asked for. Tap "Difficulty" and say why.
extend-not-later = The date asked for No. { $no } is not later than its deadline; please write a later one.
extend-asked-already = An extension of No. { $no } is being decided; please wait.
extend-own = Your own request is decided by somebody else.
extend-granted = Extension granted
extend-refused = Extension refused
button-grant = Grant
button-refuse = Refuse
button-extension = Extension { $no }·{ $unit }
button-object = I object

problem-title = <b>❗ Problem</b>
problem-words = Problem: { $words }
problem-how = What is the difficulty with No. { $no }? Please say where it is stuck and who could help.
problem-state-raised = State: waiting
problem-state-taken = State: { $who } coordinates
problem-state-passed_up = State: passed up{ $who ->
    [none] {""}
   *[other] { " " }by { $who }
}
problem-state-resolved = ✅ Resolved ({ $who })
problem-state-withdrawn = Taken back by the official.
problem-state-repeated = Raised again and passed up one level, see the new card.
problem-taken = { $who } already coordinates this.
problem-passed-already = This has been passed up already.
problem-noted = Noted
problem-returned = ✅ { $who } has resolved the problem you raised. Please go on.
    Problem: { $words }
problems-title = <b>❗ Problems for you to help with: { $count }</b>
problems-line = ■ { $unit } { $no } { $title } · raised by { $who } · Problem: { $words } · { $state }{ $days ->
    [0] {""}
    [one] , waiting for { $days } working day
   *[other] , waiting for { $days } working days
}
problems-more = { $count } more: tap a button below to read them
button-problem = Problem { $no }·{ $unit }
button-take = I coordinate
button-solved = Resolved
button-pass-up = Pass up

declined-title = <b>↩️ Declined: not the unit's own</b>
declined-reason = Reason: { $reason }
declined-taker = Suggested: { $unit }
declined-decided = ✅ { $who }, { $what }: { $unit }
decline-why = Why is No. { $no } not your unit's? Please give the reason and, if you know, whose it is.
decline-done = No. { $no } went back to the task force; please wait for the answer.
decline-upheld = Left with its unit
transfer-to-whom = Which unit takes node { $no }? Tap one, or write its name.
transfer-unknown = No unit "{ $name }" was found. Perhaps { $near }? Please send the full name.
transfer-unknown-at-all = No unit "{ $name }" was found. Please send the full name of the roster, see /roster
transfer-done = No. { $no } now lies with { $unit }.
transfer-same-unit = { $unit } is the unit that declined. To leave it there, tap "Uphold".
transfer-already = { $unit } carries this node already; please choose another.
transfer-no-post = { $unit } has no post that could carry it; please complete the roster first.
button-transfer = Transfer
button-transfer-to = To { $unit }
button-uphold = Uphold
