"""The pieces a finished clause in English is built of."""

from jobs.rules.reading.sure_english_risks import SPELLED
from jobs.rules.reading.words import any_of, phrase
from jobs.rules.reading.words.english_deeds import IRREGULAR
from jobs.rules.reading.words.english_results import RESULT

_IT = (
    r"(?:it|this(?: one)?|that(?: one)?|everything|the lot|(?:the )?(?:report|plan|materials)|all \d+ \w+|all (?:the "
    r")?(?:forms|materials|"
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
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?|(?:mon|tues|wednes|"
    r"thurs|fri|satur|sun)day|the (?:same |very )?day "
    r"(?:you asked|it came|it was due|after)|since (?:yesterday|this morning|last (?:week|month|night|\w+day)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day(?: (?:morning|noon|afternoon|"
    r"evening|night))?)|with all \d+ [a-z]+ present|in all respects|at last|(?:back )?in (?:early |late )?(?:jan|"
    r"feb|mar|apr|may|jun|jul|aug|sep|oct|"
    r"nov|dec)[a-z]*|"
    r"(?:ahead of|on) (?:schedule|time)|as (?:planned|scheduled|instructed|requested)|in time|by e?mail|(?:\d+|"
    r"two|three|a few) (?:days?|weeks?) ago|"
    r"on (?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*(?: \d{1,2})?|last (?:week|night|"
    r"month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|on time|as required|"
    r"(?:at )?\d{1,2}:\d\d|at (?:about )?(?:five|ten|twenty|twenty-five|half|a quarter|quarter) (?:past|to) "
    r"(?:\d{1,2}|one|two|"
    r"three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)|and (?:then |once )?again|to you|(?:in|on) (?:the|"
    r"your) (?:system|platform|inbox|intranet)|"
    rf"to (?:the |your )?(?:{_NAME} ){{0,2}}(?:county|office|bureau|department|committee|system|portal|"
    r"platform|intranet|inbox|group)))*"
)
PLAIN = tuple(
    phrase(pattern)
    for pattern in (
        rf"(?:yes )?(?:{_IT}(?:'s| is| are| has been| have been| was| were)? |we are |we're |i am |"
        rf"i'm )?(?:now |already |been |fully )*{_DONE}(?: and {_DONE})?{_WHEN}",
        rf"(?:we|i)(?: have|'ve)? (?:already |just |finally )?{_DONE}(?: (?:{_IT}))?{_WHEN}",
        rf"{_DONE} (?:it|this|that|them|everything|the lot){_WHEN}",
        rf"(?:finally |at last )(?:all )?{_DONE}(?: (?:{_IT}))?{_WHEN}",
        r"100% (?:complete|done|finished)|already done(?: last week| yesterday)?|already reported(?: to the [a-z "
        r"]+)?",
        rf"already {_DONE}{_WHEN}",
        rf"(?:we |i )?{_DONE} already{_WHEN}|(?:all )?{_DONE} 100%{_WHEN}",
        rf"all (?:the |our )?(?:\d+ )?[a-z]+(?: [a-z]+)? are (?:now |all |safely )*in(?: place)?{_WHEN}",
        r"(?:it|everything|the (?:site|page|app|hotline|system))(?:'s| is) (?:now |all )*(?:live|online|up and "
        r"running)(?: now| since [a-z]+)*",
        r"(?:all|both|each|every)(?: of)? (?:the |our )?[a-z]+(?: [a-z]+)? (?:have|has) (?:now |all |already "
        r")*(?:received|got|collected|been given|been "
        r"paid) (?:their|its|the) (?!forms?\b|notices?\b|letters?\b|instructions?\b|tasks?\b|"
        rf"questionnaires?\b)[a-z]+{_WHEN}",
        r"(?:and |but )?the (?:whole |entire )?lot(?:'s| is| are| has been| have been| was| were) (?:now |all |"
        rf"already )*(?:{RESULT}|done|sent|paid){_WHEN}",
        # Over the line; the last of it gone; no more of it; everyone has theirs.
        r"(?:we|i)(?:'ve| have)? (?:finally |now |already |just )*(?:got|wound|saw|brought|pulled) (?:it|this|"
        r"everything) (?:over the line|up|to a "
        rf"close|through){_WHEN}",
        r"(?:all )?(?:finito|finis)|(?:the |that |our )?(?:rubbish|rubble|waste|garbage|debris|dump|heap|mess|"
        rf"eyesore|backlog|arrears)(?: [a-z]+){{0,4}} "
        rf"(?:is|are) no more{_WHEN}",
        r"(?:the |our )?(?:new |archive |old )?[a-z]+s are (?:now )?all (?:in|on|at|under) (?:the|their|its) "
        r"(?!plans?\b|budget|"
        r"list|pipeline|works\b|dark|air\b|schedule|same|wrong|waiting|queue|tray)[a-z]+(?: (?:store|storeroom|"
        rf"archive|depot|office|hall|room|safe))?{_WHEN}",
        r"(?:every|each) [a-z]+ has (?:now )?(?:had|got|received) (?:its|their|his|her|the) (?!forms?\b|"
        rf"notices?\b|letters?\b|instructions?|questionnaire|list|task|turn|doubts)[a-z]+{_WHEN}",
        r"(?:the |our |all )*(?:street ?|traffic )?(?:lights?|lamps?|power|water|gas|heating|signals?|lifts?|"
        r"phones?) (?:is |are |has been |have been )?(?:now "
        rf"|all )*back (?:on|up|in service|in use)(?: (?:in|at|for|to) (?:every|each|all(?: the)?) [a-z]+)?{_WHEN}",
        r"(?:the )?last (?!(?:of )?(?:the )?(?:samples?|reminders?|notices?|letters?|requests?|forms?)\b)(?:of "
        r"(?:the |them |it )?)?(?!(?:our |the )?(?:staff|workers?|bidders?|crew|builders?|money|funds|roof)\b)"
        r"(?!samples?|reminder|notice|letter|request|application|"
        rf"form)(?:[a-z]+ ){{1,2}}went (?:to (?:the |its |their )?[a-z]+|out|"
        rf"off|in|home|over|through|on){_WHEN}",
        # All up; every single one is swapped; 17 of 17 villages have the new plaques up.
        r"(?:they(?:'re| are)|everything(?:'s| is)|all(?: of them)?(?: are)?|both(?: are)?) (?:now |all |"
        r"safely )*(?:up(?: and (?:running|working))?|in(?: place)?|live|through|accounted for|moved in)",
        r"(?:and |so )?(?:each and )?every (?:single |last )?(?:one|[a-z]+)(?: of (?:them|the [a-z]+))?(?:'s been|"
        r"'s| is| "
        r"was| has been| got)? "
        rf"(?:now |all |already )*(?:{RESULT}|done|sent|paid){_WHEN}",
        r"(?P<all>\d+) (?:out )?of (?P=all) [a-z]+ (?:(?:are |is |now |all )*|(?:have|has) (?:the|their|its|a|our) "
        r"(?:new )?(?:[a-z]+ "
        r"){1,2})(?:up|in|on|installed|"
        r"fitted|in place)",
        r"(?:we|i) (?:already )?did (?:it|this|that|this one|that one|the (?:job|task|needful))(?: (?:back )?in "
        r"(?:early |late )?(?:jan|"
        rf"feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)?(?: already)?{_WHEN}(?: already)?",
        rf"(?:ok |yes )?(?:is |are |was |were |has been |have been )?(?:all |now |"
        rf"already )?{_DONE}{_WHEN}",
        rf"(?:the |our )?(?:(?:office|final|monthly|weekly|full|whole|entire|required) )?{_PAPERS} "
        rf"(?:was|were|is|are|has been|have been) (?:now |already |all )*{_DONE}{_WHEN}",
        rf"all (?:the |our )?(?:\d+|{'|'.join(SPELLED)}) {_NAME}(?: {_NAME})? have (?:now |already |all )?{_DONE} "
        rf"(?:their|the|our) {_NAME}(?: {_NAME})?{_WHEN}",
        rf"(?:all|both) (?:the )?(?:\d+ |(?:{'|'.join(SPELLED)}) )?{_NAME}(?: {_NAME})? "
        rf"(?:(?:are|were|have been) )?(?:now |already )?(?:up(?: and (?:running|working))?|visited|checked|"
        rf"verified|moved|cleared|removed|"
        rf"distributed|issued|"
        rf"{_DONE}){_WHEN}",
    )
)
_NO_PARTICIPLE = (
    r"(?:need|proceed|indeed|speed|feed|exceed|succeed|shed|bed|red|led|hundred|asked|called|discussed|informed|"
    r"urged|reminded|ordered|hired|agreed|approved|"
    r"assigned|arranged|prepared|drafted|reviewed|visited|invited|contacted|briefed|noted|received|delayed|"
    r"blocked|stuck|stalled|damaged|flooded|refused|closed down|"
    r"moved(?! (?:in|into|to (?:the |their )?new))|promised|tried|used|interested|concerned|involved|required|"
    r"based|related|limited|attached|coordinated|launched|kicked)"
)
_THINGS = (
    r"(?:it|this|that|everything|(?:it|this|everything) all|(?:the |our |all )*(?:\w+ ){0,2}?(?:reports?|lists?|"
    r"rosters?|ledgers?|figures|numbers|data|forms?|tables?|papers?|paperwork|documents?|files?|"
    r"summar(?:y|ies)|minutes|versions?|letters?|repl(?:y|ies)|contracts?|records?|returns?|accounts|signatures?|"
    r"stones?|"
    r"poles?|pipes?|seedlings|saplings|trees|posts))"
)
_SIGHTS = (
    r"(?:(?:the |our |all )*(?:\w+ ){0,2}?(?:signs?|signboards?|plaques?|nameplates?|plates|posters?|banners?|"
    r"notices?|fences?|lamps?|cameras?|boards?|flags?|shelters?|tents?|railings?))"
)
_SERVICES = (
    r"(?:(?:the |our |all )*(?:\w+ ){0,2}?(?:website|page|hotline|portal|platform|app|site|map|service|counter|"
    r"window|hall|link|clinic|canteen|library))"
)
_NOW = r"(?:now |all |already |both |finally |safely )*"
_IS = rf"(?:is|are|was|were|'s|has been|have been) {_NOW}"
LIES_BEHIND = any_of(
    rf"\b(?:has|have|'s|'ve) {_NOW}been {_NOW}(?!made\b|held\b|met\b|shown\b|taught\b|spread\b|written down|"
    rf"set up|thrown|shut){IRREGULAR}\b",
    rf"\b(?:is|are|was|were) {_NOW}(?!made\b|held\b|met\b|shown\b|taught\b|spread\b|written down|set up|thrown|"
    rf"shut|sent\b|done\b|given back|sold|fed\b|lit\b){IRREGULAR}\b",
    rf"^{_THINGS} {_IS}(?:in(?: (?:order|place|the (?:ground|system|post|mail|file)|your (?:inbox|hands|"
    r"mailbox)))?|with you|on (?:your desk|file|record)|up and running|in (?:use|force)|live|online)\b",
    rf"^{_SIGHTS}'s (?:now )?up\b|^{_SIGHTS} (?:(?:in|at|on|along|across) [a-z ]+? )?(?:{_IS}|{_NOW})up\b|"
    rf"^{_SIGHTS} (?:has|have|went|"
    r"gone)? ?(?:gone )?up\b",
    rf"^{_SERVICES} {_IS}(?:live|online|open|up and running|operational)\b",
    rf"^{_THINGS} (?:went|has gone|have gone) (?:off|out|in|over|through|"
    r"up on the (?:shared |common )?(?:drive|website|portal|platform|intranet))(?: to (?:the )?\w+(?: \w+)?)?",
    r"^(?:(?:it|this|task|the task|everything|all)(?:'s| is| has been| was)? )?(?:all |now |already |"
    r"successfully )*(?:accomplished|fulfilled|dealt with|handled|carried out|put to bed|seen to|in the bag|"
    r"signed[, ]+sealed)\b",
    rf"^{_THINGS} (?<!it )(?<!this )(?<!that )(?:went|has gone|have gone) to (?:the |your )?(?:county|bureau|"
    r"office|department|committee|"
    r"platform|system|inbox|archive)\b",
    r"^(?:the |all )?(?:work|job|task|project|it|everything|this) (?:is|has been|was) (?:all |now )?over$",
    r"^(?:the |our )?(?:\w+ ){0,2}?\w+(?:tion|ment|ing|check|drill|survey|census|campaign|exercise|"
    r"work)s? (?:is |are |now |all )*over$",
    rf"^(?:every(?: single)?|each|all(?: of)?(?: the)?) [a-z ]+ (?:has|have) (?:now |all |"
    rf"already )*been {RESULT}\b",
    r"\b(?:has|have) (?:now |all |already )*been moved\b|^(?:the |full |all )?(?:payments?|deliver(?:y|ies)|"
    r"repairs?|corrections?|transfers?|entries|changes) (?:(?:has|have|was|were|been) )*made$",
    r"\b(?:has|have) (?:already |safely )?(?:reached|arrived with) you\b|\bjob (?:well )?done\b|"
    r"\bmission accomplished\b",
)
"""Forms of an end that name what has come to it: the list is in, signs are up, the hotline is live."""
PARTICIPLE = phrase(
    rf"\b(?!{_NO_PARTICIPLE}\b)(?:{RESULT}|"
    r"(?:already (?:submit|send|finish|complete|upload|hand in|hand over|close|sign|pay|report|"
    r"deliver))|(?:wrapped|handed|dropped|turned|put|tore|pulled|knocked|filled|sent|typed|paid|closed|cleared|"
    r"finished|signed) "
    r"(?:it|them|this|that|these|everything|all of (?:it|them)|the [a-z]+(?: [a-z]+)?|our [a-z]+) (?:all )?(?:up|"
    r"in|over|off|out|back|down)|"
    r"(?:handed|given) to (?:all|every|each)|dropped (?:it|them|the [a-z]+) (?:off|at)|moved (?:in|into|"
    r"to (?:the(?:ir)?|its) new)|given out|struck off|(?:come|gone|taken) down|done|sent|paid|dug|laid|built|"
    r"swept|handed over|"
    r"put up|torn down|"
    r"complete)\b"
)
