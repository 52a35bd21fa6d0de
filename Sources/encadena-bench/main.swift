// Times one ingest job inside a process of its own; prints one line of JSON.

import Foundation
import Workbench

ProcessFacts.keepFreedMemory()
do {
  let job = try BenchJob(Array(CommandLine.arguments.dropFirst()))
  print(try job.run())
} catch {
  FileHandle.standardError.write(Data("encadena-bench: \(error)\n".utf8))
  exit(((error as? any ReportableError)?.exitCode ?? .fault).rawValue)
}
