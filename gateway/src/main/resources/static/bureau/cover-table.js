import {html, nothing} from 'lit';
import {Panel} from '../parts/panel.js';
import {api, query} from '../api.js';
import {LEVELS, say, two} from '../words.js';
import {bulk} from '../measures.js';
import '../parts/cover-bar.js';

const WORST_FIRST = ['red', 'orange', 'yellow', 'blue', 'normal', 'unknown'];

/** Days of cover of every food group, the worst named first, the arithmetic on tap. */
class CoverTable extends Panel {
  ask() {
    return api.get(query('/api/inventory/cover', {region: this.region, day: this.day}));
  }

  render() {
    return html`<section aria-labelledby="cover-h" data-test="cover">
      <h2 id="cover-h">${say('cover')}</h2>
      ${this.remote.render(({items}) => this.#groups(items))}</section>`;
  }

  #groups(groups) {
    if (groups.length === 0) {
      return html`<p class="empty">${two('该地区还没有库存报告。', 'No stock has been reported here yet.')}</p>`;
    }
    return html`${this.#worst(groups)}
      <ul class="cover">${groups.map(it => this.#group(it))}</ul>`;
  }

  #worst(groups) {
    const short = groups.filter(it => ['red', 'orange', 'yellow', 'blue'].includes(it.level) && it.reason !== 'counted-apart')
      .toSorted((a, b) => WORST_FIRST.indexOf(a.level) - WORST_FIRST.indexOf(b.level) || a.days - b.days);
    const unknown = groups.filter(it => it.level === 'unknown' && it.target).length;
    const untold = unknown === 0 ? nothing : html`
      <span data-test="cover-untold">${two(`${unknown} 类数据不足`, `${unknown} groups cannot be told`)}</span>`;
    if (short.length === 0) {
      return unknown === 0
        ? html`<p class="verdict good">${two('各类均达到目标。', 'Every group reaches its target.')}</p>`
        : html`<p class="verdict" data-test="cover-verdict">${untold}${unknown === groups.filter(it => it.target).length ? nothing
          : two('，其余达到目标', '; the others reach their target')}</p>`;
    }
    const {zh, en} = short[0];
    return html`<p class="verdict" data-test="cover-verdict">
      <b>${short.length} 类低于目标</b>，最紧的是<b>${zh} ${number(short[0].days)} 天</b>
      <span class="en" lang="en">${short.length} below target; tightest: ${en}, ${number(short[0].days)} days</span> ${untold}</p>`;
  }

  #group(item) {
    const {zh, en, parent, level} = item;
    return html`
      <li class=${parent ? 'part' : nothing} data-test="cover-${item.group}">
        <details>
          <summary>
            <span class="what">${two(zh, en)} ${item.variety?.findings.length
              ? html`<span class="why" data-test="cover-variety-short">${two('品种单一', 'too few kinds')}</span>` : nothing}</span>
            <cover-bar .days=${item.days} .transit=${item.daysWithTransit} .target=${item.target} .level=${level}></cover-bar>
            <span class="days">${!Number.isFinite(item.days) ? '—' : html`<b>${number(item.days)}</b> 天`}
              ${item.target ? html`<span class="target">${say('target')} ${item.target}</span>` : nothing}</span>
            <span class="level ${level}">${two(...(LEVELS[level] ?? LEVELS.unknown))}</span>
          </summary>
          ${this.#arithmetic(item)}
        </details>
      </li>`;
  }

  #arithmetic(item) {
    return html`<div class="arithmetic">
      <p>${item.arithmetic.zh}</p><p class="en" lang="en">${item.arithmetic.en}</p>
      ${item.standard ? html`<p class=${item.standard.missed ? 'why' : nothing} data-test="cover-standard">
        ${two(item.standard.text.zh, item.standard.text.en)}</p>` : nothing}
      ${runsOut(item.runsOut)}
      ${item.variety?.findings.map(it => html`<p class="why" data-test="cover-variety">${two(it.text.zh, it.text.en)}</p>`) ?? nothing}
      <dl>
        ${fact('available', item.availableGrams)} ${fact('inTransit', item.inTransitGrams)}
        ${fact('planned', item.plannedGramsPerDay, '/日')} ${fact('observed', item.observedGramsPerDay, '/日')}
      </dl>
      ${item.reportAgeDays ? html`<p class="small">${two(`最旧的报告是 ${item.reportAgeDays} 天前的`,
        `the oldest report counted is ${item.reportAgeDays} days old`)}</p>` : nothing}
      ${item.silentSites?.length ? html`<p class="why">${two(`未计入（报告过旧）：${item.silentSites.join('、')}`,
        'not counted: their reports are too old')}</p>` : nothing}
    </div>`;
  }
}
customElements.define('cover-table', CoverTable);

/** The day it runs out if nothing comes in; a date that is not there lies beyond what can be told. */
function runsOut({expected, earliest, latest, within, banded, pace}) {
  if (pace === 'unknown') {
    return nothing;
  }
  if (!earliest) {
    return html`<p data-test="runs-out">${two(`${within} 之前不会断档。`, `Lasts beyond ${within}.`)}</p>`;
  }
  const [day, dayEn] = expected ? [expected, expected] : [`${within} 之后`, `after ${within}`];
  const [end, endEn] = latest ? [latest, latest] : [`${within} 之后`, `later than ${within}`];
  const planned = pace === 'plan';
  if (!banded) {
    return html`<p data-test="runs-out">${two(
      `若无进货，预计 ${day} 断档，按${planned ? '计划' : '近日'}消耗推算；近日出库填报太少，无法估计早晚。`,
      `With nothing coming in it runs out on ${dayEn}, at the ${planned ? 'planned' : 'recent'} pace; too few days told what goes out to say how far off that is.`)}</p>`;
  }
  return html`<p data-test="runs-out">${two(
    `若无进货，预计 ${day} 断档（${earliest} 至 ${end}），按${planned ? '计划' : '近日'}消耗推算。`,
    `With nothing coming in it runs out on ${dayEn} (${earliest} to ${endEn}), at the ${planned ? 'planned' : 'recent'} pace.`)}</p>`;
}

function fact(word, grams, per = '') {
  return grams === null || grams === undefined ? nothing
    : html`<div><dt>${say(word)}</dt><dd>${bulk({amount: grams, unit: 'g'})}${per}</dd></div>`;
}

const number = days => Number(days).toFixed(1);
