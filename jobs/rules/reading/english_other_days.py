"""Days of an English reply that are no end of the task: when others look at it, when one sets out, what befell."""

from jobs.rules.reading.words import any_of, phrase
from jobs.rules.reading.words.english_lacks import MISHAP

_NOT_US = (
    r"(?!(?:and |but |so |then )*(?:we|i|will|shall|to|finish\w*|complet\w*|conclud\w*|end|should|can|must|hope|plan|"
    r"expect\w*|report|submit)\b)"
)
_LOOKS = (
    r"(?:looks? (?:at|over|into|through|it over|them over)|goes over|go over|goes through|go through|discuss(?:es)?|"
    r"reviews?|"
    r"considers?|debates?|examines?|votes? on|sits? on|talks? about|deliberates? (?:on|over)|takes? (?:it|this|that) "
    r"up|takes? a look(?: at)?|hears?|weighs?|studies|study|inspects?|checks?|decides? (?:on|about)?|rules? on)"
)
_WHEN = r"(?:(?:on|at|in|from|for|by|only|next|this|around) )*(?:the )?$"
BEFORE_A_DAY = any_of(
    # The committee looks at it next Tuesday; leaders sit on it on the 20th: who decides meets then.
    rf"^{_NOT_US}(?:[\w']+ ){{1,5}}?(?:will |shall |is to |are to |only |then )*(?<!the )(?<!our )(?<!all "
    rf"){_LOOKS}(?: [\w']+){{0,4}}? {_WHEN}",
    r"\b(?:on|onto) (?:the|their|its) (?:\w+ )?agenda (?:of|for|on) (?:the )?$|"
    r"\b(?:tabled|up|slated|listed|down) for (?:discussion|debate|review|a (?:vote|decision))(?: on| at)? (?:the )?$|"
    r"\b(?:goes|go|comes|come) (?:before|up before|in front of) (?:the |our )?[a-z]+(?: [a-z]+)? (?:on )?(?:the )?$",
    # We set off with it on the 8th; the team goes out on the 18th; we break ground on Monday.
    r"\b(?:set|sets|setting) (?:off|out|about|to work|to)(?: (?:with|on|for|about))?(?: (?:it|this|that|them|the "
    rf"\w+))? {_WHEN}",
    r"\b(?:tackle|attack|get (?:on to|onto|down to|round to|to)|turn to|pick up|break ground|roll up our sleeves|"
    rf"embark(?: on)?|move in|go in|head (?:out|there|over))(?: (?:it|this|that|them|the \w+))? {_WHEN}",
    r"\b(?:team|crew|workers?|inspectors?|clerks?|drivers?|diggers?|excavator|builders?|painters?|surveyors?|"
    r"plumbers?|electricians?|fitters?|gang|men|lads)s? (?:will |can |only )*(?:goes?|moves?|sets?|heads?|starts?) "
    rf"(?:out|in|down|up|there|over|off|round|on site|to site) {_WHEN}",
    # My sheet says the 14th: what a paper has, and nobody promises.
    r"\b(?:sheet|table|list|message|notice|e?mail|letter|calendar|note|reminder|paper|system) (?:says?|gives?|has|"
    r"shows?|"
    r"names?|states?|reads?) (?:only )?(?:the )?$|\b(?:yours|mine|ours|theirs) (?:says? |has )?(?:the )?$",
    # Tiles ship on the 3rd, exams end on the 5th: why a later day is asked for, not the day.
    r"\b(?:only |just |not )?(?:ships?|ends?|ends? only|lands?|docks?|gets? here|gets? back|comes? back|clears?) "
    r"(?:only |again |here )*(?:on|in|at) (?:the )?$",
)
WITNESSED = phrase(
    r"(?<!be )(?<!to )\b(?:accepted|passed|approved|signed(?: off| for)?|inspected|checked|tested|confirmed|stamped|"
    r"verified|received|opened|collected|witnessed|cleared) by (?:the |our |their |both |all )?(?:[\w'.]+ ){1,4}?"
    r"(?:(?:on|last) )?(?:the )?$"
)
"""Before a day: accepted by the roads people on Friday, who were content with it then."""
_BEFALLS = (
    rf"(?:{MISHAP}|(?:burn(?:t|ed)|gave|blew|blown|went|packed|conked) (?:out|up|way|in|down|off|dead|bang)|snapped|"
    r"jammed|seized|flooded|cracked|tripped|fused|quit|resigned|fell (?:ill|sick|over|down|off|in)|was (?:hit|struck|"
    r"stolen|injured|hurt|cut))"
)
BEFELL = phrase(
    r"^(?!.*(?:'ll\b|\b(?:will|shall|by|until|till|can|could|should|may|might|new|fixed|mended|repaired|replaced)\b))"
    rf".*\b{_BEFALLS}(?: (?:up|out|down|again|completely|for good))? (?:(?:on|last|this|over|since) )*(?:the )?$"
)
"""Before a day: the transformer burnt out on Sunday, which was the last one."""
