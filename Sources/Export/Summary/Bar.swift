/// A small bar: a value on a scale, a line where it should be, a mark where it was before.
struct Bar {
  /// The value; nil draws an empty scale.
  let value: Double?
  /// Where it was; nil draws no mark.
  var before: Double?
  /// The end of the scale; what goes beyond is drawn to the end.
  let scale: Double
  /// Where it should be; nil draws no line.
  var due: Double?
  /// What a reader who does not see it is told.
  let label: String

  /// The drawing.
  var svg: Markup {
    var parts = [rectangle("track", 0, 1000, 20, 60)]
    if let value { parts.append(rectangle("value", 0, place(value), 20, 60)) }
    if let before { parts.append(rectangle("before", place(before) - 8, 16, 5, 90)) }
    if let due { parts.append(rectangle("due", place(due) - 4, 8, 0, 100)) }
    return .element(
      "svg",
      [
        "class": "bar", "viewBox": "0 0 1000 100", "preserveAspectRatio": "none", "role": "img",
        "aria-label": label, "xmlns": "http://www.w3.org/2000/svg",
      ], parts)
  }

  /// A value on the scale, in thousandths, with room for the marks at both ends.
  private func place(_ value: Double) -> Int {
    Int((1000 * min(max(value / scale, 0.008), 0.992)).rounded())
  }

  private func rectangle(
    _ look: String, _ x: Int, _ width: Int, _ y: Int, _ height: Int
  ) -> Markup {
    .void(
      "rect",
      [
        "class": look, "x": String(x), "y": String(y), "width": String(width),
        "height": String(height),
      ])
  }
}
