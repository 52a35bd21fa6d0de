import Archives
import Registry
import Workbench

/// The inputs that fuzzing begins with: small ones made here, and small files of every form.
enum Seeds {
  /// Longer files are cut after so many bytes.
  private static let longest = 6000

  /// Writes a folder of inputs for each reader.
  ///
  /// - Parameters:
  ///   - folder: Where; one folder for each reader is made.
  ///   - files: Files of which to take the first bytes.
  /// - Throws: When a file cannot be read or written.
  static func write(to folder: String, from files: [String]) throws {
    for reader in readers.keys.sorted() {
      try FileSystem.makeFolder(folder + "/" + reader)
      var own = made(reader)
      for file in files {
        let bytes = try FileSystem.contents(file)
        own += taken(reader, name: file.lowercased(), bytes)
      }
      for (index, input) in own.enumerated() {
        var output = try OutputFile("\(folder)/\(reader)/seed-\(index)")
        try output.write(input)
        _ = try output.finish()
      }
    }
  }

  /// What a reader takes of a file, behind the bytes that choose how it is read.
  private static func taken(_ reader: String, name: String, _ bytes: [UInt8]) -> [[UInt8]] {
    let text = Array(bytes.prefix(longest))
    let isWhole = bytes.count <= longest
    let isTable = name.hasSuffix(".csv") || name.hasSuffix(".txt") || name.hasSuffix(".tsv")
    let isXML = name.hasSuffix(".xml")
    let isJSON = name.hasSuffix(".json")
    switch reader {
    case "csv" where isTable: return [[0, 40] + text, [1, 7] + text.prefix(500)]
    case "columns" where isTable: return [[40] + text]
    case "ingest-csv" where isTable: return [[0x10] + text]
    case "xml" where isXML: return [[40] + text]
    case "xml-trees" where isXML: return [[0x09] + text]
    case "json" where isJSON: return [[40] + text]
    case "xlsx" where name.hasSuffix(".xlsx") && isWhole: return [[0x0F] + text]
    case "gzip" where name.hasSuffix(".gz") && isWhole: return [[0, 0, 0] + text]
    case "zip" where name.hasSuffix(".zip") && isWhole: return [[0, 0, 0] + text]
    case "profile" where isTable || isXML || isJSON:
      // Small forms of the common files go through a packed one as well.
      return [[bytes.count < 2000 ? 0x30 : 0] + text]
        + (bytes.count < 300 ? [[1] + text, [2] + text] : [])
    case "profile" where isWhole: return [[0] + text]
    case "pipeline" where isJSON && name.contains("pipelines/"): return [bytes]
    default: return []
    }
  }

  /// Inputs that no file has.
  private static func made(_ reader: String) -> [[UInt8]] {
    switch reader {
    case "csv":
      return ["a,b\n\"x\"\"y\",\"1\n2\"\r\n", "'a\\'',b\rc;\"d", " \"a\" , b\n\"\n\n,,\n"].flatMap {
        text in [UInt8(0), 0x24, 0x10, 0x48, 0x80].map { [$0, 3] + Array(text.utf8) }
      }
    case "columns": return [[8] + Array("a,1,c\n1,2.5,x\n,-3e2,\"y\n\"\n1e999,z,\n4,5\n".utf8)]
    case "ingest-csv": return RegistryKind.all.indices.map { [UInt8($0)] + rows(of: $0) }
    case "xml":
      return [
        [0]
          + Array(
            """
            <?xml version="1.0"?><r xmlns="urn:p"><!--c--><s id='1'><n>a&amp;&#x41;</n><a k="v"/>\
            <l><i v="2">x</i><j>y</j></l><![CDATA[z]]></s><s/></r>
            """.utf8)
      ].map { $0 }
    case "xml-trees":
      return (0..<7).flatMap { choice in
        (0..<8).map { kind in [UInt8(choice << 4 | kind)] + trees(of: kind) }
      } + [[0x80] + Array("p:l | .\nconcat(@id, count(ancestor::*))\n".utf8) + trees(of: 0)]
    case "json":
      return [
        #"{"r":[{"n":1.5e3,"s":[{"id":"\u00e1\ud83d\ude00","a":[{"k":"x","v":true}],"l":["#
          + #"{"v":null,"w":[1,"2"]},"t"]},{"id":2}]}],"s":{"m":{"id":"\n"}}}"#,
        "{\"r\":{\"s\":{\"id\":1}}}\n{\"s\":[{\"id\":2}]}\n", "[]", "1",
      ].map { [2] + Array($0.utf8) }
    case "xlsx":
      return workbookParts.indices.map { [UInt8($0)] + Array(workbookParts[$0].text.utf8) }
        + [packed(workbookParts.map { ($0.name, Array($0.text.utf8)) })].map { [0x0F] + $0 }
    case "gzip":
      let text = Array("id,name\n1,a\n2,b\n".utf8)
      return [[0, 0, 0] + Gzip.compress(text), [1, 6, 0] + text, [2, 9, 40] + text]
    case "zip":
      let text = Array("id,name\n1,a\n2,b\n".utf8)
      let two = packed([("a.csv", text), ("b/c.csv", [])])
      return [[0, 0, 0] + two, [0x10, 0, 0] + two, [1, 0, 0] + text, [2, 9, 40] + text]
    case "profile":
      return RegistryKind.all.indices.map {
        let names = heading(of: RegistryKind.all[$0]).joined(separator: ",")
        return [0x20] + Array((names + "\n").utf8) + rows(of: $0)
      } + (0..<3).map { [0x20] + trees(of: $0) }
        + [[3] + Array(workbookParts[0].text.utf8)]
    case "pipeline":
      return [
        #"{name:"n",date:"2026-11-25",sources:[{name:"a",registry:"suppliers",format:"csv","#
          + #"path:"a.csv",fields:{record_id:"id",capacity:{from:["x","y"],form:"decimal-comma"},"#
          + #"capacity_unit:{constant:"t"}},lists:{products:{separator:"|",fields:{hs:"h"}}}}]}"#
      ].map { Array($0.utf8) }
    case "origin": return rules.map { [0] + Array($0.utf8) }
    default: return []
    }
  }

