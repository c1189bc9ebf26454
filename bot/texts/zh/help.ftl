help-title = 可用命令:
help-words = 也可以直接用文字反馈,例如「3完成」「第7项完成80%,周五前能完」「卡在编制审批,请编办协调」;一时没有进展,点「暂无新进展」即可。
help-not-understood = 没有看懂。请发送 /my 查看本人任务后点按钮办理,或在消息里写明任务编号,例如「3完成80%」。全部命令见 /help 。
help-start = 开始使用、绑定身份
help-help = 查看帮助
help-settings = 设置:语言、简洁模式、早上提醒时间、免打扰、请假、AB角
settings-language = 当前语言:{ $language }
settings-simple = 简洁模式:{ $is_on ->
    [yes] 已开启(按钮少、字句短)
   *[no] 未开启
}
settings-simple-on = 已开启简洁模式
settings-simple-off = 已关闭简洁模式
settings-morning = 早上提醒:{ $at }
settings-morning-choose = 每天早上的提醒几点发给您?
settings-morning-how = 请写明几点,例如「09:30」。
settings-morning-bad = 早上提醒的时间应在{ $first }至{ $last }之间。
settings-quiet = 免打扰:{ $span }
settings-quiet-none = 无
settings-quiet-choose = 工作时间里哪一段不要打扰您?这段时间的提醒会推后,不会丢;您自己点按钮、发消息照常答复。
settings-quiet-how = 请写明从几点到几点,例如「12:00-14:00」。
settings-quiet-bad = 免打扰应在{ $first }至{ $latest }之间,最长3个小时。
button-simple = 简洁模式
button-morning = 早上提醒
button-quiet = 免打扰
button-quiet-none = 不设免打扰
button-settings-other = 其他时间
button-settings-back = ← 设置
settings-language-set = 已切换为中文
help-my = 我的任务
help-unit = 本单位任务
help-import = 导入节点任务分解表或名册
help-publish = 下达任务
