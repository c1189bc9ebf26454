"""Why: the obstacle, the ground of a request or of a refusal, as the reply has it."""

import re
from collections.abc import Sequence

from jobs.rules.reading import english_grounds, english_obstacles, english_standstill
from jobs.rules.reading.effects import causes_beside, is_effect
from jobs.rules.reading.words import any_of, doubts, obstacles, phrase

BECAUSE = phrase(
    r"(?:因为|由于|鉴于|考虑到|因(?!此|而|素|地制宜|公))(?:是|最近|近期|目前)?([^,。;!?\n]+?)"
    r"(?=,|。|;|$|特?申请|请求|恳请|请予?|需(?!要)|要(?=延|推)|想|拟|能否|能不能|可否|导致|造成|致使|所以|而|搁|"
    r"停|无法|没法|暂|卡|耽|延|推迟|这项|未能|没能|没有?(?=开|完|办))"
    r"|\b(?:because of|because|due to|owing to|on account of|in view of|on the grounds? (?:that|of)|given that|"
    r"seeing that|by reason of|(?<!so much )as(?= (?:the|our|half|all|most|we|they|there|\w+ (?:is|are|was|"
    r"were|has|have)) |(?! (?:soon|far|long|well|much|many|you|i|planned|said|agreed)\b)(?: [\w']+){2,4} (?:is|are|"
    r"was|were|has|have|had|will|would|cannot|came|broke|fell|ran|went)\b)|as a result of|thanks to|"
    r"since(?! (?:yesterday|morning|noon|dawn|the (?:morning|start|beginning|night|(?:last|previous|first)\b)|"
    r"(?:your|our|my|their|his|her) (?:last|latest|previous|first|earlier|recent)? ?(?:message|reminder|note|call|"
    r"letter|"
    r"report|mail|e-?mail|visit|text|reply|update|talk|chat|meeting)\b|then\b|we (?:last )?(?:spoke|talked|met|"
    r"wrote)|last|this|mon|tue|wed|thu|"
    r"fri|sat|sun|(?:\d+|one|two|three|four|five|six|several|many|a few|some|a|an) (?:days?|weeks?|months?|years?|"
    r"hours?|long)|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec|the \d|\d)))"
    r"\s+(?:the )?((?:(?!\bwe\b|\bi\b)[^,.;])+)"
)
_STUCK_AT = phrase(
    r"(?:卡在|卡着|卡到|困难(?:就)?是|问题(?:就)?是|主要是|难在|难点在|受阻于|受限于|堵在|"
    r"原因是)\s*(?:了)?([^,。;!?\n]+?)(?:上|这里|那里|这块|环节|这一步|了)?(?=[,。;!?\n]|$)"
    r"|\b(?:blocked|stuck|held up|stopped|delayed|halted)\s*(?:by|at|on|with|because of|:|in)\s*(?:the )?([^,.;]+)"
    r"|\b(waiting (?:for|on) [^,.;]+?)(?=$|[,.;]|\bfrom\b|\bbefore\b|\bto (?:start|proceed|begin)\b)"
    r"|\b(?<!so )(?<!hence )(?<!therefore )((?:without|(?<!for )lack of|lacking|lack|short of|shortage of|no|"
    r"not enough|insufficient) [^,.;]+)"
)
_WANTED = phrase(
    r"(?:帮助|帮忙|协助|支持|协调|核定|开通|配合)(?!一下|下|解决|推进|为盼)([\u4e00-\u9fff\d]{3,14})$|"
    r"(?:解决|落实|拨付|明确)(?![不没])([\u4e00-\u9fff\d]{2,12}?)(?:的?问题)?$"
    r"|\b(?:release|approve|sign|pay|confirm|provide|allocate) (?:us )?((?:the )?[a-z][a-z ]{2,40})$"
)
"""请财政局解决开办经费: what is to be solved is the obstacle."""
_WAIT_TAIL = phrase(
    r"(?:下来|下达|下|来)?(?:了)?(?:之后)?(?:才能|才好|才行|才|再|方可|就|(?<!自)来了?|到了?再|下来了?再|后再|以后).*$|呢$"
)
_LEAD = phrase(
    r"^(?:但是?|不过|现在|目前|实在|确实|主要|就是|还是|一直|因为|由于|因|可是|只是|而且|我们?(?:这边|这里|镇|局|"
    r"乡|单位)?(?=没|缺|人)|(?:后头|后面|剩下|其余)的(?=缺|没|卡|差)|(?:剩下?|余下?|其余|其他|另外|还有)的?\d{1,4}(?:个|户|家|名|处|条|座|件|项|人|份|块|栋)[村户家组点社区]{0,2}(?=[\u4e00-\u9fff]{3})|暂时|报告领导|领导(?!出差|外出|不在|没|未|"
    r"请假|住院|开会)|是(?=系统|因|我们|上级|县|财政)|不是不办|问题|困难|原因|还没动|其余\d+[人户个项])+"
)
_NOT_TOLD_HERE = phrase(
    r"(?:说来|说起来)话长|一言难尽|别提了|[你您]懂的|原因复杂|复杂|一肚子(?:苦水|话)|详情(?:面谈|面议|另报)|(?:这里|此处)?不便(?:多|细)?(?:说|讲|言)|(?:先)?不?细说了?|(?:真|太|可|把我)?(?:急|愁|烦|气|累)(?:死|坏)(?:个?人|我)?了?|不?好说|情况(?:比较|很|有点|太|挺)*(?:复杂|特殊)|"
    r"(?:(?:在|微信|电话|群|手机|这|短信)[里上儿]?|一时半会儿?|三言两语|[一两几]{1,2}句话?|一时|暂时)*(?:也|实在|真|都)?(?:(?:说|讲|扯|聊|解释)(?:不(?:清|完|明白|透|好|了)楚?)|(?:不方便|不便|没法|不好)(?:细)?(?:说|讲|聊|谈|解释|写|打字))|"
    r"(?:(?:等|有空|改天|改日|回头|明天|下午|晚上|见(?:了)?面|当面|来(?:了)?)[,再我去]*)+(?:跟|给|向|和)?(?:您|你|领导)?(?:再)?(?:细|详细|慢慢|当面)*(?:说|聊|谈|讲|汇报|报告|解释)(?:吧)?"
)
"""That the reason is not told here: 说来话长, 电话里讲不清, 见面细说."""
_VOCATIVE = phrase(
    r"(?<=[了啊呀哦嘛动完去])[啊呀哦,]*(?:领导|书记|主任|部长|[局科所股站县镇乡校院]长|主席|老板|老总|[\u4e00-\u9fff][总局科主]|大?[哥姐]|同志)(?:们)?$"
)
"""推不动了领导: whom it is told is no part of the reason."""
_EMPTY = any_of(
    r"\b(?:(?:will |would )?not (?:be )?able|on time|in time|at all|the deadline|on|no|nothing|all|chance|hope|"
    r"of|finishing|completing|happening|"
    r"way|can|could|fac(?:e|ing)|serious|big|great|many|very|"
    r"quite|hard|continue|got|manage|within|hit|brick|wall|snag|feasible|possible|doable|achievable|viable|"
    r"realistic|further|tough|"
    r"meet|make|an?|will not|not|cannot|there's|there|(?:by |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    r"[这本]个?(?:月|周|季度)|\bthe (?:deadline|due date)\b",
    r"碰了?(?:壁|钉子)|(?:在|到)?[那这](?:儿|里)|原地|动弹?不(?:了|得)|没办下来|停滞不前|遇到|这边|那边|这里|状况|情况|出现?|停下来|遇[到上]|碰[到上]|碰|难题|有|存在|困难|难度|"
    r"难处|麻烦|波折|问题|阻力|大|多|难|很|太|非常|比较|确实|实在|真|根本|恐怕|怕是|估计",
    r"项目|这事|这个|这项|此项|这|工作|任务|推进|进展|完不成|完成|办|做|弄|搞|推动|推|干|报|交差?|落实|按时|按期|如期",
    r"进行|继续|开展|搁置|停工|停滞|停|僵局|陷入|僵住|卡住|卡着|卡壳|不出来|不了|不成|不动|不下去|不定|不到|无法|"
    r"没法|难以|不能|没办法|没招|没辙",
    r"\bwe\b|\bi\b|'(?:re|ve|m|s)\b|(?:will |would )?not (?:be )?able|[^\w,]|臣妾|赶不及|没戏|够呛|悬了?|没指望|"
    r"黄了?|凉了?|"
    # This thing, by that day, do not count on it: which thing and which day give no reason.
    r"[按这事]|喽|赶|(?:别|莫|不用|不要)(?:再)?(?:指望|想|盼)|活儿?|儿|该项|铁定|[照按](?=原|期)|期限|原[定来]|那个|日子|期限|[搞整赶](?:不出来?|出来)|成|呢|卡了|砸了?|吹了?|瞎了|歇菜|歇火|熄火|泡汤|搁(?!浅|置)|办",
    r"被迫|走(?=不)|卡?脖子|寸步难行|僵着|卡死|完全|彻底|没(?:有)?可能|\b(?:completely|totally|utterly|entirely|absolutely|here|operations?|activit(?:y|ies)|"
    r"indefinitely|until further notice|for (?:now|the (?:time being|moment|present)))\b",
    r"dead end|no way|'t|唉|哎|年前|不完|不上|不下来?|完|"
    r"肯定|绝对|一定|看来|"
    r"可能|\d+[月日号]|下?周[一二三四五六日]?|下个?月|年底前?|节前|期限内|规定时间内?|[之以]?前",
    r"works?|project|site|bridge|at|the|all|everything|suspended|halted|paused|stopped|postponed|cancelled|by|"
    r"on time|in time|"
    r"the deadline",
    r"今天|明天|本周|这周|下班前|上午|下午|月底前?|目前|现在|暂时|短期内?|还是|是|了|点|一些|些|个|不少|很多|啊|"
    r"呀|哇|吧|得很|好|的|就|我|也|都",
    r"blocked|stuck|held up|stand ?still|come|unable|cannot|impossible|to|complete|finish|done|do|make|be|it|we|"
    r"'ve|'re|'m|have|run|into|some|\ba\b|few|"
    r"move|moving|go|going|get|getting|forward|ahead|further|proceed|anything|there|has|ran|way|for us|progress|"
    r"this|is|are|one|task|still|just|really|at all|on hold|stalled|delayed",
    r"(?:我们|咱们?)?[村镇乡局所站](?:上|里|头)|[我咱]们|们|说句?实话|回头[^,;。]*$|先|起了?|整个|放一放|搞不定|办不到|做不到|僵|停摆|"
    r"[拿整推以底]|标准|工地|工程|建设|处于|不前|状态|中断|暂停|[受遇]阻|搁浅",
    r"difficult(?:y|ies)|problems?|trouble|\s",
)
"""Words that say that there is an obstacle and not which; where nothing else is left, no reason was given."""
_STATED = phrase(r"(?:\breasons?\b|原因|理由|事由)\s*(?:是|为|在于|is)?\s*:\s*([^,。;.\n]+)")
"""Reason: bank statement not received."""
_ONLY_STUCK = phrase(
    r"(?:(?![没未不缺欠坏断])[\u4e00-\u9fff]){0,14}?(?:停滞|停工|搁置|停摆|僵住|卡住|陷入(?:僵局|停滞|停顿|困境)|"
    r"停)(?:了)?(?:[\d一二两三四五六七八九十半好几]+多?个?多?(?:天|周|月|年))*(?:了|没动)?$|"
    r"(?:the )?(?:\w+ ){0,2}(?:works?|construction|roadworks?|projects?|sites?|talks|negotiations?|progress|"
    r"renovations?|repairs?)(?: (?:on|at|in|of|for) (?:the |our )?\w+(?: \w+)?)? "
    r"(?:(?:has|have|had|is|are|was|were) )?(?:now |all |been |come )*(?:stopped|halted|stalled|suspended|frozen|"
    r"deadlocked|to a (?:halt|standstill)|"
    r"at a (?:halt|standstill))$|"
    # Everything's ground to a halt: it stands still, whatever it is called.
    r"(?:but |and |so )?(?:(?:we|it|things|all|everything|the (?:whole|entire) \w+|the (?:task|job|exercise|scheme|"
    r"thing|process))(?:'s|'re| is| are| has| have| had)? )?(?:(?:now|all|just|completely|simply|still|currently) )*"
    r"(?:(?:ground|come|came|brought) to a (?:complete |total |dead |full )?(?:halt|stop|standstill)|"
    r"dead in the water|at a (?:complete |total |dead )?(?:halt|stop|standstill)|seized up|stalled|frozen|"
    r"going nowhere(?: fast)?)(?: (?:now|completely|entirely|here|altogether|again))?$"
)
"""停滞三周了 tells that it stands still, and not why."""
_EFFECT = phrase(
    r"不(?:了|动|成|下去|进去|出[去来]|过去|完)(?:了|[哈啊呀哦喽咯哟]*$)|停工|停滞|搁置|没法|无法|卡住|跑了[^,]{0,4}[趟回次]|\b(?:cannot|unable|impossible)\b"
)
"""What follows from the obstacle rather than the obstacle."""
_AN_OFFICE = phrase(
    r"[\u4e00-\u9fff]{1,8}(?:局|办|部|委|所|站|中心|厅|科|股|那|这|这里|那里|那边)了?|[县市省]?(?:财政|国土|规划|住建|环保|林业|编办|人社|民政|水利|审批|组织)"
)


