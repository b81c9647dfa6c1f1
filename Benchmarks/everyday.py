"""Times what a counselor waits for: importing a year, scoring it, the first screen, and a key.

usage: everyday.py --folder FOLDER --waymark PROGRAM --work DIR [--students N] [--rounds N] [--doc FILE] [--command TEXT]

Beside ours, in the same rounds: Python's sqlite3 module that reads the same files into bare tables in one transaction (it checks
nothing), and `less` on a text file of the same list; and, where it is installed, fzf on the list of N students. A screen is a pseudo-terminal of 80 by 24; a frame is done when nothing has
come for a while, and its time is that of the last byte.
"""
import argparse
import csv
import fcntl
import glob
import os
import pty
import select
import shutil
import signal
import sqlite3
import statistics
import struct
import subprocess
import sys
import termios
import time

import lists

BEGIN, END = "<!-- everyday: written by script/bench -->", "<!-- end of everyday -->"


def bare_import(folder, store):
    """The peer: every file into a table of text, keys unchecked, one transaction."""
    database = sqlite3.connect(store)
    with database:
        for path in sorted(glob.glob(os.path.join(folder, "*.csv"))):
            with open(path, encoding="utf-8-sig", newline="") as file:
                rows = csv.reader(file)
                header = next(rows)
                name = os.path.splitext(os.path.basename(path))[0]
                columns = ", ".join(f'"{column}" TEXT' for column in header)
                database.execute(f'CREATE TABLE "{name}" ({columns})')
                places = ", ".join("?" * len(header))
                database.executemany(f'INSERT INTO "{name}" VALUES ({places})', rows)


def timed(command, accepted=(0, 1)):
    begin = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - begin
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in accepted:
        raise SystemExit(f"{command[0]} ended with status {child.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


class Screen:
    """A program on a pseudo-terminal; tells when its last byte came."""

    def __init__(self, command):
        self.begin = time.perf_counter()
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", LESS="-S")
            os.execvp(command[0], command)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def settle(self, begin, first=5.0, quiet=0.05):
        """Seconds from `begin` to the last byte, and the bytes."""
        last, size, patience = begin, 0, first
        while select.select([self.terminal], [], [], patience)[0]:
            try:
                piece = os.read(self.terminal, 1 << 16)
            except OSError:
                break
            if not piece:
                break
            last, size, patience = time.perf_counter(), size + len(piece), quiet
        return last - begin, size

    def first(self):
        return self.settle(self.begin, quiet=0.2)

    def press(self, keys):
        begin = time.perf_counter()
        os.write(self.terminal, keys)
        return self.settle(begin, first=0.5, quiet=0.02)

    def settle_after(self, keys, quiet):
        """As `press`, for programs that answer in several pieces."""
        begin = time.perf_counter()
        os.write(self.terminal, keys)
        return self.settle(begin, first=0.5, quiet=quiet)

    def end(self):
        os.kill(self.child, signal.SIGTERM)
        os.close(self.terminal)
        os.waitpid(self.child, 0)


def screen_times(command, downs):
    first, presses, sizes = Screen(command), [], []
    start = first.first()[0]
    for _ in range(downs):
        seconds, size = first.press(b"j")
        if size:
            presses.append(seconds)
            sizes.append(size)
    first.end()
    return start, presses, sizes


def count(path):
    """The rows of a file of records, whose notes may have line ends in them."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def middle(values):
    return f"{statistics.median(values):,.3g} ({min(values):,.3g}–{max(values):,.3g})"


def measure(options):
    store, bare = os.path.join(options.work, "everyday.db"), os.path.join(options.work, "bare.db")
    listing = os.path.join(options.work, "list.txt")
    figures = {name: [] for name in ("import", "bare", "score", "open", "less", "key", "less key", "bytes", "store")}
    for _ in range(options.rounds):
        for path in glob.glob(store + "*") + glob.glob(bare + "*"):
            shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)
        figures["import"].append(timed([options.waymark, "import", options.folder, "--store", store]))
        figures["store"].append(os.path.getsize(store))
        figures["bare"].append(timed([sys.executable, __file__, "--bare", options.folder, bare]))
        figures["score"].append(timed([options.waymark, "score", "--store", store]))
        with open(listing, "wb") as file:
            subprocess.run([options.waymark, "list", "students", "--store", store], stdout=file, check=True)
        start, keys, sizes = screen_times([options.waymark, "browse", "--store", store], 5)
        students = Screen([options.waymark, "browse", "--start", "schools", "--store", store])
        students.first()
        students.press(b"0")
        for _ in range(60):
            seconds, size = students.press(b"j")
            keys.append(seconds)
            sizes.append(size)
        students.end()
        figures["open"].append(start)
        figures["key"] += keys
        figures["bytes"] += sizes
        start, keys, _ = screen_times(["less", listing], 60)
        figures["less"].append(start)
        figures["less key"] += keys
    return figures


def measure_lists(options):
    """Lists of many students, ours and fzf in turn; the first start makes the roster's file and is not counted."""
    store, large = (os.path.join(options.work, name) for name in ("everyday.db", "lists.db"))
    listing = os.path.join(options.work, "lists.txt")
    command = [options.waymark, "browse", "--start", "schools", "--store", large]
    lists.multiply(store, large, options.students)
    try:
        first = Screen(command)
        first.settle(first.begin, first=300, quiet=1)
        first.end()
        lists.write(large, listing)
        ours, beside = [], []
        for _ in range(options.rounds):
            ours.append(lists.ours(Screen, command))
            if shutil.which("fzf"):
                beside.append(lists.fzf(Screen, listing))
        return lists.lines(middle, options.students, ours, beside)
    finally:
        # Made-up names, but big: nothing of it is needed again.
        for path in glob.glob(large + "*"):
            shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)
        if os.path.exists(listing):
            os.remove(listing)


