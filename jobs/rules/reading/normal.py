"""One form for what is written in many: widths, traditional characters, slips of the pen, dialect."""

import re
import unicodedata

from jobs.rules.reading.english_calendar import days_in_one_form
from jobs.rules.reading.english_numerals import in_figures
from jobs.rules.reading.english_speech import as_written_at_leisure
from jobs.rules.reading.english_spelling import plain_english, spelled_out
from jobs.rules.reading.words import phrase, rewriting, rewritten

_TRADITIONAL = (
    "開开 還还 沒没 辦办 結结 報报 請请 審审 閱阅 經经 濟济 預预 計计 週周 會会 議议 後后 續续 點点 時时 間间 "
    "個个 們们 這这 對对 應应 該该 為为 務务 單单 與与 總总 負负 責责 協协 調调 資资 檔档 電电 郵邮 確确 認认 "
    "無无 過过 進进 處处 將将 從从 當当 關关 係系 業业 營营 領领 導导 長长 書书 記记 縣县 鄉乡 鎮镇 財财 衛卫 "
    "農农 環环 護护 際际 訊讯 錄录 內内 蓋盖 簽签 條条 頁页 項项 數数 據据 統统 網网 絡络 錯错 誤误 發发 給给 "
    "轉转 達达 幾几 誰谁 麼么 嗎吗 現现 實实 動动 啟启 啓启 劃划 畫画 員员 編编 製制 準准 備备 場场 廳厅 區区 "
    "屬属 權权 體体 黨党 團团 隊队 級级 歸归 誒诶 謝谢 問问 題题 難难 緩缓 緊紧 剛刚 纔才 裡里 裏里 邊边 並并 "
    "萬万 億亿 兩两 雙双 隻只 徵征 歷历 廠厂 設设 訂订 驗验 執执 罰罚 標标 圖图 舊旧 遷迁 戶户 願愿 聯联 繫系 "
    "紙纸 傳传 輸输 種种 類类 滿满 圓圆 寫写 學学 習习 說说 話话 讓让 誠诚 懇恳 寬宽 遲迟 順顺 號号 禮礼 貴贵 "
    "專专 職职 撥拨 費费 錢钱 買买 賣卖 車车 麗丽 馬马 趙赵 劉刘 張张 陳陈 楊杨 吳吴 孫孙 鄭郑 馮冯 許许 鄧邓 "
    "蕭萧 韓韩 蘇苏 盧卢 羅罗 謹谨 復复 覆复 補补 齊齐 積积 極极 證证 評评 選选 舉举 參参 觀观 訪访 談谈 論论 "
    "繼继 滯滞 術术 館馆 離离 產产 採采 購购 貨货 運运 輪轮 腦脑 機机 壞坏 斷断 測测 繪绘 筆笔 懸悬 歲岁 減减 "
    "擴扩 擬拟 擔担 損损 擾扰 幹干 齣出 麽么 儘尽 盡尽 託托 錶表"
)
_SIMPLE = str.maketrans({pair[0]: pair[1] for pair in _TRADITIONAL.split()})
_CIRCLED = {chr(0x2460 + index): f"\n{index + 1}、" for index in range(20)}
_SIGNS = str.maketrans(
    {
        "🆗": "ok",
        "❓": "?",
        "❔": "?",
        "√": "✔",
        "❌": "未完成,",
        "✖": "未完成",
        "‼": "!",
        "❗": "!",
        "⏳": "在办",
        "⌛": "在办",
        "🚧": "在办",
        "🔄": "在办",
    }
)
_BOXED = phrase(r"(?<!\d)(\d)\ufe0f?\u20e3|【(\d{1,3})】")
_TITLED = phrase(r"【([\u4e00-\u9fff]{2,10})】(?!$)")
"""【道路】已完成 【路灯】没动: a title and how it stands."""
_QUOTED = phrase(r"^(?:\s*>|【转|转(?:发)?[:：]).*$", re.MULTILINE)
"""Words of others, quoted above the own; labels: only the new text counts."""

_BRACKETED = phrase(r"(?<=[局办部委所站室院心])\(([\u4e00-\u9fff]{1,6}[股科室组队站])\)")
"""办公室(综合股): the desk belongs to the name."""
_SPACED_OUT = phrase(r"(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff] ){2,}[\u4e00-\u9fff](?![\u4e00-\u9fff])")
"""已 完 成: one word, its signs set apart."""

