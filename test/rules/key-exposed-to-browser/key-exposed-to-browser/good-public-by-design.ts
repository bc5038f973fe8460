// path: src/lib/clients.ts
import { createClient } from '@supabase/supabase-js';
import { loadStripe } from '@stripe/stripe-js';
import posthog from 'posthog-js';

export const supabase = createClient(process.env.NEXT_PUBLIC_SUPABASE_URL!, process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY!);
export const supabaseNew = createClient(process.env.NEXT_PUBLIC_SUPABASE_URL!, process.env.NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY!);
export const stripe = loadStripe(process.env.NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY!);
export const maps = process.env.NEXT_PUBLIC_GOOGLE_MAPS_API_KEY;
export const clerk = process.env.NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY;
posthog.init(process.env.NEXT_PUBLIC_POSTHOG_KEY!, { api_host: process.env.NEXT_PUBLIC_POSTHOG_HOST });
