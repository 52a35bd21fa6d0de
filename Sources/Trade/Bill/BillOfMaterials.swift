import Registry

/// What a good is made from, as its maker declares it.
///
/// Codes are of the Harmonized System 2022; what is nil is not known, never assumed.
public struct BillOfMaterials: Sendable, Equatable {
  /// One input.
  public struct Material: Sendable, Equatable {
    /// Its code, 2 to 10 digits without dots.
    public var hs: String?
    /// What it is, in words.
    public var description: String
    /// The country it comes from, two letters.
    public var origin: String?
    /// Its value, in the bill's currency.
    public var value: Amount?
    /// Whether it has the status of an originating good in that country.
    public var isOriginating: Bool?
    /// Whether it was grown, caught, mined or so made there from such things alone.
    public var isWhollyObtained: Bool?
    /// Under full cumulation: the part of its value that came from outside the parties; nil counts
    /// all of it.
    public var outsideValue: Amount?

    /// Makes an input; what is not told is not known.
    public init(
      hs: String? = nil, description: String = "", origin: String? = nil, value: Amount? = nil,
      isOriginating: Bool? = nil, isWhollyObtained: Bool? = nil, outsideValue: Amount? = nil
    ) {
      self.hs = hs
      self.description = description
      self.origin = origin
      self.value = value
      self.isOriginating = isOriginating
      self.isWhollyObtained = isWhollyObtained
      self.outsideValue = outsideValue
    }
  }

  /// The most inputs that a bill may list.
  public static let mostMaterials = 2000

  /// The good's code, 2 to 10 digits without dots.
  public let hs: String
  /// The price paid, free on board.
  public let transactionValue: Amount?
  /// The net cost: total cost less promotion, royalties, shipping and such.
  public let netCost: Amount?
  /// The price at the factory's gate.
  public let exWorks: Amount?
  /// The value of the good where an agreement adjusts the price; the transaction value when nil.
  public let adjustedValue: Amount?
  /// Keys of the processes done; nil when nobody told.
  public let processes: Set<String>?
  /// The inputs; they are numbered from 1.
  public let materials: [Material]

  /// Makes a bill.
  ///
  /// - Throws: ``BillFault`` when a figure or a code cannot be.
  public init(
    hs: String, transactionValue: Amount? = nil, netCost: Amount? = nil, exWorks: Amount? = nil,
    adjustedValue: Amount? = nil, processes: Set<String>? = nil, materials: [Material]
  ) throws(BillFault) {
    guard CodeRange(from: hs) != nil else { throw .badCode(position: nil, hs) }
    let bases: [(ValueBasis, Amount?)] = [
      (.transactionValue, transactionValue), (.netCost, netCost), (.exWorks, exWorks),
      (.adjustedValue, adjustedValue),
    ]
    for (basis, value) in bases {
      if let value, value.scaled <= 0 { throw .baseNotPositive(basis, value) }
    }
    guard materials.count <= Self.mostMaterials else { throw .tooManyInputs(materials.count) }
    for (index, material) in materials.enumerated() {
      try Self.check(material, position: index + 1)
    }
    self.hs = hs
    self.transactionValue = transactionValue
    self.netCost = netCost
    self.exWorks = exWorks
    self.adjustedValue = adjustedValue
    self.processes = processes
    self.materials = materials
  }

  /// Refuses an input that cannot be.
  static func check(_ material: Material, position: Int) throws(BillFault) {
    if let hs = material.hs, CodeRange(from: hs) == nil { throw .badCode(position: position, hs) }
    if let value = material.value, value.scaled < 0 { throw .negativeValue(position, value) }
    if let origin = material.origin, !isCountry(origin) { throw .badCountry(position, origin) }
    if material.isWhollyObtained == true, material.isOriginating == false {
      throw .contradiction(position)
    }
    if let outside = material.outsideValue {
      guard outside.scaled >= 0, let value = material.value, outside <= value else {
        throw .outsideAboveValue(position, outside)
      }
    }
  }

  static func isCountry(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { 0x41...0x5A ~= $0 }
  }
}

/// A value of the good that a share is taken of.
public enum ValueBasis: String, Sendable, CaseIterable {
  /// The price paid, free on board.
  case transactionValue = "TV"
  /// The net cost.
  case netCost = "NC"
  /// The price at the factory's gate.
  case exWorks = "EXW"
  /// The adjusted value; the transaction value where a bill has none.
  case adjustedValue = "AV"
}

/// Why a bill of materials cannot be.
public enum BillFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// A code is not of 2, 4, 6, 8 or 10 digits; without position it is the good's.
  case badCode(position: Int?, String)
  /// A country is not of two capital letters.
  case badCountry(Int, String)
  /// A value that shares are taken of is zero or below.
  case baseNotPositive(ValueBasis, Amount)
  /// An input's value is below zero.
  case negativeValue(Int, Amount)
  /// An input is said to be wholly obtained and not to originate.
  case contradiction(Int)
  /// It lists more than ``BillOfMaterials/mostMaterials`` inputs.
  case tooManyInputs(Int)
  /// The part from outside the parties is negative, or more than the input's value or of one unknown.
  case outsideAboveValue(Int, Amount)

  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .badCode(let position, let code):
      "\(position.map { "input \($0)" } ?? "the good"): '\(code)' is no code of 2, 4, 6, 8 or 10"
        + " digits; write it without dots"
    case .badCountry(let position, let text):
      "input \(position): '\(text)' is no country; write two capital letters, as MX"
    case .baseNotPositive(let basis, let value):
      "\(basis.rawValue) is \(value); no share can be taken of it: state a value above zero, or"
        + " leave it out"
    case .negativeValue(let position, let value):
      "input \(position): the value \(value) is below zero; state what was paid for it"
    case .contradiction(let position):
      "input \(position): said to be wholly obtained and not to originate; one of them is wrong"
    case .tooManyInputs(let count):
      "\(count) inputs are more than \(BillOfMaterials.mostMaterials); sum up those of one code and"
        + " country"
    case .outsideAboveValue(let position, let value):
      "input \(position): \(value) from outside the parties must lie between zero and its value"
    }
  }
}
