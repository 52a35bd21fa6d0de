import TestKit
import Testing
import Workbench

@testable import Archives

@Suite("Gzip by two decoders")
struct GzipTwinTests {
  @Test(
    "10,000 seeded files, whole, cut, flipped or continued, read as zlib alone reads them",
    arguments: 0..<20 as Range<UInt64>)
  func twin(seed: UInt64) throws {
    let scratch = try ScratchFolder()
    var random = SplitMix64(seed: seed)
    let cases = GzipCase(&random)
    var kinds = [0, 0, 0, 0, 0]
    for index in 0..<500 {
      let bytes = cases.make(&random)
      let wanted = ZlibTwin.read(bytes)
      let file = try scratch.write("a", bytes)
      // One in sixteen is read ahead from its first byte.
      let stream = try ByteStream(file: file, aheadAfter: index % 16 == 0 ? 0 : .max)
      var got: [UInt8] = []
      var fault: ZlibTwin.Fault?
      do {
        while true {
          var buffer = [UInt8](repeating: 0, count: 1 + random.below(3000))
          let count = try stream.read(into: &buffer, from: 0)
          if count == 0 { break }
          got.append(contentsOf: buffer[..<count])
        }
      } catch {
        fault = ZlibTwin.Fault(error)
        try #require(fault != nil, "\(error)")
      }
      #expect(fault == wanted.fault, "seed \(seed), file \(index)")
      if wanted.fault == nil {
        #expect(got == wanted.bytes, "seed \(seed), file \(index)")
      } else {
        #expect(wanted.bytes.starts(with: got), "seed \(seed), file \(index)")
      }
      switch wanted.fault {
      case nil: kinds[0] += 1
      case .truncated: kinds[1] += 1
      case .corrupt: kinds[2] += 1
      case .wrongChecksum: kinds[3] += 1
      case .trailing: kinds[4] += 1
      }
    }
    // Each way to end is tried often.
    #expect(kinds.allSatisfy { $0 >= 10 }, "\(kinds)")
  }

  @Test("what the fast decoder refuses, zlib judges, from any place of the stream")
  func secondOpinion() throws {
    let scratch = try ScratchFolder()
    var random = SplitMix64(seed: 3)
    let text = SeededBytes(&random, below: 4).make(400_000, &random)
    let packed = Gzip.compress(text, level: 6)
    for _ in 0..<30 {
      var bytes = packed
      bytes[20 + random.below(bytes.count - 20)] ^= 1 << UInt8(random.below(8))
      let wanted = ZlibTwin.read(bytes)
      let stream = try ByteStream(file: try scratch.write("a", bytes), aheadAfter: .max)
      do {
        #expect(try readAll(stream, size: 10_000) == wanted.bytes && wanted.fault == nil)
      } catch {
        #expect(ZlibTwin.Fault(error) == wanted.fault)
      }
    }
  }
}
