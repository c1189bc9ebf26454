### Reports: understood, confirmed, corrected, evidence.

report-read = Understood as: <b>No. { $no } "{ $title }"</b> ({ $unit }) - <b>{ $meaning }</b>
report-read-many = Understood as: <b>No. { $numbers }</b> ({ $count } tasks) - <b>{ $meaning }</b>
report-due = Deadline: { $due }
report-words = Your words: { $words }
report-doubt = ❓ { $doubt }
report-rest = … and { $count } more
report-unknown = No. { $numbers }: not among your open tasks, not counted.
report-is-right = Is this right? It takes effect when you tap "Right".
report-in-effect = Is this right? If not, tap "Change" or "Take back".
report-pick-one = Is this right? Please pick what is the case; your words are kept.
report-pick-node = Tap the number of the task that was misread.
report-asks-evidence = 📎 Please hand in: { $deliverable }. Send photos or files here (several are fine); if it went by another way, tap "Sent another way".
report-asks-confidential = 🔒 This deliverable ({ $deliverable }) must not be uploaded here. Hand it in by the prescribed way, then tap "Sent another way".
report-state-proposed = ⏳ Not in effect yet
report-state-effective = ✅ Noted and in effect
report-state-signed = ✅ Signed
report-state-passed-on = 💬 Passed on to the task force; please wait for the answer
report-state-voice = 🎙 Your voice note is kept. Please add a sentence, or tap a button below.
report-state-submitted = 📤 Submitted, in review.{ $how ->
    [elsewhere] { " The deliverable went another way." }
    [later] { " The deliverable follows: just send it, or reply to this message." }
   *[other] { $count ->
        [0] {""}
        [one] { " One piece of evidence." }
       *[other] { " Pieces of evidence:" } { $count }.
    }
}
report-state-handed_up = 📤 With { $who } for consent; then it goes to the reviewers. Your clock stands still.
report-state-accepted = ✅ Closed ({ $late ->
    [yes] late
   *[other] on time
})
report-state-returned = ↩️ Sent back: { $reason }
report-state-withdrawn = Taken back, does not count
report-state-replaced = Replaced by your later report

meaning-separator = { ", " }
meaning-ack = received (signed)
meaning-progress = in progress
meaning-done = done
meaning-not_started = not started
meaning-blocked = difficulty
meaning-extension = extension asked
meaning-question = question
meaning-transfer = not our unit's
meaning-none = nothing said of the state
meaning-multi = several tasks
meaning-nonews = no news yet
meaning-percent = { $percent }% done
meaning-count = { $done } of { $total }
meaning-remaining = { $count } left
meaning-expected = expected { $day }
meaning-until = until { $day }
meaning-reason = reason: { $reason }
meaning-help = help asked of { $units }
meaning-transfer-to = better for { $unit }

doubt-negated = There is a "not" in it; please check.
doubt-double-negation = A double negation is easily misread; please check.
doubt-hedged = It does not sound quite finished; taken as in progress.
doubt-wish = This sounds like a wish; please check.
doubt-condition = There is a condition in it; please check.
doubt-hearsay = This sounds like hearsay; please check.
doubt-contradiction = The parts do not agree; please check.
doubt-loose-done = It sounds finished; please check.
doubt-questioned-done = It claims and asks at once; please check.
doubt-no-date = There is no date in it.
doubt-bad-date = The date is past or does not exist; it was left out.
doubt-no-target = No unit is named; the task force will decide.
doubt-no-reason = No reason is given; the task force may ask you.
doubt-no-state = Nothing is said of the state.
doubt-unknown-node = A number is not one of yours.
doubt-rest-unnamed = Tasks without a number were not counted.
doubt-rest-idle = "The rest" is taken as your other tasks in progress; please check.
doubt-unsure = We are not sure what this means; please confirm.
doubt-unclear = Not quite understood.

button-ok = Right
button-fix = Change
button-undo = Take back
button-other = Other
button-sent = Sent another way
button-later = Later
button-mean-done = Report done
button-mean-progress = Report progress
button-mean-nonews = No news yet
button-mean-blocked = Difficulty
button-mean-extension = Ask for extension
button-mean-transfer = Not our task
button-redo-date = Other day
button-redo-percent = Other share
button-redo-words = Write anew
button-skip = Skip
button-end = That is all

