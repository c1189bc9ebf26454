### 工作群绑定。

help-bind = 在工作群里绑定本群:/bind,或 /bind 单位
bind-campaign = 本群已绑定为专项工作群,日报将发到这里(只有单位和数字,不含个人任务)。
bind-unit = 本群已绑定到{ $unit },日报将发到这里(只有单位和数字,不含个人任务)。
bind-hint = 机器人已入群。请协调员在群里发送 /bind 绑定本群。
bind-unknown-unit = 名册中没有“{ $unit }”这个单位。请写全称或简称,或单发 /bind 绑定为专项工作群。
