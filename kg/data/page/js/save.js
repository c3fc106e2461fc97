// What is shown, to take along: picture, table, citation.
gx.save = (() => {
  const { el, svg, by } = gx.dom;
  const { graph, label, kind } = gx.data;
  const { t } = gx.words;
  const { theme } = gx;

  function offer(blob, ending) {
    const url = URL.createObjectURL(blob);
    const name = document.title.replace(/[\\/:*?"<>|\s]+/g, "-").slice(0, 60);
    const link = el("a", { href: url, download: `${name}.${ending}` });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  function png() {
    const seen = by("map").querySelector("canvas");
    const copy = el("canvas", { width: seen.width, height: seen.height });
    const ctx = copy.getContext("2d");
    ctx.fillStyle = theme.colour("paper");
    ctx.fillRect(0, 0, copy.width, copy.height);
    ctx.drawImage(seen, 0, 0);
    copy.toBlob((blob) => offer(blob, "png"));
  }

  function vector() {
    offer(new Blob([new XMLSerializer().serializeToString(drawing())], { type: "image/svg+xml" }), "svg");
  }

  // The picture as it is on the screen, with what lies beyond its edges.
  function drawing() {
    const { nodes, pairs, radius, scale } = gx.stage.drawn();
    const dots = gx.overview.dots();
    const spots = new Map([...nodes, ...dots.flatMap(([, numbers]) => numbers)].map((number) => [number, gx.stage.screen(number)]));
    const most = (axis, sign) => [...spots.values()].reduce((found, spot) => Math.max(found, sign * spot[axis]), -Infinity);
    const [left, top] = [-most("x", -1) - 110, -most("y", -1) - 60];
    const [width, height] = [most("x", 1) + 110 - left, most("y", 1) + 60 - top];
    for (const spot of spots.values()) Object.assign(spot, { x: Math.round(10 * (spot.x - left)) / 10, y: Math.round(10 * (spot.y - top)) / 10 });
    const items = gx.stage.items().map((item) => ({ ...item, x: item.x - left, y: item.y - top }));
    const names = gx.labels.place(el("canvas").getContext("2d"), items, { width, height, taken: [] });
    return svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height, "font-family": "sans-serif" },
      svg("title", {}, document.title),
      svg("rect", { width, height, fill: theme.colour("paper") }),
      ...dots.map(([sign, numbers]) => svg("path", { d: numbers.map((number) => `M${spots.get(number).x} ${spots.get(number).y}h2v2h-2z`).join(""), fill: theme.colour(sign), "fill-opacity": 0.5 })),
      ...pairs.map((pair) => stroke(pair, spots.get(pair.a), spots.get(pair.b))),
      ...nodes.map((number) => figure(number, spots.get(number), radius(number) * scale)),
      ...names.map(({ item, x, y, name }) => svg("text", { x, y, "text-anchor": "middle", "dominant-baseline": "central", "font-size": item.strong ? 13.5 : 12.5,
        "font-weight": item.strong ? 600 : null, opacity: item.dim ? 0.3 : null, fill: theme.colour("ink") }, name)));
  }

  function stroke({ edges }, from, to) {
    return svg("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: theme.colour(theme.family((edges.find((edge) => !edge.derived) ?? edges[0]).group)),
      "stroke-opacity": gx.overview.active() ? 0.2 : 0.5, "stroke-width": Math.min(4, edges.length), "stroke-dasharray": edges.every((edge) => edge.derived) ? "3 5" : null });
  }

  function figure(number, { x, y }, size) {
    const sign = theme.sign(graph.nodes[number].group);
    const fill = theme.colour(sign);
    const corners = { meeting: [4, 1.16, 90], region: [6, 1.08, 0], organization: [4, 1.2, 45] }[sign];
    const points = corners && Array.from({ length: corners[0] }, (_, at) => {
      const angle = ((corners[2] + (360 * at) / corners[0]) * Math.PI) / 180;
      return `${(x + size * corners[1] * Math.cos(angle)).toFixed(1)},${(y + size * corners[1] * Math.sin(angle)).toFixed(1)}`;
    });
    return corners ? svg("polygon", { points: points.join(" "), fill }) : svg("circle", { cx: x, cy: y, r: size, fill });
  }

  const COLUMNS = ["source", "source_type", "source_id", "relation", "title", "change", "from", "to", "role", "order", "agreement", "amount", "target", "target_type",
    "target_id", "meeting_date", "date", "last_date", "derived", "confidence", "sentence", "article", "newspaper"];

  // The relations that are shown, one a line; a cell that a spreadsheet would take for a formula is made text.
  function csv() {
    const lines = [COLUMNS, ...gx.stage.seen().edges.map(cells)].map((row) => `${row.map(cell).join(",")}\r\n`);
    offer(new Blob(["\ufeff", ...lines], { type: "text/csv" }), "csv");
  }

  function cells(edge) {
    const [from, to] = [graph.nodes[edge.from], graph.nodes[edge.to]];
    const said = gx.evidence.sentences([edge]);
    const { text, document } = said.length ? gx.data.sentence(said[0]) : { document: {} };
    const { title, change, role, order, agreement, amount } = edge.attrs;
    const meeting = [to, from].find((node) => node.group === "meeting");
    return [from.label, kind(from), from.id, label({ ...edge, attrs: {} }), title, change && t(change), edge.attrs.from, edge.attrs.to, role, order, agreement, amount,
      to.label, kind(to), to.id, meeting?.attrs.date, edge.date, edge.last ?? edge.date,
      edge.derived ? "true" : "", edge.confidence, text, document.title, document.source];
  }

  function cell(value) {
    const text = String(value ?? "");
    const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }

  function graphml() {
    const { nodes, edges } = gx.stage.seen();
    offer(new Blob(gx.graphml.parts(nodes, edges), { type: "application/xml" }), "graphml");
  }

  // Copy a text; gives whether the browser did.
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // A page from disk may lack the right to it: the old way.
      const field = el("textarea.unseen", {}, text);
      document.body.append(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      return done;
    }
  }

  function begin() {
    const menu = by("menu");
    const items = { savePng: png, saveSvg: vector, saveCsv: csv, saveGraphml: graphml, saveLink: () => copy(location.href) };
    const open = (wanted) => {
      menu.hidden = !wanted;
      by("more").setAttribute("aria-expanded", String(wanted));
    };
    const build = () => menu.replaceChildren(...Object.entries(items).map(([key, act]) => el("button", { type: "button", role: "menuitem", "data-act": key, onclick: () => (act(), open(false)) }, t(key))));
    by("more").addEventListener("click", () => {
      open(menu.hidden);
      if (!menu.hidden) menu.firstChild.focus();
    });
    menu.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const all = [...menu.children];
      if (step) all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
      if (event.key === "Escape") (open(false), by("more").focus());
      if (step || event.key === "Escape") (event.preventDefault(), event.stopPropagation());
    });
    document.addEventListener("click", (event) => !by("tools").contains(event.target) && open(false));
    gx.on("worded", build);
  }

  return { begin, copy };
})();
