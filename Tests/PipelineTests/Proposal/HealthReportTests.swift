import TestKit
import Testing
import Workbench

/// What `check` says of registry files.
@Suite("Health report")
struct HealthReportTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private let sound =
    "id,nombre,scian\n" + (1...40).map { "\($0),Firma \($0),31181\($0 % 10)\n" }.joined()

  @Test("a healthy file ends with 0 and says so, in Spanish or English")
  func healthy() throws {
    let file = try scratch.write("f.csv", sound)
    let told = Night("check", file)
    #expect(told.exit == 0 && told.errors == "")
    #expect(told.output.contains("Salud         sano"))
    #expect(told.output.contains("Registros     40; se rechazarían 0 (0 %)"))
    let english = Night("check", file, "--language", "en")
    #expect(english.output.contains("Health        healthy"))
    #expect(english.output.contains("like SCIAN or NAICS"))
  }

  @Test("more than 5 % of broken records ends with 65, exactly 5 % does not")
  func limit() throws {
    let two = try scratch.write("two.csv", sound.replacing("1,Firma 1,311811\n", with: "x\n"))
    #expect(Night("check", two).exit == 0)
    let three = try scratch.write("three.csv", sound + "x\ny\nz\n")
    let told = Night("check", three)
    #expect(told.exit == 65)
    #expect(told.output.contains("línea 42, byte"))
    #expect(told.errors.contains("3 of 43 records would be rejected"))
  }

  @Test("all files are told, and the first that fails decides the code")
  func several() throws {
    let good = try scratch.write("good.csv", sound)
    let told = Night("check", scratch.file("absent.csv"), good, scratch.file("gone.csv"))
    #expect(told.exit == 66)
    #expect(told.output.contains("good.csv"))
    #expect(told.errors.split(separator: "\n").count == 2)
  }

  @Test("with a mapping, what it rejects is told by field")
  func mapping() throws {
    let file = try scratch.write(
      "f.csv", sound + (1...9).map { ",Firma,3118\($0)\n" }.joined() + "99,Firma,xx\n")
    let mapping = try scratch.write(
      "m.json",
      "{ fields: { record_id: \"id\", razon_social: \"nombre\", scian: \"scian\" } }")
    let told = Night(
      "check", file, "--mapping", mapping, "--registry", "suppliers", "--language", "en")
    #expect(told.exit == 65)
    #expect(told.output.contains("41 accepted, 9 rejected (18 %)"))
    #expect(told.output.contains("record_id, missing_required: 9 records rejected (18 %)"))
    #expect(told.output.contains("scian, bad_code: 1 values set aside"))
    #expect(told.errors.contains("by its mapping 9 of 50"))
    let wrong = try scratch.write("w.json", "{ fields: { record_idd: \"id\" } }")
    let refused = Night("check", file, "--mapping", wrong, "--registry", "suppliers")
    #expect(refused.exit == 78)
    #expect(refused.errors.contains("w.json") && refused.errors.contains("did you mean"))
    #expect(Night("check", file, "--mapping", scratch.file("no.json")).exit == 66)
  }

  @Test("a pipeline's sources are read whole when asked for")
  func sources() throws {
    try scratch.write("f.csv", sound)
    let pipeline = try scratch.write(
      "p.json",
      """
      { name: "p", sources: [ { name: "f", registry: "suppliers", path: "f.csv", format: "csv",
        fields: { record_id: "id", razon_social: "nombre" } } ] }
      """)
    let plain = Night("check", pipeline)
    #expect(plain.exit == 0 && !plain.output.contains("Salud"))
    let whole = Night("check", pipeline, "--sources")
    #expect(whole.exit == 0)
    #expect(whole.output.contains("Salud         sano"))
    #expect(whole.output.contains("40 aceptados, 0 rechazados"))
    #expect(whole.output.hasSuffix("no faults\n"))
  }

  @Test("machines get one JSON object a file")
  func json() throws {
    let file = try scratch.write("f.csv", sound)
    let told = Night("check", file, "--log-format", "json")
    #expect(told.output.hasPrefix("{\"file\":"))
    #expect(told.output.split(separator: "\n").count == 1)
    #expect(told.output.contains("\"records\":40,\"rejected\":0,\"healthy\":true"))
  }

  @Test("a registry in JSON is no pipeline")
  func registryInJSON() throws {
    let rows = (1...20).map { "{\"id\": \"\($0)\", \"nombre\": \"Firma \($0)\"}" }
    let file = try scratch.write("r.json", "[" + rows.joined(separator: ",") + "]")
    let told = Night("check", file, "--language", "en")
    #expect(told.exit == 0)
    #expect(told.output.contains("JSON, plain"))
  }

  @Test("a broken pipeline is still told as one")
  func brokenPipeline() throws {
    let file = try scratch.write("p.json", "{ name: \"p\", sources: [ { ] }")
    #expect(Night("check", file).exit == 78)
    #expect(Night("check", scratch.file("absent.json")).exit == 66)
  }
}
