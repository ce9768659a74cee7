import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { BilletTag, ElementOf } from '../typings/elements.ts';
import type { BilletTagProps } from '../typings/jsx.ts';

/** The tags as JSX of React 19 knows them: for those who write them without the components. */
export type BilletReactElements = {
  [T in BilletTag]: DetailedHTMLProps<HTMLAttributes<ElementOf<T>>, ElementOf<T>> & BilletTagProps<T>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends BilletReactElements {}
  }
}
