### The demo.

demo-port-taken = Port { $port } of 127.0.0.1 is taken, probably by another demo. End that one, or take another port: duban demo --port 8090
