import TestKit
import Testing

// Contracts of Mexico's federal government.

extension DelimitedRegistriesTests {
  @Test(
    "every contract is an award, in all three editions",
    arguments: [
      Counts(
        "demand/sample_Contratos2010_2012_150514080257.csv", by: "compranet-awards", read: 399,
        accepted: 399,
        cells: """
          award_id:399/2258 supplier_name:396/13310 buyer:399/25144 description:399/44691
          amount:399/3328 currency:399/1197 awarded_on:399/3990
          """),
      Counts(
        "demand/sample_Contratos2013_150514080004.csv", by: "compranet-awards", read: 399,
        accepted: 399,
        cells: """
          award_id:399/2394 supplier_name:399/13346 buyer:399/26652 description:399/38573
          amount:399/3032 currency:399/1197 awarded_on:399/3990
          """),
      Counts(
        "demand/sample_Contratos2015_150514075424.csv", by: "compranet-awards", read: 397,
        accepted: 397,
        faults: ["currency bad_currency 1"],
        cells: """
          award_id:397/2382 supplier_name:397/12830 buyer:397/23200 description:397/29961
          amount:397/2846 currency:396/1188 awarded_on:397/3970
          """),
    ])
  func awards(counts: Counts) throws {
    _ = try expect(counts)
  }

  @Test("amounts, currencies and dates of contracts are exact")
  func contracts() throws {
    _ = try read("demand/sample_Contratos2010_2012_150514080257.csv", "compranet-awards")
    var table = try table("awards")
    #expect(
      table[line: 2] == [
        "award_id": "285948", "supplier_name": "ELSA MENDEZ SILVA",
        "buyer": "Administración Federal de Servicios Educativos en el Distrito Federal",
        "description": "CURSO DE CAPACITACION DE COMPETENCIAS DIDACTICAS", "amount": "100000",
        "currency": "MXN", "awarded_on": "2012-12-03",
      ])
    // Three decimals are no thousands.
    #expect(table[line: 385]?["amount"] == "1550498.543")
    // One contract was captured twice.
    #expect(table[line: 25] == table[line: 27] && table[line: 25]?["award_id"] == "198506")
    // A closed account has `---` for a name.
    #expect([133, 198, 324].allSatisfy { table[line: $0]?["supplier_name"] == nil })
    #expect(table[line: 133]?["award_id"] == "77196")
    _ = try read("demand/sample_Contratos2013_150514080004.csv", "compranet-awards")
    table = try self.table("awards")
    #expect(
      table[line: 2] == [
        "award_id": "720179", "supplier_name": "Teléfonos de México S.A.B de C.V.",
        "buyer": "Administración Federal de Servicios Educativos en el Distrito Federal",
        "description": "Servicio de Conectividad y Conexión a Internet de Banda Ancha",
        "amount": "5216380.89", "currency": "MXN", "awarded_on": "2013-12-30",
      ])
    #expect(table.column("currency").count { $0 == "USD" } == 3)
  }

  @Test("an edition that lost its first heading is read, and a cell's line breaks are counted")
  func lostHeading() throws {
    _ = try read("demand/sample_Contratos2015_150514075424.csv", "compranet-awards")
    let table = try table("awards")
    #expect(table[line: 2]?["award_id"] == "718045" && table[line: 2]?["amount"] == "0")
    // The record at line 24 ends in line 26.
    #expect(
      table[line: 24] == [
        "award_id": "739545",
        "supplier_name": "INGENIERIA Y CONSTRUCCION DE OBRA CIVIL Y ELECTRICA SA DE CV",
        "buyer": "Administración Portuaria Integral de Manzanillo, S.A. de C.V.",
        "description": "Construcción de barda perimetral en zona Naval de la Zona Norte en el "
          + "Puerto Interior de San Pedrito, Manzanillo, Col.",
        "amount": "1898520", "currency": "MXN", "awarded_on": "2015-05-12",
      ])
    #expect(table[line: 27]?["award_id"] == "737641" && table[line: 25] == nil)
    #expect(
      try self.table("field_faults").columns("line", "record_id", "field", "reason", "value")
        == [["348", "738329", "currency", "bad_currency", "TEST"]])
  }

  @Test(
    "who holds a contract is a supplier; a closed account is passed over",
    arguments: [
      Counts(
        "demand/sample_Contratos2010_2012_150514080257.csv", by: "compranet", read: 396,
        accepted: 396,
        passedOver: 3,
        cells: """
          record_id:396/2244 razon_social:396/13310 products_text:396/44390
          """),
      Counts(
        "demand/sample_Contratos2013_150514080004.csv", by: "compranet", read: 399, accepted: 399,
        cells: """
          record_id:399/2394 razon_social:399/13346 products_text:399/38573
          """),
      Counts(
        "demand/sample_Contratos2015_150514075424.csv", by: "compranet", read: 397, accepted: 397,
        cells: """
          record_id:397/2382 razon_social:397/12830 products_text:397/29961
          """),
    ])
  func contractors(counts: Counts) throws {
    let table = try expect(counts)
    #expect(!table.column("razon_social").contains("---"))
  }
}
