"""What takes the certainty out of an English claim: modals, evidentials, approximators, mishaps, denials."""

from jobs.rules.reading.words import any_of, phrase

_PARTICIPLE = r"(?:done|sent|paid|made|built|given|taken|signed|\w{3,}ed)"
_APPROXIMATELY = (
    r"(?:virtually|practically|essentially|basically|mostly|largely|mainly|broadly|roughly|nearly|almost|"
    r"substantially|effectively|technically|"
    r"theoretically|supposedly|allegedly|seemingly|purportedly|ostensibly|nominally|provisionally|tentatively|"
    r"presumably|possibly|conceivably|"
    r"formally|verbally|orally|superficially|halfway|hopefully|apparently|arguably|mistakenly|accidentally|"
    r"wrongly|incorrectly|prematurely)"
)
HEDGES = (
    # A modal of the past tells what is supposed: may have been sent, should have been done.
    r"\b(?:may|might|could|must|should|ought to|cannot|will)(?: well| already| surely)? (?:have|of) (?:already |"
    rf"now |all )?(?:been )?(?:\w+ed|{_PARTICIPLE}|gone|got)\b",
    r"\b(?:must|should|ought to|may|might|could)(?: well| already| surely| all)? be (?:already |all |now |"
    rf"long )?(?:\w+ed|{_PARTICIPLE}|finished|complete|through|over|in|ready|ok)(?: by now| already| now|$)",
    r"\b(?:would|'d) (?:have|be) (?:\w+ ){0,2}?(?:\w+ed|done|sent|paid|made|over|complete)\b",
    r"\b(?:was|were|is|are) (?:to have|to be|supposed to|meant to|due to|scheduled to|expected to) ",
    rf"\b{_APPROXIMATELY}\b(?! (?:signed|submitted|opened|handed|closed|approved|established|launched) (?:on|by|"
    r"in|at|yesterday))",
    r"\b(?:so to speak|in a (?:manner of speaking|way|sense)|well[ -]nigh|next to (?:done|finished|complete)|"
    r"all but (?:done|finished|complete\w*|over|there|ready)|as good as|near enough|"
    r"to all intents|for all (?:practical )?(?:purposes|intents)|on paper|in principle|in theory|in name|"
    r"for the most part|by and large|up to a point|more or less|"
    r"(?:as|so) far as (?:i|we|possible)|to the best of|bar the|just about|give or take)\b",
    r"\b(?:looks?|appears?|seems?|sounds?) (?:to be |to have been |as if |as though |like |all |pretty |"
    r"rather )?(?:it |it's |is )?(?:done|finished|complete\w*|over|ready|ok|fine|\w{3,}ed)\b",
    r"\b(?:bulk|majority|greater part|better part|lion's share|main part) of\b",
    r"\b(?:\d+%|almost|nearly|pretty|fairly|quite|not) (?:sure|certain|confident)\b|\bsome(?:how|what)\b",
    r"\b(?:most )?likely\b|\bapproximately\b",
    r"\b(?:i|we) (?:hope|trust|think|believe|suppose|guess|reckon|assume|imagine|understand|gather)\b|\b(?:i|"
    r"we)(?: would|'d) (?:call|say|think|imagine|guess)\b",
    r"\b(?:near(?:ing|s|ly)?|close to|approaching|coming up to|on the verge of|within sight of|"
    r"on the point of) (?:completion|complete|the (?:end|finish\w*)|finish\w*|done|being|completing)\b",
    r"\b(?:did|done|completed|finished) (?:our|my) (?:part|share|bit|best|utmost|half)\b|\b(?:did|"
    r"done) what (?:we|i) (?:can|could)\b|\b(?:our|my) (?:part|share|bit|half) (?:of \w+(?: \w+)? )?(?:is|"
    r"has been) (?:done|finished|complete\w*)\b",
    # A deed that went wrong or was not meant.
    r"\b(?:by (?:mistake|accident)|in error|wrong (?:\w+)|twice over|(?:has|have|had|needs?) to be (?:redone|"
    r"done again|repeated|re-?\w+ed)|did not count)\b",
)
WANTED = any_of(
    r"\b(?:want|need|wish|would like|'d like)(?:s|ed)? (?:to (?:have|get|see) )?(?:it|this|that|them|these|"
    r"everything|the \w+|our \w+) (?:to be )?(?:\w+ed|done|sent|paid|made)\b",
    r"\bto (?:have|get|see) (?:it|this|that|them|everything|the \w+) (?:\w+ed|done|sent|paid|made)\b",
    r"^(?:please |kindly |you can |just |let'?s? |so |and )*(?:get|mark|consider|treat|put|record|let|say|"
    r"count) (?:it|this|that|us|me|them|the \w+) (?:down )?(?:as |be |is )?(?:\w+ed|done|complete)\b",
)
"""We need it signed: a wish for the deed, not the deed."""
HEARSAY = (
    r"\b(?:word|news|report|story|impression|understanding|message)s?(?: \w+){0,4} (?:is|was) that\b",
    r"\b(?:i|we)(?: am| was| were|'m| have been| are|'re) (?:told|informed|assured|given to understand)\b|"
    r"\b(?:claims?|claimed|promised|promises|assures?|assured|reckons?|swears?|insists?|alleged\w*) (?:that |us |"
    r"me )?(?:it|this|they|he|she|the|all|everything)\b",
    r"\b(?:word is|word has it|rumour has it|rumor has it|they reckon|people say|supposedly|allegedly|i hear|"
    r"we hear|told (?:us|me)|is said to|are said to|informs? (?:us|me))\b",
)
ALONE = (
    r"^(?:as far as (?:i|we) (?:know|can (?:tell|see|say)|are aware|am aware)|to (?:my|our|the best of (?:my|our)) "
    r"knowledge|afaik)$|^(?:if (?:i|we) (?:remember|recall|am not|are not|understand)\b.*|unless (?:i am|i'm|we are) "
    r"mistaken)$|"
    r"\b(?:near(?:ing|s|ly)?|close to|approaching|on the verge of|just short of) (?:the )?(?:completion|end|"
    r"finish\w*|finishing line|being|completing|done)\b|\b(?:did|done|finished|completed) (?:our|my) (?:part|"
    r"share|bit|best|half)\b|"
    r"^(?:(?:we|it|i|this|they)(?: are| is|'re|'s| am)? )?(?:nearly|almost|about|just about|as good as|"
    r"pretty much|not quite) (?:through|there|over|done|ready|"
    r"finished|complete)\b|"
    r"^(?:well )?(?:most|half|part|some|nearly all|almost all|the bulk) of (?:it|them)$|"
    r"^(?:or so )?(?:i|we) (?:hope|think|believe|suppose|guess|reckon|trust)(?: so)?$|^(?:probably|maybe|perhaps|"
    r"apparently|supposedly|allegedly|presumably|more or less|almost|nearly|not|"
    r"in theory|on paper|in principle|hopefully|just kidding|kidding|or nearly so|or almost|as good as)$"
)
"""Behind a claim, a doubt for a clause of its own: done, I hope."""
CONDITIONS = (
    r"\b(?:assuming|supposing|providing|provided|presuming|on condition|as long as|so long as|in case|"
    r"in the event|barring|permitting|subject to|contingent)\b|\bbefore (?:it|this|that|we|they|"
    r"everything) (?:is|are|can|could|was|were|gets?)\b|^(?:were|had|should) (?:it|this|that|they|we) ",
)
OTHERS = (
    r"\b(?:the )?(?:other|next|neighbou?ring|adjacent|previous) (?:\w+ )?(?:office|department|section|desk|"
    r"village|town|township|county|bureau|school|station|task|job|item|one's)(?:'s)?\b",
    r"\bpredecessors?\b|\b(?:in|during|for) (?:the )?(?:previous|last) (?:year|round|term|quarter|phase|campaign|"
    r"season)\b|\bin 20[01]\d\b",
    r"\b(?:last|the previous) (?:year|quarter|month|term|season)'?s\b",
)
_DISOWNING = (
    r"(?:claim|say|pretend|maintain|swear|state|declare|report|certify|vouch|promise you|call|describe|present|"
    r"pass (?:it|this|that) off|boast|put (?:it|this) down)"
)
DISOWNED = phrase(
    r"\b(?:cannot|(?:could|would|will|do|dare|can|may) not|never|unable to|nobody (?:can|could|would)|"
    rf"no one (?:can|could|would))(?: \w+){{0,5}}? {_DISOWNING}\b[^,;]*\b(?:done|finish\w*|complete\w*|ready|over|"
    r"closed|ended|settled|sorted|submitted|in place)\b"
)
"""I cannot say that it's finished: the claim is named and not made, and nothing stands in the way."""
DENIALS = (
    DISOWNED.pattern,
    r"(?:\bwould|'d) (?:love|give anything|dearly like|have liked|so like) to (?:be able to )?(?:say|tell|report|"
    r"claim|answer)\b",
    r"\b(?:anything but|far from|nowhere near|no way|not really|ain'?t)\b",
    r"\b(?:none (?:of|has|have|is|are|was|were)|neither|(?:nothing|nobody|no one)(?: (?:whatsoever|"
    r"whatever|at all|else|much|further|of the (?:kind|sort)))?(?: (?:has|have|is|was|got)|'s)|not (?:one|all|"
    r"every\w*|"
    r"a single)|hardly|barely|scarcely)\b",
    r"\b(?:incomplete|unfinished|uncompleted|unsigned|undelivered|unsubmitted|undone|half-?(?:done|finished|"
    r"baked|way done))\b",
)
"""Denied without not."""
SOME = (
    r"\b(?:several|a dozen|dozens|half a dozen|a handful|a number|a couple|many|most|some|a lot|lots|a bunch|"
    r"the majority|the bulk|a few|one or two|two or three) (?:of |have|has|were|was|are|is|\w+ (?:have|has|were|"
    r"was|are|is)\b)",
    r"\b(?:interim|preliminary|provisional|tentative|rough|pilot|sample|trial|mock|initial|easy|"
    r"first) (?:\w+ )?(?:report|list|figures|version|results?|data|plan|part|count|coat|layer|half|copy|copies|"
    r"draft|lot|stage)?\b",
    r"\b(?:east|west|north|south|upper|lower|left|right|inner|outer|front|back|top|bottom|one|either) (?:side|"
    r"half|part|end|wing|bank|floor|lane)\b|\bby one (?:side|party|owner)\b",
    r"\b(?:tender|bidding|procurement|application|foundations?|groundwork|scaffolding|site visit)s?\b",
)
"""A piece of the task, or a step of it."""
STILL_TO_BE = (
    r"\b(?:subject to|to be (?:confirmed|verified|checked|approved|inspected|reviewed|audited|signed off)|"
    r"under audit|not (?:yet )?(?:tested|inspected|checked|verified|accepted)|they want changes)\b",
    r"^(?!.*\b(?:originals?|keys?|cop(?:y|ies)|photos?|scans?)\b).*\b(?:is|are|'s|lies|sits|rests) (?:now |"
    r"still |currently )?(?:with (?:the |our )?(?:[a-z]+ ){0,2}?(?:county|province|bureau|office|department|"
    r"director|mayor|leaders?|secretary|boss|chief|lawyer|notary|court|committee|printers?|finance|engraver|bank|"
    r"head|auditors?|"
    r"manager|government|commission|centre|center|reviewers?|experts?|governor|press)|on (?:the |"
    r"our )?[\w ]+(?:'s|s') desk)\b",
)
