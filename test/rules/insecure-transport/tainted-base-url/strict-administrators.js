// path: server/endpoints/system.js
const express = require('express');
const OpenAI = require('openai');
const { roles, requireRole, signedIn } = require('../middleware');

const app = express();
app.post('/system/models', [signedIn, requireRole([roles.admin])], async (request, response) => {
  const client = new OpenAI({ apiKey: process.env.LLM_KEY, baseURL: request.body.basePath });
  //                                                                ^^^^^^^^^^^^^^^^^^^^^ tainted-base-url
  response.json((await client.models.list()).data);
});
