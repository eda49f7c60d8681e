/** The only script of every page: the search box, and what loads the rest when it is needed. */

import { startMarks } from '../favourites/marks.ts';
import { keepWhatIsSeen } from '../offline/register.ts';
import { attachCombobox } from '../search/combobox.ts';
import { enhance } from './enhance.ts';
import { watchForNewSite } from './renewed.ts';

// The search at the top or in the body of the page; a form within an island is the island's own.
const form = document.querySelector<HTMLFormElement>('form.find');
if (form !== null) attachCombobox(form);
startMarks();
watchForNewSite();
enhance(document);
keepWhatIsSeen();
