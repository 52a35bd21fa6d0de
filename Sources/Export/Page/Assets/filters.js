"use strict";
/** The search box and the filters, each with how many needs its values would leave. */
{
  const {h} = Page;
  const bands = ["high", "medium", "low", "none"];
  const statuses = ["ranked", "unranked", "changed"];

  const named = {
    chain: (key) => Page.names.chain(key),
      stage: (value) => { const [chain, key] = value.split("\u001f"); return Page.names.stage(key, chain); },
    state: (key) => Page.names.state(key), sector: (key) => `${key} · ${Page.names.sector(key)}`,
    agreement: (key) => Page.names.agreement(key), confidence: (key) => Page.t(`confidence.${key}`),
    status: (key) => Page.t(`status.${key}`),
  };

  const order = (name, keys) => {
    const fixed = {confidence: bands, status: statuses,
      chain: Page.data("run").chains.map((chain) => chain.key),
      stage: Page.data("run").stages.map((stage) => Page.search.stage(stage.chain, stage.key))}[name];
    return fixed ? keys.sort((a, b) => fixed.indexOf(a) - fixed.indexOf(b)) : keys.sort();
  };

  const options = (name) => {
    const counts = Page.search.counts(name);
    const chosen = Page.search.filters[name];
    let keys = [...counts.keys()].filter((key) => key !== "");
    if (chosen && !counts.has(chosen) && chosen !== "none:") keys.push(chosen);
    const list = order(name, keys).map((key) => h("option", {value: key, selected: key === chosen},
      `${named[name](key)} (${Page.format.count(counts.get(key) ?? 0)})`));
    if (counts.has("") || chosen === "none:") {
      list.push(h("option", {value: "none:", selected: chosen === "none:"},
        `${Page.t("without")} (${Page.format.count(counts.get("") ?? 0)})`));
    }
    return [h("option", {value: ""}, Page.t("all")), ...list];
  };

  Page.filters = {
    /** The form; `changed` is called when anything in it changes. */
    form: (changed) => {
      const search = h("input", {type: "search", id: "search", autocomplete: "off", spellcheck: "false",
        value: Page.search.filters.text, placeholder: Page.t("searchHint"), "aria-keyshortcuts": "/",
        oninput: () => { Page.search.filters.text = search.value; changed(); Page.filters.refresh(); }});
      const selects = Page.search.names.map((name) => h("label", null, h("span", null, Page.t(`filter.${name}`)),
        h("select", {id: `filter-${name}`, onchange: (event) => {
          Page.search.filters[name] = event.currentTarget.value;
          if (name === "chain") Page.search.filters.stage = "";
          changed(); Page.filters.refresh();
        }}, options(name))));
      const sorting = h("label", null, h("span", null, Page.t("order")),
        h("select", {id: "order",
          onchange: (event) => { Page.search.order = event.currentTarget.value; changed(); }},
          Page.search.orders.map((key) => h("option", {value: key, selected: key === Page.search.order},
            Page.t(`order.${key}`)))));
      const isOpen = matchMedia("(min-width: 901px)").matches
        || Page.search.names.some((name) => Page.search.filters[name]);
      return h("form", {role: "search", "aria-label": Page.t("searchNeeds"),
        onsubmit: (event) => event.preventDefault()},
        h("div", {class: "searching"}, h("label", {for: "search", class: "unseen"}, Page.t("searchNeeds")), search,
          h("button", {type: "button", id: "clear",
            onclick: () => { Page.search.clear(); changed(); Page.filters.refresh(true); search.focus(); }},
            Page.t("clear"))),
        h("details", {class: "filters", open: isOpen}, h("summary", null, Page.t("filters")),
          h("div", {class: "filtering"}, selects, sorting)));
    },

    /** Counts the filters' values anew. */
    refresh: (isCleared = false) => {
      for (const name of Page.search.names) {
        const select = document.getElementById(`filter-${name}`);
        if (select) select.replaceChildren(...options(name));
      }
      if (isCleared) document.getElementById("search").value = "";
      const clear = document.getElementById("clear");
      if (clear) clear.disabled = !Page.search.isSet();
    },
  };
}
