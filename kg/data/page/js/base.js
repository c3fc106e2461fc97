// The one name that the page's modules share, what they tell each other, and what is to be seen at present.
"use strict";

const gx = (() => {
  const listeners = {};

  // Call `act` whenever `event` happens: "shown" (which nodes), "selected", "filtered", "worded" (language), "themed".
  function on(events, act) {
    for (const event of events.split(" ")) (listeners[event] ??= []).push(act);
  }

  function tell(event) {
    for (const act of listeners[event] ?? []) act();
  }

  const state = {
    shown: new Map(), // number of a node → its place {x, y}
    selected: null, // number of a node
    pair: null, // the two ends of a selected edge
    path: null, // the numbers of the nodes of a path
    about: false, // whether the panel tells about the graph
    pinned: new Set(), // numbers of the nodes that stay in every view
  };

  return { on, tell, state };
})();
