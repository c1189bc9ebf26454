### 名册:绑定情况,导入时的变化。

help-roster = 名册:各单位绑定情况
roster-readiness = <b>名册</b>:已绑定{ $bound }人,未绑定{ $unbound }人
roster-vacant = 空缺岗位{ $count }个(含代管)
roster-unit = { $unit } { $bound }/{ $all } 未绑定:{ $who }
roster-complete = 其余{ $count }个单位已全部绑定
roster-change-unit_added = 新增单位:{ $unit }
roster-change-unit_renamed = 单位更名:{ $before } → { $after }
roster-change-person_added = 新增人员:{ $unit } { $post } { $after }
roster-change-name_changed = 姓名更正:{ $unit } { $post } { $before } → { $after }
roster-change-phone_changed = 手机号变更:{ $unit } { $post } { $after }
roster-change-holder_changed = 人员变动:{ $unit } { $post } { $before } → { $after }
roster-change-vacated = 岗位空缺:{ $unit } { $post } 原{ $before }
roster-change-pairing_changed = 包联变更:{ $unit } → { $after }
roster-change-admin_kept = 保留最后一位已绑定的管理员:{ $unit } { $post }(请等新管理员绑定后再导入)
