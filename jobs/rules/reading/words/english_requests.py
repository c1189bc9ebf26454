"""Requests in English: for a later day, and to give the task to others (``english_takers`` names whom)."""

from jobs.rules.reading.words import ENGLISH_DAY

FOR_TIME = (
    # Whatever the verb: we beg for a few more days, can we hand it over on Tuesday instead?
    r"\b(?:beg|plead|appeal|apply|ask|request|seek|hope|wish|grateful|appreciate)(?:ing|s|ed)?(?: for)? (?:a |"
    r"some |the |an )?(?:few |little |bit of |couple of |\w+ )?"
    r"(?:more|extra|additional|further|longer) (?:days?|weeks?|months?|time|period)\b",
    r"\b(?:ask|request)(?:ing)? (?:leave )?to (?:submit|report|hand|deliver|send|finish|complete)\b|"
    r"\bask(?:ing)? (?:for time )?(?:until|till)\b",
    r"\b(?:lenient|flexible|generous) (?:with|about|on) (?:the|our) (?:deadline|date|time)|"
    r"\bgrace (?:period )?(?:of|for)\b|\bgrace period\b|\bpermission to (?:submit|report|deliver|hand|finish|"
    r"send|complete)|\b(?:another|more|extra|additional|two|"
    r"three|a few|\d+)(?: more)? (?:days?|weeks?|months?|time)(?: more)? (?:would|will) (?:help|do|suffice|"
    r"be (?:great|good|enough|appreciated|helpful|welcome|fine))\b",
    r"\b(?:deadlines?|dates?|time ?limits?|due dates?|terms?|cut-?off)\b[^,;.]{0,20}\b(?:relaxed|loosened|"
    r"prolonged|lengthened|adjusted|revised|put back|set back|put off|stretched|reset|flexible)\b|"
    r"\b(?:relax|loosen|prolong|lengthen|adjust|revise|change|push back|set back|put back|stretch|reset|"
    r"reconsider) (?:the|our|my|this) (?:deadline|date|due date|time ?limit|cut-?off|term)\b",
    r"^(?:and |so |or |but )?(?:can|could|may|might|shall) (?:we|i|it|this|that|the \w+|you) (?:please |"
    r"possibly |perhaps |maybe |also )?(?!meet|start|begin|visit|come|call|see\b|talk|discuss|attend|pick|"
    r"collect|get (?:the|a)\b|have (?:the|a)\b|"
    r"explain|tell|confirm|help|join|know|ask|use|hold|do (?:anything|so)\b|be (?:there|sure|done (?:now|today))|"
    r"send (?:us|me)|give (?:us|me) the)\w+[\w' ]* (?:(?:on|by|until|till|to|before|"
    rf"after) (?:the )?{ENGLISH_DAY}|next (?:week|month|\w+day)|in \w+ (?:days|weeks))",
    r"\b(?:any chance|is there a chance|any possibility|is it possible|would it be possible)\b[^,;.]*\b(?:until|"
    rf"till|to|by|on|for) (?:the )?{ENGLISH_DAY}",
    r"\bext(?:end|ension)|\bpostpon|\bdefer|\bmore time\b|\bneeds? (?:time |it )?until\b",
    r"\bneed [^,;]*?\b(?:more|another|extra) [^,;]*please\b|\b(?:give|allow) (?:us|me) (?:until|till|to)\b|"
    r"\b(?:days?|weeks?|months?) more (?:would|please)",
    r"\b(?:push|move|shift|put|slip|reschedule|change)(?:ed|d|ing)? (?:it|this|that|ours|task \d+|no\.? ?\d+|"
    r"our (?:deadline|date)|"
    r"the (?:deadline|date|due date|submission|task)) (?:back|off|out|to|until|till)\b"
    r"(?! (?:the )?(?:bureau|office|county|other|platform|system|folder|inbox))",
    rf"\b(?:pushed?|moved?|shift|slip|rescheduled?|postponed?)(?: back)? (?:to|until|till) (?:the |about |"
    rf"around )?{ENGLISH_DAY}",
    r"\b(?:can|could|may|shall) we (?:do|have|make|finish|hand|submit|deliver|say) (?:it |this |"
    rf"that )?(?:in )?(?:(?:after|by|on|until|the)\b|{ENGLISH_DAY})",
    r"\b(?:\d+|two|three|five|ten|a few) more (?:working )?(?:days?|weeks?)\b[^.;]*\bplease\b",
    rf"\brequest(?:ing|ed)? (?:until |till |to )?(?:the )?{ENGLISH_DAY}",
    rf"\bmake (?:it|that) (?:the )?{ENGLISH_DAY}",
    rf"\b(?:is it|would it be) (?:ok|okay|possible|fine|alright|all right) (?:to|if)\b[^.;]*\b{ENGLISH_DAY}",
    r"\b(?:some|a bit of|a little) slack\b|\bdays?\'? (?:of )?grace\b|\bcan (?:it|this|that|we) wait\b|\bhold "
    r"off (?:until|till)\b|\b(?:bump|roll) (?:it|this) (?:over )?(?:to|until)\b|\ba later date\b|\bbreathing "
    r"(?:room|space)\b|\bdelay of\b|\bask(?:ing)? for (?:a |an )?(?:delay|postponement)\b|"
    r"\bwait until\b|\b(?:any chance|possible|(?:can|could) (?:we|i|you|it|this|that|the)|may|might|"
    r"please)\b[^.;]*\b(?:extra|more|"
    r"additional) (?:days?|weeks?|time)\b",
    rf"\b(?:is|would|will|how about) (?:the )?{ENGLISH_DAY}[\w ]{{0,12}}? (?:be )?(?:work|possible|ok|okay|fine|"
    rf"acceptable|alright)\b",
    rf"\bask(?:ing|s|ed)? for (?:the )?{ENGLISH_DAY}|\b(?:give|allow|grant) (?:us|me) (?:\d+|a|two|three|some|"
    rf"few) (?:days?|weeks?) more\b|\bplease wait (?:for )?(?:some|a few|\d+) (?:more )?(?:days?|weeks?)",
    r"\bdeadline (?:is )?too (?:tight|short|early|close)\b",
    # We'd like till 10 June; we would prefer 29 May instead; please set the deadline at 30 June.
    rf"\b(?:we|i)(?:'d| would)? (?:like|need|prefer|want|suggest|propose|appreciate|love) (?:to have |to say |it to "
    rf"be |to get )?(?:(?:until|till) (?:the )?{ENGLISH_DAY}|(?:the )?{ENGLISH_DAY}[\w ]{{0,14}}? instead\b)",
    r"\b(?:beg|ask|request|please|kindly|could|can|would|may|might|let us|hope|appeal|pray|wish)\b[\w' "
    r"]{0,30}?\b(?:set|"
    r"fix|put|place|reset|make|have) (?:the|our|my|this|a new) (?:deadline|due date|date|time ?limit|limit|term) "
    r"(?:at|"
    rf"for|on|to|as|to be|back to|until) (?:the )?{ENGLISH_DAY}",
    r"\bmove (?:the )?(?:deadline|date)|\b(?:later|new) (?:deadline|date)\b",
    r"\b(?:deadline|date|due)\b[^,;.]{0,20}\b(?:moved|changed|later|extended|postponed|pushed)",
    r"\bdelay (?:it |this |the (?:deadline|submission) )?(?:to|until|till|by)\b",
    # Would Friday do instead of today? This one needs moving to the third.
    rf"^(?:would|will|could|can) (?:the )?{ENGLISH_DAY}[\w :]{{0,16}}? (?:do|suit|work|be (?:ok|okay|fine|all right|"
    r"possible))\b",
    rf"^(?:would|will|could|can) (?:the )?{ENGLISH_DAY}[\w :/.-]{{0,24}}? be (?:ok|okay|fine|all right|alright|"
    r"possible|"
    r"acceptable|agreeable|workable)\b",
    # Whatever the words for more days: asking for another 2 working days, any possibility of one more month.
    r"\b(?:ask|beg|plead|appeal|apply|request|seek|hop|wish)\w*(?: for)? (?:an? )?(?:another|more|extra|additional|"
    r"further|\w+ (?:more|extra|additional|further)) (?:\w+ )?(?:working |business )?(?:days?|weeks?|months?)\b",
    r"\b(?:chance|possibility|possible|option|hope|way) of (?:an? )?(?:another|more|extra|additional|further|\w+ "
    r"(?:more|"
    r"extra|additional|further)|\d+) (?:working |business )?(?:days?|weeks?|months?)\b",
    r"(?:\bwould|'d) need (?:about |at least |some )?(?:an? )?(?:another|extra|additional|further|\w+ (?:more|extra|"
    r"additional|further)) (?:\w+ )?(?:working |business )?(?:days?|weeks?|months?)\b",
    # The day itself is to move: can this slip to Monday, we propose moving the date to Friday.
    r"\b(?:can|could|may|might|must|let) (?:we|it|this|that|ours|the \w+) (?:\w+ )?(?:slip|slide|drift|roll over|be "
    r"(?:slipped|slid)) (?:to|until|till|by|a|one|two|\d)\b",
    r"\b(?:propos|suggest|recommend|request|favou?r|prefer)\w* (?:that we )?(?:mov|push|shift|defer|postpon|"
    r"reschedul|"
    r"delay|chang|sett|put)\w* (?:\w+ ){1,4}?(?:back|out|off|to|until|till|by)\b",
    r"\b(?:this|that|it|ours|submission|deadline|date|task|report|one) (?:will |would |may |might )?needs? (?:to be "
    r")?(?:mov|push|shift|postpon|defer|put|extend|reschedul|slipp)(?:ing|ed|e)?(?: back| off| out)? (?:to|until|"
    r"till)\b|\b(?:days?|weeks?|months?|fortnight)(?:'s?)? (?:of )?grace\b",
    r"\b(?:deadline|date|due|cut-?off|time ?limit)\b[^,;.]{0,20}\b(?:shifted|deferred|rescheduled) (?:to|until|"
    r"till)\b|"
    r"\bcut-?off\b[^,;.]{0,12}\b(?:be|get|have) (?:moved|changed|pushed|extended)\b",
    # Late, a bit longer, some flexibility.
    r"\b(?:can|could|may|might|shall|would it be (?:ok|okay|all right|possible|fine))\b[^,;.]*\b(?:late|a (?:bit|"
    r"little|"
    r"while) (?:longer|late|later)|wait (?:a|until|till)|reschedule)\b|\b(?:flexibility|leeway|latitude|give|play|"
    r"room) (?:on|with|"
    r"in|for) (?:the|our|this) (?:due date|deadline|date|timing|time ?limit)\b",
    # May I hand it in on Monday, might we be allowed to bring it after the holiday, could I get until Monday?
    rf"\b(?:can|could|may|might|shall) (?:i|we) (?:please |possibly |perhaps |be allowed to |have leave to )*"
    r"(?:hand|turn|give|send|bring|submit|deliver|finish|do|report|upload|file|let you have)\b[^,;?]*?"
    rf"\b(?:(?:on|by|until|to) (?:the )?{ENGLISH_DAY}|until\b|tomorrow\b|next (?:week|month|\w+day)|instead of|"
    r"after (?:the )?(?:\w+ )?(?:holidays?|festival|weekend|break))",
    r"\b(?:can|could|may|might|shall) (?:i|we) (?:please )?(?:get|have|take) (?:it |this )?until\b",
    rf"\b(?:need|want|require)s? (?:it )?until (?:the )?{ENGLISH_DAY}",
    r"(?:\bgoing to|\bwill|'ll) need (?:a few|some|a couple of|a bit of|a little)(?: more| extra| additional)? "
    r"(?:days|weeks|time)\b",
    r"\bneeds? (?:(?:a (?:bit|little)|much|some) )?longer\b|\b(?:please|kindly) (?:prolong|delay|defer)\b|\b(?:allow|"
    r"grant|"
    r"accept|permit|excuse) (?:us |me )?(?:an?|some|the) (?:\w+ )?(?:delay|postponement)\b",
    r"^(?:please )?delay(?: it| this)?(?: please)?$|^(?:a )?(?:delay|extension|postponement),? please$",
    rf"^(?:the )?(?:next )?{ENGLISH_DAY}[\w :]{{0,16}}? would (?:be|suit|work|do)\b(?!.*\b(?:meet\w*|call|visit)\b)",
    # After the holiday, where the day before it was set.
    r"\b(?:is it|would it be|will it be) (?:ok|okay|possible|fine|alright|all right) (?:to|if)\b[^.;]*\bafter "
    r"(?:the )?"
    r"(?:[\w-]+ ){0,3}(?:holidays?|festival|weekend|break)\b",
    r"^(?:just |only )?(?:\d+|one|two|three|four|five|ten|a few) more (?:working )?(?:days?|weeks?|months?) please$",
    # A question that asks to put off, with no day named.
    r"\b(?:can|could|may|might) (?:we|i) (?:please )?(?:delay|put off|push back|hold back) (?:it|this|that|the "
    r"\w+)\b|"
    r"\b(?:can|could|may|might) (?:it|this|that|the \w+) be (?:delayed|put off|pushed back|held back)\b",
    r"\b(?:grant|give|allow|have|get|request(?:ing)?) (?:us |me )?(?:another |an? (?:extra |additional )?|"
    r"\w+ (?:more|extra|additional) )"
    r"(?:\w+ )?(?:days?|weeks?|months?)\b",
    r"\b(?:can|could|may) (?:i|we) (?:have|get) (?:it )?(?:until|till)\b",
    rf"\b(?:can|could|may) (?:i|we) (?:\w+ )?(?:submit|send|hand in|deliver|finish|do|have until|report)\b[^,;]*"
    rf"\b(?:(?:on|by|until) (?:the )?{ENGLISH_DAY}|until|next|later|instead|monday|tuesday|wednesday|thursday|friday|"
    r"tomorrow)\b",
    # The deadline itself moves: could the deadline move to after the holiday, might the due date be stretched.
    r"\b(?:can|could|may|might|would|should|shall|will|any chance|possible|possibly|hop\w+|wonder\w*|ask\w*)\b[^.;]*"
    r"\b(?:deadline|due date|cut-?off|time ?limit|submission date|closing date|target date)\b[^.;]*?\b(?:moves?|"
    r"moved|"
    r"moving|goes?|shift\w*|slip\w*|slid\w*|wait|later|longer|extended|stretch\w*|set later|drop\w*|put|kept open)\b",
    # Any chance of moving it, of having until Friday; would it be possible to have until then.
    r"\b(?:chance|possibility|possible|(?:hope|way|question|option|prospect)(?= of)) (?:of (?:us )?(?:mov|push|"
    r"shift|hav|gett|"
    r"tak|"
    r"hand|submit|send|deliver|do|bring|finish|leav|keep)\w*|(?:for us )?to (?:have|get|take|keep|leave|use|bring|"
    r"move|"
    r"push|shift|submit|send|deliver|hand|finish|do))\b[^.;?]*\b(?:until|till|to|after|by|on|next|in|for) (?:the )?"
    rf"(?:after |{ENGLISH_DAY}|(?:\w+ )?(?:holidays?|festival|weekend|break|may day|labou?r day))",
    # Give us 48 hours more, spare us a day or two, lend us another week.
    r"\b(?:give|allow|grant|spare|lend|let|afford|leave|cut) (?:us|me)(?: have| some slack of)? (?:just |only |"
    r"about |maybe |at "
    r"least |until )*(?:an? |the |another |one |two |three |four |five |six |seven |ten |\d+ |a (?:few|couple of) |"
    r"some |half )+"
    r"(?:\w+ )?(?:more |extra |additional |further )?(?:working |business )?(?:hours?|days?|weeks?|months?|"
    r"fortnight)\b",
    # Could it be put back five days, held over to Monday?
    r"\b(?:can|could|may|might|shall|would|please|should like|like) [\w' ]{1,40}? (?:please |possibly |perhaps "
    r")*be (?:please "
    r")?(?:put|pushed|moved|set|held|carried|rolled|shifted|kept|left|brought) (?:back|off|over|forward to|on to|"
    r"until|till|"
    r"to)\b|\b(?:can|could|may|might|shall) (?:item|task|no\.?|number|point) \d+ (?:please )?(?:be |have |wait|"
    r"slip|move)",
    r"^(?:please )?be (?:please )?(?:put|pushed|moved|set|held|carried|shifted|extended|postponed|deferred|"
    r"delayed) ?(?:back|off|over|"
    r"to|until|till|by|for|forward)\b",
    # I must ask whether the end of the month would be acceptable; wondering if Friday would do.
    r"\b(?:ask\w*|wonder\w*|enquir\w*|inquir\w*|see|check\w*|know) (?:whether|if) (?:the "
    rf")?(?:{ENGLISH_DAY})\b[\w' ]{{0,30}}? "
    r"(?:would|could|might|can|is|will|may) (?:still )?(?:be )?(?:\w+ )?(?:acceptable|ok|okay|possible|all ?right|"
    r"alright|"
    r"agreeable|fine|do|suit\w*|work|convenient|permissible|in order|enough|too late)\b",
    r"\b(?:ask\w*|wonder\w*|enquir\w*|inquir\w*|see|know) (?:whether|if) (?:we|i|it|this|that) (?:can|could|might|"
    r"may) (?:please |"
    r"possibly |be |have |get |hand |submit |send |bring |finish |deliver |give |do |take |move |"
    r"extend)[^.;?]*\b(?:until|till|"
    r"later|instead|more|extra|extended|after the|next (?:week|month)|by (?:mon|tue|wed|thu|fri|sat|sun|the \d))",
    # A day and whether it will do, for a whole question: friday noon ok? Tomorrow end of day instead?
    r"^(?:(?:so|and|but|or|maybe|perhaps|how about|what about|say|make it|would|is|will|could it be|shall we say|"
    r"until|by) )*"
    rf"(?:the )?(?:{ENGLISH_DAY})[\w :./-]{{0,30}}?(?: be)? ?(?:instead|ok|okay|all ?right|alright|fine|possible|"
    r"acceptable|good "
    r"enough|any good|then|work|works|do|at the latest)(?: (?:for you|with you|instead|then|please))*\?$",
    # Mind if we drop it off on Monday instead? Any give on the date?
    r"\b(?:mind if|(?:ok|okay|all ?right|alright|cool|fine|acceptable|possible) if|what if|how about) (?:we|i|it|"
    rf"this)\b[^.;]*\b(?:{ENGLISH_DAY}|"
    r"instead|later|week|month|after)\b[^.;]*\?|\b(?:give|slack|wiggle room|leeway|room|flexibility|play|movement) "
    r"(?:on|with|in|around) (?:the "
    r"|that |our )?(?:date|day|deadline|timing|due date|time)\b",
    # A week later would suit us; can it be Monday; any chance of the 15th instead?
    r"\b(?:an?|one|two|three|four|five|ten|\d+|a few|a couple of) (?:working )?(?:days?|weeks?|months?) later "
    r"(?:would|could|might|will|is|be|if|"
    r"please|instead|ok|suits?)\b|"
    r"\b(?:can|could|may|might) (?:it|this|that|ours) (?:please |possibly |perhaps )*be (?:on |by )?(?:the "
    rf")?(?:{ENGLISH_DAY})|"
    r"\b(?:can|could|may|might|shall) we (?:please )?(?:say|call it|go for|aim for|agree on|settle on|make that) "
    rf"(?:the )?(?:{ENGLISH_DAY})|"
    rf"\b(?:chance|possibility|hope) of (?:the )?(?:{ENGLISH_DAY})",
    r"\b(?:giving|allowing|letting|granting) (?:us|me) (?:have )?(?:until|till|to (?:the )?\d|another|\w+ more|a "
    r"few|some)\b|"
    r"\b(?:obliged|indebted|thankful|grateful|glad|pleased|appreciative) (?:for|of|to have|if we (?:could|might) "
    r"have) (?:just )?(?:an?|one|another|two|three|"
    r"some|\d+)(?: \w+)? ?(?:more |extra |further )?(?:days?|weeks?|months?|time)\b",
    r"\bany (?:leeway|flexibility|give|slack|wiggle room|grace|room for manoeuvre|elasticity)\b|(?:\bshall|\bwill|"
    r"'ll) (?:still |probably )?need (?:another|an "
    r"extra|a further) (?:\w+ )?(?:days?|weeks?|months?)\b",
    # Please to delay two weeks.
    r"\b(?:please|kindly|beg|request|want|wish|like|need|hope|ask)\b(?: us| me| you)? to (?:delay|postpone|extend|"
    r"prolong|defer|"
    r"put off|push back)\b|^(?:please |kindly )?(?:delay|postpone|extend|defer) (?:it |this |that |us |the \w+ "
    r")?(?:for |by |until |"
    r"to )?(?:an? |one |two |three |five |ten |\d+ )",
)
TO_OTHERS = (
    r"\b(?:sits|lies|rests) with (?:the )?(?!us\b)\w|\bwrong addressee\b|\bsend (?:it|this) to (?:the )?(?!you\b|"
    r"us\b|me\b)[\w ]+ please\b",
    r"(?:^|[>:,.;] ?)(?:the )?(?!we\b|i\b|you\b|it\b|this\b)[a-z][\w &]{2,40}? should (?:handle|do|take (?:it|"
    r"this|over)|lead|deal with)\b",
    r"\bnot (?:in|within|under) (?:my|our)\b|\bnot (?:my|our|mine|ours|us|for us)\b|\bwrong (?:person|unit|"
    r"department|office|bureau|recipient)\b|"
    r"\bnot (?:\w+ )?responsible\b|\boutside (?:our|my)\b",
    r"\b(?:(?:re)?assign(?:ed)?|redirect(?:ed)?)\b[^,;]{0,12}\bto\b|\b(?:transfer|forward)(?:red|ed)? (?:it |"
    r"this |the task )?to\b|"
    r"\bpass (?:it|this) (?:on )?to\b",
    r"\b(?:i|he|she)(?:'ve| have|'s| has)? (?:been )?(?:moved|transferred|reassigned|retired)\b(?! (?:it|the|this))",
    r"\bbeen transferred\b|\bretired\b|\bno longer (?:in|at|with|head|the|responsible|handle|work)|\bleft (?:this|"
    r"the|"
    r"that|my) (?:\w+ ){0,3}(?:post|position|office|job|unit|bureau|desk)\b|\b(?:took|take|taken|takes|"
    r"taking) over\b|\bnot us$|"
    r"\b(?:that|this|it)(?:'s| is) (?:one )?for (?:the )?(?!us|you|me|review|approval|now|today)[\w &]+$",
    r"(?<!were )(?<!was )(?<!been )(?<!are )\bhanded (?:it |this )?(?:over )?to\b(?! (?:\w+ ){0,3}(?:archives?|"
    r"stores?|"
    r"storeroom|depot|warehouse|museum|library|villagers|farmers|families|owners?|residents|households|tenants)\b)|"
    r"\b(?:should|must|"
    r"needs? to) (?:be )?(?:handled|done|led|managed|"
    r"dealt with) by\b(?! (?:now|then|today|tomorrow|the end|mon|tue|wed|thu|fri|sat|sun|\d))",
    r"(?<!\bwe )(?<!\bi )(?<!would )(?<!must )(?<!will )(?<!'ll )(?<!shall )(?<! to )(?<!\blet me )\b(?:please |"
    r"you should |"
    r"better )?(?:contact|ask|"
    r"reach out to)\b(?! for)(?![^,;]*\bfor (?:an?|the|more|help|some|\d+|two|three|our|us)\b)|\bbelongs? to\b|"
    r"\b(?<!budget )(?<!money )(?<!funds )do(?:es)? not (?:handle|cover|deal with|belong)",
    r"\b(?:i am|i'm|we are|we're) (?:not|no longer) in charge\b|\byou (?:must|should|need to) (?:ask|contact)\b|"
    r"\bhand (?:this|it) (?:over )?to (?!you|me|us)|"
    r"\b(?:bureau|office|department|desk|committee|team|station) (?:owns|runs|handles|covers) (?:it|this|"
    r"that)\b|\b(?:is|are) (?:the )?[\w ]{3,30}?(?:'s|s') (?:job|business|responsibility|remit|task|duty)\b|"
    r"\b(?:responsibility|duty|remit|(?:is|'s) (?:the )?(?:job|task)) of\b|\b(?:bureau|office|department|"
    r"committee)'s (?:responsib|job|"
    r"task|duty|work|remit)",
)
