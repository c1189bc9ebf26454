"""English as thumbs write it, spelled out: cant, til, u, wk; submited and delivred; what opens a letter, left out."""

from jobs.rules.reading.words import phrase, rewriting, rewritten

_LONG_WORDS = (
    "approved",
    "completed",
    "completion",
    "confirmed",
    "deadline",
    "delivered",
    "distributed",
    "extension",
    "extended",
    "finished",
    "inspected",
    "installed",
    "postponed",
    "published",
    "received",
    "registered",
    "repaired",
    "replaced",
    "submitted",
    "tomorrow",
    "uploaded",
    "yesterday",
)
"""Words that decide what a reply means, and long enough that no slip of one of them is another word."""
_OTHER_WORDS = frozenset({"competed", "relaced", "refinished"})


def _slips(word: str) -> set[str]:
    """Spell a word with a letter left out, doubled, or exchanged with the next; its first letter is never wrong."""
    ends = range(1, len(word))
    left_out = {word[:at] + word[at + 1 :] for at in ends}
    doubled = {word[:at] + word[at] + word[at:] for at in ends}
    exchanged = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in ends[:-1]}
    return (left_out | doubled | exchanged) - {word, word.removesuffix("d"), *_OTHER_WORDS}


_RIGHT = {slip: word for word in _LONG_WORDS for slip in _slips(word)}
_LONG = phrase(r"\b[a-z]{7,12}\b")
_LATIN = phrase(r"[a-z]{2}")
_FORMS = rewriting(
    (r"[\u2018\u2019]", "'"),
    (r"\b(?:can ?not|can't|cant)\b", "cannot"),
    (r"\bwo(?:n't|nt)\b", "will not"),
    (r"\b(?:hav|hv|hvae|haev)n'?t\b", "have not"),
    (
        r"(?:^|(?<=[\n.!] )|(?<=, ))(?:honestly|frankly|to be (?:quite |very )?(?:honest|frank)(?: with you)?|"
        r"truth be told|"
        r"(?:(?:i am |i'm )?(?:ashamed|embarrassed|sorry)|(?:i )?regret|(?:i )?have) to (?:say|admit|confess|"
        r"report)(?: that)?|"
        r"(?:i )?must (?:say|admit|confess))[:,]? (?=[a-z\d])",
        "",
    ),
    (r",? (?:pretty|pretty pretty) please\b", " please"),
    (
        r"(?<=\d|[a-z]) more (days?|weeks?|months?), please\b",
        r" more \1 please",
    ),
    (r"\b(is|are|was|were|has|have|had|do|does|did|could|would|should|must|need)nt\b", r"\1 not"),
    (r"\b(should|would|could|must|might)(?:'?ve| of)\b", r"\1 have"),
    (r"\b(?:u|ya)\b(?! (?:turn|bend))", "you"),
    (r"\bur\b", "your"),
    (r"(?<=[a-z]) r (?=(?:in|on|up|at|all|done|out|ready|with|still|not)\b)", " are "),
    (r"(?<!\w)'?til(?:l)?\b", "until"),
    (r"\bwks?\b", "week"),
    (r"\b(?:bc|cuz|coz|cos)\b", "because"),
    (r"\bthru\b", "through"),
    (r"\bw/o\b", "without"),
    (r"\bpics?\b", "photos"),
    (r"\b(?:tbh|imo|btw|lol|omg)\b,? ?", ""),
    (r"\bhalf a month\b", "15 days"),
    (
        r"\bbefore (?:we|i|everyone|everybody) (?:get off|knock off|go home|leave|finish|lock up|clock off|pack up|"
        r"shut(?: up shop| the office| the doors)?|close(?: the office| up)?)(?: work)?\b",
        "by cob",
    ),
    (
        r"(?<!by )(?<!at )(?<!before )(?<!until )(?<!the )(?<!this )\b(eod|cob|eob)\b(?! (?:today|tomorrow|"
        r"\w+day))",
        r"by \1",
    ),
    (
        r"(?:^|(?<=[\n.!,;] ))as of (?:today|now|yesterday|this morning|tonight),? (?=(?:we|all|the|our|every\w*|"
        r"each|it)\b)",
        "",
    ),
    # How one is sorry, in one word.
    (r"\b(?:i am|i'm|we are|we're) (?:truly |very |so |really |terribly |awfully |extremely )*sorry\b", "sorry"),
    # What opens a letter: I am pleased to report that, this is to confirm that, just to let you know.
    (
        r"(?:^|(?<=[\n.!:;,] ))(?:(?:i am|i'm|we are|we're) (?:very )?(?:pleased|happy|glad|delighted|proud) to |"
        r"(?:happy|pleased|glad) to |(?:i|we) (?:hereby |would like to |wish to |beg to |can )|this is to |"
        r"just (?:to |a (?:quick )?note to |writing to )|writing to )"
        r"(?:confirm|report|inform you|advise(?: you)?|certify|notify you|say|tell you|let you know|announce|"
        r"state|share|update you)(?: that|:|,)? "
        r"(?=(?:we|i|it|this|the|all|our|both|every\w*|each|my|they|that|\d+)\b)",
        "",
    ),
    (r"(?:^|(?<=[\n.!] ))please be (?:informed|advised|notified)(?: that)? ", ""),
    (r"(?:^|(?<=[\n.!] ))(?:fyi|for (?:your|the) (?:information|records?|reference))[,:]? (?=[a-z])", ""),
    # How it was to be: as requested.
    (
        r"(?:^|(?<=[\n.!] ))as (?:requested|instructed|asked|required|promised|agreed|discussed|directed)"
        r"(?: (?:by you|earlier|last week|yesterday))?, ",
        "",
    ),
    # A line for the day and the day itself say one thing.
    (
        r"\b((?:estimated|expected|planned|target(?:ed)?|projected|anticipated) (?:completion|finish|delivery|"
        r"submission|end)[^,.;:\n]{0,40}): ?(?=\d|[a-z])",
        r"\1 ",
    ),
)
_PLAIN = rewriting(
    (r"n't\b", " not"),
    (r"\bain'?t\b", "not"),
    (r"(?<=\d)\s*(?:per ?cent|pct)\b", "%"),
    (r"\b(?:tmrw?|tmw|tomo|2moro)\b", "tomorrow"),
    (r"\b(?:recd|rcvd|rec'd)\b\.?", "received"),
    (r"\b(?:extn|extnsn|xtn)\b\.?(?! ?\d)", "extension"),
    (r"\b(?:ta|tks|tx|ty)(?=[ .!]*$)", "thanks"),
    (r"\bdept\b\.?", "department"),
    (r"\b(another )?(?:(?:an?|one) )?fortnight\b", r"\g<1>two weeks"),
    (r"\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.(?= ?\d)", r"\1"),
    (r"\b(ref|file|doc|ticket|serial|receipt) no\.(?= )", r"\1 number"),
    (r"\b(?:up |risen |rose |gone |grown |climbed )*from \d+ ?% to (?=\d)", "now "),
    # What fingers leave out or turn round in the words of completion.
    (r"\bfin(?:ishd|shed|ised|sihed|ishied)\b", "finished"),
    (r"\bcomp(?:leted|lted|leeted|leated|eleted)\b", "completed"),
    (r"\bsubmi(?:ted|tted|tedd|ttd)\b", "submitted"),
    (r"\bits(?= (?:now |all |already )?(?:done|finished|completed?|sent|submitted)\b)", "it's"),
    (r"^(?:ya|yup|yea)\b", "yes"),
    (r"\b(?:pls|plz|kindly)\b", "please"),
    # Manners at either end of a clause are a clause of their own.
    (r"(?<=[a-z\d%]) (?=(?:sorry|thanks|thank you|thx|cheers)[ .!]*(?:$|[\n,;.]))", ", "),
    (r"^(sorry|thanks|hi|hello|dear \w+) (?=(?:we|i|it|this|the|not|my|our|have|has|is|are|was)\b)", r"\1, "),
    # Everything that had to be moved is everything.
    (
        r"\b(everything|all)(?: of (?:it|them))?(?: that| which)? (?:(?:had|was|were|needed|was due|"
        r"was required|ought) to be \w+|(?:was|were) (?:needed|required|"
        r"asked(?: for)?|planned|due|on the list)|(?:you|they) (?:asked|wanted|required|requested)(?: for)?|"
        r"we (?:had to|were to) \w+)(?= (?:has|have|is|was|are|were)\b)",
        r"\1",
    ),
    # What names nothing that remains is no remainder: nobody left out, nothing outstanding.
    (
        r"(?:\bthere (?:is|was) )?\b(?:nobody|no one|none|nothing(?: else| more| further)?|no (?:one|"
        r"(?:household|famil(?:y|ie)|village|hamlet|item|case|form|name|site|task|record|school|shop|farm|"
        r"well|house|group|"
        r"station|page|file|document|account|entry|resident|villager|child|member|arrear|debt|gap|backlog|"
        r"problem|issue|"
        r"leftover|family|loose end)s?))(?:'s)? (?:is |was |are |were |has been )?(?:missed|left(?: out| behind|"
        r" over| to do)?|"
        r"missing|outstanding|remaining|remains)\b(?: (?:(?:on|from|at) (?:our|my) (?:side|end|part)|for us(?: to "
        r"do)?|"
        r"with us|here|now|to do|at all|in the (?:danger|flood|hazard|risk) (?:zone|area)|on (?:this|it|(?:the|"
        r"our) (?:\w+ )?list)))*|"
        r"\b(?:not (?:one|a single)|no) (?:more |single )?(?:open|unpaid|unsettled|unresolved|outstanding|"
        r"overdue|pending|"
        r"unanswered|unsigned) (?:\w+ ){1,3}left\b(?: in (?:the|our) \w+)?|"
        r"\bnot (?:one|a single) \w+ (?:is |was )?(?:missing|outstanding|left out)\b|"
        r"\bnothing (?:more |else |further )?(?:is )?(?:pending|owed)\b(?: (?:on|from|at) (?:our|my) (?:side|end|"
        r"part))?|"
        r"\bno (?:more|further|other) (?:action|work|steps?) (?:is |are )?(?:needed|"
        r"required|necessary)\b(?: (?:from|by|on) (?:us|our side|our part))?|"
        r"\bno (?:outstanding|remaining|open|pending|unresolved|further) (?:items?|"
        r"issues?|tasks?|points?|problems?|matters?|questions?|work)\b|\b(?:nothing|no)(?: (?:more|else|"
        r"further))+ (?:to do|to be done|needs doing|needed)\b",
        "in full",
    ),
    (
        r"\bin full (?:on|with|for|from) (?:this|that|it|(?:the|our) (?:[a-z]+ ){0,2}[a-z]+)(?: (?:any ?more|any "
        r"longer|now))*(?=$|[,.;!])",
        "in full",
    ),
    # The sign of a share, said once: was 40% when you last asked, we're on 65 today.
    (
        r"(\d ?%[^%]*?\b(?:we're|we are|it's|it is|now|currently|is|are|up)(?: now| up| already)* (?:at|to|on) "
        r"\d{1,2})"
        r"(?=$|[,.;!]| (?:now|today|already|as of))",
        r"\1%",
    ),
)


def spelled_out(text: str) -> str:
    """Write English words in lower case as they are written at leisure."""
    if not _LATIN.search(text):
        return text
    text = _LONG.sub(lambda word: _RIGHT.get(word[0], word[0]), text)
    return rewritten(text, _FORMS)


def plain_english(text: str) -> str:
    """Write English that is spelled out in the plain words that the rules know."""
    return rewritten(text, _PLAIN)
