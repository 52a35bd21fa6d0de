"use strict";
/** What stands beside the list while no need is open: the run in figures, and its needs on the map. */
{
  const {h} = Page;
  const figure = (value, label, kind = "") => h("li", {class: kind}, h("b", null, value), " ", label);

  const byState = () => {
    const counts = new Map();
    for (const row of Page.list.rows()) {
      const key = Page.needs.state[row];
      if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  };

  const choose = (key) => {
    Page.search.filters.state = key;
    Page.list.refresh(true);
    Page.filters.refresh();
    document.getElementById("count").scrollIntoView({block: "center"});
  };

  const table = (counts) => {
    const firms = new Map();
    for (const key of Page.firms?.state ?? []) firms.set(key, (firms.get(key) ?? 0) + 1);
    const keys = [...new Set([...counts.keys(), ...firms.keys()])].filter(Boolean);
    keys.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)
      || Page.names.state(a).localeCompare(Page.names.state(b), "es"));
    return Page.grid({caption: Page.t("byState"), isQuiet: true,
      heads: [Page.t("state"), {label: Page.t("needs"), isNumber: true},
        {label: Page.t("firmsNamed"), isNumber: true}],
      rows: keys.map((key) => [h("button", {type: "button", class: "name", onclick: () => choose(key)},
        Page.names.state(key)),
        Page.format.count(counts.get(key) ?? 0), Page.firms ? Page.format.count(firms.get(key) ?? 0) : "…"])});
  };

  Page.home = {
    show: (box) => {
      const run = Page.data("run");
      const served = Page.needs.ranked.filter((count) => count > 0).length;
      const decided = Page.store.all().filter((row) => row.verdict).length;
      Page.fill(box, 
        h("h2", {tabindex: -1}, Page.t("night", Page.format.day(run.date))),
        h("ul", {class: "figures"},
          figure(Page.format.count(run.needs), Page.t("needs")),
          figure(Page.format.count(served), Page.t("served")),
          figure(Page.format.count(run.needs - served), Page.t("unserved"), run.needs > served ? "bad" : ""),
          figure(Page.format.count(run.ranked), Page.t("rankedRows")),
          figure(Page.format.count(decided), Page.t("decidedHere"))),
        h("p", null, Page.t("welcome")),
        h("h3", null, Page.t("mapOfNeeds")),
        h("p", {class: "quiet"}, Page.t("mapOfNeedsHint")),
        h("div", {id: "country"}));
      Page.home.refresh();
    },

    /** Draws the map anew, when the needs that are looked at have changed. */
    refresh: () => {
      const box = document.getElementById("country");
      if (!box) return;
      const counts = byState();
      Page.fill(box, Page.map.country(counts, choose), table(counts));
    },
  };
}
