"""Why somebody has not begun, or is not the one to do it: what kept him, and the ground of a refusal."""

from jobs.rules.reading.english_grounds import REFUSES
from jobs.rules.reading.reasons import BECAUSE
from jobs.rules.reading.words import phrase

_TRANSFER_GROUND = phrase(
    r"((?:我|本人)?(?:已经?|上个?月就?|[\d一二三四五六七八九十]{1,2}月(?:份|底|初|中旬)?就?|[去今]年(?:初|底)?就?|年[前初底]就?|早就?|刚刚?)(?:调离|调走|退休|离任|离职|卸任|退居二线|退二线|轮岗|"
    r"不在[^,。;]{2,8}了)|(?:我|"
    r"本人)?(?:退二线|退休|休产假|借调|退)(?=了|[,。;]|$)|(?:我|本人)?调(?:到|去|往|任)[^,。;]+?(?=了|[,。;]|$)|"
    r"(?:我们?)?没有?[^,;。]{0,4}?(?:权限?|职能|职责|资质)(?=[,。;]|$)|"
    r"[^,;。]{0,10}不在[我本]们?(?:手[里上头]|这[里边儿]?|名下|辖区|地界|地盘|账上)[内里上]?(?=[,。;]|$)|"
    r"[我本]们?(?:这|[镇乡村局站所])?(?:里|上)?没有?(?:这|此|该)个?(?!职|权|项)[\u4e00-\u9fff]{1,6}(?=[,。;])|"
    # What one lacks for it, on whose ground it lies, to whom it went.
    r"[我本]们?(?:这|镇|乡|局|村|单位|站|所|办|中心|科|股)?(?:既|又|一)?(?:没有?|无)[^,;。]{0,6}(?:人员|人手|人|力量|能力|设备|编制|资质|经费|钱)(?=$|[,。;])|"
    r"(?:此事|该事项|这事|问题|诉求)?(?:涉及|牵涉|牵扯)[^,;。]{2,14}(?=[,。;])|"
    r"[^,。;]{2,14}(?:在|是|属于?)[^,。;]{1,8}(?:境内|地界|辖区|地盘|地面)(?:内|上)?(?=[,。;]|$)|"
    r"[^,。;]{2,16}划给[^,。;]{2,8}了(?=[,。;](?:建议|请|应该?|得))|"
    r"[^,。;]{0,6}(?:换人|变了|调整了)|i(?:'ve| have) (?:been )?(?:transferred|moved|retired|left)[^,.;]*|"
    r"no longer [^,.;]+|"
    r"i(?:'m| am) (?:on (?:\w+ )?leave|away|off|out|seconded|suspended|in hospital)[^,.;]*|"
    # On whose ground it lies, what nobody here has, what they hold.
    r"(?:the |all |our )?[\w' ]{2,30}?(?: is|'s| are| lies| stands| sits| runs) (?:on|in|within|under|inside) "
    r"(?:their|its|your|"
    r"county|township|state) (?:land|side|ground|patch|territory|area|boundar\w+|boundary|premises|property|"
    r"jurisdiction|name|"
    r"village|district|budget)\b[^,.;]*|(?:nobody|no one|none of us) (?:here |in our \w+ |on our side )?(?:has|"
    r"have|holds?|knows?|"
    r"is|can|may) [^,.;]+|we (?:have no|do not have|lack|hold no) (?!role|part|say)[^,.;]+|"
    r"(?:since |as |because )?they (?:hold|own|signed|issued|built|bought|ordered|commissioned) "
    r"(?!taken|"
    r"signed)[^,.;]+)"
)
_BUSY = phrase(
    r"((?:(?<=[周天近子间月段])|(?<![\u4e00-\u9fff]))[光净尽](?![荣明伏彩缆纤照电谷污是])(?:顾着?|忙着?|在)?[\u4e00-\u9fff]{2,6}(?:去了|了)(?=$|[,。;])|(?:忙着?|忙于|抽人|抽调|精力(?:都|全)?在|时间都在|(?:一直|都)在(?=开会|搞|抓|下乡|防|培训)|(?:一直|"
    r"都|天天|整天|成天)?(?=开会(?!才|部署|布置|研究|定|讨论|安排)|出差|请假|住院|生病|培训|下乡|下村|值班|值守|抗旱|防汛|迎检|抢收|隔离))(?!完)(?![^,;。]*[没未])[^,。;]*|(?:地里|手头|单位|最近|家里|事(?:情)?)(?:太|"
    r"很|比较|实在|都)?(?:忙|多)[^,。;]{0,4}|"
    # Who has only just come back: 休产假才回来.
    r"(?:(?!我)[^,;。]){0,12}?(?:才|刚刚?)(?:从[^,;。]{1,6})?(?:回来|出院|出来|上班|休完假)(?=$|了|[,;。])|"
    r"(?:busy|occupied|tied up) [^,.;]+|(?:(?:we|i|all of us|everyone)(?:'ve|'s| have| has)? (?:all )?)?been (?:on|"
    r"at|in|with|out|doing|flat|run|snowed|"
    r"swamped|stuck|away|off|ill|sick|chasing|dealing|working|fighting|helping|up to) [^,.;]+)"
)


def busy_with(text: str) -> str | None:
    """Quote what kept somebody from beginning."""
    if match := BECAUSE.search(text):
        return match[1] or match[2]
    match = _BUSY.search(text)
    return match[1] if match else None


def transfer_ground(text: str) -> str | None:
    """Quote why somebody is no longer, or never was, the one to do it."""
    match = _TRANSFER_GROUND.search(text) or REFUSES.search(text)
    return match[1] if match else None
