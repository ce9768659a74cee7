import { css } from 'lit';

/** The provider has no box of its own; it only says whether what is inside is light or dark. */
export const styles = css`
  :host {
    display: contents;
  }

  :host([hidden]) {
    display: none;
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }
`;
