import Testing

@testable import Tables

@Suite("Heading finder")
struct HeadingFinderTests {
  private func find(_ text: String, line: Int? = nil) -> Heading? {
    let block = CSVScanner().records(in: Array(text.utf8), firstLine: 1, firstByte: 0)
    return HeadingFinder.find(in: block, statedLine: line)
  }

  @Test("the first row is the heading of a plain table, whatever it holds")
  func plain() {
    #expect(find("a,b\n1,2\n") == Heading(names: ["a", "b"], rows: 0..<1, firstRecord: 1))
    #expect(find("1,2\n3,4\n")?.names == ["1", "2"])
    #expect(find("a,b,c\n1,2\n")?.names == ["a", "b", "c"])
    #expect(find("uno\n")?.names == ["uno"])
    #expect(find("") == nil)
  }

  @Test("titles, blank rows and short rows above the table are passed over and told")
  func preamble() {
    let heading = find("Directorio,,\n,,\nclave,nombre,monto\n1,x,2\n2,y,3\n")
    #expect(heading?.names == ["clave", "nombre", "monto"])
    #expect(heading?.firstRecord == 3)
    #expect(heading?.notes == ["lines 1 to 2 above the heading passed over"])
    #expect(find("# comentario\nid,name\n1,x\n")?.notes == ["line 1 above the heading passed over"])
    let short = find("Fuente: INEGI, 2020\na,b,c,d\n1,2,3,4\n5,6,7,8\n")
    #expect(short?.names == ["a", "b", "c", "d"])
    #expect(find("Tabla 1\na,b,c\n")?.names == ["a", "b", "c"])
  }

  @Test("columns of one name are numbered in time that grows with their number")
  func manyAlike() {
    let heading = find(
      Array(repeating: "x", count: 60_000).joined(separator: ",") + ",x (7),x\n1\n")
    #expect(heading?.names[5...7] == ["x (6)", "x (7)", "x (8)"])
    #expect(heading?.names.suffix(3) == ["x (60000)", "x (7) (2)", "x (60001)"])
    #expect(Set(heading?.names ?? []).count == 60_002)
  }

  @Test("rows of a heading are joined column by column, and a repeated one is said once")
  func severalRows() {
    let group = find(",,2013,2012\nSegmento,Tipo,Total,Total\n,,,Ajustado\nA,x,1,2\nB,y,3,4\n")
    #expect(group?.names == ["Segmento", "Tipo", "2013 Total", "2012 Total Ajustado"])
    #expect(group?.firstRecord == 3)
    #expect(find("a,b\na,b\n1,2\n")?.names == ["a", "b"])
    #expect(find("a,b\na,b\n1,2\n")?.firstRecord == 2)
  }

  @Test("a first record with missing numbers is no row of the heading")
  func sparseRecord() {
    #expect(find("\"\",x,y\nuno,NA,NA\ndos,1,2\n")?.firstRecord == 1)
    #expect(find("a,b,c\n,,n/d\n1,2,3\n4,5,6\n")?.firstRecord == 1)
  }

  @Test("columns without a name and names that occur again are given names of their own")
  func naming() {
    let heading = find("\"\", nom ,nom,\"a\nb\",nom (2)\n1,2,3,4,5\n")
    #expect(heading?.names == ["column 1", "nom", "nom (2)", "a b", "nom (2) (2)"])
    #expect(
      heading?.notes == [
        "column 1 has no name: 'column 1'", "column 3 is another 'nom': 'nom (2)'",
        "column 5 is another 'nom (2)': 'nom (2) (2)'",
      ])
  }

  @Test("records that all end in a delimiter get a last column without a name")
  func trailingDelimiter() {
    #expect(find("a,b\n1,2,\n3,4,\n")?.names == ["a", "b", "column 3"])
    #expect(find("a,b\n1,2,x\n3,4,\n")?.names == ["a", "b"])
  }

  @Test("a heading is taken where it is stated, or not at all")
  func stated() {
    #expect(find("x,y\na,b\n1,2\n", line: 2)?.names == ["a", "b"])
    #expect(find("x,y\na,b\n1,2\n", line: 2)?.firstRecord == 2)
    #expect(find("1,2\n3,4\n", line: 0)?.names == ["column 1", "column 2"])
    #expect(find("1,2\n3,4\n", line: 0)?.firstRecord == 0)
    #expect(find("1,2\n3,4\n", line: 9) == nil)
  }

  @Test("a single column with commas in some rows keeps its first row as heading")
  func singleColumn() {
    #expect(find("actividad\nuno\ndos, tres\ncuatro\ncinco\nseis\n")?.names == ["actividad"])
  }
}
