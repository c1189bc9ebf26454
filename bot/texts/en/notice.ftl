### Notices, meetings, receipts, and the one card after a meeting.

help-notice = send a notice or call a meeting, see the receipts

notice-kind-notice = Notice
notice-kind-meeting = Meeting
notice-kind-restatement = After the meeting

## The draft

notice-ask-notice = Please send the notice: words, a forwarded message, or a file with a caption. For a meeting tap "Call a meeting".
notice-ask-meeting = Please send the whole call with its time, e.g. "Reform meeting on 22 April 15:00".
notice-recent = Sent last (tap for the receipts):
notice-empty = There is nothing in it. Please send the words of the notice or a file.
notice-too-long = Too long for one message, at most { $most } characters. Please shorten it, or send a file.
notice-file-kind = A notice takes a document or a picture only. Please send it again.
notice-draft-title = <b>Preview</b>
notice-words = { $words }
notice-file = 📎 { $name }
notice-photo = picture
notice-file-elsewhere = (please ask the task force for the attachment)
notice-time = Time: { $at }
notice-time-wanted = When does the meeting begin? Please answer, e.g. "22 April 15:00".
notice-time-unclear = That is no time we can read. Please write day and hour, e.g. "22 April 15:00".
notice-time-past = The time of the meeting is over. Please tap "Time" and give another.
notice-without-time = The meeting has no time yet. Please tap "Time".
notice-ask-time = Please answer with the time of the meeting, e.g. "22 April 15:00".
notice-venue = Venue: { $venue }
notice-venue-units = Venue: { $venue } ({ $count } units)
notice-venue-rest = Venue: { $venue } (the other units)
notice-ask-venues = Please answer with the venues, one a line, units behind a colon, e.g.
    Main venue, county hall: 各部门
    Branch venues, township halls: 各乡镇
    A venue without units is for all other units.
notice-venues-open = Only one venue may be without units (it is for all others). Please write one venue a line, units behind a colon.
notice-venues-unclear = Those are no venues we can read. Please write one a line, e.g. "Main venue: 各部门"; a name has at most 40 characters.
notice-whom = To { $units } units, { $persons } persons, one message each.
notice-whom-wanted = To whom? Please choose.
notice-unreached = Nobody of { $count } units can be reached, please telephone (see /calls): { $units }
notice-to-nobody = It is for nobody yet. Please tap "All", "Townships", "Departments" or "Some units".
notice-ask-units = Please answer with the units, e.g. "德政镇、县委编办" or "各乡镇(魏城镇除外)".
notice-unknown-unit = { $suggestion ->
    [none] The roster has no "{ $unit }". Please write the full or the short name.
   *[other] The roster has no "{ $unit }". Is it "{ $suggestion }"? Please answer again.
 }
notice-unit-unclear = Which units are "{ $units }"? Please write their names, or 各乡镇, 各部门.
notice-ask-reason = Please answer why it is urgent (kept with the notice); it goes out at once then.
notice-decided = This notice was sent or dropped already.
notice-sent = ✅ Sent; the receipts are on the card below.
notice-dropped = Dropped, nothing was sent.
button-notice-open = { $title }
button-notice-meeting = Call a meeting
button-notice-all = All
button-notice-local = Townships
button-notice-department = Departments
button-notice-units = Some units
button-notice-time = Time
button-notice-venues = Venues
button-notice-send = Send
button-notice-drop = Cancel

## Those it is for

notice-title = { $urgent ->
    [yes] <b>[Urgent] [{ $kind }]</b>
   *[no] <b>[{ $kind }]</b>
 }
notice-urged-title = { $urgent ->
    [yes] <b>[Urgent] [{ $kind }] once more</b>
   *[no] <b>[{ $kind }] once more</b>
 }
receipt-awaited = { $unit }: receipt awaited
receipt-given = ✅ { $unit }: { $answer } ({ $who } { $when }{ $how ->
    [telephone] , by telephone
   *[self] {""}
 })
answer-received = received
answer-understood = understood
answer-attending = attends
answer-on_leave = on leave: { $words }
answer-substituted = sends { $words }
button-received = Received
button-attend = Attend
button-be-away = On leave
button-substitute = Substitute
receipt-noted = Noted
receipt-ask-leave = Please answer why.
receipt-ask-substitute = Please answer with post and name of who comes instead.
notice-withdrawn = <b>↩ Taken back by { $who }</b>; no receipt is needed any more.
notice-withdrawn-told = <b>[Meeting called off]</b> { $title }
notice-withdrawn-noted = Taken back
notice-taken-back = This notice was taken back; no receipt is needed any more.
notice-of-another = { $who } sent this notice; only its author can take it back.
button-notice-withdraw = Take back
button-notice-gone = Yes, take it back
button-notice-stays = Leave it
notice-meeting-over = The meeting has begun; no receipts are taken any more.

