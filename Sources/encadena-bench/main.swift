// Does one job inside a process of its own, for timing or judging; prints one line of JSON.

import Foundation
import Workbench

ProcessFacts.keepFreedMemory()
do {
  let arguments = Array(CommandLine.arguments.dropFirst())
  if let retrieval = RetrievalJob(arguments) {
    try retrieval.run()
  } else if let inclusion = InclusionJob(arguments) {
    print(try inclusion.run())
  } else if arguments.first == "match" {
    print(try MatchJob(Array(arguments.dropFirst())).run())
  } else if arguments.first == "shortlist" {
    print(try ShortlistJob(Array(arguments.dropFirst())).run())
  } else {
    print(try BenchJob(arguments).run())
  }
} catch {
  FileHandle.standardError.write(Data("encadena-bench: \(error)\n".utf8))
  exit(((error as? any ReportableError)?.exitCode ?? .fault).rawValue)
}
