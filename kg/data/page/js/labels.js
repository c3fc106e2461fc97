// Names on the map: of one size at any zoom, the weightiest first, and none over another.
gx.labels = (() => {
  const LONGEST = 14;
  const ROOM = 8000; // square pixels of the screen for each name: more names than that, and nobody reads any
  const { graph } = gx.data;
  const widths = new Map();

  // Draw the names of `items` ({number, x, y, radius, strong, dim} in pixels of the screen), the weightiest first.
  function draw(ctx, items, limits) {
    const taken = items.filter((item) => item.radius > 6 && !item.dim).map(({ x, y, radius }) => [x - radius, y - radius, x + radius, y + radius]);
    const own = new Map(items.filter((item) => item.radius > 6 && !item.dim).map((item, index) => [item.number, index]));
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    taken.push(...(limits.taken ?? []));
    let left = Math.max(12, (limits.width * limits.height) / ROOM);
    for (const item of items) {
      if (left <= 0) return;
      if (item.x < -80 || item.y < -30 || item.x > limits.width + 80 || item.y > limits.height + 30) continue;
      const spot = room(ctx, item, taken, own.get(item.number));
      if (spot) write(ctx, item, spot);
      if (spot) taken.push(spot.box);
      if (spot && !item.dim) left--;
    }
  }

  const font = (item) => `${item.strong ? "600 " : ""}${item.strong ? 13.5 : 12.5}px ${gx.theme.colour("sans")}`;

  function text(item) {
    const name = graph.nodes[item.number].label;
    const letters = Array.from(name);
    return letters.length > LONGEST && !item.whole ? `${letters.slice(0, LONGEST - 1).join("")}…` : name;
  }

  function wide(ctx, item, name) {
    const key = `${item.strong}${name}`;
    if (!widths.has(key)) widths.set(key, ctx.measureText(name).width);
    return widths.get(key);
  }

  // A place for a name: under its node, above, to the right, to the left; null where all are taken.
  function room(ctx, item, taken, own) {
    ctx.font = font(item);
    const name = text(item);
    const half = wide(ctx, item, name) / 2 + 2;
    const away = item.radius + 10;
    for (const [x, y] of [[0, away], [0, -away], [half + item.radius + 3, 0], [-half - item.radius - 3, 0]]) {
      const box = [item.x + x - half, item.y + y - 8, item.x + x + half, item.y + y + 8];
      if (item.whole || taken.every((other, index) => index === own || !over(box, other))) return { x: item.x + x, y: item.y + y, box, name };
    }
    return null;
  }

  const over = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

  function write(ctx, item, spot) {
    ctx.strokeStyle = gx.theme.faded("paper", item.dim ? 0.5 : 0.92);
    ctx.lineWidth = 4;
    ctx.strokeText(spot.name, spot.x, spot.y);
    ctx.fillStyle = item.dim ? gx.theme.faded("ink", 0.28) : gx.theme.colour("ink");
    ctx.fillText(spot.name, spot.x, spot.y);
  }

  return { draw };
})();
