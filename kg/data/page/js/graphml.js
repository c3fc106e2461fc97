// What is shown as GraphML, for Gephi and the like; each edge with an id of its own.
gx.graphml = (() => {
  const { graph, label, sentence } = gx.data;
  const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu; // XML has no form for these
  const NAMES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;" };
  const UNSAID = 0.1; // the weight of a derived edge: Gephi takes none of 0
  const articles = (edge) => new Set(gx.evidence.sentences([edge]).map((number) => graph.paragraphs[graph.sentences[number][0]].in)).size;
  const KEYS = {
    node: { label: (one) => one.label, type: (one) => one.group, aliases: (one) => one.aliases?.join("|"), date: (one) => one.attrs.date },
    edge: {
      label, type: (one) => one.group, title: (one) => one.attrs.title, change: (one) => one.attrs.change, from: (one) => one.attrs.from,
      to: (one) => one.attrs.to, order: (one) => (Number.isInteger(one.attrs.order) ? one.attrs.order : ""), role: (one) => one.attrs.role, date: (one) => one.date, last_date: (one) => one.last,
      derived: (one) => (one.derived ? "true" : ""), confidence: (one) => one.confidence, articles, sentences: (one) => gx.evidence.sentences([one]).length, weight: (one) => articles(one) || UNSAID, sentence: (one) => said(one),
    },
  };

  const TYPES = { confidence: "double", weight: "double", articles: "long", sentences: "long", order: "long" };

  function said(edge) {
    const [latest] = gx.evidence.sentences([edge]);
    return latest === undefined ? "" : sentence(latest).text;
  }

  const clean = (value) => String(value).replace(FORBIDDEN, "").replace(/[&<>"\n\r\t]/g, (sign) => NAMES[sign]);
  const id = (number) => clean(graph.nodes[number].id);

  function data(side, one) {
    const values = Object.entries(KEYS[side]).map(([key, read]) => [key, read(one)]);
    return values.filter(([, value]) => value !== undefined && value !== "").map(([key, value]) => `<data key="${side}_${key}">${clean(value)}</data>`).join("");
  }

  const declared = (side) => Object.keys(KEYS[side]).map((key) => `<key id="${side}_${key}" for="${side}" attr.name="${key}" attr.type="${TYPES[key] ?? "string"}"/>\n`);

  // The nodes and edges as the parts of a file, one after the other.
  function parts(nodes, edges) {
    return [
      '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n',
      ...declared("node"), ...declared("edge"), '<graph edgedefault="directed">\n',
      ...nodes.map((number) => `<node id="${id(number)}">${data("node", graph.nodes[number])}</node>\n`),
      ...edges.map((edge) => `<edge id="e${edge.number}" source="${id(edge.from)}" target="${id(edge.to)}">${data("edge", edge)}</edge>\n`),
      "</graph>\n</graphml>\n",
    ];
  }

  return { parts };
})();
