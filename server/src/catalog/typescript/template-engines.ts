/** A call that takes a text as a template, so that what stands in the text is read as the engine's own language. */
export interface EngineRow {
  readonly api: RegExp;
  readonly title: string;
  /** Where the template stands: argument index and property path. */
  readonly template: string;
  /** What a template of this engine can do at worst. */
  readonly reach: 'code' | 'values';
  readonly source: string;
}

export const engineRows: readonly EngineRow[] = [
  {
    api: /^(?:@langchain\/core\/(?:dist\/)?prompts|langchain\/prompts|@langchain\/classic\/prompts):(?:ChatPromptTemplate|PromptTemplate|(?:System|Human|AI)MessagePromptTemplate)\.fromTemplate$/,
    title: 'LangChain',
    template: '0',
    reach: 'values',
    source: '@langchain/core 0.1 to 1.4, prompts/template.js: braces of the text become input variables',
  },
  {
    api: /^(?:@langchain\/core\/(?:dist\/)?prompts|langchain\/prompts|@langchain\/classic\/prompts):PromptTemplate$/,
    title: 'LangChain',
    template: '0.template',
    reach: 'values',
    source: '@langchain/core 0.1 to 1.4, prompts/prompt.js',
  },
  {
    api: /^(?:@langchain\/core\/(?:dist\/)?prompts|langchain\/prompts|@langchain\/classic\/prompts):ChatPromptTemplate\.(?:fromMessages|fromPromptMessages)$/,
    title: 'LangChain',
    template: '0.messages',
    reach: 'values',
    source:
      '@langchain/core 0.1 to 1.4, prompts/chat.js: texts of `[role, text]` are templates, those of message objects are not',
  },
  {
    api: /^handlebars(?:\/\w+)?:(?:default\.|\*\.)?(?:create\(\)\.)?(?:compile|precompile)$/,
    title: 'Handlebars',
    template: '0',
    reach: 'values',
    source: 'handlebars 4.7',
  },
  {
    api: /^mustache:(?:default\.)?render$/,
    title: 'Mustache',
    template: '0',
    reach: 'values',
    source: 'mustache 4.2',
  },
  {
    api: /^nunjucks:(?:default\.)?(?:(?:configure|Environment)\(\)\.)?(?:renderString|compile|Template)$/,
    title: 'Nunjucks',
    template: '0',
    reach: 'code',
    source: 'nunjucks 3.2, documentation: user-defined templates are not safe to run',
  },
  {
    api: /^ejs:(?:default\.)?(?:render|compile|renderAsync)$/,
    title: 'EJS',
    template: '0',
    reach: 'code',
    source: 'ejs 3.1: `<% %>` runs JavaScript',
  },
  {
    api: /^eta:Eta\(\)\.(?:renderString|renderStringAsync|compile)$/,
    title: 'Eta',
    template: '0',
    reach: 'code',
    source: 'eta 3 to 4: `<% %>` runs JavaScript',
  },
  {
    api: /^(?:lodash(?:-es)?:(?:default\.|_\.)?template|lodash\.template:default|lodash\/template:default|underscore:(?:default\.)?template)$/,
    title: 'Lodash',
    template: '0',
    reach: 'code',
    source: 'lodash 4: `<% %>` and dollar braces run JavaScript',
  },
  {
    api: /^pug:(?:default\.)?(?:compile|render)$/,
    title: 'Pug',
    template: '0',
    reach: 'code',
    source: 'pug 3: `-` lines run JavaScript',
  },
  {
    api: /^liquidjs:Liquid\(\)\.(?:parse|parseAndRender|parseAndRenderSync)$/,
    title: 'Liquid',
    template: '0',
    reach: 'values',
    source: 'liquidjs 10',
  },
  {
    api: /^dotprompt:Dotprompt\(\)\.(?:compile|render|parse)$/,
    title: 'Dotprompt',
    template: '0',
    reach: 'values',
    source: 'dotprompt 1.1.2',
  },
  {
    api: /^genkit:genkit\(\)\.definePrompt$/,
    title: 'Dotprompt',
    template: '1',
    reach: 'values',
    source: 'genkit 1.42',
  },
];

/** Calls whose values Dotprompt puts into a text that it afterwards splits at role markers, none of them escaped. */
export const dotpromptCalls: readonly { readonly api: RegExp; readonly values: string; readonly source: string }[] = [
  {
    api: /^genkit:genkit\(\)\.(?:prompt|definePrompt)\(\)(?:\.(?:stream|render))?$/,
    values: '0',
    source: 'genkit 1.42 on dotprompt 1.1.2: a value with `<<<dotprompt:role:system>>>` makes a system message',
  },
  { api: /^dotprompt:Dotprompt\(\)\.render$/, values: '1.input', source: 'dotprompt 1.1.2' },
  { api: /^dotprompt:Dotprompt\(\)\.compile\(\)$/, values: '0.input', source: 'dotprompt 1.1.2' },
];

/** What code replaces to take markers of roles, tags or braces out of a text, as it stands in the source. */
export const stripsMarkers = /[<{]|dotprompt|\[\\?\/?\\?INST|start_of_turn|im_start/;
