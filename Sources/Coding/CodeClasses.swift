/// The codes that texts may be given, in order, and the groups they form in the tree of codes.
struct CodeClasses: Sendable {
  /// The codes.
  private(set) var codes: [[UInt8]] = []
  /// By class, its nearer group: codes that share most of their digits.
  private(set) var nearGroups: [UInt32] = []
  /// By class, its wider group.
  private(set) var farGroups: [UInt32] = []
  /// The class of each text.
  private(set) var ofText: [UInt32] = []
  /// The number of nearer groups.
  private(set) var nearCount = 0
  /// The number of wider groups.
  private(set) var farCount = 0

  /// Finds the classes of texts that are in the order of their codes.
  init(_ texts: CodedTexts, system: CodeSystem) {
    let digits = system.groupDigits
    for index in 0..<texts.count {
      let code = texts.code(index)
      if codes.isEmpty || codes[codes.count - 1][...] != code {
        let last = codes.last
        codes.append(Array(code))
        if last?.prefix(digits.near) != code.prefix(digits.near) { nearCount += 1 }
        if last?.prefix(digits.far) != code.prefix(digits.far) { farCount += 1 }
        nearGroups.append(UInt32(nearCount - 1))
        farGroups.append(UInt32(farCount - 1))
      }
      ofText.append(UInt32(codes.count - 1))
    }
  }

  /// The number of classes.
  var count: Int { codes.count }
}

extension CodeSystem {
  /// How many digits the codes of a group share: industries and subsectors, headings and chapters.
  var groupDigits: (near: Int, far: Int) {
    switch self {
    case .scian: (4, 3)
    case .hs: (4, 2)
    case .unspsc: (6, 4)
    }
  }

  /// The digits of a code that is as deep as texts are given.
  public var fullDigits: Int {
    switch self {
    case .scian, .hs: 6
    case .unspsc: 8
    }
  }
}
