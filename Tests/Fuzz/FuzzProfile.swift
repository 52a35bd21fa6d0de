import Archives
import Export
import Ingest
import Pipeline

/// A file of which nothing is stated: its health is the same with any number of threads, and what
/// is proposed for it is a pipeline file.
///
/// The first byte of an input says how the rest is packed, and what is asked of it.
@Sendable func fuzzProfile(_ input: [UInt8]) {
  guard let first = input.first else { return }
  let body = Array(input.dropFirst())
  let path: String
  switch first & 0x07 {
  case 1: path = FuzzFile.path(holding: Gzip.compress(body, level: 1))
  case 2:
    path = FuzzFile.folder + "/packed"
    guard (try? ZipArchive.write(entries: [("a.csv", body)], to: path)) != nil else { return }
  case 3:
    guard let book = workbook(0, body) else { return }
    path = book
  default: path = FuzzFile.path(holding: body)
  }
  do {
    let source = try FileProfile.source(path)
    let profile = try FileProfile.read(source, threads: 1)
    if first & 0x10 != 0 {
      let again = try? FileProfile.read(source, threads: 2)
      require(again?.json == profile.json, "two threads find something else")
    }
    require(profile.rejected <= profile.records, "more are rejected than there are")
    for column in profile.columns {
      require(column.blank <= profile.records, "\(column.heading): more blanks than records")
    }
    for language in ExportSettings.Language.allCases {
      _ = HealthReport(profile, language: language).lines
    }
    // Headings are compared with all that are known, which takes longest.
    guard first & 0x20 != 0 else { return }
    for registry in [nil, "suppliers"] {
      guard let proposal = try? Proposal(profile, registry: registry) else { continue }
      let text = proposal.text(path: path, language: .en)
      guard proposal.missingFields.isEmpty else { continue }
      let file = FuzzFile.path(holding: Array(text.utf8), name: "proposal.json")
      do {
        _ = try Definition.read(file: file, today: "2026-11-25")
      } catch {
        require(false, "the proposal is no pipeline file: \(error)\n\(text)")
      }
    }
  } catch {}
}
