"use strict";
/** The names of the run's keys, in the language of the page. */
{
  const sectors = {
    "11": ["Agricultura, cría, pesca y caza", "Agriculture, fishing and hunting"],
    "21": ["Minería", "Mining"],
    "22": ["Electricidad, agua y gas", "Utilities"],
    "23": ["Construcción", "Construction"],
    "31": ["Manufacturas: alimentos, textil, cuero", "Manufacturing: food, textiles, leather"],
    "32": ["Manufacturas: madera, papel, química, plástico", "Manufacturing: wood, paper, chemicals, plastics"],
    "33": ["Manufacturas: metal, maquinaria, electrónica", "Manufacturing: metal, machinery, electronics"],
    "43": ["Comercio al por mayor", "Wholesale trade"],
    "46": ["Comercio al por menor", "Retail trade"],
    "48": ["Transportes", "Transport"],
    "49": ["Correos y almacenamiento", "Post and storage"],
    "51": ["Información en medios masivos", "Information"],
    "52": ["Servicios financieros", "Finance and insurance"],
    "53": ["Inmobiliarios y alquiler", "Real estate and rental"],
    "54": ["Profesionales, científicos y técnicos", "Professional, scientific and technical"],
    "55": ["Corporativos", "Management of companies"],
    "56": ["Apoyo a negocios y residuos", "Business support and waste"],
    "61": ["Educación", "Education"],
    "62": ["Salud y asistencia", "Health and social care"],
    "71": ["Cultura y deporte", "Culture and sport"],
    "72": ["Alojamiento y alimentos", "Accommodation and food"],
    "81": ["Otros servicios", "Other services"],
    "93": ["Gobierno", "Government"],
  };
  const maps = {};
  const listed = (list) => maps[list] ??= new Map(Page.data("run")[list].map((item) => [item.key, item]));
  const said = (list, key) => listed(list).get(key)?.[Page.language] ?? key;

  Page.names = {
    chain: (key) => said("chains", key),
    /** A stage of a chain; two chains may have stages of one key. */
    stage: (key, chain) => Page.data("run").stages.find((stage) => stage.key === key && stage.chain === chain)?.name
      ?? key,
    state: (key) => listed("states").get(key)?.name ?? MEXICO.states[key]?.name ?? key,
    agreement: (key) => said("agreements", key),
    group: (key) => said("groups", key),
    verdict: (key) => said("verdicts", key),
    sector: (key) => sectors[key]?.[Page.language === "en" ? 1 : 0] ?? key,
    /** Groups in words, from their keys with semicolons between them. */
    groups: (list) => list.split(";").map((key) => key.trim()).filter(Boolean).map(Page.names.group),
    /** A key of those in words.js that begin so, as `origin.met`; the key itself when it has no word. */
    keyed: (kind, key) => Page.hasWord(`${kind}.${key}`) ? Page.t(`${kind}.${key}`) : key,
  };
}
