### 台账:一行一件,自己的表头也认得出来(可作 --like 的样表)。

help-export = 导出台账

ledger = <b>台账</b> { $campaign },共{ $count }件,截至目前的办理情况见附表。
ledger-file = 台账.xlsx
ledger-none = 还没有节点任务分解表,没有台账可导出。请先导入。
ledger-yes = 是
ledger-no = 否
export-written = 已写入{ $file },共{ $count }行
ledger-unknown-heading = 样表中的“{ $heading }”一栏无法识别,留空待填

ledger-head-no = 序号
ledger-head-workstream = 工作专题
ledger-head-title = 节点任务
ledger-head-content = 工作内容
ledger-head-lead = 牵头单位
ledger-head-executor = 责任单位
ledger-head-support = 配合单位
ledger-head-leader = 责任领导
ledger-head-role = 责任人
ledger-head-start = 开始时间
ledger-head-due = 完成时限
ledger-head-deliverable = 成果形式
ledger-head-predecessor = 前置节点
ledger-head-state = 办理状态
ledger-head-turn = 待谁办理
ledger-head-since = 自
ledger-head-progress = 进展情况
ledger-head-problem = 需协调问题
ledger-head-signed = 签收时间
ledger-head-submitted = 报送时间
ledger-head-closed_on = 实际办结时间
ledger-head-is_late = 是否逾期
ledger-head-original_due = 原定时限
ledger-head-extensions = 延期次数
ledger-head-slip = 督办单
ledger-head-remark = 备注


timeline-head-at = 时间
timeline-head-no = 序号
timeline-head-title = 节点任务
timeline-head-unit = 单位
timeline-head-event = 办理
timeline-head-person = 办理人
timeline-head-details = 附记

calendar-event = { $no } { $title } 到期
ledger-spoken-for = { $words }({ $who }代{ $official ->
    [none] 空缺岗位
   *[other] { $official }
}报)
