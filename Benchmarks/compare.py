"""Do two outputs of the batch job agree?  usage: compare.py OURS.csv PEER.csv

The peer's columns are compared: text and counts exactly, other numbers within 1e-9. An empty field is no number.
"""
import csv
import sys


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["student_id"]: row for row in rows}


def agree(left, right):
    if left == right:
        return True
    try:
        return abs(float(left) - float(right)) <= 1e-9
    except ValueError:
        return False


def main(ours, peer):
    left, right = read(ours), read(peer)
    differ = {}
    if left.keys() != right.keys():
        differ["students"] = len(left.keys() ^ right.keys())
    columns = next(iter(right.values())).keys() if right else []
    for student in left.keys() & right.keys():
        for column in columns:
            if not agree(left[student].get(column, "no such column"), right[student][column]):
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
