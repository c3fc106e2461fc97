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

  function drawing() {
    const { nodes, pairs, radius, scale } = gx.stage.drawn();
    const spots = gx.state.shown;
    const dots = gx.overview.dots();
    const all = [...nodes.map((number) => spots.get(number)), ...dots.flatMap(([, places]) => places)];
    const most = (axis, sign) => all.reduce((found, spot) => Math.max(found, sign * spot[axis]), -Infinity);
    const [left, top] = [-most("x", -1) - 110, -most("y", -1) - 60];
    const size = [most("x", 1) + 110 - left, most("y", 1) + 60 - top];
    const speck = ({ x, y }) => `M${x} ${y}h${(2.5 / scale).toFixed(1)}v${(2.5 / scale).toFixed(1)}h${(-2.5 / scale).toFixed(1)}z`;
    return svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: [left, top, ...size].join(" "), width: size[0], height: size[1], "font-family": "sans-serif" },
      svg("title", {}, document.title),
      svg("rect", { x: left, y: top, width: size[0], height: size[1], fill: theme.colour("paper") }),
      ...dots.map(([sign, places]) => svg("path", { d: places.map(speck).join(""), fill: theme.colour(sign), "fill-opacity": 0.5 })),
      ...pairs.map(({ a, b, edges }) => svg("line", {
        x1: spots.get(a).x, y1: spots.get(a).y, x2: spots.get(b).x, y2: spots.get(b).y, stroke: theme.colour(theme.family(edges[0].group)),
        "stroke-opacity": 0.5, "stroke-width": Math.min(4, edges.length), "stroke-dasharray": edges.every((edge) => edge.derived) ? "3 5" : null,
      })),
      ...nodes.map((number) => figure(number, spots.get(number), radius(number))));
  }

  function figure(number, { x, y }, size) {
    const node = graph.nodes[number];
    const sign = theme.sign(node.group);
    const fill = theme.colour(sign);
    const corners = { meeting: [4, 1.16, 90], region: [6, 1.08, 0], organization: [4, 1.2, 45] }[sign];
    const points = corners && Array.from({ length: corners[0] }, (_, at) => {
      const angle = ((corners[2] + (360 * at) / corners[0]) * Math.PI) / 180;
      return `${(x + size * corners[1] * Math.cos(angle)).toFixed(1)},${(y + size * corners[1] * Math.sin(angle)).toFixed(1)}`;
    });
    return svg("g", {}, corners ? svg("polygon", { points: points.join(" "), fill }) : svg("circle", { cx: x, cy: y, r: size, fill }),
      svg("text", { x, y: y + size + 15, "text-anchor": "middle", "font-size": 12.5, fill: theme.colour("ink") }, gx.labels.short(node.label)));
  }

  const COLUMNS = ["source", "source_type", "relation", "title", "target", "target_type", "date", "last_date", "derived", "confidence", "sentence", "article", "newspaper"];

  // The relations that are shown, one a line; a cell that a spreadsheet would take for a formula is made text.
  function csv() {
    const lines = [COLUMNS, ...gx.stage.seen().edges.map(cells)].map((row) => `${row.map(cell).join(",")}\r\n`);
    offer(new Blob(["\ufeff", ...lines], { type: "text/csv" }), "csv");
  }

  function cells(edge) {
    const [from, to] = [graph.nodes[edge.from], graph.nodes[edge.to]];
    const said = gx.evidence.sentences([edge]);
    const { text, document } = said.length ? gx.data.sentence(said[0]) : { document: {} };
    return [from.label, kind(from), label({ ...edge, attrs: {} }), edge.attrs.title, to.label, kind(to), edge.date, edge.last ?? edge.date,
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
