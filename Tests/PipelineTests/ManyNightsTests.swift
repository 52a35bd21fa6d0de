import Foundation
import TestKit
import Testing

/// What holds from one night to the next.
@Suite("Many nights")
struct ManyNightsTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func write(_ name: String, _ text: String) throws {
    try text.write(toFile: scratch.path + "/" + name, atomically: true, encoding: .utf8)
  }

  /// Runs a night over the firms, and staff's decisions where there are any.
  private func night(
    _ firms: [String], decisions: [String] = [], pipeline: String = "nights"
  ) throws -> Night {
    try write("firms.csv", (["clave,rfc,nombre"] + firms).joined(separator: "\n") + "\n")
    var sources = """
      { name: "firms", registry: "suppliers", path: "firms.csv", format: "csv",
        fields: { record_id: "clave", rfc: "rfc", razon_social: "nombre" } },
      """
    if !decisions.isEmpty {
      try write(
        "staff.csv", (["clave,a,b,fallo,dia"] + decisions).joined(separator: "\n") + "\n")
      sources += """
        { name: "staff", registry: "firm_decisions", path: "staff.csv", format: "csv",
          fields: { decision_id: "clave", record_a: "a", record_b: "b", verdict: "fallo",
            decided_on: "dia" } },
        """
    }
    try write(
      "night.json", "{ name: \"\(pipeline)\", date: \"2026-11-25\", sources: [\n\(sources)\n] }")
    let night = Night(
      "run", scratch.path + "/night.json", "--to", "normalize", "--out", scratch.path + "/Runs")
    #expect(night.exit == 0, "\(night.errors)")
    // Only a night that ends is the next one's past.
    let link = scratch.path + "/Runs/current"
    try? FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: night.folder)
    return night
  }

  private func text(_ night: Night, _ table: String) throws -> String {
    try String(contentsOfFile: "\(night.folder)/2-normalize/\(table).csv", encoding: .utf8)
  }

  /// The firm of each record.
  private func firms(_ night: Night) throws -> [String: String] {
    var firms: [String: String] = [:]
    for line in try text(night, "entity_links").split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      firms[String(cells[2])] = String(cells[0])
    }
    return firms
  }

  private static let table = [
    "B-7,PIZ0612275I0,Piezas del Norte SA de CV", "C-1,PIZ0612275I0,Piezas del Norte",
    "D-4,,Hilos Azteca", "E-9,,Molinos del Sur",
  ]

  @Test("a firm keeps its key when a record that sorts before its own joins it")
  func keys() throws {
    let first = try firms(try night(Self.table))
    #expect(first["C-1"] == "B-7")
    let second = try firms(
      try night(["A-1,PIZ0612275I0,Piezas del Norte SA"] + Self.table))
    #expect(second["A-1"] == "B-7")
    #expect(second["B-7"] == "B-7")
  }

  @Test("the past of another pipeline in the same folder is not this one's")
  func otherPipeline() throws {
    _ = try night(Self.table)
    let other = try firms(
      try night(["A-1,PIZ0612275I0,Piezas del Norte SA"] + Self.table, pipeline: "others"))
    #expect(other["B-7"] == "A-1")
  }

  @Test("the ledger only grows, and a night without news adds nothing to it")
  func ledger() throws {
    let first = try text(try night(Self.table), "identity_ledger")
    let second = try text(try night(Self.table.reversed()), "identity_ledger")
    #expect(second == first)
    let third = try text(try night(Self.table + ["F-1,,Vidrios Lerma"]), "identity_ledger")
    #expect(third.hasPrefix(second))
    #expect(third.count > second.count)
  }

  @Test("what staff say of two firms holds, and goes on holding when their file is gone")
  func verdicts() throws {
    _ = try night(Self.table)
    let same = try firms(
      try night(Self.table, decisions: ["S-1,D-4,E-9,misma,2026-11-24"]))
    #expect(same["D-4"] == same["E-9"])
    let after = try firms(try night(Self.table))
    #expect(after["D-4"] == after["E-9"])
    let apart = try firms(
      try night(Self.table, decisions: ["S-2,D-4,E-9,distinta,2026-11-25"]))
    #expect(apart["D-4"] != apart["E-9"])
    let stillApart = try firms(try night(Self.table))
    #expect(stillApart["D-4"] != stillApart["E-9"])
    #expect(stillApart["D-4"] == "D-4")
  }
}
