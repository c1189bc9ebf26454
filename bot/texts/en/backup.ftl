### Backup, restore, verify: lines of the command line, and the card for coordinators after a restore.

backup-made = Backed up to { $file } ({ $mb } MB, { $encrypted ->
    [yes] encrypted
   *[no] not encrypted
  })
backup-exists = { $file } exists already; name another file, a backup is never overwritten
backup-only-sqlite = The database is on PostgreSQL; back it up with pg_dump, restore it with pg_restore
backup-no-key = { $file } is encrypted; set [backup] key_file or DUBAN_BACKUP__KEY
backup-bad-key = The backup key is mistyped or incomplete; check [backup] key_file or DUBAN_BACKUP__KEY, or make a new one with duban backup-key
backup-key-made = Keep the line above in a file only its owner can read and name it in [backup] key_file; keep it elsewhere too: without it no backup opens
backup-wrong-key = { $file } cannot be opened with this key; take the key it was made with
backup-damaged = The backup is damaged ({ $why }); the database was left as it is. Take another backup
backup-unknown = { $file } is no backup of this program, or was made by a newer one; take another, or upgrade first
backup-broken-chain = The history in the backup was changed (from entry { $place } on); the database was left as it is. See duban verify { $file }; with --accept-broken-chain it is restored all the same
backup-no-database = There is no database yet ({ $file }), so nothing to back up; start duban run first

restore-done = Restored to the records of { $at }; messages held for a coordinator, since they may have been sent before: { $held }; the database before it is kept as { $kept ->
    [none] (there was none)
   *[other] { $kept }
  }

verify-nothing = No history is sealed yet
verify-well = “{ $campaign }”: { $count } entries as they were sealed, seal { $head }{ $erased ->
    [0] {""}
   *[other] {" "}(words erased by rule: { $erased })
  }
verify-changed = “{ $campaign }”: entry { $place } (row { $id }) was changed
verify-missing = “{ $campaign }”: entry { $place } is missing or out of order
verify-inserted = “{ $campaign }”: an entry that was never sealed stands among sealed ones (row { $id })
verify-cut = “{ $campaign }”: cut off from entry { $place } on
verify-untold = “{ $campaign }”: not the history whose seal the digests told; all of it may have been made anew
verify-head = Seal { $head } belongs to “{ $campaign }”, up to entry { $place }
verify-no-head = No history ever had the seal { $head }; check the spelling, or the history was changed
verify-of-none = other

check-backup = backup: the latest is { $file }, { $hours } hours old
check-backup-none = backup: none yet; made by itself once it runs
check-backup-old = backup: the latest, { $file }, is { $hours } hours old; see “backup failed” in the log
check-backup-missing = backup: none in { $folder }; see “backup failed” in the log
check-backup-off = backup: switched off
check-backup-bad = backup: cannot be looked at ({ $why }); check [backup] folder

alarm-backup = ⚠ The backup could not be made ({ $why }). Everything else goes on; please have the administrator look at the backup folder and the free disk soon.

restored-title = <b>Restored from a backup</b>
restored-window = The records end at { $from } and were restored at { $to }. What was signed, reported or reviewed in between is not in them: please have it done again. Where an old card does not answer, send /my .
restored-held = Messages that may have been sent already: { $count }. They are held and will not go out by themselves. Send all again, skip all, or decide one by one:
restored-nothing-held = No message needs a decision.
restored-outcome = Sent again { $sent } · not sent { $skipped }
restored-by = decided by { $who }, { $at }
restored-each-title = <b>One by one</b> { $count } left
restored-row = { $number }. { $who } · { $lane } · { $at }
restored-more = and { $count } more, shown as these are decided
restored-lane-answer = answer
restored-lane-escalation = escalation
restored-lane-reminder = notice or reminder
restored-lane-digest = digest
restored-button-all = Send all again
restored-button-none = Skip all
restored-button-each = One by one
restored-button-send = { $number } send
restored-button-skip = { $number } skip
restored-sent = Sent again: { $count }
restored-skipped = Skipped: { $count }
restored-decided = Somebody decided already; nothing is held any more.
restored-card-lost = The records were restored from a backup and this card is gone. Send /my to open a new one.
