"""Runs programs in turn, several rounds, and tells their wall time, processor time and peak memory.

usage: run.py --folder FOLDER --waymark PROGRAM --work DIR [--rounds N] [--check] [--doc FILE] [--command TEXT]

The job: the record files of one school year to one line of indicators a student. Rounds are interleaved (A B C A B C ...), so
that whatever else the machine does meets all of them; figures are medians of whole processes, start and end included.
"""
import argparse
import csv
import datetime
import os
import platform
import statistics
import subprocess
import sys
import time

import compare

HERE = os.path.dirname(os.path.abspath(__file__))
BEGIN, END = "<!-- batch job: written by script/bench -->", "<!-- end of the batch job -->"


def as_of(folder):
    with open(os.path.join(folder, "manifest.csv"), encoding="utf-8-sig", newline="") as file:
        return next(value for name, value in csv.reader(file) if name == "asOfDate")


def commands(options, day):
    def out(name):
        return os.path.join(options.work, name + ".csv")

    jobs = {
        "waymark": [options.waymark, "score", "--from", options.folder, "--out", out("waymark"),
                    "--as-of", day, "--indicators", "bench"],
    }
    for peer in ("polars", "duckdb"):
        script = os.path.join(HERE, "peers", f"job_{peer}.py")
        jobs[peer] = [sys.executable, script, options.folder, out(peer), day]
    return jobs


def measure(command):
    """One process: seconds of wall time, seconds of processor time, and megabytes at the peak."""
    begin = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - begin
    child.returncode = os.waitstatus_to_exitcode(status)
    # Rows with planted problems are rejected and told by exit status 1; anything above is a failure.
    if child.returncode not in (0, 1):
        raise SystemExit(f"{command[0]} ended with status {child.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def warm(folder):
    """Reads all files once, so that no program pays for the disk."""
    size = 0
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), "rb", 0) as file:
            while piece := file.read(1 << 24):
                size += len(piece)
    return size


def spread(values, places):
    low, middle, high = min(values), statistics.median(values), max(values)
    return f"{middle:,.{places}f} ({low:,.{places}f}–{high:,.{places}f})"


def table(results):
    ours = [statistics.median(column) for column in zip(*results["waymark"])]
    lines = [
        "| program | wall s | processor s | peak MB | wall × | processor × | memory × |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, runs in results.items():
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


def versions():
    import duckdb
    import polars
    return f"polars {polars.__version__}, DuckDB {duckdb.__version__}, Python {platform.python_version()}"


def section(options, results, size, students, start):
    text = [
        BEGIN, "",
        f"{students:,} students, {size / 1e6:,.0f} MB of CSV, {options.rounds} rounds, {start}. "
        f"{versions()}. {options.machine}.", "",
        f"Command: `{options.command}`", "",
        *table(results), "",
        "Medians, in brackets the least and the greatest; × is the program's median over Waymark's.", "", END,
    ]
    return "\n".join(text)


def write(path, text):
    with open(path, encoding="utf-8") as file:
        page = file.read()
    head, rest = page.split(BEGIN, 1)
    tail = rest.split(END, 1)[1]
    with open(path, "w", encoding="utf-8") as file:
        file.write(head + text + tail)


def main():
    parser = argparse.ArgumentParser()
    for name in ("--folder", "--waymark", "--work"):
        parser.add_argument(name, required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--doc")
    parser.add_argument("--command", default="script/bench")
    options = parser.parse_args()
    options.machine = machine()
    os.makedirs(options.work, exist_ok=True)
    jobs = commands(options, as_of(options.folder))
    results = {name: [] for name in jobs}
    size = warm(options.folder)
    for number in range(options.rounds):
        for name, command in jobs.items():
            results[name].append(measure(command))
            wall, cpu, peak = results[name][-1]
            print(f"round {number + 1} {name}: wall {wall:.2f} s, processor {cpu:.2f} s, peak {peak:.0f} MB", flush=True)
    status = 0
    if options.check:
        for peer in ("polars", "duckdb"):
            print(peer, end=": ", flush=True)
            status |= compare.main(jobs["waymark"][5], jobs[peer][3])
    with open(os.path.join(options.folder, "students.csv"), "rb") as file:
        students = sum(1 for _ in file) - 1
    text = section(options, results, size, students, datetime.date.today().isoformat())
    print(text)
    if options.doc:
        write(options.doc, text)
    return status


if __name__ == "__main__":
    sys.exit(main())
