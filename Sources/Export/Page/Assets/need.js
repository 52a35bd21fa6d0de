"use strict";
/** A need: what is wanted, who could supply it and why, who nearly could, where they are. */
{
  const {h} = Page;
  let asked = 0;

  const about = (row) => {
    const needs = Page.needs;
    const place = [needs.municipality[row],
      needs.state[row] && Page.names.state(needs.state[row])].filter(Boolean).join(", ");
    return Page.facts([
      [Page.t("buyer"), needs.buyer[row]],
      [Page.t("place"), place],
      [Page.t("chain"), needs.chain_id[row]
        && h("a", {href: Page.route.to({view: "chains", chain: needs.chain_id[row], stage: needs.stage_id[row]})},
        [Page.names.chain(needs.chain_id[row]),
          needs.stage_id[row] && Page.names.stage(needs.stage_id[row],
          needs.chain_id[row])].filter(Boolean).join(" › "))],
      [Page.t("deadline"), needs.deadline[row] && Page.format.day(needs.deadline[row])],
      ["SCIAN", needs.scian[row] && `${needs.scian[row]} · ${Page.names.sector(needs.sector[row])}`],
      [Page.t("hs"), needs.hs[row]],
      [Page.t("destination"), needs.destination[row]],
      [Page.t("required"), needs.required[row]],
      [Page.t("ranked"), Page.format.count(needs.ranked[row])],
      [Page.t("near"), Page.format.count(needs.near[row])],
      [Page.t("best"), Page.format.score(needs.best[row])],
      [Page.t("confidence"), Page.format.score(needs.confidence[row])],
    ]);
  };

  const nearMisses = (near) => near.length === 0 ? null
    : h("section", {class: "part"}, h("h3", null, Page.t("nearMisses")),
    h("p", {class: "quiet"}, Page.t("nearMeaning")),
    Page.grid({caption: Page.t("nearMisses"), isQuiet: true,
      heads: [{label: Page.t("place.order"), isNumber: true}, Page.t("firm"),
        {label: Page.t("scoreWould"), isNumber: true}, Page.t("missing"), Page.t("reasons")],
      rows: near.map((miss) => [String(miss.place),
        h("a", {href: Page.route.to({firm: Page.firms.supplier_id[miss.firm]})}, Page.firms.name[miss.firm]),
        Page.format.score(miss.score), h("strong", null, miss.missing),
        h("details", null, h("summary", null, Page.t("reasons")), Page.explain.reasons(miss.reasons))])}));

  const changes = (row, left) => {
    const earlier = Page.data("run").earlier;
    if (!earlier) return null;
    const needs = Page.needs;
    return h("section", {class: "part"}, h("h3", null, Page.t("changes")),
      h("p", null, Page.t("sinceNight", Page.format.day(earlier.date)), " ",
        Page.t("changeCounts", needs.entered[row] ?? 0, needs.left[row] ?? 0, needs.moved[row] ?? 0)),
      left.length > 0 ? h("ul", null, left.map((change) => h("li", null,
        Page.t("leftFrom", change.earlier_rank), " ",
          change.name || (change.firm >= 0 ? Page.firms.name[change.firm] : "")))) : null);
  };

  const body = async (row, key) => {
    const [, , rankings] = await Promise.all([Page.load("firms"), Page.load("reports"), Page.rankings.of(row)]);
    const reports = Page.data("reports");
    const mine = (name) => Page.reports.rows(name).filter((item) => item.need_id === key);
    const shortlists = new Map(reports.shortlists ? mine("shortlists").map((item) => [item.supplier_id, item])
      : []);
    const unreached = mine("unreached");
    return [
      rankings.matches.length > 0
        ? h("section", {class: "part"}, h("h3", null, Page.t("ranking")),
          h("p", {class: "quiet noprint"}, Page.t("rankingHint")), Page.bars.legend(),
          Page.ranking.table(key, rankings.matches, shortlists, mine("originGaps")),
          unreached.length > 0 ? h("p", {class: "quiet"}, Page.t("floorsUnreached"), " ",
            unreached.map((floor) => `${Page.names.group(floor.group)} (${floor.had}/${floor.required}: ${floor[`why_${Page.language}`]})`).join("; "), ".") : null)
        : h("p", {class: "notice"}, h("strong", null, Page.t("status.unranked")), ". ",
          Page.needs.unmatched[row] ? Page.names.keyed("unmatched", Page.needs.unmatched[row]) : ""),
      nearMisses(rankings.near),
      h("section", {class: "part"}, h("h3", null, Page.t("map")), Page.map.need(row, rankings.matches)),
      changes(row, rankings.changes),
    ];
  };

  const step = (label, mark, key) => h(key ? "a" : "span",
    {class: "step", href: key ? Page.route.to({need: key}) : null,
    "aria-disabled": key ? null : "true", role: key ? null : "link", "aria-label": label}, mark);

  Page.need = {
    /** Shows a need, and a firm's row if one is asked for. */
    show: async (box, key, firm) => {
      const turn = asked += 1;
      const row = Page.needRows.get(key);
      if (row === undefined) {
        box.replaceChildren(h("h2", {tabindex: -1}, Page.t("noNeed", key)),
          h("p", null, h("a", {href: "#"}, Page.t("backToList"))));
        return;
      }
      const rest = h("div", {"aria-busy": "true"}, h("p", {class: "wait"}, Page.t("loading")));
      box.replaceChildren(
        h("nav", {class: "steps noprint", "aria-label": Page.t("steps")},
          h("a", {href: "#", class: "back"}, `← ${Page.t("backToList")}`),
          step(Page.t("previousNeed"), "‹", Page.list.beside(-1)),
            step(Page.t("nextNeed"), "›", Page.list.beside(1)),
          h("button", {type: "button", onclick: () => window.print()}, Page.t("print"))),
        h("h2", {tabindex: -1, lang: Page.needs.language[row] || null}, Page.needs.title[row] || key),
        h("p", {class: "key"}, key), about(row), rest);
      const parts = await body(row,
        key).catch((error) => [h("p", {class: "notice"}, Page.t("unreadable", error.message))]);
      if (turn !== asked) return;
      rest.removeAttribute("aria-busy");
      rest.replaceChildren(...parts.filter(Boolean));
      if (firm && !Page.ranking.open(Page.firmRows.get(firm))) rest.prepend(h("p",
        {class: "notice", role: "status"}, Page.t("notRanked")));
    },
  };
}
