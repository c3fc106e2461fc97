// What has been done to the view, as a list of steps: going back drops the last one, a link carries them all.
gx.history = (() => {
  const { graph, neighbours } = gx.data;
  const { state } = gx;
  const MANY = 36; // neighbours that one step adds at most
  const MAPPED = 240; // nodes that are more than dots when all are shown
  const BASES = ["only", "path", "all"]; // steps that begin a view of their own
  const moved = new Map();
  let steps = [];

  // The view that the page opens with; on a high screen narrower and higher.
  function start() {
    const [wide, high] = gx.dom.by("map").clientHeight > gx.dom.by("map").clientWidth ? [0.55, 1.15] : [1, 1];
    const shown = new Map(graph.nodes.filter((node) => node.x !== undefined).map((node) => [node.number, { x: node.x * wide, y: node.y * high }]));
    // Nodes that somebody has added to the network have no place yet: near what they are joined to.
    for (const { number } of graph.nodes.filter((node) => node.x === undefined && !node.far).slice(0, MAPPED)) {
      const near = neighbours(number).find(([end]) => shown.has(end));
      gx.place.around(shown.get(near?.[0]) ?? { x: 0, y: 0 }, [number], shown);
    }
    return shown;
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
    for (const [number, spot] of moved) if (state.shown.has(number)) state.shown.set(number, spot);
    gx.tell("shown");
  }

  // Do a step: "only", "expand", "hide", "path", "all" or "home", with the numbers of the nodes it is about. What a
  // step adds becomes part of it, so that it gives the same view again whatever is filtered by then.
  function step(act, numbers = []) {
    if (act === "home") steps = [];
    else steps.push([act, [...numbers, ...added(act, numbers[0])]]);
    if (act === "home" || BASES.includes(act)) moved.clear();
    run();
  }

  function back() {
    steps.pop();
    moved.clear();
    run();
  }

  function restore(list) {
    steps = list.filter(([act, numbers]) => acts[act] && (numbers.length || act === "all") && numbers.every((number) => number !== undefined));
    run();
  }

  const move = (number, spot) => {
    moved.set(number, spot);
    state.shown.set(number, spot);
  };

  const last = () => steps.findLast(([act]) => act !== "hide");
  const base = () => steps.findLast(([act]) => BASES.includes(act))?.[0];

  return { step, back, restore, move, run, steps: () => steps, last, base };
})();
