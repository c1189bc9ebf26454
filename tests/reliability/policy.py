"""THE policy: who may press what, on what, in which state; written down apart from the program that is judged by it.

A tap is heard only from the person its card was sent to, in the private chat it was sent into, by the bot that sent it.
Everybody else reads ``visit-not-yours``: colleagues of the unit, other officials, strangers, other bots, people in a
group. What a tap may change stands in ``TAPS``, what a command may change in ``COMMANDS``; all else is a breach.
"""

from dataclasses import dataclass
from enum import StrEnum


def _words(cell: str) -> frozenset[str]:
    return frozenset(cell.split())


ROLES = _words(
    "secretary head organiser chief liaison leader coordinator_lead coordinator inspector admin member",
)
WHO = {
    "anyone": ROLES,  # and strangers
    "bound": ROLES,
    "working": ROLES - {"inspector"},
    "coordinator": frozenset({"coordinator", "admin"}),
    "steering": frozenset({"coordinator", "admin", "leader", "coordinator_lead", "inspector"}),
    "reading": frozenset({"coordinator", "admin", "coordinator_lead", "inspector"}),
    "urging": frozenset({"coordinator", "admin", "inspector"}),
}
"""The words of the tables below → the roles of the posts a person holds; whoever holds none is like a stranger."""

READS_ALL = frozenset({"coordinator", "admin", "inspector", "coordinator_lead"})
NEUTRAL = frozenset({"visit-stranger", "visit-not-yours", "visit-no-right", "visit-private-only", "visit-group-only"})
"""What anybody may be told, since it says nothing of the campaign."""


class Names(StrEnum):
    """What a button's argument names."""

    NOTHING = "nothing"
    WORD = "word"
    PAGE = "page"
    VERSIONED = "assignment.version"
    ASSIGNMENT = "assignment"
    COLLEAGUE = "assignment.person"
    STAMP = "stamp"
    REPORT = "report"
    SLIP = "slip"
    EXTENSION = "extension"
    PROBLEM = "problem"
    DRAFT = "draft"


class Relation(StrEnum):
    """What the person must be to what is named; a tap that names nothing is about the card."""

    NONE = "-"
    SEES = "sees"
    HOLDER = "holder"
    """Handler, holder of the post, or first-responsible of the unit."""
    PRINCIPAL = "principal"
    """First-responsible of the unit; what is named waits for his consent."""
    REVIEWER = "reviewer"
    """Charged with the workstream, liaison or head of the lead unit, or any coordinator; never the submitter."""
    AUTHOR = "author"
    """Said it."""
    ASKED = "asked"
    """The problem was put before him, and he did not raise it."""
    DECIDER = "decider"
    """The request was put before him; where it was put before coordinators, any of them. Never who asked for it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One action: from which cards, by whom, on what, in which states, and what may come of it."""

    action: str
    cards: frozenset[str]
    """Empty: from any card of the person."""
    who: str
    names: Names
    relation: Relation
    states: frozenset[str]
    events: frozenset[str]
    """What the timeline may say afterwards, by this person."""
    tables: frozenset[str]
    """Further tables that may change."""


@dataclass(frozen=True, slots=True)
class Order:
    """One command: where, by whom, and what may come of it."""

    name: str
    place: str
    who: str
    events: frozenset[str]
    tables: frozenset[str]


