"""The records that a roster is held against, and every difference that recording it made."""

from dataclasses import dataclass, field

from db import people, units
from db.engine import Transaction
from db.models import Tenure
from db.words import Role
from jobs.seating import Seat


@dataclass(frozen=True, slots=True)
class Change:
    """A difference the import made; ``key`` is the text ``roster-change-KEY``."""

    key: str
    unit: str = ""
    post: str = ""
    before: str = ""
    after: str = ""


@dataclass
class Register:
    """The records as they are, and the changes made to them."""

    tx: Transaction
    changes: list[Change] = field(default_factory=list)
    passed: list[tuple[Seat, int | None]] = field(default_factory=list)
    """Posts that have another holder, or none any more, each with who held it before."""

    def __post_init__(self) -> None:
        self.units = {unit.name: unit for unit in units.all_units(self.tx)}
        self.unit_names = {unit.id: name for name, unit in self.units.items()}
        self.posts = units.all_posts(self.tx)
        self.people = people.everybody(self.tx)
        self.tenures: dict[int, list[Tenure]] = {}
        for tenure in units.open_tenures(self.tx):
            self.tenures.setdefault(tenure.post_id, []).append(tenure)

    def held(self) -> dict[int | None, set[tuple[str, Role]]]:
        """Map each person to the posts held now, by unit and role."""
        posts = {post.id: post for post in self.posts}
        held: dict[int | None, set[tuple[str, Role]]] = {}
        for post_id, tenures in self.tenures.items():
            post = posts[post_id]
            for tenure in tenures:
                held.setdefault(tenure.person_id, set()).add((self.unit_names[post.unit_id], post.role))
        return held
