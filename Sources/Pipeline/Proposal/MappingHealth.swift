public import Export
import Foundation
public import Ingest
import Tables
import Workbench

/// What a mapping makes of a file: the records it rejects and the values it sets aside, by field.
public struct MappingHealth: Sendable {
  /// How many records or values one field loses, for one reason.
  struct Loss: Sendable, Equatable {
    let field: String
    let reason: String
    var rejected = 0
    var setAside = 0
  }

  /// What Ingest took.
  public let report: SourceReport
  private let limit: Double
  let losses: [Loss]

  /// Reads a source whole by its mapping, in a folder of its own that is removed afterwards.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - threads: Number of threads.
  /// - Returns: What became of its records.
  /// - Throws: What keeps the source from being read or bound.
  public static func read(_ source: Source, threads: Int) throws -> MappingHealth {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "encadena-check-\(UUID().uuidString)").path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileSystem.makeFolder(folder)
    var lenient = source
    lenient.maximumRejectRate = 1
    let output = folder + "/ingest"
    let report = try ingest(sources: [lenient], output: output, threads: threads)
    var losses: [Loss] = []
    for (file, isReject) in [("rejects.csv", true), ("field_faults.csv", false)] {
      for (key, count) in try counts(output + "/" + file, threads: threads) {
        let index =
          losses.firstIndex { $0.field == key.field && $0.reason == key.reason } ?? losses.count
        if index == losses.count { losses.append(Loss(field: key.field, reason: key.reason)) }
        if isReject { losses[index].rejected += count } else { losses[index].setAside += count }
      }
    }
    losses.sort {
      ($1.rejected, $1.setAside, $0.field, $0.reason)
        < ($0.rejected, $0.setAside, $1.field, $1.reason)
    }
    return MappingHealth(
      report: report.sources[0], limit: source.maximumRejectRate, losses: losses)
  }

  private struct Key: Hashable { let field, reason: String }

  /// Rows of a table of losses by field and reason, counted piece by piece.
  private static func counts(_ file: String, threads: Int) throws -> [(Key, Int)] {
    var reading = try TableReading(file)
    let places = try reading.places(of: ["field", "reason"])
    let parts = try reading.rows(workers: threads) { block in
      var counts: [Key: Int] = [:]
      for row in 0..<block.rowCount {
        counts[
          Key(field: block.text(row, places[0]), reason: block.text(row, places[1])), default: 0] +=
          1
      }
      return counts
    }
    var total: [Key: Int] = [:]
    for part in parts { total.merge(part, uniquingKeysWith: +) }
    return total.sorted { ($0.key.field, $0.key.reason) < ($1.key.field, $1.key.reason) }
  }

  /// What is wrong with the source as a whole, or nil.
  public func error(file: String) -> HealthError? {
    if report.read == 0 { return .noRecords(file: file) }
    guard Double(report.rejected) > limit * Double(report.read) else { return nil }
    return .mappingRejects(
      file: file, rejected: report.rejected, records: report.read, limit: limit)
  }

  /// The report, line by line.
  public func lines(language: ExportSettings.Language) -> [String] {
    let words = ReportWords(language: language)
    var lines = [
      words("  Con el mapeo de ", "  By the mapping of ") + report.registry + ": "
        + words.count(report.accepted) + words(" aceptados, ", " accepted, ")
        + words.count(report.rejected) + words(" rechazados (", " rejected (")
        + words.percent(report.rejected, of: report.read) + ")"
    ]
    for loss in losses {
      var parts: [String] = []
      if loss.rejected > 0 {
        parts.append(
          words.count(
            loss.rejected, ("registro rechazado", "registros rechazados"),
            ("record rejected", "records rejected"))
            + " (\(words.percent(loss.rejected, of: report.read)))")
      }
      if loss.setAside > 0 {
        parts.append(
          words.count(
            loss.setAside, ("valor apartado o en duda", "valores apartados o en duda"),
            ("value set aside or in doubt", "values set aside or in doubt"))
            + " (\(words.percent(loss.setAside, of: report.read)))")
      }
      let field = loss.field.isEmpty ? words("(registro)", "(record)") : loss.field
      lines.append("    \(field), \(loss.reason): " + parts.joined(separator: "; "))
    }
    if !report.unbound.isEmpty {
      lines.append(
        words("    sin columna: ", "    without a column: ")
          + report.unbound.joined(separator: ", "))
    }
    return lines
  }

  /// The report as one JSON object on one line, for machines.
  public func json(file: String) -> String {
    let losses = losses.map { loss in
      "{\"field\":\(JSONText.quoted(loss.field)),\"reason\":\(JSONText.quoted(loss.reason)),"
        + "\"rejected\":\(loss.rejected),\"setAside\":\(loss.setAside)}"
    }
    return "{\"file\":\(JSONText.quoted(file)),\"registry\":\"\(report.registry)\","
      + "\"read\":\(report.read),\"accepted\":\(report.accepted),"
      + "\"rejected\":\(report.rejected),\"fields\":[\(losses.joined(separator: ","))]}"
  }
}
