// Which agreements are used, and what they are worth.

extension StaffViews {
  static let trade = [
    StaffView(
      name: "uso_de_acuerdos",
      spanish:
        "¿Qué acuerdos se aprovechan por destino, y con qué margen? Margen en puntos de arancel;"
        + " acuerdo vacío: ninguno da ventaja o no hay destino",
      english:
        "Which agreements are used by destination, and with what margin? In points of duty; an"
        + " empty agreement: none gives an advantage, or there is no destination",
      query: """
        SELECT m.run_id AS corrida, n.destination AS destino, m.agreement AS acuerdo,
          count(*) AS renglones, count(DISTINCT m.need_id) AS necesidades,
          count(DISTINCT m.supplier_id) AS empresas, round(avg(m.margin_pp), 3) AS margen_medio,
          max(m.margin_pp) AS margen_mayor, count(*) FILTER (WHERE m.origin = 'met') AS originarios,
          count(*) FILTER (WHERE m.origin = 'not_met') AS no_originarios,
          count(*) FILTER (WHERE m.origin = 'unknown') AS origen_por_preguntar,
          coalesce(bool_or(m.illustrative), false) AS hay_datos_ilustrativos
        FROM matches m JOIN corrida_actual c USING (run_id) JOIN needs n USING (run_id, need_id)
        GROUP BY m.run_id, n.destination, m.agreement
        ORDER BY m.run_id, n.destination NULLS LAST, count(*) DESC, m.agreement NULLS LAST
        """)
  ]
}
