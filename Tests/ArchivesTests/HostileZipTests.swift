import Archives
import TestKit
import Testing
import Workbench

@Suite("Hostile zips")
struct HostileZipTests {
  private let scratch: ScratchFolder
  private let text = Array("clave,nombre\n09,Compañía\n".utf8)

  init() throws { scratch = try ScratchFolder() }

  private func write(_ maker: ZipMaker) throws -> String {
    try scratch.write("a.zip", maker.bytes())
  }

  /// The error of reading an archive to its end, with the number of bytes that came out before.
  private func refusal(
    _ file: String, _ entry: String? = nil, limits: ArchiveLimits = ArchiveLimits()
  ) throws -> (error: ArchiveError?, bytes: Int) {
    var total = 0
    do throws(ArchiveError) {
      let stream = try ByteStream(file: file, entry: entry, limits: limits)
      var buffer = [UInt8](repeating: 0, count: 64 << 10)
      while case let count = try stream.read(into: &buffer, from: 0), count > 0 { total += count }
    } catch {
      return (error, total)
    }
    return (nil, total)
  }

  /// Ten mebibytes of deflate that unfold to ten gibibytes of zeros.
  private static let flatBomb: [UInt8] = {
    // 1032 zeros for each byte: runs of 258 at two bits each.
    let zeros = ZipMaker.deflate([UInt8](repeating: 0, count: 8 << 20))
    // Cut behind the first kibibyte of whole runs, which is all of one repeated byte.
    var bytes = Array(zeros.prefix(1024))
    bytes += [UInt8](repeating: bytes[1000], count: (10 << 20) - bytes.count)
    return bytes
  }()

