import {context} from '../context.js';

const HOUR = 3_600_000;

/** 2月24日 19:56 and 24 Feb 19:56: an instant as the city's clocks show it. */
export function moment(instant) {
  const at = new Date(instant);
  const {zone} = context.city;
  const time = at.toLocaleTimeString('en-GB', {timeZone: zone, hour: '2-digit', minute: '2-digit'});
  const zh = at.toLocaleDateString('zh-CN', {timeZone: zone, month: 'long', day: 'numeric'});
  const en = at.toLocaleDateString('en-GB', {timeZone: zone, month: 'short', day: 'numeric'});
  return [`${zh} ${time}`, `${en} ${time}`];
}

/** How long there is until an instant, or how long it has been over. */
export function left(instant) {
  const away = Date.parse(instant) - context.now();
  const [zh, en] = length(Math.abs(away));
  return away < 0 ? [`已逾期 ${zh}`, `overdue by ${en}`] : [`还剩 ${zh}`, `${en} left`];
}

/** How long ago something was. */
export function ago(instant) {
  const [zh, en] = length(Math.max(0, context.now() - Date.parse(instant)));
  return [`已等 ${zh}`, `waiting ${en}`];
}

function length(millis) {
  if (millis < HOUR) return [`${Math.round(millis / 60_000)} 分钟`, `${Math.round(millis / 60_000)} min`];
  if (millis < 48 * HOUR) return [`${Math.round(millis / HOUR)} 小时`, `${Math.round(millis / HOUR)} h`];
  return [`${Math.round(millis / 24 / HOUR)} 天`, `${Math.round(millis / 24 / HOUR)} days`];
}
