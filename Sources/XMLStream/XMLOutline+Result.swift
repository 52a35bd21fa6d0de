extension XMLOutline {
  /// What a document is made of.
  public struct Result: Sendable, Equatable {
    /// The different elements by their paths, each after the one around it, otherwise in the
    /// order of the document; the first is the root.
    public let paths: [Path]
    /// The namespaces of elements and attributes, in the order of the document.
    public let namespaces: [Namespace]
    /// The place in ``paths`` of what is probably one record: the repeating element nearest to the
    /// root that holds the most of the document; the root, 0, when what repeats is not the most
    /// of it.
    public let record: Int
    /// Whether the whole document was looked at.
    public let isWhole: Bool
    /// Bytes looked at.
    public let bytes: Int
    /// Elements that are in no path: there were too many different ones, they lie too deep, or no
    /// path can be written for their name.
    public let leftOut: Int

    /// Prefixes and URIs as ``XMLShape`` takes them.
    public var prefixes: [String: String] {
      var prefixes: [String: String] = [:]
      for space in namespaces { prefixes[space.prefix] = space.uri }
      return prefixes
    }

    /// The path from one element to one below it, or nil when it does not lie below.
    public func path(from outer: Int, to inner: Int) -> String? {
      var steps: [String] = []
      var index = inner
      while index != outer {
        steps.append(paths[index].step)
        guard let parent = paths[index].parent else { return nil }
        index = parent
      }
      return steps.isEmpty ? "." : steps.reversed().joined(separator: "/")
    }
  }

  /// A namespace and a prefix for it that nothing else has.
  public struct Namespace: Sendable, Equatable {
    /// The prefix as the document has it, if it can be had; empty for steps without a prefix.
    public let prefix: String
    /// The URI.
    public let uri: String
  }

  /// All elements that lie at one path.
  public struct Path: Sendable, Equatable {
    /// The path from the root, with the prefixes of ``Result/namespaces``.
    public let path: String
    /// The last step of it.
    public let step: String
    /// The place of the element around it in ``Result/paths``; nil for the root.
    public let parent: Int?
    /// How many elements there are.
    public let count: Int
    /// Whether two of them lie in the same element.
    public let isRepeated: Bool
    /// Whether some of them hold elements.
    public let hasChildren: Bool
    /// Whether some of them hold text of their own that is not white space.
    public let hasText: Bool
    /// How many bytes of the document they and what lies within take, about.
    public let weight: Int
    /// Their attributes, in the order of the document.
    public let attributes: [Attribute]
    /// Up to three different texts of those that hold no element, each cut at 120 bytes.
    public let samples: [String]
  }

  /// All attributes of one name at one path.
  public struct Attribute: Sendable, Equatable {
    /// The step that leads to it: `@` and its name.
    public let step: String
    /// How many there are.
    public let count: Int
    /// Up to three different values, each cut at 120 bytes.
    public let samples: [String]
  }
}
