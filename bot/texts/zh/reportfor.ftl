### 代报:把电话里说的记下来。

help-reportfor = 代报:/reportfor 魏城镇 1已完成 2完成60%
reportfor-ask = 请写明单位和对方说的情况,例如「魏城镇 1已完成 2完成60%」;只写单位,我把该单位的任务列出来。
reportfor-ask-node = { $unit }第{ $no }项,对方怎么说?请照原话写。
reportfor-no-unit = 没有看出「{ $words }」里是哪一个单位。请写名册里的一个单位名称,后面接编号和情况,例如「魏城镇 1已完成」。
reportfor-nothing = { $unit }没有待签收或办理中的任务。
reportfor-choose = <b>代报</b> { $unit }:请点编号,或直接写「1已完成 2完成60%」。
reportfor-which = 没有看出说的是哪一项,什么都没有记。请写上编号,例如「1已完成 2完成60%」。
reportfor-shared = 几项专项工作里都有第{ $numbers }项,请只发 /reportfor 和单位名称,再点选是哪一项。
reportfor-unknown = 第{ $numbers }项不在该单位待签收、办理中的任务里,什么都没有记。请核对编号后整句重发。
reportfor-unread = 没有看懂进展,什么都没有记。请照「1已完成」「2完成60%」「3卡在编制审批」这样写。
reported-for = ☎ { $who }已根据电话代您报送:
reported-for-line = · 第{ $no }项「{ $title }」:{ $meaning }
reported-for-wrong = 如有不符,请直接回复更正。
