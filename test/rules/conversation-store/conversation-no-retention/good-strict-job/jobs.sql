SELECT cron.schedule('old conversations', '0 3 * * *', $$DELETE FROM public.conversations WHERE created_at < now() - interval '90 days'$$);
