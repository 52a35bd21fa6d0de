import Archives
import Foundation
import TestKit
import Testing

@Suite("Collected archives", .enabled(if: Places.hasShared))
struct SharedArchivesTests {
  /// What must come of one entry.
  private enum Wanted: Sendable {
    case text(String)
    case bytes(Int)
    /// The error, made from the file's path.
    case refused(@Sendable (String) -> ArchiveError)
  }

  private static func unsound(_ offset: Int, _ reason: String) -> Wanted {
    .refused { .unsoundZip(file: $0, offset: offset, reason: reason) }
  }

  private static let ab: [(String?, Wanted)] = [
    ("a.txt", .text("asdf\n")), ("b.txt", .text("bsdf\n")),
  ]

  /// Another name in the directory than in the entry's own header: the directory's counts. Names
  /// are never made into paths, so those that lead outside are read like others.
  private static func renamed(_ name: String) -> [(String?, Wanted)] {
    [(name, .text("asdf\n")), ("b.txt", .text("bsdf\n"))]
  }

  private static let wanted: [String: [(String?, Wanted)]] = [
    "malformed/zip/success/NtfsTimestamp.zip": [(nil, .bytes(0))],
    "malformed/zip/success/big-compression.zip": [(nil, .bytes(135_168))],
    "malformed/zip/success/bogus-compression-method.zip": [
      (nil, .refused { .unsupportedMethod(file: $0, entry: "index.js", method: 7) })
    ],
    "malformed/zip/success/cygwin-info-zip.zip": ab,
    "malformed/zip/success/directories.zip": [(nil, .bytes(0)), ("a/a.txt", .bytes(0))],
    "malformed/zip/success/empty.zip": [(nil, .refused { .noEntries(file: $0) })],
    "malformed/zip/success/linux-info-zip.zip": ab,
    "malformed/zip/success/sloppy-filenames.zip": renamed("a\\txt"),
    // There is no password to give.
    "malformed/zip/success/traditional-encryption-and-compression.zip": [
      (nil, .refused { .encrypted(file: $0, entry: "a.bin") })
    ],
    "malformed/zip/success/traditional-encryption-and-compression_deprecated.zip": [
      (nil, .refused { .encrypted(file: $0, entry: "a.bin") })
    ],
    "malformed/zip/success/traditional-encryption_deprecated.zip": [
      (nil, .refused { .encrypted(file: $0, entry: "a.txt") })
    ],
    "malformed/zip/success/unicode-path-extra-field.zip": [
      (nil, .bytes(0)), ("七个房间.txt", .bytes(0)),
    ],
    "malformed/zip/success/unix-epoch.zip": [(nil, .bytes(0))],
    "malformed/zip/success/windows-7-zip.zip": ab,
    "malformed/zip/success/zip64.zip": [
      ("test1.txt", .text("foo")), ("test2.txt", .text("bar")),
    ],
    "malformed/zip/failure/End of central directory record signature not found Either not a zip file or file is truncated.zip":
      [(nil, unsound(308, "its end record is missing"))],
    "malformed/zip/failure/End of central directory record signature not found Either not a zip file or file is truncated_1.zip":
      [(nil, .refused { .empty(file: $0) })],
    "malformed/zip/failure/absolute path C xt.zip": renamed("C:/xt"),
    "malformed/zip/failure/absolute path atxt.zip": renamed("/atxt"),
    "malformed/zip/failure/invalid characters in fileName a txt.zip": renamed("a\\txt"),
    "malformed/zip/failure/invalid relative path xt.zip": renamed("../xt"),
    "malformed/zip/failure/extra field length exceeds extra field buffer size.zip": [
      (nil, unsound(211, "entry 2 of the directory is damaged"))
    ],
    "malformed/zip/failure/zip64 extended information extra field does not include compressed size.zip":
      [(nil, unsound(63, "entry 1 of the directory is damaged"))],
    "malformed/zip/failure/zip64 extended information extra field does not include relative header offset.zip":
      [(nil, unsound(63, "entry 1 of the directory is damaged"))],
    "malformed/zip/failure/unexpected EOF.zip": [
      (nil, unsound(63, "entry 1 of the directory is damaged"))
    ],
    "malformed/zip/failure/invalid zip64 end of central directory record signature.zip": [
      (nil, unsound(0, "its zip64 end record is damaged"))
    ],
    "malformed/zip/failure/file data overflows file bounds 63 2147483647 308.zip": [
      (nil, .refused { .overlappingEntries(file: $0, entry: "a.txt", other: "b.txt", offset: 68) })
    ],
    "malformed/zip/failure/invalid code lengths set.zip": [
      (
        nil,
        .refused {
          .corrupt(file: $0, entry: "index.js", offset: 76, reason: "invalid code lengths set")
        }
      )
    ],
    "malformed/zip/failure/too many length or distance symbols.zip": [
      (
        nil,
        .refused {
          .corrupt(
            file: $0, entry: "index.js", offset: 69, reason: "too many length or distance symbols")
        }
      )
    ],
    "malformed/zip/failure/not enough bytes in the stream expected 2048576 got only 1000000.zip": [
      (
        nil,
        .refused {
          .wrongSize(
            file: $0, entry: "zeros.bin", offset: 1052, stated: 2_048_576, found: 1_000_000)
        }
      )
    ],
    "malformed/zip/failure/strong encryption is not supported.zip": [
      (nil, .refused { .encrypted(file: $0, entry: "a.txt") })
    ],
    "malformed/frictionless/chunk1.csv.zip": [(nil, .bytes(18))],
    "malformed/frictionless/chunk2.csv.zip": [(nil, .bytes(20))],
    "malformed/frictionless/table.csv.zip": [(nil, .text("id,name\n1,english\n2,中国人\n"))],
    "malformed/frictionless/table.csv.gz": [(nil, .text("id,name\n1,english\n2,中国人\n"))],
    "malformed/frictionless/innerpath.package.zip": [
      ("datapackage.yaml", .bytes(12650)), ("*.energy.csv", .bytes(6559)),
      ("*.projections.csv", .bytes(910)), ("*.biomass.csv", .bytes(812)),
      ("*.processes.csv", .bytes(4403)), ("*.international.csv", .bytes(1721)),
      ("emissions.historical.csv", .bytes(5889)), ("*.agriculture.csv", .bytes(3985)),
      ("*.aviation.csv", .bytes(396)), ("*.lulucf.csv", .bytes(5296)),
      ("*.waste.csv", .bytes(2943)),
    ],
    "malformed/xmlconf/xmltest.zip": [
      ("xmltest/readme.html", .bytes(1952)),
      ("xmltest/not-wf/sa/001.xml", .text("<doc>\r\n<doc\r\n?\r\n<a</a>\r\n</doc>\r\n")),
    ],
    "codes/hs-10d-2019-exp-code.txt.gz": [(nil, .bytes(2_619_680))],
    "codes/sat_c_ClaveProdServ.csv.zip": [(nil, .bytes(3_602_580))],
    "codes/scian2018_catalogo.csv.gz": [(nil, .bytes(4_021_928))],
    "codes/scian2023_catalogo.csv.gz": [(nil, .bytes(4_576_914))],
    "malformed/zip/wrong-entry-sizes/wrong-entry-sizes.zip": [
      (
        "a.txt",
        .refused { .wrongSize(file: $0, entry: "a.txt", offset: 42, stated: 48, found: 39) }
      ),
      (
        "b.txt",
        .refused { .wrongSize(file: $0, entry: "b.txt", offset: 100, stated: 16, found: 76) }
      ),
    ],
  ]

