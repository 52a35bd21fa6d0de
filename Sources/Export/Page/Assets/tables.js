"use strict";
/** The firms and the reports, as the other scripts ask for them once they are loaded. */
{
  let firms, firmRows;
  const reports = new Map();

  /** The columns of the firms that are named; undefined until they are loaded. */
  Object.defineProperty(Page, "firms", {get: () => {
    const table = Page.data("firms");
    if (!firms && table) {
      firms = {};
      for (const name of ["supplier_id", "name", "state", "municipality", "latitude", "longitude", "scian",
        "activity",
        "size_es", "size_en", "certificates_es", "certificates_en", "rfc"]) firms[name] = Page.column(table, name);
    }
    return firms;
  }});

  /** The row of each firm, by its key. */
  Object.defineProperty(Page, "firmRows",
    {get: () => firmRows ??= Page.firms && Page.index(Page.firms.supplier_id)});

  Page.reports = {
    /** The rows of a report; none where the run has no such report. */
    rows: (name) => {
      if (!reports.has(name)) reports.set(name, Page.rows(Page.data("reports")[name]));
      return reports.get(name);
    },

    /** Links to firms, from their keys with semicolons between them and their names in the same order. */
    firmLinks: (keys, names = "") => {
      const told = names ? names.split(";").map((name) => name.trim()) : [];
      return keys.split(";").map((key) => key.trim()).filter(Boolean).map((key, at) => {
        const row = Page.firmRows?.get(key);
        const name = row !== undefined ? Page.firms.name[row] : told[at] ?? key;
        return Page.h("li", null, row !== undefined ? Page.h("a", {href: Page.route.to({firm: key})}, name) : name);
      });
    },

    /** Links to needs, from their keys with semicolons between them. */
    needLinks: (keys) => keys.split(";").map((key) => key.trim()).filter(Boolean).map((key) => {
      const row = Page.needRows.get(key);
      return Page.h("li", null, Page.h("a", {href: Page.route.to({need: key})}, key), row !== undefined
        ? [" ", Page.h("span", {lang: Page.needs.language[row] || null}, Page.needs.title[row])] : "");
    }),
  };
}
