/**
 * How a text begins that speaks to a model: it tells its reader what it is. A greeting or a page of help does not ("You are
 * logged in", "You are here"), so that a noun for an assistant or an expert has to follow.
 */
const addressed =
  /^[\s#*>"'-]*(?:(?:system|instructions?)\s*:\s*)?you(?:['’]re| are| will act as| act as)(?: now)? (?:an?|the|our|my) (?:[\w'’-]+[ ,/]+){0,6}?(?:assistant|ai|bot|chatbot|agent|model|expert|specialist|advisor|adviser|analyst|tutor|coach|teacher|writer|editor|translator|copilot|engineer|developer|assessor|reviewer|classifier|moderator|evaluator|consultant|generator|persona|character|companion|llm)\b/i;

/** Whether a text speaks to a model, by its first words alone. */
export const speaksToModel = (text: string): boolean => addressed.test(text.slice(0, 400));

/** Names of variables for text that a model is to obey. */
export const systemTextName = /^(?:\w*_)?(?:\w*system_?(?:prompt|message|text|instructions?)?|\w*instructions?)$/i;
