import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export const useChatStore = create(
  persist(
    (set) => ({
      theme: 'dark',
      messages: [] as { role: string; content: string }[],
      say: (content: string) => set((state) => ({ messages: [...state.messages, { role: 'user', content }] })),
    }),
    { name: 'chat', partialize: (state) => ({ theme: state.theme }) },
  ),
);
