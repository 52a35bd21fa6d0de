import Tables

/// The run on one page, for people who decide about programmes and do not open workbooks.
///
/// It holds no script and asks nothing of a network. Every list on it has a greatest length and every
/// name one line, so that it prints on one sheet of A4 or letter paper however large the night was.
/// All its numbers are those of the tables; it changes with them alone.
struct SummaryPage {
  /// Its media type.
  static let mediaType = "text/html"

  let review: Review
  let run: RunFacts
  let contact: String
  let language: ExportSettings.Language

  /// The name of the file in a language.
  static func file(_ language: ExportSettings.Language) -> String {
    switch language {
    case .es: "resumen.es.html"
    case .en: "summary.en.html"
    }
  }

  /// The page.
  var html: String {
    let head = Markup.element(
      "head",
      [
        .void("meta", ["charset": "utf-8"]), Self.newLine,
        .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        Self.newLine, .element("title", [:], "\(Phrase.Brief.title[language]) · \(run.runID)"),
        Self.newLine, .element("style", [:], [Markup(ours: Self.style)]), Self.newLine,
      ])
    let sections = [
      heading, needs, groups, .element("div", ["class": "pair"], [column(left), column(right)]),
      footer,
    ]
    let body = Markup.element(
      "body", [:], sections.flatMap { [$0, Self.newLine] })
    let page = Markup.element("html", ["lang": language.rawValue], [head, Self.newLine, body])
    return "<!DOCTYPE html>\n" + page.html + "\n"
  }

  private static let newLine = Markup(ours: "\n")

  private var left: [Markup] { [chains, steps] }
  private var right: [Markup] { [shortlists, statistics, training] }

  private func column(_ sections: [Markup]) -> Markup {
    .element("div", [:], sections.flatMap { [$0, Self.newLine] })
  }

  private var heading: Markup {
    let other: ExportSettings.Language = language == .es ? .en : .es
    return .element(
      "header",
      [
        .element("h1", [:], Phrase.Brief.title[language]),
        .element(
          "p", [:],
          [
            Markup(
              "\(Self.clipped(run.pipeline, 40)) · \(Phrase.ReadMe.date[language]) \(run.date)"),
            .element(
              "span", ["class": "other"],
              [
                Markup(" · "),
                .element(
                  "a",
                  [
                    "href": Self.file(other), "lang": other.rawValue, "hreflang": other.rawValue,
                  ], Phrase.Brief.thisLanguage[other]),
              ]),
          ]),
      ])
  }

  private var footer: Markup {
    var facts = [
      "\(Phrase.ReadMe.run[language]) \(run.runID)",
      "Encadena \(run.version)",
    ]
    if !contact.isEmpty {
      facts.append("\(Phrase.ReadMe.contact[language]): \(Self.clipped(contact, 80))")
    }
    return .element(
      "footer",
      [
        .element("p", [:], Phrase.Brief.privacy[language]),
        .element("p", [:], facts.joined(separator: " · ")),
      ])
  }
}

// MARK: What sections are made of

extension SummaryPage {
  /// A section with its heading.
  func section(_ title: Phrase, _ parts: [Markup]) -> Markup {
    .element("section", [:], [.element("h2", [:], title[language])] + parts)
  }

  /// A section of which the run has no table, or an empty one.
  func section(_ title: Phrase, without reason: Phrase) -> Markup {
    section(title, [.element("p", ["class": "none"], reason[language])])
  }

  /// A sentence.
  func sentence(_ text: Phrase) -> Markup { .element("p", [:], text[language]) }

  /// A table whose first cell of each row names the row.
  ///
  /// - Parameters:
  ///   - look: The class that sets the widths of its columns.
  ///   - caption: What the table tells, for those who do not see it.
  ///   - headings: The headings.
  ///   - rows: The cells of each row.
  /// - Returns: The table.
  func table(_ look: String, _ caption: Phrase, _ headings: [Phrase], _ rows: [[Markup]]) -> Markup
  {
    let head = Markup.element(
      "thead",
      [.element("tr", headings.map { .element("th", ["scope": "col"], $0[language]) })])
    let body = rows.map { cells in
      Markup.element(
        "tr",
        cells.enumerated().map { place, cell in
          place == 0
            ? .element("th", ["scope": "row"], [cell]) : .element("td", [:], [cell])
        })
    }
    return .element(
      "table", ["class": look],
      [.element("caption", [:], caption[language]), head, .element("tbody", body)])
  }

  /// A name that a sentence can hold; what is cut off is told by three points.
  static func clipped(_ name: String, _ limit: Int) -> String {
    name.count <= limit ? name : name.prefix(limit - 1) + "…"
  }

  /// A name that may take more than a line, on paper no more than the sheet has room for.
  func name(_ name: String) -> Markup { .element("span", ["class": "name"], name) }

  /// A number before and after.
  func change(_ before: String?, _ after: String?) -> Markup {
    Markup("\(before ?? "–") → \(after ?? "–")")
  }
}

extension Markup {
  /// An element without attributes.
  static func element(_ name: StaticString, _ parts: [Markup]) -> Markup {
    element(name, [:], parts)
  }
}
