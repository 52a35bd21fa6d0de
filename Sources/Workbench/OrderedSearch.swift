extension Range<Int> {
  /// The first place of an ordered list that does not come before what is sought.
  ///
  /// - Parameter isBefore: Whether a place comes before it; true for the first places, then false.
  /// - Returns: The place; the end of the range when all come before.
  @inlinable
  @inline(__always)
  public func firstPlace(notBefore isBefore: (Int) -> Bool) -> Int {
    var low = lowerBound
    var high = upperBound
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
