// Fuzzing of every reader, by libFuzzer: `encadena-fuzz READER [libFuzzer's options] [corpus]`.
// `encadena-fuzz seeds FOLDER FILES` writes the inputs to begin with.
//
// Built by `make fuzz` alone: libFuzzer and the address sanitizer do not go with other builds.

import Glibc
import Workbench

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

let readers: [String: @Sendable ([UInt8]) -> Void] = [
  "csv": fuzzCSV, "columns": fuzzColumns, "ingest-csv": fuzzIngestCSV, "xml": fuzzXML,
  "xml-trees": fuzzXMLTrees, "json": fuzzJSON, "xlsx": fuzzXLSX, "gzip": fuzzGzip,
  "zip": fuzzZip, "profile": fuzzProfile, "pipeline": fuzzPipeline, "origin": fuzzOrigin,
]
let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "seeds", arguments.count > 1 {
  try Seeds.write(to: Array(arguments)[1], from: Array(arguments.dropFirst(2)))
  try FileSystem.remove(FuzzFile.folder)
  exit(0)
}
guard let name = arguments.first, let chosen = readers[name] else {
  print("usage: encadena-fuzz", readers.keys.sorted().joined(separator: "|"), "[options] [corpus]")
  print("       encadena-fuzz seeds FOLDER [FILES]")
  exit(64)
}
let reader = chosen

var count = CommandLine.argc - 1
// Safe: the words live as long as the process; the name of the reader is left out.
var words = unsafe CommandLine.unsafeArgv + 1
exit(
  unsafe runDriver(&count, &words) { data, size in
    // Safe: libFuzzer lends `size` bytes for the time of the call.
    reader(unsafe Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
  })
