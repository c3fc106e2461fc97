// What is shown as GraphML, for Gephi and the like; each edge with an id of its own.
gx.graphml = (() => {
  const { graph, label } = gx.data;
  const SPACE = "http://graphml.graphdrawing.org/xmlns";
  const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu; // XML has no form for these
  const KEYS = {
    node: { label: (one) => one.label, type: (one) => one.group, aliases: (one) => one.aliases?.join("|"), date: (one) => one.attrs.date },
    edge: {
      label, type: (one) => one.group, title: (one) => one.attrs.title, date: (one) => one.date, last_date: (one) => one.last,
      derived: (one) => (one.derived ? "true" : ""), sentence: (one) => graph.sentences[gx.evidence.sentences([one])[0]]?.text,
    },
  };

  // The nodes and edges as the text of a file.
  function text(nodes, edges) {
    const file = document.implementation.createDocument(SPACE, "graphml");
    const add = (parent, name, attributes, content) => {
      const child = file.createElementNS(SPACE, name);
      for (const [key, value] of Object.entries(attributes)) child.setAttribute(key, clean(value));
      if (content !== undefined) child.textContent = clean(content);
      return parent.appendChild(child);
    };
    const data = (parent, side, one) => {
      for (const [key, value] of Object.entries(KEYS[side])) if (value(one)) add(parent, "data", { key: `${side}_${key}` }, value(one));
    };
    for (const side of ["node", "edge"]) {
      for (const key of Object.keys(KEYS[side])) add(file.documentElement, "key", { id: `${side}_${key}`, for: side, "attr.name": key, "attr.type": "string" });
    }
    const body = add(file.documentElement, "graph", { edgedefault: "directed" });
    for (const number of nodes) data(add(body, "node", { id: graph.nodes[number].id }), "node", graph.nodes[number]);
    for (const edge of edges) data(add(body, "edge", { id: `e${edge.number}`, source: graph.nodes[edge.from].id, target: graph.nodes[edge.to].id }), "edge", edge);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(file)}\n`;
  }

  const clean = (value) => String(value).replace(FORBIDDEN, "");

  return { text };
})();
