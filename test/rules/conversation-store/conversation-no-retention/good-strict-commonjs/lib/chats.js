const prisma = require('./prisma');

const Chats = {
  forget: async (userId) => prisma.chat.deleteMany({ where: { userId } }),
};

module.exports = { Chats };
