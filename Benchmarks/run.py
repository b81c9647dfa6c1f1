"""Runs programs in turn, several rounds, and tells their wall time, processor time and peak memory.

usage: run.py --folder FOLDER --waymark PROGRAM --work DIR [--rounds N] [--check] [--shuffled FOLDER] [--smaller FOLDER ...]
              [--limit PROGRAM DATA] [--peers NAMES] [--doc FILE] [--command TEXT]

The job: the record files of one school year to one line of indicators a student. Rounds are interleaved (A B C A B C ...), so
that whatever else the machine does meets all of them; figures are medians of whole processes, start and end included.
"""
import argparse
import csv
import datetime
import math
import os
import platform
import statistics
import subprocess
import sys
import time

import compare

HERE = os.path.dirname(os.path.abspath(__file__))
# A state of a million students has a block of its own on the page, beside that of a hundred thousand.
MARKS = {
    False: ("<!-- batch job: written by script/bench -->", "<!-- end of the batch job -->"),
    True: ("<!-- batch job of a state: written by script/bench -->", "<!-- end of the batch job of a state -->"),
}
LIMIT = "the least there is"


def as_of(folder):
    with open(os.path.join(folder, "manifest.csv"), encoding="utf-8-sig", newline="") as file:
        return next(value for name, value in csv.reader(file) if name == "asOfDate")


def students(folder):
    with open(os.path.join(folder, "students.csv"), "rb") as file:
        return sum(1 for _ in file) - 1


class Job:
    """The programs that do the job on one folder, and what they took."""

    def __init__(self, options, folder, label, peers):
        self.folder, self.label = folder, label
        self.work = os.path.join(options.work, label)
        os.makedirs(self.work, exist_ok=True)
        day = as_of(folder)
        self.commands = {"waymark": [options.waymark, "score", "--from", folder, "--out", self.out("waymark"),
                                     "--as-of", day, "--indicators", "bench"]}
        for peer in peers:
            script = os.path.join(HERE, "peers", f"job_{peer}.py")
            self.commands[peer] = [sys.executable, script, folder, self.out(peer), day]
        self.results = {name: [] for name in self.commands}
        self.bytes = warm(folder)

    def out(self, name):
        return os.path.join(self.work, name + ".csv")

    def round(self, number):
        for name, command in self.commands.items():
            # Whoever ran before may have taken twenty gigabytes, and the files' memory with them.
            warm(self.folder)
            self.results[name].append(measure(command))
            report(f"{self.label}, round {number}, {name}", self.results[name][-1])

    def median(self, name, index):
        return statistics.median(run[index] for run in self.results[name])

    def check(self):
        status = 0
        for peer in self.commands:
            if peer != "waymark":
                print(f"{self.label}, {peer}", end=": ", flush=True)
                status |= compare.main(self.out("waymark"), self.out(peer))
        return status


def measure(command):
    """One process: seconds of wall time, seconds of processor time, and megabytes at the peak."""
    begin = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - begin
    child.returncode = os.waitstatus_to_exitcode(status)
    # Rows with planted problems are rejected and told by exit status 1; anything above is a failure.
    if child.returncode not in (0, 1):
        raise SystemExit(f"{command[0]} ended with status {child.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def report(what, figures):
    wall, cpu, peak = figures
    print(f"{what}: wall {wall:.2f} s, processor {cpu:.2f} s, peak {peak:.0f} MB", flush=True)


def warm(folder):
    """Reads all files once, so that no program pays for the disk; the size of all."""
    size = 0
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), "rb", 0) as file:
            while piece := file.read(1 << 24):
                size += len(piece)
    return size


def spread(values, places):
    low, middle, high = min(values), statistics.median(values), max(values)
    return f"{middle:,.{places}f} ({low:,.{places}f}–{high:,.{places}f})"


