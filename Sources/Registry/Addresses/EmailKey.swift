/// Makes the key of a mail address: the first address of a cell in lower case.
public enum EmailKey {
  /// Local parts that stand for "has none".
  private static let fillers: [[UInt8]] = [
    "na", "n", "x", "xx", "xxx", "no", "nd", "sn", "ninguno", "ninguna", "notiene", "no.tiene",
    "no_tiene", "noaplica", "no.aplica", "sincorreo", "sin.correo", "sin_correo", "correo", "email",
  ].map { Array($0.utf8) }

  /// Appends the key of a cell's first address, or nothing when it holds none.
  public static func append(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    guard let at = value.firstIndex(of: 0x40) else { return }
    var first = at
    while first > value.startIndex, isLocal(value[first - 1]) { first -= 1 }
    var end = at + 1
    while end < value.endIndex, MailDomains.isHost(value[end]) { end += 1 }
    while end > at + 1, value[end - 1] == 0x2E || value[end - 1] == 0x2D { end -= 1 }
    while first < at, value[first] == 0x2E { first += 1 }
    let domain = value[(at + 1)..<end]
    guard first < at, domain.first != 0x2E, domain.contains(0x2E) else { return }
    let start = out.count
    for index in first..<end { out.append(MailDomains.lowercase(value[index])) }
    let local = out[start..<start + (at - first)]
    for filler in fillers where local.elementsEqual(filler) {
      out.removeSubrange(start...)
      return
    }
  }

  /// Whether a byte may stand before the at sign.
  private static func isLocal(_ byte: UInt8) -> Bool {
    MailDomains.isHost(byte) || byte == 0x5F || byte == 0x2B || byte == 0x25 || byte == 0x27
      || byte == 0x26 || byte >= 0x80
  }
}
