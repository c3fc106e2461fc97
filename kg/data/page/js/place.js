// Where nodes go that the page adds itself: around their neighbour, where there is room; always the same.
gx.place = (() => {
  const GOLDEN = Math.PI * (3 - Math.sqrt(5));
  const WIDE = 1.5;

  const width = (number) => Math.min(14, gx.data.graph.nodes[number].label.length) * 13 + 16;

  // The free place nearest to a point, away from all places that are taken.
  function free(middle, number, taken) {
    for (let step = 1; step < 4000; step++) {
      const radius = 34 * Math.sqrt(step + 4);
      const spot = { x: Math.round(middle.x + WIDE * radius * Math.cos(step * GOLDEN)), y: Math.round(middle.y + radius * Math.sin(step * GOLDEN)) };
      if (taken.every((other) => apart(spot, width(number), other))) return spot;
    }
    return { ...middle };
  }

  const apart = (spot, wide, other) => Math.abs(spot.x - other.x) > (wide + other.wide) / 2 || Math.abs(spot.y - other.y) > 46;

  // Add nodes around a middle, in the order given.
  function around(middle, numbers, shown) {
    const taken = [...shown].map(([number, spot]) => ({ ...spot, wide: width(number) }));
    for (const number of numbers) {
      const spot = free(middle, number, taken);
      shown.set(number, spot);
      taken.push({ ...spot, wide: width(number) });
    }
  }

  // One node in the middle, its neighbours in rings around it, those of one kind side by side.
  function rings(middle, numbers) {
    const shown = new Map([[middle, { x: 0, y: 0 }]]);
    let radius = 170;
    for (let at = 0; at < numbers.length; radius += 95) {
      const room = Math.max(5, Math.floor((2 * Math.PI * radius) / 92));
      const ring = numbers.slice(at, at + room);
      ring.forEach((number, index) => shown.set(number, onRing(radius, (index + (radius % 2) / 2) / ring.length)));
      at += ring.length;
    }
    return shown;
  }

  function onRing(radius, part) {
    const angle = 2 * Math.PI * part - Math.PI / 2;
    return { x: Math.round(WIDE * radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) };
  }

  // A chain from left to right, up and down so that long names have room.
  function chain(numbers) {
    return new Map(numbers.map((number, index) => [number, { x: 190 * index - 95 * (numbers.length - 1), y: index % 2 ? 60 : -60 }]));
  }

  return { around, rings, chain };
})();
