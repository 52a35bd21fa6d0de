public import Foundation

/// An independent program that judges an output.
public enum Judge {
  /// What a program said.
  public struct Verdict: Sendable {
    /// The exit code.
    public let exit: Int32
    /// Standard output and standard error together.
    public let text: String
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - arguments: The words after its name.
  ///   - folder: The folder it works in.
  /// - Returns: Its exit code and words.
  /// - Throws: When it cannot be started.
  public static func run(
    _ program: String, _ arguments: [String], in folder: URL? = nil
  ) throws -> Verdict {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Verdict(exit: process.terminationStatus, text: String(decoding: data, as: UTF8.self))
  }
}
