"""THE table: every command, button and kind of message → its handler, the right it asks for, its line of help."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot import choice
from bot.handlers import (
    archive,
    backplan,
    bind,
    board,
    brief,
    bundle,
    calls,
    clock,
    completion,
    consent,
    decline,
    delegate,
    digest,
    directive,
    doubt,
    evidence,
    export,
    extend,
    fix,
    guided,
    handover,
    inquiry,
    invite,
    leave,
    minutes,
    my,
    new,
    notice,
    plan,
    problem,
    publish,
    question,
    receipt,
    rehearse,
    report,
    reportfor,
    restored,
    review,
    roster,
    roster_import,
    settings,
    sign,
    slips,
    start,
    steer,
    story,
    undo,
    urge,
    urgent,
    words,
)
from bot.handlers import help as help_
from bot.sheets import RosterRead
from bot.visit import Visit
from jobs.rules.rights import Right, allows

Handler = Callable[[Visit], None]


@dataclass(frozen=True, slots=True)
class Command:
    """A command: who may give it, where, and which text explains it (``help-NAME``)."""

    name: str
    handler: Handler
    right: Right
    place: Literal["private", "group", "both"] = "private"


@dataclass(frozen=True, slots=True)
class Tap:
    """A button: its action in the callback data, and who may press it at all."""

    action: str
    handler: Handler
    right: Right = Right.BOUND


def _file(visit: Visit) -> None:
    """Take a coordinator's sheet as a plan or a roster, everything else as evidence."""
    if visit.prepared is not None:
        _sheet(visit)
    else:
        evidence.came(visit)


def _file_awaited(visit: Visit) -> None:
    """Take what came after /import: a sheet, or something else that is explained."""
    if visit.prepared is not None:
        _sheet(visit)
    else:
        plan.explain(visit)


def _sheet(visit: Visit) -> None:
    offer = roster_import.offer if isinstance(visit.prepared, RosterRead) else plan.offer
    offer(visit)


def _campaign_chosen(visit: Visit) -> None:
    """Give the command, or the tap, that waited for the choice of a campaign."""
    if (name := choice.made(visit)) is not None:
        waited = COMMANDS.get(name) or TAPS[name]
        if allows(waited.right, visit.roles):
            waited.handler(visit)


_COMMANDS = (
    Command("start", start.start, Right.ANYONE, place="both"),
    Command("my", my.mine, Right.BOUND),
    Command("unit", my.unit, Right.BOUND),
    Command("report", report.choose, Right.BOUND),
    Command("problem", problem.choose, Right.BOUND),
    Command("extend", extend.choose, Right.BOUND),
    Command("settings", settings.show, Right.BOUND),
    Command("help", help_.show, Right.BOUND, place="both"),
    Command("import", plan.ask_for_file, Right.COORDINATOR),
    Command("backplan", backplan.show, Right.COORDINATOR),
    Command("rehearse", rehearse.begin, Right.COORDINATOR),
    Command("publish", publish.show, Right.COORDINATOR),
    Command("roster", roster.show, Right.COORDINATOR),
    Command("invite", invite.show, Right.COORDINATOR),
    Command("new", new.begin, Right.COORDINATOR),
    Command("handover", handover.begin, Right.COORDINATOR),
    Command("board", board.show, Right.DIGEST),
    Command("node", board.node, Right.DIGEST),
    Command("digest", digest.show, Right.DIGEST),
    Command("urge", urge.ask, Right.URGE),
    Command("brief", brief.write, Right.INSPECTOR),
    Command("calls", calls.show, Right.COORDINATOR),
    Command("reportfor", reportfor.begin, Right.COORDINATOR),
    Command("review", review.waiting, Right.COORDINATOR),
    Command("notice", notice.begin, Right.COORDINATOR),
    Command("undo", undo.show, Right.COORDINATOR),
    Command("export", export.ledger, Right.COORDINATOR),
    Command("archive", archive.show, Right.COORDINATOR),
    Command("bind", bind.bind, Right.COORDINATOR, place="group"),
)

