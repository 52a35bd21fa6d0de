// What became of the registries' rows.

extension StaffViews {
  static let quality = [
    StaffView(
      name: "calidad_por_fuente",
      spanish:
        "¿Qué tan buenos son los datos de cada fuente? Leídos = aceptados + unidos + rechazados, y"
        + " los motivos de rechazo",
      english:
        "How good are the data of each source? Read = accepted + merged + rejected, and the reasons"
        + " for rejecting",
      query: """
        SELECT q.run_id AS corrida, q.source AS fuente, q.registry AS registro, q.read AS leidos,
          q.accepted AS aceptados, q.merged AS unidos, q.rejected AS rechazados,
          round(100.0 * q.rejected / nullif(q.read, 0), 2) AS rechazados_por_ciento,
          (SELECT string_agg(concat_ws(' ', j.reason, nullif(j.field, ''), j.records::text), '; '
              ORDER BY j.records DESC, j.reason, j.field)
            FROM source_rejects j WHERE j.run_id = q.run_id AND j.source = q.source) AS motivos
        FROM source_counts q JOIN corrida_actual c USING (run_id)
        ORDER BY q.run_id, 8 DESC NULLS LAST, q.source
        """)
  ]
}
