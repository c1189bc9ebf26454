### Handing over: somebody else takes the post, nothing is lost. Steps of the coordinator, the brief, the farewell.

help-handover = hand a post over: /handover UNIT/POST NAME, or /handover alone
handover-nobody = vacant
handover-which-unit = <b>Handover</b>: tap the unit, or send “/handover UNIT/POST”.
handover-which-post = <b>Handover</b>: { $unit }, tap the post to hand over.
handover-no-posts = The roster has no post for this unit. Please complete the roster first.
handover-seat = { $post } { $name }{ $acting ->
    [yes] {" "}(acting)
   *[no] {""}
}
handover-to-whom = <b>Handover</b>: { $unit } { $post } (now: { $name }). Tap the new holder, or reply with a name of the roster, or “name phone”.
handover-newcomer = { $name } (new, phone ending in { $tail })
handover-preview = <b>Handover preview</b>: { $unit } { $post }
    { $former } → { $name }{ $acting ->
        [yes] {" "}(acting)
       *[no] {""}
    }
handover-preview-work = { $count } unfinished tasks pass on with the post, { $unsigned } of them not signed yet
handover-preview-waiting = { $review } of them under review; { $unsent } messages wait and will not go to the former holder any more
handover-preview-then = Once confirmed: the post changes hands at once, the former holder's cards die, the new one gets a single brief of everything and has 24 hours to sign.
handover-preview-vacant = Once confirmed: the post is vacant and keeps its tasks; reminders meanwhile go to { $name }.
handover-button-yes = Confirm handover
handover-button-no = Cancel
handover-button-acting = Make it acting
handover-button-own = Make it a full holder
handover-button-vacant = Leave vacant
handover-button-invite = Make an invitation
handover-button-accept = Accept the handover
handover-dropped = Dropped. Nobody and nothing was changed.
handover-noted = Handed over
handover-done = ✅ <b>Handed over</b>: { $unit } { $post }, { $former } → { $name } ({ $when }), with { $count } unfinished tasks.
handover-accept-by = Please tap “Accept the handover” before { $when }: it says that the tasks above are yours now.
handover-accepted = ✅ Accepted { $when }.
handover-accepted-note = Handover accepted, { $count } tasks
handover-not-bound = ⚠️ { $name } is not bound and cannot get the brief; please pass the invitation on, the brief follows by itself. Until then the post is on the call list (/calls).
handover-bound-already = { $name } is bound already and needs no invitation.

handover-brief = <b>Handover</b>
    From today { $acting ->
        [yes] you act as
       *[no] you are
    } { $unit } { $post }, { $former ->
        [none] which was vacant
       *[other] succeeding { $former }
    }. { $count } tasks are unfinished:
handover-more = { $count } more, tap “One by one”
handover-reviews = { $count } submissions wait for your review, send /review
handover-state = {"  "}State: { $state }
handover-handler = {"  "}Handled by { $name }
handover-report = {"  "}Reported { $day }: { $words }
handover-unconfirmed = {"  "}Said by your predecessor, not confirmed: { $words }
handover-problem = {"  "}Problem: { $words }
handover-extension = {"  "}Extension to { $day } asked for, undecided
handover-nothing-left = The tasks of this brief are not yours any more; nothing is to be done.
handover-passed-on = The tasks of this brief were handed on and are not yours any more. Nothing was changed.
handover-former = { $unit } { $post } was handed over to { $name } { $when }, with { $count } unfinished tasks. You will not be reminded of them any more. Everything you reported is kept; thank you for your work.
handed-over = Handed over by { $who } { $when }: { $unit } { $post } is with { $name } now. Nothing was changed.
handed-over-card = 📁 Handed over by { $who } { $when }: { $unit } { $post } is with { $name } now. Nothing is left for you to do.
handover-unaccepted = ⏰ Handover not accepted: { $unit } { $post } ({ $name } { $phone }) was reminded and has not signed for the { $count } tasks handed over { $when }. Please call.
handover-unbound = ⏰ Handover not accepted: { $unit } { $post } ({ $name } { $phone }) is not bound, the { $count } tasks handed over { $when } have not reached anybody. Please call and pass the invitation on.

handover-changed = { $unit } { $post } is held by “{ $name }” by now; nothing was handed over. Please send /handover again.
handover-same = The post is arranged like this already; nothing to hand over.
handover-admin = Only an administrator can hand over an administrator's post.
handover-last-admin = This is the last bound administrator. Let the new one enrol first, then hand over.
handover-unknown-person = The roster has no “{ $name }”. Reply with “name phone” to add the person.
handover-several = The roster has several called “{ $name }”. Reply with “name phone”; the phone decides.
handover-phone-taken = This phone is { $name }'s in the roster. Please check name and number.
seats-unknown = The roster has no “{ $words }”. Write UNIT/POST, e.g. “德政镇/党委书记”.
seats-unknown-near = The roster has no “{ $words }”. Units that come near: { $near }. Write UNIT/POST, e.g. “德政镇/党委书记”.
