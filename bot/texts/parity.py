"""Compares the languages: every text in both, with the same values, and every reference stays within its file.

``python -m bot.texts.parity`` prints what differs, one line each, and exits 1 if anything does.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.texts.locale import FOLDER, LANGUAGES, files, read

Entry = ast.Message | ast.Term


class _Mentions(Visitor):
    """Collects what a text mentions: its values and the texts it refers to."""

    def __init__(self) -> None:
        self.values: set[str] = set()
        self.texts: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - named by fluent.syntax
        self.values.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.texts.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.texts.add(f"-{node.id.name}")


def faults(folder: Path = FOLDER) -> list[str]:
    """List in which way the languages under ``folder`` differ or are broken; empty when all is well."""
    found: list[str] = []
    mentions: dict[str, dict[str, _Mentions]] = {}
    for language in LANGUAGES:
        topics = [list(_entries(path)) for path in files(language, folder)]
        entries = [entry for topic in topics for entry in topic]
        mentions[language] = {_name(entry): _mentioned(entry) for entry in entries}
        found += [f"{language}: {name} is written {n} times" for name, n in _names(entries).items() if n > 1]
        found += [line for topic in topics for line in _dangling(language, topic, mentions[language])]
    found += list(_differences(mentions))
    return found


def _entries(path: Path) -> Iterator[Entry]:
    return (entry for entry in read(path).body if isinstance(entry, ast.Message | ast.Term))


def _name(entry: Entry) -> str:
    return f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name


def _names(entries: list[Entry]) -> Counter[str]:
    return Counter(_name(entry) for entry in entries)


def _mentioned(entry: Entry) -> _Mentions:
    mentions = _Mentions()
    mentions.visit(entry)
    return mentions


def _dangling(language: str, topic: list[Entry], texts: dict[str, _Mentions]) -> Iterator[str]:
    """List what the texts of a file refer to and is not in it: files are read one by one, as they are needed."""
    here = {_name(entry) for entry in topic}
    for name in sorted(here):
        for target in sorted(texts[name].texts - here):
            why = "stands elsewhere" if target in texts else "does not exist"
            yield f"{language}: {name} refers to {target}, which {why}"


def _differences(mentions: dict[str, dict[str, _Mentions]]) -> Iterator[str]:
    """Compare public texts; terms (-name) are each language's own affair."""
    first, *others = LANGUAGES
    for other in others:
        here, there = _public(mentions[first]), _public(mentions[other])
        yield from (f"{other}: {name} is missing" for name in sorted(here - there))
        yield from (f"{first}: {name} is missing" for name in sorted(there - here))
        for name in sorted(here & there):
            ours, theirs = _values(name, mentions[first]), _values(name, mentions[other])
            if ours != theirs:
                yield f"{name}: {first} uses {_listed(ours)}, {other} uses {_listed(theirs)}"


def _public(texts: dict[str, _Mentions]) -> set[str]:
    return {name for name in texts if not name.startswith("-")}


def _values(name: str, texts: dict[str, _Mentions], seen: frozenset[str] = frozenset()) -> set[str]:
    """Collect the values of a text and of every message it refers to (terms take none from outside)."""
    if name in seen or name not in texts or name.startswith("-"):
        return set()
    below = (_values(target, texts, seen | {name}) for target in texts[name].texts)
    return texts[name].values.union(*below)


def _listed(values: set[str]) -> str:
    return ", ".join(f"${value}" for value in sorted(values)) or "none"


def main() -> int:
    """Print what differs; return the exit code."""
    found = faults()
    print("\n".join(found) or "texts: the languages agree")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
