### A node given out between the plan's own, in one line.

help-new = give out one node: /new UNITS, matter, deadline
new-ask = Write units, matter and deadline in one line, e.g. 各乡镇 5月20日前报送人员底册; or forward a message that has them. You see it before anything is published.
new-no-campaign = There is no published campaign to which it could belong. Send /publish first.
new-title = <b>New node</b>
new-matter = Number { $no }: { $title }
new-units = Units ({ $count }): { $units }
new-posts = Officials: { $posts }{ $count ->
    [one] {""}
   *[other] {" "}({ $count } in all)
}
new-due = Due: { $due }
new-same = ⚠ { $no } is called the same; please see that it is not given out twice
new-day-off = ⚠ The deadline is a day off
new-vacant = ❗ Vacant posts, nobody to do it ({ $count }): { $units }
new-unbound = ⚠ Officials not bound ({ $count } units): { $units }; please telephone them afterwards (see /calls)
new-right = Not published yet, please check. The number is given when it is published.
new-which-field = What is to be changed?
new-ask-units = Which units? E.g. 德政镇、县财政局, or 各乡镇(魏城镇除外).
new-ask-title = What is to be done?
new-ask-due = By when? E.g. 5月20日前, 5月20日18:00前, 5个工作日内.
new-decided = This has been dealt with. Send /new to give out another.
new-too-late = When the office opens and it goes out, this deadline will be over. Change it, or tap “Send now” and give the urgent reason.
new-dropped = Cancelled, nothing was published.
new-done = ✅ Published { $no } ({ $who }): { $sent } cards { $held ->
    [yes] go out at 8:30 on the next working day
   *[other] are being sent
}{ $unbound ->
    [0] {""}
   *[other] ; { $unbound } not bound, see /calls
}
new-unclear = Unclear, nothing was published:
new-again = Please send the whole line once more; to leave it, send /help.
new-fault-no-unit = · No unit was found. Write its name as in the roster, or 各乡镇, 县直各部门.
new-fault-unknown-unit = · The roster has no “{ $text }”. { $suggestion ->
    [none] Use a name of the roster.
   *[other] Is it “{ $suggestion }”?
}
new-fault-vague-unit = · “{ $text }” does not say which units; please list them.
new-fault-empty-wildcard = · The roster has no unit of the kind “{ $text }”.
new-fault-open-list = · The list of units ends with 等; please name them all.
new-fault-no-date = · No deadline was found. Write a day, e.g. 5月20日前.
new-fault-several-dates = · There are several days: { $words }. Write 前 behind the deadline only.
new-fault-vague-date = · “{ $text }” is no certain day; please name it.
new-fault-past-date = · “{ $text }” is over, or there is no such day.
new-fault-past-hour = · The deadline is over.
new-fault-bad-time = · There is no such hour: “{ $text }”.
new-fault-no-title = · It is not clear what is to be done.
button-new-units = Units
button-new-title = Matter
button-new-due = Deadline
