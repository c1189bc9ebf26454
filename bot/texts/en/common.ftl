### Common words: states, lamps, slips, posts, dates, lists.

product-name = Duban

## Dates and lists (date patterns in CLDR letters)

pattern-day = d MMM
pattern-day_year = d MMM y
pattern-day_weekday = EEE d MMM
pattern-day_weekday_year = EEE d MMM y
pattern-moment = EEE d MMM HH:mm
list-separator = { ", " }
word-today = today
word-tomorrow = tomorrow
word-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
word-workdays =
    { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }

## Languages

language-zh = 中文
language-en = English

## Lifecycle of an assignment

state-draft = draft
state-awaiting_sign = awaiting signature
state-in_progress = in progress
state-in_review = in review
state-closed = closed
state-declined = declined
state-suspended = suspended
state-cancelled = cancelled

## Lamps: shape and word, never colour alone

lamp-idle = ⚪ not started
lamp-on_track = 🟢● on track
lamp-due_soon = 🟡▲ due soon
lamp-overdue = 🔴■ overdue
lamp-done = ✅ closed
lamp-waiting = ⏸ waiting for a predecessor
lamp-in_review = 🔵◆ in review
lamp-shape-idle = ⚪
lamp-shape-on_track = 🟢●
lamp-shape-due_soon = 🟡▲
lamp-shape-overdue = 🔴■
lamp-shape-done = ✅
lamp-shape-waiting = ⏸
lamp-shape-in_review = 🔵◆
lamp-word-idle = not started
lamp-word-on_track = on track
lamp-word-due_soon = due soon
lamp-word-overdue = overdue
lamp-word-done = closed
lamp-word-waiting = waiting for a predecessor
lamp-word-in_review = in review
flag-silent = long without news

## Slips

slip-1 = blue reminder slip
slip-2 = yellow warning slip
slip-3 = red supervision slip

## Whose turn

turn-official = official{ $who ->
    [none] {""}
   *[other] {" "}{ $who }
}
turn-reviewer = reviewer{ $who ->
    [none] {""}
   *[other] {" "}{ $who }
}{ $count ->
    [0] {""}
   *[other] {" "}and others ({ $count } in all)
}
turn-predecessor = predecessor{ $who ->
    [none] {""}
   *[other] {" "}{ $who }
}
turn-leader = coordination by{ $who ->
    [none] {" "}a leader
   *[other] {" "}{ $who }
}{ $count ->
    [0] {""}
   *[other] {" "}and others ({ $count } in all)
}
turn-days-official = official { $count }
turn-days-reviewer = reviewer { $count }
turn-days-predecessor = predecessor { $count }
turn-days-leader = leader { $count }

## Posts

name-acting = { $name } (acting)
name-stood-for = { $name } (stood for by { $deputy })
role-secretary = party secretary
role-head = head of township
role-organiser = organisation commissioner
role-chief = head of department
role-liaison = liaison
role-leader = county leader
role-coordinator_lead = head of the task force
role-coordinator = coordinator
role-inspector = inspector
role-admin = administrator
role-member = handler

## Kinds of unit

unit_kind-town = town
unit_kind-township = township
unit_kind-subdistrict = subdistrict
unit_kind-department = department
unit_kind-body = leading body
unit_kind-group = task-force group

## Names of things

word-campaign = campaign
word-node = node
word-assignment = assignment
word-due = deadline
word-report = report
word-evidence = evidence
word-problem = problem
word-extension = extension
word-slip = slip
word-notice = notice
word-receipt = receipt
word-digest = digest
word-bulletin = bulletin
word-ledger = ledger
word-rehearsal = rehearsal
word-lead_unit = lead unit
word-support_unit = support unit
