"use strict";
/** The ranking of a need: a table whose rows open to say why. */
{
  const {h} = Page;
  let current = {need: "", rows: new Map()};

  const change = (match) => {
    if (match.change === "entered") return Page.chip(Page.t("change.entered"), "new");
    if (match.change === "up") return Page.chip(`▲ ${match.earlier_rank}→${match.rank}`, "",
      Page.t("change.up", match.earlier_rank));
    if (match.change === "down") return Page.chip(`▼ ${match.earlier_rank}→${match.rank}`, "",
      Page.t("change.down", match.earlier_rank));
    return null;
  };

  const isTrue = (value) => value === true || value === "true";

  const marks = (match, shortlist) => [
    shortlist ? Page.chip(Page.t("callAs", shortlist.place), "good", Page.t("callMeaning")) : null,
    change(match),
    match.decision ? Page.chip(Page.t("decidedBefore", Page.names.verdict(match.decision))) : null,
    match.groups ? Page.names.groups(match.groups).map((name) => Page.chip(name, "group")) : null,
    match.floor ? Page.names.groups(match.floor).map((name) => Page.chip(Page.t("byFloor", name), "group")) : null,
  ];

  const toggle = (entry, isOpen) => {
    entry.button.setAttribute("aria-expanded", String(isOpen));
    entry.row.classList.toggle("open", isOpen);
    entry.under.hidden = !isOpen;
    if (isOpen && !entry.cell.hasChildNodes()) entry.cell.append(Page.explain.row(current.need, entry.match,
      entry.gaps));
    if (!isOpen) entry.cell.replaceChildren();
  };

  const row = (need, match, shortlist, gaps) => {
    const at = `why-${match.rank}`;
    const name = Page.firms.name[match.firm];
    const button = h("button", {type: "button", class: "name", "aria-expanded": "false", "aria-controls": at,
      onclick: () => {
        const isOpen = button.getAttribute("aria-expanded") !== "true";
        toggle(entry, isOpen);
        Page.route.note({need, firm: isOpen ? Page.firms.supplier_id[match.firm] : ""});
      }}, name);
    const cells = h("tr", {role: "row", "data-firm": Page.firms.supplier_id[match.firm]},
      h("td", {role: "cell", class: "rank number"}, String(match.rank)),
      h("th", {role: "rowheader", scope: "row", class: "who"}, button,
        h("span", {class: "about"},
          [Page.firms.municipality[match.firm],
          Page.names.state(Page.firms.state[match.firm])].filter(Boolean).join(", ")),
        h("span", {class: "marks"}, marks(match, shortlist))),
      h("td", {role: "cell", class: "score number"}, Page.format.score(match.score)),
      h("td", {role: "cell", class: "drawn"}, Page.bars.score(match.parts)),
      h("td", {role: "cell", class: "sure number"}, Page.format.score(match.confidence)),
      h("td", {role: "cell", class: "trade"}, match.agreement ? Page.ranking.trade(match, false) : ""),
      h("td", {role: "cell", class: "decide"}, Page.verdict.select(need, match)));
    const cell = h("td", {role: "cell", colspan: 7});
    const under = h("tr", {role: "row", id: at, class: "under", hidden: true}, cell);
    const entry = {match, button, row: cells, under, cell, gaps};
    current.rows.set(match.firm, entry);
    return [cells, under];
  };

  Page.ranking = {
    /** The agreement of a match, its margin and the state of origin. */
    trade: (match, isWhole = true) => h("span", null,
      isWhole ? Page.names.agreement(match.agreement) : match.agreement,
      match.margin_pp !== null && match.margin_pp !== ""
        ? ` · ${Page.t("margin", Page.format.number(match.margin_pp, 1))}` : "",
      match.origin ? [" · ", Page.names.keyed("origin", match.origin)] : "",
      isTrue(match.illustrative) ? ` · ${Page.t("illustrative")}` : ""),

    /** The table. */
    table: (need, matches, shortlists, gaps) => {
      current = {need, rows: new Map()};
      const head = (label, kind = "") => h("th", {role: "columnheader", scope: "col", class: kind}, label);
      return h("div", {class: "table"}, h("table", {class: "ranking", role: "table"},
        h("caption", {class: "unseen"}, Page.t("rankingOf", Page.needs.title[Page.needRows.get(need)])),
        h("thead", {role: "rowgroup"}, h("tr", {role: "row"}, head(Page.t("rank"), "number"), head(Page.t("firm")),
          head(Page.t("score"), "number"), head(Page.t("explained"), "drawn"),
            head(Page.t("confidence"), "number sure"),
          head(Page.t("agreement"), "trade"), head(Page.t("decision")))),
        h("tbody", {role: "rowgroup"}, matches.map((match) => row(need, match,
          shortlists.get(Page.firms.supplier_id[match.firm]),
          gaps.filter((gap) => gap.supplier_id === Page.firms.supplier_id[match.firm]))))));
    },

    /** Opens the row of a firm and goes there. */
    open: (firm, isFocused = true) => {
      const entry = current.rows.get(firm);
      if (!entry) return false;
      toggle(entry, true);
      Page.route.note({need: current.need, firm: Page.firms.supplier_id[firm]});
      entry.row.scrollIntoView({block: "start"});
      if (isFocused) entry.button.focus({preventScroll: true});
      return true;
    },

    /** Opens every row, or closes those that were not open before. */
    openAll: (isOpen) => {
      for (const entry of current.rows.values()) {
        if (isOpen) {
          entry.wasOpen = !entry.under.hidden;
          toggle(entry, true);
        } else if (!entry.wasOpen) toggle(entry, false);
      }
    },
  };
}
