public import Workbench

extension LinkageModel {
  /// The model as bytes, to the last bit.
  public var bytes: [UInt8] {
    var bytes = FlatBuffers.bytes(of: [prior.bitPattern])
    for part in parts {
      bytes += FlatBuffers.bytes(of: part.m.map(\.bitPattern))
      bytes += FlatBuffers.bytes(of: part.u.map(\.bitPattern))
    }
    return bytes
  }

  /// Takes a model up again.
  ///
  /// - Parameters:
  ///   - buffers: The buffers of ``bytes``.
  ///   - settings: What was compared.
  public init?(_ buffers: inout FlatBuffers, _ settings: LinkageSettings) {
    guard let prior = buffers.next(UInt64.self), prior.count == 1 else { return nil }
    var parts: [Part] = []
    for comparison in settings.comparisons {
      guard let m = buffers.next(UInt64.self), let u = buffers.next(UInt64.self),
        m.count == comparison.levels.count + 1, u.count == m.count
      else { return nil }
      parts.append(
        Part(
          name: comparison.name, m: m.map(Double.init(bitPattern:)),
          u: u.map(Double.init(bitPattern:))))
    }
    self.init(prior: Double(bitPattern: prior[0]), parts: parts)
  }
}