  @Test("each archive is in the table, and gives what the table says")
  func all() throws {
    let folders = [
      "malformed/zip/failure", "malformed/zip/success", "malformed/zip/wrong-entry-sizes",
      "malformed/frictionless", "malformed/xmlconf", "codes",
    ]
    var seen = 0
    for folder in folders {
      for name in try FileManager.default.contentsOfDirectory(atPath: Places.shared(folder))
        .sorted()
      where name.hasSuffix(".zip") || name.hasSuffix(".gz") {
        let key = "\(folder)/\(name)"
        seen += 1
        guard let entries = Self.wanted[key] else {
          Issue.record("\(key) is not in the table")
          continue
        }
        for (entry, wanted) in entries { Self.check(key, entry, wanted) }
      }
    }
    #expect(seen == Self.wanted.count)
  }

  private static func check(_ key: String, _ entry: String?, _ wanted: Wanted) {
    let file = Places.shared(key)
    do {
      let read = try readAll(ByteStream(file: file, entry: entry))
      switch wanted {
      case .text(let text): #expect(String(decoding: read, as: UTF8.self) == text, "\(key)")
      case .bytes(let count): #expect(read.count == count, "\(key)")
      case .refused: Issue.record("\(key): read, but should be refused")
      }
    } catch {
      guard case .refused(let make) = wanted else {
        Issue.record("\(key): \(error)")
        return
      }
      #expect(error as? ArchiveError == make(file), "\(key)")
    }
  }
}
