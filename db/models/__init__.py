"""The tables, in the words of the product; one class a thing that is recorded.

Instants are aware UTC (``*_at``), days are local dates (``*_on``).
"""

from db.models.history import Batch, DigestMark, Seal, Timeline
from db.models.mail import Card, CardItem, Dialog, Inbox, Lease, Mark, Outbox, Restore
from db.models.rising import Extension, Problem, Question, Slip, Told
from db.models.told import Directive, Doubt, Inquiry, InquiryReply, Notice, PhoneCall, Receipt
from db.models.who import Bot, Claim, Deputy, Group, GuessTally, Handover, Invitation, Person, Post, Tenure, Unit
from db.models.work import Assignment, Campaign, Evidence, KeptReading, Node, PlanDraft, Report

__all__ = [
    "Assignment",
    "Batch",
    "Bot",
    "Campaign",
    "Card",
    "CardItem",
    "Claim",
    "Deputy",
    "Dialog",
    "DigestMark",
    "Directive",
    "Doubt",
    "Evidence",
    "Extension",
    "Group",
    "GuessTally",
    "Handover",
    "Inbox",
    "Inquiry",
    "InquiryReply",
    "Invitation",
    "KeptReading",
    "Lease",
    "Mark",
    "Node",
    "Notice",
    "Outbox",
    "Person",
    "PhoneCall",
    "PlanDraft",
    "Post",
    "Problem",
    "Question",
    "Receipt",
    "Report",
    "Restore",
    "Seal",
    "Slip",
    "Tenure",
    "Timeline",
    "Told",
    "Unit",
]
