"""Measures what a key costs on a terminal of 80 by 24: bytes, and the time to the last of them; then resizes, and rest.

usage: terminal.py --waymark PROGRAM --work DIR [--students N] [--rounds N] [--doc FILE] [--command TEXT]

A made-up district of N students is generated, imported and scored; then its list is walked through, in turn with peers: a bare
table under ncurses (peers/table.c), which is the least that such a list can cost, `less` on the same list as text, and fzf
where it is installed. An answer has ended when nothing has come for 30 ms.
"""
import argparse
import fcntl
import glob
import os
import shutil
import statistics
import struct
import subprocess
import termios
import time

import everyday
import run

BEGIN, END = "<!-- terminal: written by script/bench --terminal -->", "<!-- end of the terminal -->"
HERE = os.path.dirname(os.path.abspath(__file__))
IDLE = 5
STARTS = 9

# What is asked of ours, where something is.
AIMS = {"move": "≤ 185", "scroll": "≤ 220", "page": "≤ 1,500", "hold": "≤ 3,000", "key ms": "0.3 / 3", "resize ms": "2", "start ms": "30", "idle": "0"}


class Subject:
    """A program with a list, and the keys that walk through it."""

    def __init__(self, command, to_list=b"", down=b"j", page=b"\x06", has_cursor=True):
        self.command, self.to_list, self.down, self.page, self.has_cursor = command, to_list, down, page, has_cursor


def answer(screen, keys, quiet=0.03):
    seconds, size = screen.settle_after(keys, quiet)
    return size, 1000 * seconds


