"""Obstacles in English by their form: what is missing, broken, away or in the way; and how one was got over."""

from collections.abc import Sequence

from jobs.rules.reading.words import any_of, english, obstacles, phrase
from jobs.rules.reading.words.english_deeds import TAKEN_DOWN
from jobs.rules.reading.words.english_lacks import AWAY, LAID, MISHAP, NOT_A_LACK, OTHERS_VERB, OUT_OF_ORDER, WEATHER

FORMS = any_of(
    # What there is none of: no spare parts, too few staff, nobody at the notary.
    r"^(?:but |and |because |as |since |there (?:is|are) |we have |still |"
    rf"we have got )*no {NOT_A_LACK}[\w-]+(?: [\w-]+){{0,2}}(?: (?:available|left|here|there|yet|at all|to \w+|"
    r"for \w+|on site|in stock|at the moment|right now|this \w+|from \w+(?: \w+)?))*$",
    r"\b(?:too few|too little|not enough|hardly any|insufficient|inadequate) \w+|\bnot (?:nearly )?enough\b|"
    r"\b(?:nobody|no one|none) (?:at|from|in|is|to|who|available)\b",
    r"\b(?:is|are|was|were|ground|soil|road|site|weather|field|hall|room|price|quote|budget|water|current|slope|"
    r"wind)s? (?:still |far |much |simply |way )?too (?!late\b)\w+(?: (?:to|for)\b.*)?$",
    r"\b(?:do|does|did) not (?:yet |even |currently )?(?:have|possess|own)\b(?! (?:time to reply|"
    r"any (?:questions?|objections?|problems?|issues?|comments?|complaints?)))",
    r"\b(?:lacks?|lacking|in need of|short (?:of|on)|ran short|run(?:ning)? (?:out|short|low)|out of (?:money|"
    r"cash|funds|stock|fuel|diesel|paper))\b",
    r"^(?:but |and |so |because )?(?:we(?:'re| are) |i'm |still )?short (?:by )?(?:an?|one|two|three|four|five|six|"
    r"\d+|some|several|at "
    r"least)\b(?! (?:while|time))|\b\d+ ?% (?:over|above|beyond) (?:the )?(?:budget|estimate|ceiling|price|limit|"
    r"quota)\b|\bover "
    r"budget\b|"
    r"\w's (?:still |now |all )?(?:frozen|broken|jammed|flooded|stuck|blocked|offline|out of order|under water|"
    r"snowed in|off sick|away "
    r"(?:until|on)|on leave|in hospital|gone home|quit|walked out|refusing)\b",
    r"\b(?:budgets?|funds?|funding|money|grants?|line|quota|permits?|approval|licen[cs]e|subsidy|loan)(?: \w+)? "
    r"(?:has |have |was |were |is |"
    r"got )*(?:been )?(?:pulled|slashed|withdrawn|revoked|axed|clawed back|diverted|blocked|frozen|cut(?! and|,))\b|"
    r"\b(?:is|are|'s) (?:now |all )?(?:one big |nothing but )?an? (?:swamp|lake|quagmire|mud ?bath|bog|sea of mud|"
    r"building site still|death trap)\b|"
    r"\b(?:bust|kaput|knackered|conked out|packed (?:it )?in|given up the ghost|on the blink)\b",
    r"\b(?:padlocked|barricaded|impounded|confiscated|seized (?:the|our)|turned us away|thrown us out|sent us away|"
    r"gone back on|backtracked|"
    r"dug (?:in )?(?:their|his|her) heels(?: in)?|up in arms|on the warpath|at loggerheads|at odds with|chained "
    r"(?:the|up)|"
    r"cut (?:off )?(?:our|the) (?:phone|power|water|line|supply|electricity|internet|access|credit))\b",
    # What does not work, and who is not there.
    rf"^(?!.*\b(?:not|no longer|never)\b)(?!.*\b{TAKEN_DOWN}s? (?:(?:is|are|now|all) )*down$)(?!the old one)"
    r"(?:\w+[\w' -]* (?:is|are|was|were|has been|have been|keeps? (?:getting|"
    r"being)|got|still) (?:still |all |now |again |completely |badly |been |currently )*|(?:the |our |"
    rf"only )?(?!(?:[\w'-]+ )?{LAID}s? down$)(?:[\w'-]+ ){{1,3}})"
    rf"{OUT_OF_ORDER}(?: (?:by|in|at|since|for|again|now|today|due|because|after|and|until|under|near|with|"
    r"beyond)\b.*)?$",
    r"\b(?:is|am|are|was|were|still|currently|both|all|off) (?:(?!(?:cleared|put|taken|take|clear|carry|throw|"
    r"sweep|wash|haul|thrown|carted|hauled|carried|"
    r"swept|"
    rf"towed|given|stored|filed|moved)\b)\w+ )?{AWAY}\b|^(?!(?:straight|right|far|keep|stay) )(?:the |our )?\w+ "
    rf"{AWAY}$",
    r"^(?!.*\bnot (?:yet )?\w+(?: \w+)?(?: yet)?$)(?:the |our )?(?:only |main |two |three |both )?[\w' -]*\b(?:has "
    r"|have |had |just |suddenly |"
    rf"simply )*{MISHAP}\b(?! with)",
    r"^(?!(?:but|only|just|one|two|three|four|five|\d+|some|a few|nothing|nobody|still)\b)(?:the |"
    r"our )?(?!.*\b(?:only|just|still|one|two)\b)[\w' -]+ (?:is|are|has gone|have gone|went) missing\b",
    r"\b(?:is|are|keeps?|kept|were|was) (?:still |now |all |constantly )?(?:blocking|refusing|protesting|"
    r"objecting|obstructing|opposing|resisting|threatening|delaying|dragging (?:its|their|his|her) feet|"
    r"ignoring|demanding|insisting on|holding out|haggling|stalling|withholding|quarrell?ing|fighting|suing|"
    r"striking|occupying)\b|\bnothing (?:is|"
    r"'s) (?:moving|happening)\b|\bno (?:chance|hope|prospect) (?:of|to)\b",
    r"\b(?:bridge|road|power|light|electricity|phone|line|lift|network|signal|pump|ferry|current)s? (?:is|are|"
    r"was|were) (?:still |again )?(?:out|off|down|gone)\b",
    r"\b(?:system|portal|platform|form|app|bank|machine|server|computer|website|file)s? (?:rejects?|refuses?|"
    r"crash(?:es)?|freezes?|hangs?|will not|times? out|shows? an error)\b",
    rf"\b(?:is |are )?(?:still |yet )+to be (?:\w+ )?{OTHERS_VERB}\b|\b(?:we|i) (?:are |"
    r"have )?(?:still )?(?:yet )?to (?:receive|get|hear)\b",
    r"^(?:and |but )?(?!(?:we|i)\b)[\w' -]+ (?:has|have) (?:all |now |again |just )?(?:lost|broken|damaged|"
    r"stolen|locked|blocked|withdrawn|refused|stopped|cancelled|suspended|cut off|raised|doubled|"
    r"tripled|torn|gone (?:home|away|on strike)|walked off|left the site)\b|^only (?:one|two|\d) \w+ (?:here|"
    r"available|on duty|in the office|at work)\b",
    r"\b(?:den(?:y|ies|ied)|forbids?|forbade|bars|barred|prevents?|prevented|hinders?|hampers?|"
    r"obstructs?) (?:us|our|the|access|anyone|workers|everything|it|all)\b",
    r"\bnot (?:accessible|available|reachable|working|functioning|usable|passable|in stock|operational|"
    r"responding|answering)\b",
    r"^(?:the |our |their |one |two |three |some )?(?!(?:we|i|it|this|that|you|report|list|work|task|"
    r"job)\b)[\w' -]+ (?:will|would) not (?!(?:need|affect|matter|change|take|cost|be|have|hinder|delay|"
    r"stop)\b)\w+",
    r"\b(?:factory|shop|office|bank|road|bridge|market|school|border|port|counter|station|plant|quarry|mill|"
    r"court|hospital|warehouse)s? (?:is|are) (?:still |temporarily )?(?:closed|shut)(?: (?:due|because|for|until|"
    r"since|by)\b.*)?$",
    # What others have not done.
    r"^(?:but |and |because |as |since )*(?!(?:we|i)\b)[\w' -]+ (?:has|have|had|did|is|"
    rf"are) (?:still )?not (?:yet |still |even )?(?:been )?{OTHERS_VERB}\b",
    # Weather that goes on.
    r"^(?:(?:the |it is |we have )?(?:heavy|constant|nonstop|non-stop|continuous|continuing|endless|incessant|"
    rf"torrential|ongoing) {WEATHER}|{WEATHER} (?:every|all|again|nonstop|for (?:days|weeks|\d+)|since|has |"
    r"have |keeps?))\b",
    r"\b(?:will|would|can|could) not (?:be able to )?(?:make|meet|keep|reach|hold|manage) (?:it|the (?:deadline|"
    r"date|due date|target))\b",
    r"\b(?:dead[ -]?end|at a (?:standstill|halt|loss)|at an impasse|grinds? to a|goes nowhere|going nowhere|"
    r"dead in the water|seized up|(?:ground|come|came|brought|"
    r"slowed) to a (?:\w+ )?(?:stop|halt|standstill)|"
    r"in limbo|drags? on|dragging on|fac(?:e[sd]?|ing) (?:\w+ )?(?:difficult\w+|problems?|resistance|obstacles?|"
    r"hurdles?|setbacks?))\b",
    r"\b(?:it|this|that) (?:will|would|does) not work(?: out)?$",
    # Nothing can start until it comes; we can only pour once the frost is over.
    r"\b(?:nothing|nobody|no one|none of (?:it|this|us)) can (?:even )?(?:\w+ ){1,3}?(?:until|before|unless|without|"
    r"till)\b|\b(?:can|could) only (?:\w+ ){1,5}?(?:once|when|if|after)\b",
    # What weather took away, and a system that has shut one out.
    rf"^(?:the |heavy |yesterday's |last night's )*(?:{WEATHER}|water|river|stream|lightning|ice)(?: \w+)? (?:has |"
    rf"have )?"
    r"(?:took|taken|carried|washed|swept|tore|torn|cut|ripped|knocked|brought) ",
    r"\b(?:system|portal|platform|app|bank|server|website|computer)s? (?:has |have )(?:now )?(?:rejected|refused|"
    r"blocked|locked|denied|dropped|lost|kicked)\b",
    r"\b(?:put|placed|kept|parked|left) on (?:ice|hold|the shelf|the back burner)\b|\bon the back burner\b|"
    r"\bmothballed\b",
    # Each claims it is theirs, both blame the other; only the leaders can settle it.
    r"\b(?:each|both|all|neither)(?: (?:of them|side|party|village|family|office|bureau)s?)? (?:still |now "
    r")?(?:claims? (?=(?:the|it|that|this|to)\b)|"
    r"blames?|sues?|disputes?|contests?|will not (?:budge|give way|yield)|refuses?|insists?|want it)\b|\bnobody "
    r"(?:gives|"
    r"will give|wants to give) way\b|\b(?:lays?|laying) claim to\b|"
    r"^(?:and |but |so )*only (?:the )?[\w' ]+? (?:can|could) (?:sort|settle|decide|resolve|solve|untangle|break|fix|"
    r"unlock|restart|reset|release|talk|bring|order|force|overrule|unblock|mend|lift)\b|"
    # The platform throws error 503; the scanner spits out blank pages.
    r"\b(?:throws?|throwing|gives? (?:us |me )?|giving|shows? (?:us )?|returns?|spits? out|spitting out|keeps? saying|"
    r"comes? up with) ?(?:an? |the )?(?:\w+ )?(?:errors?|blank pages?|nonsense|garbage|\d{3} errors?)\b|"
    # There is no point in touching it until the template comes out.
    r"\bno (?:point|sense|use|good)(?: in)? (?:\w+ ){0,2}?\w+ing\b[\w' ]*\b(?:until|till|before|unless|without|"
    r"while)\b|"
    # What two papers say of one thing.
    r"\b(?:does|do|did) not (?:match|tally|agree with|add up|correspond|balance|line up|fit)\b|\bmismatch(?:es)?\b",
    # That it cannot be: beyond us, out of the question, not going to make it.
    r"\b(?:beyond (?:us|me|our (?:power|means|capacit\w+))|out of the question|(?:will|shall|going to|'ll|sure to|"
    r"bound to) "
    r"miss (?:the |our |this )?(?:deadline|date|target)|not (?:going to|gonna) (?:make|meet|manage|finish|complete|"
    r"work|"
    r"happen|get|be (?:done|finished|ready|possible)))\b",
    r"\b(?:hit|hits|hitting|got|have|having|ran into|running into|run into|met with|encounter\w*) (?:an? |some |"
    r"several |a few |"
    r"big |serious |major )*(?:snags?|hitch(?:es)?|problems?|difficult\w+|obstacles?|hurdles?|setbacks?|"
    r"roadblocks?)\b|"
    r"\b(?:it|this|that|everything|project|work|plan|task)(?:'s| is| has been| was)? (?:now |all |still )?(?:frozen|"
    r"shelved|"
    r"deadlocked)\b",
)
_PAST = phrase(
    r"\b(?:used to|was|were|had|did|got|could not|earlier|at first|initially|previously|originally|yesterday|"
    r"last (?:week|month|\w+day))\b|^\w+(?: \w+){0,3} (?!has|have)\w+ed\b"
)
_STILL = phrase(r"\b(?:is|are|has|have|still|cannot|will|since (?:last|\w+day)|remains?|until)\b")
_SET_RIGHT = (
    r"(?:repaired|fixed|solved|settled|restored|resolved|sorted(?: out)?|cleared(?: up)?|agreed|replaced|"
    r"overcome|lifted|relented|gave in|given in|came round|come round|"
    r"back(?: to normal| online| up| on)?|working|running|over|ended|gone|reopened|reconnected|recovered|mended|"
    r"patched|straightened out|ironed out|dealt with|"
    r"behind us|ok|okay|fine|removed|granted|issued|approved|signed|released|received|arrived|come through|"
    r"came through|passed us|passed it|let us (?:in|through|have it)|said (?:yes|ok)|caved(?: in)?|backed down|"
    r"coughed (?:it|them) up|handed (?:it|them) over|sent (?:it|them) (?:back|over|through)|"
    r"paid up|turned up|"
    r"moved out|signed us off|showed up|obtained|found|available|paid|lent|delivered)"
)
OVERCOME = phrase(
    r"(?:(?:but|and|then|however|later|finally|eventually|now|since|it|that|this|they|he|she|all|both|everything|"
    r"(?:the |our )?\w+) )*?"
    rf"(?:(?:has|have|had|is|are|was|were|got|been|all|since|now|then|both|finally|eventually)(?: |$))*{_SET_RIGHT}"
    r"(?: (?:it|them|now|again|since|since then|yesterday|today|this \w+|last \w+|in the end|meanwhile|on \w+|"
    r"by \w+|(?:\w+ )?\w+ ago|to it|and running))*"
)
_TROUBLE = (
    r"(?:problem|trouble|issue|difficult(?:y|ies)|obstacle|bottleneck|delay|shortage|hitch|snag|glitch|holdup|"
    r"hold-up)s?"
)
TROUBLE_OVER = phrase(
    rf"(?:[\w' -]+ )?{_TROUBLE}(?: (?:with|at|about|over|in|of) [\w' -]+)? (?:(?:is|are|was|were|has|have|had|"
    rf"been|now|all|since|finally|already) )*{_SET_RIGHT}(?: (?:now|yesterday|today|again|since|last \w+|"
    r"in the end))*"
)
"""The funding problem is solved: of the work itself nothing is told."""
_ENDED = phrase(
    r"\b(?:task|job|work|everything|all|it|this|that|now|both)\b[^,;]*\b(?:done|finished|completed?|over|"
    r"wrapped up)\b|\b(?:done|finished|completed)\b[^,;]*\b(?:now|anyway|in the end|already)\b|"
    r"\ball (?:of )?(?:the |our )?[\w' ]+ (?:are|were|have been|is|has been) "
)


