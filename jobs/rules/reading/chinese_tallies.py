"""What Chinese replies count beside the work, and tallies in other words; written so that a count is plain."""

from jobs.rules.reading.numbers import CN, UNIT
from jobs.rules.reading.words import rewriting, rewritten

_NUM = rf"(?:\d{{1,5}}|[{CN}]{{1,6}})"
_BEHIND = r"(?:昨[天晚日早]?|前天|刚刚?|今早|今晨|今天?(?:早上?|上午|中午|一早)|上午|中午|上周[一二三四五六日]?|也)"
_NO_MISS = r"[^,。;没未还待就要在不能会得差剩]"
_BAD = r"(?:落|漏|少|差|剩|缺|丢|留|漂|散|掉|断|坏|死|跑|误|错|卡)"

_NO_COUNT = rewriting(
    # Who has the last one behind him has none left: by the day, or by the deed told with 的.
    (rf"(?:{_BEHIND}{_NO_MISS}{{0,3}}最后的?一{UNIT})(?={_NO_MISS}{{2,}}(?:$|[,。;]))", "那个"),
    (rf"最后的?一{UNIT}(?={_NO_MISS}{{0,10}}{_BEHIND}{_NO_MISS}{{2,}}(?:$|[,。;]))", "那个"),
    (rf"最后的?一{UNIT}(?={_NO_MISS}{{1,8}}的(?![\u4e00-\u9fff\w]))", "那个"),
    # 发到最后一张, 领走最后一辆: that far it has come.
    (rf"(?<=[到走完掉])了?最后的?一{UNIT}(?=$|[,。;了])", ""),
    # 一本没有, 一个漏的没有: none at all, and not one.
    (
        rf"(?<![有差剩缺就只\d{CN}])一{UNIT}(?:[\u4e00-\u9fff]{{1,2}})?的?[都也]?没(?=有(?:$|[,。;])|[留剩](?:$|[,。;下]))",
        "没",
    ),
    # 病倒了两个, 丢了一本: what befell people and things is no deed.
    (
        rf"(?:{_NUM}{UNIT}[\u4e00-\u9fff]{{0,3}})?(?:病倒?|住院|丢|摔坏|摔|伤|烧坏|瘫|辞职|离职|请假)了{_NUM}{UNIT}",
        "",
    ),
    (rf"其中(?:有|的)?{_NUM}(?:个|名|位|人)(?=[\u4e00-\u9fff]{{0,2}}(?:住院|病|请假|休假|休产假|辞职|离职))", ""),
    # 护士就两个, 只有两个人: how many there are to do it.
    (rf"(?<=[员士师手工生])(?:就|只有){_NUM}(?:个|名|位)?人?(?=$|[,。;])", ""),
    (rf"(?:(?<=[,。;])|^)(?:我们?|这边|站里|所里|办里)*(?:只有|就){_NUM}(?:个|名)?人(?=$|[,。;])", ""),
    # 派小赵带两个民兵去: who goes; 只给了四个编: means, and not the work.
    (rf"(?:派|带|领)(?:着|了|上)?{_NUM}(?:个|名|位)[\u4e00-\u9fff]{{0,4}}?(?=[去下上到弄干做搞])", "派人"),
    (rf"(?:只|才|就|仅)(?:给|拨|配)了{_NUM}{UNIT}", "只给了"),
    # 多出两台没登记: a surplus is beside what was to be done.
    (rf"多出(?:来)?{_NUM}{UNIT}", "多出"),
    # 村两委 and 县两办 are bodies.
    (r"(?<=[村社区县市])两(?=[委办])", ""),
    # 头一个走过去: the first, and no count.
    (rf"(?<![里前两\d{CN}])头一{UNIT}(?=[\u4e00-\u9fff])", "头回"),
    # 埋到四组了: the fourth, and not four.
    (rf"(?<=到)[{CN}]{{1,3}}组(?=$|[,。;了])", "那里"),
)
_TALLIED = rewriting(
    # 1862卷一卷不落, 39个人一个都没漂着: all of them.
    (
        rf"({_NUM}(?P<u>{UNIT})[^,。;没未不\d]{{0,4}}?),?一(?:(?P=u)|个)[都也]?(?:不|没|未)有?{_BAD}[下掉着]?(?=$|[,。;])",
        r"\1全部好了",
    ),
    # 156间教室间间喷过, 4107人,人人有影像: each of them.
    (
        rf"({_NUM}(?P<u>[户人间份件条台家个本项座盏])(?![\d{CN}])[^,。;没未不\d]{{0,4}}?),?(?P=u)(?P=u)(?:都|也|均|全)?"
        r"(?=(?:补齐|[\u4e00-\u9fff]{1,3}[过了齐好]|有(?![难意问怨困])[\u4e00-\u9fff]{1,3}|[亮通凉热响新])(?:$|[,。;]))",
        r"\1全部好了,",
    ),
    # 48户一户一把: to each his own.
    (rf"({_NUM}(?P<u>[户人间家村]))一(?P=u)一[把份张本个块套](?=$|[,。;])", r"\1全部好了"),
    # 六个问题六个都改到位: the same number again.
    (
        rf"(?<![\d{CN}])(?P<n>{_NUM})(?P<of>{UNIT}),?(?P=n)个都(?=[^,。;没未不待要会能在]{{1,6}}(?:$|[,。;]))",
        r"\g<n>\g<of>全部",
    ),
    # 28条逐条复查,全部闭合.
    (
        rf"({_NUM}(?P<u>{UNIT}))逐(?P=u)[^,。;没未不]{{1,6}},全部(?=[^,。;没未不待要会能]{{1,6}}(?:$|[,。;]))",
        r"\1全部",
    ),
    # 共173个,均已举证上图.
    (rf"(共{_NUM}{UNIT}),(?=均已[^,。;没未不待要会能]{{2,6}}(?:$|[,。;]))", r"\1"),
    # 那九户全部安置妥当: all that were spoken of.
    (
        rf"[那这](?={_NUM}{UNIT}[^,。;没未不\d]{{0,4}}全部?[^,。;没未不待要会能在快]{{1,5}}(?:了|妥当|完毕|到位)(?:$|[,。;]))",
        "",
    ),
    # 还漂着5个, 还漏了两个村, 后面7个: they remain.
    (rf"还(?:[漂赖拖卡压空挂留搁躺]着|漏了|落了)(?={_NUM}{UNIT})", "还剩"),
    (rf"(?:(?<=[,。;])|^)后面(?={_NUM}{UNIT})", "还剩"),
    # 还差一个 and 三台泵转了一台: at the end too it is the number one.
    (rf"(?<=[还只就]差)一(?={UNIT}(?:$|[,。;]))", "1"),
    (
        rf"((?<![\d{CN}]){_NUM}(?P<u>[台间个户座盏家])[^,。;没未不还只就\d]{{0,4}}(?<![坏丢病死倒缺少差剩来走])了)一(?=(?P=u)(?:$|[,。;]))",
        r"\g<1>1",
    ),
    # 87户住进去79户: there they were to go.
    (rf"([住搬]进去|回去)了?(?={_NUM}{UNIT}(?:$|[,。;]))", r"\1完成"),
    # 门牌贴到906块了: that many.
    (r"(?<=[贴发装录写打盖签])到(?=\d{2,5}(?:块|户|张|份|卷|本|条|件|家)了)", "好了"),
)


def plainly_tallied(text: str) -> str:
    """Leave out what is counted beside the work, and write tallies in other words as counts."""
    return rewritten(rewritten(text, _NO_COUNT), _TALLIED)
