"""Whose an English task is, told beside a refusal or a leave: we have no powers there, the Rivers Trust has."""

from jobs.rules.reading.english_names import END, NAME
from jobs.rules.reading.words import phrase

_TASK = (
    r"(?:(?:this|that|the|these|those|such) (?:\w+ )?(?:task|job|matter|work|case|request|item|file|topic|thing|desk|"
    r"issue|question|assignment|one|post|brief|portfolio|duty|duties|subject)s?|it|this|that|these|those)"
)
_START = r"(?:^|[,.;:>!-] ?|\b(?:because|as|since|and|but) )(?:now |so |then )*"
_AUXILIARY = r"(?:has|have|does|do|is|are|can)"
_NO_MORE_THAN = r"(?:only|merely|just|simply)"
TOLD = tuple(
    phrase(pattern)
    for pattern in (
        # I completed the handover of this job to Zhou Lei.
        rf"\bhand-?over of (?:{_TASK}|(?:my|our|all)(?: \w+)?) to {NAME}{END}",
        r"\b(?:hand-?over|handed(?: over)?|passed(?: on| over)?|given|gave|turned over)\b[^;.!?]*? to "
        rf"{NAME}(?:(?: was| is)? (?:signed|done|completed?|finished|over)(?: [\w ]{{1,20}})?)?[,.;!-] ?(?:and |so )?"
        r"(?:he|she|they)(?:'s|'re)?(?: is| are)? (?:now )?(?:responsible|in charge|answers? for|does it|do it|"
        r"handles? it|the one|looks? after|takes? care|runs? it)\b",
        # We only assist. The Transport Bureau takes the lead, ask them; it is the lead agency.
        rf"{_START}{NAME} (?:now )?(?:takes|has|holds|takes over) the (?:lead|reins|pen|brief|chair)"
        r"(?=$|[,.;!]| (?:here|now|on (?:this|that|it)|in (?:this|that)|for (?:this|that|it))\b)",
        rf"\b{_NO_MORE_THAN} (?:assist|help|support|supply|advise|co-?sign|contribute|take part|attend|observe|collect|"
        rf"forward)\w*\b[^;.!?]*[,.;!-] ?{NAME} (?:leads|is leading|is in the lead|is the lead|runs|decides)(?=$|"
        rf"[,.;!]|"
        r" (?:it|this|that|here|agency)\b)",
        rf"{_START}{NAME} (?:is|are) (?:the )?(?:lead|leading|responsible|competent|nodal|proper|right) (?:agency|body|"
        r"bureau|"
        r"party|side|partner|ministry|desk|owner|officer)\b",
        rf"\b(?:owner|lead|keeper|holder) of (?:{_TASK}) (?:is|are) {NAME}{END}",
        # Subject matter pertains to Stamps & Registration, kindly forward there.
        rf"\b(?:subject(?: matter)?|matter|file|case|same|reference) (?:pertains|relates|belongs|appertains) to "
        rf"{NAME}{END}",
        rf"^(?:it |this |that )?(?:concerns|regards|pertains to|relates to|is about) {NAME}[,.;] ?(?:please |kindly |"
        r"so )*(?:re-?direct|forward|send|mark|route|transfer|address|ask|try) (?:it |this )?there\b",
        rf"\b(?:please |kindly |pls )(?:mark|address|endorse)(?: {_TASK})? to {NAME}{END}",
    )
)
"""Whoever is named so takes the task over."""
BESIDE = tuple(
    phrase(pattern)
    for pattern in (
        # From this month on Wang Lei answers for this; Zhao Min has taken my seat; she inherited it.
        rf"{_START}(?:from|since|as of|starting)(?: \w+){{1,3}}?,? {NAME} (?:answers? for|sees to|looks after|has) "
        rf"{_TASK}\b",
        rf"{_START}{NAME} (?:answers? for {_TASK}|has taken my (?:seat|chair|desk|post)|(?:has |have )?inherited "
        rf"(?:{_TASK}|my \w+)|(?:holds|has) the (?:brief|file|reins|pen)|is your (?:man|woman|contact|person|"
        rf"lady|guy|addressee)|picked {_TASK} up|picks {_TASK} up|stepped into my shoes|wears that hat|sits in my "
        rf"chair)"
        r"\b",
        rf"{_START}(?:my colleague |my deputy )?{NAME} (?:is|will be|'s) (?:covering|standing in|filling in|"
        rf"deputi[sz]ing|"
        r"acting) for me\b",
        r"\b(?:new|right|proper) (?:person|contact|officer|man|woman|one|hand|face) (?:for|on|in charge of|behind|"
        rf"responsible for) {_TASK}(?: now)? (?:is|'s) (?:now )?{NAME}{END}",
        r"\b(?:desk|post|job|portfolio|brief|seat|chair|position|file)s? (?:is|are) (?:now |since \w+ )?"
        rf"{NAME}(?:'s|(?<=s)')(?=$|[,.;!])",
        r"\b(?:responsibility|duty|remit|competence|mandate) (?:has |was )?(?:shifted|passed|fell|moved|now rests|"
        r"rests) "
        rf"(?:to|with|on) {NAME}{END}",
        rf"\b(?:sits|lies|rests) (?:\w+ly |now )(?:with|under) {NAME}{END}",
        # The Ministry took it up itself; whatever was on my desk is with Hanna Weiss; take up the matter with X.
        rf"{_START}{NAME} (?:took|has taken) (?:{_TASK}) (?:up|on|over) (?:itself|themselves|himself|herself)\b",
        rf"\bmy (?:old )?(?:desk|files?|work|tasks?|job|portfolio|post|folders?)(?: now)? (?:is|are|sits?|lies?) "
        rf"(?:now )?"
        rf"with {NAME}{END}",
        rf"\b(?:take up|raise) {_TASK} with {NAME}{END}",
        rf"^(?:it |this |same |and |so )*(?:may|should|could) (?:please |kindly )?be (?:marked|endorsed|re-?directed|"
        rf"routed|"
        rf"reassigned) to {NAME}{END}",
        r"\b(?:is|are|'s) (?:clearly |really )?"
        rf"{NAME}(?:'s|(?<=s)') own (?:job|task|work|business|affair|duty|responsibility)\b",
        # We've no powers over that canal. The Rivers Trust has; we do not hold that budget, Corporate Services does.
        r"\b(?:no|not|nor|never|neither)\b[^;.!?]*[,.;!-] ?(?:but )?(?:that's |it's )?"
        rf"{NAME} {_AUXILIARY}(?=$|[,.;!]| and | so )",
        # One for Trading Standards, I think; that's a Public Health thing; you want the Harbour Master.
        rf"(?:^|[,.;:>!-] ?)(?:rather |this is |that's |that is |it's |more )?one for {NAME}(?= i think|$|[,.;!])",
        rf"\b(?:that|this|it)(?:'s| is) (?:clearly |really |more of )?an? {NAME} (?:thing|matter|job|task|issue|affair|"
        r"question|one|item|case)\b",
        rf"\byou(?:'ll)? (?:want|need|are looking for) {NAME}{END}",
        r"\b(?:everything|my (?:\w+ ){0,2}(?:desk|files?|folders?|cases?|work|duties|tasks?|portfolio|post|job)|the "
        r"(?:\w+ )?(?:desk|"
        rf"files?|cases?|folders?|portfolio|post)|all (?:of )?(?:it|that|my \w+)) (?:has |have |was |were )?(?:went|"
        rf"gone|"
        rf"passed|moved|handed|given|transferred)(?: on| over)? to {NAME}{END}",
        # So National Highways, not us; that'll be Human Resources you want; Siti got it in the swap.
        rf"(?:^|[.;:!] ?|\b(?:so|hence|rather|but|surely) ){NAME}, ?not (?:us|me|ours|mine|our \w+)\b",
        rf"\b(?:that|it|this)(?:'ll| will| would|'d) be (?:for )?{NAME}(?= you (?:want|need)|$|[,.;!])",
        rf"(?:^|[.,;:!] ?){NAME} (?:got|gets|inherited|was given) {_TASK} (?:now|in|after|when|from|since|then)\b",
    )
)
"""Whoever is named so, in a reply that hands the task on anyway."""
NO_POWER = phrase(
    r"\b(?:we|i|this office|our \w+)(?:'ve| have| has| hold| do not have| got)* (?:no |any )(?:powers|authority|"
    r"competence|"
    r"mandate|jurisdiction|say) (?:over|in|for|on) \w+"
)
"""We've no powers over that stretch: whoever has them is the one to act."""
OWN_MOVE = phrase(
    r"(?:^|(?<=[,.;:!] )|\b(?:because|as|since) )(?:i|we)(?:'ve|'m| have| was| were| am| had)? (?:been |now |just |"
    r"already )*(?:(?:moved|transferred|went|gone|posted|reassigned|seconded|promoted|switched|shifted|rotated)"
    r"(?: over| across)?(?: to| into)|joined) [^,.;:!]+?(?= and |[,.;:!]|$)"
)
"""I moved to Licensing in March: where one went oneself, and nobody who takes over."""
