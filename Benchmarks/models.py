"""Trained models beside scikit-learn: the same coefficients and the same ranking, then the time for a million students.

usage: models.py --waymark PROGRAM --work FOLDER [--uci FOLDER] [--rows N] [--rounds N] [--doc FILE]

First the students of the UCI set (where they are): scikit-learn makes the folds, both fit, and coefficients and pooled
out-of-fold AUC are compared. Then made-up rows with 5 % unknown cells: read and fitted by both, in turn. A difference ends
with status 1.
"""
import argparse
import json
import os
import subprocess
import sys

import numpy
import pandas
import sklearn
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

import run

BEGIN, END = "<!-- models: written by script/bench --models -->", "<!-- end of models -->"
PREDICTORS = ["absences", "failures", "G1"]
# What the recipe gave when it was first run (scikit-learn 1.9.1).
RECORDED = {"student-mat": 0.920, "student-por": 0.947}
COLUMNS = [f"x{number:02}" for number in range(30)]


def train(options, table, predictors, *more):
    """Our model and its predictions."""
    out = os.path.join(options.work, "model.json")
    command = [options.waymark, "train", "--table", table, "--predictors", ",".join(predictors), "--penalty", "1", "--out", out, *more]
    figures = run.measure(command)
    with open(out, encoding="utf-8") as file:
        return json.load(file), figures


def farthest(model, theirs):
    """The greatest distance of two lists of coefficients, the intercept first, indicators last."""
    ours = [model["intercept"]] + [one["coefficient"] for one in model["predictors"]]
    ours += [one["missingCoefficient"] for one in model["predictors"] if "missingCoefficient" in one]
    return max(abs(left - right) for left, right in zip(ours, theirs, strict=True))


def same_students(options, name):
    """Both on the same folds of a UCI set: a row for the page, and whether they agree."""
    students = pandas.read_csv(os.path.join(options.uci, f"{name}.csv"))
    missed = (students["G3"] < 10).astype(int)
    values = students[PREDICTORS].astype(float)
    recipe = make_pipeline(StandardScaler(), LogisticRegression(C=1.0, max_iter=5000, tol=1e-12))
    folds = numpy.zeros(len(students), dtype=int)
    probabilities = numpy.zeros(len(students))
    for fold, (seen, left_out) in enumerate(StratifiedKFold(5, shuffle=True, random_state=42).split(values, missed)):
        folds[left_out] = fold
        probabilities[left_out] = recipe.fit(values.iloc[seen], missed.iloc[seen]).predict_proba(values.iloc[left_out])[:, 1]
    whole = recipe.fit(values, missed)[-1]

    table, predictions = (os.path.join(options.work, f"{name}{end}.csv") for end in ("", "-predictions"))
    students[PREDICTORS].assign(missed=missed, fold=folds).to_csv(table, index=False)
    model, _ = train(options, table, PREDICTORS, "--outcome", "missed", "--fold-column", "fold", "--predictions", predictions)
    ours = pandas.read_csv(predictions)["out_of_fold"]
    areas = roc_auc_score(missed, ours), roc_auc_score(missed, probabilities)
    distance = farthest(model, [*whole.intercept_, *whole.coef_[0]])
    apart = float(numpy.abs(ours - probabilities).max())
    agree = (distance <= 1e-6 and abs(areas[0] - areas[1]) <= 0.005 and abs(areas[0] - RECORDED[name]) <= 0.005
             and abs(model["metrics"]["auc"] - areas[0]) <= 1e-9)
    return (f"| {name}, {len(students)} students | {areas[0]:.4f} | {areas[1]:.4f} | {distance:.1e} | {apart:.1e} |"), agree


def make(path, rows):
    """Made-up students: columns that go together, an outcome of some of them, 5 % unknown."""
    draw = numpy.random.default_rng(42)
    common = draw.normal(size=(rows, 1))
    values = (0.5 * common + draw.normal(size=(rows, len(COLUMNS)))) * numpy.linspace(0.5, 20, len(COLUMNS)) + numpy.arange(len(COLUMNS))
    weights = draw.normal(size=len(COLUMNS)) * 0.3
    logits = ((values - values.mean(0)) / values.std(0)) @ weights - 1.5
    missed = (draw.random(rows) < 1 / (1 + numpy.exp(-logits))).astype(int)
    values[draw.random(values.shape) < 0.05] = numpy.nan
    frame = pandas.DataFrame(values.round(3), columns=COLUMNS)
    frame.insert(0, "student_id", [f"S{number:07}" for number in range(rows)])
    frame["missed"] = missed
    frame.to_csv(path + ".part", index=False)
    os.replace(path + ".part", path)


