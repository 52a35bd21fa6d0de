import Foundation
import Match
import Tables
import Workbench

/// The common match job: from the files of suppliers and needs to the file of the rankings.
///
/// The same reader, index and ranker as a run's, without the packages between its stages.
struct MatchJob {
  private var suppliers = ""
  private var needs = ""
  private var output = ""
  private var limit = Int.max
  private var threads = ProcessFacts.processors

  /// Reads the command line after `match`.
  init(_ arguments: [String]) throws(BenchError) {
    guard arguments.count >= 4, arguments.count % 2 == 0 else { throw .usage }
    suppliers = arguments[0]
    needs = arguments[1]
    for place in stride(from: 2, to: arguments.count, by: 2) {
      let value = arguments[place + 1]
      switch (arguments[place], Int(value)) {
      case ("--out", _): output = value
      case ("--needs", let count?) where count >= 0: limit = count
      case ("--threads", let count?) where (1...1024).contains(count): threads = count
      default: throw .usage
      }
    }
    guard !output.isEmpty else { throw .usage }
  }

  /// Does the job; says on standard error what each stage took.
  ///
  /// - Returns: A line of JSON.
  func run() throws -> String {
    let clock = ContinuousClock()
    let start = clock.now
    let columns = try SupplierColumns(file: suppliers, names: Self.names, threads: threads)
    let table = try needTable()
    let read = start.duration(to: clock.now) / .seconds(1)
    let (rankings, report) = try rankings(
      suppliers: columns, needs: table, date: "2026-11-25", settings: Self.settings,
      threads: threads)
    let ranked = clock.now
    try write(rankings)
    let write = ranked.duration(to: clock.now) / .seconds(1)
    let stages = [
      ("load", read + report.loadSeconds), ("index", report.indexSeconds),
      ("query", report.rankSeconds), ("write", write),
    ].map { ($0, BenchJob.rounded($1)) }
    for (stage, seconds) in stages {
      FileHandle.standardError.write(Data("\(stage) \(seconds) s\n".utf8))
    }
    let seconds = BenchJob.rounded(start.duration(to: clock.now) / .seconds(1))
    let peak = (Double(ProcessFacts.peakMemory) / 104_857.6).rounded() / 10
    let perSecond = (Double(report.needs) / max(1e-9, report.rankSeconds)).rounded()
    return "{\"job\":\"match\",\"engine\":\"encadena\",\"suppliers\":\(report.suppliers),"
      + "\"needs\":\(report.needs),"
      + stages.map { "\"\($0)_s\":\($1)," }.joined()
      + "\"needs_per_s\":\(perSecond),\"seconds\":\(seconds),\"peak_mib\":\(peak),"
      + "\"threads\":\(threads)}"
  }

  /// The needs by the names of Normalize's table.
  private func needTable() throws -> Table {
    let source = [
      "need_id", "title", "description", "scian", "lat", "lon", "size_bracket",
    ]
    let read = try Table.read(file: needs, columns: source, workers: threads)
    let kept = min(limit, read.rowCount)
    var columns = [TextColumn](repeating: TextColumn(), count: 6)
    for row in 0..<kept {
      columns[0].append(read.columns[0][row])
      columns[1].append(read.columns[1][row] + " " + read.columns[2][row])
      for column in 2..<6 { columns[column].append(read.columns[column + 1][row]) }
    }
    return Table(
      names: ["need_id", "text", "scian", "latitude", "longitude", "size_band"], columns: columns)
  }

  private func write(_ rankings: [NeedRanking]) throws {
    var file = try OutputFile(output)
    var lines = Array("need_id,rank,supplier_id,score\n".utf8)
    for ranking in rankings {
      for (place, supplier) in ranking.suppliers.enumerated() {
        lines.append(contentsOf: "\(ranking.need),\(place + 1),\(supplier.id),".utf8)
        let digits = String(supplier.score % 1_000_000)
        lines.append(contentsOf: "\(supplier.score / 1_000_000).".utf8)
        for _ in digits.utf8.count..<6 { lines.append(UInt8(ascii: "0")) }
        lines.append(contentsOf: digits.utf8)
        lines.append(UInt8(ascii: "\n"))
      }
    }
    try file.write(lines)
    _ = try file.finish()
  }

  /// The columns of the national directory.
  private static var names: SupplierColumns.Names {
    var names = SupplierColumns.Names()
    names.id = "id"
    names.fields = [["nom_estab", "raz_social"], ["nombre_act"]]
    names.scian = "codigo_act"
    names.band = "per_ocu"
    names.bandWords = [
      "0 a 5 personas", "6 a 10 personas", "11 a 30 personas", "31 a 50 personas",
      "51 a 100 personas", "101 a 250 personas", "251 y más personas",
    ]
    names.capacity = nil
    names.latitude = "latitud"
    names.longitude = "longitud"
    return names
  }

  /// The settings of `Pipelines/bench.json`.
  private static var settings: MatchSettings {
    var settings = MatchSettings()
    settings.topK = 20
    settings.nearMisses = 0
    settings.weights = [.text: 0.40, .code: 0.25, .place: 0.20, .capacity: 0.15]
    settings.priors = [:]
    settings.textCandidates = 500
    settings.scianDigits = 6
    settings.codeScale = [0.25, 0.5, 0.7, 0.85, 1]
    settings.analyzer = .plain
    settings.stopWords =
      "de la el los las en y o a al del con para por un una su sus e sin que se no excepto otros otras sa cv rl"
      .split(separator: " ").map(String.init)
    settings.textScale = .best
    settings.halfDistance = 173.28679513998632  // 250 km · ln 2
    return settings
  }
}
