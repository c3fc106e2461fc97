// The time window: how many facts each stretch of time has, and two handles.
gx.time = (() => {
  const { el, svg, by } = gx.dom;
  const { graph } = gx.data;
  const { t } = gx.words;
  const MOST = 90; // stretches at most
  const FEW = 0.01; // the part of all facts at either end that sets no scale
  let starts = []; // the first day of each stretch
  let counts = [];
  let unit = "day";
  let outer = []; // the first and the last day of all, which the stretches may leave out
  let low, high, from, to, bars;

  const DAY = 86400000;
  const iso = (number) => new Date(number * DAY).toISOString().slice(0, 10);

  // The first day of the stretch that a day is in.
  const UNITS = {
    day: (date) => date,
    month: (date) => Date.UTC(new Date(date * DAY).getUTCFullYear(), new Date(date * DAY).getUTCMonth()) / DAY,
    quarter: (date) => Date.UTC(new Date(date * DAY).getUTCFullYear(), Math.floor(new Date(date * DAY).getUTCMonth() / 3) * 3) / DAY,
    year: (date) => Date.UTC(new Date(date * DAY).getUTCFullYear(), 0) / DAY,
  };
  const NEXT = { day: 1, month: 32, quarter: 95, year: 370 };

  function measure() {
    const dated = graph.edges.filter((edge) => edge.days);
    const days = dated.map((edge) => edge.days[0]).sort((a, b) => a - b);
    if (!days.length) return;
    outer = [days[0], dated.reduce((last, edge) => Math.max(last, edge.days[1]), -Infinity)];
    // A few facts of long ago would leave no room for all others: they count with the first stretch.
    const [first, last] = [days[Math.floor(days.length * FEW)], days[Math.ceil(days.length * (1 - FEW)) - 1]];
    unit = Object.keys(UNITS).find((name) => (last - first) / NEXT[name] < MOST) ?? "year";
    starts = [];
    for (let at = UNITS[unit](first); at <= last; at = UNITS[unit](at + NEXT[unit])) starts.push(at);
    const place = new Map(starts.map((start, index) => [start, index]));
    counts = starts.map(() => 0);
    for (const date of days) counts[place.get(UNITS[unit](Math.min(last, Math.max(first, date))))]++;
  }

  function build() {
    by("time").hidden = starts.length < 2;
    if (starts.length < 2) return;
    const [a, b] = low ? [low.value, high.value] : [0, starts.length - 1];
    low = handle("from", a);
    high = handle("to", b);
    bars = svg("svg.bars", { viewBox: `0 0 ${starts.length} 30`, preserveAspectRatio: "none", "aria-hidden": "true" }, ...drawn());
    from = el("span");
    to = el("span");
    by("time").replaceChildren(bars, el("div.ranges", {}, low, high),
      el("div.ends", {}, from, el("button", { type: "button", title: t("undated"), onclick: reset }, t("allTime")), to));
    show();
  }

  function drawn() {
    const most = Math.max(...counts);
    return counts.map((count, index) => {
      const height = count ? 3 + 27 * Math.sqrt(count / most) : 0;
      return svg("rect", { x: index + 0.1, width: 0.8, y: 30 - height, height });
    });
  }

  function handle(key, value) {
    return el("input", { type: "range", min: 0, max: starts.length - 1, value, "aria-label": t(key), oninput: moved });
  }

  function moved(event) {
    if (+low.value > +high.value) event.target.value = event.target === low ? high.value : low.value;
    show();
    apply();
  }

  const end = (index) => (index + 1 < starts.length ? starts[index + 1] - 1 : Infinity);

  function apply() {
    const [a, b] = [+low.value, +high.value];
    const whole = a === 0 && b === starts.length - 1;
    gx.filter.set({ window: whole ? null : [a === 0 ? -Infinity : starts[a], end(b)] });
  }

  function show() {
    const [a, b] = [+low.value, +high.value];
    const cut = { day: 10, month: 7, quarter: 7, year: 4 }[unit];
    // The outermost stretches hold all that lies beyond them: their ends are those of the data.
    from.textContent = iso(a ? starts[a] : outer[0]).slice(0, cut);
    to.textContent = iso(b === starts.length - 1 ? outer[1] : end(b)).slice(0, cut);
    low.setAttribute("aria-valuetext", from.textContent);
    high.setAttribute("aria-valuetext", to.textContent);
    [...bars.children].forEach((bar, index) => bar.setAttribute("class", index >= a && index <= b ? "in" : ""));
  }

  // Put the handles at days (as numbers), null for all.
  function set(window) {
    if (!low) return;
    const at = (date, otherwise) => (Number.isFinite(date) ? Math.max(0, starts.findLastIndex((start) => start <= date)) : otherwise);
    low.value = window ? at(window[0], 0) : 0;
    high.value = window ? at(window[1], starts.length - 1) : starts.length - 1;
    show();
    apply();
  }

  const reset = () => set(null);

  function begin() {
    measure();
    gx.on("worded", build);
  }

  return { begin, set, iso };
})();
