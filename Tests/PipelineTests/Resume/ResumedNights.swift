import Foundation
import TestKit
import Testing
import Workbench

/// Nights over a few firms and needs, one of which is repeated with something changed.
struct ResumedNights: Sendable {
  static let stages = ["ingest", "normalize", "match", "export"]

  /// How the pipeline file is laid out.
  enum Layout { case usual, other }

  let scratch: ScratchFolder
  /// The folder of all runs.
  var home: String { scratch.file("Runs") }

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write(
      "firms.csv",
      "id,nombre,scian,hechos\n1,\"Plásticos \"\"Uno\"\"\nNorte\",326191,392690;392330\n"
        + "2,Dos,311812,\n,Tres,311812,190590\n4,Cuatro,326191,392690\n")
    try writeNeeds(["N1,Piezas de plástico,326191", "N2,Nada,111110"])
    try write()
  }

  /// Writes the pipeline file.
  func write(name: String = "prueba", layout: Layout = .usual) throws {
    let firms = """
      { name: "firms", registry: "suppliers", path: "firms.csv", format: "csv",
        maximumRejectRate: 0.5, fields: { record_id: "id", razon_social: "nombre", scian: "scian" },
        lists: { products: { separator: ";", fields: { hs: "hechos" } } } }
      """
    let needs = """
      { name: "needs", registry: "needs", path: "needs.csv", format: "csv", maximumRejectRate: 0.5,
        fields: { need_id: "need_id", title: "title", scian: "scian" } }
      """
    let text =
      switch layout {
      case .usual:
        "{ name: \"\(name)\", date: \"2026-11-25\", language: \"es\","
          + " export: { page: false }, sources: [ \(firms), \(needs) ] }"
      case .other:
        "// One night.\n{ \"language\": 'es',\n\n  sources: [\n\(firms),\n/* what is needed */ \(needs),\n],"
          + "\n export: { \"page\": false, },\n date: \"2026-11-25\", name: \"\(name)\" }\n"
      }
    try scratch.write("p.json", text)
  }

  /// Writes the needs.
  func writeNeeds(_ rows: [String], heading: String = "need_id,title,scian") throws {
    try scratch.write("needs.csv", ([heading] + rows).map { $0 + "\n" }.joined())
  }

  /// Runs the pipeline, well or not.
  func night(_ more: [String] = [], in home: String? = nil) -> Night {
    Night(["run", scratch.file("p.json"), "--out", home ?? self.home] + more)
  }

  /// Runs the pipeline; it must go well.
  func run(_ more: [String] = [], in home: String? = nil) throws -> Night {
    let night = night(more, in: home)
    try #require(night.exit == 0, "\(night.errors)")
    return night
  }

  /// Copies the folder of all runs as it is.
  func copy() throws -> String {
    let copy = scratch.file("Copies-\(UUID().uuidString)")
    try FileManager.default.copyItem(atPath: home, toPath: copy)
    return copy
  }

  /// Makes the published run one that was broken off after some stages, and the only one.
  func breakOff(after done: Int) throws {
    let name = try #require(FileSystem.linkTarget(home + "/current"))
    try FileSystem.remove(home + "/current")
    let folder = "\(home)/\(name).partial"
    try FileSystem.rename("\(home)/\(name)", to: folder)
    for (place, stage) in Self.stages.enumerated() where place >= done {
      let path = "\(folder)/\(place + 1)-\(stage)"
      if place == done { try FileSystem.rename(path, to: path + ".tmp") }
      try FileSystem.remove(path)
    }
  }

  /// Leaves one run alone.
  func clear(but folder: String) throws {
    for name in FileSystem.names(in: home) where name.hasPrefix("20") {
      if name != FileSystem.name(folder) { try FileSystem.remove("\(home)/\(name)") }
    }
  }
}

/// What a manifest tells of where everything comes from.
struct ResumedManifest {
  /// The stages that were taken over from an earlier run.
  let takenOver: [String]
  /// The stages that ran.
  let ran: [String]
  /// The activity that wrote each stage.
  let generators: [String]
  /// The activity that read each source.
  let readers: [String: String]
  /// The activity that made the firms of Normalize.
  let firms: String
  /// The activity that wrote each file, by its path.
  let writers: [String: String]
  /// What the activity of each stage used.
  let used: [String: [String]]

  init(_ folder: String) throws {
    let manifest = try SmallNights.object(
      try String(contentsOfFile: folder + "/manifest.json", encoding: .utf8))
    let stages = try #require(manifest["stages"] as? [[String: Any]])
    let names = stages.map { $0["stage"] as? String ?? "" }
    takenOver = zip(names, stages).filter { $1["isTakenOver"] as? Bool == true }.map(\.0)
    ran = zip(names, stages).filter { $1["isTakenOver"] as? Bool == false }.map(\.0)
    generators = stages.map { $0["wasGeneratedBy"] as? String ?? "" }
    let inputs = try #require(manifest["inputs"] as? [[String: Any]])
    readers = Dictionary(
      inputs.map { ($0["source"] as? String ?? "", $0["readBy"] as? String ?? "") },
      uniquingKeysWith: { first, _ in first })
    firms = (manifest["firms"] as? [String: Any])?["wasGeneratedBy"] as? String ?? ""
    let outputs = try #require(manifest["outputs"] as? [[String: Any]])
    writers = Dictionary(
      outputs.map { ($0["path"] as? String ?? "", $0["wasGeneratedBy"] as? String ?? "") },
      uniquingKeysWith: { first, _ in first })
    let activities = try #require(manifest["activities"] as? [[String: Any]])
    used = Dictionary(
      activities.map { activity in
        let id = activity["id"] as? String ?? ""
        return (FileSystem.name(id), activity["used"] as? [String] ?? [])
      }, uniquingKeysWith: { first, _ in first })
  }
}
