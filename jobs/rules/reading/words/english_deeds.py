"""English deeds that lie behind, by their form: a passive, a perfect, a result, a direction, whatever the verb."""

from jobs.rules.reading.words import phrase

IRREGULAR = (
    r"(?:done|sent|resent|paid|repaid|built|rebuilt|made|dug|laid|relaid|hung|rehung|reset|sown|cut|swept|torn down|"
    r"drawn(?: up)?|written(?: up| off)?|given (?:out|back|away)|"
    r"taken (?:down|away|out|off|care of)|brought (?:in|over|down|up)|dealt with|fed|held|lit|met|redone|rung up|"
    r"sewn(?: up)?|shut(?: down)?|sold|spread|struck off|"
    r"put (?:up|in|away|out|back|down|to bed|right|through|in place)|set up|wound up|thrown (?:out|away)|shown|"
    r"taught|rewritten|blown up|bound|"
    r"filled in|keyed in|typed up|tied up|sorted out|mown|sawn|poured|woven|read out|handed (?:in|over|out|back))"
)
"""Participles without -ed, and those that only a particle makes an end."""
_ADVERBS = (
    r"(?:now |all |already |just |finally |since |both |fully |duly |safely |successfully |properly |completely |"
    r"also |long |each |then |at last |once more |again )*"
)
_SUBJECT = r"(?:we|i|they|he|she|everyone|everybody|the \w+|our \w+|all \w+)"
TAKEN_DOWN = (
    r"(?:plaque|plate|nameplate|sign|signboard|board|poster|banner|fence|wall|shed|hut|shack|chimney|hoarding|"
    r"billboard|"
    r"scaffolding|stall|awning|barrier|house|tree)"
)
"""What is meant to come down."""
_NO_ERRAND = (
    r"(?!(?:\w+ )?(?:instructions?|orders?|tasks?|assignments?|forms?|questionnaires?|training|lists?|notices?)\b)"
)
_PLACED = (
    r"(?:in and (?:running|working|connected|lit|wired|live)|up(?! to)(?! for)(?: and running| and working)?|in(?= "
    r"?$|[,.;]| (?:place|use|order|force|service|"
    r"operation|the (?:system|ground|file|folder|post|mail|archive|drawer|safe|database|bag)|your (?:inbox|hands|"
    r"office|mailbox)))|live|"
    r"out(?= ?$|[,.;])|on(?= ?$|[,.;]| (?:display|line|file|record|the (?:wall|website|walls|portal|system|"
    r"notice board|board|server)))|online|open(?: again| to the public)?|through(?= ?$|[,.;])|"
    r"back (?:in (?:use|service|place)|on line|online|to normal)|operational|functional|with you|under your door|"
    r"on your desk|a done deal|history|done and dusted)"
)
IN_USE = phrase(
    rf"^(?:and |so )?(?!(?:we|i|our|workers?|crews?|teams?|staff|colleagues)\b)[\w' ]+ (?:is|are) {_ADVERBS}(?:using|"
    r"walking|driving|riding|crossing|living|sleeping|drinking|cooking|eating|playing|sitting|shopping|reading|"
    r"learning|parking)(?: (?:over|on|in|from|through|under|across|with|at|along))? (?:it|them|there|the new \w+)"
    r"(?: (?:already|now|today|again))?$"
)
"""People use it: carts are driving over it, the families are drinking from it."""
DEEDS = (
    # Any passive that lies behind: has been ploughed, were all disinfected.
    rf"\b(?:has|have|had|'s|'ve) {_ADVERBS}been {_ADVERBS}{IRREGULAR}\b",
    rf"\b(?:is|are|was|were) {_ADVERBS}{IRREGULAR}\b",
    rf"\b(?:was|were) {_ADVERBS}(?!NOEND\b)\w{{3,}}ed\b(?! to (?:be|do|start|begin|help)\b)",
    # Got it signed; had them printed.
    r"^(?:and |so )?(?:we |i )?(?:have |'ve )?(?:finally |already |now )?(?:got|had) (?:it|them|everything|this|"
    rf"that|all of (?:it|them)|(?:the|our|all|both) (?:\w+ ){{0,2}}?\w+) {_ADVERBS}(?:(?!NOEND\b)\w{{3,}}ed|"
    rf"{IRREGULAR})\b",
    # All or everything of it: we planted all 400 saplings.
    rf"^(?:{_SUBJECT} (?:have |has |'ve )?{_ADVERBS})?(?:(?!NOEND\b)\w{{3,}}ed|{IRREGULAR}) (?:off |up |in |out |"
    r"down |over )?(?:all|every|each|both|everything|the (?:whole|entire|lot|last)|every last)\b",
    r"^(?:we|i) (?:have|'ve) (?:already |now |just |all )*(?!NOEND\b)(?!(?:visited|checked|inspected|looked|"
    r"explained|consulted|studied|considered|examined|tried|attempted|suggested|proposed|mentioned|"
    r"raised|located|learned|decided|elected|talked|passed|called|pushed|pressed|chased|promised|wanted|hoped|"
    r"needed|failed|refused|managed|stopped|paused|entered into|worked|faced|experienced|"
    r"noticed|realised|realized|missed|lacked|encountered|suffered)\b)\w{3,}ed (?:the|all|our|every|both|each|"
    r"its|their)\b",
    r"\bmoved (?:in\b|into\b|to (?:the|its|their|our) new\b)",
    r"^(?:the |full |all )?(?:payments?|deliver(?:y|ies)|repairs?|corrections?|transfers?|entries|"
    r"changes) (?:(?:has|have|was|were|been) )*made$",
    r"\b(?:every|each|all)(?: \w+){1,5} (?:has|have) (?:now |already |all )?(?:got|received) (?:its|their|his|"
    r"her|the|a)\b",
    r"^(?!.*\b(?:will|shall|to be|should|would|can|could|may|might|must|if|when|being|not)\b)(?:the |our |"
    r"all )?(?:[a-z']+ ){1,4}(?:now |all )?"
    r"(?:handed (?:in|out|over|back)|given out|paid out|put up|set up|taken down|torn down|sent (?:out|off)|"
    r"dealt with)\b",
    # Handed over, whatever the thing.
    r"^(?:(?:we|i) )?(?:have |'ve )?(?:already |just |finally |also |(?:gone|been) and )?"
    r"(?:dropped|mailed|couriered|faxed|"
    r"forwarded|posted|e-mailed|emailed|lodged|logged|entered|registered|submitted|uploaded|returned|circulated|"
    r"distributed|"
    r"delivered|filed|handed|brought|recorded|dispatched|despatched|shipped|transferred|transmitted|published|"
    r"issued|released)(?: \w+)* (?:to|at|with|in|into|off|over|on|by|among|for)\b",
    # Where it is since then, who has taken it: with you since Tuesday, accepted by the county, we met the target.
    r"\b(?:with you|in your (?:hands|office|inbox)|on your desk) (?:since|already|for (?:days|weeks))\b|^you "
    r"(?:already )?"
    r"(?:have|have had) (?:it|them|everything|the \w+) (?:since|already)\b",
    r"\b(?:county|bureau|office|committee|centre|center|auditors?|inspectors?|panel) (?:has |have )?(?:already "
    r")?accepted "
    r"(?:it|them|our|the)\b",
    r"^(?:we|i)(?: have|'ve)? (?:already |now |finally )?(?:met|reached|hit|achieved) (?:the|our|all|100%)\b",
    r"^(?:we|i)(?: have|'ve)? (?:finally |at last )got the last \w+ to \w+",
    r"^(?:we|i) do(?:ne)? (?:it|this|that|everything) already\b",
    r"\bleft (?:our|my) (?:office|desk|hands) (?:on|yesterday|last|this|already|at)\b",
    r"\bcleared (?:from )?(?:end to end|top to bottom|throughout)\b|\bopened (?:its|their) doors (?:on|last|"
    r"yesterday|"
    r"this)\b",
    r"\b(?:is|are) (?:now |all )?on (?:the |their |all |every\w*'s )?(?:\w+'? )?(?:cards?|bank accounts?|accounts?)$|"
    r"\bhangs? (?:on|in|at) (?:every|each|all)\b|\bgiven to (?:the|all|every|each|its|their) \w+$|"
    r"\bfound (?:no|zero) (?:\w+ )?(?:faults?|problems?|defects?|errors?|issues?|cracks?|gaps?|leaks?)\b|"
    r"^(?:reporting|confirming|(?:we|i) (?:hereby )?(?:report|confirm)) (?:the )?completion of\b",
    # Everyone has it now: all keys in hand, the clinic now has running water, everybody has theirs.
    rf"^(?:the |all |every\w*|each|both)\b[\w' ]*\b(?:has|have) (?:{_ADVERBS}(?:their|its|his|her|the) {_NO_ERRAND}"
    rf"(?:\w+ ){{1,4}}in hand|theirs|hers|his)$|"
    r"^(?:the|our|every|each|all) [\w' ]+ now (?:has|have) (?!(?:to|been|no|not|a problem|problems|yet|only|just|"
    r"instructions|"
    r"doubts?|questions?)\b)(?:(?!to\b)\w+ ?){1,4}$",
    # They use it already, so it is there.
    IN_USE.pattern,
    # What went wrong or was to go is gone: the rubble is gone, nobody is left in the danger zone.
    rf"\b(?:rubble|rubbish|waste|garbage|debris|silt|mud|weeds?|trash|dump|heap|mess|sheds?|hoardings?|shacks?|"
    rf"stalls?|graffiti|scrap) (?:is|are) {_ADVERBS}gone$|\bnobody is left in\b|"
    rf"^(?:the |our |all |both )*(?:illegal |old |former |unsafe |dangerous )*{TAKEN_DOWN}s? (?:is|are|came|(?:has|"
    rf"have) come) "
    rf"{_ADVERBS}down$|^(?:the |all |all the )?old (?:\w+ )?{TAKEN_DOWN}s? down$",
    r"^(?:the )?last (?:one|two|three|four|\d+|\w+) (?:\w+ )?(?:has |have )?(?:moved (?:in|out)|signed|paid|left|"
    r"handed)\b",
    # Put away by any verb: tidied that one away, closed the file off.
    r"^(?:we |i )?(?:have |'ve )?(?:wrapped|tidied|closed|cleared|finished|sorted|polished|signed|ticked|crossed|"
    r"struck) "
    r"(?:that|this|the) (?:\w+ ){0,2}?(?:up|off|away|out)\b",
    r"\b(?:cleared|down|reduced|brought|cut) (?:down )?to (?:zero|nil|0)\b",
    # A row of participles, the last of them an end: dug, lined and filled.
    rf"^(?:[\w']+ ){{1,4}}(?!(?:meeting|conference|talk|training)\b)(?:held|judged|{IRREGULAR}) and "
    rf"(?:judged|tested|{IRREGULAR}|(?!NOEND\b)\w{{3,}}ed)$",
    r"^(?:all|both|every|each) [\w' ]+ now (?:sits?|comes?|works?|serves?|belongs?|lives?|stands?) (?:under|to|with|"
    r"in|at|on) ",
    r"\b(?:has|have) gone to (?:the |all |every |each |its |their )?\w+",
    # Did it, whatever it was.
    r"^(?:yes |yep |and |so )?(?:we |i )?(?:(?:have |'ve )?(?:already |just |finally ))?did (?:it|them|everything|"
    r"(?:all of|the (?:lot|whole)|every one of)\b)(?! not\b| in (?:one|two|some|half|most)\b)",
    # Back as it should be, and the last of it: lamps working again, the last shot given, money on the cards.
    r"^(?!.*\b(?:printer|scanner|computer|laptop|system|server|network|internet|platform|phone|"
    r"car)s?\b).*\b(?:working|"
    r"running|flowing|open|normal|passable|lit|back on|back up) again\b|\bback on (?:in|at|since|for|everywhere)\b",
    rf"^(?:the )?last (?!(?:week|month|year|time|few|night|\w+day)\b)(?:of (?:the |our )?)?(?:\w+ ){{1,3}}?(?:(?:was|"
    r"were|is|"
    rf"has|have|been|got) )*(?:{IRREGULAR}|given|(?!NOEND\b)\w{{3,}}ed|went (?:in|out|up|off)\w*)\b",
    r"\b(?:has |have |all )?(?:reached|arrived (?:in|on|at)) (?:the |their |all )?(?:\w+ )?(?:accounts?|cards?|"
    r"households?|families|farmers|owners|recipients|hands)\b",
    r"\b(?:moved|transferred|collected|returned) (?:all|every\w*|both)\b",
    r"^(?:the |our )?(?:[a-z]+ ){0,2}[a-z]*(?:tion|ment|ing|check|drill|survey|census|campaign|exercise|course|fair) "
    r"(?:now )?over$",
    # Directions and places: went off, has gone up, is live, are all in the ground.
    r"\b(?:went|has gone|have gone|'s gone|gone) (?:off|out|up|in|live|through|over|to (?:print|press|you|"
    r"the county|the bureau|all \w+))\b(?! of (?:action|order|control|service|stock))(?! to \d)(?! by)",
    rf"\b(?:is|are|'s|'re|were|was) {_ADVERBS}{_PLACED}",
    rf"^(?:the |our |all )?(?:\w+ ){{1,4}}(?:now |all |already |both )+{_PLACED}",
    r"\b(?:has|have|'s) (?:already |now |all |safely |just )*(?:reached|arrived (?:at|in)|landed (?:on|in)|"
    r"made it to) (?:you|your|the (?:county|bureau|office|platform|system))\b",
    # Ended, in other words.
    r"\b(?:accomplished|fulfilled|discharged|executed|handled|carried out|seen to|put to bed|"
    r"signed[, ]+sealed[, ]+(?:and )?delivered|done and dusted|in the bag|in the books|off (?:the|our|"
    r"my) (?:list|plate|desk)|"
    r"crossed the finish(?:ing)? line|come to (?:an end|completion|a close)|came to (?:an end|a close)|"
    r"reached completion|brought to (?:a close|an end|completion)|a wrap|job done|mission accomplished|"
    r"all sorted|all squared)\b",
    r"\b(?:nothing|no(?:thing)? more) (?:else |more |further )?(?:to do|to be done|remains? to be done|needs? "
    r"doing)\b",
)
"""With NOEND where participles stand that tell no end (``english``)."""
