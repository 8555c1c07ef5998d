"""The world around stream-speed.sh: a relay that sends made-up commits at a steady rate, and a watch on the process that reads them.

    stream-speed.py queries COUNT                                  prints queries.yml
    stream-speed.py run PORT_FILE PID_FILE RATE SECONDS HITS_FILE  sends, and prints how the reader kept up
"""
import base64, hashlib, os, random, socket, struct, sys, threading, time

WORDS = 20_000
POST_WORDS = 20
HITS = 0.01      # of the posts say what a query asks for
DELETES = 0.03   # of the commits take an earlier post away
BLOCK_BYTES = 1500  # of the tree around a post, as a commit carries it


def word(number):
    return "".join("bdfgklmnprst"[number // d % 12] + "aeiou"[number // d % 5] for d in (1, 12, 144, 1728))


def queries(count):
    print("queries:")
    for i in range(count):
        print(f"  - {{name: Q{i}, query: 'merk{i} AND ({word(i)}{word(i + 1)} OR \"{word(i + 2)} {word(i + 3)}\" OR storing) NOT reclame{i}'}}")


def head(major, number):
    if number < 24:
        return bytes([major << 5 | number])
    for extra, size in ((24, ">B"), (25, ">H"), (26, ">I"), (27, ">Q")):
        if number < 1 << 8 * struct.calcsize(size):
            return bytes([major << 5 | extra]) + struct.pack(size, number)


class Link(bytes):
    pass


def cbor(value):
    if value is None:
        return b"\xf6"
    if isinstance(value, bool):
        return b"\xf5" if value else b"\xf4"
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, str):
        text = value.encode()
        return head(3, len(text)) + text
    if isinstance(value, Link):
        return head(6, 42) + head(2, len(value) + 1) + b"\0" + value
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(map(cbor, value))
    return head(5, len(value)) + b"".join(cbor(key) + cbor(one) for key, one in value.items())


def section(block):
    length, out = len(block), b""
    while length > 127:
        out, length = out + bytes([length & 127 | 128]), length >> 7
    return out + bytes([length]) + block


def named(block):
    return Link(b"\x01\x71\x12\x20" + hashlib.sha256(block).digest())


HEADER = cbor({"op": 1, "t": "#commit"})
CAR = section(cbor({"version": 1, "roots": []}))
FILLER = bytes(random.Random(7).randrange(256) for _ in range(BLOCK_BYTES))


def commit(number, text):
    did, now = f"did:plc:u{number % 5000}", time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    if text is None:
        operation, blocks = {"action": "delete", "path": f"app.bsky.feed.post/k{max(0, number - 5000)}", "cid": None}, CAR
    else:
        record = cbor({"$type": "app.bsky.feed.post", "text": text, "langs": ["nl"], "createdAt": now})
        operation = {"action": "create", "path": f"app.bsky.feed.post/k{number}", "cid": named(record)}
        blocks = CAR + section(named(FILLER) + FILLER) + section(named(record) + record)
    body = HEADER + cbor({"seq": number, "repo": did, "rev": f"r{number}", "time": now, "blocks": blocks, "ops": [operation], "blobs": [], "tooBig": False})
    return (b"\x82" + (struct.pack(">BH", 126, len(body)) if len(body) > 125 else bytes([len(body)])) + body)


def processor_seconds(pid):
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_megabytes(pid):
    return next(int(line.split()[1]) for line in open(f"/proc/{pid}/status") if line.startswith("VmRSS")) / 1024


def greeted(guest):
    request = b""
    while b"\r\n\r\n" not in request:
        request += guest.recv(4096)
    key = next(line.split(b":", 1)[1].strip() for line in request.split(b"\r\n") if line.lower().startswith(b"sec-websocket-key"))
    accept = base64.b64encode(hashlib.sha1(key + b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest())
    guest.sendall(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept + b"\r\n\r\n")


def exactly(guest, count):
    data = b""
    while len(data) < count:
        data += guest.recv(count - len(data)) or sys.exit("the reader hung up")
    return data


def answer_pings(guest, turn):
    """A reader that hears no answer takes the relay for dead."""
    while True:
        first, length = exactly(guest, 2)
        mask, data = exactly(guest, 4), exactly(guest, length & 127)  # control frames are short
        if first & 15 == 9:
            with turn:
                guest.sendall(bytes([0x8A, len(data)]) + bytes(byte ^ mask[i % 4] for i, byte in enumerate(data)))


def run(port_file, pid_file, rate, seconds, hits_file):
    door = socket.create_server(("127.0.0.1", 0))
    with open(port_file + ".new", "w") as file:
        file.write(str(door.getsockname()[1]))
    os.rename(port_file + ".new", port_file)
    guest, _ = door.accept()
    # A small buffer, so that a reader who falls behind is seen at once.
    guest.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 64 * 1024)
    greeted(guest)
    turn = threading.Lock()
    threading.Thread(target=answer_pings, args=(guest, turn), daemon=True).start()
    pid = int(open(pid_file).read())
    chance, words, hits, worst = random.Random(1), [word(i) for i in range(WORDS)], 0, 0.0
    begin, processor = time.monotonic(), processor_seconds(pid)
    last = [0, processor, begin]

    def report():
        now, spent = time.monotonic(), processor_seconds(pid)
        events, seconds_spent, wall = number - last[0], spent - last[1], now - last[2]
        print(f"{number:,} events: {behind:.1f} s behind; the last {events:,} at {events / wall:,.0f}/s, {seconds_spent / wall:.2f} of a core, "
              f"{seconds_spent / events * 1000:.2f} ms of it each; {resident_megabytes(pid):.0f} MB resident", flush=True)
        last[:] = number, spent, now

    for number in range(1, rate * seconds + 1):
        text = None
        if chance.random() >= DELETES:
            text = " ".join(words[chance.randrange(WORDS)] for _ in range(POST_WORDS))
            if chance.random() < HITS:
                text, hits = text + f" merk{hits % 1000} storing {number}", hits + 1
        frame = commit(number, text)
        due = begin + number / rate
        time.sleep(max(0, due - time.monotonic()))
        with turn:
            guest.sendall(frame)
        behind = time.monotonic() - due
        worst = max(worst, behind)
        if number % (rate * max(1, seconds // 10)) == 0:
            report()
    print(f"sent {rate * seconds:,} events; the reader was never further behind than {worst:.2f} s, and {behind * 1000:.0f} ms at the end", flush=True)
    with open(hits_file, "w") as file:
        file.write(str(hits))
    time.sleep(20)


if sys.argv[1] == "queries":
    queries(int(sys.argv[2]))
else:
    run(sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5]), sys.argv[6])
