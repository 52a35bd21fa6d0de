import TestKit
import Testing
import Workbench

@testable import Archives

@Suite("Reading ahead")
struct ReadAheadTests {
  /// Gives seeded bytes, then an error or an end.
  private final class Counter: ByteProducer {
    static let all: [UInt8] = {
      var random = SplitMix64(seed: 2)
      return SeededBytes(&random, below: 256).make(6 << 20, &random)
    }()

    private let total: Int
    private let fault: ArchiveError?
    private var made = 0

    init(total: Int, fault: ArchiveError? = nil) {
      self.total = total
      self.fault = fault
    }

    func fill(_ buffer: inout [UInt8], _ filled: inout Int, upTo end: Int) throws(ArchiveError) {
      let count = min(end - filled, total - made)
      buffer.replaceSubrange(filled..<filled + count, with: Self.all[made..<made + count])
      filled += count
      made += count
      if filled < end, let fault { throw fault }
    }
  }

  /// Gives whatever is in the buffer, for ever.
  private final class Endless: ByteProducer {
    func fill(_ buffer: inout [UInt8], _ filled: inout Int, upTo end: Int) { filled = end }
  }

  @Test(
    "bytes and error come in order, whatever the sizes and wherever the thread starts",
    arguments: 0..<12 as Range<UInt64>)
  func order(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let total = [0, 1, 1 << 20, 5 << 20, random.below(6 << 20)][random.below(5)]
    let fault = random.below(2) == 0 ? ArchiveError.missing(file: "end") : nil
    let ahead = ReadAhead(
      Counter(total: total, fault: fault), after: [0, 1000, 1 << 20, .max][random.below(4)])
    var got: [UInt8] = []
    let size = [1 << 20, 1 + random.below(2 << 20), 100_003][random.below(3)]
    var buffer = [UInt8](repeating: 0, count: size)
    var thrown: ArchiveError?
    do {
      while case let count = try ahead.read(into: &buffer, from: 0), count > 0 {
        #expect(buffer.count == size)
        got.append(contentsOf: buffer[..<count])
      }
    } catch {
      thrown = error
    }
    #expect(thrown == fault)
    // All whole buffers before the error came out; without an error, all bytes.
    #expect(got.count == (fault == nil ? total : total / size * size))
    #expect(Counter.all.starts(with: got))
    // The end and the error stay.
    if let fault {
      #expect(throws: fault) { try ahead.read(into: &buffer, from: 0) }
    } else {
      #expect(try ahead.read(into: &buffer, from: 0) == 0)
    }
  }

  @Test("a stream let go of in the middle has ended its thread when it is gone", arguments: 0..<20)
  func stopped(asked: Int) throws {
    weak var left: Endless?
    do {
      let endless = Endless()
      left = endless
      let ahead = ReadAhead(endless, after: 0)
      var buffer = [UInt8](repeating: 0, count: 1 + asked * 100_000)
      #expect(try ahead.read(into: &buffer, from: 0) == buffer.count)
      #expect(left != nil)
    }
    #expect(left == nil)
  }

  @Test(
    "a large file cut short is refused at its end, ahead as well as not, and its digest is right",
    arguments: [0, 1 << 20, Int.max])
  func cut(after: Int) throws {
    let scratch = try ScratchFolder()
    var random = SplitMix64(seed: 5)
    let bytes = SeededBytes(&random, below: 200).make(3_000_000, &random)
    let packed = Array(Gzip.compress(bytes, level: 1).dropLast(1000))
    let file = try scratch.write("a", packed)
    let stream = try ByteStream(file: file, aheadAfter: after)
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var got: [UInt8] = []
    #expect(throws: ArchiveError.truncated(file: file, entry: nil, offset: packed.count)) {
      while case let count = try stream.read(into: &buffer, from: 0), count > 0 {
        got.append(contentsOf: buffer[..<count])
      }
    }
    #expect(got.count > 2_900_000 && bytes.starts(with: got))
    #expect(try stream.digest() == sha256(packed))
  }

  @Test("the digest may be asked for while the thread reads")
  func digestMeanwhile() throws {
    let scratch = try ScratchFolder()
    var random = SplitMix64(seed: 6)
    let bytes = SeededBytes(&random, below: 256).make(9_000_000, &random)
    let file = try scratch.write("a", bytes)
    for asked in [1, 2_000_000, 5_000_000] {
      let stream = try ByteStream(file: file, aheadAfter: 0)
      var buffer = [UInt8](repeating: 0, count: asked)
      #expect(try stream.read(into: &buffer, from: 0) == asked)
      #expect(try stream.digest() == sha256(bytes))
      #expect(try buffer + readAll(stream, size: 1 << 20) == bytes)
    }
  }
}