_WAS_AWAY = phrase(
    r"(?:(?:sorry|because|as|since|but|and) )*(?:i|we) (?:was|were|have been|'ve been|had been) (?:away|off|out|"
    r"ill|sick|unwell|abroad|"
    r"travel+ing|busy|tied up|swamped|in (?:hospital|meetings?|the \w+)|on (?:\w+ )?(?:leave|holiday|duty|a \w+)|"
    r"at (?:a|an|the) \w+|"
    r"out of (?:town|office|the office)|without (?:signal|a phone))(?: (?:all|last|this|the|until|for|since|on|"
    r"yesterday|week|day|days|"
    r"month|morning|\w+day|a|few|two|three))*"
)
"""I was on leave: why one answers late, where the deed is told behind it."""


def hinders(part: str) -> bool:
    """Tell whether an English clause names an obstacle by its form."""
    return part.isascii() and FORMS.search(part) is not None and english.CLAIM.fullmatch(part) is None


def got_over_in_english(parts: Sequence[str]) -> list[int]:
    """Find obstacles of former days that were set right, and the clauses that tell only that."""
    found: list[int] = []
    if len(parts) < 2 or not all(part.isascii() for part in parts):
        return found
    for at, part in enumerate(parts):
        rest = parts[at + 1 :]
        if TROUBLE_OVER.fullmatch(part) or (_WAS_AWAY.fullmatch(part) and any(map(english.CLAIM.search, rest))):
            found.append(at)
        elif _is_past_obstacle(part) and rest and (_is_overcome(rest[0]) or any(map(_ENDED.search, rest))):
            found += [at, at + 1] if _is_overcome(rest[0]) and len(rest) > 1 else [at]
    return found


def _is_overcome(part: str) -> bool:
    """Tell how an obstacle was got over, alone or joined to what came of it: they gave in and it went up."""
    return any(OVERCOME.fullmatch(one) for one in (part, *part.split(" and ")))


_TILL_THEN = phrase(
    r"(?<= )(?:until|till) (?:late |early |last |this |the )*(?:\w+day|week|weekend|month|morning|noon|night|\d+\w*|"
    r"lunch)\b"
)
"""We were stuck until Tuesday: which is over."""


def _is_past_obstacle(part: str) -> bool:
    if _PAST.search(part) is None or _STILL.search(_TILL_THEN.sub("", part)) is not None:
        return False
    return hinders(part) or obstacles.OBSTACLE.search(part) is not None
