import Tables

/// The firms that are named, as the page reads them.
struct PageFirms {
  let review: Review
  let rows: PageRows

  /// The table. A person's tax number is not in it, and of a firm that reports alone name there is no
  /// more than its name, as in the reports.
  var table: Columnar {
    let own = rows.firms
    let suppliers = review.suppliers
    let keys = suppliers.columnOrEmpty("supplier_id")
    let firms = Firms(suppliers)
    let credentials = review.credentials
    func text(_ name: String, from column: String? = nil) -> Columnar.Column {
      .text(name, suppliers.columnOrEmpty(column ?? name), own)
    }
    let facts: [Columnar.Column] =
      [text("state", from: "state_key"), text("municipality"), text("scian"), text("activity")]
      + Columnar.Column.phrases("size") { firms.size(own[$0]) }
      + Columnar.Column.phrases("certificates") { credentials[keys[own[$0]]] ?? Phrase("", "") }
      + [.words("rfc") { firms.taxNumber(own[$0]) }]
    let places: [Columnar.Column] = [
      .degrees("latitude", suppliers.columnOrEmpty("latitude"), own),
      .degrees("longitude", suppliers.columnOrEmpty("longitude"), own),
    ]
    return Columnar(
      rowCount: own.count,
      columns: [text("supplier_id"), .words("name") { firms.name(own[$0]) }]
        + facts.map { ofRanked($0) { $0.text("") } } + places.map { ofRanked($0) { $0.null() } })
  }

  /// A column whose values are told of firms that are ranked or near misses alone.
  private func ofRanked(
    _ column: Columnar.Column, otherwise nothing: @escaping (inout ScriptJSON) -> Void
  ) -> Columnar.Column {
    Columnar.Column(name: column.name) { row, json in
      if rows.isRanked[rows.firms[row]] { column.append(row, &json) } else { nothing(&json) }
    }
  }
}
