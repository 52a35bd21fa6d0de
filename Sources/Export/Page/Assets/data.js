"use strict";
/** What the page's scripts share; each adds its part. */
const Page = {};
{
  const payloads = new Map();
  const loads = new Map();

  /** Takes in a data script: `encadena("needs", {…})`. */
  window.encadena = (name, payload) => payloads.set(name, payload);

  /** The payload of a data script that has been loaded, or undefined. */
  Page.data = (name) => payloads.get(name);

  /**
   * Loads a data script of the folder, once.
   *
   * A classic script, since pages from a disk may fetch nothing.
   */
  Page.load = (name) => {
    if (payloads.has(name)) return Promise.resolve(payloads.get(name));
    if (!loads.has(name)) {
      loads.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = `review/${name}.js`;
        const end = (act) => { script.remove(); loads.delete(name); act(); };
        script.onload = () => end(() => payloads.has(name)
          ? resolve(payloads.get(name)) : reject(new Error(`review/${name}.js`)));
        script.onerror = () => end(() => reject(new Error(`review/${name}.js`)));
        document.head.append(script);
      }));
    }
    return loads.get(name);
  };

  /** Lets a payload go, so that a large run does not fill the memory. */
  Page.forget = (name) => payloads.delete(name);

  /** A column of a table; as many empty texts where the table has none of that name. */
  Page.column = (table, name) => table.columns[name] ?? new Array(table.rows).fill("");

  /** The rows of a table as objects; for the small tables only. */
  Page.rows = (table) => {
    if (!table) return [];
    const names = Object.keys(table.columns);
    return Array.from({length: table.rows}, (_, row) =>
      Object.fromEntries(names.map((name) => [name, table.columns[name][row]])));
  };

  /** Rows by the value of a column. */
  Page.index = (values) => new Map(values.map((value, row) => [value, row]));
}
