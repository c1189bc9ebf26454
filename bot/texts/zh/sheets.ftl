### 名册和节点清单的读取:整份文件的拒绝、逐行的拒绝、提醒。

## 整份文件
sheets-empty = 文件“{ $filename }”是空的,没有可读的内容。请检查后重新发送。
sheets-too-large = 文件“{ $filename }”超过 { $limit_mb } MB。请删去图片和无关工作表后重新发送。
sheets-not-a-sheet = 文件“{ $filename }”不是可读的表格。请发送 xlsx、xls 或 csv(UTF-8 或 GBK)文件。
sheets-encrypted = 文件“{ $filename }”设有密码,无法读取。请取消密码后重新发送。
sheets-bomb = 文件“{ $filename }”解压后过大或结构异常,未予打开。请把内容复制到新表格后重新发送。
sheets-too-many-cells = 文件“{ $filename }”超过 { $rows } 行或 { $columns } 列。请删去多余的行和列后重新发送。
sheets-too-heavy = 文件“{ $filename }”过于复杂,读取超时。请把内容复制到新表格后重新发送。
sheets-no-plan = 文件“{ $filename }”中没有找到节点清单的表头(如序号、节点任务、牵头单位、完成时限)。请检查是否发错了文件。
sheets-unknown-kind = 文件“{ $filename }”中没有找到认得的表头:节点清单要有序号、节点任务、牵头单位、完成时限等,名册要有单位、职务、姓名、联系电话等。请检查是否发错了文件。
sheets-no-form = 文件“{ $filename }”中没有找到认得的表头(如序号、工作任务、责任单位、完成时限、进展情况)。请检查是否给错了文件。
sheets-no-roster = 文件“{ $filename }”中没有找到名册的表头(如单位、职务、姓名、联系电话)。请检查是否发错了文件。

## 节点清单中不予导入的行
sheets-refused-missing-no = 第{ $row }行:没有序号。请补填序号。
sheets-refused-missing-title = 第{ $row }行(序号{ $no }):没有任务名称。请补填。
sheets-refused-duplicate-no = 第{ $row }行(序号{ $no }):序号“{ $text }”与前面的行重复。请改用未用过的序号。
sheets-refused-missing-unit = 第{ $row }行(序号{ $no }):没有填写单位。请补填。
sheets-refused-unknown-unit = 第{ $row }行(序号{ $no }):名册中没有“{ $text }”。{ $suggestion ->
    [none] 请改用名册中的单位名称,或先把它加入名册。
   *[other] 是否应为“{ $suggestion }”?请改正,或先把它加入名册。
  }
sheets-refused-vague-unit = 第{ $row }行(序号{ $no }):“{ $text }”没有说明是哪些单位。请逐一列出单位名称。
sheets-refused-empty-wildcard = 第{ $row }行(序号{ $no }):名册中没有属于“{ $text }”的单位。请改填具体单位。
sheets-refused-unknown-role = 第{ $row }行(序号{ $no }):责任人“{ $text }”不是可识别的岗位,名册里也没有这个人。请填党委书记、乡镇长、组织委员、主要负责人,或名册中责任单位的人。
sheets-refused-person-elsewhere = 第{ $row }行(序号{ $no }):责任人“{ $text }”在名册里是{ $where },不在本行的责任单位。请填责任单位的岗位或人员,或把他的单位列为责任单位。
sheets-refused-ambiguous-person = 第{ $row }行(序号{ $no }):责任单位里叫“{ $text }”的不止一人({ $where })。请改填岗位。
sheets-refused-mixed-roles = 第{ $row }行(序号{ $no }):责任人“{ $text }”岗位和姓名混写。请只写岗位,或只写姓名。
sheets-refused-no-deadline = 第{ $row }行(序号{ $no }):完成时限“{ $text }”没有给出日期。请填写日期。
sheets-refused-bad-date = 第{ $row }行(序号{ $no }):“{ $text }”不是可识别的日期。请写成 2020年5月15日 或 5月15日前。
sheets-refused-ambiguous-date = 第{ $row }行(序号{ $no }):数字“{ $text }”可能是{ $month }月{ $day }日,也可能是{ $month }月{ $day }0日。请写明月和日。
sheets-refused-undated-event = 第{ $row }行(序号{ $no }):“{ $text }”从哪一天算起,表中没有写明。请填写具体日期。
sheets-refused-deadline-before-start = 第{ $row }行(序号{ $no }):完成时限“{ $text }”({ $due })早于开始时间({ $start })。请改正其中之一。
sheets-refused-no-occurrence = 第{ $row }行(序号{ $no }):“{ $text }”在专项工作期间一次也不到期。请检查开始时间、时限和专项工作的结束日期。
sheets-refused-endless = 第{ $row }行(序号{ $no }):“{ $text }”要办{ $most }次以上。请写明起止日期。
sheets-refused-bad-completion = 第{ $row }行(序号{ $no }):办结规则“{ $text }”看不懂。请写“全部单位”“任一单位”或“牵头单位”。
sheets-refused-bad-duration = 第{ $row }行(序号{ $no }):工期“{ $text }”看不出是几个工作日。请写成 10 或 10个工作日(一周按5个工作日)。
sheets-refused-unknown-predecessor = 第{ $row }行(序号{ $no }):前置节点“{ $text }”在表中不存在。请改正序号。
sheets-refused-self-dependency = 第{ $row }行(序号{ $no }):前置节点“{ $text }”就是本节点。请改正。
sheets-refused-cycle = 第{ $row }行(序号{ $no }):与前置节点“{ $text }”互为前置,形成循环。请去掉其中一处。

