import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {two} from '../words.js';
import {bulk, englishDay, shortDay} from '../measures.js';
import {context} from '../context.js';
import '../parts/cover-curve.js';

/** A closure reckoned: how many people and doors, what runs out first, and by group what is needed and to be moved. */
class Outlook extends Part {
  static properties = {outlook: {attribute: false}};

  render() {
    const it = this.outlook;
    const groups = it.groups.filter(group => group.needGramsPerDay);
    const unnormed = it.groups.filter(group => !group.needGramsPerDay);
    return html`<section class="panel" data-test="outlook">
      <p class="verdict ${it.firstOut ? 'bad' : 'good'}" data-test="summary"><b>${it.summary.zh}</b> <span class="en" lang="en">${it.summary.en}</span></p>
      <dl class="figures">
        ${figure('人口', 'people', it.people.toLocaleString('zh-CN'), '人')}
        ${figure('户数', 'households', it.households?.toLocaleString('zh-CN'), '户')}
        ${figure('每日上门', 'doors a day', it.doorsADay?.toLocaleString('zh-CN'), '户/日')}
        ${figure('配送员', 'couriers', it.couriers?.toLocaleString('zh-CN'), '人')}
      </dl>
      ${it.uncounted.length ? html`<p class="why">${two(`人口未知、未计入：${it.uncounted.map(code => context.place(code).zh).join('、')}`, 'not counted: how many live there is not known')}</p>` : nothing}
      <h2>${two('各类需求与缺口', 'Needs and gaps by group')}</h2>
      <ul class="needs">${groups.map(group => this.#group(group, group.group === it.firstOut))}</ul>
      ${unnormed.length ? html`<p class="small">${two(`没有人均标准、无法推算：${unnormed.map(group => group.zh).join('、')}`, 'no norm a head, so nothing can be said of these')}</p>` : nothing}
    </section>`;
  }

  #group(it, first) {
    return html`<li data-test="need-${it.group}"><details ?open=${first}>
      <summary>
        <b class="what">${two(it.zh, it.en)} ${first ? html`<span class="tag bad">${two('最先不足', 'first')}</span>` : nothing}</b>
        <span><span class="small">${two('每日需要', 'a day')}</span> ${mass(it.needGramsPerDay)}</span>
        <span class=${it.runsOut ? 'over' : ''}><span class="small">${two('断档', 'runs out')}</span> ${!it.stockKnown ? two('库存未知', 'stock unknown')
          : it.runsOut ? two(shortDay(it.runsOut), englishDay(it.runsOut)) : two('够用', 'lasts')}</span>
        <span><span class="small">${two('须调入', 'to move')}</span> ${it.stockKnown ? html`<b>${upTo(it.toMoveGrams)}</b>` : '—'}</span>
      </summary>
      ${it.curve.length ? html`<cover-curve .curve=${it.curve} .need=${it.needGramsPerDay}></cover-curve>` : nothing}
      ${it.stockKnown ? html`<dl class="facts">
        <div><dt>${two('今日就近可用', 'near, today')}</dt><dd>${mass(it.nearGrams)}</dd></div>
        <div><dt>${two('今日市内其他', 'elsewhere in the city')}</dt><dd>${mass(it.fartherGrams)}</dd></div>
        <div><dt>${two('须从市外调', 'from outside the city')}</dt><dd class=${it.fromOutsideGrams ? 'over' : ''}>${it.fromOutsideGrams ? upTo(it.fromOutsideGrams) : two('不需要', 'none')}</dd></div>
      </dl>` : html`<p class="why">${two('全市没有网点报告这类库存，无法推算何时用完。', 'No site of the city tells any stock of it.')}</p>`}
    </details></li>`;
  }
}
customElements.define('what-if-outlook', Outlook);

const TENTH = 100_000; // grams in a tenth of a tonne
const mass = grams => bulk({amount: grams, unit: 'g'});
/** What has to be brought is never told as less than it is. */
const upTo = grams => mass(grams < 10 * TENTH ? grams : Math.ceil(grams / TENTH) * TENTH);

function figure(zh, en, value, unit) {
  return html`<div><dt>${two(zh, en)}</dt><dd>${value === undefined || value === null ? two('未知', 'unknown') : html`<b>${value}</b> ${unit}`}</dd></div>`;
}
