import Foundation
import Glibc
import Synchronization

/// Heeds the signals that ask a process to stop: it says so, and ends within a second.
///
/// A thread of its own waits for them, so that they are heeded however busy all others are. In the end
/// the process dies by the signal itself, as those who sent it expect. What it had finished is on the
/// disk; what it was writing is in no place that anybody reads.
public enum Interruption {
  /// What is told when the process is asked to stop.
  private static let told = Mutex<[Int: @Sendable (String) -> Void]>([:])
  private static let count = Atomic<Int>(0)
  private static let signals: [(number: Int32, name: String)] = [
    (SIGTERM, "TERM"), (SIGINT, "INT"), (SIGHUP, "HUP"),
  ]

  /// Begins to heed the signals; called once, before there is any other thread.
  ///
  /// A signal that whoever started the process chose to ignore, as `nohup` does, stays ignored.
  public static func heed() {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    var heeded: [(number: Int32, name: String)] = []
    for signal in signals {
      var action = sigaction()
      unsafe sigaction(signal.number, nil, &action)
      guard unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) != 1 else {
        continue
      }
      heeded.append(signal)
      unsafe sigaddset(&set, signal.number)
    }
    guard !heeded.isEmpty else { return }
    // Threads that are made from now on inherit this: none of them is interrupted.
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    let waited = set
    let known = heeded
    Thread.detachNewThread { wait(for: waited, known) }
  }

  /// Asks to be told when the process is about to stop.
  ///
  /// - Parameter body: Takes the signal's name; what it does must take no time to speak of.
  /// - Returns: The number by which to ask no longer.
  public static func tell(_ body: @escaping @Sendable (String) -> Void) -> Int {
    let number = count.wrappingAdd(1, ordering: .relaxed).oldValue
    told.withLock { $0[number] = body }
    return number
  }

  /// Asks no longer.
  public static func forget(_ number: Int) { _ = told.withLock { $0.removeValue(forKey: number) } }

  private static func wait(for set: sigset_t, _ known: [(number: Int32, name: String)]) {
    var set = set
    var number: Int32 = 0
    guard unsafe sigwait(&set, &number) == 0 else { return }
    // Should what is told hang, on a pipe that nobody reads, the alarm ends the process.
    alarm(1)
    let name = known.first { $0.number == number }?.name ?? "\(number)"
    let bodies = told.withLock { told in told.sorted { $0.key > $1.key }.map(\.value) }
    for body in bodies { body(name) }
    signal(number, SIG_DFL)
    unsafe sigemptyset(&set)
    unsafe sigaddset(&set, number)
    kill(getpid(), number)
    unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
    _exit(128 + number)
  }
}
