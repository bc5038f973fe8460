export const AskElsewhere = ({ question }: { question: string }) => (
  <a href={`https://chatgpt.com/?q=${encodeURIComponent(question)}`} target="_blank" rel="noreferrer">
    Ask ChatGPT
  </a>
);
