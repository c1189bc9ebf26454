"""Pieces of English obstacles: weather, who is away, what is out of order, what befell, what others have to do."""

WEATHER = (
    r"(?:rains?|rainfall|snow|snowfall|storms?|typhoons?|floods?|flooding|floodwater|winds?|fog|frost|mud|"
    r"landslides?|heatwave|drought)"
)
AWAY = (
    r"(?:ill|sick|unwell|abroad|absent|away|travelling|traveling|unreachable|unavailable|injured|hospitali[sz]ed|"
    r"isolating|self-isolating|"
    r"in (?:the )?(?:hospital|quarantine|isolation)|on (?:\w+ )?(?:leave|holiday|vacation|strike)|on (?:a |"
    r"an )?(?:\w+ )?(?:trip|tour|mission)|"
    r"off (?:sick|duty|work)|out of (?:town|office|reach|the country|the county)|nowhere to be found)"
)
OUT_OF_ORDER = (
    r"(?:broken(?: down)?|damaged|cracked|leaking|jammed|frozen|flooded|washed (?:out|away)|cut(?: off)?|"
    r"disconnected|locked|"
    r"lost|stolen|burnt(?: out)?|burned(?: out)?|dead|empty|impassable|inaccessible|unusable|unreadable|expired|"
    r"suspended|withheld|overdue|exhausted|used up|"
    r"sold out|stranded|trapped|out of (?:action|order|service|stock|date|fuel|money|print)|under water|offline|"
    r"down(?= ?$)|"
    r"closed(?= (?:due|because|for repair))|"
    r"bankrupt|insolvent|under investigation|in dispute|disputed|contested|blocked)"
)
LAID = (
    r"(?:asphalt|tarmac|concrete|gravel|paving|tile|turf|carpet|cable|pipe|rail|marking|paint|screed|slab|kerb|"
    r"shutter)"
)
"""Asphalt down: it lies where it should."""
MISHAP = (
    r"(?:broke(?:n)? down|gave out|fell (?:ill|sick|through|apart|over|behind)|ran (?:away|off|out)|run (?:away|"
    r"off|out)|walked (?:out|off|away)|went (?:missing|bankrupt|bust|(?<!gravel went )(?<!tarmac went )(?<!asphalt "
    r"went )(?<!tiles went )(?<!slabs went )(?<!carpet went )down|on strike)|"
    r"gone (?:missing|bankrupt|bust|down)|backed out|dropped out|pulled out|stepped down|disappeared|vanished|"
    r"absconded|defaulted|collapsed|burst|sank|sunk|crashed|died|"
    r"caught fire|failed|expired|lapsed|dried up|got (?:stuck|lost|stolen|damaged|sick|ill))"
)
OTHERS_VERB = (
    r"(?:come|came|arrive[d]?|turn(?:ed)? up|show(?:n|ed)? up|appear(?:ed)?|deliver(?:ed)?|reply|replied|"
    r"answer(?:ed)?|respond(?:ed)?|agree[d]?|approve[d]?|"
    r"issue[d]?|release[d]?|fund(?:ed)?|allocate[d]?|decide[d]?|grant(?:ed)?|open(?:ed)?|allow(?:ed)?|"
    r"permit(?:ted)?|provide[d]?|supply|supplied|give[n]?|cooperate[d]?|"
    r"consent(?:ed)?|move[d]? out|leave|left|vacate[d]?|transfer(?:red)?|pay|paid|appoint(?:ed)?)"
)
NOT_A_LACK = (
    r"(?!(?:leftover|loose|hitch|hiccup|snag|delay|dropout|absence|refus|waste|fuss|drama|surprise|problem|doubt|"
    r"change|need|news|update|worr|issue|objection|complaint|trouble|difficult|obstacle|"
    r"longer|more|less|one|further|earlier|sooner|later|"
    r"crack|flaw|anomal|deviation|shortfall|reaction|casualt|injur|accident|incident|damage|loss|leak|error|mistake|"
    r"fault|defect|gap|violation|dispute|"
    r"arrear|debt|fire|death|absentee|discrepanc|irregularit|hazard|risk|"
    r"idea|matter|remain|answer|thanks|reply needed|hurry|rush|comment|remark|question|progress|action|movement|"
    r"work|steps?|new|sign|result|only|doubt|"
    r"outstanding|exception|way)\w*\b)"
)