_TAPS = (
    Tap("campaign", _campaign_chosen),
    Tap("bindto", bind.choose, Right.COORDINATOR),
    Tap("lang", settings.set_language),
    Tap("rofilter", roster.narrow, Right.COORDINATOR),
    Tap("rounit", roster.open_unit, Right.COORDINATOR),
    Tap("rename", roster.ask_name, Right.COORDINATOR),
    Tap("leave", leave.ask),
    Tap("deputy", leave.ask_deputy),
    Tap("leaveto", leave.choose),
    Tap("leaveoff", leave.call_off),
    Tap("settings", settings.turn),
    Tap("simple", settings.set_simple),
    Tap("morning", settings.set_morning),
    Tap("quiet", settings.set_quiet),
    Tap("resend", start.ask_resend, Right.ANYONE),
    Tap("clmyes", invite.grant, Right.COORDINATOR),
    Tap("clmno", invite.refuse, Right.COORDINATOR),
    Tap("clmnew", invite.resend, Right.COORDINATOR),
    Tap("invbook", invite.book, Right.COORDINATOR),
    Tap("hounit", handover.pick_unit, Right.COORDINATOR),
    Tap("hopost", handover.pick_post, Right.COORDINATOR),
    Tap("hoto", handover.name_holder, Right.COORDINATOR),
    Tap("hoacting", handover.turn_acting, Right.COORDINATOR),
    Tap("hoyes", handover.confirm, Right.COORDINATOR),
    Tap("hono", handover.drop, Right.COORDINATOR),
    Tap("hoinvite", handover.invite_holder, Right.COORDINATOR),
    Tap("hoaccept", handover.accept),
    Tap("mine", my.mine),
    Tap("unit", my.unit),
    Tap("page", my.page),
    Tap("open", my.open_node),
    Tap("sign", sign.one, Right.HOLDER),
    Tap("signall", sign.every, Right.HOLDER),
    Tap("delegate", delegate.choose, Right.HOLDER),
    Tap("handto", delegate.hand_to, Right.HOLDER),
    Tap("agree", consent.agree, Right.HOLDER),
    Tap("turnback", consent.ask_reason, Right.HOLDER),
    Tap("consentevid", consent.evidence, Right.HOLDER),
    Tap("addyes", delegate.add, Right.COORDINATOR),
    Tap("addno", delegate.turn_down, Right.COORDINATOR),
    Tap("planyes", plan.confirm, Right.COORDINATOR),
    Tap("planno", plan.cancel, Right.COORDINATOR),
    Tap("rosteryes", roster_import.confirm, Right.COORDINATOR),
    Tap("cancelyes", plan.cancel_surplus, Right.COORDINATOR),
    Tap("cancelno", plan.keep_surplus, Right.COORDINATOR),
    Tap("pubyes", publish.confirm, Right.COORDINATOR),
    Tap("pubno", publish.cancel, Right.COORDINATOR),
    Tap("pubreason", publish.ask_override, Right.COORDINATOR),
    Tap("pubnow", publish.at_once, Right.COORDINATOR),
    Tap("pubmorning", publish.next_morning, Right.COORDINATOR),
    Tap("dirnew", new.of_directive, Right.COORDINATOR),
    Tap("dirsay", directive.ask_answer, Right.COORDINATOR),
    Tap("newyes", new.confirm, Right.COORDINATOR),
    Tap("newno", new.drop, Right.COORDINATOR),
    Tap("newfix", new.fix, Right.COORDINATOR),
    Tap("newfield", new.ask_field, Right.COORDINATOR),
    Tap("newnow", new.at_once, Right.COORDINATOR),
    Tap("newmorning", new.next_morning, Right.COORDINATOR),
    Tap("backplan", backplan.turn, Right.COORDINATOR),
    Tap("redate", backplan.ask_day, Right.COORDINATOR),
    Tap("redateyes", backplan.confirm, Right.COORDINATOR),
    Tap("redateone", backplan.confirm_one, Right.COORDINATOR),
    Tap("redateno", backplan.drop, Right.COORDINATOR),
    Tap("signrest", bundle.sign_rest, Right.HOLDER),
    Tap("restnonews", bundle.no_news_on_the_rest, Right.HOLDER),
    Tap("issue", slips.issue, Right.COORDINATOR),
    Tap("issueall", slips.issue_all, Right.COORDINATOR),
    Tap("hold", slips.ask_hold, Right.COORDINATOR),
    Tap("clockok", clock.believe, Right.COORDINATOR),
    Tap("board", board.turn, Right.DIGEST),
    Tap("brief", brief.chosen, Right.INSPECTOR),
    Tap("urgeone", board.urge_one, Right.URGE),
    Tap("more", my.more),
    Tap("story", story.show),
    Tap("steer", steer.choose, Right.COORDINATOR),
    Tap("steerall", steer.every, Right.COORDINATOR),
    Tap("steerone", steer.unit, Right.COORDINATOR),
    Tap("suspend", steer.suspend, Right.COORDINATOR),
    Tap("resume", steer.resume, Right.COORDINATOR),
    Tap("reopen", steer.reopen, Right.COORDINATOR),
    Tap("cancel", steer.cancel, Right.COORDINATOR),
    Tap("howclosed", completion.ask, Right.COORDINATOR),
    Tap("closesby", completion.choose, Right.COORDINATOR),
    Tap("urgent", urgent.ask, Right.COORDINATOR),
    Tap("noturgent", urgent.unmark, Right.COORDINATOR),
    Tap("done", report.done, Right.HOLDER),
    Tap("progress", report.progress, Right.HOLDER),
    Tap("nonews", report.no_news, Right.HOLDER),
    Tap("ok", report.confirm, Right.HOLDER),
    Tap("fix", fix.fix, Right.HOLDER),
    Tap("fixone", fix.one, Right.HOLDER),
    Tap("mean", fix.mean, Right.HOLDER),
    Tap("redo", fix.redo, Right.HOLDER),
    Tap("undo", report.undo, Right.HOLDER),
    Tap("sent", report.sent, Right.HOLDER),
    Tap("later", report.later, Right.HOLDER),
    Tap("withdraw", report.withdraw, Right.HOLDER),
    Tap("guide", guided.begin, Right.HOLDER),
    Tap("skip", guided.skip, Right.HOLDER),
    Tap("end", guided.end, Right.HOLDER),
    Tap("reportfor", reportfor.pick, Right.COORDINATOR),
    Tap("which", words.which, Right.HOLDER),
    Tap("other", words.other, Right.HOLDER),
    Tap("calls", calls.show, Right.COORDINATOR),
    Tap("callyes", calls.notified, Right.COORDINATOR),
    Tap("callno", calls.unanswered, Right.COORDINATOR),
    Tap("callsay", calls.report, Right.COORDINATOR),
    Tap("callturn", calls.turn, Right.COORDINATOR),
    Tap("callpaper", calls.paper, Right.COORDINATOR),
    Tap("close", review.close, Right.REVIEWER),
    Tap("reviews", review.waiting, Right.REVIEWER),
    Tap("closeall", review.close_all, Right.REVIEWER),
    Tap("sendback", review.send_back, Right.REVIEWER),
    Tap("each", review.each, Right.REVIEWER),
    Tap("evid", review.evidence, Right.REVIEWER),
    Tap("trouble", problem.ask, Right.HOLDER),
    Tap("problem", problem.show),
    Tap("take", problem.take),
    Tap("solved", problem.resolve),
    Tap("passup", problem.pass_up),
    Tap("question", question.show, Right.COORDINATOR),
    Tap("answer", question.ask, Right.COORDINATOR),
    Tap("extend", extend.ask, Right.HOLDER),
    Tap("extension", extend.show),
    Tap("grant", extend.grant),
    Tap("refuse", extend.refuse),
    Tap("object", extend.ask_objection, Right.HOLDER),
    Tap("decline", decline.ask, Right.HOLDER),
    Tap("transfer", decline.ask_unit, Right.COORDINATOR),
    Tap("transferto", decline.transfer_as_suggested, Right.COORDINATOR),
    Tap("transferat", decline.unit_picked, Right.COORDINATOR),
    Tap("uphold", decline.uphold, Right.COORDINATOR),
    Tap("archiveyes", archive.confirm, Right.COORDINATOR),
    Tap("archiveno", archive.drop, Right.COORDINATOR),
    Tap("unarchive", archive.undo, Right.COORDINATOR),
    Tap("heldall", restored.send_all, Right.COORDINATOR),
    Tap("heldnone", restored.skip_all, Right.COORDINATOR),
    Tap("heldeach", restored.each, Right.COORDINATOR),
    Tap("heldsend", restored.send, Right.COORDINATOR),
    Tap("heldskip", restored.skip, Right.COORDINATOR),
    Tap("meeting", notice.call_meeting, Right.COORDINATOR),
    Tap("receipts", notice.open_receipts, Right.COORDINATOR),
    Tap("noticeto", notice.to_all, Right.COORDINATOR),
    Tap("noticeunits", notice.ask_units, Right.COORDINATOR),
    Tap("noticetime", notice.ask_time, Right.COORDINATOR),
    Tap("noticeseat", notice.ask_venues, Right.COORDINATOR),
    Tap("noticeyes", notice.confirm, Right.COORDINATOR),
    Tap("noticenow", notice.at_once, Right.COORDINATOR),
    Tap("noticelater", notice.next_morning, Right.COORDINATOR),
    Tap("noticeno", notice.drop, Right.COORDINATOR),
    Tap("notice", receipt.open_notice),
    Tap("received", receipt.received),
    Tap("understood", receipt.understood),
    Tap("attend", receipt.attend),
    Tap("onleave", receipt.ask_leave),
    Tap("substitute", receipt.ask_substitute),
    Tap("receiptsurge", receipt.urge, Right.COORDINATOR),
    Tap("receiptsfor", receipt.ask_unit, Right.COORDINATOR),
    Tap("noticeback", receipt.ask_withdrawal, Right.COORDINATOR),
    Tap("noticegone", receipt.withdraw, Right.COORDINATOR),
    Tap("doubt", doubt.ask),
    Tap("doubts", doubt.show, Right.COORDINATOR),
    Tap("doubtanswer", doubt.ask_answer, Right.COORDINATOR),
    Tap("doubttell", doubt.tell, Right.COORDINATOR),
    Tap("minutes", minutes.ask, Right.COORDINATOR),
    Tap("minutesyes", minutes.confirm, Right.COORDINATOR),
    Tap("minutesno", minutes.drop, Right.COORDINATOR),
    Tap("restate", receipt.restated, Right.COORDINATOR),
    Tap("undoyes", undo.confirm, Right.COORDINATOR),
    Tap("undono", undo.drop, Right.COORDINATOR),
    Tap("urgeyes", urge.confirm, Right.URGE),
    Tap("urgenow", urge.at_once, Right.URGE),
    Tap("urgesay", urge.ask_comment, Right.URGE),
    Tap("inqask", inquiry.to_target, Right.URGE),
    Tap("inqunits", inquiry.to_units, Right.URGE),
    Tap("inqyes", inquiry.yes),
    Tap("inqno", inquiry.no),
    Tap("inqsay", inquiry.in_words),
    Tap("inqagain", inquiry.again, Right.URGE),
    Tap("inqend", inquiry.close, Right.URGE),
    Tap("urgeno", urge.drop, Right.URGE),
)

