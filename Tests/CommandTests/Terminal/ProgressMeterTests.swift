import Export
import Pipeline
import Synchronization
import Testing
import Workbench

@testable import Command

/// When the line is drawn, by a clock that the test moves.
@Suite("Progress meter")
struct ProgressMeterTests {
  private final class Scene: Sendable {
    let clock = Mutex(0.0)
    let written = Mutex("")
    var text: String { written.withLock { $0 } }
    func wait(_ seconds: Double) { clock.withLock { $0 += seconds } }

    func meter(movesCursor: Bool = true) -> ProgressMeter {
      ProgressMeter(
        words: TerminalWords(language: .es), style: TerminalStyle(hasColour: false),
        movesCursor: movesCursor, columns: { 100 }, now: { self.clock.withLock { $0 } },
        write: { text in self.written.withLock { $0 += text } })
    }
  }

  @Test("it is drawn at most ten times a second, however often it is told")
  func seldom() {
    let scene = Scene()
    let observer = scene.meter().observer
    observer.began(.match)
    for need in 1...10_000 {
      scene.wait(0.001)
      observer.progressed(.match, StageProgress("rank", .needs, done: need, of: 10_000))
    }
    let drawn = scene.text.count { $0 == "\r" }
    #expect(drawn > 50 && drawn <= 101, "\(drawn) lines in 10 seconds")
  }

  @Test("the time left follows from the rate of the work under way alone")
  func restart() {
    let scene = Scene()
    let observer = scene.meter().observer
    observer.began(.normalize)
    observer.progressed(.normalize, .step("read-firms"))
    scene.wait(100)
    observer.progressed(.normalize, StageProgress("link", .pairs, done: 0, of: 100))
    scene.wait(10)
    observer.progressed(.normalize, StageProgress("link", .pairs, done: 50, of: 100))
    let last = scene.text.split(separator: "\r").last ?? ""
    #expect(last.contains("50 de 100 pares 50 % · 5,0/s · 1:50 · faltan 0:10"), "\(last)")
  }

  @Test("a stage that is done leaves one line, and what is cleared leaves none")
  func ends() {
    let scene = Scene()
    let meter = scene.meter()
    meter.observer.began(.ingest)
    meter.observer.ended(.ingest, 1.5)
    #expect(scene.text.hasSuffix("\r\u{1B}[Klectura        1,50 s\n"))
    meter.observer.began(.normalize)
    meter.clear()
    #expect(scene.text.hasSuffix("\r\u{1B}[K"))
    let before = scene.text
    meter.clear()
    #expect(scene.text == before)
  }

  @Test("a dumb terminal is told only what is done, in plain text")
  func dumb() {
    let scene = Scene()
    let observer = scene.meter(movesCursor: false).observer
    observer.began(.ingest)
    observer.progressed(.ingest, StageProgress("x", .bytes, done: 1, of: 2))
    observer.ended(.ingest, 0.25)
    #expect(scene.text == "lectura        0,25 s\n")
  }

  @Test("threads that tell at once are all counted")
  func threads() {
    let most = Mutex(0)
    let counter = ProgressCounter("rank", .needs, of: 4000) { progress in
      most.withLock { $0 = max($0, progress.done) }
    }
    _ = concurrentBlocks(of: 4000, blockSize: 7, workers: 4) { counter.add($0.count) }
    #expect(most.withLock { $0 } == 4000)
  }
}
