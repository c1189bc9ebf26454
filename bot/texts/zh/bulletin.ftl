### 通报:各单位按名册次序,不排名,不点个人。

bulletin-title = { $campaign }进展情况通报
bulletin-head-whole = 一、总体情况
bulletin-head-units = 二、各单位情况
bulletin-head-overdue = 三、逾期事项
bulletin-head-problems = 四、需要协调解决的问题
bulletin-head-ahead = 五、近5个工作日到期事项
bulletin-whole = 截至{ $day },共有承办件{ $total }件,应完成{ $due }件,其中已完成{ $done }件、待审核{ $in_review }件、逾期{ $overdue }件、今日到期待报{ $due_today }件;久未反馈{ $silent }件。
bulletin-unit = 单位
bulletin-count-due = 应完成
bulletin-count-done = 已完成
bulletin-count-in_review = 待审核
bulletin-count-overdue = 逾期
bulletin-count-silent = 久未反馈
bulletin-overdue = { $unit }({ $count }件):{ $nodes }
bulletin-problem = { $unit },第{ $no }项 { $title }:{ $words }
bulletin-ahead = { $day }:第{ $no }项 { $title }({ $count }件)
bulletin-none = 无。
