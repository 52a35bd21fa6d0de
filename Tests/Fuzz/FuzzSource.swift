import Glibc
import Ingest
import Registry

// Whole files through Ingest, each field of a registry bound. No input may lose a record: the law
// of rows is checked by Ingest itself.

/// A source of a registry in which every field is bound to its own name, or to a path.
func source(
  of kind: RegistryKind, _ format: Source.Format, record: String = "", rows: String? = nil,
  path: (String) -> String = { $0 }
) -> Source {
  func bindings(_ fields: [RegistryKind.Field]) -> [String: Source.Binding] {
    Dictionary(
      fields.map { ($0.name, Source.Binding(from: [path($0.name)])) }, uniquingKeysWith: { $1 })
  }
  let isTable = format == .csv || format == .xlsx
  var lists: [String: Source.ListBinding] = [:]
  for list in kind.lists {
    lists[list.name] = .init(each: isTable ? "" : list.name, fields: bindings(list.fields))
  }
  return Source(
    name: "f", registry: kind.name, path: "", format: format, record: record, rows: rows,
    missing: ["-"], maximumRejectRate: 1, fields: bindings(kind.fields), lists: lists)
}

/// Reads a file as a registry; only a fault of ours stops the fuzzer.
func run(_ source: Source, _ input: [UInt8]) {
  var source = source
  source.path = FuzzFile.path(holding: input)
  do {
    _ = try ingest(sources: [source], output: FuzzFile.output, threads: 2)
  } catch IngestError.unbalanced(let source, let read, let accepted, let rejected) {
    require(false, "\(source): \(read) is not \(accepted) + \(rejected)")
  } catch {}
}

/// The names of all columns that a registry's file may have.
func heading(of kind: RegistryKind) -> [String] {
  var names: [String] = []
  for field in kind.fields + kind.lists.flatMap(\.fields) where !names.contains(field.name) {
    names.append(field.name)
  }
  return names
}

/// The first byte of an input chooses the registry, and whether the input has its own heading.
@Sendable func fuzzIngestCSV(_ input: [UInt8]) {
  guard let first = input.first else { return }
  let kind = RegistryKind.all[Int(first & 0x0F) % RegistryKind.all.count]
  var body = Array(input.dropFirst())
  if first & 0x10 == 0 { body = Array(heading(of: kind).joined(separator: ",").utf8) + [10] + body }
  run(source(of: kind, .csv), body)
}

/// Expressions that the first byte of an input chooses from.
private let expressions: [(rows: String, path: @Sendable (String) -> String)] = [
  (".", { $0 }),
  ("p:l | q", { "../\($0) | @\($0)" }),
  ("p:l[@k = $record/x/@id]", { "concat($record/@id, '-', normalize-space(\($0)), position())" }),
  ("descendant::*[not(*)]", { "ancestor::*[1]/\($0)[last()]" }),
  (".", { "substring(translate(\($0), 'abc', 'xyz'), 2, count(//\($0)))" }),
  ("*", { "preceding-sibling::*[@id = $row/@id]/\($0) | self::\($0)" }),
  (".", { "number(\($0)) + sum(*/@\($0)) * 2" }),
]

/// Records as trees, through Ingest; with the high bit, the input's first two lines are expressions
/// of its own.
@Sendable func fuzzXMLTrees(_ input: [UInt8]) {
  guard let first = input.first else { return }
  let kind = RegistryKind.all[Int(first & 0x07)]
  var body = input.dropFirst()
  var chosen = expressions[Int(first >> 4 & 0x07) % expressions.count]
  if first & 0x80 != 0 {
    let lines = body.split(separator: 10, maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3 else { return }
    let path = String(decoding: lines[1], as: UTF8.self)
    chosen = (String(decoding: lines[0], as: UTF8.self), { _ in path })
    body = lines[2]
  }
  var own = source(
    of: kind, .xml, record: first & 0x08 == 0 ? "/r/s" : "/*", rows: chosen.rows,
    path: chosen.path)
  own.namespaces = ["p": "urn:p"]
  run(own, Array(body))
}
