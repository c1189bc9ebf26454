### 工作群绑定。

help-bind = 在工作群里绑定本群:/bind,或 /bind 单位
bind-campaign = 本群已绑定为专项工作群,日报将发到这里(只有单位和数字,不含个人任务)。
bind-unit = 本群已绑定到{ $unit },日报将发到这里(只有单位和数字,不含个人任务)。
bind-which = 工作群“{ $group }”已绑定。几项专项工作同时进行,请问日报发哪一项的?现在发的是全部。
bind-chosen = ✅ 工作群“{ $group }”的日报:{ $campaign ->
    [none] 全部专项工作
   *[other] 只有{ $campaign }
}。要改,请在群里再发一次 /bind 。
button-bind-all = 全部
bind-gone = 这个工作群已经解除绑定。请在群里重新发送 /bind 。
bind-hint = 机器人已入群。请协调员在群里发送 /bind 绑定本群。
bind-unknown-unit = 名册中没有“{ $unit }”这个单位。请写全称或简称,或单发 /bind 绑定为专项工作群。
