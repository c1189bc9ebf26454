### 延期、问题、退回(不属本单位)。

request-node = 第{ $no }项「{ $title }」
request-unit = 单位:{ $unit } 提出人:{ $who }
request-due = 现时限:{ $due }
request-overtaken = 此件目前{ $state },无需再批。

extension-title = <b>⏱ 延期申请</b>
extension-dates = 原时限:{ $old } → 申请延至:{ $new }
extension-reason = 理由:{ $reason }
extension-before = 此前已延期{ $count }次,最初时限{ $original }。
extension-progress = 进展:{ $percent ->
    [none] {""}
   *[other] { $percent }%{" "}
}{ $words ->
    [none] {""}
   *[other] { $words }
}
extension-no-progress = 进展:尚无反馈
extension-moves = 随之顺延:{ $shifts }
extension-impossible = 最终时限前来不及的:{ $shifts }
extension-shift = { $no }({ $old }→{ $new })
extension-told = 已告知受影响的{ $count }个单位:{ $units }
extension-objection = ⚠️ { $who }有异议:{ $words }
extension-is-leaders = 延期较长,由{ $names }审批。
extension-affects = ⏱ { $unit }申请将第{ $no }项「{ $title }」的时限由{ $old }延至{ $new },您的以下任务以它为前序:
extension-affects-line = { $no } { $title } · 时限{ $due }{ $new ->
    [none] {""}
   *[other] ,可能顺延至{ $new }
}
extension-objection-noted = 您的异议已转专班:{ $words }
extension-objected = ⚠️ { $who }对{ $unit }第{ $no }项的延期申请有异议:{ $words }
object-how = 第{ $no }项的延期对您有什么影响?请用一句话说明,将转专班。
object-done = 已转专班,批准延期前会考虑您的意见。
extensions-title = <b>⏱ 待您审批的延期 { $count }件</b>
extensions-line = ■ { $unit } { $no } { $title } · { $who }申请 · 原时限{ $old }→{ $new } · 理由:{ $reason }{ $state ->
    [none] {""}
   *[other] {" · "}{ $state }
}
extension-granted = ✅ { $who }已同意延期。
extension-refused = ✖️ { $who }未同意延期,时限不变。
extension-withdrawn = 申请人已撤回。
extend-how = 第{ $no }项现时限{ $due }。请写明申请延到哪一天和原因,例如「延到5月29日,编制批复未到」。
extend-date-wanted = 第{ $no }项申请延到哪一天?请写明日期和原因,例如「延到5月29日,编制批复未到」。
extend-later-wanted = 第{ $no }项现时限{ $due },{ $day }并不更晚。请写明延到哪一天,例如「延到5月29日」。
extend-no-date = 没有看到新的日期,请写明,例如「延到5月29日」。
extend-no-deadline = 第{ $no }项是长期任务,没有时限,不需要申请延期。
extend-too-late = 第{ $no }项时限已过,不能再申请延期。请点「有困难」说明情况。
extend-not-later = 第{ $no }项申请的日期不晚于现时限,请写一个更晚的日期。
extend-asked-already = 第{ $no }项的延期申请正在审批,请等待答复。
extend-own = 本人提出的申请须由他人审批。
extend-granted = 已同意延期
extend-refused = 已答复不同意
button-grant = 同意延期
button-refuse = 不同意
button-extension = 延期 { $no }·{ $unit }
button-object = 有异议

problem-title = <b>❗ 问题</b>
problem-words = 问题:{ $words }
problem-how = 第{ $no }项有什么困难?请写明卡在哪里、需要谁协调,例如「卡在编制审批,请编办协调」。
problem-state-raised = 状态:待协调
problem-state-taken = 状态:由{ $who }协调
problem-state-passed_up = 状态:已提请上级{ $who ->
    [none] {""}
   *[other] (由{ $who }提请)
}
problem-state-resolved = ✅ 已协调({ $who })
problem-state-withdrawn = 提出人已撤回。
problem-state-repeated = 同一问题再次提出,已升一级,见新的卡片。
problem-taken = 此问题已由{ $who }协调。
problem-passed-already = 此问题已提请上级。
problem-noted = 已记录
problem-returned = ✅ 您提请的问题已由{ $who }协调解决,请继续办理。
    问题:{ $words }
problems-title = <b>❗ 提请您协调的问题 { $count }件</b>
problems-line = ■ { $unit } { $no } { $title } · { $who }提出 · 问题:{ $words } · { $state }{ $days ->
    [0] {""}
   *[other] ,已提请{ $days }个工作日
}
problems-more = 另有{ $count }件,点下面的按钮查看
button-problem = 问题 { $no }·{ $unit }
button-take = 由我协调
button-solved = 已协调
button-pass-up = 提请上级

declined-title = <b>↩️ 退回(不属本单位)</b>
declined-reason = 理由:{ $reason }
declined-taker = 建议转:{ $unit }
declined-decided = ✅ { $who }{ $what }:{ $unit }
decline-why = 第{ $no }项为什么不属贵单位?请写明理由,知道该由谁办的也请写上。
decline-done = 第{ $no }项已退回专班,请等待答复。
decline-upheld = 已维持原责任单位
transfer-to-whom = 第{ $no }项转给哪个单位?请点选,或回复单位名称。
transfer-unknown = 没有找到「{ $name }」。是不是:{ $near }?请回复单位全称。
transfer-unknown-at-all = 没有找到「{ $name }」。请回复名册里的单位全称,见 /roster 。
transfer-done = 第{ $no }项已转{ $unit }办理。
transfer-same-unit = { $unit }正是退回的单位。如不转办,请点「维持」。
transfer-already = { $unit }已承担这一项,请选其他单位。
transfer-no-post = { $unit }没有可以承担的岗位,请先完善名册。
button-transfer = 转办
button-transfer-to = 转{ $unit }
button-uphold = 维持