## 名册中不予导入的行
sheets-refused-missing-name = 第{ $row }行:没有姓名。请补填;岗位空缺的请填“空缺”。
sheets-refused-missing-post = 第{ $row }行:“{ $unit }”没有填写职务。请补填。
sheets-refused-bad-name = 第{ $row }行:姓名“{ $text }”以公式符号开头。请改为文字。
sheets-refused-several-names = 第{ $row }行:“{ $text }”有几个姓名,号码个数与之不符。请一人一行。
sheets-refused-bad-phone = 第{ $row }行:“{ $text }”不是11位手机号码。请改正。
sheets-refused-duplicate-phone = 第{ $row }行:{ $name }的号码“{ $text }”已登记给{ $holder }。请核对号码或姓名。
sheets-refused-duplicate-post = 第{ $row }行:{ $unit }的“{ $text }”已有人担任,{ $name }未导入。请核对。

## 提醒(已接受,请留意)
sheets-warning-open-list = 单位列表以“等”结尾,只计列出的单位。
sheets-warning-vague-wildcard = “县直各有关部门”等统称已展开为名册中的全部县直部门。
sheets-warning-unknown-support-unit = 配合单位中有名册没有的单位,未作关联。
sheets-warning-others-by-default = 责任人只点了部分责任单位的人,其余单位由第一责任人承办。
sheets-warning-predecessor-unresolved = 前置条件没有写明序号,只保留文字。
sheets-warning-predecessor-due-later = 前置节点的时限晚于本节点。
sheets-warning-due-on-non-working-day = 完成时限不是工作日。
sheets-warning-already-past = 完成时限早于基准日。
sheets-warning-after-campaign-end = 完成时限晚于专项工作结束日。
sheets-warning-unknown-leader = 第{ $row }行(序号{ $no }):责任领导“{ $text }”不在名册的县领导中,无法向其报告。
sheets-warning-predecessor-refused = 第{ $row }行(序号{ $no }):前置节点{ $text }所在行未能导入。
sheets-warning-calendar-uncovered = 节假日安排只到{ $until },此后只按周一至周五计算工作日。
sheets-warning-no-phone = 第{ $row }行:{ $text }没有手机号码,绑定时需人工核实。
sheets-warning-pairing-differs = 第{ $row }行:{ $unit }的包联领导前面写的是{ $stated },这里是{ $leader },以这里为准。
sheets-warning-other-sheet = 工作表“{ $text }”也有节点清单的表头,但序号重新编起、表头不同、另有日期或表名像旧表样表,未读取。如属同一份清单,请接着前面编号、用同样的表头,或合并到一张表。
sheets-warning-several-sheets = 表头相同、序号相接的{ $count }张工作表已作为一份清单读取:{ $text }。
