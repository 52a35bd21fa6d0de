import CXLSXWriter

/// Turns a ``CellStyle`` into the library's format.
enum CellFormat {
  static func make(
    _ style: CellStyle, in book: UnsafeMutablePointer<lxw_workbook>?
  ) -> UnsafeMutablePointer<lxw_format>? {
    // Safe: the format belongs to the workbook, which frees it; each call copies its argument.
    guard let format = unsafe workbook_add_format(book) else { return nil }
    if style.isBold { unsafe format_set_bold(format) }
    if style.wraps { unsafe format_set_text_wrap(format) }
    unsafe format_set_font_size(format, style.size)
    if let color = style.color { unsafe format_set_font_color(format, color) }
    if let fill = style.fill {
      unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      unsafe format_set_bg_color(format, fill)
    }
    if !style.format.isEmpty { unsafe format_set_num_format(format, style.format) }
    switch style.alignment {
    case .general: break
    case .left: unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    if style.indent > 0 { unsafe format_set_indent(format, UInt8(clamping: style.indent)) }
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if style.isUnderlined {
      unsafe format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_bottom_color(format, 0xBFBFBF)
    }
    return unsafe format
  }
}
