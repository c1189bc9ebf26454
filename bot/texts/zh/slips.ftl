### 督办单:签发、暂缓上报。

slips-issued = 已签发{ $count }件,领导将在下一次例行消息中看到
slips-nothing = 这些督办单已签发,或事项已有进展,无需再点。
slips-ask-reason = 暂缓上报第{ $no }项({ $unit }):请直接回复理由。暂缓半个工作日,每轮一次。
slips-held = 已暂缓上报第{ $no }项({ $unit }),至{ $until }。
slips-no-hold = 第{ $no }项不能暂缓:只有未暂缓过的黄色预警可以暂缓一次。
slips-reason-empty = 请用文字写明暂缓理由。
slips-urgent = <b>特急督办</b>
slips-button-open = 查看
