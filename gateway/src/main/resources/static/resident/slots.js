import {SLOTS} from '../words.js';
import {nextDay, shortDay} from '../measures.js';
import {context} from '../context.js';

const AHEAD = [['今天', 'today'], ['明天', 'tomorrow'], ['后天', 'in two days']];

/** The next slots of the city whose cut-off has not passed by the city's clock, soonest first. */
export function openSlots() {
  const now = new Intl.DateTimeFormat('en-GB',
    {timeZone: context.city.zone, hour: '2-digit', minute: '2-digit', hour12: false}).format(new Date());
  return AHEAD.flatMap(([zh, en], ahead) => context.city.slots
    .filter(slot => isOpen(slot, ahead, now))
    .map(slot => named(slot, nextDay(context.city.day, ahead), zh, en)));
}

function isOpen(slot, ahead, now) {
  const daysLeft = ahead - (slot.cutOffDayBefore ? 1 : 0);
  return daysLeft > 0 || (daysLeft === 0 && now < slot.cutOff.slice(0, 5));
}

function named(slot, day, zh, en) {
  const [zhPart, enPart] = SLOTS[slot.code] ?? [slot.code, slot.code];
  const hours = `${slot.from.slice(0, 5)}–${slot.to.slice(0, 5)}`;
  return {
    day, slot: slot.code,
    zh: `${zh}${zhPart}（${shortDay(day)} ${hours}）`,
    en: `${en}, ${enPart}`,
  };
}
