/** How often a form is put back; a page that takes it away again and again is let have its way. */
const MOST = 10;

/**
 * Keeps a container where it is: a host that rewrites its light children takes it with them, and it is put back.
 * `putBack` is called each time. Returns the way to stop.
 */
export function keepInPlace(container: HTMLElement, putBack: () => void): () => void {
  const parent = container.parentElement;
  if (parent === null) return () => {};
  let times = 0;
  const observer = new MutationObserver(() => {
    if (container.parentElement === parent || !parent.isConnected || times === MOST) return;
    times += 1;
    parent.append(container);
    putBack();
  });
  observer.observe(parent, { childList: true });
  return () => observer.disconnect();
}
