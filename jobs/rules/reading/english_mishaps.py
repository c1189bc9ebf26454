"""What takes a sure English end back: a deed that ends nothing, a piece, another's work, how it was said."""

from jobs.rules.reading.words import phrase

_INTRANSITIVE = (
    r"(?:increased|decreased|dropped(?! (?:it|them|the|off|all))|risen|rose|fallen|fell|complained|objected|"
    r"protested|resigned|quit|left|cracked|leaked|happened|occurred|"
    r"appeared|emerged|remained|stayed|lasted|continued|died|collapsed|expired|failed|worsened|deteriorated|"
    r"changed|varied|differed|escalated|suffered|"
    r"struggled|hesitated|insisted|demanded|threatened|doubted|questioned|wondered|hoped|wished|feared|worried|"
    r"surprised|shocked|affected|injured|"
    r"killed|forced|prevented|stranded|trapped|exhausted|overwhelmed|doubled|tripled|halved|shrunk|grown|grew|"
    r"vanished|disappeared|absconded|"
    r"tried|attempted|managed|helped|supported|encouraged|advised|warned|allowed|permitted|decided|considered|"
    r"proposed|suggested|recommended|"
    r"explained|clarified|mentioned|described|negotiated|debated|argued|talked|spoke|spoken|met(?! all)|thought|felt|"
    r"known|seen|looked|watched|"
    r"tested positive|overlooked|misplaced|omitted|duplicated|mistaken|mistook|mixed up|undone|(?:case|matter|"
    r"file|issue|wound) (?:(?:was|has|been|is) )*reopened|reversed|"
    r"revoked|withdrawn|recalled|"
    r"(?:project|plan|work|it|task|scheme|idea|matter)s? (?:(?:was|has|have|been|is|were) )*shelved|"
    r"destroyed (?:in|by)|laid off|raised|lowered|let down|ousted|dismissed|fired|evicted|closed down|"
    r"sent (?:home|back|away|off)|made (?:clear|public)|(?:made|entered|sent|submitted|paid|reported|counted|"
    r"signed) twice|"
    r"(?:sent|gave|threw|pushed|kicked) (?:it|them|us|the \w+|everything) (?:back|away|home)(?! to (?:the |its |"
    r"their )?(?:owner|store|depot))|"
    r"(?:off|down|out|gone|closed|shut|flooded|empty|dirty|full|blocked|open up) again|gave up|given up|bounced "
    r"(?:it|them)|"
    r"washed away|blown (?:down|away|off)|dried up|stolen|broke|(?:is|was|are|were|got|has|have|been) broken|"
    r"bounced|crossed out|deleted|wiped|"
    r"corrupted|overwritten|spoilt|spoiled|ruined|wrecked|botched|bungled|scrapped(?! old))"
)
"""Deeds that end nothing, befall the subject, or go wrong."""
_LEAVES_OUT = (
    r"\b(?:who|whom|whoever|what|whatever|which|those|ones|present|available|possible|up to|as far|otherwise|"
    r"like|save|un(?:solved|resolved|fixed|answered|repaired|settled|read|heard|tested|finished)|exclud\w+|exceptions?|predecessor\w*|kidding|foot|besides|aside|"
    r"questions?|complaints?|lawsuits?|police|(?<!in )orders?|deposits?|advances?|problems|against|asked(?! for)|"
    r"sent for|dug up|taken away)\b|"
    r"\binvoices? (?:\w+ )*(?:issued|sent|received)\b|\b(?:equipment|bricks?|cement|machines?|machinery|tools|"
    r"parts|goods|materials) (?:(?:was|were|is|are|has|have|been|now|all) )*(?:delivered|in|here|on site|arrived|"
    r"there)\b|"
    r"^(?:please |kindly |you can |just |let'?s? |so |and )*(?:get|mark|consider|treat|put|record|let|say|make|"
    r"count|call|tick|see) (?:it|this|that|us|me|them|the \w+)\b"
)
"""What picks some out, names another paper than the task, or asks for the deed."""
_OF_ITSELF = (
    r"\b(?!we\b|i\b)\w+ (?:has|have)(?: (?:now|all|already|just|since|finally|both|recently))* (?!been\b|"
    r"no\b)(?!(?:finished|completed|submitted|sent|signed|paid|received|"
    r"moved|reported|returned|handed|registered|uploaded|replied|responded|confirmed|approved|accepted|passed|"
    r"collected|got|gone|come|taken|"
    r"closed|ended|opened|reached|made|given|done|delivered|filed|installed|built|repaired|replaced|issued|"
    r"cleared|checked|arrived (?:at|in)|"
    r"vacated|left (?:the|their)|switched|joined|enrolled|accomplished|concluded|settled|complied|"
    r"carried)\b)\w+(?:ed|en|wn)\b"
)
"""The contractor has vanished: what somebody has done of himself is no deed done to the task."""
_OWN_TOOLS = (
    r"^(?!.*\b(?:case|file|matter|task|item|issue|ticket|point|account|it|this|that|these|all|everything|project|"
    r"node|book|job|checklist|list|register|round|campaign|gap|hole|pit|dump|landfill|both)s?\b).*"
    r"\b(?:is|are|was|were) (?:now |still |already )*(?:closed|shut)\b|\b(?:power|pump|light|current|water|"
    r"gas) (?:(?:was|has|been|is) )*(?:switched|turned|cut) off\b|\b(?:form|"
    r"file|mail|template|app|system) (?:(?:was|has|been|is) )*(?:opened|updated|upgraded|read|downloaded)\b|"
    r"^(?:the |our |my |a )?(?:rain|snow|storm|typhoon|flood|holidays?|lunch|date|time|deadline|appointment|team|"
    r"police) (?:has|have|is|are|was|were|had|report)\b|^(?:the |our |my )?(?:printer|scanner|computer|laptop|"
    r"phone|car|vehicle|internet|network|server|copier|password|account)\b|"
    r"\b(?:offices?|banks?|shops?|market|school|road|window|counter|bureau|court|library|store) (?:was|were|is|"
    r"are|has been|have been) (?:now |still |also )?(?:closed|shut)\b"
)
"""What one works with and whom one works with; that it is mended or shut is not the task."""
_KNOWN_MANNER = (
    r"(?:fully|completely|wholly|entirely|totally|safely|successfully|properly|duly|finally|recently|promptly|"
    r"really|truly|definitely|certainly|newly|correctly|"
    r"accurately|smoothly|publicly|jointly|individually|separately|daily|weekly|monthly|yearly|quarterly|early|"
    r"timely|family|july|reply|supply|apply|assembly|"
    r"elderly|immediately|quickly|neatly|thoroughly|exactly|manually|digitally|personally|directly|happily|"
    r"gladly|luckily|fortunately|anomaly|fly|electronically|actually)"
)
_MANNER = rf"\b(?!{_KNOWN_MANNER}\b)[a-z]{{2,}}ly\b"
"""Formally, theoretically: how a deed was done may take it back, where the word is not known to be harmless."""
_ONLY_SO_FAR = (
    r"\bfor (?:now|today|tonight|me|us|the (?:moment|time being|day|week|month)|this \w+)\b|\b(?:done|"
    r"finished) for\b|(?<!over and )\b(?:done|finished) with\b|\bso (?:far|done)\b"
)
_NOT_YET_IT = (
    r"\b(?:report|record|not|fil|lodg)\w*ed (?:the |a |an |this |our )?(?:fault|delay|problem|damage|loss|"
    r"accident|issue|theft|complaint|incident|apolog\w+|inquiry|enquiry)s?\b|"
    r"\b(?:fault|delay|problem|damage|loss|accident|theft|incident)s? (?:(?:was|were|is|are|has|have|been|"
    r"already|duly) )*(?:report|record|not|fil|investigat)\w*ed\b|"
    r"\b(?:sent|submitted) (?:our |an? |the |for )(?:apolog\w+|inquiry|enquiry|mechanic|plumber|doctor|"
    r"engineer)\b|\bsigned up\b|\b(?:finished|done|completed) (?:discussing|planning|talking|thinking|lunch|"
    r"dinner)\b|"
    r"\bregistered for\b|\b(?:director|driver|foreman|manager|mayor|secretary|head|chief)s? (?:(?:was|were|has|"
    r"have|been) )*replaced\b|\b(?:crew|team|workers) (?:(?:was|were|has|have|been) )*paid off\b|"
    r"\bfor (?:cutting|use|later|printing|review)\b|"
    r"\b(?:award\w*|grant\w*|acquir\w+|booked|announc\w+|marked out|mixed|staked|adjourned|carried(?! out)|"
    r"voided|dismissed|cleared for|"
    r"handed over to the (?:builder|contractor|developer)|chosen|elected|nominated|shortlisted|procured|"
    r"appointed|notified|interviewed|invited|briefed|warned)\b|"
    r"^(?:the |our |my |a )?(?:roof|wiring|electrics|plumbing|drawings?|calculations?|blueprints?|scaffold\w*|"
    r"trench(?:es)?|basement|frame|skeleton|formwork|"
    r"earthworks?|excavation|agenda|questionnaires?|paint|cover letter|homework|dinner|period|term|gate|window|"
    r"door|baby|game|motion|registration) (?:is|are|was|were|has|have|closed)\b"
)
"""A step, a piece, or something that is over by itself."""
_OF_OTHERS = (
    r"\b(?:urgent|willing|healthy|reachable|temporary|makeshift|prototype|model (?:home|village|farm))\b|"
    r"\bthe (?!(?:forest|harvest|rest|request|west|test|latest|guest|interest|chest|contest|protest|arrest|pest|"
    r"nest)\b)\w{3,}est\b|"
    r"\b(?:theirs|hers|yours|earlier|different|similar|sister|twin|outdated|obsolete|empty|blank|unsigned|"
    r"southern|northern|eastern|western)\b|"
    r"\b(?:team|sector|group|zone|block|ward|section|unit|lot|floor|line|building|area|district|segment) [a-h]\b"
)
_SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|uang|iong|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|"
    r"ie|in|iu|ou|ua|ui|un|uo|ue|a|e|i|o|u)"
)
_VILLAGE = (
    rf"{_SYLLABLE}(?:{_SYLLABLE})?(?:cun|zhuang|he|shan|tun|wan|hu|qiao|jia|tang|gou|xiang|zhen|dian|ling|lin|men|"
    r"tan|dao|quan|yuan|chuan|zhai|pu|kou|fang|guan|ying|tu)"
)
_SOME_VILLAGE = rf"\b{_VILLAGE}(?: and {_VILLAGE})? (?:is|are|was|were|has|have|done|finished|completed?)\b"
"""Xiaohe and Dahe are done: two villages, and perhaps not all."""
_SOME_PLACE = rf"\b(?:in|at|for) {_VILLAGE}$|\bin the (?:north|south|east|west)\b"
_SAID_HOW = (
    r"\bhas (?:errors?|gaps|mistakes|defects|problems)\b|\b(?:failed|flicker\w*|leaking|negative)\b|"
    r"\bwith (?:errors?|mistakes?|gaps|difficult\w+|reservations?|conditions?|caveats?|problems?|delays?|few)\b|"
    r"\bin (?:my|our|his) (?:head|mind|dreams?)\b|\bin spirit\b|"
    r"\bto follow\b|\bcomes? next\b|\blater\b|\bearly$|^(?:i |we )?(?:doubt|question|wonder|check|confirm|"
    r"verify)\b|\bwhether\b|\b(?:system|portal|screen|website|status) (?:says|shows|displays|marks)\b"
)
MISHAP = phrase(
    rf"\b{_INTRANSITIVE}\b|{_OF_ITSELF}|{_OWN_TOOLS}|{_MANNER}|{_ONLY_SO_FAR}|{_LEAVES_OUT}|{_NOT_YET_IT}|"
    rf"{_OF_OTHERS}|{_SOME_VILLAGE}|{_SOME_PLACE}|{_SAID_HOW}"
)
