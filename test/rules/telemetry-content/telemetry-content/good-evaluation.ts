// path: evals/answers.eval.ts
import { wrapOpenAI } from 'langsmith/wrappers';
import OpenAI from 'openai';

export const openai = wrapOpenAI(new OpenAI());