def reason(parts: Sequence[str], grounds: Sequence[str]) -> str | None:
    """Quote the obstacle or the ground of a request; None where none is given.

    ``grounds`` are the clauses that tell neither a state nor a wish: what is left to be the reason.
    """
    named, where = None, ""
    for pattern in (BECAUSE, _STUCK_AT):
        for part in parts:
            match = None if english_grounds.is_consequence(part) else pattern.search(part)
            if match is None:
                continue
            quoted = next(one for one in match.groups() if one)
            whole = english_grounds.cause(part, parts) if pattern is _STUCK_AT else None
            if words := _trimmed(whole or "") or _trimmed(quoted):
                if not _AN_OFFICE.fullmatch(words):
                    return words
                named, where = named or words, part
    others = [part for part in grounds if part != where and not english_grounds.is_consequence(part)]
    found = [words for part in others if (words := _ground(part, parts))]
    hindering = [words for words in found if _hinders(words)]
    causes = [words for words in hindering if not _EFFECT.search(words)]
    causes = [words for words in causes if not is_effect(words)] or causes_beside(found, hindering) or causes
    rest = [] if named else found
    return next(iter(causes or hindering), None) or named or next(iter(rest), None) or _wanted(parts)


def _ground(part: str, parts: Sequence[str]) -> str | None:
    return _trimmed(english_grounds.cause(part, parts) or "") or _trimmed(_waited_for(part) or part)


