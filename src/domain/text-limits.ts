/** Characters of an explanation: the contract's limit, without the schemas, so that a text box can know it. */
export const maxExplanationLength = 20_000;
