"""Imports large made-up bundles and measures time and peak memory: OneRoster, state collections, and Ed-Fi as JSON Lines.

usage: bundles.py --waymark PROGRAM --work DIR [--students N] [--doc FILE] [--command TEXT]
The bundles are made by this script, the same for the same number of students. A process's peak is the kernel's (ru_maxrss).
"""

import argparse
import os
import shutil
import time

import run

BEGIN = "<!-- bundles: written by script/bench --bundles -->"
END = "<!-- end of the bundles -->"
COURSES = 7
PER_CLASS = 25
PER_SCHOOL = 1000
ABSENCES = 12


def rows(path, header, lines):
    with open(path, "w", encoding="utf-8", newline="") as file:
        if header:
            file.write(header + "\n")
        file.writelines(line + "\n" for line in lines)


def school(student):
    return student // PER_SCHOOL


def grade(student):
    return 9 + student % 4


def state_id(student):
    return f"99{student:08d}"


def section(student, course):
    return f"S{school(student)}-{course}-{student % PER_SCHOOL // PER_CLASS}"


def sections(students):
    for place in range(students // PER_SCHOOL + 1):
        for course in range(COURSES):
            for part in range(PER_SCHOOL // PER_CLASS):
                yield place, course, f"S{place}-{course}-{part}"


def oneroster(folder, students):
    everybody = range(students)
    places = range(students // PER_SCHOOL + 1)
    files = {
        "academicSessions": (
            "title,type,startDate,endDate,parentSourcedId,schoolYear",
            ["y,,,2025-26,schoolYear,2025-08-25,2026-06-15,,2026", "t,,,Year,term,2025-08-25,2026-06-15,y,2026"],
        ),
        "orgs": (
            "name,type,identifier,parentSourcedId",
            ["d,,,Made-up,district,,"] + [f"o{place},,,School {place},school,,d" for place in places],
        ),
        "courses": (
            "schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
            [f"c{place}-{course},,,y,Course {course},C{course},09,o{place},Math,02052" for place in places for course in range(COURSES)],
        ),
        "classes": (
            "title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods",
            (f"{name},,,Class,09,c{place}-{course},{name},scheduled,,o{place},t,Math,02052,1" for place, course, name in sections(students)),
        ),
        "users": (
            "enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,"
            "userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns",
            (
                f"u{who},,,true,user{who},{{SASID:{state_id(who)}}},Given{who % 997},Family{who % 1999},,L{who},u{who}@example.org,,,,"
                f"{grade(who):02d},secret,,,,,o{school(who)},"
                for who in everybody
            ),
        ),
        "roles": (
            "userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId",
            (f"r{who},,,u{who},primary,student,2025-08-25,,o{school(who)}," for who in everybody),
        ),
        "enrollments": (
            "classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
            (
                f"e{who}-{course},,,{section(who, course)},o{school(who)},u{who},student,,2025-08-25,2026-06-16"
                for who in everybody
                for course in range(COURSES)
            ),
        ),
        "demographics": (
            "birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,"
            "demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,"
            "publicSchoolResidenceStatus",
            (f"u{who},,,{2012 - who % 4}-03-01,female,false,true,false,false,false,false,false,,,," for who in everybody),
        ),
    }
    absent = [
        "userProfiles", "categories", "lineItems", "results", "scoreScales", "lineItemScoreScales", "resultScoreScales",
        "lineItemLearningObjectiveIds", "resultLearningObjectiveIds", "resources", "classResources", "courseResources", "userResources",
    ]
    manifest = ["manifest.version,1.0", "oneroster.version,1.2"]
    manifest += [f"file.{name},bulk" for name in files] + [f"file.{name},absent" for name in absent]
    rows(f"{folder}/manifest.csv", "propertyName,value", manifest)
    for name, (columns, lines) in files.items():
        rows(f"{folder}/{name}.csv", f"sourcedId,status,dateLastModified,{columns}", lines)
    return students * (3 + COURSES)


def collections(folder, students):
    def sims(who):
        cells = {
            1: f"L{who}", 2: state_id(who), 3: f"First{who % 997}", 5: f"Last{who % 1999}", 6: f"03/01/{2012 - who % 4}", 7: "D10",
            9: "F", 11: "01", 12: "01", 15: f"9999{school(who):04d}", 16: f"{grade(who):02d}", 17: "170", 18: "180", 19: "00",
            43: "500", 44: "500",
        }
        return ",".join(cells.get(element, "") for element in range(1, 53))

    def scs(who, course):
        return (
            f"L{who},{state_id(who)},9999{school(who):04d},C{course},02052,{who % PER_SCHOOL // PER_CLASS},01,02,02,1.0,1.0,01,"
            f"{60 + (who * 7 + course) % 41},00"
        )

    everybody = range(students)
    rows(f"{folder}/SIMS_EOY_2026.csv", ",".join(f"DOE{element:03d}" for element in range(1, 53)), (sims(who) for who in everybody))
    rows(
        f"{folder}/SCS_EOY_2026.csv",
        ",".join(f"SCS{element:02d}" for element in range(1, 15)),
        (scs(who, course) for who in everybody for course in range(COURSES)),
    )
    return students * (1 + COURSES)


def ed_fi(folder, students):
    everybody = range(students)
    places = range(students // PER_SCHOOL + 1)
    days = [f"2021-{month:02d}-{day:02d}" for month in (9, 10, 11) for day in range(1, 29)]
    rows(f"{folder}/localEducationAgencies.jsonl", "", ['{"localEducationAgencyId": 255901, "nameOfInstitution": "Made-up"}'])
    rows(
        f"{folder}/schools.jsonl",
        "",
        (
            f'{{"schoolId": {255901001 + place}, "nameOfInstitution": "School {place}", '
            '"localEducationAgencyReference": {"localEducationAgencyId": 255901}}'
            for place in places
        ),
    )
    rows(
        f"{folder}/calendarDates.jsonl",
        "",
        (
            f'{{"calendarReference": {{"calendarCode": "A", "schoolId": {255901001 + place}, "schoolYear": 2022}}, "date": "{day}", '
            '"calendarEvents": [{"calendarEventDescriptor": "uri://ed-fi.org/CalendarEventDescriptor#Instructional day"}]}'
            for place in places
            for day in days
        ),
    )
    rows(
        f"{folder}/students.jsonl",
        "",
        (
            f'{{"studentUniqueId": "{604000 + who}", "firstName": "First{who % 997}", "lastSurname": "Last{who % 1999}", '
            f'"birthDate": "{2007 - who % 4}-03-01"}}'
            for who in everybody
        ),
    )
    rows(
        f"{folder}/studentSchoolAssociations.jsonl",
        "",
        (
            f'{{"studentReference": {{"studentUniqueId": "{604000 + who}"}}, "schoolReference": {{"schoolId": {255901001 + school(who)}}}, '
            '"entryDate": "2021-08-23", "entryGradeLevelDescriptor": "uri://ed-fi.org/GradeLevelDescriptor#Ninth grade"}'
            for who in everybody
        ),
    )
    rows(
        f"{folder}/studentSchoolAttendanceEvents.jsonl",
        "",
        (
            f'{{"studentReference": {{"studentUniqueId": "{604000 + who}"}}, "schoolReference": {{"schoolId": {255901001 + school(who)}}}, '
            f'"sessionReference": {{"schoolId": {255901001 + school(who)}, "schoolYear": 2022, "sessionName": "Fall"}}, '
            f'"eventDate": "{days[(who + number * 5) % len(days)]}", '
            '"attendanceEventCategoryDescriptor": "uri://ed-fi.org/AttendanceEventCategoryDescriptor#Excused Absence", "eventDuration": 1.0}'
            for who in everybody
            for number in range(ABSENCES)
        ),
    )
    return students * (2 + ABSENCES)


KINDS = [("OneRoster 1.2, bulk", oneroster), ("SIMS and SCS", collections), ("Ed-Fi, JSON Lines", ed_fi)]


def measure(waymark, work, students):
    found = []
    for title, make in KINDS:
        folder = os.path.join(work, make.__name__)
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        count = make(folder, students)
        size = sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder))
        store = os.path.join(work, f"{make.__name__}.db")
        if os.path.exists(store):
            os.remove(store)
        begin = time.perf_counter()
        pid = os.fork()
        if pid == 0:
            quiet = os.open(os.devnull, os.O_WRONLY)
            os.dup2(quiet, 1)
            os.execv(waymark, [waymark, "import", folder, "--store", store])
        _, status, usage = os.wait4(pid, 0)
        wall = time.perf_counter() - begin
        if os.waitstatus_to_exitcode(status) > 1:
            raise SystemExit(f"bundles.py: {title}: nothing was imported")
        found.append((title, count, size, wall, usage.ru_maxrss))
        print(f"{title}: {count} rows, {size >> 20} MB, {wall:.1f} s, {usage.ru_maxrss >> 10} MB", flush=True)
        shutil.rmtree(folder)
        for name in os.listdir(work):
            if name.startswith(f"{make.__name__}.db"):
                os.remove(os.path.join(work, name))
    return found


def page(found, students, command):
    lines = [
        BEGIN, "",
        f"{students:,} students, {COURSES} courses each, {ABSENCES} absences in the Ed-Fi export. Written by `{command}`.",
        "",
        "| bundle | rows | files, MB | seconds | peak, MB | bytes a row |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    lines += [
        f"| {title} | {count} | {size >> 20} | {wall:.1f} | {peak >> 10} | {peak * 1024 // count} |"
        for title, count, size, wall, peak in found
    ]
    return "\n".join([*lines, "", END])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--waymark", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--students", type=int, default=100_000)
    parser.add_argument("--doc")
    parser.add_argument("--command", default="script/bench --bundles")
    options = parser.parse_args()
    os.makedirs(options.work, exist_ok=True)
    found = measure(os.path.abspath(options.waymark), options.work, options.students)
    if options.doc:
        run.write(options.doc, page(found, options.students, options.command), (BEGIN, END))


if __name__ == "__main__":
    main()
