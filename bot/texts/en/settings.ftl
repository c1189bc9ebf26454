### Faults in the settings: what, where and what to do, one line each.

settings-no_file = There is no settings file { $file }; name it with --config, or put a config.toml here
settings-unreadable = { $file } cannot be read ({ $why }); check its path and rights
settings-not_toml = { $file } is not valid TOML ({ $why }); mend that place
settings-token_in_file = { $file } [telegram] tokens: a token must not stand in the settings file; use the variable DUBAN_TELEGRAM__TOKENS or token_file, and revoke the exposed one
settings-token_file_open = The token file { $file } can be read by others; run chmod 600 on it
settings-no_token = There is no bot token; set the variable DUBAN_TELEGRAM__TOKENS='["…"]', or name a file in [telegram] token_file
settings-unknown_variable = Variable { $name }: there is no such setting; remove or rename it, e.g. DUBAN_TELEGRAM__TOKENS
settings-unknown_key = { $where }: there is no such setting; remove it, or write: { $known }
settings-not_whole = { $where }: "{ $value }" is not a whole number; write one, e.g. 3
settings-not_number = { $where }: "{ $value }" is not a number; write one, e.g. 29.5
settings-not_bool = { $where }: "{ $value }" is neither on nor off; write true or false
settings-too_small = { $where }: "{ $value }" is too small; write at least { $wanted }
settings-too_large = { $where }: "{ $value }" is too large; write at most { $wanted }
settings-not_one_of = { $where }: "{ $value }" is not a choice; write one of { $wanted }
settings-not_list = { $where }: "{ $value }" is not the list it should be; write it as in the shipped config.toml
settings-not_table = { $where }: "{ $value }" is not a table; write it as in the shipped config.toml
settings-not_date = { $where }: "{ $value }" is not a date; write it like 2026-02-14
settings-not_zone = { $where }: "{ $value }" is not a known time zone; write e.g. Asia/Shanghai
settings-not_clock_time = { $where }: "{ $value }" is not a time of day; write it like "08:30"
settings-not_hours = { $where }: "{ $value }" are not working hours; write them like "08:30-18:00"
settings-not_endpoint = { $where }: "{ $value }" is not an address to listen on; write it like "127.0.0.1:8089"
settings-key_in_file = { $file } [backup] key: a key must not stand in the settings file; use the variable DUBAN_BACKUP__KEY or key_file, and make a new one in place of the exposed one
settings-key_file_open = The key file { $file } can be read by others; run chmod 600 on it
settings-not_backup_key = { $where }: “{ $value }” is not a backup key; make one with duban backup-key, one a file
settings-not_token = { $where }: "{ $value }" is not a bot token; write it as BotFather gave it, 123456:…
settings-not_webhook_secret = { $where }: "{ $value }" cannot be used; write 1 to 256 of A-Z a-z 0-9 _ -
settings-not_allowed = { $where }: "{ $value }" is not written as it should be; write it as in the shipped config.toml
settings-unpaced = [telegram] pace_…: 0 (unpaced) is refused with Telegram's own API; remove it, or use a base_url of your own
settings-file_clock = [clock] source: a file clock is refused with Telegram's own API; write "system", or use a base_url of your own
settings-webhook_incomplete = [telegram] mode: webhook needs webhook_url and webhook_secret; set both, or write "polling"
settings-cluster_on_sqlite = [engine] kind: cluster needs PostgreSQL; set [database] url to postgresql+psycopg://…, or write "embedded"
