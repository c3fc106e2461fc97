// The graph: nodes and edges out of the data block, known by number, with all edges of each node at hand.
gx.data = (() => {
  const graph = { nodes: [], edges: [], around: [], documents: [], paragraphs: [], sentences: [], about: {}, labels: { node: {}, edge: {} } };
  const numbers = new Map();

  async function load() {
    const block = gx.dom.by("data");
    Object.assign(graph, JSON.parse(block.type === "application/json" ? block.textContent : await unpack(block.textContent)));
    block.remove();
    graph.around = graph.nodes.map(() => []);
    graph.nodes.forEach(ready);
    graph.edges.forEach(join);
    graph.heaviest = graph.nodes.reduce((most, node) => Math.max(most, node.value), 0) || 1;
  }

  async function unpack(text) {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).text();
  }

  function ready(node, number) {
    node.number = number;
    node.value ??= 0;
    node.attrs ??= {};
    node.label = String(node.label ?? node.id);
    node.group ??= "";
    numbers.set(node.id, number);
  }

  function join(edge, number) {
    edge.number = number;
    edge.attrs ??= {};
    edge.said ??= [];
    edge.group ??= "";
    edge.days = days(edge);
    graph.around[edge.from].push(edge);
    if (edge.to !== edge.from) graph.around[edge.to].push(edge);
    if (!edge.derived) graph.nodes[edge.from].told = graph.nodes[edge.to].told = true; // others are only named
  }

  // The first and the last day of a fact as numbers, null where nothing dates it; a meeting's own day is worth most.
  function days(edge) {
    const own = [edge.from, edge.to].map((end) => graph.nodes[end]).find((node) => node.group === "meeting" && node.attrs.date);
    const first = day(own?.attrs.date ?? edge.date) ?? day(edge.date);
    return first === null ? null : [first, own ? first : (day(edge.last) ?? first)];
  }

  function day(date) {
    const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date ?? "");
    return found ? Date.UTC(+found[1], (found[2] ?? 1) - 1, found[3] ?? 1) / 86400000 : null;
  }

  const other = (edge, number) => (edge.from === number ? edge.to : edge.from);

  // The nodes around one, the strongest tie first: [number, strength], by the edges that `wanted` lets through.
  function neighbours(number, wanted = () => true) {
    const ties = new Map();
    for (const edge of graph.around[number]) {
      const end = other(edge, number);
      if (end !== number && wanted(edge)) ties.set(end, (ties.get(end) ?? 0) + (edge.derived ? 0.1 : 1 + Math.log(1 + edge.said.length)));
    }
    const rank = ([end, tie]) => tie + graph.nodes[end].value / graph.heaviest;
    return [...ties].sort((a, b) => rank(b) - rank(a) || a[0] - b[0]);
  }

  const between = (a, b) => graph.around[a].filter((edge) => other(edge, a) === b);
  const number = (id) => numbers.get(id);

  // The label of an edge: its type, and the post where it is one.
  function label(edge) {
    const kind = gx.words.pick(graph.labels.edge[edge.group], edge.label ?? edge.group);
    return edge.attrs.title ? `${kind}：${edge.attrs.title}` : kind;
  }

  // A sentence by its number: [paragraph, where it begins, where it ends], and the article it stands in.
  function sentence(number) {
    const [place, start, end] = graph.sentences[number];
    const paragraph = graph.paragraphs[place];
    return { paragraph, start, end, text: cut(paragraph.text, start, end), document: graph.documents[paragraph.in] };
  }

  // A part of a text. Offsets count characters, not the halves of which some consist.
  const cut = (text, from, to) => (/[\ud800-\udbff]/.test(text) ? Array.from(text).slice(from, to).join("") : text.slice(from, to));

  const kind = (node) => gx.words.pick(graph.labels.node[node.group], node.group);

  return { graph, load, neighbours, between, other, number, label, kind, day, sentence, cut };
})();
