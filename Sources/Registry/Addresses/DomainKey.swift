/// Makes the key of a mail or web address: the domain as it is registered, in lower case.
///
/// Scheme, `www.`, names of machines, port and path are put aside: `http://www.acme.com.mx/es` and
/// `ventas@mail.acme.com.mx` are both `acme.com.mx`. Services open to anybody give no key.
public enum DomainKey {
  /// Second-level names under which a country registers domains.
  private static let registries: [[UInt8]] = [
    "com", "co", "org", "net", "gob", "gov", "edu", "ac", "mil", "web", "inf", "info",
  ].map { Array($0.utf8) }

  /// Appends the domain of a cell's first address, or nothing when it holds none of its own.
  public static func append(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    let start = out.count
    guard let host = host(of: value) else { return }
    for index in host { out.append(MailDomains.lowercase(value[index])) }
    cutToRegistered(&out, from: start)
    // www.gob.mx
    if out[start...].starts(with: "www.".utf8) { out.removeSubrange(start..<start + 4) }
    if out.count - start < 4 || MailDomains.isOpen(out, start..<out.count) {
      out.removeSubrange(start...)
    }
  }

  /// Where the name of the host lies.
  private static func host(of value: ArraySlice<UInt8>) -> Range<Int>? {
    if let at = value.firstIndex(of: 0x40) { return run(in: value, from: at + 1) }
    // The first run with a dot in it; "http:" and "https;//" have none.
    var index = value.startIndex
    while index < value.endIndex {
      guard MailDomains.isHost(value[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < value.endIndex, MailDomains.isHost(value[end]) { end += 1 }
      if let host = run(in: value[..<end], from: index) { return host }
      // A word with letters of another alphabet within is no host.
      index = end + 1
    }
    return nil
  }

  /// The run of bytes of a host from an index on, without dots and dashes around it.
  private static func run(in value: ArraySlice<UInt8>, from first: Int) -> Range<Int>? {
    var start = first
    var end = first
    while end < value.endIndex, MailDomains.isHost(value[end]) { end += 1 }
    while start < end, value[start] == 0x2E || value[start] == 0x2D { start += 1 }
    while end > start, value[end - 1] == 0x2E || value[end - 1] == 0x2D { end -= 1 }
    guard let dot = value[start..<end].lastIndex(of: 0x2E) else { return nil }
    // The last part is letters, two or more: 3.5 and 192.168.0.1 are no domains.
    let top = value[(dot + 1)..<end]
    guard top.count >= 2, top.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) else { return nil }
    return start..<end
  }

  /// Cuts the names of machines off: two parts stay, three under `.com.mx` and its like.
  private static func cutToRegistered(_ out: inout [UInt8], from start: Int) {
    var dots = 0
    var kept = 2
    var right = out.count
    var index = out.count
    while index > start {
      index -= 1
      guard out[index] == 0x2E else { continue }
      dots += 1
      if dots == 2 {
        let second = out[(index + 1)..<right]
        let isCountry = out.count - right == 3
        if isCountry, registries.contains(where: { second.elementsEqual($0) }) { kept = 3 }
      }
      if dots == kept {
        out.removeSubrange(start...index)
        return
      }
      right = index
    }
  }
}
