#!/usr/bin/env python3
"""Captures the replies of real servers that the tests of core/topology read.

    tests/data/capture.py [FOLDER]

Starts redis-server and redis-sentinel on free ports of 127.0.0.1, brings them into the states worth reading (open
slots, a failed node, a link that is down, a lost quorum, hostile announced addresses), writes what they answer and
stops them. Array replies are kept as raw RESP (.resp), text replies as text (.txt). Run it against a new version of
Redis to get a new folder. Ids and times differ each time; ports do only when one is taken.
"""
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

WORK = tempfile.mkdtemp(prefix="capture-")
STARTED = []


class Connection:
    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=5)
        self.buffer = b""

    def line(self):
        while b"\r\n" not in self.buffer:
            self.more()
        line, self.buffer = self.buffer.split(b"\r\n", 1)
        return line

    def more(self):
        data = self.socket.recv(65536)
        if not data:
            raise ConnectionError("closed")
        self.buffer += data

    def raw(self):
        head = self.line()
        out = head + b"\r\n"
        if head[:1] == b"$" and head != b"$-1":
            size = int(head[1:]) + 2
            while len(self.buffer) < size:
                self.more()
            out += self.buffer[:size]
            self.buffer = self.buffer[size:]
        elif head[:1] == b"*":
            for _ in range(max(0, int(head[1:]))):
                out += self.raw()
        return out

    def ask(self, *words):
        words = [w if isinstance(w, bytes) else str(w).encode() for w in words]
        self.socket.sendall(b"*%d\r\n" % len(words) + b"".join(b"$%d\r\n%s\r\n" % (len(w), w) for w in words))
        return self.raw()


def text(reply):
    return reply.split(b"\r\n", 1)[1][:-2] if reply[:1] == b"$" else reply[1:-2]


def free_port():
    """From 21000 upwards, so that a capture on a quiet machine has the ports of the one before."""
    while True:
        port, free_port.next = free_port.next, free_port.next + 1
        try:
            for candidate in (port, port + 10000):
                with socket.socket() as s:
                    s.bind(("127.0.0.1", candidate))
            return port
        except OSError:
            continue


free_port.next = 21000


class Server:
    def __init__(self, *options, sentinel=None, port=None):
        self.port = port or free_port()
        folder = os.path.join(WORK, str(self.port))
        os.mkdir(folder)
        command = ["redis-server", "--port", self.port, "--bind", "127.0.0.1", "::1", "--dir", folder, "--save", "",
                   "--loglevel", "warning", "--enable-debug-command", "local", *options]
        if sentinel is not None:
            config = os.path.join(folder, "sentinel.conf")
            with open(config, "w") as f:
                f.write(f"port {self.port}\nbind 127.0.0.1\ndir {folder}\n{sentinel}")
            command = ["redis-sentinel", config]
        self.process = subprocess.Popen([str(c) for c in command], stdout=subprocess.DEVNULL)
        STARTED.append(self.process)
        wait("server at %d" % self.port, lambda: self.ask("PING").startswith(b"+PONG"))

    def ask(self, *words):
        connection = Connection(self.port)
        try:
            return connection.ask(*words)
        finally:
            connection.socket.close()

    def kill(self):
        self.process.kill()
        self.process.wait()


