import Text

/// Domains under which anybody has an address or a page, and so tell nothing of a firm.
enum MailDomains {
  /// Public mail services, social networks and hosts of free pages, by the part that is registered.
  private static let names = [
    "gmail.com", "gmail.com.mx", "gmai.com", "gmial.com", "gmail.mx", "googlemail.com",
    "hotmail.com", "hotmail.com.mx", "hotmail.es", "hotmail.mx", "hotmai.com", "hotmial.com",
    "hotmil.com", "outlook.com", "outlook.es", "outlook.com.mx", "outlook.mx", "live.com",
    "live.com.mx", "live.mx", "msn.com", "yahoo.com", "yahoo.com.mx", "yahoo.es", "yahoo.mx",
    "yaho.com", "ymail.com", "rocketmail.com", "icloud.com", "me.com", "mac.com", "aol.com",
    "aim.com", "gmx.com", "gmx.net", "mail.com", "email.com", "correo.com", "protonmail.com",
    "proton.me", "zoho.com", "terra.com", "terra.com.mx", "prodigy.net", "prodigy.net.mx",
    "prodigy.com", "prodigy.com.mx", "prodigymovil.com", "infinitum.com.mx", "infinitummail.com",
    "telmex.com", "att.net.mx", "megared.net.mx", "cablevision.net.mx", "axtel.net",
    "starmedia.com", "latinmail.com", "todito.com", "avantel.net", "infosel.com",
    "infosel.net.mx", "uninet.net.mx", "mexis.com", "maxcom.net.mx", "facebook.com", "fb.com",
    "instagram.com", "twitter.com", "youtube.com", "linkedin.com", "tiktok.com", "pinterest.com",
    "wa.me", "whatsapp.com", "linktr.ee", "google.com", "google.com.mx", "goo.gl", "bit.ly",
    "blogspot.com", "blogspot.mx", "wordpress.com", "wixsite.com", "wix.com", "weebly.com",
    "jimdo.com", "jimdofree.com", "webnode.mx", "webnode.es", "webs.com", "galeon.com",
    "business.site", "negocio.site", "mercadolibre.com.mx", "mercadoshops.com.mx",
    "seccionamarilla.com.mx", "seccionamarilla.com", "amazon.com", "amazon.com.mx",
    "tripadvisor.com", "tripadvisor.com.mx", "gob.mx", "com.mx", "org.mx", "net.mx", "edu.mx",
    "sinpagina.com", "sincorreo.com", "notiene.com", "noaplica.com", "na.com", "no.com",
    "example.com",
  ]

  /// The names, for look-up.
  private static let table: WordTable = {
    var table = WordTable(capacity: names.count)
    for name in names {
      let bytes = Array(name.utf8)
      _ = table.add(bytes, 0..<bytes.count)
    }
    return table
  }()

  /// Whether a registered domain in lower case is open to anybody.
  static func isOpen(_ bytes: [UInt8], _ domain: Range<Int>) -> Bool {
    table.find(bytes, domain) != nil
  }

  /// Whether a byte may stand in the name of a host.
  @inline(__always)
  static func isHost(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2D || byte == 0x2E
  }

  /// A byte in lower case, when it is an ASCII letter.
  @inline(__always)
  static func lowercase(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
