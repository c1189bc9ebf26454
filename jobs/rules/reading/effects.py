"""What cannot be done for a reason told beside it: 车进不去,路断了 names the effect first and the cause behind."""

from collections.abc import Sequence

from jobs.rules.reading.words import phrase

_CANNOT = phrase(
    r"^(?:[^了]{1,10}[好完齐成]了)?[^了]{1,10}"
    r"(?<![对联系找谈拉凑齐招聘请借买租筹分理扯划说讲差看直都也就老总全又还是])不"
    r"(?!(?<=[抽腾拿]不)出)(?:了[\u4e00-\u9fff]{0,2}|(?:动|成|得|上[来去]?|下[来去]?|进[来去]?|出[来去]?|过[来去]|起来|回来|完|开|走|住|去)[\u4e00-\u9fff]?|"
    r"(?<=[打接]不)通)(?:了|[哈啊呀哦喽咯哟呢])?$"
)
"""That one's own deed cannot be done, not why; 对不上, 找不到 and 谈不拢 are obstacles themselves."""
_SYMPTOM = phrase(r"^[^,]{0,6}(?:报错|闪退|转圈|没反应|干着急|干瞪眼|抓瞎|白搭)了?$")
"""What is seen of an obstacle whose cause nobody knows."""
_NO_CAUSE = phrase(
    r"^(?:也|还|另|再)?(?:请|麻烦|建议|申请|改)|[吧嘛]$|[您你]|领导|催|盯|跑了|试了|[想找]办法|想招|再说|再看|再定|回头|下一?步|^(?:我们?|只[好能]|现在|目前)?先|抓紧|尽快|争取|预计|保证|肯定|一定|继续|接着|"
    r"已经?(?!卖|走|停|断|下线|没|过)|正在(?!修|检修|维护|升级|隔离|开会)|(?:打|写)了?报告|(?:问|联系|反映|报|说|协调)过?了|急|愁|辛苦|谢"
)
"""What is done about it, by whom it is to be heard, and how one feels: no cause."""

_TOLD_BY = phrase(r"(?![我您你])[^,]{2,8}(?:说|讲|要求|规定|通知)(?!过|好|了)")
"""供电所说要先交押金: what others demand is a cause, whatever it is."""


def is_effect(words: str) -> bool:
    """Tell 车进不了地 and 一直报错, which follow from something, from 路断了."""
    return _CANNOT.search(words) is not None or _SYMPTOM.search(words) is not None


def causes_beside(found: Sequence[str], effects: Sequence[str]) -> list[str]:
    """Take what stands beside effects and hinders by no word of its own, what follows the first of them before all."""
    if not effects or effects[0] not in found or _SYMPTOM.search(effects[0]):
        return []
    at = list(found).index(effects[0])
    beside = [words for words in [*found[at + 1 :], *reversed(found[:at])] if words not in effects]
    told = [words for words in beside if len(words) > 2 and not words.isascii()]
    return [words for words in told if _TOLD_BY.match(words) or not _NO_CAUSE.search(words)]
