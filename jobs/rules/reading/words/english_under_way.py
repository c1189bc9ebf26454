"""Work in its course, in English, by form: the present continuous, what goes on, what one's own people were given."""

from jobs.rules.reading.words import any_of

_NO_COURSE = (
    r"(?!(?:going to|planning|hoping|expecting|aiming|intending|waiting|awaiting|missing|lacking|refusing|"
    r"blocking|asking|requesting|"
    r"applying|begging|seeking|pending|outstanding|willing|raining|snowing|failing|struggling|suffering|facing|"
    r"running|leaving|retiring|"
    r"wondering|thinking|guessing|assuming|sending regards|complaining|resisting|objecting|writing to (?:ask|"
    r"request|inform|say)|"
    r"reporting (?:that|to you)|serving|operating|working (?!on|through|hard|at|our|day|overtime|with)|using|"
    r"living|enjoying|"
    r"sitting|lying|standing|pleased|nothing|everything|something|anything|building (?:is|was|has)|meeting|"
    r"during|according|regarding|concerning|"
    r"including|following (?:your|the)|morning|evening|king|spring|string|ceiling|being|having|getting (?:worse|"
    r"late))\b)"
)
_GERUND = rf"{_NO_COURSE}[a-z]{{2,}}ing\b"
CONTINUES = any_of(
    r"(?:\b(?:we|i|they|he|she|[a-z]+s|[a-z]+ (?:team|group|crew|staff|clerk|office))(?: are| am| is|'re|'m|'s)|"
    rf"^(?:\w+ ){{1,4}}(?:is|are)) "
    rf"(?:now |still |currently |just |also |busy |already |at present |right now )*{_GERUND}(?! (?:room|hall|"
    r"station|point|list|capital|water|permit|place|board|pool)\b)",
    rf"^(?:and |but |so |still |now |currently |just |busy |at present |right now |presently )*{_GERUND} (?:the|"
    r"our|all|it|them|up|with|through|on|their|his|and|down|along|out|at|in|data|\w+s)\b",
    rf"\b(?:still|currently|now|presently|busy) {_GERUND}",
    r"\bunder (?:process|progress|execution|implementation|preparation|compilation|construction|repair)\b|"
    r"\b(?:past|beyond|over|at) (?:the )?(?:half-?way|mid-?point)\b",
    r"^(?:the |our )?(?:crews?|teams?|workers|men|lads)(?:'re| is| are) (?:now |already |still )?(?:on|at) the \d+\b|"
    r"\bbusy (?:with|on) (?:it|this|that)\b",
    r"\bbeing (?!(?:blocked|delayed|held|refused|ignored|disputed|difficult|late)\b)(?:\w+ed|\w+[wtks]n|made|"
    r"built|laid|put|cut|set|done|dug|sent|paid|read|written)\b",
    r"\b(?:work|works|construction|building|installation|collection|preparation|negotiations?|talks|training|"
    r"printing|surveying|checking|survey|census|repairs?|"
    r"renovation|planting|planning|drilling|registration|distribution|verification|inspections?|everything|it|"
    r"this|that|things|job|task|project)s? (?:still )?"
    r"(?:continues?|goes on|go on|carries on|carry on|proceeds?|advances?|progresses|(?:is|are) (?:coming on|"
    r"moving|advancing|on course|on target|in full swing|well under way|in hand|in train|afoot))\b",
    # I've got two clerks sorting the cards.
    r"^(?:and |so |but )?(?:we|i)(?:'ve| have)(?: got| now| already)? (?!been\b|(?:no|any|some|an? )?(?:problem|"
    rf"trouble|difficult\w*)\b)(?:\w+ ){{1,6}}?{_GERUND} (?:the|our|all|it|them|up|with|through|on|their|round|down|"
    r"along|out)\b",
    r"\b(?:part ?way|most of the way|some way|well) through\b|\bmaking (?:good |steady |slow |some )?(?:headway|"
    r"progress|strides)\b|\bat it\b|\bin full swing\b|\bhard at work\b|\bworking (?:hard|overtime|"
    r"day and night)\b",
)
"""The deed is going on."""
_OWN = (
    r"(?:(?:xiao|lao) \w+|(?:our|my|the|one of (?:our|my)|two|three|some|several|a few|a|an|all|each|"
    r"every) (?!(?:bureau|county|finance|land|police)\b)"
    r"(?:\w+ ){0,2}?(?:clerks?|colleagues?|staff|deput(?:y|ies)|accountants?|leaders?|cadres?|heads?|comrades?|"
    r"people|assistants?|interns?|secretar(?:y|ies)|"
    r"officers?|grid workers?|workers?|villages?|teams?|groups?|man|men|person|persons|guys?|lads?|operators?|"
    r"drivers?|technicians?|engineers?|volunteers?|members?|owners?|shops?)|"
    r"village (?:cadres?|heads?|secretar(?:y|ies)|committees?)|staff|people|colleagues?|someone|somebody|"
    r"grid workers|volunteers|everyone)"
)
ASSIGNED = any_of(
    r"\b(?:told|asked|instructed|ordered|directed|urged|tasked|appointed|designated|reminded|required|briefed|"
    r"got|put|sent|dispatched|despatched|deployed|assigned|detailed|arranged for|delegated) "
    rf"{_OWN}(?: (?!and\b)[\w']+){{0,4}}? (?:to (?!(?:the county|your)\b)\w+|on (?:it|this|the job)|in charge|out|"
    r"down|round|with (?:it|this))\b",
    rf"\b{_OWN} (?:\w+ ){{0,3}}?(?:has|have|was|were) (?:just |already |now |all )?(?:been )?(?:told|asked|"
    r"instructed|ordered|tasked|assigned|appointed|reminded|directed|briefed) (?:to|with|on|about|the|for)\b",
    r"\b(?:we|i|have|has) (?:already |just )?(?:instructed|ordered|directed|tasked) (?:the |our |"
    r"all )?[\w ]{2,30}? to \w+",
    r"\b(?:assigned|passed|handed|forwarded|given|delegated|entrusted|gave|left)(?: (?:it|this|that|"
    rf"the \w+))?(?: on| over)? (?:to|with) {_OWN}\b",
    rf"\b{_OWN} (?:\w+ ){{0,3}}?(?:is|are|'s) (?:now |already |currently )?(?:following (?:it|this|that|up)|on it|"
    r"on the case|seeing to|taking care|handling|dealing|looking (?:after|into)|chasing|at work|collecting|"
    r"visiting|going)\b",
    r"\b(?:assigned|passed|handed|forwarded|given|delegated|entrusted|gave)(?: (?:it|this|that|the \w+))?(?: on| "
    r"over)? to "
    r"(?:\w+\.? ){1,3}(?:of|in|from|on) (?:our|my) (?:own )?\w+",
    r"\bsent (?:out |there |over |down )?to (?:collect|check|visit|measure|help|fetch|get|find|repair|inspect|"
    r"see|talk|negotiate|look|pick|bring|count|survey|fill|clean|verify|ask|explain|assist|support|"
    r"investigate|deal|handle|do)\b",
    r"\b(?:xiao|lao) \w+ (?:\w+ ){0,3}?(?:is|'s) (?:taking care|handling|dealing|looking|on it|working)\b",
    r"\b(?:team|inspectors?|people|staff|workers?|crews?|officers?|volunteers?|cadres?|men|technicians?|"
    r"engineers?)s? (?:was|were|has been|have been|are|is) (?:already |now |all )?(?:sent|dispatched|deployed|"
    r"mobili[sz]ed|assembled|recruited|hired|assigned|informed|told)\b",
    r"\b(?:set up|formed|established|created|put together|organi[sz]ed|convened) (?:a|an|the|our|two|three|"
    r"several) (?:\w+ ){0,2}?(?:working group|task ?force|team|group|committee|crew|squad|panel|meeting|"
    r"headquarters)\b",
    r"\b(?:notices?|letters?|forms?|reminders?|instructions?|requests?|messages?)\b[^,;]*\b(?:sent|issued|gone|"
    r"given|passed)\b[^,;]*\b(?:asking|requesting|requiring|to (?:fill|complete|report|return))\b",
)
"""Given to one's own people to do: they have still to do it."""
