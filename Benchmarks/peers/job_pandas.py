"""The batch job on the native layout in pandas: record files to one line of indicators a student.

usage: job_pandas.py FOLDER OUT.csv AS_OF

Attendance is read in pieces, for a year of it does not fit in memory as a frame. Computes exactly what job_duckdb.py and
`waymark score --from FOLDER --indicators bench` write.
"""
import datetime
import os
import sys

import numpy as np
import pandas as pd

folder, out, as_of = sys.argv[1:4]
ROWS = 4_000_000


def csv(name, columns, **options):
    """The named columns that the file has, as text unless a type is given; a column that is missing is empty."""
    path = os.path.join(folder, name + ".csv")
    with open(path, encoding="utf-8-sig") as file:
        header = file.readline().strip().split(",")
    types = {column: kind for column, kind in columns.items() if column in header}
    # Only an empty field is no value: the names of people may be "NA".
    read = pd.read_csv(path, usecols=list(types), dtype=types, keep_default_na=False, na_values=[""],
                       encoding="utf-8-sig", **options)
    if options.get("chunksize"):
        return read
    return read.assign(**{column: pd.Series(np.nan, index=read.index) for column in columns if column not in header})


def truth(column, default):
    return column.map({"true": True, "false": False}).astype("boolean").fillna(default)


students = csv("students", {"student_id": "str", "birth_date": "str"})
enrollments = csv("enrollments", {c: "str" for c in (
    "student_id", "org_id", "entry_date", "grade_level", "exit_date", "exit_type", "is_primary")})
calendar = csv("calendar", {"org_id": "str", "date": "str", "is_school_day": "str"})

came = enrollments[(enrollments["entry_date"] <= as_of) & (enrollments["exit_type"] != "no_show")]
now = came[(came["exit_date"].isna() | (came["exit_date"] >= as_of)) & truth(came["is_primary"], True)]
current = now.sort_values("entry_date", kind="stable").drop_duplicates("student_id", keep="last")
current = current[["student_id", "org_id", "grade_level"]].set_index("student_id")
base = current.join(students.set_index("student_id")["birth_date"])

# The manifest tells the last day that each school has recorded, so that nobody has to look for it in the rows.
key = "attendance.recordedThrough."
with open(os.path.join(folder, "manifest.csv"), encoding="utf-8-sig") as file:
    manifest = [line.rstrip("\n").split(",", 1) for line in file]
through = {k[len(key):]: v for k, v in manifest if k.startswith(key) and v}
ATTENDANCE = {"student_id": "str", "org_id": "category", "date": "str", "category": "category", "portion_absent": "float64"}
if not through:
    for piece in csv("attendance", ATTENDANCE, chunksize=ROWS):
        for org, day in piece.groupby("org_id", observed=True)["date"].max().items():
            through[org] = max(day, through.get(org, day))
days = calendar[truth(calendar["is_school_day"], False) & (calendar["date"] <= as_of)]
days = days[days["date"] <= days["org_id"].map(through).fillna("")]
since = days.sort_values("date").groupby("org_id")["date"].apply(lambda dates: dates.iloc[-45:].iloc[0]).astype("str")
since_of = current["org_id"].map(since).dropna().astype("str")

FULL = ["excused_absence", "unexcused_absence", "out_of_school_suspension"]
totals = []
for piece in csv("attendance", ATTENDANCE, chunksize=ROWS):
    piece = piece[(piece["date"] <= as_of) & (piece["category"] != "unmapped")]
    start = piece["student_id"].map(since_of)
    piece = piece[start.notna()]
    part = piece["category"].isin(FULL).astype("float64")
    if "portion_absent" in piece:
        part = piece["portion_absent"].fillna(part)
    recent = piece["date"] >= start[start.notna()].astype("str")
    totals.append(pd.DataFrame({
        "student_id": piece["student_id"], "membership": 1, "absent": part,
        "unexcused": part.where(piece["category"] == "unexcused_absence", 0.0),
        "tardies": (piece["category"] == "tardy").astype("int64"),
        "membership45": recent.astype("int64"), "absent45": part.where(recent, 0.0),
    }).groupby("student_id", sort=False).sum())
att = pd.concat(totals).groupby(level=0, sort=False).sum()
base = base.join(att)

LETTER = {"A+": 4.0, "A": 4.0, "A-": 3.7, "B+": 3.3, "B": 3.0, "B-": 2.7, "C+": 2.3, "C": 2.0, "C-": 1.7,
          "D+": 1.3, "D": 1.0, "D-": 0.7, "F": 0.0}
EDGES = [-np.inf, 59.5, 63, 67, 70, 73, 77, 80, 83, 87, 90, 93, np.inf]
POINTS = np.array([0.0, 0.7, 1.0, 1.3, 1.7, 2.0, 2.3, 2.7, 3.0, 3.3, 3.7, 4.0])
marks = csv("marks", {"student_id": "str", "section_id": "str", "term_id": "str", "mark_type": "category",
                      "numeric_mark": "float64", "letter_mark": "category", "posted_on": "str",
                      "is_passing": "str", "is_current": "str"})
