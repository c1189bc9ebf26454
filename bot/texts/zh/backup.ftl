### 备份、恢复、校验:命令行一行;恢复后给协调员的卡片。

backup-made = 已备份到 { $file }({ $mb } MB,{ $encrypted ->
    [yes] 已加密
   *[no] 未加密
  })
backup-exists = { $file } 已存在;请换一个文件名,不会覆盖已有的备份
backup-only-sqlite = 数据库在 PostgreSQL 上;请用 pg_dump 备份、pg_restore 恢复
backup-no-key = { $file } 是加密的备份;请设置 [backup] key_file 或 DUBAN_BACKUP__KEY
backup-bad-key = 备份密钥有误(可能抄错或不完整);请检查 [backup] key_file 或 DUBAN_BACKUP__KEY,新密钥用 duban backup-key 生成
backup-key-made = 把上面这一行存入只有本人可读的文件,填入 [backup] key_file;请另存一份在别处,没有它就打不开备份
backup-wrong-key = { $file } 用现在的密钥打不开;请换成备份时的密钥
backup-damaged = 备份已损坏({ $why }),没有改动数据库;请换另一份备份
backup-unknown = { $file } 不是本程序的备份,或由更新的版本所作;请换一份,或先升级程序
backup-broken-chain = 备份中的办理记录被改动过(第{ $place }条起),没有改动数据库;请用 duban verify { $file } 查看,确认无误后可加 --accept-broken-chain
backup-no-database = 还没有数据库({ $file }),没有可备份的内容;请先运行 duban run

restore-done = 已恢复到 { $at } 的记录;{ $held }条可能已经发过的消息暂停,等协调员决定;原数据库保存在 { $kept ->
    [none] (原来没有)
   *[other] { $kept }
  }

verify-nothing = 还没有封存的办理记录
verify-well = 「{ $campaign }」{ $count }条办理记录完好,校验码 { $head }{ $erased ->
    [0] {""}
   *[other] (其中{ $erased }条已按规定删除原文)
  }
verify-changed = 「{ $campaign }」第{ $place }条(编号{ $id })被改动
verify-missing = 「{ $campaign }」第{ $place }条缺失或次序不对
verify-inserted = 「{ $campaign }」混入一条未封存的记录(编号{ $id })
verify-cut = 「{ $campaign }」从第{ $place }条起被截去
verify-untold = 「{ $campaign }」与日报里发出过的校验码不符,整段记录可能被重做
verify-head = 校验码 { $head } 属于「{ $campaign }」,是截至第{ $place }条的
verify-no-head = 没有一段记录有过校验码 { $head };请核对是否抄错,或这段记录已被改动
verify-of-none = 其他

check-backup = 备份:最近一份 { $file },{ $hours }小时前
check-backup-none = 备份:还没有;启动后自动生成
check-backup-old = 备份:最近一份 { $file } 已是{ $hours }小时前;请查看日志中的 backup failed
check-backup-missing = 备份:目录 { $folder } 里没有;请查看日志中的 backup failed
check-backup-off = 备份:未开启自动备份
check-backup-bad = 备份:无法查看({ $why });请检查 [backup] folder

alarm-backup = ⚠ 自动备份没有完成({ $why })。督办照常运行;请系统管理员尽快检查备份目录和磁盘空间。

restored-title = <b>已从备份恢复</b>
restored-window = 记录停在 { $from },恢复于 { $to }。这段时间里的签收、反馈、审核等没有保留,请有关人员重新办理;已发给大家的旧卡片点不动时,请发 /my 。
restored-held = 有{ $count }条消息可能已经发过,现已暂停,不会自动发送。请选择:全部补发,全部跳过,或逐条决定。
restored-nothing-held = 没有需要决定的消息。
restored-outcome = 已补发{ $sent }条 · 不再发送{ $skipped }条
restored-by = 由 { $who } 于 { $at } 决定
restored-each-title = <b>逐条决定</b> 还有{ $count }条
restored-row = { $number }. { $who } · { $lane } · { $at }
restored-more = 另有{ $count }条,处理后接着显示
restored-lane-answer = 回复
restored-lane-escalation = 督办
restored-lane-reminder = 通知提醒
restored-lane-digest = 日报
restored-button-all = 全部补发
restored-button-none = 全部跳过
restored-button-each = 逐条
restored-button-send = { $number } 补发
restored-button-skip = { $number } 跳过
restored-sent = 已补发{ $count }条
restored-skipped = 已跳过{ $count }条
restored-decided = 已有人处理过了,没有还暂停着的消息。
restored-card-lost = 系统刚从备份恢复,这张卡片已失效。请发送 /my 打开新的卡片。
