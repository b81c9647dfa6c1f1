"""Counts the processor's instructions in the hot loops and compares them with what was recorded.

usage: guard.py --waymark PROGRAM --work DIR [--record]

Instructions, unlike seconds, are the same on a busy machine and on a quiet one. Each job runs under callgrind on a small made-up
district; one that takes over 10 % more instructions than Benchmarks/guard.csv says ends the run with status 1. After a change that
is worth its price, or with another compiler, record the counts anew (--record) and say why in the commit.
"""
import argparse
import csv
import glob
import os
import random
import re
import shutil
import subprocess
import sys

PAGE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "guard.csv")
STUDENTS, ALLOWED = 1500, 1.10


def run(command, **options):
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **options)
    if done.returncode != 0:
        raise SystemExit(f"guard: {command[0]} ended with status {done.returncode}: {done.stderr.strip()[-2000:]}")
    return done.stderr


def instructions(work, command):
    """The instructions of a process in user space."""
    out = os.path.join(work, "callgrind.out")
    text = run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *command],
               env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1", "SWIFT_BACKTRACE": "enable=no"})
    return int(re.search(r"Collected\s*:\s*(\d+)", text).group(1))


def shuffle(folder, other):
    shutil.copytree(folder, other)
    path = os.path.join(other, "attendance.csv")
    with open(path, encoding="utf-8") as file:
        header, *rows = file.readlines()
    random.Random(1).shuffle(rows)
    with open(path, "w", encoding="utf-8") as file:
        file.writelines([header, *rows])


def jobs(options):
    """The jobs by name: what is prepared was not counted, what is returned will be."""
    def path(name):
        return os.path.join(options.work, name)

    shutil.rmtree(options.work, ignore_errors=True)
    os.makedirs(options.work)
    # Without debug information, whose newer kind callgrind does not read.
    run(["strip", "--strip-debug", "-o", path("waymark"), options.waymark])
    options.waymark = path("waymark")
    run([options.waymark, "generate", "--students", str(STUDENTS), "--years", "1", "--attendance", "complete",
         "--seed", "1", "--as-of", "2026-06-30", "--out", path("district")])
    folder = glob.glob(path("district/*/"))[0]
    shuffle(folder, path("shuffled"))
    store = path("store.db")
    run([options.waymark, "import", folder, "--store", store])
    run([options.waymark, "score", "--store", store])
    score = [options.waymark, "score", "--as-of", "2026-06-16", "--indicators", "bench", "--out", path("scores.csv"), "--from"]
    listed = [options.waymark, "list", "students", "--store", store]
    return {
        "start": [options.waymark, "--version"],
        "score sorted files": [*score, folder],
        "score shuffled attendance": [*score, path("shuffled")],
        "import into a store": [options.waymark, "import", folder, "--store", path("other.db")],
        "score a store": [options.waymark, "score", "--store", store],
        "list by tier": [*listed, "--tier", "high"],
    }


def recorded():
    if not os.path.exists(PAGE):
        return {}
    with open(PAGE, encoding="utf-8", newline="") as file:
        return {row["job"]: int(row["instructions"]) for row in csv.DictReader(file)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--waymark", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    options.work = os.path.abspath(options.work)
    known, counts, slower = recorded(), {}, []
    for name, command in jobs(options).items():
        counts[name] = instructions(options.work, command)
        before = known.get(name)
        share = f"{counts[name] / before:.3f} of the recorded {before:,}" if before else "not recorded"
        print(f"{name}: {counts[name]:,} instructions, {share}", flush=True)
        if before and counts[name] > before * ALLOWED:
            slower.append(name)
    if options.record:
        with open(PAGE, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["job", "instructions"])
            writer.writerows(counts.items())
        return 0
    missing = counts.keys() ^ known.keys()
    if missing:
        print(f"guard: {PAGE} does not tell of {', '.join(sorted(missing))}; record it with script/bench --guard --record")
    if slower:
        print(f"guard: over 10 % more instructions: {', '.join(slower)}")
    return 1 if missing or slower else 0


if __name__ == "__main__":
    sys.exit(main())