marks = marks[marks["mark_type"].isin(["grading_period", "progress", "semester", "final"]) & truth(marks["is_current"], True)]
sections = csv("sections", {"section_id": "str", "course_id": "str"}).set_index("section_id")["course_id"]
credits = csv("courses", {"course_id": "str", "credits": "float64"}).set_index("course_id")["credits"]
ends = csv("terms", {"term_id": "str", "end_date": "str"}).set_index("term_id")["end_date"]
marks = marks.assign(course_id=marks["section_id"].map(sections), end=marks["term_id"].map(ends))
marks = marks[marks["course_id"].isin(credits.index) & marks["end"].notna()]
marks["posted"] = marks["posted_on"].fillna(marks["end"])
marks = marks[marks["posted"] <= as_of]
letter, number = marks["letter_mark"].astype("object"), marks["numeric_mark"]
by_number = pd.Series(POINTS[np.searchsorted(EDGES[1:-1], number.fillna(0), side="right")], index=marks.index)
marks["points"] = letter.map(LETTER).where(letter.notna(), by_number.where(number.notna()))
good = letter.isin([mark for mark in LETTER if mark != "F"]) | (number >= 59.5)
bad = (letter == "F") | (number < 59.5)
fails = ~good & bad
if marks["is_passing"].notna().any():
    fails = fails.where(marks["is_passing"].isna(), ~truth(marks["is_passing"], True))
final = marks["mark_type"] == "final"
period = marks["mark_type"].isin(["grading_period", "semester"])
course = pd.DataFrame({
    "student_id": marks["student_id"], "course_id": marks["course_id"], "final": final,
    "failed_final": final & fails, "failed_period": period & fails,
}).groupby(["student_id", "course_id"], sort=False).any()
failed = course["failed_final"].where(course["final"], course["failed_period"])
base = base.join(failed.groupby(level=0, sort=False).sum().rename("course_failures_year"))
marks["final"] = final
standing = marks.sort_values(["final", "posted"], kind="stable").drop_duplicates(["student_id", "section_id"], keep="last")
standing = standing[standing["points"].notna()]
weight = standing["course_id"].map(credits).fillna(1.0)
sums = pd.DataFrame({"student_id": standing["student_id"], "points": standing["points"] * weight, "weight": weight})
sums = sums.groupby("student_id", sort=False).sum()
base = base.join((sums["points"] / sums["weight"]).rename("gpa"))
del marks, standing, course

actions = csv("discipline_actions", {"student_id": "str", "action": "str", "start_date": "str",
                                     "days_missed": "float64", "days_assigned": "float64"})
actions = actions[actions["action"].isin(["in_school_suspension", "out_of_school_suspension"]) & (actions["start_date"] <= as_of)]
lost = actions["days_missed"].fillna(actions["days_assigned"]).fillna(1.0)
base = base.join(lost.groupby(actions["student_id"]).agg(suspensions="size", suspension_days="sum"))
incidents = csv("incidents", {"incident_id": "str", "incident_date": "str"})
due = incidents[incidents["incident_date"] <= as_of]["incident_id"]
people = csv("incident_participants", {"incident_id": "str", "student_id": "str", "role": "str"})
people = people[(people["role"] == "offender") & people["incident_id"].isin(due)]
base = base.join(people.groupby("student_id")["incident_id"].nunique().rename("incidents_year"))
base = base.join(came.groupby("student_id")["org_id"].nunique().rename("schools_attended"))

tests = csv("assessments", {"assessment_id": "str", "family": "str", "subject": "str"})
tests = tests[tests["family"] == "mcas"].set_index("assessment_id")["subject"]
results = csv("assessment_results", {"student_id": "str", "assessment_id": "str", "administered_on": "str",
                                     "performance_order": "float64", "status": "str"})
results = results[results["assessment_id"].isin(tests.index) & results["status"].isin(["tested", np.nan])
                  & (results["administered_on"] <= as_of)]
results = results.assign(subject=results["assessment_id"].map(tests)).sort_values("administered_on", kind="stable")
for subject, name in (("ela", "mcas_ela_level"), ("math", "mcas_math_level")):
    latest = results[results["subject"] == subject].drop_duplicates("student_id", keep="last")
    base = base.join(latest.set_index("student_id")["performance_order"].rename(name))

day = datetime.date.fromisoformat(as_of)
start = day.year if day.month >= 7 else day.year - 1
grade = base["grade_level"].replace({"KF": "0", "KP": "0", "PK": None, "SP": None, "UG": None}).astype("float64")
usual = (start - grade - 7).map(lambda year: f"{int(year):04d}-09-01", na_action="ignore").astype("str")
known = base["membership"] > 0


def whole(column, where=None):
    return (column if where is None else column.where(where)).astype("Int64")


pd.DataFrame({
    "org_id": base["org_id"], "grade_level": base["grade_level"],
    "attendance_rate": (100 * (base["membership"] - base["absent"]) / base["membership"]).where(known),
    "attendance_rate_45d": (100 * (base["membership45"] - base["absent45"]) / base["membership45"]).where(base["membership45"] > 0),
    "days_absent": base["absent"],
    "chronic_absence": whole((10 * base["absent"] >= base["membership"]).astype("float64"), known),
    "unexcused_absences": base["unexcused"].where(known), "tardies": whole(base["tardies"], known),
    "course_failures_year": whole(base["course_failures_year"]), "gpa": base["gpa"],
    "suspensions": whole(base["suspensions"].fillna(0)), "suspension_days": base["suspension_days"].fillna(0),
    "incidents_year": whole(base["incidents_year"].fillna(0)), "schools_attended": whole(base["schools_attended"]),
    "over_age": whole((base["birth_date"] <= usual).astype("float64"), usual.notna() & base["birth_date"].notna()),
    "mcas_ela_level": whole(base["mcas_ela_level"]), "mcas_math_level": whole(base["mcas_math_level"]),
}).sort_index().rename_axis("student_id").to_csv(out)
