const SCRIPT = `document.documentElement.dataset.theme = localStorage.theme ?? 'light'`;

export const Theme = () => <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
