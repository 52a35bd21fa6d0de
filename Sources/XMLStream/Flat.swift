/// A growing row of plain values with one owner.
///
/// An event of the parser touches several such rows; unlike an array, one costs no count of
/// references and no look at whether it is shared.
@safe
struct Flat<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  /// How many values there are.
  private(set) var count = 0

  /// Makes an empty row.
  init(capacity: Int = 16) {
    self.capacity = max(1, capacity)
    unsafe base = .allocate(capacity: self.capacity)
  }

  deinit { unsafe base.deallocate() }

  /// One value.
  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count)
      // Safe: the index was checked.
      return unsafe base[index]
    }
    @inline(__always) set {
      precondition(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  /// The last value, if there is one.
  var last: Element? { count > 0 ? self[count - 1] : nil }

  /// Adds a value.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    // Safe: there is room.
    unsafe (base + count).initialize(to: element)
    count += 1
  }

  /// Adds values, which must not lie in here.
  @inline(__always)
  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let start = elements.baseAddress, !elements.isEmpty else { return }
    if elements.count > capacity - count { grow(to: count + elements.count) }
    // Safe: there is room, and the values lie elsewhere.
    unsafe (base + count).update(from: start, count: elements.count)
    count += elements.count
  }

  /// Takes values off the end.
  @inline(__always)
  mutating func removeLast(_ number: Int = 1) {
    precondition(number >= 0 && number <= count)
    count -= number
  }

  /// Forgets the values and keeps the memory.
  @inline(__always)
  mutating func removeAll() { count = 0 }

  /// Lends the values.
  @inline(__always)
  func withBuffer<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // Safe: the values live during the call, for no one can change a row that is borrowed.
    unsafe try body(UnsafeBufferPointer(start: base, count: count))
  }

  @inline(never)
  private mutating func grow(to needed: Int) {
    let larger = max(needed, 2 * capacity)
    let new = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    // Safe: the new place is larger than the old one.
    unsafe new.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = new
    capacity = larger
  }
}
