import Text
import Workbench

/// An index as bytes: its flat buffers one after another.
enum IndexBytes {
  /// The parts of the file, each made when it is written.
  static func parts(_ index: TextIndex, unit: Double) -> [() -> [UInt8]] {
    var parts: [() -> [UInt8]] = [
      {
        FlatBuffers.bytes(of: [
          UInt64(index.segmentSize), UInt64(index.segments.count), unit.bitPattern,
        ])
      },
      { FlatBuffers.bytes(of: index.terms.bytes) }, { FlatBuffers.bytes(of: index.terms.ends) },
      { FlatBuffers.bytes(of: index.lengths) },
    ]
    for segment in index.segments {
      parts += [
        { FlatBuffers.bytes(of: segment.terms) }, { FlatBuffers.bytes(of: segment.starts) },
        { FlatBuffers.bytes(of: segment.places) },
        { FlatBuffers.bytes(of: segment.kinds) }, { FlatBuffers.bytes(of: segment.frequencies) },
        { FlatBuffers.bytes(of: segment.lengths) },
      ]
    }
    return parts
  }

  /// The index of a file, or nil when its buffers do not fit together.
  static func index(_ bytes: [UInt8], threads: Int) -> TextIndex? {
    var reader = FlatBuffers(bytes)
    guard let head = reader.next(UInt64.self), head.count == 3,
      let words = reader.next(UInt8.self), let ends = reader.next(UInt32.self),
      let lengths = reader.next(UInt32.self), let size = Int(exactly: head[0]), size > 0,
      let count = Int(exactly: head[1]), count == (lengths.count + size - 1) / size
    else { return nil }
    var terms = WordTable(capacity: ends.count)
    var start = 0
    for end in ends {
      guard Int(end) >= start, Int(end) <= words.count else { return nil }
      _ = terms.add(words, start..<Int(end))
      start = Int(end)
    }
    var segments: [TextSegment] = []
    for _ in 0..<count {
      guard let segment = reader.segment(termCount: terms.count) else { return nil }
      segments.append(segment)
    }
    return TextIndex(
      terms: terms, segments: segments, segmentSize: size, lengths: lengths,
      unit: Double(bitPattern: head[2]), threads: threads)
  }
}

extension FlatBuffers {
  /// The next segment, or nil when its buffers do not fit together.
  fileprivate mutating func segment(termCount: Int) -> TextSegment? {
    var segment = TextSegment()
    guard let terms = next(UInt32.self), let starts = next(UInt32.self),
      let places = next(UInt16.self), let kinds = next(UInt32.self),
      let frequencies = next(UInt32.self), let lengths = next(UInt32.self),
      starts.count == terms.count + 1, places.count == kinds.count,
      Int(starts[terms.count]) == places.count, frequencies.count == lengths.count,
      terms.allSatisfy({ Int($0) < termCount }),
      kinds.allSatisfy({ Int($0) < frequencies.count })
    else { return nil }
    segment.terms = terms
    segment.starts = starts
    segment.places = places
    segment.kinds = kinds
    segment.frequencies = frequencies
    segment.lengths = lengths
    return segment
  }
}
