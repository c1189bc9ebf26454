### 审核:同意办结、退回补充、逐家查看。

review-title = <b>待审核:第{ $no }项「{ $title }」</b>
review-count = 已报{ $handed_in }/{ $total }
review-entry = ▪️ <b>{ $unit }</b> { $who }({ $when }):{ $words }{ $how ->
    [elsewhere] {" "}〔成果已另行报送〕
    [later] {" "}〔成果稍后补〕
   *[other] {""}
}{ $count ->
    [0] {""}
   *[other] {" "}📎佐证{ $count }份
}
review-decided = ▫️ { $unit }:已由{ $who }于{ $when }{ $what }
review-decided-reason = ▫️ { $unit }:已由{ $who }于{ $when }{ $what }({ $reason })
review-closed = 第{ $no }项已办结
review-closed-all = 已同意{ $count }家办结
review-why = 第{ $no }项({ $unit })为什么退回?请写明需补充的内容,可带新的时限,例如「缺签字页,5月28日前补齐」。
review-sent-back = 已将第{ $no }项退回{ $unit }补充。
review-no-more = 没有其他待审核的单位了
review-no-evidence = 没有佐证
review-nothing = 目前没有待您审核的反馈。
review-more = 另有{ $count }项节点待审核,办完以上再发送 /review 。
review-not-reviewer = 这项反馈不由您审核(本人报送的须由他人审核)。

button-close = 同意办结
button-send-back = 退回补充
button-close-all = 全部同意
button-each = 逐家查看
button-evidence = 查看佐证
button-next-unit = 下一家

consent-title = <b>📤 待您同意报送</b>
consent-entry = { $who }于{ $when }报完成:{ $words }{ $count ->
    [0] {""}
   *[other] {" "}📎佐证{ $count }份
}
consent-agreed = ✅ { $who }已同意报送,待审核。
consent-turned-back = ↩️ { $who }已退回。
consent-noted = 已同意报送
consent-why = 第{ $no }项为什么退回?请写明需补充的内容。
consent-given-back = 已将第{ $no }项退回承办人。
button-agree = 同意报送
button-turn-back = 退回
