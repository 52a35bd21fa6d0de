import Foundation
import TestKit
import Testing
import Workbench

/// What the exports of a night tell of the night before.
@Suite("The night before")
struct EarlierNightTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// Runs a whole night over some firms that all make what one need asks for.
  private func night(_ firms: [String]) throws -> Night {
    let rows = firms.map { "\($0),Hilados \($0),313111,Hilado de algodón" }
    try write("firms.csv", ["clave,nombre,scian,giro"] + rows)
    try write("needs.csv", ["clave,titulo,scian", "N-1,Hilo de algodón,313111"])
    try write(
      "night.json",
      [
        """
        { name: "nights", date: "2026-11-25", export: { workbook: false }, sources: [
          { name: "firms", registry: "suppliers", path: "firms.csv", format: "csv", fields: {
            record_id: "clave", razon_social: "nombre", scian: "scian", activity: "giro" } },
          { name: "needs", registry: "needs", path: "needs.csv", format: "csv", fields: {
            need_id: "clave", title: "titulo", scian: "scian" } },
        ] }
        """
      ])
    let night = Night("run", scratch.path + "/night.json", "--out", scratch.path + "/Runs")
    #expect(night.exit == 0, "\(night.errors)")
    return night
  }

  private func write(_ name: String, _ lines: [String]) throws {
    try scratch.write(name, lines.joined(separator: "\n") + "\n")
  }

  private func text(_ night: Night, _ file: String) throws -> String {
    try String(contentsOfFile: "\(night.folder)/4-export/\(file)", encoding: .utf8)
  }

  @Test("the second night tells who entered and who left since the first; the first tells nothing")
  func changes() throws {
    let first = try night(["A", "B", "C"])
    #expect(try text(first, "review/run.js").contains("\"earlier\":null"))
    #expect(!FileSystem.exists(first.folder + "/4-export/changes.csv"))
    let manifest = try #require(
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(filePath: first.folder + "/manifest.json"))) as? [String: Any])
    let key = try #require(manifest["runKey"] as? String)

    // Equal scores stand in the order of the firms' keys.
    let second = try night(["A", "C", "D"])
    #expect(
      try text(second, "review/run.js").contains(
        "\"earlier\":{\"runID\":\"\(key)\",\"date\":\"2026-11-25\"}"))
    let lines = try text(second, "changes.csv").components(separatedBy: "\r\n").dropFirst()
    #expect(
      lines.map { $0.components(separatedBy: ",").suffix(3).joined(separator: ",") } == [
        "\"sube\",3,2", "\"entra\",,3", "\"sale\",2,", "",
      ])
    #expect(lines.first?.contains("\"Hilados C\"") == true)
    let listed = try text(second, "datapackage.json")
    #expect(listed.contains("\"path\": \"changes.csv\""))
    #expect(listed.contains("\"path\": \"review/rankings-0001.js\""))
  }
}
