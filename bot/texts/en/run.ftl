### Starting and running: one line of the command line each.

run-token-refused = Telegram refused token { $number }; compare it with BotFather's and correct DUBAN_TELEGRAM__TOKENS or token_file
run-port-taken = cannot listen at { $host }:{ $port } ({ $why }); stop what uses it, or change { $setting }
run-wedged = no updates for more than 5 minutes although Telegram is well; stopped, to be started again by the supervisor
