"""English as it is spoken, in the forms that the rules know: itll, n, em; what says that nothing bad happened."""

from jobs.rules.reading.words import phrase, rewriting, rewritten

_LATIN = phrase(r"[a-z]{2}")
_HARM = (
    r"(?:complained|objected|protested|appealed|disputed (?:it|this|anything)|argued|minded|grumbled|expired|fainted|"
    r"(?:was |were |got |has been |is )?(?:hurt|injured|harmed|upset|affected)|lost an? \w+|fell (?:ill|off|over)|"
    r"raised (?:an? |any )?(?:objections?|complaints?|issues?|concerns?)|"
    r"had (?:any )?(?:objections?|complaints?|problems?|issues?|(?:bad )?reactions?))"
)
"""What befalls somebody; that it befell nobody is good news."""
_LEFT = (
    r"(?:left|remain(?:s|ing)?|outstanding|missing|to (?:go|do|come)|unaccounted for|waiting(?! (?:for|on)\b)|"
    r"(?:still )?un(?:paid|signed|checked|done|claimed|filled|marked|answered|settled|resolved)(?=$|[,.;!?]))"
)
_FEW = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
_SPOKEN = rewriting(
    # Contractions without their sign.
    (r"\b(it|that|there|they|we|you|who|what|he|she|this|everything|everyone)ll\b(?<!\bwell)(?<!\bhell)", r"\1'll"),
    (
        r"\b(that|what|who|there|here|where|how|he|everything|everyone|everybody|nothing|nobody)s\b(?<!\btheres)"
        r"(?! of\b)(?!')",
        r"\1's",
    ),
    (r"\btheres\b", "there's"),
    (r"\b(they|you)re\b", r"\1're"),
    (r"\b(i|we|they|you|would|should|could)ve\b", r"\1've"),
    (r"\bim\b", "i'm"),
    (r"\b(should|would|could|must|might)'?ve\b", r"\1 have"),
    # Letters for words.
    (r"(?<=[a-z\d]) (?:n|an') (?=[a-z\d])", " and "),
    (r"(?<=[a-z]) r (?=[a-z])", " are "),
    (
        r"\b(of|all|got|sent|both|did|done|finished|signed|handed|gave|give|told|put|send|let|for|with|to) '?em\b",
        r"\1 them",
    ),
    (r"\bthis am\b(?! i\b)", "this morning"),
    (r"\bthis pm\b", "this afternoon"),
    (r"\barvo\b", "afternoon"),
    (r"\b(?:y'?day|yest|ystd|ytd(?= (?:morning|afternoon|evening)))\b", "yesterday"),
    (r"\b2day\b", "today"),
    (r"\bnxt\b", "next"),
    (r"\bb4\b", "before"),
    (r"\babt\b", "about"),
    (r"\bppl\b", "people"),
    (r"\bgovt\b\.?", "government"),
    (r"\b(?:alrdy|alrd|alredy)\b", "already"),
    (r"\bmths?\b", "months"),
    (r"\bhrs\b(?<!\d\d hrs)", "hours"),
    (r"\bgimme\b", "give me"),
    (r"\blemme\b", "let me"),
    (r"\bgotta\b", "have to"),
    (r"\bwanna\b", "want to"),
    (r"\bdunno\b", "do not know"),
    (r"\bw/ ?(?=[a-z]{2})(?!o\b)", "with "),
    (r"(?<=\d),(?=\d{3}(?!\d))", ""),
    # Whom one asks stands before the sign: shall we treat it as completed, sir?
    (r",? (?:sir|madam|ma'am|boss|chief|doctor|director|mate)(?=\?)", ""),
    # On the 12th only, on Friday itself: of India, and stresses the day.
    (r"\b(\d+(?:st|nd|rd|th)|\w+day|morning|evening|night|noon|yesterday) (?:only|itself)(?= and\b|[,.;!?]|$)", r"\1"),
    # How far it is, and when it will be finished: now 85%, finished in a week.
    (
        r"(?<=[\d%]), (?:and )?(?:all )?(finished|done|complete[d]?|ready) in (?=(?:an?|one|two|three|four|five|"
        r"\d+) (?:more )?(?:days?|weeks?))",
        r", will be \1 in ",
    ),
    # Whose hand it is.
    (
        r"\b((?:best |kind |warm |many )*(?:regards|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|"
        r"respectfully(?: yours)?)),?"
        r"\s+[a-z][a-z .&'-]{1,40}[.!]?$",
        r"\1",
    ),
    # Finished, I think? doubts rather than asks.
    (
        r"(?<=, )((?:or so )?(?:i|we) (?:think|guess|believe|hope|suppose|reckon)(?: so)?|maybe|probably|perhaps)\?",
        r"\1.",
    ),
    (r",? just in case(?=$|[,.;!])", ""),
    # Have not heard otherwise: all one has for it.
    (
        r"\b(?:(?:i |we )?(?:have |'ve )?not|(?:i |we )?(?:have )?never) (?:been told|heard)(?: (?:of |from \w+ "
        r")?(?:otherwise|"
        r"anything (?:else|different|to the contrary)|any different|differently|to the contrary))\b",
        "i think",
    ),
    # Where a paper lies for whoever wants to see it.
    (
        r"\b((?:receipts?|photos?|pictures?|keys?|cop(?:y|ies)|originals?|lists?|scans?|records?|minutes|slips?|files?|"
        r"certificates?|papers?|paperwork|forms?)\b(?:[^,.;!?\n]|\.(?= ?\d)){2,60}?),? (?:if|in case|should) (?:you|"
        r"anyone|anybody|the "
        r"auditors?) (?:ever )?(?:want|need|wish|care|like|doubt)s?(?: to (?:see|look|check|have|compare)(?: (?:at "
        r")?(?:it|"
        r"them|for yourself))?)?(?: (?:it|them|one|a copy|proof))?(?=$|[,.;!])",
        r"\1",
    ),
    (r"\b(?:there(?:'s| is) )?nothing (?:more|else|left|further) for (?:us|me|anyone) to do\b", "in full"),
    (
        r"\b(?:nobody|no one|none)(?: is|'s| was)? (?:left )?(?:waiting|in the queue|without (?:one|theirs|"
        r"it))(?=$|[,.;!])",
        "in full",
    ),
    # Certificates? Printed and handed out: the sign only names what is spoken of.
    (
        r"(?:^|(?<=[.!;\n] ))((?:the )?[a-z]+(?: [a-z]+){0,2})\? (?=(?:all |both )?(?:\w{3,}ed|done|sent|paid|"
        r"built|laid|dug|hung|swept|cut)\b)",
        r"\1, ",
    ),
    (rf"\b({_FEW}) down(?=,? (?:and )?{_FEW} (?:more )?to go\b)", r"\1 done"),
    # A complaint withdrawn is a complaint no more.
    (
        r"(?:'s|'ve| has| have) (?:since |now |already )?withdrawn (?:the|his|her|their|its|all) (?:complaint|"
        r"objection|appeal|petition|claim|"
        r"lawsuit|protest)s?\b",
        " is satisfied",
    ),
    (r"\b(?:by )?(?:first|second)[- ]class(?: post| mail)?\b", "by post"),
    # What is pending no more.
    (
        r"(?:^|(?<=[,.;!] ))(?:it(?:'s| is| was)? |this(?: one)?(?: is)? |that(?: is|'s)? )?(?:is |are |was "
        r")?(?:not|no longer) (?:pending|outstanding|overdue|open)(?: on "
        r"(?:our|my) (?:side|end))?(?: any ?more| any longer)?(?=$|[,.;!])",
        "in full",
    ),
    # Nobody was hurt, no one complained: zero of what might have gone wrong.
    (
        r"\b(?:nobody|no one|not (?:a (?:soul|single (?:person|one))|one (?:person|of them)))(?:'s| has| have)? "
        rf"{_HARM}",
        "zero complaints",
    ),
    # What names nothing that remains is no remainder: not a soul is left on the list.
    (
        r"\bnot (?:a (?:soul|single \w+|sausage)|one(?: \w+)?)(?:'s| is| was| are| were| has been)? (?:still "
        rf")?{_LEFT}"
        r"(?: (?:on|from|at|in|to) (?:the |our |my )?(?:\w+ )?(?:list|side|end|part|books?|queue|roll|register|tray|"
        r"desk|box|pile|"
        r"shelf|basket|sheet|table))?",
        "in full",
    ),
    (
        r"\b(?:there (?:is|are|was|were) )?(?:nothing|nobody|no one|none|no \w+s?)(?: else| more)?(?:'s| is| "
        rf"are)? {_LEFT}"
        r" (?:on|from|at|in) (?:the |our |my )(?:waiting |to-do |task )?(?:list|books?|queue|roll|register|plate|"
        r"desk|tray)",
        "in full",
    ),
    (
        r"\bnothing(?:'s| is)? (?:outstanding|pending|open|due|owing) (?:on|from|at|with) (?:our|my) (?:side|end|"
        r"part|desk|"
        r"books)\b",
        "in full",
    ),
    (r"\bin full (?:there|here|on this(?: one)?|any ?more|any longer)(?=$|[,.;!])", "in full"),
    # When it was, told beside that it lies behind: done ages ago, before Qingming in fact.
    (
        r"(?<=\bago), (?:before|around|about|back in|right after|just after|shortly after|in|on) "
        r"[^,.;!?\n]{2,30}(?=[,.;!?\n]|$)",
        "",
    ),
    (r"\b(?:ages|yonks|donkey's years|a (?:long|good) while|some time|a long time|quite a while) ago\b", "weeks ago"),
)


def as_written_at_leisure(text: str) -> str:
    """Write spoken English in lower case in full, and its ways to say that nothing is left in one."""
    return rewritten(text, _SPOKEN) if _LATIN.search(text) else text
