### Slips: issuing, holding back.

slips-issued =
    { $count ->
        [one] { $count } slip issued; its leader sees it in the next regular message
       *[other] { $count } slips issued; their leaders see them in the next regular message
    }
slips-nothing = These slips were issued already, or the matters have moved on.
slips-ask-reason = Holding back { $no } ({ $unit }): please answer with the reason. A hold lasts half a working day, once a round.
slips-held = { $no } ({ $unit }) is held back until { $until }.
slips-no-hold = { $no } cannot be held back: only a yellow matter can, once.
slips-reason-empty = Please give the reason in words.
slips-urgent = <b>Urgent</b>
slips-button-open = Open
