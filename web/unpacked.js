// Unpacks what a page in a single file has embedded: base64 of gzip.

/** The embedded data in the element with this id, as a Response. */
export function unpacked(id) {
  const packed = atob(document.getElementById(id).textContent);
  const bytes = Uint8Array.from(packed, (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}
