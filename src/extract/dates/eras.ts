interface Era {
  /** The Western year of its first year (元年). */
  readonly first: number;
  /** Whether its months are lunar. */
  readonly lunar: boolean;
}

/** Reign titles that news still writes. After 方诗铭《中国历史纪年表》; Japan counts solar months since Meiji 6. */
export const ERAS: ReadonlyMap<string, Era> = new Map(
  (
    [
      ['贞观', 627],
      ['神龙', 705],
      ['开元', 713],
      ['天宝', 742],
      ['洪武', 1368],
      ['永乐', 1403],
      ['宣德', 1426],
      ['正统', 1436],
      ['成化', 1465],
      ['弘治', 1488],
      ['正德', 1506],
      ['嘉靖', 1522],
      ['隆庆', 1567],
      ['万历', 1573],
      ['天启', 1621],
      ['崇祯', 1628],
      ['顺治', 1644],
      ['康熙', 1662],
      ['雍正', 1723],
      ['乾隆', 1736],
      ['嘉庆', 1796],
      ['道光', 1821],
      ['咸丰', 1851],
      ['同治', 1862],
      ['光绪', 1875],
      ['宣统', 1909],
      ['明治', 1868],
      ['大正', 1912],
      ['昭和', 1926],
      ['平成', 1989],
      ['令和', 2019],
    ] as const
  ).map(([name, first]) => [name, { first, lunar: first < 1912 }]),
);