  @Test("a flat bomb is refused when opened, or after ten mebibytes if its size is a lie")
  func flatBomb() throws {
    var entry = ZipMaker.Entry("bomba.csv", [])
    entry.packed = Self.flatBomb
    entry.unfolded = 10 << 30
    entry.isWide = true
    let honest = try write(ZipMaker([entry]))
    let first = try refusal(honest)
    #expect(
      first.error == .tooDense(file: honest, entry: "bomba.csv", offset: 0, limit: 200))
    #expect(first.bytes == 0)
    entry.unfolded = 1 << 30
    let lying = try write(ZipMaker([entry]))
    let second = try refusal(lying)
    guard case .tooDense(lying, "bomba.csv", let offset, 200)? = second.error else {
      Issue.record("\(String(describing: second.error))")
      return
    }
    #expect(offset < 100_000)
    #expect((5 << 20...11 << 20).contains(second.bytes))
    entry.unfolded = 20
    let small = try refusal(try write(ZipMaker([entry])))
    guard case .wrongSize(_, "bomba.csv", _, 20, _)? = small.error else {
      Issue.record("\(String(describing: small.error))")
      return
    }
    #expect(small.bytes == 0)
  }

  @Test("a flat gzip bomb is refused after ten mebibytes")
  func gzipBomb() throws {
    let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    let file = try scratch.write("a.gz", header + Self.flatBomb)
    let found = try refusal(file)
    guard case .tooDense(file, nil, let offset, 200)? = found.error else {
      Issue.record("\(String(describing: found.error))")
      return
    }
    #expect(offset < 300_000 && found.bytes <= 11 << 20)
  }

  @Test("a nested bomb is refused at its first layer, by zip or by gzip")
  func nestedBomb() throws {
    let zeros = [UInt8](repeating: 0, count: 4 << 20)
    var layer = ZipMaker([ZipMaker.Entry("0.dll", zeros)]).bytes()
    for depth in 0..<4 {
      layer = ZipMaker([ZipMaker.Entry("lib \(depth).zip", layer)]).bytes()
    }
    let file = try scratch.write("b.zip", layer)
    #expect(
      try refusal(file).error
        == .nested(file: file, entry: "lib 3.zip", form: "a zip archive"))
    let twice = try scratch.write("b.gz", Gzip.compress(Gzip.compress(zeros)))
    #expect(try refusal(twice).error == .nested(file: twice, entry: nil, form: "a gzip file"))
    var tar = [UInt8](repeating: 0, count: 1024)
    tar.replaceSubrange(257..<262, with: "ustar".utf8)
    let packed = try scratch.write("b.tar.gz", Gzip.compress(tar))
    #expect(try refusal(packed).error == .nested(file: packed, entry: nil, form: "a tar archive"))
  }

  @Test("entries that share a header, or quote the next one's, are refused")
  func overlapping() throws {
    let kernel = ZipMaker.Entry("0.csv", [UInt8](repeating: 65, count: 5000))
    var same = ZipMaker.Entry("1.csv", kernel.content)
    same.packed = []
    same.folded = ZipMaker.deflate(kernel.content).count
    same.header = 0
    let shared = try write(ZipMaker([kernel, same]))
    let fault = ArchiveError.overlappingEntries(
      file: shared, entry: "0.csv", other: "1.csv", offset: 0)
    #expect(try refusal(shared, "0.csv").error == fault)
    // The first entry's data begin with a stored block that holds the second's header.
    let data = ZipMaker.deflate(kernel.content)
    let inner = Array(ZipMaker([kernel]).bytes().prefix(30 + 5))
    let block = [0, 35, 0, 220, 255] + inner
    var outer = ZipMaker.Entry("o.csv", inner + kernel.content)
    outer.packed = block + data
    var quoted = kernel
    quoted.packed = []
    quoted.folded = data.count
    quoted.header = 30 + 5 + 5
    let file = try write(ZipMaker([outer, quoted]))
    let quoting = ArchiveError.overlappingEntries(
      file: file, entry: "o.csv", other: "0.csv", offset: 40)
    #expect(try refusal(file, "o.csv").error == quoting)
    #expect(try refusal(file, "0.csv").error == quoting)
    var long = kernel
    long.folded = 6000
    let beyond = try write(ZipMaker([long]))
    #expect(
      try refusal(beyond).error
        == .overlappingEntries(
          file: beyond, entry: "0.csv", other: nil, offset: 35 + data.count))
  }

  @Test("a header that claims more than four gibibytes is refused before it is read")
  func claims() throws {
    var entry = ZipMaker.Entry("a.csv", text)
    entry.isWide = true
    entry.unfolded = 5 << 30
    let file = try write(ZipMaker([entry]))
    #expect(
      try refusal(file).error
        == .tooDense(file: file, entry: "a.csv", offset: 0, limit: 200))
    entry.unfolded = 1 << 62
    let huge = try write(ZipMaker([entry]))
    #expect(
      try refusal(huge).error
        == .tooLarge(file: huge, entry: "a.csv", offset: 0, limit: 16 << 30))
  }

  @Test("more entries than the limit are refused, stated or there")
  func tooMany() throws {
    var maker = ZipMaker((0..<3).map { ZipMaker.Entry("\($0).csv", text) })
    let limits = ArchiveLimits(maximumEntries: 2)
    let file = try write(maker)
    #expect(
      try refusal(file, "0.csv", limits: limits).error == .tooManyEntries(file: file, limit: 2))
    #expect(try refusal(file, "0.csv").error == nil)
    maker.hasLongEnd = true
    maker.count = 1 << 40
    let lying = try write(maker)
    #expect(try refusal(lying).error == .tooManyEntries(file: lying, limit: 100_000))
  }

  @Test("a directory with fewer or more entries than stated is refused at its byte")
  func counts() throws {
    var maker = ZipMaker((0..<3).map { ZipMaker.Entry("\($0).csv", text) })
    for wrong in [2, 4] {
      maker.count = wrong
      let file = try write(maker)
      guard case .unsoundZip(file, let offset, let reason)? = try refusal(file, "0.csv").error
      else {
        Issue.record("\(wrong)")
        continue
      }
      #expect(offset > 200 && reason.contains("\(wrong)"))
    }
  }

  @Test("wrong checksums and sizes are refused at the entry's end, with what was found")
  func wrongNumbers() throws {
    for method in [UInt16(0), 8] {
      var entry = ZipMaker.Entry("a.csv", text)
      entry.method = method
      let packed = method == 8 ? ZipMaker.deflate(text).count : text.count
      let end = 30 + 5 + packed
      entry.checksum = 7
      let file = try write(ZipMaker([entry]))
      #expect(
        try refusal(file).error == .wrongChecksum(file: file, entry: "a.csv", offset: end))
      entry.checksum = nil
      for stated in [text.count - 1, text.count + 1] {
        entry.unfolded = stated
        let wrong = try write(ZipMaker([entry]))
        #expect(
          try refusal(wrong).error
            == .wrongSize(
              file: wrong, entry: "a.csv", offset: end, stated: stated, found: text.count))
      }
    }
    // Compressed sizes: one too small cuts the data, one too large leaves some.
    var entry = ZipMaker.Entry("a.csv", text)
    let packed = ZipMaker.deflate(text)
    entry.packed = packed + [1, 2, 3]
    let more = try write(ZipMaker([entry]))
    #expect(
      try refusal(more).error
        == .corrupt(
          file: more, entry: "a.csv", offset: 35 + packed.count,
          reason: "the data end 3 bytes before the directory says"))
    entry.packed = packed
    entry.folded = packed.count - 2
    let less = try write(ZipMaker([entry]))
    #expect(
      try refusal(less).error
        == .truncated(file: less, entry: "a.csv", offset: 35 + packed.count - 2))
  }

  @Test("names with control characters do not reach a message as they are")
  func names() throws {
    let names = ["a\u{1B}[2J.csv", "b\n.csv", "\u{202E}c.csv"]
    let file = try write(ZipMaker(names.map { ZipMaker.Entry($0, text) }))
    let message = try #require(try refusal(file).error).description
    #expect(message.contains("a\\u{1b}[2J.csv") && message.contains("\\u{202e}c.csv"))
    #expect(!message.unicodeScalars.contains { $0.value < 32 || $0.value == 0x202E })
  }
}
