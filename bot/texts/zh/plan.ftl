### 清单导入与下达。

plan-send-file = 请把节点任务分解表或名册(xlsx、xls 或 csv,不超过5MB)作为文件发给我。确认之前不会写入任何内容。
plan-not-a-file = 这里需要节点任务分解表或名册的文件(xlsx、xls 或 csv),照片和文字无法导入。请从电脑或手机文件里选择表格,以「文件」方式发送;不导入请发 /help 。
plan-preview-title = <b>导入预览</b>:{ $title }
plan-preview-counts = 节点{ $nodes }项,承办件{ $assignments }件
plan-preview-dates = 基准日(T):{ $ref };截止:{ $end }
plan-preview-refused = 未能识别:{ $count }行
plan-row-of-sheet = 工作表“{ $sheet }”{ $said }
plan-preview-more = ……另有{ $count }行,请改正后重发
plan-preview-proposed = 💡 第{ $no }项没有时限,倒排建议不晚于{ $day },请填入表中后重发
plan-preview-warned = 提示:{ $count }处
plan-button-confirm = 确认导入
plan-button-cancel = 取消
plan-imported = 已导入:节点{ $nodes }项,承办件{ $assignments }件,均为草稿。核对后发送 /publish 下达。
plan-cancelled = 已取消,没有写入任何内容。
plan-decided-already = 这份表格已经处理过了。如需重新导入,请再发一次文件。
plan-preview-another = 这是另一份分解表:确认后作为新的草稿,与正在进行的「{ $campaigns }」并行,下达前互不影响。
plan-without-nodes = 表中没有可以导入的节点,没有写入任何内容。请按上面的逐行说明改正后重发。
plan-unit-without-head = 名册里{ $unit }没有主要负责人岗位,无法落实责任。请先补全名册。

plan-diff-title = <b>与现有计划相比:</b>
plan-diff-none = 没有变化。
plan-diff-added = ➕ 新增{ $count }项
plan-diff-redated = 🕒 时限有变{ $count }项
plan-diff-changed = ✏ 其他改动{ $count }项
plan-diff-removed = ➖ 表中没有了{ $count }项(不会自动删除,导入后由您决定是否撤销)
plan-diff-entry = · { $no } { $title }
plan-diff-dates = · { $no } { $title } { $old } → { $new }
plan-diff-same-day = · { $no } { $title } { $day }(时刻或开始时间有变)
plan-diff-recurring = · { $no } { $title } 各次日期有变
plan-diff-fields = · { $no } { $title }:{ $fields }
plan-diff-no-day = 长期或定期
plan-field-no = 编号(原{ $old })
plan-field-title = 任务名称
plan-field-workstream = 工作专题
plan-field-content = 工作内容
plan-field-deliverable = 成果形式
plan-field-duration-workdays = 工期
plan-field-remark = 备注
plan-field-leader = 责任领导
plan-field-lead-unit-ids = 牵头单位
plan-field-support-units = 配合单位
plan-field-roles = 责任人
plan-field-named-post-ids = 责任人(按姓名)
plan-field-predecessors = 前置节点
plan-field-predecessor-text = 前置条件
plan-field-is-confidential = 保密要求
plan-field-units = 责任单位
plan-updated = 已按更正后的表格更新:改动{ $changed }项,已通知时限有变的责任人{ $told }名;已有的签收、反馈、审核都保留。{ $drafts ->
    [0] {""}
   *[other] {" "}新增承办件{ $drafts }件为草稿,核对后发送 /publish 下达。
}{ $still_cancelled ->
    [0] {""}
   *[other] {" "}有{ $still_cancelled }件此前已撤销,保持撤销。
}
plan-surplus-title = <b>更正后的表格里没有了</b>,共{ $count }件:
plan-surplus-line = · { $no } { $title }:{ $count }件{ $under_way ->
    [0] {""}
   *[other] ,其中已下达未办结{ $under_way }件
}
plan-surplus-cancelled = ✅ 已撤销{ $cancelled }件,通知{ $told }人({ $who }){ $skipped ->
    [0] {""}
   *[other] ;{ $skipped }件其间有变动,没有撤销
}
plan-surplus-kept = 保留不动({ $who })。
button-cancel-surplus = 撤销这些
button-keep-surplus = 保留

