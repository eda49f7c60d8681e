/** The contract's minimum: fewer votes than these say too little for their mean to be shown as settled. */
export const MINIMUM_VOTES = 2000;
