"use strict";
/** The panel of the run's quality: for each source, what became of every record read. */
{
  const {h, s} = Page;
  const number = (label) => ({label, isNumber: true});

  const bar = (source) => {
    const drawing = s("svg", {class: "bar part", viewBox: "0 0 120 12", "aria-hidden": "true"},
      s("rect", {class: "track", width: 120, height: 12}));
    let x = 0;
    for (const name of ["accepted", "merged", "rejected"]) {
      const wide = source.read > 0 ? 120 * source[name] / source.read : 0;
      if (wide > 0) drawing.append(s("rect",
        {class: name, x: x.toFixed(2), width: Math.max(1, wide).toFixed(2), height: 12}));
      x += wide;
    }
    return drawing;
  };

  Page.quality = {
    show: (box) => {
      const run = Page.data("run");
      const sources = Page.reports.rows("quality");
      const sum = (name) => sources.reduce((total, source) => total + (source[name] ?? 0), 0);
      const isWhole = (source) => source.read === source.accepted + source.merged + source.rejected;
      const line = (source, name) => [name, source[`registry_${Page.language}`] ?? "",
        ...["read", "accepted", "merged", "rejected"].map((key) => Page.format.count(source[key])),
        Page.format.percent(source.read > 0 ? source.rejected / source.read : null, 1), bar(source),
        isWhole(source) ? `✓ ${Page.t("addsUp")}` : Page.chip(Page.t("doesNotAddUp"), "bad")];
      Page.fill(box, h("h2", {tabindex: -1}, Page.t("view.quality")), h("p", null, Page.t("qualityMeaning")),
        Page.grid({caption: Page.t("sources"),
          heads: [Page.t("source"), Page.t("registry"), number(Page.t("read")), number(Page.t("accepted")),
            number(Page.t("merged")), number(Page.t("rejected")), number("%"), "", Page.t("sumCheck")],
          rows: [...sources.map((source) => line(source, source.name)),
            line({read: sum("read"), accepted: sum("accepted"), merged: sum("merged"), rejected: sum("rejected")},
              Page.t("total"))]}),
        h("h3", null, Page.t("run")),
          Page.facts([[Page.t("run"), run.runID], [Page.t("date"), Page.format.day(run.date)],
          [Page.t("pipeline"), run.pipeline],
          [Page.t("version"), run.version], [Page.t("contact"), run.contact]]));
    },
  };
}
