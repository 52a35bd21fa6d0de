import Pipeline

// The verb that writes a run for a database.

extension VerbDeclaration {
  /// Writes the script that loads a run into PostgreSQL.
  static let loadScript = VerbDeclaration(
    name: "sql",
    summary: "Write a psql script that loads a run into PostgreSQL.",
    arguments: [ArgumentDeclaration(name: "RUN", help: "The folder of the run")],
    options: [
      OptionDeclaration(
        name: "schema", valueName: "NAME",
        help: "The schema that holds the tables (default: \(LoadScript.usualSchema))"),
      language("The language of comments (default: the pipeline's)"),
    ],
    discussion: [
      "Give it to psql: encadena sql Runs/current | psql -X -v ON_ERROR_STOP=1 DATABASE. It is one"
        + " transaction: it makes what is missing, replaces the rows of this run, leaves those of"
        + " other nights, and makes views that answer what staff ask. The files of the run are read by"
        + " psql, so run it where they are.",
      "Who owns firms, and from which registry a firm came, is not loaded.",
    ])
}
