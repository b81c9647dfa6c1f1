import GRDB
import Testing

@testable import Store

@Suite struct FailureTests {
    @Test(
        arguments: [
            (5, .locked), (261, .locked), (6, .locked), (8, .notPermitted), (1032, .notPermitted),
            (14, .notPermitted), (13, .diskFull), (11, .notAStore), (26, .notAStore), (10, .engine),
            (787, .brokenReferences), (1299, .unfitRow), (3091, .unfitRow), (1, .engine),
        ] as [(Int32, StoreError.Reason)]
    )
    func everyCodeHasItsSentence(code: Int32, reason: StoreError.Reason) {
        let error = Failure.told(code: code, "no such thing")
        #expect(error.reason == reason)
        #expect(error.message.hasSuffix("."))
        #expect(error.description == error.message)
    }

    @Test func theStoresOwnErrorsStayAsTheyAre() {
        let own = StoreError(.misuse, "So.")
        #expect(Failure.translated(own) == own)
    }

    @Test func theEnginesErrorsAreTranslated() {
        let error = DatabaseError(resultCode: .SQLITE_FULL)
        #expect(Failure.translated(error).reason == .diskFull)
    }

    @Test func anUnforeseenErrorTellsOnlyItsType() {
        struct Odd: Error { let name = "Ana Diaz" }
        let message = Failure.translated(Odd()).message
        #expect(message.contains("Odd"))
        #expect(!message.contains("Diaz"))
    }
}
