"""Counts of an English reply told as on a list: 8 on the list, two closed so far; total 22, done 15; at all twelve."""

import re

from jobs.rules.reading.numbers import number
from jobs.rules.reading.values import Slots
from jobs.rules.reading.words import phrase

_NUM = r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)"
_BEHIND = (
    r"(?!(?:refused|rejected|failed|delayed|postponed|cancelled|planned|needed|required|scheduled|stuck|blocked|"
    r"remain\w*|allowed|expected|invited|used|supposed|un\w+ed)\b)"
    r"(?:\w{3,}ed|done|sent|paid|built|made|given|put|hung|laid|dug|cut|swept|set|shut|met|written|drawn|gone|in|up|"
    r"down|out|over|finished|complete|rung|seen|bought|sold|got|caught|taught|read|begun)\b"
)
_REST = r"(?:to go|to come|to do|left|remain\w*|outstanding|pending|to follow)"
_BARE = (
    rf"(?P<total6>\d{{1,4}}) (?!(?:days?|weeks?|months?|hours?|minutes?|am|pm|of)\b)[a-z]+s, ?(?P<done6>{_NUM}) "
    rf"(?:(?:are|is|"
    rf"were|now|already) )*(?!(?:in|up|down|out|over|gone|shut|called|asked|phoned|invited|reminded|started|told|"
    rf"injured|infected|damaged|collapsed|affected|flooded|destroyed|complained|resigned|objected|declined|reported|"
    rf"opposed|missed|closed|left)\b){_BEHIND}"
)
"""So many things and then what was done with some; calls, mishaps and refusals are no end."""
_LISTED = phrase(
    # 8 complaints on the list, two closed so far; we had 24 lamps to change, 20 are changed.
    rf"(?<!of )\b(?P<total>{_NUM}) (?:\w+ ){{1,3}}?(?:total\b|(?:on|in) (?:the|our|my|your) (?:list|sheet|register|"
    rf"books|roll|"
    rf"plan|programme|table|log)|to (?!go\b|come\b|follow\b)\w+(?: up| in| out)?|in total|in all|altogether|all "
    rf"told)[,;:. ]*(?:(?:and|of which|of them|of those|we have|so far|by now|now) )*(?P<done>{_NUM}) "
    rf"(?:(?!(?:days?|weeks?|months?|hours?|of|out|more|are still|left)\b)\w+ )?(?:(?:are|is|were|have been|has been|"
    rf"have|now|already) )*{_BEHIND}|"
    # Total 22, done 15; 22 in total, 15 finished.
    rf"\btotal(?: of| is|:)? ?(?P<total2>\d{{1,4}})[,.; ]+(?:of which |and )?(?:done|completed?|finished|closed|"
    rf"achieved|so far):? (?P<done2>\d{{1,4}})\b|"
    rf"\b(?P<total3>{_NUM}) (?:in total|in all|altogether|all told)[,;:. ]*(?:and |of which |of them )*"
    rf"(?P<done3>{_NUM}) (?:(?:are|is|were|have been|now|already) )*{_BEHIND}|"
    # 15 finished of a total of 22, 18 nos. completed out of 25 nos., 16 shops checked out of 40.
    rf"\b(?P<done4>{_NUM}) (?:nos\.? |numbers )?(?:(?!(?:of|out|more)\b)\w+ )?{_BEHIND} (?:out of|of|against|from)"
    rf"(?: (?:a|the|our))?(?: (?:total|target|list|plan)(?: of)?)? (?P<total4>{_NUM})\b(?! ?%)|"
    # 42 schools in total and 35 have a wall.
    rf"(?<!of )\b(?P<total5>\d{{1,4}}) (?:\w+ ){{0,2}}(?:in total|in all|total|altogether|all told)[,;:. ]*(?:and |"
    rf"of which |"
    rf"of them )*(?P<done5>{_NUM}) (?:of them )?(?:now |already )?(?:have|got) (?:now |already )?(?!(?:no|not|none|"
    rf"yet|to|still|"
    rf"never|only|\w+ed|a problem|problems?|issues?|complaints?)\b)[a-z]+|"
    # 14 villages, 9 finished.
    rf"^(?:[a-z']+,? )?{_BARE}"
)
_DONE_AND_REST = phrase(
    # We have put in 7 culverts, 3 still to go; done: 18, pending: 4.
    rf"(?:^|[,.;:] ?|\b(?:we|i|they|crew|team|men)(?:'ve| have| has)? )(?:(?:have|has|now|already|so far) )*{_BEHIND} "
    rf"(?:(?:up|in|out|down|over|on) )?(?P<done>{_NUM}) (?!days?\b|weeks?\b|hours?\b)(?:\w+ ){{0,2}}?\w+(?: so far| "
    rf"up to now| by now)?[,;]? ?"
    rf"(?:(?:and|with|but|only|just) )*(?P<left>{_NUM}) (?!days?\b|weeks?\b|months?\b|hours?\b)(?:more |still |\w+ "
    rf")?{_REST}\b|"
    r"\b(?:done|completed?|finished|closed|achieved)(?: ?:| =| -|) ?(?P<done2>\d{1,4})[,;/ ]+(?:pending|balance|"
    r"remaining|left|outstanding|to do|open|not done)(?: ?:| =| -|) ?(?P<left2>\d{1,4})\b"
)
_REACHED = r"reached|covered|visited|served|supplied|got to|been to"
_MADE = r"(?<!call )(?<!calls )(?<!plan )(?<!plans )(?<!request )(?<!requests )(?<!contact )(?<!visits )made"
_NO_GIFT = (
    r"(?! (?:\w+ ){0,2}(?:no|none|nothing|not|problems?|issues?|complaints?|notices?|invitations?|calls?|letters?|"
    r"messages?|"
    r"emails?|reminders?|warnings?|questionnaires?|stuck|delayed|to)\b)"
)
"""What was got is no call, no trouble and no refusal."""
_EVERY = phrase(
    # Training wrapped up on the 14th at all twelve clinics; seals collected from each of the six offices.
    rf"(?<!be )(?<!to be )\b(?:(?!planned|invited|needed|required|scheduled|expected|phoned|called|asked|reminded|"
    rf"started)\w{{3,}}ed|done|sent|paid|held|put|set|built|given|over|up|hung|laid|gone|{_MADE}|(?:is|are|now|back) "
    rf"on)(?: (?!(?:not|but|"
    rf"except|by|until|should|will|only)\b)[\w']+){{0,6}} (?:at|in|for|on|to|from|with|across|among|of) (?:all|each of|"
    rf"every one of|each one of)(?: of)?(?: the| our| its)? (?P<every>{_NUM})\b(?! (?:days|weeks|hours|months))|"
    # All 26 schools now have a nurse; all 380 pensioners get it on the card now, not one missed.
    rf"(?<!not )\ball (?:the |of the |our )?(?P<every2>{_NUM}) [a-z]+(?: [a-z]+)? (?:now|already) (?!(?:needs?|lacks?|"
    rf"faces?|waits?|await|want|must|refuse|have to|has to|are to|is|are|at|by|on|in|to)\b)[a-z]+|"
    rf"(?<!not )\ball (?:the |of the |our )?(?P<every3>{_NUM}) [a-z]+ (?!(?:will|shall|must|should|need|still|lack|"
    rf"are|is|to|can|could|may|might|would|not)\b)[^;.!?]*(?:[,;] ?|\b)(?:not (?:a single )?one (?:\w+ )?(?:missed|"
    rf"missing|"
    rf"left out|is left out|forgotten|absent)|none (?:is |was |were |are )?(?:missed|missing|left out|forgotten|"
    rf"omitted)|without exception|to a man|no exceptions?)\b|"
    # The files of all 14 villages went into the system.
    rf"\bof all (?:the |our )?(?P<every4>{_NUM}) [a-z]+ (?:(?:have|has|were|was|are|is|now|all|been) )*(?:went|gone|"
    rf"came|{_BEHIND})|"
    # 19 files, all keyed in.
    rf"^\D*(?<!last )(?<!other )(?<!of )\b(?P<every5>{_NUM}) (?:[a-z]+ )?[a-z]+, ?all (?:of them )?(?:(?:are|were|have "
    rf"been|"
    rf"now|safely|duly|already) )*{_BEHIND}|"
    # 13 houses, 13 keys handed over.
    rf"(?<!of )\b(?P<every6>\d{{1,4}}) [a-z]+, ?(?P=every6) [a-z]+,? ?(?:all )?(?:{_BEHIND}|with you\b)|"
    # All 16 blocks got new signs; masks have reached each of the 19 clinics; cards are in the hands of all 27.
    rf"(?<!not )\ball (?:the |of the |our )?(?P<every7>{_NUM}) [a-z]+ (?:have |were )?(?:got|received|"
    rf"given){_NO_GIFT} [a-z]+|"
    rf"\b(?:have|has|had|we|they|i|it|now|already) (?:{_REACHED}) (?:all|each of|each one of|every one of)"
    rf"(?: the| our)? (?P<every8>{_NUM})\b|"
    rf"(?<!not )(?<!not yet )\bin the hands of (?:all|each of)(?: of)?(?: the| our)? (?P<every9>{_NUM})\b|"
    # Closed the last of the 112 tickets.
    rf"(?<!be )(?<!to )\b(?!(?:started|reached|opened|need\w*|received)\b)(?:\w{{3,}}ed|done|sent|paid|hung|laid|put)"
    rf"(?: out| off| up| in| down)? the last (?:one )?of (?:the|our|all) (?P<every10>{_NUM})\b"
)
_SOME = phrase(
    # So far 40 families have been given; 16 clinics have theirs; one of the rooms has been cleared.
    rf"\b(?:so far|up to now|by now),? (?P<done>\d{{1,4}}) [a-z]+ (?:have been|has been|were) {_BEHIND}|"
    rf"(?<!last )(?<!other )(?<!all )\b(?P<done2>{_NUM}) [a-z]+ (?:already |now )?(?:have|got|have got) theirs\b|"
    rf"^(?:only )?(?P<done3>one|two|three) of (?:the|our|my) [a-z]+s (?:has|have) been (?:cleared|finished|completed|"
    rf"done|repaired|"
    rf"fixed|cleaned|painted|built|delivered|signed|checked|inspected|installed)\b"
)
_ITEMS = r"(?:items?|files?|cases?|tickets?|points?|entries|jobs?|complaints?|defects?|snags?|tasks?|issues?|names?)"
_OPEN_THINGS = (
    r"(?:lists?|queue|backlog|pile|balance|snags|defects|arrears|tickets|complaints|un\w+ed [a-z]+|open [a-z]+|"
    r"missing [a-z]+|"
    r"pending [a-z]+|outstanding [a-z]+)"
)
_NO_THINGS = (
    r"(?! ?(?:%|percent|per cent|degrees?|days?|weeks?|months?|hours?|minutes?|am|pm|"
    r"(?:\w+ )?(?:drivers?|workers?|men|people|staff|trucks?|bags?|crews?|vehicles?))(?:\b|(?<=%)))"
)
"""Time, shares and the means that are left are nothing that is still to be done."""
_DOWN_TO = phrase(
    # The list is down to 4; we are down to 19 now; open ones down from 60 to 11; it is left with two villages.
    rf"\b{_OPEN_THINGS} (?:is |are |was |were |has come |have come |came )?(?:now |already )?down (?:from \d{{1,4}} "
    rf")?to (?:just |"
    rf"only |the last )?({_NUM})\b{_NO_THINGS}|"
    rf"\b(?:we're|we are|i'm|i am|it's|it is)(?: now)? down to (?:just |only |the last )?(?!one\b)({_NUM})\b"
    rf"(?= {_ITEMS}\b| now\b| left\b|[,.;]|$)|"
    rf"\b(?:it's|it is|this is|we are|we're|is|now) (?:only |just )?left with (?:only |just )?({_NUM})\b{_NO_THINGS} "
    rf"[a-z]+|"
    # Just that three villages no signature yet; the 3 centres have no report yet.
    rf"(?<!of )\b({_NUM}) {_NO_THINGS}(?:[a-z]+ ){{1,2}}?(?:(?:have|has|got|with) )?no [a-z]+ yet\b"
)
_STILL_OPEN = phrase(r"\b(?:(?P<left>\d{1,4}) (?:\w+ )?(?:still )?(?:left|remaining|pending|outstanding|to go))\b")
TELLS_COUNTS = phrase(
    r"\b(?:\d+|a|an|the) total(?: of)? \d|\btotal:? \d|\b\d+ (?:in total|in all|altogether|all told)(?=$|[,.;:])|"
    r"\b(?:against|out of|of) (?:a |the |our )?(?:target|total|list)\b|"
    r"\b\d+ [a-z]+ (?:(?:on|in) (?:the|our|my) (?:list|sheet|register|books|roll)|to (?!go\b)[a-z]+),|\b\d+ nos\b|"
    r"\b\d+ [a-z]+ (?:in )?total(?=,? (?:and )?\d)|^\d{2,4} [a-z]+s, ?\d{1,4} (?:are |were )?(?:\w{3,}ed|done)\b|"
    r"\bdown to \d+\b"
)
"""22 in total, 15 finished: so many things, and no numbers of nodes."""


def tallied(text: str) -> Slots | None:
    """Read counts told so; None where there are none."""
    if match := _LISTED.search(text):
        done, total = _first(match, "done"), _first(match, "total")
        if done is not None and total is not None and done <= total:
            return Slots(done_count=done, total_count=total, remaining_count=_left(text))
    if match := _DONE_AND_REST.search(text):
        return Slots(done_count=_first(match, "done"), remaining_count=_first(match, "left"))
    if match := _EVERY.search(text):
        every = _first(match, "every")
        return Slots(done_count=every, total_count=every, remaining_count=_left(text))
    if match := _SOME.search(text):
        return Slots(done_count=_first(match, "done"))
    return None


def brought_down_to(text: str) -> int | None:
    """Read how many remain where a list has come down to them: the backlog is down to four."""
    match = _DOWN_TO.search(text)
    return number(next(value for value in match.groups() if value)) if match else None


def _left(text: str) -> int | None:
    match = _STILL_OPEN.search(text)
    return int(match["left"]) if match else None


def _first(match: re.Match[str], name: str) -> int | None:
    told = (value for group, value in match.groupdict().items() if value and group.rstrip("0123456789") == name)
    return next((number(value) for value in told), None)
