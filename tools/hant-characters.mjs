/** Simplified to Traditional Chinese, as far as our words need it: a character that is in none of these lists throws. */

/** What Traditional Chinese calls otherwise, or writes otherwise than its characters one by one. */
const PHRASES = {
  数据: '資料',
  加载: '載入',
  搜索: '搜尋',
  文本: '文字',
  文档: '文件',
  数组: '陣列',
  对象: '物件',
  坐标: '座標',
  十进制: '十進位',
  地图应用: '地圖應用程式',
  打开: '開啟',
  全屏: '全螢幕',
  大屏: '大螢幕',
  绘制: '繪製',
  重复: '重複',
  备注: '備註',
  注明: '註明',
  支持: '支援',
  当前: '目前',
  水平: '水準',
  公里: '公里',
  米: '公尺',
  合并: '合併',
  回车: 'Enter 鍵',
  '“': '「',
  '”': '」',
};

/** Characters that change, each before what it becomes. */
const CHANGED =
  '个個与與为為亿億会會伞傘内內写寫决決况況凉涼减減划劃别別务務动動势勢区區单單占佔历歷厕廁县縣参參变變号號后後图圖备備处處复復头頭' +
  '婴嬰实實审審对對帮幫并並应應开開当當径徑总總态態户戶报報择擇换換据據数數无無时時显顯暂暫条條来來标標档檔称稱没沒灯燈点點热熱状狀电電' +
  '码碼确確筛篩简簡类類约約纬緯纳納组組结結绘繪给給继繼续續编編缩縮网網腾騰节節荣榮药藥誉譽计計讯訊许許评評试試话話详詳误誤请請读讀调調责責' +
  '载載轮輪轴軸较較边邊达達过過还還这這进進适適选選采採里裡钟鐘键鍵长長闭閉间間阅閱际際页頁项項顺順须須额額颠顛饭飯饮飲驿驛余餘周週于於关關' +
  '万萬经經资資车車滞滯将將属屬现現离離线線获獲虚虛视視览覽';

/** Characters that stay. */
const SAME =
  '一三上下不中之二五亮人他代以件任份休似位低作例供保倍倒值停允元充全六共其冰出分列判到制前剩加助化升原去及取口可史各合同名向否含命和品四回圈在地址均型基填增大天如' +
  '始子字存季完定室容密小少尚工差已平年序度律得德必快恢息情惠意成或截才扶持指按排接控提援播支收改放故效新方日早明星是暖更月有服期未末本束查核次正此母比水法注浴淋清' +
  '源版率用由界略疑百的目相看示票移稍空站符第等算箱精系缺置考者能自至致行表走起超足近返退送通部量金附降障雨面高重公即只外多巡底心我所找抽整最步消照片直知而距逐野非入';

const changes = new Map([...CHANGED.matchAll(/(.)(.)/gu)].map(([, from, to]) => [from, to]));
const same = new Set(SAME);
const known = new RegExp(`${Object.keys(PHRASES).join('|')}|\\p{Script=Han}`, 'gu');

/** The characters that no text in Traditional Chinese has; a few stay in some of its words (公里). */
const staying = Object.values(PHRASES).join('');
export const simplified = new Set([...changes.keys()].filter((sign) => !staying.includes(sign)));

/**
 * A text in Traditional Chinese.
 * @throws Error for a character that is in no list: it must be said whether it changes
 */
export function toTraditional(text) {
  return text.replace(known, (part) => {
    const said = PHRASES[part] ?? changes.get(part) ?? (same.has(part) ? part : undefined);
    if (said === undefined) throw new Error(`tools/hant-characters.mjs does not know ${part} (in ${text}).`);
    return said;
  });
}
