"use strict";
/** The panel of inclusion: measures over all needs and protected statistics; never a firm. */
{
  const {h} = Page;
  const number = (label) => ({label, isNumber: true});
  const sizes = ["micro", "small", "medium", "large"];
  const whole = ["floors_met", "floors_unreached", "places_by_floor", "shortlisted_pairs", "shortlist_kept",
    "shortlist_new", "shortlist_dropped",
    "shortlist_floor", "greatest_load"];
  let shown = "";

  const told = (metric, value) => whole.includes(metric) ? Page.format.count(value) : Page.format.number(value, 3);

  // Rows of one measure together, in the order in which the measures come.
  const byMetric = (rows) => {
    const order = [...new Set(rows.map((row) => row.metric))];
    return rows.map((row, at) => [row, at]).sort(([a, left],
      [b, right]) => order.indexOf(a.metric) - order.indexOf(b.metric) || left - right)
      .map(([row]) => row);
  };

  const measures = (rows, caption) => rows.length === 0 ? "" : Page.grid({caption,
    heads: [Page.t("measure"), Page.t("group"), number(Page.t("amongFirst")), number(Page.t("beforeFloors")),
      number(Page.t("afterFloors")), number(Page.t("needs"))],
    rows: byMetric(rows).map((row) => [row[`measure_${Page.language}`],
      row.group ? Page.names.group(row.group) : "–", Page.format.count(row.k),
      told(row.metric, row.before), told(row.metric, row.after), Page.format.count(row.needs)])});

  const floors = (rows) => {
    const groups = Page.data("run").groups.filter((group) => rows.some((row) => row.group === group.key
      && row.metric === "floors_met"));
    const of = (group, metric) => rows.find((row) => row.group === group && row.metric === metric);
    return groups.length === 0 ? "" : Page.grid({caption: Page.t("floorsByGroup"),
      heads: [Page.t("group"), number(Page.t("metBefore")), number(Page.t("metAfter")), "",
        number(Page.t("unreachedShort")), number(Page.t("placesGiven"))],
      rows: groups.map((group) => {
        const met = of(group.key, "floors_met");
        return [group[Page.language], Page.format.count(met.before),
          `${Page.format.count(met.after)} / ${Page.format.count(met.needs)}`,
          Page.bars.plain(met.after, met.needs), Page.format.count(of(group.key, "floors_unreached")?.after),
            Page.format.count(of(group.key, "places_by_floor")?.after)];
      })});
  };

  const cell = (row) => {
    if (!row) return "";
    if (row.firms === null || row.firms === "" || row.status === "withheld") return h("span", {class: "withheld"},
      Page.t("withheld"));
    return [Page.format.count(row.firms),
      row.status === "carried" ? h("span", {class: "quiet", title: Page.t("carriedMeaning")}, " *") : ""];
  };

  const statistics = (rows) => {
    const groups = [...new Set(rows.map((row) => row.group))];
    const box = h("div");
    const draw = () => {
      const mine = rows.filter((row) => row.group === shown);
      Page.fill(box, ...[...new Set(mine.map((row) => row.table))].map((name) => {
        const part = mine.filter((row) => row.table === name);
        const last = (key) => key === "" ? "~" : key;
        const keys = [...new Set(part.map((row) => row.row))].sort((a, b) => last(a) < last(b) ? -1 : 1);
        const columns = [...new Set(part.map((row) => row.column))].sort((a, b) => {
          const at = (key) => key === "" ? 99 : sizes.includes(key) ? sizes.indexOf(key) : 50;
          return at(a) - at(b) || (a < b ? -1 : 1);
        });
        const label = (axis, key) => part.find((row) => row[axis] === key)[`${axis}_${Page.language}`]
          || (key === "" ? Page.t("total") : key);
        const cells = new Map(part.map((row) => [`${row.row}\u001f${row.column}`, row]));
        return Page.grid({caption: `${Page.names.group(shown)} · ${Page.names.keyed("statistic", name)}`,
          kind: "statistics",
          heads: [Page.t("state"), ...columns.map((key) => number(label("column", key)))],
          rows: keys.map((key) => [label("row", key),
            ...columns.map((column) => cell(cells.get(`${key}\u001f${column}`)))])});
      }));
    };
    if (!groups.includes(shown)) shown = groups[0];
    draw();
    return [h("label", {class: "noprint"}, h("span", null, Page.t("group")),
      h("select", {onchange: (event) => { shown = event.currentTarget.value; draw(); }},
      groups.map((key) => h("option", {value: key, selected: key === shown}, Page.names.group(key))))), box];
  };

  Page.inclusion = {
    show: (box) => {
      const rows = Page.reports.rows("inclusion");
      const published = Page.reports.rows("statistics");
      const unreached = Page.reports.rows("unreached");
      Page.fill(box, h("h2", {tabindex: -1}, Page.t("view.inclusion")), h("p", null, Page.t("inclusionMeaning")),
        rows.length === 0 ? h("p", null, Page.t("noFloors")) : "", floors(rows),
        measures(rows.filter((row) => row.group
          && !["floors_met", "floors_unreached", "places_by_floor"].includes(row.metric)),
          Page.t("measuresByGroup")),
        measures(rows.filter((row) => !row.group), Page.t("measuresOfAll")),
        h("h3", null, Page.t("statistics")),
        published.length === 0 ? h("p", null, Page.t("noStatistics"))
          : [h("p", {class: "quiet"}, Page.t("statisticsMeaning")), statistics(published)],
        unreached.length === 0 ? "" : [h("h3", null, Page.t("floorsUnreached")),
          Page.grid({caption: Page.t("floorsUnreached"), isQuiet: true,
            heads: [Page.t("need"), Page.t("group"), number(Page.t("amongFirst")), number(Page.t("floorAsks")),
              number(Page.t("floorHas")), Page.t("why")],
            rows: unreached.map((row) => [h("a", {href: Page.route.to({need: row.need_id})}, row.need_id),
              Page.names.group(row.group),
              Page.format.count(row.places), Page.format.count(row.required), Page.format.count(row.had),
                row[`why_${Page.language}`]])})]);
    },
  };
}
