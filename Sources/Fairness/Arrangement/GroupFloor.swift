/// The floor of one group.
public struct GroupFloor: Sendable, Equatable {
  /// The group: the number of its bit in a candidate's mask, 0 … 15.
  public let group: Int
  /// The least of its members in each prefix.
  public let floor: Floor

  /// Joins a group with its floor; nil when there is no such bit.
  public init?(group: Int, floor: Floor) {
    guard 0..<UInt16.bitWidth ~= group else { return nil }
    self.group = group
    self.floor = floor
  }

  /// The group's bit alone.
  public var bit: UInt16 { 1 << UInt16(group) }
}
