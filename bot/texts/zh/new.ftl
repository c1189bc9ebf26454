### 临时交办:一句话交办一项任务。

help-new = 临时交办:/new 各乡镇 5月20日前报送人员底册
new-ask = 请用一句话写明单位、事项和时限,例如「各乡镇 5月20日前报送人员底册」;也可以把含有这些内容的消息转发给我。下达前会先请您核对。
new-no-campaign = 还没有下达的专项工作,临时交办无处可归。请先发送 /publish 下达清单。
new-title = <b>临时交办</b>
new-matter = 编号{ $no }:{ $title }
new-units = 单位({ $count }个):{ $units }
new-posts = 责任人:{ $posts }{ $count ->
    [one] {""}
   *[other] {" "}(共{ $count }人)
}
new-due = 时限:{ $due }
new-same = ⚠ 已有同名任务{ $no },请确认不是重复交办
new-day-off = ⚠ 时限落在休息日
new-vacant = ❗ 岗位空缺,无人承办({ $count }个):{ $units }
new-unbound = ⚠ 责任人未绑定({ $count }个单位):{ $units },下达后请电话通知(见 /calls)
new-right = 尚未下达,请核对。编号在下达时自动给出。
new-which-field = 要改哪一处?
new-ask-units = 请回复承办单位,例如「德政镇、县财政局」「各乡镇(魏城镇除外)」。
new-ask-title = 请回复事项。
new-ask-due = 请回复时限,例如「5月20日前」「5月20日18:00前」「5个工作日内」。
new-decided = 这件临时交办已经处理过了。如需再办,请重新发送 /new 。
new-too-late = 到上班时间发出时,这个时限已经过了。请改时限,或点「现在发」并说明特急理由。
new-dropped = 已取消,没有下达。
new-done = ✅ 已下达{ $no }({ $who }):任务卡片{ $sent }张{ $held ->
    [yes] 将在下一工作日8:30发出
   *[other] 正在发送
}{ $unbound ->
    [0] {""}
   *[other] ;未绑定{ $unbound }名,见 /calls
}
new-unclear = 没有看清,什么都没有下达:
new-again = 请改好后把整句再发一次;不办了,发 /help 。
new-fault-no-unit = · 没有看出是哪个单位。请写名册里的单位名称,或「各乡镇」「县直各部门」。
new-fault-unknown-unit = · 名册中没有「{ $text }」。{ $suggestion ->
    [none] 请改用名册中的单位名称。
   *[other] 是不是「{ $suggestion }」?
}
new-fault-vague-unit = · 「{ $text }」没有说明是哪些单位,请逐一列出。
new-fault-empty-wildcard = · 名册中没有属于「{ $text }」的单位。
new-fault-open-list = · 单位名单以「等」结尾,请全部列出。
new-fault-no-date = · 没有看出时限。请写明日期,例如「5月20日前」。
new-fault-several-dates = · 有几个日期:{ $words }。请只在时限后面写「前」。
new-fault-vague-date = · 「{ $text }」不是确切的日期,请写明哪一天。
new-fault-past-date = · 「{ $text }」已经过了,或没有这一天。
new-fault-past-hour = · 时限已经过了。
new-fault-bad-time = · 没有「{ $text }」这个时刻。
new-fault-no-title = · 没有看出要办什么事。
button-new-units = 改单位
button-new-title = 改事项
button-new-due = 改时限
