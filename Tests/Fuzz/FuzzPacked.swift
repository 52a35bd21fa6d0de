import Archives
import Spreadsheet
import Tables
import Workbench

// Packed files. Their checksums and folded bytes keep blind changes out of what lies within, so
// the first byte of an input says how the rest is to be packed.

/// The most that may come out.
private let limits = ArchiveLimits(maximumBytes: 64 << 20)

/// Reads to the end, or the fault; nil when it is refused.
private func contents(of path: String, entry: String?) -> [UInt8]? {
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  var out: [UInt8] = []
  do {
    let stream = try ByteStream(file: path, entry: entry, limits: limits)
    while true {
      let count = try stream.read(into: &buffer, from: 0)
      require(count <= buffer.count, "more than the buffer holds")
      if count == 0 { break }
      if out.count < 1 << 20 { out += buffer[..<count] }
      require(out.count <= 64 << 20, "more came out than the limit allows")
    }
    _ = try stream.digest()
    return out
  } catch {
    return nil
  }
}

/// Gzip: 0 as it is, 1 folded, 2 folded and then damaged where the next two bytes say.
@Sendable func fuzzGzip(_ input: [UInt8]) {
  guard input.count > 3 else { return }
  let body = Array(input.dropFirst(3))
  switch input[0] % 3 {
  case 0: _ = contents(of: FuzzFile.path(holding: body), entry: nil)
  case 1:
    let folded = Gzip.compress(body, level: Int(input[1] % 10)) + Gzip.compress([])
    let back = contents(of: FuzzFile.path(holding: folded), entry: nil)
    require(back == nil || back == body, "gzip gave back other bytes")
  default:
    var folded = Gzip.compress(body, level: Int(input[1] % 10))
    folded[Int(input[2]) % folded.count] ^= input[1] | 1
    _ = contents(of: FuzzFile.path(holding: folded), entry: nil)
  }
}

/// Zip: 0 as it is, 1 written by us, 2 written by us and then damaged from the end.
@Sendable func fuzzZip(_ input: [UInt8]) {
  guard input.count > 3 else { return }
  let body = Array(input.dropFirst(3))
  let entry = [nil, "*", "a.csv", "*/?.csv"][Int(input[0] >> 4) % 4]
  if input[0] % 3 == 0 {
    _ = contents(of: FuzzFile.path(holding: body), entry: entry)
    return
  }
  let path = FuzzFile.folder + "/packed"
  let entries = [("a.csv", body), ("b/c.csv", Array(input.prefix(2)))].prefix(
    Int(input[1] % 2) + 1)
  guard (try? ZipArchive.write(entries: Array(entries), to: path)) != nil else { return }
  if input[0] % 3 == 1 {
    let back = contents(of: path, entry: "a.csv")
    require(back == nil || back == body, "zip gave back other bytes")
  } else if var bytes = try? FileSystem.contents(path) {
    bytes[bytes.count - 1 - Int(input[2]) % bytes.count] ^= input[1] | 1
    _ = contents(of: FuzzFile.path(holding: bytes), entry: entry)
  }
}

/// A workbook, all its rows: as it is, or with one of its parts replaced by the input.
@Sendable func fuzzXLSX(_ input: [UInt8]) {
  guard let first = input.first else { return }
  guard let path = workbook(Int(first), Array(input.dropFirst())) else { return }
  do {
    let reader = try SpreadsheetReader(
      file: path, limits: SpreadsheetLimits(archive: limits, rowBytes: 1 << 20))
    while let block = try reader.next(maximumRows: 1 + Int(first >> 4)) {
      for fault in block.cellFaults {
        require(fault.row < block.records.rowCount, "a fault of row \(fault.row)")
      }
      for row in 0..<block.records.rowCount {
        for cell in 0..<block.records.cellCount(row) { _ = block.records.text(row, cell) }
      }
    }
    _ = try reader.digest()
  } catch {}
}

/// The parts of a small workbook.
let workbookParts: [(name: String, text: String)] = [
  (
    "xl/worksheets/sheet1.xml",
    """
    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>b</t></is></c>\
    <c r="C1" t="str"><f>1+1</f><v>c_x0041_</v></c></row><row r="3"><c r="A3" s="1"><v>45987.5\
    </v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="e"><v>#N/A</v></c><c s="2"><v>1E-7</v></c>\
    <c t="d"><v>2026-11-25T13:05:00Z</v></c></row></sheetData></worksheet>
    """
  ),
  (
    "xl/sharedStrings.xml",
    """
    <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>id</t></si>\
    <si><r><t xml:space="preserve"> a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>k</t></rPh>\
    </si></sst>
    """
  ),
  (
    "xl/styles.xml",
    """
    <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>\
    <numFmt numFmtId="164" formatCode="[$-80A]dd/mm/yyyy;@"/><numFmt numFmtId="165" \
    formatCode="0000.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/>\
    <xf numFmtId="165"/></cellXfs></styleSheet>
    """
  ),
  (
    "xl/workbook.xml",
    """
    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r=\
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr \
    date1904="0"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>
    """
  ),
  (
    "xl/_rels/workbook.xml.rels",
    """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type=\
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target=\
    "worksheets/sheet1.xml"/></Relationships>
    """
  ),
  (
    "_rels/.rels",
    """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type=\
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
    Target="xl/workbook.xml"/></Relationships>
    """
  ),
  ("[Content_Types].xml", "<Types/>"),
]

/// Writes a workbook whose part of the given number is `body`; beyond them, `body` itself.
func workbook(_ choice: Int, _ body: [UInt8]) -> String? {
  let part = choice & 0x0F
  guard part < workbookParts.count else { return FuzzFile.path(holding: body) }
  let entries = workbookParts.indices.map { index in
    (workbookParts[index].name, index == part ? body : Array(workbookParts[index].text.utf8))
  }
  let path = FuzzFile.folder + "/book.xlsx"
  guard (try? ZipArchive.write(entries: entries, to: path)) != nil else { return nil }
  return path
}
