// Makes elements. Text only ever becomes text: nothing here reads markup out of a string.
gx.dom = (() => {
  const SVG = "http://www.w3.org/2000/svg";

  // el("a.own", {href: "#"}, "text", child, …): tag with classes, attributes, `onclick` and the like as functions.
  function el(tag, options = {}, ...children) {
    return fill(document.createElement(tag.split(".")[0]), tag, options, children);
  }

  function svg(tag, options = {}, ...children) {
    return fill(document.createElementNS(SVG, tag.split(".")[0]), tag, options, children);
  }

  function fill(node, tag, options, children) {
    const classes = tag.split(".").slice(1);
    if (classes.length) node.setAttribute("class", classes.join(" "));
    for (const [key, value] of Object.entries(options)) {
      if (typeof value === "function") node.addEventListener(key.slice(2), value);
      else if (value !== null && value !== undefined && value !== false) node.setAttribute(key, value === true ? "" : value);
    }
    node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
    return node;
  }

  const by = (id) => document.getElementById(id);

  // Tell those who can't see the page what has happened.
  function say(text) {
    by("say").textContent = text;
  }

  return { el, svg, by, say };
})();
