import Registry
import Testing

@Suite("Keys of telephones, mail, web and postal codes")
struct AddressKeyTests {
  private func text(_ value: String, _ append: (ArraySlice<UInt8>, inout [UInt8]) -> Void) -> String
  {
    // What is there already must stay, and the slice must not start at 0.
    var out = Array("x|".utf8)
    append(Array(("~" + value).utf8).dropFirst(), &out)
    let whole = String(decoding: out, as: UTF8.self)
    #expect(whole.hasPrefix("x|"))
    return String(whole.dropFirst(2))
  }

  @Test(
    "a telephone number is its last ten digits",
    arguments: [
      ("5556829511", "5556829511"), ("+52 (55) 5682-9511", "5556829511"),
      ("01 55 5682 9511 ext. 123", "5556829511"), ("044-55-5682-9511", "5556829511"),
      ("52 1 55 5682 9511", "5556829511"), ("Tel. 5556829511", "5556829511"),
      ("56829511", "56829511"), ("5556829511/5556829512", "5556829511"),
      ("5556829511 5556829512", "5556829511"), ("123456", ""), ("0000000000", ""),
      ("5555555555", ""), ("9999999999", ""), ("5500000000", ""), ("1234567890", ""), ("", ""),
      ("NA", ""), ("8181000000", "8181000000"), ("EXT 12, 8112345678", "8112345678"),
    ])
  func phone(_ value: String, _ key: String) {
    #expect(text(value) { PhoneKey.append($0, onto: &$1) } == key)
  }

  @Test(
    "a mail address is in lower case, without what stands around it",
    arguments: [
      ("ERIK.COLIN@BAKERHUGHES.COM", "erik.colin@bakerhughes.com"),
      (" mailto:a@b.mx; c@d.mx", "a@b.mx"), ("<ventas@acme.com.mx>.", "ventas@acme.com.mx"),
      ("a_b+c@d-e.mx", "a_b+c@d-e.mx"), ("noaplica@inegi.org.mx", ""), ("na@na.com", ""),
      ("sin correo", ""), ("@acme.com", ""), ("a@", ""), ("a@localhost", ""), ("", ""),
      ("conrod38@yahoo.com", "conrod38@yahoo.com"),
    ])
  func email(_ value: String, _ key: String) {
    #expect(text(value) { EmailKey.append($0, onto: &$1) } == key)
  }

  @Test(
    "a domain is what is registered, and a public service's is none",
    arguments: [
      ("WWW.BAKERHUGHES.COM", "bakerhughes.com"), ("http://www.acme.com.mx/es?x=1", "acme.com.mx"),
      ("https://acme.mx:8080/", "acme.mx"), ("ventas@mail.acme.com.mx", "acme.com.mx"),
      ("http;//www.acme.mx", "acme.mx"), ("www.acme.co.uk", "acme.co.uk"),
      ("dgdc.unam.mx", "unam.mx"), ("acme", ""), ("X@GMAIL.COM", ""), ("a@hotmail.com", ""),
      ("b@prodigy.net.mx", ""), ("www.facebook.com/acme", ""), ("acme.wixsite.com/uno", ""),
      ("192.168.0.1", ""), ("3.5", ""), ("", ""), ("NO TIENE", ""), ("a@yahoo.com.mx", ""),
      ("WWW. ACME.COM", "acme.com"), ("www.gob.mx/se", ""), ("vacme.io", "vacme.io"),
    ])
  func domain(_ value: String, _ key: String) {
    #expect(text(value) { DomainKey.append($0, onto: &$1) } == key)
  }

  @Test("the first two digits of a postal code tell the state")
  func postalCode() {
    func state(_ code: String) -> Int? { PostalCode.state(of: Array(code.utf8)[...]) }
    // One of each state, from the addresses of its seat of government.
    let seats = [
      "20000", "21000", "23000", "24000", "25000", "28000", "29000", "31000", "06000", "34000",
      "36000", "39000", "42000", "44100", "50000", "58000", "62000", "63000", "64000", "68000",
      "72000", "76000", "77000", "78000", "80000", "83000", "86000", "87000", "90000", "91000",
      "97000", "98000",
    ]
    #expect(seats.map(state) == Array(1...32))
    #expect(state("16999") == 9 && state("99999") == 32 && state("96999") == 30)
    for code in ["", "1376", "017600", "17000", "00100", "0100A"] { #expect(state(code) == nil) }
  }
}
