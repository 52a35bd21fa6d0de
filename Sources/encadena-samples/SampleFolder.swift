import Archives
import Workbench

/// The folder that the samples are written to.
struct SampleFolder {
  private let path: String

  /// Names the folder; it is made when it does not stand.
  init(_ path: String) { self.path = path }

  /// Writes every file.
  func write() throws {
    try FileSystem.makeFolder(path)
    let population = Population()
    let denue = DenueFile(population)
    let jalisco = JaliscoFile(population)
    let needs = NeedsFile()
    let expectations = denue.expectations + jalisco.expectations + needs.expectations
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    try ZipArchive.write(
      entries: [(name: "conjunto_de_datos/denue_inegi_muestra.csv", bytes: denue.bytes)],
      to: path + "/denue.csv.zip")
    try save("propietarias.xml.gz", Gzip.compress(Array(OwnersFile.text(population).utf8)))
    try save("registro_jalisco.csv", mark + Array(jalisco.text.utf8))
    try save("needs.csv", needs.text)
    try save("needs_us.xml", ForeignNeedsFile.text())
    try save("agreements.xml", AgreementsFile.text())
    try save("chains.xml", ChainsFile.text())
    try save("codes.csv", ReferenceFiles.codes())
    try save("concordance.csv", ReferenceFiles.concordance())
    try save("places.csv", ReferenceFiles.places())
    try save("certificates.xml", ReferenceFiles.certificates())
    try save("skills.csv", SkillFiles.skills())
    try save("training_centres.csv", SkillFiles.centres())
    try save("lexicon.csv", WordFiles.lexicon())
    try save("synonyms.csv", WordFiles.synonyms())
    try save("exclusions.csv", ExclusionsFile.text(population))
    try save("bills_of_materials.xml", BillsFile.text(population))
    try save("awards.csv", AwardsFile.text(population))
    try save("decisions.csv", DecisionsFile.text(population))
    try save("truth.csv", ExpectationFiles.truth(population))
    try save("expected_rejects.csv", ExpectationFiles.rejects(expectations))
  }

  private func save(_ name: String, _ text: String) throws { try save(name, Array(text.utf8)) }

  private func save(_ name: String, _ bytes: [UInt8]) throws {
    var file = try OutputFile(path + "/" + name)
    try file.write(bytes)
    _ = try file.finish()
  }
}
