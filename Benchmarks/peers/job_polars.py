"""The batch job on the native layout in polars (lazy, streaming engine): record files to one line of indicators a student.

usage: job_polars.py FOLDER OUT.csv AS_OF

Computes exactly what job_duckdb.py and `waymark score --from FOLDER --indicators bench` write.
"""
import datetime
import os
import sys

import polars as pl
from polars import col, lit, when

folder, out, as_of = sys.argv[1], sys.argv[2], datetime.date.fromisoformat(sys.argv[3])


def csv(name, **types):
    path = os.path.join(folder, name + ".csv")
    header = open(path, encoding="utf-8-sig").readline().strip().split(",")
    table = pl.scan_csv(path, schema={c: types.get(c, pl.String) for c in header})
    return table.with_columns([lit(None, dtype=t).alias(c) for c, t in types.items() if c not in header])


D, F, S = pl.Date, pl.Float64, pl.String
# Booleans and ISO dates of the two large tables stay text: comparing text is faster than parsing it.
students = csv("students", birth_date=D)
enrollments = csv("enrollments", entry_date=D, exit_date=D, is_primary=S, exit_type=S)
calendar = csv("calendar", is_school_day=pl.Boolean)
attendance = csv("attendance", portion_absent=F)
terms = csv("terms")
marks = csv("marks", numeric_mark=F, letter_mark=S, posted_on=S, is_passing=pl.Boolean, is_current=pl.Boolean)
sections, courses = csv("sections"), csv("courses", credits=F)
assessments = csv("assessments")
results = csv("assessment_results", administered_on=D, performance_order=pl.Int32, status=S)
incidents, participants = csv("incidents", incident_date=D), csv("incident_participants")
actions = csv("discipline_actions", start_date=D, days_missed=F, days_assigned=F)

not_no_show = col("exit_type").fill_null("") != "no_show"
current = (enrollments.filter((col("entry_date") <= as_of) & (col("exit_date").is_null() | (col("exit_date") >= as_of))
                              & (col("is_primary").fill_null("true") == "true") & not_no_show)
           .sort("entry_date").group_by("student_id").agg(col("org_id").last(), col("grade_level").last()))
iso = as_of.isoformat()
# The manifest tells the last day that each school has recorded, so that nobody has to look for it in the rows.
manifest = [line.rstrip("\n").split(",", 1) for line in open(os.path.join(folder, "manifest.csv"), encoding="utf-8-sig")]
key = "attendance.recordedThrough."
pairs = [(k[len(key):], v) for k, v in manifest if k.startswith(key) and v]
if pairs:
    recorded = pl.LazyFrame(pairs, schema={"org_id": pl.String, "through": pl.String}, orient="row")
else:
    recorded = attendance.group_by("org_id").agg(through=col("date").max())
since = (calendar.join(recorded, on="org_id").filter(col("is_school_day") & (col("date") <= col("through")) & (col("date") <= iso))
         .group_by("org_id").agg(since=col("date").top_k(45).min()))
part = when(col("portion_absent").is_not_null()).then(col("portion_absent")) \
    .when(col("category").is_in(["excused_absence", "unexcused_absence", "out_of_school_suspension"])).then(1.0).otherwise(0.0)
recent = col("date") >= col("since")
att = (attendance.filter((col("date") <= iso) & (col("category") != "unmapped"))
       .select("student_id", "date", "category", part=part)
       .join(current.select("student_id", "org_id").join(since, on="org_id").select("student_id", "since"), on="student_id")
       .group_by("student_id")
       .agg(membership=pl.len(), absent=col("part").sum(), unexcused=col("part").filter(col("category") == "unexcused_absence").sum(),
            tardies=(col("category") == "tardy").sum(), membership45=recent.sum(), absent45=(recent * col("part")).sum()))

LETTER = {"A+": 4.0, "A": 4.0, "A-": 3.7, "B+": 3.3, "B": 3.0, "B-": 2.7, "C+": 2.3, "C": 2.0, "C-": 1.7,
          "D+": 1.3, "D": 1.0, "D-": 0.7, "F": 0.0}
NUMERIC = [(93, 4.0), (90, 3.7), (87, 3.3), (83, 3.0), (80, 2.7), (77, 2.3), (73, 2.0), (70, 1.7), (67, 1.3), (63, 1.0), (59.5, 0.7)]
by_number = lit(0.0)
for least, value in reversed(NUMERIC):
    by_number = when(col("numeric_mark") >= least).then(value).otherwise(by_number)
