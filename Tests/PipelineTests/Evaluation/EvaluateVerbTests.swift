import Command
import Foundation
import Synchronization
import TestKit
import Testing
import Workbench

@testable import Pipeline

/// `encadena evaluate` as a user calls it.
@Suite("evaluate")
struct EvaluateVerbTests {
  private func call(_ arguments: String...) -> (exit: Int32, output: String, errors: String) {
    let said = Mutex((output: "", errors: ""))
    let exit = Command(
      output: { text in said.withLock { $0.output += text } },
      errors: { text in said.withLock { $0.errors += text } }
    ).run(["evaluate"] + arguments)
    return said.withLock { (exit, $0.output, $0.errors) }
  }

  private func run() throws -> LinkedRun {
    let run = try LinkedRun([0, 0, 1, 1, 2], candidates: [(0, 1, 5), (2, 3, 4), (3, 4, 1.5)])
    try run.folder.write(
      "definition.json",
      "{name: 'n', date: '2026-01-01', language: 'en', sources: [{name: 's', registry: 'suppliers',"
        + " format: 'csv', path: 's.csv', fields: {record_id: 'id'}}]}")
    return run
  }

  @Test("it speaks the pipeline's language, or the one asked for")
  func language() throws {
    let run = try run()
    let file = try run.folder.write("t.csv", "id,cluster\nr0,A\nr1,A\nr2,B\nr4,B\n")
    let english = call(run.path, file)
    #expect(english.exit == 0, "\(english.errors)")
    #expect(english.output.contains("precision 0.5000   recall 0.5000   F1 0.5000"))
    let spanish = call(run.path, file, "--language", "es")
    #expect(spanish.output.contains("precisión 0,5000   exhaustividad 0,5000   F1 0,5000"))
  }

  @Test("the curve goes to standard output as CSV")
  func csv() throws {
    let run = try run()
    let file = try run.folder.write("t.csv", "id,cluster\nr0,A\nr1,A\nr2,B\nr4,B\n")
    let lines = call(run.path, file, "--csv").output.split(separator: "\n")
    #expect(
      lines.first == "match_weight,probability,precision,recall,f1,predicted,correct,true")
    #expect(lines.dropFirst().first == "5.0,0.969697,1.000000,0.500000,0.666667,1,1,2")
    #expect(lines.last == "1.5,0.738796,0.500000,1.000000,0.666667,4,2,2")
  }

  @Test("what is not there or does not fit has its own exit code")
  func codes() throws {
    let run = try run()
    let good = try run.folder.write("t.csv", "id,cluster\nr0,A\nr1,A\n")
    let unclear = try run.folder.write("u.csv", "x,y\n1,2\n")
    let strangers = try run.folder.write("s.csv", "id,cluster\nq,A\nw,A\n")
    #expect(call(run.path).exit == 64)
    #expect(call(run.path, good, "--left", "id").exit == 64)
    #expect(call(run.path, good, "--csv", "--errors", "3").exit == 64)
    #expect(call(run.path, unclear).exit == 65)
    #expect(call(run.path, good, "--record", "nra", "--cluster", "cluster").exit == 65)
    let unknown = call(run.path, strangers)
    #expect(unknown.exit == 65)
    #expect(unknown.errors.contains("none of its 2 record keys, such as 'q', is in the run"))
    #expect(call(run.path + "/nowhere", good).exit == 66)
    #expect(call(run.path, run.path + "/nowhere.csv").exit == 66)
    let persons = call(run.path, good, "--registry", "persons")
    #expect(persons.exit == 66)
    #expect(persons.errors.contains("this run links: suppliers"))
  }

  @Test("records of another kind are measured by their own links")
  func otherKinds() throws {
    let run = try run()
    try run.folder.write(
      "2-normalize/persons_links.csv",
      "entity_id,source,record_id,evidence,match_weight\nP1,a,x,own,\nP1,a,y,name,4.0\n")
    let file = try run.folder.write("t.csv", "id,cluster\nx,A\ny,A\n")
    let told = call(run.path, file, "--registry", "persons", "--language", "en")
    #expect(told.output.contains("F1 1.0000"), "\(told.errors)")
  }
}
