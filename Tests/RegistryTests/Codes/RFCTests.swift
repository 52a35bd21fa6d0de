import Registry
import Testing

@Suite("Tax numbers")
struct RFCTests {
  // Public bodies, and the test certificates SAT gives to software makers.
  @Test(
    "public tax numbers hold by their check digit",
    arguments: [
      ("GODE561231GR8", RFC.Person.fisica), ("CACX7605101P8", .fisica), ("WATM640917J45", .fisica),
      ("KICR630120NX3", .fisica), ("XOJI740919U48", .fisica), ("MISC491214B86", .fisica),
      ("FUNK671228PH6", .fisica), ("WERX631016S30", .fisica), ("EKU9003173C9", .moral),
      ("XIA190128J61", .moral), ("IIA040805DZ4", .moral), ("URE180429TM6", .moral),
      ("EWE1709045U0", .moral), ("IVD920810GU2", .moral), ("ICV060329BY0", .moral),
      ("H&E951128469", .moral), ("CFE370814QI0", .moral), ("PEP9207167XA", .moral),
      ("SAT970701NN3", .moral), ("IMS421231I45", .moral),
    ])
  func valid(_ text: String, _ person: RFC.Person) {
    #expect(RFC.judge(text) == .valid(person))
  }

  @Test("a changed digit is noticed wherever it is")
  func changed() {
    let text = Array("EKU9003173C9".utf8)
    for place in [3, 4, 5, 6, 7, 8, 9, 11] {
      for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != text[place] {
        var other = text
        other[place] = digit
        #expect(RFC.judge(other[...]) != .valid(.moral))
      }
    }
  }

  @Test("the shared tax numbers are never valid", arguments: RFC.generics)
  func generic(_ text: String) {
    #expect(RFC.judge(text) == .generic)
  }

  @Test(
    "shape, date and check digit are told apart",
    arguments: [
      ("", RFC.Verdict.badShape), ("EKU9003173C", .badShape), ("EKU9003173C99X", .badShape),
      ("EK09003173C9", .badShape), ("eku9003173c9", .badShape), ("EKU90O3173C9", .badShape),
      ("EKU9013173C9", .badDate), ("EKU9002303C9", .badDate), ("EKU9100003C9", .badDate),
      ("EKU9003173C8", .badCheckDigit), ("AAA010101AAA", .badCheckDigit),
      ("ÑIX991231AB1", .badCheckDigit), ("EKU900317&C9", .badShape), ("Ã1U9003173C9", .badShape),
    ])
  func faults(_ text: String, _ verdict: RFC.Verdict) {
    #expect(RFC.judge(text) == verdict)
  }

  @Test("every start has exactly one check digit, Ñ and the leap day included")
  func oneCheckDigit() {
    for start in ["ÑAN000229AA", "A&B991231ZZ", "ZZZ850615K0", "ÑUÑO000229Z9", "ABCD010101A1"] {
      let digits = "0123456789A".filter { digit in
        if case .valid = RFC.judge(start + String(digit)) { true } else { false }
      }
      #expect(digits.count == 1, "\(start)")
    }
  }
}
