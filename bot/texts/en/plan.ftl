### Importing the plan and publishing it.

plan-send-file = Please send me the plan of task nodes, or the roster, as a file (xlsx, xls or csv, at most 5 MB). Nothing is written before you confirm.
plan-not-a-file = I need the plan or the roster as a spreadsheet file (xlsx, xls or csv); photos and text cannot be imported. Please send it as a "file"; to leave, send /help
plan-preview-title = <b>Preview</b>: { $title }
plan-preview-counts = { $nodes } nodes, { $assignments } assignments
plan-preview-dates = Reference date (T): { $ref }; end: { $end }
plan-preview-refused = Not understood: { $count } rows
plan-row-of-sheet = Sheet “{ $sheet }”: { $said }
plan-preview-more = … and { $count } more; please correct and send again
plan-preview-proposed = 💡 No. { $no } has no deadline; by the back-plan not later than { $day }; please enter it and send the sheet again
plan-preview-warned = Notes: { $count }
plan-button-confirm = Import
plan-button-cancel = Cancel
plan-imported = Imported as draft: { $nodes } nodes, { $assignments } assignments. Check them, then send /publish
plan-cancelled = Cancelled; nothing was written.
plan-decided-already = This sheet has been dealt with. To import again, send the file once more.
plan-preview-another = This is another plan: confirmed, it becomes a new draft beside what is under way: { $campaigns }.
plan-without-nodes = There is no node in the sheet that could be imported; nothing was written. Please correct the rows named above and send it again.
plan-unit-without-head = The roster has no first-responsible post for { $unit }, so nobody could answer. Please complete the roster first.

plan-diff-title = <b>Compared with the present plan:</b>
plan-diff-none = no changes.
plan-diff-added = ➕ New: { $count }
plan-diff-redated = 🕒 Other dates: { $count }
plan-diff-changed = ✏ Other changes: { $count }
plan-diff-removed = ➖ No more in the sheet: { $count } (nothing is deleted; after the import you decide whether to cancel)
plan-diff-entry = · { $no } { $title }
plan-diff-dates = · { $no } { $title } { $old } → { $new }
plan-diff-same-day = · { $no } { $title } { $day } (another hour or start)
plan-diff-recurring = · { $no } { $title } other occurrences
plan-diff-fields = · { $no } { $title }: { $fields }
plan-diff-no-day = ongoing or recurring
plan-field-no = number (was { $old })
plan-field-title = title
plan-field-workstream = workstream
plan-field-content = content
plan-field-deliverable = deliverable
plan-field-duration-workdays = duration
plan-field-remark = remark
plan-field-leader = leader
plan-field-lead-unit-ids = lead unit
plan-field-support-units = supporting units
plan-field-roles = responsible post
plan-field-named-post-ids = responsible persons
plan-field-predecessors = predecessors
plan-field-predecessor-text = condition
plan-field-is-confidential = confidentiality
plan-field-units = executing units
plan-updated = Updated from the corrected sheet: { $changed } nodes changed, { $told } persons told of new deadlines; signatures, reports and reviews stay.{ $drafts ->
    [0] {""}
   *[other] {" "}{ $drafts } new assignments are drafts; check them and send /publish
}{ $still_cancelled ->
    [0] {""}
   *[other] {" "}{ $still_cancelled } were cancelled before and stay so.
}
plan-surplus-title = <b>No more in the corrected sheet</b>, { $count } assignments:
plan-surplus-line = · { $no } { $title }: { $count }{ $under_way ->
    [0] {""}
   *[other] , of which published and unfinished: { $under_way }
}
plan-surplus-cancelled = ✅ { $cancelled } cancelled, { $told } persons told ({ $who }){ $skipped ->
    [0] {""}
   *[other] ; { $skipped } moved on meanwhile and were left
}
plan-surplus-kept = Kept as they are ({ $who }).
button-cancel-surplus = Cancel these
button-keep-surplus = Keep

