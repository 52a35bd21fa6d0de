// Writes the sample inputs into a folder: the same bytes on every run and every machine.

import Archives
import Foundation
import Workbench

guard CommandLine.arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: encadena-samples OUTDIR\n".utf8))
  exit(ExitCode.usage.rawValue)
}

do {
  try SampleFolder(CommandLine.arguments[1]).write()
} catch {
  FileHandle.standardError.write(Data("encadena-samples: \(error)\n".utf8))
  exit(ExitCode.cannotCreate.rawValue)
}
