"""Times the lists of a large run: the first screen, searches, filters, sorts and cursor keys, beside fzf and less.

Used by everyday.py. The run is a small one that was scored, multiplied in the store: rows of the roster and students with
names mixed anew, so that a million need no records. Only lists are measured, and they read nothing else.
"""
import random
import shutil
import sqlite3
import statistics


def multiply(store, large, count):
    """A copy of a store whose latest run has so many students."""
    shutil.copy(store, large)
    database = sqlite3.connect(large, isolation_level=None)
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF"):
        database.execute(f"PRAGMA {pragma}")

    def columns(table):
        return [column[1] for column in database.execute(f"PRAGMA table_info({table})")]

    def add(table, rows):
        places = ", ".join("?" * len(columns(table)))
        database.executemany(f"INSERT INTO {table} VALUES ({places})", rows)

    run, year = database.execute("SELECT run_id, school_year FROM runs ORDER BY as_of DESC, run_id DESC").fetchone()
    roster = database.execute("SELECT * FROM roster_rows WHERE run_id = ? ORDER BY place", (run,)).fetchall()
    students = database.execute("SELECT * FROM students WHERE snapshot_year = ?", (year,)).fetchall()
    place, row_id = (columns("roster_rows").index(name) for name in ("place", "student_id"))
    student_id, last, first, preferred = (columns("students").index(name) for name in (
        "student_id", "last_name", "first_name", "preferred_first_name"))
    mixed = random.Random(1)

    def rows():
        for number in range(len(roster), count):
            row = list(roster[number % len(roster)])
            row[place], row[row_id] = number, f"R{number:07}"
            yield row

    def people():
        for number in range(len(roster), count):
            row = list(students[number % len(students)])
            row[student_id], row[preferred] = f"R{number:07}", None
            row[last], row[first] = mixed.choice(students)[last], mixed.choice(students)[first]
            yield row

    database.execute("BEGIN")
    add("students", people())
    add("roster_rows", rows())
    database.execute("COMMIT")
    database.close()


def write(store, listing):
    """The list as text: tier, name, id and why, a line each."""
    database = sqlite3.connect(store)
    run, year = database.execute("SELECT run_id, school_year FROM runs ORDER BY as_of DESC, run_id DESC").fetchone()
    rows = database.execute(
        "SELECT tier, last_name || ', ' || coalesce(preferred_first_name, first_name), roster_rows.student_id, why FROM roster_rows"
        " LEFT JOIN students ON students.district_id = roster_rows.district_id AND students.snapshot_year = ?2"
        " AND students.student_id = roster_rows.student_id WHERE run_id = ?1", (run, year))
    with open(listing, "w", encoding="utf-8") as file:
        file.writelines(f"{tier:8} {name:28} {student:10} {why or ''}\n" for tier, name, student, why in rows)
    database.close()


def peak(screen):
    with open(f"/proc/{screen.child}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024


# How often each program is started for its first screen: one start in a row of other work is met by whatever that has left behind.
STARTS = 5
# What is typed into searches: a name letter by letter, frequent and rare ones.
TYPED = ("garcia, m", "maria", "zzz")


def ours(start, command):
    """Milliseconds of every kind of key, and the peak of memory in MiB."""
    times = {name: [] for name in ("open", "key", "search", "filter", "sort")}
    for number in range(STARTS):
        screen = start(command)
        times["open"].append(screen.first()[0])
        if number + 1 < STARTS:
            screen.end()

    def press(name, keys, also=0):
        seconds, size = screen.press(keys)
        if size > also:
            times[name].append(seconds)

    screen.press(b"0")
    for key in (b"j" * 1, b"\x06", b"\x02", b"k"):
        for _ in range(15):
            press("key", key)
    for text in TYPED:
        screen.press(b"/")
        for letter in text:
            press("search", letter.encode())
        # Ctrl-U takes away what was typed; Enter closes the prompt.
        press("search", b"\x15")
        screen.press(b"\r")
    for _ in range(12):
        press("filter", b"t")
    press("filter", b"w")
    press("filter", b"w")
    # Each column of the list in turn, both ways.
    for _ in range(10):
        press("sort", b"]")
        press("sort", b"[")
        screen.press(b"l")
    memory = peak(screen)
    screen.end()
    return times, memory


def fzf(start, listing):
    """The same of fzf on the same list as text: all read, and a name typed letter by letter."""
    times = {name: [] for name in ("open", "key", "search")}
    for number in range(STARTS):
        screen = start(["sh", "-c", f"exec fzf --no-mouse < '{listing}'"])
        # It counts while it reads: the last byte is that of the last count.
        times["open"].append(screen.settle(screen.begin, quiet=0.5)[0])
        if number + 1 < STARTS:
            screen.end()
    for _ in range(30):
        times["key"].append(screen.press(b"\x10")[0])
    for text in TYPED:
        for letter in text.replace(", ", " "):
            times["search"].append(screen.settle_after(letter.encode(), quiet=0.15)[0])
        screen.settle_after(b"\x15", quiet=0.3)
    memory = peak(screen)
    screen.end()
    return times, memory


def merge(runs):
    """Of several runs the pooled times in milliseconds, and the greatest peak."""
    times = {name: [1000 * value for run, _ in runs for value in run[name]] for name in runs[0][0]}
    return times, max(memory for _, memory in runs)


def lines(middle, count, our_runs, fzf_runs):
    """The rows of the table of everyday.py."""
    times, memory = merge(our_runs)
    beside = merge(fzf_runs) if fzf_runs else None

    def row(what, name):
        peer, ratio = "", ""
        if beside and beside[0].get(name):
            peer = f"fzf: {middle(beside[0][name])}"
            ratio = f"{statistics.median(times[name]) / statistics.median(beside[0][name]):.2f}"
        return f"| {what}, ms | {middle(times[name])} | {peer} | {ratio} |"

    what = f"{count:,} students: "
    peer = f"fzf: {beside[1]:,.0f}" if beside else ""
    ratio = f"{memory / beside[1]:.2f}" if beside else ""
    return [
        row(what + "first screen (of fzf: all is read)", "open"),
        row(what + "one more letter of a name", "search"),
        row(what + "a filter", "filter"),
        row(what + "sorted by a column", "sort"),
        row(what + "cursor and page keys", "key"),
        f"| {what}peak memory, MiB | {memory:,.0f} | {peer} | {ratio} |",
    ]
