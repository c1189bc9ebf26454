"""Posts and names of a roster: which role a title is, who is missing, what a name may not be."""

import re
from collections.abc import Callable

from db.words import Role, UnitKind
from jobs.rules.notation.values import Problem
from jobs.rules.notation.wording import clip, fold, squeeze

ROLE_WORDS: dict[Role, str] = {
    Role.SECRETARY: "党委书记",
    Role.HEAD: "乡镇长",
    Role.ORGANISER: "组织委员",
    Role.CHIEF: "主要负责人",
    Role.LIAISON: "联络员",
    Role.LEADER: "县领导",
    Role.COORDINATOR_LEAD: "coordinator_lead",
    Role.COORDINATOR: "coordinator",
    Role.INSPECTOR: "inspector",
    Role.ADMIN: "admin",
    Role.MEMBER: "member",
}
"""The words of the contract's JSON for each role; the one place where both are put together."""

TASK_FORCE = "工作专班"
_VACANT = frozenset({"空缺", "暂缺", "缺", "空", "待配", "缺位"})
_FORMULA_SIGNS = "=+-@"
_ROLE_COLUMN = {
    "党委书记": Role.SECRETARY,
    "书记": Role.SECRETARY,
    "乡镇党委书记": Role.SECRETARY,
    "乡镇长": Role.HEAD,
    "乡(镇)长": Role.HEAD,
    "镇长": Role.HEAD,
    "乡长": Role.HEAD,
    "组织委员": Role.ORGANISER,
    "党委组织委员": Role.ORGANISER,
    "主要负责人": Role.CHIEF,
    "主要负责同志": Role.CHIEF,
    "单位主要负责人": Role.CHIEF,
    "联络员": Role.LIAISON,
}
_SOLE_ROLES = (Role.SECRETARY, Role.HEAD, Role.ORGANISER, Role.CHIEF, Role.LIAISON)


def read_roles(text: str) -> tuple[Role, ...] | Problem | None:
    """Read a plan's role column: the first role is accountable; None when empty, Problem ``unknown_role``."""
    words = [word for word in re.split(r"[、,;/]|和|及|与", squeeze(text)) if word]
    if not words:
        return None
    unknown = next((word for word in words if word not in _ROLE_COLUMN), None)
    if unknown is not None:
        return Problem("unknown_role", {"text": clip(unknown)})
    return tuple(dict.fromkeys(_ROLE_COLUMN[word] for word in words))


def role_of_title(title: str, kind: UnitKind) -> Role:
    """Tell what a post of a unit is by its title; an unlisted one (副镇长) is an ordinary member."""
    words = [word for word in re.split(r"[、,;/]", squeeze(title)) if word]
    if kind is UnitKind.BODY:
        return Role.LEADER
    for is_role, role in _TITLE_RULES:
        if any(is_role(word) for word in words):
            return role if role is not Role.CHIEF or not kind.is_local else Role.MEMBER
    return Role.MEMBER


def role_in_task_force(group: str, title: str) -> Role:
    """Tell a task-force member's right by group and title; one who is neither head nor liaison is a member."""
    if "管理员" in title:
        return Role.ADMIN
    if group in ("领导", "领导小组") and title in ("组长", "副组长", "常务副组长"):
        return Role.COORDINATOR_LEAD
    if title in ("组长", "副组长", "联络员"):
        return Role.INSPECTOR if "督导" in group or "督查" in group else Role.COORDINATOR
    return Role.MEMBER


def is_sole_post(role: Role, title: str) -> bool:
    """Tell whether a unit can have one holder of this post only."""
    return role in _SOLE_ROLES or title in ("组长", "联络员")


def is_vacant(name: str) -> bool:
    """Tell whether the name cell says that nobody holds the post."""
    return squeeze(name).strip("()") in _VACANT


def read_name(raw: object) -> str | Problem:
    """Trim a name; Problems ``missing_name`` and ``bad_name`` (a spreadsheet formula)."""
    shown = "" if raw is None else str(raw).strip()
    name = re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", "", fold(shown))
    if not name:
        return Problem("missing_name", {})
    if name[0] in _FORMULA_SIGNS:
        return Problem("bad_name", {"text": clip(shown)})
    return name


def kind_of_unit(name: str) -> UnitKind:
    """Tell what a unit is by its name."""
    if name.startswith(TASK_FORCE):
        return UnitKind.GROUP
    if name in ("县委", "县政府", "县人大", "县政协", "县纪委", "县人大常委会", "县委常委会"):
        return UnitKind.BODY
    for ending, kind in _ENDINGS:
        if name.removesuffix("人民政府").endswith(ending):
            return kind
    return UnitKind.DEPARTMENT


_ENDINGS = (
    ("镇", UnitKind.TOWN),
    ("乡", UnitKind.TOWNSHIP),
    ("街道", UnitKind.SUBDISTRICT),
    ("街道办", UnitKind.SUBDISTRICT),
    ("街道办事处", UnitKind.SUBDISTRICT),
)
_TITLE_RULES: tuple[tuple[Callable[[str], bool], Role], ...] = (
    (lambda word: word.endswith("党委书记") or word in ("书记", "党工委书记"), Role.SECRETARY),
    (lambda word: word.endswith(("镇长", "乡长", "街道办主任", "办事处主任")) and "副" not in word, Role.HEAD),
    (lambda word: word.endswith("组织委员"), Role.ORGANISER),
    (lambda word: "联络员" in word, Role.LIAISON),
    (lambda word: word.endswith(("部长", "主任", "局长", "主要负责人")) and "副" not in word, Role.CHIEF),
)
