"""Do two outputs of the batch job agree?  usage: compare.py OURS.csv PEER.csv

The peer's columns are compared: text and counts exactly, other numbers within 1e-9. An empty field is no number.
"""
import csv
import sys


def read(path):
    """The columns, and the cells of each student; no dictionary a row, for there may be a million."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        columns = next(rows)
        place = columns.index("student_id")
        return columns, {row[place]: row for row in rows}


def agree(left, right):
    if left == right:
        return True
    try:
        return abs(float(left) - float(right)) <= 1e-9
    except ValueError:
        return False


def main(ours, peer):
    (own, left), (columns, right) = read(ours), read(peer)
    differ = {}
    if left.keys() != right.keys():
        differ["students"] = len(left.keys() ^ right.keys())
    places = [(column, own.index(column) if column in own else None, place) for place, column in enumerate(columns)]
    for student, theirs in right.items():
        mine = left.get(student)
        for column, at, place in places if mine else ():
            if at is None or not agree(mine[at], theirs[place]):
                differ[column] = differ.get(column, 0) + 1
    for column, count in sorted(differ.items()):
        print(f"differs: {column}, {count} students")
    # Two empty files agree about nothing.
    if not right:
        differ["students"] = 0
    print(f"{len(right)} students compared: {'they differ' if differ else 'all agree'}")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
