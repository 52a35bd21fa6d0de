import Registry

/// Where a text leaves the notation of bills, and what would have gone on with it.
public struct BillNotationFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// What a bill could have gone on with.
  public enum Expectation: Sendable, Equatable {
    /// The good's code.
    case good
    /// A value of the good, the processes, or the colon before the inputs.
    case base
    /// A sign.
    case sign(String)
    /// An amount.
    case amount
    /// The key of a process.
    case process
    /// An input's code, or `?`.
    case material
    /// A country, or `?`.
    case country
    /// An input's value, or `?`.
    case value
    /// What is said of an input, a semicolon, or the end.
    case mark
    /// Figures that a bill can have; why these cannot be.
    case possible(BillFault)
  }

  /// Where the text goes wrong: the number of the character, from 1; one past the last at its end.
  public let column: Int
  /// What would have gone on.
  public let expectation: Expectation
  /// What stands there; empty at the end of the text.
  public let found: String
  /// A word of the notation that was probably meant.
  public let suggestion: String?

  /// What happened, where, and what to do.
  public var description: String {
    if case .possible(let fault) = expectation { return fault.description }
    let stood = found.isEmpty ? "the bill ends" : "there is '\(found)'"
    let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    return "column \(column): \(stood) where the notation has \(words)\(hint)"
  }

  private var words: String {
    switch expectation {
    case .good: "the good's code, as 8541.10"
    case .base: "TV=, NC=, EXW=, AV=, SP() or ':'"
    case .sign(let sign): "'\(sign)'"
    case .amount: "an amount, as 1250.50"
    case .process: "the key of a process: small letters, digits and hyphens"
    case .material: "an input's code, as 8534.00, or '?'"
    case .country: "a country of two capital letters, or '?'"
    case .value: "the input's value, as 300, or '?'"
    case .mark:
      "originating, non-originating, wholly-obtained, not-wholly-obtained, outside=, ';' or"
        + " the end"
    case .possible(let fault): fault.description
    }
  }
}

extension BillOfMaterials {
  /// Reads a bill written in one line: `8541.10 TV=1000: 8534.00 JP 300; 7408.11 MX 200 originating`.
  ///
  /// The good's code; its values `TV`, `NC`, `EXW`, `AV`; the processes done as `SP(a,b)`, `SP()` for
  /// none; after a colon the inputs, parted by semicolons: code, country and value, each `?` when not
  /// known, then what is declared of it (`originating`, `non-originating`, `wholly-obtained`,
  /// `not-wholly-obtained`, `outside=120`).
  ///
  /// - Throws: ``BillNotationFault`` with the column where the text is no bill.
  public init(notation text: String) throws(BillNotationFault) {
    var reader = BillNotation(text)
    self = try reader.bill()
  }
}

extension BillOfMaterials: CustomStringConvertible {
  /// The bill in one line, which ``init(notation:)`` reads back; descriptions of inputs are left out.
  public var description: String {
    var text = hs
    let bases: [(ValueBasis, Amount?)] = [
      (.transactionValue, transactionValue), (.netCost, netCost), (.exWorks, exWorks),
      (.adjustedValue, adjustedValue),
    ]
    for case (let basis, let value?) in bases { text += " \(basis.rawValue)=\(value)" }
    if let processes { text += " SP(\(processes.sorted().joined(separator: ",")))" }
    text += ":"
    for (index, material) in materials.enumerated() {
      text += index == 0 ? " " : "; "
      text += material.hs ?? "?"
      text += " " + (material.origin ?? "?") + " " + (material.value?.description ?? "?")
      if let originates = material.isOriginating {
        text += originates ? " originating" : " non-originating"
      }
      if let obtained = material.isWhollyObtained {
        text += obtained ? " wholly-obtained" : " not-wholly-obtained"
      }
      if let outside = material.outsideValue { text += " outside=\(outside)" }
    }
    return text
  }
}

/// A reader of bills written in one line.
private struct BillNotation {
  private static let words = [
    "TV", "NC", "EXW", "AV", "SP", "originating", "non-originating", "wholly-obtained",
    "not-wholly-obtained", "outside",
  ]

  private var cursor: NotationCursor

  init(_ text: String) { cursor = NotationCursor(text, signs: []) }

  private var word: String { cursor.word }

  private func fault(_ expectation: BillNotationFault.Expectation) -> BillNotationFault {
    BillNotationFault(
      column: cursor.column, expectation: expectation, found: word,
      suggestion: cursor.suggestion(among: Self.words))
  }

  private mutating func take(_ wanted: String) -> Bool { cursor.take(wanted) }

  private mutating func require(_ sign: String) throws(BillNotationFault) {
    guard take(sign) else { throw fault(.sign(sign)) }
  }

  mutating func bill() throws(BillNotationFault) -> BillOfMaterials {
    guard let good = OriginRule.digits(word) else { throw fault(.good) }
    cursor.place += 1
    var bases: [ValueBasis: Amount] = [:]
    var processes: Set<String>?
    while !take(":") {
      if let basis = ValueBasis(rawValue: word), bases[basis] == nil {
        cursor.place += 1
        try require("=")
        bases[basis] = try amount(.amount)
      } else if word == "SP", processes == nil {
        cursor.place += 1
        processes = try keys()
      } else {
        throw fault(.base)
      }
    }
    var materials: [BillOfMaterials.Material] = []
    if !cursor.isAtEnd {
      repeat { materials.append(try material()) } while take(";")
      guard cursor.isAtEnd else { throw fault(.mark) }
    }
    do {
      return try BillOfMaterials(
        hs: good, transactionValue: bases[.transactionValue], netCost: bases[.netCost],
        exWorks: bases[.exWorks], adjustedValue: bases[.adjustedValue], processes: processes,
        materials: materials)
    } catch {
      throw fault(.possible(error))
    }
  }

  private mutating func amount(
    _ expectation: BillNotationFault.Expectation
  ) throws(BillNotationFault) -> Amount {
    guard let amount = try? Amount(word) else { throw fault(expectation) }
    cursor.place += 1
    return amount
  }

  private mutating func keys() throws(BillNotationFault) -> Set<String> {
    try require("(")
    var keys: Set<String> = []
    if take(")") { return keys }
    repeat {
      guard OriginRule.isProcess(word) else { throw fault(.process) }
      keys.insert(word)
      cursor.place += 1
    } while take(",")
    try require(")")
    return keys
  }

  private mutating func material() throws(BillNotationFault) -> BillOfMaterials.Material {
    var material = BillOfMaterials.Material()
    if !take("?") {
      guard let code = OriginRule.digits(word) else { throw fault(.material) }
      material.hs = code
      cursor.place += 1
    }
    if !take("?") {
      guard BillOfMaterials.isCountry(word) else { throw fault(.country) }
      material.origin = word
      cursor.place += 1
    }
    if !take("?") { material.value = try amount(.value) }
    while !cursor.isAtEnd, word != ";" {
      switch word {
      case "originating" where material.isOriginating == nil: material.isOriginating = true
      case "non-originating" where material.isOriginating == nil: material.isOriginating = false
      case "wholly-obtained" where material.isWhollyObtained == nil:
        material.isWhollyObtained = true
      case "not-wholly-obtained" where material.isWhollyObtained == nil:
        material.isWhollyObtained = false
      case "outside" where material.outsideValue == nil:
        cursor.place += 1
        guard word == "=" else { throw fault(.sign("=")) }
        cursor.place += 1
        material.outsideValue = try amount(.amount)
        continue
      default: throw fault(.mark)
      }
      cursor.place += 1
    }
    return material
  }
}
