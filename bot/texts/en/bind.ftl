### Work groups.

help-bind = bind this work group: /bind, or /bind UNIT
bind-campaign = This group is bound to the campaign; the digest will be posted here (units and counts only, no personal tasks).
bind-unit = This group is bound to { $unit }; the digest will be posted here (units and counts only, no personal tasks).
bind-which = The work group “{ $group }” is bound. Several campaigns run: of which shall its digest tell? For now it tells of all.
bind-chosen = ✅ The digest in “{ $group }”: { $campaign ->
    [none] all campaigns
   *[other] only { $campaign }
}. To change that, send /bind in the group once more.
button-bind-all = All
bind-gone = This work group is not bound any more. Send /bind in the group again.
bind-hint = The bot has joined. A coordinator may bind this group by sending /bind here.
bind-unknown-unit = The roster knows no unit “{ $unit }”. Write its name, or send /bind alone to bind the group to the campaign.
