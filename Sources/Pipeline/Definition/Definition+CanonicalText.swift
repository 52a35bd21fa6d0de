import Export
import Ingest
import Match
import Registry
import Workbench

extension Definition {
  /// The definition as JSON with sorted keys and all defaults written out.
  ///
  /// It stays the same when a pipeline file is laid out anew, commented, split into mappings or
  /// called from another folder, so that a digest of it tells whether anything was changed. It
  /// is itself a pipeline file, which reads back to the same definition in the same folder.
  public var canonicalText: String {
    CanonicalText.object([
      "name": CanonicalText.text(name),
      "date": CanonicalText.text(date),
      "language": CanonicalText.text(language.rawValue),
      "registries": registries.isEmpty ? nil : canonicalRegistriesText,
      "sources": canonicalSourcesText,
      "gates": gates == Gates() ? nil : gates.canonicalText,
      "linkage": linkage.isEmpty ? nil : canonicalLinkageText,
      "coding": coding ? nil : "false",
      "match": canonicalMatchText,
      "export": canonicalExportText,
    ])
  }

  /// The part that Ingest depends on.
  public var canonicalSourcesText: String {
    CanonicalText.list(sources.map { $0.canonicalText(folder: folder) })
  }

  /// The part that the rows of one source depend on, beside its file's bytes.
  ///
  /// Where the file lies is none of it, nor are the gates, which are looked at every night.
  func canonicalText(ofReading source: Source) -> String {
    var source = source
    source.path = FileSystem.name(source.path)
    source.maximumShrinkage = nil
    source.maximumAge = nil
    return (source.declared?.canonicalText ?? "") + source.canonicalText(folder: folder)
  }

  /// The kinds of records that the pipeline declares, which Ingest depends on too.
  public var canonicalRegistriesText: String {
    CanonicalText.object(
      Dictionary(uniqueKeysWithValues: registries.map { ($0.name, $0.canonicalText) }))
  }

  /// The part that Normalize depends on.
  public var canonicalLinkageText: String {
    CanonicalText.object(
      Dictionary(uniqueKeysWithValues: linkage.map { ($0.kind, $0.settings.canonicalText) }))
  }

  /// The part that Match depends on, besides the date.
  public var canonicalMatchText: String { match.canonicalText }

  /// The part that Export depends on.
  public var canonicalExportText: String {
    CanonicalText.object([
      "language": CanonicalText.text(export.language.rawValue),
      "workbook": String(export.writesWorkbook),
      "page": String(export.writesPage),
      "contact": CanonicalText.text(export.contact),
    ])
  }
}

extension Gates {
  fileprivate var canonicalText: String {
    CanonicalText.object([
      "maximumShrinkage": maximumShrinkage.map(CanonicalText.number),
      "maximumAge": maximumAge.map { String($0) },
      "minimumMatchedNeeds": minimumMatchedNeeds.map { String($0) },
    ])
  }
}

extension RegistryKind {
  /// The fields after the key, in order.
  fileprivate var canonicalText: String {
    CanonicalText.object([
      "fields": CanonicalText.list(
        fields.dropFirst().map {
          CanonicalText.object([$0.name: CanonicalText.text($0.kind.rawValue)])
        })
    ])
  }
}

extension Source {
  /// Whether fields are found by paths, and not by headings.
  private var hasPaths: Bool { format == .xml || format == .json }

