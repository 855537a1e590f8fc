#!/usr/bin/env python3
"""Asks a screen in a museum whether it is alive, and starts its browser again when it is not.

    watchdog.py 9222 systemctl restart kiosk.service

The first word is the port that Chromium was started with (--remote-debugging-port), the rest is the command that starts it
again. docs/museum.md says how the two belong together. Needs Python 3, and nothing else.
"""

import base64
import json
import os
import socket
import subprocess
import sys
import time
import urllib.request

EVERY = 20  # seconds between two questions
PATIENCE = 5  # seconds to wait for an answer
MISSES = 3  # answers that are missing or "no", one after the other, until the browser is started again
START = 60  # seconds that a browser has for its start; twice as many after each start that did not help
LONGEST = 600

QUESTION = {"id": 1, "method": "Runtime.evaluate", "params": {"expression": "kioskAlive()", "returnByValue": True}}


def is_alive(port):
    """Whether the page says that it is alive. Raises OSError or ValueError where there is no page, or no answer."""
    # No proxy: the browser is on this device.
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with direct.open(f"http://127.0.0.1:{port}/json/list", timeout=PATIENCE) as answer:
        pages = [page for page in json.load(answer) if page["type"] == "page"]
    if not pages:
        raise ValueError("the browser has no page open")
    path = "/devtools/page/" + pages[0]["id"]
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as wire:
        told = ask(wire, port, path, json.dumps(QUESTION).encode())
    return told.get("result", {}).get("result", {}).get("value") is True


def ask(wire, port, path, question):
    """Sends one message over a WebSocket (RFC 6455), and gives the answer to it."""
    key = base64.b64encode(os.urandom(16)).decode()
    wire.sendall(
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
    )
    stream = wire.makefile("rb")
    if b" 101 " not in stream.readline():
        raise ValueError("the browser refuses to be asked")
    while stream.readline().strip():
        pass
    # A text, whole, masked with zeros; shorter than 126 bytes, as the length would have another form otherwise.
    assert len(question) < 126
    wire.sendall(bytes([0x81, 0x80 | len(question)]) + bytes(4) + question)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        head = stream.read(2)
        if len(head) < 2:
            break
        length = head[1] & 0x7F
        if length > 125:
            length = int.from_bytes(stream.read(2 if length == 126 else 8), "big")
        told = stream.read(length)
        if head[0] & 0x0F == 1 and json.loads(told).get("id") == 1:
            return json.loads(told)
    raise ValueError("the browser has stopped talking")


def main():
    port, command = int(sys.argv[1]), sys.argv[2:]
    misses, pause = 0, START
    while True:
        try:
            reason = None if is_alive(port) else "the screen says that it is not alive"
        except (OSError, ValueError, KeyError) as error:
            reason = str(error)
        if reason is None:
            misses, pause = 0, START
            time.sleep(EVERY)
            continue
        misses += 1
        print(f"{misses} of {MISSES}: {reason}", flush=True)
        if misses < MISSES:
            time.sleep(EVERY)
            continue
        print(f"starting the browser again: {' '.join(command)}", flush=True)
        subprocess.run(command, check=False)
        time.sleep(pause)
        misses, pause = 0, min(2 * pause, LONGEST)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main()
