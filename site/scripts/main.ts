/** The only script of every page: the search box, and what loads the rest when it is needed. */
import { attachCombobox } from './combobox.ts';
import { enhance } from './enhance.ts';

const form = document.querySelector<HTMLFormElement>('form.find');
if (form !== null) attachCombobox(form);
enhance(document);
