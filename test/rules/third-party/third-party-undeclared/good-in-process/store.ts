import { MemoryVectorStore } from 'langchain/vectorstores/memory';
import winston from 'winston';

export const logger = winston.createLogger();
export const store = new MemoryVectorStore();
