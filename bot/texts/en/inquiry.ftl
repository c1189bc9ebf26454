### One question to many; only the silent are asked again.

inquiry-ask-words = { $count } persons will be asked (in working hours only). Write the question, e.g. “Can you report today?”
inquiry-ask-units = Write units and question, e.g. 各乡镇:今天能报齐底册吗. The head of each unit is asked, in working hours only.
inquiry-unread = It is not clear which units are to be asked, or what. Write units of the roster, then the question, e.g. 各乡镇:今天能报齐底册吗.
inquiry-nobody = None of these can be reached; nothing was sent. See /calls.
inquiry-title = <b>❓ { $who } asks</b>: { $words }
inquiry-yours = Your answer: { $words }
inquiry-until = Open until { $until }.
inquiry-over = Closed.
inquiry-ask-answer = Write your answer; a word will do.
inquiry-noted = Answered, thank you
inquiry-table = <b>❓ Asked</b> “{ $words }”: { $answered } of { $asked } answered
inquiry-said = · { $who }: { $words }
inquiry-silent = Silent ({ $count }): { $who }
inquiry-unreached = Out of reach ({ $count }): { $who }
inquiry-asked-again = Asked { $count } again
inquiry-closed = Closed
inquiry-rest = They were asked just now; the silent can be asked again after { $hours } working hours.
button-inquiry = Ask
button-inquiry-yes = Yes
button-inquiry-no = No
button-inquiry-words = In words
button-inquiry-again = Ask the silent again
button-inquiry-close = Close
