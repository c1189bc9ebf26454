"""A reply cut into clauses: each says one thing, and each is judged by itself before they are weighed together."""

from jobs.rules.reading.words import phrase

_END = phrase(
    r"[,。;!~…\n()\[\]、]*\n+[,。;!~…\n()]*"
    r"|[,。;!~…()]+|(?<=[a-z]) -+ (?=(?!(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)\w*\b)[a-z])|\.{2,}|(?<=\?)|\.(?!\d)(?=\s|$)|—+|--+|[:](?![\d/])"
    r"|(?<=[\u4e00-\u9fff])[\U0001f600-\U0001f64f\U0001f900-\U0001f9ff]+(?=[\u4e00-\u9fff])"
    r"|(?<=[\u4e00-\u9fff%✅✔☑])\s+(?=[\u4e00-\u9fff\d])|(?<=\d%)\s+(?=[\u4e00-\u9fff])"
)
_GLAD = phrase(r"(?<=[a-z0-9.!)]) *[🎉🎊👍🙌💪🥳👏🙏😊😀😄]+\ufe0f?(?= |$)")
"""A sign of gladness behind Latin words ends a thought as a stop does: job done 👍 see the group."""
_FACE = phrase(r"(?<=[😀-🙏🤐-🥺]) +(?=[a-z])")
"""Behind any other face a new thought begins; the face stays, for it may take back what was said."""
_TURN = phrase(
    r"(?<=了)(?=正在)|"
    r"(?=但(?!愿|书)|不过(?![关来去得了])|然而|只是|可是|然后(?!就?好)|另外(?!\d)|"
    r"(?<!all )(?<!everything )(?<!everyone )\bbut\b|\bhowever\b|"
    r"\bthough\b)|\band (?=(?:all )?the (?:others|rest) (?:are|is|were|was|have|has|will)\b|everything else\b)|"
    r" (?=and (?:we|i|they)(?:'ll| (?:plan|hope|will|expect|aim|intend|shall|are going|should))\b)| (?=so "
    r"(?:that's|that is|that makes|kindly|please)\b)| (?=(?:i'll|i will|we'll|we will) (?:tell|call|ring|"
    r"explain|let you know)\b)"
)
"""Where a clause turns without a comma: 已完成但还差两个村."""
_TRIM = " ,。;!~.、\n:…"


_BREATH = phrase(
    r"(?<=[嘛呢啊])(?=[\u4e00-\u9fff]{4})|(?=还差|还剩|预计|争取|大概(?:这|下|明|月)|能不能|麻烦|因为|所以|主要)"
    r"|(?<=[\u4e00-\u9fff]{6})(?=(?:得|想|要|还得)请(?!示|假|问|求))|(?<=了)(?=回头|其[他余它]的?(?:都|全|均))|(?<=[底末中初])(?=我们?(?:这|最|天|正|在))"
    r"|(?<=了)(?=[报交发送传寄走]的是)|(?<=[完好齐]了)(?=全部[^的])|(?<=[\u4e00-\u9fff]了)(?=全[乡镇村县](?!的|都|也))|(?<=[个完差了])(?=这周|本周|下周|周[一二三四五六日]|明天|后天|月底)"
)
"""Where a spoken message without any punctuation takes breath."""
_SPOKEN = 14
_LISTING = 8
_LIST = phrase(
    r"(?<=了)(?=全部$|(?:请|领导|书记|您)?放心$|(?:能|可以)[用走住通](?:了|$)|(?:没有?|无)(?:遗留|任何|什么)?(?:问题|出入|差错|遗漏|异议)$)|(?<=[完好齐成净掉上走通平满]了)(?=全部(?:资料|材料|[^的]{1,4}[也都])|[\u4e00-\u9fff]{1,4}也[\u4e00-\u9fff]{1,6}了)|"
    r"(?<=也[\u4e00-\u9fff]了)(?=[\u4e00-\u9fff]{2,4}(?:对得上|相符|一致))"
)
"""What is finished, one thing after the other: 标签贴完了码也扫了账实对得上."""
_THEN_AND_NOW = phrase(
    r"((?:之前|以前|此前|原来|原先|原本|起初|本来|前期|上周|上个?月)[^现如目]{2,}?)((?:现在|如今|目前)(?!的).+)"
)
"""之前卡在编办现在解决了: what was and what is, said in one breath."""


def clauses(text: str) -> list[str]:
    """Split at punctuation that ends a thought and where the thought turns; a question keeps its mark."""
    written = _END.split(_FACE.sub(",", _GLAD.sub(",", text)))
    if len(written) == 1 and len(text) > _SPOKEN:
        written = _BREATH.split(text)
    listed = (piece for part in written for piece in (_LIST.split(part) if len(part) > _LISTING else (part,)))
    timed = (piece for part in listed for piece in _then_and_now(part))
    rough = (piece for part in timed for piece in _TURN.split(part))
    return [clause for clause in (piece.strip(_TRIM) for piece in rough) if clause]


def _then_and_now(part: str) -> tuple[str, ...]:
    match = _THEN_AND_NOW.fullmatch(part)
    return match.groups() if match else (part,)
