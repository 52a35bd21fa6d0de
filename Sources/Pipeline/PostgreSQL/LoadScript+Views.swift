import Export
import Tables

extension LoadScript {
  /// What tables and columns are, where staff's tools show it.
  var comments: String {
    var lines = [comment("TABLE", place("runs"), TableTitle.text(of: "runs", language))]
    for name in ["run_files", "source_counts", "source_rejects"] {
      lines.append(comment("TABLE", place(name), TableTitle.text(of: name, language)))
    }
    for table in tables {
      let name = place(table.name)
      lines.append(comment("TABLE", name, TableTitle.text(of: table.name, language)))
      let run = language == .es ? "Clave de la corrida" : "Key of the run"
      lines.append(comment("COLUMN", name + ".\"run_id\"", run))
      for field in table.held {
        let text = language == .es ? field.meaning : field.meaningInEnglish
        guard !text.isEmpty else { continue }
        lines.append(comment("COLUMN", "\(name).\(SQLText.name(field.name))", text))
      }
    }
    return SQLText.lines(lines) + "\n"
  }

  private func comment(_ kind: String, _ name: String, _ text: String) -> String {
    "COMMENT ON \(kind) \(name) IS \(SQLText.literal(text));"
  }

  /// The views. One that the tables cannot answer (a package of another version) is left out and told;
  /// one whose columns changed is made anew, unless
  /// views of others stand on it.
  var views: String {
    let hasDecisions = tables.contains { $0.name == "decisions" && $0.file != nil }
    let parts = StaffViews.all.filter { $0.name != "decisiones_y_efectos" || hasDecisions }.map {
      view -> String in
      let name = place(view.name)
      let query = SQLText.literal(" VIEW \(name) AS\n\(view.query)")
      let told = SQLText.literal(comment("VIEW", name, view.comment(language)))
      return "DO "
        + SQLText.block(
          """
          BEGIN
            BEGIN
              EXECUTE 'CREATE OR REPLACE' || \(query);
            EXCEPTION WHEN invalid_table_definition THEN
              EXECUTE \(SQLText.literal("DROP VIEW \(name)"));
              EXECUTE 'CREATE' || \(query);
            END;
            EXECUTE \(told);
          EXCEPTION WHEN undefined_column OR undefined_table OR undefined_function
            OR dependent_objects_still_exist THEN
            RAISE WARNING '%: %', \(SQLText.literal(view.name)), SQLERRM;
          END
          """) + ";"
    }
    return SQLText.lines(parts) + "\n"
  }
}
