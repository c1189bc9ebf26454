"""Posts and names of a roster: which role a title is, who is missing, what a name may not be."""

import re
from collections.abc import Callable
from itertools import zip_longest

from db.words import Role, UnitKind
from jobs.rules.notation.problems import Problem
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
_VACANT = re.compile(r"(?:职务|岗位)?(?:空缺|暂缺|缺位|待配|缺|空)(?:[,、:;(].*)?")
_NOBODY = frozenset({"无", "/", "-", "--", "—", "——", "待定", "未定", "暂无"})
_SEPARATORS = re.compile(r"[、,;/\n]")
_BODY = re.compile(r"[县市区旗](?:委|政府|人民政府|人大|政协|纪委|监委|纪委监委|人大常委会|委常委会)")
_SECTION = re.compile(r"(?:室|股|科|中心|所|站|队|处)$")
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
    "局长": Role.CHIEF,
    "主任": Role.CHIEF,
    "部长": Role.CHIEF,
    "联络员": Role.LIAISON,
}
_WHOSE = re.compile(r"^各(?:乡镇|单位|部门|责任单位|街道)的?")
_SOLE_ROLES = (Role.SECRETARY, Role.HEAD, Role.ORGANISER, Role.CHIEF, Role.LIAISON)


def read_roles(text: str) -> tuple[Role, ...] | Problem | None:
    """Read a plan's role column: the first role is accountable; None when empty, Problem ``unknown_role``."""
    words = [word for word in re.split(r"[、,;/]|和|及|与", squeeze(text)) if word]
    if not words:
        return None
    words = [_WHOSE.sub("", word) for word in words]
    unknown = next((word for word in words if word not in _ROLE_COLUMN), None)
    if unknown is not None:
        return Problem("unknown_role", {"text": clip(unknown)})
    return tuple(dict.fromkeys(_ROLE_COLUMN[word] for word in words))


def role_of_title(title: str, kind: UnitKind, unit: str = "") -> Role:
    """Tell what a post of a unit is by its title; an unlisted one (副镇长) is an ordinary member.

    With the name of the ``unit``, the head of one of its sections (县财政局, 办公室主任) is a member as well.
    """
    words = [word for word in re.split(r"[、,;/]", re.sub(r"\([^)]*\)", "", squeeze(title))) if word]
    if kind is UnitKind.BODY:
        return Role.LEADER
    if kind is UnitKind.SUBDISTRICT and "主任" in words:
        return Role.HEAD
    for is_role, role in _TITLE_RULES:
        if any(is_role(word) for word in words if role is not Role.CHIEF or not _heads_a_section(word, unit)):
            return role if role is not Role.CHIEF or not kind.is_local else Role.MEMBER
    return Role.MEMBER


def _heads_a_section(title: str, unit: str) -> bool:
    """Tell whether what stands before 主任 is a section, and not the unit or a short name made of its letters."""
    section = re.sub(r"(?:部长|主任|局长|主要负责人|主要负责同志)$", "", title)
    letters = iter(unit)
    return bool(unit and _SECTION.search(section)) and not all(char in letters for char in section)


def body_of_title(title: str) -> str:
    """Name the leading body that a county leader's title tells of: 县政府 for 县长, 人大, 政协, else 县委."""
    found = re.search(r"[县市区旗](?=委|长|人大|政协|政府)", title)
    place = found[0] if found else "县"
    if re.search(r"[县市区旗]长", title):
        return f"{place}政府"
    return next((f"{place}{body}" for body in ("人大", "政协") if body in title), f"{place}委")


def role_in_task_force(group: str, title: str) -> Role:
    """Tell a task-force member's right by group and title; one who is neither head nor liaison is a member."""
    if "管理员" in title:
        return Role.ADMIN
    if group in ("领导", "领导小组", "领导组") and title in ("组长", "副组长", "常务副组长"):
        return Role.COORDINATOR_LEAD
    if title in ("组长", "副组长", "联络员"):
        return Role.INSPECTOR if "督导" in group or "督查" in group else Role.COORDINATOR
    return Role.MEMBER


def is_sole_post(role: Role, title: str) -> bool:
    """Tell whether a unit can have one holder of this post only."""
    return role in _SOLE_ROLES or title in ("组长", "联络员")


def is_vacant(name: str) -> bool:
    """Tell whether the name cell says that nobody holds the post."""
    return _VACANT.fullmatch(squeeze(name).strip("()")) is not None


def read_name(raw: object) -> str | Problem:
    """Trim a name; Problems ``missing_name``, ``bad_name`` (a spreadsheet formula), ``several_names``."""
    shown = "" if raw is None else str(raw).strip()
    name = re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", "", fold(shown))
    if not name or name in _NOBODY:
        return Problem("missing_name", {})
    if is_formula(name):
        return Problem("bad_name", {"text": clip(shown)})
    if _SEPARATORS.search(name):
        return Problem("several_names", {"text": clip(shown)})
    return name


def is_formula(name: str) -> bool:
    """Tell whether a spreadsheet would take a name for a formula."""
    return name[:1] in tuple(_FORMULA_SIGNS)


def read_names(raw: object, phones: object) -> list[tuple[object, object]]:
    """Pair the names of one cell with its phones: 张三、李四 beside two phones are two persons.

    As many phones as names, or none, part the cell; else it stays one, and its phone is judged as it is.
    """
    names, numbers = _parts(raw, _SEPARATORS), _parts(phones, re.compile(r"[、,;/\n]|\s(?=1\d{10})"))
    spaced = _parts(raw, re.compile(r"\s+"))
    if len(numbers) == len(spaced) > 1 and len(names) == 1:
        names = spaced
    if len(names) > 1 and len(numbers) in (0, len(names)) and not is_vacant(str(raw)):
        return list(zip_longest(names, numbers))
    return [(raw, phones)]


def _parts(raw: object, separator: re.Pattern[str]) -> list[str]:
    if not isinstance(raw, str):
        return [] if raw is None else [str(raw)]
    return [part.strip() for part in separator.split(fold(raw)) if part.strip()]


def kind_of_unit(name: str) -> UnitKind:
    """Tell what a unit is by its name."""
    if name.startswith(TASK_FORCE):
        return UnitKind.GROUP
    if _BODY.fullmatch(name):
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
    (
        lambda word: word.endswith(("部长", "主任", "局长", "主要负责人", "主要负责同志")) and "副" not in word,
        Role.CHIEF,
    ),
)
