import Text

/// An index as bytes: flat buffers one after another, each with its count before it, in the byte
/// order of the machine.
enum IndexBytes {
  /// The parts of the file, each made when it is written.
  static func parts(_ index: TextIndex, unit: Double) -> [() -> [UInt8]] {
    var parts: [() -> [UInt8]] = [
      { bytes(of: [UInt64(index.segmentSize), UInt64(index.segments.count), unit.bitPattern]) },
      { bytes(of: index.terms.bytes) }, { bytes(of: index.terms.ends) },
      { bytes(of: index.lengths) },
    ]
    for segment in index.segments {
      parts += [
        { bytes(of: segment.terms) }, { bytes(of: segment.starts) }, { bytes(of: segment.places) },
        { bytes(of: segment.kinds) }, { bytes(of: segment.frequencies) },
        { bytes(of: segment.lengths) },
      ]
    }
    return parts
  }

  /// The index of a file, or nil when its buffers do not fit together.
  static func index(_ bytes: [UInt8], threads: Int) -> TextIndex? {
    var reader = Reader(bytes)
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

  /// A buffer with its count before it.
  private static func bytes<Value: BitwiseCopyable>(of values: [Value]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(8 + values.count * MemoryLayout<Value>.stride)
    // Safe: the bytes of whole values without padding are copied.
    unsafe withUnsafeBytes(of: UInt64(values.count)) { unsafe out.append(contentsOf: $0) }
    unsafe values.withUnsafeBytes { unsafe out.append(contentsOf: $0) }
    return out
  }

  /// Takes buffers off the front of bytes.
  private struct Reader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next buffer, or nil when it does not fit in what is left.
    mutating func next<Value: FixedWidthInteger & BitwiseCopyable>(
      _: Value.Type
    ) -> [Value]? {
      guard position + 8 <= bytes.count else { return nil }
      // Safe: the eight bytes lie within the array.
      let count = unsafe bytes.withUnsafeBytes {
        unsafe $0.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      }
      position += 8
      let stride = MemoryLayout<Value>.stride
      guard count <= UInt64((bytes.count - position) / stride) else { return nil }
      let size = Int(count) * stride
      let start = position
      position += size
      // Safe: `size` bytes from `start` lie within the array, and room for as many is made.
      return unsafe [Value](unsafeUninitializedCapacity: Int(count)) { room, initialized in
        unsafe bytes.withUnsafeBytes { source in
          unsafe UnsafeMutableRawBufferPointer(room).copyMemory(
            from: UnsafeRawBufferPointer(rebasing: source[start..<start + size]))
        }
        initialized = Int(count)
      }
    }

    /// The next segment, or nil when its buffers do not fit together.
    mutating func segment(termCount: Int) -> TextSegment? {
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
}
