/// General duties by the beginning of an HS code: what the samples suppose, not what laws say.
///
/// No public file beside this project gives these rates, so every one is marked illustrative,
/// save those of 8541 and 8542, which the Information Technology Agreement sets to zero.
enum TariffTable {
  /// Importers in the order of the table's columns; members of the European Union share one.
  private static let columns = ["US", "CA", "EU", "JP", "CO"]

  private static let members: Set<String> = ["DE", "ES", "FR", "NL"]

  /// Whether a zero rate follows from the Information Technology Agreement.
  static func isZeroByAgreement(_ hs: String) -> Bool {
    hs.hasPrefix("8541") || hs.hasPrefix("8542")
  }

  /// The general duty of an importer on a subheading, in per cent.
  static func rate(importer: String, hs: String) -> Double {
    let column = columns.firstIndex(of: members.contains(importer) ? "EU" : importer) ?? 0
    let row = rows.filter { hs.hasPrefix($0.prefix) }.max { $0.prefix.count < $1.prefix.count }
    return row?.rates[column] ?? 0
  }

  private static let rows = Rows.read(table).map { row in
    (prefix: row[0], rates: row[1...].map(Rows.number))
  }

  private static let table = """
    04|3|5|12|15|15
    07|4.5|4|10|4|15
    08|3|2|7|6|15
    0804|4|0|5|3|15
    09|0|0|0|3|10
    0901|0|0|7.5|12|10
    15|3.2|4|7|5|20
    16|3|6|12|10|20
    17|5.6|6|9|25|20
    18|4|5|8|10|20
    19|4.5|4|9|18|20
    20|6|6|16|15|20
    21|6.4|8|7.7|10.5|15
    22|1.5|3|0|6|15
    28|3.7|0|5.5|3|0
    32|3.7|3|6.5|3|5
    34|2|4|4|2|10
    35|2.1|4|6.5|3|5
    38|2.5|0|5|2.5|5
    3818|0|0|0|0|0
    39|4.2|3|6.5|4.5|10
    40|2.5|3|3.5|0|10
    44|5|4|3|2|10
    48|0|0|0|0|10
    56|1|8|4|4|10
    62|9|17|12|9|15
    63|7|14|6.3|5|15
    68|1|0|1.7|0|5
    69|4|3|5|0|5
    70|3|0|3|0|10
    73|2.9|3|2.7|0|10
    74|2.5|0|4.8|3|5
    76|3|3|6.5|7.5|5
    82|4|4|2.7|0|5
    83|2.4|3|2.7|2.5|10
    84|1.6|0|2|0|5
    8480|3.1|0|1.7|0|5
    8486|0|0|0|0|0
    85|2.6|2|2.5|0|5
    8501|2.8|3|2.7|0|5
    8507|3.4|3.5|2.7|0|10
    8534|0|0|0|0|0
    8541|0|0|0|0|0
    8542|0|0|0|0|0
    8544|5|3|3.7|0|10
    87|2.5|4|3.5|0|10
    88|0|0|2.7|0|5
    8903|1.5|9.5|1.7|0|10
    90|0.8|0|0.5|0|5
    9018|0|0|0|0|0
    94|0|0|2.7|0|10
    """
}
