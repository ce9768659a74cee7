import type { RefusalCode } from '../../contract/index.ts';
import type { Context } from '../context.ts';

/** A command is refused, and has changed nothing, or applied. */
export interface CommandRule<C> {
  /** The first code of R7 that applies; null: none. Changes nothing. */
  refuse(context: Context, command: C): RefusalCode | null;
  /** Carries it out. Returns the id of a method that it added. */
  apply(context: Context, command: C): string | null;
}
