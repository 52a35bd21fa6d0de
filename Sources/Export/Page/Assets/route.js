"use strict";
/** The address's fragment: `#need=NEC-001&firm=F-1`, `#view=chains&chain=SEMI`; values percent-encoded. */
{
  const decoded = (text) => { try { return decodeURIComponent(text); } catch { return text; } };

  Page.route = {
    read: () => Object.fromEntries(location.hash.slice(1).split("&").filter((part) => part.includes("="))
      .map((part) => { const at = part.indexOf("="); return [part.slice(0, at), decoded(part.slice(at + 1))]; })),
    /** The fragment for some values; empty ones are left out. */
    to: (values) => "#" + Object.entries(values).filter(([, value]) => value)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&"),
    /** Goes there, as one step of the browser's history. */
    go: (values) => { location.hash = Page.route.to(values); },
    /** Notes in the address what is open, without a step of the history. */
    note: (values) => history.replaceState(null, "", Page.route.to(values)),
  };
}
