"""What may stand in English beside a claim or a closing: who did it, what has come of it, what is spoken of."""

from jobs.rules.reading.sure_english_risks import SPELLED
from jobs.rules.reading.words import phrase

COUNTED = phrase(
    rf"\b(?:\d+|{'|'.join(('one', *SPELLED))}|each|every|notices?|they(?:'ve| have)?|he|she|his|her|their|old|"
    r"villages?|towns?|"
    r"letters?|notice|quarter|"
    r"first|second|last)\b"
)
"""Who did it, of what and how many: opens nothing where the matter is closed in so many words."""
HEADING = phrase(
    r"(?!(?:yes|perhaps|always|besides|afterwards|thus|unless|this|sometimes|guess|thanks|hopes|promises|regards|"
    r"news|wishes|chances|odds|fingers|details|"
    r"efforts|works in|results)\b)(?:the |our |all the )?(?:[a-z]+ )?[a-z]{2,}(?<!s)s"
)
"""Water meters, …: things that the next clause speaks of."""
WHOEVER = phrase(r"\b(?:they(?:'ve| have)?|he|she|his|her|their)\b|\b(?:reopened|opened) again\b")
"""Whoever did it: in a fact beside a claim it opens nothing."""
OF_THINGS = phrase(
    r"^(?:and |so )?(?:the |our |all |both |every )*[a-z]+(?: [a-z]+)?(?:'s)? (?:have |has |are |is |all |already |"
    r"now |since |just |duly |"
    r"both |and )*(?:reopened|opened|resumed|attended|cheered|danced|celebrated|thanked|clapped|watched|shook "
    r"hands|packed up|left|gone home|"
    r"cleared off|working|using (?:it|them)|back(?! on hold)|refunded|paid|settled|signed|collected|home|at work|"
    r"in use|turned up|came|took "
    r"part|arrived|passed|agreed|nodded|smiled|confirmed)\b(?! (?:late|out|on|away|again|off))"
)
"""What has come of it, or who was there: the school reopened, all 40 attended, crew packed up and gone home."""
GONE = phrase(
    r"^(?:it|this|that|we) (?:sat|was|were|lay|hung|waited|took|stood) (?:stuck |held up )?(?:with|at|on|in)?[\w "
    r"]* for [\w ]+$|"
    r"\b(?:went|gone) (?:up|out|in|off|over|to|live)\b(?! (?:in (?:price|flames|smoke)|of|"
    r"on (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|the |time|schedule|\d)))|\b(?:was|were|got|is|"
    r"are) (?:switched "
    r"off|filled|shut down|unplugged|collected|picked up|handed)\b|\bgot (?:the|his|her|their|a) (?:originals?|"
    r"receipts?|keys?|"
    r"copy|copies)\b|"
    # The last of the notices came off the printer; fire drill held, minutes filed.
    r"^(?:the )?last (?:one )?(?:of (?:the |them |our )?)?(?:[a-z]+ ){0,3}(?:came off the (?:printer|press|line|truck|"
    r"lorry|copier|belt)|went (?:up|onto|into) the)\b|^(?:the )?(?:old|spare|borrowed|hired|loaned?) [a-z]+ (?:has |"
    r"have |is |"
    r"was )?(?:went|gone|go) back to (?!(?:square|work|court|normal|being|committee)\b)|"
    r"^(?:the |our |this )?(?!(?:first|second|one|mock|half)\b)(?:[a-z]+ ){0,2}(?:drill|exercise|rehearsal|fair|"
    r"ceremony|contest|competition|festival|open day|"
    r"sports day|concert|show|clean-?up|auction|lecture) (?:was |duly |has been )*held\b"
)
"""It has gone where it should: enough beside a closing. The last of the money, gone out on diesel, has been spent."""
