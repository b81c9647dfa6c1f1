import Records
import Testing

@testable import Importing

@Suite struct SHA256Tests {
    private func digest(_ pieces: [[UInt8]]) -> String {
        var hash = SHA256()
        for piece in pieces { hash.update(piece) }
        return hash.finish()
    }

    /// FIPS 180-4 examples and NIST's long message.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func nistVectorsComeOut(text: String, expected: String) {
        #expect(digest([Array(text.utf8)]) == expected)
    }

    @Test func aMillionLettersComeOutInPieces() {
        let piece = [UInt8](repeating: 0x61, count: 1000)
        let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        #expect(digest([[UInt8]](repeating: piece, count: 1000)) == expected)
    }

    @Test(arguments: 50...70)
    func theCutBetweenPiecesDoesNotMatter(cut: Int) {
        let bytes = (0..<130).map { UInt8($0) }
        #expect(digest([bytes]) == digest([Array(bytes[..<cut]), Array(bytes[cut...])]))
    }

    @Test func aFileOtherThanTheManifestSaysRefusesTheImport() throws {
        let wrong = String(repeating: "0", count: 64)
        let result = try SmallDistrict.with(manifest: "file.marks.sha256,\(wrong)")
        #expect(result.error?.finding.code == "checksum-mismatch")
        #expect(result.sink.snapshot == nil)
        var hash = SHA256()
        hash.update(Array((SmallDistrict.files["marks.csv"] ?? "").utf8))
        let right = try SmallDistrict.with(manifest: "file.marks.sha256,\(hash.finish())")
        #expect(right.error == nil)
    }
}
