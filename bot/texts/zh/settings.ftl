### 设置有误时的提示:什么问题、在哪里、怎么改,各一行。

settings-no_file = 找不到设置文件 { $file };请用 --config 指明,或在当前目录放一份 config.toml
settings-unreadable = 无法读取 { $file }({ $why });请检查路径和权限
settings-not_toml = { $file } 不是有效的 TOML({ $why });请改正该处
settings-token_in_file = { $file } [telegram] tokens:令牌不得写入设置文件;请改用环境变量 DUBAN_TELEGRAM__TOKENS 或 token_file,并更换已泄露的令牌
settings-token_file_open = 令牌文件 { $file } 可被他人读取;请执行 chmod 600
settings-no_token = 没有机器人令牌;请设置环境变量 DUBAN_TELEGRAM__TOKENS='["…"]',或在 [telegram] token_file 指明文件
settings-unknown_variable = 环境变量 { $name }:没有这一项设置;请删除或改名,写法如 DUBAN_TELEGRAM__TOKENS
settings-unknown_key = { $where }:没有这一项设置;请删除,或改为:{ $known }
settings-not_whole = { $where }:“{ $value }”不是整数;请写整数,如 3
settings-not_number = { $where }:“{ $value }”不是数字;请写数字,如 29.5
settings-not_bool = { $where }:“{ $value }”不是开关值;请写 true 或 false
settings-too_small = { $where }:“{ $value }”太小;不得小于 { $wanted }
settings-too_large = { $where }:“{ $value }”太大;不得大于 { $wanted }
settings-not_one_of = { $where }:“{ $value }”不可用;请从中选一:{ $wanted }
settings-not_list = { $where }:“{ $value }”不是所需的列表;请照 config.toml 中的样子写
settings-not_table = { $where }:“{ $value }”不是一组设置;请照 config.toml 中的样子写
settings-not_date = { $where }:“{ $value }”不是日期;请写成 2026-02-14
settings-not_zone = { $where }:“{ $value }”不是已知时区;请写如 Asia/Shanghai
settings-not_clock_time = { $where }:“{ $value }”不是钟点;请写成 "08:30"
settings-not_hours = { $where }:“{ $value }”不是工作时间;请写成 "08:30-18:00"
settings-not_endpoint = { $where }:“{ $value }”不是监听地址;请写成 "127.0.0.1:8089"
settings-key_in_file = { $file } [backup] key:密钥不得写入设置文件;请改用环境变量 DUBAN_BACKUP__KEY 或 key_file,并更换已泄露的密钥
settings-key_file_open = 密钥文件 { $file } 可被他人读取;请执行 chmod 600
settings-not_backup_key = { $where }:“{ $value }”不是备份密钥;请用 duban backup-key 生成,一个文件一把
settings-not_token = { $where }:“{ $value }”不是机器人令牌;请写成 123456:… 的样子(由 BotFather 发给)
settings-not_webhook_secret = { $where }:“{ $value }”不可用;请用 1 至 256 个字符,限 A-Z a-z 0-9 _ -
settings-not_allowed = { $where }:“{ $value }”写法不对;请照 config.toml 中的样子写
settings-unpaced = [telegram] pace_…:值 0(不限速)不得用于 Telegram 官方接口;请删除,或改用自己的 base_url
settings-file_clock = [clock] source:文件时钟不得用于 Telegram 官方接口;请写 "system",或改用自己的 base_url
settings-webhook_incomplete = [telegram] mode:webhook 方式缺少 webhook_url 或 webhook_secret;请补上,或写 "polling"
settings-cluster_on_sqlite = [engine] kind:cluster 需要 PostgreSQL;请在 [database] url 写 postgresql+psycopg://…,或写 "embedded"
