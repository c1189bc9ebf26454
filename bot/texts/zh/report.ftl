### 反馈:识别、确认、更正、佐证。

report-read = 识别为:<b>第{ $no }项「{ $title }」</b>({ $unit })—— <b>{ $meaning }</b>
report-read-many = 识别为:<b>第{ $numbers }项</b>(共{ $count }项)—— <b>{ $meaning }</b>
report-due = 时限:{ $due }
report-words = 您的原话:{ $words }
report-doubt = ❓ { $doubt }
report-rest = ……另有{ $count }项
report-unknown = 第{ $numbers }项不在您的在办任务之内,未计入。
report-is-right = 以上是否准确?点「准确」后生效。
report-in-effect = 是否准确?如有出入,请点「修改」或「撤回」。
report-pick-one = 是否准确?请点选实际情况,您的原话会保留。
report-pick-node = 请点要更正的那一项的编号。
report-asks-evidence = 📎 请报送成果:{ $deliverable }。可直接发送照片或文件(可多份);已走内网或纸质渠道的,点「已另行报送」。
report-asks-confidential = 🔒 本项成果({ $deliverable })不得在此上传。请按规定渠道报送,然后点「已另行报送」。
report-state-proposed = ⏳ 尚未生效
report-state-effective = ✅ 已记录,已生效
report-state-signed = ✅ 已签收
report-state-passed-on = 💬 已转专班,请等待答复
report-state-voice = 🎙 语音已留存。请再用一句话说明进展,或点下面的按钮。
report-state-submitted = 📤 已报送,待审核。{ $how ->
    [elsewhere] 成果已另行报送。
    [later] 成果稍后补:直接发送或回复本消息即可。
   *[other] { $count ->
        [0] {""}
       *[other] 佐证{ $count }份。
    }
}
report-state-handed_up = 📤 已报{ $who }同意,同意后报送审核。您的时限到此为止。
report-state-accepted = ✅ 已办结({ $late ->
    [yes] 逾期
   *[other] 按时
})
report-state-returned = ↩️ 退回补充:{ $reason }
report-state-withdrawn = 已撤回,不作数
report-state-replaced = 已由您后来的反馈代替

meaning-separator = ,
meaning-ack = 收到(签收)
meaning-progress = 推进中
meaning-done = 报完成
meaning-not_started = 尚未启动
meaning-blocked = 有困难
meaning-extension = 申请延期
meaning-question = 咨询
meaning-transfer = 非本单位
meaning-none = 未说明进展
meaning-multi = 多项任务
meaning-nonews = 暂无新进展
meaning-percent = 完成{ $percent }%
meaning-count = { $done }/{ $total }
meaning-remaining = 还剩{ $count }
meaning-expected = 预计{ $day }完成
meaning-until = 延至{ $day }
meaning-reason = 原因:{ $reason }
meaning-help = 请{ $units }协调
meaning-transfer-to = 建议转{ $unit }

doubt-negated = 话里有「没」「未」,请确认进展。
doubt-double-negation = 双重否定容易误会,请确认。
doubt-hedged = 听起来还没有完全办完,先按在办记。
doubt-wish = 这像是愿望而不是结果,请确认。
doubt-condition = 话里有前提条件,请确认。
doubt-hearsay = 这像是听说的情况,请确认。
doubt-contradiction = 前后说法不一致,请确认。
doubt-loose-done = 听起来已办完,请确认。
doubt-questioned-done = 话里既有完成又有疑问,请确认。
doubt-no-date = 没有看到日期。
doubt-bad-date = 提到的日期已过或不存在,没有记入。
doubt-no-target = 没有说明应由哪个单位办理,将由专班确定。
doubt-no-reason = 没有看到原因,专班可能会再联系您。
doubt-no-state = 没有说明进展。
doubt-unknown-node = 有的编号不在您的名下。
doubt-rest-unnamed = 没有写明编号的任务未计入。
doubt-rest-idle = 「其余」按您名下其他在办任务计,请确认。
doubt-unsure = 拿不准您的意思,请确认。
doubt-unclear = 没有完全看懂。

button-ok = 准确
button-fix = 修改
button-undo = 撤回
button-other = 其他
button-sent = 已另行报送
button-later = 稍后补
button-mean-done = 报完成
button-mean-progress = 报进展
button-mean-nonews = 暂无新进展
button-mean-blocked = 有困难
button-mean-extension = 申请延期
button-mean-transfer = 非本单位
button-redo-date = 改日期
button-redo-percent = 改进度
button-redo-words = 重写
button-skip = 跳过
button-end = 到此为止

