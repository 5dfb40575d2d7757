/** Money and quantities on screens. What is reckoned is whole: fen, micro-yuan, base units. */

const MICRO = 1_000_000;
const BASIS = {g: 500, ml: 1_000, piece: 1};
const STEP = {MASS: 500, VOLUME: 1_000, COUNT: 1};
const BASE_UNIT = {MASS: 'g', VOLUME: 'ml', COUNT: 'piece'};

/** ¥12.50, ¥3,600,800.00 from whole fen. */
export function yuan(fen) {
  const sign = fen < 0 ? '−' : '';
  const whole = Math.abs(fen);
  return `${sign}¥${Math.floor(whole / 100).toLocaleString('zh-CN')}.${String(whole % 100).padStart(2, '0')}`;
}

/** ¥2.75/斤 from a unit price of the API; what is counted has its own word, as 盒 or 瓶. */
export function unitPrice(price, piece = '个') {
  const per = {'元/500g': '斤', '元/L': '升', '元/件': piece}[price.unit] ?? price.unit;
  return `¥${decimals(price.yuan)}/${per}`;
}

function decimals(number) {
  const text = String(number);
  const [whole, part = ''] = text.split('.');
  return `${whole}.${part.padEnd(2, '0')}`;
}

/** A unit price in whole fen, never more than it is. */
export const downToFen = price => ({...price, yuan: Math.floor(Math.round(price.yuan * MICRO) / 10_000) / 100});

/** What so many base units cost, in fen, rounded half up once: the same rule as the services'. */
export function costFen(price, amount, unit) {
  const micro = BigInt(Math.round(price.yuan * MICRO));
  const scale = BigInt(BASIS[unit]) * 10_000n;
  return Number((micro * BigInt(amount) * 2n + scale) / (scale * 2n));
}

/** 850 米, 12.3 公里: the length of a way. */
export const distance = metres => metres < 1_000 ? `${Math.round(metres)} 米` : `${(metres / 1_000).toFixed(1)} 公里`;

/** 1.5 斤, 2 升, 3 盒: as people buy. */
export function handful({amount, unit}, piece = '个') {
  if (unit === 'g') return `${trim(amount / 500)} 斤`;
  if (unit === 'ml') return `${trim(amount / 1000)} 升`;
  return `${amount} ${piece}`;
}

/** 12.4 吨, 350 公斤, 40 盒: as a bureau counts. */
export function bulk({amount, unit}, piece = '个') {
  if (unit === 'ml') return `${trim(amount / 1000)} 升`;
  if (unit === 'piece') return `${amount} ${piece}`;
  return amount >= 1_000_000 ? `${trim(amount / 1_000_000)} 吨` : `${trim(amount / 1000)} 公斤`;
}

const trim = number => Number(number.toFixed(number < 10 ? 2 : 1)).toLocaleString('zh-CN');

export const stepOf = dimension => STEP[dimension] ?? 1;
export const baseUnitOf = dimension => BASE_UNIT[dimension] ?? 'piece';

/** 2月24日 */
export function shortDay(day) {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
}

/** 24 Feb */
export const englishDay = day => new Date(`${day}T00:00:00Z`)
  .toLocaleDateString('en-GB', {day: 'numeric', month: 'short', timeZone: 'UTC'});

/** +12.30%: a share above something, always to two places. */
export const percent = number => `${Number(number).toFixed(2)}%`;

/** The day after, by the calendar alone. */
export function nextDay(day, days = 1) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
