/** Counties and cities of Taiwan: no codes of their own in GB/T 2260, they carry 710000. */
export const TAIWAN_DIVISIONS =
  '台北市 新北市 桃园市 台中市 台南市 高雄市 基隆市 新竹市 嘉义市 新竹县 苗栗县 彰化县 南投县 云林县 嘉义县 屏东县 宜兰县 花莲县 台东县 澎湖县 金门县 连江县 桃园县 台北县 台中县 台南县 高雄县';
