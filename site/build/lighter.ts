/**
 * Preact's names for what React's are in the browser: the same interface in a ninth of the bytes. Pages are drawn by React
 * when they are built, and by the functions.
 */
export const LIGHTER: Readonly<Record<string, string>> = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
};
