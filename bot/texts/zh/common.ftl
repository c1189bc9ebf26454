### 通用词语:状态、灯号、督办单、岗位、日期、列表。

product-name = 督办

## 日期与列表(日期格式为 CLDR 字母)

pattern-day = M月d日
pattern-day_year = y年M月d日
pattern-day_weekday = M月d日(EEE)
pattern-day_weekday_year = y年M月d日(EEE)
pattern-moment = M月d日(EEE) HH:mm
list-separator = 、
word-today = 今天
word-tomorrow = 明天
word-days = { $count }天
word-workdays = { $count }个工作日

## 语言

language-zh = 中文
language-en = English

## 承办件状态

state-draft = 草稿
state-awaiting_sign = 待签收
state-in_progress = 办理中
state-in_review = 待审核
state-closed = 已办结
state-declined = 已退回
state-suspended = 已中止
state-cancelled = 已撤销

## 灯号:形状加文字,不只靠颜色

lamp-idle = ⚪ 未启动
lamp-on_track = 🟢● 序时推进
lamp-due_soon = 🟡▲ 临近到期
lamp-overdue = 🔴■ 逾期
lamp-done = ✅ 已办结
lamp-waiting = ⏸ 前序未办结
lamp-in_review = 🔵◆ 待审核
lamp-shape-idle = ⚪
lamp-shape-on_track = 🟢●
lamp-shape-due_soon = 🟡▲
lamp-shape-overdue = 🔴■
lamp-shape-done = ✅
lamp-shape-waiting = ⏸
lamp-shape-in_review = 🔵◆
lamp-word-idle = 未启动
lamp-word-on_track = 序时推进
lamp-word-due_soon = 临近到期
lamp-word-overdue = 逾期
lamp-word-done = 已办结
lamp-word-waiting = 前序未办结
lamp-word-in_review = 待审核
flag-silent = 久未反馈

## 督办单

slip-1 = 蓝色提醒单
slip-2 = 黄色预警单
slip-3 = 红色督办单

## 待谁办理

turn-official = 责任人{ $who ->
    [none] {""}
   *[other] {" "}{ $who }
}
turn-reviewer = 审核人{ $who ->
    [none] {""}
   *[other] {" "}{ $who }
}{ $count ->
    [0] {""}
   *[other] 等{ $count }人
}
turn-predecessor = 前序节点{ $who ->
    [none] {""}
   *[other] {" "}{ $who }
}
turn-leader = 领导协调{ $who ->
    [none] {""}
   *[other] {" "}{ $who }
}{ $count ->
    [0] {""}
   *[other] 等{ $count }人
}
turn-days-official = 责任人{ $count }天
turn-days-reviewer = 审核人{ $count }天
turn-days-predecessor = 前序{ $count }天
turn-days-leader = 领导{ $count }天

## 岗位

name-acting = { $name }(代理)
name-stood-for = { $name }({ $deputy }代)
role-secretary = 党委书记
role-head = 乡镇长
role-organiser = 组织委员
role-chief = 主要负责人
role-liaison = 联络员
role-leader = 县领导
role-coordinator_lead = 专班组长
role-coordinator = 专班协调员
role-inspector = 督查
role-admin = 系统管理员
role-member = 承办人

## 单位类别

unit_kind-town = 镇
unit_kind-township = 乡
unit_kind-subdistrict = 街道
unit_kind-department = 部门
unit_kind-body = 领导机构
unit_kind-group = 专班工作组

## 事项名称

word-campaign = 专项工作
word-node = 节点任务
word-assignment = 承办件
word-due = 时限
word-report = 进展反馈
word-evidence = 佐证
word-problem = 问题
word-extension = 延期申请
word-slip = 督办单
word-notice = 通知
word-receipt = 回执
word-digest = 日报
word-bulletin = 通报
word-ledger = 台账
word-rehearsal = 演练
word-lead_unit = 牵头单位
word-support_unit = 配合单位
