/** Registers every element. */
import './elements/provider/provider.define.ts';
