// Speaks to the page around this one, in our own protocol (docs/embedding.md): it is told that it can ask, and then what it asks.

const ours = { type: "frus-explorer", version: 1 };

/** Calls `then` with the origin to answer to, whenever the page around asks for this. */
export function onAsked(what, then) {
  addEventListener("message", ({ source, origin, data }) => {
    if (source === parent && data?.type === ours.type && data.version === ours.version && data.ask === what)
      then(origin === "null" ? "*" : origin);
  });
  // A page that asked too early asks again on this.
  parent.postMessage({ ...ours, ready: true }, "*");
}

/** Answers the page around, if it is of that origin. */
export const answer = (said, to) => parent.postMessage({ ...ours, ...said }, to);