def wait(what, condition, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if condition():
                return
        except (OSError, ConnectionError):
            pass
        time.sleep(0.05)
    raise SystemExit("gave up waiting for " + what)


def keep(name, reply):
    """The bulk string itself for .txt, the raw reply for .resp; no path of this machine."""
    data = text(reply) if name.endswith(".txt") else reply
    data = re.sub(rb"\nexecutable:[^\r\n]*", b"\nexecutable:/usr/bin/redis-server", data)
    data = re.sub(rb"\nconfig_file:[^\r\n]+", b"\nconfig_file:/etc/redis/redis.conf", data)
    with open(os.path.join(OUT, name), "wb") as f:
        f.write(data)
    print("%6d  %s" % (len(data), name))


def keep_cluster(prefix, node):
    keep(prefix + "-info.txt", node.ask("CLUSTER", "INFO"))
    keep(prefix + "-nodes.txt", node.ask("CLUSTER", "NODES"))
    for what in ("SHARDS", "SLOTS", "LINKS"):
        keep(f"{prefix}-{what.lower()}.resp", node.ask("CLUSTER", what))


def node_id(node):
    return text(node.ask("CLUSTER", "MYID"))


def view(node):
    return text(node.ask("CLUSTER", "NODES"))


def make_cluster():
    nodes = [Server("--cluster-enabled", "yes", "--cluster-node-timeout", 1500, "--cluster-allow-replica-migration", "no")
             for _ in range(6)]
    for first, node in zip((0, 5461, 10923), nodes):
        last = {0: 5460, 5461: 10922, 10923: 16383}[first]
        node.ask("CLUSTER", "ADDSLOTSRANGE", first, last)
    for epoch, node in enumerate(nodes, 1):
        node.ask("CLUSTER", "SET-CONFIG-EPOCH", epoch)
        nodes[0].ask("CLUSTER", "MEET", "127.0.0.1", node.port)
    wait("all to know all", lambda: all(view(n).count(b" connected") == 6 and b"handshake" not in view(n) for n in nodes))
    for master, replica in zip(nodes[:3], nodes[3:]):
        wait("replica", lambda: replica.ask("CLUSTER", "REPLICATE", node_id(master)).startswith(b"+OK"))
    wait("ok", lambda: all(b"cluster_state:ok" in n.ask("CLUSTER", "INFO") for n in nodes))
    wait("links", lambda: all(b"master_link_status:up" in n.ask("INFO") for n in nodes[3:]))
    wait("roles", lambda: all(view(n).count(b"slave") == 3 for n in nodes))
    return nodes


def capture_cluster():
    nodes = make_cluster()
    a, b, c, a_replica, b_replica, c_replica = nodes
    for i in range(300):
        for node in (a, b, c):
            node.ask("SET", f"key:{i}", "x" * 20)
    wait("offsets", lambda: all(n.ask("CLUSTER", "SHARDS").count(b"online") == 6 for n in nodes))
    keep_cluster("cluster-healthy", a)
    keep("cluster-info-all.txt", a.ask("INFO", "everything"))
    keep("cluster-replica-role.resp", a_replica.ask("ROLE"))
    b.ask("CONFIG", "SET", "cluster-announce-hostname", "redis-b.example.com")
    wait("host name", lambda: b"redis-b.example.com" in view(a))
    a.ask("CLUSTER", "SETSLOT", 93, "MIGRATING", node_id(b))
    a.ask("CLUSTER", "SETSLOT", 5000, "MIGRATING", node_id(c))
    b.ask("CLUSTER", "SETSLOT", 93, "IMPORTING", node_id(a))
    c_replica.kill()
    wait("failed node", lambda: all(b" slave,fail " in view(n) for n in (a, b, c, a_replica)))
    a.ask("CLUSTER", "MEET", "127.0.0.1", free_port())
    wait("handshake", lambda: b"handshake" in view(a))
    keep_cluster("cluster-open-slots-source", a)
    keep_cluster("cluster-open-slots-target", b)
    # The longest address that a node takes is 45 bytes: a whole forged end, or the beginning of a forged line.
    b_replica.ask("CONFIG", "SET", "cluster-announce-ip", b"9.9.9.9:1@1 master - 0 0 9 connected\n")
    wait("hostile end", lambda: b"9.9.9.9" in view(a))
    keep("cluster-hostile-end-nodes.txt", a.ask("CLUSTER", "NODES"))
    b_replica.ask("CONFIG", "SET", "cluster-announce-ip", b"x\n" + node_id(c) + b" y")
    wait("hostile line", lambda: b"\n" + node_id(c) + b" y" in view(a))
    keep("cluster-hostile-line-nodes.txt", a.ask("CLUSTER", "NODES"))
    keep("cluster-hostile-line-slots.resp", a.ask("CLUSTER", "SLOTS"))
    keep("cluster-hostile-line-shards.resp", a.ask("CLUSTER", "SHARDS"))
    b_replica.ask("CONFIG", "SET", "cluster-announce-ip", "")
    wait("true address", lambda: b"@%d slave" % (b_replica.port + 10000) in view(a) and view(a).count(b" disconnected") == 2)
    for node in (b, c):
        node.kill()
    wait("minority", lambda: view(a).count(b"fail?") >= 2 and b"cluster_state:fail" in a.ask("CLUSTER", "INFO"))
    keep_cluster("cluster-minority", a)
    # A node that forgets its name leaves a ghost behind under the old one.
    b_replica.ask("CLUSTER", "RESET", "HARD")
    wait("noaddr", lambda: b"noaddr" in view(a))
    keep_cluster("cluster-noaddr", a)


def capture_ipv6_cluster():
    pair = [Server("--cluster-enabled", "yes") for _ in range(2)]
    pair[0].ask("CLUSTER", "ADDSLOTSRANGE", 0, 16383)
    keep("cluster-alone-nodes.txt", pair[0].ask("CLUSTER", "NODES"))
    keep("cluster-alone-slots.resp", pair[0].ask("CLUSTER", "SLOTS"))
    pair[0].ask("CLUSTER", "MEET", "::1", pair[1].port)
    wait("both", lambda: all(view(n).count(b" connected") == 2 and b"handshake" not in view(n) for n in pair))
    wait("slots", lambda: b"0-16383" in view(pair[1]))
    keep_cluster("cluster-ipv6", pair[1])


def acknowledged(master):
    """The replicas' lines whose offset is the master's own."""
    seen = text(master.ask("INFO", "replication"))
    return [o for o in re.findall(rb",offset=(\d+)", seen) if o == re.search(rb"master_repl_offset:(\d+)", seen).group(1)]


def capture_replication():
    master = Server("--repl-diskless-sync-delay", 0)
    near, middle = (Server("--replicaof", "127.0.0.1 %d" % master.port) for _ in range(2))
    far = Server("--replicaof", "127.0.0.1 %d" % middle.port)
    orphan = Server("--replicaof", "127.0.0.1 %d" % free_port())
    wait("links", lambda: all(b"master_link_status:up" in s.ask("INFO") for s in (near, middle, far)))
    master.ask("SET", "a", "b")
    wait("offsets", lambda: len(acknowledged(master)) == 2)
    keep("replication-master-info.txt", master.ask("INFO", "everything"))
    keep("replication-master-role.resp", master.ask("ROLE"))
    keep("replication-replica-info.txt", near.ask("INFO", "everything"))
    keep("replication-replica-role.resp", near.ask("ROLE"))
    keep("replication-middle-info.txt", middle.ask("INFO", "everything"))
    keep("replication-middle-role.resp", middle.ask("ROLE"))
    keep("replication-link-down-info.txt", orphan.ask("INFO", "everything"))
    keep("replication-link-down-role.resp", orphan.ask("ROLE"))
    hostile = (b"9.9.9.9,port=1,state=online,offset=9,lag=0\r\nmaster_replid:" + b"0" * 40
               + b"\r\nmaxmemory:1\r\n# Forged\r\nslave1:ip=9.9.9.9")
    near.ask("CONFIG", "SET", "replica-announce-ip", hostile)
    near.ask("REPLICAOF", "NO", "ONE")
    near.ask("REPLICAOF", "127.0.0.1", master.port)
    wait("hostile", lambda: b"# Forged" in master.ask("INFO") and b"state=wait" not in master.ask("INFO")
         and text(master.ask("INFO", "replication")).count(b"state=online") == 3)
    keep("replication-hostile-master-info.txt", master.ask("INFO", "everything"))
    keep("replication-hostile-master-role.resp", master.ask("ROLE"))


def usable(sentinel, expected):
    return sentinel.ask("SENTINEL", "CKQUORUM", "mymaster").startswith(expected)


def capture_sentinel():
    master = Server("--repl-diskless-sync-delay", 0)
    replicas = [Server("--replicaof", "127.0.0.1 %d" % master.port) for _ in range(2)]
    config = (f"sentinel monitor mymaster 127.0.0.1 {master.port} 2\nsentinel down-after-milliseconds mymaster 1500\n"
              "sentinel failover-timeout mymaster 60000\n")
    sentinels = [Server(sentinel=config) for _ in range(3)]
    one, two, three = sentinels
    wait("sentinels", lambda: all(usable(s, b"+OK 3 ") for s in sentinels))
    wait("replicas", lambda: all(s.ask("SENTINEL", "REPLICAS", "mymaster").startswith(b"*2") for s in sentinels))
    listener = Connection(master.port)
    listener.ask("SUBSCRIBE", "__sentinel__:hello")
    keep("sentinel-hello.resp", listener.raw())
    listener.socket.close()
    replicas[1].kill()
    wait("s_down", lambda: b"s_down" in one.ask("SENTINEL", "REPLICAS", "mymaster"))
    for what in ("MASTERS", "MASTER", "REPLICAS", "SENTINELS", "CKQUORUM", "MYID"):
        names = () if what in ("MASTERS", "MYID") else ("mymaster",)
        keep(f"sentinel-{what.lower()}.resp", one.ask("SENTINEL", what, *names))
    keep("sentinel-role.resp", one.ask("ROLE"))
    keep("sentinel-info.txt", one.ask("INFO", "everything"))
    three.kill()
    one.ask("SENTINEL", "SET", "mymaster", "quorum", 3)
    wait("no quorum", lambda: usable(one, b"-NOQUORUM 2 "))
    keep("sentinel-ckquorum-no-quorum.resp", one.ask("SENTINEL", "CKQUORUM", "mymaster"))
    keep("sentinel-sentinels-down.resp", one.ask("SENTINEL", "SENTINELS", "mymaster"))
    two.kill()
    wait("neither", lambda: usable(one, b"-NOQUORUM 1 "))
    keep("sentinel-ckquorum-neither.resp", one.ask("SENTINEL", "CKQUORUM", "mymaster"))
    one.ask("SENTINEL", "SET", "mymaster", "quorum", 1)
    keep("sentinel-ckquorum-no-majority.resp", one.ask("SENTINEL", "CKQUORUM", "mymaster"))
    keep("sentinel-ckquorum-unknown.resp", one.ask("SENTINEL", "CKQUORUM", "nosuch"))
    master.kill()
    wait("o_down", lambda: b"o_down" in one.ask("SENTINEL", "MASTERS"))
    keep("sentinel-masters-down.resp", one.ask("SENTINEL", "MASTERS"))


def main():
    for capture in (capture_cluster, capture_ipv6_cluster, capture_replication, capture_sentinel):
        capture()


if __name__ == "__main__":
    VERSION = re.search(r"v=([0-9.]+)", subprocess.check_output(["redis-server", "--version"], text=True)).group(1)
    OUT = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "redis-" + VERSION)
    os.makedirs(OUT, exist_ok=True)
    try:
        main()
    finally:
        for process in STARTED:
            process.kill()
            process.wait()
        shutil.rmtree(WORK)