_ANSWERS: dict[str, Handler] = {
    "import": _file_awaited,
    "morning": settings.morning_said,
    "quiet": settings.quiet_said,
    "publish": publish.reason_given,
    "directive": directive.answered,
    "new": new.said,
    "new_field": new.field_said,
    "new_reason": new.reason_given,
    "redate": backplan.said,
    "override": publish.override_given,
    "handover": handover.holder_named,
    "leave": leave.days_given,
    "rename": roster.named,
    "delegate": delegate.named,
    "turn_back": consent.reason_given,
    "hold": slips.hold,
    "progress": report.progress_said,
    "guided": guided.answer,
    "redo": fix.redone,
    "reportfor": reportfor.said,
    "evidence": evidence.awaited,
    "which": words.numbered,
    "send_back": review.reason_given,
    "trouble": problem.told,
    "answer": question.told,
    "extend": extend.told,
    "object": extend.objection_told,
    "decline": decline.reason_given,
    "transfer": decline.unit_named,
    "inquiry_target": inquiry.words_given,
    "inquiry_units": inquiry.units_given,
    "inquiry_answer": inquiry.answered,
    "urge_comment": urge.comment_given,
    "urge_reason": urge.reason_given,
    "steer": steer.reason_given,
    "urgent": urgent.reason_given,
    "notice": notice.said,
    "notice_units": notice.units_named,
    "notice_time": notice.time_named,
    "notice_venues": notice.venues_named,
    "notice_reason": notice.reason_given,
    "minutes": minutes.said,
    "doubt": doubt.asked,
    "doubt_answer": doubt.answered,
    "receipt": receipt.words_given,
    "receipt_for": receipt.unit_answered,
}
"""The question asked → who takes the answer."""

COMMANDS = {command.name: command for command in _COMMANDS}
TAPS = {tap.action: tap for tap in _TAPS}
ANSWERS = _ANSWERS
CONTACT: Handler = start.contact
STRANGER: Handler = start.stranger
WORDS: Handler = words.said
FILE: Handler = _file
EDITED: Handler = words.edited
REACTION: Handler = words.reacted
MEMBERSHIP: Handler = bind.membership
