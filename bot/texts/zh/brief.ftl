### 汇报稿:纯文字,可直接转发。

help-brief = 汇报稿,如 /brief 魏城镇 、/brief 县领导 、/brief 全县
brief-choose = 请选择汇报稿的范围:
brief-for-county = 全县
brief-for-leaders = 县领导
brief-unknown = 没有「{ $words }」这个单位。{ $names ->
    [none] 请发 /brief 从按钮中选择,或写:/brief 全县 、/brief 县领导 。
   *[other] 您要找的是不是:{ $names }?
}

brief-title = { $about }节点任务进展({ $campaign },截至{ $at })
brief-counts = 应完成{ $due }件:已完成{ $done }件,待审核{ $in_review }件,逾期{ $overdue }件,今日到期待报{ $due_today }件。
brief-done = 已完成:第{ $numbers }项。
brief-overdue = 逾期{ $count }件:
brief-today = 今日到期{ $count }件:
brief-stuck = 卡住{ $count }件:
brief-next = 下一步:
brief-more = 另有{ $count }条
brief-node = { $no } { $title }
brief-late = { $no } { $title }({ $status })
brief-next-node = { $due } { $no } { $title }
brief-stuck-node = { $no } { $title }:{ $words }
brief-stuck-unit = { $unit }第{ $no }项:{ $words }
brief-of-unit = { $unit }{ $count }件:第{ $numbers }项
brief-of-day = { $due }到期{ $count }件:第{ $numbers }项
brief-separator = ;

brief-leaders = 截至{ $at },{ $campaign }共下达承办件{ $total }件。
brief-leaders-late = 逾期的有:{ $units }件。
brief-leaders-stuck = 需要协调的{ $count }件:{ $words }。
brief-leaders-free = 目前没有需要协调的问题。
