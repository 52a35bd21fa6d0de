"use strict";
/** Numbers and dates as people read them. */
{
  const locales = {es: "es-MX", en: "en-US"};
  const isNothing = (value) => value === null || value === undefined || value === "";
  const number = (value, decimals) => isNothing(value) ? "–"
    : new Intl.NumberFormat(locales[Page.language], {
      minimumFractionDigits: decimals, maximumFractionDigits: decimals,
    }).format(value);

  Page.format = {
    /** A count. */
    count: (value) => number(value, 0),
    /** A score or a confidence, in three decimals. */
    score: (value) => number(value, 3),
    /** A part of a score, in all the decimals it has, so that the parts add up. */
    part: (value) => number(value, 6),
    /** A number in so many decimals. */
    number,
    /** A share of one, in percent. */
    percent: (value, decimals = 0) => isNothing(value) ? "–" : `${number(100 * value, decimals)} %`,
    /** A day written YYYY-MM-DD. */
    day: (text) => {
      const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(text ?? "");
      if (!parts) return text || "–";
      return new Intl.DateTimeFormat(locales[Page.language], {dateStyle: "medium", timeZone: "UTC"})
        .format(new Date(Date.UTC(+parts[1], parts[2] - 1, +parts[3])));
    },
    /** Today where the reader is, YYYY-MM-DD. */
    today: () => {
      const now = new Date();
      const two = (value) => String(value).padStart(2, "0");
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
  };

  /** A text without case and accents, as searches compare it. */
  Page.fold = (text) => String(text).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
