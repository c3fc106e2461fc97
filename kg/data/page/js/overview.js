// The whole graph as a map: a dot for every node, names as one comes nearer; what one clicks becomes part of the view.
gx.overview = (() => {
  const { graph } = gx.data;
  const { theme } = gx;
  const NAMES = 60; // names of dots at most
  const REACH = 9; // pixels within which a dot is hit
  let ranked = null;
  let layers = null; // type → numbers of the nodes that pass the filter

  const active = () => gx.history.base() === "all";
  const place = (number) => ({ x: graph.nodes[number].far[0], y: graph.nodes[number].far[1] });
  const possible = () => graph.nodes.some((node) => node.far);

  // All nodes that have a place here, the weightiest first.
  function order() {
    ranked ??= graph.nodes.filter((node) => node.far).sort((a, b) => b.value - a.value || a.number - b.number).map((node) => node.number);
    return ranked;
  }

  function draw(ctx, net, lit) {
    if (!active()) return;
    const size = Math.max(2.2 / net.getScale(), 4);
    const view = seen(net);
    for (const [sign, numbers] of passing()) {
      ctx.fillStyle = theme.faded(sign, lit ? 0.25 : 0.5);
      for (const number of numbers) {
        const [x, y] = graph.nodes[number].far;
        if (inside(view, x, y)) ctx.fillRect(x - size / 2, y - size / 2, size, size);
      }
    }
  }

  // The nodes that the filter lets through, by how they look; found anew once the filter changes.
  function passing() {
    if (layers) return layers;
    layers = new Map();
    for (const number of order().filter(gx.filter.node)) {
      const sign = theme.sign(graph.nodes[number].group);
      if (!layers.has(sign)) layers.set(sign, []);
      layers.get(sign).push(number);
    }
    return layers;
  }

  // All dots as [sign, numbers of nodes].
  const dots = () => (active() ? [...passing()] : []);

  const inside = (view, x, y) => x > view.left && x < view.right && y > view.top && y < view.bottom;
  gx.on("filtered selected", () => (layers = null));

  // The part of the map that is on the screen.
  function seen(net) {
    const { x, y } = net.getViewPosition();
    const { clientWidth, clientHeight } = net.canvas.frame.canvas;
    const [wide, high] = [clientWidth / 2 / net.getScale(), clientHeight / 2 / net.getScale()];
    return { left: x - wide, right: x + wide, top: y - high, bottom: y + high };
  }

  function named(net, lit) {
    if (!active() || lit) return [];
    const found = [];
    const view = seen(net);
    for (const number of order()) {
      const [x, y] = graph.nodes[number].far;
      if (gx.state.shown.has(number) || !inside(view, x, y) || !gx.filter.node(number)) continue;
      found.push({ number, ...net.canvasToDOM({ x, y }), radius: 3, dot: true });
      if (found.length === NAMES) break;
    }
    return found;
  }

  // The node whose dot is at a place on the screen.
  function at(net, spot) {
    if (!active()) return null;
    const { x, y } = net.DOMtoCanvas(spot);
    let best = null;
    for (const number of order()) {
      const [left, top] = graph.nodes[number].far;
      const far = Math.hypot(left - x, top - y) * net.getScale();
      if (far < REACH && (!best || far < best.far) && gx.filter.node(number)) best = { number, far };
    }
    return best?.number ?? null;
  }

  return { active, possible, place, order, draw, named, at, dots };
})();
