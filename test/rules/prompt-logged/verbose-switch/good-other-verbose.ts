// Other packages' verbose options, and an object of our own.
import sqlite3 from 'sqlite3';
import { ChatOpenAI } from '@langchain/openai';
import { formatRanker } from './ranker';

export const database = sqlite3.verbose();
export const label = formatRanker('mmr', { verbose: true });

export class Provider {
  verbose: boolean;
  readonly model = new ChatOpenAI({ model: 'gpt-4.1' });
  constructor() {
    this.verbose = true;
  }
}
