"""English ends in other words than a verb: idioms, closings that let the reader strike it off, learners' forms."""

from jobs.rules.reading.words import phrase
from jobs.rules.reading.words.english_results import RESULT

_CLOSED = r"(?:closed|settled|resolved|disposed of|shut|complied with)"
_OFF = r"(?:off|out|through|away|down)"
_THE_TASK = (
    r"(?:it|this|that|ours|us|me|this (?:one|item|task|matter|file|point|entry|ticket)|that (?:one|item|task|"
    r"matter|file)|the "
    r"(?:task|item|matter|file|ticket|case|point|entry|reminder|node)|(?:item|task|number|no\.?) ?\d+)"
)
CLOSE_IT = phrase(
    r"(?:(?:so|and|then|please|kindly|now|do|hence|therefore) )*(?:(?:you|one|we) (?:can|may|might|could) (?:now |"
    r"safely |"
    r"please |go ahead and |also )*)?"
    rf"(?:(?:treat|regard|consider|take|mark|show|log|record|put|set) {_THE_TASK} (?:down )?(?:as )?{_CLOSED}|"
    rf"(?:cross|tick|strike|score|take|knock|check|scratch) {_THE_TASK} {_OFF}(?: (?:of )?(?:your|the|that) (?:\w+ "
    r")?(?:list|tracker|log|agenda|dashboard|page|plan|"
    r"register|sheet|board|books?|chart|table|card))?|"
    r"(?:cross|tick|strike|score|take|knock|check|scratch) (?:the |our )(?:[a-z]+ ){1,4}?off (?:your|the) (?:\w+ "
    r")?(?:list|tracker|register|"
    r"sheet|board)|"
    rf"(?:close|delete|remove|archive|drop) {_THE_TASK}(?: (?:off|out|from (?:the|your) (?:\w+ )?list|now|for "
    r"good))*|"
    rf"(?:put|draw) (?:a )?(?:tick|line|cross|check mark) (?:against|beside|next to|by|under|through) {_THE_TASK})"
    r"(?: (?:now|then|please|too|for good|at your end|on your (?:side|end|list)|in (?:the|your) (?:system|list)))*"
)
"""You can cross this one off your list; kindly treat this as closed: said of what is finished."""
CLOSES = phrase(
    r"(?:(?:so|and|but|well|right|yes|yep|ok|now|finally|there) )*(?:"
    r"(?:it|this|that|this one|that one|the (?:whole )?(?:task|job|matter|thing|lot|business|exercise)|all|"
    r"everything|we|we are|"
    r"they)?(?:'s| is| are|'re| has been| have been| was)? ?(?:now |all |both |well and truly |finally |officially )*"
    r"(?:a wrap|(?:off|clear of) (?:my|our|the|everybody's) (?:plate|desk|hands|list|books|chest|table)|a done "
    r"deal|done and dusted|"
    r"over and done with|home and dry|in the bag|in the can|history|a closed (?:book|chapter|case)|that|all she "
    r"wrote|behind us|"
    r"the lot|the whole lot|everything then|finished here|all finished|all sorted|sorted|through with (?:it|this|"
    r"that)|over the line|no more|"
    r"out of the way|squared away|buttoned up|sewn up|wrapped up|tied up with a (?:bow|ribbon)|put to bed|laid to "
    r"rest|"
    r"(?:fully |all )?disposed of|signed, sealed and delivered|the (?:full|complete|whole) (?:list|set|lot|picture|"
    r"house)|"
    r"the end of (?:it|that|the matter|the story)|the last of (?:it|them)|finished business|mission accomplished|"
    r"case closed)|"
    r"(?:that |the )?box (?:is )?ticked|(?:the |that )?job(?:'s| is)? (?:a good (?:'un|one|un)|jobbed|done|well "
    r"done|over)|case closed|mission "
    r"(?:accomplished|complete)|"
    r"that makes (?:it )?(?:all of (?:it|them)|the (?:full set|lot)|a full house|(?P<full>\d+)(?: \w+)? (?:out "
    r")?of (?P=full))|"
    r"(?P<whole>\d+)(?: \w+)? (?:out )?of (?P=whole)|"
    r"(?:we|i)(?:'ve| have)? (?:now |finally |already )*(?:put|tied|drew|drawn|knocked|placed) (?:a (?:bow|lid|"
    r"line|full stop|ribbon|"
    r"cap|tick) (?:on|under|to|around|behind|against)|it (?:off|on the head|to bed)|the lid on|the seal on) ?(?:it|"
    r"this|that|the whole "
    r"thing)?|in full)"
    r"(?: (?:now|then|too|at last|finally|for good|today|yesterday|this (?:morning|afternoon|week)|last (?:night|"
    r"week|\w+day)|on "
    r"(?:our|my) (?:side|end)|at (?:our|my) end|from (?:our|my) (?:side|end)|with flying colou?rs))*"
)
"""A whole clause that closes the matter: that's a wrap, off our plate, nothing left on our side."""
CLOSES_ALONE = phrase(r"in full|\d+(?: \w+)? (?:out )?of \d+(?: now| today| already)*")
"""That nothing is left, or 12 of 12: closes the matter only beside a deed that is known to be an end."""
ENDS = (
    # Idioms of an end, whatever the thing.
    r"\bput a (?:bow|lid|full stop|ribbon|cap) (?:on|to|around) (?:it|this|that|the \w+)\b|\b(?:drew|drawn|draw) a "
    r"line under "
    r"(?:it|this|that|the \w+)\b|\bjob(?:'s| is)? (?:a good (?:'un|one|un)|jobbed)\b|\b(?:home and dry|over and "
    r"done with|all "
    r"accounted for|disposed of|in the can|sewn up|buttoned up|done with flying colou?rs|"
    r"(?:off|clear of) (?:my|our) (?:hands|books|chest|table))\b|"
    r"^(?:so |and |right |well )*(?:that|this|it)(?:'s| is| was) (?:that|the last of (?:it|them|the|our)\b|the "
    r"(?:full|complete|whole) "
    r"(?:list|set|lot)|all of (?:it|them))",
    r"\b(?:got|wound|saw|pulled|brought) (?:it|this|that|everything) (?:over the (?:line|finish(?:ing)? line)|up|"
    r"through|off|to a close)\b"
    r"(?! to (?:the |a )?(?:half|point|stage))|^(?:all )?(?:finito|finis|fini|over and out)$|"
    r"^(?:the |that |all )?[a-z' ]+ (?:is|are) no more$|\b(?:is|are) (?:now )?all (?:now )?(?:in|on|at|under) "
    r"(?:the|their|its) [a-z]+$|"
    r"^(?:the )?last (?:of (?:the |them |it )?)?(?:[a-z]+ ){1,3}?went (?:to|on|over|through|home|into)\b|^(?:and |"
    r"so |well )*(?:that(?:'s| is|"
    r" was) )?(?:the|that) (?:whole )?lot$|"
    r"^(?:so |and |right |then |well )*that(?:'s| is) (?:all|both|every|the|our) (?!(?:problem|plan|point|thing|"
    r"reason|idea|question|case)\b)"
    r"(?:[\w'-]+ ){1,5}?(?:\w{3,}ed|done|built|laid|paid|sent|hung|in|up|down|back)\b(?! (?:to|by|for) "
    r")(?!.*\b(?:if|when|but|not)\b)|"
    r"^(?:we|i)(?:'ve| have)? (?:now |already |just )*(?:handed|given|gave|sent|paid|issued|shown|brought|dealt) "
    r"(?:every|each|all|both)\b|"
    r"\b(?:have|has) (?:complete|finish|submit|finalise|finalize|rectif(?:y|ied))(?= (?:the|all|our|it|this|that|"
    r"same)\b)|"
    # We painted the railings: a deed of result done to all there is.
    r"^(?:and |so )?(?:we|i) (?!(?:checked|inspected|visited|tested|counted|verified|collected|gathered|reviewed|"
    r"compiled|reported|answered|replied|"
    r"responded|passed|released|opened|recorded|entered|forwarded|transferred|covered|secured|handled|updated|"
    r"adjusted|launched|presented|returned|"
    rf"printed|copied|scanned|measured)\b){RESULT} (?:the|all|our|every|both|each|it|them)\b(?! (?:first|second|"
    r"half|part|draft|issue|problem|question|"
    r"matter with|case to|notice))",
    # We did this one back in March already.
    r"^(?:yes |yep |and |so )?(?:(?:we|i) )?(?:already |long since |duly )?did (?:this|that|these|those|the)(?: "
    r"(?:one|"
    r"task|job|lot|needful|"
    r"whole \w+))?\b(?! not\b)(?!.*\b(?:only (?:half|part|one|two)|half|some|most)\b)",
    # What each of them has now: they all have it, everyone's in, the children had their jabs.
    r"^(?:the )?(?:last )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|every\w*|all|both) "
    r"(?:(?!(?:of|not)\b)[\w']+ "
    r"){0,4}?(?:have|has|had) (?:all |now |both )?(?:had |got |received )?(?:their|his|her|its|theirs|it all) "
    r"(?:\w+ ){0,2}?(?:jabs?|"
    r"shots?|cards?|money|seats?|certificates?|keys?|papers?|copies|permits?|licen[cs]es?|meters?|plates?|signs?|"
    r"training|check-?ups?)\b|"
    r"^(?:the )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (?!of\b)[a-z]+ (?:all|both) (?:have|"
    r"has|done|got it|got them)"
    r"(?: (?:it|them|one|theirs|now|already))*$|^(?:every\w*|all of them)(?:'s| is| are) (?:now |all )?in$|"
    # Everything stands: 17 of 17 villages have the new plaques up.
    r"^(?P<n>\d+) (?:out )?of (?P=n) \w+ (?:have|has|had|got|are|is)\b|"
    r"\b(?:all|every|each|both) (?:[\w']+ ){1,4}?(?:have|has) (?:the|their|its|a|new|our) (?:[\w']+ ){1,4}?(?:up|"
    r"in|on|installed|"
    r"fitted|in place)$",
    # Learners: is already hang up, are finish to move, was submit on Monday.
    r"\b(?:is|are|was|were|has|have|has been|have been) (?:already |all |now |just )*(?:finish|complete|submit|"
    r"upload|install|repair|hang|"
    r"deliver|distribute|register|print|replace|collect|close|solve|sign|clean|fix|plant|check|paint|report|"
    r"archive|seal|issue)"
    r"(?: up| out| over| in)?(?: to (?:move|do|make|give|hand|put|build|pay|sign|install|collect|check|print|"
    r"send)\b| already| yesterday| "
    r"on| last|$)",
    r"\b(?:have|has|'ve) (?:already |all |now |just )+(?:give|send|pay|put|do|make|build|clean|move|hand|finish|"
    r"complete|submit|install|"
    r"repair|distribute|deliver|tell all|plant|print|collect|sign|close|fix)\b|"
    # Down to nothing: arrears at zero, findings zeroed out.
    r"\b(?:zeroed(?: out)?|(?:at|to|stands? at|stood at) (?:zero|nil))$",
    r"\breset (?:for|on|at|by|and|yesterday|today|last)\b|\b(?:rang|rung) round (?:all|every)\w*\b",
)
"""Ends that ``english_deeds`` does not tell by their form."""
