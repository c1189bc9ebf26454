"""English words that only tell that something stands still or cannot be done, and not why."""

import re

from jobs.rules.reading.words import phrase


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FUNCTION = _words(
    """
    a all am an and any anything are as at be been before being but by can cannot certain could did do does
    down everything few for from had has have here i in into is it many my never no not nothing of off on one
    our out several since so some that the there these thing things this to under until up us various was we
    were will with within would s re ve m ll d
    """
)
_MANNER = _words(
    """
    absolutely afraid again agreed already also altogether being big circumstances completely currently day
    days end entirely even far frankly friday further honestly indefinitely just last longer lot lots major
    moment monday month months more next notice now once planned parked present presently put placed quite rather really
    regrettably requested required right sadly saturday schedule scheduled serious seriously side simply sorry
    still sunday temporarily this thursday time times today tomorrow totally tuesday unfortunately utterly
    very wednesday week weeks while whole mine ours yesterday
    """
)
_TASK = _words(
    """
    activities activity assignment case completion construction date deadline due exercise item job jobs
    matter operation operations process progress project projects target task tasks work works
    """
)
_STANDS = _words(
    """
    blocked bottleneck bottlenecks brought burner back ice mothballed came come dead deadlock deadlocked deep
    delay delayed delays difficult difficulties difficulty encountered encountering face faced facing frozen
    got ground halt halted
    having held hit hitch hitting hold hurdle hurdles impasse issue issues limbo obstacle obstacles paused
    problem problems ran roadblock roadblocks run running setback setbacks shelved snag snags stalled
    standstill stop stopped stuck suspended trouble troubles wall water
    """
)
_CANNOT = _words(
    """
    able achievable achieve achieved achieving ahead beyond carried carry chance complete completed completing
    continue continuing cope deliver delivered delivering doable doing done expect feasible finish finished
    finishing forward get gets getting go goes going hand handed handle handled hope impossible keep make
    making manage means meet meeting miss move moved moving nowhere possible possibly proceed proceeding
    prospect pull question ready realistic say submit submitted submitting unable viable way workable wrap
    wrapped
    """
)
_WORDS = _FUNCTION | _MANNER | _TASK | _STANDS | _CANNOT


_MEANS = (
    r"(?:funds?|funding|money|cash|payments?|budgets?|grants?|loans?|subsid(?:y|ies)|accounts?|approvals?|permits?|"
    r"licen[cs]es?|papers?|"
    r"application|system|server|portal|platform|network|power|water|road|bridge|ferry|supply|supplies|deliver(?:y|"
    r"ies)|shipments?|"
    r"transport|traffic|materials?|parts|equipment|machines?|machinery|crane|digger|excavator|lorry|truck|van|car|"
    r"boats?|contractor|"
    r"supplier|vendor|workers|crew|staff|hiring|recruits?|tender|bid|procurement|decision|reply|door|gate|lift|"
    r"printer|scanner)"
)
_STILL = phrase(
    rf"(?:(?:but|and|so|well|sadly|unfortunately|honestly|i'm afraid|we seem to have|it seems|sorry),? )*"
    rf"(?!(?:[\w'-]+ ){{0,4}}?{_MEANS}(?:'s|\b))(?:(?:all )?(?:work|works|progress|everything|construction|things) "
    r"(?:on|at|in|with|for) )?"
    rf"(?:the |our |this |that |all )*(?:[\w-]+(?:'s)? ){{0,4}}?[\w-]*(?:'s|'re|'ve)? ?(?:(?:is|are|was|has|have|"
    r"had|been|now|just|all|still|"
    rf"come|completely|currently|more or less|again|temporarily|at) )*"
    r"(?:on hold|(?:ground|come|came|brought) to a (?:\w+ )?(?:halt|stop|standstill)|(?:a )?standstill|stalled|"
    r"suspended|halted|paused|"
    r"in limbo|going nowhere|shelved|parked|on ice|dead in the water|hit a (?:brick )?(?:wall|snag|dead end)|run "
    r"into a (?:brick )?"
    rf"wall|deadlocked|at an impasse|frozen solid|stopped|idle)"
    rf"(?: (?:with|on|over) (?:it|this|that|the (?!{_MEANS}\b)[\w-]+(?: [\w-]+)?))?"
    r"(?: (?:now|again|at present|at the moment|for now|today|right now|here|completely|since \w+(?: \w+)?|for "
    r"(?:\w+ )?(?:days|weeks|"
    rf"months|a week|a month)|until further notice|this (?:week|month)))*(?: and i'm at my wits' end)?"
)
"""The clinic roof is on hold: a task stands still, and nothing that it needs is named."""


def tells_no_reason(clause: str) -> bool:
    """Tell whether a clause holds nothing but such words: whatever stands in the way is not among them."""
    if clause.isascii() and _STILL.fullmatch(clause):
        return True
    return clause.isascii() and all(word in _WORDS or word.isdecimal() for word in re.findall(r"\w+", clause))
