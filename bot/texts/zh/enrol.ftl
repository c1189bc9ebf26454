### 绑定身份:邀请、核验、转专班核实、陌生人。

enrol-key-contact = 验证手机号
enrol-button-resend = 申请重发
enrol-button-grant = 同意绑定
enrol-button-refuse = 不同意
enrol-button-new-link = 重新发送邀请
enrol-admin-unit = 督办系统管理
enrol-welcome = 您好!您已绑定:{ $posts }。发送 /my 查看本人任务,发送 /help 查看全部功能;也可以直接用文字反馈。
enrol-admin = 您已成为系统管理员。请先用命令行导入名册,再发送 /invite 邀请人员;全部功能见 /help 。
enrol-verify = 您好!邀请对象:{ $posts }。为防止冒用,请点下方按钮「验证手机号」完成身份核验(只比对手机号,10分钟内有效)。
enrol-verify-again = 核验已超时。请再点一次下方按钮「验证手机号」完成核验。
enrol-own-contact = 身份核验需要您本人的手机号:请点下方按钮「验证手机号」,不要转发或选择他人的名片。
enrol-bound = ✅ 绑定成功!您的身份:{ $posts }。任务下达后会在这里通知您;发送 /my 查看本人任务,发送 /help 查看全部功能。
enrol-bound-already = 您已绑定:{ $posts },无需重复操作。发送 /my 查看本人任务。
enrol-code-unknown = 这个邀请码无效或已失效。如需重新绑定,请联系专班。
enrol-waiting = 手机号需进一步核对,已转专班核实。您的核对码:{ $code }。专班会与您联系,请在通话中报出核对码;核实后这里会通知您。
enrol-waiting-unmanned = 手机号需进一步核对,已转专班核实。您的核对码:{ $code }。专班协调员尚未到位,到位后会立即处理,请耐心等候。
enrol-refused = 专班未通过本次身份核实。如有疑问,请联系发出邀请的单位。
enrol-other-account = ⚠️ 有人用另一个账号申请绑定您的身份,专班正在核实,核实前一切不变。如果不是您本人操作,请马上联系专班。
enrol-moved = 经专班核实,您的身份已改绑到另一个账号,本账号不再接收通知。如非本人申请,请马上联系专班。
enrol-expired = 这个邀请已过期或已使用。请点「申请重发」,由专班重新发给您。
enrol-expired-expired = 这个邀请已过期或已使用。已申请重发,请等候专班把新的邀请发给您。
enrol-expired-resent = 这个邀请已过期或已使用。新的邀请已经生成,请使用专班发给您的新链接。
enrol-resend-asked = 已申请重发
enrol-resend-unmanned = 已申请重发;专班协调员到位后处理

## 协调员看到的核实卡片

enrol-claim =
    🔎 身份核实
    申请绑定:{ $posts }({ $name })
    原因:{ $why }
    核对码:<b>{ $code }</b>
    请按名册上的电话联系本人,核对码一致再点「同意绑定」。
enrol-claim-resend =
    ✉️ 申请重发邀请
    对象:{ $posts }({ $name })
    请先确认是本人申请,再重新发送。
enrol-claim-why-missing = 名册上没有手机号,申请人号码尾号{ $tail }
enrol-claim-why-differs = 手机号与名册不一致,申请人号码尾号{ $tail }
enrol-claim-why-contested = 手机号(尾号{ $tail })与名册一致,但该身份或该账号已有绑定;同意后改绑,原账号会收到通知
enrol-claim-over = 此件已失效,无需处理。
enrol-claim-decided = 此件已由{ $who }于{ $at }办理,本次未作改动。
enrol-verdict-bound = ✅ 此件已由{ $who }于{ $at }同意绑定。
enrol-verdict-refused = 🚫 此件已由{ $who }于{ $at }不同意。
enrol-verdict-resent = ✅ 此件已由{ $who }于{ $at }重新生成邀请。
enrol-claim-granted = 已绑定
enrol-claim-turned-away = 已答复不同意
enrol-claim-resent = 新邀请已生成

## 邀请

help-invite = 邀请人员:/invite 单位/职务,或单发 /invite
invite-menu = 邀请人员:发送「/invite 单位/职务」「/invite 单位」或「/invite 姓名」生成一次性链接。目前未绑定{ $count }人;为全体生成新的邀请表后,他们之前未用的链接随即作废。
invite-button-book = 生成邀请表({ $count }人)
invite-links-head = 一次性邀请链接,请转发给本人(7天内有效,他人无法代用):
invite-link = { $unit } { $post } { $name }
    { $link }
invite-book = 邀请表:{ $count }人,每人一个一次性链接和二维码。请按单位分发给本人,不要发到群里。
invite-forgotten = 链接没有送出(机器人刚刚重启)。请再发送一次 /invite 。
invite-under-way = 正在生成邀请表
invite-unknown = 名册中没有“{ $words }”。请写成「单位/职务」,例如「德政镇/党委书记」。
invite-unknown-near = 名册中没有“{ $words }”。相近的单位:{ $near }。请写成「单位/职务」,例如「德政镇/党委书记」。
invite-vacant = “{ $words }”目前空缺,没有可邀请的人。请先更新名册。
invite-too-many = 共{ $count }人,一条消息最多{ $limit }人。请写明「单位/职务」,或单发 /invite 生成邀请表。
invite-nobody-left = 名册上的人员都已绑定。
invite-no-bot = 还不知道机器人的用户名,无法生成链接。请先运行一次 duban run 或 duban check,再试。
invite-book-sheet = 邀请表
invite-book-title = 督办机器人邀请表 内部资料 注意保密
invite-book-unit = 单位
invite-book-post = 职务
invite-book-name = 姓名
invite-book-link = 邀请链接(一次有效)
invite-book-qr = 二维码
