"use strict";
/** The rankings, loaded by chunk as they are looked at. */
{
  const kept = 6;
  const order = [];

  const chunkOf = (need) => Page.data("run").chunks.find((chunk) =>
    need >= chunk.first && need < chunk.first + chunk.count);

  // A table's rows of one need; the rows of a need stand together, in order.
  const rowsOf = (table, need) => {
    const needs = Page.column(table, "need");
    const names = Object.keys(table.columns);
    const rows = [];
    for (let row = 0; row < needs.length; row += 1) {
      if (needs[row] === need) rows.push(Object.fromEntries(names.map((name) => [name, table.columns[name][row]])));
    }
    return rows;
  };

  Page.rankings = {
    /** The ranking, the near misses and the changes of a need. */
    of: async (need) => {
      const chunk = chunkOf(need);
      if (!chunk) return {matches: [], near: [], changes: []};
      const name = chunk.file.replace(/\.js$/, "");
      const payload = await Page.load(name);
      if (order.includes(name)) order.splice(order.indexOf(name), 1);
      order.push(name);
      while (order.length > kept) Page.forget(order.shift());
      return {
        matches: rowsOf(payload.matches, need), near: rowsOf(payload.near, need),
        changes: payload.changes ? rowsOf(payload.changes, need) : [],
      };
    },

    /** Looks through every chunk for a firm, until told to stop; calls back after each. */
    forFirm: async (firm, isWanted, found) => {
      const chunks = Page.data("run").chunks;
      for (const [at, chunk] of chunks.entries()) {
        if (!isWanted()) return;
        const name = chunk.file.replace(/\.js$/, "");
        const payload = await Page.load(name);
        const pick = (table) => {
          const firms = Page.column(table, "firm");
          const names = Object.keys(table.columns);
          const rows = [];
          for (let row = 0; row < firms.length; row += 1) {
            if (firms[row] === firm) rows.push(Object.fromEntries(names.map((column) => [column,
              table.columns[column][row]])));
          }
          return rows;
        };
        const rows = {matches: pick(payload.matches), near: pick(payload.near)};
        if (!order.includes(name)) { order.push(name); while (order.length > kept) Page.forget(order.shift()); }
        if (isWanted()) found(rows, at + 1, chunks.length);
      }
    },
  };
}
