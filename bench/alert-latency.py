"""The world around bench/alert-latency.sh: a stream of made-up posts and a relay that notes when mail was accepted."""
import json
import os
import re
import socket
import socketserver
import sys
import threading
import time
from datetime import datetime, timezone

SAYS = [
    "de storing duurt nu al uren en niemand neemt op",
    "wat een fijne klantenservice, meteen geholpen",
    "weet iemand of het netwerk eruit ligt?",
    "gewoon een bericht over het weer en het netwerk",
    "thanks for the quick help today",
]


def run(smtp_port, minutes, rate, marked, folder):
    posted, accepted = {}, {}
    over = threading.Event()

    def status(number, text):
        now = datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        account = {"acct": f"user{number % 500}", "display_name": "Somebody", "followers_count": 10}
        address = f"http://stream.test/{number}"
        return json.dumps({"id": str(number), "created_at": now, "uri": address, "url": address, "visibility": "public",
                           "content": f"<p>{text}</p>", "account": account, "language": "nl"})

    class Stream(socketserver.StreamRequestHandler):
        def handle(self):
            path = self.rfile.readline().decode().split(" ")[1]
            while self.rfile.readline().strip():
                pass
            if "/streaming/" not in path:
                body = b"[]"
                known = path.startswith("/api/v1/timelines")
                head = "200 OK" if known else "404 Not Found"
                self.wfile.write(f"HTTP/1.1 {head}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
                                 "Connection: close\r\n\r\n".encode() + body)
                return
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n:ok\n\n")
            while not os.path.exists(f"{folder}/begin"):
                time.sleep(0.05)
            # The first look of an alert must be over before the first marked post.
            time.sleep(5)
            total = minutes * 60 * rate
            every = total // marked
            begin = time.time()
            for number in range(total):
                wait = begin + number / rate - time.time()
                if wait > 0:
                    time.sleep(wait)
                mark = number // every + 1 if number % every == every // 2 else None
                text = f"Polderfoon {SAYS[number % len(SAYS)]} nummer {number}" + (f" merk{mark}" if mark else "")
                if mark:
                    posted[mark] = time.time()
                self.wfile.write(f"event: update\ndata: {status(number, text)}\n\n".encode())
            time.sleep(30)
            over.set()

    class Relay(socketserver.StreamRequestHandler):
        def handle(self):
            server = socket.create_connection(("127.0.0.1", smtp_port))
            answers = server.makefile("rb")
            reader, in_text = None, False
            self.wfile.write(answers.readline())
            while line := self.rfile.readline():
                server.sendall(line)
                if in_text and line != b".\r\n":
                    continue
                ended, in_text = in_text, False
                found = re.match(rb"RCPT TO:<reader(\d+)@", line, re.I)
                reader = int(found.group(1)) if found else reader
                answer = answers.readline()
                lines = [answer]
                while answer[3:4] == b"-":
                    answer = answers.readline()
                    lines.append(answer)
                if ended and answer.startswith(b"250") and reader is not None:
                    accepted.setdefault(reader, time.time())
                in_text = line.upper().strip() == b"DATA" and answer.startswith(b"354")
                self.wfile.write(b"".join(lines))

    socketserver.ThreadingTCPServer.daemon_threads = True
    servers = [socketserver.ThreadingTCPServer(("127.0.0.1", 0), kind) for kind in (Stream, Relay)]
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    with open(f"{folder}/ports", "w") as file:
        file.write(" ".join(str(server.server_address[1]) for server in servers) + "\n")
    broke = not over.wait(minutes * 60 + 180)
    with open(f"{folder}/latency.json", "w") as file:
        json.dump([accepted[mark] - posted[mark] for mark in posted if mark in accepted], file)
    sys.exit(broke)


def report(folder, marked):
    with open(f"{folder}/latency.json") as file:
        seconds = sorted(json.load(file))
    if not seconds:
        sys.exit("no mail arrived")
    at = lambda share: seconds[min(len(seconds) - 1, int(share * len(seconds)))]
    print(f"marked posts mailed: {len(seconds)} of {marked}")
    print(f"from post to accepted mail: median {at(0.5):.2f} s, 99th percentile {at(0.99):.2f} s, slowest {seconds[-1]:.2f} s")


if sys.argv[1] == "run":
    run(int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]), sys.argv[6])
else:
    report(sys.argv[2], sys.argv[3])
