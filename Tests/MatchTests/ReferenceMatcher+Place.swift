import Foundation

@testable import Match

extension ReferenceMatcher {
  func place(_ need: Inputs.Row, _ supplier: Inputs.Row) -> Double? {
    guard let distance = distance(need, supplier) else { return nil }
    return exp(-(log(2) * distance / (number(need["half_distance_km"]) ?? settings.halfDistance)))
  }

  /// The distance of two rows, km.
  func distance(_ one: Inputs.Row, _ other: Inputs.Row) -> Double? {
    guard
      let north = number(one["latitude"]), let east = number(one["longitude"]),
      let otherNorth = number(other["latitude"]), let otherEast = number(other["longitude"])
    else { return nil }
    let (a, b) = (north * .pi / 180, otherNorth * .pi / 180)
    let (c, d) = (east * .pi / 180, otherEast * .pi / 180)
    let h =
      sin((b - a) / 2) * sin((b - a) / 2) + cos(a) * cos(b) * sin((d - c) / 2) * sin((d - c) / 2)
    return 2 * 6371.0088 * asin(min(1, h.squareRoot()))
  }

  private func volume(_ need: Inputs.Row) -> Double? {
    guard let volume = number(need["volume"]), volume > 0, need["volume_unit"] != "" else {
      return nil
    }
    return volume
  }

  func hasSize(_ need: Inputs.Row) -> Bool {
    volume(need) != nil || number(need["size_band"]) != nil
  }

  func capacity(_ need: Inputs.Row, _ supplier: Inputs.Row) -> Double? {
    if let volume = volume(need), let capacity = number(supplier["capacity"]),
      supplier["capacity_unit"]?.lowercased() == need["volume_unit"]?.lowercased()
    {
      return min(1, capacity / volume)
    }
    guard let wanted = number(need["size_band"]), let band = number(supplier["size_band"]) else {
      return nil
    }
    return 1 - abs(band - wanted) / 6
  }
}
