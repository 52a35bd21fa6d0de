import Tables
import TestKit
import Text
import Workbench

@testable import Match

/// Tables of Normalize with those that a bridge is made from.
struct BridgeInputs {
  var suppliers: [(id: String, text: String)] = []
  var needs: [(id: String, text: String, language: String, hs: String)] = []
  /// system, code, title_es, title_en.
  var codes: [[String]] = []
  /// es, en, weight.
  var lexicon: [[String]] = []
  /// language, term, synonym.
  var synonyms: [[String]] = []
  var settings = MatchSettings()

  init() {
    settings.weights = [.text: 1]
  }

  /// Titles that teach what a few goods are called.
  static let titles = [
    ["UNSPSC", "31161500", "Tornillos", "Screws"],
    ["UNSPSC", "31161501", "Tornillos de acero", "Steel screws"],
    ["UNSPSC", "30102404", "Varillas de acero", "Steel rods"],
    ["UNSPSC", "31171504", "Rodamientos de bolas", "Ball bearings"],
    ["UNSPSC", "31171505", "Rodamientos de rodillos", "Roller bearings"],
    ["UNSPSC", "31171500", "Rodamientos", "Bearings"],
    ["UNSPSC", "24112404", "Cajas de cartón", "Cardboard boxes"],
    ["UNSPSC", "24112405", "Cajas de madera", "Wooden boxes"],
    ["UNSPSC", "24112400", "Cajas", "Boxes"],
    ["HS", "848210", "Rodamientos de bolas", "Ball bearings"],
    ["HS", "392690", "Manufacturas de plástico", "Articles of plastics"],
  ]

  /// Writes every table to a folder.
  func write(to folder: ScratchFolder, _ name: String) throws -> String {
    var inputs = Inputs()
    inputs["suppliers"] = suppliers.map { ["supplier_id": $0.id, "text": $0.text] }
    inputs["needs"] = needs.map {
      ["need_id": $0.id, "text": $0.text, "language": $0.language, "hs": $0.hs]
    }
    let path = try inputs.write(to: folder, name)
    for (table, columns, rows) in [
      ("codes", "system,code,title_es,title_en", codes), ("lexicon", "es,en,weight", lexicon),
      ("synonyms", "language,term,synonym", synonyms),
    ] where !rows.isEmpty {
      let lines = rows.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }
      try folder.write(
        "\(name)/\(table).csv", ([columns] + lines).joined(separator: "\n") + "\n")
    }
    return path
  }

  /// The suppliers ranked for each need, best first, with their scores.
  func ranking() throws -> [String: [(id: String, score: Double)]] {
    let folder = try ScratchFolder()
    let output = folder.path + "/out"
    _ = try match(
      input: write(to: folder, "in"), output: output, date: Inputs.date, settings: settings,
      threads: 1)
    let table = try Table.read(
      file: "\(output)/matches.csv", columns: ["need_id", "supplier_id", "score"])
    var found: [String: [(id: String, score: Double)]] = [:]
    for row in 0..<table.rowCount {
      found[table.columns[0][row], default: []].append(
        (table.columns[1][row], Double(table.columns[2][row]) ?? -1))
    }
    return found
  }

  /// The tables read and indexed.
  func context() throws -> MatchContext {
    let folder = try ScratchFolder()
    var report = MatchReport()
    return try MatchContext.load(
      folder: write(to: folder, "in"), date: Inputs.date, settings: settings, threads: 1,
      report: &report)
  }

  /// The terms that the first need is searched by.
  func terms() throws -> (terms: NeedTerms, names: [String], context: MatchContext) {
    let context = try context()
    let need = context.needs.all[0]
    let texts = context.needs.texts
    let terms = NeedTerms(
      texts.bytes[texts.bounds(need.row)], language: need.language, codes: need.targets,
      context.index, by: NeedReader(context.settings, bridge: context.bridge))
    return (terms, terms.known.map { context.index.terms[Int($0)] }, context)
  }
}
