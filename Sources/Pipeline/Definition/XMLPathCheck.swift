import JSON

/// Checks the paths by which a mapping finds records and values in XML.
struct XMLPathCheck {
  /// What a path leads to.
  enum Target {
    /// A record, by its path from the root: `/p:registro/p:empresa`.
    case record
    /// A row of a list, below its record: `p:productos/p:producto`.
    case row
    /// A value, below its record or row: `p:nombre`, `p:codigo/@sistema`, `.`.
    case value
  }

  /// The prefixes the source declares; the empty one is for steps without a prefix.
  let prefixes: [String]

  /// Notes what is wrong with a path.
  func check(
    _ path: String, _ target: Target, at position: DefinitionPosition,
    faults: inout FaultCollector
  ) {
    let shown = FaultCollector.shown(path)
    var steps = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if target == .record {
      guard path.hasPrefix("/") else {
        faults.add(
          "path '\(shown)' must start at the root, with '/'", at: position, suggestion: "/" + path)
        return
      }
      steps.removeFirst()
    } else if path.hasPrefix("/") {
      faults.add("path '\(shown)' lies below its record; leave out the first '/'", at: position)
      return
    }
    for (index, step) in steps.enumerated() {
      let isLast = index == steps.count - 1
      if step == ".", target == .value, isLast { return }
      let isAttribute = step.hasPrefix("@")
      if isAttribute, target != .value || !isLast {
        faults.add(
          "path '\(shown)': an attribute can only be the last step of a value", at: position)
        return
      }
      check(
        isAttribute ? String(step.dropFirst()) : step, allowsAny: !isAttribute, of: shown,
        at: position, faults: &faults)
    }
  }

  private func check(
    _ name: String, allowsAny: Bool, of path: String, at position: DefinitionPosition,
    faults: inout FaultCollector
  ) {
    if name == "*", allowsAny { return }
    let parts = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let isAny = allowsAny && parts.count == 2 && parts[1] == "*"
    guard parts.count <= 2, (isAny ? parts.dropLast() : parts).allSatisfy(Self.isName) else {
      let step = name.isEmpty ? "an empty step" : "'\(FaultCollector.shown(name))' is no XML name"
      faults.add("path '\(path)': \(step)", at: position)
      return
    }
    // The prefix `xml` is bound by the standard itself.
    guard parts.count == 2, parts[0] != "xml", !prefixes.contains(parts[0]) else { return }
    faults.add(
      "path '\(path)': prefix '\(parts[0])' is not in namespaces", at: position,
      suggestion: KeySuggestion.nearest(to: parts[0], among: prefixes.filter { !$0.isEmpty }))
  }

  /// Whether text is an XML name without a colon.
  static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, isLetter(first) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      isLetter(scalar) || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "."
        || !scalar.isASCII
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
      || (!scalar.isASCII && scalar.properties.isAlphabetic)
  }
}
