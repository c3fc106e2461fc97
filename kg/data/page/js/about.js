// What the graph says of itself: where it comes from, how to read it, how right it is, what was left out and why.
gx.about = (() => {
  const { el } = gx.dom;
  const { graph } = gx.data;
  const { t } = gx.words;

  function parts() {
    const { generator, documents, accuracy, ledger } = graph.about;
    return [
      el("h2", {}, t("about")),
      el("dl.attrs", {}, ...rows([[t("documents"), documents], [t("dates"), dates()], [t("allNodes"), graph.nodes.length], [t("toldNodes"), graph.nodes.filter((node) => node.told).length], [t("allEdges"), graph.edges.length], [t("madeBy"), generator]]
        .filter(([, value]) => value))),
      el("ul.read", {}, ...["read1", "read2", "read3", "read4", "read5"].map((key) => el("li", {}, t(key)))),
      ...told("accuracy", accuracy),
      ...told("ledger", ledger),
    ];
  }

  function dates() {
    const found = graph.documents.map((one) => one.date).filter((date) => /^\d{4}/.test(date ?? "")).sort();
    return found.length ? [...new Set([found[0], found.at(-1)])].join(" – ") : null;
  }

  function told(heading, value) {
    if (value === undefined || value === null) return [];
    return [el("h3", {}, t(heading)), el("p.quiet", {}, t(`${heading}Means`)), ...shape(value)];
  }

  // Any value: a list, a table of tables, or one level more as one table, other keys and figures as lines.
  function shape(value) {
    if (Array.isArray(value)) return value.every(simple) ? [el("p", {}, value.map(figure).join("、"))] : [table(value.map((one) => ["", one]))];
    if (simple(value)) return [el("p", {}, figure(value))];
    const entries = Object.entries(value);
    const inner = entries.filter(([, one]) => !simple(one));
    const plain = entries.filter(([, one]) => simple(one));
    const flat = inner.length > 1 && inner.every(([, one]) => record(one));
    const deep = inner.length > 1 && inner.every(([, one]) => !Array.isArray(one) && Object.values(one).every(record));
    return [
      plain.length ? el("dl.attrs", {}, ...rows(plain.map(([key, one]) => [name(key), one]))) : null,
      ...(flat ? [table(inner)] : deep ? [table(inner.flatMap(([key, one]) => Object.entries(one).map(([part, own]) => [key, own, part])))] : inner.flatMap(([key, one]) => [el("h4", {}, name(key)), ...shape(one)])),
    ];
  }

  const record = (value) => !simple(value) && !Array.isArray(value) && Object.values(value).every(simple);
  const simple = (value) => value === null || typeof value !== "object";
  const rows = (pairs) => pairs.flatMap(([key, one]) => [el("dt", {}, key), el("dd", {}, figure(one))]);

  // Rows [name, {column: figure}, part of the name] as a table; what is no object has one column.
  function table(found) {
    const lines = found.map(([key, one, part]) => [part ? `${name(key)} · ${name(part)}` : name(key), simple(one) || Array.isArray(one) ? { "": one } : one]);
    const columns = [...new Set(lines.flatMap(([, one]) => Object.keys(one)))];
    const parts = new Set(columns.filter((column) => lines.some(([, one]) => typeof one[column] === "number" && !Number.isInteger(one[column]))));
    const named = lines.some(([key]) => key);
    const written = (column, value) => (typeof value === "number" && parts.has(column) ? value.toFixed(3) : figure(value));
    const cells = ([key, one]) => el("tr", {}, named ? el("th", { scope: "row" }, key) : null,
      ...columns.map((column) => el(typeof one[column] === "number" ? "td.figure" : "td", {}, written(column, one[column]))));
    const head = el("tr", {}, named ? el("td") : null, ...columns.map((column) => el("th", { scope: "col" }, name(column))));
    return el("div.wide", { tabindex: 0, role: "region", "aria-label": t("table") }, el("table", {}, el("thead", {}, head), el("tbody", {}, ...lines.map(cells))));
  }

  // A key in the reader's words, where there are any for it.
  const name = (key) => gx.words.pick(graph.labels.node[key] ?? graph.labels.edge[key] ?? graph.labels.loss?.[key], t(key));

  function figure(value) {
    if (value === null || value === undefined) return "–";
    if (typeof value === "number") return Number.isInteger(value) ? value.toLocaleString() : value.toFixed(3);
    if (/^[0-9a-f]{32,}$/.test(value)) return `${value.slice(0, 12)}…`; // a hash: enough to compare by eye
    return simple(value) ? String(value) : Array.isArray(value) && value.every(simple) ? value.map(figure).join("、") : JSON.stringify(value);
  }

  return { parts };
})();
