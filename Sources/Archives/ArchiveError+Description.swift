extension ArchiveError {
  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .missing(let file):
      "\(file): no such file; check the path"
    case .notAFile(let file, let kind):
      "\(file): is \(kind), not a regular file; name a file"
    case .empty(let file):
      "\(file): the file is empty; fetch it again"
    case .unreadable(let file, let reason):
      "\(file): cannot be read (\(reason)); check its permissions and the disk"
    case .changed(let file):
      "\(file): changed while it was read; run again when whoever writes it is done"
    case .foreign(let file, let form):
      "\(file): is \(form), which is not read; give it as plain text, gzip or zip"
    case .cannotWrite(let file, let reason):
      "\(file): cannot be written (\(reason)); check its folder and the free space"
    case .nested, .truncated, .corrupt, .wrongChecksum, .wrongSize, .tooLarge, .tooDense:
      dataDescription
    default: zipDescription
    }
  }

  /// What is wrong with the packed bytes.
  private var dataDescription: String {
    switch self {
    case .nested(let file, let entry, let form):
      Self.place(file, entry)
        + "unfolds to \(form) again; unpack it once and give what is in it"
    case .truncated(let file, let entry, let offset):
      Self.place(file, entry)
        + "the compressed data end too early, at byte \(offset); fetch the file again"
    case .corrupt(let file, let entry, let offset, let reason):
      Self.place(file, entry)
        + "the compressed data are damaged near byte \(offset) (\(reason)); fetch the file again"
    case .wrongChecksum(let file, let entry, let offset):
      Self.place(file, entry)
        + "wrong checksum of the data ending near byte \(offset); fetch the file again"
    case .wrongSize(let file, let entry, let offset, let stated, let found):
      Self.place(file, entry)
        + "unfolds to \(found) bytes, not the \(stated) that its directory states, "
        + "near byte \(offset); fetch the file again or have it packed anew"
    case .tooLarge(let file, let entry, let offset, let limit):
      Self.place(file, entry)
        + "unfolds to more than the limit of \(limit) bytes (seen at byte \(offset)); "
        + "check that it is what it should be, or split it"
    case .tooDense(let file, let entry, let offset, let limit):
      Self.place(file, entry)
        + "unfolds to more than \(limit) times its size, as a decompression bomb does "
        + "(seen at byte \(offset)); check where it comes from, or unpack it by hand"
    default: ""
    }
  }

  /// What is wrong with the archive around them.
  private var zipDescription: String {
    switch self {
    case .trailingBytes(let file, let offset):
      "\(file): bytes that do not belong to the archive follow it at byte \(offset); "
        + "fetch the file again or cut it there"
    case .unsoundZip(let file, let offset, let reason):
      "\(file): not a sound zip, perhaps cut short: \(reason), at byte \(offset); "
        + "fetch the file again"
    case .overlappingEntries(let file, let entry, let other, let offset):
      Self.place(file, entry) + "shares bytes with "
        + (other.map { "entry '\(Self.shown($0))'" } ?? "the directory")
        + ", at byte \(offset), as in a bomb or a damaged zip; have it packed anew"
    case .tooManyEntries(let file, let limit):
      "\(file): the zip states more than the limit of \(limit) entries; "
        + "check that it is what it should be, or split it"
    case .encrypted(let file, let entry):
      Self.place(file, entry) + "is encrypted; unpack it with its password first"
    case .noSuchEntry(let file, let pattern, let entries):
      "\(file): no entry fits '\(pattern)'; the zip has \(Self.list(entries))"
    case .noEntries(let file):
      "\(file): the zip holds no file; fetch it again"
    case .severalEntries(let file, .some(let pattern), let entries):
      "\(file): several entries fit '\(pattern)'; name one of \(Self.list(entries))"
    case .severalEntries(let file, .none, let entries):
      "\(file): the zip holds several files; name one as its entry: \(Self.list(entries))"
    case .unsupportedMethod(let file, let entry, let method):
      Self.place(file, entry) + "is compressed by method \(method), which is not known here; "
        + "pack it again with deflate"
    default: ""
    }
  }

  private static func place(_ file: String, _ entry: String?) -> String {
    entry.map { "\(file): entry '\(shown($0))': " } ?? "\(file): "
  }

  /// Names at most ten entries and says how many more there are.
  private static func list(_ entries: [String]) -> String {
    let shown = entries.prefix(10).map { "'\(Self.shown($0))'" }.joined(separator: ", ")
    return entries.count > 10 ? "\(shown) and \(entries.count - 10) more" : shown
  }

  /// A name that cannot break a line, steer a terminal or fill a screen.
  private static func shown(_ name: String) -> String {
    var text = ""
    for (index, scalar) in name.unicodeScalars.enumerated() {
      if index == 200 { return text + "…" }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        text += "\\u{" + String(scalar.value, radix: 16) + "}"
      default:
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
