import Tables

extension LoadScript {
  /// Functions that make only what is missing, so that a night that changes nothing locks nothing that
  /// somebody reads; they last as long as the session.
  private var makers: String {
    let here = SQLText.literal(schema)
    let column = """
      CREATE OR REPLACE FUNCTION pg_temp.encadena_column(
        tbl text, col text, typ text, needed boolean, views text[]) RETURNS void LANGUAGE plpgsql AS
      \(SQLText.block("""
        DECLARE
          is_now text; must boolean; goal text; has_rows boolean; v text;
        BEGIN
          SELECT format_type(a.atttypid, a.atttypmod), a.attnotnull INTO is_now, must
          FROM pg_attribute a
          WHERE a.attrelid = format('%I.%I', \(here), tbl)::regclass AND a.attname = col
            AND a.attnum > 0 AND NOT a.attisdropped;
          IF is_now IS NULL THEN
            EXECUTE format('SELECT EXISTS (SELECT FROM %I.%I)', \(here), tbl) INTO has_rows;
            EXECUTE format('ALTER TABLE %I.%I ADD COLUMN %I %s', \(here), tbl, col, typ)
              || CASE WHEN needed AND NOT has_rows THEN ' NOT NULL' ELSE '' END;
            RETURN;
          END IF;
          -- A type that changed becomes one that holds both the old values and the new.
          goal := CASE WHEN is_now = typ OR is_now = 'text' THEN is_now
            WHEN is_now IN ('bigint', 'numeric') AND typ IN ('bigint', 'numeric') THEN 'numeric'
            ELSE 'text' END;
          IF goal <> is_now THEN
            FOREACH v IN ARRAY views LOOP
              EXECUTE format('DROP VIEW IF EXISTS %I.%I', \(here), v);
            END LOOP;
            EXECUTE format('ALTER TABLE %I.%I ALTER COLUMN %I TYPE %s', \(here), tbl, col, goal);
          END IF;
          IF must AND NOT needed AND NOT EXISTS (
            SELECT FROM pg_constraint c
            JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
            WHERE c.conrelid = format('%I.%I', \(here), tbl)::regclass AND c.contype = 'p'
              AND a.attname = col) THEN
            EXECUTE format('ALTER TABLE %I.%I ALTER COLUMN %I DROP NOT NULL', \(here), tbl, col);
          END IF;
        END
        """));
      """
    let retired = """
      CREATE OR REPLACE FUNCTION pg_temp.encadena_retired(tbl text, cols text[]) RETURNS void
        LANGUAGE plpgsql AS
      \(SQLText.block("""
        DECLARE gone text;
        BEGIN
          FOR gone IN SELECT a.attname FROM pg_attribute a
            WHERE a.attrelid = format('%I.%I', \(here), tbl)::regclass AND a.attnum > 0
              AND NOT a.attisdropped AND a.attnotnull AND a.attname <> 'run_id'
              AND NOT a.attname = ANY (cols)
          LOOP
            EXECUTE format('ALTER TABLE %I.%I ALTER COLUMN %I DROP NOT NULL', \(here), tbl, gone);
          END LOOP;
        END
        """));
      """
    let key = """
      CREATE OR REPLACE FUNCTION pg_temp.encadena_key(tbl text, label text, cols text[]) RETURNS void
        LANGUAGE plpgsql AS
      \(SQLText.block("""
        DECLARE old_name text; old_cols text[];
        BEGIN
          SELECT c.conname, (SELECT array_agg(a.attname::text ORDER BY k.place)
              FROM unnest(c.conkey) WITH ORDINALITY k(number, place)
              JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number)
            INTO old_name, old_cols FROM pg_constraint c
            WHERE c.conrelid = format('%I.%I', \(here), tbl)::regclass AND c.contype = 'p';
          IF old_cols IS NOT DISTINCT FROM cols THEN RETURN; END IF;
          IF old_name IS NOT NULL THEN
            EXECUTE format('ALTER TABLE %I.%I DROP CONSTRAINT %I CASCADE', \(here), tbl, old_name);
          END IF;
          IF array_length(cols, 1) > 0 THEN
            EXECUTE format('ALTER TABLE %I.%I ADD CONSTRAINT %I PRIMARY KEY (%s)', \(here), tbl, label,
              (SELECT string_agg(quote_ident(c), ', ' ORDER BY n)
                FROM unnest(cols) WITH ORDINALITY u(c, n)));
          END IF;
        END
        """));
      """
    let reference = """
      CREATE OR REPLACE FUNCTION pg_temp.encadena_reference(tbl text, label text, clause text)
        RETURNS void LANGUAGE plpgsql AS
      \(SQLText.block("""
        BEGIN
          IF EXISTS (SELECT FROM pg_constraint c WHERE c.conname = label
            AND c.conrelid = format('%I.%I', \(here), tbl)::regclass) THEN RETURN; END IF;
          EXECUTE format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s NOT VALID', \(here), tbl, label, clause);
          BEGIN
            EXECUTE format('ALTER TABLE %I.%I VALIDATE CONSTRAINT %I', \(here), tbl, label);
          EXCEPTION WHEN foreign_key_violation THEN
            RAISE WARNING '%: nights loaded before do not keep %; those to come must', tbl, label;
          END;
        END
        """));
      """
    return SQLText.lines([column, retired, key, reference]) + "\n"
  }

