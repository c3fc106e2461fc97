// What has been done to the view, as a list of steps: going back drops the last one, a link carries them all.
gx.history = (() => {
  const { graph, neighbours } = gx.data;
  const { state } = gx;
  const MANY = 36; // neighbours that one step adds at most
  const MAPPED = 240; // nodes that are more than dots when all are shown
  const NARROW = 500; // pixels
  const FEW = 80; // nodes that a narrow screen begins with
  const BASES = ["only", "path", "all"]; // steps that begin a view of their own
  const moved = new Map();
  let steps = [];

  // The view that the page opens with, as wide and high as the screen wants it; on a small one the weightiest alone.
  function start() {
    let placed = graph.nodes.filter((node) => node.x !== undefined);
    if (gx.overview.possible() && gx.dom.by("map").clientWidth < NARROW) placed = placed.sort((a, b) => b.value - a.value || a.number - b.number).slice(0, FEW);
    const wide = Math.sqrt(gx.stage.aspect() / aspect(placed));
    const shown = new Map(placed.map((node) => [node.number, { x: Math.round(node.x * wide), y: Math.round(node.y / wide) }]));
    // Nodes that somebody has added to the network have no place yet: near what they are joined to.
    for (const { number } of graph.nodes.filter((node) => node.x === undefined && !node.far).slice(0, MAPPED)) {
      const near = neighbours(number).find(([end]) => shown.has(end));
      gx.place.around(shown.get(near?.[0]) ?? { x: 0, y: 0 }, [number], shown);
    }
    return shown;
  }

  // Width to height of the places of nodes.
  function aspect(placed) {
    const [wide, high] = ["x", "y"].map((axis) => placed.map((node) => node[axis])).map((all) => Math.max(0, ...all) - Math.min(0, ...all));
    return Math.min(3, Math.max(0.5, (wide + 200) / (high + 100)));
  }

  const acts = {
    // Only a node and these of its neighbours.
    only: (shown, [middle, ...added]) => gx.place.rings(middle, added),
    // Add these neighbours of a node.
    expand(shown, [middle, ...added], base) {
      if (base === "all") {
        [middle, ...added].forEach((number) => shown.set(number, shown.get(number) ?? gx.overview.place(number)));
        return shown;
      }
      if (!shown.has(middle)) gx.place.around(beside(shown), [middle], shown);
      gx.place.around(shown.get(middle), added.filter((number) => !shown.has(number)), shown);
      return shown;
    },
    hide(shown, numbers) {
      numbers.forEach((number) => shown.delete(number));
      return shown;
    },
    path: (shown, numbers) => gx.place.chain(numbers),
    pin: (shown) => shown, // `pinned` knows them
    // The map of the whole graph.
    all: () => new Map(gx.overview.order().slice(0, MAPPED).map((number) => [number, gx.overview.place(number)])),
  };

  // Neighbours in the order in which they are added, those of one type side by side.
  function near(middle) {
    const order = ["person", "organization", "meeting", "region"];
    const strongest = neighbours(middle, gx.filter.edge).map(([number]) => number);
    const part = (at) => strongest.slice(at, at + MANY).sort((a, b) => order.indexOf(graph.nodes[a].group) - order.indexOf(graph.nodes[b].group));
    return Array.from({ length: Math.ceil(strongest.length / MANY) }, (_, index) => part(index * MANY)).flat();
  }

  function added(act, middle) {
    if (act === "only") return near(middle).slice(0, MANY);
    return act === "expand" ? near(middle).filter((number) => !state.shown.has(number)).slice(0, MANY) : [];
  }

  function beside(shown) {
    const right = Math.max(0, ...[...shown.values()].map((spot) => spot.x));
    return { x: right + 260, y: 0 };
  }

  function run() {
    let base = null;
    state.shown = steps.reduce((shown, [act, numbers]) => {
      if (BASES.includes(act)) base = act;
      return acts[act](shown, numbers, base);
    }, start());
    state.pinned = pinned();
    for (const number of state.pinned) if (!state.shown.has(number)) gx.place.around(base === "all" ? gx.overview.place(number) : beside(state.shown), [number], state.shown);
    for (const [number, spot] of moved) if (state.shown.has(number)) state.shown.set(number, spot);
    gx.tell("shown");
  }

  // The nodes that are pinned: pinning twice unpins, hiding does too.
  function pinned() {
    const found = new Set();
    for (const [act, numbers] of steps) {
      for (const number of numbers) {
        if (act === "hide" || (act === "pin" && found.has(number))) found.delete(number);
        else if (act === "pin") found.add(number);
      }
    }
    return found;
  }

  // Do a step: "only", "expand", "hide", "pin", "path", "all" or "home", with the numbers of the nodes it is about. What a
  // step adds becomes part of it, so that it gives the same view again whatever is filtered by then.
  function step(act, numbers = []) {
    if (act === "home") steps = [];
    else steps.push([act, [...numbers, ...added(act, numbers[0])]]);
    if (act === "home" || BASES.includes(act)) moved.clear();
    run();
  }

  function back() {
    if (BASES.includes(steps.pop()?.[0])) moved.clear();
    run();
  }

  // Begin with these steps, and with nodes dragged to places: [number, x, y].
  function restore(list, dragged = []) {
    steps = list.filter(([act, numbers]) => acts[act] && (numbers.length || act === "all") && numbers.every((number) => number !== undefined));
    for (const [number, x, y] of dragged) if (number !== undefined && [x, y].every(Number.isFinite)) moved.set(number, { x, y });
    run();
  }

  const move = (number, spot) => {
    moved.set(number, spot);
    state.shown.set(number, spot);
    gx.tell("moved");
  };

  const last = () => steps.findLast(([act]) => act !== "hide" && act !== "pin");
  const base = () => steps.findLast(([act]) => BASES.includes(act))?.[0];

  return { step, back, restore, move, run, steps: () => steps, moved: () => moved, last, base };
})();
