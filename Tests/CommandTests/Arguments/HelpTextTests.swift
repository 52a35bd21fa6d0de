import Testing

@testable import Command

@Suite("Help text")
struct HelpTextTests {
  private func help(_ line: String) throws -> String {
    guard
      case .help(let text) = try ArgumentParser().parse(line.split(separator: " ").map(String.init))
    else { return "" }
    return text
  }

  @Test(
    "help on the whole comes however it is asked for",
    arguments: ["", "-h", "--help", "help", "help -h", "help --help"])
  func root(line: String) throws {
    #expect(
      try help(line) == """
        OVERVIEW: Match the needs of buyers with the suppliers of a country, night after
        night.

        USAGE: encadena VERB [ARGUMENT]… [OPTION]…

        OPTIONS:
          --version               Show the version
          -h, --help              Show help

        SUBCOMMANDS:
          run                     Run a pipeline from its sources to the review
                                  workbook.
          ingest                  Read the sources into typed tables and set aside what
                                  cannot be used.
          normalize               Make the tables comparable and find out which rows are
                                  one firm.
          match                   Rank the suppliers of each need.
          export                  Write the review workbook and the tables for other
                                  programs.
          check                   Check pipeline files, or tell the health of registry
                                  files.
          init                    Propose a commented pipeline file for a new registry
                                  file.
          explain                 Tell why a supplier stands where it does for a need.
          diff                    Tell what changed between two nights, and why.
          review                  Take in what staff decided in the review workbook or
                                  on the page.
          evaluate                Measure a run's links against labelled pairs:
                                  precision, recall, F1, curve.
          sql                     Write a psql script that loads a run into PostgreSQL.
          verify                  Compare every file of a run with the digests written
                                  when it was made.
          status                  Tell how the last runs went.
          man                     Write the manual page, troff for man.
          completions             Write the completions of a shell.

          See 'encadena help VERB' for detailed help.

        """)
  }

  @Test(
    "help on a verb comes before any complaint",
    arguments: ["help run", "run --help", "run -h", "run a b --out -h", "run --nonsense --help"])
  func verb(line: String) throws {
    #expect(
      try help(line) == """
        OVERVIEW: Run a pipeline from its sources to the review workbook.

        Each run has a folder of its own; the link 'current' names the newest complete
        one and moves only when a run has succeeded.

        A stage whose inputs, settings and version are those of an earlier run is taken
        over from it, and so are the rows of each source that has not changed. A run
        that was broken off or failed is gone on with in the same way: run it again.

        With --log-format json, run and stages tell of their start and end in the words
        of OpenLineage, one JSON object a line on standard error.

        USAGE: encadena run PIPELINE [--out DIR] [--from STAGE] [--to STAGE]
                 [--threads N] [--set KEY=VALUE]… [--anew] [--keep N] [--metrics FILE]
                 [--dry-run] [--log-format text|json]

        ARGUMENTS:
          PIPELINE                The pipeline file, JSON5

        OPTIONS:
          --out DIR               The folder that holds the runs (default: Runs)
          --from STAGE            Start at this stage, on what the current run left
                                  (ingest, normalize, match, export)
          --to STAGE              Stop after this stage
          --threads N             Work on N threads; the result does not depend on it
                                  (default: one per processor)
          --set KEY=VALUE         Replace a value of the pipeline file, such as
                                  match.topK=5 or sources.denue.path=denue.csv; may be
                                  repeated
          --anew                  Work everything out anew, even what an earlier run has
                                  done on the same inputs
          --keep N                Keep the newest N complete runs of the pipeline and
                                  remove older ones (default: all)
          --metrics FILE          Write how the run went, well or not, for Prometheus's
                                  textfile collector
          --dry-run               Check everything and tell what would be done, but do
                                  nothing
          --log-format text|json  The form of messages (default: text)
          --version               Show the version
          -h, --help              Show help

        """)
  }

  @Test(
    "the help of each verb has its important lines",
    arguments: [
      ("ingest", ["USAGE: encadena ingest PIPELINE --run DIR [--threads N] [--set KEY=VALUE]…"]),
      ("normalize", ["  --run DIR               The folder of the run"]),
      ("match", ["OVERVIEW: Rank the suppliers of each need."]),
      ("export", ["  --threads N             Work on N threads; the result does not depend on it"]),
      (
        "check",
        [
          "USAGE: encadena check FILE… [--mapping FILE] [--registry KIND] [--entry PATTERN]",
          "         [--sheet NAME] [--heading-line N] [--sources] [--threads N]",
          "  FILE                    A pipeline file, JSON5, or a registry file",
          "  --mapping FILE          Read registry files by this mapping too, and tell what",
        ]
      ),
      (
        "init",
        [
          "USAGE: encadena init FILE [--registry KIND] [--entry PATTERN] [--sheet NAME]",
          "         [--heading-line N] [--name NAME] [--out FILE] [--threads N]",
          "  --entry PATTERN         The file in a zip of several, by its name with * and ?",
          "  --name NAME             The name of the source (default: the file's)",
        ]
      ),
      (
        "explain",
        [
          "USAGE: encadena explain RUN NEED SUPPLIER [--language es|en]",
          "  NEED                    The key of the need",
          "  --language es|en        The language of the explanation",
        ]
      ),
      (
        "diff",
        [
          "USAGE: encadena diff FROM TO [--need ID] [--out DIR] [--threads N]",
          "  --need ID               Look at this need alone",
        ]
      ),
      (
        "evaluate",
        [
          "USAGE: encadena evaluate RUN PAIRS [--registry KIND] [--left COLUMN]",
          "  PAIRS                   The labelled pairs or true clusters, a CSV",
          "  --csv                   Write the curve by threshold as CSV and nothing else",
        ]
      ),
      (
        "status",
        [
          "USAGE: encadena status [DIR] [--log-format text|json]",
          "  DIR                     The folder that holds the runs (default: Runs)",
        ]
      ),
      (
        "completions",
        [
          "USAGE: encadena completions SHELL [--log-format text|json]",
          "  SHELL                   The shell (bash, zsh, fish)",
        ]
      ),
      (
        "verify",
        [
          "USAGE: encadena verify RUN [--threads N] [--log-format text|json]",
          "  RUN                     The folder of the run",
        ]
      ),
    ])
  func importantLines(verb: String, expected: [String]) throws {
    let lines = try help("help \(verb)").split(separator: "\n").map(String.init)
    for line in expected { #expect(lines.contains(line)) }
    #expect(lines.contains("  -h, --help              Show help"))
  }

  @Test("no line of help is wider than 80 columns or ends in a blank")
  func width() throws {
    for name in VerbDeclaration.all.map({ "help \($0.name)" }) + ["help"] {
      for line in try help(name).split(separator: "\n") {
        #expect(line.count <= 80)
        #expect(line.last != " ")
      }
    }
  }

  @Test("a name too long for its column has its explanation below it")
  func longNames() {
    let option = OptionDeclaration(
      name: "a-very-long-option", valueName: "VALUE", help: "What it does")
    let verb = VerbDeclaration(name: "v", summary: "S.", arguments: [], options: [option])
    let text = HelpText(program: "p", common: []).text(of: verb)
    #expect(
      text.contains("  --a-very-long-option VALUE\n                          What it does\n"))
  }
}
