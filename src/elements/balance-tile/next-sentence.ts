export { nextSentence, type NextFacts } from '../../ui/index.ts';
