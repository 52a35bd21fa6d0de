import TestKit
import Testing

@Suite("Concordances by the shipped mappings", .enabled(if: Places.hasShared))
struct ConcordanceMappingsTests {
  @Test("the editions of the Harmonized System are linked, and every branch of a split is kept")
  func editions() throws {
    let source = try MappedSource("hs-editions", shared: "codes/hs2022_to_hs2017_correlations.csv")
    let read = source.counts[0]
    #expect(source.counts == [read, read, 0, 0, 0] && read == 15_657)
    let links = try source.table(
      "concordance", "from_system", "from_code", "to_system", "to_code")
    #expect(links.allSatisfy { $0[0] == "hs2022" && $0[2] == "hs2017" })
    #expect(links.allSatisfy { $0[1].utf8.count == 6 && $0[3].utf8.count == 6 })
    let branches = links.filter { $0[3] == "854140" }.map { $0[1] }
    #expect(
      branches.filter { $0.hasPrefix("8541") } == ["854141", "854142", "854143", "854149"])
    // Its waste went to the heading of electrical waste.
    #expect(
      branches.count == 10 && branches.allSatisfy { ["8541", "8549"].contains($0.prefix(4)) })
    // What was moved from many headings keeps them all.
    let origins = links.filter { $0[1] == "854151" }.map { $0[3] }
    #expect(origins.count > 20 && origins.contains("854190") == false)
  }

  @Test("subheadings of 2007 are linked with their classes, zeros kept")
  func classes() throws {
    let source = try MappedSource("hs-isic", shared: "codes/JobID-48_Concordance_H3_to_I3.CSV")
    let read = source.counts[0]
    #expect(source.counts == [read, read, 0, 0, 0] && read == 5_052)
    let links = try source.table(
      "concordance", "from_system", "from_code", "to_system", "to_code")
    #expect(links.first == ["hs2007", "010110", "isic3", "0121"])
    #expect(links.contains(["hs2007", "854140", "isic3", "3210"]))
  }

  @Test("classes of SCIAN are linked with those of CIIU")
  func scian() throws {
    let source = try MappedSource("scian-isic", shared: "codes/scian_ciiu4.csv")
    #expect(source.counts == [1776, 1776, 0, 0, 0])
    let links = try source.table(
      "concordance", "from_system", "from_code", "to_system", "to_code")
    #expect(links.first == ["scian", "111110", "isic4", "0111"])
  }
}
