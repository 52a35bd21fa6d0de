/// The different elements and attributes of a document, before they have paths.
struct OutlineFindings {
  struct Element {
    let name: OutlineName
    let parent: Int?
    var count = 0
    var isRepeated = false
    var hasChildren = false
    var hasText = false
    /// Bytes of the elements without those within.
    var weight = 0
    var attributes: [Int] = []
    var sample = OutlineSample()
    /// The number of the element around the one that came last.
    var lastParent = -1

    init(name: OutlineName, parent: Int?) {
      self.name = name
      self.parent = parent
    }
  }

  struct Attribute {
    let name: OutlineName
    var count = 0
    var sample = OutlineSample()

    init(name: OutlineName) { self.name = name }
  }

  var elements: [Element] = []
  var attributes: [Attribute] = []
  /// The names of both, in the order of the document.
  var names: [OutlineName] = []
  /// Elements that are in no path.
  var leftOut = 0

  /// Writes the paths.
  func result(isWhole: Bool, bytes: Int) -> XMLOutline.Result {
    let prefixes = OutlinePrefixes(
      elements: elements.map(\.name), attributes: attributes.map(\.name), all: names)
    // An element comes after the one around it, so from the end on all within is added up.
    var weights = elements.map(\.weight)
    for index in elements.indices.reversed() {
      if let parent = elements[index].parent { weights[parent] += weights[index] }
    }
    var paths: [XMLOutline.Path] = []
    for (element, weight) in zip(elements, weights) {
      let step = prefixes.step(element.name)
      let outer = element.parent.map { paths[$0].path } ?? ""
      paths.append(
        XMLOutline.Path(
          path: "\(outer)/\(step)", step: step, parent: element.parent, count: element.count,
          isRepeated: element.isRepeated, hasChildren: element.hasChildren,
          hasText: element.hasText, weight: weight,
          attributes: element.attributes.map { index in
            let attribute = attributes[index]
            return XMLOutline.Attribute(
              step: "@" + prefixes.step(attribute.name), count: attribute.count,
              samples: attribute.sample.texts)
          },
          samples: element.sample.texts))
    }
    return XMLOutline.Result(
      paths: paths, namespaces: prefixes.namespaces, record: OutlineRecord.choose(paths),
      isWhole: isWhole, bytes: bytes, leftOut: leftOut)
  }
}
