### 即时问询:一句话问很多人,只再问没答的。

inquiry-ask-words = 将问{ $count }人(只在工作时间送达)。请回复要问的话,例如「今天能报齐底册吗」。
inquiry-ask-units = 请写单位和要问的话,例如「各乡镇:今天能报齐底册吗」。问各单位第一责任人,只在工作时间送达。
inquiry-unread = 没有看出问哪些单位、问什么。请先写名册里的单位,再写问题,例如「各乡镇:今天能报齐底册吗」。
inquiry-nobody = 这些人都联系不上,没有发出。名单见 /calls 。
inquiry-title = <b>❓ { $who }问</b>:{ $words }
inquiry-yours = 您的答复:{ $words }
inquiry-until = { $until } 截止。
inquiry-over = 已截止。
inquiry-ask-answer = 请回复您的答复,一句话即可。
inquiry-noted = 已答复,谢谢
inquiry-table = <b>❓ 问询</b>「{ $words }」 已答{ $answered }/{ $asked }
inquiry-said = · { $who }:{ $words }
inquiry-silent = 未答{ $count }:{ $who }
inquiry-unreached = 联系不上{ $count }:{ $who }
inquiry-asked-again = 已再问{ $count }人
inquiry-closed = 已结束
inquiry-rest = 刚问过,{ $hours }个工作小时后才能再问没答的。
button-inquiry = 问询
button-inquiry-yes = 是
button-inquiry-no = 否
button-inquiry-words = 文字答复
button-inquiry-again = 再问未答
button-inquiry-close = 结束
