import Tables

extension LoadScript {
  /// Rows of one statement where a table is written out.
  private static let rowsPerStatement = 200

  /// Takes this run's earlier rows away and writes what is known of it.
  var runRows: String {
    let id = SQLText.literal(run.id)
    func moment(_ text: String?) -> String { text.map(SQLText.literal) ?? "NULL" }
    let facts = [run.id, run.key, run.date, run.pipeline, run.version, run.definition]
      .map(SQLText.literal)
    let runs =
      "INSERT INTO \(place("runs")) (\"run_id\", \"run_key\", \"date\", \"pipeline\", \"version\","
      + " \"definition_sha256\", \"started\", \"ended\") VALUES ("
      + (facts + [moment(run.started), moment(run.ended)]).joined(separator: ", ") + ");"
    let files = run.files.map { file in
      "(\(id), \(SQLText.literal(file.path)), '\(file.kind)', \(file.bytes),"
        + " '\(file.sha256)', \(file.rows))"
    }
    let counts = run.quality.map { item in
      "(\(id), \(SQLText.literal(item.source)), \(SQLText.literal(item.registry)), \(item.read),"
        + " \(item.accepted), \(item.merged), \(item.rejected))"
    }
    let rejects = run.quality.flatMap { item in
      item.rejects.map { reject in
        "(\(id), \(SQLText.literal(item.source)), \(SQLText.literal(reject.reason)),"
          + " \(SQLText.literal(reject.field)), \(reject.records))"
      }
    }
    return SQLText.lines([
      "DELETE FROM \(place("runs")) WHERE \"run_id\" = \(id);", runs,
      insert("run_files", files), insert("source_counts", counts),
      insert("source_rejects", rejects), "",
    ])
  }

  private func insert(_ table: String, _ rows: [String]) -> String {
    rows.isEmpty
      ? "" : "INSERT INTO \(place(table)) VALUES\n" + rows.joined(separator: ",\n") + ";"
  }

  /// Writes the rows of a table: copied into a table of the session, and from there with the run's key.
  func rows(
    of table: PackageTable, file: String, hasEndMark: Bool, _ write: (String) throws -> Void
  ) throws {
    let session = SQLText.name(SQLText.joinedName(["carga", table.name]))
    let columns = table.fields.map { "\(SQLText.name($0.name)) \(Self.type($0.kind))" }
    try write(
      "CREATE TEMP TABLE \(session) (\(columns.joined(separator: ", "))) ON COMMIT DROP;\n")
    if hasEndMark {
      try writeOut(table, file: file, into: session, write)
    } else {
      try write(copy(table, file: file, into: session))
    }
    let held = table.held.map(\.name)
    let shown = held.map { WithheldData.shown($0, in: table) }.joined(separator: ", ")
    let complaint = SQLText.literal(
      "\(table.name.replacing("%", with: "%%")): % rows loaded of \(table.rows)")
    let body = """
      DECLARE loaded bigint;
      BEGIN
        INSERT INTO \(place(table.name)) (\(SQLText.names(["run_id"] + held)))
        SELECT \(SQLText.literal(run.id)), \(shown) FROM \(session);
        GET DIAGNOSTICS loaded = ROW_COUNT;
        IF loaded <> \(table.rows) THEN RAISE EXCEPTION \(complaint), loaded; END IF;
      END
      """
    try write("DO \(SQLText.block(body));\nDROP TABLE \(session);\n")
  }

  private func copy(_ table: PackageTable, file: String, into session: String) -> String {
    let keys = table.fields.filter(table.isTextKey).map(\.name)
    let others = table.fields.filter { !table.isTextKey($0) }.map(\.name)
    var options = ["FORMAT csv", "HEADER true", "ENCODING 'UTF8'"]
    if !keys.isEmpty { options.append("FORCE_NOT_NULL (\(SQLText.names(keys)))") }
    if !others.isEmpty { options.append("FORCE_NULL (\(SQLText.names(others)))") }
    return
      "\\copy \(session) FROM \(SQLText.literal(file)) WITH (\(options.joined(separator: ", ")))\n"
  }

  /// Writes a table out in statements, since `\copy` would take a line of it for its end.
  private func writeOut(
    _ table: PackageTable, file: String, into session: String, _ write: (String) throws -> Void
  ) throws {
    let rows = try Table.read(file: file)
    for start in stride(from: 0, to: rows.rowCount, by: Self.rowsPerStatement) {
      let lines = (start..<min(start + Self.rowsPerStatement, rows.rowCount)).map { row in
        let cells = zip(table.fields, rows.columns).map { field, column in
          let text = column[row]
          return text.isEmpty && !table.isTextKey(field) ? "NULL" : SQLText.literal(text)
        }
        return "(" + cells.joined(separator: ", ") + ")"
      }
      try write("INSERT INTO \(session) VALUES\n\(lines.joined(separator: ",\n"));\n")
    }
  }
}
