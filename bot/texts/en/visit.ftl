visit-stranger = Hello. This bot is open to invited people only; please ask the office that invited you for a link.
visit-not-yours = This button is not for you, or no longer valid. Send /my to see your own tasks.
visit-no-right = You do not have the right to do this. See /help for what you can do.
visit-private-only = This concerns personal tasks: please open a private chat with the bot.
visit-group-only = This works in a work group only: add the bot to the group first, then send it there.
visit-unknown-command = There is no command { $command }. See /help for the commands.
visit-cannot-read = I cannot read this kind of message. Please answer in words, or send a photo or file as evidence.
message-resent = [sent again] ref. { $reference }; you may have received this before
