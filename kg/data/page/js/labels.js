// Names on the map: of one size at any zoom, the weightiest first, and none over another.
gx.labels = (() => {
  const LONGEST = 14;
  const SMALL = 7; // pixels: the radius of a small node
  const ROOM = 8000; // square pixels of the screen for each name: more names than that, and nobody reads any
  const { graph } = gx.data;
  const widths = new Map();

  const draw = (ctx, items, limits) => place(ctx, items, limits).forEach((spot) => write(ctx, spot.item, spot));

  // Where the names of `items` ({number, x, y, radius, strong, dim} in pixels) go, the weightiest first.
  function place(ctx, items, limits) {
    const found = [];
    const solid = items.filter((item) => !item.dim && !item.dot);
    const nodes = solid.map(({ number, x, y, radius }) => ({ number, small: radius <= SMALL, box: [x - radius, y - radius, x + radius, y + radius] }));
    const taken = [...limits.taken];
    let left = Math.max(12, (limits.width * limits.height) / ROOM);
    for (const item of items) {
      if (left <= 0) break;
      if (item.x < 0 || item.y < 0 || item.x > limits.width || item.y > limits.height) continue;
      const spot = room(ctx, item, nodes, taken, limits);
      if (!spot) continue;
      found.push({ item, ...spot });
      taken.push(spot.box);
      if (!item.dim) left--;
    }
    return found;
  }

  const font = (item) => `${item.strong ? "600 " : ""}${item.strong ? 13.5 : 12.5}px ${gx.theme.colour("sans")}`;

  // A name as the map has it: a long one is cut.
  function short(name) {
    const letters = Array.from(name);
    return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : name;
  }

  function wide(ctx, item, name) {
    const key = `${item.strong}${name}`;
    if (!widths.has(key)) widths.set(key, ctx.measureText(name).width);
    return widths.get(key);
  }

  // A place for a name: under its node, above, beside it, at its corners; null where all are taken.
  function room(ctx, item, nodes, taken, limits) {
    ctx.font = font(item);
    const full = graph.nodes[item.number].label;
    const name = item.whole ? full : short(full);
    const half = wide(ctx, item, name) / 2 + 2;
    const away = item.radius + 10;
    const [side, near] = [half + item.radius + 3, item.radius * 0.7 + 8];
    const places = [[0, away], [0, -away], [side, 0], [-side, 0], [half * 0.6, away], [-half * 0.6, away], [half * 0.6, -away], [-half * 0.6, -away], [side, near], [-side, near]];
    for (const [right, down] of places) {
      const [x, y] = [inside(item.x + right, half, limits.width, item.x), item.y + down];
      const box = [x - half, y - 8, x + half, y + 8];
      if (item.whole || (clear(box, item, nodes, taken) && whole(box, limits))) return { x, y, box, name };
    }
    return null;
  }

  // Whether a name lies on no other and on no node; the weightiest names may lie on small nodes.
  const clear = (box, item, nodes, taken) =>
    !taken.some((other) => over(box, other)) && !nodes.some((node) => node.number !== item.number && !(item.strong && node.small) && over(box, node.box));

  // A name under or above a node at the edge of the screen moves inwards, as far as it still is the node's.
  const inside = (x, half, width, node) => (Math.abs(x - node) > half ? x : Math.max(Math.min(x, width - half - 4, node + half), Math.min(half + 4, node + half)));

  // Whether the screen cuts no part of a name off.
  const whole = (box, limits) => box[0] >= 0 && box[2] <= limits.width;

  const over = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

  function write(ctx, item, spot) {
    Object.assign(ctx, { font: font(item), textAlign: "center", textBaseline: "middle", lineJoin: "round" });
    ctx.strokeStyle = gx.theme.faded("paper", item.dim ? 0.5 : 0.92);
    ctx.lineWidth = 4;
    ctx.strokeText(spot.name, spot.x, spot.y);
    ctx.fillStyle = item.dim ? gx.theme.faded("ink", 0.28) : gx.theme.colour("ink");
    ctx.fillText(spot.name, spot.x, spot.y);
  }

  return { draw, place };
})();
