/** LangChain's builders that put retrieved documents into a variable of a prompt. */
export interface DocumentChainRow {
  readonly api: RegExp;
  /** Option that holds the prompt. */
  readonly prompt: string;
  /** Option that names the variable, and its name by default. */
  readonly variable: string;
  readonly byDefault: string;
  readonly source: string;
}

const packages = '^(?:langchain|@langchain/classic)(?:/[\\w/-]+)?(?:\\.js)?:';

export const documentChains: readonly DocumentChainRow[] = [
  {
    api: new RegExp(`${packages}createStuffDocumentsChain$`),
    prompt: '0.prompt',
    variable: '0.documentVariableName',
    byDefault: 'context',
    source: 'langchain 0.1 to 0.3 and @langchain/classic 1, chains/combine_documents/stuff',
  },
  {
    api: new RegExp(`${packages}(?:loadQAStuffChain|loadQAChain)$`),
    prompt: '1.prompt',
    variable: '1.documentVariableName',
    byDefault: 'context',
    source: 'langchain 0.1 to 0.3 and @langchain/classic 1, chains/question_answering',
  },
  {
    api: new RegExp(`${packages}StuffDocumentsChain$`),
    prompt: '0.llmChain.prompt',
    variable: '0.documentVariableName',
    byDefault: 'context',
    source: 'langchain 0.1 to 0.3, chains/combine_docs_chain',
  },
];

/** Calls that run their parts one after another, each with what the one before gives. */
export const sequences = /:RunnableSequence(?:\.from)?$/;
/** Calls whose object argument gives variables to what follows. */
export const variableMaps = /:(?:RunnablePassthrough\.assign|RunnableMap(?:\.from)?|RunnableParallel(?:\.from)?)$|\.assign$/;
