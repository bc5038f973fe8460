import mongoose from 'mongoose';
import OpenAI from 'openai';

const Chat = mongoose.model('Chat', new mongoose.Schema({ owner: String, messages: [{ role: String, content: String }] }));
const openai = new OpenAI();

export async function reply(id: string, owner: string) {
  const chat = await Chat.findOne({ _id: id, owner });
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unbounded-history
  return openai.chat.completions.create({ model: 'gpt-4.1', messages: chat.messages });
}
