### The ledger: one row an assignment.

help-export = export the ledger

ledger = <b>Ledger</b> { $campaign }: { $count } assignments as they stand now, in the table.
ledger-file = ledger.xlsx
ledger-none = There is no plan yet, so there is no ledger. Import one first.
ledger-yes = yes
ledger-no = no
export-written = { $file } written, { $count } rows
ledger-unknown-heading = the column "{ $heading }" of the form is not known and was left empty

ledger-head-no = No.
ledger-head-workstream = Workstream
ledger-head-title = Task
ledger-head-content = Content
ledger-head-lead = Lead unit
ledger-head-executor = Unit
ledger-head-support = Support units
ledger-head-leader = Leader
ledger-head-role = Official
ledger-head-start = Start
ledger-head-due = Deadline
ledger-head-deliverable = Deliverable
ledger-head-predecessor = Predecessors
ledger-head-state = State
ledger-head-turn = Whose turn
ledger-head-since = Since
ledger-head-progress = Progress
ledger-head-problem = Problem
ledger-head-signed = Signed
ledger-head-submitted = Submitted
ledger-head-closed_on = Closed
ledger-head-is_late = Late
ledger-head-original_due = Original deadline
ledger-head-extensions = Extensions
ledger-head-slip = Slip
ledger-head-remark = Remark


timeline-head-at = Time
timeline-head-no = No.
timeline-head-title = Task
timeline-head-unit = Unit
timeline-head-event = Move
timeline-head-person = By
timeline-head-details = Details

calendar-event = { $no } { $title } due
ledger-spoken-for = { $words } (told by { $who } for { $official ->
    [none] a vacant post
   *[other] { $official }
})
