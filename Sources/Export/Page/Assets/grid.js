"use strict";
/** A table with a caption, in a region that scrolls sideways where it is too wide; long ones grow on demand. */
{
  const step = 200;

  /**
   * Makes a table.
   *
   * Heads are texts, or `{label, isNumber}`; rows are arrays of cells: text, elements, or nothing.
   */
  Page.grid = ({caption, heads, rows, isQuiet = false, kind = ""}) => {
    const {h} = Page;
    const columns = heads.map((head) => typeof head === "string" ? {label: head} : head);
    const body = h("tbody");
    const more = h("button", {type: "button", class: "more", hidden: true});
    let shown = 0;
    const show = (count) => {
      for (; shown < Math.min(rows.length, count); shown += 1) {
        body.append(h("tr", null, rows[shown].map((cell, at) => h(at === 0 ? "th" : "td",
          {scope: at === 0 ? "row" : null, class: columns[at]?.isNumber ? "number" : null}, cell ?? ""))));
      }
      more.hidden = shown >= rows.length;
      more.textContent = Page.t("more", rows.length - shown);
    };
    more.addEventListener("click", () => show(shown + step));
    show(step);
    const table = h("table", {class: kind},
      h("caption", {class: isQuiet ? "unseen" : null}, caption),
      h("thead", null, h("tr", null, columns.map((column) => column.label === "" ? h("td")
        : h("th", {scope: "col", class: column.isNumber ? "number" : null}, column.label)))),
      body);
    return h("div", {class: "table"},
      h("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": caption}, table), more);
  };

  /** A list of facts: names beside values; those without a value are left out. */
  Page.facts = (pairs, kind = "facts") => Page.h("dl", {class: kind}, pairs
    .filter(([, value]) => value !== null && value !== undefined && value !== "" && value !== "–")
    .map(([name, value]) => Page.h("div", null, Page.h("dt", null, name), Page.h("dd", null, value))));
}
