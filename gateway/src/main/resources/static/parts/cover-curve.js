import {html, svg} from 'lit';
import {Part} from './part.js';
import {two} from '../words.js';
import {bulk, shortDay} from '../measures.js';

const WIDE = 640;
const HIGH = 170;
const BASE = 140;
const LEFT = 4;

/** Day by day: what is eaten of what is needed, what is short of it, and what is left when the day is over. */
class CoverCurve extends Part {
  static properties = {curve: {attribute: false}, need: {type: Number}};

  render() {
    const {curve, need} = this;
    const most = Math.max(need, ...curve.map(it => it.leftGrams), 1);
    const step = (WIDE - LEFT * 2) / curve.length;
    const high = grams => (BASE - 8) * grams / most;
    const every = Math.ceil(curve.length / 7);
    const left = curve.map((it, i) => `${(LEFT + step * (i + .5)).toFixed(1)},${(BASE - high(it.leftGrams)).toFixed(1)}`).join(' ');
    const {day, shortGrams} = curve.find(it => it.shortGrams > 0) ?? {};
    const words = day ? `${shortDay(day)}起不足，当日缺 ${mass(shortGrams)}` : '封控期间够用';
    return html`<figure class="curve">
      <svg viewBox="0 0 ${WIDE} ${HIGH}" role="img" aria-label=${words}>
        <line class="axis" x1="0" x2=${WIDE} y1=${BASE} y2=${BASE}></line>
        ${curve.map((it, i) => this.#day(it, LEFT + step * (i + .12), step * .76, high, i % every === 0))}
        <polyline class="left" points=${left}></polyline>
      </svg>
      <figcaption class="small"><span class="key eaten">${two('当日吃到', 'eaten')}</span> <span class="key short">${two('当日缺', 'short')}</span>
        <span class="key left">${two(`当日末剩余（最高 ${mass(most)}）`, 'left at its end')}</span></figcaption></figure>`;
  }

  #day(it, x, wide, high, named) {
    const eaten = high(it.eatenGrams);
    const short = high(it.shortGrams);
    return svg`<g><title>${shortDay(it.day)}：吃到 ${mass(it.eatenGrams)}，缺 ${mass(it.shortGrams)}，剩 ${mass(it.leftGrams)}${it.spoiledGrams ? `，坏掉 ${mass(it.spoiledGrams)}` : ''}</title>
      <rect class="eaten" x=${x} width=${wide} y=${BASE - eaten} height=${eaten}></rect>
      <rect class="short" x=${x} width=${wide} y=${BASE - eaten - short} height=${short}></rect>
      ${named ? svg`<text x=${x + wide / 2} y=${BASE + 20} text-anchor="middle">${shortDay(it.day)}</text>` : ''}</g>`;
  }
}
customElements.define('cover-curve', CoverCurve);

const mass = grams => bulk({amount: grams, unit: 'g'});
