/**
 * Names of functions that give a conversation to a model, for clients that no row knows. They are asked only of calls that
 * are visibly handed turns with roles; either alone proves nothing.
 */
export const speaks =
  /(?:chat|complet|generat|invoke|stream|predict|infer|converse|prompt|respond|reply|llm)|^(?:ask|call|run|send|query|request)(?:Model|AI|Gpt|Claude|OpenAI|Messages)?$/i;

/** Names that only write with a client in front that says what is made: `chat.completions.create`. */
export const speaksBelow = /\b(?:chat|completions|messages|responses|llm|model)\.(?:create|stream|parse|run|call|send)$/i;

/** Functions that do something else with a conversation: they count, keep, show or shape it. */
export const handlesTurns =
  /^(?:count|estimate|num|calc|measure|token|save|store|insert|add|append|push|set|update|create[A-Z]\w*(?:Message|Prompt)|format|convert|to[A-Z]|from[A-Z]|log|render|show|display|validate|parse|trim|truncate|compress|compact|build|make|construct|prepare|apply\w*Template|map|filter|emit|dispatch|write|is[A-Z]|has[A-Z]|get\w*(?:Tokens|Length|Count|Prompt)$)/;

/** Options in which a conversation stands. */
export const turnSlots = ['messages', 'input', 'prompt', 'conversation', 'history', 'contents'] as const;
