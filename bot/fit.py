"""Cuts Telegram HTML to the length Telegram takes, on a line boundary and with its tags closed."""

import html
import re
from typing import Final

TEXT_LIMIT: Final = 4096
CAPTION_LIMIT: Final = 1024
ELLIPSIS: Final = "…"
_TOKEN = re.compile(r"<(/?)([a-z][a-z0-9-]*)[^<>]*>|&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);|.", re.DOTALL)


def visible_length(markup: str) -> int:
    """Count what Telegram counts: UTF-16 units after parsing (never fewer than its own count)."""
    return _units(plain(markup))


def plain(markup: str) -> str:
    """Return the words of Telegram HTML without markup."""
    return html.unescape(re.sub(r"</?[a-z][^<>]*>", "", markup))


def fit(markup: str, limit: int) -> str:
    """Return ``markup`` of at most ``limit`` visible units.

    A longer one ends after the last whole line that fits (or, in a single long line, within it), followed by a
    line with an ellipsis; open tags are closed.
    """
    if len(markup) <= limit // 2 or visible_length(markup) <= limit:
        return markup
    room = limit - 2
    used, end, end_tags = 0, 0, ""
    line_end, line_tags = 0, ""
    stack: list[str] = []
    for token in _TOKEN.finditer(markup):
        name = token[2]
        if name is None:
            used += _units(html.unescape(token[0]))
            if used > room:
                break
            if token[0] == "\n":
                line_end, line_tags = token.start(), _closing(stack)
        elif token[1]:
            if name in stack:
                stack.remove(name)
        else:
            stack.append(name)
        end, end_tags = token.end(), _closing(stack)
    if line_end:
        end, end_tags = line_end, line_tags
    return f"{markup[:end]}{end_tags}\n{ELLIPSIS}"


def _closing(stack: list[str]) -> str:
    return "".join(f"</{name}>" for name in reversed(stack))


def _units(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2
