import Testing

@testable import Registry

@Suite("Heading vocabulary")
struct HeadingVocabularyTests {
  private func best(_ heading: String, _ kind: RegistryKind = .suppliers) -> HeadingMatch? {
    HeadingVocabulary(kind).matches(heading).first
  }

  @Test("every known name belongs to a field that its registry has")
  func fieldsExist() {
    for kind in RegistryKind.all {
      let fields = Set(kind.fields.map(\.name)).union(
        kind.lists.flatMap { list in list.fields.map { "\(list.name).\($0.name)" } })
      let known = HeadingVocabulary.names[kind.name] ?? [:]
      #expect(Set(known.keys).isSubset(of: fields), "\(kind.name)")
      #expect(!known.isEmpty, "\(kind.name)")
    }
    #expect(Set(HeadingVocabulary.names.keys) == Set(RegistryKind.all.map(\.name)))
  }

  @Test("a field is known by its own name in every registry")
  func ownNames() {
    for kind in RegistryKind.all {
      for field in kind.fields {
        #expect(HeadingVocabulary(kind).field(known: field.name) == field.name, "\(kind.name)")
      }
    }
  }

  @Test(
    "the headings of published files are known",
    arguments: [
      ("raz_social", "razon_social"), ("codigo_act", "scian"), ("per_ocu", "size_band"),
      ("Código de la clase de actividad SCIAN", "scian"), ("nom_vial", "street"),
      ("Descripcion estrato personal ocupado", "size_band"), ("Correo_e", "email"),
      ("LATITUD \nNORTE", "latitude"), ("C.P.", "postal_code"), ("NRA", "record_id"),
      ("Delegación\\Municipio", "municipality"), ("naics_code", "scian"),
      ("C√≥digo Postal", "postal_code"), ("nom_CenCom", nil), ("Nombre de entre vialidad 1", nil),
      ("tipo_v_e_1", nil), ("Número interior", nil), ("fecha_alta", nil),
    ] as [(String, String?)])
  func published(heading: String, field: String?) {
    #expect(best(heading)?.field == field)
  }

  @Test("a telling word is enough, unless another turns it into something else")
  func telling() {
    #expect(best("geocoded_location_latitude")?.field == "latitude")
    #expect(best("geocoded_location_latitude")?.basis == .tellingWord)
    #expect(best("RFC del padrón estatal")?.field == "rfc")
    #expect(best("RFC del representante legal") == nil)
    #expect(best("fax_phone_number")?.field != "phone")
    #expect(best("Descripción SCIAN")?.field == "activity")
  }

  @Test("one letter more, less or other is forgiven in a long name only")
  func oneEdit() {
    #expect(best("Telefonno")?.field == "phone")
    #expect(best("Telefono")?.basis == .known)
    #expect(best("Telefon0")?.basis == .similar)
    #expect(best("girp") == nil)
    #expect(best("C?digo postal")?.basis == .sameWords)
  }

  @Test("the same words in another order are the same name")
  func sameWords() {
    #expect(best("SCIAN, código")?.field == "scian")
    #expect(best("Código del SCIAN")?.basis == .sameWords)
  }

  @Test("a name that more often means another field comes last")
  func secondary() {
    let fields = HeadingVocabulary(.suppliers).matches("nombre").map(\.field)
    #expect(fields == ["razon_social", "nombre_comercial"])
    let states = HeadingVocabulary(.suppliers).matches("Entidad")
    #expect(states.map(\.field) == ["state", "state_key"])
    #expect(states.map(\.basis) == [.known, .secondary])
  }

  @Test("matches come surest first, and each field once")
  func order() {
    for heading in ["Actividad principal", "clave", "municipio", "Número SCIAN", "productos"] {
      let matches = HeadingVocabulary(.suppliers).matches(heading)
      #expect(!matches.isEmpty)
      #expect(zip(matches, matches.dropFirst()).allSatisfy { $0.basis <= $1.basis })
      let names = matches.map { "\($0.list ?? "").\($0.field)" }
      #expect(Set(names).count == names.count)
    }
  }
}
