"""Who should take a task over, in English: one grammar tells that it is handed on and names the taker."""

from collections.abc import Iterator

from jobs.rules.reading.offices import ENGLISH_OFFICE
from jobs.rules.reading.words import phrase
from jobs.rules.reading.words.english_disclaimers import DISCLAIMS

_NOT_A_TAKER = (
    r"(?!(?:cannot|unable|me|us|you|your|yourself|him|her|them|my|our|we|i|he|she|it|they|this|that|these|those|"
    r"there|what|which|who|"
    r"whom|whoever|someone|somebody|anyone|nobody|no|not|to|be|do|if|when|and|but|so|please|a|an|all|any|every|each|"
    r"one|"
    r"another|other|others|around|about|round|review|approval|signature|work|print|press|plan|schedule|time|now|"
    r"today|tomorrow|"
    r"tonight|next|then|month|year|quarter|week|weekend|early|late|midnight|midweek|half|e[oc][a-z]|cob|cop|"
    r"by|in|on|at|end|close|noon|midday|mid|lunch\w*|attach\w*|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|"
    r"apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)(?! [a-z])))\b|\w+ing (?:it|this|"
    r"the|all|an?|our)\b|\d)"
)
_KEEPER = (
    r"(?:\w+ ){0,3}(?:archives?(?! (?:bureau|office|station|section))|stores?|storeroom|depot|warehouse|museum|"
    r"library|"
    r"villagers|farmers|families|owners?|residents|households|tenants|recipients|pupils|parents)\b"
)
"""Who is given the finished thing: handed over to the county archive."""
_NAME = (
    rf"(?:the )?(?P<taker>{_NOT_A_TAKER}(?!{_KEEPER})(?!the )[a-z][\w.&'’-]*(?: (?!(?:to|for|who|which|please|"
    rf"instead|as|"
    r"because|since|now|already|and (?:not|they)|if|when|after|while|until|this|that|it|should|will|has|have|is|"
    r"are|was|do|does|did|not|"
    r"would|could|can|"
    rf"must|tomorrow|today|yesterday|next|last|on|by|at|before|until)\b)[\w&'-]+\.?){{0,5}}?)"
)
_END = (
    r"(?: (?:directly|instead|please|now|already|today|yesterday|for (?:this|that|it)|about (?:this|that|it)|"
    r"to handle|to deal with|"
    r"from now on|since \w+|these days|(?:last|this|next) \w+))*(?=$|[,.;:!?\n(]| (?:as|because|since|who|which|"
    r"and|not|for|to|in|on|at|if|please|when|after)\b)"
)
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
        rf"have gone|have come|have been {_MOVE}|be {_MOVE})(?: on| over| back| up)? to {_NAME}{_END}",
        rf"^(?:and |but )?{_OUGHT} (?:go|be {_MOVE})(?: on| over| back| up)? to {_NAME}{_END}",
        # Please redirect to X, better pass this on to X.
        r"(?:^|[,.;:>!] ?|\bplease |\bcan you |\bcould you |\bkindly |\bbetter )(?:re-?(?:direct|route|"
        rf"assign|address)|divert|forward|route|assign|refer)(?: {_TASK})?(?: on| over)? to {_NAME}{_END}",
        r"(?:^|[,.;:>!] ?|\bplease |\bcan you |\bcould you |\bkindly |\bbetter (?:to )?)(?:send|pass|hand|give|"
        r"address|"
        rf"mark|transfer|move|submit)(?: {_TASK})(?: on| over)? to {_NAME}{_END}",
        rf"(?:^|[,.;:>!] ?|\bplease |\bkindly |\bbetter )(?:pass|hand)(?: on| over)? to {_NAME}{_END}",
        # We have handed it to X.
        rf"(?:^|[,.;] ?|\b{_TASK} |\b(?:we|i)(?:'ve)? )(?:have |has |had |already |just |was |been |is |are |"
        r"were )*(?:already |just |been |now |since )*(?:handed|passed|forwarded|transferred|redirected|rerouted|"
        rf"reassigned|referred)(?: {_TASK})?(?: on| over)? to {_NAME}{_END}",
        r"\b(?:handed|passed|given|transferred)(?: over)? (?:on )?(?:my|our|all|the|all my) (?:duties|work|job|"
        rf"post|portfolio|responsibilit\w+|tasks?|affairs|position)(?: over| on)? to {_NAME}{_END}",
        rf"\b{_TASK} (?:really )?(?:concerns|regards|relates to|pertains to|is addressed to|was meant for|"
        rf"is meant for|was intended for|is intended for) {_NAME}{_END}",
        rf"\b(?:take|raise|bring|discuss) {_TASK}(?: up)? with {_NAME}{_END}",
        rf"(?:^|[,.;:>!] ?)(?:since \w+,? )?{_NAME} (?:has|have) been (?:doing|handling|running|managing|"
        rf"looking after|in charge of|responsible for|dealing with|taking care of) {_TASK}\b",
        rf"^(?:pertains|relates|belongs|appertains) to {_NAME}{_END}",
        rf"(?:^|[,.;:>!] ?){_NAME} (?:now )?(?:holds (?:charge|the (?:post|desk|office|portfolio))|has (?:that|"
        r"the|my) (?:post|desk|job|office)|is in my place|sits at my desk)\b",
        r"\b(?:dossier|file|case|matter|issue|task|post|job|desk|position|portfolio) (?:has|have|is|"
        rf"was) (?:already |now |since )?(?:moved|gone|passed|been given) (?:on |over )?to {_NAME}{_END}",
        rf"\b(?:you should be asking|you had better ask|best ask|why not ask|kindly ask) {_NAME}{_END}",
        # X handles these; X is in charge of that.
        r"(?:^|[,.;:>!] ?|\b(?:think|believe|as|because|since|and|but) )(?:it is |it's )?(?!xiao |"
        rf"lao ){_NAME} (?:who |that |now |already |actually |normally |usually |"
        rf"always )?{_CARES} (?:all )?{_TASK}\b",
        rf"(?:^|[,.;:>!] ?){_NAME} (?:has|have|is|was)? ?(?:replaced|replaces|replacing|succeeded|succeeds|"
        r"succeeding|taken my place|took my place) (?:me|us|him|her)\b",
        rf"(?:^|[,.;:>!] ?){_NAME} (?:is|are) (?:now |already )?(?:in charge|responsible|the one to ask|"
        r"the contact)(?: now| instead| of it| here)?(?=$|[,.;\n])",
        rf"(?:^|[,.;:>!] ?){_NAME} (?:has taken|have taken|took|takes|is taking|will take|"
        rf"will be taking) (?:(?:{_TASK}|my \w+) )?over\b",
        rf"(?:^|[,.;:>!] ?){_NAME} (?:took|has taken|takes|is taking|will take|taking) over (?:{_TASK}|my|our|"
        r"from (?:me|us))\b",
        rf"(?:^|[,.;:>!] ?|\bthink )(?:maybe |perhaps |so )?{_NAME} {_OUGHT} {_DO}(?: {_TASK}| over|$)",
        rf"(?:^|[,.;:>!] ?){_NAME} (?:is|'s) (?:my (?:successor|replacement)|the (?:right|responsible|competent|"
        r"proper|lead|correct) (?:person|office|unit|department|body|contact|authority|one))\b",
        r"\b(?:my (?:successor|replacement)|(?:right|concerned|appropriate|relevant|responsible|competent|proper|"
        r"correct|lead) (?:person|office|"
        r"unit|department|body|contact|authority|desk|address|addressee|place|door|number)(?: here)?)(?: is|'s|"
        rf":) {_NAME}{_END}",
        # It falls under X, belongs to X, is for X.
        rf"\bcomes? (?:under|within) {_NAME}{_END}",
        r"(?:^|[,.;:>!] ?)(?!(?:and |so )?(?:all|both|every|each)\b)[^,.;:>!]*?\b(?:falls?|sits?|lies|rests?|"
        r"belongs?) (?:under|to|with|within|on the desk of|"
        rf"in the hands of) {_NAME}(?:'s (?:remit|scope|mandate|duties|responsibility))?{_END}",
        rf"\b{_TASK} ?{_BE} (?:one |a (?:matter|task|job|case|question) |a job |now |really )?(?:for|up to|"
        rf"under) {_NAME}(?: to {_DO})?{_END}",
        rf"\b{_TASK} ?{_BE} (?:now )?(?:with) {_NAME}$",
        # Cutting trees is up to the Highway Section; wrong office, pension cards are with X.
        rf"^(?:(?:no\.? ?|item |task |number )?\d+|(?!(?:we|i|they|it)\b)[\w' ]+?) (?:is|are) (?:up to|"
        rf"(?:really )?an? (?:matter|"
        rf"job|task|case|question) for) (?=(?:the )?(?:\w+ ){{0,4}}{ENGLISH_OFFICE}){_NAME}{_END}",
        rf"\bwrong \w+\b[^;.]*\b(?:is|are) (?:now )?with {_NAME}{_END}",
        # Suggest X take the lead; from this week X handles road signs.
        rf"\b(?:suggest|propose|recommend)(?: that)? {_NAME} (?:takes? (?:the lead|(?:it|this|that) (?:on|over))|"
        rf"leads?|"
        rf"{_DO} {_TASK})\b",
        rf"^(?:from|since|as of|starting)(?: from)? (?:(?:this|last|next) )?\w+(?: \d+)?,? (?:on )?(?:it is |"
        rf"it's )?{_NAME} {_CARES} \w+",
        rf"\b{_BE} (?:clearly |really |actually )?{_NAME}(?:'s|(?<=s)') (?:task|job|work|duty|remit|"
        r"responsibility|business|matter|area|portfolio|field|turf|call)\b",
        r"\b(?:handled|done|led|managed|covered|owned|overseen|run|dealt with|looked after|taken care of|"
        rf"administered) by {_NAME}{_END}",
        r"\b(?:responsibility|duty|remit|business|province|mandate|(?:is|'s|be) (?:the )?(?:job|"
        rf"task)) of {_NAME}{_END}",
        rf"\b(?:it|this|that) (?:should|must|ought to) be {_NAME} (?:that|who|which)\b",
        # Try X; you want X for this.
        r"(?:^|[,.;:>!] ?|\bplease |\bkindly |\bbetter |\byou (?:should|must|need to|can|may|could) )(?:try|"
        r"contact|ask|consult|approach|check with|speak (?:to|with)|talk to|get in touch with|reach out to|go to|"
        r"call|liaise with|turn to) (?!around\b)(?!.* to (?!handle|take|do\b|deal|lead)[a-z]+)(?!.*\bfor (?!this|"
        r"that|"
        rf"it\b))(?:with )?{_NAME}{_END}",
        rf"\byou (?:want|need) {_NAME} (?:for (?:this|that|it)|instead|not us)\b",
        rf"\b(?:replaced|succeeded) by {_NAME}{_END}",
        # Put X on it instead.
        r"(?:^|[,.;:>!&] ?|\bplease |\bkindly |\bbetter |\band )(?:put|name|nominate|appoint|bring in|draft in) "
        rf"{_NAME} (?:on(?:to)?|for) {_TASK}\b",
        rf"(?:^|[,.;:>!] ?|\bplease |\bbetter )let {_NAME} {_DO} {_TASK}\b",
        # Could you ask X to take it instead?
        r"\b(?:(?:can|could|would|will) you|please|kindly|better|you should|best) (?:please |kindly |perhaps "
        r")*(?:ask|have|get|let|"
        rf"tell|want) {_NAME} (?:to )?(?:take|handle|do|deal with|look after|pick up|own|see to|sort|answer for) "
        rf"{_TASK}\b",
        # We passed the whole bundle across to X for them to handle.
        r"\b(?:passed|handed|sent|gave|given|forwarded|referred|moved|transferred|turned|signed)(?: "
        r"(?!to\b)[\w']+){0,6}? to "
        rf"{_NAME}(?=(?: (?:last|this|on|in|yesterday|today|\w+day|the|\d+(?:st|nd|rd|th)?|week|month))* (?:for "
        r"them to (?!check|"
        r"sign|approve|confirm|review|read|keep|use)\w+|to (?:handle|deal with|process|follow up|take (?:it|this) "
        r"(?:on|over|"
        r"from|forward))|who (?:will|now|are now|is now|should) (?:handle|handl|deal|take|do|run)\w*))",
        # The contract was signed by X, hence they only should act.
        rf"\b(?:by|with|under|of|from) {_NAME},? (?:and )?(?:hence|so|therefore|thus) (?:it is |it's )?they "
        r"(?:only |alone |"
        r"themselves )?(?:should|must|have to|has to|ought to|need to|are the ones)\b",
        # That stretch is the highways department's; X does the counting, so put it in her name.
        rf"\b(?:that|this|it|the|these|those)(?: \w+){{0,3}}?(?: is| are|'s) (?=(?:the )?(?:\w+ "
        rf"){{0,4}}{ENGLISH_OFFICE}'?s?(?:$|[,.;]))"
        rf"{_NAME}(?:'s|(?<=s)')(?=$|[,.;])",
        rf"(?:^|[,.;:>!] ?){_NAME} (?:does|handles|runs|keeps|prepares|writes|compiles|signs|counts|holds) "
        rf"[^,.;]{{3,40}}[,;] ?(?:and |so |hence |then )*"
        r"(?:please )?(?:put|send|give|pass|assign|address|redirect|take|hand) (?:it|this|that|the task) (?:on |"
        r"over )?(?:in|to|under|against|up with) "
        r"(?:her|his|their|him|them)\b",
        r"(?:\byou'd|\byou had|\byou would|\byou) (?:best|better|do well to|be better off) ?(?:to )?(?:send|"
        r"sending|pass|give|hand|forward|refer|address|"
        rf"take|direct) {_TASK} (?:on |over |up )?to {_NAME}{_END}",
        r"(?:^|[,.;:] ?)(?:and |so |but )?(?:that|this|it)(?:'s| is) (?:really |actually |clearly )?(?!(?:china|"
        r"today|tomorrow|yesterday|everyone|everybody|nobody|"
        rf"monday|friday|next|last)\b){_NAME}(?:'s|(?<=s)')(?=$|[,.;])",
        # Not ours, goes to X; roads went over to X in the reshuffle.
        r"^(?:and |so |it |this |that |this one |that one )?(?:really |actually |properly |rather )?goes to "
        rf"{_NAME}{_END}",
        r"\b(?:functions?|dut(?:y|ies)|portfolio|responsibilit\w+|section|business|powers?|remit|line of work|"
        r"whole field) (?:has |"
        r"have |was |were |all )*(?:went|moved|passed|gone|transferred|merged|folded|absorbed|reassigned|been "
        r"\w+ed) (?:over )?(?:to|"
        rf"into|under|by) {_NAME}{_END}",
        rf"(?:^|[,.;:>!] ?){_NAME} (?:has|have|'s got|has got|have got) {_TASK} (?:now|these days|since \w+)\b",
        rf"\b{_BE} (?:clearly |really |actually )?{_NAME}(?:'s|(?<=s)') (?:baby|pigeon|patch|department|lookout|"
        r"bailiwick|concern|"
        r"affair|show|domain|territory|ground)\b",
        # Not ours, that is X; our office does not, X does.
        rf"\bnot (?:do|handle|cover|deal with) (?:{_TASK}|such \w+)[,.;:]? ?(?:but )?{_NAME} does\b",
        r"\b(?:not (?:us|ours|mine|me|for us|our \w+)|wrong \w+)[,.;:]? ?(?:but |rather )?(?:it|that|"
        rf"this)(?: ?'s| is| would be| should be) (?:for )?{_NAME}{_END}",
    )
)
_LATIN = phrase(r"[a-z]{3}")
_TO_HAND_ON = phrase(
    r"^(?:surely|is(?: not|n't) (?:this|that|it)|should(?: not|n't) (?:this|that|it))\b|"
    r"\b(?:can|could|would|will) you\b.*\b(?:ask|pass|hand|send|give|forward|re-?direct|re-?assign|re-?route|"
    r"transfer|route|"
    r"move|put|let|have|get)\b"
)
"""Could you ask X to take it: a question by its form only."""
_TITLE = phrase(r"^(?:mr|ms|mrs|dr)\. ")


def hands_on(part: str) -> bool:
    """Tell whether an English clause hands the task on, or disclaims it."""
    return DISCLAIMS.search(part) is not None or next(_takers(part), None) is not None


def asks_to_hand_on(part: str) -> bool:
    """Tell whether an English question asks the reader to give the task to somebody it names."""
    return _TO_HAND_ON.search(part) is not None and next(_takers(part), None) is not None


def english_taker(text: str) -> str | None:
    """Name who takes the task over, or None."""
    return next(_takers(text), None)


def _takers(text: str) -> Iterator[str]:
    if not _LATIN.search(text):
        return iter(())
    return (_TITLE.sub("", found["taker"].strip(" .")) for pattern in _HANDS_ON for found in pattern.finditer(text))
