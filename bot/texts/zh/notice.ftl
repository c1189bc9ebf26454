### 通知、会议、回执、会后再明确。

help-notice = 发通知或会议通知,看回执

notice-kind-notice = 通知
notice-kind-meeting = 会议通知
notice-kind-restatement = 会后再明确

## 起草

notice-ask-notice = 请发来通知内容:文字、转发的消息,或带说明的文件。开会请点「会议通知」。
notice-ask-meeting = 请发来会议通知全文,写明时间,例如「4月22日15:00召开改革推进会」。
notice-recent = 最近发出的(点开看回执):
notice-empty = 没有内容。请发来通知的文字或文件。
notice-too-long = 内容太长,一条消息放不下,最多{ $most }字。请精简,或改发文件。
notice-file-kind = 通知只能附文件或图片。请重发。
notice-draft-title = <b>预览</b>
notice-words = { $words }
notice-file = 📎 { $name }
notice-photo = 图片
notice-file-elsewhere = (附件请向专班索取)
notice-time = 时间:{ $at }
notice-time-wanted = 会议什么时候开?请回复,例如「4月22日15:00」。
notice-time-unclear = 没有看懂会议时间。请写明日期和钟点,例如「4月22日15:00」。
notice-time-past = 会议时间已过,请点「会议时间」重新填写。
notice-without-time = 还没有会议时间,请点「会议时间」填写。
notice-ask-time = 请回复会议时间,例如「4月22日15:00」。
notice-venue = 会场:{ $venue }
notice-venue-units = 会场:{ $venue }({ $count }个单位)
notice-venue-rest = 会场:{ $venue }(其余单位)
notice-ask-venues = 请回复会场,一行一个,冒号后写单位,例如:
    主会场 县委礼堂:各部门
    分会场 各乡镇会议室:各乡镇
    不写单位的那个会场,由其余单位参加。
notice-venues-open = 只能有一个会场不写单位(由其余单位参加)。请一行一个会场,冒号后写单位。
notice-venues-unclear = 没有看懂会场。请一行一个,例如「主会场 县委礼堂:各部门」;会场名不超过40字。
notice-whom = 发给{ $units }个单位、{ $persons }人,每人一条。
notice-whom-wanted = 发给谁?请点选。
notice-unreached = { $count }个单位无人可以送达,请电话通知(见 /calls):{ $units }
notice-to-nobody = 还没有选发给谁。请点「全体」「乡镇」「部门」或「指定单位」。
notice-ask-units = 请回复单位,用顿号隔开,例如「德政镇、县委编办」「各乡镇(魏城镇除外)」。
notice-unknown-unit = { $suggestion ->
    [none] 名册中没有“{ $unit }”。请写全称或简称。
   *[other] 名册中没有“{ $unit }”,是不是“{ $suggestion }”?请重新回复。
 }
notice-unit-unclear = 没有看懂“{ $units }”是哪些单位。请写单位名称,或“各乡镇”“各部门”。
notice-ask-reason = 请回复特急理由(随通知留存),收到后立即发出。
notice-decided = 这条通知已经发出或取消了。
notice-sent = ✅ 已发出,回执见下方卡片。
notice-dropped = 已取消,没有发出。
button-notice-open = { $title }
button-notice-meeting = 会议通知
button-notice-all = 全体
button-notice-local = 乡镇
button-notice-department = 部门
button-notice-units = 指定单位
button-notice-time = 会议时间
button-notice-venues = 会场
button-notice-send = 确认发送
button-notice-drop = 取消

## 收到的人

notice-title = { $urgent ->
    [yes] <b>【特急】【{ $kind }】</b>
   *[no] <b>【{ $kind }】</b>
 }
notice-urged-title = { $urgent ->
    [yes] <b>【特急】【{ $kind }】再次提醒</b>
   *[no] <b>【{ $kind }】再次提醒</b>
 }
receipt-awaited = { $unit }:待回执
receipt-given = ✅ { $unit }:{ $answer }({ $who } { $when }{ $how ->
    [telephone] ,电话代报
   *[self] {""}
 })
answer-received = 已收到
answer-understood = 已明确
answer-attending = 参加
answer-on_leave = 请假:{ $words }
answer-substituted = 替会:{ $words }
button-received = 收到
button-attend = 参加
button-be-away = 请假
button-substitute = 替会
receipt-noted = 已记录
receipt-ask-leave = 请回复请假原因。
receipt-ask-substitute = 请回复替会人的职务和姓名。
notice-withdrawn = <b>↩ 已由{ $who }撤回</b>,不再需要回执。
notice-withdrawn-told = <b>【会议撤回】</b>{ $title }
notice-withdrawn-noted = 已撤回
notice-taken-back = 这条通知已撤回,不再需要回执。
notice-of-another = 这条通知是{ $who }发的,只能由本人撤回。
button-notice-withdraw = 撤回
button-notice-gone = 确认撤回
button-notice-stays = 不撤回
notice-meeting-over = 会议已经开始,不再收回执。

