const Groq = require('groq-sdk');

const groq = new Groq({ apiKey: window.localStorage.getItem('groq-key') });

module.exports = { groq };