OPEN = "awaiting_sign in_progress"
LIVE = f"{OPEN} in_review"
STEERED = f"{LIVE} draft closed declined suspended"
HANDED_IN = "in_review in_progress"
RESTORED = "restored restored-each"
DONE = "sign submit hand_up"
SAID = f"{DONE} report raise_problem request_extension"
BACK = "undo withdraw"
KEPT = "+reports +problems +extensions +questions +told"
MEANT = f"{BACK} {SAID} decline {KEPT} +evidence"
CALLED = "+notices +receipts"
DOUBTED = "doubts notice-receipts"
CHOSEN = "sign report +reports +evidence"
ANSWERED = "sign report raise_problem +reports +problems +told"
PUBLISHED = "dispatch +campaigns +invitations +batches"
GIVEN = "dispatch +nodes +assignments +invitations +batches +directives"
UNDONE = "undo cancel +directives +reports +nodes +campaigns +assignments +batches +groups"
ASKED = "sign report request_extension +reports +extensions"
NEWCOMER = "+persons +posts +tenures"
PLAN = "+plan_drafts +campaigns +nodes +assignments +batches +groups"
UNDOABLE = "draft awaiting_sign in_progress in_review closed declined suspended cancelled"
ENDED = "+campaigns +assignments +groups"
HEIRS = "+handovers +persons +tenures +told"
READY = "roster-readiness"
PAGED = f"my board backplan brief-choose handover {READY}"
ROSTER = "hand_over +plan_drafts +units +posts +persons +tenures +handovers +told"
UNFINISHED = "draft awaiting_sign in_progress in_review declined suspended"
ANY = "awaiting_sign in_progress in_review closed declined suspended cancelled"

