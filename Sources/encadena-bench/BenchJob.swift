import Workbench

/// One job as the command line names it.
struct BenchJob {
  /// What is done with the file.
  enum Mode: String {
    /// Elements or rows are counted and forgotten.
    case count
    /// All is kept in memory.
    case full
  }

  /// The form of the file.
  enum Form: String { case csv, xml }

  private let form: Form
  private let mode: Mode
  private let file: String
  private let threads: Int

  /// Reads the command line.
  init(_ arguments: [String]) throws(BenchError) {
    guard arguments.count >= 3, let form = Form(rawValue: arguments[0]),
      let mode = Mode(rawValue: arguments[1])
    else { throw .usage }
    var threads = ProcessFacts.processors
    if arguments.count > 3 {
      guard arguments.count == 5, arguments[3] == "--threads", let stated = Int(arguments[4]),
        (1...1024).contains(stated)
      else { throw .usage }
      threads = stated
    }
    self.form = form
    self.mode = mode
    file = arguments[2]
    self.threads = threads
  }

  /// Does the job.
  ///
  /// - Returns: A line of JSON: what was found, and what it took.
  func run() throws -> String {
    let clock = ContinuousClock()
    let start = clock.now
    let digest =
      switch form {
      case .csv: try CSVIngest(file: file, mode: mode, threads: threads).digest()
      case .xml: try XMLIngest(file: file, mode: mode).digest()
      }
    let seconds = Self.rounded(start.duration(to: clock.now) / .seconds(1))
    let peak = (Double(ProcessFacts.peakMemory) / 104_857.6).rounded() / 10
    return "{\"job\":\"\(form)\",\"engine\":\"encadena\",\"mode\":\"\(mode)\","
      + "\"seconds\":\(seconds),\"peak_mib\":\(peak),\"threads\":\(threads),"
      + "\"digest\":[\(digest.joined(separator: ","))]}"
  }

  /// A number to four decimals.
  static func rounded(_ number: Double) -> Double { (number * 10_000).rounded() / 10_000 }
}
