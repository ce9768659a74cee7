import { render, type CSSResult, type TemplateResult } from 'lit';

/** What is put on paper: its own document, apart from the page around the widget. */
export interface PrintedDocument {
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly content: TemplateResult;
  readonly styles: readonly CSSResult[];
}

/** How long a browser may take to be done with a document that it doesn't say it has printed. */
const LONGEST_PRINT_MS = 600_000;

const OUT_OF_SIGHT = [
  ['position', 'fixed'],
  ['inset', 'auto 100% 100% auto'],
  ['inline-size', '0'],
  ['block-size', '0'],
  ['border', '0'],
] as const;

/** A text as a string of CSS. */
function cssString(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}

/** Loose pages say what they belong to, in its own direction. Browsers that know no margin boxes leave it out. */
function footer(title: string): string {
  return `@page { @bottom-left { content: ${cssString(`\u2068${title}\u2069`)} } }`;
}

/** Fills a document with what is to be printed. Styles come as style sheet objects, which a strict CSP allows. */
function fillPrintedDocument(target: Document, printed: PrintedDocument): void {
  const { title, language, direction, content, styles } = printed;
  target.title = title;
  target.documentElement.lang = language;
  target.documentElement.dir = direction;
  const view = target.defaultView as (Window & { CSSStyleSheet: typeof CSSStyleSheet }) | null;
  if (view === null) return;
  target.adoptedStyleSheets = [...styles.map(({ cssText }) => cssText), footer(title)].map((cssText) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
  render(content, target.body);
}

/**
 * Opens the browser's print dialog (which also saves PDF) for a document of its own: nothing of the host's page is on
 * it. It lives in a hidden frame for as long as that takes.
 */
export function printDocument(printed: PrintedDocument): void {
  const frame = document.createElement('iframe');
  frame.title = printed.title;
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  for (const [name, value] of OUT_OF_SIGHT) frame.style.setProperty(name, value);
  document.body.append(frame);
  const view = frame.contentWindow;
  if (view === null) return frame.remove();
  fillPrintedDocument(view.document, printed);
  const remove = () => frame.remove();
  view.addEventListener('afterprint', () => setTimeout(remove, 0));
  setTimeout(remove, LONGEST_PRINT_MS);
  view.focus();
  view.print();
}
