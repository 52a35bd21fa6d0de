import Pipeline
import Workbench

/// Lays out the manual page from what the command declares.
struct ManualPage {
  /// What the command declares.
  private let parser: ArgumentParser

  /// Prepares the page of a command.
  init(_ parser: ArgumentParser) { self.parser = parser }

  /// The page, with a line break at its end.
  var text: String {
    let sections = [
      heading, synopsis, description, verbs, options, exitCodes, environment, files, examples,
      furtherReading,
    ]
    return sections.joined().map { $0 + "\n" }.joined()
  }

  private var heading: [String] {
    var purpose = parser.summary.prefix(1).lowercased() + parser.summary.dropFirst()
    if purpose.hasSuffix(".") { purpose.removeLast() }
    let name = Troff.escaped(parser.program.uppercased())
    return [
      // No date: the page tells nothing but what this version declares.
      ".TH \(name) 1 \"\" \"\(Troff.escaped("\(parser.program) \(Version.current)"))\"",
      ".nh", ".ad l", ".SH NAME",
    ] + Troff.lines("\(parser.program) - \(purpose)")
  }

  private var synopsis: [String] {
    [
      ".SH SYNOPSIS",
      Troff.bold(parser.program) + " " + Troff.italic("VERB") + " ["
        + Troff.italic("ARGUMENT") + "]" + Troff.escaped("…") + " [" + Troff.italic("OPTION") + "]"
        + Troff.escaped("…"),
    ]
  }

  private var description: [String] {
    [".SH DESCRIPTION"]
      + Troff.lines(
        "Encadena finds, for what a buyer needs, the firms that could supply it, and says why. A"
          + " pipeline file names the registries it reads; a run goes through four stages, each of"
          + " which leaves a data package: CSV files and a datapackage.json that says what every"
          + " column means.")
      + [".PP"]
      + Troff.lines(
        "Results go to standard output, messages to standard error. Progress is shown on a terminal"
          + " alone. --out DIR and --out=DIR are alike, -- ends the options, and of a value given"
          + " twice the last counts.")
  }

  private var verbs: [String] {
    [".SH VERBS"] + parser.verbs.flatMap(section)
  }

  private func section(_ verb: VerbDeclaration) -> [String] {
    var lines = [".SS " + Troff.escaped(verb.name)]
    lines += Troff.lines(usage(of: verb)) + [".PP"] + Troff.lines(verb.summary)
    for paragraph in verb.discussion { lines += [".PP"] + Troff.lines(paragraph) }
    for argument in verb.arguments { lines += entry(Troff.italic(argument.name), argument.help) }
    for option in verb.options { lines += entry(term(of: option), option.help) }
    return lines
  }

  /// The words of a verb's usage, each escaped, with fonts.
  private func usage(of verb: VerbDeclaration) -> [String] {
    let arguments = verb.arguments.map { argument in
      let name = Troff.italic(argument.name) + (argument.isRepeated ? Troff.escaped("…") : "")
      return argument.isOptional ? "[\(name)]" : name
    }
    let options = (verb.options + parser.common).map { option in
      let once = option.isRequired ? term(of: option) : "[\(term(of: option))]"
      return once + (option.isRepeated ? Troff.escaped("…") : "")
    }
    return [Troff.bold(parser.program), Troff.bold(verb.name)] + arguments + options
  }

  private func term(of option: OptionDeclaration) -> String {
    let name = Troff.bold("--" + option.name)
    return option.valueName.map { name + "\\ " + Troff.italic($0) } ?? name
  }

  private func entry(_ term: String, _ help: String) -> [String] {
    [".TP", term] + Troff.lines(help.hasSuffix(".") ? help : help + ".")
  }

  private var options: [String] {
    [".SH OPTIONS"] + Troff.lines("Every verb takes these:")
      + parser.common.flatMap { entry(term(of: $0), $0.help) }
      + HelpText.rootOptions.flatMap { option in
        let names = option.0.split(separator: ", ").map { Troff.bold(String($0)) }
        return entry(names.joined(separator: ", "), option.1)
      }
  }

  private var exitCodes: [String] {
    [".SH EXIT STATUS"]
      + ExitCode.inOrder.flatMap { entry(Troff.bold("\($0.rawValue)"), $0.meaning) }
      + [".PP"]
      + Troff.lines(
        "A run that fails prints one line and leaves the newest complete run as current.")
  }

  private var environment: [String] {
    [".SH ENVIRONMENT"] + entry(Troff.bold("NO_COLOR"), "Where set, nothing is coloured")
      + entry(
        Troff.bold("TERM"), "On a terminal called dumb no line is written over another")
      + entry(
        Troff.bold("COLUMNS"), "The width of a terminal that does not tell it (default: 80)")
  }

  private var files: [String] {
    [".SH FILES"]
      + entry(
        Troff.italic("Runs/current"), "A link to the newest complete run; moves when one succeeds")
      + entry(
        Troff.italic("Runs/current/manifest.json"),
        "What was read and written, with digests, counts and timings")
      + entry(Troff.italic("Runs/current/4-export/review.html"), "The night, for a browser")
      + entry(Troff.italic("Runs/current/4-export/review.xlsx"), "The night, for a spreadsheet")
      + entry(Troff.italic("Runs/decisions.csv"), "What staff decided, which the next run reads")
  }

  private var examples: [String] {
    [".SH EXAMPLES"]
      + Troff.lines("A night, why a firm stands where it does, and what staff decided on it:")
      + [
        ".PP", ".nf", ".RS",
        Troff.escaped("encadena run nightly.json --out Runs --set date=2026-11-25"),
        Troff.escaped("encadena explain Runs/current NEC-023 F-357b4bf55a1786d6"),
        Troff.escaped("encadena review Runs/current decisions.csv --yes"), ".RE", ".fi",
      ]
  }

  private var furtherReading: [String] {
    [
      ".SH SEE ALSO", ".BR psql (1),", ".BR crontab (5),", ".BR systemd.timer (5)",
    ]
  }
}
