import Workbook

/// The looks of a workbook's cells.
struct Looks {
  /// The colours of the house, 0xRRGGBB.
  enum Color {
    static let ink: UInt32 = 0x1F2937
    static let head: UInt32 = 0x1F4E5F
    static let accent: UInt32 = 0x2A7F86
    static let single: UInt32 = 0xE0A030
    static let thin: UInt32 = 0xC8553D
    static let pale: UInt32 = 0xE8F1F2
    static let entry: UInt32 = 0xFFF8E1
    static let scaleLow: UInt32 = 0xFFFFFF
    static let scaleHigh: UInt32 = 0x7CC4B8
    static let grey: UInt32 = 0x6B7280
  }

  let title: CellStyle.ID
  let section: CellStyle.ID
  let heading: CellStyle.ID
  let numberHeading: CellStyle.ID
  let label: CellStyle.ID
  let body: CellStyle.ID
  let text: CellStyle.ID
  let wrapped: CellStyle.ID
  let entry: CellStyle.ID
  let integer: CellStyle.ID
  let score: CellStyle.ID
  let percent: CellStyle.ID
  let measure: CellStyle.ID
  let date: CellStyle.ID
  let factDate: CellStyle.ID
  let link: CellStyle.ID
  let rowLink: CellStyle.ID
  let figure: CellStyle.ID

  init(_ workbook: inout Workbook) {
    title = workbook.style(
      CellStyle {
        $0.isBold = true
        $0.size = 16
        $0.color = Color.head
      })
    section = workbook.style(
      CellStyle {
        $0.isBold = true
        $0.size = 12
        $0.color = Color.head
        $0.isUnderlined = true
      })
    heading = workbook.style(
      CellStyle {
        $0.isBold = true
        $0.wraps = true
        $0.color = 0xFFFFFF
        $0.fill = Color.head
        $0.alignment = .left
        $0.indent = 1
      })
    numberHeading = workbook.style(
      CellStyle {
        $0.isBold = true
        $0.wraps = true
        $0.color = 0xFFFFFF
        $0.fill = Color.head
        $0.alignment = .right
      })
    label = workbook.style(
      CellStyle {
        $0.wraps = true
        $0.color = Color.grey
        $0.alignment = .left
      })
    body = workbook.style(
      CellStyle {
        $0.wraps = true
        $0.alignment = .left
      })
    text = workbook.style(
      CellStyle {
        $0.alignment = .left
        $0.indent = 1
      })
    wrapped = workbook.style(
      CellStyle {
        $0.wraps = true
        $0.alignment = .left
        $0.indent = 1
      })
    entry = workbook.style(
      CellStyle {
        $0.wraps = true
        $0.fill = Color.entry
        $0.alignment = .left
        $0.indent = 1
      })
    integer = workbook.style(CellStyle { $0.format = "#,##0" })
    score = workbook.style(CellStyle { $0.format = "0.000" })
    percent = workbook.style(CellStyle { $0.format = "0.0" })
    measure = workbook.style(CellStyle { $0.format = "General" })
    date = workbook.style(
      CellStyle {
        $0.format = "yyyy-mm-dd"
        $0.alignment = .left
        $0.indent = 1
      })
    factDate = workbook.style(
      CellStyle {
        $0.format = "yyyy-mm-dd"
        $0.alignment = .left
      })
    link = workbook.style(
      CellStyle {
        $0.color = Color.accent
        $0.alignment = .left
      })
    rowLink = workbook.style(
      CellStyle {
        $0.wraps = true
        $0.color = Color.accent
        $0.alignment = .left
        $0.indent = 1
      })
    figure = workbook.style(
      CellStyle {
        $0.isBold = true
        $0.format = "#,##0"
        $0.alignment = .left
      })
  }

  /// The look of a grid's column.
  func style(_ look: Grid.Look) -> CellStyle.ID {
    switch look {
    case .text: text
    case .wrapped: wrapped
    case .number("0.0"): percent
    case .number("General"): measure
    case .number: score
    case .integer: integer
    case .date: date
    case .entry: entry
    }
  }
}
