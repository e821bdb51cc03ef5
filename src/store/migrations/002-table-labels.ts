/** Figures in tables: what heads their row and column. */
export const tableLabels = `
ALTER TABLE figure_rows ADD COLUMN row_label TEXT;
ALTER TABLE figure_rows ADD COLUMN column_label TEXT;
`;