def table(job):
    ours = [job.median("waymark", index) for index in range(3)]
    lines = [
        "| program | wall s | processor s | peak MB | wall × | processor × | memory × |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, runs in job.results.items():
        wall, cpu, peak = zip(*runs)
        ratios = [statistics.median(v) / o for v, o in zip((wall, cpu, peak), ours)]
        lines.append(f"| {name} | {spread(wall, 2)} | {spread(cpu, 2)} | {spread(peak, 0)} | "
                     + " | ".join(f"{ratio:.2f}" for ratio in ratios) + " |")
    return lines


def machine():
    model = "unknown processor"
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        for line in file:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    with open("/proc/meminfo", encoding="utf-8") as file:
        memory = int(file.readline().split()[1]) / 1024 / 1024
    load = os.getloadavg()[0]
    return (f"{model}, {os.cpu_count()} processors, {memory:.0f} GB, Linux {platform.release()}, "
            f"load {load:.1f} before the run")


def versions(peers):
    names = {"polars": "polars", "duckdb": "DuckDB", "pandas": "pandas"}
    return ", ".join([f"{names[peer]} {__import__(peer).__version__}" for peer in peers]
                     + [f"Python {platform.python_version()}"])


def growth(jobs):
    """How processor time and peak memory of ours grow with the number of students."""
    lines = ["| students | processor s | peak MB | processor µs a student |", "|---|---|---|---|"]
    sizes = sorted((students(job.folder), job) for job in jobs)
    for size, job in sizes:
        cpu = job.median("waymark", 1)
        lines.append(f"| {size:,} | {cpu:.2f} | {job.median('waymark', 2):,.0f} | {cpu / size * 1e6:.1f} |")
    (low, first), (high, last) = sizes[0], sizes[-1]
    exponent = math.log(last.median("waymark", 1) / first.median("waymark", 1)) / math.log(high / low)
    return [*lines, "", f"From {low:,} to {high:,} students processor time grows with the power {exponent:.2f} of their number."]


def against_limit(job, runs, size):
    cpu = statistics.median(run[1] for run in runs)
    ours, least = job.median("waymark", 1) / job.bytes * 1e9, cpu / size * 1e9
    return (f"A C program that trusts its files and reads a simpler layout ({size / 1e6:,.0f} MB, two threads) takes "
            f"{least:.2f} ns of processor time a byte; Waymark takes {ours:.2f} ns a byte, {ours / least:.1f} times as much.")


def marks(job):
    return MARKS[students(job.folder) > 300_000]


def section(options, job, shuffled, smaller, limit, start):
    text = [
        marks(job)[0], "",
        f"{students(job.folder):,} students, {job.bytes / 1e6:,.0f} MB of CSV, {options.rounds} round{'s' * (options.rounds != 1)}, {start}. "
        f"{versions(options.peers)}. {options.machine}.", "",
        f"Command: `{options.command}`", "",
        *table(job), "",
    ]
    if shuffled:
        text += ["The same records with the rows of the attendance file in random order:", "", *table(shuffled), ""]
    if smaller:
        text += ["Ours by the number of students:", "", *growth([*smaller, job]), ""]
    if limit:
        text += [against_limit(job, *limit), ""]
    text += ["Medians, in brackets the least and the greatest; × is the program's median over Waymark's.", "", marks(job)[1]]
    return "\n".join(text)


def write(path, text, marks):
    with open(path, encoding="utf-8") as file:
        page = file.read()
    head, rest = page.split(marks[0], 1)
    tail = rest.split(marks[1], 1)[1]
    with open(path, "w", encoding="utf-8") as file:
        file.write(head + text + tail)


def parsed():
    parser = argparse.ArgumentParser()
    for name in ("--folder", "--waymark", "--work"):
        parser.add_argument(name, required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--shuffled")
    parser.add_argument("--smaller", action="append", default=[])
    parser.add_argument("--limit", nargs=2)
    parser.add_argument("--peers", type=lambda text: [name for name in text.split(",") if name], default="polars,duckdb,pandas")
    parser.add_argument("--doc")
    parser.add_argument("--command", default="script/bench")
    return parser.parse_args()


def main():
    options = parsed()
    options.machine = machine()
    # The big folder last, so that its files are in memory when it is timed first.
    smaller = [Job(options, folder, f"smaller-{number}", []) for number, folder in enumerate(options.smaller)]
    shuffled = Job(options, options.shuffled, "shuffled", options.peers) if options.shuffled else None
    limit, size = [], warm(options.limit[1]) if options.limit else 0
    job = Job(options, options.folder, "sorted", options.peers)
    for number in range(1, options.rounds + 1):
        job.round(number)
        if options.limit:
            warm(options.limit[1])
            limit.append(measure([options.limit[0], "job", options.limit[1], os.path.join(options.work, "limit"), "2"]))
            report(f"{LIMIT}, round {number}", limit[-1])
        for other in [*([shuffled] if shuffled else []), *smaller]:
            other.round(number)
    status = 0
    if options.check:
        status = job.check() | (shuffled.check() if shuffled else 0)
    text = section(options, job, shuffled, smaller, (limit, size) if limit else None, datetime.date.today().isoformat())
    print(text)
    if options.doc:
        write(options.doc, text, marks(job))
    return status


if __name__ == "__main__":
    sys.exit(main())