plan-finding = { $code }:第{ $numbers }项
plan-finding-others-by-default = 责任人只点了部分责任单位的人,其余单位由第一责任人承办:第{ $numbers }项
plan-finding-predecessor-unresolved = 前置条件未写明编号,按文字保留:第{ $numbers }项
plan-finding-predecessor-due-later = 前置节点时限晚于本项:第{ $numbers }项
plan-finding-vague-wildcard = 「各有关部门」按名册全部部门展开:第{ $numbers }项
plan-finding-due-on-non-working-day = 时限落在休息日:第{ $numbers }项
plan-finding-open-list = 单位名单以「等」结尾,仅按列出的单位下达:第{ $numbers }项
plan-finding-already-past = 时限已过:第{ $numbers }项
plan-finding-after-campaign-end = 时限晚于专项工作截止日:第{ $numbers }项
plan-finding-unknown-support-unit = 配合单位不在名册:第{ $numbers }项

check-cycle = ❗ 互为前置,无法排序:{ $count }处
check-cycle-item = · { $numbers } → 请去掉其中一个前置关系
check-already-past = ❗ 时限已过:{ $count }项
check-already-past-item = · 第{ $numbers }项 { $due } → 建议改到{ $proposed }
check-predecessor-due-later = ❗ 前置节点时限晚于本项:{ $count }项
check-predecessor-due-later-item = · 第{ $numbers }项 { $due },前置第{ $before }项 { $before_due } → 建议本项改到{ $proposed },或把第{ $before }项提前
check-shorter-than-duration = ⚠ 时间不够用:{ $count }项
check-shorter-than-duration-item = · 第{ $numbers }项需{ $needed }个工作日,{ $before ->
    [none] { $before_due }开始,到{ $due }只有{ $left }个 → 建议改到{ $proposed }
   *[other] 前置第{ $before }项{ $before_due }才完成,到{ $due }只剩{ $left }个 → 建议改到{ $proposed },或把第{ $before }项提前
  }
check-after-campaign-end = ⚠ 时限晚于专项工作截止日:{ $count }项
check-after-campaign-end-item = · 第{ $numbers }项 { $due } → 建议改到{ $proposed }
check-due-on-non-working-day = ⚠ 时限落在休息日:{ $count }项
check-due-on-non-working-day-item = · 第{ $numbers }项 { $due } → 建议改到{ $proposed }
check-too-many-due = ⚠ 同一天到期过多:{ $count }处
check-too-many-due-item = · { $day } { $who }{ $persons ->
    [1] {""}
   *[other] 等{ $persons }人
  }{ $count }项到期(第{ $numbers }项) → { $proposed ->
    [none] 建议错开时限
   *[other] 建议把第{ $moved }项提前到{ $proposed }
  }
check-vacant-post = ❗ 岗位空缺,无人承办:{ $count }个岗位
check-vacant-post-item = · { $unit }{ $post }(第{ $numbers }项) → 请补全名册,或发 /handover 明确代理人;补全之前的提醒发给{ $fallback ->
    [none] 专班协调员
   *[other] { $fallback }
}
check-no-reviewer = ❗ 无人审核
check-no-reviewer-item = · 第{ $numbers }项 → 请再请一名协调员绑定,或在名册「职责」中写明审核组
check-calendar-uncovered = ⚠ 节假日安排不全
check-calendar-uncovered-item = · 只到{ $until },此后按周一至周五计算 → 请管理员在配置中补录放假和调休安排
check-more = ……另有第{ $numbers }项

publish-title = <b>下达前倒排检查</b>
publish-counts = 拟下达节点{ $nodes }项、承办件{ $assignments }件,涉及责任人{ $persons }名
publish-no-findings = 未发现问题
publish-unbound = 未绑定:{ $count }名
publish-unbound-names = 其中:{ $names }
publish-fallback = 未绑定的,请专班协调员电话通知(名单见 /calls);本人绑定后自动补发任务卡片。
publish-button-confirm = 确认下达
publish-button-cancel = 取消
publish-button-override = 说明理由后下达
publish-ask-override = 请回复为什么按现有安排下达(将记入相关任务的办理过程),收到后即下达。
publish-when = 现在是非工作时间。「现在发」仅限特急事项并须说明理由;一般请选「次日8:30发」(下一工作日上班时发出)。
publish-button-now = 现在发
publish-button-morning = 次日8:30发
publish-ask-reason = 请回复特急理由(将记入办理过程),收到后立即发出。
publish-done = 已下达,任务卡片{ $sent }张{ $held ->
    [yes] 将在下一工作日8:30发出
   *[other] 正在发送
};未绑定{ $unbound }名,绑定后自动补发。
publish-cancelled = 已取消,仍为草稿。
publish-nothing = 没有待下达的草稿。发送 /import 导入节点任务分解表。
publish-no-plan = 还没有导入节点任务分解表。发送 /import 后把表格发给我。
