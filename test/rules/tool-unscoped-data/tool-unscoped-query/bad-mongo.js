const { MongoClient, ObjectId } = require('mongodb');
const { tool } = require('@langchain/core/tools');
const { z } = require('zod');

const client = new MongoClient(process.env.MONGO_URL);
const tickets = client.db('desk').collection('tickets');

const getTicket = tool(
  async ({ ticketId }) => {
    const ticket = await tickets.findOne({ _id: new ObjectId(ticketId) });
//                                                           ^^^^^^^^ tool-unscoped-query
    return JSON.stringify(ticket);
  },
  { name: 'get_ticket', description: 'A ticket', schema: z.object({ ticketId: z.string() }) },
);

module.exports = { getTicket };
