### 下达、签收、节点卡片、任务清单。

line = { $shape } { $no } { $title } · { $due }
line-of-unit = { $shape } { $no } { $unit } { $title } · { $due }
line-campaign = <b>{ $campaign }</b>
line-aside = 另有(不计入以上):{ $parts }
line-aside-part = { $state }{ $count }
line-urgent = 〔特急〕{ $title }
line-rest = 另有{ $count }项,最早{ $day }到期
line-rest-ongoing = 另有{ $count }项长期坚持

dispatch-title = <b>节点任务下达</b>
dispatch-count = 您好,{ $posts }。您负责的节点任务共{ $count }项,近期的有:
dispatch-told = 知会(由他人牵头办理,请关注):第{ $numbers }项
dispatch-extra = <b>新交办</b> { $line }
dispatch-left = 还有{ $left }项待签收。签收即表示已知悉任务和时限。
dispatch-all-signed = ✅ 已全部签收。到期前会提醒您,平时不打扰。

node-title = <b>{ $no } { $title }</b>
node-unit = 责任单位:{ $unit }
node-due = 时限:{ $due } { $lamp }
node-extended = 原时限:{ $original } · 已延期{ $count }次
node-extension-asked = 延期申请:延至{ $new },待审批
node-state = 状态:{ $state } · 待谁办理:{ $turn }{ $since ->
    [none] {""}
   *[other] (自{ $since })
}
node-turn-days = 已用工作日:{ $days }
node-content = 内容:{ $content }
node-deliverable = 成果:{ $deliverable }
node-confidential = 🔒 本项材料不得发工作群,请勿在此上传附件,按规定渠道报送。
node-last-report = 最近反馈({ $who } { $when }):{ $words }
node-spoken-for = { $who }代{ $official ->
    [none] 空缺岗位
   *[other] { $official }
}
node-last-move = 此件已由{ $who }于{ $when }{ $what }{ $reason ->
    [none] {""}
   *[other] (理由:{ $reason })
}{ $limit ->
    [none] {""}
   *[other] ,时限{ $limit }
}
node-urgent = 🔺 特急{ $reason ->
    [none] {""}
   *[other] :{ $reason }
}
node-ongoing = 长期坚持
node-closed = 已办结({ $late ->
    [with_node] 随节点办结
    [yes] 逾期
   *[other] 按时
})
turn-vacant = 岗位空缺,由专班协调
turn-nobody = 无

button-mine = 我的任务
button-node = 办理第{ $no }项
button-sign = 签收
button-sign-all = 全部签收
button-one-by-one = 逐项查看
button-unit = 本单位
button-trouble = 有困难
button-decline = 非本单位
button-done = 报完成
button-progress = 报进展
button-nonews = 暂无新进展
button-extend = 申请延期
button-delegate = 交办
button-withdraw = 撤回
button-page-back = ← 上一页
button-page-on = 下一页 →

sign-done = 已签收{ $count }项
sign-nothing-left = 这些任务都已签收,无需再点

my-mine-title = <b>我的任务</b>(共{ $count }项)
my-unit-title = <b>本单位任务</b>(共{ $count }项)
my-mine-empty = 您名下目前没有节点任务。
my-unit-empty = 贵单位目前没有节点任务。
my-page = 第{ $page }页,共{ $pages }页。点编号查看并办理。

event-dispatch = 下达
event-sign = 签收
event-decline = 退回(不属本单位)
event-transfer = 转办
event-uphold = 维持原责任单位
event-report = 反馈
event-submit = 报完成
event-hand_up = 报请本单位同意报送
event-turn_back = 退回(本单位)
event-withdraw = 撤回
event-send_back = 退回补充
event-close = 同意办结
event-end = 随节点办结
event-reopen = 重新办理
event-suspend = 中止
event-resume = 恢复
event-cancel = 撤销
event-request_extension = 申请延期
event-grant = 批准延期
event-refuse = 不予批准延期
event-object = 对延期有异议
event-raise_problem = 提请协调
event-resolve_problem = 协调解决
event-delegate = 交办
event-hand_over = 交接
event-escalate = 升级提醒
event-hold = 暂缓上报
event-issue = 签发督办单
event-fall_silent = 标记久未反馈
event-reschedule = 调整时限
event-mark_urgent = 标为特急
event-unmark_urgent = 取消特急
event-undo = 撤销操作

intent-ack = 收到
intent-progress = 推进中
intent-done = 已完成
intent-not_started = 尚未启动
intent-blocked = 遇到困难
intent-extension = 申请延期
intent-question = 咨询
intent-transfer = 不属本单位
intent-none = 未说明进展
intent-multi = 多项任务

stale = 这张卡片已经过时:此件已由{ $who }于{ $when }{ $what },当前状态:{ $state }。本次点按没有改变任何内容。
not-holder = 第{ $no }项不是您名下的任务,不能代为办理。发送 /my 查看本人任务。
lifecycle-refused = 此件目前是「{ $state }」,不能执行「{ $event }」。发送 /my 查看最新状态。
lifecycle-decline-late = 签收已超过{ $days }个工作日,不能再退回。如确不属贵单位,请点「有困难」说明,由专班协调。

delegate-choose = 第{ $no }项「{ $title }」交给哪位同事办理?请点姓名;名单里没有的,请直接回复「姓名 手机号」,由专班核实。
delegate-done = 第{ $no }项已交由{ $name }办理。您仍是责任人,到期前一个工作日会一并提醒。
delegate-received = { $from }将第{ $no }项「{ $title }」交由您办理。
delegate-nobody = 贵单位没有其他已绑定的同事。请回复「姓名 手机号」,由专班核实后交办。
delegate-proposed = 已将{ $name }报专班核实,核实后交办第{ $no }项。
delegate-ask = { $unit }{ $from }拟将第{ $no }项交由 { $name }(手机尾号{ $tail })办理,该同志不在名单内。是否同意加入名单?
delegate-button-yes = 同意加入
delegate-button-no = 不同意
delegate-refused = 专班未同意将第{ $no }项交由{ $name }办理,请另选同事。
delegate-decided = 已处理:{ $name }({ $result ->
    [yes] 同意加入,请为其发送邀请
   *[other] 不同意
})
delegate-bad-contact = 没有看懂。请按「姓名 手机号」回复,例如「张三 13800000000」。
