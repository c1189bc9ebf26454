"""Who should take a task over, in English: one grammar tells that it is handed on and names the taker."""

import re
from collections.abc import Iterator, Sequence

from jobs.rules.reading.english_names import END, NAME
from jobs.rules.reading.english_whose import BESIDE, NO_POWER, OWN_MOVE, TOLD
from jobs.rules.reading.offices import ENGLISH_OFFICE
from jobs.rules.reading.words import phrase
from jobs.rules.reading.words.english_disclaimers import DISCLAIMS

_TASK = (
    r"(?:(?:this|that|the|these|those|such) (?:\w+ )?(?:task|job|matter|work|case|request|item|file|topic|thing|"
    r"issue|question|assignment|one)s?|it|this|that|these|those|them)"
)
_MOVE = (
    r"(?:re-?)?(?:direct|divert|mark|route|send|sent|forward|pass|assign|address|hand|refer|transfer|channel|"
    r"escalate|give|"
    r"given|submit|redirect|move)(?:r?ed)?"
)
_OUGHT = r"(?:should|ought to|has to|have to|must|needs? to|had better|is to|are to|better|would)"
_BE = r"(?:is|are|'s|'re|was|would be|should be|must be|has been|have been|has always been)"
_CARES = (
    r"(?:handles?|is handling|are handling|deals? with|is dealing with|looks? after|is looking after|"
    r"takes? care of|is taking care of|"
    r"(?:is|are) (?:now )?(?:in charge of|responsible for|the (?:one|ones|office|unit) for)|manages?|is managing|"
    r"oversees?|runs?|owns?|covers?|does|processes|administers?|leads?)"
)
_DO = r"(?:handle|do|take|lead|deal with|cover|manage|answer|reply to|look after|take care of|see to)"
_HANDS_ON = tuple(
    phrase(pattern)
    for pattern in (
        # It should go to X; the task has to be sent to X.
        rf"\b{_TASK} (?:really |probably |clearly |rather )?{_OUGHT} (?:rather |really |probably |instead )?(?:go|"
        rf"have gone|have come|have been {_MOVE}|be {_MOVE})(?: on| over| back| up)? to {NAME}{END}",
        rf"^(?:and |but )?{_OUGHT} (?:go|be {_MOVE})(?: on| over| back| up)? to {NAME}{END}",
        # Please redirect to X, better pass this on to X.
        r"(?:^|[,.;:>!] ?|\bplease |\bcan you |\bcould you |\bkindly |\bbetter )(?:re-?(?:direct|route|"
        rf"assign|address)|divert|forward|route|assign|refer)(?: {_TASK})?(?: on| over)? to {NAME}{END}",
        r"(?:^|[,.;:>!] ?|\bplease |\bcan you |\bcould you |\bkindly |\bbetter (?:to )?)(?:send|pass|hand|give|"
        r"address|"
        rf"mark|transfer|move|submit)(?: {_TASK})(?: on| over)? to {NAME}{END}",
        rf"(?:^|[,.;:>!] ?|\bplease |\bkindly |\bbetter )(?:pass|hand)(?: on| over)? to {NAME}{END}",
        # We have handed it to X.
        rf"(?:^|[,.;] ?|\b{_TASK} |\b(?:we|i)(?:'ve)? )(?:have |has |had |already |just |was |been |is |are |"
        r"were )*(?:already |just |been |now |since )*(?:handed|passed|forwarded|transferred|redirected|rerouted|"
        rf"reassigned|referred)(?: {_TASK})?(?: on| over)? to {NAME}{END}",
        r"\b(?:handed|passed|given|transferred)(?: over)? (?:on )?(?:my|our|all|the|all my) (?:duties|work|job|"
        rf"post|portfolio|responsibilit\w+|tasks?|affairs|position)(?: over| on)? to {NAME}{END}",
        rf"\b{_TASK} (?:really )?(?:concerns|regards|relates to|pertains to|is addressed to|was meant for|"
        rf"is meant for|was intended for|is intended for) {NAME}{END}",
        rf"\b(?:take|raise|bring|discuss) {_TASK}(?: up)? with {NAME}{END}",
        rf"(?:^|[,.;:>!] ?)(?:since \w+,? )?{NAME} (?:has|have) been (?:doing|handling|running|managing|"
        rf"looking after|in charge of|responsible for|dealing with|taking care of) {_TASK}\b",
        rf"^(?:pertains|relates|belongs|appertains) to {NAME}{END}",
        rf"(?:^|[,.;:>!] ?){NAME} (?:now )?(?:holds (?:charge|the (?:post|desk|office|portfolio))|has (?:that|"
        r"the|my) (?:post|desk|job|office)|is in my place|sits at my desk)\b",
        r"\b(?:dossier|file|case|matter|issue|task|post|job|desk|position|portfolio) (?:has|have|is|"
        rf"was) (?:already |now |since )?(?:moved|gone|passed|been given) (?:on |over )?to {NAME}{END}",
        rf"\b(?:you should be asking|you had better ask|best ask|why not ask|kindly ask) {NAME}{END}",
        # X handles these; X is in charge of that.
        r"(?:^|[,.;:>!] ?|\b(?:think|believe|as|because|since|and|but) )(?:it is |it's )?(?!xiao |"
        rf"lao ){NAME} (?:who |that |now |already |actually |normally |usually |"
        rf"always )?{_CARES} (?:all )?{_TASK}\b",
        rf"(?:^|[,.;:>!] ?){NAME} (?:has|have|is|was)? ?(?:replaced|replaces|replacing|succeeded|succeeds|"
        r"succeeding|taken my place|took my place) (?:me|us|him|her)\b",
        rf"(?:^|[,.;:>!] ?){NAME} (?:is|are) (?:now |already )?(?:in charge|responsible|the one to ask|"
        r"the contact)(?: now| instead| of it| here)?(?=$|[,.;\n])",
        rf"(?:^|[,.;:>!] ?){NAME} (?:has taken|have taken|took|takes|is taking|will take|"
        rf"will be taking) (?:(?:{_TASK}|my \w+) )?over\b",
        rf"(?:^|[,.;:>!] ?){NAME} (?:took|has taken|takes|is taking|will take|taking) over (?:{_TASK}|my|our|"
        r"from (?:me|us))\b",
        rf"(?:^|[,.;:>!] ?|\bthink )(?:maybe |perhaps |so )?{NAME} {_OUGHT} {_DO}(?: {_TASK}| over|$)",
        rf"(?:^|[,.;:>!] ?){NAME} (?:is|'s) (?:my (?:successor|replacement)|the (?:right|responsible|competent|"
        r"proper|lead|correct) (?:person|office|unit|department|body|contact|authority|one))\b",
        r"\b(?:my (?:successor|replacement)|(?:right|concerned|appropriate|relevant|responsible|competent|proper|"
        r"correct|lead) (?:person|office|"
        r"unit|department|body|contact|authority|desk|address|addressee|place|door|number)(?: here)?)(?: is|'s|"
        rf":) {NAME}{END}",
        # It falls under X, belongs to X, is for X.
        rf"\bcomes? (?:under|within) {NAME}{END}",
        r"(?:^|[,.;:>!] ?)(?!(?:and |so )?(?:all|both|every|each)\b)[^,.;:>!]*?\b(?:falls?|sits?|lies|rests?|"
        r"belongs?) (?:under|to|with|within|on the desk of|"
        rf"in the hands of) {NAME}(?:'s (?:remit|scope|mandate|duties|responsibility))?{END}",
        rf"\b{_TASK} ?{_BE} (?:one |a (?:matter|task|job|case|question) |a job |now |really )?(?:for|up to|"
        rf"under) {NAME}(?: to {_DO})?{END}",
        rf"\b{_TASK} ?{_BE} (?:now )?(?:with) {NAME}$",
        # Of an item named before: is a matter for X, is one for X.
        r"^(?:and |while |but )*(?:is|are) (?:rather |really |clearly )?(?:an? )?(?:matter|question|job|task|one|case|"
        rf"thing) for {NAME}(?: to {_DO})?{END}",
        # Cutting trees is up to the Highway Section; wrong office, pension cards are with X.
        rf"^(?:(?:no\.? ?|item |task |number )?\d+|(?!(?:we|i|they|it)\b)[\w' ]+?) (?:is|are) (?:up to|"
        rf"(?:really )?an? (?:matter|"
        rf"job|task|case|question) for) (?=(?:the )?(?:\w+ ){{0,4}}{ENGLISH_OFFICE}){NAME}{END}",
        rf"\bwrong \w+\b[^;.]*\b(?:is|are) (?:now )?with {NAME}{END}",
        # Suggest X take the lead; from this week X handles road signs.
        rf"\b(?:suggest|propose|recommend)(?: that)? {NAME} (?:takes? (?:the lead|(?:it|this|that) (?:on|over))|"
        rf"leads?|"
        rf"{_DO} {_TASK})\b",
        rf"^(?:from|since|as of|starting)(?: from)? (?:(?:this|last|next) )?\w+(?: \d+)?,? (?:on )?(?:it is |"
        rf"it's )?{NAME} {_CARES} \w+",
        rf"\b{_BE} (?:clearly |really |actually )?{NAME}(?:'s|(?<=s)') (?:task|job|work|duty|remit|"
        r"responsibility|business|matter|area|portfolio|field|turf|call)\b",
        r"\b(?:handled|done|led|managed|covered|owned|overseen|run|dealt with|looked after|taken care of|"
        rf"administered) by {NAME}{END}",
        r"\b(?:responsibility|duty|remit|business|province|mandate|(?:is|'s|be) (?:the )?(?:job|"
        rf"task)) of {NAME}{END}",
        rf"\b(?:it|this|that) (?:should|must|ought to) be {NAME} (?:that|who|which)\b",
        # Try X; you want X for this.
        r"(?:^|[,.;:>!] ?|\bplease |\bkindly |\bbetter |\byou (?:should|must|need to|can|may|could) )(?:try|"
        r"contact|ask|consult|approach|check with|speak (?:to|with)|talk to|get in touch with|reach out to|go to|"
        r"call|liaise with|turn to) (?!around\b)(?!.* to (?!handle|take|do\b|deal|lead)[a-z]+)(?!.*\bfor (?!this|"
        r"that|"
        rf"it\b))(?:with )?{NAME}{END}",
        rf"\byou (?:want|need) {NAME} (?:for (?:this|that|it)|instead|not us)\b",
        rf"\b(?:replaced|succeeded) by {NAME}{END}",
        # Put X on it instead.
        r"(?:^|[,.;:>!&] ?|\bplease |\bkindly |\bbetter |\band )(?:put|name|nominate|appoint|bring in|draft in) "
        rf"{NAME} (?:on(?:to)?|for) {_TASK}\b",
        rf"(?:^|[,.;:>!] ?|\bplease |\bbetter )let {NAME} {_DO} {_TASK}\b",
        # Could you ask X to take it instead?
        r"\b(?:(?:can|could|would|will) you|please|kindly|better|you should|best) (?:please |kindly |perhaps "
        r")*(?:ask|have|get|let|"
        rf"tell|want) {NAME} (?:to )?(?:take|handle|do|deal with|look after|pick up|own|see to|sort|answer for) "
        rf"{_TASK}\b",
        # We passed the whole bundle across to X for them to handle.
        r"\b(?:passed|handed|sent|gave|given|forwarded|referred|moved|transferred|turned|signed)(?: "
        r"(?!to\b)[\w']+){0,6}? to "
        rf"{NAME}(?=(?: (?:last|this|on|in|yesterday|today|\w+day|the|\d+(?:st|nd|rd|th)?|week|month))* (?:for "
        r"them to (?!check|"
        r"sign|approve|confirm|review|read|keep|use)\w+|to (?:handle|deal with|process|follow up|take (?:it|this) "
        r"(?:on|over|"
        r"from|forward))|who (?:will|now|are now|is now|should) (?:handle|handl|deal|take|do|run)\w*))",
        # The contract was signed by X, hence they only should act.
        rf"\b(?:by|with|under|of|from) {NAME},? (?:and )?(?:hence|so|therefore|thus) (?:it is |it's )?they "
        r"(?:only |alone |"
        r"themselves )?(?:should|must|have to|has to|ought to|need to|are the ones)\b",
        # That stretch is the highways department's; X does the counting, so put it in her name.
        rf"\b(?:that|this|it|the|these|those)(?: \w+){{0,3}}?(?: is| are|'s) (?=(?:the )?(?:\w+ "
        rf"){{0,4}}{ENGLISH_OFFICE}'?s?(?:$|[,.;]))"
        rf"{NAME}(?:'s|(?<=s)')(?=$|[,.;])",
        rf"(?:^|[,.;:>!] ?){NAME} (?:does|handles|runs|keeps|prepares|writes|compiles|signs|counts|holds) "
        rf"[^,.;]{{3,40}}[,;] ?(?:and |so |hence |then )*"
        r"(?:please )?(?:put|send|give|pass|assign|address|redirect|take|hand) (?:it|this|that|the task) (?:on |"
        r"over )?(?:in|to|under|against|up with) "
        r"(?:her|his|their|him|them)\b",
        r"(?:\byou'd|\byou had|\byou would|\byou) (?:best|better|do well to|be better off) ?(?:to )?(?:send|"
        r"sending|pass|give|hand|forward|refer|address|"
        rf"take|direct) {_TASK} (?:on |over |up )?to {NAME}{END}",
        r"(?:^|[,.;:] ?)(?:and |so |but )?(?:that|this|it)(?:'s| is) (?:really |actually |clearly )?(?!(?:china|"
        r"today|tomorrow|yesterday|everyone|everybody|nobody|"
        rf"monday|friday|next|last)\b){NAME}(?:'s|(?<=s)')(?=$|[,.;])",
        # Not ours, goes to X; roads went over to X in the reshuffle.
        r"^(?:and |so |it |this |that |this one |that one )?(?:really |actually |properly |rather )?goes to "
        rf"{NAME}{END}",
        r"\b(?:functions?|dut(?:y|ies)|portfolio|responsibilit\w+|section|business|powers?|remit|line of work|"
        r"whole field) (?:has |"
        r"have |was |were |all )*(?:went|moved|passed|gone|transferred|merged|folded|absorbed|reassigned|been "
        r"\w+ed) (?:over )?(?:to|"
        rf"into|under|by) {NAME}{END}",
        rf"(?:^|[,.;:>!] ?){NAME} (?:has|have|'s got|has got|have got) {_TASK} (?:now|these days|since \w+)\b",
        rf"\b{_BE} (?:clearly |really |actually )?{NAME}(?:'s|(?<=s)') (?:baby|pigeon|patch|department|lookout|"
        r"bailiwick|concern|"
        r"affair|show|domain|territory|ground)\b",
        # Not ours, that is X; our office does not, X does.
        rf"\bnot (?:do|handle|cover|deal with) (?:{_TASK}|such \w+)[,.;:]? ?(?:but )?{NAME} does\b",
        r"\b(?:not (?:us|ours|mine|me|for us|our \w+)|wrong \w+)[,.;:]? ?(?:but |rather )?(?:it|that|"
        rf"this)(?: ?'s| is| would be| should be) (?:for )?{NAME}{END}",
    )
)
_WRITE_TO = (
    r"(?:write|message|mail|e-?mail|text|ping|ring|phone|call|send|bother|chase|remind|nag|address|direct|tell|notify|"
    r"drop|forward)"
)
_NO_PHRASE = r"(?!(?:last|this|next|an?|of|in|on|and|so|it|they|someone|somebody|anyone) )"
_INSTEAD = tuple(
    phrase(pattern)
    for pattern in (
        # Please write to my successor Ms Tang about these; message Director Qian.
        rf"(?:^|[,.;:>!&] ?|\b(?:please|kindly|better|and|so|then|just|should|best) )(?:please |kindly )?{_WRITE_TO} "
        r"(?:(?:it|this|that|these|those|such|the|any|all|further|future|your) ?(?:(?:reminder|message|question|"
        r"query|notice|request|task|thing|one|letter|mail)s? "
        r")?)?(?:to )?"
        rf"(?:my (?:successor|replacement|colleague|deputy) )?{NAME}(?: an? (?:line|note|message|word|e?mail))?{END}",
        # Not ours. Water bureau does pumps; Ms Wu has the stray dogs.
        r"(?:^|[.;:,!>-] ?|\b(?:because|as|since|and|but) )(?!(?:wrong|not|no|sorry|noted|received|thanks?|hello|hi|"
        r"dear)\b)"
        rf"{NAME} (?:does|do|handles?|has|have|runs?|keeps?|covers?|"
        r"deals? with|looks? after|takes? care of|sees? to|manages?|owns?|is in charge of|is responsible for|answers? "
        r"for) (?!(?:not|it|been|to|no|nothing|never|already|left|gone|moved|\w+ed)\b)(?:the |all |our |those |these |"
        r"any )?[a-z]+(?: [a-z]+){0,3}(?= ?(?:$|[,.;!]))",
        # Pensions moved to the social security centre last year.
        r"\b(?:has |have |had |was |were |all |now |since )*(?:moved|went|transferred|gone|shifted|passed|migrated|"
        rf"reassigned|relocated|switched)(?: over| across)? to {_NO_PHRASE}{NAME}{END}",
        rf"\bmy (?:successor|replacement|colleague|deputy|relief)(?: there| here)?,? (?:is )?{NAME}{END}",
    )
)
"""Who is named in a reply that hands the task on: elsewhere such words ask for help or tell where something went."""
_LATIN = phrase(r"[a-z]{3}")
_TO_HAND_ON = phrase(
    r"^(?:and |while |but )*(?:is|are) (?:rather |really |clearly )?(?:an? )?(?:matter|question|job|task|one|case|"
    r"thing) "
    r"for\b|"
    r"^(?:surely|is(?: not|n't) (?:this|that|it)|should(?: not|n't) (?:this|that|it))\b|"
    r"\b(?:can|could|would|will) you\b.*\b(?:ask|pass|hand|send|give|forward|re-?direct|re-?assign|re-?route|"
    r"transfer|route|"
    r"move|put|let|have|get)\b"
)
"""Could you ask X to take it: a question by its form only."""
_TITLE = phrase(r"^(?:mr|ms|mrs|dr)\. ")


def hands_on(part: str) -> bool:
    """Tell whether an English clause hands the task on, or disclaims it."""
    is_disclaimed = DISCLAIMS.search(part) is not None or NO_POWER.search(part) is not None
    return is_disclaimed or next(_takers(part), None) is not None


def asks_to_hand_on(part: str) -> bool:
    """Tell whether an English question asks the reader to give the task to somebody it names."""
    return _TO_HAND_ON.search(part) is not None and next(_takers(part), None) is not None


def english_taker(text: str) -> str | None:
    """Name who takes over the task that ``text`` hands on, or None."""
    if not _LATIN.search(text):
        return None
    told = OWN_MOVE.sub("", text)
    return next(_takers(told), None) or next(_found((*BESIDE, *_INSTEAD), told), None)


def _takers(text: str) -> Iterator[str]:
    return _found((*_HANDS_ON, *TOLD), text) if _LATIN.search(text) else iter(())


def _found(patterns: Sequence[re.Pattern[str]], text: str) -> Iterator[str]:
    return (_TITLE.sub("", found["taker"].strip(" .")) for pattern in patterns for found in pattern.finditer(text))