## 回执

receipts-title = <b>【{ $kind }】回执</b> { $title }
receipts-count-notice = 已收到 { $done }/{ $total }
receipts-count-meeting = 已回执 { $done }/{ $total }
receipts-count-restatement = 已明确 { $done }/{ $total }
receipts-all = 全部单位已回执。
receipts-silent = 未回执({ $count }):{ $units }
receipts-unreached = 其中无人可以送达,请电话通知({ $count }):{ $units }
receipts-urged = { $at }已催收。
receipts-venue = <b>{ $venue }</b>:参加{ $attending } · 替会{ $substituted } · 请假{ $on_leave } · 未回执{ $silent }
receipts-one-venue = 参会情况
receipts-unit = { $unit } { $answer }
receipts-call = { $unit }{ $post } { $name } { $phone }:【通知】{ $title }
button-receipts-urge = 催收({ $count })
button-receipts-telephone = 电话代报
receipt-urged = 已催收{ $count }人
notice-nobody-silent = 没有需要催收的单位。
notice-urged-lately = 4个工作小时内已催收过,请稍后再催。
notice-only-telephone = 未回执的单位都联系不上,请电话通知,名单见 /calls 。
receipt-ask-for = 哪个单位在电话里说收到了?请回复单位名称。
receipt-ask-for-meeting = 哪个单位在电话里怎么答复的?例如「德政镇 参加」「德政镇 请假 下乡」「德政镇 替会 李镇长」。
receipt-for-unclear = 没有看懂。请写单位和答复,例如「德政镇 参加」「德政镇 请假 下乡」「德政镇 替会 李镇长」。
notice-unit-not-asked = 这条通知没有发给{ $unit }。
notice-unit-answered = { $unit }已经自己回执了。

## 会议提醒

meeting-silent = 📅 { $at } { $title }:贵单位还没有回执,请点「会议回执」。
meeting-coming = { $venue ->
    [none] 📅 { $at } { $title }:请准时参加。
   *[other] 📅 { $at } { $title }:请准时到{ $venue }参加。
 }
button-meeting-answer = 会议回执

## 会后再明确

button-restate = 会后再明确
button-understood = 已明确
restate-about = 会议:{ $title }。贵单位的全部节点任务如下,请核对后点「已明确」,一次签收。
restate-unit = <b>{ $unit }</b> 共{ $count }项
restate-node = { $no } { $title } · { $due } · { $post }
restate-more = 另有{ $count }项,见「本单位」
restate-too-early = 会议还没有开,开完再点「会后再明确」。
restate-nothing = 参会单位都没有已下达的节点任务。

## 文件疑问

button-doubt = 有疑问
doubt-ask = 请写明疑问,一次一个问题。专班汇总后统一答复所有收到文件的人。
doubt-kept = 已转专班,答复后统一告知。
doubts-title = <b>文件疑问</b> { $title }:共{ $total }条,待答复{ $waiting }条
doubts-line = 问{ $number }({ $unit }):{ $words }
doubts-told-before = 此前已统一答复{ $count }条。
doubts-none = 没有待答复的疑问。
doubts-which = 请写明答复第几问,例如「1 以编办核定为准」「1、3 同一答复」。待答复:{ $numbers }
doubts-nothing-to-tell = 没有新的答复可发。
doubts-told = 已统一答复,送达{ $count }人
doubt-ask-answer = 请回复答复内容,前面写问题编号,例如「1 以编办核定为准」;几条同一答复写「1、3 …」。
doubt-answers-title = <b>【答疑】</b>{ $title }
doubt-question = 问:{ $words }
doubt-answer = 答:{ $words }
button-doubts = 疑问({ $count })
button-doubt-answer = 答复
button-doubt-tell = 统一答复({ $count })

## 纪要转任务

button-minutes = 纪要转任务
minutes-ask = 请把会议定的事逐行发来,一行一项:单位 事项 时限,用空格隔开,例如:
    德政镇、魏城镇 报送三定方案初稿 5月20日
    各乡镇 完成人员档案核对 5月25日前
minutes-lines = 请逐行写明,一次最多{ $most }行。
minutes-title = <b>纪要转任务</b>:看懂{ $count }项,未看懂{ $refused }行
minutes-line = { $no } { $title } · { $units } · { $due }
minutes-units = { $units }等{ $count }个单位
minutes-added = ✅ 已作为草稿加入计划:{ $nodes }项,承办件{ $drafts }件。发 /publish 下达,每人只收一张卡片。
minutes-dropped = 已取消,计划没有改动。
button-minutes-yes = 加入计划
button-minutes-no = 取消
