### 启动与运行:命令行的一行提示。

run-token-refused = 第{ $number }个令牌被 Telegram 拒绝;请向 BotFather 核对后改正 DUBAN_TELEGRAM__TOKENS 或 token_file
run-port-taken = 无法监听 { $host }:{ $port }({ $why });请停止占用它的程序,或修改 { $setting }
run-wedged = 收不到更新已超过5分钟,而 Telegram 可用;已退出,请由守护程序重新启动
