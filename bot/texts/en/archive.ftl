### The end of a campaign: archiving, and the list of what was not the ordinary course.

help-archive = archive the campaign

archive-title = <b>Archive</b> { $campaign }
archive-counts = { $closed } closed, { $cancelled } cancelled.
archive-open = ⚠ { $open } are not closed and { $drafts } not published; once archived they ring no more and nobody can work on them.
archive-ask = Once archived: no more reminders and digests, { $groups ->
    [0] {""}
    [one] one work group is let go,{" "}
   *[other] { $groups } work groups are let go,{" "}
}everything can only be read; the ledger and the list of exceptions are handed over. It can be taken back for 24 hours.
archive-button-confirm = Archive
archive-button-undo = Take it back
archive-done = ✅ <b>{ $campaign }</b> is archived ({ $by }); ledger and list of exceptions follow. It can be taken back for 24 hours; the next plan may be imported.
archive-dropped = Not archived; everything goes on.
archive-undone = ↩ <b>{ $campaign }</b> runs again ({ $by }); reminders go on from now. Bind the work groups anew by /bind in the group.
archive-nothing = There is no published campaign to archive.
archive-already = “{ $campaign }” is archived. /export shows its ledger.
archive-too-late = “{ $campaign }” was archived more than 24 hours ago; that cannot be taken back.
archive-read-only = “{ $campaign }” is archived and can only be read. Ask the task force if you have a question.

trail = <b>Exceptions</b> of { $campaign }, { $count } in all: checks overridden, done for others, done late, deadlines moved, taken back, reassigned, stopped, held back, urgent.
trail-file = exceptions.xlsx
word-trail = Exceptions
trail-head-at = When
trail-head-no = No.
trail-head-title = Node
trail-head-unit = Unit
trail-head-trace = Exception
trail-head-event = Move
trail-head-person = By
trail-head-for = For
trail-head-old_on = Old deadline
trail-head-new_on = New deadline
trail-head-reason = Reason
trace-overridden = check overridden
trace-urgent = urgent
trace-on_behalf = done for another
trace-made_up = done late
trace-deadline = deadline moved
trace-undone = taken back
trace-reassigned = reassigned
trace-stopped = suspended or cancelled
trace-held = escalation held
