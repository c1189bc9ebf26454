### 运行告警:发给协调员,每天每事一次。

alarm-apology = 抱歉,刚才这条消息没有处理成功,已通知专班。请稍后重发,或用 /my 从任务卡片办理。
alarm-update = ⚠ { $who } 发来的一条消息连续处理失败,已搁置(编号 { $id }),内容未生效。请向对方核实,必要时代报。
alarm-unreachable = ⚠ { $who } 联系不上:已停用或屏蔽了机器人。发给他(她)的消息先保留,对方回来后补发;请电话通知。
alarm-dead = ⚠ 一条发给 { $who } 的消息无法送达(编号 { $id })。请电话告知;原因见 duban outbox --state dead 。
alarm-review = ⚠ 一条发给 { $who } 的消息多次发送后仍无法确认是否送达(编号 { $id }),不再自动重发。请向对方核实;重发用 duban outbox --requeue { $id } 。
alarm-group-lost = ⚠ 机器人已不在工作群“{ $title }”,该群不再收到日报。如需恢复,请把机器人重新拉进群,再发送 /bind 。
alarm-topic-lost = ⚠ 工作群“{ $title }”里绑定的话题已被删除,该话题不再收到日报。如需恢复,请在群里的新话题发送 /bind 。
alarm-group-moved = 工作群“{ $title }”已升级为超级群,绑定自动跟随,无需处理。
alarm-group-demoted = ⚠ 机器人在工作群“{ $title }”不再是管理员。日报照常发送;如该群只许管理员发言,请恢复管理员身份。
alarm-group-silenced = ⚠ 机器人在工作群“{ $title }”不能发言(被禁言、群设了全员禁言,或话题已关闭),日报发不进去。请群管理员允许机器人发言;恢复后日报照常。
alarm-of-post = { $unit }{ $post }{ $name }
alarm-somebody = 未绑定的用户
alarm-some-group = 工作群
alarm-storage = ⚠ { $since }至{ $until }数据库不能写入,现已自动恢复。已确认的没有丢失,期间发来的消息由 Telegram 暂存,正在补办。请转系统管理员:{ $why }。
alarm-room = ⚠ 服务器磁盘剩余不足50 MB,已暂停接收消息(由 Telegram 暂存,最多一天)。请系统管理员马上清理磁盘,清出空间后自动恢复。
alarm-token = ⚠ 第{ $number }个令牌({ $bot })被 Telegram 拒绝,该机器人已停止收发;其他机器人照常。经它联系的人发来的话收不到,请电话通知。请系统管理员向 BotFather 核对令牌,改正后重启督办。
storage-full = 磁盘满了,请清理磁盘,至少留出50 MB
storage-locked = 数据库被另一个程序占用超过10秒,请查明是哪个程序(备份、导入或数据库工具),错开使用
storage-read_only = 数据库文件不可写,请检查文件和目录的权限,以及磁盘是否以只读方式挂载
storage-damaged = 数据库文件已损坏,请停止程序,检查磁盘,用最近的备份恢复
storage-failing = 磁盘读写出错,请检查磁盘、配额和挂载
storage-away = 数据库服务器连接不上,请检查服务器和网络

## 服务器时钟前跳

clock-leap = ⚠ 服务器时间突然由 { $before } 跳到 { $after }。为免误发,群发提醒已暂停;个人操作照常答复。
    如 { $after } 一侧才是正确时间,请点“时间正确,继续发送”;否则请管理员校正服务器时间,校正后自动继续。
clock-leap-button = 时间正确,继续发送
clock-leap-believed = ✅ 服务器时间由 { $before } 调整到 { $after },已确认正确,群发已继续。
clock-leap-over = ✅ 服务器时间曾由 { $before } 跳到 { $after },现已恢复,群发已自动继续。
clock-leap-noted = 已确认,继续发送
clock-leap-nothing = 时间已恢复,无需确认
