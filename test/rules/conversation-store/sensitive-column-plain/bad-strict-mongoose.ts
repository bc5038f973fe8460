import { model, Schema } from 'mongoose';

export const Bot = model('Bot', new Schema({ name: String, botToken: { type: String, required: true } }));
//                                                         ^^^^^^^^ sensitive-column-plain
export const Chat = model('Chat', new Schema({ owner: String, messages: [{ role: String, content: String }] }));
