/** A service: its stroke on a 24-unit grid, its word, and other Chinese names of the same thing. */
interface Service {
  readonly icon: string;
  readonly zh: string;
  readonly also?: string;
}

const SERVICES: Readonly<Record<string, Service>> = {
  water: {
    icon: 'M12 3c3.5 4.2 6 7.3 6 10.5a6 6 0 0 1-12 0C6 10.3 8.5 7.2 12 3z',
    zh: '饮水',
    also: '热水 饮用水 直饮水 开水',
  },
  'meal-heating': {
    icon: 'M4 11h16a8 8 0 0 1-16 0zM9 7c0-2 1.5-2 1.5-4M14 7c0-2 1.5-2 1.5-4M9 21h6',
    zh: '热饭',
    also: '微波炉 加热饭菜 热餐',
  },
  charging: { icon: 'M13 3 6 13h5l-1 8 8-11h-6z', zh: '充电', also: '手机充电' },
  rest: { icon: 'M6 4v9h12V8M6 13v7M18 13v7M6 17h12', zh: '休息', also: '歇脚 座椅' },
  toilet: {
    icon: 'M8 4v.01M8 8v6M8 14v6M5 9h6M16 4v.01M16 8l-3 7h6zM16 15v5',
    zh: '如厕',
    also: '卫生间 厕所 洗手间',
  },
  'toilet-nearby': {
    icon: 'M7 4v.01M7 8v12M4 9h6M13 12h8M18 9l3 3-3 3',
    zh: '附近如厕',
    also: '就近如厕 附近厕所 附近卫生间',
  },
  reading: {
    icon: 'M12 6c-2-1.5-5-2-9-2v14c4 0 7 .5 9 2 2-1.5 5-2 9-2V4c-4 0-7 .5-9 2zM12 6v14',
    zh: '阅读',
    also: '书报 图书 看书',
  },
  medicine: {
    icon: 'M4 8h16v12H4zM9 8V4h6v4M12 11v6M9 14h6',
    zh: '药品',
    also: '药箱 医药箱 应急药品 急救箱 急救药箱',
  },
  cooling: {
    icon: 'M12 3v18M4.2 7.5l15.6 9M19.8 7.5l-15.6 9M9.5 4 12 6.5 14.5 4M9.5 20l2.5-2.5 2.5 2.5',
    zh: '纳凉',
    also: '避暑 乘凉',
  },
  heating: {
    icon: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2',
    zh: '取暖',
    also: '供暖 暖气',
  },
  wifi: {
    icon: 'M3 9a13 13 0 0 1 18 0M6.5 13a8 8 0 0 1 11 0M10 16.8a3 3 0 0 1 4 0M12 20v.01',
    zh: 'WiFi',
    also: 'Wi-Fi 无线网 无线网络 无线上网 上网',
  },
  'nursing-room': {
    icon: 'M9 8h6l1.5 3v10h-9V11zM10 8V5h4v3M12 3v2M7.5 15h9',
    zh: '母婴室',
    also: '母婴 哺乳室',
  },
  shower: {
    icon: 'M5 21V7a4 4 0 0 1 8 0M9 9h8M10 13v.01M13 13v.01M16 13v.01M10 17v.01M13 17v.01M16 17v.01',
    zh: '淋浴',
    also: '洗澡 沐浴',
  },
  fridge: { icon: 'M6 3h12v18H6zM6 10h12M9 6v1M9 13v3', zh: '冰箱', also: '冷藏' },
  umbrella: {
    icon: 'M3 12a9 9 0 0 1 18 0zM12 12v6.5a2 2 0 0 0 4 0M12 3V2',
    zh: '雨伞',
    also: '借伞 雨具 爱心伞',
  },
  'legal-aid': {
    icon: 'M12 3v18M8 21h8M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z',
    zh: '法律援助',
    also: '法律服务 法律咨询',
  },
  'battery-swap': {
    icon: 'M5 8h12v9H5zM17 11h3v3h-3M12 9.5 9.5 12.5h3L10 15.5',
    zh: '换电',
    also: '电池更换 电动车换电',
  },
  aed: {
    icon: 'M12 20C6 15.5 3 12.5 3 8.8A4.8 4.8 0 0 1 12 6.5a4.8 4.8 0 0 1 9 2.3c0 3.7-3 6.7-9 11.2zM12.5 8.5l-2 3.5h3l-2 3.5',
    zh: 'AED',
    also: '除颤仪 自动体外除颤器',
  },
  parking: {
    icon: 'M4 4h16v16H4zM9.5 17V7.5H13a3 3 0 0 1 0 6H9.5',
    zh: '停车',
    also: '停车位',
  },
};

/** A service as the card shows it. Missing values: `icon` is `undefined` for a service we do not know. */
export interface ServiceSign {
  readonly icon: string | undefined;
  readonly word: string;
}

const codes = new Map<string, string>();
for (const [code, { zh, also }] of Object.entries(SERVICES)) {
  for (const name of [code, zh, ...(also ?? '').split(' ')]) if (name) codes.set(name.toLowerCase(), code);
}

/**
 * The sign of a service by its code or one of its Chinese names. `translated` holds the words of another language, by
 * code, or by our own Chinese word where other wordings are to stay.
 * Shape: for Chinese readers a Chinese name keeps its own wording; what we do not know is shown as given.
 */
export function serviceSign(given: string, translated: Readonly<Record<string, string>>): ServiceSign {
  const text = given.trim();
  const code = codes.get(text.toLowerCase());
  const service = code === undefined ? undefined : SERVICES[code];
  if (!code || !service) return { icon: undefined, word: text };
  const word = translated[code] ?? (code === text.toLowerCase() ? service.zh : text);
  return { icon: service.icon, word: translated[word] ?? word };
}

/** Strokes of the map's own buttons and rows, on the same grid. */
export const CONTROL_ICONS = {
  zoomIn: 'M12 5v14M5 12h14',
  zoomOut: 'M5 12h14',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  close: 'M6 6l12 12M18 6 6 18',
} as const;

/** How a station is marked, on the map and in the list: what tells them apart without colour. */
export type Mark = 'open' | 'paused' | 'closed' | 'unknown' | 'faulty';

/** The marks on a 24-unit grid, as strokes; `open` is filled, the others are hollow. */
export const MARK_PATHS: Readonly<Record<Mark, string>> = {
  open: 'M12 5a7 7 0 1 1 0 14 7 7 0 0 1 0-14z',
  paused: 'M12 5a7 7 0 1 1 0 14 7 7 0 0 1 0-14z',
  closed: 'M12 5a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM7.05 16.950l9.9-9.9',
  unknown:
    'M12 5a7 7 0 0 1 4.95 2.050M19 12a7 7 0 0 1-2.05 4.950M12 19a7 7 0 0 1-4.95-2.050M5 12a7 7 0 0 1 2.05-4.95',
  faulty: 'M12 4 21 20H3zM12 10v4.5M12 17v.01',
};
