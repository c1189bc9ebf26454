### 办理过程。

button-story = 办理过程
story-title = <b>办理过程</b> { $no } { $title } · { $unit }
story-earlier = (更早的记录请看导出的办理记录)
story-move = ▪️ { $when } { $who } { $what }
story-corrected = 更正反馈
story-to = → { $name }
story-for = (代{ $name })
story-level = 至{ $slip }
story-number = 第{ $number }号
story-dates = :时限由{ $old }改为{ $new }
story-until = ,时限{ $day }
story-reason = (理由:{ $reason })
story-words = :「{ $words }」
story-version-replaced = 〔已更正,见后〕
story-version-withdrawn = 〔已撤回〕
story-version-returned = 〔已退回补充〕
story-version-accepted = 〔已采纳〕
