/**
 * Special tokens by which chat models tell speakers apart: ChatML, Llama 2 and 3, Mistral, Gemma, Phi, DeepSeek. In a text
 * that goes to a model as it is, whoever writes one starts a turn of any role.
 */
const tokens =
  /<\|im_(?:start|end)\|>|<\|(?:start|end)_header_id\|>|<\|eot_id\|>|<\|(?:system|user|assistant|end)\|>|\[\/?INST\]|<<\/?SYS>>|<(?:start|end)_of_turn>|<｜(?:User|Assistant)｜>/;

/** Whether a text tells speakers apart by a model's special tokens. */
export const hasRoleTokens = (text: string): boolean => tokens.test(text);

/** Source of a pattern for the tokens of the same kind as those in a text, to take them out of a value. */
export const tokenPattern = (text: string): string =>
  /\[\/?INST\]|<<\/?SYS>>/.test(text)
    ? '/\\[\\/?INST\\]|<<\\/?SYS>>/g'
    : /_of_turn>/.test(text)
      ? '/<(?:start|end)_of_turn>/g'
      : '/<\\|[^|>]*\\|>/g';
