public import Ingest
import Registry

/// A mapping proposed for a registry file from its headings and its values.
public struct Proposal {
  /// The file as it was read.
  public let profile: FileProfile
  /// The registry.
  let kind: RegistryKind
  /// The bindings in the order of the registry's fields, those of lists last.
  let bindings: [ProposedBinding]
  /// XML and JSON: the nested lists that were found for those of the registry.
  let lists: [ProposedList]
  /// How well the headings speak for the registry.
  let score: Double

  /// Proposes a mapping.
  ///
  /// - Parameters:
  ///   - profile: The file as it was read.
  ///   - registry: The registry's name; nil takes the one the headings speak for.
  /// - Throws: ``ProposalError/noRegistry(file:headings:)`` when they speak for none.
  public init(_ profile: FileProfile, registry: String? = nil) throws(ProposalError) {
    guard profile.records > 0 else { throw .noRecords(file: profile.path) }
    if let kind = registry.flatMap(RegistryKind.named) {
      self = Proposal(profile, of: kind)
      return
    }
    let proposals = RegistryKind.proposed.map { Proposal(profile, of: $0) }
    guard let best = proposals.max(by: { $0.score < $1.score }), best.isSure else {
      if profile.columns.count == 1, profile.recordPath.isEmpty {
        throw .oneColumn(file: profile.path, heading: profile.columns[0].heading)
      }
      throw .noRegistry(file: profile.path, headings: profile.columns.map(\.heading))
    }
    self = best
  }

  private init(_ profile: FileProfile, of kind: RegistryKind) {
    self.profile = profile
    self.kind = kind
    bindings = Self.withKey(Self.bindings(profile, kind), profile, kind)
    lists = ProposedList.of(profile, kind, bound: Set(bindings.map(\.column.position)))
    score = Self.score(bindings, kind) + Double(lists.reduce(0) { $0 + $1.bindings.count })
  }

  /// The names of the registries that a file may be said to belong to.
  public static var registries: [String] { RegistryKind.all.map(\.name) }

  /// The names of required fields that no column was found for.
  public var missingFields: [String] { unmet.map(\.name) }

  /// Whether a field of the record has a column.
  func isBound(_ field: String) -> Bool {
    bindings.contains { $0.list == nil && $0.field.name == field }
  }

  /// Required fields that no column was found for.
  var unmet: [RegistryKind.Field] { kind.fields.filter { $0.isRequired && !isBound($0.name) } }

  /// Whether the headings speak for the registry at all.
  private var isSure: Bool {
    score >= 4 && bindings.count { $0.list == nil && ($0.basis ?? .secondary) <= .tellingWord } >= 2
      && bindings.contains { !Self.common.contains(HeadingText($0.column.label).compact) }
  }

  /// Headings that stand in tables of any kind, and alone speak for none.
  private static let common: Set<String> = [
    "id", "key", "clave", "folio", "name", "nombre", "title", "titulo", "description",
    "descripcion", "date", "fecha", "code", "codigo", "type", "tipo", "note", "nota",
  ]

