/// How a cell looks.
public struct CellStyle: Sendable, Equatable {
  /// A style of one workbook, as ``Workbook/style(_:)`` gave it.
  public struct ID: Sendable, Equatable {
    /// The library's default look.
    public static let plain = ID(index: 0)

    let index: Int
  }

  /// Where text stands across its cell.
  public enum Alignment: Sendable { case general, left, center, right }

  /// Whether letters are bold.
  public var isBold = false
  /// Whether long text breaks into lines inside its cell.
  public var wraps = false
  /// Size of the letters, points.
  public var size = 11.0
  /// Colour of the letters, 0xRRGGBB; nil for the theme's own.
  public var color: UInt32?
  /// Colour of the ground, 0xRRGGBB; nil for none.
  public var fill: UInt32?
  /// Excel's number format, such as `0.000` or `yyyy-mm-dd`; empty for general.
  public var format = ""
  /// Where text stands across its cell.
  public var alignment = Alignment.general
  /// How far text stands off the left edge, in steps of about a letter's width.
  public var indent = 0
  /// Whether a thin grey line runs below the cell.
  public var isUnderlined = false

  /// Makes the default look; set what differs.
  public init() {}

  /// Makes a look by changing the default one.
  ///
  /// - Parameter change: Sets what differs.
  public init(_ change: (inout CellStyle) -> Void) { change(&self) }
}
