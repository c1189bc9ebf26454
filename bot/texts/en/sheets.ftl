### Reading rosters and plans: whole files refused, rows refused, warnings.

## The whole file
sheets-empty = The file “{ $filename }” is empty. Please check it and send it again.
sheets-too-large = The file “{ $filename }” is larger than { $limit_mb } MB. Please remove pictures and unneeded sheets and send it again.
sheets-not-a-sheet = The file “{ $filename }” is not a readable sheet. Please send an xlsx, xls or csv (UTF-8 or GBK) file.
sheets-encrypted = The file “{ $filename }” is protected by a password. Please remove the password and send it again.
sheets-bomb = The file “{ $filename }” is too large when unpacked or oddly built and was not opened. Please copy its content into a new sheet.
sheets-too-many-cells = The file “{ $filename }” has more than { $rows } rows or { $columns } columns. Please delete what is not needed and send it again.
sheets-too-heavy = The file “{ $filename }” is too complicated to read in time. Please copy its content into a new sheet.
sheets-no-plan = No plan header (such as 序号, 节点任务, 牵头单位, 完成时限) was found in “{ $filename }”. Is it the right file?
sheets-unknown-kind = No header that is known was found in “{ $filename }”: a plan has 序号, 节点任务, 牵头单位, 完成时限 and the like, a roster 单位, 职务, 姓名, 联系电话. Is it the right file?
sheets-no-form = The file “{ $filename }” has no header that is known (such as 序号, 工作任务, 责任单位, 完成时限, 进展情况). Is it the right file?
sheets-no-roster = No roster header (such as 单位, 职务, 姓名, 联系电话) was found in “{ $filename }”. Is it the right file?

## Rows of a plan that are not imported
sheets-refused-missing-no = Row { $row }: no number. Please fill it in.
sheets-refused-missing-title = Row { $row } (no. { $no }): no task name. Please fill it in.
sheets-refused-duplicate-no = Row { $row } (no. { $no }): the number “{ $text }” is already used above. Please choose another.
sheets-refused-missing-unit = Row { $row } (no. { $no }): no unit. Please fill it in.
sheets-refused-unknown-unit = Row { $row } (no. { $no }): the roster has no “{ $text }”. { $suggestion ->
    [none] Please use a unit of the roster, or add it to the roster first.
   *[other] Did you mean “{ $suggestion }”? Please correct it, or add the unit to the roster first.
  }
sheets-refused-vague-unit = Row { $row } (no. { $no }): “{ $text }” does not say which units. Please list them.
sheets-refused-empty-wildcard = Row { $row } (no. { $no }): the roster has no unit of the kind “{ $text }”. Please name the units.
sheets-refused-unknown-role = Row { $row } (no. { $no }): “{ $text }” is neither a known post nor a person of the roster. Please use 党委书记, 乡镇长, 组织委员, 主要负责人, or somebody of the responsible units.
sheets-refused-person-elsewhere = Row { $row } (no. { $no }): by the roster “{ $text }” is { $where }, which is not among the responsible units of this row. Please name a post or a person of these units, or add that unit.
sheets-refused-ambiguous-person = Row { $row } (no. { $no }): more than one person of the responsible units is called “{ $text }” ({ $where }). Please write the post.
sheets-refused-mixed-roles = Row { $row } (no. { $no }): “{ $text }” mixes posts and names. Please write posts only, or names only.
sheets-refused-no-deadline = Row { $row } (no. { $no }): the deadline “{ $text }” gives no date. Please give one.
sheets-refused-bad-date = Row { $row } (no. { $no }): “{ $text }” is not a date that can be read. Please write 2020年5月15日 or 5月15日前.
sheets-refused-ambiguous-date = Row { $row } (no. { $no }): the number “{ $text }” may be { $month }月{ $day }日 or { $month }月{ $day }0日. Please write month and day.
sheets-refused-undated-event = Row { $row } (no. { $no }): the sheet does not say from which day “{ $text }” counts. Please give a date.
sheets-refused-deadline-before-start = Row { $row } (no. { $no }): the deadline “{ $text }” ({ $due }) lies before the start ({ $start }). Please correct one of them.
sheets-refused-no-occurrence = Row { $row } (no. { $no }): “{ $text }” never falls due during the campaign. Please check start, deadline and the end of the campaign.
sheets-refused-endless = Row { $row } (no. { $no }): “{ $text }” would be due more than { $most } times. Please write from when until when.
sheets-refused-bad-completion = Row { $row } (no. { $no }): “{ $text }” does not say by which units it closes. Please write 全部单位, 任一单位 or 牵头单位.
sheets-refused-bad-duration = Row { $row } (no. { $no }): the duration “{ $text }” does not say how many working days. Please write 10 or 10个工作日 (a week counts as 5).
sheets-refused-unknown-predecessor = Row { $row } (no. { $no }): there is no node “{ $text }” to wait for. Please correct the number.
sheets-refused-self-dependency = Row { $row } (no. { $no }): the predecessor “{ $text }” is the node itself. Please correct it.
sheets-refused-cycle = Row { $row } (no. { $no }): it and its predecessor “{ $text }” wait for each other. Please remove one of the links.

