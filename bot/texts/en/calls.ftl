### Calls: posts that only the telephone reaches, one after the other; a slip on paper where it is wanted.

help-calls = whom to telephone
calls-title = <b>To be telephoned</b> ({ $count } posts, { $left } calls left)
calls-line = { $unit } { $post } { $name } { $phone }: { $numbers }{ $outcome }
calls-who = ☎ <b>{ $unit } { $post } { $name } { $phone }</b>
calls-more-nodes = … and { $count } more
calls-outcome-notified = {" "}✅ told ({ $who } { $when })
calls-outcome-unanswered = {" "}✖ no answer ({ $who } { $when })
calls-vacant = vacant
calls-more = and { $count } more posts
calls-empty = Everybody with overdue or unsigned nodes can be reached here; no call is needed.
calls-all-made = All calls of today are made.
calls-not-needed = This post is no longer on the list. Please send /calls again.
calls-noted = Noted
calls-ask-report = { $unit } { $post }, { $numbers }: what was said? Please in the words used, e.g. 1已完成 2完成60%.
calls-paper = { $count } slips, one a page, to be printed, delivered and signed.
calls-paper-file = slips.docx
button-calls = Call list
button-notified = Told
button-reportfor = Report for
button-unanswered = No answer
button-call-back = Previous
button-call-on = Next
button-paper = Slip (this post)
button-paper-all = Slips (all)

paper-title = Notice of nodes
paper-to = { $unit } { $post } { $name }:
paper-words = By the plan of “{ $campaign }” you answer for the following nodes. Please see to them by their deadlines and report:
paper-head-no = No.
paper-head-title = Node
paper-head-due = Due
paper-head-status = As it stands
paper-reply = How far it is (please fill in and return, or telephone the task force):
paper-signed = Received by: ____________  On: ____________  Delivered by: ____________
paper-from = Task force, { $day }
