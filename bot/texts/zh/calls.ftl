### 电话通知:只有电话能找到的岗位,一家一家打;需要的,打印纸质通知单。

help-calls = 电话通知名单
calls-title = <b>电话通知名单</b>({ $count }个岗位,还要打{ $left }个)
calls-line = { $unit }{ $post } { $name } { $phone }:第{ $numbers }项{ $outcome }
calls-who = ☎ <b>{ $unit }{ $post } { $name } { $phone }</b>
calls-more-nodes = ……另有{ $count }项
calls-outcome-notified = {" "}✅已通知({ $who } { $when })
calls-outcome-unanswered = {" "}✖未接通({ $who } { $when })
calls-vacant = 空缺
calls-more = 另有{ $count }个岗位
calls-empty = 有逾期或待签收任务的责任人都能在线联系上,无需打电话。
calls-all-made = 今天该打的都打过了。
calls-not-needed = 这个岗位已经不在电话名单上了。请重新发送 /calls 。
calls-noted = 已记录
calls-ask-report = { $unit }{ $post }第{ $numbers }项,对方怎么说?请照原话写,例如「1已完成 2完成60%」。
calls-paper = 纸质通知单{ $count }份,一页一份,打印后送达并签收。
calls-paper-file = 纸质通知单.docx
button-calls = 电话名单
button-notified = 已通知
button-reportfor = 代报
button-unanswered = 未接通
button-call-back = 上一个
button-call-on = 下一个
button-paper = 纸质(本岗位)
button-paper-all = 纸质(全部)

paper-title = 节点任务通知单
paper-to = { $unit }{ $post } { $name }:
paper-words = 按照「{ $campaign }」任务清单,下列节点任务由您负责,请按时限办理并反馈进展:
paper-head-no = 编号
paper-head-title = 节点任务
paper-head-due = 时限
paper-head-status = 目前情况
paper-reply = 办理情况(请填写后交回或电话报专班):
paper-signed = 签收人:____________  签收时间:____________  送达人:____________
paper-from = 工作专班 { $day }
