import { expandBraces } from '../table.js';

/** Properties of elements that take markup. */
export const htmlProperties: ReadonlySet<string> = new Set(['innerHTML', 'outerHTML', 'srcdoc']);
/** Methods that take markup, with the argument that holds it. */
export const htmlMethods: ReadonlyMap<string, number> = new Map([
  ['insertAdjacentHTML', 1],
  ['createContextualFragment', 0],
]);
/** Globals that write markup into a page. */
export const htmlWriters: ReadonlySet<string> = new Set([':document.write', ':document.writeln', ':window.document.write']);

/** Functions that turn Markdown into markup and let markup in it through; the first argument is the text. Source: their documentation. */
export const markdownRenderers: ReadonlySet<string> = new Set(
  [
    'marked:{marked,marked.parse,marked.parseInline,parse,parseInline,default,default.parse,Marked().parse}',
    'showdown:{Converter,default.Converter}().makeHtml',
    'snarkdown:default',
    'markdown:markdown.toHTML',
  ].flatMap(expandBraces),
);
/** markdown-it escapes markup unless it is told not to. */
export const markdownIt = /^markdown-it:(?:default|MarkdownIt)\(\)\.(?:render|renderInline)$/;

/** Words in the name of a function that makes text harmless as markup. */
export const escapingWords = /escape|sanit|purify|clean|encode|strip/i;

/** Hooks whose result holds what a model answered, in the browser. */
export const clientAnswers =
  /^(?:@ai-sdk\/(?:react|vue|svelte|solid)|ai\/(?:react|vue|svelte|solid)):(?:use(?:Chat|Completion|Object|Assistant)|experimental_useObject|Chat)$/;
