// The map by keyboard: arrows go to the next node in their direction.
gx.keys = (() => {
  const { by } = gx.dom;
  const { state } = gx;
  const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  function begin() {
    by("map").addEventListener("keydown", onMap);
    document.addEventListener("keydown", anywhere);
  }

  function onMap(event) {
    if (WAYS[event.key]) walk(WAYS[event.key]);
    else if (event.key === "Enter" && state.selected !== null) gx.go.expand(state.selected);
    else if (event.key === "Delete" && state.selected !== null) gx.go.hide(state.selected);
    else if (event.key === "+" || event.key === "=") gx.stage.zoom(1.3);
    else if (event.key === "-") gx.stage.zoom(1 / 1.3);
    else if (event.key === "0") gx.stage.fit();
    else return;
    event.preventDefault();
  }

  // Select the nearest node that lies that way; the weightiest of all where none is selected yet.
  function walk([x, y]) {
    const { nodes } = gx.stage.drawn();
    const here = state.shown.get(state.selected);
    if (!here) return nodes.length ? gx.go.select(nodes[0], true) : undefined;
    let best = null;
    for (const number of nodes) {
      const spot = state.shown.get(number);
      const along = (spot.x - here.x) * x + (spot.y - here.y) * y;
      const aside = Math.abs((spot.x - here.x) * y) + Math.abs((spot.y - here.y) * x);
      if (number === state.selected || along <= 0 || aside > along * 1.5) continue;
      if (!best || along + aside < best.far) best = { number, far: along + aside };
    }
    if (best) gx.go.select(best.number, true);
  }

  function anywhere(event) {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox" && event.target.type !== "range";
    if (event.key === "Escape") gx.go.select(null);
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") {
      event.preventDefault();
      by("search").focus();
    } else if (event.key === "Backspace" && gx.history.steps().length) {
      event.preventDefault();
      gx.go.back();
    }
  }

  return { begin };
})();