report-submitted = Submitted, in review
report-handed-up = With the head of your unit for consent
report-awaits-already = Your deliverable is awaited already, see the card above
report-no-news = Noted: no news yet
report-already = Settled already, no need to tap again
report-confirmed = Confirmed
report-pick = Please pick what is the case
report-undone = Taken back
redo-date = { $read ->
    [none] No day was read for No. { $no }.
   *[other] The day of No. { $no } was read as { $read }.
} Please send the right one, e.g. "29 May", or "none".
redo-percent = { $read ->
    [none] No share was read for No. { $no }.
   *[other] The share of No. { $no } was read as { $read }.
} Please send how much is done, e.g. "80%", or "none".
redo-words = Of No. { $no } you wrote "{ $read }". Please write it again.
redo-no-date = No day of today or later was found; please send it, e.g. "29 May", or "none".
redo-no-percent = No share between 0 and 100 was found; please send it, e.g. "80%", or "none".
guided-title = <b>No. { $no } "{ $title }"</b>
guided-step = Question { $number } of { $count }
guided-done = What has been done, and how far is it? E.g. "15 of 22 villages".
guided-next = What comes next?
guided-problem = Is there a problem? If not, send "none".
guided-support = Whose support is needed? If nobody's, send "none".
guided-date = When will it be finished? E.g. "29 May".
guided-last = Last time: { $words }
guided-settled = No. { $no } "{ $title }": answered.
guided-no-date = No day of today or later was found; please send it, e.g. "29 May", or tap "Skip".
guided-skipped = Skipped
guided-ended = All right, noted as answered so far
told-done = Done: { $words }
told-next = Next: { $words }
told-problem = Problem: { $words }
told-support = Support: { $words }
told-date = Finished: { $words }
progress-how = How is No. { $no } going? Please say it in a sentence, e.g. "80% done, finished by Friday".
words-wanted = Please answer in words.
words-acknowledged = Thank you. Nothing waits for your signature and nothing has changed; tell me when there is news.
words-nothing-open = You have no open tasks, so nothing is to be reported. All tasks: /my
words-unknown-number = No. { $no } is not yours, and you have no open tasks. See /my
words-not-yours = No. { $no } is not one of your tasks. Numbers: /my
words-not-open = No. { $no } is { $state ->
    [in_review] in review; to change your report, tap "Withdraw" on its card first
    [closed] closed, nothing more is to be reported
    [declined] declined and with the task force
    [suspended] suspended
    [cancelled] cancelled
   *[other] not published yet
}.
words-edited-late = What you first wrote has been worked on; the change was not counted. Tap "Change" or "Take back", or write anew.
question-passed-on = Your question went to the task force; please wait for the answer.
question-asked = 💬 { $who } ({ $post }) asks{ $no ->
    [none] {""}
   *[other] { " about No. " }{ $no }
}: { $words }
question-settled = ✅ Answered by { $who } ({ $post }): { $answer }
question-withdrawn = The question was taken back.
question-answer-how = Please write the answer to { $who }; it is passed on as it stands.
question-answer-sent = Your answer was passed on.
question-answered-already = { $who } has answered this question, see the card.
question-answered = 💬 { $who } ({ $post }) answers: { $answer }
    Your question: { $words }
button-answer = Answer
questions-title = <b>💬 Questions that wait for an answer: { $count }</b>
questions-line = ■ { $day } { $who } ({ $post }): { $words }
button-question = Answer · { $who }

which-ask = Which task do you mean?
which-shared = More than one campaign has a No. { $no } of yours. Which do you mean?
which-unknown = No. { $no } is not one of your open tasks. Which do you mean?
which-chosen = Picked: No. { $no } "{ $title }", see the next message.
which-chosen-already = Picked already, see the next message
which-overtaken = The message was changed; what it says now counts.
which-number = Please send the number of the task, e.g. "12". Numbers: /my

choose-report = Tap the number to report on:
choose-trouble = Tap the number of the task in difficulty:
choose-extend = Tap the number to ask an extension for:

evidence-confidential = 🔒 Material of No. { $no } must not be uploaded here; the file was not kept. Please delete that message, hand it in by the prescribed way and tap "Sent another way".
evidence-submitted = 📎 Evidence for No. { $no } received and submitted, in review. You may send more.
evidence-added = 📎 Evidence for No. { $no } received, { $count } in all.
evidence-voice = 🎙 Your voice note on No. { $no } is kept ({ $count } in all). Please add a sentence, or tap a button on the card.
evidence-elsewhere = A piece of evidence for No. { $no } ({ $unit }) cannot be shown here; please ask the unit.
evidence-caption = 📎 No. { $no } { $unit }, evidence{ $name ->
    [none] {""}
   *[other] : { $name }
}

help-report = report progress
help-problem = raise a problem
help-extend = ask for an extension
help-review = what waits for review
