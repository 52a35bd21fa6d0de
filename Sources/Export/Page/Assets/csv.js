"use strict";
/** CSV as RFC 4180 has it. */
Page.csv = {
  /** The text of rows of cells, with the byte-order mark by which spreadsheets know UTF-8. */
  text: (rows) => "\ufeff" + rows.map((row) => row.map((cell) => {
    const text = String(cell ?? "");
    return /[",\r\n]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
  }).join(",") + "\r\n").join(""),

  /** The rows of cells of a text. */
  rows: (text) => {
    const rows = [];
    let row = [], cell = "", isQuoted = false, wasQuoted = false;
    const endCell = () => { row.push(cell); cell = ""; wasQuoted = false; };
    const endRow = () => { endCell(); if (row.length > 1 || row[0] !== "") rows.push(row); row = []; };
    const start = text.startsWith("\ufeff") ? 1 : 0;
    for (let at = start; at < text.length; at += 1) {
      const mark = text[at];
      if (isQuoted) {
        if (mark !== "\"") cell += mark;
        else if (text[at + 1] === "\"") { cell += mark; at += 1; }
        else isQuoted = false;
      } else if (mark === "\"" && cell === "" && !wasQuoted) {
        isQuoted = true; wasQuoted = true;
      } else if (mark === ",") endCell();
      else if (mark === "\n") endRow();
      else if (mark === "\r") { if (text[at + 1] !== "\n") endRow(); }
      else cell += mark;
    }
    if (cell !== "" || row.length > 0) endRow();
    return rows;
  },
};
