import Stripe from 'stripe';

export const stripe = new Stripe('@@fake:stripe-test@@');
//                                ^^^^^^^^^^^^^^^^^^^^ hardcoded-credential