## Receipts

receipts-title = <b>[{ $kind }] receipts</b> { $title }
receipts-count-notice = Received { $done }/{ $total }
receipts-count-meeting = Answered { $done }/{ $total }
receipts-count-restatement = Signed { $done }/{ $total }
receipts-all = All units have answered.
receipts-silent = No receipt yet ({ $count }): { $units }
receipts-unreached = Of these nobody can be reached, please telephone ({ $count }): { $units }
receipts-urged = Urged { $at }.
receipts-venue = <b>{ $venue }</b>: attend { $attending } · substitute { $substituted } · on leave { $on_leave } · silent { $silent }
receipts-one-venue = Attendance
receipts-unit = { $unit } { $answer }
receipts-call = { $unit } { $post } { $name } { $phone }: notice { $title }
button-receipts-urge = Urge ({ $count })
button-receipts-telephone = By telephone
receipt-urged = { $count } persons urged
notice-nobody-silent = There is nobody to urge.
notice-urged-lately = They were urged within the last 4 working hours. Please wait.
notice-only-telephone = None of the silent units can be reached. Please telephone, see /calls .
receipt-ask-for = Which unit said on the telephone that it has received it? Please answer with its name.
receipt-ask-for-meeting = Which unit said what on the telephone? E.g. "德政镇 参加", "德政镇 请假 下乡", "德政镇 替会 李镇长".
receipt-for-unclear = Please write unit and answer, e.g. "德政镇 参加", "德政镇 请假 下乡", "德政镇 替会 李镇长".
notice-unit-not-asked = This notice was not sent to { $unit }.
notice-unit-answered = { $unit } has answered by itself.

## A meeting recalled

meeting-silent = 📅 { $at } { $title }: your unit has not answered yet, please tap "Answer the call".
meeting-coming = { $venue ->
    [none] 📅 { $at } { $title }: please be there in time.
   *[other] 📅 { $at } { $title }: please be at { $venue } in time.
 }
button-meeting-answer = Answer the call

## After the meeting

button-restate = One card a unit
button-understood = Understood
restate-about = Meeting: { $title }. All nodes of your unit stand below. Please check them and tap "Understood": that signs for all at once.
restate-unit = <b>{ $unit }</b> { $count } nodes
restate-node = { $no } { $title } · { $due } · { $post }
restate-more = { $count } more, see your unit's list
restate-too-early = The meeting has not begun yet. Please tap it afterwards.
restate-nothing = No unit of the meeting has a published node.

## Questions to a document

button-doubt = A question
doubt-ask = Please write the question, one at a time. The task force collects them and answers to all who got the document.
doubt-kept = It is with the task force; the answer goes to all together.
doubts-title = <b>Questions</b> { $title }: { $total } in all, { $waiting } to be answered
doubts-line = Q{ $number } ({ $unit }): { $words }
doubts-told-before = { $count } were answered to all before.
doubts-none = No question waits for an answer.
doubts-which = Please say which question you answer, e.g. "1 as decided by the staffing office", "1, 3 the same". Waiting: { $numbers }
doubts-nothing-to-tell = There is no new answer to tell.
doubts-told = Told to { $count } persons
doubt-ask-answer = Please answer with the number of the question in front, e.g. "1 as decided by the staffing office"; "1, 3 …" for one answer to several.
doubt-answers-title = <b>[Answers]</b> { $title }
doubt-question = Q: { $words }
doubt-answer = A: { $words }
button-doubts = Questions ({ $count })
button-doubt-answer = Answer
button-doubt-tell = Tell all ({ $count })

## Minutes become nodes

button-minutes = Minutes to nodes
minutes-ask = Please send what the meeting decided, one task a line: units, task, deadline, with blanks between, e.g.
    德政镇、魏城镇 报送三定方案初稿 5月20日
    各乡镇 完成人员档案核对 5月25日前
minutes-lines = Please write one task a line, at most { $most } lines at once.
minutes-title = <b>Minutes to nodes</b>: { $count } understood, { $refused } lines not
minutes-line = { $no } { $title } · { $units } · { $due }
minutes-units = { $units } and more, { $count } units
minutes-added = ✅ Added to the plan as drafts: { $nodes } nodes, { $drafts } assignments. Send /publish to give them out, one card a person.
minutes-dropped = Dropped, the plan is unchanged.
button-minutes-yes = Add to the plan
button-minutes-no = Cancel
