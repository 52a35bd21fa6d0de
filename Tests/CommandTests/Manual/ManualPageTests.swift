import Foundation
import TestKit
import Testing
import Workbench

@testable import Command

private let groff = "/usr/bin/groff"
private let hasGroff = FileManager.default.fileExists(atPath: groff)

/// The manual page, read by the program that `man` reads it with.
@Suite("Manual page")
struct ManualPageTests {
  /// The page as a reader sees it, without what overstrikes and breaks lines.
  private func rendered() throws -> String {
    let scratch = try ScratchFolder()
    let page = try scratch.write("encadena.1", ManualPage(ArgumentParser()).text)
    let verdict = try Judge.run(
      groff, ["-man", "-ww", "-Tutf8", "-P-cbou", "-rLL=200n", page])
    #expect(verdict.exit == 0)
    return verdict.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("groff reads the page without a complaint", .enabled(if: hasGroff))
  func isValid() throws {
    let scratch = try ScratchFolder()
    let page = try scratch.write("encadena.1", ManualPage(ArgumentParser()).text)
    let verdict = try Judge.run(groff, ["-man", "-ww", "-Tutf8", "-z", page])
    #expect(verdict.exit == 0)
    #expect(verdict.text == "")
    let broken = try scratch.write("broken.1", ManualPage(ArgumentParser()).text + ".FI\n\\[nil]\n")
    #expect(try Judge.run(groff, ["-man", "-ww", "-Tutf8", "-z", broken]).text != "")
  }

  @Test(
    "a reader finds every verb, argument and option with its help, and every exit code",
    .enabled(if: hasGroff))
  func isComplete() throws {
    let text = try rendered()
    for verb in VerbDeclaration.all {
      #expect(text.contains("encadena \(verb.name) "), "\(verb.name)")
      #expect(text.contains(verb.summary), "\(verb.name)")
      for paragraph in verb.discussion { #expect(text.contains(paragraph), "\(verb.name)") }
      for argument in verb.arguments {
        #expect(text.contains("\(argument.name) \(argument.help)"), "\(verb.name)")
      }
      for option in verb.options {
        #expect(text.contains("\(option.signature) \(option.help)"), "\(verb.name)")
      }
    }
    for code in ExitCode.inOrder { #expect(text.contains("\(code.rawValue) \(code.meaning).")) }
  }

  @Test(
    "what troff would take for its own comes out as it is", .enabled(if: hasGroff),
    arguments: [".TH is no macro here", "'tis \\n(.x", "\"a\" `b` ^c ~d --e…ñ 🎉"])
  func escaping(text: String) throws {
    let scratch = try ScratchFolder()
    let lines = Troff.lines(text).joined(separator: "\n")
    let page = try scratch.write("page.1", ".TH A 1\n.SH B\n\(lines)\n")
    let verdict = try Judge.run(
      groff, ["-man", "-ww", "-Tutf8", "-P-cbou", "-rLL=200n", page])
    #expect(verdict.text.contains(text))
  }

  @Test("lines of source are short, and no sentence ends within one")
  func lines() {
    for line in ManualPage(ArgumentParser()).text.split(separator: "\n") {
      #expect(line.count <= 80 || !line.contains(" "), "\(line)")
      #expect(line.hasPrefix(".") || !line.contains(". "), "\(line)")
    }
  }
}
