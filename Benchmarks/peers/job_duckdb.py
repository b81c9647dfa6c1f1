"""The batch job on the native layout in DuckDB: record files to one line of indicators a student.

usage: job_duckdb.py FOLDER OUT.csv AS_OF

Computes exactly what `waymark score --from FOLDER --indicators bench` writes; `script/bench --check` compares the two.
"""
import os
import sys

import duckdb

folder, out, as_of = sys.argv[1:4]
db = duckdb.connect()
db.execute("SET preserve_insertion_order=false")


def csv(name, columns):
    path = os.path.join(folder, name + ".csv")
    header = open(path, encoding="utf-8-sig").readline().strip().split(",")
    # Every column must be named in file order; the ones the job does not use stay text.
    spec = ", ".join(f"'{c}': '{columns.get(c, 'VARCHAR')}'" for c in header)
    table = (f"read_csv('{path}', header=true, auto_detect=false, delim=',', quote='\"', escape='\"', "
             f"nullstr='', columns={{{spec}}})")
    missing = [f"NULL::{t} AS {c}" for c, t in columns.items() if c not in header]
    return f"(SELECT *, {', '.join(missing)} FROM {table})" if missing else table


V, D, F, B, I = "VARCHAR", "DATE", "DOUBLE", "BOOLEAN", "INTEGER"
students = csv("students", {"birth_date": D})
enrollments = csv("enrollments", {"entry_date": D, "exit_date": D, "is_primary": V, "exit_type": V})
calendar = csv("calendar", {"date": D, "is_school_day": B})
attendance = csv("attendance", {"date": D, "portion_absent": F})
terms = csv("terms", {"start_date": D, "end_date": D})
marks = csv("marks", {"numeric_mark": F, "letter_mark": V, "posted_on": D, "is_passing": B, "is_current": B})
sections = csv("sections", {})
courses = csv("courses", {"credits": F})
assessments = csv("assessments", {})
results = csv("assessment_results", {"administered_on": D, "performance_order": I, "status": V})
incidents = csv("incidents", {"incident_date": D})
participants = csv("incident_participants", {})
actions = csv("discipline_actions", {"start_date": D, "days_missed": F, "days_assigned": F})
# The manifest tells the last day that each school has recorded, so that nobody has to look for it in the rows.
manifest = [line.rstrip("\n").split(",", 1) for line in open(os.path.join(folder, "manifest.csv"), encoding="utf-8-sig")]
key = "attendance.recordedThrough."
recorded = [(k[len(key):], v) for k, v in manifest if k.startswith(key) and v]
db.execute("CREATE TEMP TABLE recorded (org_id VARCHAR, through DATE)")
if recorded:
    db.executemany("INSERT INTO recorded VALUES (?, ?)", recorded)
else:
    db.execute(f"INSERT INTO recorded SELECT org_id, max(date) FROM {attendance} GROUP BY org_id")

LETTER = {"A+": 4.0, "A": 4.0, "A-": 3.7, "B+": 3.3, "B": 3.0, "B-": 2.7, "C+": 2.3, "C": 2.0, "C-": 1.7,
          "D+": 1.3, "D": 1.0, "D-": 0.7, "F": 0.0}
NUMERIC = [(93, 4.0), (90, 3.7), (87, 3.3), (83, 3.0), (80, 2.7), (77, 2.3), (73, 2.0), (70, 1.7), (67, 1.3), (63, 1.0), (59.5, 0.7)]
points = ("CASE letter_mark " + " ".join(f"WHEN '{k}' THEN {v}" for k, v in LETTER.items())
          + " ELSE CASE WHEN letter_mark IS NULL THEN CASE "
          + " ".join(f"WHEN numeric_mark >= {n} THEN {p}" for n, p in NUMERIC)
          + " WHEN numeric_mark IS NOT NULL THEN 0.0 END END END")
letter_pass = "CASE WHEN letter_mark IN ('A+','A','A-','B+','B','B-','C+','C','C-','D+','D','D-') THEN true WHEN letter_mark = 'F' THEN false END"

