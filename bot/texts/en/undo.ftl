### Undoing the last change of many.

help-undo = undo the last change of many (within 24 hours)
undo-nothing = In the last 24 hours you changed nothing that could be undone.
undo-only-final = What you did in the last 24 hours cannot be undone:
undo-cannot = · { $what }: sent or in effect, cannot be undone
undo-title = <b>Undo</b> { $what }
undo-kind-import = the draft plan imported { $when }
undo-kind-new = the node given out { $when }
undo-kind-close_all = “Accept all” of { $when }
undo-kind-redate = the deadlines changed { $when }
undo-kind-transfer = the transfer of { $when }
undo-kind-suspend = the suspension of { $when }
undo-kind-resume = the resumption of { $when }
undo-kind-cancel = the cancelling of { $when }
undo-kind-reopen = the reopening of { $when }
undo-kind-update = the corrected sheet taken over { $when }
undo-kind-publish = the publishing of { $when }
undo-kind-urge = the urging of { $when }
undo-possible = Can be undone ({ $count }):
undo-too-late-some = Acted on since, cannot be undone ({ $count }):
undo-node = · Node { $no } “{ $title }”: { $units }
undo-means-import = The draft is erased; an earlier one that it took the place of does not come back.
undo-means-new = The node is cancelled and its officials are told; the number is not used again.
undo-means-close_all = They are before the reviewers again, and their officials are told.
undo-means-redate = The former deadlines hold again, and the officials are told.
undo-means-transfer = It is as it was when the unit declined it, for you to decide anew; the unit that took it is told.
undo-means-suspend = They go on as before, deadlines unchanged, and their officials are told.
undo-means-resume = They are suspended again, and their officials are told.
undo-means-cancel = They go on as before, reminders included, and their officials are told.
undo-means-reopen = They are closed again, and their officials are told.
undo-done = ✅ Undone: { $count }, told { $told } persons ({ $who })
undo-dropped = Left as it is.
undo-done-already = This has been undone already.
undo-too-old = More than 24 hours have passed; it cannot be undone.
undo-too-late = All of it has been acted on since; it cannot be undone.
button-undo-yes = Undo
button-undo-no = Cancel
undone-close_all = { $who } took back the acceptance; these are under review again, you need not report anew:
undone-redate = { $who } took back a change of deadlines; the former ones hold again:
undone-transfer = { $who } took back a transfer; these are no longer yours:
undone-suspend = { $who } took back a suspension; these go on as before:
undone-resume = { $who } took back a resumption; these are still suspended:
undone-cancel = { $who } took back a cancelling; these go on as before:
undone-reopen = { $who } took back a reopening; these are closed, you need not report anew:
undone-node = · Node { $no } “{ $title }”{ $due ->
    [none] {""}
   *[other] {" "}due { $due }
}
