import Testing

@testable import CSV

@Suite struct UTF8CheckTests {
    @Test func theVerdictOnAnyTwoOrThreeBytesIsThatOfTheStandardLibrary() {
        var dice = Dice(state: 9)
        let leads: [UInt8] = [
            0x41, 0x80, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5,
        ]
        for _ in 0..<20_000 {
            let length = Int.random(in: 1...12, using: &dice)
            let bytes = (0..<length).map { _ -> UInt8 in
                Bool.random(using: &dice)
                    ? leads.randomElement(using: &dice) ?? 0
                    : UInt8.random(in: 0x70...0xBF, using: &dice)
            }
            let isValid = String(validating: bytes, as: UTF8.self) != nil
            #expect((UTF8Check.verdict(bytes, 0..<length) == .valid) == isValid, "\(bytes)")
        }
    }

    @Test(arguments: ["é", "€", "😀"])
    func aCharacterCutAnywhereIsCutOffWhereItBegins(text: String) {
        let bytes = Array(("12345678" + text).utf8)
        for end in 9..<bytes.count {
            #expect(UTF8Check.verdict(bytes, 0..<end) == .cutOff(at: 8))
        }
        #expect(UTF8Check.verdict(bytes, 0..<bytes.count) == .valid)
    }
}