  private static func packed(_ entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    let path = FuzzFile.folder + "/seed"
    do {
      try ZipArchive.write(entries: entries, to: path)
      return try FileSystem.contents(path)
    } catch {
      return []
    }
  }

  /// Three rows of a registry, without their heading.
  private static func rows(of index: Int) -> [UInt8] {
    let kind = RegistryKind.all[index]
    let fields = kind.fields + kind.lists.flatMap(\.fields)
    let lines = (1...3).map { row in
      heading(of: kind).map { name in
        fields.first { $0.name == name }.map { sample($0.kind, row) } ?? ""
      }.joined(separator: ",")
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// Two records of a registry with their lists.
  private static func trees(of index: Int) -> [UInt8] {
    let kind = RegistryKind.all[index]
    let records = (1...2).map { row in
      let fields = kind.fields.map { "<\($0.name)>\(sample($0.kind, row))</\($0.name)>" }
      let lists = kind.lists.map { list in
        let fields = list.fields.map { "<\($0.name)>\(sample($0.kind, row))</\($0.name)>" }
        return "<\(list.name)>\(fields.joined())</\(list.name)>"
      }
      return "<s id='\(row)'>\((fields + lists).joined())<p:l k='1' xmlns:p='urn:p'/></s>"
    }
    return Array("<r>\(records.joined())</r>".utf8)
  }

  private static func sample(_ kind: FieldKind, _ row: Int) -> String {
    let samples: [String] =
      switch kind {
      case .text: ["Taller Ñandú, S.A.", "a  b", "CTH or RVC 40 BD"]
      case .identifier: ["A-1", "A-2", "A 3"]
      case .rfc: ["AAA010101AAA", "xaxx010101000", "?"]
      case .clee: ["09015315223000131000000000U7", "1", ""]
      case .scian: ["315223", "31-33", "3152"]
      case .hs: ["8542.31", "0101", "8504.40.99 01"]
      case .unspsc: ["43211503", "43 21", ""]
      case .cpv: ["45000000-7", "4500", ""]
      case .stateKey: ["09", "9", "33"]
      case .municipalityKey: ["015", "09015", "1"]
      case .postalCode: ["06600", "6600", "x"]
      case .latitude: ["19.4326", "19°25'57\"N", "-19,4"]
      case .longitude: ["-99.1332", "99°07'59\" O", "99.1"]
      case .sizeBand: ["0 a 5 personas", "251 y más personas", "3"]
      case .integer: ["12", "1,200", "-1"]
      case .decimal: ["1.234,56", "1,234.56", "1e3"]
      case .rate: ["15%", "7.5", "Free"]
      case .date: ["2026-11-25", "25/11/2026", "45987"]
      case .boolean: ["true", "No", "1"]
      case .country: ["MX", "USA", "México"]
      case .currency: ["MXN", "$", "usd"]
      case .language: ["es", "EN", "spa"]
      case .sameness: ["same", "Distinta", "maybe"]
      case .assurance: ["certified", "Autodeclarado", "en trámite"]
      case .sanction: ["barred", "SANCIONATORIA CON MULTA E INHABILITACIÓN", "?"]
      case .duration: ["P1Y6M", "1 año 6 meses", "TRES MESES"]
      }
    let text = samples[row % samples.count]
    return text.contains(",") ? text.replacing(",", with: ";") : text
  }

  private static let rules = [
    "CTH\u{1}CC or RVC 40 BD\u{1}CTSH",
    "A change to heading 85.42 from any other heading.\u{1}A regional value content of not less "
      + "than: (a) 45 percent under the build-up method; or (b) 55 percent under the build-down "
      + "method.",
    "CTH except from headings 51.06 through 51.13; and RVC 40\u{1}(a) wholly obtained\u{1}(b) CC",
    "Manufacture from materials of any heading, except that of the product; or MaxNOM 50 % (EXW)",
    "WO\u{1}All materials of Chapter 1 used are wholly obtained\u{1}No change required",
  ]
}
