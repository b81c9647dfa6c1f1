import Records
import Testing

@testable import Scoring

private func folded(_ text: String) -> String {
    String(decoding: NameFolding.fold(text), as: UTF8.self)
}

@Suite struct NameFoldingTests {
    @Test(arguments: [
        ("Okafor, Adaeze", "okafor adaeze"),
        ("O’Neill, Róisín", "oneill roisin"), ("O'NEILL", "oneill"), ("Oʼneill", "oneill"),
        ("Łukaszewski, Piotr", "lukaszewski piotr"), ("Đặng", "dang"), ("đỗ", "do"),
        ("Nguyễn, Minh Anh", "nguyen minh anh"), ("Søren Ærø", "soren aero"),
        ("Straße", "strasse"), ("STRAẞE", "strasse"), ("Œuvre", "oeuvre"), ("Þór Ð", "thor d"),
        ("Silva, João", "silva joao"), ("Peña-Nieto", "pena nieto"), ("Šarić", "saric"),
        ("İpek Işık", "ipek isik"), ("Ħal", "hal"), ("Reyes–Ortiz", "reyes ortiz"),
        ("李, 伟", "李 伟"), ("Ωμέγα", "ωμέγα"), ("Иванова", "иванова"), ("e\u{301}A\u{30A}", "ea"),
        ("  Smith ,  Jr. ", "smith jr"), ("", ""), (",", ""), ("a\u{A0}b", "a b"), ("x1", "x1"),
    ])
    func accentsCaseAndPunctuationAreFolded(name: String, key: String) {
        #expect(folded(name) == key)
    }

    @Test func foldingTwiceIsFoldingOnce() {
        for code in (0xA0...0x24F).map({ $0 }) + Array(0x1E00...0x1EFF) {
            guard let scalar = Unicode.Scalar(UInt32(code)) else { continue }
            let once = folded("a\(scalar)b")
            #expect(folded(once) == once, "U+\(String(code, radix: 16))")
        }
    }

    @Test func capitalAndSmallLettersFoldAlike() {
        for code in Array(0xC0...0x17F) + Array(0x1E00...0x1EFF) {
            guard let scalar = Unicode.Scalar(UInt32(code)) else { continue }
            let text = String(scalar)
            #expect(folded(text) == folded(text.lowercased()), "U+\(String(code, radix: 16))")
        }
    }

    @Test func composedAndDecomposedNamesFoldAlike() {
        #expect(folded("Nguye\u{302}\u{303}n") == folded("Nguy\u{1EC5}n"))
    }

    @Test func columnsKeepTheirRows() {
        var column = TextColumn()
        for name in ["Émile", nil, "Zoë"] { column.append(name) }
        let keys = NameFolding.fold(column)
        #expect(keys.count == 3)
        #expect(keys[0] == "emile" && keys[1] == nil && keys[2] == "zoe")
    }
}
