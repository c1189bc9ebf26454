### 中止、恢复、撤销、重新办理。

button-more = 更多
button-less = 收起
button-suspend = 中止
button-resume = 恢复
button-reopen = 重新办理
button-cancel = 撤销
button-steer-all = 全部{ $count }家

steer-which = { $event ->
    [suspend] 中止
    [resume] 恢复
    [reopen] 重新办理
   *[cancel] 撤销
}第{ $no }项「{ $title }」:请点选单位。
steer-none-left = 已全部办理。
steer-nothing = 没有可以这样办理的单位,可能刚有人办过。发送 /node 查看最新情况。
steer-why = { $event ->
    [suspend] 为什么中止第{ $no }项({ $units })?请回复理由。中止期间不提醒、不升级,也不计入时限。
    [reopen] 为什么重新办理第{ $no }项({ $units })?请回复理由,可带新的时限,例如「名单有误,5月28日前重报」。
   *[cancel] 为什么撤销第{ $no }项({ $units })?请回复理由。撤销后不再办理,已有的记录保留;24小时内可用 /undo 取消这次撤销。
}
steer-done = ✅ 第{ $no }项已{ $event ->
    [suspend] 中止
    [resume] 恢复办理
    [reopen] 重新办理
   *[cancel] 撤销
}{ $count }件,通知{ $told }人{ $skipped ->
    [0] {""}
   *[other] ;{ $skipped }件其间有变动,没有改动
}

steered-title = { $event ->
    [suspend] <b>任务中止</b>
    [resume] <b>任务恢复</b>
    [reopen] <b>重新办理</b>
    [mark_urgent] <b>特急</b>
    [end] <b>此节点已办结</b>
   *[cancel] <b>任务撤销</b>
} 下列{ $count }件{ $who ->
    [none] {""}
   *[other] ({ $who })
}:
steered-reason = 理由:{ $reason }
steered-after = { $event ->
    [suspend] 中止期间不用反馈,也不再提醒;恢复时另行通知,中止的工作日不计入时限。
    [resume] 请接着办理;中止的工作日已从时限中扣除,请看上面的时限。
    [reopen] 请重新办理并报完成,以前的反馈保留。
    [mark_urgent] 请优先办理。
    [end] 按办结规则,以上节点已由其他单位办结,贵单位不用再办,也不再提醒。
   *[cancel] 不再要求办理,已有的记录保留。
}

button-urgent = 标为特急
button-not-urgent = 取消特急
urgent-why = 为什么标为特急(第{ $no }项「{ $title }」)?请回复理由。特急的从黄色预警起步,督办单和问题立即送到领导。
urgent-done = ✅ 第{ $no }项已标为特急,通知{ $told }人。
urgent-undone = 第{ $no }项已取消特急
urgent-already = 第{ $no }项已经是特急。
urgent-not = 第{ $no }项不是特急。

button-completion = 办结规则
button-completion-all = 全部单位
button-completion-any = 任一单位
button-completion-lead = 牵头单位
completion-ask = <b>第{ $no }项「{ $title }」的办结规则</b>
completion-now = 现行:{ $rule ->
    [any] 任一单位办结,节点即办结
    [lead] 牵头单位办结,节点即办结
   *[all] 全部单位办结,节点才办结
}
completion-would-end = 改为「{ $rule ->
    [any] 任一单位
    [lead] 牵头单位
   *[all] 全部单位
}」:{ $count }件随即办结
completion-chosen = ✅ 第{ $no }项的办结规则已改,{ $count }件随节点办结
completion-no-lead = 第{ $no }项没有由牵头单位承办,不能按牵头单位办结。
node-completion = 办结规则:{ $rule ->
    [any] 任一单位办结即可
   *[lead] 牵头单位办结即可
}
