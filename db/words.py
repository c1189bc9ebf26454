"""The words of the product as enums and value types; imports nothing but the standard library."""

from enum import StrEnum


class UnitKind(StrEnum):
    """What a unit is; wildcards of a plan sheet (各镇, 各部门) select by it."""

    TOWN = "town"
    TOWNSHIP = "township"
    SUBDISTRICT = "subdistrict"
    DEPARTMENT = "department"
    BODY = "body"
    """A leading body (县委, 县政府) that holds leaders but no assignments."""
    GROUP = "group"
    """A group of the task force (工作专班/机构编制组)."""

    @property
    def is_local(self) -> bool:
        """Whether the unit is one of 各乡镇."""
        return self in (UnitKind.TOWN, UnitKind.TOWNSHIP, UnitKind.SUBDISTRICT)


class Role(StrEnum):
    """What a post is, whatever its title; the sheet's role column and all rights go by it."""

    SECRETARY = "secretary"
    """党委书记, first-responsible of a township."""
    HEAD = "head"
    """乡镇长."""
    ORGANISER = "organiser"
    """组织委员."""
    CHIEF = "chief"
    """主要负责人, first-responsible of a department."""
    LIAISON = "liaison"
    LEADER = "leader"
    """县领导."""
    COORDINATOR_LEAD = "coordinator_lead"
    COORDINATOR = "coordinator"
    INSPECTOR = "inspector"
    ADMIN = "admin"
    MEMBER = "member"
    """Any other colleague of a unit, e.g. a handler added by 交办."""

    @property
    def is_principal(self) -> bool:
        """Whether the holder heads the unit (第一责任人)."""
        return self in (Role.SECRETARY, Role.CHIEF)


class Lifecycle(StrEnum):
    """The stored state of an assignment; "overdue" is never one."""

    DRAFT = "draft"
    AWAITING_SIGN = "awaiting_sign"
    IN_PROGRESS = "in_progress"
    IN_REVIEW = "in_review"
    CLOSED = "closed"
    DECLINED = "declined"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"

    @property
    def is_open(self) -> bool:
        """Whether the official still owes something."""
        return self in (Lifecycle.AWAITING_SIGN, Lifecycle.IN_PROGRESS)


class Lamp(StrEnum):
    """What a glance shows; always derived, always drawn as shape and word."""

    IDLE = "idle"
    ON_TRACK = "on_track"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    DONE = "done"
    WAITING = "waiting"
    """前序未办结: an unfinished predecessor, fair instead of red."""
    IN_REVIEW = "in_review"
    """The official has submitted; whatever happens is the reviewer's time."""


class DeadlineKind(StrEnum):
    """How a plan sheet states a deadline (READING.md §3)."""

    DATE = "date"
    RANGE = "range"
    MILESTONES = "milestones"
    RECURRING = "recurring"
    ONGOING = "ongoing"
    IMMEDIATE = "immediate"
    RELATIVE_WORKDAYS = "relative_workdays"
    RELATIVE_DAYS = "relative_days"
    AFTER_PREDECESSOR = "after_predecessor"


class Completion(StrEnum):
    """When a node as a whole is done."""

    ALL = "all"
    ANY = "any"
    LEAD = "lead"


class StepKind(StrEnum):
    """Why the clock knocks for an assignment."""

    UNSIGNED = "unsigned"
    DUE_SOON = "due_soon"
    DUE_TODAY = "due_today"
    NOT_REPORTED = "not_reported"
    """10:00 of the due day, nothing submitted."""
    SILENT = "silent"
    """The lease ran out: 久未反馈."""
    OVERDUE = "overdue"


class Event(StrEnum):
    """A move of an assignment; each leaves one timeline row."""

    DISPATCH = "dispatch"
    SIGN = "sign"
    DECLINE = "decline"
    TRANSFER = "transfer"
    UPHOLD = "uphold"
    REPORT = "report"
    SUBMIT = "submit"
    HAND_UP = "hand_up"
    """Reported done to the unit's principal, who must agree before the reviewers see it (书记把关)."""
    TURN_BACK = "turn_back"
    """The principal gave it back."""
    WITHDRAW = "withdraw"
    SEND_BACK = "send_back"
    CLOSE = "close"
    END = "end"
    """Closed with the node by its rule, without a submission of its own."""
    REOPEN = "reopen"
    SUSPEND = "suspend"
    RESUME = "resume"
    CANCEL = "cancel"
    REQUEST_EXTENSION = "request_extension"
    GRANT = "grant"
    REFUSE = "refuse"
    OBJECT = "object"
    """Somebody whose dates an extension would move is against it."""
    RAISE_PROBLEM = "raise_problem"
    RESOLVE_PROBLEM = "resolve_problem"
    DELEGATE = "delegate"
    HAND_OVER = "hand_over"
    ESCALATE = "escalate"
    HOLD = "hold"
    ISSUE = "issue"
    FALL_SILENT = "fall_silent"
    MARK_URGENT = "mark_urgent"
    """特急, by a coordinator with a reason."""
    UNMARK_URGENT = "unmark_urgent"
    UNDO = "undo"
    RESCHEDULE = "reschedule"
    """The plan itself was changed: another deadline, asked for by nobody below."""


class Intent(StrEnum):
    """What a reply means, in the words of the labelled data."""

    ACK = "ack"
    PROGRESS = "progress"
    DONE = "done"
    NOT_STARTED = "not_started"
    BLOCKED = "blocked"
    EXTENSION = "extension"
    QUESTION = "question"
    TRANSFER = "transfer"
    NONE = "none"
    MULTI = "multi"


class NoticeKind(StrEnum):
    """What a coordinator has all units told and confirmed."""

    NOTICE = "notice"
    """Words, or a document (吃透《方案》)."""
    MEETING = "meeting"
    RESTATEMENT = "restatement"
    """会后再明确: after a meeting each unit gets all of its nodes on one card."""


class NoticeState(StrEnum):
    """The life of a notice."""

    DRAFT = "draft"
    SENT = "sent"
    DROPPED = "dropped"
    WITHDRAWN = "withdrawn"
    """Taken back by its author (撤回): nobody is asked any more."""


class Answer(StrEnum):
    """What a unit answered to a notice (回执)."""

    NONE = "none"
    RECEIVED = "received"
    ATTENDING = "attending"
    ON_LEAVE = "on_leave"
    SUBSTITUTED = "substituted"
    UNDERSTOOD = "understood"
    """已明确: the unit's head knows what is its own."""


class Refusal(Exception):
    """A clear no to a person: a key of bot/texts with the offending words as parameters."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params
