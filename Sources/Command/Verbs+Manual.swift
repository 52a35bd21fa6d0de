extension Verbs {
  /// Writes the manual page.
  func manual() { console.output(ManualPage(ArgumentParser()).text) }

  /// Writes the completions of a shell.
  func completions() {
    guard let shell = command.arguments.first.flatMap(Shell.init) else { return }
    console.output(shell.completions(of: ArgumentParser()))
  }
}
