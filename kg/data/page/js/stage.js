// The map: what is shown, drawn by vis-network, which also moves, zooms and finds what is under the pointer.
gx.stage = (() => {
  const { graph, other } = gx.data;
  const { state, filter, theme } = gx;
  const HEAD = 50; // pixels at the top that are not the map's
  const STRONG = 60000; // square pixels for each name in bold
  const SMALLEST = 3.6; // no node gets smaller than this on the screen
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  let net = null;
  let hovered = null;
  let lit = null; // the numbers of the nodes that stand out, null when all do
  let ranked = [];
  const pairs = new Map(); // "a-b" → {a, b, edges}: all that joins two nodes is one line

  function open(element) {
    net = new vis.Network(element, { nodes, edges }, {
      physics: { enabled: false },
      layout: { improvedLayout: false, randomSeed: 1 },
      nodes: { shape: "custom", ctxRenderer: shape, chosen: false },
      edges: { smooth: false, chosen: false, arrowStrikethrough: false, selectionWidth: 0, hoverWidth: 0 },
      interaction: { hover: true, tooltipDelay: 1e9, selectConnectedEdges: false, hoverConnectedEdges: false, keyboard: false, zoomSpeed: 0.7 },
    });
    net.on("beforeDrawing", (ctx) => gx.overview.draw(ctx, net, lit));
    net.on("afterDrawing", names);
    for (const event of ["zoom", "animationFinished"]) net.on(event, rescaled);
    element.querySelector("canvas").setAttribute("aria-hidden", "true");
    gx.on("shown filtered", draw);
    gx.on("selected themed", light);
    return net;
  }

  // --- what is drawn

  function draw() {
    const drawn = new Set([...state.shown.keys()].filter(filter.node));
    join(drawn);
    ranked = [...drawn].sort((a, b) => graph.nodes[b].value - graph.nodes[a].value || a - b);
    replace(nodes, [...drawn].map((number) => ({ id: number, ...state.shown.get(number) })));
    light();
  }

  function join(drawn) {
    pairs.clear();
    for (const number of drawn) {
      for (const edge of graph.around[number]) {
        if (edge.from !== number || edge.to === number || !drawn.has(edge.to) || !filter.edge(edge)) continue;
        const [a, b] = [Math.min(edge.from, edge.to), Math.max(edge.from, edge.to)];
        const pair = pairs.get(`${a}-${b}`) ?? { a, b, edges: [] };
        pair.edges.push(edge);
        pairs.set(`${a}-${b}`, pair);
      }
    }
  }

  function replace(set, items) {
    const wanted = new Set(items.map((item) => item.id));
    set.remove(set.getIds().filter((id) => !wanted.has(id)));
    set.update(items);
  }

  // --- what stands out

  function light() {
    if (!net) return;
    lit = standing();
    replace(edges, [...pairs].map(([id, pair]) => line(id, pair)));
    net.redraw();
  }

  // Once zooming has come to rest, lines get the width that the scale wants.
  let resting = null;
  function rescaled() {
    clearTimeout(resting);
    resting = setTimeout(light, 120);
  }

  function standing() {
    if (state.path) return new Set(state.path);
    if (state.pair) return new Set(state.pair);
    if (state.selected === null || !state.shown.has(state.selected)) return null;
    const around = graph.around[state.selected].filter(filter.edge).map((edge) => other(edge, state.selected));
    return new Set([state.selected, ...around]);
  }

  function stands({ a, b }) {
    if (!lit) return null;
    if (state.path) return state.path.some((number, at) => at && [a, b].includes(number) && [a, b].includes(state.path[at - 1]));
    if (state.pair) return state.pair.includes(a) && state.pair.includes(b);
    return a === state.selected || b === state.selected;
  }

  function line(id, pair) {
    const said = pair.edges.filter((edge) => !edge.derived);
    const strong = stands(pair);
    const pixel = 1 / Math.min(1, net.getScale()); // a line thinner than a pixel of the screen is not seen
    const family = theme.family((said[0] ?? pair.edges[0]).group);
    const count = said.reduce((sum, edge) => sum + Math.max(1, edge.said.length), 0);
    const plain = gx.overview.active() ? 0.2 : pairs.size < 80 ? 0.8 : pairs.size < 250 || theme.name() === "dark" ? 0.65 : 0.45; // the fewer lines, the clearer each may be
    const opacity = strong ? 0.9 : lit ? 0.1 : said.length ? plain : 0.3;
    const ways = new Set(pair.edges.map((edge) => edge.from));
    return {
      id,
      from: ways.size === 1 ? [...ways][0] : pair.a,
      to: ways.size === 1 ? other(pair.edges[0], [...ways][0]) : pair.b,
      color: { color: theme.faded(family, opacity), hover: theme.faded(family, Math.max(opacity, 0.8)), inherit: false },
      dashes: said.length ? false : [3 * pixel, 5 * pixel],
      width: Math.max(0.9 * pixel, said.length ? Math.min(3.6, 1 + 0.6 * Math.log2(count)) : 0.8),
      arrows: strong && ways.size === 1 ? { to: { enabled: true, scaleFactor: 0.45 } } : "",
    };
  }

  // --- how a node looks

  const radius = (number) => Math.max(7 + 17 * Math.sqrt(graph.nodes[number].value / graph.heaviest), SMALLEST / net.getScale());

  function shape({ ctx, id, x, y }) {
    const size = radius(id);
    return {
      drawNode: () => paint(ctx, id, x, y, size),
      nodeDimensions: { width: size * 2, height: size * 2 },
    };
  }

  function paint(ctx, id, x, y, size) {
    const kind = theme.sign(graph.nodes[id].group);
    const dim = lit && !lit.has(id) && id !== hovered;
    ctx.beginPath();
    outline(ctx, kind, x, y, size);
    ctx.fillStyle = theme.colour("paper");
    ctx.fill(); // no line shines through a node
    ctx.fillStyle = theme.faded(kind, dim ? 0.22 : 1);
    ctx.fill();
    if (state.pinned.has(id)) pinhead(ctx, x, y, size);
    if (id !== state.selected && id !== hovered) return;
    ctx.beginPath();
    outline(ctx, kind, x, y, size + 5 / net.getScale());
    ctx.lineWidth = 2 / net.getScale();
    ctx.strokeStyle = theme.colour(id === state.selected ? "ink" : kind);
    ctx.stroke();
  }

  // A pinned node has a light heart.
  function pinhead(ctx, x, y, size) {
    ctx.beginPath();
    ctx.arc(x, y, size * 0.36, 0, 2 * Math.PI);
    ctx.fillStyle = theme.colour("paper");
    ctx.fill();
  }

  // Shapes of about one area.
  function outline(ctx, kind, x, y, size) {
    if (kind === "organization") ctx.roundRect(x - size * 0.86, y - size * 0.86, size * 1.72, size * 1.72, size * 0.22);
    else if (kind === "meeting") polygon(ctx, x, y, size * 1.16, 4, -Math.PI / 2);
    else if (kind === "region") polygon(ctx, x, y, size * 1.08, 6, 0);
    else ctx.arc(x, y, size, 0, 2 * Math.PI);
  }

  function polygon(ctx, x, y, size, corners, turn) {
    for (let corner = 0; corner < corners; corner++) {
      const angle = turn + (2 * Math.PI * corner) / corners;
      ctx.lineTo(x + size * Math.cos(angle), y + size * Math.sin(angle));
    }
    ctx.closePath();
  }

  // --- names and numbers on the map, in pixels of the screen

  function names(ctx) {
    const canvas = ctx.canvas;
    const ratio = canvas.width / canvas.clientWidth;
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    const limits = { width: canvas.clientWidth, height: canvas.clientHeight, taken: [...counts(ctx), ...covered(canvas)] };
    gx.labels.draw(ctx, items(), limits);
    ctx.restore();
  }

  // The boxes of what lies on the map: no name goes under it.
  function covered(canvas) {
    const { left, top } = canvas.getBoundingClientRect();
    return ["mark", "tools", "legendToggle", "legend", "time"].map((id) => gx.dom.by(id).getBoundingClientRect()).filter((box) => box.width)
      .map((box) => [box.left - left, box.top - top, box.right - left, box.bottom - top]);
  }

  // What may be named, in the order of its weight.
  const items = () => [...named(), ...gx.overview.named(net, lit)];

  function named() {
    const places = net.body.nodes;
    const first = (number) => (number === state.selected || number === hovered ? 0 : lit?.has(number) ? 1 : 2);
    const order = [...ranked].sort((a, b) => first(a) - first(b)); // stable: the weightiest stays first
    const { clientWidth, clientHeight } = net.canvas.frame.canvas;
    const strong = new Set(ranked.slice(0, Math.min(12, Math.max(4, Math.round((clientWidth * clientHeight) / STRONG)))));
    const large = ranked.length > 60;
    const seen = (number) => places[number] && (!lit || lit.has(number) || number === hovered || strong.has(number) || !large);
    return order.filter(seen).map((number) => ({
      number,
      ...net.canvasToDOM({ x: places[number].x, y: places[number].y }),
      radius: radius(number) * net.getScale() * (graph.nodes[number].group === "meeting" ? 1.16 : 1) + (number === state.selected ? 4 : 0),
      strong: number === state.selected || (strong.has(number) && large),
      whole: number === hovered || number === state.selected,
      dim: lit !== null && !lit.has(number) && number !== hovered,
    }));
  }

  // How many facts a bundled line stands for, where it stands out; gives the boxes that the numbers take.
  function counts(ctx) {
    const boxes = [];
    if (!lit || net.getScale() < 0.35) return boxes;
    const places = net.getPositions();
    ctx.font = `11px ${theme.colour("sans")}`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    for (const pair of pairs.values()) {
      if (pair.edges.length < 2 || !stands(pair) || !places[pair.a] || !places[pair.b]) continue;
      const [a, b] = [net.canvasToDOM(places[pair.a]), net.canvasToDOM(places[pair.b])];
      const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
      if (Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < 140) continue;
      badge(ctx, x, y, `×${pair.edges.length}`);
      boxes.push([x - 12, y - 8, x + 12, y + 8]);
    }
    return boxes;
  }

  function badge(ctx, x, y, text) {
    ctx.beginPath();
    ctx.roundRect(x - 12, y - 8, 24, 16, 8);
    ctx.fillStyle = theme.colour("panel");
    ctx.fill();
    ctx.strokeStyle = theme.colour("line");
    ctx.lineWidth = 1;
    ctx.stroke();
    ctx.fillStyle = theme.colour("quiet");
    ctx.fillText(text, x, y);
  }

  // --- moving about

  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const glide = () => (calm.matches ? false : { duration: 380, easingFunction: "easeInOutQuad" });

  // Show these nodes, or all, as large as they fit.
  function fit(numbers, animation = false) {
    const everything = !numbers && gx.overview.active();
    const wanted = numbers ?? (everything ? gx.overview.order() : nodes.getIds());
    const spots = wanted.map((number) => (everything ? gx.overview.place(number) : state.shown.get(number))).filter(Boolean);
    if (!spots.length) return;
    const [left, right] = [least(spots, "x") - 70, -least(spots, "x", -1) + 70];
    const [top, bottom] = [least(spots, "y") - 40, -least(spots, "y", -1) + 40];
    const { width, height, foot, side } = room();
    const scale = Math.min(width / (right - left), height / (bottom - top), 1.25);
    net.moveTo({ position: { x: (left + right + side / scale) / 2, y: (top + bottom) / 2 + (foot - HEAD) / 2 / scale }, scale, animation });
    if (!animation) light();
  }

  // The part of the map that nothing else lies on.
  function room() {
    const { clientWidth, clientHeight } = net.canvas.frame.canvas;
    const foot = Math.min(gx.dom.by("foot").offsetHeight + 24, clientHeight * 0.4);
    const tools = gx.dom.by("tools");
    const side = tools.offsetHeight > tools.offsetWidth ? tools.offsetWidth + 16 : 0;
    return { width: clientWidth - side, height: clientHeight - foot - HEAD, foot, side };
  }

  function aspect() {
    const { width, height } = room();
    return Math.min(3, Math.max(0.4, width / Math.max(1, height)));
  }

  const least = (spots, axis, sign = 1) => spots.reduce((least, spot) => Math.min(least, sign * spot[axis]), Infinity);

  // Move to a node and what stands around it.
  function centre(number) {
    if (!state.shown.has(number)) return;
    const drawn = new Set(nodes.getIds());
    fit([number, ...graph.around[number].filter(filter.edge).map((edge) => other(edge, number)).filter((end) => drawn.has(end))], glide());
  }

  function zoom(factor) {
    net.moveTo({ scale: Math.min(4, Math.max(0.05, net.getScale() * factor)), animation: glide() });
  }

  function hover(number) {
    hovered = number;
    net.redraw();
  }

  const pair = (id) => pairs.get(id);
  const screen = (number) => net.canvasToDOM(state.shown.get(number) ?? gx.overview.place(number));
  // All nodes and edges that are to be seen, dots as well.
  function seen() {
    if (!gx.overview.active()) return { nodes: ranked, edges: [...pairs.values()].flatMap((pair) => pair.edges) };
    return { nodes: gx.overview.order().filter(filter.node), edges: graph.edges.filter((edge) => filter.edge(edge) && filter.node(edge.from) && filter.node(edge.to)) };
  }

  const drawn = () => ({ nodes: ranked, pairs: [...pairs.values()], radius, outline, scale: net.getScale() });

  return { open, fit, centre, zoom, hover, pair, screen, items, drawn, seen, aspect };
})();
