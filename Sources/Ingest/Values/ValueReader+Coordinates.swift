extension ValueReader {
  /// Which of the two coordinates a field holds.
  enum Axis { case latitude, longitude }

  /// The box of Mexico in units of 1e-8 degrees, islands and a little sea included.
  private static func box(_ axis: Axis) -> ClosedRange<Int> {
    axis == .latitude ? 14_3000_0000...32_9000_0000 : -118_7000_0000 ... -86_5000_0000
  }

  /// A coordinate in decimal degrees, with at most eight decimals (a millimetre).
  ///
  /// A plain decimal is kept as it is written, so nothing is rounded.
  static func appendCoordinate(
    _ value: ArraySlice<UInt8>, _ axis: Axis, form: Source.Form?, onto out: inout [UInt8]
  ) -> ValueFault? {
    var degrees = AngleParser(axis: axis, form: form)
    if let fault = degrees.read(value) { return fault }
    var scaled = degrees.scaled
    if axis == .longitude, form == .degreesWest, !degrees.isSigned { scaled = -scaled }
    guard box(axis).contains(scaled) else { return .outsideMexico }
    if degrees.isCanonical {
      if scaled < 0 && value.first != 0x2D { out.append(0x2D) }
      out.append(contentsOf: value)
    } else {
      appendScaled(scaled, onto: &out)
    }
    return nil
  }

  /// Writes units of 1e-8 as a decimal without trailing zeros.
  private static func appendScaled(_ scaled: Int, onto out: inout [UInt8]) {
    if scaled < 0 { out.append(0x2D) }
    let magnitude = scaled.magnitude
    out.append(contentsOf: String(magnitude / 1_0000_0000).utf8)
    var fraction = magnitude % 1_0000_0000
    if fraction == 0 { return }
    out.append(0x2E)
    var unit: UInt = 1000_0000
    while fraction > 0 {
      out.append(0x30 + UInt8(fraction / unit))
      fraction %= unit
      unit /= 10
    }
  }
}
