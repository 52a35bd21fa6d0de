// Times one ingest job inside a process of its own, or ranks texts; prints one line of JSON.

import Foundation
import Workbench

ProcessFacts.keepFreedMemory()
do {
  let arguments = Array(CommandLine.arguments.dropFirst())
  if let retrieval = RetrievalJob(arguments) {
    try retrieval.run()
  } else {
    print(try BenchJob(arguments).run())
  }
} catch {
  FileHandle.standardError.write(Data("encadena-bench: \(error)\n".utf8))
  exit(((error as? any ReportableError)?.exitCode ?? .fault).rawValue)
}
