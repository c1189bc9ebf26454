### 撤销最近一次批量操作。

help-undo = 撤销最近一次批量操作(24小时内)
undo-nothing = 24小时内您没有可以撤销的批量操作。
undo-only-final = 24小时内您的批量操作都不能撤销:
undo-cannot = · { $what }:已经发出或生效,不能撤销
undo-title = <b>撤销</b> { $what }
undo-kind-import = { $when }导入的计划草稿
undo-kind-new = { $when }的临时交办
undo-kind-close_all = { $when }的「全部同意」
undo-kind-redate = { $when }的时限调整
undo-kind-transfer = { $when }的转办
undo-kind-suspend = { $when }的任务中止
undo-kind-resume = { $when }的任务恢复
undo-kind-cancel = { $when }的任务撤销
undo-kind-reopen = { $when }的重新办理
undo-kind-update = { $when }按更正表格更新计划
undo-kind-publish = { $when }的下达
undo-kind-urge = { $when }的催办
undo-possible = 可以撤销{ $count }件:
undo-too-late-some = 其后已有人办理,不能撤销{ $count }件:
undo-node = · 第{ $no }项「{ $title }」:{ $units }
undo-means-import = 撤销后,这份草稿整份删去;被它替换的更早的草稿不会回来。
undo-means-new = 撤销后,任务作废并告诉责任人;编号不再使用。
undo-means-close_all = 撤销后,回到待审核,并告诉责任人。
undo-means-redate = 撤销后,恢复原来的时限,并告诉责任人。
undo-means-transfer = 撤销后,回到原单位退回时的状态,等您重新决定,并告诉接收单位。
undo-means-suspend = 撤销后,照中止前办理,时限不变,并告诉责任人。
undo-means-resume = 撤销后,回到中止状态,并告诉责任人。
undo-means-cancel = 撤销后,照作废前办理,提醒照常,并告诉责任人。
undo-means-reopen = 撤销后,回到已办结,并告诉责任人。
undo-done = ✅ 已撤销{ $count }件,告知{ $told }人({ $who })
undo-dropped = 保留不动。
undo-done-already = 这次操作已经撤销过了。
undo-too-old = 已超过24小时,不能撤销。
undo-too-late = 其后都已有人办理,不能撤销。
button-undo-yes = 确认撤销
button-undo-no = 取消
undone-close_all = { $who }撤销了办结,下列事项回到待审核,无需您再报:
undone-redate = { $who }撤销了时限调整,下列事项恢复原时限:
undone-transfer = { $who }撤销了转办,下列事项不再由您办理:
undone-suspend = { $who }撤销了任务中止,下列事项照原样办理:
undone-resume = { $who }撤销了恢复办理,下列事项仍为中止:
undone-cancel = 下列事项没有作废({ $who }已更正),请照原样办理:
undone-reopen = { $who }撤销了重新办理,下列事项仍为已办结,无需再报:
undone-node = · 第{ $no }项「{ $title }」{ $due ->
    [none] {""}
   *[other] {" "}时限{ $due }
}