  /// The tables that are the same for every package: runs, their files and their sources.
  var ownTables: String {
    let runs = place("runs")
    let home = "\"run_id\" text NOT NULL REFERENCES \(runs) ON DELETE CASCADE"
    return makers + """
      CREATE TABLE IF NOT EXISTS \(runs) (
        "run_id" text PRIMARY KEY, "run_key" text NOT NULL, "date" date NOT NULL,
        "pipeline" text NOT NULL, "version" text NOT NULL, "definition_sha256" text NOT NULL,
        "started" timestamptz, "ended" timestamptz, "loaded_at" timestamptz NOT NULL DEFAULT now());
      CREATE TABLE IF NOT EXISTS \(place("run_files")) (
        \(home), "path" text NOT NULL, "kind" text NOT NULL, "bytes" bigint NOT NULL,
        "sha256" text NOT NULL, "rows" bigint NOT NULL);
      CREATE INDEX IF NOT EXISTS "run_files_run" ON \(place("run_files")) ("run_id");
      CREATE TABLE IF NOT EXISTS \(place("source_counts")) (
        \(home), "source" text NOT NULL, "registry" text NOT NULL, "read" bigint NOT NULL,
        "accepted" bigint NOT NULL, "merged" bigint NOT NULL, "rejected" bigint NOT NULL,
        PRIMARY KEY ("run_id", "source"), CHECK ("read" = "accepted" + "merged" + "rejected"));
      CREATE TABLE IF NOT EXISTS \(place("source_rejects")) (
        \(home), "source" text NOT NULL, "reason" text NOT NULL, "field" text NOT NULL,
        "records" bigint NOT NULL, PRIMARY KEY ("run_id", "source", "reason", "field"));

      """
  }

  /// Makes a table and the columns it misses.
  func definition(of table: PackageTable) -> String {
    let name = SQLText.literal(table.name)
    let views = SQLText.array(StaffViews.names.reversed())
    let columns = table.held.map { field in
      let isNeeded = field.isRequired || table.primaryKey.contains(field.name)
      return "PERFORM pg_temp.encadena_column(\(name), \(SQLText.literal(field.name)),"
        + " \(SQLText.literal(Self.type(field.kind))), \(isNeeded), \(views));"
    }
    let held = SQLText.array(table.held.map(\.name))
    let key = table.primaryKey.isEmpty ? [] : ["run_id"] + table.primaryKey
    let label = SQLText.literal(SQLText.joinedName([table.name, "pkey"]))
    return """
      CREATE TABLE IF NOT EXISTS \(place(table.name)) (
        "run_id" text NOT NULL REFERENCES \(place("runs")) ON DELETE CASCADE);
      \(SQLText.perform(SQLText.lines(columns + [
        "PERFORM pg_temp.encadena_key(\(name), \(label), \(SQLText.array(key)));",
        "PERFORM pg_temp.encadena_retired(\(name), \(held));",
      ])))
      \(key.isEmpty ? index(on: table, columns: []) : "")

      """
  }

  /// Makes the references of a table, and the indexes that make them quick.
  func keys(of table: PackageTable) -> String {
    let parts = TableRelations.all(of: table, among: tables).map { key in
      let label = SQLText.joinedName([table.name] + key.fields + ["fkey"])
      let clause =
        "FOREIGN KEY (\(SQLText.names(["run_id"] + key.fields))) REFERENCES \(place(key.table))"
        + " (\(SQLText.names(["run_id"] + key.references))) DEFERRABLE INITIALLY DEFERRED"
      let starts = Array(table.primaryKey.prefix(key.fields.count)) == key.fields
      return SQLText.perform(
        "PERFORM pg_temp.encadena_reference(\(SQLText.literal(table.name)),"
          + " \(SQLText.literal(label)), \(SQLText.literal(clause)));")
        + (starts ? "" : "\n" + index(on: table, columns: key.fields))
    }
    return parts.isEmpty ? "" : SQLText.lines(parts) + "\n"
  }

  private func index(on table: PackageTable, columns: [String]) -> String {
    let label = SQLText.joinedName([table.name] + columns + ["idx"])
    return "CREATE INDEX IF NOT EXISTS \(SQLText.name(label)) ON \(place(table.name))"
      + " (\(SQLText.names(["run_id"] + columns)));"
  }

  /// How PostgreSQL holds a value: numbers as they are written, to the last digit.
  static func type(_ kind: TableSchema.Kind) -> String {
    switch kind {
    case .string: "text"
    case .integer: "bigint"
    case .number: "numeric"
    case .boolean: "boolean"
    case .date: "date"
    }
  }
}
