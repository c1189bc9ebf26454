### 催办:先看会惊动谁,再发。

help-urge = 催办:/urge,或 /urge 3,/urge 德政镇
urge-title = <b>催办</b> { $what }
urge-what-all = 逾期、久未反馈、待签收
urge-what-node = 第{ $no }项
urge-what-unit = { $unit }逾期、久未反馈、待签收
urge-what-both = { $unit }第{ $no }项
urge-unknown = 「{ $words }」既不是任务编号,也不是名册里的单位。例如 /urge 3,/urge 德政镇,/urge 3 德政镇。
urge-reach = 将提醒{ $persons }人,涉及{ $count }件,每人一条消息:
urge-person = · { $who }:第{ $numbers }项;本周已收{ $count }条
urge-more = ……另有{ $count }人
urge-rested = { $count }人{ $hours }个工作小时内已提醒过,本次不再打扰:{ $names }
urge-unreachable = { $count }个岗位联系不上,请打电话(见 /calls):{ $posts }
urge-comment = 附言:{ $comment }
urge-later = 现在是非工作时间。「现在发」仅限特急事项并须说明理由;「次日8:30发」在{ $at }发出。
urge-ask-comment = 请回复附言,将写在每人收到的提醒上面。
urge-nothing = 没有需要催办的事项。
urge-done = ✅ 已催办{ $persons }人({ $who })
urge-done-later = ✅ 将于{ $at }催办{ $persons }人({ $who })
urge-dropped = 已取消催办。
urge-decided = 这次催办已经处理过了。如需再催,请重新发送 /urge 。
button-urge-yes = 确认催办
button-urge-no = 取消
button-urge-comment = 附言
