import Tables
import Workbench

/// Writes the review page: `review.html`, and beside it the folder `review` with its own files and the
/// data scripts that it loads.
struct PageWriter {
  /// The folder of everything but the page itself.
  static let folder = "review"

  let review: Review
  let run: RunFacts
  let settings: ExportSettings

  /// Writes all files into a package.
  ///
  /// - Throws: `FileFault` when one cannot be written.
  func write(to package: inout PackageWriter) throws(FileFault) {
    try package.makeFolder(Self.folder)
    for file in PageFile.all {
      let bytes = file.isPage ? inLanguage(file.bytes) : file.bytes
      let folder = file.isPage ? "" : Self.folder
      var output = try OutputFile(package.path(of: file.name, in: folder))
      try output.write(bytes)
      package.add(try output.finish(), in: folder, mediaType: file.mediaType)
    }
    let rows = PageRows(review)
    let chunks = PageChunk.all(rows)
    let language = settings.language
    let facts = PageRun(review: review, run: run, settings: settings, chunks: chunks)
    try script("run", in: &package) { script throws(FileFault) in script.value(facts.value) }
    let needs = PageNeeds(review: review, rows: rows).table
    try script("needs", in: &package) { script throws(FileFault) in try script.table(needs) }
    let firms = PageFirms(review: review, rows: rows).table
    try script("firms", in: &package) { script throws(FileFault) in try script.table(firms) }
    let reports = PageReports(review: review, run: run).tables
    try script("reports", in: &package) { script throws(FileFault) in try script.tables(reports) }
    let rankings = PageRankings(review: review, rows: rows, runID: run.runID, language: language)
    for chunk in chunks {
      let tables = rankings.tables(chunk)
      try script(chunk.name, in: &package) { script throws(FileFault) in
        try script.tables(tables)
      }
    }
  }

  private func script(
    _ name: String, in package: inout PackageWriter,
    _ body: (inout DataScript) throws(FileFault) -> Void
  ) throws(FileFault) {
    var script = try DataScript(package.path(of: name + ".js", in: Self.folder), name: name)
    try body(&script)
    package.add(try script.finish(), in: Self.folder, mediaType: PageFile.script)
  }

  /// The page with its language stated, for readers of screens.
  private func inLanguage(_ bytes: [UInt8]) -> [UInt8] {
    let page = String(decoding: bytes, as: UTF8.self)
    return Array(
      page.replacing("<html lang=\"es\">", with: "<html lang=\"\(settings.language.rawValue)\">")
        .utf8)
  }
}
