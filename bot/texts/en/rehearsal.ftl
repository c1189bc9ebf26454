### Rehearsal: a whole campaign on a fast clock, to see what everybody would get.

help-rehearse = rehearse: what everybody would get

rehearse-under-way = A rehearsal is under way, and only one is played at a time. Please wait for its end.
rehearsal-under-way = <b>Rehearsing</b>{ $campaign ->
    [none] {""}
   *[other] {" "}{ $campaign }
}, { $percent }% done. A large plan takes some minutes; go on meanwhile as usual.
rehearsal-done = <b>Rehearsed</b> (everybody bound; first with nobody answering, in brackets with everybody on time)
rehearsal-finding = { $heading }: { $answer }
rehearsal-finding-both = { $heading }: { $silent } ({ $prompt })
rehearsal-book = Every message, and how many each person gets a day, in the table. Nothing was sent to anybody, and the ledger is as it was.
rehearsal-file = rehearsal.xlsx
rehearsal-failed = The rehearsal did not come to its end. Send /rehearse once more; if it fails again, ask the administrator to look at the log.
rehearse-no-plan = There is no plan to rehearse. Import one first, or give both a roster and a plan.

rehearsal-progress = Rehearsing, { $percent }% done

rehearsal-sheet-findings = Findings
rehearsal-sheet-messages = Messages
rehearsal-sheet-persons = By person and day
rehearsal-sheet-days = By day
rehearsal-sheet-prompt = , on time

rehearsal-head-finding = Item
rehearsal-head-silent = Nobody answers (the loudest case)
rehearsal-head-prompt = Everybody answers on time
rehearsal-head-day = Day
rehearsal-head-time = Time
rehearsal-head-unit = Unit
rehearsal-head-post = Post
rehearsal-head-name = Name
rehearsal-head-kind = Kind
rehearsal-head-text = Text
rehearsal-head-attachment = Attachment
rehearsal-head-buttons = Buttons
rehearsal-head-total = Total
rehearsal-head-peak = Most a day
rehearsal-head-peak-day = On the day
rehearsal-head-weekday = Weekday
rehearsal-head-is-worked = Working day
rehearsal-head-persons = Persons

rehearsal-found-campaign = Campaign
rehearsal-found-span = Rehearsed
rehearsal-found-total = Messages in all
rehearsal-found-persons = Persons who got any
rehearsal-found-days-off = Messages on days off
rehearsal-found-off-hours = Messages outside hours on working days
rehearsal-found-busiest-day = Busiest day
rehearsal-found-heaviest = Most for one person on one day
rehearsal-found-heaviest-leader = Most for one county leader on one day
rehearsal-found-most = Most for one person in all

rehearsal-from-to = { $first } to { $last }
rehearsal-day-count = { $day }, { $count }
rehearsal-person-day = { $who }, { $day }, { $count }
rehearsal-person-total = { $who }, { $count }
rehearsal-who = { $unit } { $post } { $name }
rehearsal-none = none
rehearsal-yes = yes
rehearsal-no = no
rehearsal-picture = picture
rehearsal-weekday = { $day ->
    [0] Mon
    [1] Tue
    [2] Wed
    [3] Thu
    [4] Fri
    [5] Sat
   *[other] Sun
}
rehearsal-note = Everybody bound: once with nobody answering, the loudest case; once with everybody signing, answering, handing in a working day early and reviewing on time. Nothing was sent, and the ledger was not touched.

rehearsal-kind-dispatch = Card of nodes
rehearsal-kind-bundle = Reminder
rehearsal-kind-digest = Digest
rehearsal-kind-review = To review
rehearsal-kind-other = Other