def resized(screen, columns, rows):
    begin = time.perf_counter()
    fcntl.ioctl(screen.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    seconds, size = screen.settle(begin, first=0.5, quiet=0.03)
    return size, 1000 * seconds


def used(screen):
    """Milliseconds of processor time so far, and how often the program woke by itself."""
    with open(f"/proc/{screen.child}/stat", encoding="utf-8", errors="replace") as file:
        fields = file.read().rpartition(")")[2].split()
    with open(f"/proc/{screen.child}/status", encoding="utf-8", errors="replace") as file:
        wakes = next(int(line.split()[1]) for line in file if line.startswith("voluntary"))
    return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"), wakes


def start(command):
    """The bytes of a first screen, and the milliseconds from the start of the process to the last of them."""
    screen = everyday.Screen(command)
    seconds, size = screen.settle(screen.begin, quiet=0.3)
    screen.end()
    return size, 1000 * seconds


def walk(subject):
    """The bytes and milliseconds of each kind of key, by name."""
    figures = {"start": [start(subject.command) for _ in range(STARTS)]}
    screen = everyday.Screen(subject.command)
    screen.settle(screen.begin, quiet=0.3)
    if subject.to_list:
        screen.settle_after(subject.to_list, 0.3)
    if subject.has_cursor:
        figures["move"] = [answer(screen, subject.down) for _ in range(14)]
    screen.settle_after(subject.down * 70, 0.3)
    figures["scroll"] = [answer(screen, subject.down) for _ in range(200)]
    figures["page"] = [answer(screen, subject.page) for _ in range(60)]
    figures["hold"] = [answer(screen, subject.down * 200, quiet=0.3) for _ in range(5)]
    # As long as nothing else is pressed: with what follows when keys rest.
    figures["rested"] = [answer(screen, subject.down, quiet=0.2) for _ in range(30)]
    sizes = [(100, 30), (80, 24)] * 5
    figures["resize"] = [resized(screen, *size) for size in sizes]
    before = used(screen)
    time.sleep(IDLE)
    figures["idle"] = [tuple(now - then for now, then in zip(used(screen), before))]
    screen.end()
    return figures


def district(options):
    """A store with so many students, and its list as text."""
    folder, store = (os.path.join(options.work, name) for name in ("district", "students.db"))
    listing = os.path.join(options.work, "students.txt")
    for path in [folder, *glob.glob(store + "*")]:
        shutil.rmtree(path) if os.path.isdir(path) else os.path.exists(path) and os.remove(path)
    quiet = {"check": True, "stdout": subprocess.DEVNULL}
    subprocess.run([options.waymark, "generate", "--students", str(options.students), "--years", "1", "--seed", "1",
                    "--as-of", "2026-06-30", "--out", folder], **quiet)
    # Status 1: imported, with findings.
    done = subprocess.run([options.waymark, "import", *glob.glob(folder + "/*/"), "--store", store], stdout=subprocess.DEVNULL, check=False)
    if done.returncode > 1:
        raise SystemExit(f"terminal: the import ended with status {done.returncode}")
    subprocess.run([options.waymark, "score", "--store", store], **quiet)
    with open(listing, "wb") as file:
        subprocess.run([options.waymark, "list", "students", "--store", store], stdout=file, check=True)
    return store, listing


def subjects(options, store, listing):
    table = os.path.join(options.work, "table")
    subprocess.run(["clang", "-O2", "-D_XOPEN_SOURCE_EXTENDED", "-o", table, os.path.join(HERE, "peers", "table.c"),
                    "-lncursesw", "-ltinfo"], check=True)
    found = {
        "Waymark": Subject([options.waymark, "browse", "--start", "schools", "--store", store], to_list=b"0"),
        "bare ncurses table": Subject([table, str(options.students)]),
        "less": Subject(["less", listing], has_cursor=False),
    }
    if shutil.which("fzf"):
        found["fzf"] = Subject(["sh", "-c", f"exec fzf --no-mouse --layout=reverse < '{listing}'"], down=b"\x0e", page=b"\x1b[6~")
    return found


def measure(options):
    store, listing = district(options)
    # The first start makes the roster's file and is not measured.
    first = everyday.Screen([options.waymark, "browse", "--store", store])
    first.settle(first.begin, first=120, quiet=1)
    first.end()
    walked = {}
    for _ in range(options.rounds):
        for name, subject in subjects(options, store, listing).items():
            for kind, values in walk(subject).items():
                walked.setdefault(name, {}).setdefault(kind, []).extend(values)
    return walked


def worst(values):
    """The 99th percentile."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(0.99 * len(ordered)))]


def sizes(figures, kind):
    values = [size for size, _ in figures.get(kind, [])]
    return f"{statistics.median(values):,.0f} ({min(values):,}–{max(values):,})" if values else ""


def times(figures, *kinds):
    values = [milliseconds for kind in kinds for _, milliseconds in figures.get(kind, [])]
    return f"{statistics.median(values):.3g} / {worst(values):.3g}" if values else ""


def idle(figures):
    spent, wakes = (max(values) for values in zip(*figures["idle"]))
    return f"{spent:.0f} ms, woken {wakes}×"


ROWS = [
    ("cursor one row on, bytes", "move", lambda figures: sizes(figures, "move")),
    ("list one row on, bytes", "scroll", lambda figures: sizes(figures, "scroll")),
    ("page, bytes", "page", lambda figures: sizes(figures, "page")),
    ("200 waiting keys, bytes", "hold", lambda figures: sizes(figures, "hold")),
    ("list one row on, and rest: all bytes", "", lambda figures: sizes(figures, "rested")),
    ("cursor or list one row on, key to last byte, ms", "key ms", lambda figures: times(figures, "move", "scroll")),
    ("page, key to last byte, ms", "", lambda figures: times(figures, "page")),
    ("resized to last byte, ms", "resize ms", lambda figures: times(figures, "resize")),
    ("first screen, ms", "start ms", lambda figures: times(figures, "start")),
    ("first screen, bytes", "", lambda figures: f"{statistics.median(size for size, _ in figures['start']):,.0f}"),
    (f"processor time in {IDLE} s at rest", "idle", idle),
]


def section(options, load, walked):
    rounds = f"{options.rounds} round{'s' * (options.rounds != 1)}"
    return "\n".join([
        BEGIN, "", f"{options.students:,} students, {rounds}, load {load:.1f} before the run.", "", f"Command: `{options.command}`", "",
        f"| what | aim | {' | '.join(walked)} |", "|---" * (2 + len(walked)) + "|",
        *(f"| {what} | {AIMS.get(aim, '')} | {' | '.join(cell(figures) for figures in walked.values())} |" for what, aim, cell in ROWS), "",
        "Bytes: medians, in brackets the least and the most. Times: medians and 99th percentiles.", "", END,
    ])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("waymark", "work"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--students", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--doc")
    parser.add_argument("--command", default="script/bench --terminal")
    options = parser.parse_args()
    os.makedirs(options.work, exist_ok=True)
    load = os.getloadavg()[0]
    text = section(options, load, measure(options))
    print(text)
    if options.doc:
        run.write(options.doc, text, (BEGIN, END))


if __name__ == "__main__":
    main()
