"""Whole clauses of manners in English: whom one speaks to, how sorry one is, what the reader may look at, relief."""

_RANK = (
    r"(?:sir|sirs|madam|ma'am|doctor|boss|chief|director|secretary|section chief|section head|leader|comrade|colleagues?|"
    r"friends?|mate|buddy|dear|guys|folks|team|everyone|everybody|all|young (?:man|lady)|old friend|my friend|love)"
)
_TITLED = (
    r"(?:mr|mrs|ms|miss|dr|prof|director|secretary|chief|mayor|comrade|section chief|deputy director|deputy|madam|lao|xiao|"
    r"auntie|uncle|brother|sister|old|young)\.? [a-z]+"
)
_ADDRESSED = (
    rf"(?:(?:dear|hello|hi|hey|good (?:day|morning|afternoon|evening)|respected|esteemed|honou?red|morning|evening),? )?"
    rf"(?:the )?(?:{_RANK}|{_TITLED})"
)
"""To whom it is said: doctor; dear section chief; Mr Hu."""
_SORRY = (
    r"(?:(?:so |very |really |terribly )*sorry|(?:my |many |sincere |our )*apolog(?:ies|y)|i apologi[sz]e|pardon me|excuse "
    r"(?:me|us)|my (?:bad|fault|mistake))"
)
_LATE = (
    r"(?:the |my |our |this |such )?(?:\w+ )?(?:silence|late (?:reply|answer|response|note)|delay|slow (?:reply|answer)|"
    r"not (?:replying|answering|telling you|reporting|writing)[\w ]{0,24}|(?:the )?(?:bother|trouble|nuisance|"
    r"inconvenience|typos?|hurry|lateness|confusion|wait|short notice|voice message)|replying (?:so )?late|being late|"
    r"missing your (?:call|message|reminder)s?|troubling you|bothering you|keeping you waiting)"
)
_TELL = r"(?:tell|told|say|said|report(?:ed)?|let (?:you|u) know|repl(?:y|ied)|answer(?:ed)?|mention(?:ed)?|update[d]?|write|written|call(?:ed)?)"
_APOLOGIES = (
    rf"{_SORRY}(?: (?:for|about) {_LATE})?|"
    rf"(?:{_SORRY},? )?(?:i |we )?(?:should|ought to|meant to|was going to|could) (?:have )?{_TELL}(?: (?:you|it|this|that|so|"
    r"us|on|earlier|before|sooner|yesterday|last|this|back|then|already|week|morning|\w+day))*|"
    rf"(?:{_SORRY},? )?(?:i |we )?(?:just |clean |completely |simply )?forgot to (?:{_TELL}|press|click|tick|mark|close|send "
    r"(?:you )?(?:word|a note|the confirmation))(?: (?:you|it|this|that|so|earlier|before|here|in the \w+))*|"
    r"(?:i(?:'m| am) )?(?:afraid|ashamed|embarrassed|sorry|glad|happy|pleased|proud|relieved) to (?:say|report|admit|tell "
    r"you|hear from you|be (?:a|such a) (?:nuisance|bother|pest))|i(?:'m| am) afraid(?: so)?|"
    r"(?:i )?hate to (?:be a (?:nuisance|bother|pest|pain)|ask|bother you|trouble you|say (?:so|it|this))|"
    r"i (?:do )?(?:know|realise|realize|understand) (?:that )?(?:it|this|that|we|i)(?: was|'s| is|'re| are|'m| am)? "
    r"(?:\w+ )?(?:late|due|overdue|past due|behind|owed|urgent|a nuisance|short notice|asking a lot|a lot to ask)"
    r"(?: (?:yesterday|today|now|already|last \w+|on \w+|and))*|"
    r"(?:i |we )?(?:only |just )?(?:saw|read|noticed|got) (?:it|this|your (?:message|note|reminder|text)|the "
    r"(?:message|reminder|note))(?: (?:just now|now|today|this \w+|late|only))*"
)
_TURNS = (
    r"(?:on my (?:honou?r|word)|upon my word|word of honou?r|cross my heart|you have my word|believe (?:it or not|me)|"
    r"if you (?:can |would |will )?(?:believe (?:it|that|me)|please|don'?t mind|do not mind|will (?:forgive|excuse) me)|"
    r"if (?:that|it)(?:'s| is)(?: not|n't) (?:a |any |too much |too |such a )?(?:bother|trouble|to ask|problem|"
    r"inconvenien(?:ce|t)|much to ask)(?: to ask)?|"
    r"(?:with (?:all (?:due )?)?|with due )respect|in fact|as it happens|as a matter of fact|to be (?:blunt|brief|precise|"
    r"exact|clear|fair|plain|on the safe side)|to cut a long story short|long story short|in short|in brief|in a word|"
    r"by the way|all the same|after all|mind you|you know|i mean|so there|there you (?:go|are|have it)|"
    r"here you (?:go|are)|voila|ta-?da|bingo|yay|hurra[yh]|hooray|woo-?hoo|whew|phew|hallelujah|amen|"
    r"at (?:long )?last|thank (?:heavens?|god|goodness)|touch wood for the weather|"
    r"(?:regards|yours?|sincerely|respectfully|faithfully|warmly|best|kind(?:est)?|warm(?:est)?|many|truly|wishes|,| )+|"
    r"(?:same here|likewise|as ever|as always|as usual))"
)
_BE_AT_EASE = (
    r"(?:(?:so|and|please|now|kindly|you can|you may|do|just) )*(?:relax|rest easy|sleep (?:well|easy|soundly)|do not "
    r"(?:worry|fret|panic)|don't (?:worry|fret|panic)|never fear|have no fear|(?:set|put) your mind at (?:rest|ease)|"
    r"be at ease|breathe(?: easy| out)?|(?:you need|need) not (?:worry|chase|ring|call|remind us|ask)(?: \w+){0,3})(?: now| then| "
    r"about (?:it|this|that|us))*|"
    r"(?:so |and |please |there's |there is )*no need (?:for (?:any |more |further )*(?:calls?|reminders?|chasing|visits?|worry|"
    r"concern)|to (?:ring|call|phone|shout|panic|write|nag|come|send (?:\w+ ){0,2}?(?:reminders?|messages?)|reply|answer|"
    r"keep \w+ing)(?: (?:me|us|again|round|back|any ?more|so|every \w+))*)|"
    r"(?:and )?(?:frankly |honestly )?(?:i |we )?(?:never|do not|don't) (?:ever )?(?:want|wish|care) to (?:see|hear of|hear|"
    r"touch|look at|count|fill in|do) (?:another|that|one more|such a) (?:[\w-]+ ){0,3}[\w-]+(?: (?:again|ever|in my life))*|"
    r"(?:glad|happy|relieved|good|nice|pleased) to (?:see the back of it|be rid of it|be done|have it (?:behind|off) (?:us|"
    r"me)|get that off my (?:desk|chest))|good riddance|(?:that's |what )?a (?:load|weight) off (?:my|our) minds?|"
    r"(?:i|we) can (?:now |finally )*(?:sleep|breathe|rest|relax|have a (?:drink|beer|tea))(?: (?:again|easy|now|at night|"
    r"soundly))*|"
    r"(?:we|i)(?:'ve| have)? (?:earned|deserve)s? (?:a |our |my )(?:drink|beer|rest|break|holiday|tea)"
)
"""That nobody need worry, and how glad one is to be rid of it."""
_EVIDENCE = (
    r"(?:sheet|file|list|photos?|pictures?|pics|scans?|report|forms?|receipt|minutes|cop(?:y|ies)|document|proof|table|"
    r"screenshot|roster|register|certificate|attachments?|attach(?:ed)? file|evidence|details?|paperwork)s?"
)
_SEE = (
    rf"(?:the |my |our |a |signed |scanned )*{_EVIDENCE}(?: (?:is|are))? (?:attached|enclosed|below|above|attach|annexed|herewith)"
    r",? (?:please|kindly) (?:check|see|confirm|review|look|have a look|verify|find)|"
    rf"(?:please |kindly )?(?:see |find |check |look at )?(?:the |my |our )?(?:attached?|attach(?:ed)?|enclosed) {_EVIDENCE}"
    r"(?: (?:please|kindly))?(?: to (?:see|check|look|view))?|"
    r"(?:so |and )?(?:please |kindly |do )+(?:check|look|verify|see|have a look|take a look|confirm|update|correct|amend|tick|"
    r"mark|note|acknowledge)(?: (?:it|this|that|them|off|at|on|in|from|over|the same|your|our|my|the|end|side|"
    r"records?|list|system|status|register|accordingly|receipt|for yourself|when|you|have|a|moment|time|free|can))*|"
    r"(?:could|would|can|will|might) you (?:please |kindly |perhaps )*(?:be (?:so (?:good|kind)|kind enough|good enough) (?:as )?"
    r"to )?(?:check|look|verify|see|have a look|take a look|confirm|glance|cast an eye|look (?:it|them|this) over|update|tick|"
    r"mark|acknowledge)(?: (?:it|this|that|them|off|at|on|in|from|over|the same|your|our|my|the|end|side|"
    r"records?|list|system|status|register|accordingly|receipt|when|whenever|you|have|a|moment|time|are|free|can|please|as|"
    r"done|closed|complete[d]?))*\??|"
    r"(?:look|check|see)(?: it up)? (?:at|in) (?:the |our |your )?(?:minutes|records?|file|register|archive|group|chat|log|"
    r"attachment)(?: (?:of|from|for|dated) [\w/.]+(?: \d+)?)?|"
    r"(?:come|drop) (?:and |by (?:and |to )?|over (?:and |to )?|round (?:and |to )?)?(?:see|look|have a look|check|inspect)"
    r"(?: (?:it|for yourself|yourself|any ?time|whenever you like|them))*"
)
"""What the reader may look at, and when he has a moment."""
MANNERS = rf"{_ADDRESSED}|{_APOLOGIES}|{_TURNS}|{_BE_AT_EASE}|{_SEE}"