_DEED = "(?:搞|弄|做|办|交|报|发|填|写|整|动|完|落实|签|核|查|收|清|送|传|开始)"

_SLIPS = rewriting(
    # 己/巳 for 已 before a deed: the commonest slip of Chinese input.
    (r"(?<!自)[己巳](?=[完报办经提上落整交发印销解送转到全按安搞做弄处核录填签挂移备启开])", "已"),
    (r"(?<![可予加难得所足借何])以(?=完成|办结|报送|上报|落实到位|提交)", "已"),
    (r"完(?:城|程|咸|诚)(?=$|[^市])", "完成"),
    (r"(?:木|么|米)有(?!什么)|莫得|冇得|没得(?!说)|冇(?!得)", "没有"),
    # 冒, 毛, 唔, 呒, 朆 deny as 没 does, from Hunan to the coast; 未曾 and 不曾 in books.
    (r"冒(?=得)|[未不没唔弗勿]曾(?!经)|(?<!感)冒[曾有]|[呒嘸][没不得]?|朆", "没有"),
    (
        rf"(?<!感)冒(?={_DEED})|(?<![\u4e00-\u9fff])(?P<still>[还都也]?)[毛盲么](?={_DEED})|[唔弗](?={_DEED})",
        r"\g<still>没",
    ),
    (r"[己以]经(?!济)|已竟", "已经"),
    (r"顺力", "顺利"),
    # 莫 behind 还 denies as 没 does.
    (rf"(?<=[还都])莫(?={_DEED})", "没"),
    (r"正再|(?<![现存])再(?=推进中|办理中|办着)", "在"),
    (r"(?<=[做办弄搞写填报录整])玩(?=了|$|[,。;!])", "完"),
    (r"上穿(?=了|$|系统|平台|到)", "上传"),
    (r"提教(?=了|$|到|给)", "提交"),
    (r"(?<=[无没有])进站(?!口)", "进展"),
    (r"(?<=\d)\s*[×✗](?=\s|$|\d\s*[✔✅])", "未完成"),
    (r"(?<=[\u4e00-\u9fff:])\s*[×✗✘╳](?!\d)", "未完成"),
    (r"申情|伸请", "申请"),
    (r"延其(?=[^他])", "延期"),
    (r"[办帮](?:节|洁)(?=了|$|[,。!])", "办结"),
    (r"进渡", "进度"),
    (r"搞掂", "搞定"),
    (r"[唔毋]使", "不用"),
    # Cantonese: 晒 is all of it, 咗 is 了.
    (r"(?<=[定完好齐])晒(?:了|啦|喇)?|咗", "了"),
    (r"百分之一百|百分百", "百分之百"),
    (r"收倒", "收到"),
)
_SMILES = (
    "微笑|呲牙|偷笑|愉快|憨笑|鼓掌|玫瑰|握手|胜利|合十|拥抱|爱心|太阳|庆祝|加油|奋斗|捂脸|破涕为笑|笑脸|流泪|大哭|尴尬|嘘|晕|汗|擦汗|抓狂|"
    "发呆|再见|旺柴|耶|哇|叹气|苦涩|裂开|吃瓜|翻白眼|礼物|福|红包|蛋糕|咖啡|啤酒|拳头|跳跳|转圈|可怜|委屈|害羞|调皮|得意|色|酷|囧|难过|惊讶|困|"
    "睡|惊恐|嘿哈|机智|天啊|烟花|爆竹|发|无语|凋谢|心碎|图片|表情|动画表情|赞|给力|威武|ok手势"
)
"""What other chats put for a smile; unknown words in brackets stay what they are: words."""
_DIALECT = rewriting(
    (r"(?:这边|那边|这里|那里|方面)的话", ""),
    (r"(?:(?<=[,。;!\n])|^)(?:那个|这个那个|嗯+那个|呃+|哎呀?|怎么说呢|就是说|喂+)(?=[\u4e00-\u9fff,])", ""),
    (r"俺|咱(?=们|这|镇|乡|局|村|办|也|单位)", "我"),
    (r"恁个(?=事|活|任务|工作)", "这个"),
    (r"老早(?=就|[办做弄搞整交报])", "早就"),
    # 哉 in Wu is 了.
    (r"(?<=[完好脱掉齐到妥交报成])哉(?=$|[,。;!])", "了"),
    # 嚟睇 in Cantonese is 来看; 就嚟 is soon.
    (r"(?<!就)嚟(?=[\u4e00-\u9fff])", "来"),
    (r"(?<=来)睇", "看"),
    (r"咋(?:个|样|整)?(?=$|[^\w])|咋", "怎么"),
    (r"啥", "什么"),
    (r"(?<=[办弄做搞整])巴适(?=$|[^\w]|了|完)", "妥当"),
    (r"按排(?=$|[^\w]|了|好|人|专|综|[\u4e00-\u9fff]{1,6}[办局科组])", "安排"),
    (r"甭|莫要", "不用"),
    (
        r"(?:一[个户项件份人家村张块处条名所站分毛文辆只头台栋间盏棵口笔宗批亩座把根本册支套扇杆枚粒滴米寸]|一个[村人])(?:也|都)?(?:不|没有?|未)(?:少|落下?|漏下?|差|拉下?|剩下?|"
        r"遗漏|丢|留|缺|空|欠)(?!了?[\u4e00-\u9fff]*(?:票|水))",
        "全部",
    ),
    # 枝桠都没剩: of which nothing is left.
    (r"(?<![\u4e00-\u9fff])(?:什么|[^,;。!\n没未不]{1,3})[都也](?:没|不)有?剩(?:下)?(?=$|[,。;!了])", "全部"),
    (
        r"(?:户户|(?:(?<![\u4e00-\u9fff])|(?<=村))村村|人人|家家户户|家家|个个|样样|项项|件件|条条|处处|座座|台台|每[户村家人项件个])(?:都|也|均|"
        r"全(?!部))+(?=[^,;。没未不在要待能会想]{1,5}(?:$|[,;。]))",
        "全部",
    ),
    # 应保尽保, where it is said that it has been reached.
    (r"(?:(?:已经?)?(?:做到|实现)了?)?应([\u4e00-\u9fff])尽\1(?=$|[,。;])", "全部"),
    (r"(?:无一|毫无|没有?任何|没有?)(?:遗漏|尾巴|落下的?|漏掉的?|死角)(?=$|[,。;!了])", "全部"),
    (rf"\[(?:{_SMILES})\]", ""),
    (r"[俩]", "两个"),
    (r"仨", "三个"),
    (r"(赶)?明儿个?", "明天"),
    (r"后儿个?", "后天"),
    (r"今儿个?", "今天"),
    (r"昨(?:儿个?|个儿?)", "昨天"),
    (r"前儿个?", "前天"),
    (r"后晌|下晌", "下午"),
    (r"前晌|头晌", "上午"),
    (r"晌午", "中午"),
    (r"星期|礼拜", "周"),
    (r"元月", "1月"),
    (r"周天(?!气)", "周日"),
    (r"(?<=[日号\d])\(周[一二三四五六日]\)", ""),
    (r"(?<=[完成妥定结毕到交报齐位送传发箱统群台里去k])[啦咯喽嘞唠咧哩鸟哒]", "了"),
    (r"(?<=[弄办做搞整写填录传发搬签忙]好)[啦咯喽嘞唠咧哩哒]", "了"),
    (
        r"(?<=[完好齐成归一])老(?=$|[,。;!])|(?:(?<=[催急])|(?<=归一))[咯喽嘞](?=$|[,。;!])|(?<=[完好报交])咯(?=[报交办搞弄整做])",
        "了",
    ),
    (r"莫(?=(?:再|老)?(?:打电话)?(?:催|急|慌|操心|担心))", "不用"),
    (r"个个?(?=行政村|自然村)", "个"),
    (r"(?<![^,。;!\n])([\u4e00-\u9fff]{1,3}了)\1+(?![\u4e00-\u9fff])", r"\1"),
)


def normal(text: str) -> str:
    """Return the own words of a reply in one form: no quotes, one width, simplified, lower case, plain dialect."""
    spread = "".join(_CIRCLED.get(sign, sign) for sign in _QUOTED.sub("", text))
    spread = _BOXED.sub(lambda one: f"\n{one[1] or one[2]}、", spread)
    spread = _TITLED.sub(r"\n\1:", spread)
    folded = unicodedata.normalize("NFKC", spread).lower().translate(_SIMPLE).translate(_SIGNS)
    folded = _BRACKETED.sub(r"\1", folded)
    folded = _SPACED_OUT.sub(lambda one: one[0].replace(" ", ""), folded)
    folded = days_in_one_form(in_figures(as_written_at_leisure(spelled_out(folded))))
    folded = plain_english(rewritten(folded, (*_SLIPS, *_DIALECT)))
    return re.sub(r"[ \t\u200b\ufe0f]+", " ", folded).strip()
