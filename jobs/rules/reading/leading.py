"""The number that words behind a command begin with: ``/problem 3 缺经费``."""

from jobs.rules.reading.words import phrase

_HEAD = phrase(r"第?([0-9]{1,4})(?:项(?:任务)?)?(?:[\s,,、::]+|$|(?<=项)|(?<=务))")
"""3 缺经费, 第3项缺经费; 22个村缺经费 and 5月20日 begin with no node."""


def leading_number(words: str) -> tuple[str, str]:
    """Part the number of a node, empty where the words begin with none, from what is said of it."""
    head = _HEAD.match(words)
    return ("", words) if head is None else (head[1], words[head.end() :])
