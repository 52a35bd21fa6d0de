import Glibc
import Registry

/// Squares of the Earth's surface such that two points nearer than a bound always share one.
///
/// A square is twice the bound wide, and a point is in its own square and in the three it lies
/// nearest to: on each axis two points less than half a width apart are in one square, or at least
/// one of them lies in the half next to the other's. The width in degrees of longitude is that of
/// the square's row where the row's points are nearest to a pole, so it is never too narrow.
struct NearCells {
  /// Radians of latitude in a row.
  private let height: Double
  /// sin(bound / 2R), by which longitudes are bounded.
  private let chord: Double

  /// Squares for points nearer than `kilometres`.
  init(kilometres: Double) {
    // A hair wider, so that rounding parts no points at the very bound.
    let bound = max(kilometres, 1e-6) * (1 + 1e-9)
    height = 2 * bound / GreatCircle.radius
    chord = sin(min(bound / (2 * GreatCircle.radius), .pi / 2))
  }

  /// A place on a row of squares: its number on each axis.
  struct Cell: Equatable {
    var row: Int64
    var column: Int64

    /// The cell as a hash.
    var hash: UInt64 {
      KeyHash.mix(
        KeyHash.mix(KeyHash.start, UInt64(bitPattern: row)), UInt64(bitPattern: column))
    }
  }

  /// The squares of a point, its own first; none when the point is missing or no place on Earth.
  ///
  /// Each is handed to `visit`; one may come twice.
  func forEachCell(latitude: Double, longitude: Double, _ visit: (Cell) -> Void) {
    guard abs(latitude) <= 90, abs(longitude) <= 540 else { return }
    let y = (latitude + 90) * .pi / 180 / height
    let row = y.rounded(.down)
    let neighbour = y - row < 0.5 ? row - 1 : row + 1
    for row in [row, neighbour] {
      let columns = columns(inRow: row)
      // At most three columns are one: each would be the neighbour of each.
      guard columns > 3 else {
        visit(Cell(row: Int64(row), column: 0))
        continue
      }
      var turn = longitude / 360 + 0.5
      turn -= turn.rounded(.down)
      let x = turn * columns
      let column = min(x.rounded(.down), columns - 1)
      let next = x - column < 0.5 ? column - 1 : column + 1
      visit(Cell(row: Int64(row), column: Int64(column)))
      visit(
        Cell(row: Int64(row), column: Int64(next < 0 ? columns - 1 : next == columns ? 0 : next)))
    }
  }

  /// How many squares go round the Earth in a row.
  private func columns(inRow row: Double) -> Double {
    // Points half a row above and below are in the row's squares too.
    let south = abs((row - 0.5) * height - .pi / 2)
    let north = abs((row + 1.5) * height - .pi / 2)
    let poleward = max(south, north)
    guard poleward < .pi / 2 else { return 1 }
    let sine = chord / cos(poleward)
    guard sine < 1 else { return 1 }
    return (2 * .pi / (4 * asin(sine) * (1 + 1e-9))).rounded(.down)
  }
}
