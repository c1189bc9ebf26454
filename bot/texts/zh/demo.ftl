### 演示。

demo-port-taken = 127.0.0.1 的 { $port } 端口已被占用,多半是另一个演示还在运行。请先结束它,或换一个端口:duban demo --port 8090
