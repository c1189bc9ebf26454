### 交接:换人不断线。协调员选岗位、定新任、确认;新任一次看全、一次签收;原任收到说明。

help-handover = 交接:/handover 单位/职务 新任姓名,或单发 /handover
handover-nobody = 空缺
handover-which-unit = <b>交接</b>:请点选单位,或直接发送「/handover 单位/职务」。
handover-which-post = <b>交接</b>:{ $unit },请点选要交接的岗位。
handover-no-posts = 这个单位在名册里没有岗位。请先补全名册。
handover-seat = { $post } { $name }{ $acting ->
    [yes] (代理)
   *[no] {""}
}
handover-to-whom = <b>交接</b>:{ $unit } { $post }(现任:{ $name })。请点选新任,或直接回复「姓名」(名册里已有的)或「姓名 手机号」。
handover-newcomer = { $name }(新增,手机尾号{ $tail })
handover-preview = <b>交接预览</b>:{ $unit } { $post }
    { $former } → { $name }{ $acting ->
        [yes] (代理,主持工作)
       *[no] {""}
    }
handover-preview-work = 未办结任务{ $count }项随岗位移交,其中待签收{ $unsigned }项
handover-preview-waiting = 其中待审核{ $review }项;待发消息{ $unsent }条,确认后不再发给原任
handover-preview-then = 确认后:岗位即时变更,原任的卡片失效,新任收到一份完整交接清单,24小时内签收。
handover-preview-vacant = 确认后:岗位空缺,任务保留;空缺期间的提醒发给{ $name }。
handover-button-yes = 确认交接
handover-button-no = 取消
handover-button-acting = 改为代理(主持工作)
handover-button-own = 改为正式任职
handover-button-vacant = 暂时空缺
handover-button-invite = 生成邀请
handover-button-accept = 签收交接
handover-dropped = 已取消,人员和任务都没有变动。
handover-noted = 已交接
handover-done = ✅ <b>交接完成</b>:{ $unit } { $post },{ $former } → { $name }({ $when }),移交未办结任务{ $count }项。
handover-accept-by = 请在{ $when }前点「签收交接」,即表示已接手上述任务。
handover-accepted = ✅ 已于{ $when }签收交接。
handover-accepted-note = 已签收交接,共{ $count }项
handover-not-bound = ⚠️ { $name }尚未绑定,收不到交接清单;请把邀请链接转给本人,绑定后自动补发。绑定前列入电话通知名单(/calls)。
handover-bound-already = { $name }已经绑定,不用再邀请。

handover-brief = <b>交接清单</b>
    您好,自即日起由您{ $acting ->
        [yes] 代理(主持)
       *[no] 担任
    }{ $unit }{ $post },{ $former ->
        [none] 岗位此前空缺
       *[other] 接替{ $former }
    }。未办结任务共{ $count }项:
handover-more = 另有{ $count }项,请点「逐项查看」
handover-reviews = 另有{ $count }件待您审核,发送 /review 办理
handover-state = {"  "}状态:{ $state }
handover-handler = {"  "}经办:{ $name }
handover-report = {"  "}{ $day }反馈:{ $words }
handover-unconfirmed = {"  "}前任已报、未确认:{ $words }
handover-problem = {"  "}问题:{ $words }
handover-extension = {"  "}已申请延期至{ $day },待批
handover-nothing-left = 这份交接清单上的任务现已不由您负责,无需办理。
handover-passed-on = 这份清单上的任务已另行移交,现不由您负责,本次没有改变任何内容。
handover-former = 您好,{ $unit }{ $post }的工作已于{ $when }交接给{ $name },{ $count }项未办结任务一并移交,今后不再提醒您。您此前的反馈都已保留,感谢您的付出。
handed-over = 此件已由{ $who }于{ $when }交接:{ $unit } { $post }现由{ $name }负责。本次没有改变任何内容。
handed-over-card = 📁 此件已由{ $who }于{ $when }交接:{ $unit } { $post }现由{ $name }负责,您无需再办理。
handover-unaccepted = ⏰ 交接未签收:{ $unit } { $post }({ $name } { $phone }),{ $when }移交的{ $count }项任务经提醒仍未签收,请电话联系。
handover-unbound = ⏰ 交接未签收:{ $unit } { $post }({ $name } { $phone })尚未绑定,{ $when }移交的{ $count }项任务还没有送达,请电话联系并转发邀请。

handover-changed = { $unit } { $post }的现任已变为“{ $name }”,本次没有交接。请重新发送 /handover 。
handover-same = 这个岗位现在就是这样安排的,无需交接。
handover-admin = 系统管理员岗位只能由系统管理员交接。
handover-last-admin = 这是最后一位已绑定的系统管理员。请先邀请新管理员绑定,再交接。
handover-unknown-person = 名册中没有“{ $name }”。请回复「姓名 手机号」,由系统加入名册。
handover-several = 名册中有几位“{ $name }”。请回复「姓名 手机号」,以手机号为准。
handover-phone-taken = 这个手机号在名册里是{ $name }的。请核对姓名和号码后再回复。
seats-unknown = 名册中没有“{ $words }”。请写成「单位/职务」,例如「德政镇/党委书记」。
seats-unknown-near = 名册中没有“{ $words }”。相近的单位:{ $near }。请写成「单位/职务」,例如「德政镇/党委书记」。
