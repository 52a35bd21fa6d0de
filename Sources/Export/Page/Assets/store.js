"use strict";
/** What staff decide: kept in the browser under the run's name, in memory where storage is refused. */
{
  const key = () => `encadena:${Page.data("run").runID}`;
  const rowKey = (need, firm) => `${need}\u001f${firm}`;
  let memory = null;
  let isRefused = false;
  const listeners = [];

  const parsed = (text) => {
    try {
      const kept = JSON.parse(text);
      if (kept && typeof kept.rows === "object" && kept.rows) return {by: String(kept.by ?? ""), rows: kept.rows};
    } catch { /* What another program left there is no decision. */ }
    return {by: "", rows: {}};
  };

  // Read afresh each time, since the page may be open in two windows.
  const read = () => {
    if (memory) return memory;
    try { return parsed(localStorage.getItem(key())); } catch { isRefused = true; memory = {by: "",
      rows: {}}; return memory; }
  };

  const write = (kept) => {
    if (!memory) {
      try { localStorage.setItem(key(), JSON.stringify(kept)); } catch { isRefused = true; memory = kept; }
    }
    for (const listener of listeners) listener();
  };

  window.addEventListener("storage", (event) => {
    if (Page.data("run") && event.key === key()) for (const listener of listeners) listener();
  });

  Page.store = {
    /** Whether decisions are lost when the page closes. */
    isRefused: () => { read(); return isRefused; },
    /** Calls a function whenever decisions change. */
    listen: (listener) => listeners.push(listener),
    /** Who decides. */
    by: () => read().by,
    /** Says who decides, also of what nobody has signed yet. */
    setBy: (name) => {
      const kept = read();
      kept.by = name;
      for (const row of Object.values(kept.rows)) if (!row.decided_by) row.decided_by = name;
      write(kept);
    },
    /** Every row on which something was entered, by need and firm. */
    all: () => Object.values(read().rows).sort((a, b) => {
      const [left, right] = [rowKey(a.need_id, a.supplier_id), rowKey(b.need_id, b.supplier_id)];
      return left < right ? -1 : left > right ? 1 : 0;
    }),
    /** What was entered for a need and a firm. */
    get: (need, firm) => read().rows[rowKey(need, firm)],
    /** Keeps rows; those without verdict and note are let go. */
    put: (rows) => {
      const kept = read();
      for (const row of rows) {
        const at = rowKey(row.need_id, row.supplier_id);
        if (row.verdict || row.note) kept.rows[at] = row; else delete kept.rows[at];
      }
      write(kept);
    },
    clear: () => write({by: read().by, rows: {}}),
  };

  const settings = "encadena:page";
  /** How the reader likes the page: language, theme, single-key shortcuts. */
  Page.likes = {
    read: () => { try { return JSON.parse(localStorage.getItem(settings)) ?? {}; } catch { return {}; } },
    set: (changes) => {
      try { localStorage.setItem(settings,
        JSON.stringify({...Page.likes.read(), ...changes})); } catch { /* Then for this visit only. */ }
    },
  };
}
