"""Counts the processor's instructions in the hot jobs, in their loops and behind keys, and compares them with what was recorded.

usage: guard.py --waymark PROGRAM --work DIR [--record | --self-check]

Instructions, unlike seconds, are the same on a busy machine and on a quiet one. Each job runs under callgrind on a small made-up
district; one that takes over 10 % more instructions than Benchmarks/guard.csv says ends the run with status 1. So does one of the
loops of Benchmarks/guardloops.csv, each a regular expression over the linker's names of its functions: in a whole job a slower loop would
hide. Keys are typed into the dashboard on a pseudo-terminal; a key's count is that of many less that of none. After a change that is
worth its price, or with another compiler, record the counts anew (--record) and say why in the commit.
--self-check: no run is measured twice, but each recorded count is made 15 % smaller in turn and must fail, and 5 % and must pass.
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

import everyday
import lists

HERE = os.path.dirname(os.path.abspath(__file__))
PAGE, LOOPS = os.path.join(HERE, "guard.csv"), os.path.join(HERE, "guardloops.csv")
STUDENTS, LISTED, ALLOWED = 1500, 20_000, 1.10
# Without it the order of a hash table, and so the instructions, would change from run to run.
SAME = {"SWIFT_DETERMINISTIC_HASHING": "1", "SWIFT_BACKTRACE": "enable=no"}

# Keys by name: what is typed first, what is counted, and how often.
KEYS = {
    "key: one row down": (b"0", b"j", 20),
    "key: one page down": (b"0", b"\x06", 20),
    "key: one more letter": (b"0/", b"a\x7f", 12),
    "key: another filter": (b"0", b"t", 20),
    "key: sorted by a column": (b"0l", b"]", 12),
}
# What is typed on a terminal; all else is the same in each run.
TYPED = {"first screen", *KEYS}


def run(command, **options):
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **options)
    if done.returncode != 0:
        raise SystemExit(f"guard: {command[0]} ended with status {done.returncode}: {done.stderr.strip()[-2000:]}")
    return done.stderr


def callgrind(work):
    """The command that counts, and the file that it writes."""
    out = os.path.join(work, "callgrind.out")
    return ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}"], out


def instructions(work, command):
    """The instructions of a process in user space, and those of each function itself."""
    counter, out = callgrind(work)
    text = run([*counter, *command], env={**os.environ, **SAME})
    return int(re.search(r"Collected\s*:\s*(\d+)", text).group(1)), functions(out)


def functions(out):
    """Instructions by function, those of what it calls left out: lines of a position and a cost after each fn=."""
    costs, names, name, is_call = {}, {}, None, False
    with open(out, encoding="utf-8", errors="replace") as file:
        for line in file:
            if line.startswith("fn="):
                number, _, spelled = line[3:].strip().partition(" ")
                if spelled:
                    names[number] = spelled
                name = names.get(number, number)
            elif line.startswith("cfn="):
                number, _, spelled = line[4:].strip().partition(" ")
                if spelled:
                    names[number] = spelled
            elif line.startswith("calls="):
                is_call = True
            elif line[:1].isdigit() or line[:1] in "+-*":
                parts = line.split()
                if not is_call and len(parts) == 2:
                    costs[name] = costs.get(name, 0) + int(parts[1])
                is_call = False
    return costs


def keys(options, large):
    """Instructions of one key of each kind, and of the first screen."""
    counter, out = callgrind(options.work)

    def typed(pressed):
        os.environ.update(SAME)
        screen = everyday.Screen([*counter, options.waymark, "browse", "--start", "schools", "--store", large])
        screen.settle(screen.begin, first=120, quiet=3)
        for key in pressed:
            os.write(screen.terminal, bytes([key]))
            # The panel below a list follows a moment after the rest; a key that came before it would save that frame, by chance.
            screen.settle(everyday.time.perf_counter(), first=3, quiet=0.9)
        os.write(screen.terminal, b"\x1b" if b"/" in pressed else b"")
        screen.settle(everyday.time.perf_counter(), first=1, quiet=0.3)
        os.write(screen.terminal, b"Q")
        screen.settle(everyday.time.perf_counter(), first=60, quiet=2)
        os.close(screen.terminal)
        os.waitpid(screen.child, 0)
        with open(out, encoding="utf-8", errors="replace") as file:
            return int(re.search(r"^(?:totals|summary): (\d+)", file.read(), re.MULTILINE).group(1))

    counts, none = {"first screen": typed(b"")}, {}
    for name, (first, key, times) in KEYS.items():
        if first not in none:
            none[first] = typed(first)
        counts[name] = (typed(first + key * times) - none[first]) // (times * len(key))
    return counts


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


def loops(job, costs):
    """The instructions of a job's loops; one that no function belongs to ends the run."""
    with open(LOOPS, encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["job"] == job]
    for row in rows:
        count = sum(cost for name, cost in costs.items() if re.search(row["pattern"], name))
        if count == 0:
            raise SystemExit(f"guard: no function of “{job}” is called {row['pattern']} any more: the loop “{row['loop']}” was renamed "
                             f"or became part of another; mend its line in {LOOPS}")
        yield f"{job}: {row['loop']}", count


def measure(options):
    counts, store = {}, None
    for name, command in jobs(options).items():
        counts[name], costs = instructions(options.work, command)
        counts.update(loops(name, costs))
    store, large = (os.path.join(options.work, name) for name in ("store.db", "large.db"))
    lists.multiply(store, large, LISTED)
    # The first start makes the roster's file.
    first = everyday.Screen([options.waymark, "browse", "--start", "schools", "--store", large])
    first.settle(first.begin, first=60, quiet=1)
    first.end()
    counts.update(keys(options, large))
    return counts


def verdict(counts, known):
    """What is slower, and what only one of the two knows."""
    slower = [name for name in counts if name in known and counts[name] > known[name] * ALLOWED]
    return slower, sorted(counts.keys() ^ known.keys())


def self_check(counts):
    """Whether 15 % more of any count would be noticed and 5 % let pass."""
    for name, count in counts.items():
        for share, wanted in ((1.15, [name]), (1.05, [])):
            if verdict({**counts, name: int(count * share)}, counts)[0] != wanted:
                raise SystemExit(f"guard: {share:.2f} times the instructions of “{name}” are not judged as they should be")
    print(f"guard: 15 % more is noticed in each of {len(counts)} counts, 5 % in none")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--waymark")
    parser.add_argument("--work")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--self-check", action="store_true")
    options = parser.parse_args()
    known = recorded()
    if options.self_check:
        return self_check(known)
    options.work = os.path.abspath(options.work)
    counts = measure(options)
    if any(name in TYPED for name in verdict(counts, known)[0]):
        # A busy machine gives a key another frame, or joins two; what the program needs is the lower count.
        again = keys(options, os.path.join(options.work, "large.db"))
        counts.update({name: min(counts[name], count) for name, count in again.items()})
    for name, count in counts.items():
        share = f"{count / known[name]:.3f} of the recorded {known[name]:,}" if known.get(name) else "not recorded"
        print(f"{name}: {count:,} instructions, {share}", flush=True)
    if options.record:
        with open(PAGE, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["job", "instructions"])
            writer.writerows(counts.items())
        return 0
    slower, missing = verdict(counts, known)
    if missing:
        print(f"guard: {PAGE} does not tell of {', '.join(missing)}; record it with script/bench --guard --record")
    if slower:
        print(f"guard: over 10 % more instructions: {', '.join(slower)}")
    return 1 if missing or slower else 0


if __name__ == "__main__":
    sys.exit(main())
