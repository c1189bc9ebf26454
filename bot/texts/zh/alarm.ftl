### 运行告警:发给协调员,每天每事一次。

alarm-apology = 抱歉,刚才这条消息没有处理成功,已通知专班。请稍后重发,或用 /my 从任务卡片办理。
alarm-update = ⚠ { $who } 发来的一条消息连续处理失败,已搁置(编号 { $id }),内容未生效。请向对方核实,必要时代报。
alarm-unreachable = ⚠ { $who } 联系不上:已停用或屏蔽了机器人。发给他(她)的消息先保留,对方回来后补发;请电话通知。
alarm-dead = ⚠ 一条发给 { $who } 的消息无法送达(编号 { $id })。请电话告知;原因见 duban outbox --state dead 。
alarm-review = ⚠ 一条发给 { $who } 的消息多次发送后仍无法确认是否送达(编号 { $id }),不再自动重发。请向对方核实;重发用 duban outbox --requeue { $id } 。
alarm-group-lost = ⚠ 机器人已不在工作群“{ $title }”,该群不再收到日报。如需恢复,请把机器人重新拉进群,再发送 /bind 。
alarm-of-post = { $unit }{ $post }{ $name }
alarm-somebody = 未绑定的用户
alarm-some-group = 工作群
