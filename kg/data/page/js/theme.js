// Dark and light, and the colours and shapes by which types are told apart; the colours themselves stand in page.css.
gx.theme = (() => {
  const FAMILIES = {
    holds_post: "post", attends: "room", chairs: "room", speaks_at: "room", deploys_at: "room", reports_at: "room", hosts: "room",
    held_in: "room", meets_with: "contact", signs_with: "contact", inspects: "visit", funds: "money", part_of: "part",
  };
  const NODES = new Set(["person", "organization", "meeting", "region"]);
  let colours = {};
  const made = new Map(); // colours with an opacity that were made already

  function read() {
    const style = getComputedStyle(document.documentElement);
    const names = "paper panel ink quiet line person organization meeting region other post room contact visit money part accent sans".split(" ");
    made.clear();
    colours = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  }

  function use(name) {
    document.documentElement.dataset.theme = name;
    read();
    gx.tell("themed");
  }

  const name = () => document.documentElement.dataset.theme;
  const colour = (key) => colours[key] ?? colours.other;
  const family = (group) => FAMILIES[group] ?? "part";
  const sign = (group) => (NODES.has(group) ? group : "other");

  // A colour of the style with an opacity, as the canvas wants it.
  function faded(key, opacity) {
    const name = `${key} ${opacity}`;
    if (!made.has(name)) made.set(name, `rgba(${[1, 3, 5].map((at) => parseInt(colour(key).slice(at, at + 2), 16))},${opacity})`);
    return made.get(name);
  }

  return { use, name, colour, faded, family, sign };
})();
