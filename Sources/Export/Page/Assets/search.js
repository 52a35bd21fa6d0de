"use strict";
/** Which needs are looked at: the words searched, the filters, the order. */
{
  const confidenceBand = (value) => value === null || value === undefined || value === "" ? "none"
    : value >= 0.8 ? "high" : value >= 0.5 ? "medium" : "low";

  const none = () => ({text: "", chain: "", stage: "", state: "", sector: "", agreement: "", confidence: "",
    status: ""});
  let columns, haystacks, firmStacks;

  /** What each filter looks at: the values of a need, by its row. */
  const facets = {
    chain: (row) => [columns.chain_id[row]],
    stage: (row) => [columns.stage_id[row] && Page.search.stage(columns.chain_id[row], columns.stage_id[row])],
    state: (row) => [columns.state[row]],
    sector: (row) => [columns.sector[row]],
    agreement: (row) => columns.agreements[row] ? columns.agreements[row].split(";").map((key) => key.trim())
      : [""],
    confidence: (row) => [confidenceBand(columns.confidence[row])],
    status: (row) => statuses(row),
  };

  const statuses = (row) => {
    const found = [columns.ranked[row] > 0 ? "ranked" : "unranked"];
    if (columns.entered[row] || columns.left[row] || columns.moved[row]) found.push("changed");
    return found;
  };

  const orders = {
    key: () => 0,
    title: (a, b) => columns.title[a].localeCompare(columns.title[b], "es"),
    best: (a, b) => (columns.best[b] ?? -1) - (columns.best[a] ?? -1),
    worst: (a, b) => (columns.best[a] ?? -1) - (columns.best[b] ?? -1),
    deadline: (a, b) => (columns.deadline[a] || "9").localeCompare(columns.deadline[b] || "9"),
    ranked: (a, b) => columns.ranked[a] - columns.ranked[b],
  };

  const matchesWords = (stack, words) => words.every((word) => stack.includes(word));
  const words = () => Page.fold(Page.search.filters.text).split(/\s+/).filter(Boolean);

  Page.search = {
    filters: none(),
    order: "key",
    names: Object.keys(facets),
    orders: Object.keys(orders),

    /** What stands for a stage of a chain in the filter. */
    stage: (chain, key) => `${chain}\u001f${key}`,

    /** Prepares the needs, once. */
    begin: () => {
      const table = Page.data("needs");
      const run = Page.data("run");
      columns = {};
      for (const name of ["need_id", "title", "language", "buyer", "chain_id", "stage_id", "state", "municipality",
        "latitude", "longitude", "sector", "scian", "hs", "destination", "deadline", "ranked", "near", "best",
        "confidence", "agreements", "unmatched", "required", "entered", "left", "moved"]) {
        columns[name] = Page.column(table, name);
      }
      Page.needs = columns;
      Page.needRows = Page.index(columns.need_id);
      const chains = new Map(run.chains.map((chain) => [chain.key, `${chain.es} ${chain.en}`]));
      const stages = new Map(run.stages.map((stage) => [Page.search.stage(stage.chain, stage.key), stage.name]));
      const states = new Map(run.states.map((state) => [state.key, state.name]));
      haystacks = columns.need_id.map((key, row) => Page.fold([
        key, columns.title[row], columns.buyer[row], columns.municipality[row],
          states.get(columns.state[row]) ?? "",
        chains.get(columns.chain_id[row]) ?? "",
          stages.get(Page.search.stage(columns.chain_id[row], columns.stage_id[row])) ?? "", columns.scian[row],
        columns.hs[row], columns.required[row],
      ].join(" ")));
    },

    /** The rows that are looked at, in order; with a filter's name, as if that filter were not set. */
    rows: (without = null) => {
      const sought = words();
      const set = Page.search.names.filter((name) => name !== without && Page.search.filters[name] !== "");
      const rows = [];
      for (let row = 0; row < haystacks.length; row += 1) {
        if (!matchesWords(haystacks[row], sought)) continue;
        if (set.every((name) => facets[name](row).includes(Page.search.filters[name] === "none:" ? ""
          : Page.search.filters[name]))) rows.push(row);
      }
      return without ? rows : Page.search.order === "key" ? rows : rows.sort(orders[Page.search.order]);
    },

    /** How many needs each value of a filter would leave. */
    counts: (name) => {
      const counts = new Map();
      for (const row of Page.search.rows(name)) {
        for (const value of facets[name](row)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return counts;
    },

    /** The firms whose name, key or activity has the words searched; needs the firms to be loaded. */
    firms: () => {
      const sought = words();
      const table = Page.data("firms");
      if (sought.length === 0 || !table) return [];
      if (!firmStacks) {
        const [keys, names, activities, places] = ["supplier_id", "name", "activity", "municipality"]
          .map((column) => Page.column(table, column));
        firmStacks = keys.map((key, row) => Page.fold(`${key} ${names[row]} ${activities[row]} ${places[row]}`));
      }
      const rows = [];
      for (let row = 0; row < firmStacks.length; row += 1) if (matchesWords(firmStacks[row],
        sought)) rows.push(row);
      return rows;
    },

    /** Whether any filter or word is set. */
    isSet: () => Object.values(Page.search.filters).some((value) => value !== ""),
    clear: () => { Page.search.filters = none(); },
  };
}
