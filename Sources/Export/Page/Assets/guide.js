"use strict";
/** The panel of help: how the page is used, and what every column means. */
{
  const {h} = Page;

  Page.guide = {
    show: (box) => {
      const run = Page.data("run");
      const shortcuts = h("input", {type: "checkbox", checked: Page.likes.read().shortcuts !== false,
        onchange: () => Page.likes.set({shortcuts: shortcuts.checked})});
      Page.fill(box, h("h2", {tabindex: -1}, Page.t("view.guide")),
        h("p", null, Page.t("guideScore")), Page.bars.legend(), h("p", null, Page.t("guideDecide")),
          h("p", null, Page.t("guidePrivacy")),
        run.workbook ? h("p", null, Page.t("workbook"), " ", h("a", {href: run.workbook}, run.workbook)) : "",
        run.contact ? h("p", null, Page.t("contact"), ": ", run.contact) : "",
        h("h3", null, Page.t("keyboard")),
        h("dl", {class: "facts"},
          [["/", "keys.search"], ["Esc", "keys.back"], ["↑ ↓", "keys.list"],
          ["k j", "keys.beside"]].map(([key, word]) =>
          h("div", null, h("dt", null, h("kbd", null, key)), h("dd", null, Page.t(word))))),
        h("label", {class: "check"}, shortcuts, " ", Page.t("shortcuts")),
        h("h3", null, Page.t("dictionary")),
        Page.grid({caption: Page.t("dictionary"), isQuiet: true,
          heads: [Page.t("table"), Page.t("column"), Page.t("meaning")],
          rows: run.dictionary.map((entry) => [entry.table, h("code", null, entry.column),
            entry[Page.language]])}));
    },
  };
}
