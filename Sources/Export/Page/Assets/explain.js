"use strict";
/** Why a firm was ranked: the parts of its score, the reasons in words, and who it is. */
{
  const {h} = Page;

  /** Reasons in single sentences; a semicolon between guillemets belongs to a title. */
  const sentences = (text) => {
    const found = [""];
    let depth = 0;
    for (const mark of text) {
      if (mark === "«") depth += 1;
      if (mark === "»") depth -= 1;
      if (mark === ";" && depth <= 0) found.push(""); else found[found.length - 1] += mark;
    }
    return found.map((sentence) => sentence.trim()).filter(Boolean);
  };

  const parts = (match) => {
    const criteria = Page.data("run").criteria;
    const isCounted = (part) => part !== null && part !== undefined;
    const rows = criteria.map((criterion, at) => h("tr",
      {"data-part": isCounted(match.parts[at]) ? match.parts[at] : null},
      h("th", {scope: "row"}, Page.bars.patch(at), " ", criterion[Page.language]),
      h("td", {class: "number"}, isCounted(match.parts[at]) ? Page.format.part(match.parts[at])
        : h("span", {class: "quiet"}, Page.t("notCounted"))),
      h("td", {class: "drawn"}, Page.bars.part(match.parts[at], at))));
    return h("table", {class: "parts"}, h("caption", null, Page.t("partsOf")),
      h("thead", null, h("tr", null, h("th", {scope: "col"}, Page.t("criterion")),
        h("th", {scope: "col", class: "number"}, Page.t("points")), h("td", {class: "drawn"}))),
      h("tbody", null, rows),
      h("tfoot", null, h("tr", null, h("th", {scope: "row"}, Page.t("sum")),
        h("td", {class: "number sum"}, Page.format.part(match.score)), h("td", {class: "drawn"}))));
  };

  Page.explain = {
    sentences,

    /** A list of reasons, in the language of the run. */
    reasons: (text) => h("ul", {class: "reasons", lang: Page.data("run").language},
      sentences(text).map((sentence) => h("li", null, sentence))),

    /** The facts of a firm. */
    firm: (firm) => {
      const of = Page.firms;
      const language = Page.language;
      return Page.facts([
        [Page.t("activity"), [of.scian[firm] && `SCIAN ${of.scian[firm]}`,
          of.activity[firm]].filter(Boolean).join(" · ")],
        [Page.t("place"), [of.municipality[firm], Page.names.state(of.state[firm])].filter(Boolean).join(", ")],
        [Page.t("size"), of[`size_${language}`][firm]],
        [Page.t("certificates"), of[`certificates_${language}`][firm]],
        ["RFC", of.rfc[firm]],
        [Page.t("firmKey"), of.supplier_id[firm]],
      ]);
    },

    /** What opens under a row of the ranking. */
    row: (need, match, gaps) => h("div", {class: "why"},
      h("div", null, parts(match),
        h("p", {class: "quiet"}, Page.t("confidenceOf", Page.format.score(match.confidence)))),
      h("div", null,
        h("h4", null, Page.t("reasons")), Page.explain.reasons(match.reasons),
        match.agreement ? h("p", null, Page.ranking.trade(match)) : null,
        gaps.length > 0 ? [h("h4", null, Page.t("originGaps")),
          h("ul", {class: "reasons", lang: Page.data("run").language},
          gaps.map((gap) => h("li", null, gap.change)))] : null,
        h("h4", null, Page.t("firm")), Page.explain.firm(match.firm),
        h("p", null, h("a", {href: Page.route.to({firm: Page.firms.supplier_id[match.firm]})},
          Page.t("whereElse"))),
        Page.verdict.note(need, match))),
  };
}
