import { waitUntil } from '@open-wc/testing';

/** What went to the printer, as it stood then. */
export interface Printed {
  readonly text: string;
  readonly styles: string;
  /** Asks the document before it is gone. */
  readonly asked: unknown;
}

function stylesOf({ adoptedStyleSheets }: Document): string {
  return adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join(' ');
}

/** Does something that prints, with a printer that only looks. */
export async function printedBy(act: () => void, ask?: (paper: Document) => unknown): Promise<Printed> {
  let printed: Printed | undefined;
  const append = document.body.append.bind(document.body);
  document.body.append = (frame: HTMLIFrameElement) => {
    append(frame);
    const view = frame.contentWindow as Window;
    view.print = () => {
      const paper = frame.contentDocument as Document;
      const text = (paper.body.textContent ?? '').replace(/\s+/g, ' ');
      printed = { text, styles: stylesOf(paper), asked: ask?.(paper) };
    };
  };
  try {
    act();
    await waitUntil(() => printed !== undefined, 'printed', { timeout: 5000 });
  } finally {
    document.body.append = append;
  }
  return printed as Printed;
}
