### Urging: first whom it would disturb, then the sending.

help-urge = urge: /urge, /urge 3, /urge UNIT
urge-title = <b>Urge</b> { $what }
urge-what-all = what is overdue, silent or unsigned
urge-what-node = node { $no }
urge-what-unit = what is overdue, silent or unsigned in { $unit }
urge-what-both = node { $no } in { $unit }
urge-unknown = “{ $words }” is neither a plan number nor a unit of the roster. E.g. /urge 3, /urge UNIT, /urge 3 UNIT.
urge-reach = Reaches { $persons } persons with { $count } assignments, one message each:
urge-person = · { $who }: { $numbers }; { $count } messages this week
urge-more = … and { $count } more
urge-rested = { $count } were reminded within { $hours } working hours and are left in peace: { $names }
urge-unreachable = { $count } posts are out of reach, please telephone (see /calls): { $posts }
urge-comment = Comment: { $comment }
urge-later = It is outside working hours. “Send now” is for urgent matters and needs a reason; “Send at 8:30” goes out at { $at }.
urge-ask-comment = Write the comment; it stands above each reminder.
urge-nothing = Nothing needs urging.
urge-done = ✅ Urged { $persons } persons ({ $who })
urge-done-later = ✅ { $persons } persons will be urged at { $at } ({ $who })
urge-dropped = Not urged.
urge-decided = This has been dealt with. Send /urge to urge again.
button-urge-yes = Urge
button-urge-no = Cancel
button-urge-comment = Comment
