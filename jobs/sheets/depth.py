"""How deep the tags of an XML part are nested: a tree of a million levels costs seconds, and no office writes one."""

from xml.parsers import expat

DEEPEST = 200
"""Spreadsheets nest about ten levels."""
_STRIDE = 16_384
"""Bytes between two looks; a nest that fits in between is harmless."""


def is_deep(part: bytes) -> bool:
    """Tell whether tags are nested deeper than any writer of spreadsheets nests them.

    Counting them is many times as fast as parsing; what seems deep, or could hide tags in comments, is parsed until
    it is.
    """
    return (b"<!" in part or _seems_deep(part)) and _is_found_deep(part)


def _seems_deep(part: bytes) -> bool:
    """Add up what opens and closes; a > within a text may stand behind a / and counts as if it did not."""
    depth = start = 0
    while start < len(part):
        end = part.find(b"<", start + _STRIDE)
        end = len(part) if end < 0 else end
        tags, ends = part.count(b"<", start, end), part.count(b">", start, end)
        alone = part.count(b"/>", start, end) + part.count(b"<?", start, end)
        depth += tags - 2 * part.count(b"</", start, end) - alone + max(0, ends - tags)
        if depth > DEEPEST:
            return True
        start = end
    return False


class _Deep(Exception):
    """Ends the parsing as soon as it is deep."""


def _is_found_deep(part: bytes) -> bool:
    depth = 0

    def open_tag(_name: str, _attributes: object) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise _Deep

    def close_tag(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = open_tag, close_tag
    try:
        parser.Parse(part, True)
    except _Deep:
        return True
    except expat.ExpatError:
        return False  # whoever reads it says so
    return False
