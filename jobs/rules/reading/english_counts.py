"""How many are done, of how many, and how many remain, in English; and fractions, which need no language."""

import re
from dataclasses import replace

from jobs.rules.reading.english_tallies import brought_down_to, tallied
from jobs.rules.reading.numbers import UNIT, number
from jobs.rules.reading.values import Slots
from jobs.rules.reading.words import phrase

_NUM = r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)"
_CALLED = r"(?:invited|asked|phoned|called|reminded|told|planned|needed)"
"""Whoever was called has not done it yet."""
_OF = phrase(
    rf"(?<![\d/.-])(?<!\bby )(?<!\bon )(?<!before )(?<!until )(?<!\btill )(?<!\bto )"
    rf"(\d{{1,4}})(?:{UNIT})?\s*/\s*(\d{{1,4}})(?![\d/]|月|日|号)|"
    rf"(?<!single )(?<!number )\b({_NUM}) (?:(?!instead\b)\w+ ){{0,2}}(?:out )?of (?:the |our |all )?({_NUM})\b"
    r"(?! (?:yuan|rmb|dollars|shillings|rupees|euros|pounds|kilos|kg|tons|tonnes)\b)"
)
_ALL = phrase(
    rf"\b(?<!to be )\w{{3,}}ed, ?all ({_NUM})(?: \w+)? of (?:them|it)\b|"
    rf"\b(?:every|each) (?:single |last )?one of (?:the |our )?({_NUM})\b|(?<!of )\b(?:(?!{_CALLED}\b)\w{{3,}}ed|"
    rf"sent|paid|built|laid|dug|hung|put up|"
    r"set up|taken down|"
    rf"handed (?:in|out|over)|given out) all "
    rf"(?:the |of the )?({_NUM})\b|\b(?:all|the whole) (?:the |of the )?({_NUM}) (?:\w+ )?\w+ "
    rf"(?:\w+ )?(?:are|have|were|is|has|done|\w{{3,}}ed\b|"
    rf"complete|finish|submit|visit|check)|"
    rf"\b(?<!be )(?<!to )(?:(?!planned|invited|scheduled|expected|started)\w{{3,}}ed|sent|paid|given|put) "
    rf"(?:\w+ ){{0,3}}?(?:to|in|for|at|from|with|among|"
    rf"across) all (?:the |of the )?({_NUM})\b|"
    rf"\ball (?:the |of the )?({_NUM}) (?:\w{{3,}}ed|done|sent|paid|"
    rf"built)\b"
)
_PASSIVE = (
    r"(?:\w{3,}ed|done|sent|paid|built|made|given|put|hung|laid|dug|cut|swept|set|shut|met|written|drawn|gone|in|up)"
)
_EVERY_ONE = phrase(
    # All 43 retirees paid out, all six of them; three villages all have it.
    rf"(?<!not )\ball (?:the |of the |our )?({_NUM})(?: (?!of\b)\w+){{1,2}} (?:now |already )?{_PASSIVE}\b|"
    rf"(?<!not )(?<!of )\ball ({_NUM})(?: \w+)? of them\b|"
    # All five points from the audit closed out.
    rf"(?<!not )\ball (?:the |of the |our )?({_NUM}) (?!of\b)[a-z]+ (?:from|in|on|at|along|under|by) (?:the |our )?"
    rf"[a-z]+(?: [a-z]+)? (?:now |already |are |were |have been )*{_PASSIVE}\b|"
    rf"(?<!of )(?<!last )(?<!other )\b({_NUM}) (?!of\b)[a-z]+ (?:have |are |were |has been |have been )?(?:all|"
    r"both) (?:now |"
    rf"already )?(?:have\b|has\b|are (?!still|not)|got\b|{_PASSIVE}\b)|"
    # Every box was moved, 186 of them in all.
    rf"\b(?:all|every) (?:(?!(?:but|except|by|will|until)\b)[\w']+ ){{1,9}}?[\w']+, ?(?:that's |that is |that makes "
    r"|makes |a total "
    rf"of |in all |altogether )?(\d{{1,4}}) (?!(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|am|pm|days?|"
    r"weeks?|months?|"
    rf"hours?|left|more|to|remain\w*|of|out)\b)[a-z]+(?: in all| in total| altogether| all told| of them)?(?=[,.;]|$)"
)
_DONE_TO_GO = phrase(
    rf"\b({_NUM}) (?:\w+ )?(?:{_PASSIVE}|down)(?:,| and| but| with)? ?{_NUM} (?:more |still )?(?:to go|to come|to "
    r"do|left|"
    r"remain\w*|outstanding|pending)\b"
)
"""9 checked 4 to go: what is behind and what is left."""
_LEFT = phrase(
    rf"\b(?:still )?short of ({_NUM}) (?:signatures?|stamps?|seals?|forms?|copies|papers)\b|\b(?:just|"
    rf"only|still|but) ({_NUM}) (?:\w+ )?(?:to|needs?|are to|is to|signatures?|stamps?|seals?)\b|"
    rf"\bbalance (?:of |is |are )?({_NUM})\b|\b({_NUM}) more (?:\w+ )?(?:to \w+|left|remaining|pending|needed)\b|"
    rf"\b({_NUM}) more \w+ and (?:we|it|that|then|this|i)\b|"
    rf"\b({_NUM}) (?:more )?(?:\w+ ){{0,2}}?(?:still (?:have|has|need|needs|are|is) (?:yet )?to|(?:have|has|need|"
    r"needs|are|is) (?:still|yet) to|still to|yet to|"
    rf"(?:are|is|were) (?:still )?not (?:yet )?(?:been )?\w+ed|"
    r"(?:have|has) (?:still )?not (?:yet )?been \w+(?:ed|en|ilt|aid|one|ade|ent|ug))\b|"
    rf"\b({_NUM}) (?:\w+ )?(?:are|is) still to be\b|"
    rf"\b({_NUM}) (?:\w+ )?\w+ (?:are |is )?still (?:un\w+ed|unpaid|unsigned|open|missing|empty)\b|"
    rf"\b({_NUM}) \w+ (?:have|has|did) (?:still )?not (?:yet "
    rf")?(?:been )?"
    rf"(?:report|submit|repl|respond|sign|return|finish|sent|send|paid|pay|done|handed|started)\w*|"
    rf"(?<!from )(?<!not )(?<!not even )(?<!not a single )\b({_NUM}) (?:more )?(?:\w+ )?(?:are |is |"
    rf"still )*(?:left|remaining|remain|to go|outstanding|"
    rf"pending|missing)\b(?! \w+ (?:have|has|were|are) (?:now |all |been )*(?:come|came|found|returned|back|turned)\b)"
    rf"|\b({_NUM}) (?:[a-z]+ )?(?:more )?(?:[a-z]+ )?to (?:go|do|come)\b"
    rf"|\b(?:only|missing|remaining|all but|(?:except|bar|besides|apart from|minus)(?: for| in| at)?(?: the)?|other|"
    rf"(?<!delivered the )(?<!finished the )(?<!signed the )(?<!submitted the )(?<!installed the )"
    rf"(?<!sent the )last(?! one\b)) ({_NUM})\b(?! (?:out )?of (?:the |our )?\d)(?! (?:half|thirds?|quarters?|fifths?|"
    r"tenths?|was|"
    r"were|went|came|got|ticked|crossed|fitted|finished|done|closed|this|yesterday)\b)(?! (?:(?!(?:not|have|has|to|"
    r"will|yet|still|are|"
    r"were|being|un\w+)\b)\w+ ){0,2}(?:moved|signed|left|came|went|got|paid|were|had|took|did|gave|sent|built|put|"
    r"done|made|\w{3,}ed)\b)(?! (?:days?|weeks?|"
    r"months?))(?! \w+ (?:have|has) (?!not|"
    r"yet))(?! \w+ (?:here|available|on duty))"
)
_DONE = phrase(
    r"(?<!form )(?<!table )(?<!annex )(?<!page )(?<!section )(?<!ward )(?<!phase )(?<!step )(?<!stage )(?<!part "
    rf")(?<!house )(?<!room )(?<!block )(?<!flat )(?<!plot )(?<!unit )(?<!item )(?<!task )(?<!each )(?<!every "
    rf")(?<!this )(?<!that )(?<!of )(?<!of the )(?<!\blast )\b({_NUM}) "
    rf"(?!thirds?|"
    r"quarters?|"
    rf"fifths?|eighths?|tenths?)(?:\w+ )?(?:are |have been |were |is |"
    rf"has been )?(?:already )?(?:done|completed?|finished|submitted|signed)\b"
    rf"|^(?:[^,.;]*[,.;] )?({_NUM}) (?:[a-z]+s) (?:drilled|dug|built|installed|repaired|visited|checked|"
    rf"planted|laid|paved|moved|inspected|registered|signed)\b"
    r"|^(?:(?:we|i|they|he|she|(?:the |our )?(?:team|crew|clerks?|people))(?: |(?='))(?:'ve |'s |have |has "
    r")?)?(?:have |"
    r"'ve )?(?:now |already |so far |just )*(?:collected|fixed|painted|swapped|fitted|dug|drilled|"
    r"typed|sorted|capped|flushed|pruned|tagged|tested|treated|visited|inspected|checked|registered|installed|planted|"
    r"repaired|"
    r"replaced|moved|surveyed|vaccinated|cleaned|measured|"
    r"audited|interviewed|entered|scanned|distributed|delivered|verified|covered) (?:from |in |at |"
    rf"to )?({_NUM}) (?:of them\b|(?!days?|weeks?|months?|hours?|of|out)\w+)"
    rf"|\b(?:finished|completed|done|submitted|signed) (?:with )?({_NUM})\b(?! ?%|\.| (?:days?|weeks?|"
    rf"months?|hours?|"
    rf"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
_DONE_BESIDE_LEFT = phrase(
    rf"(?:^|[,.;:] ?)({_NUM}) (?:\w+ )?[a-z]+s (?:are |have been |were )?(?:now |already )?(?!remain)\w{{3,}}ed,? ?"
    rf"(?:and |with )?{_NUM} (?:more |still )?(?:remain\w*|left|to go|outstanding|pending)\b"
)
"""17 villages mapped, 8 remain: whatever the deed, it is what the rest still lack."""
_OPEN_OF = phrase(
    rf"\b(?:only |just |but )?({_NUM}) (?:out )?of (?:the |our )?({_NUM}) (?:[a-z]+ )?(?:still (?:needs?|lacks?|"
    rf"awaits?|"
    r"wants?|miss|have to|has to|owes?|to)|(?:have|has) (?:yet|still) to|(?:are|is) (?:still )?(?:missing|"
    r"outstanding|left|"
    r"open))\b"
)
"""Only 2 of the 9 still need a grate: the two are what remains."""
_LATIN = phrase(r"[a-z]{2,}")
_NO_LETTER = phrase(r"[\u4e00-\u9fff]")


_TIME = phrase(r"\b(?:days?|weeks?|months?|hours?|minutes?|fortnights?)\b")
"""3 weeks to go: the time that is left, and no thing that remains."""


def english_counts(text: str) -> Slots | None:
    """Read 15/22, 15 of 22, 3 villages left; None where the words are not English and hold no fraction."""
    match = _OF.search(text)
    done, total = (match[1] or match[3], match[2] or match[4]) if match else (None, None)
    is_fraction = done is not None and total is not None and number(done) <= number(total)
    if _NO_LETTER.search(text) or not _LATIN.search(text):
        if not is_fraction or not _is_count(text):
            return None
        return Slots(done_count=number(done or ""), total_count=number(total or ""))
    if match := _OPEN_OF.search(text):
        return Slots(total_count=number(match[2]), remaining_count=number(match[1]))
    left = _group(next((one for one in _LEFT.finditer(text) if not _TIME.search(one[0])), None))
    left = _needed_still(text) if left is None else left
    left = brought_down_to(text) if left is None else left
    if (every := _group(_ALL.search(text) or _EVERY_ONE.search(text))) is not None:
        return Slots(done_count=every, total_count=every, remaining_count=left)
    if is_fraction:
        return Slots(done_count=number(done or ""), total_count=number(total or ""), remaining_count=left)
    if (told := tallied(text)) is not None:
        return replace(told, remaining_count=left if told.remaining_count is None else told.remaining_count)
    done_of_rest = _DONE_TO_GO.search(text) or _DONE.search(text) or _DONE_BESIDE_LEFT.search(text)
    return Slots(done_count=_group(done_of_rest), remaining_count=left)


_NEEDED_STILL = phrase(
    r"\b(?:only|just|still)\b[^,;.]*\b(?:need\w*|missing|lack\w*|short|waiting|want\w*|"
    rf"owe\w*)\b[^,;.]*?\b({_NUM}) (?:more )?(?!"
    r"(?:days?|weeks?|months?|hours?|of|out|working|more days?|people|men|workers|drivers?)\b)[a-z]+"
)
"""Only need signatures from 3 more households."""


def _needed_still(text: str) -> int | None:
    return _group(_NEEDED_STILL.search(text))


def _is_count(text: str) -> bool:
    """Tell 15/22完成 from 5/20完成, which is a day."""
    match = _OF.search(text)
    return match is not None and match[1] is not None and (int(match[1]) > 12 or int(match[2]) > 31)


def _group(match: re.Match[str] | None) -> int | None:
    if match is None:
        return None
    written = next(value for value in match.groups() if value)
    return number(written) if written not in {"a", "an"} else None
