### Alarms of the machinery: to the coordinators, once a day and matter.

alarm-apology = Sorry, your last message could not be processed; the task force has been told. Please send it again later, or use the task cards under /my .
alarm-update = ⚠ A message from { $who } failed again and again and was set aside (number { $id }); nothing of it took effect. Please check with the sender, and report on their behalf where needed.
alarm-unreachable = ⚠ { $who } cannot be reached: the account is gone or has blocked the bot. Messages are kept until they are back; please telephone.
alarm-dead = ⚠ A message to { $who } cannot be delivered (number { $id }). Please telephone; the reason stands in duban outbox --state dead .
alarm-review = ⚠ A message to { $who } was sent several times and nobody knows whether it arrived (number { $id }); it is not sent again by itself. Please ask; to send it again: duban outbox --requeue { $id } .
alarm-group-lost = ⚠ The bot is no longer in the work group “{ $title }”, which gets no more digests. To bring it back, add the bot to the group and send /bind .
alarm-topic-lost = ⚠ The topic bound in the work group “{ $title }” was deleted and gets no more digests. To bring it back, send /bind in another topic of the group.
alarm-group-moved = The work group “{ $title }” became a supergroup; the binding followed by itself, nothing is left to do.
alarm-group-demoted = ⚠ The bot is no administrator of the work group “{ $title }” any more. Digests go on; if only administrators may write there, please make it one again.
alarm-group-silenced = ⚠ The bot may not write in the work group “{ $title }” (restricted, only administrators may write, or the topic is closed), so digests do not arrive. Please let it write; they go on then.
alarm-of-post = { $name }, { $post } of { $unit }
alarm-somebody = a user who is not bound
alarm-some-group = a work group
alarm-storage = ⚠ From { $since } to { $until } the database could not be written to; it works again. Nothing that was confirmed is lost, and what people sent meanwhile was kept by Telegram and is being worked off. For the administrator: { $why }.
alarm-room = ⚠ The server's disk has less than 50 MB left: no messages are received (Telegram keeps them for a day at most). The administrator must make room at once; then it goes on by itself.
alarm-token = ⚠ Telegram refuses token { $number } ({ $bot }): that bot neither receives nor sends any more; the others go on. Nothing is heard from the people it talks to, so please phone them. The administrator must compare the token with BotFather's, correct it and restart Duban.
storage-full = the disk was full; make room, at least 50 MB
storage-locked = another program held the database for more than 10 seconds; find out which (a backup, an import, a database tool) and keep it apart
storage-read_only = the database file cannot be written to; check the rights of file and folder, and whether the disk is mounted read-only
storage-damaged = the database file is damaged; stop the program, check the disk, restore the newest backup
storage-failing = the disk answers with errors; check the disk, its quota and its mount
storage-away = the database server does not answer; check the server and the network

## The machine's clock leapt

clock-leap = ⚠ The server's time suddenly jumped from { $before } to { $after }. So that nothing goes out wrongly, reminders are held; what people do themselves is answered as always.
    If { $after } is the right side, tap “The time is right, go on”; otherwise ask the administrator to correct the server's time, and it goes on by itself.
clock-leap-button = The time is right, go on
clock-leap-believed = ✅ The server's time moved from { $before } to { $after }; it was confirmed, and reminders go out again.
clock-leap-over = ✅ The server's time had jumped from { $before } to { $after }; it is right again, and reminders go out by themselves.
clock-leap-noted = Confirmed, going on
clock-leap-nothing = The time is right again; nothing to confirm
