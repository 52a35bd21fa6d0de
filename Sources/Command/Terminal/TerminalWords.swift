import Export
import Pipeline
import Workbench

/// The words of a terminal in one language, and its numbers.
struct TerminalWords: Sendable {
  let language: ExportSettings.Language

  /// The word for one language or the other.
  func pick(_ spanish: String, _ english: String) -> String {
    language == .es ? spanish : english
  }

  /// The name of a stage.
  func stage(_ stage: Stage) -> String {
    switch stage {
    case .ingest: pick("lectura", "ingest")
    case .normalize: pick("normalización", "normalize")
    case .match: pick("clasificación", "match")
    case .export: pick("exportación", "export")
    }
  }

  /// That a stage is taken over from an earlier run.
  func takenOver(_ run: String) -> String {
    pick("sin cambios desde \(run)", "unchanged since \(run)")
  }

  /// The name of the work under way; what is no key of ours is a source, by its own name.
  func work(_ what: String) -> String {
    switch what {
    case "read-firms": pick("lee las empresas", "reading firms")
    case "link": pick("compara registros", "comparing records")
    case "train": pick("aprende a comparar", "learning to compare")
    case "join": pick("une registros", "joining records")
    case "firms": pick("escribe las empresas", "writing firms")
    case "lists": pick("escribe listas y necesidades", "writing lists and needs")
    case "learn-codes": pick("aprende códigos", "learning codes")
    case "codes": pick("propone códigos", "proposing codes")
    case "load": pick("prepara el índice", "preparing the index")
    case "rank": pick("clasifica necesidades", "ranking needs")
    case "reports": pick("listas cortas, cadenas e inclusión", "shortlists, chains and inclusion")
    case "tables": pick("escribe tablas", "writing tables")
    case "pages": pick("escribe páginas", "writing pages")
    case "page": pick("escribe la página", "writing the page")
    case "workbook": pick("escribe el libro", "writing the workbook")
    default: TerminalText.plain(what)
    }
  }

  /// What is counted.
  func unit(_ unit: StageProgress.Unit) -> String {
    switch unit {
    case .bytes: "bytes"
    case .records: pick("registros", "records")
    case .firms: pick("empresas", "firms")
    case .pairs: pick("pares", "pairs")
    case .texts: pick("textos", "texts")
    case .needs: pick("necesidades", "needs")
    case .rows: pick("renglones", "rows")
    }
  }

  /// A whole number, its thousands apart.
  func whole(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += pick("\u{202F}", ",") }
      text.append(digit)
    }
    return text
  }

  /// A number of at least zero with some decimals.
  func decimals(_ value: Double, _ places: Int) -> String {
    guard value.isFinite, value < 1e15 else { return "–" }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let head = whole(scaled / scale)
    guard places > 0 else { return head }
    let rest = String(scaled % scale)
    return head + pick(",", ".") + String(repeating: "0", count: places - rest.count) + rest
  }

  /// Bytes in the unit that keeps the number short.
  func bytes(_ count: Double) -> String {
    let units = ["B", "kB", "MB", "GB", "TB"]
    var value = count
    var unit = 0
    while value >= 999.5, unit < units.count - 1 {
      value /= 1000
      unit += 1
    }
    return decimals(value, unit == 0 || value >= 99.95 ? 0 : 1) + " " + units[unit]
  }

  /// A time as minutes and seconds, or hours, minutes and seconds.
  func clock(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds < 360_000_000 else { return "–" }
    let whole = Int(max(0, seconds).rounded())
    let parts = [whole / 60 % 60, whole % 60]
    let tail = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return whole >= 3600
      ? "\(whole / 3600):\(tail)" : tail.hasPrefix("0") ? String(tail.dropFirst()) : tail
  }
}