  fileprivate func canonicalText(folder: String) -> String {
    let prefix = folder == "/" ? "/" : folder + "/"
    let ownPath = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    return CanonicalText.object([
      "name": CanonicalText.text(name),
      "registry": CanonicalText.text(registry),
      "path": CanonicalText.text(ownPath),
      "format": CanonicalText.text(format.rawValue),
      "encoding": encoding.map(CanonicalText.text),
      "delimiter": delimiter.map(CanonicalText.text),
      "quote": quote.map(CanonicalText.text),
      "escape": escape.map(CanonicalText.text),
      "headingLine": headingLine.map { String($0) },
      "sheet": sheet.map(CanonicalText.text),
      "entry": entry.map(CanonicalText.text),
      "record": hasPaths ? CanonicalText.text(record) : nil,
      "rows": rows.map(CanonicalText.text),
      "only": only.isEmpty
        ? nil
        : CanonicalText.object(
          only.mapValues { CanonicalText.list($0.map(CanonicalText.text)) }),
      "namespaces": format == .xml
        ? CanonicalText.object(namespaces.mapValues(CanonicalText.text)) : nil,
      "idPrefix": CanonicalText.text(idPrefix),
      // The salt is a secret and run folders are read by many: a digest tells that it changed.
      "keySalt": keySalt.map {
        CanonicalText.text(String(SHA256Digest.hex(of: Array($0.utf8)).prefix(16)))
      },
      "missing": CanonicalText.list(missing.map(CanonicalText.text)),
      "maximumRejectRate": CanonicalText.number(maximumRejectRate),
      "maximumShrinkage": maximumShrinkage.map(CanonicalText.number),
      "maximumAge": maximumAge.map { String($0) },
      "fields": CanonicalText.object(fields.mapValues(\.canonicalText)),
      "lists": CanonicalText.object(lists.mapValues { $0.canonicalText(hasPaths: hasPaths) }),
    ])
  }
}

extension Source.Binding {
  fileprivate var canonicalText: String {
    CanonicalText.object([
      "from": constant == nil && !isLine
        ? CanonicalText.list(from.map(CanonicalText.text)) : nil,
      "carried": isCarried ? "true" : nil,
      "line": isLine ? "true" : nil,
      "constant": constant.map(CanonicalText.text),
      "form": form.map { CanonicalText.text($0.rawValue) },
    ])
  }
}

extension Source.ListBinding {
  fileprivate func canonicalText(hasPaths: Bool) -> String {
    CanonicalText.object([
      "each": hasPaths ? CanonicalText.text(each) : nil,
      "separator": hasPaths ? nil : CanonicalText.text(separator),
      "fields": CanonicalText.object(fields.mapValues(\.canonicalText)),
    ])
  }
}

extension MatchSettings {
  fileprivate var canonicalText: String {
    CanonicalText.object([
      "topK": String(topK),
      "minimumScore": CanonicalText.number(minimumScore),
      "nearMisses": String(nearMisses),
      "weights": Self.canonicalText(weights, of: Criterion.self),
      "priors": Self.canonicalText(priors, of: Criterion.self),
      "textCandidates": CanonicalText.orNull(textCandidates.map { String($0) }),
      "scianDigits": String(scianDigits),
      "hsDigits": String(hsDigits),
      "codeScale": CanonicalText.orNull(
        codeScale.map { CanonicalText.list($0.map(CanonicalText.number)) }),
      "fields": fields.isEmpty ? nil : Self.canonicalText(fields, of: TextField.self),
      "analyzer": CanonicalText.text(analyzer.rawValue),
      "stopWords": CanonicalText.list(stopWords.map(CanonicalText.text)),
      "textScale": CanonicalText.text(textScale.rawValue),
      "halfDistance": CanonicalText.number(halfDistance),
      "graceDays": String(graceDays),
      "unspscDigits": String(unspscDigits),
      "selfDeclaredShare": CanonicalText.number(selfDeclaredShare),
      "skillsReachKm": CanonicalText.number(skillsReach),
      "skillsReachShare": CanonicalText.number(skillsReachShare),
      "environmentalWishes": CanonicalText.list(environmentalWishes.map(CanonicalText.text)),
      "experienceHalf": CanonicalText.number(experienceHalf),
      "experienceYears": CanonicalText.orNull(experienceYears.map { String($0) }),
      "marginScale": CanonicalText.number(marginScale),
      "inclusion": inclusion.canonicalText,
    ])
  }

  private static func canonicalText<Key: RawRepresentable<String> & CaseIterable & Hashable>(
    _ numbers: [Key: Double], of keys: Key.Type
  ) -> String {
    var members: [String: String] = [:]
    for key in keys.allCases { members[key.rawValue] = numbers[key].map(CanonicalText.number) }
    return CanonicalText.object(members)
  }
}
