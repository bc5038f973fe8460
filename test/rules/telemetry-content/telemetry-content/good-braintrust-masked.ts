import { initLogger, setMaskingFunction, wrapOpenAI } from 'braintrust';
import OpenAI from 'openai';

initLogger({ projectName: 'support' });
setMaskingFunction((value) => (typeof value === 'string' ? `[${value.length} characters]` : value));

export const openai = wrapOpenAI(new OpenAI());
