### Enrolment: invitations, verification, referral to the task force, strangers.

enrol-key-contact = Verify phone number
enrol-button-resend = Ask for a new one
enrol-button-grant = Bind
enrol-button-refuse = Turn away
enrol-button-new-link = Send a new invitation
enrol-admin-unit = Duban administration
enrol-welcome = Hello! You are bound as: { $posts }. Send /my for your tasks, /help for everything you can do, or simply write.
enrol-admin = You are now an administrator. Import the roster on the command line first, then send /invite; see /help for everything else.
enrol-verify = Hello! This invitation is for: { $posts }. To verify that it is you, press “Verify phone number” below (the number is only compared; valid for 10 minutes).
enrol-verify-again = That took too long. Please press “Verify phone number” below once more.
enrol-own-contact = Your own number is needed: press “Verify phone number” below; do not forward or choose somebody else's contact.
enrol-bound = ✅ You are bound as: { $posts }. Tasks will be announced here; send /my for your tasks, /help for everything you can do.
enrol-bound-already = You are bound already as: { $posts }. Send /my for your tasks.
enrol-code-unknown = This code is not valid, or no longer. To be bound anew, please ask the task force.
enrol-waiting = Your number needs a further check; the task force will verify it. Your check code: { $code }. They will call you: tell them the code. You will be told here.
enrol-waiting-unmanned = Your number needs a further check; the task force will verify it. Your check code: { $code }. No coordinator has enrolled yet; it will be dealt with as soon as one has.
enrol-refused = The task force did not confirm your identity. If in doubt, ask the office that invited you.
enrol-other-account = ⚠️ Somebody asks to bind your identity to another account. The task force is checking; nothing changes until then. If it is not you, tell the task force at once.
enrol-moved = The task force has moved your identity to another account; this one gets no more messages. If you did not ask for it, tell the task force at once.
enrol-expired = This invitation has expired or was used. Press the button to ask the task force for a new one.
enrol-expired-expired = This invitation has expired or was used. A new one has been asked for; the task force will send it to you.
enrol-expired-resent = This invitation has expired or was used. A new one has been made; please use the link the task force sends you.
enrol-resend-asked = Asked for a new one
enrol-resend-unmanned = Asked for; dealt with once a coordinator has enrolled

## What coordinators see

enrol-claim =
    🔎 Check of identity
    Asks to be: { $posts } ({ $name })
    Why: { $why }
    Check code: <b>{ $code }</b>
    Call the person by the roster; press “Bind” only if the code agrees.
enrol-claim-resend =
    ✉️ Asks for a new invitation
    For: { $posts } ({ $name })
    Make sure that it is the person before you send a new one.
enrol-claim-why-missing = the roster has no number; the claimant's ends in { $tail }
enrol-claim-why-differs = the number differs from the roster; the claimant's ends in { $tail }
enrol-claim-why-contested = the number (…{ $tail }) agrees, but the identity or the account is bound already; binding moves it, and the former account is told
enrol-claim-over = This is void; nothing is left to do.
enrol-claim-decided = { $who } dealt with this at { $at }; nothing was changed now.
enrol-verdict-bound = ✅ Bound by { $who }, { $at }.
enrol-verdict-refused = 🚫 Turned away by { $who }, { $at }.
enrol-verdict-resent = ✅ New invitation made by { $who }, { $at }.
enrol-claim-granted = Bound
enrol-claim-turned-away = Turned away
enrol-claim-resent = New invitation made

## Inviting

help-invite = invite people: /invite UNIT/POST, or /invite alone
invite-menu = To invite, send “/invite UNIT/POST”, “/invite UNIT” or “/invite NAME” for single-use links. Not bound yet: { $count }. Making a new table for all of them voids their earlier unused links.
invite-button-book = Make the table ({ $count })
invite-links-head = Single-use links; forward each to its person (valid for 7 days, useless to others):
invite-link = { $unit } { $post } { $name }
    { $link }
invite-book = Invitations: { $count } persons, each with a single-use link and QR code. Hand them out by unit, never in a group.
invite-forgotten = The links were not sent (the bot has just restarted). Please send /invite again.
invite-under-way = Making the table
invite-unknown = The roster knows no “{ $words }”. Please write UNIT/POST.
invite-unknown-near = The roster knows no “{ $words }”. Units that come near: { $near }. Please write UNIT/POST.
invite-vacant = “{ $words }” is vacant; there is nobody to invite. Update the roster first.
invite-too-many = { $count } persons, but a message takes { $limit }. Name UNIT/POST, or send /invite alone for the table.
invite-nobody-left = Everybody on the roster is bound.
invite-no-bot = The bot's user name is not known yet, so there can be no links. Run duban run or duban check once, then try again.
invite-book-sheet = Invitations
invite-book-title = Duban invitations - internal, confidential
invite-book-unit = Unit
invite-book-post = Post
invite-book-name = Name
invite-book-link = Link (single use)
invite-book-qr = QR code
