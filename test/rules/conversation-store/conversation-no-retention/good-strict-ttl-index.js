const mongoose = require('mongoose');

const schema = new mongoose.Schema({ userId: String, messages: [{ role: String, content: String }] }, { timestamps: true });
schema.index({ updatedAt: 1 }, { expireAfterSeconds: 60 * 60 * 24 * 90 });

module.exports = mongoose.model('Conversation', schema);
