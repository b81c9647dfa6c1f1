import Testing

@testable import Importing

struct DOEHeaderTests {
    private func header(_ lines: [String]) -> DOEHeader {
        var header = DOEHeader()
        for line in lines {
            let isTaken = header.take(line[...])
            #expect(isTaken)
        }
        return header
    }

    @Test func eachLineTellsAProperty() {
        let header = header([
            "DOEHEADER,SCHOOL=00350505", "DOEHEADER,ELEMENTS=DOE001,DOE002,DOE003",
            "DOEHEADER,DATEFORMAT=D10", "DOEHEADER,GENDERFORMAT,M=MALE,F=FEMALE,N=NONBINARY",
        ])
        #expect(header.elements == ["DOE001", "DOE002", "DOE003"])
        #expect(header.dateFormat == "D10")
        #expect(header.genders == ["M": "MALE", "F": "FEMALE", "N": "NONBINARY"])
        #expect(header.properties["SCHOOL"] == "00350505")
        #expect(header.lineCount == 4)
    }

    @Test func oneLineMayTellAllOfThem() {
        let header = header([
            "DOEHEADER,SCHOOL=00350505,ELEMENTS=DOE001,DOE002,GENDERFORMAT,M=MALE,DATEFORMAT=D10"
        ])
        #expect(header.elements == ["DOE001", "DOE002"])
        #expect(header.genders == ["M": "MALE"])
        #expect(header.dateFormat == "D10")
    }

    @Test func elementsMayGoOnOnTheNextLineAndBeQuoted() {
        let header = header([
            "\"DOEHEADER\",\"ELEMENTS=DOE001,DOE002\"", "DOEHEADER,ELEMENTS=doe003,,,",
        ])
        #expect(header.elements == ["DOE001", "DOE002", "DOE003"])
    }

    @Test(arguments: ["", "DOE001,DOE002", "1,9900000001", "DOEHEADERS,X=1"])
    func anyOtherLineIsNoHeader(line: String) {
        var header = DOEHeader()
        let isTaken = header.take(line[...])
        #expect(!isTaken)
        #expect(header == DOEHeader())
    }
}
