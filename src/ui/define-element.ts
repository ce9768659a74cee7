/** Registers an element unless its name is taken: loading a file twice never throws. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}
