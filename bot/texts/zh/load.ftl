### 本周报送量:发给每人的消息和要求的反馈,对照上限。

load-own = 本周报送量:消息{ $messages }条{ $most_messages ->
    [none] {""}
   *[other] (上限{ $most_messages })
},要求反馈{ $reports }项{ $most_reports ->
    [none] {""}
   *[other] (上限{ $most_reports })
}
load-over = ⚠️ 其中{ $count }人本周报送量已满:{ $names }。确认后仍会发给他们。
load-title = <b>本周报送量</b>({ $since }起,按单位合计){ $most_messages ->
    [none] {""}
   *[other] 每人上限:消息{ $most_messages }条
}{ $most_reports ->
    [none] {""}
   *[other] ,反馈{ $most_reports }项
}
load-unit = { $unit }:消息{ $messages }条,要求反馈{ $reports }项{ $full ->
    [0] {""}
   *[other] ,{ $full }人已满
}
load-none = 本周还没有发过消息。
