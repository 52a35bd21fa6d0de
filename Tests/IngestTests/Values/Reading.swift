import Registry

@testable import Ingest

/// What a cell is read as: its canonical text, or the fault.
enum Reading: Equatable, CustomStringConvertible {
  case value(String)
  case fault(ValueFault)

  /// Reads one text.
  init(_ text: String, _ kind: FieldKind, _ form: Source.Form? = nil) {
    // Bytes around the cell show that a reader stays within its slice.
    let padded = Array("7,".utf8) + Array(text.utf8) + Array(",7".utf8)
    var out = Array("kept".utf8)
    let cell = padded[2..<(padded.count - 2)]
    let fault = ValueReader.append(cell, as: kind, form: form, onto: &out)
    let appended = String(decoding: out.dropFirst(4), as: UTF8.self)
    if let fault {
      self = appended.isEmpty ? .fault(fault) : .value("fault with output \(appended)")
    } else {
      self = .value(appended)
    }
  }

  var description: String {
    switch self {
    case .value(let text): text
    case .fault(let fault): fault.rawValue
    }
  }
}
