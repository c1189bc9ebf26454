### 演练:在快进的时钟上走完整个专项工作,看每个人会收到什么。

help-rehearse = 演练:下达前看每个人会收到什么

rehearse-under-way = 正在演练,一次只能进行一场,请等它结束。
rehearsal-under-way = <b>演练中</b>{ $campaign ->
    [none] {""}
   *[other] {" "}{ $campaign }
} 已走完{ $percent }%。大的计划需要几分钟,期间可以照常使用。
rehearsal-done = <b>演练完成</b>(全部绑定;先是无人答复的情形,括号内是人人按时答复的)
rehearsal-finding = { $heading }:{ $answer }
rehearsal-finding-both = { $heading }:{ $silent }({ $prompt })
rehearsal-book = 逐条消息和各人每天的条数见附表。没有向任何人发出消息,台账没有改动。
rehearsal-file = 演练.xlsx
rehearsal-failed = 演练没有完成。请再发一次 /rehearse;仍不行的,请告诉系统管理员查看日志。
rehearse-no-plan = 还没有节点任务分解表,无法演练。请先导入,或同时给出名册和分解表。

rehearsal-progress = 演练中,已走完{ $percent }%

rehearsal-sheet-findings = 演练结论
rehearsal-sheet-messages = 逐条消息
rehearsal-sheet-persons = 按人按日
rehearsal-sheet-days = 按日合计
rehearsal-sheet-prompt = (按时答复)

rehearsal-head-finding = 项目
rehearsal-head-silent = 无人答复(消息最多)
rehearsal-head-prompt = 人人按时答复
rehearsal-head-day = 日期
rehearsal-head-time = 时间
rehearsal-head-unit = 单位
rehearsal-head-post = 职务
rehearsal-head-name = 姓名
rehearsal-head-kind = 类别
rehearsal-head-text = 内容
rehearsal-head-attachment = 附件
rehearsal-head-buttons = 按钮
rehearsal-head-total = 合计
rehearsal-head-peak = 单日最多
rehearsal-head-peak-day = 最多的一天
rehearsal-head-weekday = 星期
rehearsal-head-is-worked = 工作日
rehearsal-head-persons = 人数

rehearsal-found-campaign = 专项工作
rehearsal-found-span = 演练起止
rehearsal-found-total = 消息总数
rehearsal-found-persons = 收到消息的人数
rehearsal-found-days-off = 休息日发出的消息
rehearsal-found-off-hours = 工作日非工作时间发出的消息
rehearsal-found-busiest-day = 消息最多的一天
rehearsal-found-heaviest = 一人一天最多
rehearsal-found-heaviest-leader = 县领导一人一天最多
rehearsal-found-most = 总数最多的人

rehearsal-from-to = { $first }至{ $last }
rehearsal-day-count = { $day },{ $count }条
rehearsal-person-day = { $who },{ $day },{ $count }条
rehearsal-person-total = { $who },{ $count }条
rehearsal-who = { $unit } { $post } { $name }
rehearsal-none = 无
rehearsal-yes = 是
rehearsal-no = 否
rehearsal-picture = 图片
rehearsal-weekday = { $day ->
    [0] 周一
    [1] 周二
    [2] 周三
    [3] 周四
    [4] 周五
    [5] 周六
   *[other] 周日
}
rehearsal-note = 演练按全部绑定计算:一遍无人答复,是消息最多的情形;一遍人人按时签收、反馈、提前一个工作日报完成、及时审核。没有发出任何消息,台账没有任何改动。

rehearsal-kind-dispatch = 任务卡片
rehearsal-kind-bundle = 提醒
rehearsal-kind-digest = 日报
rehearsal-kind-review = 待审核
rehearsal-kind-other = 其他
