"""A reply cut into clauses: each says one thing, and each is judged by itself before they are weighed together."""

import re

_END = re.compile(
    r"[,。;!~…\n()\[\]、]*\n+[,。;!~…\n()]*"
    r"|[,。;!~…()]+|\.{2,}|(?<=\?)|\.(?!\d)(?=\s|$)|—+|--+|[:](?![\d/])"
    r"|(?<=[\u4e00-\u9fff%])\s+(?=[\u4e00-\u9fff\d])|(?<=\d%)\s+(?=[\u4e00-\u9fff])"
)
_TURN = re.compile(r"(?=但(?!愿|书)|不过(?!关)|然而|只是|可是|\bbut\b|\bhowever\b|\bthough\b)")
"""Where a clause turns without a comma: 已完成但还差两个村."""
_TRIM = " ,。;!~.、\n:…"


def clauses(text: str) -> list[str]:
    """Split at punctuation that ends a thought and where the thought turns; a question keeps its mark."""
    rough = (piece for part in _END.split(text) for piece in _TURN.split(part))
    return [clause for clause in (piece.strip(_TRIM) for piece in rough) if clause]
