"""Units meant all at once, with exceptions: 各乡镇(魏城镇除外), 县直各部门, 各授权部门 (READING.md §2)."""

import re
from collections.abc import Sequence

from db.words import UnitKind
from jobs.rules.notation.roster_reading import UnitRow
from jobs.rules.notation.wording import squeeze

_COUNTY = re.compile("^全[县市区旗]")
_ALL = re.compile("^(?:所有|全部)")
_EXCEPT_AFTER = re.compile(
    r"^(?P<all>.+?)\((?:(?P<but>.+?)除外|(?:除|不含|不包括|不包含)(?P<out>.+?)(?:以外|之外|外)?)\)$"
)
_EXCEPT_BEFORE = re.compile(r"^除(?P<but>.+)外(?P<all>(?:各|[县市区旗]直).+)$")
_VAGUE = re.compile(
    r"^(?:[县市区旗]直|各)?(?:有关|相关|部分|其他|其它|个别|试点)(?:的|县直)?(?:乡镇|镇|乡|街道|部门|单位)$|^各(?:有关|相关)?单位$"
)
_DEPARTMENTS = re.compile(
    r"^(?:[县市区旗]直)?各(?:有关|相关)?部门$|^[县市区旗]直各(?:有关|相关)?单位$"
    r"|^各[县市区旗]直(?:有关|相关)?(?:部门|单位)$|^[县市区旗]直(?:部门|单位)$"
)
_TAGGED = re.compile(r"^各?(.+部门)$")
_LOCALS = re.compile(r"^各((?:乡|镇|街道|街)+)(?:办|办事处)?$")
_KIND_OF = {"镇": UnitKind.TOWN, "乡": UnitKind.TOWNSHIP, "街": UnitKind.SUBDISTRICT}


def except_whom(item: str) -> tuple[str, str | None]:
    """Part who is meant from who is excepted, if anybody is: 除魏城镇外各乡镇 is 各乡镇 but 魏城镇."""
    item = _ALL.sub("各", _COUNTY.sub("", squeeze(item)))
    if after := _EXCEPT_AFTER.match(item):
        return after["all"], after["but"] or after["out"]
    if before := _EXCEPT_BEFORE.match(item):
        return before["all"], re.sub("[以之]$", "", before["but"])
    return item, None


def select(everybody: str, units: Sequence[UnitRow]) -> list[UnitRow] | None:
    """Choose the units of a wildcard in roster order; None when it is not one."""
    if local := _LOCALS.match(everybody):
        kinds = {_KIND_OF[char] for char in local[1] if char in _KIND_OF}
        return [unit for unit in units if unit.kind in kinds]
    if means_departments(everybody):
        return [unit for unit in units if unit.kind is UnitKind.DEPARTMENT]
    tagged = _TAGGED.match(everybody)
    chosen = [unit for unit in units if tagged[1] in unit.tags] if tagged else []
    return chosen if chosen or (tagged and tagged[1] == "授权部门") else None


def means_departments(everybody: str) -> bool:
    """Tell whether every department is meant; seldom is it every one that has to do with the matter."""
    return _DEPARTMENTS.match(everybody) is not None


def is_vague(everybody: str) -> bool:
    """Tell whether nobody can say which units are meant: 有关部门, 部分乡镇."""
    return _VAGUE.match(everybody) is not None
