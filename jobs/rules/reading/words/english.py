"""The words of an English reply about the state of the work."""

from jobs.rules.reading.words import any_of, english_doubts, phrase
from jobs.rules.reading.words.english_deeds import DEEDS
from jobs.rules.reading.words.english_ends import CLOSE_IT, ENDS

_NO_END = (
    r"(?:denied|delayed|blocked|stalled|suspended|postponed|rejected|returned|expected|needed|required|involved|"
    r"interested|concerned|"
    r"confused|tired|worried|started|planned|scheduled|assigned|arranged|noted|received|informed|discussed|"
    r"drafted|hired|ordered|"
    r"selected|invited|contacted|called|briefed|notified|identified|prepared|tendered|designed|measured|"
    r"surveyed|interviewed|"
    r"reviewed|approved|agreed|launched|kicked|requested|promised|applied|asked|urged|reminded|forwarded|transferred|"
    r"moved|retired|"
    r"closed down|refused|objected|cancelled|acknowledged|flooded|quarantined|damaged|stopped|halted|failed|"
    r"indeed|speed|feed|need|"
    r"exceed|proceed|succeed|red|bed|shed|seed|weed)"
)
"""Words on -ed that tell no end: an obstacle, a step, or no verb at all."""
CLAIM = any_of(
    r"\b(?:hand(?:ed)? (?:it )?in|submit|send|finish|complete|report|upload|deliver|close|"
    r"sign)\b(?=[^.;]*\b(?:already|yesterday|this morning|ago|"
    r"last (?:week|night|month|mon|tue|wed|thu|fri)))",
    r"\b(?:handed over|capped|dug|laid|sealed|put up|swept|rebuilt|sown|cut|torn down|knocked down|read out|"
    r"paid out)\b",
    r"\b(?:done|finish(?:ed)?|complete[d]?|closed(?! (?:the|our|by|for))|resolved|settled|signed off|all set|"
    r"implemented|fixed|"
    r"taken care of|in place|secured|finali[sz]ed|concluded|executed)\b",
    r"\b(?:submitted|sent|uploaded|delivered|handed in|turned in|filed|handed over|emailed|mailed|posted|reported)\b",
    r"\b(?:signed|stamped|installed|paid|set up|in (?:use|your inbox))\b|\b(?:has|have) been (?:made|built|"
    r"printed)\b",
    r"\b(?:every|each|all)(?: \w+){1,3} (?:got|received) (?:its|their|his|her|the|a)\b|\b(?:we|i|they) (?:have "
    r")?(?:handed|delivered|returned|given) (?:the|all|our) [\w ]{2,20} to\b",
    r"\b(?:squared away|polished off|ticked off|crossed off|dealt with|boxed off|put to bed|mission "
    r"accomplished|over the line|nailed)\b",
    r"\b(?:wrapped (?:it |this |everything )?up|sorted(?: out)?)\b",
    r"\b(?:are|is|been|were|was|all|both|now) (?:now |all |already )?(?:up(?! to)(?! for)|live|in(?=$|[,.;])|"
    r"on(?=$|[,.;])|"
    r"out(?=$|[,.;])|open|installed|visited|checked|verified|"
    r"inspected|cleared|removed|relocated|moved|transferred|distributed|issued|collected|recorded|entered|"
    r"registered|updated|repaired|"
    r"replaced|built|opened|launched|trained|published|printed|handed out|through(?=$|[,.;]))\b",
    r"\b(?:households|villages|sites|units|forms|files|items|people|members|families|shops|schools|"
    r"signboards) (?:visited|checked|verified|inspected|cleared|moved|collected)\b",
    rf"(?<!being )(?<!to be )\b(?!{_NO_END}\b)\w{{3,}}ed(?: (?:now|already|today|yesterday|up|out|down|over))?$|"
    rf"\b(?:has|"
    rf"have) been (?!{_NO_END}\b)\w+(?:ed|ug|uilt|aid|ut)\b",
    # A participle without its verb: minutes circulated to everyone, extinguishers replaced in every room.
    r"^(?!.*(?:'ll|\b(?:will|shall|to be|should|would|can|could|may|might|must|if|when|get|got|need\w*|want\w*|"
    r"being|"
    rf"who|that|which))\b)"
    rf"(?:[\w']+ ){{1,6}}(?!{_NO_END}\b)\w{{3,}}ed (?:to|in|into|at|on|with|across|over|for|from|and|by|last|"
    rf"yesterday|today|this)\b",
    r"\b(?:given|gone|come|taken|handed|knocked|pulled|torn|put|sent) (?:out|down|up|back|over|in)(?=$|[,.;]| "
    r"(?:now|already|yesterday|last|this))",
    r"\b(?:licen[cs]e|approval|signature|stamp)s? (?:is |are )?in hand\b|\bcase (?:shut|closed)\b|\bpassed "
    r"(?:the )?(?:re-?|final )?(?:inspection|acceptance|check|audit|review)\b|\bover and done with\b|\bstruck off\b",
    r"\b(?:task|item|no\.?|number) ?\d+ (?:is )?(?:ok )?finish\b|\b(?:finish|complete|submit|close)(?:d|ed)? "
    r"already\b",
    r"^(?:\w+ and )?(?:published|issued|distributed|installed|updated|registered)\b|\bfully (?:staffed|equipped|"
    r"occupied|manned)\b",
    r"\b(?:every|all) [\w ]{2,20} (?:has|have) (?:now |already )?(?:received|got|signed|moved)\b|\bwent (?:up|"
    r"live|out)\b|\b(?:is|are) (?:now |all )?over(?=$|[,.;]| with\b)",
    r"\b(?:we|they|everyone|everybody) (?:have |has |had )?(?:all |already |now )?(?:moved|visited|checked|"
    r"verified|inspected|cleared|"
    r"removed|installed|distributed|issued|collected|recorded|registered|updated|repaired|replaced|built|opened|"
    r"published|printed)\b",
    # Wholly, at the end of a clause: the backlog cleared completely.
    rf"\b(?!{_NO_END}\b)\w{{3,}}ed (?:completely|entirely|in full|in toto|for good)$|"
    r"(?<!\d)100%|\bready\b(?! (?:to|for|by|on|next|in|soon))",
    *(deed.replace("NOEND", _NO_END) for deed in DEEDS),
    *ENDS,
    rf"^(?:{CLOSE_IT.pattern})$",
)
LATER = any_of(
    r"\bany (?:day|time|moment|minute) now\b|\b(?:soon|shortly|tomorrow|tonight|next (?:week|month|mon|tue|wed|"
    r"thu|fri)\w*)\b|\bat the (?:very )?latest\b"
)
"""Behind a deed as before it, a time to come."""
STEP = any_of(
    r"\b(?:draft|survey|first|second|phase|step|stage|part(?:ly|ial\w*)?|half|preparat\w+|prep|consultation|"
    r"outline|design)\b",
    r"\b(?:baseline|interview\w*|kick-?off|groundwork|"
    r"training(?: courses?| sessions?)?\b(?! (?:courses?|sessions?|certificates?|records?|materials?|hall|cent(?:er|"
    r"re)|room|ground)s?\b)(?!(?:'s| is| was|"
    r" has been) (?:now |all )?(?:finished|completed?|done|over)))\b",
    *english_doubts.SOME,
)
ONLY_REST = any_of(
    r"^(?:but |and )?(?:only|just|all but|everyone but|everything but)\b.*\b(?:not|never|yet to|still)\b"
)
"""Only Longtan has not reported: the rest is named, and with it how far it is."""
REMAINS = any_of(
    # Everyone has reported | but Huangtu village.
    r"^but (?:not |for )?(?:the |one |two |three )?(?!(?:not|we|they|it|he|she|is|are|has|have|will|was|all|now|"
    r"no|done|finished|nothing|fine|ok)\b)[a-z']+(?: (?:village|township|office|school|group|hamlet|family|"
    r"household|station|town)s?)?$",
    r"\b(?:one|two|three|four|five|\d+|a few|some) more (?!than)\w+ and\b|\ball but (?!done|finished|complete)|"
    r"\b(?:except|excluding|apart from|other than|remaining|remains?|rest(?! assured)|"
    r"left(?! (?:our|my) (?:office|desk|hands))|still|only|minus|short of|to go|"
    r"some|with the exception|not (?:including|counting)|excluded|but for|otherwise|aside from|besides)\b|"
    r"\bbalance (?:of |is |are )?\d|"
    r"\bbar (?:one|two|the|a)\b|\bsave (?:for |the )",
    r"\b(?:but not|outstanding|missing)\b|"
    r"(?<!delivered the )(?<!finished the )(?<!submitted the )(?<!sent the )(?<!signed the )(?<!installed the )"
    r"\blast (?:batch|one|few|part)\b(?! (?:was|were|went|came|got|has been|handed|"
    r"signed|ticked|crossed|fitted|finished|done|closed|this|yesterday|on))",
    r"\b(?:ready|done|finished|complete\w*|all|everything) but (?:one|two|three|a|the|\d+)\b",
)
UNSEEN = phrase(
    r"\b(?:leaders?|boss|director|mayor|secretary|bureau|committee|office|lawyer|auditors?|they|he|she) (?:did|has|"
    r"have|"
    r"had) not (?:yet |even )?(?:read|look|sign|stamp|approv|review|confirm|repl|answer)\w*"
)
"""Somebody who should look at it has not yet."""
PENDING = any_of(
    r"\b(?:await(?:ing)?|waiting|pending|under review|being reviewed|for (?:(?:his|her|their|the|its|your|\w+'s) "
    r")?(?:approval|review|signature|comment|opinion|stamp|decision))\b",
    r"\b(?:reports?|forms?|lists?|files?|plans?|applications?|drafts?|documents?|it|they|papers?|"
    r"rosters?) (?:(?:was|were|has|have|been|is|are|got|all) )*returned\b|"
    r"\breturned (?:by|to us|for|with|as)\b|^returned\b|\b(?:sent back|rejected)\b",
    r"\b(?:sent|gone|went|handed|given|taken)(?: \w+)? (?:off |out |away |in )?(?:for|to be) (?:print\w*|signature|"
    r"signing|signed|approv\w+|"
    r"review\w*|test\w*|repair\w*|bound|binding|translat\w+|engrav\w+|fram\w+|proofread\w*|check\w*|countersign\w*|"
    r"stamp\w*)\b",
    *english_doubts.STILL_TO_BE,
    UNSEEN.pattern,
)
WORKING = any_of(
    r"\b(?:we|i)(?:'re| are| am|'m) (?:now |still )?(?:on|at|in) (?:the |page |item |household |number )?(?!it\b|"
    r"fault)\w",
    r"\b(?:have|has|'ve) (?:now |so far |already )?(?:got|collected|received|had|gathered|reached) (?:most|half|"
    r"some|nearly all|almost all|a lot|the bulk|many|"
    r"about \w+) of\b",
    r"\b(?:broken the back of|getting on with|plough(?:ing|ed) (?:on|through)|making inroads|(?:on|in) the (?:home "
    r"(?:straight|stretch)|last lap|"
    r"final stretch)|over the worst|chugging along|plodding (?:on|along)|soldiering on|inching (?:along|forward)|"
    r"whittling (?:it )?down|"
    r"beavering away|rattling along)\b",
    r"^(?:still |work |we are |it is )?continuing$|\bas we speak\b|\b(?:coming along|getting there|chipping away|"
    r"ticking along|in (?:hand|the works|"
    r"the pipeline)|in "
    r"progress|working on|work(?:ing)? (?:is )?under ?way|under ?way|ongoing|on-going|going (?:well|"
    r"smoothly|on|fine))\b",
    r"\b(?:on track|on schedule|half ?way|well advanced|still (?:on it|at it|working|going)|progress(?:ing|ed)?|"
    r"moving|proceeding)\b",
    r"(?<!stop )\b(?:started|begun|drafting|preparing|collecting|compiling|reviewing|coordinating|chasing|collating|"
    r"checking|verifying)\b",
    r"\b(?:writing|implementing|rolling out|doing it|being (?:done|handled|processed)|making|finali[sz]\w+|need "
    r"to)\b",
    r"\b(?:kicked off|(?<!inspected and )(?<!tested and )(?<!checked and )(?<!completed and )(?<!verified and "
    r")approved(?! and (?:sent|signed|published|circulated|posted|filed|issued|distributed|closed)\b)|sending|"
    r"submitting|uploading|assigned|briefed|arranged|notified|"
    r"meeting (?:was )?held|held (?:a|the) (?:\w+ )?meeting|"
    r"mobili[sz]ed)\b",
    r"\b(?:is|are) being \w+ed\b",
    # A deed in its course, told as of now: pouring concrete now.
    r"^(?:and |so )?(?!(?:nothing|everything|something|anything|during|evening|morning|meeting|"
    r"building)\b)\w{3,}ing\b[\w ]*\bnow$|"
    r"\bnow (?!nothing\b|everything\b)\w{3,}ing\b",
    r"\b(?:still|just) (?:doing|at it|on it|busy|collecting|chasing)\b|\bdoing (?:it|this|them)\b",
    r"\bneed(?:s|ing)? (?:\w+ ){0,3}(?:more )?(?:days?|weeks?)\b",
)
UNDER_WAY = any_of(
    r"\b(?:and|is|are|now|still|currently) (?:now |still |currently )?being \w+",
    r"(?:\b(?:we|i|they)(?: are| am|'re|'m)|\band(?: are| is)?) (?:now |still |currently )+(?!serving|running|"
    r"operating|working(?! on\b)|using|living|enjoying|sitting|lying|keeping|monitoring|maintaining)\w{3,}ing\b",
)
"""Behind a step that is over, what is going on: plates are made and being put up."""
DENIED = any_of(
    r"\b(?:has|have|had|did) not (?!only\b)(?:even |yet |really |fully |quite |all |ever |still |\w+ly "
    r"){0,2}(?:\w{3,}ed|been|done|"
    r"sent|paid|made|built|signed|laid|dug)\b",
    r"\b(?:has|have|had) not (?:yet |all |fully |even )*been (?:\w{3,}ed|paid|sent|made|built|signed|done|laid|"
    r"put up|dug)\b",
    r"\b(?:was|were|is|are|am|been) (?:not|never) (?!(?:\w+ )?(?:amused|pleased|interested|excited|impressed|"
    r"surprised|convinced|"
    r"thrilled|delighted|worried|concerned|bothered|tired)\b)(?:\w+ ){0,2}?(?:\w{3,}ed|paid|sent|made|built|signed|"
    r"done|"
    r"laid|put up|dug)\b",
    r"\b(?:not|n't|never|yet to|hardly|far from)\b(?! only)[^,;]{0,30}?\b(?:done|finish|finished|complete|"
    r"completed|submitted|sent|"
    r"uploaded|closed|delivered|reported|replied|responded|returned|resolved|ready|in place)\b|"
    r"\b(?:not|never) (?:yet )?(?:been |fully |all |"
    r"completely )+(?:handed|signed|\w{4,}ed)\b",
    r"\bnot (?:yet )?\w{3,}ed (?:completely|entirely|fully|in full|in toto)\b",
    *english_doubts.DENIALS,
)
DELIVERS = any_of(
    r"^(?:handing|submitting|sending|finishing|completing|delivering|reporting|uploading|wrapping|closing|"
    r"returning)\b|\b(?:give|send|submit|deliver|hand|report|finish|complete|upload|have it|get it|ready|"
    r"goes? (?:out|live|"
    r"in|to)|scheduled for|set for|planned for|arrives?)\b"
)
"""With a day beside it, a promise."""
FORMERLY = phrase(
    r"^(?:it was |was |up from |previously |formerly )?\d+% (?:last|the week|a (?:week|month)|as of last|before|"
    r"previously|earlier)\b"
)
"""64% (58% last Friday): how it stood before."""