db.execute(f"""
CREATE TEMP TABLE cal AS
SELECT org_id, date, row_number() OVER (PARTITION BY org_id ORDER BY date DESC) AS back
FROM {calendar} c JOIN recorded r USING (org_id)
WHERE is_school_day AND date <= least(DATE '{as_of}', r.through)""")
db.execute(f"""
CREATE TEMP TABLE current AS
SELECT student_id, arg_max(org_id, entry_date) AS org_id, arg_max(grade_level, entry_date) AS grade_level
FROM {enrollments}
WHERE entry_date <= DATE '{as_of}' AND (exit_date IS NULL OR exit_date >= DATE '{as_of}')
  AND coalesce(is_primary, 'true') = 'true' AND coalesce(exit_type, '') <> 'no_show'
GROUP BY student_id""")
db.execute("CREATE TEMP TABLE since AS SELECT org_id, min(date) AS since FROM cal WHERE back <= 45 GROUP BY org_id")
db.execute(f"""
CREATE TEMP TABLE att AS
SELECT student_id, count(*) AS membership, sum(part) AS absent,
       sum(part) FILTER (category = 'unexcused_absence') AS unexcused,
       count(*) FILTER (category = 'tardy') AS tardies,
       count(*) FILTER (date >= since) AS membership45, sum(part) FILTER (date >= since) AS absent45
FROM (SELECT a.student_id, a.date, a.category, s.since,
             coalesce(a.portion_absent, CASE WHEN a.category IN ('excused_absence','unexcused_absence','out_of_school_suspension') THEN 1 ELSE 0 END) AS part
      FROM {attendance} a JOIN current c ON a.student_id = c.student_id JOIN since s ON s.org_id = c.org_id
      WHERE a.date <= DATE '{as_of}' AND a.category <> 'unmapped')
GROUP BY student_id""")
db.execute(f"""
CREATE TEMP TABLE mk AS
WITH m AS (
  SELECT m.student_id, m.section_id, se.course_id, co.credits, m.mark_type,
         coalesce(m.posted_on, t.end_date) AS posted, {points} AS points,
         coalesce(m.is_passing, CASE WHEN ({letter_pass}) OR m.numeric_mark >= 59.5 THEN true
                                     WHEN ({letter_pass}) = false OR m.numeric_mark < 59.5 THEN false END) AS passing
  FROM {marks} m JOIN {sections} se ON se.section_id = m.section_id JOIN {courses} co ON co.course_id = se.course_id
       JOIN {terms} t ON t.term_id = m.term_id
  WHERE coalesce(m.is_current, true) AND m.mark_type IN ('grading_period','progress','semester','final')
    AND coalesce(m.posted_on, t.end_date) <= DATE '{as_of}'),
failed AS (
  SELECT student_id, count(*) FILTER (CASE WHEN finals > 0 THEN failed_finals > 0 ELSE failed_terms > 0 END) AS failures
  FROM (SELECT student_id, course_id, count(*) FILTER (mark_type = 'final') AS finals,
               count(*) FILTER (mark_type = 'final' AND NOT passing) AS failed_finals,
               count(*) FILTER (mark_type IN ('grading_period','semester') AND NOT passing) AS failed_terms
        FROM m GROUP BY student_id, course_id) GROUP BY student_id),
standing AS (
  SELECT student_id, section_id, any_value(credits) AS credits,
         arg_max(coalesce(points, -1), (mark_type = 'final', posted)) AS points
  FROM m GROUP BY student_id, section_id),
gpa AS (SELECT student_id, sum(points * coalesce(credits, 1)) / sum(coalesce(credits, 1)) AS gpa FROM standing WHERE points >= 0 GROUP BY student_id)
SELECT student_id, failures, gpa FROM failed LEFT JOIN gpa USING (student_id)""")
db.execute(f"""
COPY (
SELECT c.student_id, c.org_id, c.grade_level,
  CASE WHEN membership > 0 THEN 100 * (membership - absent) / membership END AS attendance_rate,
  CASE WHEN membership45 > 0 THEN 100 * (membership45 - coalesce(absent45, 0)) / membership45 END AS attendance_rate_45d,
  absent AS days_absent,
  CASE WHEN membership > 0 THEN (10 * absent >= membership)::INT END AS chronic_absence,
  CASE WHEN membership > 0 THEN coalesce(unexcused, 0) END AS unexcused_absences,
  CASE WHEN membership > 0 THEN tardies END AS tardies,
  failures AS course_failures_year, gpa,
  coalesce(suspensions, 0) AS suspensions, coalesce(suspension_days, 0) AS suspension_days, coalesce(incidents_year, 0) AS incidents_year,
  schools_attended,
  CASE WHEN birth_date IS NOT NULL AND grade_level NOT IN ('PK', 'SP', 'UG') THEN
    (birth_date <= make_date((CASE WHEN month(DATE '{as_of}') >= 7 THEN year(DATE '{as_of}') ELSE year(DATE '{as_of}') - 1 END)
      - (CASE WHEN grade_level IN ('KF', 'KP') THEN 0 ELSE grade_level::INT END) - 7, 9, 1))::INT END AS over_age,
  ela AS mcas_ela_level, math AS mcas_math_level
FROM current c JOIN {students} s ON s.student_id = c.student_id
LEFT JOIN att ON att.student_id = c.student_id LEFT JOIN mk ON mk.student_id = c.student_id
LEFT JOIN (SELECT student_id, count(*) AS suspensions, sum(coalesce(days_missed, days_assigned, 1)) AS suspension_days FROM {actions}
           WHERE action IN ('in_school_suspension','out_of_school_suspension') AND start_date <= DATE '{as_of}' GROUP BY student_id) d ON d.student_id = c.student_id
LEFT JOIN (SELECT p.student_id, count(DISTINCT p.incident_id) AS incidents_year FROM {participants} p JOIN {incidents} i ON i.incident_id = p.incident_id
           WHERE p.role = 'offender' AND i.incident_date <= DATE '{as_of}' GROUP BY p.student_id) i ON i.student_id = c.student_id
LEFT JOIN (SELECT student_id, count(DISTINCT org_id) AS schools_attended FROM {enrollments}
           WHERE entry_date <= DATE '{as_of}' AND coalesce(exit_type, '') <> 'no_show' GROUP BY student_id) e ON e.student_id = c.student_id
LEFT JOIN (SELECT r.student_id, arg_max(performance_order, administered_on) FILTER (a.subject = 'ela') AS ela,
                  arg_max(performance_order, administered_on) FILTER (a.subject = 'math') AS math
           FROM {results} r JOIN {assessments} a ON a.assessment_id = r.assessment_id
           WHERE a.family = 'mcas' AND coalesce(r.status, 'tested') = 'tested' AND r.administered_on <= DATE '{as_of}' GROUP BY r.student_id) t ON t.student_id = c.student_id
ORDER BY c.student_id) TO '{out}' (HEADER, DELIMITER ',')""")