  /// Brings headings and fields together, the surest first, each column and each field once.
  private static func bindings(_ profile: FileProfile, _ kind: RegistryKind) -> [ProposedBinding] {
    let vocabulary = HeadingVocabulary(kind)
    let headings = labels(profile)
    let counts = Self.counts(headings)
    var candidates: [(match: HeadingMatch, binding: ProposedBinding)] = []
    for column in profile.columns {
      // A heading that stands twice, or is blank, names no column.
      let own = headings[column.position]
      guard !column.isPrivate, !own.isEmpty, counts[own] == 1 else {
        continue
      }
      for match in vocabulary.matches(column.label) {
        let fields =
          match.list.map { list in
            kind.lists.first { $0.name == list }?.fields ?? []
          } ?? kind.fields
        guard let field = fields.first(where: { $0.name == match.field }) else { continue }
        let binding = ProposedBinding(
          field: field, list: match.list, column: column, basis: match.basis)
        let isTable = profile.recordPath.isEmpty
        if binding.fits, isTable || match.list == nil { candidates.append((match, binding)) }
      }
    }
    candidates.sort { one, other in
      func order(_ item: (match: HeadingMatch, binding: ProposedBinding)) -> [Int] {
        let isEmpty = item.binding.column.type == .empty
        return [
          item.match.list == nil ? 0 : 1, isEmpty ? 1 : 0, item.match.basis.rawValue,
          item.match.rank, item.binding.column.position,
        ]
      }
      return order(one).lexicographicallyPrecedes(order(other))
    }
    var columns: Set<Int> = []
    var fields: Set<String> = []
    var chosen: [ProposedBinding] = []
    for (match, binding) in candidates {
      let name = (match.list.map { $0 + "." } ?? "") + match.field
      guard !columns.contains(binding.column.position), !fields.contains(name) else { continue }
      columns.insert(binding.column.position)
      fields.insert(name)
      chosen.append(binding)
    }
    let order =
      kind.fields.map(\.name)
      + kind.lists.flatMap { list in
        list.fields.map { "\(list.name).\($0.name)" }
      }
    return chosen.sorted { one, other in
      func place(_ binding: ProposedBinding) -> Int {
        order.firstIndex(of: (binding.list.map { $0 + "." } ?? "") + binding.field.name) ?? 0
      }
      return place(one) < place(other)
    }
    .filter { binding in
      // A list without its required fields gives no rows.
      guard let list = kind.lists.first(where: { $0.name == binding.list }) else { return true }
      return list.fields.allSatisfy { field in
        !field.isRequired || fields.contains("\(list.name).\(field.name)")
      }
    }
  }

  private static func score(_ bindings: [ProposedBinding], _ kind: RegistryKind) -> Double {
    var score = 0.0
    for binding in bindings {
      let weight: Double =
        switch binding.basis {
        case .known: 1
        case .sameWords, .tellingWord: 0.8
        case .similar: 0.5
        case .secondary, nil: 0.25
        }
      let sharing = RegistryKind.proposed.count { kind in
        kind.fields.contains { $0.name == binding.field.name }
      }
      score += weight * (sharing <= 1 ? 1.5 : 1)
    }
    for field in kind.fields where field.isRequired {
      let isBound = bindings.contains { $0.list == nil && $0.field.name == field.name }
      score += isBound ? 1 : -2
    }
    return score
  }

  /// The fewest records among which a column without repeats says anything.
  private static let fewest = 10

  /// Adds a key where no heading names one: the first column whose values never repeat.
  private static func withKey(
    _ found: [ProposedBinding], _ profile: FileProfile, _ kind: RegistryKind
  ) -> [ProposedBinding] {
    let key = kind.fields[0]
    if found.contains(where: { $0.list == nil && $0.field.name == key.name }) { return found }
    // Among a handful of records anything is unique.
    guard profile.records >= fewest else { return found }
    let headings = labels(profile)
    let counts = Self.counts(headings)
    let column = profile.columns.first { column in
      let own = headings[column.position]
      let isNamed = !own.isEmpty && counts[own] == 1
      return isNamed && column.isUnique && column.blank == 0 && !column.isPrivate
        && isKeyLike(column.type) && (column.acceptance(as: .identifier) ?? 0) > 0.99
        && !found.contains { $0.column.position == column.position && $0.field.kind != .clee }
    }
    guard let column else { return found }
    return [ProposedBinding(field: key, list: nil, column: column, basis: nil)] + found
  }

  /// What tells columns apart: headings as they are compared, or paths; nothing for a column that
  /// has no heading.
  private static func labels(_ profile: FileProfile) -> [String] {
    profile.columns.map { column in
      guard profile.recordPath.isEmpty else { return column.heading }
      if column.heading == "column \(column.position + 1)" { return "" }
      // A heading that stands again comes with a number after it.
      let heading = column.heading
      let isNumbered =
        heading.hasSuffix(")")
        && heading.split(separator: " ").last.map {
          $0.hasPrefix("(") && $0.dropFirst().dropLast().allSatisfy(\.isNumber)
        } ?? false
      let own =
        isNumbered ? heading.split(separator: " ").dropLast().joined(separator: " ") : heading
      return HeadingText(own).compact
    }
  }

  /// How often each label stands.
  private static func counts(_ labels: [String]) -> [String: Int] {
    labels.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static func isKeyLike(_ type: ColumnType) -> Bool {
    switch type {
    case .integer, .paddedCode, .clee, .text, .hs, .unspsc, .scian: true
    default: false
    }
  }
}
