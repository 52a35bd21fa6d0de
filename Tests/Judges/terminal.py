"""Runs a command with its standard error on a pseudo-terminal and prints what came out as JSON.

terminal.py COLUMNS COMMAND…

Prints {"exit": …, "terminal": …, "output": …}. COLUMNS 0 gives a pipe instead of a terminal.
"""

import fcntl
import json
import os
import pty
import struct
import subprocess
import sys
import termios
import threading

columns = int(sys.argv[1])
if columns:
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
else:
    ours, theirs = os.pipe()
process = subprocess.Popen(sys.argv[2:], stdout=subprocess.PIPE, stderr=theirs, stdin=subprocess.DEVNULL)
os.close(theirs)
told = b""


def listen():
    global told
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:
            return
        if not part:
            return
        told += part


thread = threading.Thread(target=listen)
thread.start()
output = process.stdout.read()
code = process.wait()
thread.join()
print(json.dumps({"exit": code, "terminal": told.decode(), "output": output.decode()}))
