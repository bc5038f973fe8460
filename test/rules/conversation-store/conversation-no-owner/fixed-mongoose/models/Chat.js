const mongoose = require('mongoose');

const messageSchema = new mongoose.Schema({ role: String, content: String }, { _id: false });

const chatSchema = new mongoose.Schema(
  {
    title: { type: String, default: 'New chat' },
    messages: [messageSchema],
    userId: { type: mongoose.Schema.Types.ObjectId, ref: 'User', required: true, index: true },
  },
  { timestamps: true },
);

module.exports = mongoose.model('Chat', chatSchema);
