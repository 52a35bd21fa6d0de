/// The official size class of a firm, by workers and yearly sales together.
///
/// `tope = 0.10 · workers + 0.90 · sales in million pesos`, compared with a limit per sector.
///
/// - Source: Acuerdo por el que se establece la estratificación de las micro, pequeñas y medianas
///   empresas, DOF 30-06-2009.
public enum SizeClass: String, Sendable, Comparable, CaseIterable {
  case micro, small, medium, large

  /// The three sectors the agreement tells apart.
  public enum Sector: Sendable, CaseIterable {
    case commerce, industry, services

    /// The sector of a SCIAN code: 43 and 46 commerce, 31 to 33 industry, the others services.
    ///
    /// - Returns: Nil for less than two digits.
    public init?(scian: ArraySlice<UInt8>) {
      guard scian.count >= 2, let tens = scian.first, let ones = scian.dropFirst().first else {
        return nil
      }
      self.init(tens: tens, ones: ones)
    }

    /// The sector of a SCIAN code that starts with two digits.
    public init(tens: UInt8, ones: UInt8) {
      switch (tens, ones) {
      case (0x34, 0x33), (0x34, 0x36): self = .commerce
      case (0x33, 0x31), (0x33, 0x32), (0x33, 0x33): self = .industry
      default: self = .services
      }
    }
  }

  /// The class of a firm of so many workers and so many pesos of yearly sales.
  ///
  /// Ten million times the tope is a whole number, so no boundary is lost to binary fractions.
  public init(workers: Int, salesPesos: Int, sector: Sector) {
    let (worker, isWorkersOver) = workers.multipliedReportingOverflow(by: 1_000_000)
    let (sales, isSalesOver) = salesPesos.multipliedReportingOverflow(by: 9)
    let (tope, isOver) = worker.addingReportingOverflow(sales)
    if isWorkersOver || isSalesOver || isOver {
      self = .large
    } else if tope <= 46_000_000 {
      self = .micro
    } else if tope <= (sector == .commerce ? 930_000_000 : 950_000_000) {
      self = .small
    } else if tope <= (sector == .industry ? 2_500_000_000 : 2_350_000_000) {
      self = .medium
    } else {
      self = .large
    }
  }

  /// Orders the classes by size.
  public static func < (left: SizeClass, right: SizeClass) -> Bool { left.order < right.order }

  private var order: Int {
    switch self {
    case .micro: 0
    case .small: 1
    case .medium: 2
    case .large: 3
    }
  }
}
