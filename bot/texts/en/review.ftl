### Review: accept, send back, one after the other.

review-title = <b>To review: No. { $no } "{ $title }"</b>
review-count = { $handed_in }/{ $total } handed in
review-entry = ▪️ <b>{ $unit }</b> { $who } ({ $when }): { $words }{ $how ->
    [elsewhere] { " " }[sent another way]
    [later] { " " }[deliverable follows]
   *[other] {""}
}{ $count ->
    [0] {""}
   *[other] { " " }📎 evidence: { $count }
}
review-decided = ▫️ { $unit }: { $what } by { $who }, { $when }
review-decided-reason = ▫️ { $unit }: { $what } by { $who }, { $when } ({ $reason })
review-closed = No. { $no } is closed
review-closed-all = { $count } closed
review-why = Why is No. { $no } ({ $unit }) sent back? Please say what is missing, with a new limit if you like, e.g. "signature page missing, by 28 May".
review-sent-back = No. { $no } went back to { $unit }.
review-no-more = No other unit waits
review-no-evidence = There is no evidence
review-nothing = Nothing waits for your review.
review-more = { $count } more nodes wait for review; send /review again after these.
review-not-reviewer = This is not yours to review (what you submitted yourself is reviewed by somebody else).

button-close = Accept
button-send-back = Send back
button-close-all = Accept all
button-each = One by one
button-evidence = Show evidence
button-next-unit = Next unit

consent-title = <b>📤 For your consent before it is handed in</b>
consent-entry = { $who }, { $when }, reports it done: { $words }{ $count ->
    [0] {""}
    [one] {" "}📎 one piece of evidence
   *[other] {" "}📎 { $count } pieces of evidence
}
consent-agreed = ✅ { $who } agreed; it is in review.
consent-turned-back = ↩️ { $who } gave it back.
consent-noted = Handed in
consent-why = Why is node { $no } given back? Please write what is missing.
consent-given-back = Node { $no } was given back.
button-agree = Agree to hand in
button-turn-back = Give back