def peer(solver, path, out, folds):
    """The process of a peer: reads, standardizes, fits once, and with folds makes out-of-fold probabilities as well."""
    students = pandas.read_csv(path, usecols=[*COLUMNS, "missed"])
    missed = students.pop("missed").to_numpy()
    values = students.to_numpy()
    unknown = numpy.isnan(values)

    def design(seen):
        part = values[seen]
        scaled = (values - numpy.nanmean(part, axis=0)) / numpy.nanstd(part, axis=0)
        return numpy.hstack([numpy.where(unknown, 0, scaled), unknown])

    fit = LogisticRegression(C=1.0, solver=solver, max_iter=1000, tol=1e-8)
    everyone = numpy.arange(len(values))
    fit.fit(design(everyone), missed)
    numpy.savetxt(out, [*fit.intercept_, *fit.coef_[0]])
    if folds:
        probabilities = numpy.zeros(len(values))
        for seen, left_out in StratifiedKFold(5, shuffle=True, random_state=42).split(values, missed):
            columns = design(seen)
            fit.fit(columns[seen], missed[seen])
            probabilities[left_out] = fit.predict_proba(columns[left_out])[:, 1]
        print(roc_auc_score(missed, probabilities))


def million(options):
    """Rounds of ours and theirs on many rows: lines for the page, and whether the coefficients agree."""
    path = os.path.join(options.work, f"students-{options.rows}.csv")
    if not os.path.exists(path):
        # In a process of its own: the peak of a child counts from what its parent holds.
        subprocess.run([sys.executable, __file__, "--make", path, str(options.rows)], check=True)
    with open(path, "rb", 0) as file:
        while file.read(1 << 24):
            pass
    peers = {"scikit-learn, newton-cholesky, one fit": ("newton-cholesky", 0), "scikit-learn, lbfgs, one fit": ("lbfgs", 0),
             "scikit-learn, newton-cholesky, six fits": ("newton-cholesky", 1)}
    results, agree, distances = {}, True, []
    for number in range(options.rounds):
        model, figures = train(options, path, COLUMNS, "--outcome", "missed", "--id", "student_id")
        results.setdefault("waymark, six fits", []).append(figures)
        run.report(f"waymark, round {number + 1}", figures)
        for name, (solver, folds) in peers.items():
            out = os.path.join(options.work, "coefficients.txt")
            figures = run.measure([sys.executable, __file__, "--peer", solver, path, out, str(folds)])
            results.setdefault(name, []).append(figures)
            run.report(f"{name}, round {number + 1}", figures)
            if solver == "newton-cholesky":
                distances.append(farthest(model, numpy.loadtxt(out)))
    agree = max(distances) <= 1e-6
    lines = ["| program | wall s | processor s | peak MB | wall × | processor × | memory × |", "|---|---|---|---|---|---|---|"]
    ours = [numpy.median(column) for column in zip(*results["waymark, six fits"])]
    for name, runs in results.items():
        columns = list(zip(*runs))
        ratios = " | ".join(f"{numpy.median(column) / own:.2f}" for column, own in zip(columns, ours))
        lines.append(f"| {name} | {run.spread(columns[0], 2)} | {run.spread(columns[1], 2)} | {run.spread(columns[2], 0)} | {ratios} |")
    size = os.path.getsize(path) / 1e6
    return [f"{options.rows:,} rows of {len(COLUMNS)} columns, 5 % unknown, {size:,.0f} MB of CSV, {options.rounds} rounds; from the file to the "
            f"coefficients. Coefficients differ by at most {max(distances):.1e} from those of newton-cholesky.", "", *lines], agree


def main():
    if sys.argv[1:2] == ["--peer"]:
        return peer(sys.argv[2], sys.argv[3], sys.argv[4], int(sys.argv[5]))
    if sys.argv[1:2] == ["--make"]:
        return make(sys.argv[2], int(sys.argv[3]))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--waymark", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--uci")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--doc")
    parser.add_argument("--command", default="script/bench --models")
    options = parser.parse_args()
    os.makedirs(options.work, exist_ok=True)
    machine = run.machine()
    text, agree = [BEGIN, ""], True
    if options.uci and os.path.isdir(options.uci):
        text += ["The same students on the same folds:", "",
                 "| students | AUC, ours | AUC, scikit-learn | coefficients differ by | probabilities differ by |", "|---|---|---|---|---|"]
        for name in RECORDED:
            row, same = same_students(options, name)
            print(row, "agree" if same else "DIFFER", flush=True)
            text.append(row)
            agree &= same
        text.append("")
    else:
        print("models.py: the UCI students are not here, so they are not compared")
    lines, same = million(options)
    text += [*lines, "", f"scikit-learn {sklearn.__version__}, numpy {numpy.__version__}, pandas {pandas.__version__}. {machine}.", "",
             f"Command: `{options.command}`", "", END]
    agree &= same
    print("\n".join(text))
    if options.doc and agree:
        with open(options.doc, encoding="utf-8") as file:
            page = file.read()
        head, rest = page.split(BEGIN, 1)
        with open(options.doc, "w", encoding="utf-8") as file:
            file.write(head + "\n".join(text) + rest.split(END, 1)[1])
    print("all agree" if agree else "they differ")
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main())
