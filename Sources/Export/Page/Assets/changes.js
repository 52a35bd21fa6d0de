"use strict";
/** The panel of what changed since the night before, need by need. */
{
  const {h} = Page;
  const number = (label) => ({label, isNumber: true});

  Page.changes = {
    show: (box) => {
      const {earlier} = Page.data("run");
      const needs = Page.needs;
      const rows = needs.need_id.map((_, row) => row).filter((row) => needs.entered[row] || needs.left[row]
        || needs.moved[row]);
      const weight = (row) => (needs.entered[row] ?? 0) + (needs.left[row] ?? 0);
      const sum = (column) => column.reduce((total, value) => total + (value || 0), 0);
      rows.sort((a, b) => weight(b) - weight(a) || (needs.moved[b] ?? 0) - (needs.moved[a] ?? 0) || a - b);
      Page.fill(box, h("h2", {tabindex: -1}, Page.t("view.changes")),
        (earlier ? [h("p", null, Page.t("sinceNight", Page.format.day(earlier.date)), " ",
          Page.t("changeCounts", Page.format.count(sum(needs.entered)), Page.format.count(sum(needs.left)),
            Page.format.count(sum(needs.moved))), " ", Page.t("changesHint")),
        rows.length === 0 ? h("p", null, Page.t("nothingChanged")) : Page.grid({caption: Page.t("changesByNeed"),
          heads: [Page.t("need"), Page.t("buyer"), number(Page.t("entered")), number(Page.t("left")),
            number(Page.t("moved"))],
          rows: rows.map((row) => [h("a",
            {href: Page.route.to({need: needs.need_id[row]}), lang: needs.language[row] || null},
            needs.title[row] || needs.need_id[row]),
            needs.buyer[row], Page.format.count(needs.entered[row]), Page.format.count(needs.left[row]),
              Page.format.count(needs.moved[row])])})]
          : [h("p", null, Page.t("noEarlier"))]));
    },
  };
}
