/// Gives a builder an address that the parser can carry.
///
/// The builder is a value in here so that each event pays for one check of exclusive access, not
/// for one at each property.
final class EventSink {
  var builder: RecordBuilder

  init(_ builder: consuming RecordBuilder) { self.builder = builder }
}
