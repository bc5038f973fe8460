import { answer } from './assistant.js';

export const chat = async (req, res) => {
  const { patientId, message } = req.body;
  res.json(await answer(patientId, message));
};
