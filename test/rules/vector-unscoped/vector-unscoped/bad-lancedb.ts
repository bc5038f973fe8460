import * as lancedb from '@lancedb/lancedb';
import { embed } from './embed.js';

const db = await lancedb.connect('data/notes');
const table = await db.openTable('notes');

export const save = async (userId: string, text: string) => table.add([{ user_id: userId, text, vector: await embed(text) }]);

export const find = async (question: string) => table.search(await embed(question)).limit(5).toArray();
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ vector-unscoped
