import Ingest
import Registry

/// One nested list of a registry, and what repeats within the records of a file for it.
struct ProposedList {
  /// The list.
  let list: RegistryKind.List
  /// The path of one row, below the record.
  let each: String
  /// The fields of the list, in its order.
  let bindings: [ProposedBinding]
  /// The columns of the record that the rows are made of, where nothing repeats.
  let columns: Set<Int>

  /// Binds what repeats in a file to the lists of a registry: a list whose name stands at the end
  /// of the path, and whose required fields all have a value.
  ///
  /// - Parameters:
  ///   - profile: The file.
  ///   - kind: The registry.
  ///   - bound: Columns of the record that fields have.
  /// - Returns: The lists in the registry's order.
  static func of(
    _ profile: FileProfile, _ kind: RegistryKind, bound: Set<Int>
  ) -> [ProposedList] {
    let candidates =
      profile.lists.filter { !$0.isPrivate }.map { Candidate($0) }
      + Candidate.single(profile, bound: bound)
    var taken: Set<String> = []
    return kind.lists.compactMap { list in
      guard let vocabulary = HeadingVocabulary(rowsOf: list, of: kind) else { return nil }
      let fitting = candidates.filter { candidate in
        !taken.contains(candidate.each)
          && candidate.labels.suffix(2).contains { HeadingVocabulary.names($0, list, of: kind) }
      }
      let proposals = fitting.compactMap { ProposedList($0, list, vocabulary) }
      // Of several that fit, the one that gives the most; of equals the first.
      let most = proposals.map(\.bindings.count).max() ?? 0
      guard let best = proposals.first(where: { $0.bindings.count == most }) else { return nil }
      taken.insert(best.each)
      return best
    }
  }

  private init?(_ rows: Candidate, _ list: RegistryKind.List, _ vocabulary: HeadingVocabulary) {
    var candidates: [(match: HeadingMatch, binding: ProposedBinding)] = []
    for column in rows.columns where !column.isPrivate && column.type != .empty {
      for match in vocabulary.matches(column.label) {
        guard let field = list.fields.first(where: { $0.name == match.field }) else { continue }
        let binding = ProposedBinding(field: field, list: nil, column: column, basis: match.basis)
        if binding.fits { candidates.append((match, binding)) }
      }
    }
    candidates.sort { one, other in
      (one.match.basis.rawValue, one.match.rank, one.binding.column.position)
        < (other.match.basis.rawValue, other.match.rank, other.binding.column.position)
    }
    var chosen: [String: ProposedBinding] = [:]
    var columns: Set<Int> = []
    for (match, binding) in candidates
    where chosen[match.field] == nil && !columns.contains(binding.column.position) {
      chosen[match.field] = binding
      columns.insert(binding.column.position)
    }
    guard !chosen.isEmpty, list.fields.allSatisfy({ !$0.isRequired || chosen[$0.name] != nil })
    else { return nil }
    self.list = list
    each = rows.each
    self.columns = rows.isSingle ? Set(rows.columns.map(\.position)) : []
    bindings = list.fields.compactMap { chosen[$0.name] }
  }

  /// Rows that a list may be made of.
  private struct Candidate {
    let each: String
    let labels: [String]
    let columns: [ColumnProfile]
    /// Whether it stands once in a record at most, so that its values are columns of the record.
    let isSingle: Bool

    init(_ list: ListProfile) {
      each = list.each
      labels = list.labels
      columns = list.columns
      isSingle = false
    }

    private init(_ each: String, _ columns: [ColumnProfile]) {
      self.each = each
      labels = PathSteps.names(each)
      self.columns = columns
      isSingle = true
    }

    /// Elements that would repeat if a record had more of them, from the columns of the record.
    static func single(_ profile: FileProfile, bound: Set<Int>) -> [Candidate] {
      guard profile.format == .xml else { return [] }
      var order: [String] = []
      var columns: [String: [ColumnProfile]] = [:]
      for column in profile.columns where !bound.contains(column.position) && !column.isPrivate {
        let (element, rest) = PathSteps.split(column.heading)
        guard !element.isEmpty else { continue }
        if columns[element] == nil { order.append(element) }
        let name = rest == "." ? PathSteps.names(element).last : PathSteps.names(rest).last
        columns[element, default: []].append(column.renamed(rest, label: name ?? ""))
      }
      return order.map { Candidate($0, columns[$0] ?? []) }
    }
  }
}
