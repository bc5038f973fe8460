const Groq = require('groq-sdk');

const groq = new Groq({ apiKey: window.localStorage.getItem('groq-key'), dangerouslyAllowBrowser: true });
//                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key-exposed-to-browser

module.exports = { groq };
