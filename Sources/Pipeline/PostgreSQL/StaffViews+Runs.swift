// Which night is asked, and how nights compare.

extension StaffViews {
  static let runs = [
    StaffView(
      name: "corrida_actual",
      spanish:
        "La corrida que las demás vistas muestran: la más reciente de cada pipeline, o la que"
        + " nombre SET encadena.run = '…'",
      english: "The run that the other views show: the newest of each pipeline, or the one that SET"
        + " encadena.run = '…' names",
      query: """
        SELECT r.run_id, r.pipeline, r.date
        FROM runs r
        WHERE CASE WHEN coalesce(current_setting('encadena.run', true), '') <> ''
          THEN r.run_id = current_setting('encadena.run', true)
          ELSE r.run_id = (
            SELECT n.run_id FROM runs n WHERE n.pipeline = r.pipeline
            ORDER BY n.date DESC, n.started DESC NULLS LAST, n.run_id DESC LIMIT 1) END
        """),
    StaffView(
      name: "corrida_anterior",
      spanish: "La corrida del mismo pipeline que precede a cada una",
      english: "The run of the same pipeline that comes before each",
      query: """
        SELECT r.run_id, r.pipeline, r.date,
          lag(r.run_id) OVER nights AS earlier_run_id, lag(r.date) OVER nights AS earlier_date
        FROM runs r
        WINDOW nights AS (
          PARTITION BY r.pipeline ORDER BY r.date, r.started NULLS FIRST, r.run_id)
        """),
    StaffView(
      name: "cambios_de_lugar",
      spanish:
        "¿Qué cambió frente a la corrida anterior? Lugar de cada empresa en cada necesidad, antes"
        + " y ahora; cambio positivo: subió",
      english:
        "What changed since the run before? Each firm's place for each need, before and now; a"
        + " positive change is a rise",
      query: """
        WITH pair AS (
          SELECT p.run_id, p.earlier_run_id
          FROM corrida_anterior p JOIN corrida_actual c USING (run_id)
          WHERE p.earlier_run_id IS NOT NULL),
        listed AS (
          SELECT p.run_id, m.need_id, m.supplier_id, m.rank, m.score, NULL::bigint AS old_rank,
            NULL::numeric AS old_score
          FROM pair p JOIN matches m ON m.run_id = p.run_id
          UNION ALL
          SELECT p.run_id, m.need_id, m.supplier_id, NULL, NULL, m.rank, m.score
          FROM pair p JOIN matches m ON m.run_id = p.earlier_run_id),
        both_nights AS (
          SELECT run_id, need_id, supplier_id, max(rank) AS rank, max(score) AS score,
            max(old_rank) AS old_rank, max(old_score) AS old_score
          FROM listed GROUP BY run_id, need_id, supplier_id)
        SELECT b.run_id AS corrida, p.earlier_run_id AS corrida_anterior, b.need_id AS necesidad,
          coalesce(n.title, o.title) AS titulo, b.supplier_id AS empresa,
          coalesce(s.razon_social, s.nombre_comercial, t.razon_social, t.nombre_comercial) AS nombre,
          b.old_rank AS lugar_anterior, b.rank AS lugar, b.old_rank - b.rank AS cambio,
          b.score - b.old_score AS cambio_de_puntuacion,
          CASE WHEN o.need_id IS NULL THEN 'necesidad nueva'
            WHEN n.need_id IS NULL THEN 'necesidad retirada'
            WHEN b.old_rank IS NULL THEN 'entra' WHEN b.rank IS NULL THEN 'sale'
            WHEN b.rank < b.old_rank THEN 'sube' WHEN b.rank > b.old_rank THEN 'baja'
            ELSE 'igual' END AS que_paso
        FROM both_nights b JOIN pair p ON p.run_id = b.run_id
        LEFT JOIN needs n ON n.run_id = b.run_id AND n.need_id = b.need_id
        LEFT JOIN needs o ON o.run_id = p.earlier_run_id AND o.need_id = b.need_id
        LEFT JOIN suppliers s ON s.run_id = b.run_id AND s.supplier_id = b.supplier_id
        LEFT JOIN suppliers t ON t.run_id = p.earlier_run_id AND t.supplier_id = b.supplier_id
        ORDER BY 1, 3, b.rank NULLS LAST, b.old_rank
        """),
    StaffView(
      name: "tendencia",
      spanish:
        "¿Cómo va noche con noche? Necesidades, las que tienen proveedor, empresas y puntuaciones"
        + " de cada corrida cargada",
      english:
        "How do nights go? Needs, those with a supplier, firms and scores of each run that is"
        + " loaded",
      query: """
        SELECT r.pipeline, r.date AS fecha, r.run_id AS corrida,
          (SELECT count(*) FROM needs n WHERE n.run_id = r.run_id) AS necesidades,
          count(DISTINCT m.need_id) AS con_proveedor,
          (SELECT count(*) FROM unmatched_needs u WHERE u.run_id = r.run_id) AS sin_proveedor,
          (SELECT count(*) FROM suppliers s WHERE s.run_id = r.run_id) AS empresas,
          count(DISTINCT m.supplier_id) AS empresas_clasificadas, count(m.need_id) AS renglones,
          round(avg(m.score) FILTER (WHERE m.rank = 1), 6) AS puntuacion_media_del_primero
        FROM runs r LEFT JOIN matches m USING (run_id)
        GROUP BY r.pipeline, r.date, r.started, r.run_id
        ORDER BY r.pipeline, r.date, r.started NULLS FIRST, r.run_id
        """),
  ]
}
