import Registry
import Testing
import Text

@Suite("Groups of owners")
struct OwnershipGroupTests {
  @Test(
    "the words of registries mean the groups, however they are written",
    arguments: [
      ("Mujeres", "women"), ("WOMEN-OWNED", "women"), ("Pueblos indígenas", "indigenous"),
      ("LGBTTTIQ+", "lgbtqi"), ("Personas con discapacidad", "disability"),
      ("Afromexicanas", "afromexican"), ("Juventud", "youth"), ("Medio rural", "rural"),
      ("women", "women"), ("Migrantes", "migrantes"), ("", ""),
    ])
  func words(_ word: String, _ key: String) {
    #expect(OwnershipGroup.key(of: word) == key)
  }

  @Test("every group knows its own key, its titles and its class")
  func groups() {
    for group in OwnershipGroup.allCases {
      #expect(OwnershipGroup.key(of: group.rawValue) == group.rawValue)
      #expect(OwnershipGroup.key(of: group.title(.es)) == group.rawValue)
      #expect(OwnershipGroup.key(of: group.title(.en)) == group.rawValue)
    }
    let sensitive = OwnershipGroup.allCases.filter { $0.protection == .sensitive }
    #expect(sensitive == [.indigenous, .lgbtqi, .afromexican, .disability])
  }
}
