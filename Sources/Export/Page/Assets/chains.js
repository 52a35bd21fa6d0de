"use strict";
/** The panel of chains: a diagram of each; of a chosen one its gaps, by state, and its risks. */
{
  const {h} = Page;
  const number = (label) => ({label, isNumber: true});

  const critical = (stage) => ["mx", "us", "eu"].filter((party) => String(stage[`critical_${party}`]) === "true")
    .map((party) => Page.t(`party.${party}`)).join(", ");

  const stagesOf = (gaps, chain) => gaps.filter((row) => row.chain_id === chain && !row.state_key)
    .sort((a, b) => a.position - b.position);

  const lacks = (stage) => [
    stage.codes_unmade > 0 && `${Page.t("codesUnmade", stage.codes_unmade)}: ${stage.unmade}`,
    stage.codes_single_source > 0 && `${Page.t("codesSingle", stage.codes_single_source)}: ${stage.single_source}`,
  ].filter(Boolean).map((text) => h("div", null, text));

  const gapTable = (stages, chain) => Page.grid({caption: Page.t("gapsOf", Page.names.chain(chain)),
    heads: [Page.t("stage"), Page.t("condition"), number(Page.t("needs")), number(Page.t("unserved")),
      number(Page.t("nearlyServed")), number(Page.t("singleSource")),
      number(Page.t("firmsNow")), number(Page.t("firmsCould")), Page.t("concentration"), Page.t("lacking")],
    rows: stages.map((stage) => [
      h("a", {href: Page.route.to({view: "chains", chain, stage: stage.stage_id})},
        `${stage.position}. ${stage.stage || stage.stage_id}`),
      Page.chip(Page.t(`stage.${Page.chain.state(stage)}`),
        {broken: "bad", thin: "warn", firm: "good"}[Page.chain.state(stage)]),
      ...["needs", "needs_unserved", "needs_near_miss", "needs_single_source", "firms_now",
        "firms_could"].map((name) => Page.format.count(stage[name])),
      stage.hhi_workers === null || stage.hhi_workers === "" ? "–"
        : `${Page.format.count(stage.hhi_workers)} ${Page.names.keyed("band", stage.hhi_workers_band)}`,
      lacks(stage)])});

  const stateTable = (rows) => Page.grid({caption: Page.t("gapsByState"),
    heads: [Page.t("state"), Page.t("role"), number(Page.t("needs")), number(Page.t("unserved")),
      number(Page.t("firmsNow")), number(Page.t("firmsCould")),
      number(Page.t("quotient")), number(Page.t("density"))],
    rows: rows.map((row) => [Page.names.state(row.state_key), Page.names.keyed("role", row.role),
      ...["needs", "needs_unserved", "firms_now", "firms_could"].map((name) => Page.format.count(row[name])),
      Page.format.number(row.location_quotient, 2), Page.format.number(row.density, 3)])});

  const riskTable = (risks, isOneStage) => Page.grid({caption: Page.t("risks"),
    heads: [Page.t("falls"), ...(isOneStage ? [] : [Page.t("stage")]), number(Page.t("leftWithout")),
      number(Page.t("weakened")), number(Page.t("producersLost")),
      Page.t("codesLost"), Page.t("stagesWithout")],
    rows: risks.map((risk) => [[h("span", {class: "quiet"}, `${Page.t(`fallen.${risk.kind}`)} `),
      risk.kind === "firm" && Page.firmRows?.has(risk.key)
        ? h("a", {href: Page.route.to({firm: risk.key})}, Page.firms.name[Page.firmRows.get(risk.key)])
        : risk.name || risk.key],
    ...(isOneStage ? [] : [`${risk.position}. ${risk.stage || risk.stage_id}`]),
    `${Page.format.count(risk.needs_left_without)} / ${Page.format.count(risk.needs)}`,
      Page.format.count(risk.needs_weakened),
    `${Page.format.count(risk.producers_lost)} / ${Page.format.count(risk.establishments)}`,
    risk.codes_lost > 0 ? `${risk.codes_lost}: ${risk.lost}` : "0", risk.stages_left_without || ""])});

  const grave = (a, b) => b.needs_left_without - a.needs_left_without || b.codes_lost - a.codes_lost
    || b.needs_weakened - a.needs_weakened || b.producers_lost - a.producers_lost || a.place - b.place;

  const details = (gaps, chain, stage) => {
    const risks = Page.reports.rows("chainRisks").filter((row) => row.chain_id === chain
      && (!stage || row.stage_id === stage)).sort(grave);
    const parts = [];
    if (stage) {
      const rows = gaps.filter((row) => row.chain_id === chain && row.stage_id === stage && row.state_key)
        .sort((a, b) => b.needs - a.needs || b.firms_now - a.firms_now);
      const needs = Page.needs.need_id.filter((_, row) => Page.needs.chain_id[row] === chain
        && Page.needs.stage_id[row] === stage);
      parts.push(h("h3", {id: "stage"}, Page.names.stage(stage, chain)),
        h("p", null, Page.t("needs"), ": ", Page.format.count(needs.length)),
        h("ul", {class: "plain"}, Page.reports.needLinks(needs.slice(0, 50).join(";"))),
        rows.length > 0 ? stateTable(rows) : "");
    }
    if (risks.length > 0) parts.push(h("p", {class: "quiet"}, Page.t("risksMeaning")),
      riskTable(risks, Boolean(stage)));
    return parts;
  };

  Page.chains = {
    show: (box, {chain, stage}) => {
      const gaps = Page.reports.rows("chainGaps");
      const chains = Page.data("run").chains.filter((item) => gaps.some((row) => row.chain_id === item.key));
      const isOne = chains.some((item) => item.key === chain);
      Page.fill(box, h("h2", {tabindex: -1},
        isOne ? `${Page.t("view.chains")}: ${Page.names.chain(chain)}` : Page.t("view.chains")),
        h("nav", {class: "switch noprint", "aria-label": Page.t("view.chains")},
          h("a", {href: Page.route.to({view: "chains"}), "aria-current": isOne ? null : "page"},
            Page.t("allChains")),
          chains.map((item) => h("a",
            {href: Page.route.to({view: "chains", chain: item.key}),
            "aria-current": item.key === chain ? "page" : null}, Page.names.chain(item.key)))),
        h("p", {class: "quiet"}, Page.t("chainKey")),
        (chains.length === 0 ? [h("p", null, Page.t("noChains"))]
          : chains.filter((item) => !isOne || item.key === chain).flatMap((item) => {
          const stages = stagesOf(gaps, item.key);
          return [h("section", {class: "part", "aria-label": Page.names.chain(item.key)},
            isOne ? "" : h("h3", null,
              h("a", {href: Page.route.to({view: "chains", chain: item.key})}, Page.names.chain(item.key))),
            stages[0] && critical(stages[0]) ? h("p", null, Page.t("criticalFor"), " ", critical(stages[0])) : "",
            h("div", {class: "scroll", tabindex: 0, role: "region",
              "aria-label": Page.t("diagramOf", Page.names.chain(item.key))},
              Page.chain.diagram(item.key, stages, stage)),
            isOne ? gapTable(stages, item.key) : "", isOne ? details(gaps, item.key, stage) : "")];
        })));
      if (stage) document.getElementById("stage")?.scrollIntoView({block: "start"});
    },
  };
}
