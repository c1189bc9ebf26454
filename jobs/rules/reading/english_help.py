"""Which offices an English reply wants help of: we need the land bureau to sign, help from the water company."""

from jobs.rules.reading.english_wanted import wanted_of
from jobs.rules.reading.offices import ENGLISH_AND, ENGLISH_OFFICE, ENGLISH_PERSON, parted_english
from jobs.rules.reading.words import phrase

_LEADS_IN = (
    r"(?!(?:we|i|you|it(?! (?:department|desk|office|support|team|section|bureau)\b)|they|he|she|him|her|them|us|"
    r"me|this|that|these|those|there|what|when|if|then|so|but|and|"
    r"or|please|"
    r"perhaps|maybe|could|can|would|might|should|hopefully|to|from|of|by|with|for|is|are|was|not|no|need|ask|request|"
    r"want|until|unless|because|since|as|waiting|our own|my|both)\b)"
)
_DESK = (
    r"(?:hr|ict|(?<!could )(?<!can )(?<!may )(?<!might )it(?= (?:please|pls|kindly)\b)|procurement|finance|"
    r"statistics|accounts|legal|payroll|logistics|"
    r"estates|treasury|planning|sanitation|revenue|works|stores|registry|protocol|facilities|archives|maintenance|"
    r"transport|security|"
    r"communications|audit|admin|administration|hospitality|catering|fleet|housekeeping|surveys)\b"
)
"""A section that goes by its field: procurement, HR."""
_BEARER = (
    r"(?:ministry|board|garrison|embassy|consulate|waterworks|lawyer|officer|accountant|clerk|unit|cell|treasurer|"
    r"inspector|steward|adviser|advisor|coordinator|superintendent|"
    r"manager|"
    r"university|college|academy|authority|landlord|vendor|supplier|leadership|archives?(?= (?:to|can|could|would|"
    r"will|might)\b))\b"
)
_OFFICE = (
    rf"{_LEADS_IN}(?:[a-z][\w&'-]* (?!(?:to|has|have|is|are|was|were|will|did|does|do|not|and|from|that|which|who|"
    rf"the)\b)){{0,5}}?(?:{ENGLISH_OFFICE}|{_BEARER})"
)
_TITLED = (
    rf"{_LEADS_IN}(?:[a-z][\w&'-]* )?(?:(?:ministry|department|office|bureau|directorate|board|survey|bank|"
    r"university|"
    r"institute) of (?:the )?[a-z]+(?: and [a-z]+)?|speaker|chairman|chairperson|chairwoman|chair|president|minister|"
    r"bishop|chief|elders?|liaison|interns?|volunteers?|students?|cadets?|ombudsman|registrar|warden|principal|dean|"
    r"commissioner|[dp][oc]|ceo|cio|cfo)\b"
)
"""Who is called by an office held, or an institution of something."""
_UNIT = rf"(?:{_TITLED}|{_OFFICE}|{ENGLISH_PERSON}|{_DESK})"
_UNITS = (
    r"(?:that )?(?:the |our |some(?:one|body) from (?:the )?|"
    rf"people from (?:the )?)?(?P<units>{_UNIT}(?:{ENGLISH_AND}{_UNIT})*)"
)
_WISHES = (
    r"\b(?:(?:would|'d) (?:like|appreciate it if|be grateful if|be glad if|welcome it if|help if)|"
    r"appreciate (?:it )?if|grateful if|glad if|"
    r"(?:want|need|requir|request|ask|urg|hop|beg|wish|invit|expect|prefer)(?:e|es|s|ing|ed)?(?: for)?|"
    r"(?:count|rely|depend|bank)(?:s|ing)? on|"
    r"please (?:have|ask|get|let|urge|tell|request|remind|press|push|invite)|(?:you )?(?:have|get) )"
)
_HELPS = (
    r"(?:help|assist|support|coordinat\w*|step in|intervene|approve|resolve|release|sign|stamp|send|lend|give|"
    r"provide|allocate|assign|"
    r"talk|speak|call|come|decide|confirm|clarify|speed|push|press|urge|mediate|negotiate|settle|fix|repair|"
    r"connect|pay|issue|"
    r"look|open|unlock|reset|clear|dispatch|second|share|transfer|transport|deliver|supply|install|explain|"
    r"advise|guide|train|"
    r"chase|ring|visit|remove|restore|tow|fund|advance|grant|free|remind|persuade|convince|check|verify|inspect|"
    r"do something|act|reply|"
    r"answer|review|move|make|take|put|find|arrange|organi[sz]e|draw|measure|survey|test|drill|dig|bring|rescue|"
    r"drain|pump|"
    r"translate|print|scan|join|back|be|hire|spare|pitch in|chip in|have a word|lean on|tell|get|phone|"
    r"write to|weigh in|lend a hand|put in a word|have a look|take a look|cast an eye)"
)
_ANY_NAME = (
    rf"{_LEADS_IN}(?!(?:i|someone|somebody|anyone|anybody|everyone|everybody|nobody|the|be|have|do|get|give|send|"
    r"spare|lend|hand|mon|tues|wednes|"
    r"thurs|fri|satur|sun|today|tomorrow|next|after|half|late|early|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday|(?:\w+ )?(?:deadline|"
    r"date|report|form|list|file|plan|submission|task|item|delivery|meeting|reminder|reply|letter|word|time|"
    r"extension|delay)s?)\b)[a-z][\w&'-]*"
    r"(?: (?!(?:be|we|you|i|it|not|is|are|was|to|if|the|would|could|can|will|that|for|on)\b)[\w&'-]+){0,3}?"
)
"""Who may be asked, whatever he is called."""
_KINDLY = (
    r"(?:(?:please |kindly |could |can |would |might |be (?:kind|good|so kind|so good) (?:enough |as )?(?:to )?)+)?"
)
_DOES_IT = (
    r"(?:(?!(?:be|make|take|have(?! a word)|do(?! something)|answer|test|back|hire|review|act|check|tell|get|draw|"
    r"bring|put|find|join|look|come|move|open|"
    rf"clear|call)\b){_HELPS}|(?:look into|come (?:over|round|out|and|up)|put in|call|ring|phone|take a look at|"
    r"sort(?: out)?|send))"
)
_LATIN = phrase(r"[a-z]{3}")
_FORMS = tuple(
    phrase(pattern)
    for pattern in (
        # We need X to …, it would help if X could …
        rf"{_WISHES} ?{_UNITS}(?:,? (?:to|can|could|would|will|might|should)\b|(?= {_HELPS}\b))(?! (?:handle|"
        r"take (?:it|this|over)|deal|lead)\b)",
        # Could X please …?
        rf"\b(?:could|can|would|will|might|may|perhaps|maybe)(?: not)? {_UNITS} (?:please |kindly |perhaps |also |"
        rf"possibly |at least )?{_HELPS}\b",
        # Perhaps Public Security would lend us a locksmith; can Data Services reset it?
        rf"\b(?:perhaps|maybe|possibly|hopefully|could|can|would|might) (?:the )?(?P<units>{_ANY_NAME}) "
        rf"{_KINDLY}{_DOES_IT} (?:us|me|it|them|him|her|"
        r"this|that|the|an?|two|some|someone|somebody|our|their|with|out|over)\b",
        # If the town could spare a pair of hands; if transport could let us have one.
        rf"\bif (?:the |our |your )?(?P<units>{_ANY_NAME}) (?:can|could|would|will|might) {_KINDLY}(?:spare|lend|let "
        r"us "
        r"have|loan|send|second|come (?:out|over|round|and)|give us|help|step in|lean on|chip in|pitch in|have a "
        r"(?:word|"
        r"look)|talk to|speak to|provide|supply|intervene|fix|repair|release|approve)\b",
        # Would you ask the county archive to send someone?
        r"\b(?:can|could|would|will) you (?:please |kindly |perhaps |possibly |maybe )*(?:ask|get|tell|press|urge|beg|"
        rf"persuade|remind|push|move) (?:the |our )?(?P<units>{_ANY_NAME}) to (?!(?:take|handle|deal|lead|answer|"
        rf"move|do)\b){_HELPS}\b",
        # Can the data office have a look? Could somebody from IT take a look at it?
        r"\b(?:can|could|would|might|may|perhaps|maybe) (?:(?:someone|somebody|anyone|one) (?:from|at|of) )?(?:the |"
        r"our |"
        rf"your )?(?P<units>{_ANY_NAME}) {_KINDLY}(?:have a look|take a look|have a word|look at it|look into|step "
        r"in|lend "
        r"a hand|come (?:out|over|round|by))\b",
        # An extra pair of hands from Housing.
        r"\b(?:pair of hands|hands|helping hand|hand|help|bodies|muscle|support|backup) from (?:the )?(?!(?:now|"
        r"today|tomorrow|us|you|them|outside|"
        rf"above|others|here|there|home|anyone|somewhere)\b)(?P<units>{_ANY_NAME})(?=$|[,.;?!]| (?:would|could|can|"
        r"will|to|for|on|if|please)\b)",
        # X must sign first, X needs to step in.
        rf"(?:^|[,;.] ?|\b(?:first|but|so|and|that|think) ){_UNITS} (?:must|should|has to|have to|needs? to|"
        rf"ought to|could|can|might|will have to|would have to) (?:first |please |kindly |also )?{_HELPS}\b",
        rf"(?:^|[,;.] ?|\bbut ){_UNITS} (?:is |are |urgently |also )*(?:needed|required|wanted)\b",
        # Mr Wang, could you help; only X can restart it; seeking the support of X.
        rf"(?:^|[,;.!] ?){_UNITS},? (?:could|can|would|will|might) you (?:please |kindly |perhaps |possibly "
        rf")?{_HELPS}\b",
        rf"\bonly {_UNITS} (?:can|could|may|might|would|is able to|are able to|has the|have the)\b",
        r"\b(?:seek|request|ask|need|requir|hop|appeal|call|beg|appreciat)(?:s|e|es|ing|ed)?(?: for)? (?:the |some |"
        r"urgent |"
        r"any )*(?:help|support|assistance|backing|intervention|cooperation|mediation|advice|guidance|aid) of "
        rf"{_UNITS}",
        # Unless X signs first.
        rf"\b(?:unless|without) {_UNITS} (?:first )?(?:\w+(?:s|ing)|can|could)\b",
        # Help is needed from X, support of X.
        r"\b(?:help|support|assistance|backing|backup|a hand|hands|advice|guidance|intervention|coordination|"
        r"cooperation|mediation|"
        r"people|staff|workers|manpower|reinforcements?|experts?|technicians?|engineers?|surveyors?|"
        rf"drivers?)(?: (?:is|are) (?:needed|required))?(?: from| by) {_UNITS}(?! (?:has|have|had|was|were|are|"
        r"is)\b)",
        r"\b(?:please )?(?:ask|contact|request|beg|approach|call on|turn to|appeal(?:ing)? to|ask(?:ing)?|"
        rf"requesting) {_UNITS} for (?:an? |the |some |more |\d+ |two |three |extra |their )*\w+",
        rf"{_UNITS}(?:'s)? (?:support|help|assistance|backup|intervention|involvement|mediation) (?:is |"
        r"would be )?(?:needed|required|requested|welcome|wanted)",
        rf"{_UNITS} (?:may|might|should|could) (?:please |kindly |also )*be (?:asked|requested|directed|"
        r"instructed|told|advised)\b",
        rf"\b(?:intervention|help|assistance|support|mediation|cooperation|services|presence) of {_UNITS} (?:is|"
        r"are|would be) (?:\w+ )?(?:needed|required|requested|sought)\b",
        rf"(?:^|[,.;] ?){_UNITS},? (?:please|kindly|pls) {_HELPS}\b",
        # Need the clerk's help; need Legal on this; it would be great if X could pitch in; grateful for a van from X.
        r"\bneed(?:s|ing)? (?:the |our )?(?P<units>[a-z][\w&-]*(?: [a-z][\w&-]*){0,2}?)'s? (?:help|support|"
        r"assistance|intervention|backing|weight)\b",
        rf"\bneed(?:s|ing)? {_UNITS} (?:on|in on) (?:this|it|board|the case)\b",
        rf"\b(?:great|good|helpful|nice|wonderful|useful|lovely|ideal) if {_UNITS} (?:can|could|would|might)\b",
        rf"\b(?:asking|telling|pressing|urging|getting) {_UNITS} to {_HELPS}\b",
        r"\b(?:grateful|thankful|glad|obliged|pleased) for (?:an? |some |\d+ |two |three |more |extra )*"
        rf"(?:[a-z]+ ){{1,3}}?from {_UNITS}",
        # Would welcome two enumerators from Statistics.
        rf"\b(?:welcome|appreciate|do with|use|borrow) (?:an? |some |\d+ |two |three |more |"
        rf"extra )*(?:[a-z]+ ){{1,2}}from {_UNITS}",
    )
)


def english_help_units(text: str) -> tuple[str, ...]:
    """Name the offices something is wanted of; empty where nothing is."""
    if not _LATIN.search(text):
        return ()
    return next((parted_english(match["units"]) for form in _FORMS if (match := form.search(text))), ())


def wanted_beside(text: str) -> tuple[str, ...]:
    """Name whoever is asked by a form that tells who is wanted, and not that something is in the way."""
    named = wanted_of(text) if text.isascii() and _LATIN.search(text) else None
    return parted_english(named) if named else ()
