const OpenAI = require('openai');

const openai = new OpenAI();

exports.handler = async (event) => {
  const { instructions, text } = JSON.parse(event.body);
  const response = await openai.responses.create({ model: 'gpt-5-mini', instructions: instructions, input: text });
//                                                                                    ^^^^^^^^^^^^ untrusted-in-system
  return { statusCode: 200, body: JSON.stringify({ text: response.output_text }) };
};
