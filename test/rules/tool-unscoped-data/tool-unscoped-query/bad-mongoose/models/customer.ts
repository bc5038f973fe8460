import mongoose, { Schema } from 'mongoose';

const schema = new Schema({ name: String, email: String, orders: [{ type: Schema.Types.ObjectId, ref: 'Order' }] });

export const Customer = mongoose.model('Customer', schema);
