import Fairness
import Testing

/// A share of some millionths, which the test knows to be one.
func share(_ millionths: Int) throws -> Share { try #require(Share(millionths: millionths)) }

/// Whether two numbers differ by no more than a tolerance.
func near(_ left: Double, _ right: Double, within tolerance: Double = 1e-6) -> Bool {
  abs(left - right) <= tolerance
}
