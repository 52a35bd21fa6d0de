import Tables

@testable import Ingest

/// What a column of some cells shows.
func tally(_ cells: [String]) -> ColumnTally {
  var block = RecordBlock()
  for (index, cell) in cells.enumerated() {
    block.starts.append(UInt32(block.bytes.count))
    block.bytes += Array(cell.utf8)
    block.ends.append(UInt32(block.bytes.count))
    block.firstCell.append(UInt32(index + 1))
    block.lines.append(index + 1)
    block.offsets.append(0)
  }
  return BlockTally(block, width: 1, full: []).columns[0]
}

/// What a column of some cells is, under a heading that names a field or none.
func type(_ cells: [String], hint: String? = nil) -> ColumnType { tally(cells).type(hint: hint) }