_TAPS = f"""
# action   | cards             | who         | whose, and what             | states        | what may come of it
rofilter   | {READY}           | coordinator | word                        |               |
rounit     | {READY}           | coordinator | page                        |               |
rename     |                   | coordinator | page                        |               |
leave      |                   | bound       | nothing                     |               |
deputy     |                   | bound       | nothing                     |               |
leaveto    | leave             | bound       | page                        |               | +deputies
leaveoff   |                   | bound       | page                        |               | +deputies
lang       | settings          | bound       | word                        |               | +persons
settings   | settings          | bound       | word                        |               |
simple     | settings          | bound       | word                        |               | +persons
morning    | settings          | bound       | word                        |               | +persons
quiet      | settings          | bound       | word                        |               | +persons
resend     | enrol-expired     | anyone      | nothing                     |               | +claims
clmyes     | enrol-claim       | coordinator | nothing                     |               | +claims +persons +tenures
clmno      | enrol-claim       | coordinator | nothing                     |               | +claims
clmnew     | enrol-claim       | coordinator | nothing                     |               | +claims +invitations
invbook    |                   | coordinator | nothing                     |               | +invitations
hounit     | handover          | coordinator | page                        |               |
hopost     |                   | coordinator | page                        |               |
hoto       | handover          | coordinator | page                        |               |
hoacting   | handover          | coordinator | nothing                     |               |
hoyes      | handover          | coordinator | nothing                     | {UNFINISHED}  | hand_over {HEIRS}
hono       | handover          | coordinator | nothing                     |               |
hoinvite   |                   | coordinator | page                        |               | +invitations
hoaccept   | handover-brief    | bound       | nothing                     | awaiting_sign | sign +handovers
mine       |                   | bound       | nothing                     |               |
unit       |                   | bound       | nothing                     |               |
page       | {PAGED}           | bound       | page                        |               |
open       |                   | bound       | sees assignment             | {ANY}         |
sign       |                   | working     | holder assignment.version   | awaiting_sign | sign
signall    |                   | working     | holder nothing              | awaiting_sign | sign
delegate   |                   | working     | holder assignment.version   | {ANY}         |
handto     |                   | working     | holder assignment.person    | {OPEN}        | delegate
agree      |                   | working     | principal assignment.version | in_progress  | submit +reports
turnback   |                   | working     | principal assignment.version | in_progress  |
consentevid |                  | working     | principal assignment        | in_progress   |
addyes     | delegate-ask      | coordinator | nothing                     | {OPEN}        | delegate {NEWCOMER}
addno      | delegate-ask      | coordinator | nothing                     |               |
planyes    |                   | coordinator | draft                       |               | {PLAN}
planno     |                   | coordinator | draft                       |               | +plan_drafts
rosteryes  |                   | coordinator | draft                       |               | {ROSTER}
cancelyes  | plan-surplus      | coordinator | nothing                     | {UNFINISHED}  | cancel +batches
cancelno   | plan-surplus      | coordinator | nothing                     |               |
pubyes     |                   | coordinator | nothing                     | draft         | {PUBLISHED}
pubno      |                   | coordinator | nothing                     |               |
pubreason  |                   | coordinator | nothing                     |               |
pubnow     |                   | coordinator | nothing                     |               |
pubmorning |                   | coordinator | nothing                     | draft         | {PUBLISHED}
dirnew     | directive         | coordinator | nothing                     |               |
dirsay     | directive         | coordinator | nothing                     |               |
newyes     | new               | coordinator | nothing                     |               | {GIVEN}
newno      | new               | coordinator | nothing                     |               |
newfix     | new               | coordinator | nothing                     |               |
newfield   | new               | coordinator | word                        |               |
newnow     | new               | coordinator | nothing                     |               |
newmorning | new               | coordinator | nothing                     |               | {GIVEN}
backplan   | backplan          | coordinator | nothing                     |               |
redate     | board-node        | coordinator | nothing                     |               |
redateyes  | redate            | coordinator | nothing                     | {UNFINISHED}  | reschedule +nodes +batches
redateone  | redate            | coordinator | nothing                     | {UNFINISHED}  | reschedule +nodes +batches
redateno   | redate            | coordinator | nothing                     |               |
signrest   |                   | working     | holder nothing              | awaiting_sign | sign
restnonews |                   | working     | holder nothing              | in_progress   | report +reports
issue      |                   | coordinator | slip                        | {OPEN}        | issue +slips +told
issueall   |                   | coordinator | nothing                     | {OPEN}        | issue +slips +told
hold       |                   | coordinator | assignment.version          | {OPEN}        |
board      |                   | steering    | word                        |               | +persons
campaign   | campaign          | bound       | page                        |               | +persons +marks
bindto     | bind-which        | coordinator | page                        |               | +groups
brief      | brief-choose      | reading     | word                        |               |
urgeone    |                   | urging      | sees assignment             | {ANY}         |
more       | node board-node   | bound       | nothing                     |               |
story      |                   | bound       | sees assignment             | {ANY}         |
steer      | board-node        | coordinator | word                        | {STEERED}     | resume +batches
steerall   | steer-which       | coordinator | stamp                       | {STEERED}     | resume +batches
steerone   | steer-which       | coordinator | assignment.version          | {STEERED}     | resume +batches
suspend    |                   | coordinator | assignment.version          | {LIVE}        |
resume     |                   | coordinator | assignment.version          | suspended     | resume +batches
reopen     |                   | coordinator | assignment.version          | closed        |
cancel     |                   | coordinator | assignment.version          | {UNFINISHED}  |
howclosed  | board-node        | coordinator | nothing                     |               |
closesby   | completion        | coordinator | word                        | {ANY}         | end +nodes +reports
urgent     | board-node        | coordinator | nothing                     |               |
noturgent  | board-node        | coordinator | nothing                     | {ANY}         | unmark_urgent +nodes
done       |                   | working     | holder assignment.version   | {OPEN}        | {DONE} +reports
progress   |                   | working     | holder assignment.version   | {ANY}         |
nonews     |                   | working     | holder assignment.version   | {OPEN}        | sign report +reports
ok         | report            | working     | author stamp                | {OPEN}        | {SAID} decline {KEPT}
fix        | report            | working     | author nothing              | {ANY}         |
fixone     | report            | working     | author report               | {ANY}         |
redo       | report            | working     | author word                 | {ANY}         |
guide      |                   | working     | holder assignment.version   | {OPEN}        |
skip       | guided            | working     | nothing                     | {OPEN}        | {ANSWERED}
end        | guided            | working     | nothing                     | {OPEN}        | {ANSWERED}
mean       | report            | working     | author word                 | {ANY}         | {MEANT}
undo       | report            | working     | author nothing              | {ANY}         | {BACK} {KEPT}
sent       | report            | working     | author report               | {OPEN}        | {DONE} +reports
later      | report            | working     | author report               | {OPEN}        | {DONE} +reports
withdraw   |                   | working     | holder assignment.version   | {HANDED_IN}   | withdraw undo +reports
reportfor  | reportfor         | coordinator | sees assignment             | {OPEN}        |
which      | which             | working     | holder assignment           | {OPEN}        | {CHOSEN}
other      | which             | working     | nothing                     |               |
calls      |                   | coordinator | nothing                     |               |
callyes    | calls             | coordinator | word                        |               | +phone_calls
callno     | calls             | coordinator | word                        |               | +phone_calls
callsay    | calls             | coordinator | word                        |               |
callturn   | calls             | coordinator | word                        |               |
callpaper  | calls             | coordinator | word                        |               |
close      |                   | working     | reviewer assignment.version | in_review     | close end +reports
reviews    |                   | working     | nothing                     | {ANY}         |
closeall   | review            | working     | reviewer stamp              | in_review     | close end +reports +batches
sendback   |                   | working     | reviewer assignment.version | in_review     |
each       | review review-one | working     | reviewer assignment         | in_review     |
evid       |                   | working     | reviewer assignment.version | in_review     |
trouble    |                   | working     | holder assignment.version   | {ANY}         | {ANSWERED}
problem    |                   | bound       | asked problem               | {ANY}         |
take       |                   | bound       | asked problem               | {ANY}         | +problems
solved     |                   | bound       | asked problem               | {ANY}         | resolve_problem +problems
passup     |                   | bound       | asked problem               | {ANY}         | escalate +problems +told
question   |                   | coordinator | page                        |               |
answer     | question          | coordinator | nothing                     |               |
extend     |                   | working     | holder assignment.version   | {ANY}         | {ASKED}
extension  |                   | bound       | decider extension           | {ANY}         |
grant      |                   | bound       | decider extension           | in_progress   | grant +extensions
refuse     |                   | bound       | decider extension           | in_progress   | refuse +extensions
object     | extension-affects | working     | holder nothing              | {ANY}         |
decline    |                   | working     | holder assignment.version   | {OPEN}        |
transfer   |                   | coordinator | assignment.version          | {ANY}         |
transferat | transfer-choose   | coordinator | nothing                     | declined      | transfer
archiveyes | archive           | coordinator | nothing                     |               | {ENDED}
transferto | declined          | coordinator | assignment.version          | declined      | transfer +batches
uphold     |                   | coordinator | assignment.version          | declined      | uphold
archiveno  | archive           | coordinator | nothing                     |               |
unarchive  | archive           | coordinator | nothing                     |               | +campaigns +assignments
clockok    | clock-leap        | coordinator | nothing                     |               | +marks
heldall    | {RESTORED} | coordinator | nothing                     |               | +restores
heldnone   | {RESTORED} | coordinator | nothing                     |               | +restores
heldeach   | {RESTORED} | coordinator | nothing                     |               |
heldsend   | {RESTORED} | coordinator | word                        |               | +restores
heldskip   | {RESTORED} | coordinator | word                        |               | +restores
meeting    | notice-menu       | coordinator | nothing                     |               |
receipts   | notice-menu       | coordinator | word                        |               |
noticeto   | notice-draft      | coordinator | word                        |               | +notices
noticeunits | notice-draft     | coordinator | nothing                     |               |
noticetime | notice-draft      | coordinator | nothing                     |               |
noticeseat | notice-draft      | coordinator | nothing                     |               |
noticeyes  | notice-draft      | coordinator | nothing                     |               | {CALLED}
noticenow  | notice-draft      | coordinator | nothing                     |               |
noticelater | notice-draft     | coordinator | nothing                     |               | {CALLED}
noticeno   | notice-draft      | coordinator | nothing                     |               | +notices
notice     |                   | bound       | word                        |               |
received   | notice            | bound       | nothing                     |               | +receipts
understood | notice            | bound       | nothing                     | awaiting_sign | sign +receipts
attend     | notice            | bound       | nothing                     |               | +receipts
onleave    | notice            | bound       | nothing                     |               |
substitute | notice            | bound       | nothing                     |               |
receiptsurge | notice-receipts | coordinator | nothing                     |               | +notices
receiptsfor | notice-receipts  | coordinator | nothing                     |               |
noticeback | notice-receipts   | coordinator | word                        |               |
noticegone | notice-receipts   | coordinator | nothing                     |               | +notices
doubt      | notice            | bound       | nothing                     |               |
doubts     | {DOUBTED}  | coordinator | nothing                     |               |
doubtanswer | {DOUBTED} | coordinator | nothing                     |               |
doubttell  | {DOUBTED}  | coordinator | nothing                     |               | +doubts
minutes    | notice-receipts   | coordinator | nothing                     |               |
minutesyes | minutes           | coordinator | nothing                     |               | {PLAN}
minutesno  | minutes           | coordinator | nothing                     |               |
restate    | notice-receipts   | coordinator | nothing                     |               | {CALLED}
undoyes    | undo              | coordinator | nothing                     | {UNDOABLE}    | {UNDONE}
undono     | undo              | coordinator | nothing                     |               |
urgeyes    | urge              | urging      | nothing                     |               | +batches
urgenow    | urge              | urging      | nothing                     |               |
urgesay    | urge              | urging      | nothing                     |               |
inqask     | urge              | urging      | nothing                     |               |
inqunits   | board digest      | urging      | nothing                     |               |
inqyes     | inquiry           | bound       | nothing                     |               | +inquiry_replies
inqno      | inquiry           | bound       | nothing                     |               | +inquiry_replies
inqsay     | inquiry           | bound       | nothing                     |               |
inqagain   | inquiry-table     | urging      | nothing                     |               | +inquiries +inquiry_replies
inqend     | inquiry-table     | urging      | nothing                     |               | +inquiries
urgeno     | urge              | urging      | nothing                     |               |
"""

