extension SummaryPage {
  /// The looks of the page: on paper one sheet, on a screen as wide as one, on narrow ones a column.
  ///
  /// On paper names keep to their lines, so that the sheet holds; on a screen they take what they need.
  static let style: StaticString = """

    @page { margin: 9mm 10mm; }
    * { box-sizing: border-box; }
    html { font: 8pt/1.26 "Noto Sans", "Liberation Sans", Arial, Helvetica, sans-serif;
      color: #1f2937; background: #fff; }
    body { margin: 0 auto; }
    header { display: flex; justify-content: space-between; align-items: baseline; gap: 6mm;
      border-bottom: 0.6mm solid #1f4e5f; }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 0.35rem; color: #1f4e5f; }
    h2 { font-size: 1.18rem; margin: 0.85rem 0 0.2rem; color: #1f4e5f; }
    p { margin: 0.2rem 0; overflow-wrap: anywhere; }
    a { color: #1f5f73; }
    section { break-inside: avoid; }
    .pair { display: grid; grid-template-columns: minmax(0, 4fr) minmax(0, 3fr);
      column-gap: 6mm; }
    .figures { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0.8rem;
      margin: 0.35rem 0; padding: 0; list-style: none; }
    .figures li { border-left: 0.35rem solid #2a7f86; padding-left: 0.7rem; line-height: 1.15; }
    .figures .low { border-color: #b5452e; }
    .figures b { display: block; font-size: 1.88rem; }
    table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0.2rem 0; }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; }
    th, td { padding: 0.12rem 0.35rem 0.12rem 0; text-align: left; vertical-align: top;
      font-weight: normal; border-bottom: 0.1mm solid #d1d5db;
      font-variant-numeric: tabular-nums; overflow-wrap: anywhere; hyphens: auto; }
    thead th { vertical-align: bottom; font-size: 0.875rem; line-height: 1.12; color: #4b5563;
      border-bottom: 0.25mm solid #6b7280; }
    .bar { display: inline-block; width: 4.2rem; height: 0.85rem; vertical-align: -0.1rem;
      margin-right: 0.4rem; }
    .track { fill: #e5e7eb; }
    .value { fill: #2a7f86; }
    .before { fill: #b5452e; }
    .due { fill: #1f2937; }
    td { white-space: nowrap; }
    .name { white-space: normal; }
    .groups th:nth-child(1) { width: 21%; }
    .groups th:nth-child(2) { width: 11%; }
    .groups th:nth-child(3), .groups th:nth-child(4) { width: 7.5%; }
    .groups th:nth-child(5), .groups th:nth-child(6) { width: 17%; }
    .groups th:nth-child(7) { width: 10.5%; }
    .chains th:nth-child(1) { width: 40%; }
    .chains th:nth-child(2) { width: 19%; }
    .chains th:nth-child(3) { width: 12%; }
    .chains th:nth-child(4) { width: 8%; }
    .chains th:nth-child(5) { width: 11%; }
    .losses th:nth-child(1) { width: 29%; }
    .losses th:nth-child(2) { width: 34%; }
    .losses th:nth-child(3) { width: 13%; }
    .losses th:nth-child(4) { width: 11%; }
    .steps th:nth-child(1) { width: 51%; }
    .steps th:nth-child(2) { width: 22%; }
    .training th:nth-child(1) { width: 29%; }
    .training th:nth-child(2) { width: 24%; }
    .training th:nth-child(3) { width: 19%; }
    .lists th:nth-child(1) { width: 47%; }
    .statistics th:nth-child(1) { width: 54%; }
    .withheld, .none { color: #4b5563; font-style: italic; }
    .key { font-size: 0.875rem; color: #4b5563; }
    footer { margin-top: 0.7rem; border-top: 0.25mm solid #6b7280; font-size: 0.875rem;
      color: #4b5563; }
    footer p { margin: 0.15rem 0 0; }
    @media print {
      .other { display: none; }
      header p { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
      tbody th, tbody td { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .name { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2;
        overflow: hidden; line-height: 1.15; }
      .losses .name { -webkit-line-clamp: 3; }
      .steps .name { -webkit-line-clamp: 1; line-height: inherit; }
    }
    @media screen {
      html { font-size: 10.5pt; }
      body { max-width: 250mm; padding: 5mm; }
    }
    @media screen and (max-width: 760px) {
      header, .pair { display: block; }
      .figures { grid-template-columns: repeat(2, minmax(0, 1fr)); }
      section { overflow-x: auto; }
      .chains, .losses, .steps, .training { min-width: 42rem; }
      .groups { min-width: 56rem; }
    }

    """
}
