help-title = 可用命令:
help-words = 也可以直接用文字反馈,例如「3完成」「第7项完成80%,周五前能完」「卡在编制审批,请编办协调」;一时没有进展,点「暂无新进展」即可。
help-not-understood = 没有看懂。请发送 /my 查看本人任务后点按钮办理,或在消息里写明任务编号,例如「3完成80%」。全部命令见 /help 。
help-start = 开始使用、绑定身份
help-help = 查看帮助
help-settings = 设置语言
settings-language = 当前语言:{ $language }。请选择语言:
settings-language-set = 已切换为中文