def section(options, figures):
    def wall(name):
        return [run[0] for run in figures[name]]

    def ratio(ours, theirs):
        return f"{statistics.median(ours) / statistics.median(theirs):.2f}"

    rows = {path: count(path) for path in glob.glob(os.path.join(options.folder, "*.csv"))}
    students = rows[os.path.join(options.folder, "students.csv")]
    rate = [sum(rows.values()) / seconds / 1e6 for seconds in wall("import")]
    size = statistics.median(figures["store"]) / students * 1e6 / 1e9
    peak = max(run[2] for run in figures["import"])
    milliseconds = {name: [value * 1000 for value in figures[name]] for name in ("open", "less", "key", "less key")}
    return "\n".join([
        BEGIN, "", f"{students:,} students, one school year, {options.rounds} round{'s' * (options.rounds != 1)}.", "",
        f"Command: `{options.command}`", "",
        "| what | ours | beside it | ours ÷ theirs |", "|---|---|---|---|",
        f"| import the year, checked, s | {middle(wall('import'))} | bare tables by Python's sqlite3, unchecked: {middle(wall('bare'))} | {ratio(wall('import'), wall('bare'))} |",
        f"| rows of all tables a second, millions | {middle(rate)} | | |",
        f"| peak memory of the import, MB | {peak:,.0f} | | |",
        f"| the store, GB for a million students at this rate | {size:,.2f} | | |",
        f"| score everybody and keep the run, s | {middle(wall('score'))} | | |",
        f"| first screen, ms | {middle(milliseconds['open'])} | less on the same list: {middle(milliseconds['less'])} | {ratio(figures['open'], figures['less'])} |",
        f"| one row down, key to last byte, ms | {middle(milliseconds['key'])} | less: {middle(milliseconds['less key'])} | {ratio(figures['key'], figures['less key'])} |",
        f"| one row down, bytes | {middle(figures['bytes'])} | | |",
        *measure_lists(options), "",
        "Medians, in brackets the least and the greatest.", "", END,
    ])


def write(path, text):
    with open(path, encoding="utf-8") as file:
        page = file.read()
    head, rest = page.split(BEGIN, 1)
    with open(path, "w", encoding="utf-8") as file:
        file.write(head + text + rest.split(END, 1)[1])


def main():
    if sys.argv[1:2] == ["--bare"]:
        return bare_import(sys.argv[2], sys.argv[3])
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("folder", "waymark", "work"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--students", type=int, default=50_000, help="students of the large lists")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--doc")
    parser.add_argument("--command", default="script/bench")
    options = parser.parse_args()
    os.makedirs(options.work, exist_ok=True)
    text = section(options, measure(options))
    print(text)
    if options.doc:
        write(options.doc, text)


if __name__ == "__main__":
    main()
