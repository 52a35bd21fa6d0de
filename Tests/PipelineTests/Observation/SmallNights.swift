import Foundation
import TestKit
import Workbench

/// Nights over three firms and two needs, in a folder of their own.
struct SmallNights: Sendable {
  let scratch: ScratchFolder
  /// The folder of all runs.
  var home: String { scratch.file("Runs") }

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write(
      "needs.csv", "need_id,title,scian\nN1,Piezas de plástico,326191\nN2,Nada,111110\n")
    try scratch.write(
      "good.csv",
      "id,nombre,scian\n1,\"Plásticos \"\"Uno\"\"\nNorte\",326191\n2,Dos,311812\n,Tres,311812\n")
  }

  /// Writes the pipeline file.
  func pipeline(
    name: String = "prueba", suppliers: String = "good.csv", limit: Double = 0.5
  ) throws -> String {
    try scratch.write(
      "p.json",
      """
      { name: "\(name)", date: "2026-11-25", language: "es", sources: [
        { name: "padrón", registry: "suppliers", path: "\(suppliers)", format: "csv",
          maximumRejectRate: \(limit),
          fields: { record_id: "id", razon_social: "nombre", scian: "scian" } },
        { name: "needs", registry: "needs", path: "needs.csv", format: "csv",
          fields: { need_id: "need_id", title: "title", scian: "scian" } } ] }
      """)
  }

  /// Runs the pipeline.
  func run(_ more: String...) throws -> Night {
    Night(["run", try pipeline(), "--out", home] + more)
  }

  /// The object that a JSON text is.
  static func object(_ text: some StringProtocol) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
  }
}
