"""That a task is not one's own to do, in English, whoever it belongs to; who should take it: ``english_takers``."""

from jobs.rules.reading.words import any_of

DISCLAIMS = any_of(
    r"\b(?:someone|somebody|anybody|another \w+|other \w+)(?: else)?'s (?:task|job|work|duty|responsibility|remit|"
    r"business|matter|area)\b|\b(?:please |kindly |should be |must be |has to be )re-?(?:assign|direct|rout)\w*(?: "
    r"it| "
    r"this| "
    r"that| the task)?$",
    r"\b(?:should|ought) not (?:have )?(?:been sent|be sent|be assigned|been assigned|come|gone?) to (?:us|me|our)\b|"
    r"\bnot for (?:us|our|me)\b(?! to decide)|\b(?:we|i)'(?:re|m) (?:not|never) (?:\w+ )?(?:the (?:one|ones|right|"
    r"responsible|competent)|responsible|in charge)\b",
    r"\b(?:give|assign|pass|send|hand|forward|leave) (?:it|this|that|the task) (?:on |over )?to (?:someone|"
    r"somebody|anyone|another|others|whoever)\b|\b(?:should|must|ought to|has to) (?:go|be (?:sent|given|assigned|"
    r"passed)(?: on)?) to (?:someone|somebody|another|others|whoever|a different)\b",
    r"\bnot (?:concerned with|related to|connected with|pertaining to|relating to|meant for|intended for) (?:us|"
    r"our|me)\b|\bwrongly (?:marked|sent|addressed|assigned|forwarded|routed)\b",
    r"\b(?:other|another|different) (?:department|office|unit|bureau|section|team|desk) (?:looks|handles|deals|"
    r"does|is (?:in charge|responsible)|should)\b",
    r"\bnot (?:\w+ ){0,3}?(?:in|under|within|into|part of|on) (?:my|our) (?:\w+ )?(?:remit|scope|dut(?:y|ies)|"
    r"area|field|mandate|competence|portfolio|jurisdiction|department|post|turf|territory|list|domain|purview)\b|"
    r"\bposted (?:out|elsewhere|to another)\b",
    r"\bhanded over (?:my|our|all my) (?:duties|work|post|job|portfolio|responsibilit\w+)\b",
    r"\bnothing to do with (?:us|me|our)\b|\bnone of our\b|\bnot (?:a )?(?:matter|task|job|one|thing|"
    r"case) (?:for|of) (?:us|ours|our|me)\b",
    r"\bwrong (?:person|unit|department|office|bureau|recipient|desk|door|addressee|township|town|village|"
    r"section|number|team|people|place|contact)\b",
    r"\b(?:not|isn't|outside|beyond|out of|exceeds) (?:in |within |under |part of |among )?(?:my|"
    r"our) (?:\w+ )?(?:remit|scope|duty|duties|task|job|work|area|field|mandate|"
    r"responsibilit\w+|competence|portfolio|jurisdiction|department|office|brief|business|post|turf|territory|"
    r"authority|function\w*)\b",
    r"\b(?:we|i) (?:are|am|'re|'m|do|was|were) (?:not|never) (?:\w+ )?(?:the (?:one|ones|right|responsible|"
    r"competent)|"
    r"responsible|in charge|handle|handling|cover|deal|do this|do these|do that|look after)\b",
    r"^(?:i|he|she)(?:'ve| have|'s| has)? (?:already |just |since |now )?(?:left|quit) (?:the |this )?(?:\w+ ){0,3}"
    r"(?:commission|bureau|department|committee|station|agency|centre|center|federation|league|school|hospital|"
    r"township|administration|service)(?= on (?:\d|the )| in| last| at| since| two| a|$)(?! (?:at|in) \d)",
    r"\b(?:i|he|she)(?:'ve| have|'s| has|'m| am| was)? (?:already |just |since |now )?(?:left (?:the |this |"
    r"that |my )?(?:post|office|job|unit|bureau|position|township|town|department|service)|"
    r"changed (?:jobs?|posts?|positions?|units?|departments?)|no longer (?:work|in|at|with|hold|serve|"
    r"responsible|the|on)\b|(?:been )?(?:transferred|reassigned|posted|seconded)(?! it| this| the)|been moved|"
    r"retired|resigned from|"
    r"moved to (?:a |an |another |the )?(?:other |new |different )?(?:post|job|department|bureau|office|unit|"
    r"position))\b",
    # With us, on our list, in our hands: where it should not be.
    r"\b(?:should|ought to|does|is|was|were|are|did)(?: not|n't| never) (?:really |actually |properly )?(?:be |"
    r"belong |sit |"
    r"supposed to be |meant to be |have come |have been )*(?:with|on|in|at|to|under) (?:us|me|our (?:list|desk|"
    r"plate|table|"
    r"court|hands|books?|sheet|pile|tray))\b(?! (?:yet|today|until))",
    r"\b(?:put|enter|list|show|book) (?:it|this|that|the (?:task|item|node)) (?:down )?(?:in|under|against) (?:her|"
    r"his|their|someone else's|another) "
    r"(?:name|column|list)?\b",
    r"\b(?:is|was|were|are|has been|'s) (?:never|hardly|scarcely) (?:really )?(?:our|my) (?:job|task|work|business|"
    r"duty|responsibility|remit|call|problem|thing|"
    r"affair|concern|field|area)\b",
    # What one does no more: I do not do personnel anymore, we no longer cover roads.
    r"\b(?:we|i) (?:do not|no longer) (?!(?:need|want|have|know|think|see|get|expect|believe|understand|feel|care|"
    r"mind|hear|"
    r"trust|remember|wait|go|come|lack|miss|use|find|face|owe|require)\b)(?:[\w']+ ){1,5}?(?:any ?more|any longer|"
    r"these days)\b|"
    r"\b(?:we|i)(?:'re| are|'m| am) (?:not|no longer) (?:in|at|with|on|part of|the|responsible|in charge|handling|"
    r"doing|running|"
    r"covering|dealing|serving) (?:[\w']+ ){0,4}?(?:any ?more|any longer|these days)\b|"
    r"\b(?:i|we|he|she)(?:'ve| have|'s| has) not (?:been|worked|served|sat) (?:in|at|with|on|as) (?:that|this|the) "
    r"(?:\w+ )?(?:job|"
    r"post|office|role|unit|bureau|team|section|department|station|desk|position|committee|commission)\b",
    r"\b(?:take|strike|remove|get|drop|leave) (?:me|us) (?:off|from|out of) (?:your|the|this|that) (?:\w+ "
    r")?(?:list|roster|"
    r"group|chat|loop|distribution|register|circulation)\b",
    r"\b(?:has|have|having|had|got|play|plays) (?:absolutely |really |simply )?no (?:role|part|say|mandate|remit|"
    r"involvement|"
    r"connection|jurisdiction|responsibility|competence|business)\b(?! of the| in stock)",
    r"\bnot (?:our|my) (?:pigeon|baby|patch|circus|call|thing|lookout|problem|concern|affair|table|show|cup of tea|"
    r"line|"
    r"bailiwick|side of the fence)\b|\b(?:barking up|knocking (?:at|on)) the wrong\b",
    r"\b(?:someone|somebody) else(?:'s)? (?:has|is|does|handles|took|takes|deals|holds|sits|looks|runs|does|covers|"
    r"in that|"
    r"in my)\b|\b(?:sent|came|come|reached|landed|addressed|assigned|given|allotted|got)(?: to| with| on)? (?:us|"
    r"me|our "
    r"(?:office|desk|side)|here) (?:by mistake|in error|wrongly|by accident|by some mistake)\b",
)
