"""Words of what remains, and of those that are left out."""

from jobs.rules.reading.words import any_of, phrase

MADE_UP = phrase(
    r"(?:(?:差|缺|剩|欠|余|漏)(?:下|掉|报|填|签|登|余|交|录)?(?:的|那|这)|最后(?:的|那|这)?(?=[\d一二两三四五六七八九十几]{0,3}[个户家人件份处项块位批盒]))"
    r"[^,;。没未不]{0,12}?(?:也|都|全|已|均|这次|现在|昨|今[天早晨]|上午|刚|终于|补[齐上交全])[^,;。没未不待要会能]*(?:了|齐|好|完|掉)(?:的|(?<=了)[\u4e00-\u9fff]{1,2})?$"
)
"""之前差的2户也补齐了, 最后两户昨天签了: what was missing is no longer."""
EXCEPT = any_of(
    r"除(?!夕|尘|草|名|险|四害)[^,。;]{0,14}?(?:外|之外|以外|,|没|未|还|都|均|全|其)|(?<![解拆清消扫铲排免根删废撤切剔])除了",
    r"(?:就|只|仅|还|单)(?:是)?(?:差|剩|缺|欠)|(?<![误时温落相色偏反出公交])差(?!一?点就|不多|别|异|旅|错|额|遣|价|评|距|事|不离)|剩(?:下|余)?|尚余",
    r"还有(?!什么|个?问题|疑问|困难)|尚有|另有|有的(?:还)?|个别|少数|一些(?:还)?没|没[^,]{0,6}?的(?:还)?有|只有[^,;。]{1,10}?(?:没|未)",
    r"(?:让|叫|责令|要求)(?:我们?|再|限期|抓紧|继续)*(?:整改|返工|补正|补材料|补充|修改)(?!到位|完|好|的|要求|通知|意见)|"
    r"还早(?:着)?|只(?:完成|办|报|弄|做|录|搞|差|有)|才(?:完成|办|报|弄|做|录)|推翻|重来|从头再?[来做弄]|尾巴|(?<!已)(?<!已经)(?<!全部)(?<!均)(?<!顺利)(?<!圆满)(?<!胜利)(?<!成功)收尾(?![了啦喽咯])|扫尾(?!了|工作(?:已|都|全|均))|(?:还|又|却|结果)[^,;。]{0,6}?漏|漏了(?!水)|落下了|返工|(?:得|要|需|让|"
    r"还)[^,]{0,4}重新?[做报填改弄]",
)
"""Something remains (labels, rules 5 and 11)."""
ALL_BUT = phrase(r"除(?!夕|尘|草|名|险)[^,;。]{1,14}?(?:之?外|以外)")
"""除城关镇外其他乡镇都已报: the others are the rest of the same task."""
ONLY = phrase(
    r"(?:我们?|目前|现在|暂时)*(?:光(?![荣明伏彩缆纤照电谷污])|[只仅](?![要有能待等差剩缺欠]))(?:是)?[^,;。]{1,8}了"
)
"""光签了意向书: that much and no more."""
UNDONE = phrase(r"又(?:让|被|给|叫|遭)[^,;。]{1,10}?[冲毁塌倒坏淹堵撞拆刮吹泡砸翻破断埋偷掉]")
"""刚修好又让大水冲了: what was finished is no longer."""
REDONE = phrase(r"重新[^,;。]{1,5}(?:着|呢|中)|重[修砌铺建垒种栽做办写填录画印搭挖](?!点|要)|正?在重")
"""Behind it: the work goes on once more."""
REST = phrase(
    r"(?:其他|其它|其余|别的|剩下|余下)(?:的)?(?:村|几项|任务|项|工作|事项)?|(?:and )?(?:(?:all |all of )?the rest|"
    r"(?:all )?the others|"
    r"everything else|all else|(?:all|every one) (?:of )?the others?|every other (?:one|task|item|point))\b"
)
SOME = phrase(r"有[些几的]|些|个别|少数|几[个户家项件]|部分")
EXCEPTS = phrase(
    r"除(?!夕|尘)|(?:all )?(?:except|apart from|excluding|other than|bar)\b|but (?!.*\b(?:missing|left|"
    r"outstanding|pending|open|remaining|short)\b)(?:not |for )?(?:the |one |two |three )?(?!(?:not|we|they|it|"
    r"he|she|is|are|has|have|will|was)\b)[\w']+(?: (?!(?:is|are|has|have|will|was|were|still|not|needs?|refuses?|"
    r"remains?)\b)[\w']+)?$"
)
"""An exception made in the same breath contradicts nothing."""
REST_LEADS = phrase(
    r"(?:但是?|不过|只是|就是|可是?)?(?:还有|就差|只差|还差|尚有|[就只还](?:缺|少|欠)(?=[\d一二两三四五六七八九十几]{1,3}[个户家人份项本处张件套页枚]))"
)
