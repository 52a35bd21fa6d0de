import Testing

@testable import Registry

@Suite("List vocabulary")
struct ListVocabularyTests {
  @Test("every known name belongs to a list and a field that its registry has")
  func known() {
    for (registry, lists) in HeadingVocabulary.lists {
      let kind = RegistryKind.named(registry)
      for list in lists.keys {
        #expect(kind?.lists.contains { $0.name == list } == true, "\(registry).\(list)")
        #expect(HeadingVocabulary.rows["\(registry).\(list)"] != nil, "\(registry).\(list)")
      }
    }
    for (name, fields) in HeadingVocabulary.rows {
      let parts = name.split(separator: ".")
      let list = RegistryKind.named(String(parts[0]))?.lists.first { $0.name == parts[1] }
      for field in fields.keys {
        #expect(list?.fields.contains { $0.name == field } == true, "\(name).\(field)")
      }
      if let own = HeadingVocabulary.ownText[name] {
        #expect(list?.fields.contains { $0.name == own } == true, "\(name).\(own)")
      }
    }
  }

  @Test("a list is known by its name in both languages, however it is spelt")
  func names() throws {
    let products = try #require(RegistryKind.suppliers.lists.first { $0.name == "products" })
    for step in ["productos", "Producto", "PRODUCTS", "productosYServicios", "items"] {
      #expect(HeadingVocabulary.names(step, products, of: .suppliers), "\(step)")
    }
    for step in ["", "domicilio", "productor", "certificados"] {
      #expect(!HeadingVocabulary.names(step, products, of: .suppliers), "\(step)")
    }
  }

  @Test("who owns a firm is bound by people, never by a name")
  func ownership() throws {
    let ownership = try #require(RegistryKind.suppliers.lists.first { $0.name == "ownership" })
    #expect(HeadingVocabulary(rowsOf: ownership, of: .suppliers) == nil)
    #expect(!HeadingVocabulary.names("ownership", ownership, of: .suppliers))
  }

  @Test(
    "a value of a row is known by its name, or by its list's when it is the row itself",
    arguments: [
      ("hasta", "valid_until"), ("expide", "issuer"), ("certificado", "certificate"),
      ("certificaciones", "certificate"), ("valid_from", "valid_from"),
    ])
  func values(label: String, field: String) throws {
    let list = try #require(RegistryKind.suppliers.lists.first { $0.name == "credentials" })
    let vocabulary = try #require(HeadingVocabulary(rowsOf: list, of: .suppliers))
    #expect(vocabulary.matches(label).first?.field == field)
  }
}
