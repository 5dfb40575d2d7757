import {html} from 'lit';
import {Panel} from '../parts/panel.js';
import {api, query} from '../api.js';
import {two} from '../words.js';
import {context} from '../context.js';

const WORK = [
  {name: 'doubts', words: ['待核价格', 'prices to decide'], address: '#/doubts', count: async region => {
    const lists = await Promise.all(['doubts', 'price-reports', 'substitutions/waiting']
      .map(it => api.get(query(`/api/price/${it}`, {region}))));
    return {number: lists.reduce((sum, it) => sum + it.items.length, 0), more: lists.some(it => it.next)};
  }},
  {name: 'overdue', words: ['逾期案件', 'cases overdue'], address: '#/cases?state=overdue', count: async region => (
    {number: (await api.get(query('/api/price/cases/overdue', {region}))).items.length})},
  {name: 'open', words: ['待告诫', 'to be notified'], address: '#/cases?state=open', count: async region => {
    const {items, next} = await api.get(query('/api/price/cases', {region, state: 'open'}));
    return {number: items.length, more: Boolean(next)};
  }},
  {name: 'expired', words: ['过期未处理', 'lots expired'], address: '#/recall', count: async region => {
    const {counts, next} = await api.get(query('/api/inventory/notices', {region}));
    return {number: counts.expired ?? 0, more: Boolean(next)};
  }},
  {name: 'missing', words: ['缺报、迟报', 'reports missing'], address: '#/filings', count: async (within, day) => {
    const all = await Promise.all(['inventory', 'price'].map(it => api.get(query(`/api/${it}/filings`, {within, day}))));
    return {number: all.reduce((sum, {counts}) => sum + counts.missing + counts.late, 0)};
  }},
];

/** What waits for the clerk, each a number that leads to its page; one that cannot be told is a dash, not a nought. */
class ToDo extends Panel {
  async ask() {
    const told = await Promise.allSettled(WORK.map(it => it.count(this.region, this.day)));
    return told.map(it => it.value);
  }

  render() {
    const told = this.remote.value;
    return html`<nav class="to-do" aria-label="待办 · waiting for you" data-test="to-do">${WORK.map((it, i) => this.#work(it, told?.[i]))}</nav>`;
  }

  #work({name, words, address}, told) {
    const region = this.region === context.city.code ? '' : `${address.includes('?') ? '&' : '?'}region=${this.region}`;
    return html`<a href=${address + region} class=${told?.number ? 'some' : ''} data-test="to-do-${name}">
      <b>${told ? `${told.number}${told.more ? '+' : ''}` : '–'}</b> ${two(...words)}</a>`;
  }
}
customElements.define('to-do', ToDo);
