ALTER TABLE public.conversations ENABLE ROW LEVEL SECURITY;

CREATE POLICY "own conversations" ON public.conversations
  FOR ALL TO authenticated
  USING (auth.uid() = user_id);
