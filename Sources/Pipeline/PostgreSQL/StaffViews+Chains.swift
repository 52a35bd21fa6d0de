// Where chains are thin.

extension StaffViews {
  static let chains = [
    StaffView(
      name: "eslabones_debiles",
      spanish:
        "¿Dónde son delgadas las cadenas, por eslabón y entidad? Entidad vacía: el país. Primero"
        + " donde más necesidades quedan sin empresa",
      english:
        "Where are chains thin, by stage and state? An empty state is the country. Those with most"
        + " needs without a firm come first",
      query: """
        WITH states AS (
          SELECT run_id, state_key, min(state) AS state FROM places GROUP BY run_id, state_key)
        SELECT g.run_id AS corrida, g.chain_id AS cadena, g.stage_id AS eslabon, g.stage_name AS nombre,
          g.state_key AS clave_entidad, p.state AS entidad, g.critical_mx AS critica_mx,
          g.critical_us AS critica_us, g.critical_eu AS critica_eu, g.needs AS necesidades,
          g.needs_unserved AS sin_empresa, g.needs_near_miss AS casi_servidas,
          g.firms_now AS empresas_hoy, g.firms_could AS empresas_que_podrian,
          g.codes_unmade AS codigos_sin_productor, g.unmade AS cuales
        FROM chain_gaps g JOIN corrida_actual c USING (run_id)
        LEFT JOIN states p USING (run_id, state_key)
        WHERE g.needs_unserved > 0
          OR g.firms_now < 3 AND (g.state_key IS NULL OR g.needs > 0 OR g.role IS NOT NULL)
          OR g.codes_unmade > 0 AND g.state_key IS NULL
        ORDER BY g.run_id, g.needs_unserved DESC, g.firms_now, g.chain_id, g.position,
          g.state_key NULLS FIRST
        """),
    StaffView(
      name: "eslabones_de_una_fuente",
      spanish:
        "¿Qué eslabones dependen de una sola fuente? Necesidades con una sola empresa, códigos de un"
        + " solo productor, y la empresa cuya falta más dejaría sin surtir",
      english:
        "Which stages hang on a single source? Needs with one firm, codes with one producer, and"
        + " the firm whose fall would leave most without",
      query: """
        SELECT g.run_id AS corrida, g.chain_id AS cadena, g.stage_id AS eslabon, g.stage_name AS nombre,
          g.needs AS necesidades, g.needs_single_source AS con_una_sola_empresa,
          g.codes AS codigos, g.codes_single_source AS de_un_solo_productor, g.single_source AS cuales,
          g.establishments AS establecimientos, r.key AS empresa_clave,
          coalesce(s.razon_social, s.nombre_comercial) AS nombre_de_la_empresa,
          r.needs_left_without AS necesidades_que_dejaria_sin_nadie, r.codes_lost AS codigos_que_se_perderian
        FROM chain_gaps g JOIN corrida_actual c USING (run_id)
        LEFT JOIN LATERAL (
          SELECT x.key, x.needs_left_without, x.codes_lost FROM chain_risks x
          WHERE x.run_id = g.run_id AND x.chain_id = g.chain_id AND x.stage_id = g.stage_id
            AND x.kind = 'firm'
          ORDER BY x.needs_left_without DESC, x.codes_lost DESC, x.place LIMIT 1) r ON true
        LEFT JOIN suppliers s ON s.run_id = g.run_id AND s.supplier_id = r.key
        WHERE g.state_key IS NULL
          AND (g.needs_single_source > 0 OR g.codes_single_source > 0 OR g.establishments = 1)
        ORDER BY g.run_id, g.needs_single_source DESC, g.codes_single_source DESC, g.chain_id, g.position
        """),
  ]
}
