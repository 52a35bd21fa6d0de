import TestKit
import Testing
import Text

@testable import Match

@Suite("Places, sizes and groups of suppliers")
struct SupplierSitesTests {
  private static let rows = [
    // Key, state, municipality, least and greatest class, group.
    ["F-1", "09", "015", "micro", "micro", ""],
    ["F-2", "9", "09014", "small", "medium", "F-4"],
    ["F-3", "", "14039", "large", "large", ""],
    ["F-4", "14", "09015", "odd", "odd", "F-4"],
    ["F-5", "33", "", "", "", "F-9"],
    ["F-6", "", "039", "medium", "medium", ""],
  ]

  private static func suppliers(_ rows: [[String]], without absent: Set<String> = []) throws
    -> Suppliers
  {
    let folder = try ScratchFolder()
    let heading = ["supplier_id"] + SupplierSites.columns
    let kept = heading.indices.filter { !absent.contains(heading[$0]) }
    let lines = ([heading] + rows).map { row in
      (kept.map { row[$0] } + (row == heading ? Self.others : ["", "", "", "", ""]))
        .joined(separator: ",")
    }
    let file = try folder.write("suppliers.csv", lines.joined(separator: "\n") + "\n")
    var names = SupplierColumns.Names()
    names.capacity = nil
    names.reported = SupplierSites.columns.filter { !absent.contains($0) }
    var units = WordTable()
    return try Suppliers(
      columns: SupplierColumns(file: file, names: names, threads: 2), scianDigits: 4,
      units: &units, threads: 2)
  }

  private static let others = ["text", "scian", "size_band", "latitude", "longitude"]

  @Test("a state is told by its key or by the whole key of a municipality, whatever the order")
  func places() throws {
    for rows in [Self.rows, Self.rows.reversed()] {
      let sites = try Self.suppliers(rows).sites
      #expect(sites.states == [9, 9, 14, 14, 0, 0])
      // A municipality of another state than the one stated, or of none, is not known.
      #expect(sites.municipalities == [9_015, 9_014, 14_039, 0, 0, 0])
    }
  }

  @Test("a class of size is known where the least and the greatest are the same")
  func sizes() throws {
    for rows in [Self.rows, Self.rows.reversed()] {
      let suppliers = try Self.suppliers(rows)
      #expect(
        suppliers.sites.sizes.map { FirmCells.columns[Int($0)] } == [
          "micro", "unknown", "large", "unknown", "unknown", "medium",
        ])
      let cells = FirmCells.cells(of: suppliers)
      #expect(
        cells.map { FirmCells.rows[Int($0) / FirmCells.columns.count] } == [
          "09", "09", "14", "14", "unknown", "unknown",
        ])
    }
  }

  @Test("establishments are of the firm that their group names, and a stray group tells nothing")
  func groups() throws {
    for rows in [Self.rows, Self.rows.reversed()] {
      let sites = FirmSites(try Self.suppliers(rows))
      #expect(sites.firms == [0, 3, 2, 3, 4, 5])
      #expect(sites.isGrouped == [false, true, false, true, false, false])
    }
  }

  @Test("a column that the table lacks tells nothing")
  func absent() throws {
    let sites = try Self.suppliers(Self.rows, without: Set(SupplierSites.columns)).sites
    #expect(sites.states == [0, 0, 0, 0, 0, 0])
    #expect(sites.sizes.allSatisfy { $0 == FirmCells.unknownSize })
    #expect(sites.groupedRows.isEmpty)
  }
}
