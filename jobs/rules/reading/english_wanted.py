"""Help an English reply asks for by other forms: a word from X would help, if X lent us one, X has two: can they."""

import re

from jobs.rules.reading.words import phrase

_NOBODY = (
    r"(?!(?:last|next|the|our|your|its|their|deadline|due|date|target|we|i|you|it|they|he|she|him|her|them|us|me|my|"
    r"this|that|these|those|there|here|what|which|who|when|where|"
    r"why|how|if|then|so|but|and|or|please|kindly|perhaps|maybe|possibly|hopefully|be|is|are|was|were|not|no|to|of|by|"
    r"in|on|at|a|an|all|some|any|every|each|both|one|two|three|another|others?|someone|somebody|anyone|anybody|nobody|"
    r"everyone|everybody|people|outside|above|now|today|tomorrow|only|still|really|\w+ly|rain|rains|weather|sun|wind|"
    r"river|god|heaven|luck|time|money|things?|system|portal|server|platform|app|website|machine|ground)\b|"
    r"water (?!board|bureau|company|department|office|authority|unit|section|works|team|users|desk))"
)
_INSIDE = (
    r"(?!(?:we|you|i|it|is|are|was|were|has|have|had|to|if|the|would|could|can|will|might|may|must|should|that|which|"
    r"who|for|on|not|needs?|and|or|but|from|with|lets?|lends?|lent|gives?|gave|sends?|sent)\b)"
)
_NAME = rf"{_NOBODY}[a-z][\w&'-]*(?: {_INSIDE}(?!\w+ed\b)[\w&'-]+){{0,4}}?"
_UNIT = rf"(?:the |our |your )?(?P<units>{_NAME}(?:(?:,| and| &|, and) (?:the )?{_NAME})?)"
_KIND_WORD = (
    r"(?:word|nudge|push|shove|poke|kick|prod|reminder|visit|letter|note|line|call|ring|lift|ride|hand|help|helping "
    r"hand|guidance|advice|steer|backing|support|blessing|nod|ok|okay|go-ahead|intervention|pressure|muscle|signature|"
    r"loan|assistance|cooperation|encouragement|hint|tip|clarification|mediation|escort|presence|input|instruction|"
    r"order|directive)"
)
_WELCOME = (
    r"(?:(?:would|could|might|may|should)\b|(?:will|can) (?!not)|(?:is|are) (?:now |urgently |kindly |badly |also |"
    r"much )*"
    r"(?:needed|required|requested|welcome|sought|wanted|solicited|called for))"
)
_GIVES = (
    r"(?:lend|loan|spare|second|send|give|supply|provide|release|bring|dispatch|deliver|courier|ship|share|free|"
    r"allocate|assign|call|ring|phone|come|help|fix|repair|mend|open|unlock|unblock|unfreeze|clear|let|allow|clarify|"
    r"confirm|sign|step in|pitch in|chip in|have a word|look into|talk|speak|pay|fund|advance)"
)
_GAVE = (
    r"(?:lent|loaned|spared|seconded|sent|gave|supplied|provided|released|brought|dispatched|delivered|shared|freed|"
    r"lets?(?= (?:us|me)\b)|allowed|opened|unlocked|signed|came|helped|stepped|joined|paid|lends?|sends?|gives?|"
    r"spares?|helps?|"
    r"seconds?|releases?|steps? in)"
)
_SOMETHING = (
    r"(?:us|me|in|out|over|round|the|its|their|his|her|an?|some|two|three|more|\d+|one|up|forward)\b(?! (?:go|know)\b)"
)
_PRESS = (
    r"(?:lean on|get on to|get onto|prevail up ?on|put (?:some |a bit of )?pressure on|press|nudge|prod|chase(?: up)?|"
    r"rope in|call in|bring in|twist the arms? of|have a (?:quiet )?word with|put in a (?:good |quiet )?word with|"
    r"put a word in with|light a fire under|kick|speak to|talk to|get hold of|intercede with|call upon|ring up)"
)
_START = r"(?:^|[,;.:!?&-] ?)(?:(?:and|but|so|or|then|perhaps|maybe|please) )*"
_FORMS = tuple(
    phrase(pattern)
    for pattern in (
        # A word from Legal would not go amiss; one call from the Chief would settle it.
        rf"\b(?:an?|one|some|any|the|your|more)? ?(?:[a-z-]+ ){{0,3}}?{_KIND_WORD}(?: of [a-z]+)? (?:from|by) {_UNIT}"
        rf"(?: (?:to|about|on) (?:the )?[\w&'-]+(?: [\w&'-]+)?)?,? {_WELCOME}",
        # The Commissioner's blessing would help; Revenue's assistance is sought.
        rf"{_START}{_UNIT}(?:'s|(?<=s)') (?:\w+ )?{_KIND_WORD} {_WELCOME}",
        rf"\b(?:could|can) do with (?:the |a bit of )?(?P<units>{_NAME})(?:'s|(?<=s)') (?:\w+ )?\w+",
        rf"\bneed (?:the )?(?P<units>{_NAME})(?:'s|(?<=s)') (?:big |spare |long |own )?(?:{_KIND_WORD}|ladder|truck|"
        r"lorry|van|boat|crane|"
        r"digger|excavator|pump|key|keys|drone|trailer|tractor|crew|men|people|expertise)\b",
        # It would go quicker if Works sent us the crane; no progress unless the landlord lets us in.
        rf"(?<!what )(?<!ok )(?<!okay )(?<!fine )\b(?:if|unless) (?:only )?{_UNIT} {_GAVE} {_SOMETHING}",
        rf"(?<!what )(?<!ok )(?<!okay )(?<!fine )\bif (?:only )?{_UNIT} (?:could|can|would|will|might) (?:please |"
        rf"kindly |only |just )?{_GIVES} {_SOMETHING}",
        # If IT could lend us a scanner: a pronoun lends nothing.
        r"\bif (?P<units>it) (?:(?:could|can|would|will|might) (?:please |kindly )?(?:lend|loan|send|spare|second|"
        r"give) "
        r"(?:us|me)|(?:lent|sent|gave|loaned|lends|sends|gives) (?:us|me))\b",
        r"\b(?:let|have|get) (?P<units>it) (?:to )?(?:lend|loan|send|spare|second|reset|restore|unlock|ring)\b",
        # Let county yard send a mechanic; get the vendor to send somebody.
        rf"{_START}(?:kindly |do |just )*(?:let|have|get|make|ask|tell|urge|beg) {_UNIT} (?:to )?{_GIVES} "
        rf"(?:{_SOMETHING}|somebody|someone|fitters?|crews?|people)",
        # KeNHA has a dozer at Mwingi, can they lend.
        rf"{_START}{_UNIT} (?:has|have|had|owns?|keeps?|holds?|got|(?:is|are) sitting on|(?:is|are) said to have) "
        r"(?!not\b|to\b|been\b|no\b)[^.;!?]{2,60}?[,;.:!?-]+ ?(?:(?:and|so|maybe|perhaps|but) )*"
        rf"(?:can|could|would|might) (?:not )?(?:they|it|he|she) (?:please |kindly |not )?{_GIVES}\b(?! (?:on|anyway|"
        rf"in time)\b)",
        # Could headquarters courier us a toner? Would Housing be willing to lend two clerks?
        rf"{_START}(?:could|can|would|might|will) {_UNIT} (?:please |kindly |perhaps )?(?!(?:be|have|cost|take|tell|"
        rf"get|"
        r"make|do)\b)"
        r"[a-z]+ (?:us|me) (?:an?|the|some|two|three|four|five|\d+|one|in|up|out|their|its|his|her|with|more)\b",
        rf"\b(?:could|can|would|might) {_UNIT} be (?:willing|able|prepared|happy|ready|so good|so kind|kind enough|"
        rf"persuaded|moved) (?:as )?(?:to )?{_GIVES}\b",
        # Can we borrow a van from Social Services? Do send a mechanic from the depot.
        rf"\b(?:(?:can|could|may|might) (?:we|i) (?:please )?(?:borrow|have|get|use)|(?:we|i)(?: would|'d)? (?:like|"
        rf"need|"
        rf"want) (?:to borrow)?) ?[^,.;?!]{{2,30}}? (?:from|off) {_UNIT}(?=$|[,.;?!]| (?:for|to|until|on|please)\b)",
        rf"\b(?:please|kindly|do|pls) (?:send|lend|spare|give)(?: us| me)? (?:an?|some|two|three|\d+) [a-z]+ from "
        rf"{_UNIT}"
        r"(?=$|[,.;?!]| (?:for|to|please)\b)",
        # Could you lean on the Water Board; please rope in the forest department.
        rf"\b(?:(?:can|could|would|will|might) you|if you (?:could|can|would|might)|please|kindly|pls|someone should|"
        rf"somebody should|you could)(?: please| kindly| perhaps| maybe)? {_PRESS} {_UNIT}(?=$|[,.;?!]| (?:for|to|and|"
        r"about|on|so|please|before|over)\b)",
        # Estates have to let us in; the bank has got to unfreeze it; somebody at Highways must move the barriers.
        rf"(?:^|[,;.:!] ?|\b(?:but|and|so|first) )(?:(?:someone|somebody|anyone) (?:at|from|in) )?{_UNIT} (?:needs? to|"
        r"has to|have to|must|has got to|have got to|should|ought to|will have to) (?:first |please |kindly |finally )?"
        r"(?:let us|cut (?:off )?the|unfreeze|unblock|cough|pull (?:its|their|his|her) finger|clear (?:it|them|the)|"
        r"shift|"
        r"lift|move (?:its|their|the)|get (?:its|their) act|wake up|stump up|stop|send|lend|give us|open|release|"
        r"free)\b",
        # A desk that goes by its field and is many: Finance need to cough one up.
        r"(?:^|[,;.:!] ?|\b(?:but|and|so|first) )(?P<units>finance|treasury|legal|procurement|estates|works|highways|"
        r"transport|it|"
        r"personnel|hr|revenue|registry|audit|housing|planning|accounts|stores|security|logistics|facilities|"
        r"maintenance) (?:need|have) to (?!(?:be|do it|handle|take|deal)\b)[a-z]+",
        # Need the DCC and the OCS here; intervention of the SDM is solicited.
        r"\b(?:need|want) (?:the )?(?P<units>(?!(?:be|it|them|you|him|her)\b)[a-z][\w&'-]*(?: [\w&'-]+)?(?: and "
        r"(?:the )?"
        r"[a-z][\w&'-]*)?) (?:here|on site|on the spot|at the table|at the site) ?(?:$|[,.;!]|now\b|today\b)",
        rf"\b(?:intervention|help|assistance|support|kind attention|cooperation) of {_UNIT} (?:is|are) (?:hereby |"
        r"earnestly |urgently |kindly )?(?:solicited|sought|requested|prayed for|called for|awaited)\b",
        rf"\brequest(?:ing)? {_UNIT} to (?:intervene|kindly|please|help|assist|direct|instruct|{_GIVES})\b",
        rf"\b(?:glad|grateful|obliged|pleased|thankful|great|good|nice) if {_UNIT} (?:could|can|would|might) "
        r"(?:both |please |kindly |also |just )*[a-z]+",
        # We'd appreciate Trade leaning on them; maybe the waterworks can boost it; would the wards please hurry up.
        rf"\b(?:appreciate|welcome) {_UNIT} (?!during\b|morning\b|evening\b)[a-z]+ing\b",
        rf"\b(?:perhaps|maybe|possibly|hopefully) (?=the |our |your ){_UNIT} (?:can|could|might|would) (?!be\b|have\b)"
        r"[a-z]+",
        rf"{_START}(?:could|would|will|can) {_UNIT} (?:please|kindly) [a-z]+",
        # Volunteers from the scouts would speed things along; one more typist from the pool and I'd finish.
        rf"\b[a-z]+ from {_UNIT} (?:would|might|could) (?:speed|help|save|do|see|get|move|make|be (?:welcome|useful|"
        rf"great|"
        r"nice|enough|a help))\b",
        rf"\b(?:one|two|three|\d+) more [a-z]+ from {_UNIT} and (?:i|we)(?:'d| would|'ll| could)\b",
        rf"\b(?:(?:would|'d|could) (?:love|like|welcome|appreciate|use|do with)|need) (?:an?|some|one|two|three|\d+|"
        rf"more) "
        rf"(?:[a-z]+ ){{1,3}}?(?:on loan )?from {_UNIT}(?=$|[,.;!]| (?:to|for|who|with)\b)",
        # It will take the Governor to make peace; they only listen to the Commissioner; if Works had one to spare.
        rf"\bit (?:will|would|'ll) take (?!long|ages|until|forever|days|weeks|months|more|longer|about|"
        rf"around){_UNIT} to "
        r"[a-z]+",
        rf"\bonly (?:listens?|talks?|answers?|reacts?|yields?) to {_UNIT}(?=$|[,.;!])",
        rf"\bif {_UNIT} (?:had|has|have) (?:an?|one|some|two|any|three)\b[^,.;]{{0,20}} (?:to spare|free|idle|left "
        rf"over)\b",
        rf"\bbegging {_UNIT} (?:for|to)\b",
        rf"\b(?:please|kindly|pls) (?:direct|instruct|order|impress up ?on|urge|get (?:someone|somebody) (?:in|at|"
        rf"from)|"
        rf"have (?:someone|somebody) (?:in|at|from)|ask (?:someone|somebody) (?:in|at|from)) {_UNIT} to (?!handle\b|"
        rf"take\b|"
        r"deal\b|do\b)[a-z]+",
        rf"\bonly (?:person|one|office|body|man|woman|ones|people) (?:(?:who|that) (?:can|could|may|has)|to|able to) "
        rf"[\w' ]{{3,40}}? (?:is|are|would be) {_UNIT}(?=$|[,.;!]| and )",
        rf"\basked {_UNIT} (?:twice|already|again|before|three times|many times)[.,;! ]+(?:please|kindly) (?:chase|"
        rf"press|"
        r"push|remind|nudge|ask|tell) (?:them|him|her)\b",
    )
)


def wanted_of(text: str) -> str | None:
    """Name as written whoever is asked by such a form, or None."""
    for form in _FORMS:
        if match := form.search(text):
            return _trimmed(match)
    return None


def _trimmed(match: re.Match[str]) -> str:
    return match["units"].strip(" ,")
