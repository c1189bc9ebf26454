"""A cell of units parted into its items, each written the plain way: 1.财政局牵头,编办、住建局配合 is three."""

import re
from collections.abc import Iterator

from jobs.rules.notation.wording import RINGED, fold, split_outside_brackets

MARKS = r"牵头|主责|主办|责任|承办|配合|协办|协同"
PARTY, OFFICE = r"(?:党委|党工委|党\(工\)委)", r"(?:(?:人民)?政府(?:\(办事处\))?|办事处)"
_SAME_THING = (
    (re.compile(r"(各[乡镇]+)\((乡|镇|街道)(?:办|办事处)?\)"), r"\1\2"),
    (re.compile(rf"(?<=[镇乡道])\(?{PARTY}[、,/和及]?{OFFICE}\)?"), "政府"),
    (re.compile(rf"(各[乡镇街道]+)\(?(?:{PARTY}|{OFFICE})\)?"), r"\1"),
    (re.compile(r"(各乡?镇)[、,/和及](?=街道)"), r"\1"),
    (re.compile(r"(各(?:街道|[^、,;/\n]{0,6}部门))[、,/和及](?=乡镇)"), r"\1、各"),
    (re.compile(r"(除[^\n]{1,200}?外)[、,]?的?(?:其他|其余)?各?(?=乡镇|镇|乡|街道|部门)"), r"\1各"),
    (re.compile(r"(除[^\n]{1,200}?外)[、,]?的?(?=[县市区旗]直)"), r"\1"),
    (re.compile(r"(各[^、,;/()\n]{1,8}),([^,;()\n]{1,200})除外"), r"\1(\2除外)"),
    (re.compile(rf"(\((?:{MARKS})(?:单位|部门)?\))\s*[和及与]?(?=[^、,;/\n])"), r"\1、"),
    (re.compile(r"(?:^|(?<=[\s,;]))\(?\d{1,2}[.、)](?=[\u4e00-\u9fff])", re.MULTILINE), "\n"),
)
"""Ways of writing one thing that hold a separator or a second word, each with the plain form."""
_ACTING = re.compile(rf"由?(?P<units>[^()]+?)(?P<act>{MARKS}|负责|落实|参与|协助)")
_MARK_OF = {"负责": "责任", "落实": "责任", "参与": "配合", "协助": "配合"}
"""What units do, in the words of a sentence, as the mark that says it in brackets."""
_BREAK = re.compile(r"[、,;/\n]")
_EXCEPT_ENDS = re.compile("外(?:各|[县市区旗]直)")


def items(text: str) -> Iterator[str]:
    """Split a cell at 、 , ; / and line breaks, but not inside brackets or between 除 and 外."""
    plain = _with_marks_in_brackets(_plain(text))
    return filter(None, (item.strip(" 。") for item in split_outside_brackets(plain, _BREAK, _has_no_end)))


def _plain(text: str) -> str:
    folded = re.sub(r"[ \t]*\n[ \t]*", "\n", fold(RINGED.sub("\n", text)))
    for written, plain in _SAME_THING:
        folded = written.sub(plain, folded)
    return folded


def _with_marks_in_brackets(text: str) -> str:
    """Write A牵头,B、C配合 as A(牵头)、B(配合)、C(配合), where every part between commas says what its units do.

    Where one does not, its units might belong to the next or stand by themselves: then nothing is changed, and what
    is not understood is refused.
    """
    clauses = [_ACTING.fullmatch(clause) for clause in re.split(r"[,;。\n]", text.strip(" 。")) if clause]
    if not all(clauses):
        return text
    return "、".join(
        f"{item}({_MARK_OF.get(clause['act'], clause['act'])})"
        for clause in clauses
        if clause
        for item in re.split("[、/]", clause["units"])
    )


def _has_no_end(item: str) -> bool:
    """Tell that an exception was begun and nobody named yet from whom: 除魏城镇, before 双井镇外各乡镇."""
    return item.startswith("除") and not _EXCEPT_ENDS.search(item)
