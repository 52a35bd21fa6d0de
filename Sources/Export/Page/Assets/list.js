"use strict";
/** The list of needs, by pages, and the firms that the words searched find. */
{
  const {h} = Page;
  const size = 50;
  let page = 0;
  let rows = [];
  let timer = 0;

  const item = (row) => {
    const needs = Page.needs;
    const key = needs.need_id[row];
    const decided = Page.list.decided.get(key) ?? 0;
    return h("li", null, h("a", {href: Page.route.to({need: key}), "data-need": key,
      "aria-current": key === Page.list.open ? "true" : null},
    h("span", {class: "title", lang: needs.language[row] || null}, needs.title[row] || key),
    h("span", {class: "about"}, key, needs.buyer[row] ? ` · ${needs.buyer[row]}` : "",
      needs.state[row] ? ` · ${needs.municipality[row] ? `${needs.municipality[row]}, ` : ""}${Page.names.state(needs.state[row])}` : ""),
    h("span", {class: "about"},
      needs.ranked[row] > 0
        ? h("span", null, Page.t("rankedShort", Page.format.count(needs.ranked[row])), " · ",
          Page.t("bestShort", Page.format.score(needs.best[row])))
        : Page.chip(Page.t("status.unranked"), "bad"),
      needs.entered[row] || needs.left[row] || needs.moved[row]
        ? h("span", {class: "moves"},
          ` · +${needs.entered[row] ?? 0} −${needs.left[row] ?? 0} ↕${needs.moved[row] ?? 0}`,
          h("span", {class: "unseen"},
            ` (${Page.t("changeCounts", needs.entered[row] ?? 0, needs.left[row] ?? 0, needs.moved[row] ?? 0)})`))
            : null,
      decided ? [" ", Page.chip(Page.t("decidedShort", decided), "good")] : null)));
  };

  const turn = (to) => {
    page = to;
    show();
    document.querySelector("#needs a")?.focus();
    document.getElementById("finder").scrollTop = 0;
  };

  const show = () => {
    const pages = Math.max(1, Math.ceil(rows.length / size));
    page = Math.min(page, pages - 1);
    document.getElementById("needs").replaceChildren(...rows.slice(page * size, (page + 1) * size).map(item));
    document.getElementById("pages").replaceChildren(
      h("button", {type: "button", disabled: page === 0, onclick: () => turn(page - 1)}, Page.t("previous")),
      h("span", null, Page.t("pageOf", page + 1, pages)),
      h("button", {type: "button", disabled: page >= pages - 1, onclick: () => turn(page + 1)}, Page.t("next")));
    document.getElementById("pages").hidden = pages === 1;
  };

  const showFirms = async () => {
    if (Page.search.filters.text.trim() === "") { document.getElementById("firms").replaceChildren(); return; }
    await Page.load("firms").catch(() => null);
    const box = document.getElementById("firms");
    if (!box || !Page.data("firms")) return;
    const found = Page.search.firms();
    const list = (count) => found.slice(0, count).map((firm) => h("li", null,
      h("a", {href: Page.route.to({firm: Page.firms.supplier_id[firm]})},
        h("span", {class: "title"}, Page.firms.name[firm]),
        h("span", {class: "about"},
          [Page.firms.municipality[firm], Page.names.state(Page.firms.state[firm])].filter(Boolean).join(", ")))));
    const items = h("ul", {class: "items"}, list(5));
    box.replaceChildren(h("h2", null, Page.t("firmsFound", Page.format.count(found.length))), items);
    if (found.length > 5) {
      const more = h("button",
        {type: "button", class: "more", onclick: () => { items.replaceChildren(...list(100)); more.remove(); }},
        Page.t("more", Math.min(95, found.length - 5)));
      box.append(more);
    }
  };

  Page.list = {
    open: null,
    decided: new Map(),

    /** The whole column: search, filters, the list. */
    column: () => h("section", {id: "finder", "aria-label": Page.t("needs")},
      Page.filters.form(() => Page.list.refresh(true)),
      h("p", {id: "count", role: "status", "aria-live": "polite"}),
      h("ul", {id: "needs", class: "items", "aria-label": Page.t("needs")}),
      h("div", {id: "pages"}),
      h("section", {id: "firms", "aria-label": Page.t("firms")})),

    /** Looks anew; from the first page after a change of words or filters. */
    refresh: (isNew = false) => {
      if (!document.getElementById("needs")) return;
      if (isNew) page = 0;
      Page.list.decided = new Map();
      for (const row of Page.store.all()) {
        if (row.verdict) Page.list.decided.set(row.need_id, (Page.list.decided.get(row.need_id) ?? 0) + 1);
      }
      rows = Page.search.rows();
      document.getElementById("count").textContent =
        Page.t("found", Page.format.count(rows.length), Page.format.count(Page.needs.need_id.length));
      show();
      clearTimeout(timer);
      timer = setTimeout(showFirms, 150);
      Page.home.refresh();
    },

    /** The needs that are looked at. */
    rows: () => rows,

    /** Marks a need as open, and brings the page of the list that holds it. */
    mark: (key) => {
      Page.list.open = key;
      const at = key ? rows.indexOf(Page.needRows.get(key)) : -1;
      if (at >= 0 && Math.floor(at / size) !== page) { page = Math.floor(at / size); show(); }
      for (const link of document.querySelectorAll("#needs a")) {
        if (link.dataset.need === key) link.setAttribute("aria-current",
          "true"); else link.removeAttribute("aria-current");
      }
    },

    /** The need so many places after the open one; nothing at the ends. */
    beside: (by) => {
      const at = rows.indexOf(Page.needRows.get(Page.list.open));
      return at < 0 ? undefined : Page.needs.need_id[rows[at + by]];
    },
  };
}
