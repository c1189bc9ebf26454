"""The facts a tap is judged by, read from the tables themselves and not through the program's queries."""

import json
import sqlite3
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.reliability.policy import READS_ALL

Row = dict[str, Any]


@dataclass
class Facts:
    """Who is who and what is whose, as it stands in the database."""

    tables: dict[str, dict[Any, Row]]
    roles: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    posts: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    units: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    items: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    heads: dict[int, int] = field(default_factory=dict)
    """Unit → post of its first-responsible."""
    holders: dict[int, int] = field(default_factory=dict)
    """Post → person."""

    @classmethod
    def read(cls, path: Path, now: str) -> "Facts":
        """Read everything; ``now`` is the instant as the tables write it."""
        db = sqlite3.connect(path)
        db.row_factory = sqlite3.Row
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        listed = {name: [dict(row) for row in db.execute(f"SELECT * FROM {name}")] for name in names}
        db.close()
        facts = cls({name: {row.get("id", n): row for n, row in enumerate(rows)} for name, rows in listed.items()})
        posts = facts.tables["posts"]
        for tenure in sorted(listed["tenures"], key=lambda one: one["is_acting"]):
            if tenure["until_at"] is None or tenure["until_at"] > now:
                post, person = posts[tenure["post_id"]], tenure["person_id"]
                facts.roles[person].add(post["role"])
                facts.posts[person].add(post["id"])
                facts.units[person].add(post["unit_id"])
                facts.holders.setdefault(post["id"], person)
        for post in sorted(posts.values(), key=lambda one: one["rank"]):
            if post["role"] in ("secretary", "chief"):
                facts.heads.setdefault(post["unit_id"], post["id"])
        for item in listed["card_items"]:
            facts.items[item["card_id"]].add(item["assignment_id"])
        return facts

    def of(self, table: str, row_id: Any) -> Row | None:
        """Find a row by its id."""
        return self.tables[table].get(row_id)

    def person_in(self, bot_id: int, chat_id: int | None) -> int | None:
        """Name whose private chat it is."""
        persons = self.tables["persons"].values()
        return next((p["id"] for p in persons if (p["bot_id"], p["telegram_id"]) == (bot_id, chat_id)), None)

    def holder(self, assignment: Row) -> int | None:
        """Name who answers first: the handler, else the holder of the post."""
        return assignment["handler_id"] or self.holders.get(assignment["post_id"])

    def is_holder(self, person: int, assignment: Row) -> bool:
        """Tell whether a person may answer for an assignment."""
        if assignment["state"] == "draft":
            return False
        own = {assignment["post_id"], self.heads.get(assignment["unit_id"])}
        return person == assignment["handler_id"] or bool(self.posts[person] & own)

    def sees(self, person: int, assignment: Row) -> bool:
        """Tell whether a person may open an assignment."""
        if self.roles[person] & READS_ALL:
            return True
        if assignment["state"] == "draft":
            return False
        unit, node = self.tables["units"][assignment["unit_id"]], self.tables["nodes"][assignment["node_id"]]
        is_local = unit["kind"] in ("town", "township", "subdistrict")
        leading = unit["paired_post_id"] if is_local else node["leader_post_id"]
        above = leading is not None and leading in self.posts[person]
        return assignment["unit_id"] in self.units[person] or person == assignment["handler_id"] or above

    def may_review(self, person: int, assignment: Row) -> bool:
        """Tell whether a person may at most be a reviewer: a coordinator, or of the lead unit's liaison and head."""
        if person == self.holder(assignment):
            return False
        lead = json.loads(self.tables["nodes"][assignment["node_id"]]["lead_unit_ids"])[:1]
        of_lead = bool(self.units[person] & set(lead)) and bool(self.roles[person] & {"liaison", "chief"})
        return of_lead or bool(self.roles[person] & {"coordinator", "admin"})

    def knows(self, person: int, assignment: Row) -> bool:
        """Tell whether content of an assignment may reach a person: who sees it, reviews it, or was asked for help."""
        asked = any(
            problem["assignment_id"] == assignment["id"] and self.is_asked(person, problem)
            for problem in self.tables["problems"].values()
        )
        return self.sees(person, assignment) or self.may_review(person, assignment) or asked

    def is_asked(self, person: int, problem: Row) -> bool:
        """Tell whether a problem was put before a person, and is not the person's own."""
        if problem["person_id"] == person:
            return False
        told = self.tables["told"].values()
        return any((one["problem_id"], one["person_id"]) == (problem["id"], person) for one in told)

    def decides(self, person: int, extension: Row) -> bool:
        """Tell whether a request was put before a person, or before coordinators and the person is one."""
        if extension["person_id"] == person:
            return False
        told = self.tables["told"].values()
        put = {one["person_id"] for one in told if one["extension_id"] == extension["id"]}
        steering = {"coordinator", "admin"}
        are_coordinators = all(self.roles[one] & steering for one in put)
        return person in put or (are_coordinators and bool(self.roles[person] & steering))