def stated(text: str) -> str | None:
    """Quote what stands behind the word reason itself."""
    match = _STATED.search(text)
    return _trimmed(match[1]) if match else None


def _hinders(words: str) -> bool:
    signs = (obstacles.OBSTACLE, obstacles.WAITING, obstacles.IMPOSSIBLE, doubts.NEGATION, english_obstacles.FORMS)
    return any(sign.search(words) for sign in signs)


def _wanted(parts: Sequence[str]) -> str | None:
    wishes = (match for part in parts if (match := _WANTED.search(part)))
    return next((words for wish in wishes for words in wish.groups() if words), None)


def ground_of_request(grounds: Sequence[str]) -> str | None:
    """Join the clauses that lead up to a request; None where nothing does."""
    found = [words for part in grounds if (words := _trimmed(part))]
    return ",".join(found) or None


def _waited_for(part: str) -> str | None:
    match = obstacles.WAITING.search(part)
    return _WAIT_TAIL.sub("", match[0]) if match else None


def _trimmed(words: str) -> str | None:
    """Take off what leads in and out; None where nothing is left that tells anything."""
    kept = (
        _WAIT_TAIL.sub("", _LEAD.sub("", words.strip(" ,:"))).strip(" ,:")
        if words.startswith("等")
        else _LEAD.sub("", words.strip(" ,:"))
    )
    kept = re.sub(r" and (?:we |i )?(?:need|ask|request|want|hope|would like)\b.*$", "", kept)
    kept = english_grounds.FOLLOWING.sub("", kept)
    kept = re.sub(r"(?:请|需|恳请|希望|请求)[^,]*(?:协调|支持|解决|帮助|协助)(?:一下|下|为盼)?$", "", kept) or kept
    kept = _VOCATIVE.sub("", kept)
    is_empty = (
        not kept
        or not _EMPTY.sub("", kept)
        or _NOT_TOLD_HERE.fullmatch(kept) is not None
        or _ONLY_STUCK.fullmatch(kept) is not None
    )
    is_empty = (
        is_empty or english_standstill.tells_no_reason(kept) or english_grounds.NOBODY_TELLS.search(kept) is not None
    )
    return None if is_empty else kept
