/// Numbers that wait for their turn, each at most once; first come, first served.
struct WaitingRing {
  private var places: [UInt32]
  private var isWaiting: [Bool]
  private var head = 0
  private(set) var count = 0

  /// Makes an empty ring for the numbers below a limit.
  init(_ limit: Int) {
    places = [UInt32](repeating: 0, count: max(1, limit))
    isWaiting = [Bool](repeating: false, count: max(1, limit))
  }

  /// Lets a number wait if it does not already.
  @inline(__always)
  mutating func append(_ number: Int) {
    guard !isWaiting[number] else { return }
    isWaiting[number] = true
    var place = head + count
    if place >= places.count { place -= places.count }
    places[place] = UInt32(number)
    count += 1
  }

  /// Takes out the number that has waited longest.
  @inline(__always)
  mutating func next() -> Int? {
    guard count > 0 else { return nil }
    let number = Int(places[head])
    head += 1
    if head == places.count { head = 0 }
    count -= 1
    isWaiting[number] = false
    return number
  }

  /// Sends all away.
  mutating func removeAll() { while next() != nil {} }
}
