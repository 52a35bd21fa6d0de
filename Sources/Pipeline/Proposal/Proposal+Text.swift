public import Export
import Ingest

extension Proposal {
  /// The proposal as a commented pipeline file.
  ///
  /// - Parameters:
  ///   - name: The source's name; nil takes the file's.
  ///   - path: The file as the pipeline file names it.
  ///   - language: The language of the comments.
  /// - Returns: JSON5.
  public func text(
    name: String? = nil, path: String, language: ExportSettings.Language
  ) -> String {
    var text = ProposalText(
      self, name: name ?? Self.name(of: profile.path), path: path, language: language)
    return text.write()
  }

  /// A source's name from a file's: no blanks, dots, semicolons or slashes.
  static func name(of path: String) -> String {
    var file = String(path.split(separator: "/").last ?? "")
    for ending in [".gz", ".zip", ".csv", ".tsv", ".txt", ".xml", ".xlsx", ".json", ".CSV"]
    where file.hasSuffix(ending) && file.count > ending.count {
      file.removeLast(ending.count)
    }
    let name = file.map { letter in
      letter.isWhitespace || ".;/".contains(letter) ? "_" : String(SafeLine.of(String(letter)))
    }
    let joined = name.joined().replacing(" ", with: "_")
    return joined.isEmpty ? "source" : joined
  }
}
