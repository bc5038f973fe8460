const { MongoClient, ObjectId } = require('mongodb');
const { tool } = require('@langchain/core/tools');
const { z } = require('zod');

const tickets = new MongoClient(process.env.MONGO_URL).db('desk').collection('tickets');

const ticketTools = (userId) => [
  tool(async ({ ticketId }) => JSON.stringify(await tickets.findOne({ _id: new ObjectId(ticketId), userId })), {
    name: 'get_ticket',
    description: 'A ticket of the user',
    schema: z.object({ ticketId: z.string() }),
  }),
];

module.exports = { ticketTools };