plan-finding = { $code }: no. { $numbers }
plan-finding-others-by-default = Persons are named for some units only, in the others the first-responsible answers: no. { $numbers }
plan-finding-predecessor-unresolved = predecessor without a number, kept as text: no. { $numbers }
plan-finding-predecessor-due-later = a predecessor is due later: no. { $numbers }
plan-finding-vague-wildcard = "departments concerned" taken as all departments: no. { $numbers }
plan-finding-due-on-non-working-day = deadline on a day off: no. { $numbers }
plan-finding-open-list = list of units ends in "etc.", only those named are taken: no. { $numbers }
plan-finding-already-past = deadline already past: no. { $numbers }
plan-finding-after-campaign-end = deadline after the end of the campaign: no. { $numbers }
plan-finding-unknown-support-unit = supporting unit not in the roster: no. { $numbers }

check-cycle = ❗ Nodes that wait for each other: { $count }
check-cycle-item = · no. { $numbers } → please drop one of the predecessors
check-already-past = ❗ Deadline already past: { $count }
check-already-past-item = · no. { $numbers }, { $due } → suggested: { $proposed }
check-predecessor-due-later = ❗ A predecessor is due later: { $count }
check-predecessor-due-later-item = · no. { $numbers }, { $due }; its predecessor no. { $before }, { $before_due } → suggested: { $proposed }, or no. { $before } earlier
check-shorter-than-duration = ⚠ Not enough time: { $count }
check-shorter-than-duration-item = · no. { $numbers } takes { $needed } working days; { $before ->
    [none] it begins { $before_due }, which leaves { $left } until { $due } → suggested: { $proposed }
   *[other] no. { $before } is due { $before_due }, which leaves { $left } until { $due } → suggested: { $proposed }, or no. { $before } earlier
  }
check-after-campaign-end = ⚠ Deadline after the end of the campaign: { $count }
check-after-campaign-end-item = · no. { $numbers }, { $due } → suggested: { $proposed }
check-due-on-non-working-day = ⚠ Deadline on a day off: { $count }
check-due-on-non-working-day-item = · no. { $numbers }, { $due } → suggested: { $proposed }
check-too-many-due = ⚠ Too much due on one day: { $count }
check-too-many-due-item = · { $day }: { $who }{ $persons ->
    [1] {""}
   *[other] {" "}and others ({ $persons } persons)
  }, { $count } nodes each (no. { $numbers }) → { $proposed ->
    [none] please spread the deadlines
   *[other] suggested: no. { $moved } by { $proposed }
  }
check-vacant-post = ❗ Vacant posts, nobody answers: { $count }
check-vacant-post-item = · { $unit }, { $post } (no. { $numbers }) → please complete the roster, or name somebody acting with /handover; reminders until then go to { $fallback ->
    [none] the coordinators
   *[other] { $fallback }
}
check-no-reviewer = ❗ Nobody could review
check-no-reviewer-item = · no. { $numbers } → please have one more coordinator enrol, or name a reviewing group in the roster
check-calendar-uncovered = ⚠ The holiday calendar does not reach the end
check-calendar-uncovered-item = · it ends on { $until }; after that only Monday to Friday count → please have the days off entered in the settings
check-more = … and no. { $numbers }

publish-title = <b>Check before publishing</b>
publish-counts = To publish: { $nodes } nodes, { $assignments } assignments, { $persons } persons
publish-no-findings = nothing found
publish-unbound = Not enrolled: { $count }
publish-unbound-names = namely { $names }
publish-fallback = Coordinators please telephone those who are not enrolled (list: /calls); their card follows by itself once they are.
publish-button-confirm = Publish
publish-button-cancel = Cancel
publish-button-override = Publish, with a reason
publish-ask-override = Please reply why it is published as it stands (recorded with the nodes concerned); it is then published.
publish-when = It is outside working hours. "Send now" is for urgent matters and needs a reason; otherwise choose "Send 8:30 next working day".
publish-button-now = Send now
publish-button-morning = Send 8:30 next working day
publish-ask-reason = Please reply with the reason for urgency (it is recorded); the cards then go out at once.
publish-done = Published; { $sent } cards { $held ->
    [yes] go out at 8:30 on the next working day
   *[other] are on their way
}; { $unbound } persons are not enrolled and get theirs once they are.
publish-cancelled = Cancelled; still a draft.
publish-nothing = There is no draft to publish. Send /import to import a plan.
publish-no-plan = No plan has been imported. Send /import and then the file.