## Rows of a roster that are not imported
sheets-refused-missing-name = Row { $row }: no name. Please fill it in, or write 空缺 for a vacant post.
sheets-refused-missing-post = Row { $row }: no post for “{ $unit }”. Please fill it in.
sheets-refused-bad-name = Row { $row }: the name “{ $text }” begins like a formula. Please write it as text.
sheets-refused-several-names = Row { $row }: “{ $text }” holds several names but not as many numbers. Please give each person a row.
sheets-refused-bad-phone = Row { $row }: “{ $text }” is not a mobile number of 11 digits. Please correct it.
sheets-refused-duplicate-phone = Row { $row }: { $name }'s number “{ $text }” already belongs to { $holder }. Please check number or name.
sheets-refused-duplicate-post = Row { $row }: “{ $text }” of { $unit } is already held; { $name } was not imported. Please check.

## Warnings (accepted, please look)
sheets-warning-open-list = The list of units ends in 等; only the units named are counted.
sheets-warning-vague-wildcard = A general term such as 县直各有关部门 was expanded to all departments of the roster.
sheets-warning-unknown-support-unit = A supporting unit is not in the roster and was not linked.
sheets-warning-others-by-default = Persons are named for some of the responsible units only; in the others the first-responsible answers.
sheets-warning-predecessor-unresolved = The predecessor names no number; its words are kept.
sheets-warning-predecessor-due-later = A predecessor is due later than this node.
sheets-warning-due-on-non-working-day = The deadline is not a working day.
sheets-warning-already-past = The deadline lies before the reference date.
sheets-warning-after-campaign-end = The deadline lies after the end of the campaign.
sheets-warning-unknown-leader = Row { $row } (no. { $no }): “{ $text }” is not among the roster's county leaders and cannot be told.
sheets-warning-predecessor-refused = Row { $row } (no. { $no }): its predecessor { $text } could not be imported.
sheets-warning-calendar-uncovered = Holidays are known until { $until } only; after that working days are Monday to Friday.
sheets-warning-no-phone = Row { $row }: { $text } has no mobile number and must be verified by hand.
sheets-warning-pairing-differs = Row { $row }: { $unit } was paired with { $stated } before and with { $leader } here; this row counts.
sheets-warning-other-sheet = Sheet “{ $text }” has a plan's header as well, but counts anew, has other headings, a date of its own or the name of an old or sample sheet, and was not read. If it belongs to the plan, let its numbers go on under the same headings, or put both into one sheet.
sheets-warning-several-sheets = { $count } sheets with the same headings and numbers that go on were read as one plan: { $text }.
