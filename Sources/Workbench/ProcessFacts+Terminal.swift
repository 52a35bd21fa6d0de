import Glibc

extension ProcessFacts {
  /// The width of the terminal that a descriptor leads to, in columns; nil where it leads to none, or
  /// the terminal does not tell.
  public static func terminalColumns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}
