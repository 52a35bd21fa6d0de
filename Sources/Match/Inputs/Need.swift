import Text

/// What one need states, as numbers.
struct Need: Sendable {
  /// A code that would do, of the need itself or by the concordance.
  struct CodeTarget: Sendable {
    let system: CodeSystem
    let code: PackedCode
    /// What agreement with it is worth: 1 for the need's own code, else the link's weight.
    let weight: Double
    /// The need's own code that led here; nil when this is that code.
    let origin: Origin?
  }

  /// The need's own code behind a link.
  struct Origin: Sendable, Equatable {
    let system: CodeSystem
    let code: PackedCode
  }

  /// A certificate or a skill that is asked for.
  struct Asked: Sendable {
    let number: UInt32
    /// Whether it is required, not only wished.
    let isHard: Bool
    /// What meets it.
    let coverers: [UInt32]
  }

  /// The row of the need in its table.
  let row: Int
  let language: Language
  /// Its own codes first, then those of the concordance.
  let targets: [CodeTarget]
  /// The codes that it states itself, and what other editions call them.
  let own: [Origin]
  /// Radians north and east; nil when the need states no place.
  let place: (latitude: Double, longitude: Double)?
  /// Where nearness counts half, km; nil when the need states none.
  let halfDistance: Double?
  /// The band of workers wanted, or −1.
  let band: Int8
  /// The monthly volume, above zero, or nil.
  let volume: Double?
  /// The unit of the volume, zero for none.
  let unit: UInt32
  /// In the order of their names, each once.
  let certificates: [Asked]
  /// In the order of their keys, each once.
  let skills: [Asked]

  /// Whether any certificate or skill is required.
  var hasHardRequirement: Bool {
    certificates.contains(where: \.isHard) || skills.contains(where: \.isHard)
  }

  /// The codes of a system that stand for the goods themselves.
  func ownCodes(_ system: CodeSystem) -> [PackedCode] {
    own.filter { $0.system == system }.map(\.code)
  }
}
