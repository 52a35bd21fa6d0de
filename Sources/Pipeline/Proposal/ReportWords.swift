import Export
import Ingest

/// The words of health reports and proposals, in Spanish or English.
struct ReportWords {
  /// The language.
  let language: ExportSettings.Language

  /// Says it in the language.
  func callAsFunction(_ spanish: String, _ english: String) -> String {
    language == .es ? spanish : english
  }

  /// A count with its digits in groups of three, set apart by blanks.
  func count(_ number: Int) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "\u{202F}" }
      text.append(digit)
    }
    return text
  }

  /// A count and what is counted, in the singular or the plural.
  func count(
    _ number: Int, _ spanish: (one: String, many: String), _ english: (one: String, many: String)
  ) -> String {
    count(number) + " "
      + (number == 1 ? self(spanish.one, english.one) : self(spanish.many, english.many))
  }

  /// A share in per cent with one decimal, rounded towards what is worse.
  func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0 %" }
    let tenths = (part * 1000 + whole - 1) / whole
    let mark = language == .es ? "," : "."
    return tenths.isMultiple(of: 10) ? "\(tenths / 10) %" : "\(tenths / 10)\(mark)\(tenths % 10) %"
  }

  /// What a column holds; of several values in a cell, what each of them is.
  func type(of column: ColumnProfile) -> String {
    guard let mark = column.separator else { return type(column.type) }
    return type(column.partType)
      + self(", varios por celda (\(mark))", ", several a cell (\(mark))")
  }

  /// What values are.
  func type(_ type: ColumnType) -> String {
    switch type {
    case .empty: self("vacía", "empty")
    case .integer: self("número entero", "whole number")
    case .decimal(let form): self("decimal, ", "decimal, ") + numbers(form)
    case .date(let form): self("fecha, ", "date, ") + dates(form)
    case .boolean: self("sí o no", "yes or no")
    case .paddedCode: self("clave con ceros a la izquierda", "code with leading zeros")
    case .rfc: "RFC"
    case .clee: "CLEE"
    case .scian: self("como SCIAN", "like SCIAN or NAICS")
    case .hs: self("como Sistema Armonizado", "like Harmonized System")
    case .unspsc: self("como UNSPSC", "like UNSPSC")
    case .latitude(let form): self("latitud, ", "latitude, ") + degrees(form)
    case .longitude(let form): self("longitud, ", "longitude, ") + degrees(form)
    case .email: self("correo electrónico", "e-mail")
    case .url: self("dirección web", "web address")
    case .phone: self("teléfono", "telephone")
    case .postalCode: self("código postal", "postal code")
    case .sizeBand: self("estrato de personal", "band of workers")
    case .text: self("texto", "text")
    }
  }

  /// How numbers are written.
  func numbers(_ form: ColumnType.Numbers) -> String {
    switch form {
    case .point: self("punto decimal", "decimal point")
    case .comma: self("coma decimal", "decimal comma")
    case .undecidable: self("punto o coma sin decidir", "point or comma undecided")
    case .mixed: self("puntos y comas mezclados", "points and commas mixed")
    }
  }

  /// How dates are written.
  func dates(_ form: ColumnType.Dates) -> String {
    switch form {
    case .yearFirst: self("año primero", "year first")
    case .namedMonth: self("mes con nombre", "month by name")
    case .dayMonthYear: self("día-mes-año", "day-month-year")
    case .monthDayYear: self("mes-día-año", "month-day-year")
    case .undecidable: self("día o mes primero sin decidir", "day or month first undecided")
    case .mixed: self("día y mes primero mezclados", "day first and month first mixed")
    }
  }

  private func degrees(_ form: ColumnType.Degrees) -> String {
    switch form {
    case .decimal(let form): numbers(form)
    case .angle: self("grados, minutos y segundos", "degrees, minutes and seconds")
    }
  }

  /// A kind of fault or damage.
  func fault(_ kind: String) -> String {
    switch kind {
    case "ragged_row":
      self("más o menos celdas que el encabezado", "more or fewer cells than the heading")
    case "unclosed_quote": self("comilla que no cierra", "quote that never closes")
    case "text_after_quote": self("texto tras una comilla de cierre", "text after a closing quote")
    case "not_utf8": self("bytes que no son UTF-8", "bytes that are not UTF-8")
    case "nul_byte": self("byte NUL", "NUL byte")
    case "cell_too_long": self("celda demasiado larga", "cell too long")
    case "mojibake_mac_roman": self("UTF-8 leído como Mac Roman", "UTF-8 read as Mac Roman")
    case "mojibake_windows_1252":
      self("UTF-8 leído como Windows-1252", "UTF-8 read as Windows-1252")
    case "accents_lost": self("acentos perdidos (?)", "lost accents (?)")
    case "replacement_character": self("caracteres de reemplazo", "replacement characters")
    default: kind
    }
  }

  /// The text between cells by its name.
  func delimiter(_ text: String) -> String {
    switch text {
    case ",": self("coma", "comma")
    case ";": self("punto y coma", "semicolon")
    case "\t": self("tabulador", "tab")
    case "|": self("barra", "bar")
    default: "'\(text)'"
    }
  }
}