_COMMANDS = """
# name  | place   | who         | what may come of it
start   | both    | anyone      | +claims +guess_tallies +invitations
my      | private | bound       |
unit    | private | bound       |
report  | private | bound       | +reports
problem | private | bound       | raise_problem +reports +problems +told
extend  | private | bound       | request_extension +reports +extensions
settings| private | bound       |
help    | both    | bound       |
import  | private | coordinator |
backplan| private | coordinator |
rehearse| private | coordinator | +marks
publish | private | coordinator |
roster  | private | coordinator |
invite  | private | coordinator | +invitations
new     | private | coordinator |
handover| private | coordinator |
board   | private | steering    |
node    | private | steering    |
digest  | private | steering    |
brief   | private | reading     |
urge    | private | urging      |
calls   | private | coordinator |
reportfor| private | coordinator | +reports
review  | private | coordinator |
undo    | private | coordinator |
export  | private | coordinator |
archive | private | coordinator |
notice  | private | coordinator | +notices
bind    | group   | coordinator | +groups
"""


def _cells(table: str) -> list[list[str]]:
    rows = [row for row in table.strip().splitlines() if not row.startswith("#")]
    return [[cell.strip() for cell in row.split("|")] for row in rows]


def _line(action: str, cards: str, who: str, named: str, states: str, leaves: str) -> Line:
    relation, _, names = named.rpartition(" ")
    found = Relation(relation or "-")
    return Line(action, _words(cards), who, Names(names), found, _words(states), *_parted(leaves))


def _parted(leaves: str) -> tuple[frozenset[str], frozenset[str]]:
    """Tell moves in the timeline from ``+table``, a table that may change besides the conversation's."""
    words = _words(leaves)
    tables = frozenset(word for word in words if word.startswith("+"))
    return words - tables, frozenset(word[1:] for word in tables)


TAPS = {cells[0]: _line(*cells) for cells in _cells(_TAPS)}
COMMANDS = {name: Order(name, place, who, *_parted(leaves)) for name, place, who, leaves in _cells(_COMMANDS)}
