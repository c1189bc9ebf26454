### Reporting for somebody: what was said by telephone is written down.

help-reportfor = report for somebody: /reportfor UNIT 1 done 2 60%
reportfor-ask = Write the unit and what was said, e.g. 魏城镇 1已完成 2完成60%; with the unit alone I list its nodes.
reportfor-ask-node = { $unit }, node { $no }: what was said? Please in the words used.
reportfor-no-unit = It is not clear which unit is meant in “{ $words }”. Write one name of the roster, then number and state, e.g. 魏城镇 1已完成.
reportfor-nothing = { $unit } has no node that is unsigned or in progress.
reportfor-choose = <b>Report for</b> { $unit }: tap a number, or write 1已完成 2完成60%.
reportfor-which = It is not clear which node is meant; nothing was recorded. Write its number, e.g. 1已完成 2完成60%.
reportfor-shared = More than one campaign has a No. { $numbers }. Send /reportfor with the unit alone, then tap the node.
reportfor-unknown = { $numbers } is not among what this unit has unsigned or in progress; nothing was recorded. Check the number and send the whole line again.
reportfor-unread = The state was not understood; nothing was recorded. Write e.g. 1已完成, 2完成60%, 3卡在编制审批.
reported-for = ☎ { $who } has reported for you after a telephone call:
reported-for-line = · Node { $no } “{ $title }”: { $meaning }
reported-for-wrong = If anything is wrong, just reply with what is right.
