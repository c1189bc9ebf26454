### 倒排图、倒排清单、调整时限。

help-backplan = 倒排图;调整时限,如 /backplan 12 改到 5月20日

backplan-title = <b>倒排</b> { $campaign }
    截止{ $end } · { $count }项{ $late ->
        [0] {""}
       *[other] {" "}· { $late }项来不及
    }
backplan-critical = 关键线路(拖一天,截止日就拖一天):{ $numbers }
backplan-cut = 节点较多,图中只画最紧的{ $count }项。
backplan-cycle = ❗ 互为前置,排不出先后:{ $numbers }
backplan-empty = 没有可以倒排的节点:都是长期或定期的任务。
backplan-mark-critical = ◆
backplan-line = { $mark }<b>{ $no }</b> { $title }
    { $state ->
        [done] ✅ 已办结
        [proposed] 未定时限,建议{ $due }(最迟{ $start }开始)
       *[dated] { $due } · { $late ->
            [yes] 按后面的安排,最迟应为{ $latest },晚{ $late_days }个工作日
           *[no] 最迟{ $latest },机动{ $slack }个工作日
        }
    }
backplan-hint = ◆为关键线路。调整时限请直接回复,如:12 改到 5月20日
backplan-view-critical = 只看关键线路
backplan-view-all = 看全部

backplan-picture-title = { $campaign } 倒排图
backplan-picture-subtitle = { $begin }—{ $end } · 关键线路{ $critical }项
backplan-legend-plain = 计划时段
backplan-legend-critical = 关键线路
backplan-legend-slack = 可机动到最迟日
backplan-legend-proposed = 建议时段
backplan-legend-done = 已办结
backplan-month = { $month }月
backplan-note = { $month }.{ $day }{ $late ->
    [0] {""}
   *[other] {" "}晚{ $late }天
}
backplan-today = 今日

redate-ask = 请回复第{ $no }项「{ $title }」的新时限,如:5月20日
redate-not-read = 没有看懂“{ $words }”,没有改动。调整时限请发:/backplan 12 改到 5月20日
redate-title = <b>调整时限</b> 第{ $no }项 { $title }
redate-days = { $old } → <b>{ $new }</b>
redate-too-soon = ⚠ 前置第{ $before }项完成后只剩{ $left }个工作日,比原来的用时少
redate-day-off = ⚠ 新时限是休息日,建议{ $proposed }
redate-after-end = ⚠ 新时限晚于专项工作截止日{ $end }
redate-nothing-moves = 后续节点不受影响。
redate-moved = 后续{ $count }项要保住用时,须连带顺延:
redate-impossible = ❗ 来不及的{ $count }项:顺延后将晚于截止日,时限保持不变,请另行压缩或调整:
redate-shift = · { $no } { $title } { $old } → { $new }
redate-changed = 计划刚刚有变动,卡片已更新,请再看一遍后确认。
redate-done = ✅ 已调整{ $count }项,通知{ $told }人,提醒按新时限重排({ $who })
redate-dropped = 已取消,时限不变。
redate-no-date = 第{ $no }项是长期或定期任务,没有单一时限。请改好分解表重新导入。
redate-done-already = 第{ $no }项已全部办结,不再调整时限。
redate-past = { $day }已经过去,不能作为时限。
redate-same = 第{ $no }项的时限已经是{ $day }。
button-redate = 调整时限
button-redate-yes = 确认调整
button-redate-one = 只改本项
button-redate-no = 取消

rescheduled-title = <b>时限调整</b> { $count }件{ $who ->
    [none] {""}
   *[other] (由{ $who }确定)
}
rescheduled-line = { $line }{ $old ->
    [none] {""}
   *[other] (原{ $old })
}