points = when(col("letter_mark").is_not_null()).then(col("letter_mark").replace_strict(LETTER, default=None, return_dtype=F)) \
    .when(col("numeric_mark").is_not_null()).then(by_number)
good = col("letter_mark").is_in([k for k in LETTER if k != "F"]) | (col("numeric_mark") >= 59.5)
bad = (col("letter_mark") == "F") | (col("numeric_mark") < 59.5)
passing = when(col("is_passing").is_not_null()).then(col("is_passing")).when(good.fill_null(False)).then(True).when(bad.fill_null(False)).then(False)
m = (marks.filter(col("is_current").fill_null(True) & col("mark_type").is_in(["grading_period", "progress", "semester", "final"]))
     .join(sections.select("section_id", "course_id"), on="section_id").join(courses.select("course_id", "credits"), on="course_id")
     .join(terms.select("term_id", "end_date"), on="term_id")
     .with_columns(posted=col("posted_on").fill_null(col("end_date")), points=points, passing=passing, final=col("mark_type") == "final")
     .filter(col("posted") <= iso))
term_mark = col("mark_type").is_in(["grading_period", "semester"])
failures = (m.group_by("student_id", "course_id")
            .agg(finals=col("final").sum(), ff=(col("final") & ~col("passing")).sum(), ft=(term_mark & ~col("passing")).sum())
            .group_by("student_id").agg(course_failures_year=when(col("finals") > 0).then(col("ff") > 0).otherwise(col("ft") > 0).sum()))
gpa = (m.sort("final", "posted").group_by("student_id", "section_id").agg(col("credits").first(), col("points").last())
       .filter(col("points").is_not_null()).with_columns(w=col("credits").fill_null(1.0)).group_by("student_id")
       .agg(gpa=(col("points") * col("w")).sum() / col("w").sum()))
susp = (actions.filter(col("action").is_in(["in_school_suspension", "out_of_school_suspension"]) & (col("start_date") <= as_of)).group_by("student_id")
        .agg(suspensions=pl.len(), suspension_days=pl.coalesce("days_missed", "days_assigned", lit(1.0)).sum()))
inc = (participants.filter(col("role") == "offender").join(incidents.filter(col("incident_date") <= as_of).select("incident_id"), on="incident_id")
       .group_by("student_id").agg(incidents_year=col("incident_id").n_unique()))
sch = (enrollments.filter((col("entry_date") <= as_of) & not_no_show).group_by("student_id").agg(schools_attended=col("org_id").n_unique()))
tests = (results.filter((col("status").fill_null("tested") == "tested") & (col("administered_on") <= as_of))
         .join(assessments.filter(col("family") == "mcas").select("assessment_id", "subject"), on="assessment_id").sort("administered_on")
         .group_by("student_id").agg(mcas_ela_level=col("performance_order").filter(col("subject") == "ela").last(),
                                     mcas_math_level=col("performance_order").filter(col("subject") == "math").last()))
base = current.join(students.select("student_id", "birth_date"), on="student_id")
for t in (att, failures, gpa, susp, inc, sch, tests):
    base = base.join(t, on="student_id", how="left")
start = as_of.year if as_of.month >= 7 else as_of.year - 1
grade = when(col("grade_level").is_in(["KF", "KP"])).then(lit("0")).when(~col("grade_level").is_in(["PK", "SP", "UG"])).then(col("grade_level")).cast(pl.Int32)
known = col("membership") > 0
(base.select(
    "student_id", "org_id", "grade_level",
    attendance_rate=when(known).then(100 * (col("membership") - col("absent")) / col("membership")),
    attendance_rate_45d=when(col("membership45") > 0).then(100 * (col("membership45") - col("absent45")) / col("membership45")),
    days_absent=col("absent"), chronic_absence=when(known).then((10 * col("absent") >= col("membership")).cast(pl.Int32)),
    unexcused_absences=when(known).then(col("unexcused")), tardies=when(known).then(col("tardies")),
    course_failures_year=col("course_failures_year"), gpa=col("gpa"),
    suspensions=col("suspensions").fill_null(0), suspension_days=col("suspension_days").fill_null(0), incidents_year=col("incidents_year").fill_null(0),
    schools_attended=col("schools_attended"),
    over_age=(col("birth_date") <= pl.date(start - grade - 7, 9, 1)).cast(pl.Int32),
    mcas_ela_level=col("mcas_ela_level"), mcas_math_level=col("mcas_math_level"))
 .sort("student_id").collect(engine="streaming").write_csv(out))
