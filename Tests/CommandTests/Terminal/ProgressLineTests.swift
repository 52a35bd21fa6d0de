import Export
import Pipeline
import Testing
import Workbench

@testable import Command

/// What the line of a stage says, without a clock.
@Suite("Progress line")
struct ProgressLineTests {
  private let plain = TerminalStyle(hasColour: false)
  private let spanish = TerminalWords(language: .es)
  private let english = TerminalWords(language: .en)

  private func line(
    _ progress: StageProgress?, elapsed: Double = 10, done: Int = 0, seconds: Double = 10,
    stage: Stage = .match
  ) -> ProgressLine {
    ProgressLine(
      stage: stage, progress: progress, elapsed: elapsed, counted: (done: done, seconds: seconds))
  }

  @Test("it tells what, how many of how many, the rate, the time gone and the time left")
  func whole() {
    let half = line(StageProgress("rank", .needs, done: 1500, of: 4500), done: 1500, seconds: 10)
    #expect(
      half.text(spanish, plain, columns: 120)
        == "clasificación  clasifica necesidades · 1\u{202F}500 de 4\u{202F}500 necesidades 33 %"
        + " · 150/s · 0:10 · faltan 0:20")
    #expect(
      half.text(english, plain, columns: 120)
        == "match          ranking needs · 1,500 of 4,500 needs 33 % · 150/s · 0:10 · left 0:20")
  }

  @Test("bytes are told in the unit that keeps them short, and a source by its own name")
  func bytes() {
    let reading = line(
      StageProgress("denue\u{1B}[31m\n", .bytes, done: 2_500_000, of: 10_000_000), elapsed: 3725,
      done: 2_500_000, seconds: 5, stage: .ingest)
    #expect(
      reading.text(spanish, plain, columns: 120)
        == "lectura        denue [31m  · 2,5 MB de 10,0 MB 25 % · 500 kB/s · 1:02:05 · faltan 0:15")
  }

  @Test("nothing is foretold before there is enough to tell, nor without a total")
  func unknown() {
    #expect(line(StageProgress("rank", .needs, done: 1, of: 9), done: 1, seconds: 0.1).rate == nil)
    let early = line(StageProgress("rank", .needs, done: 1, of: 9), done: 1, seconds: 0.5)
    #expect(early.rate == 2 && early.left == nil)
    let open = line(StageProgress("firms", .firms, done: 7), done: 7, seconds: 7)
    #expect(open.rate == 1 && open.left == nil)
    #expect(line(nil).text(spanish, plain, columns: 80) == "clasificación  0:10")
    #expect(
      line(.step("load")).text(spanish, plain, columns: 80)
        == "clasificación  prepara el índice · 0:10")
  }

  @Test("a total of nothing is done, and more than all is still all")
  func edges() {
    let none = line(StageProgress("rank", .needs, done: 0, of: 0))
    #expect(
      none.text(english, plain, columns: 80)
        == "match          ranking needs · 0 of 0 needs 100 % · 0:10")
    let over = line(StageProgress("rank", .needs, done: 12, of: 10), done: 12, seconds: 12)
    #expect(over.left == nil)
    #expect(over.text(english, plain, columns: 80).contains("12 of 10 needs 100 %"))
  }

  @Test("it is never wider than there is room for", arguments: [1, 2, 14, 20, 33, 80])
  func cut(columns: Int) {
    let wide = line(
      StageProgress("原産地 déposito e\u{301}🏭 ñandú", .bytes, done: 5, of: 10), done: 5, seconds: 9)
    let text = wide.text(spanish, plain, columns: columns)
    #expect(TerminalText.width(text) <= columns)
    #expect(columns >= 80 || text.hasSuffix("…"))
  }

  @Test("colour adds nothing but colour")
  func colour() {
    let half = line(StageProgress("rank", .needs, done: 15, of: 45), done: 15, seconds: 10)
    for columns in [5, 13, 30, 120] {
      let coloured = half.text(spanish, TerminalStyle(hasColour: true), columns: columns)
      #expect(coloured.contains("\u{1B}[1;36m") && coloured.contains("\u{1B}[0m"))
      let bare = coloured.replacing("\u{1B}[1;36m", with: "").replacing("\u{1B}[0m", with: "")
      #expect(bare == half.text(spanish, plain, columns: columns))
    }
  }

  @Test(
    "colour only where a terminal takes it and NO_COLOR is not set",
    arguments: [
      (true, ["TERM": "xterm"], true), (true, ["TERM": "xterm", "NO_COLOR": ""], true),
      (true, ["TERM": "xterm", "NO_COLOR": "1"], false), (true, ["TERM": "dumb"], false),
      (true, [:], false), (false, ["TERM": "xterm"], false),
      (true, ["TERM": "xterm", "NO_COLOR": "0"], false),
    ] as [(Bool, [String: String], Bool)])
  func styles(isTerminal: Bool, environment: [String: String], hasColour: Bool) {
    #expect(
      TerminalStyle(isTerminal: isTerminal, environment: environment).hasColour == hasColour)
  }

  @Test("times and numbers are written as the language writes them")
  func numbers() {
    #expect(spanish.clock(0) == "0:00" && spanish.clock(59.6) == "1:00")
    #expect(spanish.clock(600) == "10:00" && spanish.clock(36_000) == "10:00:00")
    #expect(spanish.clock(.infinity) == "–" && spanish.clock(-3) == "0:00")
    #expect(
      spanish.decimals(1234.567, 2) == "1\u{202F}234,57" && english.decimals(0.046, 2) == "0.05")
    #expect(english.decimals(.infinity, 1) == "–" && english.whole(-1_234_567) == "-1,234,567")
    #expect(spanish.bytes(999) == "999 B" && spanish.bytes(1_000) == "1,0 kB")
    #expect(english.bytes(999_600) == "1.0 MB" && english.bytes(123_456_789) == "123 MB")
  }
}
