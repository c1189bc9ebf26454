"""Which English clause gives the reason: the cause and not what came of it, the thing that is stuck with its place."""

from collections.abc import Sequence

from jobs.rules.reading import english_obstacles
from jobs.rules.reading.words import completion, doubts, phrase, requests
from jobs.rules.reading.words.english_lacks import AWAY, MISHAP, OUT_OF_ORDER

_FOLLOWS = phrase(
    r"^(?:and )?(?:so|hence|therefore|thus|consequently|which means|meaning)\b,? (?!far\b|long\b|many\b)\w+"
)
FOLLOWING = phrase(
    r",? (?:and )?(?:so|hence|therefore|thus) (?:that )?(?:no|nobody|nothing|none|all|everything|everyone|cannot|"
    r"not|we|i|it|they|the|that|our|my)\b.*$"
)
"""Excavator has broken its arm, so no digging: what follows from the reason is none."""
_EFFECT = phrase(
    r"\b(?:cannot|unable|impossible|nobody|no one|nothing|dead|idle|padlocked|locked|shut|at a standstill|stopped|"
    r"halted|no (?!longer|way|idea|news|reply|answer|decision|money|funds?|budget|approval|permit)\w+)\b"
)
_BEFALLS = (
    r"(?:took|taken|burn(?:t|ed) (?:out|down)|burst|broken?|snapped|expired|lapsed|closed|washed|flooded|stole|stolen|"
    r"buried|died|fell|fallen|collapsed|sank|sunk|crashed|failed|ran away|run away|absconded|vanished|disappeared|"
    r"walked (?:off|out)|(?:went|gone) (?:home|bankrupt|bust|on strike|missing|off)|quit|left (?:us|the)|lost|jammed|"
    r"seized|swept|carried|tore|torn|cut|smashed|ruined|tripped|blew|blown|froze|frozen|caught fire|ran out|run out|"
    r"withdrew|withdrawn|refused|resigned|icy|snowed in|under water|too \w+)"
)
_CAUSE = phrase(
    rf"^(?:\d+ ?% )?(?:(?:and|but|then|because|the thing is) )*(?!(?:we|i|it|you|all|everything)\b)[\w' -]+? "
    rf"(?:(?:has|have|had|is|are|was|were|just|all) )*(?:{_BEFALLS}\b|{MISHAP}\b|{AWAY}\b|{OUT_OF_ORDER}\b)"
)
_STUCK = r"(?:stuck|held up|blocked|stopped|delayed|halted|detained|impounded)"
_THING_STUCK = phrase(
    r"^(?:(?:and|but|because|as|since|now) )*((?:the |our |my |all |both |its )?(?!(?:we|i|it|this|that|they|he|she|"
    r"everything|things?|all|still|work|works|task|project|job|matter|rest|the rest|others|now|currently|was|were|is|"
    r"are|been|got|but|"
    r"\w+ly)\b)"
    r"(?:[\w'-]+ ){1,4}?(?:is |are |was |has been |have been |got |been |all |still |now )*"
    rf"{_STUCK} (?:by|at|in|on|with) [^,.;]+)"
)
"""Vendor shipment stuck at customs: the thing belongs to the reason; of ourselves only the place does."""
BLAMES_THE_DAY = phrase(
    r"(?:(?:and|but|well|honestly|frankly|sorry|i'm afraid|i know),? )*(?:(?:the|that|this|your|our|such an?) "
    r")?(?:(?:old|"
    r"previous|current|original|first|given|set|present) )?(?:deadline|due date|date|day|timing|schedule|timeline|time|"
    r"timeframe|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|(?:the )?\d+\w{2})(?: of \w+)? (?:was|is|seems?|"
    r"looks?|were|has been|proved?) (?:(?:always|never|a bit|rather|far|much|way|just|simply|quite|too|very|really|not|"
    r"somewhat|over-?) ?)*(?:optimistic|tight|hopeful|ambitious|unrealistic|realistic|a dream|early|short|close|soon|"
    r"wishful thinking|madness|brave|steep|impossible|a mistake|wrong|on|over-?ambitious|over-?optimistic)|"
    r"(?:i|we) (?:must |have to |would |'d |will |do )?(?:like to )?(?:quarrel with|object to|disagree with|protest|"
    r"contest|"
    r"dispute|query|question|take issue with|beg to differ (?:on|about)|not like|complain about) (?:the |this |that |"
    r"your )?(?:deadline|due date|date|day|timing|schedule|timeline)"
)
"""Friday was optimistic: that the day is wrong is what is asked for, and no reason for it."""


NOBODY_TELLS = phrase(
    r"^no (?:idea|clue) why$|^i(?: have|'ve)? (?:stopped|given up|quit) asking|^(?:.*\b(?:and|but) )?(?:nobody|no "
    r"one|none)(?: \w+){0,2}? (?:knows?|tells?|says?|can "
    r"(?:say|tell)|explains?)\b.*"
    r"\b(?:why|the reason|what for)$|^(?:.*\b(?:and|but) )?(?:i|we)(?: have|'ve)?(?: \w+)? (?:no idea|not know|no clue|"
    r"not been told|cannot say|cannot tell)(?: \w+)? why$|^do not ask(?: me| us)?(?: why)?$"
)
"""Nobody will tell me why: a reason that is not known."""
REFUSES = phrase(
    r"\b(we (?:only|just) (?:do|assist|help|rent|handle|run|cover|host|look after)\b[^,.;]*|all we (?:did|do) (?:was|"
    r"is) "
    r"[^,.;]+|"
    r"no (?:powers?|authority|say|competence|mandate|jurisdiction) (?:over|in|for|on) [^,.;]+)"
)
"""What alone is done here, and over what nobody here has a say."""


def cause(part: str, parts: Sequence[str]) -> str | None:
    """Name what ``part`` comes of, or quote the whole of what is stuck; None where ``part`` speaks for itself."""
    return _cause_before(part, parts) or _thing_stuck(part)


def _cause_before(part: str, parts: Sequence[str]) -> str | None:
    at = parts.index(part) if part in parts else 0
    if not at or not (part.isascii() and (_EFFECT.search(part) or _FOLLOWS.match(part))):
        return None
    before = parts[at - 1]
    is_other = completion.CLAIM.search(before) or doubts.QUESTION.search(before) or requests.HELP.search(before)
    is_cause = _CAUSE.search(before) is not None or english_obstacles.hinders(before)
    return before if is_cause and before.isascii() and not is_other else None


def _thing_stuck(part: str) -> str | None:
    match = _THING_STUCK.match(part) if part.isascii() else None
    return match[1] if match else None


def is_consequence(part: str) -> bool:
    """Tell whether a clause only tells what came of another."""
    return part.isascii() and _FOLLOWS.match(part) is not None
