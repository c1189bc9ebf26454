### 提醒:每人每次只有一条消息。

remind-title = <b>提醒</b> { $day }
remind-caught-up = 因通信中断,{ $since } 以来未能送达的提醒合并如下:
remind-yours = 请您办理{ $count }项:{ $counts }
remind-your-units = 请督促本单位{ $count }项:{ $counts }
remind-all-settled = ✅ 本次提醒的事项均已处理,谢谢。
remind-settled = ✅ 已处理:第{ $numbers }项
remind-line = { $shape } { $no } { $title } · 时限{ $due } · { $status }
remind-line-of-unit = { $shape } { $no } { $title } · { $who } · 时限{ $due } · { $status }
remind-count-overdue = 逾期{ $count }
remind-count-due_today = 今天到期{ $count }
remind-count-unsigned = 待签收{ $count }
remind-count-silent = 久未反馈{ $count }
remind-count-other = 临近到期{ $count }

remind-late = 逾期{ $count }个工作日
remind-late-today = 已到时限
remind-today = 今天到期
remind-left = 还剩{ $count }个工作日
remind-ongoing = 长期坚持
remind-waiting = 前序未办结
remind-unsigned = 未签收{ $count }个工作日
remind-slip = 〔{ $slip }〕
remind-slip-number = 〔{ $slip }第{ $number }号〕

remind-reviews = 待您审核{ $count }项,最早的提交已{ $days }个工作日:第{ $numbers }项。
remind-reviews-of-others = 提交已{ $days }个工作日仍未审核{ $count }项,请您代为审核:第{ $numbers }项。
button-reviews = 去审核

remind-of-unit = { $unit }{ $count }
remind-more-units = 等{ $count }个单位
remind-drafts = <b>待签发红色督办单 { $count }件</b>
remind-more-drafts = 另有{ $count }件,点「全部签发」一并签发
remind-draft = ■ { $no } { $unit } { $title } · { $status } · { $who }
remind-yellow = 黄色预警 { $count }件:{ $units }
remind-red = 红色督办(已签发){ $count }件:{ $units }
remind-unreachable = 联系不上责任人 { $count }件:{ $units }。名单见 /calls
remind-leading = <b>需您关注 { $count }件</b>
remind-leading-line = ■ { $unit } { $who }:{ $no } { $title } · { $status }{ $slip }
remind-leading-issued = ,{ $who }签发
remind-leading-problem = ,问题:{ $words }
remind-leading-more = 另有{ $count }件:{ $units }

button-sign-rest = 全部签收
button-rest-no-news = 其余暂无新进展
button-issue = 签发 { $no }·{ $unit }
button-issue-all = 全部签发
button-hold = 暂缓上报 { $no }·{ $unit }

remind-rest-noted = 已记录{ $count }项暂无新进展
remind-rest-nothing = 没有需要反馈的事项
