visit-stranger = 您好。本机器人只对受邀人员开放,请联系发出邀请的单位获取邀请链接。
visit-not-yours = 这个按钮不是给您的,或已失效。请发送 /my 查看本人任务。
visit-no-right = 您没有使用这项功能的权限。可用功能见 /help 。
visit-private-only = 这项功能涉及个人任务,请点机器人头像私聊办理。
visit-group-only = 这项功能只能在工作群里使用:请先把机器人拉进工作群,再在群里发送。
visit-unknown-command = 没有 { $command } 这个命令。可用命令见 /help 。
visit-cannot-read = 暂时看不懂这种消息。请用文字反馈,或发送照片、文件作为佐证。
message-resent = 〔补发〕编号 { $reference },此前可能已收到同一条
