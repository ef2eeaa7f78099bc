// A field that takes the focus when it arrives. One function for all: given anew at each rendering, a ref would take the
// focus back from the field where someone types.
export const prendreLeFoyer = (champ: HTMLElement | null): void => champ?.focus()
