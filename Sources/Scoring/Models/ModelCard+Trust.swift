extension ModelCard {
    static func metrics(_ model: RiskModel) -> String {
        let metrics = model.metrics
        let slope = metrics.calibrationSlope.map { $0.text(places: 2) } ?? "cannot be told"
        let intercept = metrics.calibrationIntercept.map { $0.text(places: 2) } ?? "cannot be told"
        return """
            ## How well it does

            All on students that the fit had not seen.

            | figure | value | reading |
            |---|---|---|
            | AUC | \(metrics.auc.text(places: 3)) (\(metrics.aucLow.text(places: 3))–\(metrics.aucHigh.text(places: 3))) | of two students, how often the one who missed it had the higher probability; 0.5 is chance |
            | Brier | \(metrics.brier.text(places: 3)) | squared error; always saying the base rate gives \(metrics.brierReference.text(places: 3)) |
            | log loss | \(metrics.logLoss.text(places: 3)) | lower is better |
            | calibration slope | \(slope) | 1 is right, less is too sure |
            | calibration intercept | \(intercept) | 0 is right |

            """
    }

    static func tiers(_ model: RiskModel) -> String {
        let rows = model.cuts.bands.reversed().map { band in
            "| \(band.value.word) | \((band.from * 100).text(places: 1)) % | \(band.students) | about \((band.promised * 100).text(places: 0)) % | \(band.met) (\((band.achieved * 100).text(places: 0)) %) |"
        }
        let note = model.cuts.note.map { "\nNote: \($0).\n" } ?? ""
        return """
            ## Tiers

            | tier | probability from | past students | promised to meet it | met it |
            |---|---|---|---|---|
            \(rows.joined(separator: "\n"))
            \(note)
            """
    }

    static func limits(_ model: RiskModel) -> String {
        """
        ## Limits

        - It knows what went together with the outcome, not what causes it: changing an input need not change the outcome.
        - It was checked on the cohort it comes from; `waymark evaluate` on a later one tells how it does now, and for which groups it does worse.
        - Race, income, disability, language and the like are not among its inputs. Inputs may still go together with them: look at the table by group.
        - Standard errors tell of the coefficients, not of what no input knows.

        """
    }

    /// A text that cannot break a table or begin markup.
    static func cell(_ text: String) -> String {
        var safe = ""
        for letter in text {
            if "|*_`<>[]\\#".contains(letter) { safe.append("\\") }
            safe.append(letter.isNewline ? " " : letter)
        }
        return safe
    }
}
