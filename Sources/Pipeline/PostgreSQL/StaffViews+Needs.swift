// Needs and the firms that could fill them.

extension StaffViews {
  static let needs = [
    StaffView(
      name: "mejores_empresas",
      spanish: "¿Qué empresas sirven mejor a cada necesidad, y por qué? Lugar 1 es la primera",
      english: "Which firms serve each need best, and why? Place 1 is the first",
      query: """
        SELECT m.run_id AS corrida, m.need_id AS necesidad, n.title AS titulo, n.buyer AS comprador,
          m.rank AS lugar, m.supplier_id AS empresa,
          coalesce(s.razon_social, s.nombre_comercial) AS nombre, s.state AS entidad,
          s.municipality AS municipio, m.score AS puntuacion, m.confidence AS confianza,
          m.agreement AS acuerdo, m.margin_pp AS margen, m.groups AS grupos, m.floor AS piso,
          m.reasons AS razones
        FROM matches m JOIN corrida_actual c USING (run_id)
        JOIN needs n USING (run_id, need_id) JOIN suppliers s USING (run_id, supplier_id)
        ORDER BY m.run_id, m.need_id, m.rank
        """),
    StaffView(
      name: "necesidades_sin_proveedor",
      spanish: "¿Qué necesidades no tienen proveedor, y por qué? Con lo que más les falta a las"
        + " empresas que casi sirven",
      english:
        "Which needs have no supplier, and why? With what the firms that nearly serve lack most",
      query: """
        SELECT u.run_id AS corrida, u.need_id AS necesidad, n.title AS titulo, n.buyer AS comprador,
          n.chain_id AS cadena, n.stage_id AS eslabon, n.deadline AS plazo, u.reason AS motivo,
          u.near_misses AS casi_sirven, l.missing AS lo_que_mas_falta, l.firms AS a_cuantas_empresas
        FROM unmatched_needs u JOIN corrida_actual c USING (run_id)
        JOIN needs n USING (run_id, need_id)
        LEFT JOIN LATERAL (
          SELECT x.missing, count(*) AS firms FROM near_misses x
          WHERE x.run_id = u.run_id AND x.need_id = u.need_id
          GROUP BY x.missing ORDER BY count(*) DESC, x.missing LIMIT 1) l ON true
        ORDER BY u.run_id, u.need_id
        """),
    StaffView(
      name: "empresas_mas_presentes",
      spanish:
        "¿En qué empresas se concentran las listas? Cuántas necesidades, cuántos primeros lugares"
        + " y qué parte de todos, y a cuántos compradores se les pide llamar",
      english:
        "In which firms do rankings concentrate? How many needs, how many first places and what"
        + " share of all, and how many buyers are told to call",
      query: """
        WITH calls AS (
          SELECT run_id, supplier_id, count(*) AS calls FROM shortlists GROUP BY run_id, supplier_id),
        listed AS (
          SELECT m.run_id, m.supplier_id, count(*) AS needs, count(*) FILTER (WHERE m.rank = 1) AS first,
            count(*) FILTER (WHERE m.rank <= 3) AS top, sum(m.score) AS scores
          FROM matches m JOIN corrida_actual c USING (run_id) GROUP BY m.run_id, m.supplier_id)
        SELECT l.run_id AS corrida, l.supplier_id AS empresa,
          coalesce(s.razon_social, s.nombre_comercial) AS nombre, s.state AS entidad,
          l.needs AS necesidades, l.first AS primeros_lugares, l.top AS entre_los_tres_primeros,
          round(l.first / nullif(sum(l.first) OVER (PARTITION BY l.run_id), 0), 4)
            AS parte_de_los_primeros,
          l.scores AS suma_de_puntuaciones, coalesce(k.calls, 0) AS listas_cortas
        FROM listed l JOIN suppliers s USING (run_id, supplier_id)
        LEFT JOIN calls k USING (run_id, supplier_id)
        ORDER BY l.run_id, l.needs DESC, l.first DESC, l.supplier_id
        """),
    StaffView(
      name: "requisitos_que_abririan",
      spanish:
        "¿Qué certificado o competencia abriría más necesidades? Empresas a las que solo eso les"
        + " falta, y necesidades que ganarían; primero las que hoy no tienen proveedor",
      english:
        "Which certificate or skill would open most needs? Firms that lack it alone and needs that"
        + " would gain; those without a supplier first",
      query: """
        SELECT x.run_id AS corrida, x.missing_kinds AS clase, x.missing AS clave,
          coalesce(f.name, k.name) AS nombre,
          count(DISTINCT x.need_id) FILTER (WHERE u.need_id IS NOT NULL) AS necesidades_sin_proveedor,
          count(DISTINCT x.need_id) AS necesidades, count(DISTINCT x.supplier_id) AS empresas,
          max(x.score) AS mejor_puntuacion
        FROM near_misses x JOIN corrida_actual c USING (run_id)
        LEFT JOIN unmatched_needs u USING (run_id, need_id)
        LEFT JOIN certificates f ON f.run_id = x.run_id AND f.certificate = x.missing
        LEFT JOIN skills k ON k.run_id = x.run_id AND k.skill = x.missing
        WHERE x.missing_kinds NOT LIKE '%;%'
        GROUP BY x.run_id, x.missing_kinds, x.missing, coalesce(f.name, k.name)
        ORDER BY x.run_id, 5 DESC, 6 DESC, 7 DESC, x.missing
        """),
    StaffView(
      name: "certificados_por_vencer",
      spanish:
        "¿Qué empresas pierden un certificado en los 90 días que siguen a la corrida, y en qué"
        + " necesidades están? Se cuentan aparte las que lo exigen",
      english:
        "Which firms lose a certificate within 90 days of the run, and for which needs are they"
        + " ranked? Those that require it are counted apart",
      query: """
        WITH held AS (
          SELECT h.run_id, h.supplier_id, h.certificate, max(h.valid_until) AS until
          FROM supplier_credentials h JOIN corrida_actual c USING (run_id)
          GROUP BY h.run_id, h.supplier_id, h.certificate HAVING bool_and(h.valid_until IS NOT NULL)),
        ending AS (
          SELECT h.*, h.until - c.date AS days FROM held h JOIN corrida_actual c USING (run_id)
          WHERE h.until >= c.date AND h.until <= c.date + 90)
        SELECT e.run_id AS corrida, e.supplier_id AS empresa,
          coalesce(s.razon_social, s.nombre_comercial) AS nombre, s.state AS entidad,
          e.certificate AS certificado, e.until AS vence, e.days AS dias,
          count(m.need_id) AS necesidades,
          count(m.need_id) FILTER (WHERE EXISTS (
            SELECT FROM requirements q
            WHERE q.run_id = e.run_id AND q.need_id = m.need_id AND q.hard
              AND (q.certificate = e.certificate OR EXISTS (
                SELECT FROM certificate_covers v
                WHERE v.run_id = e.run_id AND v.certificate = e.certificate
                  AND v.covered = q.certificate)))) AS necesidades_que_lo_exigen,
          string_agg(m.need_id, '; ' ORDER BY m.need_id) AS cuales
        FROM ending e JOIN suppliers s USING (run_id, supplier_id)
        LEFT JOIN matches m USING (run_id, supplier_id)
        GROUP BY e.run_id, e.supplier_id, s.razon_social, s.nombre_comercial, s.state, e.certificate,
          e.until, e.days
        ORDER BY e.run_id, 9 DESC, 8 DESC, e.until, e.supplier_id, e.certificate
        """),
    StaffView(
      name: "decisiones_y_efectos",
      spanish: "¿Qué se decidió, y qué cambió por ello en la corrida?",
      english: "What was decided, and what did it change in the run?",
      query: """
        SELECT n.title AS titulo, coalesce(s.razon_social, s.nombre_comercial) AS nombre,
          m.rank AS lugar, m.score AS puntuacion, d.*
        FROM decisions d JOIN corrida_actual c USING (run_id)
        LEFT JOIN needs n USING (run_id, need_id)
        LEFT JOIN suppliers s USING (run_id, supplier_id)
        LEFT JOIN matches m USING (run_id, need_id, supplier_id)
        ORDER BY d.run_id, d.need_id, d.supplier_id
        """),
  ]
}
