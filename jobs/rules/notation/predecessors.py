"""The predecessor column: which numbers it names, and which rows wait for themselves in a circle."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jobs.rules.notation.wording import fold, in_digits

_NONE = frozenset(
    {"", "无", "/", "\\", "-", "--", "—", "——", "否", "暂无", "没有", "不涉及", "无前置", "无前置节点", "无前置条件"}
)
_NUMBER = r"\d+(?:\.\d+)*"
_NOUN = r"(?:节点|任务|事项|序号|编号|工作)?"
_MEASURE = r"(?:项|号|条|个节点|个)?(?:节点|任务|事项|工作)?"
_DONE = r"(?:均|都|全部)?(?:完成|办结)?(?:之|以)?后?(?:方可|才能|再)?(?:启动|开始|开展|实施|进行)?"
_ONE = re.compile(rf"{_NOUN}第?(?P<a>{_NUMBER}){_MEASURE}{_DONE}")
_NAMED = re.compile(rf"{_NOUN}第?(?P<a>[\w.()\-]+?){_MEASURE}{_DONE}")
_SPAN = re.compile(
    rf"{_NOUN}第?(?P<head>(?:\d+\.)*)(?P<a>\d+){_MEASURE}(?:至|到|~|-|—|–)+"
    rf"{_NOUN}第?(?P=head)(?P<b>\d+){_MEASURE}{_DONE}"
)
_NOTE = re.compile(r"\([^)]*\)")
_GAPS = re.compile(r"(?<=[第至到~—-])\s+|\s+(?=[项号条至到~—-])")
_LONGEST_SPAN = 500


@dataclass(frozen=True, slots=True)
class Predecessors:
    """Numbers in the order of the cell, and words that name none (kept, to be shown)."""

    numbers: tuple[str, ...]
    text: str | None


def read_predecessors(raw: object, known: Container[str] = ()) -> Predecessors:
    """Read 第2、3项, 第5至8项, 节点7完成后, 2.1; an empty cell, 无 or / names nothing.

    ``known`` are the numbers of the plan: 1-2 or A1 is one of them if the plan has it, and 1-2 a span if not.
    """
    if isinstance(raw, float) and raw.is_integer():
        raw = int(raw)
    shown = "" if raw is None else str(raw).strip()
    text = _GAPS.sub("", in_digits(re.sub(r"\s*\n\s*", ",", fold(shown))))
    if text.replace(" ", "") in _NONE:
        return Predecessors((), None)
    numbers: list[str] = []
    words: list[str] = []
    for part in filter(None, re.split(r"[、,;/\s]+", text)):
        found = _numbers_in(part, known)
        numbers.extend(found)
        if not found:
            words.append(part)
    return Predecessors(
        tuple(dict.fromkeys(numbers)), "、".join(words) if numbers and words else (shown if words else None)
    )


def _numbers_in(part: str, known: Container[str]) -> list[str]:
    if part in known:
        return [part]
    numbers: list[str] = []
    for piece in re.split("和|及|与", _NOTE.sub("", part)):
        one, named, span = _ONE.fullmatch(piece), _NAMED.fullmatch(piece), _SPAN.fullmatch(piece)
        if named and named["a"] in known:
            numbers.append(named["a"])
        elif one:
            numbers.append(one["a"])
        elif span and 0 <= int(span["b"]) - int(span["a"]) <= _LONGEST_SPAN:
            numbers.extend(f"{span['head']}{number}" for number in range(int(span["a"]), int(span["b"]) + 1))
        else:
            return []
    return numbers


def on_cycles(graph: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Name every number that waits for itself through others; ``graph`` maps a number to its predecessors.

    Walked back from the last to finish, what still reaches a number and is reached by it is one circle (Kosaraju),
    so five thousand in a row cost two passes.
    """
    backwards: dict[str, list[str]] = {number: [] for number in graph}
    for number, others in graph.items():
        for other in others:
            if other in graph:
                backwards[other].append(number)
    taken: set[str] = set()
    cyclic: set[str] = set()
    for number in reversed(list(in_order(graph))):
        circle = _reachable(number, backwards, taken)
        taken |= circle
        if len(circle) > 1 or number in graph[number]:
            cyclic |= circle
    return frozenset(cyclic)


def _reachable(start: str, graph: Mapping[str, Sequence[str]], barred: Container[str]) -> set[str]:
    found: set[str] = set()
    todo = [start]
    while todo:
        number = todo.pop()
        if number not in found and number not in barred:
            found.add(number)
            todo.extend(graph[number])
    return found


def in_order(graph: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield the numbers so that predecessors come first; on a circle whichever was met first comes last."""
    seen: set[str] = set()
    for root in graph:
        todo = [] if root in seen else [(root, iter(graph[root]))]
        seen.add(root)
        while todo:
            number, others = todo[-1]
            other = next((other for other in others if other in graph and other not in seen), None)
            if other is None:
                todo.pop()
                yield number
            else:
                seen.add(other)
                todo.append((other, iter(graph[other])))
