"""Who may do what, by the roles of the posts a person holds; what is not listed is denied."""

from enum import StrEnum

from db.words import Role


class Right(StrEnum):
    """What a command, a button or a move asks of the person; relation to the assignment is checked by its duty."""

    ANYONE = "anyone"
    """Strangers too."""
    BOUND = "bound"
    """Any bound person with a post."""
    HOLDER = "holder"
    """Accountable, handler or deputy of the assignment; a principal for his unit."""
    REVIEWER = "reviewer"
    """One of the assignment's reviewers, or any coordinator."""
    INSPECTOR = "inspector"
    """Reads all."""
    URGE = "urge"
    DIGEST = "digest"
    """Digest and board."""
    DECIDE = "decide"
    """Decides what came up the ladder: problems, slips."""
    LEADER_OR_COORDINATOR = "leader_or_coordinator"
    COORDINATOR = "coordinator"
    ADMIN = "admin"
    CLOCK = "clock"
    """The duty office itself; no person."""


_COORDINATORS = frozenset({Role.ADMIN, Role.COORDINATOR})
_LEADING = _COORDINATORS | {Role.LEADER, Role.COORDINATOR_LEAD}
_WORKING = frozenset(Role) - {Role.INSPECTOR}

_HOLDERS: dict[Right, frozenset[Role]] = {
    Right.BOUND: frozenset(Role),
    Right.HOLDER: _WORKING,
    Right.REVIEWER: _WORKING,
    Right.INSPECTOR: _COORDINATORS | {Role.INSPECTOR, Role.COORDINATOR_LEAD},
    Right.URGE: _COORDINATORS | {Role.INSPECTOR},
    Right.DIGEST: _LEADING | {Role.INSPECTOR},
    Right.DECIDE: _LEADING,
    Right.LEADER_OR_COORDINATOR: _LEADING,
    Right.COORDINATOR: _COORDINATORS,
    Right.ADMIN: frozenset({Role.ADMIN}),
}


def allows(right: Right, roles: frozenset[Role]) -> bool:
    """Tell whether a person with ``roles`` (empty for a stranger) has ``right``."""
    if right is Right.ANYONE:
        return True
    return not roles.isdisjoint(_HOLDERS.get(right, frozenset()))
