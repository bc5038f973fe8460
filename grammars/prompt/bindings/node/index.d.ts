/** What `new Parser().setLanguage()` of the native `tree-sitter` package takes. */
declare const language: {
  name: string;
  language: unknown;
  nodeTypeInfo: readonly { type: string; named: boolean }[];
};
export default language;
