### 名册文件发进对话:预览和导入。

roster-preview-title = <b>名册预览</b>:{ $file }
roster-preview-counts = 单位{ $units }个,岗位{ $posts }个,人员{ $persons }名,包联{ $pairing }对
roster-preview-vacant = 空缺:{ $count }个岗位{ $count ->
    [0] {""}
   *[other] ({ $names }{ $more ->
        [0] {""}
       *[other] 等
      })
  }
roster-preview-changes = <b>与现有名册相比:</b>
roster-preview-unchanged = 与现有名册相比,没有变化。
roster-preview-unit_added = 新增单位{ $count }个:{ $names }{ $more ->
    [0] {""}
   *[other] 等
  }
roster-preview-person_added = 新增人员{ $count }名:{ $names }{ $more ->
    [0] {""}
   *[other] 等
  }
roster-preview-alike = ❓ 新单位“{ $unit }”与现有的“{ $known }”相近。如系笔误,请先取消,改正后重发。
roster-preview-admins = 表中的系统管理员不动:只有现任管理员才能更换。
roster-preview-more = ……另有{ $count }条
roster-imported = 名册已导入:单位{ $units }个,岗位{ $posts }个,人员{ $persons }名,空缺{ $vacancies }个;变化{ $changes }处。绑定情况见 /roster ,发邀请用 /invite 。
