"""The pieces a finished clause in English is built of, and the words that leave something open."""

from jobs.rules.reading.words import phrase

_IT = (
    r"(?:it|this|that|everything|(?:the )?(?:report|plan|materials)|all \d+ \w+|all (?:the )?(?:forms|materials|"
    r"documents|files|data|work)|"
    r"(?:the )?(?:whole )?(?:task|work|job|report|materials?|documents?|forms?|file|data|list))"
)
_DONE = (
    r"(?:all )?(?:sorted(?: out)?|signed off|sent (?:it )?over|published|approved and published|done and dusted|"
    r"wrapped up|signed and stamped|stamped|closed out|installed|paid|filed|emailed|"
    r"printed|"
    r"handed in|turned in|reported|done|finished|completed?|submitted|closed|uploaded|"
    r"delivered|taken care of|sent|signed)"
)
_SPELLED = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_PAPERS = (
    r"(?:relocation|move|handover|registration|filing|repair|renovation|installation|payment|contract|agreement|"
    r"list|plan|report|"
    r"forms?|table|documents?|files?|materials?|seals?|plaques?|signage|signboards?|paperwork|archives?|notice|"
    r"letter|reply|"
    r"response|minutes|summary|data|ledger)"
)
_NAME = (
    r"(?!(?:one|two|three|four|some|most|several|many|few|half|only|part|an?|another|other|all|any|no|every|each)\b)"
    r"[a-z]+"
)
"""A word of an office's name; what counts offices leaves some out."""
_WHEN = (
    r"(?:,? (?:already|now|here|by the (?:committee|county)|yesterday(?: morning| afternoon| evening)?|today|"
    r"this morning|"
    r"(?:ahead of|on) (?:schedule|time)|as (?:planned|scheduled|instructed|requested)|in time|by e?mail|(?:\d+|"
    r"two|three|a few) (?:days?|weeks?) ago|"
    r"on (?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*(?: \d{1,2})?|last (?:week|night|"
    r"month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|on time|as required|"
    r"(?:at )?\d{1,2}:\d\d|to you|(?:in|on) (?:the|your) (?:system|platform|inbox|intranet)|"
    rf"to (?:the |your )?(?:{_NAME} ){{0,2}}(?:county|office|bureau|department|committee|system|portal|"
    r"platform|intranet|inbox|group)))*"
)
PLAIN = tuple(
    phrase(pattern)
    for pattern in (
        rf"(?:yes )?(?:{_IT}(?:'s| is| are| has been| have been| was| were)? |we are |we're |i am |"
        rf"i'm )?(?:now |already |been |fully )*{_DONE}(?: and {_DONE})?{_WHEN}",
        rf"(?:we|i)(?: have|'ve)? (?:already |just |finally )?{_DONE}(?: (?:{_IT}))?{_WHEN}",
        rf"(?:finally |at last )(?:all )?{_DONE}(?: (?:{_IT}))?{_WHEN}",
        r"100% (?:complete|done|finished)|already done(?: last week| yesterday)?|already reported(?: to the [a-z ]+)?",
        rf"already {_DONE}{_WHEN}",
        rf"(?:ok |yes )?(?:is |are |was |were |has been |have been )?(?:all |now |"
        rf"already )?{_DONE}{_WHEN}",
        rf"(?:the |our )?(?:(?:office|final|monthly|weekly|full|whole|entire|required) )?{_PAPERS} "
        rf"(?:was|were|is|are|has been|have been) (?:now |already |all )*{_DONE}{_WHEN}",
        rf"all (?:the |our )?(?:\d+|{'|'.join(_SPELLED)}) {_NAME}(?: {_NAME})? have (?:now |already |all )?{_DONE} "
        rf"(?:their|the|our) {_NAME}(?: {_NAME})?{_WHEN}",
        rf"(?:all|both) (?:the )?(?:\d+ |(?:{'|'.join(_SPELLED)}) )?{_NAME}(?: {_NAME})? "
        rf"(?:(?:are|were|have been) )?(?:now |already )?(?:up(?: and (?:running|working))?|visited|checked|"
        rf"verified|moved|cleared|removed|"
        rf"distributed|issued|"
        rf"{_DONE}){_WHEN}",
    )
)
ALL_TOLD = phrase(
    r"\ball (?:of )?(?:the |our )?\d+\b|\b(\d+)(?:/| of | out of )\1\b|\b(?:at )?\d{1,2}(?::\d\d)? ?[ap]m\b|"
    r"\b(?:at )?\d{1,2}:\d\d\b|"
    r"\b(?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|"
    r"\b(?:back )?in (?:early |late )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|(?<!\d)100%|"
    r"\b(?:confirmation|receipt|reference|ref|ticket|file) (?:number |no\.? ?)?\d+|\b(?:this|that) one\b|"
    r"\b(?:line|item|page|house|name) by (?:line|item|page|house|name)\b|\bby (?:e?mail|hand|post|courier|noon)\b|"
    # Who has looked at it: verified by the county team; and what is also done.
    r"\b(?:verified|checked|approved|accepted|inspected|confirmed|signed(?: off)?|stamped|audited|passed|reviewed|"
    r"received|"
    r"acknowledged|certified|witnessed) (?:and \w+ed )?by (?:both |all )?(?:the |our )?[a-z]+(?: [a-z]+){0,2}|"
    r"\btoo$|\bas well$|"
    r"\bold (?:seals?|stamps?|plates?|plaques?|signs?|signboards?|accounts?|files?|archives?|records?|cards?|badges?|"
    r"premises|offices?|houses?|buildings?|toilets?|wells?|equipment|furniture|pipes?|lamps?)\b|"
    r"\b(?:on )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2}\b|\bin full\b"
)
"""Figures that leave nothing out."""
RISK = phrase(
    r"\d|\?|[\u4e00-\u9fff]|'ll\b|\b(?:some|most\w*|many|several|few|half|thirds?|quarters?|fifths?|tenths?|percent\w*|fraction|share|part\w*|only|just|other|another|each|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|dozen|majority|bulk|first|second|third|initial\w*|phase|stage|step|batch|round|draft|survey|meeting|notice|reminder|letter|invitation|request\w*|"
    r"appl\w+|training|tender|bid|quot\w+|foundation|permit|sample|trial|test|pilot|interview\w*|proposal|budget|will|would|should|could|can|may|might|must|shall|"
    r"if|when|once|until|till|unless|after|before|while|except|but|besides|apart|without|soon|almost|nearly|hope\w*|think|guess|believe|suppose\w*|seem\w*|appear\w*|"
    r"claim\w*|heard|hear|say|says|said|told|tells?|rumou?r|old|previous|former|next|tomorrow|yet|to be|being|"
    r"expect\w*|plans? (?:to|on|for)|planned|planning|schedul\w*|need\w*|want\w*|wait\w*|"
    r"pending|please|by|neighbou?r\w*|they|he|she|his|her|their|start\w*|begin\w*|begun|formed|selected|purchased|bought|trained|appointed|recruited|rented|hired|ordered|"
    r"measured|notified|our account|tasks (?:were|are)|cancel\w*|reject\w*|return\w*|fail\w*|wrong\w*|"
    r"(?:village|town)(?! (?:seal|hall|school|hospital|road|clinic|office|archive|library|market|square))|any|"
    r"no|none|nobody|"
    r"not|never|hardly|too|maybe|perhaps|probably|sort of|kind of|on paper|in principle|in theory|verbally|"
    r"officially|as if|going to|about to)\b"
)
PARTICIPLE = phrase(
    r"\b(?!(?:need|proceed|indeed|speed|feed|exceed|succeed|shed|bed|red|led|hundred|asked|called|discussed|informed|urged|reminded|ordered|hired|agreed|approved|"
    r"assigned|arranged|prepared|drafted|reviewed|visited|invited|contacted|briefed|noted|received|delayed|"
    r"blocked|stuck|stalled|damaged|flooded|refused|closed down|"
    r"moved(?! (?:in|into|to (?:the |their )?new))|promised|tried|used|interested|concerned|involved|required|"
    r"based|related|limited|attached|coordinated|launched|kicked)\b)"
    r"(?:\w{3,}ed|(?:already (?:submit|send|finish|complete|upload|hand in|hand over|close|sign|pay|report|"
    r"deliver))|given out|struck off|(?:come|gone|taken) down|done|sent|paid|dug|laid|built|swept|handed over|"
    r"put up|set up|torn down|shut|in place|"
    r"up and running|complete)\b"
)
