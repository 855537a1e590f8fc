// Notes what goes wrong in a page, for an engine whose driver does not tell (classic.rs).
(() => {
  if ('frusTroubles' in window) return;
  const kept = 'frus-troubles', troubles = [];
  Object.defineProperty(window, 'frusTroubles', { value: troubles });
  const note = (kind, text) => troubles.push({ kind, text: String(text) });
  // From one document of this tab to the next, and nowhere while one stands; frames add to it. Storage may be refused.
  const handed = () => { try { return JSON.parse(sessionStorage.getItem(kept) ?? '[]'); } catch { return []; } };
  troubles.push(...handed());
  try { sessionStorage.removeItem(kept); } catch {}
  addEventListener('pagehide', () => {
    for (const { name } of performance.getEntriesByType('resource')) note('request', name);
    try { sessionStorage.setItem(kept, JSON.stringify([...handed(), ...troubles])); } catch {}
  });
  for (const level of ['warn', 'error']) {
    const own = console[level];
    console[level] = (...words) => { note(level, words.join(' ')); own.apply(console, words); };
  }
  // Captured, since what a file has to say that did not load does not bubble.
  addEventListener('error', event => {
    const part = event.target === window ? null : event.target;
    note('error', part ? `${part.localName} did not load: ${part.src ?? part.href}` : event.message);
  }, true);
  addEventListener('unhandledrejection', event => note('error', `unhandled rejection: ${event.reason}`));
  addEventListener('securitypolicyviolation', event =>
    note('policy', `${event.effectiveDirective} refused ${event.blockedURI} ${event.sourceFile}`));
})();
