/// What stands where the way to the records goes astray.
struct RecordTrail {
  private var depth = -1
  private var alive: UInt32 = 0
  private var names: [String] = []

  /// Notes a name of an object that some record path leads through.
  mutating func note(_ name: ArraySlice<UInt8>, alive: UInt32, depth: Int) {
    guard depth >= self.depth, alive != 0 else { return }
    if depth > self.depth {
      self.depth = depth
      self.alive = alive
      names = []
    }
    guard names.count < 8 else { return }
    let shown = "'\(JSONWords.shown(name, limit: 40))'"
    if !names.contains(shown) { names.append(shown) }
  }

  /// The sentence for the message.
  func instead(of record: RecordPath) -> String {
    guard depth >= 0 else { return "the document holds no object to look into" }
    return "at '\(record.prefix(alive, depth))' there is " + names.joined(separator: ", ")
      + (names.count == 8 ? ", …" : "")
  }
}