report-submitted = 已报送,待审核
report-handed-up = 已报本单位主要负责人同意
report-awaits-already = 已在等您报送成果,请看上一张卡片
report-no-news = 已记录:暂无新进展
report-already = 已处理过,无需再点
report-confirmed = 已确认
report-pick = 请点选实际情况
report-undone = 已撤回
redo-date = 第{ $no }项的日期{ $read ->
    [none] 没有读到
   *[other] 读作{ $read }
}。请回复正确的日期,例如「5月29日」;没有日期请回「无」。
redo-percent = 第{ $no }项的进度{ $read ->
    [none] 没有读到
   *[other] 读作{ $read }
}。请回复完成了百分之几,例如「80%」;说不准请回「无」。
redo-words = 第{ $no }项原话是「{ $read }」。请把这一项重新写一遍。
redo-no-date = 没有看到今天或以后的日期,请写明,例如「5月29日」;没有请回「无」。
redo-no-percent = 没有看到0到100之间的进度,请写明,例如「80%」;说不准请回「无」。
guided-title = <b>第{ $no }项「{ $title }」</b>
guided-step = 第{ $number }问,共{ $count }问
guided-done = 已经做了什么、完成到什么程度?例如「22个村完成15个」。
guided-next = 下一步做什么?
guided-problem = 有什么问题?没有请回「无」。
guided-support = 需要哪个单位支持?没有请回「无」。
guided-date = 预计哪天完成?例如「5月29日」。
guided-last = 上次:{ $words }
guided-settled = 第{ $no }项「{ $title }」:此问已答。
guided-no-date = 没有看到今天或以后的日期,请写明,例如「5月29日」;说不准请点「跳过」。
guided-skipped = 已跳过
guided-ended = 好的,按已答的记录
told-done = 已完成:{ $words }
told-next = 下一步:{ $words }
told-problem = 问题:{ $words }
told-support = 需支持:{ $words }
told-date = 预计完成:{ $words }
progress-how = 第{ $no }项进展如何?请用一句话说明,例如「完成80%,周五前能完」。
words-wanted = 请用文字说明。
words-acknowledged = 收到,谢谢您。目前没有待您签收的任务,状态未变;有进展时请告知。
words-nothing-open = 您名下目前没有在办任务,无需反馈。发送 /my 查看全部任务。
words-unknown-number = 第{ $no }项不在您的名下,您目前也没有在办任务。发送 /my 查看。
words-not-yours = 第{ $no }项不是您名下的任务。编号见 /my 。
words-not-open = 第{ $no }项目前{ $state ->
    [in_review] 待审核,无需再报;如要补充,请先点卡片上的「撤回」
    [closed] 已办结,无需再报
    [declined] 已退回,等待专班处理
    [suspended] 已中止
    [cancelled] 已撤销
   *[other] 尚未下达
}。
words-edited-late = 原消息的反馈已经处理,改动未计入。如需更正,请点「修改」或「撤回」,或另写一条。
question-passed-on = 您的提问已转专班,请等待答复。
question-asked = 💬 { $post }{ $who }咨询{ $no ->
    [none] {""}
   *[other] 第{ $no }项
}:{ $words }
question-settled = ✅ { $post }{ $who }已答复:{ $answer }
question-withdrawn = 提问人已撤回此问。
question-answer-how = 请写明对{ $who }的答复,将原样转给提问人。
question-answer-sent = 答复已转给提问人。
question-answered-already = { $who }已答复此问,见原卡片。
question-answered = 💬 { $post }{ $who }答复:{ $answer }
    您的提问:{ $words }
button-answer = 答复
questions-title = <b>💬 待答复的咨询 { $count }件</b>
questions-line = ■ { $day } { $post }{ $who }:{ $words }
button-question = 答复 · { $who }

which-ask = 请问说的是哪一项?
which-shared = 几项专项工作里都有您的第{ $no }项,请问说的是哪一项?
which-unknown = 第{ $no }项不是您名下的在办任务。请问说的是哪一项?
which-chosen = 已选:第{ $no }项「{ $title }」,见下一条消息。
which-chosen-already = 已选过,请看下一条消息
which-overtaken = 原消息已修改,以修改后的为准。
which-number = 请回复任务编号,例如「12」。编号见 /my 。

choose-report = 请点编号,反馈哪一项:
choose-trouble = 请点编号,哪一项有困难:
choose-extend = 请点编号,哪一项申请延期:

evidence-confidential = 🔒 第{ $no }项材料不得在此上传,刚才的附件没有留存。请删除该消息,按规定渠道报送后点「已另行报送」。
evidence-submitted = 📎 第{ $no }项已收到佐证,已报送,待审核。还有的话可继续发送。
evidence-added = 📎 第{ $no }项佐证已收到,共{ $count }份。
evidence-voice = 🎙 第{ $no }项的语音已留存(共{ $count }份)。请再用一句话说明进展,或点卡片上的按钮。
evidence-elsewhere = 第{ $no }项({ $unit })有一份佐证无法在此显示,请联系报送单位。
evidence-caption = 📎 第{ $no }项 { $unit }的佐证{ $name ->
    [none] {""}
   *[other] :{ $name }
}

help-report = 反馈进展
help-problem = 提请协调
help-extend = 申请延期
help-review = 待审核
