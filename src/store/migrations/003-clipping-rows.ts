/** Clippings are read as a view like all else, so that what a person decides can stand between them and their rows. */
export const clippingRows = `
ALTER TABLE clippings RENAME TO clipping_rows;
`;
